/** What some Excels say of cells that are read, where it differs from what the grid holds. Changed only while a mode asks for it. */
import { firstCell } from "../../cells";
import { CellError, type CellContent, type GridArea, type GridTable } from "../../grid/grid";
import { withStructured, writeStructured, type StructuredReference } from "../../formula/structured";
import { sameName, type Book } from "../book";

export function asRead(book: Book, area: GridArea, cells: CellContent[][]): CellContent[][] {
  const { busyFirst, shortReferences } = book.unkind;
  if (!busyFirst && !shortReferences) return cells;
  const anchors = anchorsOf(book, area.sheet);
  return cells.map((line, r) =>
    line.map((cell, c) => {
      const shown = busyFirst ? withBusyResult(book, cell, anchors) : cell;
      if (!shortReferences || cell.formula === "") return shown;
      const table = tableAt(book, area.sheet, area.row + r, area.column + c);
      return table ? { ...shown, formula: shortened(cell.formula, table) } : shown;
    }),
  );
}

/** What `Range.formulas` says of a cell that a formula spilled into; `undefined` stands for the cell's value. */
export function spilledFormulas(book: Book, sheet: string): (cell: CellContent) => string | undefined {
  const anchors = anchorsOf(book, sheet);
  return ({ spilledFrom }) => {
    if (!spilledFrom || book.unkind.spilledFormulas === "value") return undefined;
    return book.unkind.spilledFormulas === "empty" ? "" : anchors(spilledFrom);
  };
}

/** Formulas of the anchors of one sheet, each read once. */
function anchorsOf(book: Book, sheet: string): (place: { row: number; column: number }) => string {
  const known = new Map<string, string>();
  return ({ row, column }) => {
    const key = `${row},${column}`;
    let formula = known.get(key);
    if (formula === undefined) {
      ({ formula } = firstCell(book.read({ sheet, row, column, rows: 1, columns: 1 })));
      known.set(key, formula);
    }
    return formula;
  };
}

const busy = new CellError("#BUSY!");

function withBusyResult(book: Book, cell: CellContent, anchors: (place: { row: number; column: number }) => string): CellContent {
  const formula = (cell.spilledFrom ? anchors(cell.spilledFrom) : cell.formula).toUpperCase();
  const ours = formula !== "" && book.functionNames.some((name) => formula.includes(`${name}(`));
  return ours && book.busyFirst.read() ? { ...cell, value: busy, text: busy.code } : cell;
}

function tableAt(book: Book, sheet: string, row: number, column: number): GridTable | undefined {
  return book.grid.tables().find(({ area }) => {
    const inRows = row > area.row && row < area.row + area.rows;
    return area.sheet === sheet && inRows && column >= area.column && column < area.column + area.columns;
  });
}

/** The formula as a table hands it back: references to the table itself lose its name and what brackets they can. */
function shortened(formula: string, table: GridTable): string {
  return withStructured(formula, (read) => (read.table === "" || sameName(read.table, table.name) ? short(read) : null));
}

/** Headers of letters and digits alone stand without brackets of their own. */
const PLAIN = /^[\p{L}\p{N}]+$/u;

function short({ sections, headers }: StructuredReference): string {
  const [header = "", ...others] = headers;
  const isRow = sections.length === 1 && sections[0] === "this row";
  if (others.length === 0 && PLAIN.test(header) && (isRow || sections.length === 0)) return `[${isRow ? "@" : ""}${header}]`;
  return writeStructured({ table: "", sections, headers });
}
