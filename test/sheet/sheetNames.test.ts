import { namesSheet, withSheetNames } from "../../src/sheet/sheetNames";

const renamed = (formula: string) =>
  withSheetNames(formula, (name) =>
    new Map([
      ["汇总", "汇总（改）"],
      ["甲 乙", "甲"],
      ["it's", "其"],
    ]).get(name),
  );

test.each([
  ["=汇总!A1+'汇总'!$B$6#", "='汇总（改）'!A1+'汇总（改）'!$B$6#"],
  ["=年度汇总!A1", "=年度汇总!A1"],
  ["='甲 乙'!A1&甲!A1", "=甲!A1&甲!A1"],
  ["='it''s'!A1", "=其!A1"],
  ['="汇总!"&汇总!A1', "=\"汇总!\"&'汇总（改）'!A1"],
  ["=#REF!+汇总!A1", "=#REF!+'汇总（改）'!A1"],
  ["=SUM(汇总表[指标分])", "=SUM(汇总表[指标分])"],
])("%s → %s", (formula, wanted) => {
  expect(renamed(formula)).toBe(wanted);
});

test("a formula names the sheets it refers to, and no others", () => {
  expect(namesSheet("=汇总!A1", "汇总")).toBe(true);
  expect(namesSheet("='甲 乙'!A1", "甲 乙")).toBe(true);
  expect(namesSheet("=年度汇总!A1", "汇总")).toBe(false);
  expect(namesSheet('="汇总!"', "汇总")).toBe(false);
  expect(namesSheet("=#REF!", "REF")).toBe(false);
});
