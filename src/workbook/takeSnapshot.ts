/** Reads the whole workbook once, used cells only, in responses small enough for Excel on the web. */
import { requireValue } from "../basics/requireValue";
import type { SheetSnapshot, Snapshot, TableSnapshot } from "../book/snapshot";
import { areaAddress, parseAddresses, type Area } from "../sheet/address";
import { isAnchor } from "../book/anchors";
import { readErrorTexts } from "../book/errorTexts";
import { listsIn } from "../book/lists";
import { isFormula, type SnapshotValue } from "../sheet/formula";
import { isStillWorking } from "../book/passing";
import { contentFrom } from "./entries";
import type { Since, Watch } from "./port";
import { ignoredIn } from "./ignored";
import { problemOf, stopIfCancelled } from "./problems";
import { recordsIn } from "./record";
import { readAsValues, SpillQuestions } from "./spills";

/** Values, formulas and kinds of one cell weigh some 50 bytes in a response; long formulas more. 5 MB is the limit. */
const CELLS_PER_RESPONSE = 60_000;
/** Below this many cells a response that is too large has another reason. */
const FEWEST_CELLS = 1_000;

interface Slice {
  sheet: SheetSnapshot;
  firstRow: number;
  range: Excel.Range;
}

/** What a state takes from the requests of a snapshot. */
export interface Along {
  /** Joins the first request. */
  first(context: Excel.RequestContext): void;
  /** What was loaded, with the tables' areas. */
  take(loaded: {
    sheets: Excel.Worksheet[];
    tables: { table: Excel.Table; range: Excel.Range }[];
    names: Excel.NamedItem[];
    settings: Excel.Setting[];
  }): void;
}

/**
 * Two syncs, one more per 60,000 cells, and at most one for what spills: sheets where something does are read first, so that
 * the question goes along with other cells. Reads only: selection, view and the clerk's undo stack stay as they are.
 * @param since reads only what may have changed: the sheets that were, and those with formulas, which may show something
 *   else now
 */
export async function takeSnapshot(watch: Watch, since?: Since, along?: Along): Promise<Snapshot> {
  try {
    return await Excel.run((context) => read(context, watch, since, along));
  } catch (error) {
    throw problemOf(error, true);
  }
}

/** How often a workbook that is still calculating is read again, and what lies between. */
const READINGS = 20;
const PAUSE = 500;

/**
 * As `takeSnapshot`, once Excel has come to rest: a cell that is #BUSY! has no value to be checked, and spills nothing yet, so that
 * what it will spill could be taken for entries. What never comes to rest is handed over as it is.
 */
export async function takeSettledSnapshot(watch: Watch, since?: Since, along?: Along): Promise<Snapshot> {
  let snapshot = await takeSnapshot(watch, since, along);
  const again = async () => {
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
    stopIfCancelled(watch.signal);
    snapshot = await takeSnapshot(watch, since, along);
  };
  for (let readings = 1; readings < READINGS && isStillWorking(snapshot.sheets); readings++) await again();
  return snapshot;
}

async function read(context: Excel.RequestContext, watch: Watch, since?: Since, along?: Along): Promise<Snapshot> {
  const { workbook } = context;
  along?.first(context);
  workbook.worksheets.load("items/id,items/name,items/visibility,items/protection/protected,items/autoFilter/isDataFiltered");
  workbook.tables.load("items/id,items/name,items/showTotals,items/autoFilter/isDataFiltered");
  workbook.names.load("items/name,items/formula,items/visible,items/comment");
  workbook.settings.load("items/key,items/value");
  await context.sync();
  stopIfCancelled(watch.signal);

  const worksheets = workbook.worksheets.items;
  const known = worksheets.map((sheet) => readBefore(sheet, since));
  const used = worksheets.map((sheet, i) => (known[i] ? null : sheet.getUsedRangeOrNullObject(true)));
  used.forEach((range) => range?.load("rowIndex,columnIndex,rowCount,columnCount,rowHidden,columnHidden,hasSpill"));
  const merges = worksheets.map((sheet, i) => (known[i] ? null : sheet.getRange().getMergedAreasOrNullObject()));
  merges.forEach((areas) => areas?.load("address"));
  const tables = workbook.tables.items.map((table) => {
    const range = table.getRange();
    range.load("rowIndex,columnIndex,rowCount,columnCount");
    table.worksheet.load("id,name");
    return { table, range };
  });
  await context.sync();
  along?.take({ sheets: worksheets, tables, names: workbook.names.items, settings: workbook.settings.items });

  const areas = tables.map(
    ({ table, range }): TableSnapshot => ({
      name: table.name,
      sheet: table.worksheet.name,
      row: range.rowIndex,
      column: range.columnIndex,
      rows: range.rowCount,
      columns: range.columnCount,
      totals: table.showTotals,
    }),
  );
  const sheets = worksheets.map((sheet, i): SheetSnapshot => {
    const state = { name: sheet.name, visible: sheet.visibility === "Visible", protected: sheet.protection.protected };
    const before = known[i];
    if (before) return { ...before, ...state };
    const range = requireValue(used[i], `the used range of ${sheet.name}`);
    const start = range.isNullObject ? { row: 0, column: 0 } : { row: range.rowIndex, column: range.columnIndex };
    return {
      ...state,
      ...start,
      values: [],
      formulas: [],
      formulasR1C1: [],
      kinds: [],
      hiddenRows: [],
      hiddenColumns: [],
      merged: areasIn(merges[i]),
      spills: [],
    };
  });
  const filled = worksheets.flatMap((worksheet, i): Source[] => {
    const [sheet, range] = [sheets[i], used[i]];
    if (!sheet || !range || range.isNullObject) return [];
    return [{ sheet, worksheet, used: range, spills: range.hasSpill ?? true, tables: areas.filter((table) => table.sheet === sheet.name) }];
  });
  const sources = [...filled.filter(({ spills }) => spills), ...filled.filter(({ spills }) => !spills)];
  await readAll(context, sources, watch);
  const names = workbook.names.items.map(({ name, formula }) => ({ name, formula: String(formula) }));
  const { records: schemes, damaged } = await recordsIn(workbook.settings.items);
  const anchors = names.filter(({ name }) => isAnchor(name));
  return {
    sheets,
    lists: listsIn(schemes, anchors),
    tables: areas,
    names: names.filter(({ name }) => !isAnchor(name)),
    anchors,
    schemes,
    damaged,
    ignored: ignoredIn(workbook.settings.items),
  };
}

function areasIn(areas: Excel.RangeAreas | null | undefined): Area[] {
  if (!areas || areas.isNullObject) return [];
  return parseAddresses(areas.address).map(({ row, column, rows, columns }) => ({ row, column, rows, columns }));
}

/** The sheet as it was read before, where nothing in it can have changed since. */
function readBefore({ id, name }: Excel.Worksheet, since?: Since): SheetSnapshot | undefined {
  if (!since || since.changed.has(id)) return undefined;
  const before = since.last.sheets.find((sheet) => sheet.name === name);
  return before?.formulas.some((line) => line.some(isFormula)) ? undefined : before;
}

interface Source {
  sheet: SheetSnapshot;
  worksheet: Excel.Worksheet;
  used: Excel.Range;
  /** Whether anything on the sheet spills. */
  spills: boolean;
  tables: readonly TableSnapshot[];
}

/** Asks which rows and columns are hidden, only where some are and some are not; the answer comes with the first cells. */
function askHidden(sources: Source[]): () => void {
  const asked = sources.map(({ sheet, used }) => ({
    sheet,
    used,
    rows: used.rowHidden === null ? used.getRowProperties({ rowHidden: true, rowIndex: true }) : null,
    columns: used.columnHidden === null ? used.getColumnProperties({ columnHidden: true, columnIndex: true }) : null,
  }));
  const all = (first: number, count: number) => Array.from({ length: count }, (_, i) => first + i);
  return () => {
    for (const { sheet, used, rows, columns } of asked) {
      if (rows) sheet.hiddenRows = rows.value.flatMap(({ rowHidden, rowIndex }) => (rowHidden && rowIndex !== undefined ? [rowIndex] : []));
      else if (used.rowHidden) sheet.hiddenRows = all(used.rowIndex, used.rowCount);
      if (columns)
        sheet.hiddenColumns = columns.value.flatMap(({ columnHidden, columnIndex }) =>
          columnHidden && columnIndex !== undefined ? [columnIndex] : [],
        );
      else if (used.columnHidden) sheet.hiddenColumns = all(used.columnIndex, used.columnCount);
    }
  };
}

/** How large a response gets is known only when it is made: one that Excel refuses is asked for again in smaller parts. */
async function readAll(context: Excel.RequestContext, sources: Source[], watch: Watch): Promise<void> {
  for (let cells = CELLS_PER_RESPONSE; ; cells = Math.floor(cells / 2)) {
    // What a refused answer would have told of hidden rows is lost with it, and asked for again.
    const tellHidden = askHidden(sources);
    try {
      await readCells(context, sources, watch, cells);
      tellHidden();
      return;
    } catch (error) {
      if (problemOf(error, true).code !== "tooLarge" || cells < FEWEST_CELLS) throw error;
    }
  }
}

async function readCells(context: Excel.RequestContext, sources: Source[], watch: Watch, most: number): Promise<void> {
  let waiting: Slice[] = [];
  let whole: Source[] = [];
  let cells = 0;
  const questions = new SpillQuestions();
  for (const { sheet } of sources) sheet.spills = [];
  const receive = async () => {
    stopIfCancelled(watch.signal);
    questions.queue();
    await context.sync();
    questions.take();
    for (const { sheet, firstRow, range } of waiting) {
      range.values.forEach((line: SnapshotValue[], i) => {
        sheet.values[firstRow + i] = line;
        sheet.formulas[firstRow + i] = line.map((value, j) => contentFrom(range.formulas[i]?.[j], value));
        sheet.formulasR1C1[firstRow + i] = line.map((value, j) => contentFrom(range.formulasR1C1[i]?.[j], value));
        sheet.kinds[firstRow + i] = range.valueTypes[i] as SheetSnapshot["kinds"][number];
      });
    }
    for (const { sheet, worksheet, spills, tables } of whole) if (spills) questions.add(sheet, worksheet, tables);
    waiting = [];
    whole = [];
    cells = 0;
  };
  for (const [i, source] of sources.entries()) {
    const { sheet, worksheet, used } = source;
    watch.progress({ stage: "reading", sheet: i + 1, sheets: sources.length });
    const { rowIndex, columnIndex, rowCount, columnCount } = used;
    for (let row = 0; row < rowCount; ) {
      const room = Math.floor((most - cells) / columnCount);
      const rows = Math.min(rowCount - row, Math.max(room, cells === 0 ? 1 : 0));
      if (rows > 0) {
        const area = { row: rowIndex + row, column: columnIndex, rows, columns: columnCount };
        const range = worksheet.getRange(areaAddress(area));
        range.load("values,formulas,formulasR1C1,valueTypes");
        waiting.push({ sheet, firstRow: row, range });
        cells += rows * columnCount;
        row += rows;
      }
      if (row === rowCount) whole.push(source);
      else await receive();
    }
  }
  while (waiting.length > 0 || questions.open) await receive();
  for (const { sheet } of sources) {
    readAsValues(sheet);
    readErrorTexts(sheet);
  }
}
