/**
 * Names of small tables that head columns of inputs, indicators and raters above all: typed over in their table, or in the header itself.
 * The record says what they were, and the hidden name of a header's cell which column they are.
 */
import { requireValue } from "../basics/requireValue";
import { headingNames, headingTables, type HeadingNames } from "../book/headingNames";
import type { Cell } from "../book/schema/words";
import type { Snapshot } from "../book/snapshot";
import { bodyRows, type Standing } from "./harvest";
import { nameIn, nameKey } from "../schemes/memberNames";
import type { Listed, NameAnswers } from "./namesChange";
import { pairNames, type PairedNames } from "./pairedNames";
import { sheetNamed, valueIn } from "./places";
import type { Rename, Wanted } from "./wanted";

export interface TableNamesChange extends PairedNames {
  table: string;
  caption: string;
  /** Names that were typed into a header, and not yet into the table. */
  inHeaders: Rename[];
  /** The rows as they are wanted; `null` where they are in the table already. */
  rows: Cell[][] | null;
}

/** A table whose names were pasted anew, with what was given beside them by header. */
export function pastedTableNames(
  snapshot: Snapshot,
  standing: Standing,
  table: string,
  listed: readonly Listed[],
  answers: NameAnswers,
): TableNamesChange {
  const { scheme } = standing;
  const now = requireValue(
    scheme.tables.find(({ name }) => name === table),
    `a table ${table}`,
  );
  const inputs = headingTables(scheme).find((one) => one.table === table)?.inputs ?? "";
  const [before, names] = [namesIn(now.rows.map(([name]) => name)), listed.map(({ name }) => name)];
  const gone = before.filter((name) => !hasName(names, name));
  const paired = pairNames({
    gone: gone.map((name) => ({ name, entries: entriesUnder(snapshot, standing, inputs, name), numbered: false })),
    coming: names.filter((name) => !hasName(before, name)),
    rows: [],
    answers,
  });
  const earlier = new Map(paired.pairs.map(({ from, to }) => [nameKey(to), nameKey(from)]));
  const rows = listed.map(({ name, more }) => {
    const key = earlier.get(nameKey(name)) ?? nameKey(name);
    const held = now.rows.find(([first]) => nameKey(first) === key) ?? [];
    return now.columns.map(({ header }, i): Cell => (i === 0 ? name : (more.get(header) ?? held[i] ?? null)));
  });
  return { ...paired, table, caption: now.caption, inHeaders: [], rows };
}

/** Every such table in which names have changed since they were written. */
export function tableNamesChanges(snapshot: Snapshot, standing: Standing, answers: NameAnswers): TableNamesChange[] {
  return headingNames(snapshot, standing.record).flatMap((heading): TableNamesChange[] => {
    const { table, caption, inputs, recorded, listed } = heading;
    const [before, names] = [namesIn(recorded), namesIn(listed.map(({ value }) => value))];
    const inHeaders = typedHeaders(heading, names).map((rename) => ({ ...rename, table }));
    const gone = before.filter((name) => !hasName(names, name));
    const coming = names.filter((name) => !hasName(before, name));
    if (inHeaders.length + coming.length === 0) return [];
    const paired = pairNames({
      gone: gone.map((name) => ({ name, entries: entriesUnder(snapshot, standing, inputs, name), numbered: false })),
      coming,
      rows: [{ before, now: names }],
      answers,
    });
    return [{ ...paired, table, caption, inHeaders, rows: null }];
  });
}

/** The change that carries them to their columns; `null` while something is asked and not answered. */
export function wantedTableNames(wanted: Wanted, changes: readonly TableNamesChange[]): Wanted | null {
  if (changes.some(({ asked }) => asked.some(({ said }) => said === undefined))) return null;
  const renames = changes.flatMap(({ table, pairs, inHeaders }) => [...pairs.map(({ from, to }) => ({ table, from, to })), ...inHeaders]);
  const tables = wanted.scheme.tables.map((table) => {
    const typed = new Map(
      changes.flatMap(({ table: of, inHeaders }) =>
        of === table.name ? inHeaders.map(({ from, to }) => [nameKey(from), to] as const) : [],
      ),
    );
    const rows = changes.find((one) => one.table === table.name)?.rows ?? table.rows;
    const named = rows.map(([first = null, ...rest]): Cell[] => [typed.get(nameKey(first)) ?? first, ...rest]);
    // Who comes takes a spare row where there is one.
    const { spare, ...held } = table;
    return {
      ...held,
      rows: named,
      ...(spare !== undefined && { spare: Math.max(0, spare - Math.max(0, rows.length - table.rows.length)) }),
    };
  });
  return { ...wanted, scheme: { ...wanted.scheme, tables }, renames: [...wanted.renames, ...renames] };
}

/** Headers that say something else than their table, which has the name that they were written for. */
function typedHeaders({ headers }: HeadingNames, names: readonly string[]): { from: string; to: string }[] {
  return headers.flatMap(({ recorded: from, value }) => {
    const to = nameIn(value);
    return to !== "" && hasName(names, from) && !hasName(names, to) ? [{ from, to }] : [];
  });
}

/** How many cells were filled in under a header, by the column that its hidden name holds on to. */
function entriesUnder(snapshot: Snapshot, { places, record }: Standing, inputs: string, name: string): number {
  const key = `${inputs}:${name}`;
  const sheet = record.standing.columns.find((one) => one.key === key)?.sheet ?? "";
  const found = places.sheets.get(sheet);
  const [column, table] = [found?.columns.get(key), places.tables.get(inputs)];
  const cells = found && sheetNamed(snapshot, found.name);
  if (!cells || !table || column === undefined) return 0;
  return bodyRows(table).filter((row) => valueIn(cells, row, column) !== "").length;
}

function namesIn(cells: readonly (Cell | undefined)[]): string[] {
  return cells.map(nameIn).filter((name) => name !== "");
}

function hasName(names: readonly string[], name: string): boolean {
  return names.some((one) => nameKey(one) === nameKey(name));
}
