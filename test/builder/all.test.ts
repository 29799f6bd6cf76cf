import { changesFor, compose, entryFor, fieldsOf, propose, readDraft, trial, type FormulaDraft } from "../../src/builder";
import { FUNCTION_IDS, type FunctionId } from "../../src/vocabulary/functions";
import { clerkBook, clerkSheet } from "../support/clerkSheet";

const numbers = Array.from({ length: 20 }, (_, row) => Array.from({ length: 12 }, (__, column) => row * 3 + column));
const book = clerkBook([clerkSheet("数", numbers), clerkSheet("别的 表", numbers)]);

/** Something in every field, optional ones and other sheets included. */
function filled(id: FunctionId): FormulaDraft {
  const entries = Object.fromEntries(
    fieldsOf(id).map(({ key, kind, choices, index }) => {
      if (kind === "choice") return [key, choices![choices!.length - 1]!];
      if (kind === "number") return [key, "2"];
      if (kind === "text") return [key, "并列=待定"];
      return [key, index % 2 === 0 ? "A2:A6" : "'别的 表'!B2:B6"];
    }),
  );
  return { id, sheet: "数", target: "P2", header: "结果", entries };
}

test.each(FUNCTION_IDS)("%s: a formula with every argument opens again as it was written", (id) => {
  const draft = filled(id);
  const { formula } = compose(book, draft);
  expect(formula).not.toContain("undefined");
  const standing = structuredClone(book);
  standing.sheets[0]!.formulas[1]![15] = formula;
  const again = readDraft(standing, { sheet: "数", address: "P2" })!;
  expect(again.entries).toEqual(draft.entries);
  expect(compose(standing, again).formula).toBe(formula);
});

test.each(FUNCTION_IDS)("%s: proposes something on any sheet without failing, and says what is missing", (id) => {
  const { draft } = propose(book, id, { sheet: "数", address: "B3" });
  const required = fieldsOf(id).filter(({ optional }) => !optional);
  const missing = compose(book, draft)
    .problems.filter(({ code }) => code === "missing")
    .map(({ field }) => field);
  expect(missing).toEqual(required.filter(({ key }) => (draft.entries[key] ?? "") === "").map(({ key }) => key));
  expect(() => trial(book, draft, 3)).not.toThrow();
});

describe("an Excel table", () => {
  const rows = [
    ["单位", "组别", "得分"],
    ["甲", "一组", 90],
    ["乙", "一组", 80],
    ["丙", "二组", 70],
    ["合计", null, 240],
  ];
  const table = { name: "成绩表", sheet: "表", row: 0, column: 0, rows: 5, columns: 3, totals: true };
  const inTable = clerkBook([clerkSheet("表", rows)], [table]);
  test("is named by its columns, its total row left out, the result beside it", () => {
    const { draft } = propose(inTable, "PLACE", { sheet: "表", address: "C3" });
    expect(draft).toMatchObject({ entries: { scores: "成绩表[[得分]]", groups: "成绩表[[组别]]" }, target: "E2" });
    expect(compose(inTable, draft)).toMatchObject({
      formula: '=KAOHE.PLACE(IF(成绩表[[得分]]="","",成绩表[[得分]]),IF(成绩表[[组别]]="","",成绩表[[组别]]))',
      rows: 3,
      problems: [],
    });
    expect(trial(inTable, draft, 3).lines.map(({ label, cells }) => [label, cells[0]])).toEqual([
      ["甲", 1],
      ["乙", 2],
      ["丙", 1],
    ]);
    expect(changesFor(inTable, draft)).toHaveLength(2);
  });
  test("takes no result inside", () => {
    const { draft } = propose(inTable, "PLACE", { sheet: "表", address: "C3" });
    expect(compose(inTable, { ...draft, target: "C2" }).problems.map(({ code }) => code)).toEqual(["overlap"]);
    expect(
      compose(inTable, { ...draft, target: "A2", entries: { ...draft.entries, groups: "" } }).problems.map(({ code, params }) => [
        code,
        params,
      ]),
    ).toEqual([["inTable", { table: "成绩表", place: "E2" }]]);
  });
  test.each([
    ["C2:C4", "成绩表[[得分]]"],
    ["B2:C4", "成绩表[[组别]:[得分]]"],
    ["C2:C3", "C2:C3"],
    ["C1:C4", "成绩表[[得分]]"],
  ])("%s selected is %s", (address, entry) => {
    expect(entryFor(inTable, "表", { sheet: "表", address })).toBe(entry);
  });
});

describe("whole columns and rows are cut to what is used of the sheet", () => {
  test.each([
    ["A:A", "$A$1:$A$20"],
    ["$B:$D", "$B$1:$D$20"],
    ["2:3", "$A$2:$L$3"],
    ["'别的 表'!C:C", "'别的 表'!$C$1:$C$20"],
  ])("%s is %s", (typed, cut) => {
    const { formula, rows, problems } = compose(book, { id: "PLACE", sheet: "数", target: "P1", header: "", entries: { scores: typed } });
    expect(formula).toBe(`=KAOHE.PLACE(IF(${cut}="","",${cut}))`);
    expect(rows).toBe(typed === "2:3" ? 2 : 20);
    expect(problems.filter(({ code }) => code === "unreadable")).toEqual([]);
  });
  test("a selected column is the cells of it that are used", () => {
    expect(entryFor(book, "数", { sheet: "数", address: "C:C" })).toBe("C1:C20");
    expect(entryFor(clerkBook([clerkSheet("空", [])]), "空", { sheet: "空", address: "C:C" })).toBe("");
  });
});

test("a protected sheet is named", () => {
  const locked = clerkBook([clerkSheet("锁", numbers, { protected: true })]);
  const { draft } = propose(locked, "DIGEST", { sheet: "锁", address: "A1" });
  expect(compose(locked, { ...draft, target: "P1" }).problems).toContainEqual({ code: "protected", field: "", params: { sheet: "锁" } });
});

describe("option words may be English, as the functions take them", () => {
  const open = (formula: string) => {
    const standing = structuredClone(book);
    standing.sheets[0]!.formulas[1]![15] = formula;
    return compose(standing, readDraft(standing, { sheet: "数", address: "P2" })!);
  };
  test("a formula that says zero opens and stays", () => {
    const formula = '=KAOHE.WEIGHTED(IF($A$2:$C$6="","",$A$2:$C$6),IF($A$1:$C$1="","",$A$1:$C$1),"zero",2)';
    expect(open(formula)).toMatchObject({ formula });
    expect(open(formula).problems.filter(({ field }) => field === "missing")).toEqual([]);
  });
  test.each([
    ["合计", 1],
    ["total", 1],
    ["各项", 3],
    ["items", 3],
  ])("ATTAIN that says %s is %d wide", (word, columns) => {
    expect(open(`=KAOHE.ATTAIN($A$2:$C$6,$A$1:$C$1,$A$1:$C$1,,,,"${word}")`)).toMatchObject({ rows: 5, columns });
  });
  test("a word that is no option is told", () => {
    expect(open('=KAOHE.PLACE($A$2:$A$6,,"随便")').problems).toContainEqual({ code: "unreadable", field: "ties", params: {} });
  });
});

describe("rows and columns that do not go together", () => {
  const misfits = (id: FunctionId, entries: FormulaDraft["entries"]) =>
    compose(book, { id, sheet: "数", target: "P2", header: "", entries })
      .problems.filter(({ code }) => code === "sizes")
      .map(({ field, params }) => [field, params]);
  const rows = (wanted: string, found: string) => ({ wanted, found, of: "rows" });
  const columns = (wanted: string, found: string) => ({ wanted, found, of: "columns" });
  test.each<[FunctionId, FormulaDraft["entries"], unknown[]]>([
    ["PLACE", { scores: "A2:A6", groups: "B2:B6" }, []],
    ["PLACE", { scores: "A2:A6", groups: "B2:B5" }, [["groups", rows("5", "4")]]],
    ["PLACE", { scores: "A2:B6" }, [["scores", columns("1", "2")]]],
    ["LEDGER", { units: "A2:A3", names: "B2:B9", points: "C2:C9" }, []],
    ["LEDGER", { units: "A2:A3", names: "B2:B9", points: "C2:C8" }, [["points", rows("8", "7")]]],
    ["WEIGHTED", { scores: "A2:C6", weights: "E2:E4" }, []],
    ["WEIGHTED", { scores: "A2:C6", weights: "E2:E5" }, [["weights", columns("3", "4")]]],
    ["VOTES", { counts: "A2:D6", points: "A1:C1" }, [["points", columns("4", "3")]]],
    ["ATTAIN", { actual: "A2:C6", target: "A1:C1", points: "E1", cap: "E2:E6" }, []],
    [
      "ATTAIN",
      { actual: "A2:C6", target: "A1:B1", points: "E1", cap: "E2:E4" },
      [
        ["target", columns("3", "2")],
        ["cap", rows("5", "3")],
      ],
    ],
    ["SEATS", { headcounts: "A2:A6", ratios: "B1:C1", carry: "D1:F1" }, [["carry", columns("2", "3")]]],
    ["POOL", { total: "A1:A2", shares: "B2:B6" }, [["total", rows("1", "2")]]],
  ])("%s %j", (id, entries, wanted) => expect(misfits(id, entries)).toEqual(wanted));
});
