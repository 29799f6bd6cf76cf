/**
 * How cells look that a change takes away: read before they go, so that they come back as a clerk had them and not as a plan would
 * dress them. Plain data, since an undo may come days later.
 */
import { requireValue } from "../basics/requireValue";
import { areaAddress, columnLetters, type Area } from "../sheet/address";
import { blocksOf, type Spot } from "./blocks";
import type { LookPiece } from "./lookStage";

/** A part of a sheet that goes: whole columns as far as the sheet is used, or rows of a table. */
export interface GoingArea {
  /** Excel's id, and the name to tell people. */
  sheetId: string;
  sheet: string;
  area: Area;
  /** Columns that go take their widths along, rows of a table leave the heights of the sheet's rows. */
  wholeColumns: boolean;
}

/** "none" where cells take anything; `null` where those of a column differ. */
type KeptValidation = Pick<Excel.DataValidation, "rule" | "ignoreBlanks" | "prompt" | "errorAlert"> | "none" | null;

/** What is not said stays as it is. */
export interface KeptLook {
  format: Excel.CellPropertiesFormat;
  numberFormat?: string;
}

export interface KeptLooks extends GoingArea {
  /** Each look once; cells name theirs by its number, row by row. */
  looks: KeptLook[];
  cells: number[][];
  /** In points, from the left; none where the columns stay. */
  widths: number[];
  /** Validations of rows, column by column; whole columns are validated by their plan. */
  validations: KeptValidation[];
}

/** How many rows below what is used are read of columns that go, as a plan formats so many; and of how many columns at most, so that one answer holds them. */
const [ROWS_BELOW, COLUMNS_BELOW] = [600, 5];

/** What Excel gives and takes cell by cell. A fill without a pattern is none, whatever colour Excel says it has. */
const asked: Excel.CellPropertiesFormatLoadOptions = {
  fill: { color: true, pattern: true },
  font: { name: true, size: true, color: true, bold: true, italic: true, strikethrough: true, underline: true },
  borders: { style: true, color: true, weight: true },
  horizontalAlignment: true,
  verticalAlignment: true,
  indentLevel: true,
  wrapText: true,
  shrinkToFit: true,
  protection: true,
};

/** Queues the reading. @returns for after the request: the looks of each area, in the order asked */
export function askLooks(context: Excel.RequestContext, going: readonly GoingArea[]): () => KeptLooks[] {
  const asking = going.map((one) => {
    const range = context.workbook.worksheets.getItem(one.sheetId).getRange(areaAddress(one.area));
    range.load("numberFormat");
    return {
      one,
      range,
      cells: range.getCellProperties({ format: asked }),
      columns: one.wholeColumns ? range.getColumnProperties({ format: { columnWidth: true } }) : null,
      validations: one.wholeColumns
        ? []
        : Array.from({ length: one.area.columns }, (_, i) =>
            range.getColumn(i).dataValidation.load("type,rule,ignoreBlanks,prompt,errorAlert"),
          ),
    };
  });
  return () =>
    asking.map(({ one, range, cells, columns, validations }) => ({
      ...one,
      ...palette(cells.value, range.numberFormat as string[][]),
      widths: widthsOf(columns?.value),
      validations: validations.map(validationOf),
    }));
}

/** As `askLooks`, and what is dressed below the columns that go whole, behind all else. */
export function askLooksBelow(context: Excel.RequestContext, going: readonly GoingArea[]): () => KeptLooks[] {
  const areas = askLooks(context, going);
  const whole = going.filter(({ wholeColumns }) => wholeColumns);
  const below = whole.reduce((sum, { area }) => sum + area.columns, 0) > COLUMNS_BELOW ? [] : whole.map((one) => askBelow(context, one));
  return () => [...areas(), ...below.flatMap((answer) => answer())];
}

/** Asks how cells look below what is used: nothing stands there, and yet they are formatted. */
function askBelow(context: Excel.RequestContext, one: GoingArea): () => KeptLooks[] {
  const { column, columns } = one.area;
  const end = one.area.row + one.area.rows;
  const sheet = context.workbook.worksheets.getItem(one.sheetId);
  const formatted = sheet
    .getRange(`${columnLetters(column)}:${columnLetters(column + columns - 1)}`)
    .getUsedRangeOrNullObject(false)
    .load("rowIndex,rowCount");
  const range = sheet.getRange(areaAddress({ row: end, column, rows: ROWS_BELOW, columns })).load("numberFormat");
  const cells = range.getCellProperties({ format: asked });
  return () => {
    const rows = formatted.isNullObject ? 0 : Math.min(ROWS_BELOW, formatted.rowIndex + formatted.rowCount - end);
    if (rows <= 0) return [];
    const look = palette(cells.value.slice(0, rows), range.numberFormat as string[][]);
    return [{ ...one, area: { row: end, column, rows, columns }, wholeColumns: false, ...look, widths: [], validations: [] }];
  };
}

function palette(properties: Excel.CellProperties[][], numberFormats: string[][]): Pick<KeptLooks, "looks" | "cells"> {
  const looks: KeptLooks["looks"] = [];
  const known = new Map<string, number>();
  const cells = properties.map((line, i) =>
    line.map(({ format = {} }, j) => {
      const look = { format: clearOfDefaults(format), numberFormat: numberFormats[i]?.[j] ?? "General" };
      const key = JSON.stringify(look);
      let number = known.get(key);
      if (number === undefined) {
        number = looks.push(look) - 1;
        known.set(key, number);
      }
      return number;
    }),
  );
  return { looks, cells };
}

/** A look as Excel takes it. What was not there is said to be none: a colour alone would draw a white fill or a black line, and a cell that comes has its neighbour's. */
function clearOfDefaults({ fill, borders, ...format }: Excel.CellPropertiesFormat): Excel.CellPropertiesFormat {
  const lines = Object.entries((borders ?? {}) as Record<string, Excel.CellBorder>).map(
    ([side, line]) => [side, line.style === "None" ? { style: line.style } : line] as const,
  );
  return { ...format, fill: fill?.pattern === "None" ? { pattern: "None" } : { color: fill?.color }, borders: Object.fromEntries(lines) };
}

function widthsOf(columns: Excel.ColumnProperties[] | undefined): number[] {
  return (columns ?? []).map(({ format }) => format?.columnWidth ?? 0);
}

/** Kinds of validation that nothing can be said of. */
const unclear: Partial<Record<string, true>> = { Inconsistent: true, MixedCriteria: true };

function validationOf({ type, rule, ignoreBlanks, prompt, errorAlert }: Excel.DataValidation): KeptValidation {
  if (type === "None") return "none";
  return type in unclear ? null : { rule, ignoreBlanks, prompt, errorAlert };
}

/** What cells of one look that make a rectangle weigh in a request. */
const BYTES_PER_BLOCK = 3_000;

/** Puts the looks back, where the cells stand again. The rest of what these cells had by a plan is dressed before. */
export function keptPieces(kept: readonly KeptLooks[]): LookPiece[] {
  return kept.flatMap(({ sheetId, sheet, area, looks, cells, widths, validations }): LookPiece[] => {
    const at = (context: Excel.RequestContext, part: Area) => context.workbook.worksheets.getItem(sheetId).getRange(areaAddress(part));
    const column = (i: number): Area => ({ ...area, column: area.column + i, columns: 1 });
    const blocks = alikeIn(cells, looks, area);
    const dressed: LookPiece = {
      kind: "cells",
      sheet,
      bytes: BYTES_PER_BLOCK * blocks.length + 100 * widths.length,
      queue: (context) => {
        for (const { part, look } of blocks) dressAlike(at(context, part), part, look);
        widths.forEach((points, i) => {
          if (points > 0) at(context, column(i)).format.columnWidth = points;
        });
      },
    };
    const validated = validations.flatMap((validation, i): LookPiece[] =>
      validation
        ? [{ kind: "validation", sheet, bytes: 600, queue: (context) => validate(at(context, column(i)).dataValidation, validation) }]
        : [],
    );
    return [dressed, ...validated];
  });
}

/** Cells of one look, as few rectangles as there are: far fewer actions than cell by cell. */
function alikeIn(cells: readonly number[][], looks: readonly KeptLook[], { row, column }: Area): { part: Area; look: KeptLook }[] {
  const spots = new Map<number, Spot[]>();
  cells.forEach((line, i) =>
    line.forEach((number, j) => {
      const spot = { sheet: "", row: row + i, column: column + j };
      const known = spots.get(number);
      if (known) known.push(spot);
      else spots.set(number, [spot]);
    }),
  );
  return [...spots].flatMap(([number, all]) => {
    const look = requireValue(looks[number], "the look of a cell");
    return Object.keys(look).length === 1 && Object.keys(look.format).length === 0
      ? []
      : blocksOf(all).map(({ area: part }) => ({ part, look }));
  });
}

const EDGES = {
  top: "EdgeTop",
  bottom: "EdgeBottom",
  left: "EdgeLeft",
  right: "EdgeRight",
  diagonalDown: "DiagonalDown",
  diagonalUp: "DiagonalUp",
} as const;

function dressAlike(
  range: Excel.Range,
  { rows, columns }: Area,
  { format: { fill, font, borders = {}, protection, ...alignment }, numberFormat }: KeptLook,
): void {
  const { format } = range;
  // One format for the whole range: Office.js takes a single value for all cells, its types ask for a grid.
  if (numberFormat !== undefined) range.numberFormat = rows * columns === 1 ? [[numberFormat]] : (numberFormat as unknown as string[][]);
  if (fill?.color) format.fill.color = fill.color;
  else if (fill) format.fill.clear();
  if (font) Object.assign(format.font, font);
  Object.assign(format, alignment);
  if (protection) Object.assign(format.protection, protection);
  const lines = borders as Partial<Record<string, Excel.CellBorder>>;
  for (const [side, edge] of Object.entries(EDGES)) {
    const line = lines[side];
    const isNone = !line || line.style === "None";
    if (line && !(isNone && edge.startsWith("Diagonal"))) drawLine(format.borders.getItem(edge), line);
  }
  // A line between two cells belongs to both, whichever of them says so.
  const inner = (one: Excel.CellBorder | undefined, other: Excel.CellBorder | undefined) => (one && one.style !== "None" ? one : other);
  const [across, down] = [rows > 1 ? inner(lines.bottom, lines.top) : undefined, columns > 1 ? inner(lines.right, lines.left) : undefined];
  if (across) drawLine(format.borders.getItem("InsideHorizontal"), across);
  if (down) drawLine(format.borders.getItem("InsideVertical"), down);
}

function drawLine(border: Excel.RangeBorder, { style, color, weight }: Excel.CellBorder): void {
  if (style !== undefined) border.style = style;
  if (style === "None") return;
  if (weight !== undefined) border.weight = weight;
  if (color !== undefined) border.color = color;
}

/** What of a look is other than that of cells which nobody has dressed. */
export function withoutUsual({ format, numberFormat }: KeptLook, usual: KeptLook): KeptLook {
  return { format: pickDiffering(format, usual.format), ...(numberFormat !== usual.numberFormat && { numberFormat }) };
}

function pickDiffering<Of extends object>(one: Of, usual: Partial<Of> = {}): Of {
  const entries = Object.entries(one) as [keyof Of, Of[keyof Of]][];
  return Object.fromEntries(
    entries.flatMap(([key, value]): [keyof Of, unknown][] => {
      const other = usual[key];
      if (JSON.stringify(value) === JSON.stringify(other)) return [];
      const isPart = typeof value === "object" && value !== null && key !== "fill";
      return [[key, isPart ? pickDiffering(value, other ?? {}) : value]];
    }),
  ) as Of;
}

function validate(cells: Excel.DataValidation, kept: NonNullable<KeptValidation>): void {
  if (kept === "none") cells.clear();
  else Object.assign(cells, kept);
}
