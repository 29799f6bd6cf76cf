/**
 * Rounding a floating-point estimate when, and only when, its error cannot change the outcome. Nearly every score lies
 * clear of a rounding boundary and needs no exact arithmetic; those on a boundary, such as 75.775, are reckoned exactly.
 */
import { decimalOf, readAt15Digits, round } from "./decimal";

/** Reading a double at 15 digits moves it by at most this share of its size. */
const READING_ERROR = 5.1e-15;
/** What one floating-point operation, or taking a decimal's nearest double for it, may add: a little over 2⁻⁵³. */
const ROUNDING_ERROR = 1.12e-16;

/**
 * Bound on how far a floating-point Σ score × weight ÷ Σ weight of `terms` terms may be from the exact one, all figures
 * read at 15 digits. `size` is Σ of the terms' magnitudes, divided alike.
 */
export function errorOfSum(size: number, terms: number): number {
  return size * (terms + 8) * ROUNDING_ERROR;
}

/** What is added where the scores have not been read at 15 digits. */
export function errorOfReading(size: number): number {
  return size * READING_ERROR;
}

/** `estimate` rounded to `digits` decimals, or NaN where the true value may lie across a boundary. */
export function roundIfCertain(estimate: number, error: number, digits: number): number {
  const power = POWERS[digits]!;
  const scaled = estimate * power;
  const nearest = Math.round(scaled);
  const margin = 0.5 - Math.abs(scaled - nearest);
  const doubt = (error + 2 * Math.abs(estimate) * ROUNDING_ERROR) * power;
  return margin > doubt && Math.abs(nearest) < Number.MAX_SAFE_INTEGER ? nearest / power + 0 : NaN;
}

const POWERS = Array.from({ length: 16 }, (_, exponent) => Number(`1e${exponent}`));

/** A cell's number rounded half away from zero, as the decimal a person sees. */
export function roundTo(value: number, digits: number): number {
  const quick = roundIfCertain(value, errorOfReading(Math.abs(value)), digits);
  return quick === quick ? quick : round(decimalOf(value), digits);
}

/** Numbers made ready to be compared: at 15 digits, or rounded to `digits` decimals where given. Missing stays NaN. */
export function comparable(values: Float64Array, digits: number | null): Float64Array {
  return values.map((value) => (value !== value ? NaN : digits === null ? readAt15Digits(value) : roundTo(value, digits)));
}
