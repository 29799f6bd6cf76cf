/** How the columns of a standing scheme look now, for an undo, and how those look that are new or ask for something else. */
import type { ChangeStep, Dress } from "../schemes/change";
import type { SheetPlan, WorkbookPlan } from "../schemes/plan";
import { isNewColumn, nowSheetOf, type Compared } from "./compared";
import { dressOf, signatureOf } from "./dress";
import type { Standing } from "./harvest";
import type { SheetLayout } from "./layout";
import { symbolsOf } from "./planned";
import { targetOf } from "./target";

/** By the sheet's key, then the column's key and the place it is put back to. */
export function looksNow(now: WorkbookPlan, { places }: Standing, renamed: ReadonlyMap<string, string>) {
  const layouts = new Map<string, SheetLayout>();
  for (const { key } of now.sheets) {
    const found = places.sheets.get(key);
    if (!found) continue;
    layouts.set(key, { sheet: found.name, headerRow: found.headerRow, columns: new Map(found.columns), added: [], removed: [], tables: new Map(), steps: [] });
  }
  const target = targetOf(now, layouts, (_, header) => header);
  const back = new Map([...renamed].map(([from, to]) => [to, from]));
  return (sheetKey: string) =>
    (key: string, column: number): Dress => {
      const sheet = now.sheets.find((one) => one.key === sheetKey)!;
      const planned = sheet.columns.find((one) => one.key === (back.get(key) ?? key))!;
      const dress = dressOf(sheet, [planned.column], target, () => true);
      const here = <Part extends { area: { column: number } }>(part: Part): Part => ({ ...part, area: { ...part.area, column } });
      return {
        ...dress,
        formats: dress.formats.map(here),
        validations: dress.validations.map(here),
        conditions: dress.conditions.map(here),
        widths: dress.widths.map((width) => ({ ...width, column })),
      };
    };
}

/** How columns that stay have looked, at the places where they stand after the change. */
function heldLooks({ now, layouts, renamed }: Compared, sheet: SheetPlan, columns: readonly number[]): Dress | null {
  const before = now.sheets.find(({ key }) => key === sheet.key)!;
  const planned = before.columns.filter(({ key }) => columns.includes(sheet.columns.find((one) => one.key === (renamed.get(key) ?? key))?.column ?? -1));
  if (planned.length === 0) return null;
  const old = new Map<string, SheetLayout>();
  for (const [key, layout] of layouts) {
    const held = now.sheets.find((one) => one.key === key)!.columns.map((column) => column.key);
    const at = held.flatMap((name): [string, number][] => {
      const place = layout.columns.get(renamed.get(name) ?? name);
      return place === undefined ? [] : [[name, place]];
    });
    old.set(key, { ...layout, columns: new Map(at) });
  }
  const kept = planned.filter(({ key }) => old.get(sheet.key)!.columns.has(key)).map(({ column }) => column);
  const dress = dressOf(before, kept, targetOf(now, old, (_, header) => header), () => false);
  return { ...dress, conditions: [], widths: [] };
}

export function dressing(compared: Compared, sheet: SheetPlan): ChangeStep[] {
  const { now, next, renamed, target } = compared;
  const before = nowSheetOf(compared, sheet);
  const [was, becomes] = [symbolsOf(now, renamed), symbolsOf(next)];
  const isNew = (column: number) => isNewColumn(compared, sheet, column);
  const old = new Map(before.columns.map(({ key, column }) => [renamed.get(key) ?? key, column]));
  const columns = sheet.columns.flatMap(({ key, column }) => {
    const held = old.get(key);
    const same = held !== undefined && !isNew(column) && signatureOf(before, held, was) === signatureOf(sheet, column, becomes);
    return same ? [] : [column];
  });
  if (columns.length === 0) return [];
  const fresh = dressOf(sheet, columns.filter(isNew), target, isNew);
  const changed = dressOf(sheet, columns.filter((column) => !isNew(column)), target, isNew);
  // What stood before keeps its width and its conditional formats.
  const dress: Dress = { ...fresh, formats: [...fresh.formats, ...changed.formats], validations: [...fresh.validations, ...changed.validations] };
  return [{ kind: "dress", dress, before: heldLooks(compared, sheet, columns.filter((column) => !isNew(column))) }];
}
