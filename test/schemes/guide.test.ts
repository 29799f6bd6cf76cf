/** 说明 as an index: every sheet with a link, its stage by the colour of its tab, and how full it is. */
import { templates } from "../../src/schemes";
import { hasRowPerMember } from "../../src/book/schema/parts";
import { inputKeys } from "../../src/standing/harvest";
import { planWorkbook } from "../../src/schemes/planner";
import type { WorkbookPlan } from "../../src/book/plan";
import { PlanBook } from "../support/planBook";

const nothing = { sheets: [], tables: [], names: [] };
const ids = templates.map(({ id }) => id);
function schemeOf(id: string, sample: boolean) {
  const found = templates.find((one) => one.id === id);
  if (!found) throw new Error(id);
  return found.scheme({ sample, year: 2026 });
}
const planOf = (id: string, sample: boolean): WorkbookPlan => planWorkbook(schemeOf(id, sample), nothing, "guide");

test.each(ids)("%s: parameters are checked, what has cells to fill in is filled in, the rest is read", (id) => {
  const [guide, ...sheets] = planOf(id, true).sheets;
  expect(guide?.stage).toBeUndefined();
  const parameters = new Set(["方案参数", ...schemeOf(id, true).tables.map(({ sheet }) => sheet)]);
  for (const { name, stage, inputCells } of sheets)
    expect([name, stage]).toEqual([name, parameters.has(name) ? "parameters" : inputCells > 0 ? "entry" : "result"]);
  expect(new Set(sheets.map(({ stage }) => stage))).toEqual(new Set(["parameters", "entry", "result"]));
});

/** By the sheet a step leads to, what 说明 says of it. */
function fullness(id: string, sample: boolean): Map<string, unknown> {
  const { reader } = new PlanBook(planOf(id, sample));
  const steps = reader.list("说明", "事项").filter(({ 现在的值: link }) => String(link).startsWith("到“"));
  return new Map(steps.map((step) => [String(step.现在的值).slice(2, -2), step.已填]));
}

test.each(ids)("%s: each step says how much of its sheet is filled in", (id) => {
  const scheme = schemeOf(id, true);
  const [told, empty] = [fullness(id, true), fullness(id, false)];
  const keys = inputKeys(scheme);
  for (const { parts, outcome } of scheme.tracks) {
    const byName = parts.filter(hasRowPerMember).map(({ name, table }) => ({ name, table }));
    for (const { name, table } of outcome ? [...byName, { name: outcome.history.sheet, table: outcome.history.table }] : byName) {
      const rows = (scheme.content[table] ?? []).filter(([first]) => first !== null && first !== undefined);
      const filled = rows.flatMap((row) => row.slice(1)).filter((cell) => cell !== null && cell !== undefined).length;
      const asked = rows.length * ((keys.get(table)?.keys.length ?? 0) - 1);
      expect([name, told.get(name)]).toEqual([name, `${filled}/${asked}`]);
      expect([name, String(empty.get(name)).startsWith("0/")]).toEqual([name, true]);
    }
    for (const { name, table } of parts.filter((part) => !hasRowPerMember(part))) {
      const rows = (scheme.content[table] ?? []).filter(([first]) => first !== null && first !== undefined);
      expect([name, told.get(name)]).toEqual([name, `${rows.length} 行`]);
    }
  }
});

test.each(ids)("%s: the title of every other sheet leads back to it", (id) => {
  const scheme = schemeOf(id, false);
  const [guide, ...sheets] = planWorkbook(scheme, { sheets: ["说明"], tables: [], names: [] }, "guide").sheets;
  const title = (sheet: (typeof sheets)[number]) => sheet.blocks.find(({ row, column }) => row === 0 && column === 0)?.cells[0]?.[0];
  expect(guide && title(guide)).toBe(`${scheme.title}使用说明`);
  for (const sheet of sheets)
    expect([sheet.name, title(sheet)]).toEqual([
      sheet.name,
      { formula: expect.stringMatching(/^=HYPERLINK\("#'说明 \(2\)'!A1","/) as string },
    ]);
});
