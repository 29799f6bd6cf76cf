/** What is typed in a field of the scheme editor, as text both ways: nothing typed is lost, nothing is read before it can be. */
import { dateCell, dateOf } from "../days";
import { decimalOf, numberOf } from "../../core/decimal";
import type { Quantity } from "../../book/schema/tables";
import type { Cell } from "../../book/schema/words";

/** What stands in the field for a value; ratios as percentages, dates as people write them. */
export function textOf(kind: Quantity, value: Cell): string {
  if (value === null) return "";
  if (typeof value !== "number") return String(value);
  if (kind === "ratio") {
    const { units, scale } = decimalOf(value);
    return `${numberOf(scale >= 2 ? { units, scale: scale - 2 } : decimalOf(value * 100))}%`;
  }
  if (kind === "date") return dateText(value);
  return String(value);
}

/** What a field is for. `years`: so many running years, which may be 3 or 每3. */
export type EntryKind = Quantity | "years";

export type Read = { value: Cell } | { problem: "number" | "date" };

/** Full-width digits and signs, which a Chinese input method leaves behind, are no mistake. */
export function read(kind: EntryKind, text: string): Read {
  const plain = text.normalize("NFKC").trim();
  if (plain === "") return { value: null };
  // A name is a text, whatever it looks like: formulas look it up among texts.
  if (kind === "text" || kind === "word") return { value: text.trim() };
  if (kind === "years") return { value: plain === String(Number(plain)) ? Number(plain) : text.trim() };
  if (kind === "date") return readDate(plain);
  const match = /^([+-]?\d*\.?\d+)(%?)$/.exec(plain.replace(/,/g, ""));
  if (!match) return { problem: "number" };
  const number = Number(match[1]);
  // In a field for a ratio 25 and 25% are both a quarter: nobody has a ratio of 2500 %.
  const asPercentage = match[2] === "%" || (kind === "ratio" && Math.abs(number) > 1);
  const { units, scale } = decimalOf(number);
  return { value: asPercentage ? numberOf({ units, scale: scale + 2 }) : number };
}

function dateText(serial: number): string {
  const date = dateOf(serial);
  return `${date.getUTCFullYear()}-${date.getUTCMonth() + 1}-${date.getUTCDate()}`;
}

function readDate(text: string): Read {
  const match = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text);
  if (!match) return { problem: "date" };
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number];
  const value = dateCell(year, month, day);
  const back = dateOf(value);
  return back.getUTCMonth() === month - 1 && back.getUTCDate() === day ? { value } : { problem: "date" };
}
