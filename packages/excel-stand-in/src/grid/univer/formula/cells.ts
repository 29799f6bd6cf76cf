/** A sheet's cells by row, then column: quick to look up one and to walk an area, however sparse. */
import type { GridArea } from "../../grid";

export class CellMap<Value> {
  private readonly rows = new Map<number, Map<number, Value>>();

  get(row: number, column: number): Value | undefined {
    return this.rows.get(row)?.get(column);
  }

  set(row: number, column: number, value: Value): void {
    let line = this.rows.get(row);
    if (!line) {
      line = new Map<number, Value>();
      this.rows.set(row, line);
    }
    line.set(column, value);
  }

  delete(row: number, column: number): void {
    const line = this.rows.get(row);
    line?.delete(column);
    if (line?.size === 0) this.rows.delete(row);
  }

  *inside(area: Pick<GridArea, "row" | "column" | "rows" | "columns">): Generator<Value> {
    if (this.rows.size === 0) return;
    const lastColumn = area.column + area.columns;
    const wanted =
      area.rows < this.rows.size
        ? Array.from({ length: area.rows }, (_value, index) => area.row + index)
        : [...this.rows.keys()].filter((row) => row >= area.row && row < area.row + area.rows);
    for (const row of wanted) {
      const line = this.rows.get(row);
      if (!line) continue;
      if (area.columns < line.size) {
        for (let column = area.column; column < lastColumn; column++) {
          const value = line.get(column);
          if (value !== undefined) yield value;
        }
      } else {
        for (const [column, value] of line) if (column >= area.column && column < lastColumn) yield value;
      }
    }
  }

  *all(): Generator<Value> {
    for (const line of this.rows.values()) yield* line.values();
  }
}
