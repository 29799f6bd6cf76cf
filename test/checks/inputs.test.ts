import { requireValue } from "../../src/basics/requireValue";
import { rules, runChecks } from "../../src/checks";
import { unitLists } from "../../src/checks/facts/unitLists";
import { fixtureFrom } from "../support/fixtureBook";
import { filledCalls } from "../../src/checks/facts/filledCalls";
import { scoreBlocks } from "../../src/checks/facts/scoreBlocks";
import { weightings } from "../../src/checks/facts/weightings";
import { plainKey, stemOf } from "../../src/vocabulary/nearNames";

const bookOf = (text: string) => fixtureFrom(text).snapshot();

const factsOf = (text: string) => {
  const book = bookOf(text);
  return { filledCalls: filledCalls(book), scores: scoreBlocks(book), weightings: weightings(book), units: unitLists(book) };
};

/** Rows of numbers under headers, with a formula at the end of each. */
const sheet = (formula: (row: number) => string, rows = 6) =>
  [
    "# 评分",
    "| 权重 |  | 0.5 | 0.5 |  |",
    "| 单位 | 组别 | 党建 | 经济 | 总分 |",
    ...Array.from({ length: rows }, (_, i) => `| 单位${i} | 一组 | ${80 + i} | ${70 + i} | ${formula(i + 3)} |`),
  ].join("\n");

describe("what functions are given", () => {
  test("a formula filled down is one use, and its rows are one block of scores", () => {
    const { filledCalls, scores, weightings } = factsOf(sheet((row) => `=KAOHE.WEIGHTED(C${row}:D${row},$C$1:$D$1)`));
    expect(filledCalls).toHaveLength(1);
    expect(filledCalls[0]).toMatchObject({
      moves: [true, false],
      areas: [
        { row: 2, rows: 6, column: 2, columns: 2 },
        { row: 0, rows: 1 },
      ],
    });
    expect(scores).toHaveLength(1);
    expect(scores[0]).toMatchObject({ row: 2, rows: 6, columns: [2, 3], names: 0, headers: 1 });
    expect(weightings.map(({ layout }) => layout)).toEqual(["row"]);
  });

  test("a gap between the rows makes two", () => {
    const { filledCalls, scores } = factsOf(sheet((row) => (row === 5 ? "" : `=KAOHE.WEIGHTED(C${row}:D${row},$C$1:$D$1)`)));
    expect(filledCalls).toHaveLength(2);
    expect(scores.map(({ row, rows }) => [row, rows])).toEqual([
      [5, 3],
      [2, 2],
    ]);
  });

  test("cells that two calls are given belong to the larger one", () => {
    const calls = (row: number) => (row === 3 ? "=KAOHE.JUDGES(C3:C8,0,0)" : row === 4 ? "=KAOHE.WEIGHTED(C3:D8,C1:D1)" : "");
    const { scores } = factsOf(sheet(calls, 6).replace("| =KAOHE.JUDGES", "|  | =KAOHE.JUDGES"));
    expect(scores.map(({ columns }) => columns)).toEqual([[2, 3]]);
    expect(scores[0]!.uses.map(({ name }) => name).sort()).toEqual(["JUDGES", "WEIGHTED"]);
  });

  test("computed scores are nobody's input", () => {
    const text = ["# 一", "| 单位 | 得分 | 名次 |", "| 甲 | =SUM(D2,1) | =KAOHE.PLACE(B2:B3) |", "| 乙 | =SUM(D3,2) |  |"].join("\n");
    expect(scoreBlocks(bookOf(text))).toEqual([]);
  });

  test("a list handed from sheet to sheet is one list, where it is filled in", () => {
    const text = [
      "# 名单",
      "| 单位 |",
      "| 甲局 |",
      "| 乙局 |",
      "# 汇总",
      "| 单位 | 加扣分 |",
      '| =IF(名单!A2:A3="","",名单!A2:A3) | =KAOHE.LEDGER(A2#,台账!A2:A3,台账!B2:B3) |',
      "# 台账",
      "| 单位 | 分值 |",
      "| 甲局 | 1 |",
      "| 乙局 | 2 |",
    ].join("\n");
    const { units } = factsOf(text);
    expect(units.lists.map(({ columns }) => columns.map((one) => [one.sheet.name, one.row, one.rows]))).toEqual([[["名单", 1, 2]]]);
    expect(units.namings.map((one) => [one.sheet.name, one.rowsAre])).toEqual([["台账", "entries"]]);
  });
});

test("names are compared without width and spaces, and without the word for their kind", () => {
  expect(plainKey("教 育　局（Ａ）")).toBe("教育局(a)");
  expect([stemOf("信访局"), stemOf("信访办公室"), stemOf("信访办")]).toEqual(["信访", "信访", "信访"]);
  expect([stemOf("编办"), stemOf("信访中心")]).toEqual(["编办", "信访中心"]);
});

describe("options", () => {
  const equal = [
    "# 一",
    "| 单位 | 得分 | 名次 |",
    ...["甲", "乙", "丙", "丁"].map((unit, i) => `| ${unit} | 90 | ${i === 0 ? "=KAOHE.PLACE(B2:B5)" : ""} |`),
  ].join("\n");

  test("move the threshold of a rule", () => {
    const rule = rules.find(({ id }) => id === "column-equal")!;
    const book = bookOf(equal);
    expect(rule.check(book, { scores: 5 })).toEqual([]);
    expect(rule.check(book, { scores: 4 }).map(({ place }) => place.address)).toEqual(["B2:B5"]);
  });

  test("begin where the rules say", () => {
    expect(
      runChecks(
        fixtureFrom(equal).snapshot(),
        rules.filter(({ id }) => id === "column-equal"),
      ).findings,
    ).toEqual([]);
  });
});

test("ten times the cells take no much more than ten times as long", () => {
  const inputs = rules.filter(({ about }) => ["weights", "scores", "units"].includes(about));
  const text = sheet((row) => (row === 3 ? "=KAOHE.WEIGHTED(C3:D8,C1:D1)" : ""));
  const effortOf = (rows: number) => {
    const snapshot = fixtureFrom(text).snapshot();
    const first = requireValue(snapshot.sheets[0], "the sheet");
    const line = (i: number) => [`单位${i}`, "一组", 60 + (i % 40), 50 + (i % 37), ""];
    for (const grid of [first.values, first.formulas, first.formulasR1C1]) for (let i = 6; i < rows; i++) grid.push(line(i));
    for (let i = 6; i < rows; i++) first.kinds.push(["String", "String", "Double", "Double", "Empty"]);
    first.formulas[2]![4] = `=KAOHE.WEIGHTED(C3:D${rows + 2},C1:D1)`;
    // What the process itself has done: others may keep the machine busy.
    const before = process.cpuUsage();
    const report = runChecks(snapshot, inputs);
    const { user } = process.cpuUsage(before);
    expect(report.failed).toEqual([]);
    expect(report.findings).toEqual([]);
    return user;
  };
  effortOf(2_000);
  // Going through the rows once for each row would take a hundred times as long.
  expect(effortOf(20_000)).toBeLessThan(40 * effortOf(2_000));
});
