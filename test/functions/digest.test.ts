import fc from "fast-check";
import { customFunctions } from "../../src/functions";
import { setLanguage } from "../../src/functions/language";
import { failure } from "./oracle/cells";
import { recomputed } from "./oracle/digest";

const codeOf = (cells: unknown) => (customFunctions.DIGEST!(cells) as [[string]])[0][0];

const TABLE = [
  ["财政局", 92.4, "优秀"],
  ["教育局", 88, "良好"],
];

test("a code is five groups of characters that are not misread", () => {
  const codes = Array.from({ length: 500 }, (_, index) => codeOf([[index]]));
  for (const code of codes) expect(code).toMatch(/^([34679ACDEHKMPTXY]{4}-){4}[34679ACDEHKMPTXY]{4}$/);
  expect(new Set(codes.join("").replaceAll("-", "")).size).toBe(16);
});

test("anybody can recompute it", () => {
  expect(codeOf(TABLE)).toBe(recomputed(TABLE));
  const figure = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.constantFrom("", "—", '"', "\n", "\ud800", "90", "TRUE"),
    fc.boolean(),
    fc.integer(),
    fc.integer().map((cents) => cents / 100),
  );
  const table = fc
    .integer({ min: 1, max: 5 })
    .chain((columns) => fc.array(fc.array(figure, { minLength: columns, maxLength: columns }), { minLength: 1 }));
  fc.assert(
    fc.property(table, (cells) => codeOf(cells) === recomputed(cells)),
    { seed: 3, numRuns: 300 },
  );
});

test.each([
  [
    "a figure",
    [
      ["财政局", 92.41, "优秀"],
      ["教育局", 88, "良好"],
    ],
  ],
  [
    "a word",
    [
      ["财政局", 92.4, "优秀"],
      ["教育局", 88, "优秀"],
    ],
  ],
  [
    "the order of rows",
    [
      ["教育局", 88, "良好"],
      ["财政局", 92.4, "优秀"],
    ],
  ],
  [
    "two cells",
    [
      ["财政局", "优秀", 92.4],
      ["教育局", 88, "良好"],
    ],
  ],
  ["the shape", [["财政局", 92.4, "优秀", "教育局", 88, "良好"]]],
  [
    "a number into text",
    [
      ["财政局", "92.4", "优秀"],
      ["教育局", 88, "良好"],
    ],
  ],
  [
    "a sign",
    [
      ["财政局", -92.4, "优秀"],
      ["教育局", 88, "良好"],
    ],
  ],
  [
    "a space",
    [
      ["财政局 ", 92.4, "优秀"],
      ["教育局", 88, "良好"],
    ],
  ],
  ["one more row", [...TABLE, ["", "", ""]]],
])("changing %s changes the code", (_, changed) => {
  expect(codeOf(changed)).not.toBe(codeOf(TABLE));
});

test("cells do not run into each other", () => {
  const tables = [
    ["ab", ""],
    ["a", "b"],
    ["", "ab"],
    ['a","b', ""],
    ["a,b", ""],
    [1, 23],
    [12, 3],
    [true, ""],
    ["TRUE", ""],
    ["true", ""],
  ];
  expect(new Set(tables.map((row) => codeOf([row]))).size).toBe(tables.length);
});

test("numbers are the decimals people see", () => {
  expect(codeOf([[0.1 + 0.2]])).toBe(codeOf([[0.3]]));
  expect(codeOf([[75.7749999999999, -0]])).not.toBe(codeOf([[75.775, 0]]));
  expect(codeOf([[75.775000000000006, -0]])).toBe(codeOf([[75.775, 0]]));
});

describe("in both blank modes", () => {
  /** What is in the cells, and what Excel makes of it on its way. */
  const sheet = [
    [92.4, null, 0],
    [null, "", "—"],
  ];
  const arriving = (blank: 0 | null) => sheet.map((row) => row.map((cell) => cell ?? blank));
  const wrapped = (cells: unknown[][]) => cells.map((row) => row.map((cell) => cell ?? ""));

  test("a bare range has one code: its blanks count as 0", () => {
    expect(codeOf(arriving(0))).toBe(codeOf(arriving(null)));
    expect(codeOf([[null]])).toBe(codeOf([[0]]));
    expect(codeOf(null)).toBe(codeOf(0));
    expect(codeOf([[1, undefined]])).toBe(codeOf([[1, 0]]));
  });

  test('a range wrapped as IF(x="","",x) tells a blank from 0', () => {
    expect(codeOf(wrapped(sheet))).toBe(
      recomputed([
        [92.4, "", 0],
        ["", "", "—"],
      ]),
    );
    expect(codeOf([[""]])).not.toBe(codeOf([[0]]));
    expect(codeOf([[""]])).not.toBe(codeOf([["—"]]));
  });
});

test("it is the same in every locale", () => {
  const chinese = codeOf(TABLE);
  setLanguage("en-US");
  const english = codeOf(TABLE);
  setLanguage("zh-CN");
  expect(english).toBe(chinese);
});

test("a rich value counts as what it shows", () => {
  expect(codeOf([[{ type: "FormattedNumber", basicValue: 92.4, numberFormat: "0.0" }]])).toBe(codeOf([[92.4]]));
  expect(codeOf([[{ type: "String", basicValue: "—" }]])).toBe(codeOf([["—"]]));
});

test("nobody seals an error", () => {
  expect(
    failure(() =>
      codeOf([
        [1, 2],
        [3, { code: "#DIV/0!" }],
      ]),
    ),
  ).toBe("#VALUE! 第2行第2列是错误值#DIV/0!");
  expect(failure(() => codeOf([[{ code: "#N/A" }]]))).toBe("#N/A 第1行第1列是错误值#N/A");
  expect(failure(() => codeOf([[{ text: "?" }]]))).toBe("#VALUE! 第1行第1列不是数也不是文字");
  expect(failure(() => codeOf([[]]))).toBe("#VALUE! “区域”是空的");
});
