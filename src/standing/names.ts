/** Defined names that come and go with a change: those of parameters, and the anchors of columns. */
import { largestOf } from "../basics/extremes";
import { requireValue } from "../basics/requireValue";
import type { NamePlan, WorkbookPlan } from "../book/plan";
import type { StandingRecord } from "../book/record";
import { PARAMETERS } from "../schemes/sheets/parameterSheet";
import { fixedAddress, quoteSheet } from "../sheet/address";
import { anchorName } from "../book/anchors";
import type { Compared } from "./compared";
import { symbolsOf } from "./planned";

export interface NameChanges {
  come: NamePlan[];
  gone: string[];
}

export function parameterNames({ now, next, renamed, target }: Compared): NameChanges {
  const own = (plan: WorkbookPlan) => plan.names.filter(({ hidden }) => !hidden);
  const [was, becomes] = [symbolsOf(now, renamed), symbolsOf(next)];
  const before = new Map(own(now).map(({ name, formula }) => [name, was(formula, "")]));
  const after = new Map(own(next).map(({ name, formula }) => [name, becomes(formula, "")]));
  const sheet = requireValue(
    next.sheets.find(({ key }) => key === PARAMETERS),
    "a sheet of parameters",
  );
  const come = own(next).filter(({ name }) => before.get(name) !== after.get(name));
  return {
    gone: [...before].flatMap(([name, symbol]) => (after.get(name) === symbol ? [] : [name])),
    come: come.map(({ name, formula }) => ({ name, formula: target.formula(formula, sheet) })),
  };
}

/** Where every column stands afterwards, and the anchors that come and go; one that was cleaned away comes again. */
export function anchoredColumns(compared: Compared): { columns: StandingRecord["columns"]; anchors: NameChanges } {
  const { standing, next, target, renamed, layouts, snapshot } = compared;
  const { columns: recorded } = standing.record.standing;
  const before = new Map(recorded.map(({ sheet, key, anchor }) => [`${sheet}\n${renamed.get(key) ?? key}`, anchor]));
  let free =
    largestOf(
      recorded.map(({ anchor }) => anchor),
      -1,
    ) + 1;
  const come: NamePlan[] = [];
  const here = new Set(snapshot.anchors.map(({ name }) => name.toLowerCase()));
  const columns = next.sheets.flatMap((sheet) =>
    sheet.columns.map(({ column, key }) => {
      const isAdded = layouts.get(sheet.key)?.added.includes(key) ?? true;
      const known = isAdded ? undefined : before.get(`${sheet.key}\n${key}`);
      const anchor = known ?? free++;
      const place = { sheet: sheet.key, key, anchor, row: target.row(sheet, sheet.headerRow), column: target.column(sheet, column) };
      const name = anchorName(standing.id, anchor);
      if (known === undefined || !here.has(name.toLowerCase())) {
        come.push({ name, formula: `=${quoteSheet(sheet.name)}!${fixedAddress(place.row, place.column)}`, hidden: true });
      }
      return place;
    }),
  );
  const kept = new Set(columns.map(({ anchor }) => anchor));
  const gone = recorded.flatMap(({ anchor }) => (kept.has(anchor) ? [] : [anchorName(standing.id, anchor)]));
  return { columns, anchors: { come, gone: gone.filter((name) => here.has(name.toLowerCase())) } };
}
