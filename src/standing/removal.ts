/**
 * What goes when a scheme is taken out of the workbook. A sheet is the scheme's by the hidden names on its headers, and so a sheet that
 * was renamed is found and one of the clerk's own is not.
 */
import { planWorkbook } from "../schemes/planner";
import type { SchemeRecord, StandingRecord } from "../book/record";
import type { Referring, RemovalPlan } from "../book/removal";
import { isInside } from "../sheet/address";
import { anchoredCell, anchorName } from "../book/anchors";
import { filledArea, MOST_DRESSED } from "../book/dressed";
import { contentOfCell, isFormula, type Content } from "../sheet/formula";
import { mentioning } from "../sheet/mentions";
import type { SheetSnapshot, Snapshot } from "../book/snapshot";
import { isSpilled } from "../book/spilled";
import { headerOf, placesOf } from "../book/standingPlaces";
import { sheetNamed, valueIn } from "./places";

type Recorded = SchemeRecord & { standing: StandingRecord };

/** `null` where no such scheme stands. */
export function removalOf(snapshot: Snapshot, id: string): RemovalPlan | null {
  const record = snapshot.schemes.find((one) => one.id === id);
  if (!record?.standing) return null;
  const own = { ...record, standing: record.standing };
  const sheets = sheetsOf(snapshot, own);
  const going = snapshot.sheets.filter(({ name }) => sheets.has(name));
  const tables = snapshot.tables.filter(({ sheet }) => sheets.has(sheet)).map(({ name }) => name);
  const shown = ownNames(snapshot, own, sheets);
  const hidden = snapshot.anchors.flatMap(({ name }) => (isOwnAnchor(name, id) ? [name] : []));
  const refers = mentioning({ sheets: [...sheets], words: [...tables, ...shown] });
  const known = new Set([...shown, ...hidden]);
  const written = plannedContents(own);
  return {
    id,
    title: own.standing.scheme.title,
    sheets: going.map((sheet) => ({ name: sheet.name, entries: entriesIn(snapshot, sheet, own, written) })),
    tables,
    names: [...shown, ...hidden],
    shownNames: shown.length,
    referring: snapshot.sheets.flatMap((sheet) => (sheets.has(sheet.name) ? [] : referringIn(sheet, refers))),
    referringNames: [...snapshot.names, ...snapshot.anchors].flatMap(({ name, formula }) =>
      !known.has(name) && refers(formula) ? [name] : [],
    ),
    keepsLooks: cellsOf(snapshot, going) <= MOST_DRESSED,
  };
}

function cellsOf({ tables }: Snapshot, sheets: readonly SheetSnapshot[]): number {
  return sheets.reduce((sum, sheet) => {
    const { rows, columns } = filledArea(
      sheet,
      tables.filter((table) => table.sheet === sheet.name),
    );
    return sum + rows * columns;
  }, 0);
}

/** By its recorded name where one of its headers is still there, else where most of its headers have gone. */
function sheetsOf(snapshot: Snapshot, { id, standing }: Recorded): Set<string> {
  const formulas = new Map(snapshot.anchors.map(({ name, formula }) => [name.toLowerCase(), formula]));
  const found = new Set<string>();
  for (const [key, recorded] of Object.entries(standing.sheets)) {
    const columns = standing.columns.filter(({ sheet }) => sheet === key);
    const anchored = columns.flatMap(({ anchor }) => {
      const at = anchoredCell(formulas.get(anchorName(id, anchor).toLowerCase()) ?? "");
      return at && sheetNamed(snapshot, at.sheet) ? [at.sheet] : [];
    });
    const named = sheetNamed(snapshot, recorded);
    // A workbook whose names were all cleaned away still has its headers.
    const holdsHeader =
      named !== undefined && columns.some(({ row, column, key: header }) => String(valueIn(named, row, column)) === headerOf(header));
    if (anchored.includes(recorded) || (named && anchored.length === 0 && (columns.length === 0 || holdsHeader))) found.add(recorded);
    else if (anchored.length > 0) found.add(mostFrequent(anchored));
  }
  return found;
}

function mostFrequent(names: readonly string[]): string {
  const count = (name: string) => names.filter((one) => one === name).length;
  return names.reduce((most, name) => (count(name) > count(most) ? name : most));
}

/** Names of parameters and their like, unless somebody has given one another meaning. */
function ownNames(snapshot: Snapshot, { standing }: Recorded, sheets: ReadonlySet<string>): string[] {
  const given = new Set(Object.values(standing.names).map((name) => name.toLowerCase()));
  const refers = mentioning({ sheets: [...sheets], words: [] });
  return snapshot.names.flatMap(({ name, formula }) =>
    given.has(name.toLowerCase()) && (refers(formula) || formula.includes("#REF!")) ? [name] : [],
  );
}

function isOwnAnchor(name: string, id: string): boolean {
  return name.toLowerCase().startsWith(anchorName(id, 0).slice(0, -1).toLowerCase());
}

function referringIn(sheet: SheetSnapshot, refers: (content: Content) => boolean): Referring[] {
  return sheet.formulas.flatMap((line, i) =>
    line.flatMap((formula, j) => (refers(formula) ? [{ sheet: sheet.name, row: sheet.row + i, column: sheet.column + j, formula }] : [])),
  );
}

/** What the scheme itself puts into the cells of each sheet, input tables apart: by the sheet's key. */
function plannedContents({ id, standing }: Recorded): Map<string, Set<Content>> {
  const called = (names: Record<string, string>) => new Map(Object.entries(names));
  const known = { sheets: called(standing.sheets), tables: called(standing.tables), names: called(standing.names) };
  const plan = planWorkbook(standing.scheme, { sheets: [], tables: [], names: [] }, id, known);
  return new Map(plan.sheets.map(({ key, blocks }) => [key, new Set(blocks.flatMap(({ cells }) => cells.flat().map(contentOfCell)))]));
}

/**
 * Cells of a sheet that hold something nobody but a person has put there: what fills input tables, what stands beside them, and
 * parameters with other values than the scheme gave them.
 */
function entriesIn(snapshot: Snapshot, sheet: SheetSnapshot, record: Recorded, written: ReadonlyMap<string, ReadonlySet<Content>>): number {
  const places = placesOf(snapshot, record);
  const key =
    [...places.sheets].find(([, { name }]) => name === sheet.name)?.[0] ??
    Object.entries(record.standing.sheets).find(([, name]) => name === sheet.name)?.[0];
  const ours = written.get(key ?? "") ?? new Set<Content>();
  const parts = new Set(record.standing.scheme.tables.map(({ name }) => name));
  const inputs = [...places.tables].flatMap(([name, table]) => (table.sheet === sheet.name && !parts.has(name) ? [table] : []));
  const columns = new Set(key === undefined ? [] : (places.sheets.get(key)?.columns.values() ?? []));
  let count = 0;
  sheet.formulas.forEach((line, i) =>
    line.forEach((content, j) => {
      const [row, column] = [sheet.row + i, sheet.column + j];
      if (content === "" || isSpilled(sheet, row, column)) return;
      const table = inputs.find((one) => row > one.row && isInside(one, row, column));
      const isOurs = isFormula(content) ? columns.has(column) || ours.has(content) : table === undefined && ours.has(content);
      if (!isOurs) count += 1;
    }),
  );
  return count;
}
