/**
 * Says a formula of ours in the words of the second engine, without changing what it means to Excel: what the engine has no
 * word for is put in its place (a table's column is the cells it stands for), and a formula that has to be calculated for
 * each cell of an array by a function that the engine calculates only once becomes one formula for each cell.
 */
import { mergeRefTokens, parse, tokenize, type AstExpression } from "@borgar/fx";
import { fixedAddress, type SheetArea } from "../../src/sheet/address";
import { EXCEL_FUNCTIONS, type ExcelFunction } from "./engineFunctions";
import { Places, Unreadable, calledName, type Landmarks } from "./places";

export interface Shape {
  rows: number;
  columns: number;
}

/** The workbook around the formula. */
export interface Surroundings extends Landmarks {
  /** What a defined name is called in the engine, which takes none that begin with a Chinese character. */
  definedName(name: string): { word: string; shape: Shape } | undefined;
  /** Puts a formula on a sheet of its own, where it spills, and says where. */
  putAside(text: string, shape: Shape): SheetArea;
}

type Call = Extract<AstExpression, { type: "CallExpression" }>;
type Scope = ReadonlyMap<string, Shape | "unknown">;

type Obstacles = Pick<Translation, "reworded" | "oneByOne">;

interface Edit {
  from: number;
  to: number;
  text: string;
}

const single: Shape = { rows: 1, columns: 1 };
const isSingle = (shape: Shape | "unknown") => shape !== "unknown" && shape.rows === 1 && shape.columns === 1;

export class Translation {
  private readonly source: string;
  private readonly tree: AstExpression;
  private readonly places: Places;
  private edits: Edit[] = [];
  /** What the engine gets wrong as it is written and right in other words. */
  readonly reworded = new Set<string>();
  /** What it does not calculate for arrays; nothing where it can be given the formula as a whole. */
  readonly oneByOne = new Set<string>();

  constructor(
    formula: string,
    at: { sheet: string; row: number; column: number },
    private readonly around: Surroundings,
  ) {
    this.places = new Places(at, around);
    this.source = formula;
    this.tree = parse(mergeRefTokens(tokenize(formula, { withLocation: true })), { looseRefCalls: true });
    this.look(this.tree, new Map(), this);
  }

  /** The formula with the engine's words, to be written once: the engine spills it. */
  asWritten(): string {
    return `=${this.textOf(this.tree, () => this.all(this.tree, new Map()))}`;
  }

  /** One formula for each cell of the result. */
  byCell(): string[][] {
    const shape = this.shape(this.tree, new Map());
    if (shape === "unknown") throw new Unreadable("the size of the result is only known when it is calculated");
    return Array.from({ length: shape.rows }, (_, row) =>
      Array.from({ length: shape.columns }, (_, column) => `=${this.textOf(this.tree, () => this.one(this.tree, new Map(), row, column))}`),
    );
  }

  // How large

  private shape(node: AstExpression, scope: Scope): Shape | "unknown" {
    const area = this.places.areaOf(node);
    if (area) return area;
    switch (node.type) {
      case "Literal":
      case "ErrorLiteral":
        return single;
      case "ArrayExpression":
        return { rows: node.elements.length, columns: node.elements[0]!.length };
      case "ReferenceIdentifier":
        return scope.get(node.value.toLowerCase()) ?? this.defined(node.value).shape;
      case "UnaryExpression":
      case "BinaryExpression":
        return joined(node.arguments.map((one) => this.shape(one, scope)));
      case "LetExpression":
        return this.shape(node.body!, this.bound(node, scope));
      case "CallExpression":
        return this.shapeOfCall(node, scope);
      default:
        throw new Unreadable(node.type);
    }
  }

  private shapeOfCall(node: Call, scope: Scope): Shape | "unknown" {
    const { name, known } = functionOf(node);
    if (name === "INDEX") return this.shapeOfIndex(node, scope);
    if (name === "CHOOSE")
      return isSingle(this.shape(node.arguments[0]!, scope))
        ? joined(node.arguments.slice(1).map((one) => this.shape(one, scope)))
        : "unknown";
    if (known.result === "one") return single;
    if (known.result === "own") return "unknown";
    return joined(node.arguments.flatMap((one, i) => (one && known.argument(i) === "one" ? [this.shape(one, scope)] : [])));
  }

  /** `INDEX(cells, 0, 2)` is a column, `INDEX(cells, 1)` a cell. Rows and columns that are reckoned have no known result. */
  private shapeOfIndex({ arguments: [of, ...places] }: Call, scope: Scope): Shape | "unknown" {
    const whole = this.shape(of!, scope);
    const numbers = places.map((place) => (place?.type === "Literal" ? Number(place.value) : place ? Number.NaN : 0));
    if (whole === "unknown" || numbers.some(Number.isNaN)) return "unknown";
    const isAlongRow = numbers.length === 1 && whole.rows === 1;
    const [row, column] = isAlongRow ? [1, numbers[0]!] : [numbers[0]!, numbers[1] ?? (whole.columns === 1 ? 1 : 0)];
    return { rows: row === 0 ? whole.rows : 1, columns: column === 0 ? whole.columns : 1 };
  }

  private bound(node: Extract<AstExpression, { type: "LetExpression" }>, scope: Scope): Scope {
    const inner = new Map(scope);
    for (const { id, init } of node.declarations) inner.set(id.name.toLowerCase(), this.shape(init!, inner));
    return inner;
  }

  // What the engine cannot do

  private look(node: AstExpression | null, scope: Scope, found: Obstacles): void {
    if (!node || (this.places.areaOf(node) && !isSpanOfCalls(node))) return;
    if (isSpanOfCalls(node)) {
      found.reworded.add("INDEX:INDEX");
      return;
    }
    switch (node.type) {
      case "UnaryExpression":
        if (node.operator !== "#" && !isSingle(this.shape(node.arguments[0]!, scope))) found.oneByOne.add(`${node.operator} over an array`);
        node.arguments.forEach((one) => this.look(one, scope, found));
        return;
      case "BinaryExpression":
        node.arguments.forEach((one) => this.look(one, scope, found));
        return;
      case "LetExpression": {
        let inner = scope;
        for (const declaration of node.declarations) {
          this.look(declaration.init, inner, found);
          // What spills into one cell is an array to the engine all the same.
          const { init } = declaration;
          const spills = init?.type === "UnaryExpression" && init.operator === "#";
          inner = new Map(inner).set(declaration.id.name.toLowerCase(), spills ? "unknown" : this.shape(init!, inner));
        }
        this.look(node.body, inner, found);
        return;
      }
      case "CallExpression": {
        const { name, known } = functionOf(node);
        if (name === "ROUND" && digitsOf(node) > 0) found.reworded.add("ROUND");
        for (const [i, one] of node.arguments.entries()) {
          if (!one) continue;
          const kind = known.argument(i);
          if (kind === "one" && !known.goesThroughArrays && !isSingle(this.shape(one, scope))) found.oneByOne.add(`${name} over an array`);
          if (kind === "cells" && !this.standsOnSheet(one)) found.oneByOne.add(`${name} of a calculated array`);
          this.look(one, scope, found);
        }
        return;
      }
      default:
        return;
    }
  }

  private standsOnSheet(node: AstExpression): boolean {
    if (this.places.areaOf(node)) return true;
    if (node.type !== "CallExpression") return false;
    const stand = (given: readonly (AstExpression | null)[]) => given.every((one) => one !== null && this.standsOnSheet(one));
    const { name } = functionOf(node);
    // A row or a column that INDEX takes from cells is cells.
    return name === "CHOOSE" ? stand(node.arguments.slice(1)) : name === "INDEX" && stand(node.arguments.slice(0, 1));
  }

  // In the engine's words

  private textOf(node: AstExpression, edit: () => void): string {
    const before = this.edits;
    this.edits = [];
    edit();
    const { from, to } = extentOf(node);
    const isWhole = node === this.tree;
    let [at, text] = [isWhole ? 1 : from, ""];
    for (const one of this.edits.sort((a, b) => a.from - b.from)) {
      text += this.source.slice(at, one.from) + one.text;
      at = one.to;
    }
    this.edits = before;
    return text + this.source.slice(at, isWhole ? undefined : to);
  }

  private replace(node: AstExpression | { loc?: number[] }, text: string): void {
    this.edits.push({ ...extentOf(node as AstExpression), text });
  }

  /** All of what the expression stands for. */
  private all(node: AstExpression | null, scope: Scope): void {
    if (!node) return;
    const area = this.places.areaOf(node);
    if (area) {
      const isWritten =
        node.type === "ReferenceIdentifier"
          ? node.kind === "range"
          : node.type === "UnaryExpression"
            ? this.places.spillOf(node).isTheEngines
            : !isSpanOfCalls(node);
      if (!isWritten) this.replace(node, addressOf(area));
      return;
    }
    switch (node.type) {
      case "ReferenceIdentifier":
        this.replace(node, this.word(node.value, scope));
        return;
      case "LetExpression":
        this.letWords(node, scope, (one, inner) => this.all(one, inner));
        return;
      case "CallExpression":
        this.roundHalves(node);
        node.arguments.forEach((one) => this.all(one, scope));
        return;
      case "UnaryExpression":
      case "BinaryExpression":
        node.arguments.forEach((one) => this.all(one, scope));
        return;
      default:
        return;
    }
  }

  /** The cell of it that belongs to one cell of the result. */
  private one(node: AstExpression | null, scope: Scope, row: number, column: number): void {
    if (!node) return;
    const area = this.places.areaOf(node);
    if (area) {
      this.replace(node, cellOf(area, row, column));
      return;
    }
    switch (node.type) {
      case "ReferenceIdentifier":
        this.replace(node, this.word(node.value, scope));
        return;
      case "LetExpression":
        this.letWords(node, scope, (one, inner) => this.one(one, inner, row, column));
        return;
      case "UnaryExpression":
      case "BinaryExpression":
        node.arguments.forEach((one) => this.one(one, scope, row, column));
        return;
      case "CallExpression": {
        const { known } = functionOf(node);
        const shape = this.shape(node, scope);
        this.roundHalves(node);
        if (known.result === "own" && !isSingle(shape)) this.replace(node, cellOf(this.aside(node, scope), row, column));
        else node.arguments.forEach((one, i) => this.given(one, known.argument(i), scope, row, column));
        return;
      }
      case "ArrayExpression":
        throw new Unreadable("an array constant where one value is wanted");
      default:
        return;
    }
  }

  /** `ROUND(x,2)` as `ROUND((x)*100,0)/100`: where the engine multiplies by itself, 1.005 becomes 100.49999999999999. */
  private roundHalves(node: Call): void {
    if (functionOf(node).name !== "ROUND") return;
    const digits = digitsOf(node);
    if (digits === 0) return;
    const { from, to } = extentOf(node);
    const comma = extentOf(node.arguments[1]!).from - 1;
    if (this.source[comma] !== ",") throw new Unreadable("ROUND with a blank in it");
    this.edits.push({ from, to: from + "ROUND(".length, text: "(ROUND((" }, { from: comma, to, text: `)*1E${digits},0)/1E${digits})` });
  }

  private given(node: AstExpression | null, kind: ReturnType<ExcelFunction["argument"]>, scope: Scope, row: number, column: number): void {
    if (!node) return;
    if (kind === "one") this.one(node, scope, row, column);
    else if (kind === "cells" && !this.standsOnSheet(node)) this.replace(node, addressOf(this.aside(node, scope)));
    else this.untouched(node, scope);
  }

  /** An array that only the engine's own reckoning gives, put on a sheet of its own. */
  private aside(node: AstExpression, scope: Scope): SheetArea {
    const shape = this.shape(node, scope);
    if (shape === "unknown") throw new Unreadable("the size of an array is only known when it is calculated");
    return this.around.putAside(`=${this.textOf(node, () => this.untouched(node, scope))}`, shape);
  }

  /** All of it, where the rest is calculated cell by cell: it may hold nothing that would have to be. */
  private untouched(node: AstExpression, scope: Scope): void {
    const found: Obstacles = { reworded: new Set(), oneByOne: new Set() };
    this.look(node, scope, found);
    if (found.oneByOne.size > 0) throw new Unreadable([...found.oneByOne].join(", "));
    for (const name of namesIn(node))
      if (scope.has(name) && !isSingle(scope.get(name)!)) throw new Unreadable("all of a word of LET that is an array");
    this.all(node, scope);
  }

  private letWords(
    node: Extract<AstExpression, { type: "LetExpression" }>,
    scope: Scope,
    say: (one: AstExpression, inner: Scope) => void,
  ): void {
    let inner = scope;
    for (const { id, init } of node.declarations) {
      this.replace(id, letWord(id.name));
      say(init!, inner);
      inner = new Map(inner).set(id.name.toLowerCase(), this.shape(init!, inner));
    }
    say(node.body!, inner);
  }

  private word(name: string, scope: Scope): string {
    return scope.has(name.toLowerCase()) ? letWord(name) : this.defined(name).word;
  }

  private defined(name: string): { word: string; shape: Shape } {
    const found = this.around.definedName(name);
    if (!found) throw new Unreadable(`the name ${name}`);
    return found;
  }
}

function functionOf(node: Call): { name: string; known: ExcelFunction } {
  const name = calledName(node);
  const known = EXCEL_FUNCTIONS.get(name);
  if (!known) throw new Unreadable(name);
  return { name, known };
}

/** How many digits ROUND keeps; as a number in the formula, which they are in all of ours. */
function digitsOf({ arguments: [, digits] }: Call): number {
  if (digits?.type !== "Literal" || Number(digits.value) < 0) throw new Unreadable("ROUND to a reckoned number of digits");
  return Number(digits.value);
}

function isSpanOfCalls(node: AstExpression): boolean {
  return node.type === "BinaryExpression" && node.operator === ":" && node.arguments.some((end) => end.type === "CallExpression");
}

/** The largest of the shapes; single rows, columns and values are stretched. */
function joined(shapes: (Shape | "unknown")[]): Shape | "unknown" {
  let all: Shape = single;
  for (const shape of shapes) {
    if (shape === "unknown") return shape;
    all = { rows: Math.max(all.rows, shape.rows), columns: Math.max(all.columns, shape.columns) };
  }
  return all;
}

const letWord = (name: string) => `let_${[...name.toLowerCase()].map((letter) => letter.codePointAt(0)!.toString(16)).join("_")}`;

function quoted(sheet: string): string {
  return `'${sheet.replace(/'/g, "''")}'`;
}

export function addressOf({ sheet, row, column, rows, columns }: SheetArea): string {
  const first = fixedAddress(row, column);
  return `${quoted(sheet)}!${rows * columns === 1 ? first : `${first}:${fixedAddress(row + rows - 1, column + columns - 1)}`}`;
}

/** Single rows and columns are stretched over the result; where an area is too small for it, Excel says #N/A. */
function cellOf({ sheet, row, column, rows, columns }: SheetArea, down: number, right: number): string {
  const [r, c] = [rows === 1 ? 0 : down, columns === 1 ? 0 : right];
  return r < rows && c < columns ? `${quoted(sheet)}!${fixedAddress(row + r, column + c)}` : "#N/A";
}

function* children(node: AstExpression): Generator<AstExpression> {
  if (node.type === "LetExpression") {
    for (const { init } of node.declarations) yield init!;
    yield node.body!;
  } else if (node.type === "UnaryExpression" || node.type === "BinaryExpression" || node.type === "CallExpression") {
    for (const one of node.arguments) if (one) yield one;
  }
}

function* namesIn(node: AstExpression): Generator<string> {
  if (node.type === "ReferenceIdentifier" && node.kind === "name") yield node.value.toLowerCase();
  for (const one of children(node)) yield* namesIn(one);
}

/** Where it is written. An operator's own place is its sign, so that its operands have to be asked as well. */
function extentOf(node: AstExpression): { from: number; to: number } {
  let [from, to] = node.loc as [number, number];
  for (const one of children(node)) {
    const inner = extentOf(one);
    from = Math.min(from, inner.from);
    to = Math.max(to, inner.to);
  }
  return { from, to };
}
