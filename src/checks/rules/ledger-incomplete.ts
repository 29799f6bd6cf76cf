import { firstOf } from "../../basics/itemAt";
import { requireValue } from "../../basics/requireValue";
import { type Cell, isBlank } from "../../recognise/grid";
import { nameIn } from "../../recognise/names";
import { type Ledger, type LedgerEntry, ledgers } from "../facts/ledgers";
import { partCrowd } from "../findings/crowd";
import { placeOf } from "../findings/places";
import type { Observation, Rule } from "../rule";

const PARTS = ["basis", "date", "person"] as const;
type Part = (typeof PARTS)[number];

type Found =
  | { problem: "most"; column: string; count: number; total: number }
  | { problem: "entry"; unit: string; item: string; columns: string };

/** An entry that does not say what it rests on, when it was, or who entered it. A column most leave empty is told once. */
export const ledgerIncomplete: Rule<"ledger-incomplete", Found> = {
  id: "ledger-incomplete",
  severity: "warning",
  about: "ledger",
  check: (book) => ledgers(book).flatMap(incomplete),
};

/** A part is missing only where there is a column for it. */
function cellOf({ cells }: LedgerEntry, part: Part): Cell {
  return requireValue(cells[part], `a column for ${part}`);
}

function incomplete({ entries, headers }: Ledger): Observation<Found>[] {
  const usual: Observation<Found>[] = [];
  const missing = new Map<LedgerEntry, Part[]>();
  for (const part of PARTS) {
    const without = entries.filter(({ cells }) => cells[part] && isBlank(cells[part]));
    const { singles, crowd } = partCrowd(without, entries.length);
    for (const entry of singles) missing.set(entry, [...(missing.get(entry) ?? []), part]);
    const [first] = crowd;
    if (first) {
      usual.push({
        place: placeOf(cellOf(first, part)),
        params: { problem: "most", column: headers[part], count: crowd.length, total: entries.length },
      });
    }
  }
  const single = entries.flatMap((entry): Observation<Found>[] => {
    const parts = missing.get(entry);
    if (!parts) return [];
    const columns = parts.map((part) => headers[part]).join("\n");
    return [
      {
        place: placeOf(cellOf(entry, firstOf(parts))),
        params: { problem: "entry", unit: nameIn(entry.cells.unit), item: entry.cells.item ? nameIn(entry.cells.item) : "", columns },
      },
    ];
  });
  return [...usual, ...single];
}
