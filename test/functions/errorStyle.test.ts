/** Which builds get texts for errors, and that a text is taken for the error it stands for. */
import { customFunctions } from "../../src/functions";
import { chooseErrorStyle, chosenErrorStyle, errorStyle, errorText, setErrorStyle, styleFor } from "../../src/functions/errorStyle";
import { column, failure, shown } from "./oracle/cells";

afterEach(() => {
  setErrorStyle(null);
  Reflect.deleteProperty(globalThis, "Office");
});

test.each([
  ["PC", "16.0.14332.20000", "texts"],
  ["PC", "16.0.14430.20270", "texts"],
  ["PC", "16.0.17932.20000", "values"],
  ["PC", "16.0.19530.20144", "values"],
  ["Mac", "16.50", "values"],
  ["OfficeOnline", "16.0.14332.20000", "values"],
  ["PC", "", "values"],
  ["PC", "116.0.14332", "values"],
])("%s %s gets %s", (platform, version, style) => expect(styleFor(platform, version)).toBe(style));

test("asks Office once it knows where it runs, and not before for good", () => {
  expect(errorStyle()).toBe("values");
  Object.assign(globalThis, { Office: { context: { diagnostics: { host: "Excel", platform: "PC", version: "16.0.14332.1" } } } });
  expect(errorStyle()).toBe("texts");
});

test("what was chosen on this machine holds until it is taken back, where there is storage", () => {
  const stored = new Map<string, string>();
  const localStorage = {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => void stored.set(key, value),
    removeItem: (key: string) => void stored.delete(key),
  };
  expect(chosenErrorStyle()).toBeNull();
  Object.assign(globalThis, { localStorage });
  try {
    chooseErrorStyle("texts");
    expect([...stored]).toEqual([["baton.errorStyle", "texts"]]);
    expect([chosenErrorStyle(), errorStyle()]).toEqual(["texts", "texts"]);
    setErrorStyle(null);
    expect(errorStyle()).toBe("texts");
    stored.set("baton.errorStyle", "neither");
    expect(chosenErrorStyle()).toBeNull();
    chooseErrorStyle(null);
    expect([...stored]).toEqual([]);
    expect(errorStyle()).toBe("values");
  } finally {
    Reflect.deleteProperty(globalThis, "localStorage");
  }
});

describe("with texts", () => {
  beforeEach(() => setErrorStyle("texts"));
  const totals = () =>
    customFunctions.WEIGHTED!(
      [
        [90, 80],
        ["九十", 80],
      ],
      [[0.5, 0.5]],
    );

  test("a wrong row says what is wrong and the others have their results", () => {
    expect(totals()).toEqual([[85], ["⊗ 第2行第1列是文本“九十”"]]);
  });

  test("a result of one cell is still an error value", () => {
    const alone = shown(customFunctions.WEIGHTED!([["九十", 80]], [[0.5, 0.5]])) as unknown[][];
    expect(alone).toEqual([["#VALUE! 第1行第1列是文本“九十”"]]);
  });

  test("the text is an error to the next function: no score, no name, nothing to sign", () => {
    expect(customFunctions.PLACE!(totals(), column(["甲", "乙"]))).toEqual([[1], ["⊗ 第2行第1列是错误值⊗"]]);
    expect(failure(() => customFunctions.DIGEST!(totals()))).toMatch(/^#VALUE! /);
    const sums = customFunctions.LEDGER!(column(["甲", errorText("坏")]), column(["甲"]), column([1]));
    expect(sums[0]).toEqual([1]);
    expect(String(sums[1])).toMatch(/^⊗ /);
  });
});
