/** Pairs of names that anybody would take for one and a look-up does not, and codes that are numbers here and texts there. */
import { fact } from "../../basics/fact";
import { formulasIn, treeOf } from "../../formulas/formulaCells";
import { lookedUpIn } from "../../formulas/lookedUp";
import { resolve } from "../../formulas/resolve";
import { valueAt } from "../../recognise/grid";
import { plainKey } from "../../vocabulary/nearNames";
import { sheetNamed } from "../../recognise/tables";
import { usedRows } from "../../recognise/typedColumns";
import type { SheetArea } from "../../sheet/address";
import type { SheetSnapshot, Snapshot } from "../../book/snapshot";

export interface NameCell {
  sheet: SheetSnapshot;
  row: number;
  column: number;
  name: string;
}

export interface MissedName {
  by: string;
  /** The one to be changed, and the one it was meant to be. */
  odd: NameCell;
  meant: NameCell;
  problem: "spelling" | "as-text";
}

interface NameList {
  /** As Excel compares texts: whatever the case, with every space. */
  texts: Map<string, NameCell>;
  /** By `plainKey`, every spelling once. */
  spellings: Map<string, Map<string, NameCell>>;
  numbers: Map<number, NameCell>;
}

/** Every pair once, in the order of the formulas that look for one of them. */
export const missedNames = fact((book: Snapshot): MissedName[] => {
  const lists = new Map<string, NameList>();
  const asked = new Map<string, Asked>();
  for (const shape of formulasIn(book).shapes) {
    if (!LOOK_UPS.test(shape.r1c1)) continue;
    for (const { by, key, list, scope, takesAll } of lookedUpIn(treeOf(shape.first))) {
      let before: { area: SheetArea; group: Asked } | null = null;
      for (const cell of shape.cells) {
        const name = nameAsked(book, resolve(book, cell, key, scope)?.area ?? null);
        const whole = name && (resolve(book, cell, list, scope)?.area ?? null);
        if (!name || !whole) continue;
        // Most cells of a formula go through the same list.
        if (!before || !isSame(before.area, whole)) {
          const area = listArea(book, whole);
          if (!area) continue;
          const at = `${area.sheet}!${area.row},${area.column},${area.rows},${area.columns}`;
          let known = lists.get(at);
          if (!known) lists.set(at, (known = listOf(book, area)));
          let group = asked.get(`${by} ${at}`);
          if (!group) asked.set(`${by} ${at}`, (group = { list: known, by, keys: new Map(), takesAll }));
          before = { area: whole, group };
        }
        const exact = exactKey(name);
        if (!before.group.keys.has(exact)) before.group.keys.set(exact, name);
      }
    }
  }
  return [...asked.values()].flatMap(missedIn);
});

/** The names that one function looks for in one list. */
interface Asked {
  list: NameList;
  by: string;
  keys: Map<string, NameCell>;
  takesAll: boolean;
}

function isSame(one: SheetArea, other: SheetArea): boolean {
  return (
    one.sheet === other.sheet &&
    one.row === other.row &&
    one.rows === other.rows &&
    one.column === other.column &&
    one.columns === other.columns
  );
}

/** The text tells faster than a tree. */
const LOOK_UPS = /(?:SUM|COUNT|AVERAGE|MAX|MIN)IFS?\(|LOOKUP\(|MATCH\(/i;

/** Numbers and texts of the same digits are two keys. */
function exactKey({ sheet, row, column, name }: NameCell): string {
  return typeof valueAt(sheet, row, column) === "number" ? `#${name}` : name.toLowerCase();
}

function nameAsked(book: Snapshot, area: SheetArea | null): NameCell | null {
  const sheet = area && area.rows === 1 && area.columns === 1 ? sheetNamed(book, area.sheet) : undefined;
  if (!area || !sheet) return null;
  const value = valueAt(sheet, area.row, area.column);
  if (typeof value === "boolean" || value === "" || (typeof value === "string" && PATTERN.test(value))) return null;
  return { sheet, row: area.row, column: area.column, name: String(value) };
}

/** A condition and no name: `>=90`, `*局`. */
const PATTERN = /^[<>=]|[*?~]/;

function listArea(book: Snapshot, area: SheetArea): SheetArea | null {
  const sheet = sheetNamed(book, area.sheet);
  if (!sheet) return null;
  if (area.rows === 1) return area.columns > 1 ? area : null;
  return { ...area, columns: 1, rows: usedRows(sheet, area.row, area.rows) };
}

function listOf(book: Snapshot, area: SheetArea): NameList {
  const list: NameList = { texts: new Map(), spellings: new Map(), numbers: new Map() };
  const sheet = sheetNamed(book, area.sheet);
  if (!sheet) return list;
  for (let row = area.row; row < area.row + area.rows; row++) {
    for (let column = area.column; column < area.column + area.columns; column++) {
      const value = valueAt(sheet, row, column);
      if (value === "" || typeof value === "boolean") continue;
      const cell = { sheet, row, column, name: String(value) };
      if (typeof value === "number") {
        if (!list.numbers.has(value)) list.numbers.set(value, cell);
        continue;
      }
      const exact = value.toLowerCase();
      if (list.texts.has(exact)) continue;
      list.texts.set(exact, cell);
      const plain = plainKey(value);
      const spellings = list.spellings.get(plain);
      if (spellings) spellings.set(exact, cell);
      else list.spellings.set(plain, new Map([[exact, cell]]));
    }
  }
  return list;
}

function missedIn({ list, by, keys, takesAll }: Asked): MissedName[] {
  const found: MissedName[] = [];
  for (const [exact, key] of keys) {
    if (exact.startsWith("#")) {
      const number = Number(key.name);
      const text = takesAll || list.numbers.has(number) ? undefined : list.texts.get(key.name);
      if (text) found.push({ by, odd: text, meant: key, problem: "as-text" });
      continue;
    }
    const isListed = list.texts.has(exact);
    const number = isListed || takesAll || !/^\d+(?:\.\d+)?$/.test(key.name) ? undefined : list.numbers.get(Number(key.name));
    if (number) {
      found.push({ by, odd: key, meant: number, problem: "as-text" });
      continue;
    }
    // The first that agrees is all that these take: another spelling further down is nobody's loss.
    if (isListed && !takesAll) continue;
    for (const [other, cell] of list.spellings.get(plainKey(key.name)) ?? []) {
      if (other === exact || keys.has(other)) continue;
      const isListOdd = isSpaced(cell.name) ? !isSpaced(key.name) || isListed : isListed && !isSpaced(key.name);
      found.push(isListOdd ? { by, odd: cell, meant: key, problem: "spelling" } : { by, odd: key, meant: cell, problem: "spelling" });
    }
  }
  return found;
}

/** A space at an end, or beside a Chinese character: hardly anybody means that to be part of the name. */
function isSpaced(name: string): boolean {
  return /^\s|\s$|[\u4e00-\u9fff]\s|\s[\u4e00-\u9fff]|[\u200b\ufeff]/.test(name);
}
