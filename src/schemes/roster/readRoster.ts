/**
 * A pasted block read as a list of names: a column by its header, or by its place where there is none. What was understood is shown
 * before anything is made of it.
 */
import { nameIn, nameKey } from "../memberNames";
import type { Cell } from "../../book/schema/words";
import { headerPart, meaningOf, type Role } from "../../vocabulary/headerRoles";
import { plainKey } from "../../vocabulary/nearNames";
import { isSummary } from "../../vocabulary/rowWords";
import { read } from "../edit/entry";
import type { Roster, RosterColumn } from "./rosters";

export interface ReadRoster {
  /** Of the block, left to right: what stands above or, without headers, in the first row; and which column of the list it is. */
  columns: { shown: string; header: string | null }[];
  hasHeader: boolean;
  /** Cells by the list's headers; a header that was not read is left out. */
  rows: { name: string; cells: ReadonlyMap<string, Cell> }[];
  /** Names that stand there twice and nothing tells apart. */
  twice: string[];
  /** Cells that hold no number where one has to be, as they stand. */
  unread: string[];
}

/** @param groups names that the second column may hold, where that is known: the units that persons belong to */
export function readRoster(text: string, roster: Roster, groups: readonly string[] = []): ReadRoster {
  const lines = linesOf(text, groups);
  const headers = headersIn(lines[0] ?? [], roster);
  const body = (headers ? lines.slice(1) : lines).filter((cells) => cells.some((cell) => cell !== ""));
  const width = Math.max(0, ...lines.map((cells) => cells.length));
  const taken = headers ?? byPlace(body, width, roster, groups);
  const at = (header: string) => taken.findIndex((one) => one === header);
  const [names = { header: "", kind: "text" as const }] = roster.columns;
  const unread: string[] = [];
  const code = headers ? (lines[0] ?? []).findIndex((cell) => CODES.test(headerPart(cell).word)) : -1;
  const rows = body.flatMap((cells) => {
    const name = cells[at(names.header)] ?? "";
    if (name === "" || isSummary(name)) return [];
    const given = roster.columns.slice(1).flatMap((column): [string, Cell][] => {
      const place = at(column.header);
      const cell = place < 0 ? "" : (cells[place] ?? "");
      if (cell === "") return [];
      const found = read(column.kind, cell);
      if ("problem" in found) unread.push(cell);
      return "problem" in found ? [] : [[column.header, found.value]];
    });
    return [{ name, cells: new Map(given), code: code < 0 ? "" : (cells[code] ?? "") }];
  });
  const first = lines[0] ?? [];
  return {
    columns: Array.from({ length: width }, (_, i) => ({ shown: first[i] ?? "", header: taken[i] ?? null })),
    hasHeader: headers !== null,
    ...toldApart(rows, roster),
    unread,
  };
}

const CODES = /编号|工号|职工号|员工号|证号|代码|^id$/;

interface Row {
  name: string;
  cells: ReadonlyMap<string, Cell>;
  code: string;
}

/** Two persons of one name are told apart by their units, else by their numbers: their names say so from then on. */
function toldApart(rows: readonly Row[], { columns: [, group], track }: Roster): Pick<ReadRoster, "rows" | "twice"> {
  const counts = new Map<string, number>();
  const count = (name: string) => counts.set(nameKey(name), (counts.get(nameKey(name)) ?? 0) + 1);
  rows.forEach(({ name }) => count(name));
  const isTwice = (name: string) => (counts.get(nameKey(name)) ?? 0) > 1;
  const groupOf = ({ cells }: Row) => nameIn(group && cells.get(group.header));
  const named = rows.map((row) => {
    if (!isTwice(row.name) || track === null) return row;
    const alike = rows.filter((one) => nameKey(one.name) === nameKey(row.name) && nameKey(groupOf(one)) === nameKey(groupOf(row)));
    const by = alike.length > 1 ? row.code : groupOf(row);
    return by === "" ? row : { ...row, name: `${row.name}（${by}）` };
  });
  counts.clear();
  named.forEach(({ name }) => count(name));
  const twice = [...new Map(named.flatMap(({ name }) => (isTwice(name) ? [[nameKey(name), name] as const] : []))).values()];
  return { rows: named.map(({ name, cells }) => ({ name, cells })), twice };
}

/** Cells as they are copied from a sheet, with tabs; in a text with commas or spaces between. Several names in one line are a list of their own. */
function linesOf(text: string, groups: readonly string[]): string[][] {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== "");
  const split = (by: RegExp) => lines.map((line) => line.split(by).map((cell) => cell.trim()));
  if (lines.some((line) => line.includes("\t"))) return split(/\t/);
  if (lines.length === 1 && /[、，,;；]/.test(text)) return text.split(/[、，,;；]/).map((cell) => [cell.trim()]);
  if (lines.some((line) => /[，,]/.test(line))) return split(/[，,]/);
  const known = new Set(groups.map(nameKey));
  return lines.map((line) => {
    const parts = line.trim().split(/\s{2,}|　+/);
    if (parts.length > 1) return parts;
    // One space may as well be part of a name: what follows it is something else where it is a number or a group.
    const [, name = "", last = ""] = /^(.*\S)\s+(\S+)$/.exec(line.trim()) ?? [];
    return last !== "" && (known.has(nameKey(last)) || /^[\d.]+%?$/.test(last) || /组$|类$/.test(last)) ? [name, last] : [line.trim()];
  });
}

/** Which column of the list each header heads; `null` where the first line is no line of headers. */
function headersIn(cells: readonly string[], roster: Roster): (string | null)[] | null {
  const free = new Set(roster.columns.map(({ header }) => header));
  const taken = cells.map((cell): string | null => {
    const same = roster.columns.find(({ header }) => free.has(header) && plainKey(header) === plainKey(cell));
    if (same) free.delete(same.header);
    return same?.header ?? null;
  });
  cells.forEach((cell, i) => {
    const meaning = taken[i] === null ? meaningOf(headerPart(cell).word) : null;
    if (!meaning?.sure) return;
    const column = roster.columns.find((one, place) => free.has(one.header) && rolesOf(roster, one, place).includes(meaning.role));
    if (!column) return;
    free.delete(column.header);
    taken[i] = column.header;
  });
  const [names] = roster.columns;
  return names !== undefined && taken.includes(names.header) ? taken : null;
}

/** What a header may say for a column of the list to be meant. */
function rolesOf({ track }: Roster, { header, kind }: RosterColumn, place: number): Role[] {
  const own = meaningOf(headerPart(header).word)?.role;
  if (place === 0) return track === null ? [...(own ? [own] : []), "item", "unit", "person"] : own === "person" ? ["person"] : ["unit"];
  const roles: Role[] = own ? [own] : [];
  if (place === 1 && track !== null) roles.push("group");
  if (place === 1 && kind === "word") roles.push("group", "kind");
  if (kind === "ratio") roles.push("weight", "ratio");
  return roles;
}

/** Without headers: running numbers are left out, the first text is the name, and the rest follows in the list's own order. */
function byPlace(body: readonly (readonly string[])[], width: number, roster: Roster, groups: readonly string[]): (string | null)[] {
  const known = new Set(groups.map(nameKey));
  const column = (i: number) => body.map((cells) => cells[i] ?? "").filter((cell) => cell !== "");
  const taken = Array<string | null>(width).fill(null);
  const isNumeric = (i: number) => column(i).every((cell) => "value" in read("ratio", cell));
  const isSerial = (i: number) => column(i).length > 0 && column(i).every((cell, n) => cell === String(n + 1));
  const texts: number[] = [];
  const numbers: number[] = [];
  for (let i = 0; i < width; i++) {
    if (column(i).length === 0 || (isSerial(i) && width > 1)) continue;
    (isNumeric(i) && texts.length > 0 ? numbers : texts).push(i);
  }
  const holdsGroups = (i: number) => known.size > 0 && column(i).every((cell) => known.has(nameKey(cell)));
  const [first, second] = texts;
  if (first !== undefined && second !== undefined && holdsGroups(first) && !holdsGroups(second)) texts.splice(0, 2, second, first);
  const isText = ({ kind }: RosterColumn) => kind === "text" || kind === "word";
  const assign = (places: number[], columns: readonly RosterColumn[]) =>
    columns.forEach(({ header }, i) => {
      const place = places[i];
      if (place !== undefined) taken[place] = header;
    });
  assign(texts, roster.columns.filter(isText));
  // Whole numbers beside names count heads, where the list asks for that.
  const figures = roster.columns.filter((one) => !isText(one));
  const whole = numbers.every((i) => column(i).every((cell) => /^\d+$/.test(cell.normalize("NFKC"))));
  assign(numbers, whole ? [...figures].sort((one, other) => Number(other.kind === "count") - Number(one.kind === "count")) : figures);
  return taken;
}
