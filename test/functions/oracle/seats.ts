/** SEATS by the rule: running sums of headcount × ratio are rounded, then lifted, then limited. */
import * as exact from "./fraction";
import { ERROR, FAILS } from "./result";

export interface SeatTerms {
  ratios: number[];
  rounding: "去尾" | "四舍五入" | "进一";
  /** One decimal per ratio; "" carries none. */
  carry: (number | "")[];
  least: number | "";
  most: number | "";
  uplift: number | "";
}

const half: exact.F = { n: 1n, d: 2n };
const all = exact.seen(1);

/** A row of seats per headcount. */
export function seatsByRule(heads: unknown[], terms: SeatTerms): unknown[][] | typeof FAILS {
  const { carry, least, most, rounding } = terms;
  const ratios = terms.ratios.map(exact.seen);
  const isTooMuch = [exact.total(ratios), ...ratios].some((ratio) => exact.order(ratio, all) > 0);
  const isCarried = carry.some((decimal) => decimal !== "");
  if (isTooMuch || (least !== "" && most !== "" && least > most) || (isCarried && rounding !== "去尾")) return FAILS;
  return heads.map((count) => {
    if (count === "") return ratios.map(() => "");
    return Number.isInteger(count) && (count as number) >= 0 ? rowOf(count as number, terms) : ratios.map(() => ERROR);
  });
}

/** Seats lose their fraction as the office says. */
export function inWhole(value: exact.F, rounding: SeatTerms["rounding"]): number {
  return Number(
    rounding === "去尾" ? exact.floor(value) : rounding === "进一" ? exact.ceiling(value) : exact.floor(exact.plus(value, half)),
  );
}

function rowOf(heads: number, { ratios, rounding, carry, least, most, uplift }: SeatTerms): number[] {
  const round = (value: exact.F) => inWhole(value, rounding);
  const entitled = ratios.map((ratio, column) =>
    exact.plus(exact.times(exact.seen(heads), exact.seen(ratio)), exact.seen(carry[column] || 0)),
  );
  const upTo = (count: number) => round(exact.total(entitled.slice(0, count)));
  return entitled.map((_, column) => {
    let seats = upTo(column + 1) - upTo(column);
    if (uplift !== "") seats = round(exact.times(exact.seen(seats), exact.seen(uplift)));
    if (least !== "") seats = Math.max(seats, least);
    return most === "" ? seats : Math.min(seats, most);
  });
}
