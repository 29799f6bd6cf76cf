import { customFunctions } from "../../src/functions";
import { language, setLanguage } from "../../src/functions/language";
import { registerFunctions } from "../../src/functions/register";
import { wordsOf } from "../../src/i18n";
import { column, failure, shown } from "./oracle/cells";

afterEach(() => setLanguage("zh-CN"));

test("messages follow the language, results and option words do not", () => {
  setLanguage("en-US");
  expect(language()).toBe("en-US");
  const { WEIGHTED, BOTTOM, GRADE } = customFunctions;
  expect(shown(WEIGHTED!([[1, "２"]], [[0.5, 0.5]]))).toEqual([["#VALUE! row 1, column 2 is text “２”"]]);
  expect(failure(() => WEIGHTED!([[1, 2]], [[0.5, "x"]]))).toBe("#VALUE! weights row 1, column 2 is text “x”");
  expect(failure(() => WEIGHTED!([[1]], 1, "skip"))).toBe(
    "#VALUE! “missing” cannot be “skip”: write error, zero, renormalise, mean, equally, to one",
  );
  expect(WEIGHTED!([[1, ""]], [[0.5, 0.5]], "折算")).toEqual([[1]]);
  expect(BOTTOM!(column([1, 2]), 1)).toEqual([["末位"], [""]]);
  expect(
    GRADE!(
      column([92, 92]),
      [
        ["优秀", 90],
        ["良好", ""],
      ],
      "",
      [["优秀"], [1]],
    ),
  ).toEqual([
    ["待定", 1, "place 1 (2 tied), seats left 1 → 待定"],
    ["待定", 1, "place 1 (2 tied), seats left 1 → 待定"],
  ]);
});

test("every sentence says something in both languages", () => {
  const problem = new Proxy({}, { get: (_, key) => (["least", "most", "sum", "row"].includes(String(key)) ? 7 : "某") });
  for (const { errors } of Object.values(wordsOf)) {
    for (const [code, sentence] of Object.entries(errors.sentences)) {
      const text = (sentence as (given: unknown) => string)(problem);
      expect([code, text]).toEqual([code, expect.stringMatching(/^(?!.*undefined).{4,}$/)]);
    }
  }
});

describe("in Excel", () => {
  class ExcelError extends Error {
    constructor(
      readonly code: string,
      message?: string,
    ) {
      super(message);
    }
  }
  const associated = new Map<string, unknown>();
  const runtime = globalThis as { CustomFunctions?: unknown };

  beforeAll(() => {
    runtime.CustomFunctions = {
      Error: ExcelError,
      ErrorCode: { invalidValue: "#VALUE!", notAvailable: "#N/A" },
      associate: (id: string, call: unknown) => associated.set(id, call),
    };
  });
  afterAll(() => {
    delete runtime.CustomFunctions;
  });

  test("every function is registered under its id", () => {
    registerFunctions();
    expect(Object.fromEntries(associated)).toEqual(customFunctions);
  });

  test("errors are Excel's own, in cells and thrown", () => {
    const [[cell]] = customFunctions.WEIGHTED!([["x"]], 1) as [[unknown]];
    expect(cell).toBeInstanceOf(ExcelError);
    expect(shown(cell)).toBe("#VALUE! 第1行第1列是文本“x”");
    expect(() => customFunctions.WEIGHTED!([[1]], 2)).toThrow(ExcelError);
  });
});
