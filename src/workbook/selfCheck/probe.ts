/** What a probe is, and what it may use: a sheet of its own, names of its own, and time. */
import { requireValue } from "../../basics/requireValue";
import { isPassing } from "../../book/passing";
import { WorkbookProblem } from "../port";
import type { Outcome, ProbeId } from "./report";

export interface Bench {
  context: Excel.RequestContext;
  /** Empty, at the end of the workbook, taken away after the probe. */
  sheet: Excel.Worksheet;
  /** The sheet's name as a formula needs it. */
  sheetName: string;
  /** Names for the probe's names and settings: nobody else has them, and they are taken away after the probe. */
  nameOf(word: string): string;
  settingOf(word: string): string;
  /** How long an answer is waited for, in milliseconds. */
  patience: number;
  signal: AbortSignal;
}

export interface Probe {
  id: ProbeId;
  attempt(bench: Bench): Promise<Outcome>;
}

export type Cell = string | number | boolean;

/** How an error says that the host has no such thing; the last is the stand-in's of `npm start`, for what it does not imitate. */
const ABSENT = ["ApiNotFound", "ApiNotAvailable", "NotInPreview"];

export function isAbsent(error: unknown): boolean {
  return ABSENT.includes(codeOf(error));
}

export function codeOf(error: unknown): string {
  const { code } = (error ?? {}) as { code?: unknown };
  return typeof code === "string" ? code : "";
}

export function messageOf(error: unknown): string {
  const { message } = (error ?? {}) as { message?: unknown };
  return typeof message === "string" ? message : String(error);
}

/** How long is waited between two looks. */
const PAUSE = 50;

/** Throws `cancelled` as soon as the person stops. */
export function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer);
      reject(new WorkbookProblem("cancelled"));
    };
    const timer = setTimeout(() => {
      signal.removeEventListener("abort", stop);
      resolve();
    }, milliseconds);
    if (signal.aborted) stop();
    else signal.addEventListener("abort", stop, { once: true });
  });
}

/** Looks again and again until there is something to see, or patience is at its end: then `null`. */
export async function until<Seen>(bench: Pick<Bench, "patience" | "signal">, look: () => Promise<Seen | null>): Promise<Seen | null> {
  const end = Date.now() + bench.patience;
  for (;;) {
    const seen = await look();
    if (seen !== null) return seen;
    if (Date.now() >= end) return null;
    await pause(PAUSE, bench.signal);
  }
}

/** What a promise resolves to, or `null` where it takes longer than patience lasts. */
export async function within<Answer>(bench: Pick<Bench, "patience" | "signal">, answer: Promise<Answer>): Promise<Answer | null> {
  return Promise.race([answer, pause(bench.patience, bench.signal).then(() => null)]);
}

export function isError(value: Cell | undefined): boolean {
  return typeof value === "string" && value.startsWith("#");
}

/** What cells show, once Excel has computed them; what they still show where patience ends. */
export async function awaitValues(bench: Bench, address: string): Promise<Cell[][]> {
  let last: Cell[][] = [];
  await until(bench, async () => {
    last = await valuesAt(bench, address);
    return last.flat().some(isPassing) ? null : last;
  });
  return last;
}

export async function valuesAt({ context, sheet }: Bench, address: string): Promise<Cell[][]> {
  const range = sheet.getRange(address).load("values");
  await context.sync();
  return range.values as Cell[][];
}

/** What the only cell, or the first one, of an area shows. */
export function firstValue(values: Cell[][]): Cell {
  return requireValue(values[0]?.[0], "a value of the cell");
}

/** What the cells of the first column show, from the top. */
export function firstColumn(values: Cell[][]): Cell[] {
  return values.flatMap((line) => line.slice(0, 1));
}

/** Values and formulas of areas, in the order given; sent with the next sync. */
export function enter({ sheet }: Bench, cells: Record<string, Cell[][] | Cell>): void {
  for (const [address, content] of Object.entries(cells)) {
    sheet.getRange(address).values = Array.isArray(content) ? content : [[content]];
  }
}

/** Cells as they are compared and told: `1 2; 3 4`. */
export function listCells(cells: Cell[][]): string {
  return cells.map((line) => line.map((cell) => (cell === "" ? "∅" : String(cell))).join(" ")).join("; ");
}

/** Numbers as a person reads them: 0.1 + 0.2 is 0.3. */
export function sameCells(cells: Cell[][], wanted: Cell[][]): boolean {
  const near = (a: Cell | undefined, b: Cell) => (typeof a === "number" && typeof b === "number" ? Math.abs(a - b) < 1e-9 : a === b);
  const sameLine = (line: Cell[], seen: Cell[] | undefined) =>
    seen?.length === line.length && line.every((cell, column) => near(seen[column], cell));
  return cells.length === wanted.length && wanted.every((line, row) => sameLine(line, cells[row]));
}
