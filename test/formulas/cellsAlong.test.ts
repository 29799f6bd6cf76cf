import { cellsAlong } from "../../src/formulas/cellsAlong";
import { formulasIn, treeOf } from "../../src/formulas/formulaCells";
import { firstOf } from "../../src/basics/itemAt";
import { computed, snapshotOf } from "../checks/snapshot-builder";

/** Where the argument of a formula of three rows, `=ABS(…)` beside a table of scores, lies in each of them. */
function alongOf(argument: (row: number) => string) {
  const line = (i: number) => computed(`=ABS(${argument(i + 2)})`, 1);
  const book = snapshotOf(
    {
      成绩: {
        cells: [
          ["单位", "得分", "说明"],
          ["甲", 90, line(0)],
          ["乙", 80, line(1)],
          ["丙", 70, line(2)],
        ],
        tables: { 成绩表: "A1:C4" },
      },
    },
    {},
  );
  const shape = firstOf(formulasIn(book).shapes);
  const tree = treeOf(shape.first);
  const run = firstOf(shape.runs);
  expect([run.count, tree?.type]).toEqual([3, "CallExpression"]);
  const along = tree?.type === "CallExpression" && tree.arguments[0] ? cellsAlong(book, run, tree.arguments[0]) : null;
  return along && { sheet: along.sheet.name, column: along.column, rows: [0, 1, 2].map((i) => along.rowFor(i)) };
}

test.each([
  ["moves along", (row: number) => `B${row}`, [1, 2, 3]],
  ["moves along at a distance", (row: number) => `B${row + 3}`, [4, 5, 6]],
  ["stands still", () => "$B$2", [1, 1, 1]],
  ["stands still in its rows", () => "B$3", [2, 2, 2]],
  ["is of its own row by the table's name", () => "成绩表[[#This Row],[得分]]", [1, 2, 3]],
] as const)("a cell that %s", (_, argument, rows) => expect(alongOf(argument)).toEqual({ sheet: "成绩", column: 1, rows: [...rows] }));

test("none where several cells are meant, or none that can be told", () => {
  expect(alongOf((row) => `B${row}:B${row + 1}`)).toBeNull();
  expect(alongOf(() => "不认识的名称")).toBeNull();
});
