/**
 * Has LibreOffice open saved workbooks, where it is installed, and compares what it stored: every number and text that a
 * native cell held must be what it was. Our own functions are not known there, and neither are XLOOKUP and FILTER before
 * version 24.8: cells that depend on them are counted and not compared.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { readXlsx } from "hucre";
import { requireValue } from "./requireValue.mjs";

/** @typedef {{ sheets: number, constants: number, formulas: number, sameFormulas: number, lost: string[] }} Report */
/** @typedef {Record<"first" | "last", { row: number, column: number }>} Bounds */

/**
 * @param {string[]} files
 * @returns {Promise<boolean>} whether every file opened and kept its constants
 */
export async function checkInLibreOffice(files) {
  const program = ["soffice", "libreoffice"].find((name) => spawnSync(name, ["--version"]).status === 0);
  if (!program) {
    console.log("LibreOffice is not installed: nothing was checked.");
    return false;
  }
  console.log(spawnSync(program, ["--version"], { encoding: "utf8" }).stdout.trim());
  const folder = mkdtempSync(path.join(os.tmpdir(), "baton-libreoffice-"));
  try {
    let all = true;
    for (const file of files) {
      // A profile of its own, so that an office that is open does not answer instead.
      const profile = `-env:UserInstallation=${pathToFileURL(path.join(folder, "profile")).href}`;
      const run = spawnSync(program, [profile, "--headless", "--convert-to", "xlsx", "--outdir", folder, file], {
        encoding: "utf8",
        timeout: 300_000,
      });
      const opened = run.status === 0 && /convert /.test(run.stdout);
      const report = opened ? await compare(file, path.join(folder, path.basename(file))) : null;
      all &&= report !== null && report.lost.length === 0;
      console.log(`${path.basename(file)}  ${report ? wordsOf(report) : `did not open: ${run.stderr.trim() || run.stdout.trim()}`}`);
      for (const line of report?.lost.slice(0, 10) ?? []) console.log(`  ${line}`);
    }
    return all;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @param {Report} report */
function wordsOf({ sheets, constants, formulas, sameFormulas, lost }) {
  return `${sheets} sheets, ${constants} constants, ${lost.length} of them lost; ${sameFormulas} of ${formulas} formulas show what they showed`;
}

/**
 * @param {string} before
 * @param {string} after
 */
async function compare(before, after) {
  const [first, second] = [
    await readXlsx(readFileSync(before), { readStyles: true }),
    await readXlsx(readFileSync(after), { readStyles: true }),
  ];
  /** @type {Report} */
  const report = { sheets: second.sheets.length, constants: 0, formulas: 0, sameFormulas: 0, lost: [] };
  if (first.sheets.length !== second.sheets.length) report.lost.push("sheets are missing");
  for (const sheet of first.sheets) {
    const other = second.sheets.find(({ name }) => name === sheet.name);
    const spills = [...(sheet.cells ?? [])].flatMap(([key, { formulaRef }]) => (formulaRef ? [{ key, ...bounds(formulaRef) }] : []));
    sheet.rows.forEach((line, row) =>
      line.forEach((value, column) => {
        if (value === null || value === "") return;
        const computed = sheet.cells?.get(`${row},${column}`)?.formula !== undefined || spills.some((area) => inside(area, row, column));
        const same = equal(value, other?.rows[row]?.[column] ?? null);
        if (computed) {
          report.formulas++;
          if (same) report.sameFormulas++;
          return;
        }
        report.constants++;
        if (!same)
          report.lost.push(
            `${sheet.name} row ${row + 1} column ${column + 1}: ${String(value)} became ${String(other?.rows[row]?.[column])}`,
          );
      }),
    );
  }
  return report;
}

/**
 * @param {unknown} one
 * @param {unknown} other
 */
function equal(one, other) {
  if (one instanceof Date && other instanceof Date) return one.getTime() === other.getTime();
  return typeof one === "number" && typeof other === "number" ? Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(one)) : one === other;
}

/** @param {string} reference */
function bounds(reference) {
  const [first = "", last = first] = reference.split(":");
  return { first: placeOf(first), last: placeOf(last) };
}

/** @param {string} cell */
function placeOf(cell) {
  const [, letters = "", row] = requireValue(/^([A-Z]+)(\d+)$/.exec(cell), `cell ${cell}`);
  return { row: Number(row) - 1, column: [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1 };
}

/**
 * @param {Bounds} area
 * @param {number} row
 * @param {number} column
 */
function inside({ first, last }, row, column) {
  return row >= first.row && row <= last.row && column >= first.column && column <= last.column;
}
