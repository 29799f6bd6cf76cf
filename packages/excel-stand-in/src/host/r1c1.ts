/**
 * Formulas between A1 and R1C1 notation. Strings, quoted sheet names, structured references and names stay untouched. It is done by
 * hand: whole sheets are read in this notation, and @borgar/fx, which would say the same, takes several times as long.
 */
import { columnIndex, columnLetters } from "../address";

interface Cell {
  row: number;
  column: number;
}

const A1 = /^(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})/;
const A1_COLUMNS = /^(\$?)([A-Za-z]{1,3}):(\$?)([A-Za-z]{1,3})/;
const A1_ROWS = /^(\$?)(\d{1,7}):(\$?)(\d{1,7})/;
const R1C1 = /^R(\[-?\d+\]|\d+)?C(\[-?\d+\]|\d+)?/i;
const R1C1_ROWS = /^R(\[-?\d+\]|\d+)?(?::R(\[-?\d+\]|\d+)?)?/i;
const R1C1_COLUMNS = /^C(\[-?\d+\]|\d+)?(?::C(\[-?\d+\]|\d+)?)?/i;
const WORD = /^[\p{L}_\\][\p{L}\p{N}_.\\?]*/u;
const NUMBER = /^(\d+\.?\d*|\.\d+)(e[+-]?\d+)?/i;

/** Reads one reference at the start of `rest`; `null` where there is none. */
type ReadReference = (rest: string) => { length: number; text: string } | null;

/** `=SUM(A1:B$2)` in C3 is `=SUM(R[-2]C[-2]:R2C[-1])`. Text that is no formula comes back as it is. */
export function toR1C1(formula: string, at: Cell): string {
  const row = (fixed = "", text = "") => part("R", fixed !== "", Number(text) - 1, at.row);
  const column = (fixed = "", text = "") => part("C", fixed !== "", columnIndex(text), at.column);
  return rewrite(formula, (rest) => {
    const columns = A1_COLUMNS.exec(rest);
    if (columns) return span(columns[0], column(columns[1], columns[2]), column(columns[3], columns[4]));
    const rows = A1_ROWS.exec(rest);
    if (rows) return span(rows[0], row(rows[1], rows[2]), row(rows[3], rows[4]));
    const cell = A1.exec(rest);
    return cell && { length: cell[0].length, text: row(cell[3], cell[4]) + column(cell[1], cell[2]) };
  });
}

/** The way back: `=R[-1]C` in B2 is `=B1`. */
export function fromR1C1(formula: string, at: Cell): string {
  const row = (text: string | undefined) => place(text, at.row, (index) => String(index + 1));
  const column = (text: string | undefined) => place(text, at.column, columnLetters);
  return rewrite(formula, (rest) => {
    const cell = R1C1.exec(rest);
    if (cell) return { length: cell[0].length, text: column(cell[2]) + row(cell[1]) };
    const rows = R1C1_ROWS.exec(rest);
    if (rows) return { length: rows[0].length, text: `${row(rows[1])}:${row(rows[0].includes(":") ? rows[2] : rows[1])}` };
    const columns = R1C1_COLUMNS.exec(rest);
    return (
      columns && {
        length: columns[0].length,
        text: `${column(columns[1])}:${column(columns[0].includes(":") ? columns[2] : columns[1])}`,
      }
    );
  });
}

function span(matched: string, first: string, last: string): { length: number; text: string } {
  return { length: matched.length, text: first === last ? first : `${first}:${last}` };
}

function part(letter: "R" | "C", fixed: boolean, index: number, origin: number): string {
  if (fixed) return `${letter}${index + 1}`;
  return index === origin ? letter : `${letter}[${index - origin}]`;
}

function place(text: string | undefined, origin: number, written: (index: number) => string): string {
  if (text === undefined) return written(origin);
  if (text.startsWith("[")) return written(origin + Number(text.slice(1, -1)));
  return `$${written(Number(text) - 1)}`;
}

function rewrite(formula: string, reference: ReadReference): string {
  if (!formula.startsWith("=")) return formula;
  let result = "=";
  let rest = formula.slice(1);
  const take = (length: number, text = rest.slice(0, length)) => {
    result += text;
    rest = rest.slice(length);
  };
  while (rest !== "") {
    const literal = /^"(?:[^"]|"")*"|^'(?:[^']|'')*'/.exec(rest);
    const found = literal ? null : reference(rest);
    if (literal) take(literal[0].length);
    else if (rest.startsWith("[")) take(bracketLength(rest));
    // A name that only begins like a reference, or a function such as LOG10(, is not one.
    else if (found && !/^[\p{L}\p{N}_.(![]/u.test(rest.slice(found.length))) take(found.length, found.text);
    else take((WORD.exec(rest) ?? NUMBER.exec(rest))?.[0].length ?? 1);
  }
  return result;
}

/** Length of `[...]` with what is nested in it; `'` escapes the next character inside. */
function bracketLength(text: string): number {
  let depth = 0;
  for (let index = 0; index < text.length; index++) {
    const char = text.charAt(index);
    if (char === "'") index++;
    else if (char === "[") depth++;
    else if (char === "]" && --depth === 0) return index + 1;
  }
  return text.length;
}
