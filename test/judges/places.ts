/** Which cells a reference in a formula of a plan means to Excel. */
import { parseA1Ref, parseStructRef, type AstExpression } from "@borgar/fx";
import type { SheetArea } from "../../src/sheet/address";

export interface TablePlace extends SheetArea {
  name: string;
  headers: string[];
}

/** What of the workbook around it a reference depends on. */
export interface Landmarks {
  table(name: string): TablePlace | undefined;
  tableAround(sheet: string, row: number, column: number): TablePlace | undefined;
  /** The area of the formula in that cell, and whether the engine itself spills it there. */
  spill(sheet: string, row: number, column: number): { area: SheetArea; isTheEngines: boolean } | undefined;
}

/** The formula cannot be put to the engine. */
export class Unreadable extends Error {}

export class Places {
  constructor(
    private readonly at: { sheet: string; row: number; column: number },
    private readonly around: Landmarks,
  ) {}

  /** Nothing where the expression is no reference. */
  areaOf(node: AstExpression): SheetArea | undefined {
    if (node.type === "UnaryExpression" && node.operator === "#") return this.spillOf(node).area;
    if (node.type === "BinaryExpression" && node.operator === ":") return this.span(node.arguments);
    if (node.type !== "ReferenceIdentifier") return undefined;
    if (node.kind === "range") return this.range(node.value);
    if (node.kind === "table") return this.tableCells(node.value);
    const table = this.around.table(node.value);
    return table && bodyOf(table);
  }

  spillOf(node: Extract<AstExpression, { type: "UnaryExpression" }>): { area: SheetArea; isTheEngines: boolean } {
    const anchor = this.areaOf(node.arguments[0]!);
    const found = anchor && this.around.spill(anchor.sheet, anchor.row, anchor.column);
    if (!found) throw new Unreadable("a spill of no formula");
    return found;
  }

  private range(text: string): SheetArea {
    const reference = parseA1Ref(text);
    const { top, left, bottom = top, right = left } = (reference && "range" in reference && reference.range) || {};
    if (typeof top !== "number" || typeof left !== "number" || typeof bottom !== "number" || typeof right !== "number")
      throw new Unreadable(text);
    return { sheet: reference!.context?.[0] ?? this.at.sheet, row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
  }

  private tableCells(text: string): SheetArea {
    const reference = parseStructRef(text);
    const table = reference?.table
      ? this.around.table(reference.table)
      : this.around.tableAround(this.at.sheet, this.at.row, this.at.column);
    if (!reference || !table) throw new Unreadable(text);
    const { columns = [], sections = [] } = reference;
    const ends = columns.map((wanted) => table.headers.findIndex((header) => header.toLowerCase() === wanted.toLowerCase()));
    if (ends.some((end) => end < 0) || sections.length > 1) throw new Unreadable(text);
    const [first, last] = ends.length === 0 ? [0, table.columns - 1] : [Math.min(...ends), Math.max(...ends)];
    const across = { sheet: table.sheet, column: table.column + first, columns: last - first + 1 };
    switch (sections[0]?.toLowerCase() ?? "data") {
      case "this row":
        return { ...across, row: this.at.row, rows: 1 };
      case "headers":
        return { ...across, row: table.row, rows: 1 };
      case "data":
        return { ...across, row: table.row + 1, rows: table.rows - 1 };
      default:
        throw new Unreadable(text);
    }
  }

  /** `A1:B2`, and `INDEX(cells,1,2):INDEX(cells,1,5)`, whose ends are cells since INDEX gives places. */
  private span(ends: readonly AstExpression[]): SheetArea {
    const [from, to] = ends.map((end) => this.areaOf(end) ?? this.placeOf(end));
    if (!from || !to || from.sheet !== to.sheet) throw new Unreadable("a span between two sheets");
    const row = Math.min(from.row, to.row);
    const column = Math.min(from.column, to.column);
    return {
      sheet: from.sheet,
      row,
      column,
      rows: Math.max(from.row + from.rows, to.row + to.rows) - row,
      columns: Math.max(from.column + from.columns, to.column + to.columns) - column,
    };
  }

  private placeOf(node: AstExpression): SheetArea {
    const [of, ...places] = node.type === "CallExpression" && calledName(node) === "INDEX" ? node.arguments : [];
    const area = of && this.areaOf(of);
    const [row, column] = places.map((place) => this.count(place));
    if (!area || !row || !column || row > area.rows || column > area.columns)
      throw new Unreadable("a span between other things than cells");
    return { sheet: area.sheet, row: area.row + row - 1, column: area.column + column - 1, rows: 1, columns: 1 };
  }

  /** A number, or the `COLUMNS(…)` and `ROWS(…)` of cells. */
  private count(node: AstExpression | null): number | undefined {
    if (node?.type === "Literal") return Number(node.value);
    const area = node?.type === "CallExpression" && node.arguments[0] ? this.areaOf(node.arguments[0]) : undefined;
    if (!area || node?.type !== "CallExpression") return undefined;
    return { COLUMNS: area.columns, ROWS: area.rows }[calledName(node)];
  }
}

export function calledName({ callee }: Extract<AstExpression, { type: "CallExpression" }>): string {
  return callee.type === "Identifier" ? callee.name.toUpperCase() : "";
}

const bodyOf = (table: TablePlace): SheetArea => ({ ...table, row: table.row + 1, rows: table.rows - 1 });
