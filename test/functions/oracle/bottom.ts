/** BOTTOM by counting who is worse. */
import * as exact from "./fraction";

export function bottomByCounting(mine: exact.F, mates: exact.F[], count: number, ties: string): string {
  const listed = Math.min(count, mates.length - 1);
  const worse = mates.filter((other) => exact.order(other, mine) < 0).length;
  const notBetter = mates.filter((other) => exact.order(other, mine) <= 0).length;
  if (worse >= listed) return "";
  return notBetter <= listed || ties !== "待定" ? "末位" : "待定";
}
