/**
 * Next year's scheme out of this year's: structure, parameters, lists and groups stay, scores and entries are emptied but for tasks that
 * are not done, this
 * year's grades join the years that STREAK and OUTCOME look back on, and decimals of seats are brought forward.
 */
import { yearOf } from "../schemes/inYear";
import { PENDING } from "../schemes/optionWords";
import type { Part } from "../book/schema/parts";
import type { Scheme, Track } from "../book/schema/scheme";
import type { Cell } from "../book/schema/words";
import { MARKS } from "../schemes/sheets/listSheet";
import { DONE, ITEM, STRUCK } from "../schemes/sheets/parts/tasksSheet";
import type { Snapshot } from "../book/snapshot";
import { SEPARATORS } from "../vocabulary/cellWords";
import { inputKeys, type Standing } from "./harvest";
import { nameIn, nameKey } from "../schemes/memberNames";
import { headerOf } from "../book/standingPlaces";
import { sheetNamed, valueIn } from "./places";
import { unchanged, type MemberChange, type Wanted } from "./wanted";

/** What has to be settled first: a wrong year in the history would count for years to come. */
export type RollOverProblem =
  | { code: "pending" | "error"; params: { names: string[] } }
  | { code: "ungraded"; params: Record<string, never> }
  | { code: "noYear"; params: { title: string } };

export interface RollOver {
  wanted: Wanted;
  problems: RollOverProblem[];
}

export function rollOver(snapshot: Snapshot, standing: Standing): RollOver {
  const { scheme } = standing;
  const year = yearOf(scheme);
  if (year === null) return { wanted: unchanged(scheme), problems: [{ code: "noYear", params: { title: scheme.title } }] };
  const problems: RollOverProblem[] = [];
  const wanted = unchanged({ ...scheme, title: scheme.title.replace(String(year), String(year + 1)) });
  const inputs = inputKeys(scheme);
  const headersOf = (table: string) => (inputs.get(table)?.keys ?? []).map(headerOf);
  const tracks = scheme.tracks.map((track): Track => {
    for (const part of track.parts) {
      const headers = headersOf(part.table);
      const keeps = part.kind === "tasks" ? { keeps: unfinished(scheme.content[part.table] ?? [], headers) } : {};
      wanted.emptied.push({ table: part.table, headers: emptiedOf(part, headers), ...keeps });
    }
    wanted.emptied.push({ table: track.list.table, headers: emptiedOfList(scheme, track, headersOf(track.list.table)) });
    const { personSeats, outcome } = track;
    const lasting = marksThatLast(scheme, track);
    if (lasting.size > 0) wanted.filled.push({ table: track.list.table, header: MARKS, cells: lasting });
    if (personSeats?.carry !== undefined) {
      const cells = columnByName(snapshot, standing, personSeats.sheet, track.word, "结转下年").cells;
      wanted.filled.push({ table: track.list.table, header: personSeats.carry, cells });
    }
    if (!outcome) return track;
    const { history } = outcome;
    const header = yearHeader(history.years, year);
    const { cells, broken } = columnByName(snapshot, standing, outcome.sheet, track.word, "今年");
    const pending = [...cells].flatMap(([name, words]) => (String(words ?? "").startsWith(PENDING) ? [name] : []));
    if (pending.length > 0) problems.push({ code: "pending", params: { names: pending } });
    if (broken.length > 0) problems.push({ code: "error", params: { names: broken } });
    if ([...cells.values()].every((words) => words === null)) problems.push({ code: "ungraded", params: {} });
    if (history.years.includes(header)) return track;
    wanted.filled.push({ table: history.table, header, cells });
    wanted.members.push(addMissing(scheme, track.word, history.table, [...cells.keys()]));
    return { ...track, outcome: { ...outcome, history: { ...history, years: [...history.years, header] } } };
  });
  for (const { table } of scheme.logs) wanted.emptied.push({ table, headers: headersOf(table) });
  return { wanted: { ...wanted, scheme: { ...wanted.scheme, tracks } }, problems };
}

/** Who has grades but no row in the history yet gets one. */
function addMissing(scheme: Scheme, track: string, table: string, names: string[]): MemberChange {
  const known = new Set((scheme.content[table] ?? []).map(([name]) => nameKey(name)));
  return {
    track,
    added: names.filter((name) => !known.has(nameKey(name))).map((name) => ({ name, group: null })),
    removed: [],
    renamed: [],
  };
}

/** `2025年` is followed by `2026年`. */
function yearHeader(years: readonly string[], year: number): string {
  const last = years[years.length - 1] ?? "";
  return /\d{4}/.test(last) ? last.replace(/\d{4}/, String(year)) : `${year}年`;
}

/** Of a part, what was entered this year; items, full points and targets stay until they are set anew. */
function emptiedOf(part: Part, headers: string[]): string[] {
  const [subject, ...rest] = headers;
  switch (part.kind) {
    case "ledger":
    case "itemLedger":
    case "tasks":
      return subject === undefined ? [] : headers;
    case "checklist": {
      const kept = [
        part.item,
        part.full,
        part.areas?.column,
        ...(part.columns ?? []).map(({ header }) => header),
        ...(part.target?.sources ?? []),
        part.target?.direction,
      ];
      const rule = part.scoring.kind === "attainment" ? [part.scoring.rule] : [];
      return rest.filter((header) => ![...kept, ...rule].includes(header));
    }
    default:
      return rest;
  }
}

/** Rows of tasks that are neither done nor struck off: next year has to go on with them. */
function unfinished(rows: readonly Cell[][], headers: string[]): number[] {
  const at = (row: Cell[], header: string) => String(row[headers.indexOf(header)] ?? "").trim();
  return rows.flatMap((row, i) => (at(row, ITEM) !== "" && at(row, DONE) === "" && at(row, STRUCK) === "" ? [i] : []));
}

/** Of a list, the marks and what goes into this year's result; what describes the unit stays. */
function emptiedOfList({ tracks }: Scheme, track: Track, headers: string[]): string[] {
  const used = new Set<string>([MARKS]);
  for (const column of track.summary?.columns ?? []) if (column.kind === "list") used.add(column.column);
  if (track.personSeats?.honours) used.add(track.personSeats.honours.column);
  if (track.outcome?.current.from === "list") used.add(track.outcome.current.column);
  // Who has a term that ends next year is for next year to say.
  if (track.outcome?.term) used.add(track.outcome.term.start).add(track.outcome.term.task);
  if (track.personSeats?.by.from === "list") used.add(track.personSeats.by.column);
  if (track.payout?.extra) used.add(track.payout.extra.column);
  for (const { upper, payout } of tracks)
    if (upper === track.word) for (const factor of payout?.factors ?? []) if (factor.from === "upperList") used.add(factor.column);
  return headers.filter((header) => used.has(header));
}

/** Marks whose effect goes on next year, by name: of what stands beside a name, the others are gone. */
function marksThatLast(scheme: Scheme, { list, grading }: Track): Map<string, Cell> {
  const marks = scheme.tables.find(({ name }) => name === grading?.marks);
  const next = marks?.columns.findIndex(({ header }) => header === grading?.nextMark) ?? -1;
  if (!marks || next < 0) return new Map();
  const nextOf = new Map(marks.rows.map((row) => [nameKey(row[0] ?? ""), String(row[next] ?? "").trim()]));
  const column = 2 + (list.columns?.length ?? 0);
  const rows = (scheme.content[list.table] ?? []).map((row): [string, string] => {
    const words = String(row[column] ?? "").split(SEPARATORS);
    return [
      nameIn(row[0]),
      words
        .map((word) => nextOf.get(nameKey(word)) ?? "")
        .filter((word) => word !== "")
        .join("、"),
    ];
  });
  return new Map(rows.filter(([name, words]) => name !== "" && words !== ""));
}

/** A column of results by the names beside it, as they show now. */
function columnByName(
  snapshot: Snapshot,
  { places }: Standing,
  sheetKey: string,
  word: string,
  header: string,
): { cells: Map<string, Cell>; broken: string[] } {
  const found = places.sheets.get(sheetKey);
  const sheet = found && sheetNamed(snapshot, found.name);
  const [names, values] = [found?.columns.get(`1:${word}`), found?.columns.get(`1:${header}`)];
  const cells = new Map<string, Cell>();
  const broken: string[] = [];
  if (!found || !sheet || names === undefined || values === undefined) return { cells, broken };
  for (let row = found.headerRow + 1; row < sheet.row + sheet.values.length; row++) {
    const name = nameIn(valueIn(sheet, row, names));
    if (name === "") continue;
    const value = valueIn(sheet, row, values);
    if (sheet.kinds[row - sheet.row]?.[values - sheet.column] === "Error") broken.push(name);
    else cells.set(name, value === "" ? null : value);
  }
  return { cells, broken };
}
