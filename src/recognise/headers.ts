/** The words above a column: of up to three rows, merged cells or not, and what they mean. */
import { itemAt } from "../basics/itemAt";
import { headerPart, isGrade, meaningOf, type Meaning } from "../vocabulary/headerRoles";
import { mergedAt, valueAt } from "./grid";
import type { SheetSnapshot } from "../book/snapshot";

export interface HeaderRead {
  /** Upper and lower header joined by `/`; "" where there is none. */
  text: string;
  /** Of the lowest row that has a word, without brackets. */
  word: string;
  /** Of the row above that. */
  upper: string;
  meaning: Meaning | null;
  /** The word that says so. */
  said: string;
  /** A grade heads the column: 优秀, 称职. */
  isGrade: boolean;
  weight?: number;
  full?: number;
  /** Something is counted or measured: 万元. */
  unit?: string;
}

export function readHeader(sheet: SheetSnapshot, rows: readonly number[], column: number): HeaderRead {
  const texts = textsOf(sheet, rows, column);
  const parts = texts.map(headerPart);
  const words = parts.map(({ word }) => word).filter((word) => word !== "");
  const fromBelow = [...words].reverse();
  const meanings = fromBelow.map((word) => ({ said: word, meaning: meaningOf(word) }));
  // The lower row says what a column is, the upper one what it is about: a hint there weighs less than any word below.
  const found = meanings.find(({ meaning }) => meaning?.sure) ?? meanings.find(({ meaning }) => meaning);
  const header: HeaderRead = {
    text: texts.join("/"),
    word: fromBelow[0] ?? "",
    upper: fromBelow[1] ?? "",
    meaning: found?.meaning ?? null,
    said: found?.said ?? "",
    isGrade: fromBelow.some(isGrade),
  };
  for (const { weight, full, unit } of parts)
    Object.assign(header, weight !== undefined && { weight }, full !== undefined && { full }, unit && { unit });
  return header;
}

/** Upper header, then lower; a cell of a merged area says what its first cell says. */
function textsOf(sheet: SheetSnapshot, rows: readonly number[], column: number): string[] {
  const texts: string[] = [];
  for (const [i, row] of rows.entries()) {
    const merged = mergedAt(sheet, row, column);
    let text = merged ? shownAt(sheet, merged.row, merged.column) : shownAt(sheet, row, column);
    // Without word of merging, a blank upper header belongs to the text left of it, where the lower row goes on.
    if (text === "" && sheet.merged.length === 0 && i < rows.length - 1 && shownAt(sheet, itemAt(rows, i + 1), column) !== "") {
      for (let c = column - 1; c >= sheet.column && text === ""; c--) {
        text = shownAt(sheet, row, c);
        if (shownAt(sheet, itemAt(rows, i + 1), c) === "") break;
      }
    }
    if (text !== "" && texts[texts.length - 1] !== text) texts.push(text);
  }
  return texts;
}

/** In one line; spaces that only spread a Chinese word over its cell are left out. */
function shownAt(sheet: SheetSnapshot, row: number, column: number): string {
  return String(valueAt(sheet, row, column))
    .replace(/\s+/g, " ")
    .replace(/(\p{Script=Han}) (?=\p{Script=Han})/gu, "$1")
    .trim();
}
