/** What the values of a column say of it, whatever its header: numbers or words, how many different ones, shares, codes, runs. */
import { firstOf, itemAt } from "../basics/itemAt";
import { isGrade } from "../vocabulary/headerRoles";
import { chosen, LEDGER_DIRECTION } from "../vocabulary/optionWords";
import { isNotApplicable } from "../vocabulary/cellWords";
import { amountIn } from "./amounts";
import { isErrorAt, valueAt } from "./grid";
import { plainKey } from "../vocabulary/nearNames";
import type { SheetSnapshot } from "../book/snapshot";

export interface ColumnValues {
  /** Of the rows looked at. */
  filled: number;
  rows: number;
  isNumeric: boolean;
  /** By row looked at; `null` where there is no number. */
  amounts: (number | null)[];
  numbers: number[];
  words: string[];
  different: number;
  /** 85 % and the like, typed as texts. */
  percents: number;
}

/** Rows of data that are looked at: all of a short list, of a long one the first and some of all others. */
export function sampledRows(rows: readonly number[]): number[] {
  if (rows.length <= ROWS_LOOKED_AT) return [...rows];
  const first = rows.slice(0, ROWS_LOOKED_AT / 2);
  const step = (rows.length - first.length) / (ROWS_LOOKED_AT / 2);
  return [...first, ...Array.from({ length: ROWS_LOOKED_AT / 2 }, (_, i) => itemAt(rows, first.length + Math.floor(i * step)))];
}

const ROWS_LOOKED_AT = 200;

export function readValues(sheet: SheetSnapshot, rows: readonly number[], column: number): ColumnValues {
  const amounts: (number | null)[] = [];
  const words: string[] = [];
  let [filled, percents] = [0, 0];
  for (const row of rows) {
    const value = valueAt(sheet, row, column);
    const isOpen = value === "" || isErrorAt(sheet, row, column) || isNotApplicable(value);
    const amount = isOpen ? null : amountIn(value);
    amounts.push(amount);
    if (isOpen) continue;
    filled++;
    if (amount === null) words.push(String(value).trim());
    else if (typeof value === "string" && /[%％]$/.test(value.trim())) percents++;
  }
  const numbers = amounts.filter((amount) => amount !== null);
  const different = new Set([...numbers, ...words.map(plainKey)]).size;
  return {
    filled,
    rows: rows.length,
    isNumeric: filled > 0 && numbers.length >= words.length,
    amounts,
    numbers,
    words,
    different,
    percents,
  };
}

export function areWhole({ numbers }: ColumnValues): boolean {
  return numbers.every(Number.isInteger);
}

/** 1, 2, 3 down the rows. */
export function countUp({ numbers }: ColumnValues): boolean {
  return numbers.length > 1 && numbers.every((number, i) => number === firstOf(numbers) + i) && firstOf(numbers) <= 1;
}

/** Nothing but codes: letters and digits, or long whole numbers, each another. */
export function areCodes({ numbers, words, different, filled, isNumeric }: ColumnValues): boolean {
  if (different < filled) return false;
  return isNumeric ? numbers.every((number) => Number.isInteger(number) && number >= 1000) : words.every((word) => CODE.test(word));
}

const CODE = /^[A-Za-z]{0,4}[-_.]?\d[\dA-Za-z\-_.]*$/;

export function areGrades({ words }: ColumnValues): boolean {
  return words.length > 0 && words.every((word) => isGrade(word));
}

/** 加分 or 扣分 in each row. */
export function areDirections({ words }: ColumnValues): boolean {
  return words.length > 0 && words.every((word) => chosen(word, LEDGER_DIRECTION) !== null);
}

/** Mostly different words: names, not groups. */
export function areDistinct({ different, words, isNumeric }: ColumnValues): boolean {
  return !isNumeric && words.length > 0 && different * 10 >= words.length * 9;
}

/** The same few words again and again. */
export function areRepeated({ different, words, isNumeric }: ColumnValues): boolean {
  return !isNumeric && words.length > 1 && different * 3 <= words.length * 2;
}

/** Parts of one, each below it or hardly above. */
export function areShares({ numbers, percents }: ColumnValues): boolean {
  if (numbers.length === 0) return false;
  return (
    percents * 2 > numbers.length ||
    (numbers.every((number) => number >= 0 && number <= 1.5) && numbers.some((number) => !Number.isInteger(number)))
  );
}

/** Places given by figures, the best first or the least; ties share one, and the next is left out or not. */
export function arePlaces(values: ColumnValues): boolean {
  const sorted = [...values.numbers].sort((one, other) => one - other);
  return (
    sorted.length > 1 &&
    areWhole(values) &&
    sorted[0] === 1 &&
    sorted.every((place, i) => i === 0 || place === itemAt(sorted, i - 1) || place === i + 1 || place === itemAt(sorted, i - 1) + 1)
  );
}

/** Whether places order another column: a better figure never has a worse place. */
export function rankThe(places: ColumnValues, figures: ColumnValues): "down" | "up" | null {
  const pairs = places.amounts
    .flatMap((place, i): [number, number][] => {
      const figure = figures.amounts[i];
      return place === null || figure === null || figure === undefined ? [] : [[place, figure]];
    })
    .sort(([one], [other]) => one - other);
  if (pairs.length < 3 || pairs.length < places.numbers.length) return null;
  const holds = (isInOrder: (earlier: number, later: number) => boolean) =>
    pairs.every(([place, figure], i) => {
      const [before, better] = pairs[i - 1] ?? [0, figure];
      return i === 0 || (place === before ? figure === better : isInOrder(better, figure));
    });
  if (holds((better, figure) => better > figure)) return "down";
  return holds((better, figure) => better < figure) ? "up" : null;
}
