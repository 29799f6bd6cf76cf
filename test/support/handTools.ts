/** What the calculations by hand share: cells as figures and words, and the rules' words on seats, grades and streaks. */
import { rounded, seen, type F } from "../functions/oracle/fraction";
import type { CountingRules } from "../functions/oracle/grade";
import { outcomeByRule } from "../functions/oracle/outcome";
import { inWhole, seatsByRule, type SeatTerms } from "../functions/oracle/seats";
import type { PlanReader, Row, Shown } from "./planReader";

/** What a hand calculation reads: input tables and parameters. */
export type Inputs = Pick<PlanReader, "rows" | "parameter">;

/** Each table and parameter is read once, since cells are slow to read and the inputs stay as they are meanwhile. */
export function readOnce(reader: Inputs): Inputs {
  const once = <T>(read: (name: string) => T) => {
    const known = new Map<string, T>();
    return (name: string): T => {
      if (!known.has(name)) known.set(name, read(name));
      return known.get(name)!;
    };
  };
  return { rows: once((name) => reader.rows(name)), parameter: once((name) => reader.parameter(name)) };
}

export const PENDING = "待定";
export const whole = (count: number): F => ({ n: BigInt(count), d: 1n });
/** Rounded once, where the rules say so, and exact again. */
export const roundedTo = (value: F, digits: number): F => seen(rounded(value, digits));

/** A number in a cell, or nothing. */
export function numberIn(cell: Shown | undefined): number | null {
  return typeof cell === "number" ? cell : null;
}

/** The same, exact. */
export function amount(cell: Shown | undefined): F | null {
  return typeof cell === "number" ? seen(cell) : null;
}

export function textIn(cell: Shown | undefined): string {
  return cell === null || cell === undefined ? "" : String(cell);
}

/** Marks, grades and words of a year, which stand in one cell. */
export function wordsIn(cell: Shown | undefined): string[] {
  return textIn(cell)
    .split(/[、，,;；\s]+/)
    .filter((word) => word !== "");
}

/** What a spilled cell shows: a blank is null. */
export function shownCell(cell: Shown | undefined): Shown {
  return cell === undefined || cell === "" ? null : cell;
}

/** A table of words and numbers. */
export function numbersBy(rows: Row[], word: string, value: string): Map<string, number> {
  return new Map(rows.flatMap((row) => (numberIn(row[value]) === null ? [] : [[textIn(row[word]), numberIn(row[value])!] as const])));
}

/** A list's rows by the name they begin with. */
export function byName(rows: Row[], word: string): Map<string, Row> {
  return new Map(rows.map((row) => [textIn(row[word]), row]));
}

export const number = (reader: Inputs, parameter: string): F => seen(Number(reader.parameter(parameter)));

/** A parameter whose other settings nobody computed by hand. */
export function must(reader: Inputs, parameter: string, value: string): void {
  if (reader.parameter(parameter) !== value) throw new Error(`${parameter} is not ${value}`);
}

/** How the office rounds seats, by its parameter. */
export function roundingIn(reader: Inputs, parameter: string): SeatTerms["rounding"] {
  return textIn(reader.parameter(parameter)) as SeatTerms["rounding"];
}

/** Seats that are due, as the parameter rounds them. */
export function wholeSeats(due: F, reader: Inputs, parameter: string): number {
  return inWhole(due, roundingIn(reader, parameter));
}

/** Seats of the limited grades. */
export function seatsByHand(headcount: number, ratios: number[], rounding: SeatTerms["rounding"], least: number | "" = ""): number[] {
  const terms = { ratios, rounding, carry: ratios.map(() => "" as const), least, most: "" as const, uplift: "" as const };
  const [seats] = seatsByRule([headcount], terms) as number[][];
  return seats!;
}

/** What each mark of a cell does, by the table of marks. */
export function effectsIn(reader: Inputs, table: string): (marks: Shown | undefined) => string[] {
  const effects = new Map(reader.rows(table).map((rule) => [textIn(rule["标记"]), textIn(rule["后果"])]));
  return (marks) => wordsIn(marks).map((mark) => effects.get(mark)!);
}

/** Grades with their least scores, by their table. */
function standardsIn(reader: Inputs, table: string, word: string): CountingRules["grades"] {
  return reader.rows(table).map((row) => ({ word: textIn(row[word]), least: amount(row["最低分"]) }));
}

/** How grades are given out: by their table, whose first header is the word for a grade, and by the parameters of these names. */
export function rulesIn(
  reader: Inputs,
  table: string,
  seats: (number | null)[],
  { ties = "并列", passOn = "递补", word = "等次" } = {},
): CountingRules {
  return {
    grades: standardsIn(reader, table, word),
    seats,
    ties: textIn(reader.parameter(ties)),
    passOn: reader.parameter(passOn) === "是",
  };
}

/** The years that stand in the columns of a row, oldest first; none without a row. */
export function yearsIn(row: Row | undefined): string[][] {
  return Object.entries(row ?? {}).flatMap(([header, cell]) => (/^\d+年$/.test(header) ? [wordsIn(cell)] : []));
}

/** Every consequence whose words were carried long enough, by the table; none while this year waits. */
export function consequencesByHand(years: readonly string[][], table: Row[]): string {
  const rules = table.map((row) => {
    const years = textIn(row["年数"]);
    return {
      words: wordsIn(row["情形"]),
      years: Number(/\d+(?=年?$|（)/.exec(years)![0]),
      isEvery: years.includes("每"),
      ...(years.includes("累计") && { inAll: { settled: /（(.+)后）/.exec(years)?.[1] } }),
      text: textIn(row["后果"]),
    };
  });
  return outcomeByRule(years, rules);
}
