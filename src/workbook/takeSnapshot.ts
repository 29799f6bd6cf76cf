/** Reads the whole workbook once, used cells only, in responses small enough for Excel on the web. */
import type { SheetSnapshot, Snapshot, SnapshotValue, TableSnapshot } from "../sheet/snapshot";
import { areaAddress } from "../sheet/address";
import type { Watch } from "./port";
import { problemOf, stopIfCancelled } from "./problems";
import { recordsIn } from "./record";

/** Values, formulas and kinds of one cell weigh some 40 bytes in a response; formulas more. 5 MB is the limit. */
const CELLS_PER_RESPONSE = 40_000;

interface Slice {
  sheet: SheetSnapshot;
  firstRow: number;
  range: Excel.Range;
}

/** Two syncs and one more per 40,000 cells. Reads only: selection, view and the clerk's undo stack stay as they are. */
export async function takeSnapshot(watch: Watch): Promise<Snapshot> {
  try {
    return await Excel.run((context) => read(context, watch));
  } catch (error) {
    throw problemOf(error, true);
  }
}

async function read(context: Excel.RequestContext, watch: Watch): Promise<Snapshot> {
  const { workbook } = context;
  workbook.worksheets.load("items/name,items/visibility");
  workbook.tables.load("items/name");
  workbook.names.load("items/name,items/formula");
  workbook.settings.load("items/key,items/value");
  await context.sync();
  stopIfCancelled(watch.signal);

  const worksheets = workbook.worksheets.items;
  const used = worksheets.map((sheet) => sheet.getUsedRangeOrNullObject(true));
  used.forEach((range) => range.load("rowIndex,columnIndex,rowCount,columnCount"));
  worksheets.forEach((sheet) => sheet.protection.load("protected"));
  const tables = workbook.tables.items.map((table) => {
    const range = table.getRange();
    range.load("rowIndex,columnIndex,rowCount,columnCount");
    table.worksheet.load("name");
    return { table, range };
  });
  await context.sync();

  const sheets = worksheets.map((sheet, i): SheetSnapshot => {
    const range = used[i]!;
    const empty = range.isNullObject;
    return {
      name: sheet.name,
      visible: sheet.visibility === "Visible",
      protected: sheet.protection.protected,
      row: empty ? 0 : range.rowIndex,
      column: empty ? 0 : range.columnIndex,
      values: [],
      formulas: [],
      kinds: [],
    };
  });
  await readCells(
    context,
    sheets.map((sheet, i) => ({ sheet, worksheet: worksheets[i]!, used: used[i]! })),
    watch,
  );
  return {
    sheets,
    tables: tables.map(
      ({ table, range }): TableSnapshot => ({
        name: table.name,
        sheet: table.worksheet.name,
        row: range.rowIndex,
        column: range.columnIndex,
        rows: range.rowCount,
        columns: range.columnCount,
      }),
    ),
    names: workbook.names.items.map(({ name, formula }) => ({ name, formula: String(formula) })),
    schemes: recordsIn(workbook.settings.items),
  };
}

async function readCells(
  context: Excel.RequestContext,
  sources: { sheet: SheetSnapshot; worksheet: Excel.Worksheet; used: Excel.Range }[],
  watch: Watch,
): Promise<void> {
  let waiting: Slice[] = [];
  let cells = 0;
  const receive = async () => {
    stopIfCancelled(watch.signal);
    await context.sync();
    for (const { sheet, firstRow, range } of waiting) {
      range.values.forEach((line: SnapshotValue[], i) => {
        sheet.values[firstRow + i] = line;
        sheet.formulas[firstRow + i] = range.formulas[i] as SnapshotValue[];
        sheet.kinds[firstRow + i] = range.valueTypes[i] as SheetSnapshot["kinds"][number];
      });
    }
    waiting = [];
    cells = 0;
  };
  for (const [i, { sheet, worksheet, used }] of sources.entries()) {
    watch.progress({ stage: "reading", sheet: i + 1, sheets: sources.length });
    if (used.isNullObject) continue;
    const { rowIndex, columnIndex, rowCount, columnCount } = used;
    for (let row = 0; row < rowCount; ) {
      const room = Math.floor((CELLS_PER_RESPONSE - cells) / columnCount);
      const rows = Math.min(rowCount - row, Math.max(room, cells === 0 ? 1 : 0));
      if (rows > 0) {
        const area = { row: rowIndex + row, column: columnIndex, rows, columns: columnCount };
        const range = worksheet.getRange(areaAddress(area));
        range.load("values,formulas,valueTypes");
        waiting.push({ sheet, firstRow: row, range });
        cells += rows * columnCount;
        row += rows;
      }
      if (row < rowCount) await receive();
    }
  }
  if (waiting.length > 0) await receive();
}
