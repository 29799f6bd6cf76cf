/**
 * LibreOffice opens a file whose formulas have no results yet and saves what comes out. The same file with the results in
 * it is opened too: the difference is what calculating took.
 */
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { performance } from "node:perf_hooks";
import { flatSheet } from "../flat-ods.mjs";
import { nativeRows, WEIGHTS_ROW } from "../native.mjs";
import { chain, chainSheet } from "../sheets.mjs";

const SIZES = [5_000, 20_000];
const CHAINS = 10;
const PLACE_COLUMN = 7;

export async function run() {
  const program = findProgram();
  return SIZES.map((size) => {
    const row = { what: `Native formulas in LibreOffice, ${size.toLocaleString("en-US")} rows`, against: "the chain" };
    return program
      ? { ...row, ...compare(size, program), goal: { least: 1000 } }
      : { ...row, note: "not measured: no soffice on this machine" };
  });
}

function findProgram() {
  const folders = (process.env.PATH ?? "").split(path.delimiter);
  return folders.map((folder) => path.join(folder, "soffice")).find((file) => existsSync(file));
}

function compare(size, program) {
  const sheet = chainSheet(size);
  const { places } = chain(sheet);
  const rows = nativeRows(sheet);
  const folder = mkdtempSync(path.join(os.tmpdir(), "baton-bench-"));
  try {
    const withFormulas = open(program, folder, flatSheet(rows));
    const results = withFormulas.rows;
    places.forEach(([place], index) => {
      const native = Number(results[WEIGHTS_ROW + 1 + index][PLACE_COLUMN]);
      if (native !== place) throw new Error(`Row ${index + 1} has place ${place}, by LibreOffice ${native}`);
    });
    const withResults = open(program, folder, flatSheet(results.map((cells) => cells.map(constant))));
    const formulas = withFormulas.time - withResults.time;
    const oneChain = timeOfChain(sheet);
    return { ratio: formulas / oneChain, times: [formulas, oneChain] };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function open(program, folder, document) {
  const file = path.join(folder, "sheet.fods");
  writeFileSync(file, document);
  const started = performance.now();
  const profileFolder = `-env:UserInstallation=file://${path.join(folder, "profile")}`;
  execFileSync(program, [profileFolder, "--headless", "--convert-to", "csv", "--outdir", folder, file], { stdio: "ignore" });
  const time = performance.now() - started;
  const text = readFileSync(path.join(folder, "sheet.csv"), "utf8");
  return {
    time,
    rows: text
      .trim()
      .split("\n")
      .map((line) => line.split(",")),
  };
}

const constant = (text) => (text !== "" && Number.isFinite(Number(text)) ? Number(text) : text);

function timeOfChain(sheet) {
  for (let call = 0; call < CHAINS; call++) chain(sheet);
  const started = performance.now();
  for (let call = 0; call < CHAINS; call++) chain(sheet);
  return (performance.now() - started) / CHAINS;
}
