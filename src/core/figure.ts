/** Figures in step trails: doubles as people see them, and exact text where a double would say something else. */
import { compare, decimalOf, multiply, ONE, readAt15Digits, unitsAt, type Decimal } from "./decimal";
import type { Fraction } from "./fraction";

/**
 * A double that, read at 15 digits, is the very figure; else the figure as text, a fraction in lowest terms such as "274/3"
 * or a whole number of more digits.
 */
export type Figure = number | string;

/** over ÷ under (above zero). */
export function figureOf(over: Decimal, under: Decimal = ONE): Figure {
  const scale = Math.max(over.scale, under.scale);
  const [top, bottom] = lowestTerms(BigInt(unitsAt(over, scale)), BigInt(unitsAt(under, scale)));
  const near = readAt15Digits(Number(top) / Number(bottom));
  if (Number.isFinite(near) && compare(multiply(decimalOf(near), under), over) === 0) return near;
  return bottom === 1n ? `${top}` : `${top}/${bottom}`;
}

export function fractionFigure({ over, under }: Fraction): Figure {
  return figureOf(over, under);
}

/** A double near a figure, for whoever shows it with few digits. */
export function nearestTo(figure: Figure): number {
  if (typeof figure === "number") return figure;
  const [top, bottom] = figure.split("/");
  return bottom === undefined ? Number(top) : Number(top) / Number(bottom);
}

function lowestTerms(over: bigint, under: bigint): [bigint, bigint] {
  let [divisor, rest] = [over < 0n ? -over : over, under];
  while (rest !== 0n) [divisor, rest] = [rest, divisor % rest];
  return [over / divisor, under / divisor];
}
