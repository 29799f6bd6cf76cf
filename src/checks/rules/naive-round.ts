import type { AstExpression } from "@borgar/fx";
import { add, type Decimal, decimalOf, multiply, ONE, readAt15Digits, roundQuotient, subtract, ZERO } from "../../core/decimal";
import { argumentNodes, calledName, type CallNode } from "../../formulas/called";
import { textOfNode } from "../../formulas/extent";
import { alone, cellOfFormula, fillingsOf, type FormulaAt, formulasIn, treeOf } from "../../formulas/formulaCells";
import { withParts } from "../../formulas/rewrite";
import { digitsOf, type Numbers, workOut } from "../../formulas/workOut";
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
 * rounds up by hand. Told where the value shown is not the exact one, once for all cells of the formula.
 */
export const naiveRound: Rule<"naive-round", Found> = {
  id: "naive-round",
  severity: "error",
  about: "formulas",
  check: (book) =>
    formulasIn(book).shapes.flatMap((shape) => {
      // The text tells faster than a tree that there is no ROUND.
      if (!/ROUND/i.test(shape.r1c1)) return [];
      const call = roundIn(treeOf(shape.first));
      if (!call) return [];
      return fillingsOf(shape).flatMap(({ cells }) => wrongIn(book, call, cells));
    }),
};

interface Round {
  node: CallNode;
  of: AstExpression;
  digits: number;
}

/** The ROUND that gives the formula its value, behind an IF that leaves the cell blank otherwise. */
function roundIn(tree: AstExpression | null): Round | null {
  if (tree?.type !== "CallExpression") return null;
  const args = argumentNodes(tree);
  switch (calledName(tree)) {
    case "ROUND": {
      const digits = digitsOf(args[1]);
      return args[0] && digits !== null ? { node: tree, of: args[0], digits } : null;
    }
    case "IF": {
      const [, yes, no] = args;
      if (yes?.type === "Literal" && typeof yes.value === "string") return roundIn(no ?? null);
      return no?.type === "Literal" && typeof no.value === "string" ? roundIn(yes ?? null) : null;
    }
    case "IFERROR":
      return roundIn(args[0] ?? null);
    default:
      return null;
  }
}

interface Wrong {
  cell: FormulaAt;
  shown: number;
  exact: number;
}

function wrongIn(book: Snapshot, call: Round, cells: readonly FormulaAt[]): Observation<Found>[] {
  const wrong = cells.flatMap((cell): Wrong[] => {
    const shown = cellOfFormula(cell).value;
    if (typeof shown !== "number" || !isNearHalf(workOut(DOUBLES, book, cell, call.of), call.digits)) return [];
    const exact = workOut(FRACTIONS, book, cell, call.of);
    const rounded = exact && roundQuotient(exact.over, exact.under, call.digits);
    // Further away it is not the rounding that is wrong.
    const isRounding = rounded !== null && Math.abs(rounded - shown) < 1.5 * 10 ** -call.digits;
    return isRounding && readAt15Digits(shown) !== readAt15Digits(rounded) ? [{ cell, shown, exact: rounded }] : [];
  });
  const [first] = wrong;
  if (!first) return [];
  const { sheet, row, column } = first.cell;
  return [
    {
      place: placeOf(cellOfFormula(first.cell)),
      params: {
        label: headingOf(sheet, row, column),
        shown: numberText(first.shown),
        exact: numberText(first.exact),
        count: wrong.length,
      },
      ...allMended(cells, mended),
    },
  ];
}

/** Decimals that a double holds for certain. */
const SAFE_DIGITS = 9;

/** Rounded at nine digits first, which takes away what Excel's arithmetic left behind. */
function mended(cell: FormulaAt): CellChange | null {
  const call = roundIn(alone(cell).tree);
  if (!call || call.digits >= SAFE_DIGITS) return null;
  const after = withParts(cell.text, [{ node: call.of, text: `ROUND(${textOfNode(cell.text, call.of)},${SAFE_DIGITS})` }]);
  return after === null ? null : changeTo(cell, after);
}

/** Elsewhere the error of a double cannot change the rounding. */
function isNearHalf(value: number | null, digits: number): boolean {
  if (value === null) return false;
  const scaled = Math.abs(value) * 10 ** digits;
  return Math.abs(scaled - Math.floor(scaled) - 0.5) < 1e-6 * Math.max(1, scaled * 1e-8);
}

const DOUBLES: Numbers<number> = {
  of: (value) => value,
  add: (a, b) => a + b,
  subtract: (a, b) => a - b,
  multiply: (a, b) => a * b,
  divide: (a, b) => (b === 0 ? null : a / b),
  round: (a, digits) => roundQuotient(decimalOf(a), ONE, digits),
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
  round: (a, digits) => ({ over: decimalOf(roundQuotient(a.over, a.under, digits)), under: ONE }),
};
