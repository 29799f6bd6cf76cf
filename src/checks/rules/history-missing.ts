import type { AstExpression } from "@borgar/fx";
import { firstOf, itemAt } from "../../basics/itemAt";
import { type Grid, gridOf } from "../../formulas/argumentGrid";
import { argumentOf, callsOf } from "../../formulas/calls";
import { formulasIn, treeOf } from "../../formulas/formulaCells";
import { resolve } from "../../formulas/resolve";
import { type Cell, cellAt } from "../../recognise/grid";
import { headerAbove } from "../../recognise/headings";
import { nameIn, nameKey, wordIn } from "../../recognise/names";
import { sheetKnown } from "../../recognise/tables";
import type { SheetArea } from "../../sheet/address";
import { changedLists } from "../facts/changedLists";
import { namesakes } from "../facts/namesakes";
import { partCrowd } from "../findings/crowd";
import { placeOf } from "../findings/places";
import type { Observation, Rule } from "../rule";
import type { Snapshot } from "../../book/snapshot";

type Found =
  | { problem: "all"; years: string }
  | { problem: "before" | "year"; year: string }
  | { problem: "unit" | "most"; unit: string; sheet: string; header: string; count: number; total: number };

/**
 * Where STREAK and OUTCOME look back: a year nobody filled in breaks every streak, and a unit that the history does not know
 * has none. Years before the first one that is filled in may lie before the appraisal began: that is a hint.
 */
export const historyMissing: Rule<"history-missing", Found> = {
  id: "history-missing",
  severity: "warning",
  about: "record",
  check(book) {
    // Two functions may look back on the same years: they are told once.
    const areas = new Map(historiesIn(book).map((area) => [`${area.sheet}!${area.row},${area.column},${area.columns}`, area]));
    return [...areas.values()].flatMap((area) => [...emptyYears(book, area), ...unknownUnits(book, area)]);
  },
  // Whom a list is new to, or names twice, the history knows by another name.
  followsFrom: (book, { params }) =>
    params.problem === "unit" &&
    ([...changedLists(book).values()].some(({ coming }) => coming.has(nameKey(params.unit))) ||
      namesakes(book).some(({ persons }) => persons.some(({ name }) => nameKey(name) === nameKey(params.unit)))),
};

/** Years that are looked back on; a formula filled down has one history. Before this year's words are there, nobody looks. */
function historiesIn(book: Snapshot): SheetArea[] {
  const found = new Map<string, { area: SheetArea; hasWords: boolean }>();
  for (const name of ["OUTCOME", "STREAK"] as const) {
    for (const call of callsOf(book, name)) {
      const current = gridOf(book, argumentOf(call, name, "current"));
      const history = gridOf(book, argumentOf(call, name, "history"));
      if (!current || !history?.area) continue;
      const area = { ...history.area, rows: Math.max(history.rows, current.rows) };
      const { sheet, column, r1c1 } = call.formula;
      const key = `${sheet.name}\n${column}\n${r1c1}\n${area.sheet}\n${area.column}`;
      const known = found.get(key);
      const words = hasWords(current);
      if (!known) found.set(key, { area, hasWords: words });
      else {
        known.hasWords ||= words;
        known.area.rows = Math.max(known.area.rows, area.row + area.rows - known.area.row);
      }
    }
  }
  return [...found.values()].flatMap(({ area, hasWords: looks }) => (looks ? [area] : []));
}

function hasWords(grid: Grid): boolean {
  for (let row = 0; row < grid.rows; row += 1) if (wordIn(grid.value(row, 0)) !== "") return true;
  return false;
}

function emptyYears(book: Snapshot, area: SheetArea): Observation<Found>[] {
  const sheet = sheetKnown(book, area.sheet);
  const years = Array.from({ length: area.columns }, (_, i) => {
    const column = area.column + i;
    const source = sourceOf(book, area, column);
    const place = source?.values ?? { ...area, column, columns: 1 };
    const from = sheetKnown(book, place.sheet);
    const isEmpty = Array.from({ length: place.rows }, (_, row) => row).every(
      (row) => wordIn(cellAt(from, place.row + row, place.column).value) === "",
    );
    const header = headerAbove(from, place.row, place.column) || headerAbove(sheet, area.row, column);
    return { isEmpty, header, first: cellAt(from, place.row, place.column) };
  });
  const firstFilled = years.findIndex(({ isEmpty }) => !isEmpty);
  if (firstFilled < 0) {
    return [
      {
        place: placeOf(firstOf(years).first),
        params: {
          problem: "all",
          years: years
            .map(({ header }) => header)
            .filter((header) => header !== "")
            .join("\n"),
        },
      },
    ];
  }
  const old = years.slice(0, firstFilled);
  const broken = years.slice(firstFilled).filter(({ isEmpty }) => isEmpty);
  const told = (found: typeof years, problem: "before" | "year") =>
    found.map(({ first, header }): Observation<Found> => ({ place: placeOf(first), params: { problem, year: header } }));
  return [
    ...(old.length > 0 ? [{ ...itemAt(told(old, "before"), old.length - 1), severity: "hint" as const }] : []),
    ...told(broken, "year"),
  ];
}

interface Source {
  wanted: SheetArea;
  known: SheetArea;
  values: SheetArea;
}

/** Where a column of the history is looked up by name: XLOOKUP, as our sheets do. */
function sourceOf(book: Snapshot, area: SheetArea, column: number): Source | null {
  const formula = formulasIn(book).at(area.sheet, area.row, column);
  const tree = formula && treeOf(formula);
  const call = tree && lookupIn(tree);
  if (!formula || !call) return null;
  const [wanted, known, values] = (call.arguments as (AstExpression | null)[])
    .slice(0, 3)
    .map((arg) => (arg ? (resolve(book, formula, arg)?.area ?? null) : null));
  if (!wanted || !known || !values) return null;
  // Filled down, each row looks up its own name.
  const rows = wanted.rows === 1 && wanted.row === area.row ? area.rows : wanted.rows;
  return { wanted: { ...wanted, rows }, known, values };
}

type CallNode = Extract<AstExpression, { type: "CallExpression" }>;

function lookupIn(node: AstExpression | null): CallNode | null {
  if (!node) return null;
  if (node.type === "CallExpression" && node.callee.name.toUpperCase().replace(/^_XLFN\./, "") === "XLOOKUP") return node;
  const below: (AstExpression | null)[] =
    node.type === "CallExpression" || node.type === "BinaryExpression" || node.type === "UnaryExpression"
      ? node.arguments
      : node.type === "LetExpression"
        ? [node.body]
        : [];
  for (const child of below) {
    const found = lookupIn(child);
    if (found) return found;
  }
  return null;
}

/** Units this year that have no row in the history; a row of blanks is an answer. */
function unknownUnits(book: Snapshot, area: SheetArea): Observation<Found>[] {
  const source = sourceOf(book, area, area.column);
  if (!source) return [];
  const known = new Set(cellsIn(book, source.known).map((cell) => nameKey(nameIn(cell))));
  const units = cellsIn(book, source.wanted).filter((cell) => wordIn(cell.value) !== "" && cell.kind !== "Error");
  const without = units.filter((cell) => !known.has(nameKey(nameIn(cell))));
  // A history nobody has begun is told as its empty years.
  if (without.length === units.length) return [];
  const { singles, crowd } = partCrowd(without, units.length);
  const header = headerAbove(sheetKnown(book, source.known.sheet), source.known.row, source.known.column);
  const told = (cell: Cell, problem: "unit" | "most"): Observation<Found> => ({
    place: placeOf(cell),
    params: { problem, unit: nameIn(cell), sheet: source.known.sheet, header, count: without.length, total: units.length },
  });
  return [...singles.map((cell) => told(cell, "unit")), ...(crowd.length > 0 ? [told(firstOf(crowd), "most")] : [])];
}

function cellsIn(book: Snapshot, area: SheetArea): Cell[] {
  const sheet = sheetKnown(book, area.sheet);
  return Array.from({ length: area.rows }, (_, row) => cellAt(sheet, area.row + row, area.column));
}
