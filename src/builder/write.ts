/** The cells a formula and its headers go to, with what stands there now. */
import { isInside, parseAddress } from "../sheet/address";
import type { CellChange } from "../book/cellChange";
import { contentOf } from "../sheet/formula";
import type { Snapshot } from "../book/snapshot";
import { HEADER_SEPARATORS } from "../vocabulary/cellWords";
import { compose, type FormulaDraft } from "./compose";
import { regionAt } from "../recognise";
import { formulaAt } from "../recognise/grid";
import { headerRowOver } from "./resultHeaders";

/** None where something stands in the way. Nothing that is there is written over but a formula that was opened again. */
export function changesFor(snapshot: Snapshot, draft: FormulaDraft): CellChange[] {
  const { formula, problems } = compose(snapshot, draft);
  const at = parseAddress(draft.target);
  const sheet = snapshot.sheets.find(({ name }) => name === draft.sheet);
  if (problems.length > 0 || !at || !sheet) return [];
  const held = (row: number, column: number) => formulaAt(sheet, row, column);
  const changes: CellChange[] = [];
  const before = held(at.row, at.column);
  if (before !== formula) changes.push({ sheet: draft.sheet, row: at.row, column: at.column, before, after: formula });
  const headers = draft.header === "" ? [] : draft.header.split(HEADER_SEPARATORS).map((header) => header.trim());
  const headerRow = headerRowOver(regionAt(snapshot, draft.sheet, at), at.row);
  headers.forEach((header, i) => {
    const [row, column] = [headerRow, at.column + i];
    const inTable = snapshot.tables.some((table) => table.sheet === draft.sheet && isInside(table, row, column));
    if (header === "" || row < 0 || inTable || held(row, column) !== "") return;
    changes.push({ sheet: draft.sheet, row, column, before: "", after: contentOf(header) });
  });
  return changes;
}
