/** What some Excels say of cells that are read, where it differs from what the grid holds. Changed only while a mode asks for it. */
import { CellError, type CellContent, type GridArea, type GridTable } from "../../grid/grid";
import { bracketLength, parseStructured } from "../../grid/univer/formula/structured";
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
    if (formula === undefined) known.set(key, (formula = book.read({ sheet, row, column, rows: 1, columns: 1 })[0]![0]!.formula));
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

/** A text, a quoted sheet's name, or a table's name before its bracket. */
const piece = /"(?:[^"]|"")*"|'(?:[^']|'')*'|[\p{L}_\\][\p{L}\p{N}_.\\]*(?=\[)|\[/gu;

/** The formula as a table hands it back: references to the table itself lose its name and what brackets they can. */
function shortened(formula: string, table: GridTable): string {
  let result = "";
  let at = 0;
  for (piece.lastIndex = 0; ; ) {
    const found = piece.exec(formula);
    if (!found) return result + formula.slice(at);
    const [text] = found;
    if (/^["']/.test(text)) continue;
    const start = text === "[" ? found.index : found.index + text.length;
    const end = start + bracketLength(formula, start);
    if (text === "[" || sameName(text, table.name)) {
      result += formula.slice(at, found.index) + short(formula.slice(start, end));
      at = end;
    }
    piece.lastIndex = end;
  }
}

/** Headers of letters and digits alone stand without brackets of their own. */
const isPlain = (header: string) => /^[\p{L}\p{N}]+$/u.test(header);
const quoted = (header: string) => `[${header.replace(/['[\]#@]/g, "'$&")}]`;

const sectionNames = { all: "#All", data: "#Data", headers: "#Headers", totals: "#Totals", thisRow: "#This Row" } as const;

function short(body: string): string {
  const { sections, first, last } = parseStructured(undefined, body, 0);
  const columns = first === undefined ? "" : last === undefined ? quoted(first) : `${quoted(first)}:${quoted(last)}`;
  const alone = first !== undefined && last === undefined && isPlain(first) ? first : columns;
  if (sections.length === 1 && sections[0] === "thisRow") return `[@${alone}]`;
  if (sections.length === 0) return `[${alone}]`;
  const named = sections.map((section) => `[${sectionNames[section]}]`);
  return sections.length === 1 && columns === "" ? named[0]! : `[${[...named, ...(columns === "" ? [] : [columns])].join(",")}]`;
}
