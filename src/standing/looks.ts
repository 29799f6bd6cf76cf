/** How the columns of a standing scheme look now, for an undo, and how those look that are new or ask for something else. */
import { requireValue } from "../basics/requireValue";
import type { ChangeStep, Dress } from "../book/change";
import type { SheetPlan, WorkbookPlan } from "../book/plan";
import { isNewColumn, nowSheetOf, type Compared } from "./compared";
import { dressOf, signatureOf } from "./dress";
import type { Standing } from "./harvest";
import { symbolsOf } from "./planned";
import { targetOf, type Target } from "./target";

/** By the sheet's key, then the column's key and the place it is put back to. */
export function looksNow(now: WorkbookPlan, standing: Standing, renamed: ReadonlyMap<string, string>) {
  const target = targetNow(now, standing);
  const back = new Map([...renamed].map(([from, to]) => [to, from]));
  return (sheetKey: string) =>
    (key: string, column: number, going: ReadonlySet<string>): Dress => {
      const sheet = requireValue(
        now.sheets.find((one) => one.key === sheetKey),
        `a plan of the sheet ${sheetKey}`,
      );
      const planned = requireValue(
        sheet.columns.find((one) => one.key === (back.get(key) ?? key)),
        `a plan of the column ${key}`,
      );
      // Conditional formats that reach beyond what goes stretch over it again when it comes back.
      const goes = (at: number) => sheet.columns.some((one) => one.column === at && going.has(renamed.get(one.key) ?? one.key));
      const dress = dressOf(sheet, [planned.column], target, goes);
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

/** Where the cells of the scheme's plan stand before the change. */
function targetNow(now: WorkbookPlan, { places }: Standing): Target {
  return targetOf(now, places.sheets, (_, header) => header);
}

/** How columns that stay have looked, at the places where they stood: an undo dresses them when all has moved back. */
function looksBefore({ now, standing, renamed }: Compared, before: SheetPlan, keys: readonly string[]): Dress | null {
  const held = before.columns.filter(({ key }) => keys.includes(renamed.get(key) ?? key)).map(({ column }) => column);
  if (held.length === 0) return null;
  return { ...dressOf(before, held, targetNow(now, standing), () => false), conditions: [], widths: [] };
}

export function dressSteps(compared: Compared, sheet: SheetPlan): ChangeStep[] {
  const { now, next, renamed, target } = compared;
  const before = nowSheetOf(compared, sheet);
  const [was, becomes] = [symbolsOf(now, renamed), symbolsOf(next)];
  const isNew = (column: number) => isNewColumn(compared, sheet, column);
  const old = new Map(before.columns.map(({ key, column }) => [renamed.get(key) ?? key, column]));
  const others = sheet.columns.filter(({ key, column }) => {
    const held = old.get(key);
    return held === undefined || isNew(column) || signatureOf(before, held, was) !== signatureOf(sheet, column, becomes);
  });
  if (others.length === 0) return [];
  const [come, stay] = [others.filter(({ column }) => isNew(column)), others.filter(({ column }) => !isNew(column))];
  const places = (of: SheetPlan["columns"]) => of.map(({ column }) => column);
  const fresh = dressOf(sheet, places(come), target, isNew);
  const changed = dressOf(sheet, places(stay), target, isNew);
  // What stood before keeps its width and its conditional formats.
  const dress: Dress = {
    ...fresh,
    formats: [...fresh.formats, ...changed.formats],
    validations: [...fresh.validations, ...changed.validations],
  };
  return [
    {
      kind: "dress",
      dress,
      before: looksBefore(
        compared,
        before,
        stay.map(({ key }) => key),
      ),
    },
  ];
}
