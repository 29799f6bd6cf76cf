/**
 * Where scores stand, on our sheets and on any other: the score fields of records, and the cells that KAOHE functions are
 * given as scores. Each cell belongs to one block, the record's before a call's, the larger call's before the smaller's.
 */
import { fact } from "../../basics/fact";
import { originOf } from "../../formulas/sources";
import { writtenAt } from "../../recognise/grid";
import { headerAt, headerRowOf, nameColumnOf } from "../../recognise/headings";
import { findTable, headerColumn, sheetNamed } from "../../recognise/tables";
import { typedColumns, usedRows } from "../../recognise/typedColumns";
import type { SheetArea } from "../../sheet/address";
import { UNFILLED } from "../../vocabulary/cellWords";
import { placeAt } from "../findings/places";
import { type Block, Claims } from "./claims";
import { areaGiven, areaInRole, type FilledCall, filledCalls, isUseOf } from "./filledCalls";
import { namedCell } from "./limits";
import type { Field, SchemeRecord } from "../../book/record";
import type { Snapshot, SheetSnapshot } from "../../book/snapshot";

export type ScoreField = Extract<Field, { kind: "score" }>;

export interface ScoreBlock extends Block {
  /** Column of the units' names, and row of the columns' headers; `null` where there are none to be found. */
  names: number | null;
  headers: number | null;
  record: { scheme: SchemeRecord; field: ScoreField } | null;
  /** What is made of the scores: calls that were given cells of this block. */
  uses: FilledCall[];
  /** Columns are raters or judges. */
  isRated: boolean;
  /** Not every cell is expected to be filled: not everybody rates everyone. */
  isSparse: boolean;
  /** Every cell is expected to be filled, by a parameter: what does not apply says so. */
  isFilledIn: boolean;
}

/** Where scores are filled in. */
export const scoreBlocks = fact((book: Snapshot): ScoreBlock[] => {
  const claims = new Claims();
  const given = filledCalls(book).flatMap((use): { use: FilledCall; area: SheetArea }[] => {
    const area = areaInRole(use, "scores");
    return area ? [{ use, area: originOf(book, area) }] : [];
  });
  const blocks = recordBlocks(book, claims);
  const bySize = [...given].sort((a, b) => b.area.rows * b.area.columns - a.area.rows * a.area.columns);
  for (const { use, area } of bySize) {
    const block = callBlock(book, use, area, claims);
    if (block) blocks.push(block);
  }
  for (const block of blocks) {
    const overlaps = overlapping(block);
    block.uses = given.filter(({ area }) => overlaps(area)).map(({ use }) => use);
    block.isRated = block.uses.some(isRating);
    block.isSparse = (block.record?.field.sparse === true && !block.isFilledIn) || block.isRated;
  }
  return blocks;
});

/** JUDGES that leaves nobody out is our way to take a mean of months. */
function isRating(use: FilledCall): boolean {
  if (use.name === "RATERS") return true;
  if (use.name !== "JUDGES") return false;
  const [, high, low] = use.call.args;
  return ![high, low].every((drop) => drop?.node?.type === "Literal" && drop.node.value === 0);
}

/** Whether an area has cells of a block: that is asked of every block and every call, so what costs most comes last. */
function overlapping({ sheet, row, rows, columns }: Block): (area: SheetArea) => boolean {
  const [first, last] = [columns.reduce((a, b) => Math.min(a, b), Infinity), columns.reduce((a, b) => Math.max(a, b), -1)];
  return (area) =>
    area.column <= last &&
    first < area.column + area.columns &&
    area.row < row + rows &&
    row < area.row + area.rows &&
    sheet.name === area.sheet &&
    columns.some((column) => column >= area.column && column < area.column + area.columns);
}

function recordBlocks(book: Snapshot, claims: Claims): ScoreBlock[] {
  return book.schemes.flatMap((scheme) =>
    scheme.fields.flatMap((field): ScoreBlock[] => {
      if (field.kind !== "score") return [];
      const table = findTable(book, field.table);
      const columns = table && field.columns.map((header) => headerColumn(table, header));
      const names = table && headerColumn(table, field.unitColumn);
      // `parts-missing` tells what is gone.
      if (!table || names === undefined || !columns?.every((column) => column !== undefined)) return [];
      const block = { sheet: table.sheet, row: table.row + 1, rows: table.rows - 1, columns };
      claims.claim(block);
      return [
        {
          ...block,
          names,
          headers: table.headerRow ?? table.row,
          record: { scheme, field },
          uses: [],
          isRated: false,
          isSparse: false,
          isFilledIn: field.blank !== undefined && namedCell(book, field.blank)?.value === UNFILLED,
        },
      ];
    }),
  );
}

function callBlock(book: Snapshot, use: FilledCall, area: SheetArea, claims: Claims): ScoreBlock | null {
  const sheet = sheetNamed(book, area.sheet);
  if (!sheet) return null;
  const rows = usedRows(sheet, area.row, area.rows);
  const typed = typedColumns(sheet, area.row, rows, area.column, area.columns);
  const columns = claims.claim({ sheet, row: area.row, rows, columns: typed });
  if (rows === 0 || columns.length === 0) return null;
  const headers = headerRowOf(book, sheet, area, rowsBesides(use, sheet));
  const list = isUseOf(use, "CHECKLIST") ? areaGiven(use, "names") : null;
  const names = list
    ? list.sheet === sheet.name && list.row === area.row
      ? list.column
      : null
    : nameColumnOf(sheet, { ...area, rows }, headers);
  return {
    sheet,
    row: area.row,
    rows,
    columns,
    names,
    headers,
    record: null,
    uses: [],
    isRated: false,
    isSparse: false,
    isFilledIn: false,
  };
}

/** Rows above the scores that hold classes or weights and no headers. */
function rowsBesides(use: FilledCall, sheet: SheetSnapshot): number[] {
  return use.areas.slice(1).flatMap((area) => (area?.sheet === sheet.name && area.rows === 1 ? [area.row] : []));
}

export function headerOf(block: ScoreBlock, column: number): string {
  return headerAt(block.sheet, block.headers, column);
}

export function nameAt(block: ScoreBlock, row: number): string {
  return block.names === null ? "" : writtenAt(block.sheet, row, block.names);
}

/** Whose score it is and which, for a sentence; the row's number serves where there is no name. */
export function about(block: ScoreBlock, row: number, column: number): { unit: string; row: number; column: string } {
  return { unit: nameAt(block, row), row: row + 1, column: headerOf(block, column) };
}

export const placeIn = (block: ScoreBlock, row: number, column: number) => placeAt(block.sheet, row, column);

/** A list with a row for each item, and many items for each unit. */
export function isLongList(block: ScoreBlock): boolean {
  return block.uses.some((use) => use.name === "CHECKLIST");
}
