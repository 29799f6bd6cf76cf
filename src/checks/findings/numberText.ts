/** Numbers as a person writes them: the decimal a cell means, all its digits, no exponent, no zeros at the end. */
import { type Decimal, decimalOf, multiply } from "../../core/decimal";

const HUNDRED = decimalOf(100);

export function decimalText({ units, scale }: Decimal): string {
  const whole = BigInt(units);
  const digits = (whole < 0n ? -whole : whole).toString().padStart(scale + 1, "0");
  const fraction = digits.slice(digits.length - scale).replace(/0+$/, "");
  const text = scale > 0 && fraction !== "" ? `${digits.slice(0, -scale)}.${fraction}` : digits.slice(0, digits.length - scale);
  return whole < 0n ? `-${text}` : text;
}

export function numberText(value: number): string {
  return decimalText(decimalOf(value));
}

export function percentText(value: Decimal): string {
  return `${decimalText(multiply(value, HUNDRED))}%`;
}

/** Decimals after the point: two for 85.25, none for 85. */
export function fractionDigits(value: number): number {
  return numberText(value).split(".")[1]?.length ?? 0;
}
