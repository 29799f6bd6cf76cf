import { mergeRefTokens, tokenize } from "@borgar/fx";
import { parseAddress, parseAddresses, quoteSheet } from "../../src/sheet/address";

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

test("several addresses in one text, as many as a sheet has merged cells", () => {
  expect(parseAddresses("Sheet1!B3,'a,b'!C5:D9,'it''s, so'!A1,?").map(({ sheet, row, rows }) => [sheet, row, rows])).toEqual([
    ["Sheet1", 2, 1],
    ["a,b", 4, 5],
    ["it's, so", 0, 1],
  ]);
  expect(parseAddresses("")).toEqual([]);
  const many = Array.from({ length: 100_000 }, (_, i) => `'第 1 组'!A${i * 2 + 1}:B${i * 2 + 2}`).join(",");
  const start = process.cpuUsage();
  expect(parseAddresses(many)).toHaveLength(100_000);
  expect(process.cpuUsage(start).user / 1e6).toBeLessThan(5);
});
