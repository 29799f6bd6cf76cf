import type { CellValue, GridArea } from "../../src/grid/grid";
import { Tables } from "../../src/grid/univer/tables";

const sheet = "s";
const area = (row: number, column: number, rows: number, columns: number): GridArea => ({ sheet, row, column, rows, columns });

function withCells(cells: Record<string, CellValue>, formulas: Record<string, string> = {}) {
  const has = (row: number, column: number) => `${row},${column}` in cells || `${row},${column}` in formulas;
  const tables = new Tables({
    constant: (_sheet, row, column) => cells[`${row},${column}`] ?? null,
    formulaText: (_sheet, row, column) => formulas[`${row},${column}`] ?? "",
    isEmpty: ({ row, column, rows, columns }) => {
      for (let r = row; r < row + rows; r++) for (let c = column; c < column + columns; c++) if (has(r, c)) return false;
      return true;
    },
  });
  const id = tables.add({
    name: "评分表",
    area: area(2, 1, 4, 3),
    style: "",
    showBandedRows: false,
    showFilterButton: true,
  });
  return { tables, id };
}

describe("growing by an entry", () => {
  test.each([
    ["in the row right below", area(6, 2, 1, 1), area(2, 1, 5, 3)],
    ["of several rows right below", area(6, 1, 3, 3), area(2, 1, 7, 3)],
    ["right beside the header", area(2, 4, 1, 1), area(2, 1, 4, 4)],
    ["of a whole column right beside", area(2, 4, 4, 2), area(2, 1, 4, 5)],
  ])("%s", (_where, entry, grown) => {
    expect(withCells({}).tables.stretchedBy(entry)?.area).toEqual(grown);
  });

  test.each([
    ["two rows below", area(7, 2, 1, 1)],
    ["beside the table's columns, below it", area(6, 4, 1, 1)],
    ["two columns beside", area(3, 5, 1, 1)],
    ["longer than the table", area(2, 4, 5, 1)],
    ["wider than the table", area(6, 0, 1, 4)],
    ["in the last row", area(5, 2, 1, 1)],
    ["on another sheet", { ...area(6, 2, 1, 1), sheet: "other" }],
  ])("not %s", (_where, entry) => {
    expect(withCells({}).tables.stretchedBy(entry)).toBeNull();
  });

  test("not where something else stands in the row", () => {
    expect(withCells({ "6,3": "合计" }).tables.stretchedBy(area(6, 2, 1, 1))).toBeNull();
  });

  test("not where something else stands in the column", () => {
    expect(withCells({ "5,4": "备注" }).tables.stretchedBy(area(2, 4, 1, 1))).toBeNull();
  });

  test("not into another table", () => {
    const { tables } = withCells({});
    tables.add({ name: "下表", area: area(6, 1, 3, 3), style: "", showBandedRows: false, showFilterButton: false });
    expect(tables.stretchedBy(area(6, 2, 1, 1))).toBeNull();
  });
});

test("a column is calculated when every body cell holds the same formula, each for its own row", () => {
  const formulas = {
    "3,1": "=B1*2",
    "4,1": "=B2*2",
    "5,1": "=B3*2",
    "3,2": "=[@a]",
    "4,2": "=[@a]",
    "5,2": "=[@a]",
    "3,3": "=B1*2",
    "4,3": "=B2*3",
    "5,3": "=B3*2",
  };
  const { tables } = withCells({}, formulas);
  expect(tables.calculatedColumns(tables.all()[0]!)).toEqual(["=B1*2", "=[@a]", ""]);
});

test("headers are read from the cells, as they are now", () => {
  const cells: Record<string, CellValue> = { "2,1": "单位", "2,2": 2024, "2,3": null };
  const { tables } = withCells(cells);
  const shape = tables.named("评分表")!;
  expect(shape.headers).toEqual(["单位", "2024", ""]);
  cells["2,1"] = "部门";
  expect(shape.headers[0]).toBe("部门");
  expect(tables.isHeader(area(0, 0, 3, 2))).toBe(true);
  expect(tables.isHeader(area(3, 1, 1, 1))).toBe(false);
});

test("names are unique without regard to case, and areas do not overlap", () => {
  const { tables, id } = withCells({});
  const other = { style: "", showBandedRows: false, showFilterButton: false };
  tables.add({ name: "Scores", area: area(20, 1, 2, 2), ...other });
  expect(() => tables.add({ name: "SCORES", area: area(30, 1, 2, 2), ...other })).toThrow("exists");
  expect(() => tables.add({ name: "x", area: area(5, 3, 2, 2), ...other })).toThrow("overlaps");
  expect(() => tables.update(id, { name: "scores" })).toThrow("exists");
  tables.remove(id);
  expect(() => tables.remove(id)).toThrow("no table");
});
