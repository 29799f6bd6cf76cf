/** What somebody has entered since and an undo leaves no place for: it stands in sheets, columns or rows that go. */
import { contentOfCell, isFormula, type Content } from "../../sheet/formula";
import { contains, isInside, type Area } from "../../sheet/address";
import { mentioning } from "../../sheet/mentions";
import { namedIn } from "../../sheet/named";
import type { SheetPlan } from "../../book/plan";
import { WorkbookProblem, type HomelessEntry } from "../port";
import { compareWithAfter, compareWithSteps, countDifferences, same, spotsOf, type Entry } from "./asLeft";
import type { KeptInsertion, KeptRestructuring, KeptSteps } from "./kept";
import { leftOfLook, cellsOf } from "./left";
import { madeAreas } from "./madeAreas";
import { findRenamed } from "./putBack";
import { tableToucher } from "./footprint";
import { contentAt, type SheetState, type TableState, type WorkbookState } from "./state";
import { wayOf, type Seen, type Way } from "./takeBack";
import { refuseLocked } from "./refuseLocked";

/** What an undo would come upon. */
export interface Going {
  seen: Seen;
  homeless: Entry[];
}

/** @param now the workbook as it stands @throws where an undo would not fit any more */
export function whatWouldGo(entry: KeptSteps, way: Way, now: WorkbookState): Going {
  const looked = { now, renamed: null, own: entry.sheetIds ?? [], left: leftOfLook(now), dressed: true };
  if (entry.kind === "insertion")
    return { seen: { ...looked, standing: [], made: 0, touched: new Set(), contested: new Set() }, homeless: entriesIn(entry, now) };
  const { before, operations, footprint } = way;
  const after = afterOf(entry);
  refuseLocked(entry.plan.steps, footprint, now);
  // Excel's own undo may have been there before: then cells are where they were.
  const undone = countDifferences(before, now) < countDifferences(after, now);
  if (!sameStructure(undone ? before : after, now, tableToucher(footprint, before))) throw new WorkbookProblem("movedOn");
  if (!undone) {
    const { touched, contested, homeless } = compareWithAfter(before, after, now, operations);
    return {
      seen: { ...looked, standing: operations, made: operations.length, touched, contested, renamed: findRenamed(after, now) },
      homeless: [...homeless, ...findLosingReferences(entry, way, after, now)],
    };
  }
  const unmoved = operations.filter(({ moves }) => !moves);
  const { touched, contested, homeless } = compareWithSteps(before, now, {
    standing: unmoved,
    written: unmoved,
    all: unmoved,
    after: null,
    hasMadeRoom: false,
  });
  return { seen: { ...looked, standing: [], made: 0, touched, contested }, homeless };
}

/** Formulas that somebody has entered elsewhere since, and that refer to nothing but what goes: those would be #REF!. */
function findLosingReferences(entry: KeptRestructuring, { before, operations }: Way, after: WorkbookState, now: WorkbookState): Entry[] {
  const made = madeAreas(before, operations, now);
  const own = new Set(entry.sheetIds);
  const left = new Map(after.sheets.map((sheet) => [sheet.id, sheet]));
  const ids = new Map(now.sheets.map(({ id, name }) => [name.toLowerCase(), id]));
  const newSheets = now.sheets.filter(({ id }) => own.has(id)).map(({ name }) => name);
  const newTables = now.tables
    .filter(({ id }) => before.tables.every((table) => table.id !== id) && after.tables.some((table) => table.id === id))
    .map(({ name }) => name);
  const goes = (area: Area & { sheet: string }) => made.some((one) => one.sheet === area.sheet && contains(one.area, area));
  const names = mentioning({ sheets: newSheets, words: newTables });
  const loses = (formula: string, home: string) => {
    if (names(formula)) return true;
    const { areas, columns } = namedIn(formula);
    if (areas.some(({ sheet, ...area }) => goes({ ...area, sheet: sheet === undefined ? home : (ids.get(sheet.toLowerCase()) ?? "") })))
      return true;
    return columns.some(({ table: name, headers }) => {
      const table = now.tables.find((one) => one.name.toLowerCase() === name.toLowerCase());
      const sheet = now.sheets.find(({ id }) => id === table?.sheetId);
      if (!table || !sheet) return false;
      const at = headers.map((header) =>
        Array.from({ length: table.columns }, (_, i) => table.column + i).find(
          (column) => String(contentAt(sheet, table.row, column)) === header,
        ),
      );
      return at.every((column) => column !== undefined && goes({ sheet: sheet.id, row: table.row, column, rows: 1, columns: 1 }));
    });
  };
  return now.sheets.flatMap((sheet) => {
    if (own.has(sheet.id)) return [];
    const was = left.get(sheet.id);
    return contentsOf(sheet).filter(({ row, column, content }) => {
      if (!isFormula(content) || (was && same(content, contentAt(was, row, column)))) return false;
      return !goes({ sheet: sheet.id, row, column, rows: 1, columns: 1 }) && loses(content, sheet.id);
    });
  });
}

function afterOf({ after }: KeptRestructuring): WorkbookState {
  if (after === null) throw new WorkbookProblem("notKept");
  return after;
}

/**
 * Which columns tables have that are in both; rows are counted where they are moved.
 * @param isTouched what people do to other tables is no business of the write
 */
function sameStructure(one: WorkbookState, other: WorkbookState, isTouched: (table: TableState) => boolean): boolean {
  const describe = (state: WorkbookState, beside: WorkbookState) =>
    JSON.stringify(
      state.tables
        .filter((own) => isTouched(own) && beside.tables.some((table) => table.id === own.id))
        .map(({ id, row, column, columns }) => [id, row, column, columns])
        .sort(),
    );
  return describe(one, other) === describe(other, one);
}

/** What was entered into an insertion's sheets, and formulas elsewhere that refer to them: those would be #REF!. */
export function entriesIn({ plan, sheetIds }: Pick<KeptInsertion, "plan" | "sheetIds">, now: WorkbookState): Entry[] {
  const planned = new Map(
    plan.sheets.flatMap((sheet, i) => {
      const id = sheetIds?.[i];
      return id === undefined ? [] : [[id, sheet] as const];
    }),
  );
  const own = now.sheets.filter(({ id }) => planned.has(id));
  const words = [...plan.names.map(({ name }) => name), ...plan.sheets.flatMap(({ tables }) => tables.map(({ name }) => name))];
  const refers = mentioning({ sheets: own.map(({ name }) => name), words });
  return now.sheets.flatMap((sheet) => {
    const sheetPlan = planned.get(sheet.id);
    return sheetPlan ? findTypedOver(sheetPlan, sheet) : contentsOf(sheet).filter(({ content }) => refers(content));
  });
}

/** What a new sheet holds otherwise than it was planned. */
export function findTypedOver(plan: SheetPlan, sheet: SheetState): Entry[] {
  const written = cellsOf(plan);
  return contentsOf(sheet).filter(({ row, column, content }) => !same(content, contentOfCell(written.get(`${row},${column}`) ?? null)));
}

function contentsOf(sheet: SheetState): Entry[] {
  return [...spotsOf([sheet], 0)].flatMap(({ row, column }) => {
    const content = contentAt(sheet, row, column);
    return content === "" ? [] : [{ sheet: sheet.name, row, column, content }];
  });
}

/** With the header over it and the first cell of its row, where it stands in a table. */
export function labelEntry({ sheet: name, row, column, content }: Entry, { snapshot }: WorkbookState): HomelessEntry {
  const sheet = snapshot.sheets.find((one) => one.name === name);
  const table = snapshot.tables.find(
    (one) => one.sheet === name && row > one.row && row < one.row + one.rows && column >= one.column && column < one.column + one.columns,
  );
  const textAt = (at: number, of: number) => String(sheet?.values[at - sheet.row]?.[of - sheet.column] ?? "");
  return { sheet: name, row, column, content, header: table ? textAt(table.row, column) : "", of: table ? textAt(row, table.column) : "" };
}

/** What a write had left in a cell of its own; `null` for any other cell. @param at by the sheet's id */
export function findLeft(entry: KeptSteps, at: { sheet: string; row: number; column: number }): Content | null {
  if (entry.kind === "insertion") {
    const planned = entry.plan.sheets[(entry.sheetIds ?? []).indexOf(at.sheet)];
    return planned ? contentOfCell(cellsOf(planned).get(`${at.row},${at.column}`) ?? null) : null;
  }
  const { after } = entry;
  const sheet = after?.sheets.find(({ id }) => id === at.sheet);
  if (!after || !sheet) return null;
  const own =
    entry.sheetIds?.includes(at.sheet) ||
    madeAreas(entry.before, wayOf(entry).operations, after).some(
      ({ sheet: id, area }) => id === at.sheet && isInside(area, at.row, at.column),
    );
  return own ? contentAt(sheet, at.row, at.column) : null;
}
