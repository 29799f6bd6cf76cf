/**
 * Where the steps of a change put a cell that stood before: columns come and go, tables lose and gain rows. It tells what was
 * typed since from what a change did, however far the cell has moved meanwhile.
 */
import { largestOf, leastOf } from "../../basics/extremes";
import type { ChangeStep } from "../../book/change";
import type { Area } from "../../sheet/address";

export interface Spot {
  /** Excel's id of the sheet; the name of one that a step made. */
  sheet: string;
  row: number;
  column: number;
}

export interface StandingTable extends Area {
  sheet: string;
  totals: boolean;
}

export interface Before {
  sheets: readonly { id: string; name: string }[];
  /** Header and total rows included. */
  tables: readonly (Area & { name: string; sheetId: string; totals: boolean })[];
}

/** Answers where a cell has gone; `null` where it is no more. */
type Move = (spot: Spot) => Spot | null;

export class Moves {
  private readonly moves: Move[] = [];
  private readonly sheets: Map<string, string>;
  private readonly tables: Map<string, StandingTable>;

  constructor({ sheets, tables }: Before) {
    this.sheets = new Map(sheets.map(({ id, name }) => [name, id]));
    this.tables = new Map(
      tables.map(({ name, sheetId, row, column, rows, columns, totals }) => [name, { sheet: sheetId, row, column, rows, columns, totals }]),
    );
  }

  /** How often cells have moved so far. */
  get count(): number {
    return this.moves.length;
  }

  /**
   * Where a cell of before is after the steps taken so far; `null` where it is no more.
   * @param since of a cell that stood there when cells had moved that often
   */
  whereNow(spot: Spot, since = 0): Spot | null {
    let at: Spot | null = spot;
    for (const move of since === 0 ? this.moves : this.moves.slice(since)) {
      at = move(at);
      if (at === null) return null;
    }
    return at;
  }

  /** The sheet that a step means by a name. */
  sheetNamed(name: string): string {
    return this.sheets.get(name) ?? name;
  }

  table(name: string): StandingTable | undefined {
    return this.tables.get(name);
  }

  take(step: ChangeStep): void {
    switch (step.kind) {
      case "insertColumns":
        this.shiftColumns(this.sheetNamed(step.sheet), step.at, 0, step.count);
        return;
      case "deleteColumns":
        this.shiftColumns(this.sheetNamed(step.sheet), step.at, step.count, 0);
        return;
      case "addRows": {
        const table = this.tables.get(step.table);
        if (table) this.shiftRows(table, table.row + table.rows - Number(table.totals), [], step.rows.length);
        return;
      }
      case "deleteRows": {
        const table = this.tables.get(step.table);
        // A table keeps one row.
        const all = table !== undefined && step.rows.length >= table.rows - 1;
        if (table) this.shiftRows(table, table.row + 1, all ? step.rows.slice(1) : step.rows, 0);
        return;
      }
      case "addTable":
        this.tables.set(step.table.name, { sheet: this.sheetNamed(step.sheet), totals: false, ...step.table.area });
        return;
      case "resizeTable": {
        const table = this.tables.get(step.table);
        if (table) Object.assign(table, step.area);
        return;
      }
      case "renameSheet":
        this.sheets.set(step.to, this.sheetNamed(step.from));
        this.sheets.delete(step.from);
        return;
      default:
    }
  }

  private shiftColumns(sheet: string, at: number, gone: number, come: number): void {
    const moved = (column: number) => (column < at ? column : column < at + gone ? null : column - gone + come);
    this.moves.push((spot) => {
      if (spot.sheet !== sheet) return spot;
      const column = moved(spot.column);
      return column === null ? null : { ...spot, column };
    });
    for (const table of this.tables.values()) {
      if (table.sheet !== sheet) continue;
      const kept = Array.from({ length: table.columns }, (_, i) => moved(table.column + i)).filter((column) => column !== null);
      if (kept.length === 0) continue;
      table.column = leastOf(kept);
      table.columns = largestOf(kept) - table.column + 1;
    }
  }

  /** @param gone rows of the body, from 0 at `from` */
  private shiftRows(table: StandingTable, from: number, gone: readonly number[], come: number): void {
    const { sheet, column: first, columns } = table;
    const lost = new Set(gone.map((row) => from + row));
    this.moves.push((spot) => {
      if (spot.sheet !== sheet || spot.row < from || spot.column < first || spot.column >= first + columns) return spot;
      if (lost.has(spot.row)) return null;
      return { ...spot, row: spot.row - [...lost].filter((row) => row < spot.row).length + come };
    });
    table.rows += come - gone.length;
  }
}
