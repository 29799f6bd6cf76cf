import { readAt15Digits } from "../../core/decimal";
import { argumentOf, type Call } from "../../formulas/calls";
import { type Cell, isBlank } from "../../recognise/grid";
import { headingOf } from "../../recognise/headings";
import { nameIn } from "../../recognise/names";
import { sheetKnown } from "../../recognise/tables";
import { chosen, TIER_SIDE } from "../../vocabulary/optionWords";
import { type GivenTable, numbersIn, tablesGiven, withoutHeader } from "../facts/givenTables";
import { numberText } from "../findings/numberText";
import { placeOf } from "../findings/places";
import type { Observation, Rule } from "../rule";
import type { Snapshot } from "../../book/snapshot";

type Found =
  | { problem: "blank"; label: string; result: string }
  | { problem: "text"; label: string; value: string }
  | { problem: "equal" | "order"; label: string; value: string; above: string }
  | { problem: "below"; label: string; value: string; count: number; least: string }
  | { problem: "above"; label: string; value: string; count: number; most: string }
  | { problem: "first-place"; label: string; value: string }
  | { problem: "crossed"; label: string; kind: string; least: string; most: string };

/**
 * Bounds of tiers, lights and places have to ascend, each once, from one that nothing lies below; a limit's least may not
 * exceed its most. Functions refuse such a table, and all that depends on it shows an error.
 */
export const boundsOrder: Rule<"bounds-order", Found> = {
  id: "bounds-order",
  severity: "error",
  about: "tables",
  check: (book) => [
    ...tablesGiven(book, "TIER", "table").flatMap((table) => tiers(book, table, "TIER")),
    ...tablesGiven(book, "COEFFICIENT", "table").flatMap((table) => tiers(book, table, "COEFFICIENT")),
    ...tablesGiven(book, "PROGRESS", "lights").flatMap((table) => ascending(book, table)),
    ...tablesGiven(book, "PLACEPOINTS", "table").flatMap((table) => places(book, table)),
    ...tablesGiven(book, "LEDGER", "limits").flatMap((table) => crossed(book, table)),
  ],
};

function tiers(book: Snapshot, table: GivenTable, name: "TIER" | "COEFFICIENT"): Observation<Found>[] {
  const found = ascending(book, table);
  return found.length > 0 ? found : outside(book, table, name);
}

/** One finding for each bound that is not above the one before. */
function ascending(book: Snapshot, { rows }: GivenTable): Observation<Found>[] {
  const found: Observation<Found>[] = [];
  let above: Cell | null = null;
  for (const [bound, result] of withoutHeader(rows, 0)) {
    if (!bound) continue;
    const { value } = bound;
    if (isBlank(bound)) found.push(told(book, bound, (label) => ({ problem: "blank", label, result: result ? nameIn(result) : "" })));
    else if (typeof value !== "number") {
      if (bound.kind === "String") found.push(told(book, bound, (label) => ({ problem: "text", label, value: nameIn(bound) })));
    } else {
      const [now, before] = [readAt15Digits(value), above && readAt15Digits(above.value as number)];
      if (before !== null && now <= before) {
        const problem = now === before ? "equal" : "order";
        found.push(told(book, bound, (label) => ({ problem, label, value: numberText(value), above: numberText(before) })));
      }
      above = bound;
    }
  }
  return found;
}

function told(book: Snapshot, cell: Cell, found: (label: string) => Found): Observation<Found> {
  const sheet = sheetKnown(book, cell.sheet);
  return { place: placeOf(cell), params: found(headingOf(sheet, cell.row, cell.column)) };
}

/** Values that no tier takes: below the first bound, or above the last where tiers end with theirs. */
function outside(book: Snapshot, { rows, calls }: GivenTable, name: "TIER" | "COEFFICIENT"): Observation<Found>[] {
  const bounds = withoutHeader(rows, 0).flatMap(([bound]) => (typeof bound?.value === "number" ? [bound] : []));
  const [first, last] = [bounds[0], bounds[bounds.length - 1]];
  if (!first || !last) return [];
  const counts = { below: 0, above: 0 };
  let [least, most] = [Infinity, -Infinity];
  for (const call of calls) {
    const area = argumentOf(call, name, "values")?.resolved?.area;
    if (!area) continue;
    const upper = isUpper(call, name);
    for (const value of numbersIn(book, area)) {
      const read = readAt15Digits(value);
      if (upper ? read > readAt15Digits(last.value as number) : read < readAt15Digits(first.value as number))
        counts[upper ? "above" : "below"]++;
      [least, most] = [Math.min(least, read), Math.max(most, read)];
    }
  }
  if (counts.below > 0)
    return [
      told(book, first, (label) => ({
        problem: "below",
        label,
        value: numberText(first.value as number),
        count: counts.below,
        least: numberText(least),
      })),
    ];
  if (counts.above > 0)
    return [
      told(book, last, (label) => ({
        problem: "above",
        label,
        value: numberText(last.value as number),
        count: counts.above,
        most: numberText(most),
      })),
    ];
  return [];
}

function isUpper(call: Call, name: "TIER" | "COEFFICIENT"): boolean {
  const side = argumentOf(call, name, "side")?.node;
  return side?.type === "Literal" && typeof side.value === "string" && chosen(side.value, TIER_SIDE) === "upper";
}

/** From which place on, and points; or one row or column of numbers, which has no bounds. */
function places(book: Snapshot, table: GivenTable): Observation<Found>[] {
  if (table.area.columns !== 2 || table.area.rows < 2) return [];
  const found = ascending(book, table);
  const [first] = withoutHeader(table.rows, 0)[0] ?? [];
  if (found.length > 0 || !first || typeof first.value !== "number" || first.value === 1) return found;
  const value = numberText(first.value);
  return [told(book, first, (label) => ({ problem: "first-place", label, value }))];
}

/** Kind, direction, least, most, cap. */
function crossed(book: Snapshot, { rows }: GivenTable): Observation<Found>[] {
  return rows.flatMap(([kind, , least, most]) => {
    if (!kind || typeof least?.value !== "number" || typeof most?.value !== "number" || least.value <= most.value) return [];
    const limits = { kind: nameIn(kind), least: numberText(least.value), most: numberText(most.value) };
    return [told(book, least, (label) => ({ problem: "crossed", label, ...limits }))];
  });
}
