/** How often rules cry wolf: everything they find in sheets in which nothing is wrong, by rule and per 1,000 cells that hold something. */
import { type AnyFinding, runChecks } from "../../src/checks";
import type { Snapshot } from "../../src/book/snapshot";
import { fixtures } from "../recognise/fixtures";
import { bookOf } from "../recognise/sheetOf";
import { ordinaryBooks, snapshotOfOrdinary } from "./ordinary";

export interface FalseAlarms {
  books: number;
  cells: number;
  formulas: number;
  /** Each with the book it was told of. */
  findings: { book: string; finding: AnyFinding }[];
}

/** Layouts whose texts for numbers are mistakes once somebody adds them up; nobody does in them. */
export function layoutBooks(): { name: string; snapshot: Snapshot }[] {
  return fixtures.map((fixture) => ({ name: fixture.name, snapshot: bookOf(fixture) }));
}

export function ordinarySnapshots(): { name: string; snapshot: Snapshot }[] {
  return ordinaryBooks().map((book) => ({ name: book.name, snapshot: snapshotOfOrdinary(book) }));
}

export function falseAlarmsIn(books: readonly { name: string; snapshot: Snapshot }[]): FalseAlarms {
  const result: FalseAlarms = { books: books.length, cells: 0, formulas: 0, findings: [] };
  for (const { name, snapshot } of books) {
    for (const sheet of snapshot.sheets) {
      result.cells += sheet.kinds.flat().filter((kind) => kind !== "Empty").length;
      result.formulas += sheet.formulas.flat().filter((content) => typeof content === "string" && content.startsWith("=")).length;
    }
    const { findings, failed } = runChecks(snapshot);
    if (failed.length > 0) throw new Error(`${name}: ${failed.map(({ rule, message }) => `${rule}: ${message}`).join("; ")}`);
    result.findings.push(...findings.map((finding) => ({ book: name, finding })));
  }
  return result;
}

export function perThousandCells({ cells, findings }: FalseAlarms): number {
  return (findings.length * 1000) / cells;
}
