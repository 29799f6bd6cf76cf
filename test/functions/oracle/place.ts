/** PLACE by counting who is better. */
import { betterThan } from "./field";
import * as exact from "./fraction";

export interface PlaceTerms {
  ties: string;
  direction: string;
  /** Decimals scores are rounded to before they are compared. */
  digits: number | "";
}

export function placeByCounting(mine: exact.F, mates: exact.F[], { ties, direction, digits }: PlaceTerms): number {
  const read = (value: exact.F) => (digits === "" ? value : exact.seen(exact.rounded(value, digits)));
  const compared = mates.map(read);
  const better = betterThan(read(mine), compared, direction);
  const equal = compared.filter((other) => exact.order(other, read(mine)) === 0);
  if (ties === "跳号") return better.length + 1;
  if (ties === "平均") return better.length + (equal.length + 1) / 2;
  if (ties === "取后") return better.length + equal.length;
  const different = better.filter((one, index) => better.findIndex((other) => exact.order(one, other) === 0) === index);
  return different.length + 1;
}
