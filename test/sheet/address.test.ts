import { mergeRefTokens, tokenize } from "@borgar/fx";
import { parseAddress, quoteSheet } from "../../src/sheet/address";

test.each([
  ["汇总", "汇总"],
  ["汇总 (2)", "'汇总 (2)'"],
  ["甲's", "'甲''s'"],
  ["B2", "'B2'"],
  ["R", "'R'"],
  ["c", "'c'"],
  ["R1C1", "'R1C1'"],
  ["rc2", "'rc2'"],
  ["1月", "'1月'"],
  ["RC表", "RC表"],
  ["C组", "C组"],
])("a sheet called %s is written %s", (name, written) => {
  expect(quoteSheet(name)).toBe(written);
  // Read as one reference to that sheet by a parser nobody here wrote, and by ours.
  expect(mergeRefTokens(tokenize(`=${written}!A1`)).map(({ type }) => type)).toEqual(["fx_prefix", "range"]);
  expect(parseAddress(`${written}!A1`)?.sheet).toBe(name);
});
