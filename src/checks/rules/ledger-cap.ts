import { itemAt } from "../../basics/itemAt";
import { nearestTo } from "../../core/figure";
import { type LedgerEntry as CoreEntry, type LedgerStep, ledgerTotals } from "../../core/ledger";
import { isBlank } from "../../recognise/grid";
import { nameIn, nameKey } from "../../recognise/names";
import { type Ledger, type LedgerEntry, ledgers } from "../facts/ledgers";
import { numberText } from "../findings/numberText";
import { placeOf } from "../findings/places";
import type { Observation, Rule } from "../rule";

type Found = { problem: "above" | "reached"; unit: string; kind: string; sum: string; cap: string; lost: string };

/** A unit's points of one kind have reached the cap for the year, or for the month: what comes after counts for nothing. */
export const ledgerCap: Rule<"ledger-cap", Found> = {
  id: "ledger-cap",
  severity: "hint",
  about: "ledger",
  check: (book) => ledgers(book).flatMap((ledger) => (ledger.limits ? reached(ledger, ledger.limits) : [])),
};

function reached(ledger: Ledger, { words, rules }: NonNullable<Ledger["limits"]>): Observation<Found>[] {
  if (rules.every(({ cap }) => Number.isNaN(cap))) return [];
  const { entries, byUnit } = countable(ledger, words);
  const steps: LedgerStep[] = [];
  // LEDGER's own arithmetic says which entries count and what they add up to.
  ledgerTotals(entries, rules, byUnit.length, ledger.repeats, steps);
  const last = new Map<string, number>();
  return steps.flatMap((step): Observation<Found>[] => {
    if (step.code === "counted") {
      const under = step.kind === null ? null : itemAt(rules, step.kind).under;
      for (const kind of under === null ? [step.kind] : [step.kind, under]) {
        const key = `${step.unit} ${kind}`;
        last.set(key, Math.max(last.get(key) ?? -1, step.entry));
      }
    }
    if (step.code !== "sum" || step.kind === null) return [];
    const { cap } = itemAt(rules, step.kind);
    const sum = nearestTo(step.sum);
    const entry = ledger.entries[last.get(`${step.unit} ${step.kind}`) ?? -1];
    if (cap === null || cap === 0 || sum < cap || !entry) return [];
    return [
      {
        place: placeOf(entry.cells.points),
        params: {
          problem: sum > cap ? "above" : "reached",
          unit: itemAt(byUnit, step.unit),
          kind: itemAt(words, step.kind),
          sum: numberText(sum),
          cap: numberText(cap),
          lost: numberText(sum - cap),
        },
      },
    ];
  });
}

/** Entries LEDGER can count; their row is their place among the ledger's entries. */
function countable({ entries, byMonth }: Ledger, words: string[]): { entries: CoreEntry[]; byUnit: string[] } {
  const kinds = new Map(words.map((word, i) => [nameKey(word), i]));
  const units = new Map<string, number>();
  const items = new Map<string, number>();
  const byUnit: string[] = [];
  const numbered = (known: Map<string, number>, key: string) => {
    const number = known.get(key) ?? known.size;
    known.set(key, number);
    return number;
  };
  const counted = entries.flatMap(({ cells, factor }: LedgerEntry, row): CoreEntry[] => {
    const kind = cells.kind ? kinds.get(nameKey(nameIn(cells.kind))) : undefined;
    const { value } = cells.points;
    if (kind === undefined || typeof value !== "number" || isBlank(cells.unit)) return [];
    // Where a month has a cap of its own, a unit counts once for each month.
    const month = byMonth ? ` ${cells.date?.value ?? ""}` : "";
    const unit = numbered(units, nameKey(nameIn(cells.unit)) + month);
    byUnit[unit] ??= nameIn(cells.unit);
    const item = cells.item && !isBlank(cells.item) ? numbered(items, nameKey(nameIn(cells.item))) : -1;
    return [{ row, unit, item, kind, points: value, factor }];
  });
  return { entries: counted, byUnit };
}
