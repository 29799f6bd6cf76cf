/** What people type for an argument, as the formula has it; what they mean is absolute, and what nobody can read is told. */
import { compose, entryFor, fieldsOf, trial, type FormulaDraft } from "../../src/builder";
import { requireValue } from "../../src/basics/requireValue";
import type { FunctionId } from "../../src/vocabulary/functions";
import { clerkBook, clerkSheet } from "../support/clerkSheet";

const numbers = Array.from({ length: 20 }, (_, row) => Array.from({ length: 12 }, (__, column) => row * 3 + column));
const marks = [
  ["单位", "组别", "得分", null, "分[值]"],
  ["甲", "一组", 90, 1, 5],
  ["乙", "一组", 80, 2, 6],
  ["丙", "二组", 70, 3, 7],
  ["合计", null, 240, null, null],
];
const table = { name: "成绩表", sheet: "表", row: 1, column: 1, rows: 5, columns: 5, totals: true };
const book = clerkBook(
  [clerkSheet("数", numbers), clerkSheet("别的 表", numbers, { at: "C3" }), clerkSheet("表", marks, { at: "B2" }), clerkSheet("空", [])],
  [table],
);
const composed = (id: FunctionId, entries: FormulaDraft["entries"]) =>
  compose(book, { id, sheet: "数", target: "P2", header: "", entries });

/** As a number that is handed over as it is. */
const written = (typed: string) => {
  const { formula, problems } = composed("COEFFICIENT", { rate: typed });
  return problems.some(({ field, code }) => field === "rate" && code === "unreadable")
    ? null
    : formula.replace("=KAOHE.COEFFICIENT(,,,", "").slice(0, -1);
};

describe("read is", () => {
  test.each<[string, string]>([
    ["85", "85"],
    [" 85 ", "85"],
    ["８５", "85"],
    ["-0.5", "-0.5"],
    ["+.5", "+.5"],
    ["40%", "40%"],
    ["a1", "$A$1"],
    ["=A1", "$A$1"],
    ["$A1:B$2", "$A$1:$B$2"],
    ["A1：B2", "$A$1:$B$2"],
    ["B2:A1", "$A$1:$B$2"],
    ["'别的 表'!D4", "'别的 表'!$D$4"],
    ["表！B3:B5", "表!$B$3:$B$5"],
    ["数!A1", "$A$1"],
    ["A:B", "$A$1:$B$20"],
    ["3:4", "$A$3:$L$4"],
    ["'别的 表'!D:E", "'别的 表'!$D$3:$E$22"],
    ["'别的 表'!5:6", "'别的 表'!$C$5:$N$6"],
    ["成绩表[得分]", "成绩表[[得分]]"],
    ["成绩表[[组别]:[得分]]", "成绩表[[组别]:[得分]]"],
    ["成绩表[分'[值']]", "成绩表[[分'[值']]]"],
    ["{1,2;3,4}", "{1,2;3,4}"],
    ["{ 1 , -2.5 }", "{1,-2.5}"],
    ["{0.25,1.125}", "{0.25,1.125}"],
    ['{0,"三档以下";80,"二档"}', '{0,"三档以下";80,"二档"}'],
    ['{"说""好""的",""}', '{"说""好""的",""}'],
    [`{"${"字".repeat(255)}"}`, `{"${"字".repeat(255)}"}`],
    [`{${"123456789".repeat(30)}}`, `{${Number("123456789".repeat(30))}}`],
  ])("%s", (typed, expression) => expect(written(typed)).toBe(expression));
});

describe("nobody can read", () => {
  test.each([
    ["八十五"],
    ["85分"],
    ["40%%"],
    ["A1 B2"],
    ["A1+1"],
    ["B2:B"],
    ["没有!A1"],
    ["空!A:A"],
    ["XFE1"],
    ["没有[得分]"],
    ["成绩表[没有]"],
    ["成绩表[#All]"],
    ["成绩表[[#Headers],[得分]]"],
    ["{}"],
    ["{1,2"],
    ["{1,2;3}"],
    ["{1,2}3"],
    ["1,2}"],
    ['{"a}'],
    ["{A1}"],
    [`{"${"字".repeat(256)}"}`],
    [`{1,"${"字".repeat(256)}"}`],
  ])("%s", (typed) => expect(written(typed)).toBeNull());
});

describe("words", () => {
  test("of a text are quoted, and a reference stays one", () => {
    expect(composed("STREAK", { current: "A1:A3", history: "B1:C3", words: '优秀"甲' }).formula).toContain(',"优秀""甲")');
    expect(composed("STREAK", { current: "A1:A3", history: "B1:C3", words: "D1" }).formula).toMatch(/,\$D\$1\)$/);
  });
  test("of a choice are never a reference", () => {
    const { formula, problems } = composed("PLACE", { scores: "A1:A3", ties: "D1" });
    expect([formula.endsWith(',"D1")'), problems.map(({ code, field }) => [code, field])]).toEqual([true, [["unreadable", "ties"]]]);
  });
  test("that say an option stand where figures could", () => {
    const rule = requireValue(fieldsOf("ATTAIN").find(({ key }) => key === "rule")?.choices?.[0], "a rule");
    const entries = { actual: "A1:A3", target: "B1:B3", points: "10" };
    expect(composed("ATTAIN", { ...entries, rule }).formula).toMatch(new RegExp(`,10,"${rule}"\\)$`));
    expect(composed("ATTAIN", { ...entries, rule }).problems).toEqual([]);
  });
});

test("columns side by side may be parted with a space", () => {
  expect(composed("WEIGHTED", { scores: "A1:A3, C1:C3", weights: "{0.4,0.6}" })).toMatchObject({
    formula: expect.stringContaining("CHOOSE({1,2},$A$1:$A$3,$C$1:$C$3)") as string,
    columns: 1,
  });
});

test("an option word that stands where figures could is acted on", () => {
  const draft = (rule: string): FormulaDraft => ({
    ...{ id: "ATTAIN" as const, sheet: "数", target: "P2", header: "" },
    entries: { actual: "{95;120}", target: "{100;100}", points: "10", rule },
  });
  const cellsOf = (rule: string) => trial(book, draft(rule), 2).lines.map(({ cells }) => cells[0]);
  expect([cellsOf(""), cellsOf("达标得分")]).toEqual([
    [9.5, 10],
    [0, 10],
  ]);
});

test("a constant is as large as it is, and an array as large as it is written", () => {
  const sizeOf = (scores: string) => {
    const { rows, columns } = composed("COEFFICIENT", { values: scores });
    return [rows, columns];
  };
  expect([sizeOf("5"), sizeOf("{1,2,3;4,5,6}"), sizeOf("A1:B4"), sizeOf("A1:A4,C1:D4"), sizeOf("")]).toEqual([
    [1, 1],
    [2, 3],
    [4, 2],
    [4, 3],
    [1, 1],
  ]);
});

test("40 % is less than a half where it is tried out", () => {
  const draft = (rate: string): FormulaDraft => ({
    ...{ id: "COEFFICIENT" as const, sheet: "数", target: "P2", header: "" },
    entries: { values: "{85}", table: "{0,0.9;80,1}", contribution: "{0.5}", rate },
  });
  const cellOf = (rate: string) => trial(book, draft(rate), 1).lines[0]?.cells[0];
  expect([cellOf("40%"), cellOf("1"), cellOf("0")]).toEqual([1.2, 1.5, 1]);
});

describe("selected cells are called", () => {
  test.each<[string, string, string]>([
    ["表", "D3:D5", "成绩表[[得分]]"],
    ["表", "D2:D5", "成绩表[[得分]]"],
    ["表", "C3:D5", "成绩表[[组别]:[得分]]"],
    ["表", "B3:B5", "成绩表[[单位]]"],
    ["表", "F3:F5", "成绩表[[分'[值']]]"],
    // Not all of its rows, the totals with them, the header alone, a column beside it, or one without a header.
    ["表", "D4:D5", "表!D4:D5"],
    ["表", "D3:D4", "表!D3:D4"],
    ["表", "D3:D6", "表!D3:D6"],
    ["表", "D2", "表!D2"],
    ["表", "A3:B5", "表!A3:B5"],
    ["表", "F3:G5", "表!F3:G5"],
    ["表", "E3:E5", "表!E3:E5"],
    ["数", "D3:D5", "D3:D5"],
    ["别的 表", "D3:D5", "'别的 表'!D3:D5"],
    ["数", "那里", ""],
    ["没有", "A1", ""],
    ["空", "A:A", ""],
  ])("%s %s", (sheet, address, entry) => expect(entryFor(book, "数", { sheet, address })).toBe(entry));
});
