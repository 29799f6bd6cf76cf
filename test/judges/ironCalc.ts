/** Asks IronCalc, a spreadsheet engine that nobody here wrote, what workbooks show. */
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import type { Shown } from "../support/planReader";
import type { SheetArea } from "../../src/sheet/address";

export interface EngineCell {
  sheet: string;
  row: number;
  column: number;
  /** As somebody would type it. */
  text: string;
}

export interface EngineWorkbook {
  sheets: string[];
  names: { name: string; formula: string }[];
  cells: EngineCell[];
  /** What is to be read; each begins with the formula's own cell. */
  asked: SheetArea[];
}

export interface EngineAnswer {
  values: Shown[][];
  /** As far as the engine let the first cell spill. */
  spilled: { rows: number; columns: number };
}

/** One answer for each asked area of each workbook. */
export function askIronCalc(workbooks: EngineWorkbook[]): EngineAnswer[][] {
  const answer = execFileSync(process.execPath, [join(__dirname, "ironCalcProcess.mjs")], {
    input: JSON.stringify({ workbooks }),
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  return JSON.parse(answer) as EngineAnswer[][];
}

/** How a value is typed so that it is that value: a text never becomes anything else. */
export function typed(value: Exclude<Shown, null>): string {
  if (typeof value === "number") return String(value);
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return ERROR.test(value) ? value : `'${value}`;
}

const ERROR = /^#(?:N\/A|VALUE!|REF!|DIV\/0!|NUM!|NAME\?|NULL!|SPILL!|CALC!)$/;
