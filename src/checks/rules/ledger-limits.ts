import { requireValue } from "../../basics/requireValue";
import { isBlank } from "../../recognise/grid";
import { nameIn, nameKey } from "../../recognise/names";
import { numberItLooksLike } from "../../recognise/numerals";
import { isNotApplicable } from "../../vocabulary/cellWords";
import { changedLists } from "../facts/changedLists";
import { type KindLimits, type Ledger, type LedgerEntry, ledgers } from "../facts/ledgers";
import { numberText } from "../findings/numberText";
import { placeOf } from "../findings/places";
import type { Observation, Rule } from "../rule";

type Problem =
  | { problem: "no-unit" | "unknown-unit" | "no-kind" | "unknown-kind" | "no-points" }
  | { problem: "text" | "error"; value: string }
  | { problem: "above" | "below"; value: string; least: string; most: string };
type Found = { unit: string; kind: string } & Problem;

/** A ledger entry outside its kind's limits, of an unknown kind or unit, or without points. 0 is always allowed. */
export const ledgerLimits: Rule<"ledger-limits", Found> = {
  id: "ledger-limits",
  severity: "error",
  about: "ledger",
  check: (book) => {
    // What a list is no longer called by is told of the list.
    const renamed = new Set([...changedLists(book).values()].flatMap(({ gone }) => [...gone.keys()]));
    const isRenamed = ({ cells: { unit } }: LedgerEntry) => renamed.size > 0 && renamed.has(nameKey(nameIn(unit)));
    return ledgers(book).flatMap((ledger) =>
      ledger.entries.flatMap((entry) => [
        ...(isRenamed(entry) ? [] : nameProblem(entry, "unit", ledger.units)),
        ...nameProblem(entry, "kind", ledger.kinds),
        ...pointsProblem(entry, ledger),
      ]),
    );
  },
};

function nameProblem(entry: LedgerEntry, part: "unit" | "kind", known: ReadonlyMap<string, unknown> | undefined): Observation<Found>[] {
  const cell = entry.cells[part];
  // Not every ledger has kinds.
  if (!cell) return [];
  if (isBlank(cell)) return [about(entry, part, { problem: `no-${part}` })];
  return known === undefined || known.has(nameKey(nameIn(cell))) ? [] : [about(entry, part, { problem: `unknown-${part}` })];
}

function pointsProblem(entry: LedgerEntry, { kinds, signed }: Ledger): Observation<Found>[] {
  const { points, kind } = entry.cells;
  const { value } = points;
  if (isBlank(points) || isNotApplicable(value)) return [about(entry, "points", { problem: "no-points" })];
  if (points.kind === "Error") return [about(entry, "points", { problem: "error", value: String(value) })];
  if (typeof value !== "number") {
    // `number-as-text` tells the ones that look like numbers.
    if (typeof value === "string" && numberItLooksLike(value) !== null) return [];
    return [about(entry, "points", { problem: "text", value: String(value) })];
  }
  const limits: KindLimits | undefined = kind ? kinds?.get(nameKey(nameIn(kind))) : undefined;
  if (value === 0 || !limits || signed) return [];
  const below = limits.least !== null && value < limits.least;
  const above = limits.most !== null && value > limits.most;
  if (!below && !above) return [];
  return [
    about(entry, "points", {
      problem: below ? "below" : "above",
      value: numberText(value),
      least: limits.least === null ? "" : numberText(limits.least),
      most: limits.most === null ? "" : numberText(limits.most),
    }),
  ];
}

function about({ cells }: LedgerEntry, part: "unit" | "kind" | "points", problem: Problem): Observation<Found> {
  const kind = cells.kind ? nameIn(cells.kind) : "";
  return { place: placeOf(requireValue(cells[part], `a column for ${part}`)), params: { unit: nameIn(cells.unit), kind, ...problem } };
}
