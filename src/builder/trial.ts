/** What a formula would show, computed by the functions themselves on the cells as they are, before anything is written. */
import { customFunctions } from "../functions";
import { parseAddress } from "../sheet/address";
import type { Snapshot } from "../book/snapshot";
import { functionRow } from "../vocabulary/functions";
import { regionsOn, subjectOf } from "../recognise";
import { givenTo, type FormulaDraft } from "./compose";
import { areasOf, type SheetArea } from "./entries";
import type { BuilderField } from "./fields";
import type { Given } from "./sizes";
import { firstOf } from "../basics/itemAt";
import { requireValue } from "../basics/requireValue";
import { sheetKnown } from "../recognise/tables";
import { valueAt, isErrorAt } from "../recognise/grid";

export type TrialCell = string | number | boolean | { error: string; message: string };

export interface TrialLine {
  /** What the row is called on the sheet: the unit's name. */
  label: string;
  /** Row of the sheet, zero-based. */
  row: number;
  cells: TrialCell[];
}

export interface Trial {
  lines: TrialLine[];
  /** Rows of the whole result, and how many of them hold an error. */
  total: number;
  errors: number;
  /** The function's own sentence, where it refuses the whole call. */
  problem: string | null;
}

/** @param rows how many of the first ones are wanted */
export function trial(snapshot: Snapshot, draft: FormulaDraft, rows: number): Trial {
  const given = givenTo(snapshot, draft);
  const args = given.map((one) => valuesOf(snapshot, one));
  let result: unknown;
  try {
    result = requireValue(customFunctions[draft.id], draft.id)(...args);
  } catch (thrown) {
    return { lines: [], total: 0, errors: 0, problem: thrown instanceof Error ? thrown.message : String(thrown) };
  }
  const matrix = Array.isArray(result) ? (result as unknown[][]) : [[result]];
  const cells = matrix.map((line) => line.map(shownOf));
  const { rows: rowsFrom } = functionRow(draft.id).result;
  const [first] = areasOf(given.find(({ field }) => field.key === (rowsFrom ?? field.key))?.entry ?? { kind: "none" });
  const top = first?.row ?? parseAddress(draft.target)?.row ?? 0;
  const sheet = first?.sheet ?? draft.sheet;
  return {
    lines: cells.slice(0, rows).map((line, i) => ({ label: labelOf(snapshot, sheet, top + i), row: top + i, cells: line })),
    total: cells.length,
    errors: cells.filter((line) => line.some((cell) => typeof cell === "object")).length,
    problem: null,
  };
}

/** Cells as Excel hands them over. */
function valuesOf(snapshot: Snapshot, { field, entry }: Given): unknown {
  switch (entry.kind) {
    case "none":
    case "unreadable":
      return null;
    case "number":
    case "words":
      return [[entry.value]];
    case "array":
      return entry.value;
    case "reference":
      return cellsOf(snapshot, field, entry.area);
    case "merged": {
      let above: unknown = "";
      return cellsOf(snapshot, field, entry.area).map(([cell]) => [(above = cell === "" || cell === 0 ? above : cell)]);
    }
    case "parts": {
      const parts = entry.areas.map((area) => cellsOf(snapshot, field, area));
      return firstOf(parts).map((_, i) => parts.flatMap((part) => part[i] ?? []));
    }
  }
}

function cellsOf(snapshot: Snapshot, field: BuilderField, { sheet: name, row, column, rows, columns }: SheetArea): unknown[][] {
  const sheet = sheetKnown(snapshot, name);
  return Array.from({ length: rows }, (_, i) =>
    Array.from({ length: columns }, (__, j) => {
      const [r, c] = [row + i, column + j];
      const value = valueAt(sheet, r, c);
      if (isErrorAt(sheet, r, c)) return { code: String(value) };
      return value === "" ? (field.blankKept ? "" : 0) : value;
    }),
  );
}

function shownOf(cell: unknown): TrialCell {
  if (typeof cell === "number" || typeof cell === "string" || typeof cell === "boolean") return cell;
  const { code, message } = (cell ?? {}) as { code?: unknown; message?: unknown };
  return { error: typeof code === "string" ? code : "#VALUE!", message: typeof message === "string" ? message : "" };
}

/** The name in the row, wherever on the sheet the names stand; the row's number where there is none. */
function labelOf(snapshot: Snapshot, sheetName: string, row: number): string {
  const sheet = sheetKnown(snapshot, sheetName);
  const regions = regionsOn(snapshot, sheetName).filter(({ firstRow, lastRow }) => row >= firstRow && row <= lastRow);
  const columns = regions.flatMap((region) => region.columns);
  const names = subjectOf(columns) ?? columns.find(({ role }) => role === "text");
  const name = names && valueAt(sheet, row, names.column);
  return name === undefined || name === "" ? String(row + 1) : String(name);
}
