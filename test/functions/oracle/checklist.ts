/** CHECKLIST says of a unit's items what TOTAL says of a row, but knows no mean. */
import { totalOfItems, type Item } from "./total";

/** One unit's cell. */
export function checklistByRule(items: Item[], missing: string, digits: number): unknown {
  return totalOfItems(items, missing, digits, () => null);
}
