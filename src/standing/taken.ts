/** What a change takes away: rows, columns and whole sheets, and what was entered in them. */
import type { ChangeStep, DifferenceLine } from "../book/change";
import { freeName, numberedSheet } from "../schemes/names";
import { archiveCells, entriesOf, type ArchivedCell } from "./archive";
import type { Compared } from "./compared";
import { headerOf, tableOf } from "../book/standingPlaces";

export interface Taking {
  /** Puts the entries into the archive, before anything is taken away. */
  steps: ChangeStep[];
  lines: DifferenceLine[];
  /** The archive's table, where there is one. */
  table: string | undefined;
}

export function takeAway(compared: Compared, about: { when: string; reason: string }): Taking {
  const { snapshot, standing, rows, layouts } = compared;
  const lines: DifferenceLine[] = [];
  const cells: ArchivedCell[] = [];
  // Small tables hold parameters, which are part of the scheme and told as such; input tables hold what people entered.
  const isInput = (table: string) => standing.scheme.content[table] !== undefined;
  for (const { table, removed, names } of rows) {
    const now = standing.places.tables.get(table);
    if (!now || removed.length === 0) continue;
    const entries = isInput(table) ? entriesOf(snapshot, now, removed, null) : [];
    lines.push({ code: "rowsRemoved", sheet: now.sheet, names: names.removed, entries: entries.length });
    for (const entry of entries) cells.push(entry);
  }
  for (const { sheet, removed } of layouts.values()) {
    for (const { key, column } of removed) {
      const table = tableOf(key);
      const now = isInput(table) ? standing.places.tables.get(table) : undefined;
      const gone = rows.find((one) => one.table === table)?.removed ?? [];
      const left = now ? Array.from({ length: now.rows - 1 }, (_, i) => i).filter((i) => !gone.includes(i)) : [];
      const entries = now ? entriesOf(snapshot, now, left, [column]) : [];
      if (headerOf(key) !== "=") lines.push({ code: "columnRemoved", sheet, header: headerOf(key), entries: entries.length });
      for (const entry of entries) cells.push(entry);
    }
  }
  const { scheme, record } = standing;
  const known = record.standing.archive;
  if (cells.length === 0) return { steps: [], lines, table: known };
  const made = archiveCells(snapshot, known, cells, { ...about, office: scheme.office, title: scheme.title });
  return { steps: made.steps, lines: [...lines, { code: "archived", sheet: made.sheet, cells: cells.length }], table: made.table };
}

/** A sheet the scheme has no more stays in the workbook under another name. */
export function leaveSheets({ snapshot, standing, next }: Compared): { steps: ChangeStep[]; lines: DifferenceLine[] } {
  const taken = new Set(snapshot.sheets.map(({ name }) => name.toLowerCase()));
  const steps: ChangeStep[] = [];
  const lines: DifferenceLine[] = [];
  for (const [key, { name }] of standing.places.sheets) {
    if (next.sheets.some((sheet) => sheet.key === key)) continue;
    const to = freeName(`存档 ${name}`, taken, numberedSheet);
    taken.add(to.toLowerCase());
    lines.push({ code: "sheetLeft", sheet: name, renamed: to });
    steps.push({ kind: "renameSheet", from: name, to });
  }
  return { steps, lines };
}
