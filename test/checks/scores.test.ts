import type { Field } from "../../src/book/record";
import { snapshotOf, type Entry, type SheetFixture } from "./snapshot-builder";
import { findingsOf, found, messageOf } from "./found";

const months = ["1月", "2月", "3月", "4月"];
const list: Field = { kind: "unit", table: "单位表", column: "单位", isList: true };
const scores: Field = {
  kind: "score",
  table: "成绩表",
  columns: months,
  unitColumn: "单位",
  least: { name: "最低分", initial: 0 },
  most: { name: "最高分", initial: 100 },
  digits: 2,
};

/** Scores from B4 on, the list of units on a sheet of its own. */
function scored(rows: Entry[][], units: Entry[] = rows.map(([unit]) => unit ?? null)) {
  const sheets: Record<string, SheetFixture> = {
    单位: { cells: [["单位"], ...units.map((unit) => [unit])], tables: { 单位表: `A1:A${1 + units.length}` } },
    成绩: { at: "A4", cells: [["单位", ...months], ...rows], tables: { 成绩表: `A4:E${4 + rows.length}` } },
  };
  return snapshotOf(sheets, { fields: [list, scores] });
}

describe("score-missing", () => {
  test("an even table passes, whether the year is over or not", () => {
    expect(
      found(
        "score-missing",
        scored([
          ["甲", 90, 91, 92, 93],
          ["乙", 80, 81, 82, 83],
        ]),
      ),
    ).toEqual([]);
    expect(
      found(
        "score-missing",
        scored([
          ["甲", 90, 91],
          ["乙", 80, 81],
        ]),
      ),
    ).toEqual([]);
  });

  test("a gap is told once per unit, at its first month", () => {
    const rows = [
      ["甲", 90, null, null, 93],
      ["乙", 80, 81, 82, 83],
      ["丙", null, 71, 72, 73],
    ];
    const findings = findingsOf("score-missing", scored(rows));
    expect(findings.map(({ place }) => place.address)).toEqual(["C5", "B7"]);
    expect(messageOf(findings[0]!)).toBe("“甲”中间缺 2 个成绩：2月、3月");
    expect(findings[0]!.severity).toBe("warning");
  });

  test("a mark for not applicable is an answer, a cell of spaces is not", () => {
    expect(
      found(
        "score-missing",
        scored([
          ["甲", 90, "不适用", 92],
          ["乙", 80, "  ", 82],
        ]),
      ),
    ).toEqual(["成绩!C6 gap"]);
  });

  test("where not every rater rates everybody, only a unit that nobody has rated is told", () => {
    const rows: Entry[][] = [["甲", 90, null, 92, 93], ["乙", 80, 81], ["丙"]];
    const sparse = scored(rows);
    const fields = sparse.schemes[0]!.fields.map((field): Field => (field.kind === "score" ? { ...field, sparse: true } : field));
    expect(found("score-missing", { ...sparse, schemes: [{ ...sparse.schemes[0]!, fields }] })).toEqual(["成绩!B7 empty"]);
  });

  test("a few units behind are warned of one by one, most of them are one hint", () => {
    const full = ["甲", "乙", "丙", "丁"].map((unit): Entry[] => [unit, 90, 91]);
    const oneBehind = full.map((row) => (row[0] === "丙" ? ["丙", 90] : row));
    expect(found("score-missing", scored(oneBehind))).toEqual(["成绩!C7 behind"]);
    const oneAhead = full.map((row) => (row[0] === "丙" ? row : [row[0]!, 90]));
    const [hint, ...others] = findingsOf("score-missing", scored(oneAhead));
    expect(others).toEqual([]);
    expect(hint!.severity).toBe("hint");
    expect(messageOf(hint!)).toBe("4 个单位里有 3 个还没填到2月");
  });

  test("an empty template is one hint, not a finding per cell", () => {
    const units = Array.from({ length: 35 }, (_, i): Entry[] => [`单位${i}`]);
    const findings = findingsOf("score-missing", scored(units));
    expect(findings.map(({ severity, place }) => [severity, place.address])).toEqual([["hint", "B5"]]);
    expect(messageOf(findings[0]!)).toBe("成绩还没开始填");
  });

  test("a unit without any score; a listed unit without a row belongs to unit-unscored", () => {
    const rows = [
      ["甲", 90],
      ["乙", 80],
      ["丙", null],
    ];
    const book = scored(rows, ["甲", "乙", "丙", "丁"]);
    expect(found("score-missing", book)).toEqual(["成绩!B7 empty"]);
    expect(found("unit-unscored", book)).toEqual(["单位!A5 no-row"]);
  });

  test("units are the same with spaces around them and in either case", () => {
    expect(
      found(
        "score-missing",
        scored(
          [
            ["甲 ", 90],
            ["B公司", 80],
          ],
          ["甲", " b公司"],
        ),
      ),
    ).toEqual([]);
  });

  test("rows kept ready without a unit are nobody's", () => {
    expect(
      found(
        "score-missing",
        scored(
          [
            ["甲", 90],
            [null, null],
          ],
          ["甲"],
        ),
      ),
    ).toEqual([]);
  });
});

describe("score-range", () => {
  test("limits are inclusive", () => {
    expect(found("score-range", scored([["甲", 0, 100, 99.99, 60.5]]))).toEqual([]);
  });

  test("limits follow their named cells, since a clerk may change them", () => {
    const snapshot = scored([["甲", 115, 125]]);
    snapshot.sheets.push({
      ...snapshot.sheets[0]!,
      name: "参数",
      row: 2,
      column: 1,
      values: [[120]],
      formulas: [[120]],
      kinds: [["Double"]],
    });
    snapshot.names.push({ name: "最高分", formula: "=参数!$B$3" });
    expect(found("score-range", snapshot)).toEqual(["成绩!C5 above"]);
  });

  test("outside, too many decimals, text, an error", () => {
    const rows = [
      ["甲", -0.01, 100.01, 88.125, "良好"],
      ["乙", "#DIV/0!", "n/a", "——", true],
    ];
    expect(found("score-range", scored(rows))).toEqual([
      "成绩!B5 below",
      "成绩!C5 above",
      "成绩!D5 digits",
      "成绩!E5 text",
      "成绩!B6 error",
      "成绩!E6 text",
    ]);
  });

  test("the sentence has the number as typed", () => {
    const [finding] = findingsOf("score-range", scored([["甲", 0.1 + 0.2, 120.5]]));
    expect(finding!.params.problem).toBe("above");
    expect(messageOf(finding!)).toBe("“甲”2月填了 120.5，高于最高分 100");
  });
});

describe("number-as-text", () => {
  test.each([
    ["９０", "90"],
    [" 90 ", "90"],
    ["90分", "90"],
    ["９０．５ 分", "90.5"],
    ["90。5", "90.5"],
    ["'90", "90"],
    ["1,234", "1234"],
    ["－5", "-5"],
    ["−5", "-5"],
    ["85％", "85%"],
    ["007", "7"],
    [".5", "0.5"],
    ["\u00a092\u200b", "92"],
  ])("“%s” looks like %s", (text, number) => {
    const [finding] = findingsOf("number-as-text", scored([["甲", text]]));
    expect(finding!.params).toEqual({ value: text, looksLike: number });
    expect(found("score-range", scored([["甲", text]]))).toEqual([]);
  });

  test.each(["良好", "—", "N/A", "90/100", "1,23", "九十", "12月", "", 90, "#N/A"])("“%s” is let be", (value) => {
    expect(found("number-as-text", scored([["甲", value]]))).toEqual([]);
  });

  test("units may be called by numbers", () => {
    expect(found("number-as-text", scored([["101", 90]]))).toEqual([]);
  });
});
