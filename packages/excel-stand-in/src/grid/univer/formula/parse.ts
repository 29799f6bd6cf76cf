/**
 * Text → tree. Precedence is Excel's: `:` first, `#` after it, then the sign, `%`, `^`, `* /`, `+ -`, `&`, comparisons; so
 * `-2^2` is 4, as in Excel.
 */
import { columnIndex } from "../../../address";
import { bracketLength, parseStructured } from "./structured";
import { FormulaSyntaxError, type BinaryOperator, type CellPart, type Expression } from "./syntax";

const whitespace = /\s*/y;
const text = /"((?:[^"]|"")*)"/y;
const errorCode = /#(?:N\/A|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|NULL!|SPILL!|CALC!|BUSY!|GETTING_DATA)/iy;
const number = /(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/y;
const sheet = /(?:'((?:[^']|'')+)'|([\p{L}_\\][\p{L}\p{N}_.\\]*|\d[\p{L}\p{N}_]*\p{L}[\p{L}\p{N}_]*))!/uy;
const cell = /(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})(?![\p{L}\p{N}_.(!])/uy;
const columns = /(\$?)([A-Za-z]{1,3}):(\$?)([A-Za-z]{1,3})(?![\p{L}\p{N}_.(!$])/uy;
const rows = /(\$?)(\d{1,7}):(\$?)(\d{1,7})(?![\p{L}\p{N}_.(!])/uy;
const identifier = /[\p{L}_\\][\p{L}\p{N}_.\\?]*/uy;
const binary = /<>|<=|>=|[-+*/^&=<>]/y;

const strength: Record<BinaryOperator, number> = {
  "=": 1, "<>": 1, "<": 1, "<=": 1, ">": 1, ">=": 1, "&": 2, "+": 3, "-": 3, "*": 4, "/": 4, "^": 5,
};

/** Parses a formula, with or without its `=`. Throws `FormulaSyntaxError`. */
export function parseFormula(formula: string): Expression {
  const reader = new Reader(formula.startsWith("=") ? formula.slice(1) : formula);
  const tree = reader.expression(0);
  reader.end();
  return tree;
}

class Reader {
  private at = 0;

  constructor(private readonly source: string) {}

  end(): void {
    this.take(whitespace);
    if (this.at < this.source.length) this.fail(`Unexpected ${this.source[this.at]}`);
  }

  expression(least: number): Expression {
    let left = this.signed();
    for (;;) {
      const operator = this.peek(binary)?.[0] as BinaryOperator | undefined;
      if (!operator || strength[operator] <= least) return left;
      this.at += operator.length;
      left = { kind: "binary", operator, left, right: this.expression(strength[operator]) };
    }
  }

  private signed(): Expression {
    if (this.skip("-")) return this.percent({ kind: "negate", of: this.signed() });
    if (this.skip("+")) return this.percent({ kind: "plus", of: this.signed() });
    return this.percent(this.reference());
  }

  private percent(of: Expression): Expression {
    let whole = of;
    while (this.skip("%")) whole = { kind: "percent", of: whole };
    return whole;
  }

  private reference(): Expression {
    if (this.skip("@")) return { kind: "implicit", of: this.reference() };
    let from = this.spillable();
    while (this.skip(":")) {
      from = { kind: "range", from, to: onSheetOf(from, this.operand()) };
      // Excel reads `A1:B6#` as `(A1:B6)#`, and no range has a spill of its own.
      if (this.skip("#")) this.fail("# belongs to a single cell, and stands right of a :");
    }
    return from;
  }

  private spillable(): Expression {
    let of = this.operand();
    while (this.skip("#")) of = { kind: "spill", anchor: of };
    return of;
  }

  private operand(): Expression {
    if (this.skip("(")) {
      const inner = this.expression(0);
      this.expect(")");
      return inner;
    }
    if (this.skip("{")) return this.arrayLiteral();
    const string = this.take(text);
    if (string) return { kind: "literal", value: string[1]!.replace(/""/g, '"') };
    const error = this.take(errorCode);
    if (error) return { kind: "error", code: error[0].toUpperCase() };
    this.take(whitespace);
    if (this.source[this.at] === "[") return this.structured(undefined);
    const start = this.at;
    const prefix = this.take(sheet);
    const sheetName = prefix ? (prefix[1] ?? prefix[2]!).replace(/''/g, "'") : undefined;
    return this.place(sheetName, start) ?? this.numeral() ?? this.word(sheetName) ?? this.fail("An operand is missing");
  }

  private place(sheetName: string | undefined, start: number): Expression | undefined {
    const where = sheetName === undefined ? {} : { sheet: sheetName };
    const wholeColumns = this.take(columns);
    if (wholeColumns) {
      const [, fixed1, first, fixed2, last] = wholeColumns;
      const ends = { first: columnPart(first!, fixed1!), last: columnPart(last!, fixed2!) };
      return { kind: "columns", ...where, ...ends, span: [start, this.at] };
    }
    const wholeRows = this.take(rows);
    if (wholeRows) {
      const [, fixed1, first, fixed2, last] = wholeRows;
      const ends = { first: rowPart(first!, fixed1!), last: rowPart(last!, fixed2!) };
      return { kind: "rows", ...where, ...ends, span: [start, this.at] };
    }
    const one = this.take(cell);
    if (!one) return undefined;
    const parts = { column: columnPart(one[2]!, one[1]!), row: rowPart(one[4]!, one[3]!) };
    return { kind: "cell", ...where, ...parts, span: [start, this.at] };
  }

  private numeral(): Expression | undefined {
    const match = this.take(number);
    return match ? { kind: "literal", value: Number(match[0]) } : undefined;
  }

  private word(sheetName: string | undefined): Expression | undefined {
    const match = this.take(identifier);
    if (!match) {
      return sheetName !== undefined && this.take(errorCode) ? { kind: "error", code: "#REF!" } : undefined;
    }
    const name = match[0];
    if (this.source[this.at] === "(") return this.call(name);
    if (this.source[this.at] === "[") return this.structured(name);
    if (/^true$/i.test(name)) return { kind: "literal", value: true };
    if (/^false$/i.test(name)) return { kind: "literal", value: false };
    return { kind: "name", name, ...(sheetName === undefined ? {} : { sheet: sheetName }) };
  }

  private structured(table: string | undefined): Expression {
    const length = bracketLength(this.source, this.at);
    const body = this.source.slice(this.at, this.at + length);
    this.at += length;
    return parseStructured(table, body, this.at - length);
  }

  /** A missing argument, as in `IF(a,,b)`, is `null`. Newer functions carry `_xlfn.` in files. */
  private call(written: string): Expression {
    this.expect("(");
    const name = written.toUpperCase().replace(/^(_XLFN\.|_XLWS\.)+/, "");
    const args: (Expression | null)[] = [];
    if (this.skip(")")) return { kind: "call", name, args };
    for (;;) {
      this.take(whitespace);
      const next = this.source[this.at];
      args.push(next === "," || next === ")" ? null : this.expression(0));
      if (this.skip(")")) return { kind: "call", name, args };
      this.expect(",");
    }
  }

  private arrayLiteral(): Expression {
    const grid: Expression[][] = [[]];
    for (;;) {
      grid[grid.length - 1]!.push(this.signed());
      if (this.skip("}")) break;
      if (this.skip(";")) grid.push([]);
      else this.expect(",");
    }
    if (grid.some((row) => row.length !== grid[0]!.length)) this.fail("Rows of an array differ in length");
    return { kind: "array", rows: grid };
  }

  private peek(pattern: RegExp): RegExpExecArray | null {
    whitespace.lastIndex = this.at;
    whitespace.exec(this.source);
    this.at = whitespace.lastIndex;
    pattern.lastIndex = this.at;
    return pattern.exec(this.source);
  }

  private take(pattern: RegExp): RegExpExecArray | null {
    const match = this.peek(pattern);
    if (match) this.at += match[0].length;
    return match;
  }

  private skip(letter: string): boolean {
    this.take(whitespace);
    if (this.source[this.at] !== letter) return false;
    this.at++;
    return true;
  }

  private expect(letter: string): void {
    if (!this.skip(letter)) this.fail(`${letter} is missing`);
  }

  private fail(message: string): never {
    throw new FormulaSyntaxError(message, this.at);
  }
}

/** In `汇总!A5:B6` the sheet's name counts for both ends. */
function onSheetOf(from: Expression, to: Expression): Expression {
  if (from.kind !== "cell" || from.sheet === undefined) return to;
  return to.kind === "cell" && to.sheet === undefined ? { ...to, sheet: from.sheet, inherited: true } : to;
}

function columnPart(letters: string, dollar: string): CellPart {
  return { index: columnIndex(letters), fixed: dollar === "$" };
}

function rowPart(digits: string, dollar: string): CellPart {
  return { index: Number(digits) - 1, fixed: dollar === "$" };
}
