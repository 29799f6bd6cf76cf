/** Names a plan gives: free, as long as Excel allows, and of letters it takes. */
import fc from "fast-check";
import { chooseNames, freeName, numberedName, numberedSheet } from "../../src/schemes/names";
import { sheetName } from "../../src/book/schema/words";
import { ruleFor } from "../../src/schemes/sheets/context";
import { quoteSheet } from "../../src/sheet/address";
import { mergeRefTokens, parseA1Ref, tokenize } from "@borgar/fx";
import * as v from "valibot";

test("a taken name of 31 letters is cut to make room for its number", () => {
  const long = "很".repeat(31);
  const names = chooseNames({ sheets: [long, `${"很".repeat(27)} (2)`], tables: ["表".repeat(255)], names: [] });
  expect(names.sheet(long)).toBe(`${"很".repeat(27)} (3)`);
  expect(names.table("表".repeat(255))).toBe(`${"表".repeat(253)}_2`);
});

test("sheets stay apart without regard to case, within 31 UTF-16 units, and no letter is cut in two", () => {
  const letter = fc.constantFrom("很", "𠮷", "😀", "a", "A", " ", "(", "2", ")");
  const name = fc
    .array(letter, { minLength: 1, maxLength: 31 })
    .map((letters) =>
      letters
        .join("")
        .slice(0, 31)
        .replace(/[\uD800-\uDBFF]$/, "")
        .trim(),
    )
    .filter((text) => text !== "");
  fc.assert(
    fc.property(fc.array(name, { minLength: 1, maxLength: 8 }), name, (taken, wanted) => {
      const { sheet } = chooseNames({ sheets: taken, tables: [], names: [] });
      const chosen = [wanted, `${wanted}x`.slice(0, 31)].map(sheet);
      const left = freeName(`存档 ${wanted}`, new Set(taken.map((one) => one.toLowerCase())), numberedSheet);
      for (const one of [...chosen, left]) {
        expect(one.length).toBeLessThanOrEqual(31);
        expect(one).not.toMatch(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])/);
        expect(taken.map((other) => other.toLowerCase())).not.toContain(one.toLowerCase());
      }
      expect(numberedName(wanted.repeat(20), 12).length).toBeLessThanOrEqual(255);
    }),
  );
});

test("a scheme's sheet has a name that Excel takes", () => {
  for (const name of ["单位(1-2)", "=1+1", "007", "2026-1", "it's", "a#b", 'a"b']) expect(v.is(sheetName, name)).toBe(true);
  for (const name of ["a/b", "a:b", "[a]", "a?", "*", "a\\b", "'x", "x'", "History", "", "一\n二", "很".repeat(32)])
    expect(v.is(sheetName, name)).toBe(false);
});

test.each(["007", "R1C1", "rc", "C", "TRUE", "AB12", "单位(1-2)", "it's", "=1+1", "结果 (2)"])(
  "a reference to the sheet %s names it",
  (name) => {
    const text = `${quoteSheet(name)}!$A$1`;
    expect(text.startsWith("'")).toBe(true);
    const tokens = mergeRefTokens(tokenize(`=${text}+1`));
    expect(tokens[1]!.value).toBe(text);
    expect(parseA1Ref(text)).toMatchObject({ context: [name] });
  },
);

test("a drop-down lists words that have no comma; others are said at the cell and may be typed", () => {
  expect(ruleFor("word", { words: ["加", "减"] })).toEqual({ kind: "list", source: "加,减" });
  for (const words of [["甲,乙", "丙"], ["=A1", "丙"], [" 甲", "丙"], Array.from({ length: 100 }, (_, i) => `第${i}个`)])
    expect(ruleFor("word", { words })).toEqual({ kind: "text" });
});
