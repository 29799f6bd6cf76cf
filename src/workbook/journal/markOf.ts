/** The mark that a kept write has left in the workbook. */
import type { Kept } from "./kept";
import { Mark } from "./mark";

export function markOf(entry: Kept): Mark {
  return new Mark(entry.token, entry.kind === "insertion" ? entry.plan.record?.id : entry.kind === "removal" ? entry.plan.id : undefined);
}
