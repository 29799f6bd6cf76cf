/** An argument as rows and columns of values, whether it stands in cells or in the formula itself. */
import type { AstExpression } from "@borgar/fx";
import { firstOf } from "../basics/itemAt";
import { type Cell, cellAt } from "../recognise/grid";
import { sheetNamed } from "../recognise/tables";
import type { SheetArea } from "../sheet/address";
import type { Argument } from "./calls";
import type { SnapshotValue } from "../sheet/formula";
import type { Snapshot } from "../book/snapshot";

export interface Grid {
  rows: number;
  columns: number;
  /** `null` where the values are written in the formula. */
  area: SheetArea | null;
  value(row: number, column: number): SnapshotValue;
  cell(row: number, column: number): Cell | null;
}

/** `null` where only a calculation could tell what the argument is, or where there is none. */
export function gridOf(book: Snapshot, argument: Argument | null): Grid | null {
  if (!argument?.node) return null;
  const { node, resolved } = argument;
  if (!resolved) {
    if (argument.filledDown) return filledDown(gridOfArea(book, argument.filledDown.area));
    const written = writtenIn(node);
    return written && gridOfValues(written);
  }
  return gridOfArea(book, resolved.area);
}

function gridOfArea(book: Snapshot, area: SheetArea): Grid | null {
  const sheet = sheetNamed(book, area.sheet);
  if (!sheet) return null;
  const cell = (row: number, column: number) => cellAt(sheet, area.row + row, area.column + column);
  return { rows: area.rows, columns: area.columns, area, cell, value: (row, column) => cell(row, column).value };
}

/** Blanks hold what stands above them. */
function filledDown(grid: Grid | null): Grid | null {
  if (!grid) return null;
  const rowOf = (row: number, column: number): number => {
    let at = row;
    while (at > 0 && grid.value(at, column) === "") at--;
    return at;
  };
  return {
    ...grid,
    value: (row, column) => grid.value(rowOf(row, column), column),
    cell: (row, column) => grid.cell(rowOf(row, column), column),
  };
}

function gridOfValues(values: SnapshotValue[][]): Grid {
  return {
    rows: values.length,
    columns: values[0]?.length ?? 0,
    area: null,
    value: (row, column) => values[row]?.[column] ?? "",
    cell: () => null,
  };
}

/** `0.25`, `25%`, `"去尾"`, `{0.15,0.25}`. */
function writtenIn(node: AstExpression): SnapshotValue[][] | null {
  if (node.type === "ArrayExpression") {
    const lines = (node.elements as AstExpression[][]).map((line) => line.map(constantIn));
    return lines.every((line) => line.every((value) => value !== null)) ? lines : null;
  }
  const value = constantIn(node);
  return value === null ? null : [[value]];
}

function constantIn(node: AstExpression): SnapshotValue | null {
  if (node.type === "Literal") return node.value;
  if (node.type !== "UnaryExpression") return null;
  const inner = constantIn(firstOf(node.arguments));
  if (typeof inner !== "number") return null;
  return node.operator === "%" ? inner / 100 : node.operator === "-" ? -inner : null;
}
