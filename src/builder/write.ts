/** The cells a formula and its headers go to, with what stands there now. */
import { isInside, parseAddress } from "../sheet/address";
import type { CellChange } from "../book/cellChange";
import { contentOf } from "../sheet/formula";
import type { Snapshot } from "../book/snapshot";
import { HEADER_SEPARATORS } from "../vocabulary/cellWords";
import { compose, givenTo, type FormulaDraft } from "./compose";
import { regionAt } from "../recognise";
import { formulaAt } from "../recognise/grid";
import { headerRowOver } from "./resultHeaders";

/** None where something stands in the way. Nothing that is there is written over but a formula that was opened again. */
export function changesFor(snapshot: Snapshot, draft: FormulaDraft): CellChange[] {
  const { formula, rows, columns, problems } = compose(snapshot, draft);
  const at = parseAddress(draft.target);
  const sheet = snapshot.sheets.find(({ name }) => name === draft.sheet);
  if (problems.length > 0 || !at || !sheet) return [];
  const held = (row: number, column: number) => formulaAt(sheet, row, column);
  const changes: CellChange[] = [];
  const before = held(at.row, at.column);
  const decimals = decimalsShown(snapshot, draft);
  const shownAs = decimals === null ? {} : { shownAs: { numberFormat: formatWith(decimals), rows, columns } };
  if (before !== formula) changes.push({ sheet: draft.sheet, row: at.row, column: at.column, before, after: formula, ...shownAs });
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

/**
 * As many decimals as the result is rounded to, so that 91.2 and 91.25 stand one below the other as on paper. `null` where it is not
 * rounded: any format would hide decimals that places and grades go by.
 */
export function decimalsShown(snapshot: Snapshot, draft: FormulaDraft): number | null {
  const rounded = givenTo(snapshot, draft).find(({ field }) => field.roundsResult)?.entry;
  return rounded?.kind === "number" && rounded.value <= MOST_DECIMALS ? rounded.value : null;
}

/** Of a number format in Excel. */
const MOST_DECIMALS = 30;

const formatWith = (decimals: number) => (decimals === 0 ? "0" : `0.${"0".repeat(decimals)}`);
