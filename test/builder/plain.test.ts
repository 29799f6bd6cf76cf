import { changesFor, compose, propose, readDraft, trial } from "../../src/builder";
import { lookupsIn, regionAt } from "../../src/recognise";
import { plainSheet, units } from "./plainSheet";

const at = (address: string) => ({ sheet: "年度考核", address });

test.each([true, false])("the sheet is read, merged cells told (%s) or guessed", (told) => {
  const book = plainSheet(told);
  const region = regionAt(book, "年度考核", { row: 6, column: 3 })!;
  expect(region).toMatchObject({
    ...{ headerRows: [1, 2], firstRow: 4, lastRow: 9 },
    others: [
      { row: 0, kind: "title" },
      { row: 1, kind: "header" },
      { row: 2, kind: "header" },
      { row: 3, kind: "weights" },
      { row: 10, kind: "total" },
    ],
  });
  expect(region.columns.map(({ header, role, hidden }) => [header, role, hidden])).toEqual([
    ["序号", "serial", false],
    ["单位", "unit", false],
    ["组别", "group", false],
    ["党的建设/政治建设", "score", false],
    ["党的建设/作风建设", "score", true],
    ["业务工作/重点任务", "score", false],
    ["业务工作/日常工作", "score", false],
    ["备注", "note", false],
  ]);
  expect(
    lookupsIn(book)
      .map(({ kind }) => kind)
      .sort(),
  ).toEqual(["grades", "tiers"]);
});

describe("WEIGHTED", () => {
  const book = plainSheet();
  const { draft, why } = propose(book, "WEIGHTED", at("B6"));
  test("is proposed as a clerk would write it", () => {
    expect(draft).toMatchObject({
      entries: { scores: "D5:G10", weights: "D4:G4", digits: "2", missing: "" },
      target: "I5",
      header: "加权得分",
    });
    expect(why.scores).toEqual({ code: "from", params: { header: expect.stringContaining("作风建设") as string } });
    expect(compose(book, draft)).toEqual({
      formula: '=KAOHE.WEIGHTED(IF($D$5:$G$10="","",$D$5:$G$10),IF($D$4:$G$4="","",$D$4:$G$4),,2)',
      rows: 6,
      columns: 1,
      problems: [],
    });
  });
  test("shows the first rows as they come out by hand", () => {
    const { lines, problem, total, errors } = trial(book, { ...draft, entries: { ...draft.entries, missing: "折算" } }, 6);
    // In tenths of a weight and whole points: exact integers.
    const byHand = units.map(([name, , ...scores]) => {
      const weights = [3, 2, 3, 2];
      const pairs = scores.flatMap((score, i) => (score === null ? [] : [[score, weights[i]!] as const]));
      const [sum, over] = [
        pairs.reduce((all, [score, weight]) => all + score * weight, 0),
        pairs.reduce((all, [, weight]) => all + weight, 0),
      ];
      return [name, Math.round((sum * 100) / over) / 100];
    });
    expect(lines.map(({ label, cells }) => [label, cells[0]])).toEqual(byHand);
    expect([problem, total, errors]).toEqual([null, 6, 0]);
  });
  test("a missing score is an error in its row alone, with the reason", () => {
    const { lines, errors } = trial(book, draft, 6);
    expect(errors).toBe(1);
    expect(lines[4]!.cells[0]).toMatchObject({ error: "#VALUE!" });
  });
  test("what is written is the formula and the header, over nothing", () => {
    expect(changesFor(book, draft)).toEqual([
      {
        ...{ sheet: "年度考核", row: 4, column: 8, before: "", after: compose(book, draft).formula },
        shownAs: { numberFormat: "0.00", rows: 6, columns: 1 },
      },
      { sheet: "年度考核", row: 2, column: 8, before: "", after: "加权得分" },
    ]);
  });
});

test("a result is shown with the decimals it is rounded to, and as it is where it is not rounded", () => {
  const book = plainSheet();
  const { draft } = propose(book, "WEIGHTED", at("G6"));
  const shownWith = (digits: string) => changesFor(book, { ...draft, entries: { ...draft.entries, digits } })[0]?.shownAs?.numberFormat;
  expect(["2", "0", "4", "", "三位"].map(shownWith)).toEqual(["0.00", "0", "0.0000", undefined, undefined]);
  // Of places and grades the decimals only say how finely scores are compared.
  const place = propose(book, "PLACE", at("G6")).draft;
  expect(changesFor(book, { ...place, entries: { ...place.entries, digits: "2" } })[0]).not.toHaveProperty("shownAs");
});

test("places, tiers and grades are proposed from what stands there", () => {
  const book = plainSheet();
  const place = propose(book, "PLACE", at("G6")).draft;
  expect(place.entries).toMatchObject({ scores: "G5:G10", groups: "C5:C10" });
  expect(trial(book, place, 6).lines.map(({ cells }) => cells[0])).toEqual([1, 3, 1, 3, 1, 2]);
  const tier = propose(book, "TIER", at("G6")).draft;
  expect(tier.entries).toMatchObject({ values: "G5:G10", table: "B15:C17" });
  expect(trial(book, tier, 6).lines.map(({ cells }) => cells[0])).toEqual([1.1, 1, 1.1, 0.9, 1.1, 1.1]);
  const grade = propose(book, "GRADE", at("G6")).draft;
  expect(grade).toMatchObject({ entries: { scores: "G5:G10", grades: "B20:C22", groups: "C5:C10" }, header: "等次、名次、理由" });
  expect(trial(book, grade, 6).lines.map(({ cells }) => cells.slice(0, 2))).toEqual([
    ["优秀", 1],
    ["良好", 3],
    ["优秀", 1],
    ["一般", 3],
    ["优秀", 1],
    ["优秀", 2],
  ]);
  const seats = propose(book, "SEATS", at("C26")).draft;
  expect(seats).toMatchObject({ entries: { headcounts: "C25:C26", ratios: "D25:E26" }, header: "优秀名额、良好名额" });
  expect(trial(book, seats, 2).lines.map(({ cells }) => cells)).toEqual([
    [1, 1],
    [1, 1],
  ]);
});

test("a formula that was written opens again as it was", () => {
  const book = plainSheet();
  for (const id of ["WEIGHTED", "PLACE", "TIER", "GRADE"] as const) {
    const { draft } = propose(book, id, at("G6"));
    const { formula } = compose(book, draft);
    const sheet = structuredClone(book);
    const [cells] = sheet.sheets;
    cells!.formulas[4]![8] = formula;
    cells!.values[4]![8] = 1;
    const again = readDraft(sheet, { sheet: "年度考核", address: "I5" })!;
    expect(again).toMatchObject({ id, target: "I5" });
    expect(compose(sheet, again).formula).toBe(formula);
    expect(compose(sheet, again).problems).toEqual([]);
  }
});

describe("what stands in the way is told with its place", () => {
  const book = plainSheet();
  const { draft } = propose(book, "WEIGHTED", at("B6"));
  const codes = (change: Partial<typeof draft>) =>
    compose(book, { ...draft, ...change }).problems.map(({ code, field, params }) => [code, field, params]);
  test.each([
    ["a header in the range", { entries: { ...draft.entries, scores: "D3:G10" } }, ["header", "scores", { row: "3" }]],
    ["a total row in the range", { entries: { ...draft.entries, scores: "D5:G11" } }, ["totalRow", "scores", { row: "11" }]],
    ["nothing given", { entries: { ...draft.entries, scores: "" } }, ["missing", "scores", {}]],
    ["no reference", { entries: { ...draft.entries, scores: "成绩那几列" } }, ["unreadable", "scores", {}]],
    ["a sheet that is not there", { entries: { ...draft.entries, scores: "没有!A1:B2" } }, ["unreadable", "scores", {}]],
    [
      "sizes that do not match",
      { entries: { ...draft.entries, weights: "D4:F4" } },
      ["sizes", "weights", { wanted: "4", found: "3", of: "columns" }],
    ],
    ["cells that are filled", { target: "H5" }, null],
    ["over the data", { target: "E5" }, ["overlap", "", { area: "E5:E10" }]],
    ["no cell", { target: "那里" }, ["target", "", {}]],
  ] as const)("%s", (_, change, problem) => {
    const found = codes(change);
    if (problem === null) expect(found).toEqual([]);
    else expect(found).toContainEqual(problem);
  });
  test("an occupied cell is named", () => {
    const filled = structuredClone(book);
    filled.sheets[0]!.formulas[7]![7] = "已阅";
    expect(compose(filled, { ...draft, target: "H5" }).problems).toEqual([
      { code: "occupied", field: "", params: { area: "H5:H10", place: "H8" } },
    ]);
  });
});
