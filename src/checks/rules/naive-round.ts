import type { AstExpression } from "@borgar/fx";
import { itemAt } from "../../basics/itemAt";
import { add, compare, type Decimal, decimalOf, multiply, ONE, readAt15Digits, roundQuotient, subtract, ZERO } from "../../core/decimal";
import { argumentNodes, calledName } from "../../formulas/called";
import { textOfNode } from "../../formulas/extent";
import { alone, cellOfFormula, fillingsOf, type FormulaAt, formulasIn, treeOf } from "../../formulas/formulaCells";
import { withParts } from "../../formulas/rewrite";
import type { Scope } from "../../formulas/scope";
import { walk } from "../../formulas/walk";
import { type Numbers, type RoundingCall, roundingOf, type RoundingWay, workOut } from "../../formulas/workOut";
import { headingOf } from "../../recognise/headings";
import type { CellChange } from "../finding";
import { allMended, changeTo } from "../findings/changes";
import { numberText } from "../findings/numberText";
import { placeOf } from "../findings/places";
import type { Observation, Rule } from "../rule";
import type { Snapshot } from "../../book/snapshot";

type Found = { label: string; shown: string; exact: string; count: number };

/**
 * ROUND over a sum or a product that Excel holds as 75.77499999999999 where the decimals give 75.775: it rounds down what
 * rounds up by hand; INT, MROUND and their like miss a whole step. Told where the value shown is the one on the wrong side, wherever
 * in the formula it is rounded, once for all cells of the formula.
 */
export const naiveRound: Rule<"naive-round", Found> = {
  id: "naive-round",
  severity: "error",
  about: "formulas",
  check: (book) =>
    formulasIn(book).shapes.flatMap((shape) => {
      // The text tells faster than a tree that nothing is rounded.
      if (!ROUNDING.test(shape.r1c1)) return [];
      const value = valueIn(treeOf(shape.first));
      const calls = value ? roundingCalls(value) : [];
      if (!value || calls.length === 0) return [];
      return fillingsOf(shape).flatMap(({ cells }) => wrongIn(book, value, calls, cells));
    }),
};

const ROUNDING = /ROUND|INT\(|TRUNC\(|CEILING\(|FLOOR\(/i;

/** What gives the formula its value, behind an IF that leaves the cell blank otherwise. */
function valueIn(tree: AstExpression | null): AstExpression | null {
  if (tree?.type !== "CallExpression") return tree;
  const args = argumentNodes(tree);
  switch (calledName(tree)) {
    case "IF": {
      const [, yes, no] = args;
      if (yes?.type === "Literal" && typeof yes.value === "string") return valueIn(no ?? null);
      return no?.type === "Literal" && typeof no.value === "string" ? valueIn(yes ?? null) : null;
    }
    case "IFERROR":
      return valueIn(args[0] ?? null);
    default:
      return tree;
  }
}

type Call = RoundingCall & { scope: Scope };

function roundingCalls(value: AstExpression): Call[] {
  const calls: Call[] = [];
  walk(value, (node, scope) => {
    const call = roundingOf(node);
    if (call) calls.push({ ...call, scope });
  });
  return calls;
}

interface Wrong {
  cell: FormulaAt;
  shown: number;
  exact: number;
}

function wrongIn(book: Snapshot, value: AstExpression, calls: readonly Call[], cells: readonly FormulaAt[]): Observation<Found>[] {
  const found = new Set<number>();
  const wrong = cells.flatMap((cell): Wrong[] => {
    const shown = cellOfFormula(cell).value;
    if (typeof shown !== "number") return [];
    const near = [...calls.keys()].filter((i) => isNearEdge(book, cell, itemAt(calls, i)));
    const exact = near.length > 0 ? numberIn(workOut(FRACTIONS, book, cell, value)) : null;
    if (exact === null || isSame(shown, exact)) return [];
    // Further away it is not the rounding that is wrong.
    const other = near.filter((i) => isSame(shown, numberIn(workOut(onTheOtherSide(itemAt(calls, i)), book, cell, value)) ?? NaN));
    for (const i of other) found.add(i);
    return other.length > 0 ? [{ cell, shown, exact }] : [];
  });
  const [first] = wrong;
  if (!first) return [];
  const { sheet, row, column } = first.cell;
  return [
    {
      place: placeOf(cellOfFormula(first.cell)),
      params: {
        label: headingOf(sheet, row, column),
        shown: numberText(readAt15Digits(first.shown)),
        exact: numberText(readAt15Digits(first.exact)),
        count: wrong.length,
      },
      ...allMended(cells, (cell) => mended(cell, found)),
    },
  ];
}

const isSame = (one: number, other: number) => Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(other));

function numberIn(exact: Fraction | null): number | null {
  return exact && roundQuotient(exact.over, exact.under, EXACT_DIGITS);
}

const EXACT_DIGITS = 12;

/** Decimals that a double holds for certain. */
const SAFE_DIGITS = 9;

/** Rounded at nine digits first, which takes away what Excel's arithmetic left behind. */
function mended(cell: FormulaAt, wrong: ReadonlySet<number>): CellChange | null {
  const value = valueIn(alone(cell).tree);
  const calls = value ? roundingCalls(value).filter((_, i) => wrong.has(i)) : [];
  if (calls.length === 0 || calls.some(({ digits }) => digits >= SAFE_DIGITS)) return null;
  const parts = calls.map(({ of }) => ({ node: of, text: `ROUND(${textOfNode(cell.text, of)},${SAFE_DIGITS})` }));
  const after = withParts(cell.text, parts);
  return after === null ? null : changeTo(cell, after);
}

/** Elsewhere the error of a double cannot change the rounding. */
function isNearEdge(book: Snapshot, cell: FormulaAt, { of, step, digits, way, scope }: Call): boolean {
  const value = workOut(DOUBLES, book, cell, of, scope);
  const size = step ? workOut(DOUBLES, book, cell, step, scope) : 10 ** -digits;
  if (value === null || !size) return false;
  const scaled = Math.abs(value / size);
  const apart = scaled - Math.floor(scaled);
  const edge = way === "half" ? Math.abs(apart - 0.5) : Math.min(apart, 1 - apart);
  // A step that is met is met on no wrong side where the arithmetic left nothing behind.
  return edge < 1e-6 * Math.max(1, scaled * 1e-8) && (way === "half" || step !== null || readAt15Digits(value) !== value);
}

const DOUBLES: Numbers<number> = {
  of: (value) => value,
  add: (a, b) => a + b,
  subtract: (a, b) => a - b,
  multiply: (a, b) => a * b,
  divide: (a, b) => (b === 0 ? null : a / b),
  round: (a, digits, way) => rounded({ over: decimalOf(a), under: ONE }, digits, way),
};

/** `under` is never 0, and above it. */
interface Fraction {
  over: Decimal;
  under: Decimal;
}

const FRACTIONS: Numbers<Fraction> = {
  of: (value) => ({ over: decimalOf(value), under: ONE }),
  add: (a, b) => ({ over: add(multiply(a.over, b.under), multiply(b.over, a.under)), under: multiply(a.under, b.under) }),
  subtract: (a, b) => ({ over: subtract(multiply(a.over, b.under), multiply(b.over, a.under)), under: multiply(a.under, b.under) }),
  multiply: (a, b) => ({ over: multiply(a.over, b.over), under: multiply(a.under, b.under) }),
  divide(a, b) {
    if (b.over.units === 0 || b.over.units === 0n) return null;
    const positive = b.over.units > 0 ? b : { over: subtract(ZERO, b.over), under: b.under };
    const over = b.over.units > 0 ? a.over : subtract(ZERO, a.over);
    return { over: multiply(over, positive.under), under: multiply(a.under, positive.over) };
  },
  round: (a, digits, way) => ({ over: decimalOf(rounded(a, digits, way)), under: ONE }),
};

function rounded({ over, under }: Fraction, digits: number, way: RoundingWay): number {
  return roundQuotient(over, under, digits, ROUNDINGS[wayOf(way, compare(over, ZERO) < 0)]);
}

const ROUNDINGS = { half: "half", floor: "down", ceiling: "up" } as const;

/** Away from 0 and towards it are up or down by the sign. */
function wayOf(way: RoundingWay, isBelowZero: boolean): keyof typeof ROUNDINGS {
  if (way === "up") return isBelowZero ? "floor" : "ceiling";
  if (way === "down") return isBelowZero ? "ceiling" : "floor";
  return way;
}

/** As exact, but that one call rounds to the neighbour it just missed. */
function onTheOtherSide({ node }: Call): Numbers<Fraction> {
  return {
    ...FRACTIONS,
    round(a, digits, way, at) {
      const right = rounded(a, digits, way);
      if (at !== node) return { over: decimalOf(right), under: ONE };
      const [value, unit] = [roundQuotient(a.over, a.under, EXACT_DIGITS), 10 ** -digits];
      const neighbour = right + unit * sideOf(value - right, wayOf(way, value < 0), unit);
      return { over: decimalOf(readAt15Digits(neighbour)), under: ONE };
    },
  };
}

/** Where the neighbour stands that was nearly the result: above it, or below. */
function sideOf(difference: number, way: keyof typeof ROUNDINGS, unit: number): 1 | -1 {
  if (way === "half") return difference > 0 ? 1 : -1;
  const isAtEdge = Math.abs(difference) < unit / 2;
  return (way === "floor") === isAtEdge ? -1 : 1;
}
