/** A scheme being edited: every field as typed, every row with where it came from. */
import { requireValue } from "../../basics/requireValue";
import type { Rename } from "./edited";
import type { Scheme } from "../../book/schema/scheme";
import type { LookupTable, Quantity, TableColumn } from "../../book/schema/tables";
import type { Cell } from "../../book/schema/words";
import { read, textOf, type EntryKind } from "./entry";

export interface RowDraft {
  /** Stays with the row however it is moved. */
  id: number;
  /** Its first cell when editing began; `null` for a row that is new. */
  from: string | null;
  cells: string[];
  /** What it held then: what nobody touches stays exactly that, whatever its field shows. */
  held: readonly Cell[];
  /** A weight that dealing out leaves alone. */
  locked: boolean;
}

export interface SchemeDraft {
  /** Everything that is not a field: parts, columns, what follows from grades. */
  base: Scheme;
  title: string;
  parameters: Record<string, string>;
  /** By table. */
  rows: Record<string, RowDraft[]>;
  /** Years the outcome looks back on, by the track's word. */
  years: Record<string, string[]>;
  nextId: number;
}

export function draftOf(base: Scheme): SchemeDraft {
  let id = 0;
  const rows = base.tables.map((table): [string, RowDraft[]] => [
    table.name,
    table.rows.map((row) => ({ id: id++, from: nameOf(table, row), cells: cellsOf(table, row), held: row, locked: false })),
  ]);
  return {
    base,
    title: base.title,
    parameters: Object.fromEntries(base.parameters.map(({ name, kind, value }) => [name, textOf(kind, value)])),
    rows: Object.fromEntries(rows),
    years: Object.fromEntries(base.tracks.flatMap(({ word, outcome }) => (outcome ? [[word, outcome.history.years]] : []))),
    nextId: id,
  };
}

/** The name of a row, also where a sheet holds it as a number; a bound is none. */
function nameOf({ columns: [first] }: LookupTable, [cell]: readonly Cell[]): string {
  if (typeof cell === "string") return cell;
  return first?.kind === "text" || first?.kind === "word" ? textOf(first.kind, cell ?? null) : "";
}

/** How a column's fields are read: what leads to consequences says for how many years. */
function entryKind({ tracks }: Scheme, table: LookupTable, column: TableColumn): EntryKind {
  return tracks.some(({ outcome }) => outcome?.table === table.name) && column === table.columns[1] ? "years" : column.kind;
}

function cellsOf({ columns }: LookupTable, row: readonly Cell[]): string[] {
  return columns.map(({ kind, computed }, i) => (computed ? "" : textOf(kind, row[i] ?? null)));
}

export type TableEdit =
  | { kind: "cell"; row: number; column: number; text: string }
  | { kind: "add" }
  | { kind: "remove"; row: number }
  | { kind: "move"; row: number; by: 1 | -1 }
  | { kind: "lock"; row: number; locked: boolean }
  | { kind: "column"; column: number; texts: string[] };

/** @param edit rows by their place in the table */
export function editTable(draft: SchemeDraft, table: string, edit: TableEdit): SchemeDraft {
  const rows = draft.rows[table] ?? [];
  const changed = (next: RowDraft[], nextId = draft.nextId): SchemeDraft => ({ ...draft, rows: { ...draft.rows, [table]: next }, nextId });
  const at = (index: number, change: (row: RowDraft) => RowDraft) => rows.map((row, i) => (i === index ? change(row) : row));
  switch (edit.kind) {
    case "cell":
      return changed(at(edit.row, (row) => ({ ...row, cells: row.cells.map((text, i) => (i === edit.column ? edit.text : text)) })));
    case "add": {
      const { columns } = requireValue(
        draft.base.tables.find(({ name }) => name === table),
        `a table ${table}`,
      );
      return changed([...rows, { id: draft.nextId, from: null, cells: columns.map(() => ""), held: [], locked: false }], draft.nextId + 1);
    }
    case "remove":
      return changed(rows.filter((_, i) => i !== edit.row));
    case "move": {
      const to = edit.row + edit.by;
      const [moved, other] = [rows[edit.row], rows[to]];
      if (!moved || !other) return draft;
      return changed(rows.map((row, i) => (i === to ? moved : i === edit.row ? other : row)));
    }
    case "lock":
      return changed(at(edit.row, (row) => ({ ...row, locked: edit.locked })));
    case "column":
      return changed(
        rows.map((row, i) => ({ ...row, cells: row.cells.map((text, c) => (c === edit.column ? (edit.texts[i] ?? text) : text)) })),
      );
  }
}

/** Whether a row holds anything: an empty one is no row yet. */
export function isFilled({ cells }: RowDraft): boolean {
  return cells.some((text) => text.trim() !== "");
}

/** The scheme as far as it can be read: what cannot be is left as it was, and told by `problemsOf`. */
export function schemeOf(draft: SchemeDraft): Scheme {
  const { base } = draft;
  const value = (kind: Quantity, text: string, held: Cell, as: EntryKind = kind): Cell => {
    if (text === textOf(kind, held)) return held;
    const found = read(as, text);
    return "value" in found ? found.value : held;
  };
  const rowOf = (table: LookupTable, { cells, held }: RowDraft): Cell[] => {
    const row = table.columns.map((column, i) =>
      column.computed ? (held[i] ?? null) : value(column.kind, cells[i] ?? "", held[i] ?? null, entryKind(base, table, column)),
    );
    return held.length > 0 && row.every((cell, i) => cell === (held[i] ?? null)) ? [...held] : row;
  };
  return {
    ...base,
    title: draft.title.trim() || base.title,
    parameters: base.parameters.map((parameter) => ({
      ...parameter,
      value: value(parameter.kind, draft.parameters[parameter.name] ?? "", parameter.value),
    })),
    tables: base.tables.map((table) => ({
      ...table,
      rows: (draft.rows[table.name] ?? []).filter(isFilled).map((row) => rowOf(table, row)),
    })),
    tracks: base.tracks.map((track) => {
      const years = draft.years[track.word];
      return track.outcome && years ? { ...track, outcome: { ...track.outcome, history: { ...track.outcome.history, years } } } : track;
    }),
  };
}

/** Rows whose first cell says something else than when editing began. */
export function renamesOf(draft: SchemeDraft): Rename[] {
  return draft.base.tables.flatMap(({ name }) =>
    (draft.rows[name] ?? []).flatMap((row): Rename[] => {
      const to = (row.cells[0] ?? "").trim();
      return row.from === null || row.from === "" || to === "" || to === row.from ? [] : [{ table: name, from: row.from, to }];
    }),
  );
}
