/** Whether rules and the reading of sheets come to an end over a hostile workbook, with no more findings than somebody could go through. */
import { runChecks, type CheckReport } from "../../src/checks";
import { readSheet } from "../../src/recognise";
import type { Snapshot } from "../../src/book/snapshot";
import { expectWords } from "./found";

/** Of a column as many as are told one by one, for a few columns and rules. */
const MOST_FINDINGS = 600;

/** @param seconds of the processor, many times what it takes: only what grows with the square of the sheet fails */
export function expectSurvived(book: Snapshot, seconds: number): CheckReport {
  const start = process.cpuUsage();
  const report = runChecks(book);
  for (const sheet of book.sheets) {
    const tables = book.tables.filter((table) => table.sheet === sheet.name);
    expect(readSheet(sheet, tables).sheet).toBe(sheet.name);
  }
  expect(process.cpuUsage(start).user / 1e6).toBeLessThan(seconds);
  expect(report.failed).toEqual([]);
  expect(report.findings.length).toBeLessThanOrEqual(MOST_FINDINGS);
  for (const finding of report.findings.slice(0, 50)) expectWords(finding);
  return report;
}
