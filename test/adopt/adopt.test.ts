import { adoptedOn, adoptionProblems, adoptionPlan, dropPlan, proposeAdoption, schemeOf } from "../../src/adopt";
import { runChecks } from "../../src/checks";
import { planWorkbook } from "../../src/schemes/planner";
import { brokenReferences } from "../../src/book/schema/references";
import type { SchemeRecord } from "../../src/book/record";
import { listsIn } from "../../src/book/lists";
import type { Snapshot } from "../../src/book/snapshot";
import { PlanBook } from "../support/planBook";
import { plainSheet, units } from "../builder/plainSheet";

const SHEET = "年度考核";

/** The workbook after an adoption: names and the record are there, the sheet is as it was. */
function adopted(book: Snapshot, move: (formula: string) => string = (formula) => formula): Snapshot {
  const plan = adoptionPlan(book, proposeAdoption(book, SHEET)!, "a1");
  const names = plan.steps.flatMap((step) => (step.kind === "addNames" ? step.names : []));
  const schemes = plan.steps.flatMap((step): SchemeRecord[] => (step.kind === "record" ? [step.record] : []));
  const anchors = names.map(({ name, formula }) => ({ name, formula: move(formula) }));
  return { ...book, schemes, anchors, lists: listsIn(schemes, anchors) };
}

const put = (book: Snapshot, row: number, column: number, value: string | number) => {
  const sheet = book.sheets[0]!;
  sheet.values[row]![column] = value;
  sheet.formulas[row]![column] = value;
  sheet.kinds[row]![column] = value === "" ? "Empty" : typeof value === "number" ? "Double" : "String";
};

test("proposes what a clerk would say of the sheet", () => {
  const adoption = proposeAdoption(plainSheet(), SHEET)!;
  expect(adoption).toMatchObject({ sheet: SHEET, firstRow: 4, lastRow: 9, headerRow: 2, weightsRow: 3, least: 0, most: 100 });
  expect(adoption.columns.map(({ header, role }) => [header, role])).toEqual([
    ["序号", "none"],
    ["单位", "unit"],
    ["组别", "group"],
    ["党的建设/政治建设", "score"],
    ["党的建设/作风建设", "score"],
    ["业务工作/重点任务", "score"],
    ["业务工作/日常工作", "score"],
    ["备注", "none"],
  ]);
  expect(adoptionProblems(plainSheet(), adoption)).toEqual([]);
});

test("adopting writes names and a record and nothing else", () => {
  const book = plainSheet();
  const plan = adoptionPlan(book, proposeAdoption(book, SHEET)!, "a1");
  expect(plan.steps.map(({ kind }) => kind)).toEqual(["addNames", "record"]);
  expect(plan.steps[0]).toMatchObject({
    names: expect.arrayContaining([{ name: "_baton.a1.0", formula: "=年度考核!$A$5:$H$10", hidden: true }]) as unknown,
  });
});

describe("checks work on it", () => {
  const findingsIn = (book: Snapshot) => runChecks(book).findings.map(({ rule, place }) => [rule, place.address]);
  test("a blank score is told, and nothing else of a sheet in order", () => {
    expect(findingsIn(adopted(plainSheet()))).toEqual([["score-missing", "D9"]]);
  });
  const planted: [string, (book: Snapshot) => void, [string, string]][] = [
    ["weights that do not add up", (book) => put(book, 3, 3, 0.4), ["weights-total", "D4:G4"]],
    ["a score above 100", (book) => put(book, 5, 5, 180), ["score-range", "F6"]],
    ["a number typed as text", (book) => put(book, 6, 6, "９０"), ["number-as-text", "G7"]],
    ["a unit twice", (book) => put(book, 7, 1, "财政局"), ["unit-duplicate", "B8"]],
  ];
  test.each(planted)("%s", (_, plant, finding) => {
    const book = plainSheet();
    plant(book);
    expect(findingsIn(adopted(book))).toContainEqual(finding);
  });
  test("after a row was put in and the sheet renamed, the same cells are looked at", () => {
    const book = plainSheet();
    put(book, 5, 5, 180);
    const renamed = structuredClone(book);
    const [sheet] = renamed.sheets as [Snapshot["sheets"][number]];
    sheet.name = "我的表";
    for (const lines of [sheet.values, sheet.formulas, sheet.formulasR1C1, sheet.kinds] as unknown[][][])
      lines.splice(
        0,
        0,
        lines[11]!.map(() => (lines === (sheet.kinds as unknown) ? "Empty" : "")),
      );
    sheet.merged = [];
    const moved = adopted(book, (formula) => formula.replace(SHEET, "我的表").replace(/\$(\d+)/g, (_, row) => `$${Number(row) + 1}`));
    const after = { ...renamed, schemes: moved.schemes, anchors: moved.anchors, lists: moved.lists };
    expect(findingsIn(after)).toContainEqual(["score-range", "F7"]);
    expect(adoptedOn(after, "我的表")?.id).toBe("a1");
  });
});

test("it can be dropped again, names and all", () => {
  const book = adopted(plainSheet());
  const plan = dropPlan(book, adoptedOn(book, SHEET)!);
  expect(plan.steps).toEqual([
    { kind: "removeNames", names: book.anchors.map(({ name }) => name) },
    { kind: "dropRecord", id: "a1" },
  ]);
  expect(adoptionPlan(book, proposeAdoption(book, SHEET)!, "a2").steps.map(({ kind }) => kind)).toEqual([
    "removeNames",
    "dropRecord",
    "addNames",
    "record",
  ]);
});

test("as a scheme it gives the scores that come out by hand", () => {
  const book = plainSheet();
  const scheme = schemeOf(book, proposeAdoption(book, SHEET)!, 2020);
  expect(scheme.title).toContain("2026");
  expect(brokenReferences(scheme)).toEqual([]);
  expect(scheme.tables.find(({ name }) => name === "指标权重")!.rows).toEqual([
    ["党的建设·政治建设", 0.3],
    ["党的建设·作风建设", 0.2],
    ["业务工作·重点任务", 0.3],
    ["业务工作·日常工作", 0.2],
  ]);
  const byHand = units.map(([, , ...scores]) => {
    const pairs = scores.flatMap((score, i) => (score === null ? [] : [[score, [3, 2, 3, 2][i]!] as const]));
    const over = pairs.reduce((sum, [, weight]) => sum + weight, 0);
    return [Math.floor((pairs.reduce((sum, [score, weight]) => sum + score * weight, 0) * 200 + over) / (2 * over)) / 100];
  });
  const totalsWhere = (blank: string) => {
    const parameters = scheme.parameters.map((one) => (one.name === "空白成绩" ? { ...one, value: blank } : one));
    const sheets = new PlanBook(planWorkbook({ ...scheme, parameters }, { sheets: [], tables: [], names: [] }, "x"));
    expect(sheets.errors()).toEqual([]);
    return sheets.read("汇总!F6:F11");
  };
  expect(totalsWhere("不适用")).toEqual(byHand);
  // A blank waits for its score, unless the office says that it stands for what does not apply.
  expect(totalsWhere("未填")).toEqual(byHand.map((total, i) => (units[i]!.includes(null) ? [""] : total)));
});
