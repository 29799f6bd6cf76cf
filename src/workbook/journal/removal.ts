/**
 * A removal: a scheme's sheets go with all that is on them, and its names and its record. It reads everything before, looks included,
 * since its way back is to make them anew; sheets that are not the scheme's are never touched.
 */
import { requireValue } from "../../basics/requireValue";
import type { RemovalPlan } from "../../book/removal";
import { filledArea } from "../../book/dressed";
import { settingKey } from "../record";
import { WorkbookProblem, type RemovalPlanner, type Watch } from "../port";
import type { Piece } from "../sending";
import { readSheetLooks, type GoingSheet, type SheetLooks } from "../sheetLooks";
import { footprintOf, findFiltered } from "./footprint";
import type { KeptRemoval } from "./kept";
import { Mark } from "./mark";
import type { Operation } from "./operations";
import type { Planned } from "./planned";
import { sheetRenamer } from "./asLeft";
import { findEntered, lookAtSheet, type SheetSeen } from "./sheetLook";
import { slim } from "./slim";
import { readState, withContents, type SheetState, type WorkbookState } from "./state";

export async function planRemoval(planner: RemovalPlanner, context: Excel.RequestContext, watch: Watch): Promise<Planned> {
  const before = await readState({ progress: () => undefined, signal: watch.signal });
  const plan = planner(before.snapshot);
  refuse(plan, before);
  const going = goingIn(plan, before);
  const looks = await readSheetLooks(
    context,
    going.map((sheet) => describeSheet(sheet, before)),
    (sheet) => watch.progress({ stage: "reading", sheet, sheets: going.length }),
  );
  const mark = new Mark(undefined, plan.id);
  const footprint = footprintOf([{ kind: "dropRecord", id: plan.id }]);
  const entry: KeptRemoval = {
    kind: "removal",
    token: mark.token,
    when: Date.now(),
    plan,
    before: slim(before, footprint),
    looks,
    blank: blankFor(going, before),
    called: {},
    usual: null,
    sheetIds: null,
  };
  const operations = operationsOf(entry, before, mark);
  return {
    mark,
    entry,
    settings: before.settings,
    operations,
    secondLook: secondLookAt(entry, going),
    making: (number) => ({ stage: "making", step: number + 1, steps: operations.length }),
    async verify(made, _watch, end) {
      entry.sheetIds ??= [];
      end(made, null);
      await made.sync();
      return { entry };
    },
    looks: null,
    open: null,
  };
}

function describeSheet({ id, name, contents }: SheetState, before: WorkbookState): GoingSheet {
  const tables = before.tables.filter(({ sheetId }) => sheetId === id);
  const { hiddenRows, hiddenColumns, merged } = contents;
  return { id, name, hiddenRows, hiddenColumns, merged, tables, filled: filledArea(contents, tables) };
}

/** Sheets that go, as they were looked at. */
export function goingIn({ sheets }: RemovalPlan, before: WorkbookState): SheetState[] {
  const names = new Set(sheets.map(({ name }) => name));
  return before.sheets.filter(({ name }) => names.has(name));
}

/** As `goingIn`, each with how it looked. */
export function dressedGoing({
  plan,
  before,
  looks,
}: Pick<KeptRemoval, "plan" | "before" | "looks">): { sheet: SheetState; looks: SheetLooks }[] {
  return goingIn(plan, before).map((sheet, i) => ({ sheet, looks: requireValue(looks[i], `the looks of ${sheet.name}`) }));
}

function refuse(plan: RemovalPlan, state: WorkbookState): void {
  if (state.structureProtected) throw new WorkbookProblem("workbookProtected");
  const going = goingIn(plan, state);
  const locked = going.find((sheet) => sheet.protected);
  if (locked) throw new WorkbookProblem("sheetProtected", { sheet: locked.name });
  const names = findFiltered({ ...footprintOf([]), sheets: going.map(({ name }) => name) }, state);
  if (names.length > 0) throw new WorkbookProblem("filtered", { names });
}

/** Excel keeps one sheet to be seen, whatever is taken away. @returns its name; `null` where none is needed */
function blankFor(going: readonly SheetState[], { sheets }: WorkbookState): string | null {
  if (sheets.some((sheet) => !going.includes(sheet) && sheet.contents.visible)) return null;
  const taken = new Set(sheets.map(({ name }) => name.toLowerCase()));
  for (let number = 1; ; number++) if (!taken.has(`sheet${number}`)) return `Sheet${number}`;
}

/** Sheets go last, when nothing names them any more. */
function operationsOf(entry: KeptRemoval, before: WorkbookState, mark: Mark): Operation[] {
  const { plan, blank, looks } = entry;
  const key = settingKey(plan.id);
  return [
    ...plan.names.map((name): Operation => ({ bytes: 200, queue: ({ workbook }) => workbook.names.getItem(name).delete() })),
    ...(before.settings.has(key)
      ? [{ bytes: 200, queue: ({ workbook }: Excel.RequestContext) => workbook.settings.getItem(key).delete() }]
      : []),
    ...(blank === null ? [] : [addBlank(entry, blank, mark)]),
    ...dressedGoing({ plan, before, looks }).map(
      ({ sheet: { id }, looks: { visibility } }): Operation => ({
        bytes: 300,
        queue: ({ workbook }) => {
          const sheet = workbook.worksheets.getItem(id);
          // What is hidden from the list of sheets as well cannot be deleted.
          if (visibility === "VeryHidden") sheet.visibility = "Hidden";
          sheet.delete();
        },
      }),
    ),
  ];
}

function addBlank(entry: KeptRemoval, name: string, mark: Mark): Operation {
  return {
    bytes: 400,
    queue: (context) => {
      mark.addSheet(context, 0, name);
      const made = context.workbook.worksheets.getItem(name).load("id");
      return () => void (entry.sheetIds = [made.id]);
    },
  };
}

/** What somebody has entered since the first look has to come back, and the removal is none; other names and what is hidden come along. */
function secondLookAt(entry: KeptRemoval, going: readonly SheetState[]): Piece[] {
  const seen: SheetSeen[] = [];
  const judge = () => {
    const [was, is] = [seen.map((one) => one.was), seen.map((one) => one.is)];
    const named = sheetRenamer({ ...entry.before, sheets: was }, { ...entry.before, sheets: is });
    const found = findEntered(seen, (content, held) => content !== named(held));
    for (const { was: sheet, is: now, visibility } of seen) {
      if (now.name !== sheet.name) entry.called = { ...entry.called, [sheet.name]: now.name };
      requireValue(entry.looks[going.indexOf(sheet)], `the looks of ${sheet.name}`).visibility = visibility;
    }
    if (found.length === 0) return;
    const back = sheetRenamer({ ...entry.before, sheets: is }, { ...entry.before, sheets: was });
    entry.before = withContents(
      entry.before,
      found.map((cell) => ({ ...cell, content: back(cell.content) })),
    );
    throw new WorkbookProblem("shownChanged");
  };
  return [...going.map((sheet) => lookAtSheet(sheet.id, sheet, seen)), { bytes: 0, queue: () => judge }];
}
