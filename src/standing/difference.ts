/**
 * From a scheme as it stands to the scheme as it is wanted: both are planned, compared column by column and cell by cell,
 * and the difference becomes steps that keep every entry and all that a clerk has added.
 */
import { requireValue } from "../basics/requireValue";
import type { ChangePlan, ChangeStep } from "../book/change";
import type { SheetPlan } from "../book/plan";
import { contentOfCell, holdsFormula } from "../sheet/formula";
import type { Snapshot } from "../book/snapshot";
import { carryNames, withEarlierNames } from "./carriedNames";
import { cellWrites, type CellWrite } from "./cells";
import { compare } from "./compare";
import { layoutOf, type Compared } from "./compared";
import { standingSchemes } from "./harvest";
import { linesOf, type SheetWrites } from "./lines";
import { dressSteps } from "./looks";
import { anchoredColumns, parameterNames, type NameChanges } from "./names";
import { restateRecord } from "./restateRecord";
import { contentIn, sheetNamed } from "./places";
import { bodyOf, newSheet, newTables, rowSteps, rowWrites } from "./steps";
import { leaveSheets, takeAway } from "./taken";
import type { Wanted } from "./wanted";

export interface About {
  /** As it is to stand in the archive. */
  when: string;
  reason: string;
}

/** @throws where the workbook has no such scheme any more */
export function differenceOf(snapshot: Snapshot, id: string, asked: Wanted, about: About): ChangePlan {
  const found = standingSchemes(snapshot).find((one) => one.id === id);
  if (!found) throw new Error(`no scheme ${id} stands in the workbook`);
  const wanted = carryNames(asked);
  const standing = withEarlierNames(found, wanted.renames);
  const compared = compare(snapshot, standing, wanted);
  const { next, layouts, target, rows } = compared;
  const sheets = next.sheets.filter(({ key }) => layouts.has(key));
  const coming = next.sheets.filter(({ key }) => !layouts.has(key));
  const fresh = coming.map((sheet) => newSheet(compared, sheet));
  const comes = coming.map(({ name }) => name);
  const writes = sheets.map(
    (sheet): SheetWrites => ({
      sheet,
      cells: [
        ...rowWrites(compared, sheet),
        ...cellWrites(sheet, layoutOf(compared, sheet), { ...compared, plan: next, comes, bodyOf: (table) => bodyOf(compared, table) }),
      ].filter((write) => !isWritten(compared, sheet, write)),
    }),
  );
  const taking = takeAway(compared, about);
  const left = leaveSheets(compared);
  const { columns, anchors } = anchoredColumns(compared);
  const record = restateRecord({ plan: next, target, scheme: wanted.scheme, columns, archive: taking.table });
  // Formulas come last: what they name has to be there, under the name they give it.
  const steps: ChangeStep[] = [
    ...taking.steps,
    ...[...layouts.values()].flatMap((layout) => layout.steps),
    ...left.steps,
    ...rows.flatMap((change) => rowSteps(compared, change)),
    ...writeSteps(writes, ({ after }) => !holdsFormula(after)),
    ...sheets.flatMap((sheet) => newTables(compared, sheet)),
    ...nameSteps(parameterNames(compared)),
    ...(fresh.length > 0 ? [{ kind: "addSheets" as const, plan: { sheets: fresh, names: [], record: null, open: next.open } }] : []),
    ...writeSteps(writes, ({ after }) => holdsFormula(after)),
    ...sheets.flatMap((sheet) => dressSteps(compared, sheet)),
    ...nameSteps(anchors),
    { kind: "record", record },
  ];
  const added = fresh.map(({ name }) => ({ code: "sheetAdded" as const, sheet: name }));
  return { lines: [...added, ...linesOf(compared, writes), ...taking.lines, ...left.lines], steps, open: placeToOpen(compared, writes) };
}

/** On a sheet where nothing moves, what says already what it shall say: links that somebody has mended after a sheet was renamed. */
function isWritten(compared: Compared, sheet: SheetPlan, { row, column, after }: CellWrite): boolean {
  const now = sheet.tables.length > 0 || layoutOf(compared, sheet).steps.length > 0 ? undefined : sheetNamed(compared.snapshot, sheet.name);
  return now !== undefined && contentIn(now, row, column) === contentOfCell(after);
}

function writeSteps(writes: readonly SheetWrites[], belongs: (cell: CellWrite) => boolean): ChangeStep[] {
  return writes.flatMap(({ sheet, cells }) => {
    const some = cells.filter(belongs).map(({ row, column, after, offset }) => ({ row, column, after, header: offset === 0 }));
    return some.length > 0 ? [{ kind: "write" as const, sheet: sheet.name, cells: some }] : [];
  });
}

function nameSteps({ gone, come }: NameChanges): ChangeStep[] {
  return [
    ...(gone.length > 0 ? [{ kind: "removeNames" as const, names: gone }] : []),
    ...(come.length > 0 ? [{ kind: "addNames" as const, names: come }] : []),
  ];
}

/** Where something new is to be filled in, else where something changed. */
function placeToOpen(compared: Compared, writes: readonly SheetWrites[]): ChangePlan["open"] {
  const found = writes.find(({ sheet }) => layoutOf(compared, sheet).added.length > 0) ?? writes.find(({ cells }) => cells.length > 0);
  if (!found) return compared.next.open;
  const {
    headerRow,
    added: [first],
    columns,
  } = layoutOf(compared, found.sheet);
  return {
    sheet: found.sheet.name,
    row: headerRow + 1,
    column: first === undefined ? 0 : requireValue(columns.get(first), `a place of the column ${first}`),
  };
}
