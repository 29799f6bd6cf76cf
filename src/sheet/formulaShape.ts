/**
 * What a formula does, whatever it refers to and however it is spelt: Excel moves references, loses them, puts prefixes before new
 * functions, writes numbers anew. Two formulas of one shape may be the same one; two of different shapes are not.
 */

const TEXT = '"(?:[^"]|"")*"';
const ERROR = "#(?:N/A|[A-Z]+/?\\d*[!?])";
/** Of a table's columns, one in another at most; an apostrophe keeps the next letter from being a bracket. */
const BRACKETS = "\\[(?:[^\\[\\]']|'.|\\[(?:[^\\[\\]']|'.)*\\])*\\]";
const SHEET = "'(?:[^']|'')+'!|[\\p{L}\\p{N}_\\\\][\\p{L}\\p{N}_.\\\\]*!";
const ROWS = "\\$?\\d+:\\$?\\d+";
const FUNCTION = "[\\p{L}_\\\\][\\p{L}\\p{N}_.\\\\]*(?=\\()";
/** Cells, and names of whatever there is. */
const WORD = "[\\p{L}_\\\\$][\\p{L}\\p{N}_.\\\\$]*";
const NUMBER = "(?:\\d+\\.?\\d*|\\.\\d+)(?:E[+-]?\\d+)?";

const PIECES = new RegExp(`(${TEXT})|(${ERROR})|(${SHEET}|${BRACKETS}|${ROWS})|(${FUNCTION})|(${WORD})|(${NUMBER})|[\\s@]|([^])`, "giu");

/** What stands for any reference. */
const REFERENCE = "□";

/** The same for formulas that differ in nothing but what they refer to. */
export function shapeOf(formula: string): string {
  return (
    formula
      .replace(/\b_xl(?:fn|ws|udf)\w*\./g, "")
      .replace(
        PIECES,
        (_piece, text?: string, error?: string, place?: string, called?: string, word?: string, number?: string, sign?: string) => {
          if (error !== undefined) return /^#REF!$/i.test(error) ? REFERENCE : error.toUpperCase();
          if (place !== undefined) return REFERENCE;
          if (word !== undefined) return /^(?:TRUE|FALSE)$/i.test(word) ? word.toUpperCase() : REFERENCE;
          if (number !== undefined) return String(Number(number));
          return text ?? called?.toUpperCase() ?? sign ?? "";
        },
      )
      // From one to another, what has spilled from one, a sheet and its cell.
      .replace(/□(?:[:#]?□|#)*/g, REFERENCE)
  );
}
