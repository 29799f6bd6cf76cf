/**
 * Text → tree, over the words that @borgar/fx finds in it. Its own trees do not know `A6#:B6`, so the order of operators stands
 * here. Precedence is Excel's: `:` first, `#` after it, then the sign, `%`, `^`, `* /`, `+ -`, `&`, comparisons; so `-2^2` is 4.
 */
import { parseA1Range, tokenize, type Token } from "@borgar/fx";
import { readStructured } from "./structured";
import { FormulaSyntaxError, type BinaryOperator, type CellPart, type Expression, type TableSection } from "./syntax";

const strength = new Map<string, number>(
  Object.entries({ "=": 1, "<>": 1, "<": 1, "<=": 1, ">": 1, ">=": 1, "&": 2, "+": 3, "-": 3, "*": 4, "/": 4, "^": 5 } satisfies Record<
    BinaryOperator,
    number
  >),
);

const blank = new Set(["fx_prefix", "whitespace", "newline"]);

/** Parses a formula, with or without its `=`. Throws `FormulaSyntaxError`. */
export function parseFormula(formula: string): Expression {
  const reader = new Reader(formula.startsWith("=") ? formula.slice(1) : formula);
  const tree = reader.expression(0);
  reader.end();
  return tree;
}

class Reader {
  private readonly words: Token[];
  private next = 0;

  constructor(private readonly source: string) {
    this.words = tokenize(`=${withPlainPaths(source)}`, { mergeRefs: false, negativeNumbers: false, withLocation: true }).filter(
      ({ type }) => !blank.has(type),
    );
  }

  end(): void {
    const word = this.peek();
    if (word) this.fail(`Unexpected ${word.value}`);
  }

  expression(least: number): Expression {
    let left = this.signed();
    for (;;) {
      const word = this.peek();
      const strong = word?.type === "operator" ? strength.get(word.value) : undefined;
      if (!word || strong === undefined || strong <= least) return left;
      this.next++;
      left = { kind: "binary", operator: word.value as BinaryOperator, left, right: this.expression(strong) };
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
    const start = this.start();
    const sheet = this.sheet();
    const word = this.peek();
    if (!word) return this.fail("An operand is missing");
    const { type, value } = word;
    // The name of a sheet before an error is what is left of a reference to a cell that went.
    if (type === "error") return this.taken({ kind: "error", code: sheet === undefined ? value.toUpperCase() : "#REF!" });
    if (type === "range" || type === "range_beam") return this.place(value, sheet, start);
    if (type === "func") return this.call(value);
    if (type === "range_named") return this.named(value, sheet);
    if (type === "unknown" && value.includes("["))
      this.fail(`${value} has a bracket that is not closed, or a header that needs brackets of its own`);
    if (sheet !== undefined) this.fail("An operand is missing");
    if (type === "structured") return this.taken(this.structured(undefined, value));
    if (type === "string" && word.unterminated !== true)
      return this.taken({ kind: "literal", value: value.slice(1, -1).replace(/""/g, '"') });
    if (type === "number") return this.taken({ kind: "literal", value: Number(value) });
    if (type === "bool") return this.taken({ kind: "literal", value: /^true$/i.test(value) });
    return this.fail("An operand is missing");
  }

  private taken(expression: Expression): Expression {
    this.next++;
    return expression;
  }

  /** The sheet's name that a reference begins with. */
  private sheet(): string | undefined {
    const word = this.peek();
    if (word?.type !== "context" && word?.type !== "context_quote") return undefined;
    // Several sheets at once are out of reach. A sheet of another workbook is a sheet that is not there: #REF!, as in Excel without that file.
    if (word.value.includes(":") && !word.value.includes("[")) this.fail(`Unexpected ${word.value}`);
    this.next++;
    this.expect("!");
    return word.type === "context" ? word.value : word.value.slice(1, -1).replace(/''/g, "'");
  }

  private place(text: string, sheet: string | undefined, start: number): Expression {
    const { top, left, bottom, right, $top, $left, $bottom, $right } = parseA1Range(text) ?? this.fail(`Unexpected ${text}`);
    const where = sheet === undefined ? {} : { sheet };
    this.next++;
    const span: [number, number] = [start, this.endOfLast()];
    const rows = typeof top === "number" && typeof bottom === "number" && { first: part(top, $top), last: part(bottom, $bottom) };
    const columns = typeof left === "number" && typeof right === "number" && { first: part(left, $left), last: part(right, $right) };
    if (rows && columns) return { kind: "cell", ...where, column: columns.first, row: rows.first, span };
    if (rows) return { kind: "rows", ...where, ...rows, span };
    if (columns) return { kind: "columns", ...where, ...columns, span };
    return this.fail(`Unexpected ${text}`);
  }

  /** A name; or what a name calls, or what is a table's. */
  private named(name: string, sheet: string | undefined): Expression {
    const after = this.words[this.next + 1];
    if (after?.type === "operator" && after.value === "(") return this.call(name);
    this.next++;
    if (after?.type === "structured") return this.taken(this.structured(name, after.value));
    return { kind: "name", name, ...(sheet === undefined ? {} : { sheet }) };
  }

  /** `[Score]`, `[@[Jan]:[Dec]]`: between one pair of brackets stand plain words only, as in Excel; any other header has a pair of its own. */
  private structured(table: string | undefined, brackets: string): Expression {
    const inner = brackets.slice(1, -1).trim();
    const plain = inner.startsWith("@") ? PLAIN_WORD : PLAIN_WORDS;
    const words = inner.replace(/^@\s*/, "");
    if (words !== "" && !words.startsWith("[") && !plain.test(words)) this.fail(`${words} needs brackets of its own`);
    const read = readStructured(brackets);
    if (!read) return this.fail(`Unexpected ${brackets}`);
    const [first, last] = read.headers.filter((header) => header !== "").map((header) => (words.startsWith("[") ? header : header.trim()));
    return {
      kind: "table",
      ...(table === undefined ? {} : { table }),
      sections: read.sections.map((name) => sections[name] ?? this.fail(`There is no #${name}`)),
      ...(first === undefined ? {} : { first }),
      ...(last === undefined ? {} : { last }),
    };
  }

  /** A missing argument, as in `IF(a,,b)`, is `null`. Newer functions carry `_xlfn.` in files. */
  private call(written: string): Expression {
    this.next++;
    this.expect("(");
    const name = written.toUpperCase().replace(/^(_XLFN\.|_XLWS\.)+/, "");
    const args: (Expression | null)[] = [];
    if (this.skip(")")) return { kind: "call", name, args };
    for (;;) {
      args.push(this.isAt(",") || this.isAt(")") ? null : this.expression(0));
      if (this.skip(")")) return { kind: "call", name, args };
      this.expect(",");
    }
  }

  private arrayLiteral(): Expression {
    let row: Expression[] = [];
    const rows = [row];
    for (;;) {
      row.push(this.signed());
      if (this.skip("}")) break;
      if (this.skip(";")) rows.push((row = []));
      else this.expect(",");
    }
    if (rows.some(({ length }) => length !== row.length)) this.fail("Rows of an array differ in length");
    return { kind: "array", rows };
  }

  private peek(): Token | undefined {
    return this.words[this.next];
  }

  private isAt(operator: string): boolean {
    const word = this.peek();
    return word?.type === "operator" && word.value === operator;
  }

  private skip(operator: string): boolean {
    if (!this.isAt(operator)) return false;
    this.next++;
    return true;
  }

  private expect(operator: string): void {
    if (!this.skip(operator)) this.fail(`${operator} is missing`);
  }

  /** Where the next word begins, counted without the `=`. */
  private start(): number {
    return (this.peek()?.loc?.[0] ?? this.source.length + 1) - 1;
  }

  /** Where the word before ends. */
  private endOfLast(): number {
    return (this.words[this.next - 1]?.loc?.[1] ?? 1) - 1;
  }

  private fail(message: string): never {
    throw new FormulaSyntaxError(message, this.start());
  }
}

/** fx knows no path before another workbook's name (`'D:\\a\\[b.xlsx]c'!A1`): its signs become letters, one for one, so that places stay. */
function withPlainPaths(formula: string): string {
  return formula.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*\[(?:[^']|'')*'(?=!)/g, (quoted) =>
    quoted.startsWith('"') ? quoted : quoted.replace(/[:\\/]/g, "_"),
  );
}

/** Letters and digits of any script, a special item, or what an apostrophe escapes; a space only where no @ stands before. */
const PLAIN_WORD = /^(?:[\p{L}\p{N}_]|'.)+$/u;
const PLAIN_WORDS = /^(?:#[a-z ]+|(?:[\p{L}\p{N}_ ]|'.)+)$/iu;

const sections: Record<string, TableSection> = { all: "all", data: "data", headers: "headers", totals: "totals", "this row": "thisRow" };

const part = (index: number, fixed: boolean | null | undefined): CellPart => ({ index, fixed: fixed === true });

/** In `Sheet1!A5:B6` the sheet's name counts for both ends. */
function onSheetOf(from: Expression, to: Expression): Expression {
  if (from.kind !== "cell" || from.sheet === undefined) return to;
  return to.kind === "cell" && to.sheet === undefined ? { ...to, sheet: from.sheet, inherited: true } : to;
}
