/** Rows that come, go and change in the tables of a standing scheme, worked out before anything is written. */
import { requireValue } from "../basics/requireValue";
import { hasRowPerMember } from "../book/schema/parts";
import type { Scheme, Track } from "../book/schema/scheme";
import type { LookupTable } from "../book/schema/tables";
import type { Cell } from "../book/schema/words";
import { isUpmost } from "./carriedNames";
import { inputKeys, type Standing } from "./harvest";
import { nameIn, nameKey } from "../schemes/memberNames";
import { headerOf } from "../book/standingPlaces";
import { renamedKeys, type MemberChange, type Wanted } from "./wanted";

export interface RowChange {
  table: string;
  /** Rows of the body by their number now. */
  removed: number[];
  /** Cells that change, rows counted after the removal. */
  written: { row: number; key: string; value: Cell }[];
  /** By key; rows of a table that has no room left. */
  added: Map<string, Cell>[];
  /** Names in the first column of what comes and goes. */
  names: { removed: string[]; added: string[] };
  /** Rows of the body afterwards. */
  rows: number;
}

/** The scheme with rows as they will stand, and how each table gets there. */
export function rowChanges(standing: Standing, wanted: Wanted): { scheme: Scheme; changes: RowChange[] } {
  const now = standing.scheme;
  const [held, inputs] = [inputKeys(now), inputKeys(wanted.scheme)];
  const old = new Map([...renamedKeys(wanted.scheme, wanted.renames)].map(([from, to]) => [to, from]));
  const members = withDependants(now, wanted.members);
  const changes: RowChange[] = [];
  const tables = wanted.scheme.tables.map((table) => {
    const before = now.tables.find(({ name }) => name === table.name);
    if (!before) return table;
    const change = lookupChange(before, table, new Map(wanted.renames.flatMap((r) => (r.table === table.name ? [[r.from, r.to]] : []))));
    changes.push(change);
    return countSpare(table, change.rows);
  });
  const content: Scheme["content"] = {};
  for (const [table, { keys }] of inputs) {
    const rows = now.content[table];
    if (!rows) {
      content[table] = newRows(wanted.scheme, table, content);
      continue;
    }
    const { keys: heldKeys } = requireValue(held.get(table), `columns of the table ${table}`);
    const at = keys.map((key) => heldKeys.indexOf(old.get(key) ?? key));
    const before = rows.map((cells) => at.map((column) => cells[column] ?? null));
    const change = contentChange(before, { now, wanted, members }, table, keys);
    changes.push(change);
    content[table] = contentAfter(before, change, keys);
  }
  return { scheme: countSpareRows({ ...wanted.scheme, tables, content }), changes };
}

/** Rows read from sheets have their spare ones among them: empty ones at the end are spare again. A table that is new has those it asks for. */
export function countSpareRows(scheme: Scheme): Scheme {
  const content = { ...scheme.content };
  const parted = <Has extends { spare?: number | undefined; table: string }>(of: Has): Has => {
    const rows = scheme.content[of.table] ?? [];
    if (of.spare === undefined || rows.length === 0) return of;
    const used = rows.reduce((last, cells, i) => (cells.some((cell) => cell !== null) ? i + 1 : last), 0);
    content[of.table] = rows.slice(0, used);
    return { ...of, spare: rows.length - used };
  };
  return {
    ...scheme,
    tracks: scheme.tracks.map((track) => ({ ...track, parts: track.parts.map((part) => ("spare" in part ? parted(part) : part)) })),
    logs: scheme.logs.map(parted),
    content,
  };
}

/** Whether the first column holds names: a bound is no name, and what is written over it is no other one's. */
export function isNamed({ columns: [first] }: LookupTable): boolean {
  return first?.kind === "text" || first?.kind === "word";
}

function countSpare(table: LookupTable, rows: number): LookupTable {
  const { spare, ...rest } = table;
  const left = rows - table.rows.length;
  return spare === undefined && left <= 0 ? rest : { ...rest, spare: Math.max(0, left) };
}

/** Rows are known by their first cell where that is a name, else by their place. */
function lookupChange(now: LookupTable, wanted: LookupTable, renames: ReadonlyMap<string, string>): RowChange {
  const table = now.name;
  const nameOf = ([first]: Cell[]) => renames.get(nameIn(first)) ?? nameIn(first);
  const names = now.rows.map(nameOf);
  const asked = new Set(wanted.rows.map(([first]) => nameIn(first)));
  const named = isNamed(wanted) && new Set(names).size === names.length && ![...names, ...asked].includes("");
  const isKept = (cells: Cell[], i: number) => (named ? asked.has(nameOf(cells)) : i < wanted.rows.length);
  const removed = now.rows.flatMap((cells, i) => (isKept(cells, i) ? [] : [i]));
  const body = now.rows.length + (now.spare ?? 0);
  const left = [...now.rows.filter(isKept), ...Array.from({ length: now.spare ?? 0 }, (): Cell[] => [])];
  const written: RowChange["written"] = [];
  const added: RowChange["added"] = [];
  wanted.rows.forEach((cells, row) => {
    const held = left[row];
    const inputs = wanted.columns.flatMap(({ header, computed }, column): [string, number][] =>
      computed ? [] : [[`${table}:${header}`, column]],
    );
    if (!held) added.push(new Map(inputs.map(([key, column]) => [key, cells[column] ?? null])));
    else {
      for (const [key, column] of inputs) {
        // A column that is new has no cell yet, whatever number it has here.
        const before = now.columns.findIndex(({ header }) => `${table}:${header}` === key);
        const was = before < 0 ? null : (held[before] ?? null);
        if (was !== (cells[column] ?? null)) written.push({ row, key, value: cells[column] ?? null });
      }
    }
  });
  const isNew = ([first]: Cell[]) => !names.includes(nameIn(first));
  const namesIn = (rows: Cell[][]) => rows.map(([first]) => nameIn(first));
  return {
    table,
    removed,
    written,
    added,
    names: {
      removed: namesIn(now.rows.filter((cells, i) => !isKept(cells, i))),
      added: namesIn(named ? wanted.rows.filter(isNew) : wanted.rows.slice(now.rows.length)),
    },
    rows: Math.max(1, body - removed.length + added.length),
  };
}

/** In an input table rows belong to members, and so come, go and change their names with them. */
function contentChange(
  before: Cell[][],
  { now, wanted, members }: { now: Scheme; wanted: Wanted; members: MemberChange[] },
  table: string,
  keys: readonly string[],
): RowChange {
  const nameColumns = columnsOfNames(wanted.scheme, table, keys, members);
  const removed = before.flatMap((cells, row) => (nameColumns.some(({ column, gone }) => gone.has(nameKey(cells[column]))) ? [row] : []));
  const kept = before.filter((_, row) => !removed.includes(row));
  const filledFor = fillingOf(wanted, table, keys);
  const owner = wanted.scheme.tracks.find((track) => rowPerMember(track).includes(table));
  const known = new Set(before.map(([name]) => nameKey(name)));
  const written: RowChange["written"] = [];
  kept.forEach((cells, row) => {
    for (const { column, key, renamed, textOnly } of nameColumns) {
      const cell = cells[column];
      const to = textOnly && typeof cell !== "string" ? undefined : renamed.get(nameKey(cell));
      // Whoever has a row of the new name already is not made two of.
      if (to === undefined || (column === 0 && owner && nameKey(to) !== nameKey(cell) && known.has(nameKey(to)))) continue;
      written.push({ row, key, value: to });
    }
    for (const { headers, keeps } of wanted.emptied.filter((one) => one.table === table)) {
      const going = keeps?.filter((one) => !removed.includes(one))[row];
      keys.forEach((key, column) => {
        const value = going === undefined ? null : (before[going]?.[column] ?? null);
        if (headers.includes(headerOf(key)) && (cells[column] ?? null) !== value) written.push({ row, key, value });
      });
    }
    for (const [key, value] of filledFor(cells[0])) written.push({ row, key, value });
  });
  const coming = (members.find(({ track }) => track === owner?.word)?.added ?? []).filter(({ name }) => !known.has(nameKey(name)));
  const rowOf = (track: Track, { name, group }: MemberChange["added"][number]) => {
    const keyAt = (column: number) => requireValue(keys[column], `a column ${column + 1} of the table ${table}`);
    const cells = new Map<string, Cell>([[keyAt(0), asListed(now, track, name)], ...filledFor(name)]);
    if (track.list.table === table && group !== null) cells.set(keyAt(1), groupAsListed(now, track, group));
    return cells;
  };
  const added = owner ? coming.map((member) => rowOf(owner, member)) : [];
  return {
    table,
    removed,
    written,
    added,
    names: {
      removed: before.flatMap(([name], row) => (removed.includes(row) ? [nameIn(name)] : [])),
      added: coming.map(({ name }) => name),
    },
    rows: Math.max(1, before.length - removed.length + added.length),
  };
}

interface NameColumn {
  key: string;
  column: number;
  /** By the names' keys. */
  gone: ReadonlySet<string>;
  renamed: ReadonlyMap<string, string>;
  /** A number there is a figure and no name. */
  textOnly: boolean;
}

/** Columns of a table that name members, with what becomes of whom. Units have their new names in whatever column names them. */
function columnsOfNames(scheme: Scheme, table: string, keys: readonly string[], members: readonly MemberChange[]): NameColumn[] {
  const track = scheme.tracks.find((one) => ownTables(one).includes(table));
  const inList = track?.list.table === table;
  const described = new Map(columnsFilledIn(scheme, track, table).map((one) => [one.header, one.names]));
  const upmost = new Set(scheme.tracks.filter(isUpmost).map(({ word }) => word));
  const elsewhere = renamesOf(members.filter((one) => upmost.has(one.track)));
  return keys.flatMap((key, column): NameColumn[] => {
    const header = headerOf(key);
    // A column headed like a track names its members; so does the group of a list that belongs to another track.
    // Who is in charge of a unit is named beside it: the unit stays when he goes.
    const charged = described.get(header);
    const word = charged ?? (inList && header === track.group && track.upper !== undefined ? track.upper : header);
    const change = members.find((one) => one.track === word);
    if (change) {
      const gone = new Set(charged === undefined ? change.removed.map(nameKey) : []);
      return [{ key, column, gone, renamed: renamesOf([change]), textOnly: false }];
    }
    return elsewhere.size > 0 && column > 0 ? [{ key, column, gone: new Set(), renamed: elsewhere, textOnly: true }] : [];
  });
}

function renamesOf(members: readonly MemberChange[]): Map<string, string> {
  return new Map(members.flatMap(({ renamed }) => renamed.map(({ from, to }): [string, string] => [nameKey(from), to])));
}

/** Columns beside those that every table of its kind has. */
function columnsFilledIn(
  { logs }: Scheme,
  track: Track | undefined,
  table: string,
): readonly { header: string; names?: string | undefined }[] {
  if (track?.list.table === table) return track.list.columns ?? [];
  const part = track?.parts.find((one) => one.table === table);
  if (part) return "columns" in part ? (part.columns ?? []) : [];
  return logs.find((log) => log.table === table)?.columns ?? [];
}

/** What is filled in beside a name, by the columns' keys. */
function fillingOf({ filled }: Wanted, table: string, keys: readonly string[]): (name: Cell | undefined) => [string, Cell][] {
  const columns = filled.flatMap(({ table: of, header, cells }) => {
    const key = `${table}:${header}`;
    return of === table && keys.includes(key) ? [{ key, cells: new Map([...cells].map(([name, value]) => [nameKey(name), value])) }] : [];
  });
  return (name) =>
    columns.flatMap(({ key, cells }): [string, Cell][] => {
      const value = cells.get(nameKey(name));
      return value === undefined ? [] : [[key, value]];
    });
}

/** A name as the list has it: formulas look it up there, and 7 is no text to them. */
function asListed(scheme: Scheme, { list }: Track, name: string): Cell {
  return cellNaming(scheme, list.table, 0, name);
}

/** Whoever comes joins a group that is there, or the unit that the group is. */
function groupAsListed(scheme: Scheme, track: Track, group: string): Cell {
  const upper = scheme.tracks.find(({ word }) => word === track.upper);
  return upper ? asListed(scheme, upper, group) : cellNaming(scheme, track.list.table, 1, group);
}

function cellNaming({ content }: Scheme, table: string, column: number, name: string): Cell {
  return content[table]?.find((cells) => nameKey(cells[column]) === nameKey(name))?.[column] ?? name;
}

/** Whoever belongs to a removed unit goes with it. */
function withDependants(scheme: Scheme, members: readonly MemberChange[]): MemberChange[] {
  const found = new Map(members.map((change) => [change.track, { ...change, removed: [...change.removed] }]));
  for (const { word, upper, list } of scheme.tracks) {
    const gone = new Set(upper === undefined ? [] : found.get(upper)?.removed.map(nameKey));
    if (gone.size === 0) continue;
    const own = found.get(word) ?? { track: word, added: [], removed: [], renamed: [] };
    for (const [name, group] of scheme.content[list.table] ?? []) {
      if (nameKey(name) !== "" && gone.has(nameKey(group))) own.removed.push(nameIn(name));
    }
    found.set(word, own);
  }
  return [...found.values()];
}

/** A table that is new begins with a row for each name, where it is one of those; lists come before it. */
function newRows(scheme: Scheme, table: string, content: Scheme["content"]): Cell[][] {
  const track = scheme.tracks.find((one) => rowPerMember(one).includes(table));
  return track ? (content[track.list.table] ?? []).map(([name]) => [name ?? null]) : [];
}

function contentAfter(before: Cell[][], change: RowChange, keys: readonly string[]): Cell[][] {
  const kept = before.filter((_, row) => !change.removed.includes(row)).map((cells) => [...cells]);
  for (const { row, key, value } of change.written)
    requireValue(kept[row], `a row ${row + 1} of the table ${change.table}`)[keys.indexOf(key)] = value;
  const rows = [...kept, ...change.added.map((cells) => keys.map((key) => cells.get(key) ?? null))];
  return rows.length > 0 ? rows : [keys.map(() => null)];
}

/** Tables with a row for each member. */
export function rowPerMember(track: Track): string[] {
  const parts = track.parts.filter(hasRowPerMember).map(({ table }) => table);
  return [track.list.table, ...parts, ...(track.outcome ? [track.outcome.history.table] : [])];
}

export function ownTables(track: Track): string[] {
  return [...rowPerMember(track), ...track.parts.map(({ table }) => table)];
}
