import fc from "fast-check";
import { customFunctions } from "../../src/functions";
import { column, failure, shown } from "./oracle/cells";
import { streakByRule } from "./oracle/streak";

const STREAK = customFunctions.STREAK!;

test.each([
  ["both years and this one", "A", ["A", "A"], "A", 3],
  ["broken last year", "A", ["A", "B"], "A", 1],
  ["an old year before a break does not count", "A", ["A", "B", "A"], "A", 2],
  ["not this year", "B", ["A", "A"], "A", 0],
  ["a blank year breaks it", "A", ["A", "", "A"], "A", 2],
  ["a dash is blank", "A", ["A", "—", "A"], "A", 2],
  ["blank this year", "", ["A", "A"], "A", 0],
  ["待定 is a word like others", "待定", ["优秀", "优秀"], "优秀", 0],
  ["one of several words", "优秀、第一名", ["良好，第一名", "优秀; 第二名"], "优秀", 2],
  ["any of the words looked for", "基本合格", ["不合格", "不定等次"], "基本合格、不合格、不定等次", 3],
  ["without case, in either width of separator", "Excellent", ["good；excellent"], "EXCELLENT", 2],
  ["a word is a whole word", "不合格", ["不合格"], "合格", 0],
] as const)("%s", (_, current, history, words, wanted) => {
  expect(STREAK([[current]], [[...history]], [[words]])).toEqual([[wanted]]);
});

test("Suqian: the last three places for three years; Laizhou: three years A, two years C", () => {
  const history = [
    ["末位", "末位"],
    ["", "末位"],
    ["末位", ""],
  ];
  expect(STREAK(column(["末位", "末位", "末位"]), history, "末位")).toEqual(column([3, 2, 1]));
  expect(
    STREAK(
      column(["A", "C", "C"]),
      [
        ["A", "A"],
        ["B", "C"],
        ["C", "B"],
      ],
      [["A"], ["C"]],
    ),
  ).toEqual(column([3, 2, 1]));
});

test("a year with one of the words counts, not always with the same one", () => {
  expect(STREAK([["A"]], [["C", "A"]], [["A", "C"]])).toEqual([[3]]);
});

test("a row that is blank throughout stays blank, and blanks are the same as 0 from the desktop", () => {
  const web = STREAK(
    column(["A", null, null]),
    [
      ["A", null],
      ["A", "A"],
      [null, null],
    ],
    [["A", null]],
  );
  const desktop = STREAK(
    column(["A", 0, 0]),
    [
      ["A", 0],
      ["A", "A"],
      [0, 0],
    ],
    [["A", 0]],
  );
  const template = STREAK(
    column(["A", "", ""]),
    [
      ["A", ""],
      ["A", "A"],
      ["", ""],
    ],
    [["A", ""]],
  );
  expect(web).toEqual(column([1, 0, ""]));
  expect(desktop).toEqual(web);
  expect(template).toEqual(web);
});

test("without a history only this year is there", () => {
  expect(STREAK(column(["A", "B"]), null, "A")).toEqual(column([1, 0]));
});

test("an error spoils its row, wherever it stands", () => {
  const history = [["A"], [{ code: "#N/A" }], ["A"]];
  expect(shown(STREAK(column(["A", "B", { code: "#REF!" }]), history, "A"))).toEqual([
    [2],
    ["#N/A 往年第2行第1列是错误值#N/A"],
    ["#VALUE! 第3行第1列是错误值#REF!"],
  ]);
});

test.each([
  [() => STREAK([["A", "A"]], [["A"]], "A"), "“今年”只能有一列，现在有2列"],
  [() => STREAK(column(["A", "A"]), [["A", "A", "A"]], "A"), "“往年”有1行，应为2行"],
  [() => STREAK([["A"]], [["A"]], ""), "“词”是空的"],
  [() => STREAK([["A"]], [["A"]], [["、"]]), "“词”是空的"],
  [() => STREAK([["A"]], [["A"]], [["A"], [{ code: "#NAME?" }]]), "词第2行第1列是错误值#NAME?"],
])("a bad shape or nothing to look for ends the call (%#)", (call, message) => {
  expect(failure(call)).toBe(`#VALUE! ${message}`);
});

test("agrees with looking for the longest run at the end of a printed line", () => {
  const cell = fc.constantFrom("A", "B", "C", "A、B", "B C", "");
  fc.assert(
    fc.property(fc.array(cell, { minLength: 1, maxLength: 7 }), fc.constantFrom("A", "B", "A,C"), (years, words) => {
      const letters = years.map((year) => year.toLowerCase());
      const wanted = streakByRule(letters, words.replace(",", "").toLowerCase());
      expect(STREAK([[years[years.length - 1]]], years.length > 1 ? [years.slice(0, -1)] : null, words)).toEqual([[wanted]]);
    }),
    { seed: 8, numRuns: 400 },
  );
});
