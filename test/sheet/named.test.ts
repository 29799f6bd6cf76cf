/** What a formula names, read off its text. */
import { namedIn } from "../../src/sheet/named";

const areas = (formula: string) =>
  namedIn(formula).areas.map(({ sheet, row, column, rows, columns }) => [sheet ?? "", row, column, rows, columns]);

test("cells and areas, with their sheets or without", () => {
  expect(areas("=汇总!F6*2")).toEqual([["汇总", 5, 5, 1, 1]]);
  expect(areas("=SUM('甲 ''乙'!$B$2:C9,D4)+A1")).toEqual([
    ["甲 '乙", 1, 1, 8, 2],
    ["", 3, 3, 1, 1],
    ["", 0, 0, 1, 1],
  ]);
  expect(areas("=SUM(汇总!F:G)")).toEqual([["汇总", 0, 5, 1_048_576, 2]]);
});

test("no texts, functions, names or tables are cells", () => {
  expect(areas('="A1"&LOG10(B2)&AB12C&表1[A1]&_A1')).toEqual([["", 1, 1, 1, 1]]);
});

test("columns of tables, one or several, whichever way they are written", () => {
  const columns = (formula: string) => namedIn(formula).columns;
  expect(columns("=SUM(得分表[新指标])*B2")).toEqual([{ table: "得分表", headers: ["新指标"] }]);
  expect(columns("=SUM(得分表[[#All],[甲]:[乙]])")).toEqual([{ table: "得分表", headers: ["甲", "乙"] }]);
  expect(columns("=得分表[@甲]+得分表[[#This Row],[a'[b]]]")).toEqual([
    { table: "得分表", headers: ["甲"] },
    { table: "得分表", headers: ["a[b"] },
  ]);
  expect(columns("=ROWS(得分表[#All])")).toEqual([]);
  expect(namedIn("=得分表[甲]&A1").areas).toHaveLength(1);
});
