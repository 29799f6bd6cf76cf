/** Straight lines from point to point (分段): what a value between two of them is worth. Published schemes. */
import { compare, multiply, numberOf, ONE, subtract, ZERO, type Decimal } from "./decimal";
import { figureOf, fractionFigure, type Figure } from "./figure";
import { addFractions, type Fraction } from "./fraction";
import type { Problem } from "./problem";
import type { Trail } from "./trail";

/** One point of the line, and its row in the table, for messages. */
export interface Knot {
  row: number;
  at: Decimal;
  worth: Decimal;
}

/** The two points a value lies between, and what it is worth there. */
export interface LineStep {
  code: "line";
  from: { at: Figure; worth: Figure };
  to: { at: Figure; worth: Figure };
  worth: Figure;
}

/** Points go one way all along, up or down, and none stands twice. */
export function knotsProblem(knots: readonly Knot[], isDescending: boolean): Problem | null {
  for (let index = 1; index < knots.length; index++) {
    const [before, { row, at }] = [knots[index - 1]!, knots[index]!];
    if (!isBefore(before.at, at, isDescending)) return { code: "segmentOutOfOrder", row, value: numberOf(at) };
  }
  return null;
}

/** Whether a line that goes up, or down, comes to `a` before it comes to `b`. */
export function isBefore(a: Decimal, b: Decimal, isDescending: boolean): boolean {
  return isDescending ? compare(a, b) > 0 : compare(a, b) < 0;
}

/** What a value is worth that lies at the first of at least two points, or behind it, and before the last. */
export function worthBetween(value: Fraction, knots: readonly Knot[], trail?: Trail<LineStep>): Fraction {
  const isDescending = compare(knots[0]!.at, knots[1]!.at) > 0;
  const passed = (knot: Knot) => {
    const order = compare(value.over, multiply(knot.at, value.under));
    return isDescending ? order <= 0 : order >= 0;
  };
  let index = 0;
  while (index + 2 < knots.length && passed(knots[index + 1]!)) index++;
  const [from, to] = [knots[index]!, knots[index + 1]!];

  const gone = subtract(value.over, multiply(from.at, value.under));
  const width = subtract(to.at, from.at);
  const rise = subtract(to.worth, from.worth);
  const share: Fraction = {
    over: multiply(positive(gone, isDescending), rise),
    under: multiply(value.under, positive(width, isDescending)),
  };
  const worth = addFractions({ over: from.worth, under: ONE }, share);
  trail?.push({ code: "line", from: seen(from), to: seen(to), worth: fractionFigure(worth) });
  return worth;
}

const positive = (distance: Decimal, isDescending: boolean) => (isDescending ? subtract(ZERO, distance) : distance);
const seen = ({ at, worth }: Knot) => ({ at: figureOf(at), worth: figureOf(worth) });
