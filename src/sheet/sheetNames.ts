/** Names of sheets as formulas refer to them, with Excel's quotes or without: 汇总! is none of 年度汇总!, and a text is no reference. */
import { quoteSheet } from "./address";

/** A text, an error, a quoted name, a plain one. */
const PIECE = /"(?:[^"]|"")*"|#[A-Z/0-9]+!|'((?:[^']|'')+)'!|([\p{L}\p{N}_\\][\p{L}\p{N}_.\\]*)!/gu;

/** Every sheet that a formula names goes by what is answered for it; `undefined` leaves it. */
export function withSheetNames(formula: string, nameFor: (name: string) => string | undefined): string {
  return formula.replace(PIECE, (piece, quoted: string | undefined, plain: string | undefined) => {
    const name = quoted?.replace(/''/g, "'") ?? plain;
    const other = name === undefined ? undefined : nameFor(name);
    return other === undefined ? piece : `${quoteSheet(other)}!`;
  });
}

export function namesSheet(formula: string, sheet: string): boolean {
  let found = false;
  withSheetNames(formula, (name) => {
    found ||= name.toLowerCase() === sheet.toLowerCase();
    return undefined;
  });
  return found;
}
