/**
 * A sheet that is taken away and comes back is another sheet to Excel, and so are its tables: they have other ids. What is kept of other
 * writes knows them by their ids, and is told of the new ones.
 */
import type { KeptLooks } from "../keptLooks";
import type { Kept } from "./kept";
import type { WorkbookState } from "./state";
import { findKept, keep } from "./store";

/** Old ids and the new ones. */
export interface Identities {
  sheets: ReadonlyMap<string, string>;
  tables: ReadonlyMap<string, string>;
}

/** @param tokens of the writes that may know them */
export async function tellIdentities(tokens: readonly string[], ids: Identities): Promise<void> {
  for (const token of tokens) {
    const entry = await findKept(token);
    if (entry) await keep(withIdentities(entry, ids));
  }
}

export function withIdentities<Entry extends Kept>(entry: Entry, ids: Identities): Entry {
  const sheet = (id: string) => ids.sheets.get(id) ?? id;
  const moved = (look: KeptLooks): KeptLooks => ({ ...look, sheetId: sheet(look.sheetId) });
  switch (entry.kind) {
    case "edit":
      return { ...entry, cells: entry.cells.map((cell) => ({ ...cell, sheetId: sheet(cell.sheetId) })) };
    case "insertion":
    case "removal":
      return { ...entry, before: stateWith(entry.before, ids), sheetIds: entry.sheetIds?.map(sheet) ?? null };
    case "restructuring":
      return {
        ...entry,
        before: stateWith(entry.before, ids),
        after: entry.after && stateWith(entry.after, ids),
        sheetIds: entry.sheetIds?.map(sheet) ?? null,
        looks: entry.looks.map(moved),
        ...(entry.dressed ? { dressed: entry.dressed.map(moved) } : {}),
      };
  }
}

function stateWith(state: WorkbookState, { sheets, tables }: Identities): WorkbookState {
  const sheet = (id: string) => sheets.get(id) ?? id;
  return {
    ...state,
    sheets: state.sheets.map((one) => ({ ...one, id: sheet(one.id) })),
    tables: state.tables.map((one) => ({ ...one, id: tables.get(one.id) ?? one.id, sheetId: sheet(one.sheetId) })),
    activeSheet: sheet(state.activeSheet),
  };
}
