/** Works a formula out over the values of the cells: + - * / %, SUM, SUMPRODUCT, AVERAGE, ROUND and its like, and nothing else. */
import type { AstExpression } from "@borgar/fx";
import { firstOf, itemAt } from "../basics/itemAt";
import { sheetNamed } from "../recognise/tables";
import { argumentNodes, calledName, type CallNode } from "./called";
import type { FormulaAt } from "./formulaCells";
import { resolve } from "./resolve";
import { bindingOf, type Scope, scopeInside } from "./scope";
import type { Snapshot } from "../book/snapshot";

/** With doubles it is quick, with fractions exact: the same steps either way. */
export interface Numbers<N> {
  of(value: number): N;
  add(a: N, b: N): N;
  subtract(a: N, b: N): N;
  multiply(a: N, b: N): N;
  /** `null` for a division by nothing. */
  divide(a: N, b: N): N | null;
  /** `at` is the call that rounds. */
  round(a: N, digits: number, way: RoundingWay, at: CallNode): N;
}

/** To the nearest, away from 0, towards it, to the next below, to the next above. */
export type RoundingWay = "half" | "up" | "down" | "floor" | "ceiling";

export interface RoundingCall {
  node: CallNode;
  of: AstExpression;
  way: RoundingWay;
  digits: number;
  /** Of what multiples are made; null where it goes by digits. */
  step: AstExpression | null;
}

const WAYS_BY_DIGITS: Readonly<Record<string, RoundingWay>> = {
  ROUND: "half",
  ROUNDUP: "up",
  ROUNDDOWN: "down",
  TRUNC: "down",
  INT: "floor",
};
const WAYS_BY_STEP: Readonly<Record<string, RoundingWay>> = { MROUND: "half", CEILING: "ceiling", FLOOR: "floor" };

/** How a call rounds; `null` for other functions, and for digits that only a calculation could tell. */
export function roundingOf(node: AstExpression): RoundingCall | null {
  if (node.type !== "CallExpression") return null;
  const name = calledName(node) ?? "";
  const [of, second] = argumentNodes(node);
  const [byDigits, byStep] = [WAYS_BY_DIGITS[name], WAYS_BY_STEP[name]];
  if (!of) return null;
  if (byStep) return second ? { node, of, way: byStep, digits: 0, step: second } : null;
  const digits = name === "INT" || (name === "TRUNC" && !second) ? 0 : digitsOf(second);
  return byDigits && digits !== null ? { node, of, way: byDigits, digits, step: null } : null;
}

/** `null` is text, or a cell that is no number; `undefined` an empty cell. */
interface Matrix<N> {
  rows: number;
  columns: number;
  cells: (N | null | undefined)[];
}

/** More than this is no arithmetic that somebody could follow. */
const MOST_CELLS = 5_000;

/** `null` where something else is in it, or where it would be an error. */
export function workOut<N>(numbers: Numbers<N>, book: Snapshot, at: FormulaAt, node: AstExpression, scope: Scope = null): N | null {
  const result = new Worker(numbers, book, at).matrix(node, scope);
  return result?.cells.length === 1 ? (result.cells[0] ?? null) : null;
}

class Worker<N> {
  constructor(
    private readonly numbers: Numbers<N>,
    private readonly book: Snapshot,
    private readonly at: FormulaAt,
  ) {}

  matrix(node: AstExpression, scope: Scope): Matrix<N> | null {
    switch (node.type) {
      case "Literal":
        return typeof node.value === "number" ? this.one(this.numbers.of(node.value)) : null;
      case "ReferenceIdentifier": {
        const given = bindingOf(node.value, scope);
        if (given) return given.value && this.matrix(given.value, given.outer);
        return this.cells(node, scope);
      }
      case "UnaryExpression":
        return this.unary(node.operator, firstOf(node.arguments), node, scope);
      case "BinaryExpression":
        return node.operator === ":" ? this.cells(node, scope) : this.binary(node.operator, node.arguments, scope);
      case "CallExpression":
        return this.call(node, scope);
      case "LetExpression":
        return node.body && this.matrix(node.body, scopeInside(node, scope));
      default:
        return null;
    }
  }

  private one(value: N | null): Matrix<N> | null {
    return value === null ? null : { rows: 1, columns: 1, cells: [value] };
  }

  private cells(node: AstExpression, scope: Scope): Matrix<N> | null {
    const area = resolve(this.book, this.at, node, scope)?.area;
    const sheet = area && sheetNamed(this.book, area.sheet);
    if (!area || !sheet || area.rows * area.columns > MOST_CELLS) return null;
    const cells: Matrix<N>["cells"] = [];
    for (let row = area.row - sheet.row; row < area.row - sheet.row + area.rows; row++) {
      for (let column = area.column - sheet.column; column < area.column - sheet.column + area.columns; column++) {
        const value = sheet.values[row]?.[column] ?? "";
        if (typeof value === "number") cells.push(this.numbers.of(value));
        else if (sheet.kinds[row]?.[column] === "Error") return null;
        else cells.push((sheet.kinds[row]?.[column] ?? "Empty") === "Empty" ? undefined : null);
      }
    }
    return { rows: area.rows, columns: area.columns, cells };
  }

  private unary(operator: string, of: AstExpression, node: AstExpression, scope: Scope): Matrix<N> | null {
    if (operator === "#") return this.cells(node, scope);
    const inner = this.matrix(of, scope);
    if (operator === "+" || !inner) return inner;
    const { numbers } = this;
    if (operator === "-") return this.each(this.one(numbers.of(0)), inner, (a, b) => numbers.subtract(a, b));
    return operator === "%" ? this.each(inner, this.one(numbers.of(100)), (a, b) => numbers.divide(a, b)) : null;
  }

  private binary(operator: string, operands: readonly AstExpression[], scope: Scope): Matrix<N> | null {
    const { numbers } = this;
    const [a, b] = [this.matrix(itemAt(operands, 0), scope), this.matrix(itemAt(operands, 1), scope)];
    switch (operator) {
      case "+":
        return this.each(a, b, (x, y) => numbers.add(x, y));
      case "-":
        return this.each(a, b, (x, y) => numbers.subtract(x, y));
      case "*":
        return this.each(a, b, (x, y) => numbers.multiply(x, y));
      case "/":
        return this.each(a, b, (x, y) => numbers.divide(x, y));
      default:
        return null;
    }
  }

  /** Single cells, rows and columns are repeated over the larger one. */
  private each(a: Matrix<N> | null, b: Matrix<N> | null, combine: (a: N, b: N) => N | null): Matrix<N> | null {
    if (!a || !b) return null;
    const [rows, columns] = [Math.max(a.rows, b.rows), Math.max(a.columns, b.columns)];
    const fits = ({ rows: r, columns: c }: Matrix<N>) => (r === 1 || r === rows) && (c === 1 || c === columns);
    if (!fits(a) || !fits(b)) return null;
    const cells: N[] = [];
    for (let row = 0; row < rows; row++) {
      for (let column = 0; column < columns; column++) {
        const value = ({ rows: r, columns: c, cells: of }: Matrix<N>) => of[(r === 1 ? 0 : row) * c + (c === 1 ? 0 : column)];
        const [x, y] = [value(a), value(b)];
        if (x === null || y === null) return null;
        const result = combine(x ?? this.numbers.of(0), y ?? this.numbers.of(0));
        if (result === null) return null;
        cells.push(result);
      }
    }
    return { rows, columns, cells };
  }

  private call(node: CallNode, scope: Scope): Matrix<N> | null {
    const args = argumentNodes(node);
    const inner = args.map((arg) => (arg ? this.matrix(arg, scope) : null));
    if (inner.some((one) => one === null)) return null;
    const given = inner as Matrix<N>[];
    switch (calledName(node)) {
      case "SUM":
        return this.one(this.total(given.flatMap(({ cells }) => cells)));
      case "AVERAGE": {
        const values = given.flatMap(({ cells }) => cells).filter((cell) => cell !== null && cell !== undefined);
        return this.one(this.numbers.divide(this.total(values), this.numbers.of(values.length)));
      }
      case "SUMPRODUCT": {
        const [first, ...others] = given;
        if (!first || others.some(({ rows, columns }) => rows !== first.rows || columns !== first.columns)) return null;
        const products = first.cells.map((_, i) =>
          given.reduce<N | null>((product, { cells }) => {
            const cell = cells[i];
            return product === null || cell === null || cell === undefined ? null : this.numbers.multiply(product, cell);
          }, this.numbers.of(1)),
        );
        return this.one(this.total(products));
      }
      default:
        return this.rounded(node, given);
    }
  }

  private rounded(node: CallNode, [of, second]: readonly Matrix<N>[]): Matrix<N> | null {
    const { numbers } = this;
    const call = roundingOf(node);
    const value = singleIn(of);
    if (!call || value === null) return null;
    if (!call.step) return this.one(numbers.round(value ?? numbers.of(0), call.digits, call.way, node));
    const step = singleIn(second);
    const times = step === null || step === undefined ? null : numbers.divide(value ?? numbers.of(0), step);
    return step && times !== null ? this.one(numbers.multiply(numbers.round(times, 0, call.way, node), step)) : null;
  }

  /** Text and empty cells are left out, as SUM does. */
  private total(cells: Matrix<N>["cells"]): N {
    return cells.reduce<N>((sum, cell) => (cell === null || cell === undefined ? sum : this.numbers.add(sum, cell)), this.numbers.of(0));
  }
}

/** `null` for several cells, or for one that is no number. */
function singleIn<N>(matrix: Matrix<N> | undefined): N | null | undefined {
  return matrix?.cells.length === 1 ? matrix.cells[0] : null;
}

/** Digits that are written in the formula. */
function digitsOf(node: AstExpression | null | undefined): number | null {
  const value = node?.type === "Literal" && typeof node.value === "number" ? Math.trunc(node.value) : null;
  return value !== null && value >= 0 && value <= 12 ? value : null;
}
