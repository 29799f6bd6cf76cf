/**
 * Everything a workbook in memory holds, looks included: to be compared, and to be put back between cases. Needs `bookInHand`.
 */
import { deserialize, serialize } from "node:v8";
import type { SheetState } from "excel-stand-in/host/book";
import type { Filters } from "excel-stand-in/host/filterStore";
import { unusual } from "excel-stand-in/files/styles";
import { placeAt, placeOf, type GridCopy, type SheetCopy } from "excel-stand-in/testing/memorySheet";
import { bookOf } from "excel-stand-in/testing/bookInHand";
import type { OpenExcel } from "excel-stand-in/testing/officeInJsdom";
import { cellAddress } from "../../src/sheet/address";

/** By what it is, `table 单位表` say, what it says; cells by their places on sheets. */
export interface Whole {
  plain: Map<string, string>;
  cells: Map<string, Map<number, string>>;
  order: string[];
}

/**
 * Contents, spilled areas, formats of cells and numbers, conditional formats in their order, validation, widths, heights, filters,
 * visibility, page set-up, protection, marks, tables, names, settings and the order of sheets. Of the journal's own list only how
 * many it lists: tokens are new with every write. The cell and the sheet in front of a person are none of it.
 * @param known ids of sheets and tables that have to be the same ones; others may be new
 */
export function everything({ grid, host }: OpenExcel, known: ReadonlySet<string>): Whole {
  const book = bookOf(host);
  const { sheets, tables, names } = grid.copy();
  const plain = new Map<string, string>();
  const cells = new Map<string, Map<number, string>>();
  const idOf = (id: string) => (known.has(id) ? id : "new");
  for (const sheet of sheets) {
    const { id, plain: looks } = sheet;
    const { name } = looks;
    const state = book.state(id);
    cells.set(`${name} holds`, new Map([...sheet.cells].map(([at, cell]) => [at, contentText(cell)])));
    const formats = new Map<number, string>();
    for (const [at, format] of sheet.formats) {
      const text = lookText(format);
      if (text) formats.set(at, text);
    }
    cells.set(`${name} looks`, formats);
    cells.set(`${name}, its lines to the right: looks`, linesOf(sheet.formats, "EdgeRight", "EdgeLeft", 1));
    cells.set(`${name}, its lines below: looks`, linesOf(sheet.formats, "EdgeBottom", "EdgeTop", PLACES_PER_ROW));
    cells.set(
      `${name} takes`,
      new Map([...sheet.validations].map(([at, validation]) => [at, textOnce(validation, () => JSON.stringify(validation))])),
    );
    sheet.widths.forEach((points, column) => plain.set(`${name}: width of column ${column}`, String(points)));
    sheet.heights.forEach((points, row) => plain.set(`${name}: height of row ${row}`, String(points)));
    [...sheet.conditions]
      .sort((one, other) => one.priority - other.priority)
      .forEach(({ area: { row, column, rows, columns }, formula, format, stopIfTrue }, i) =>
        plain.set(
          `${name}: conditional format ${i}`,
          JSON.stringify([row, column, rows, columns, formula, unusual(format) ?? null, stopIfTrue]),
        ),
      );
    const filter = book.filters.lists.get(id);
    const sorted = (all: Set<number>) => [...all].sort((one, other) => one - other);
    plain.set(
      `sheet ${name}`,
      JSON.stringify([
        idOf(id),
        looks,
        sorted(sheet.hiddenRows),
        sorted(sheet.hiddenColumns),
        state.veryHidden,
        state.protection,
        [...state.customProperties.values()],
        state.merged,
        [...state.names.values()],
        state.page,
        filter?.area,
        [...(filter?.criteria ?? [])],
      ]),
    );
  }
  const nameOf = new Map(sheets.map(({ id, plain: { name } }) => [id, name]));
  for (const {
    id,
    name,
    area: { sheet, ...area },
    ...looks
  } of tables) {
    plain.set(
      `table ${name}`,
      JSON.stringify([
        idOf(id),
        nameOf.get(sheet),
        area.row,
        area.column,
        area.rows,
        area.columns,
        looks,
        [...(book.filters.tables.get(id) ?? [])],
      ]),
    );
  }
  for (const { name, formula, comment, visible } of names) plain.set(`name ${name}`, JSON.stringify([formula, comment, visible]));
  for (const [key, value] of book.settings)
    plain.set(`setting ${key}`, key === "baton.journal" ? `${(JSON.parse(String(value)) as unknown[]).length} writes` : String(value));
  plain.set("structure", String(book.structurePassword !== null));
  return { plain, cells, order: sheets.map(({ plain: { name } }) => name) };
}

function contentText({ value, formula, spilledFrom }: SheetCopy["cells"] extends Map<number, infer Cell> ? Cell : never): string {
  if (spilledFrom) return `spilled from ${cellAddress(spilledFrom.row, spilledFrom.column)}`;
  if (formula !== "") return formula;
  return typeof value === "string" ? `"${value}"` : String(typeof value === "object" && value !== null ? value.code : value);
}

/** Ids of the sheets and tables that are there. @param without names of sheets that are left out, with their tables */
export function idsIn({ grid }: OpenExcel, without: readonly string[] = []): Set<string> {
  const sheets = new Set(grid.sheets().flatMap(({ id, name }) => (without.includes(name) ? [] : [id])));
  return new Set([...sheets, ...grid.tables().flatMap(({ id, area }) => (sheets.has(area.sheet) ? [id] : []))]);
}

/**
 * What is not as it should be, one line each. Sheets of two people may stand in either order, those of one person in one.
 * @param theirs names of sheets that somebody else added
 */
export function differences(wanted: Whole, found: Whole, theirs: ReadonlySet<string> = new Set()): string[] {
  const lines = differing(wanted.plain, found.plain, String);
  for (const layer of new Set([...wanted.cells.keys(), ...found.cells.keys()])) {
    const at = (place: number) => `${layer} at ${cellAddress(placeOf(place).row, placeOf(place).column)}`;
    lines.push(...differing(wanted.cells.get(layer) ?? NOTHING, found.cells.get(layer) ?? NOTHING, at));
  }
  for (const own of [true, false]) {
    const [one, other] = [wanted, found].map(({ order }) => JSON.stringify(order.filter((name) => theirs.has(name) !== own)));
    if (one !== other) lines.push(`order of sheets: ${one} → ${other}`);
  }
  return lines;
}

const NOTHING: ReadonlyMap<number, string> = new Map();

function differing<Key>(wanted: ReadonlyMap<Key, string>, found: ReadonlyMap<Key, string>, called: (key: Key) => string): string[] {
  const lines: string[] = [];
  for (const [key, text] of wanted) if (found.get(key) !== text) lines.push(`${called(key)}: ${text} → ${found.get(key) ?? "nothing"}`);
  for (const [key, text] of found) if (!wanted.has(key)) lines.push(`${called(key)}: nothing → ${text}`);
  return lines;
}

interface Beside {
  sheets: [string, SheetState][];
  tables: Filters["tables"];
  lists: Filters["lists"];
}

export interface WorkbookCopy {
  grid: GridCopy;
  settings: Map<string, unknown>;
  structurePassword: string | null;
  /** What the host keeps of sheets, and of filters. */
  beside: Buffer;
}

export function copyOf({ grid, host }: OpenExcel): WorkbookCopy {
  const book = bookOf(host);
  const { tables, lists } = book.filters;
  const sheets = grid.sheets().map(({ id }): [string, SheetState] => [id, book.state(id)]);
  return {
    grid: grid.copy(),
    settings: new Map(book.settings),
    structurePassword: book.structurePassword,
    beside: serialize({ sheets, tables, lists } satisfies Beside),
  };
}

/** The workbook is as it was when copied, down to the ids. */
export function putBack({ grid, host }: OpenExcel, copy: WorkbookCopy): void {
  const book = bookOf(host);
  // What is kept of conditional formats is read from the grid anew.
  for (const { id } of grid.sheets()) book.forgetSheet(id);
  grid.takeCopy(copy.grid);
  const { sheets, tables, lists } = deserialize(copy.beside) as Beside;
  for (const [id, state] of sheets) Object.assign(book.state(id), state);
  replace(book.settings, copy.settings);
  replace(book.filters.tables, tables);
  replace(book.filters.lists, lists);
  book.structurePassword = copy.structurePassword;
  book.revision++;
}

function replace<Key, Value>(all: Map<Key, Value>, wanted: ReadonlyMap<Key, Value>): void {
  all.clear();
  wanted.forEach((value, key) => all.set(key, value));
}

const texts = new WeakMap<object, string>();

/** Cells that look alike share what they look like, so few texts are made. */
function textOnce(of: object, make: () => string): string {
  const known = texts.get(of);
  if (known !== undefined) return known;
  const text = make();
  texts.set(of, text);
  return text;
}

function lookText(format: Parameters<typeof unusual>[0]): string {
  return textOnce(format, () => {
    // A cell that nobody has aligned is told as centred.
    const found = unusual({ ...format, borders: undefined, vertical: format.vertical === "Center" ? undefined : format.vertical });
    return found ? JSON.stringify(found) : "";
  });
}

/** From a cell to the one below it. */
const PLACES_PER_ROW = placeAt(1, 0) - placeAt(0, 0);

/** A line between two cells is one line, whichever of them it was drawn on: it is told at the cell to its left, or above it. */
function linesOf(formats: SheetCopy["formats"], own: string, others: string, step: number): Map<number, string> {
  const lines = new Map<number, string>();
  for (const [at, { borders = [] }] of formats) {
    for (const { edge, style, weight, color } of borders) {
      if (style === "None" || (edge !== own && edge !== others)) continue;
      lines.set(edge === own ? at : at - step, `${style} ${weight} ${color.toUpperCase()}`);
    }
  }
  return lines;
}
