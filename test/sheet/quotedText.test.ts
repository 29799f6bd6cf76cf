/** Any text stands in a formula as one text: the parser and our own calculator read back what was written. */
import { parse, tokenize } from "@borgar/fx";
import fc from "fast-check";
import { MISREAD } from "excel-stand-in/testing/misread";
import { quotedText } from "../../src/sheet/quotedText";
import { linkTo } from "../../src/sheet/link";

/** The texts of a formula that is nothing but texts joined with &. */
function textsIn(formula: string): string[] {
  const tokens = tokenize(formula).filter(({ type }) => type !== "fx_prefix");
  expect(tokens.every(({ type, value }, i) => (i % 2 === 0 ? type === "string" : value === "&"))).toBe(true);
  return tokens.flatMap(({ value }, i) => (i % 2 === 0 ? [value.slice(1, -1).replaceAll('""', '"')] : []));
}

const texts = fc.oneof(
  fc.constantFrom(...MISREAD, "", '"', '""', '甲"&WEBSERVICE("x")&"乙', "长".repeat(255), "长".repeat(256), '"'.repeat(600)),
  fc.string({ unit: fc.constantFrom('"', "&", "甲", "a", "𠮷", "'", "=", "(", ")", "\ud83d"), maxLength: 900 }),
);

test("a text comes back as it was, in literals that Excel takes", () => {
  fc.assert(
    fc.property(texts, (text) => {
      const found = textsIn(`=${quotedText(text)}`);
      expect(found.join("")).toBe(text);
      expect(Math.max(...found.map(({ length }) => length))).toBeLessThanOrEqual(255);
    }),
    { numRuns: 500 },
  );
});

test("a letter of two units is not cut apart", () => {
  const text = `${"长".repeat(254)}𠮷尾`;
  expect(textsIn(`=${quotedText(text)}`)).toEqual(["长".repeat(254), "𠮷尾"]);
});

test("a link is one call with two texts, whatever the sheet is called", () => {
  const { formula } = linkTo({ sheet: `甲'"&WEBSERVICE("x")&"乙`, address: "B3" }, '到"这里"');
  expect(parse(tokenize(formula))).toMatchObject({
    type: "CallExpression",
    arguments: [
      { type: "Literal", value: `#'甲''"&WEBSERVICE("x")&"乙'!B3` },
      { type: "Literal", value: '到"这里"' },
    ],
  });
});
