/** What a plan touches, so that taking it back leaves alone what people did beside it. */
import type { ChangeStep } from "../../book/change";
import { settingKey } from "../record";
import type { TableState, WorkbookState } from "./state";

export interface Footprint {
  /** Names of sheets whose cells change, as the steps call them. */
  sheets: string[];
  /** Names of tables whose cells change. */
  tables: string[];
  /** Names, in small letters, of sheets and settings that were not there before; the formulas of names by their names. */
  newSheets: ReadonlySet<string>;
  /** "" for a name that refers to a new sheet, and goes with it. */
  newNames: ReadonlyMap<string, string>;
  /** Names that were there and go. */
  goneNames: ReadonlySet<string>;
  settings: ReadonlySet<string>;
}

export function footprintOf(steps: readonly ChangeStep[]): Footprint {
  const sheets = new Set<string>();
  const tables = new Set<string>();
  const newSheets = new Set<string>();
  const newNames = new Map<string, string>();
  const goneNames = new Set<string>();
  const settings = new Set<string>();
  for (const step of steps) {
    if ("sheet" in step) sheets.add(step.sheet);
    if ("table" in step && typeof step.table === "string") tables.add(step.table);
    if (step.kind === "dress") sheets.add(step.dress.sheet);
    if (step.kind === "addSheets") step.plan.sheets.forEach(({ name }) => newSheets.add(name.toLowerCase()));
    if (step.kind === "addSheets") step.plan.names.forEach(({ name }) => newNames.set(name.toLowerCase(), ""));
    if (step.kind === "addNames") step.names.forEach(({ name, formula }) => newNames.set(name.toLowerCase(), formula));
    if (step.kind === "removeNames") step.names.forEach((name) => goneNames.add(name.toLowerCase()));
    if (step.kind === "record") settings.add(settingKey(step.record.id));
    if (step.kind === "dropRecord") settings.add(settingKey(step.id));
  }
  return { sheets: [...sheets], tables: [...tables], newSheets, newNames, goneNames, settings };
}

/** Answers whether a plan changes cells of a table or of its sheet. */
export function tableToucher({ sheets, tables }: Footprint, before: WorkbookState): (table: TableState) => boolean {
  const ids = new Set(before.sheets.filter(({ name }) => sheets.includes(name)).map(({ id }) => id));
  return ({ name, sheetId }) => tables.includes(name) || ids.has(sheetId);
}

/** Tables, then sheets, that are filtered where a plan changes cells: Excel would leave rows as they are, or refuse. */
export function findFiltered({ sheets, tables }: Footprint, state: WorkbookState): string[] {
  const ids = new Set(state.sheets.filter(({ name }) => sheets.includes(name)).map(({ id }) => id));
  for (const { name, sheetId } of state.tables) if (tables.includes(name)) ids.add(sheetId);
  return [
    ...state.tables.filter(({ filtered, sheetId }) => filtered && ids.has(sheetId)).map(({ name }) => name),
    ...state.sheets.filter(({ filtered, id }) => filtered && ids.has(id)).map(({ name }) => name),
  ];
}
