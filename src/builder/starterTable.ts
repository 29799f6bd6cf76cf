/** A small table for an argument that a sheet has none for: grades or tiers with figures to be changed, in an empty place beside. */
import { isBlankAt } from "../recognise/grid";
import { regionAt } from "../recognise";
import { sheetKnown } from "../recognise/tables";
import type { CellChange } from "../book/cellChange";
import type { Snapshot } from "../book/snapshot";
import { areaAddress, parseAddress, type Area } from "../sheet/address";
import { contentOf } from "../sheet/formula";
import { compose, type FormulaDraft } from "./compose";
import type { BuilderField } from "./fields";
import { headerRowOver } from "./resultHeaders";

export interface StarterTable {
  cells: CellChange[];
  /** With its headers, on the draft's sheet. */
  address: string;
  /** What the argument is given. */
  entry: string;
}

/** The first row heads the others. Grades as most regimes call them, 优秀 from 90 on; three tiers around a coefficient of one. */
const TABLES: Partial<Record<string, readonly (readonly (string | number)[])[]>> = {
  grades: [
    ["等次", "最低分"],
    ["优秀", 90],
    ["良好", 80],
    ["一般", 60],
    ["较差", 0],
  ],
  tiers: [
    ["得分下限", "系数"],
    [0, 0.9],
    [80, 1],
    [90, 1.1],
  ],
};

/** How far to the right an empty place is looked for. */
const FARTHEST = 60;

/** `null` where the argument wants no such table, has one, or there is no room. */
export function starterTable(snapshot: Snapshot, draft: FormulaDraft, field: BuilderField): StarterTable | null {
  const suggestion = field.suggest?.find((one) => typeof one === "object" && "table" in one);
  const table = typeof suggestion === "object" && "table" in suggestion ? TABLES[suggestion.table] : undefined;
  const at = parseAddress(draft.target);
  if (!table || !at || field.optional || (draft.entries[field.key] ?? "") !== "") return null;
  const sheet = sheetKnown(snapshot, draft.sheet);
  if (sheet.protected) return null;
  const { columns } = compose(snapshot, draft);
  const row = headerRowOver(regionAt(snapshot, draft.sheet, at), at.row);
  const area = (column: number): Area => ({ row, column, rows: table.length, columns: 2 });
  // A blank column on either side keeps it apart from what stands there.
  const isFree = ({ row: top, rows, column }: Area) => {
    for (let r = top - 1; r <= top + rows; r++)
      for (let c = column - 1; c <= column + 2; c++) if (r >= 0 && !isBlankAt(sheet, r, c)) return false;
    return !snapshot.tables.some(
      (one) => one.sheet === sheet.name && one.row <= top + rows && one.column <= column + 2 && one.column + one.columns >= column,
    );
  };
  const first = at.column + columns + 1;
  const place = Array.from({ length: FARTHEST }, (_, i) => area(first + i)).find(isFree);
  if (!place) return null;
  const cells = table.flatMap((line, i) =>
    line.map(
      (value, j): CellChange => ({ sheet: sheet.name, row: row + i, column: place.column + j, before: "", after: contentOf(value) }),
    ),
  );
  return { cells, address: areaAddress(place), entry: areaAddress({ ...place, row: row + 1, rows: table.length - 1 }) };
}
