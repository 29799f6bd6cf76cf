/**
 * Exact decimals. A cell's double means the decimal a person sees: it is read at 15 significant digits, as Excel shows it,
 * and reckoned with exactly. Rounding happens once, at the end.
 */
import { divide, negative, plus, powerOfTen, signOf, times, type Rounding, type Whole } from "./whole";

/** `units` ÷ 10 to the `scale`. */
export interface Decimal {
  readonly units: Whole;
  readonly scale: number;
}

export const ZERO: Decimal = { units: 0, scale: 0 };
export const ONE: Decimal = { units: 1, scale: 0 };

/** Excel's largest number; beyond it, or not a number at all, a cell cannot be. */
export const LARGEST_CELL = 9.99999999999999e307;

/** Decimals of a result that asks for none. */
export const DEFAULT_DIGITS = 10;

const LARGEST_15_DIGITS = 1e15;
/** Powers of ten that a double holds exactly. */
const EXACT_POWERS = Array.from({ length: 23 }, (_, exponent) => Number(`1e${exponent}`));

/** Scales tried first: scores, weights and counts hardly ever need more. */
const COMMON_SCALES = [2, 4];

/** 10 to the power of as many decimals as a result may have. */
export function powerOf(digits: number): number {
  return EXACT_POWERS[digits]!;
}

/** The decimal a finite double means. */
export function decimalOf(value: number): Decimal {
  for (const scale of COMMON_SCALES) {
    const power = EXACT_POWERS[scale]!;
    const units = Math.round(value * power);
    // A quotient of two exact numbers is the double nearest to the decimal: equal means this is the decimal.
    if (units / power === value && Math.abs(units) < LARGEST_15_DIGITS) return { units: units + 0, scale };
  }
  const scale = quickScale(value);
  if (scale >= 0) return { units: Math.round(value * EXACT_POWERS[scale]!), scale };
  const [mantissa, exponent] = value.toExponential(14).split("e") as [string, string];
  const units = Number(mantissa.replace(".", ""));
  const places = 14 - Number(exponent);
  return places >= 0 ? { units, scale: places } : { units: times(units, powerOfTen(-places)), scale: 0 };
}

/**
 * The double nearest to the decimal a finite double means. Different decimals of 15 digits have different nearest
 * doubles, so comparing these is comparing the decimals.
 */
export function readAt15Digits(value: number): number {
  const power = EXACT_POWERS[4]!;
  const units = Math.round(value * power);
  if (units / power === value && Math.abs(units) < LARGEST_15_DIGITS) return value + 0;
  const scale = quickScale(value);
  return scale >= 0 ? Math.round(value * EXACT_POWERS[scale]!) / EXACT_POWERS[scale]! : Number(value.toPrecision(15));
}

/** The scale at which rounding the product gives the 15 digits for certain; -1 where that is not sure. */
function quickScale(value: number): number {
  const scale = 14 - Math.floor(Math.log10(Math.abs(value)));
  const power = EXACT_POWERS[scale];
  if (power === undefined) return -1;
  const scaled = value * power;
  const nearest = Math.round(scaled);
  const size = Math.abs(nearest);
  if (!(size > 1e14 && size < LARGEST_15_DIGITS)) return -1;
  // The product is off by a sixteenth at most: away from a half rounding cannot go wrong.
  const gap = scaled - nearest;
  const isSure = Math.abs(gap) < 0.4 || Math.abs(gap + lostOf(value, power, scaled)) < 0.5;
  return isSure ? scale : -1;
}

/** What a × b is more than `product`, its nearest double, exactly: both are split into halves whose products are exact (Dekker). */
function lostOf(a: number, b: number, product: number): number {
  const [aHigh, bHigh] = [highHalf(a), highHalf(b)];
  const [aLow, bLow] = [a - aHigh, b - bHigh];
  return aHigh * bHigh - product + aHigh * bLow + aLow * bHigh + aLow * bLow;
}

const SPLITTER = 2 ** 27 + 1;

function highHalf(value: number): number {
  const wide = SPLITTER * value;
  return wide - (wide - value);
}

export function add(a: Decimal, b: Decimal): Decimal {
  if (a.scale === b.scale) return { units: plus(a.units, b.units), scale: a.scale };
  const scale = Math.max(a.scale, b.scale);
  return { units: plus(unitsAt(a, scale), unitsAt(b, scale)), scale };
}

export function subtract(a: Decimal, b: Decimal): Decimal {
  return add(a, { units: negative(b.units), scale: b.scale });
}

export function multiply(a: Decimal, b: Decimal): Decimal {
  return { units: times(a.units, b.units), scale: a.scale + b.scale };
}

/** Below zero, zero or above zero as a is below, equal to or above b. */
export function compare(a: Decimal, b: Decimal): number {
  return signOf(subtract(a, b).units);
}

export function sumOf(values: ArrayLike<number>): Decimal {
  let sum = ZERO;
  for (let index = 0; index < values.length; index++) sum = add(sum, decimalOf(values[index]!));
  return sum;
}

/** over ÷ under (above zero), rounded once to `digits` decimals and given as the nearest double. */
export function roundQuotient(over: Decimal, under: Decimal, digits: number, rounding: Rounding = "half"): number {
  const shift = digits + under.scale - over.scale;
  const dividend = shift > 0 ? times(over.units, powerOfTen(shift)) : over.units;
  const divisor = shift < 0 ? times(under.units, powerOfTen(-shift)) : under.units;
  return numberOf({ units: divide(dividend, divisor, rounding), scale: digits });
}

export function round(value: Decimal, digits: number, rounding: Rounding = "half"): number {
  return roundQuotient(value, ONE, digits, rounding);
}

/** The double nearest to a decimal. */
export function numberOf({ units, scale }: Decimal): number {
  if (typeof units === "number" && scale <= 22) return units / EXACT_POWERS[scale]! + 0;
  return Number(`${units}e${-scale}`);
}

/** Units at a scale not below the decimal's own. */
export function unitsAt(value: Decimal, scale: number): Whole {
  return scale === value.scale ? value.units : times(value.units, powerOfTen(scale - value.scale));
}
