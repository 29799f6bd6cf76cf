/** A scheme small enough to be written again and again, 莱州's with six units, and a change of it that touches all it may. */
import type { OpenExcel } from "excel-stand-in/testing/officeInJsdom";
import { planWorkbook, templates, type Scheme } from "../../src/schemes";
import type { Taken, WorkbookPlan } from "../../src/book/plan";
import { differenceOf, standingSchemes, unchanged, type Wanted } from "../../src/standing";
import type { Snapshot } from "../../src/book/snapshot";
import { takeSnapshot } from "../../src/workbook/takeSnapshot";
import { scoredByItem } from "./scoredByItem";
import { watched } from "./watching";

export const about = { when: "2026-11-29", reason: "测试" };

let made = 0;

export const planLaizhou = (taken: Taken): WorkbookPlan =>
  planWorkbook(
    scoredByItem(templates.find(({ id }) => id === "laizhou")!.scheme({ year: 2026, units: 6, groups: 2 })),
    taken,
    `laizhou-${(made += 1)}`,
  );

/** An indicator comes and another goes with its scores, a unit comes and another goes with its rows. */
function otherLaizhou(scheme: Scheme): Wanted {
  const table = scheme.tables.find(({ name }) => name === "登记管理指标")!;
  const rows = [...table.rows.slice(0, -1), ["新指标", ...table.rows[0]!.slice(1)]];
  return {
    ...unchanged({ ...scheme, tables: scheme.tables.map((one) => (one === table ? { ...one, rows } : one)) }),
    members: [{ track: scheme.tracks[0]!.word, added: [{ name: "新来的单位", group: null }], removed: ["单位02"], renamed: [] }],
  };
}

/** Plans a change of the scheme that an insertion wrote. */
export function changeOf({ plan }: { plan: { record: { id: string } | null } }, wanted: (scheme: Scheme) => Wanted = otherLaizhou) {
  return (snapshot: Snapshot) => differenceOf(snapshot, plan.record!.id, wanted(standingSchemes(snapshot)[0]!.scheme), about);
}

/** Contents of every sheet, tables, names, schemes and which settings there are: what an undo has to bring back. Looks are in `wholeWorkbook`. */
export async function everything(excel: OpenExcel) {
  const { sheets, tables, names, anchors, schemes } = await takeSnapshot(watched());
  const byName = <Named extends { name: string }>(of: Named[]) => [...of].sort((one, other) => (one.name < other.name ? -1 : 1));
  return {
    sheets: sheets.map(({ name, row, column, formulas, spills }) => ({ name, row, column, formulas, spills })),
    tables: byName(tables),
    names: byName([...names, ...anchors]),
    schemes,
    settings: await settingsIn(excel),
  };
}

/** Keys of the workbook's settings. */
export function settingsIn({ Excel: excel }: OpenExcel): Promise<string[]> {
  return excel.run(async (context) => {
    context.workbook.settings.load("items/key");
    await context.sync();
    return context.workbook.settings.items.map(({ key }) => key);
  });
}
