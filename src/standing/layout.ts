/**
 * The columns of one sheet before and after: which whole columns go, which come and where, and where every planned column
 * then stands. Columns of ours keep their order, and what a clerk has put between or beside them moves along.
 */
import { largestOf, leastOf } from "../basics/extremes";
import { requireValue } from "../basics/requireValue";
import type { ChangeStep, Dress } from "../book/change";
import type { SheetPlan } from "../book/plan";
import type { TableSnapshot } from "../book/snapshot";
import type { SheetPlaces } from "../book/standingPlaces";
import { tableOf } from "../book/standingPlaces";

export interface SheetLayout {
  sheet: string;
  headerRow: number;
  /** Where each planned column stands afterwards. */
  columns: Map<string, number>;
  /** Keys of columns that come, and of those that go with where they stood. */
  added: string[];
  removed: { key: string; column: number }[];
  /** First column and number of columns of each table afterwards, by what the scheme calls it. */
  tables: Map<string, { first: number; columns: number }>;
  steps: ChangeStep[];
}

/** First and last column of a table, as columns come and go. */
interface Span {
  /** What the scheme calls the table. */
  key: string;
  table: TableSnapshot;
  first: number;
  last: number;
}

/**
 * @param now the sheet's columns, by the keys they shall have
 * @param plan the sheet as it is wanted
 * @param looksOf how a column that goes has looked, at the place where it stands when it goes, and which ones go with it
 */
export function layOut(
  now: SheetPlaces,
  plan: SheetPlan,
  tables: ReadonlyMap<string, TableSnapshot>,
  looksOf: (key: string, column: number, going: ReadonlySet<string>) => Dress,
): SheetLayout {
  const wanted = [...plan.columns].sort((one, other) => one.column - other.column);
  const at = new Map(now.columns);
  const spans: Span[] = [...tables].flatMap(([key, table]) =>
    table.sheet === now.name ? [{ key, table, first: table.column, last: table.column + table.columns - 1 }] : [],
  );
  const steps: ChangeStep[] = [];
  const sheet = now.name;

  const removed = [...at].filter(([key]) => !wanted.some((column) => column.key === key)).map(([key, column]) => ({ key, column }));
  const going = new Set(removed.map(({ key }) => key));
  for (const { key, column } of [...removed].sort((one, other) => other.column - one.column)) {
    steps.push({ kind: "deleteColumns", sheet, at: column, count: 1, dress: looksOf(key, column, going) });
    at.delete(key);
    shift(at, spans, column + 1, -1);
  }
  const added = wanted.filter(({ key }) => !at.has(key)).map(({ key }) => key);
  const insert = (column: number, count = 1) => {
    steps.push({ kind: "insertColumns", sheet, at: column, count });
    shift(at, spans, column, count);
  };
  const placeOf = (key: string) => requireValue(at.get(key), `a place of the column ${key}`);
  wanted.forEach(({ key, column }, i) => {
    if (at.has(key)) return;
    const section = tableOf(key);
    const [before, after] = [wanted[i - 1], wanted[i + 1]];
    // Keys of a section are next to each other; a gap of one column parts it from its neighbours.
    const follows = before !== undefined && tableOf(before.key) === section && before.column === column - 1;
    if (follows) {
      const place = placeOf(before.key) + 1;
      insert(place);
      at.set(key, place);
    } else if (after !== undefined && tableOf(after.key) === section && at.has(after.key)) {
      const place = placeOf(after.key);
      insert(place);
      at.set(key, place);
    } else {
      // A section of its own, with a gap beside it.
      const last = before === undefined ? -1 : endOf(placeOf(before.key), spans);
      insert(last + 1, 2);
      at.set(key, before === undefined ? 0 : last + 2);
    }
  });
  const final: SheetLayout["tables"] = new Map();
  for (const { key: own, table, first, last } of spans) {
    const columns = [...at].flatMap(([key, column]) => (tableOf(key) === own ? [column] : []));
    const [start, end] = [leastOf(columns, first), largestOf(columns, last)];
    if (last < first) continue;
    final.set(own, { first: start, columns: end - start + 1 });
    if (start < first || end > last) {
      steps.push({
        kind: "resizeTable",
        table: table.name,
        area: { row: table.row, column: start, rows: table.rows, columns: end - start + 1 },
      });
    }
  }
  return { sheet, headerRow: now.headerRow, columns: at, added, removed, tables: final, steps };
}

/** A clerk's own columns at a table's end belong to it. */
function endOf(column: number, spans: Span[]): number {
  return spans.reduce((end, { first, last }) => (first <= column && column <= last ? Math.max(end, last) : end), column);
}

function shift(at: Map<string, number>, spans: Span[], from: number, by: number): void {
  for (const [key, column] of at) if (column >= from) at.set(key, column + by);
  for (const span of spans) {
    if (span.first >= from) span.first += by;
    if (span.last >= from || (by < 0 && span.last === from - 1)) span.last += by;
  }
}
