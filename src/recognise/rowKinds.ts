/**
 * What each row of a block is: title, headers, weights and full marks, names of groups, data, subtotals and totals, notes, lines to sign
 * on. The first rows are looked at cell by cell; of the many below only as much as tells data from the rest.
 */
import { itemAt } from "../basics/itemAt";
import { type Area } from "../sheet/address";
import { headerPart, meaningOf } from "../vocabulary/headerRoles";
import { isCaption, isListed, isName, isNote, isOfSome, isSignature, isSummary, measureIn } from "../vocabulary/rowWords";
import { amountIn } from "./amounts";
import { AMOUNT, type CellTraits, traitsOf, WORDS } from "./cellTraits";
import { isBlankAt, mergedAt, textAt, valueAt } from "./grid";
import type { SheetSnapshot } from "../book/snapshot";

export type RowKind = "title" | "header" | "weights" | "points" | "group" | "data" | "subtotal" | "total" | "blank" | "note" | "signature";

export interface RowReading {
  row: number;
  kind: RowKind;
}

export interface RowsRead {
  headerRows: number[];
  firstRow: number;
  lastRow: number;
  /** All that are no data, from the top; headers are among them. */
  others: RowReading[];
  /** Where another table begins in the same block. */
  next: number | null;
}

const MOST_HEADERS = 3;
/** Rows in which the first data are looked for. */
const ROWS_OF_HEADERS = 60;

/** `null` where a block holds no data. */
export function readRows(sheet: SheetSnapshot, area: Area): RowsRead | null {
  return new RowReader(sheet, area).read();
}

/** A row as far as its words and numbers go: texts that read as numbers are numbers. */
interface Line {
  texts: { column: number; text: string }[];
  amounts: { column: number; amount: number; written: string }[];
}

/** What is known of a block where the kind of a row below its headers is asked. */
interface Below {
  body: number;
  headerRows: readonly number[];
  /** The column of names. */
  names: number | null;
  /** Whether the rows above are notes. */
  isNotes: boolean;
}

/** Enough of a row to tell what most rows are. */
interface Glance {
  /** The first words, "" where there are none. */
  label: string;
  labelColumn: number;
  hasAmounts: boolean;
}

class RowReader {
  private readonly lines = new Map<number, Line>();
  private readonly end: number;
  private readonly traits: CellTraits;

  constructor(
    private readonly sheet: SheetSnapshot,
    private readonly area: Area,
  ) {
    this.end = area.row + area.rows;
    this.traits = traitsOf(sheet);
  }

  read(): RowsRead | null {
    const body = this.firstOfBody();
    if (body === null) return null;
    const above = this.above(body);
    const below = this.below(body, above);
    const rows = [...above.others, ...below.others];
    const end = below.next ?? this.end;
    let [firstRow, lastRow] = [this.area.row, end - 1];
    for (let i = 0; rows[i]?.row === firstRow; i++) firstRow++;
    for (let i = rows.length - 1; rows[i]?.row === lastRow; i--) lastRow--;
    if (firstRow >= end) return null;
    const others = rows.map((one) => settled(one, firstRow, lastRow));
    return { headerRows: above.headerRows, firstRow, lastRow, others: trimmed(others, lastRow), next: below.next };
  }

  private lineAt(row: number): Line {
    let line = this.lines.get(row);
    if (line) return line;
    line = { texts: [], amounts: [] };
    for (let column = this.area.column; column < this.area.column + this.area.columns; column++) {
      const value = valueAt(this.sheet, row, column);
      if (value === "") continue;
      const amount = amountIn(value);
      const written = textAt(this.sheet, row, column);
      if (amount !== null) line.amounts.push({ column, amount, written });
      else if (written !== "") line.texts.push({ column, text: written });
    }
    this.lines.set(row, line);
    return line;
  }

  /** The first row that is data, or measures data, or sums them up: what stands above it are headers. */
  private firstOfBody(): number | null {
    const last = Math.min(this.end, this.area.row + ROWS_OF_HEADERS);
    for (let row = this.area.row; row < last; row++) {
      const { amounts } = this.lineAt(row);
      if (amounts.length > 0 && !this.isHeaderOfNumbers(row) && !this.isCaptionRow(row, last) && !this.isSpreadHeader(row)) return row;
    }
    // Words alone: a row whose words are known as headers, and what stands below it.
    for (let row = this.area.row; row < last - 1; row++) {
      const { texts, amounts } = this.lineAt(row);
      const known = texts.filter(({ text }) => meaningOf(headerPart(text).word)?.sure).length;
      if (amounts.length === 0 && known >= 2 && known * 2 >= texts.length) return this.lineAt(row + 1).texts.length > 1 ? row + 1 : null;
      if (this.isHeaderOfNumbers(row) && this.lineAt(row + 1).texts.length > 1) return row + 1;
    }
    return null;
  }

  /** Years or months as numbers, beside words that are known as headers. */
  private isHeaderOfNumbers(row: number): boolean {
    const { texts, amounts } = this.lineAt(row);
    if (amounts.length < 2 && !amounts.every(({ amount }) => isYear(amount))) return false;
    const growing = amounts.every(({ amount }, i) => i === 0 || amount === itemAt(amounts, i - 1).amount + 1);
    const first = amounts[0]?.amount ?? 0;
    return growing && (isYear(first) || first === 1) && texts.some(({ text }) => meaningOf(headerPart(text).word) !== null);
  }

  /** A number in a line about the sheet: more words than it has follow as headers. */
  private isCaptionRow(row: number, last: number): boolean {
    const { texts, amounts } = this.lineAt(row);
    const filled = texts.length + amounts.length;
    for (let below = row + 1; below < Math.min(last, row + 5); below++) {
      const line = this.lineAt(below);
      if (line.amounts.length > 0) return false;
      const known = line.texts.filter(({ text }) => meaningOf(headerPart(text).word) !== null).length;
      if (known >= 2 && line.texts.length >= Math.max(3, filled + 1) && line.texts.length * 2 >= this.area.columns) return true;
    }
    return false;
  }

  /** `20分` under each header, where the names of the rows are merged across: part of the headers. */
  private isSpreadHeader(row: number): boolean {
    const { texts, amounts } = this.lineAt(row);
    if (texts.length > 0 || amounts.some(({ written }) => !/[分%]$/.test(written))) return false;
    return this.crossedColumns(row).length > 0;
  }

  /** Columns in which a cell merged from above reaches into a row. */
  private crossedColumns(row: number): number[] {
    if (this.sheet.merged.length === 0) return [];
    return columnsOf(this.area).filter((column) => {
      const merged = mergedAt(this.sheet, row, column);
      return merged !== undefined && merged.row < row && merged.column === column;
    });
  }

  /** `others` are the rows that are no data. */
  private above(body: number): { headerRows: number[]; others: RowReading[] } {
    const headerRows: number[] = [];
    const others: RowReading[] = [];
    let at = body - 1;
    for (; at >= this.area.row; at--) {
      const kind = this.kindAbove(at, headerRows, body);
      if (kind === "title") break;
      if (kind === "header") headerRows.unshift(at);
      if (kind !== "data") others.unshift({ row: at, kind });
    }
    for (; at >= this.area.row; at--) others.unshift({ row: at, kind: this.isEmpty(at) ? "blank" : "title" });
    return { headerRows, others };
  }

  private kindAbove(row: number, headers: readonly number[], body: number): RowKind {
    const { texts, amounts } = this.lineAt(row);
    if (texts.length + amounts.length === 0) return "blank";
    if (headers.length >= MOST_HEADERS) return "title";
    const [only] = texts;
    const isHeadBelow = headers.length > 0;
    if (texts.length === 1 && amounts.length === 0 && only) {
      const wide = mergedAt(this.sheet, row, only.column)?.columns ?? 1;
      if (this.area.columns === 1) return isHeadBelow ? "title" : "header";
      if (!isHeadBelow && row > this.area.row && this.lineAt(row - 1).texts.length > 1)
        return wide > 1 || isListed(only.text) || !this.hasText(body, only.column) ? "group" : "data";
      const isPart = isHeadBelow && only.column > this.area.column && wide < this.area.columns;
      return isPart && (wide > 1 || this.crossedColumns(itemAt(headers, 0)).length > 0) ? "header" : "title";
    }
    if (!isHeadBelow || texts.length === 0) return "header";
    const below = this.lineAt(itemAt(headers, 0));
    const isCaptions = texts.every(({ text }) => isCaption(text)) || (texts.some(({ text }) => isCaption(text)) && texts.length <= 3);
    if (isCaptions && below.texts.length > texts.length) return "title";
    return "header";
  }

  private hasText(row: number, column: number): boolean {
    return this.lineAt(row).texts.some((one) => one.column === column);
  }

  private isEmpty(row: number): boolean {
    for (let column = this.area.column; column < this.area.column + this.area.columns; column++)
      if (!isBlankAt(this.sheet, row, column)) return false;
    return true;
  }

  private below(body: number, { headerRows }: { headerRows: readonly number[] }): { others: RowReading[]; next: number | null } {
    const others: RowReading[] = [];
    const context: Below = { body, headerRows, names: this.nameColumn(body), isNotes: false };
    for (const band of this.traits.bandsWithin(body, this.end)) {
      const [labelColumn, hasAmounts] = [this.firstWith(WORDS, band.row), this.firstWith(AMOUNT, band.row) >= 0];
      for (let { row } = band; row < band.end; row++) {
        const label = labelColumn < 0 ? "" : String(valueAt(this.sheet, row, labelColumn));
        // Most rows of a long list are read no further than that.
        const kind =
          hasAmounts && label !== "" && isName(label) ? "data" : this.kindBelow(row, { ...context, label, labelColumn, hasAmounts });
        if (kind === "next") {
          const next = this.titleAbove(row);
          return { others: others.filter((one) => one.row < next), next };
        }
        context.isNotes = kind === "note" || (context.isNotes && kind !== "data");
        if (kind !== "data") others.push({ row, kind });
      }
    }
    return { others, next: null };
  }

  /** A title right above the headers of the next table goes with it. */
  private titleAbove(row: number): number {
    return this.lineAt(row - 1).texts.length === 1 && this.lineAt(row - 1).amounts.length === 0 ? row - 1 : row;
  }

  /** The first column that has words in the first rows of data. */
  private nameColumn(body: number): number | null {
    for (let row = body; row < Math.min(this.end, body + 5); row++) {
      const { texts, amounts } = this.lineAt(row);
      if (texts[0] && amounts.length + texts.length > 1 && !isSummary(texts[0].text) && measureIn(texts[0].text) === null)
        return texts[0].column;
    }
    return null;
  }

  private kindBelow(row: number, { label, labelColumn, hasAmounts, body, headerRows, names, isNotes }: Below & Glance): RowKind | "next" {
    if (hasAmounts) {
      if (label === "") return this.unnamedMeasure(row, body, names) ?? "data";
      if (isSummary(label)) return summaryOf(label);
      const measure = measureIn(label);
      if (measure) return measure;
      if (isSignature(label)) return "signature";
      return isNote(label) && labelColumn === this.area.column && row > body && labelColumn !== names ? "note" : "data";
    }
    if (label === "") return "blank";
    if (isSummary(label)) return summaryOf(label);
    const line = this.lineAt(row);
    if (row > body && this.repeatsHeader(line, headerRows)) return "header";
    if (row > body && this.beginsAnother(row, line)) return "next";
    if (line.texts.some(({ text }) => isSignature(text)) && (line.texts.length === 1 || isSignature(label))) return "signature";
    if (isNotes || isNote(label)) return "note";
    if (line.texts.length > 1) return "data";
    const wide = mergedAt(this.sheet, row, labelColumn)?.columns ?? 1;
    if (wide > 1 || isListed(label) || labelColumn !== names) return "group";
    return "data";
  }

  /** The first cell of a row that has any of some traits, -1 where there is none. */
  private firstWith(traits: number, row: number): number {
    for (let column = this.area.column; column < this.area.column + this.area.columns; column++)
      if (this.traits.at(row, column) & traits) return column;
    return -1;
  }

  /** Weights or full marks without a word for them: right under the headers, where the rows below have names. */
  private unnamedMeasure(row: number, body: number, names: number | null): "weights" | "points" | null {
    if (row !== body || names === null) return null;
    const { amounts } = this.lineAt(row);
    const next = this.lineAt(row + 1);
    if (amounts.length < 2 || !next.texts.some(({ column }) => column === names)) return null;
    const sum = amounts.reduce((total, { amount }) => total + amount, 0);
    if (Math.abs(sum - 1) < 1e-9) return "weights";
    const within = next.amounts.every(({ column, amount }) => amount <= (amounts.find((one) => one.column === column)?.amount ?? Infinity));
    return within ? "points" : Math.abs(sum - 100) < 1e-9 ? "weights" : null;
  }

  private repeatsHeader({ texts }: Line, headerRows: readonly number[]): boolean {
    return headerRows.some((row) => {
      const header = this.lineAt(row).texts;
      const same = texts.filter(({ column, text }) => header.some((one) => one.column === column && one.text === text));
      return same.length >= 2 && same.length === texts.length;
    });
  }

  /** Headers of another kind, with data under them. */
  private beginsAnother(row: number, { texts }: Line): boolean {
    const known = texts.filter(({ text }) => meaningOf(headerPart(text).word)?.sure).length;
    return texts.length >= 2 && known >= 2 && known === texts.length && row + 1 < this.end && this.lineAt(row + 1).amounts.length > 0;
  }
}

export function columnsOf({ column, columns }: Area): number[] {
  return Array.from({ length: columns }, (_, i) => column + i);
}

function summaryOf(label: string): RowKind {
  return isOfSome(label) ? "subtotal" : "total";
}

function isYear(amount: number): boolean {
  return Number.isInteger(amount) && amount >= 1990 && amount <= 2100;
}

/** A sum with data after it is one of some rows; the name of a group that none follow is a note. */
function settled({ row, kind }: RowReading, firstRow: number, lastRow: number): RowReading {
  if (kind === "total" && row > firstRow && row < lastRow) return { row, kind: "subtotal" };
  if (kind === "group" && row > lastRow) return { row, kind: "note" };
  return { row, kind };
}

/** Blank rows at the end are no part of a block. */
function trimmed(rows: RowReading[], lastRow: number): RowReading[] {
  let end = rows.length;
  while (end > 0 && rows[end - 1]?.kind === "blank" && itemAt(rows, end - 1).row > lastRow) end--;
  return rows.slice(0, end);
}
