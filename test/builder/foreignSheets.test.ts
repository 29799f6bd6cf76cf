/** Formulas for sheets as offices really keep them: columns apart, merged groups, results that wait for one or stand already. */
import { changesFor, compose, fieldsOf, propose, proposedAnew, readDraft, starterTable, trial } from "../../src/builder";
import { requireValue } from "../../src/basics/requireValue";
import type { Role } from "../../src/recognise";
import type { FunctionId } from "../../src/vocabulary/functions";
import { fixtures } from "../recognise/fixtures";
import { bookOf } from "../recognise/sheetOf";
import { clerkBook, clerkSheet, type ClerkCell } from "../support/clerkSheet";

const SHEET = "考核";
const plain = (grid: ClerkCell[][]) => clerkBook([clerkSheet(SHEET, grid)]);
const fixture = (name: string) => {
  const found = requireValue(
    fixtures.find((one) => one.name === name),
    name,
  );
  return bookOf(found);
};
const at = (address: string, sheet = SHEET) => ({ sheet, address });
const fieldOf = (id: FunctionId, key: string) =>
  requireValue(
    fieldsOf(id).find((field) => field.key === key),
    key,
  );

describe("columns with others between them", () => {
  const name = "得分权重排名";
  const book = fixture(name);
  const { draft, why } = propose(book, "WEIGHTED", at("A1", name));
  test("are one argument, and so are the weights beside each", () => {
    expect(draft.entries.scores).toBe("C4:C9,F4:F9,I4:I9,L4:L9,O4:O9,R4:R9");
    expect(draft.entries.weights).toBe("D4:D9,G4:G9,J4:J9,M4:M9,P4:P9,S4:S9");
    expect(why.weights).toMatchObject({ code: "from" });
    expect(compose(book, draft).problems).toEqual([]);
    expect(compose(book, draft).formula).toContain("CHOOSE({1,2,3,4,5,6},$C$4:$C$9,$F$4:$F$9,");
  });
  test("come out as the sheet itself has them", () => {
    // 90.23×0.35 + 97.03×0.25 + 78.4×0.15 + 93.66×0.17 + 40×0.04 + 64.85×0.04 = 87.7142, as published 87.71.
    expect(trial(book, draft, 1).lines).toMatchObject([{ label: "经济学院", cells: [87.71] }]);
  });
  test("open again as they were typed", () => {
    const sheet = requireValue(book.sheets[0], "the sheet");
    for (const { row, column, after } of changesFor(book, draft)) {
      while ((sheet.formulas[row]?.length ?? 0) <= column) for (const line of [...sheet.formulas, ...sheet.values]) line.push("");
      requireValue(sheet.formulas[row], "a row")[column] = after;
    }
    expect(readDraft(book, at(draft.target, name))?.entries).toEqual(draft.entries);
  });
  test.each(["C4:C9,F4:F8", "C4:C9，F4:F7"])("have as many rows each: %s", (scores) => {
    const found = compose(book, { ...draft, entries: { ...draft.entries, scores } }).problems;
    expect(found).toContainEqual({
      code: "sizes",
      field: "scores",
      params: expect.objectContaining({ wanted: "6", of: "rows" }) as object,
    });
  });
  test("may be several each, and be parted as people part words", () => {
    const entries = { ...draft.entries, scores: "C4:D9、F4:F9", weights: "{0.5,0.25,0.25}" };
    expect(compose(book, { ...draft, entries }).formula).toContain("CHOOSE({1,2,3},$C$4:$C$9,$D$4:$D$9,$F$4:$F$9)");
  });
  test.each(["C4:C9,", ",C4:C9", "C4:C9,,F4:F9", "C4:C9,局", "C4:C9 F4:F9"])("%s is no such argument", (scores) => {
    const found = compose(book, { ...draft, entries: { ...draft.entries, scores } }).problems;
    expect(found).toContainEqual({ code: "unreadable", field: "scores", params: {} });
  });
});

test("of marks that come in turn with what they are made of, the last count", () => {
  const book = fixture("竞赛专家分");
  expect(propose(book, "JUDGES", at("A1", "竞赛专家分")).draft.entries.scores).toBe("E4:E6,G4:G6,I4:I6");
});

describe("groups told once in merged cells", () => {
  const name = "合并的片区";
  const book = fixture(name);
  const { draft } = propose(book, "PLACE", at("A1", name));
  test("hold for every row below", () => {
    expect(draft.entries.groups).toBe("A2:A6");
    expect(compose(book, draft).formula).toContain('XLOOKUP(ROW($A$2:$A$6),IF($A$2:$A$6<>"",ROW($A$2:$A$6)),$A$2:$A$6,"",-1)');
    expect(trial(book, draft, 5).lines.map(({ label, cells }) => [label, cells[0]])).toEqual([
      ["青山镇", 1],
      ["白水镇", 2],
      ["长桥乡", 3],
      ["石门镇", 1],
      ["双河乡", 2],
    ]);
  });
  test("open again as the column", () => {
    const sheet = requireValue(book.sheets[0], "the sheet");
    for (const line of [...sheet.formulas, ...sheet.values]) line.push("", "", "");
    for (const { row, column, after } of changesFor(book, draft)) requireValue(sheet.formulas[row], "a row")[column] = after;
    expect(readDraft(book, at(draft.target, name))?.entries.groups).toBe("A2:A6");
  });
});

describe("where the result goes", () => {
  const rows: ClerkCell[][] = [
    ["单位", "得分", "名次"],
    ["甲局", 90, null],
    ["乙局", 80, null],
  ];
  test("into the column that waits for it, under its own header", () => {
    const book = plain(rows);
    const { draft } = propose(book, "PLACE", at("A1"));
    expect(draft.target).toBe("C2");
    expect(changesFor(book, draft).map(({ row, column }) => [row, column])).toEqual([[1, 2]]);
  });
  test("by what the header means, not by its letters", () => {
    const book = plain([["单位", "得分", "排 名"], ...rows.slice(1)]);
    expect(propose(book, "PLACE", at("A1")).draft.target).toBe("C2");
  });
  test("not beside a column that holds it already, which is named", () => {
    const book = plain([
      ["单位", "得分", "名次"],
      ["甲局", 90, 1],
      ["乙局", 80, 2],
    ]);
    const { draft } = propose(book, "PLACE", at("A1"));
    expect(draft.target).toBe("D2");
    expect(compose(book, draft).problems).toEqual([{ code: "headed", field: "", params: { header: "名次", place: "C2" } }]);
    expect(changesFor(book, draft)).toEqual([]);
    expect(changesFor(book, { ...draft, header: "复核名次" })).toHaveLength(2);
  });
  test("where the cursor stands, in any row beside the data", () => {
    const book = plain([
      ["单位", "得分"],
      ["甲局", 90],
      ["乙局", 80],
    ]);
    for (const address of ["E1", "E2", "E3"]) expect(propose(book, "PLACE", at(address)).draft.target).toBe("E2");
    // Below the data, or in a column that is filled, it says nothing.
    for (const address of ["E9", "B3"]) expect(propose(book, "PLACE", at(address)).draft.target).toBe("C2");
  });
  test("beside the block the cursor is near, where a sheet has two", () => {
    const book = plain([
      ["单位", "得分", null, null, null, null, null, "县区", "得分"],
      ["甲局", 90, null, null, null, null, null, "甲县", 1],
      ["乙局", 80, null, null, null, null, null, "乙县", 2],
      ["丙局", 80, null, null, null, null, null, null, null],
    ]);
    expect(propose(book, "PLACE", at("K2")).draft).toMatchObject({ target: "K2", entries: { scores: "I2:I3" } });
    expect(propose(book, "PLACE", at("C3")).draft).toMatchObject({ target: "C2", entries: { scores: "B2:B4" } });
  });
  test("its header never into a row of weights", () => {
    const book = plain([
      ["单位", "党建", "业务"],
      ["权重", 0.4, 0.6],
      ["甲局", 90, 80],
      ["乙局", 80, 90],
    ]);
    const { draft } = propose(book, "WEIGHTED", at("A1"));
    expect(draft.target).toBe("D3");
    expect(changesFor(book, draft).map(({ row, column }) => [row, column])).toEqual([
      [2, 3],
      [0, 3],
    ]);
  });
});

describe("rows that are no data", () => {
  test("between the data are refused with the way out", () => {
    for (const [name, row] of [
      ["分类小计", "7"],
      ["空行和重复的表头", "5"],
    ] as const) {
      const book = fixture(name);
      const { draft } = propose(book, "PLACE", at("A1", name));
      expect(compose(book, draft).problems).toContainEqual({ code: "rowBetween", field: "scores", params: { row } });
    }
  });
  test("at the edge are to be left out", () => {
    const book = plain([
      ["单位", "得分"],
      ["甲局", 90],
      ["乙局", 80],
      ["合计", 170],
    ]);
    const { draft } = propose(book, "PLACE", at("A1"));
    const problemsOf = (scores: string) => compose(book, { ...draft, entries: { scores } }).problems.map(({ code }) => code);
    expect(problemsOf("B2:B4")).toEqual(["totalRow"]);
    expect(problemsOf("B1:B3")).toEqual(["header"]);
  });
});

describe("marks that are dropped", () => {
  const judged = (...headers: string[]) =>
    plain([
      ["选手", "评委1", "评委2", "评委3", "评委4", "评委5", ...headers],
      ["甲", 9, 8, 9, 7, 8, ...headers.map(() => 8.2)],
      ["乙", 9, 7, 8, 8, 9, ...headers.map(() => 8.2)],
    ]);
  const dropped = (book: ReturnType<typeof plain>) => {
    const { draft, why } = propose(book, "JUDGES", at("A1"));
    return [draft.entries.dropHigh, draft.entries.dropLow, why.dropHigh?.code];
  };
  test("none where the sheet has the mean of all", () => expect(dropped(judged("平均分"))).toEqual(["0", "0", "allCount"]));
  test("one where it tells the highest and lowest", () =>
    expect(dropped(judged("最高分", "最低分", "平均分"))).toEqual(["1", "1", "from"]));
  test("one as is usual, where it says nothing", () => expect(dropped(judged())).toEqual(["1", "1", "usual"]));
  test("none of three", () => {
    const book = plain([
      ["选手", "评委1", "评委2", "评委3"],
      ["甲", 9, 8, 9],
      ["乙", 9, 7, 8],
    ]);
    expect(dropped(book)).toEqual(["0", "0", "usual"]);
  });
});

describe("what a person says that a column is", () => {
  const book = plain([
    ["单位", "信访", "普法", "折合"],
    ["甲局", 9, 8, 40],
    ["乙局", 8, 9, 30],
    ["丙局", 7, 7, 20],
  ]);
  const proposed = (roles: [number, Role][] = []) => propose(book, "PLACE", at("A1"), () => new Map(roles));
  test("is what is proposed from then on, with the reason", () => {
    const { draft, why, region } = proposed([[1, "total"]]);
    expect(draft.entries.scores).toBe("B2:B4");
    expect(why.scores).toEqual({ code: "from", params: { header: "信访" } });
    expect(region?.columns[1]).toMatchObject({ role: "total", reason: { code: "chosen" }, confidence: 1 });
  });
  test("leaves alone what was changed by hand meanwhile", () => {
    const [before, now] = [proposed().draft, proposed([[1, "total"]]).draft];
    const byHand = { ...before, header: "位次", entries: { ...before.entries, digits: "1" } };
    expect(proposedAnew(byHand, before, now)).toMatchObject({ header: "位次", entries: { scores: "B2:B4", digits: "1" } });
  });
  test("makes another column whose row it is a description", () => {
    const people = plain([
      ["单位", "科室", "得分"],
      ["甲局", "办公室", 9],
      ["甲局", "人事科", 8],
      ["乙局", "综合科", 7],
    ]);
    const { region } = propose(people, "PLACE", at("A1"), () => new Map<number, Role>([[1, "unit"]]));
    expect(region?.columns.map(({ role }) => role)).toEqual(["group", "unit", "score"]);
  });
});

describe("a table of grades that is not there", () => {
  const rows: ClerkCell[][] = [
    ["单位", "得分"],
    ["甲局", 92],
    ["乙局", 75],
  ];
  test("is made beside the result, and taken", () => {
    const book = plain(rows);
    const { draft } = propose(book, "GRADE", at("A1"));
    const made = requireValue(starterTable(book, draft, fieldOf("GRADE", "grades")), "a table");
    expect(draft.target).toBe("C2");
    expect(made).toMatchObject({ address: "G1:H5", entry: "G2:H5" });
    expect(made.cells.every(({ before }) => before === "")).toBe(true);
    const after = plain([
      ["单位", "得分", null, null, null, null, "等次", "最低分"],
      ["甲局", 92, null, null, null, null, "优秀", 90],
      ["乙局", 75, null, null, null, null, "良好", 80],
      [null, null, null, null, null, null, "一般", 60],
      [null, null, null, null, null, null, "较差", 0],
    ]);
    const graded = { ...draft, entries: { ...draft.entries, grades: made.entry } };
    expect(compose(after, graded).problems).toEqual([]);
    expect(trial(after, graded, 2).lines.map(({ cells }) => cells[0])).toEqual(["优秀", "一般"]);
  });
  test("is not offered where there is one, nor where one is not needed", () => {
    const book = plain(rows);
    const { draft } = propose(book, "GRADE", at("A1"));
    const given = { ...draft, entries: { ...draft.entries, grades: "K1:L4" } };
    expect(starterTable(book, given, fieldOf("GRADE", "grades"))).toBeNull();
    expect(starterTable(book, draft, fieldOf("GRADE", "seats"))).toBeNull();
    expect(starterTable(book, draft, fieldOf("GRADE", "scores"))).toBeNull();
  });
  test("never goes over what stands there", () => {
    const book = plain([["单位", "得分", null, null, null, null, null, "备忘"], ...rows.slice(1)]);
    const { draft } = propose(book, "GRADE", at("A1"));
    expect(starterTable(book, draft, fieldOf("GRADE", "grades"))?.address).toBe("J1:K5");
  });
});
