/**
 * IronCalc in a process of its own, since it is a WebAssembly module that only an ES module can load. Workbooks come as
 * JSON on standard input; what the asked areas show goes to standard output.
 */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import start, { Model } from "@ironcalc/wasm/wasm.js";

/** Numbers are only handed out as shown text: this format shows all the digits a double is sure of. */
const ALL_DIGITS = "0.00000000000000E+00";
const NUMBER = 1;
const LOGICAL = 4;

await start({ module_or_path: readFileSync(fileURLToPath(import.meta.resolve("@ironcalc/wasm/wasm_bg.wasm"))) });
const { workbooks } = JSON.parse(readFileSync(0, "utf8"));
process.stdout.write(JSON.stringify(workbooks.map(answer)));

function answer({ sheets, names, cells, asked }) {
  const model = new Model("judge", "en", "UTC", "en");
  model.pauseEvaluation();
  sheets.forEach((name, i) => {
    if (i > 0) model.newSheet();
    model.renameSheet(i, name);
  });
  const index = new Map(sheets.map((name, i) => [name, i]));
  for (const { name, formula } of names) model.newDefinedName(name, null, formula);
  for (const { sheet, row, column, text } of cells) model.setUserInput(index.get(sheet), row + 1, column + 1, text);
  model.resumeEvaluation();
  model.evaluate();
  const answers = asked.map(({ sheet, row, column, rows, columns }) => {
    const at = index.get(sheet);
    model.updateRangeStyle({ sheet: at, row: row + 1, column: column + 1, width: columns, height: rows }, "num_fmt", ALL_DIGITS);
    const values = Array.from({ length: rows }, (_, r) =>
      Array.from({ length: columns }, (_, c) => shown(model, at, row + r + 1, column + c + 1)),
    );
    const structure = model.getCellArrayStructure(at, row + 1, column + 1);
    const [width, height] = structure.DynamicAnchor ?? [1, 1];
    return { values, spilled: { rows: height, columns: width } };
  });
  model.free();
  return answers;
}

/** Errors are their codes, as a cell shows them. */
function shown(model, sheet, row, column) {
  const text = model.getFormattedCellValue(sheet, row, column);
  const type = model.getCellType(sheet, row, column);
  if (type === NUMBER) return text === "" ? null : Number(text);
  return type === LOGICAL ? text === "TRUE" : text;
}
