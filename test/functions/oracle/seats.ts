/** SEATS by the rule: running sums of headcount × ratio, or each by itself, are rounded, then lifted, then limited; one grade takes the rest. */
import * as exact from "./fraction";
import { ERROR, FAILS } from "./result";

export interface SeatTerms {
  ratios: number[];
  rounding: "去尾" | "四舍五入" | "进一" | "四舍六入";
  /** One decimal per ratio; "" carries none. */
  carry: (number | "")[];
  least: number | "";
  most: number | "";
  uplift: number | "";
  counting?: "累计" | "分别";
  /** The column that takes the rest, from 1. */
  rest?: number | "";
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
    return Number.isInteger(count) && (count as number) >= 0
      ? (rowOf(count as number, terms) ?? ratios.map(() => ERROR))
      : ratios.map(() => ERROR);
  });
}

/** Seats lose their fraction as the office says. */
export function inWhole(value: exact.F, rounding: SeatTerms["rounding"]): number {
  if (rounding === "四舍六入") return Number(exact.even(value));
  return Number(
    rounding === "去尾" ? exact.floor(value) : rounding === "进一" ? exact.ceiling(value) : exact.floor(exact.plus(value, half)),
  );
}

/** Null where what is left is out of bounds. */
function rowOf(heads: number, terms: SeatTerms): number[] | null {
  const { ratios, rounding, carry, least, most, uplift, counting, rest } = terms;
  const round = (value: exact.F) => inWhole(value, rounding);
  const entitled = ratios.map((ratio, column) =>
    exact.plus(exact.times(exact.seen(heads), exact.seen(ratio)), exact.seen(carry[column] || 0)),
  );
  const isRest = (column: number) => column + 1 === rest;
  const upTo = (count: number) => round(exact.total(entitled.slice(0, count).filter((_, column) => !isRest(column))));
  const given = entitled.map((share, column) => {
    if (isRest(column)) return 0;
    let seats = counting === "分别" ? round(share) : upTo(column + 1) - upTo(column);
    if (uplift !== "") seats = round(exact.times(exact.seen(seats), exact.seen(uplift)));
    if (least !== "") seats = Math.max(seats, least);
    return most === "" ? seats : Math.min(seats, most);
  });
  const left = heads - given.reduce((sum, count) => sum + count, 0);
  if (rest && (left < (least || 0) || (most !== "" && left > most))) return null;
  return given.map((count, column) => (isRest(column) ? left : count));
}
