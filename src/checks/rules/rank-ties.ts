import type { AstExpression } from "@borgar/fx";
import { groupBy } from "../../basics/groupBy";
import { firstOf, itemAt } from "../../basics/itemAt";
import { argumentNodes, calledName } from "../../formulas/called";
import { type FormulaAt, formulasIn, type Run, treeOf } from "../../formulas/formulaCells";
import { resolve } from "../../formulas/resolve";
import type { Scope } from "../../formulas/scope";
import { walk } from "../../formulas/walk";
import { type ColumnReading, dataRows, type RegionReading, regionsOn } from "../../recognise";
import { valueAt, writtenAt } from "../../recognise/grid";
import { headingOf, labelOfRow } from "../../recognise/headings";
import { sheetKnown, sheetNamed } from "../../recognise/tables";
import { usedRows } from "../../recognise/typedColumns";
import { isInside } from "../../sheet/address";
import { numberText } from "../findings/numberText";
import { placeAt } from "../findings/places";
import type { Observation, Rule } from "../rule";
import type { SheetSnapshot, Snapshot } from "../../book/snapshot";

type Found =
  | { problem: "apart"; label: string; units: string; score: string; count: number }
  | { problem: "twice"; label: string; name: string; score: string; count: number }
  | { problem: "lower"; label: string; units: string; place: string; first: string; count: number };

/**
 * Places made at home that do not know of ties: numbered down a sorted list, two equal scores have different places; looked up by the
 * nth largest score, the first of two names comes twice; counted by `>=`, equal scores have the last of the places they share, which may be
 * meant and is no more than a hint. Told only where two scores are equal today.
 */
export const rankTies: Rule<"rank-ties", Found> = {
  id: "rank-ties",
  severity: "error",
  about: "grades",
  check: (book) => [...counted(book).flatMap((region) => numberedDown(book, region)), ...namedTwice(book), ...countedWithOwn(book)],
};

/** Blocks of sheets that have a formula which may count rows. */
function counted(book: Snapshot): RegionReading[] {
  const counting = formulasIn(book).shapes.filter(({ r1c1 }) => /ROWS?\(|^=R\[-1\]C\+1$/i.test(r1c1));
  const sheets = new Set(counting.flatMap(({ runs }) => runs.map(({ sheet }) => sheet.name)));
  return [...sheets].flatMap((name) => regionsOn(book, name));
}

/** A column of places by ROW() or one more than above, beside scores that are in order. */
function numberedDown(book: Snapshot, region: RegionReading): Observation<Found>[] {
  return region.columns
    .filter(({ role }) => role === "place")
    .flatMap(({ column }) => {
      const rows = dataRows(region);
      const counting = rows.filter((row) => countsRows(formulasIn(book).at(region.sheet, row, column)));
      if (counting.length < 3 || counting.length < rows.length - 1) return [];
      const sheet = sheetKnown(book, region.sheet);
      const sorted = region.columns.filter((one) => isFigure(one) && isSorted(sheet, rows, one.column));
      const scores = [...sorted].sort((one, other) => Math.abs(one.column - column) - Math.abs(other.column - column))[0];
      return scores ? (apartIn(sheet, rows, column, scores.column) ?? []) : [];
    });
}

const isFigure = ({ role }: ColumnReading) => ["score", "total", "weighted", "mean"].includes(role);

function countsRows(formula: FormulaAt | undefined): boolean {
  const tree = formula && treeOf(formula);
  if (!formula || !tree) return false;
  let [counts, others] = [false, 0];
  walk(tree, (node) => {
    const name = node.type === "CallExpression" ? calledName(node) : null;
    if (name === "ROW" || name === "ROWS") counts = true;
    else if (name !== null && name !== "IF") others += 1;
  });
  if (others > 0) return false;
  const isOneMore = tree.type === "BinaryExpression" && tree.operator === "+" && /^=R\[-1\]C\+1$/.test(formula.r1c1);
  return counts || isOneMore;
}

function isSorted(sheet: SheetSnapshot, rows: readonly number[], column: number): boolean {
  const values = rows.map((row) => valueAt(sheet, row, column));
  return values.every((value, i) => {
    const before = values[i - 1];
    return typeof value === "number" && (before === undefined || (typeof before === "number" && before >= value));
  });
}

function apartIn(sheet: SheetSnapshot, rows: readonly number[], places: number, scores: number): Observation<Found>[] | null {
  const scoreAt = (i: number) => valueAt(sheet, itemAt(rows, i), scores);
  const tied = rows.flatMap((_, i) => (i > 0 && scoreAt(i) === scoreAt(i - 1) ? [i] : []));
  const [first] = tied;
  if (first === undefined) return null;
  const row = itemAt(rows, first);
  const units = [itemAt(rows, first - 1), row].map((one) => labelOfRow(sheet, one, Math.min(places, scores))).join("\n");
  return [
    {
      place: placeAt(sheet, row, places),
      params: {
        problem: "apart",
        label: headingOf(sheet, itemAt(rows, 0), places),
        units,
        score: numberText(Number(scoreAt(first))),
        count: tied.length,
      },
    },
  ];
}

/** Places by how many scores are as good: `COUNTIF(scores,">="&score)`, `SUMPRODUCT((scores>=score)*1)`, within a group or not. */
function countedWithOwn(book: Snapshot): Observation<Found>[] {
  const counting = formulasIn(book).shapes.filter(({ r1c1 }) => /[<>]=/.test(r1c1) && /COUNTIFS?\(|SUMPRODUCT\(|SUM\(/i.test(r1c1));
  return counting
    .flatMap(({ runs }) => runs)
    .flatMap((run) => {
      const region = run.count < 2 ? undefined : regionsOn(book, run.sheet.name).find(({ area }) => isInside(area, run.row, run.column));
      if (!region?.columns.some(({ column, role }) => column === run.column && role === "place")) return [];
      return lowerIn(region, run) ?? [];
    });
}

function lowerIn({ columns }: RegionReading, { sheet, row: top, column, count }: Run): Observation<Found>[] | null {
  const group = columns.find(({ role }) => role === "group");
  const rows = Array.from({ length: count }, (_, i) => top + i).filter((row) => typeof valueAt(sheet, row, column) === "number");
  const ties = [...groupBy(rows, (row) => (group ? writtenAt(sheet, row, group.column) : "")).values()].flatMap((inGroup) => {
    const places = groupBy(inGroup, (row) => Number(valueAt(sheet, row, column)));
    return [...places].filter(([place, tied]) => tied.length > 1 && place >= tied.length && !places.has(place - 1));
  });
  const [first] = ties;
  if (!first) return null;
  const [place, tied] = first;
  return [
    {
      severity: "hint",
      place: placeAt(sheet, firstOf(tied), column),
      params: {
        problem: "lower",
        label: headingOf(sheet, top, column),
        units: tied.map((row) => labelOfRow(sheet, row, column)).join("\n"),
        place: String(place),
        first: String(place - tied.length + 1),
        count: ties.length,
      },
    },
  ];
}

/** `INDEX(names, MATCH(LARGE(scores, n), scores, 0))` down the rows. */
function namedTwice(book: Snapshot): Observation<Found>[] {
  return formulasIn(book).shapes.flatMap((shape) => {
    if (!/MATCH\(/i.test(shape.r1c1)) return [];
    const matched = matchedIn(treeOf(shape.first));
    return matched ? shape.runs.flatMap((run) => (run.count > 1 ? twiceIn(book, run.cells(), matched) : [])) : [];
  });
}

interface Matched {
  key: AstExpression;
  list: AstExpression;
  scope: Scope;
}

function matchedIn(tree: AstExpression | null): Matched | null {
  let found: Matched | null = null;
  walk(tree, (node, scope) => {
    if (found || node.type !== "CallExpression" || !["MATCH", "XMATCH", "XLOOKUP"].includes(calledName(node) ?? "")) return;
    const [key, list] = argumentNodes(node);
    if (key && list) found = { key, list, scope };
  });
  return found;
}

function twiceIn(book: Snapshot, run: readonly FormulaAt[], { key, list, scope }: Matched): Observation<Found>[] {
  const seen = new Map<string, number>();
  const twice: { at: FormulaAt; name: string; score: number }[] = [];
  for (const at of run) {
    const name = valueAt(at.sheet, at.row, at.column);
    if (typeof name !== "string" || name === "") continue;
    const score = nthScore(book, at, key, list, scope);
    if (score === null) continue;
    if (seen.get(name) === score) twice.push({ at, name, score });
    seen.set(name, score);
  }
  const [first] = twice;
  if (!first) return [];
  const { at, name, score } = first;
  return [
    {
      place: placeAt(at.sheet, at.row, at.column),
      params: {
        problem: "twice",
        label: headingOf(at.sheet, firstOf(run).row, at.column),
        name,
        score: numberText(score),
        count: twice.length,
      },
    },
  ];
}

/** The score that is looked for, where it is the nth largest or smallest and more than one have it. */
function nthScore(book: Snapshot, at: FormulaAt, key: AstExpression, list: AstExpression, scope: Scope): number | null {
  const area = resolve(book, at, key, scope)?.area;
  const behind = area && formulasIn(book).at(area.sheet, area.row, area.column);
  const shown = behind && orderedList(treeOf(behind)) ? valueAt(behind.sheet, behind.row, behind.column) : nth(book, at, key, scope);
  if (typeof shown !== "number") return null;
  return numbersOf(book, at, list, scope).filter((score) => score === shown).length > 1 ? shown : null;
}

function nth(book: Snapshot, at: FormulaAt, key: AstExpression, scope: Scope): number | null {
  const ordered = orderedList(key);
  const area = ordered?.place && resolve(book, at, ordered.place, scope)?.area;
  const sheet = area && sheetNamed(book, area.sheet);
  const place = ordered?.place?.type === "Literal" ? ordered.place.value : area && sheet && valueAt(sheet, area.row, area.column);
  if (!ordered || typeof place !== "number") return null;
  const sorted = numbersOf(book, at, ordered.list, scope).sort((one, other) => (ordered.isLargest ? other - one : one - other));
  return sorted[place - 1] ?? null;
}

function orderedList(node: AstExpression | null): { list: AstExpression; place: AstExpression | undefined; isLargest: boolean } | null {
  const name = node?.type === "CallExpression" ? calledName(node) : null;
  if (node?.type !== "CallExpression" || (name !== "LARGE" && name !== "SMALL")) return null;
  const [list, place] = argumentNodes(node);
  return list ? { list, place: place ?? undefined, isLargest: name === "LARGE" } : null;
}

function numbersOf(book: Snapshot, at: FormulaAt, list: AstExpression, scope: Scope): number[] {
  const area = resolve(book, at, list, scope)?.area;
  const sheet = area && sheetNamed(book, area.sheet);
  if (!area || !sheet) return [];
  const rows = Array.from({ length: usedRows(sheet, area.row, area.rows) }, (_, i) => valueAt(sheet, area.row + i, area.column));
  return rows.filter((value) => typeof value === "number");
}
