/**
 * Highlights findings in the sheets, when asked to. A highlight is a conditional format with a formula that nobody else would
 * write, so it is found again in any later session, and taking it away leaves no trace: the cell's own format was never
 * touched.
 */
import { conditionLooks, FRAME } from "./looks";
import type { Highlight, HighlightReport } from "./port";
import { problemOf } from "./problems";

/** Always true. Text and not a name, so that no workbook can give it another meaning. */
const FORMULA = '=LEN("baton")=5';

/** Four syncs. Highlights that were there are taken away first. A protected sheet is left alone and named. */
export async function highlightPlaces(highlights: readonly Highlight[]): Promise<HighlightReport> {
  try {
    return await Excel.run(async (context) => {
      const { sheets, old } = await findHighlights(context);
      const open = new Map(sheets.flatMap((sheet) => (sheet.protection.protected ? [] : [[sheet.name, sheet] as const])));
      const known = new Set(sheets.map(({ name }) => name));
      for (const { sheet, format } of old) if (open.has(sheet.name)) format.delete();
      const drawn = highlights.filter(({ sheet }) => open.has(sheet));
      for (const { sheet, address, look } of drawn) draw(open.get(sheet)!.getRange(address), look);
      await context.sync();
      const skipped = highlights.filter(({ sheet }) => known.has(sheet) && !open.has(sheet));
      return { places: drawn.length, skipped: namesOf(skipped.map(({ sheet }) => sheet)) };
    });
  } catch (error) {
    // Half of the highlights would say something wrong of the other half.
    await clearHighlights().catch(() => undefined);
    throw problemOf(error, true);
  }
}

/** At most four syncs. */
export async function clearHighlights(): Promise<HighlightReport> {
  try {
    return await Excel.run(async (context) => {
      const { old } = await findHighlights(context);
      const removable = old.filter(({ sheet }) => !sheet.protection.protected);
      for (const { format } of removable) format.delete();
      if (removable.length > 0) await context.sync();
      const skipped = old.filter(({ sheet }) => sheet.protection.protected);
      return { places: removable.length, skipped: namesOf(skipped.map(({ sheet }) => sheet.name)) };
    });
  } catch (error) {
    throw problemOf(error, true);
  }
}

interface FoundHighlight {
  sheet: Excel.Worksheet;
  format: Excel.ConditionalFormat;
}

/** Three syncs: the sheets, their conditional formats, the formulas of those that have one. */
async function findHighlights(context: Excel.RequestContext): Promise<{ sheets: Excel.Worksheet[]; old: FoundHighlight[] }> {
  const { worksheets } = context.workbook;
  worksheets.load("items/name,items/protection/protected");
  await context.sync();
  const sheets = worksheets.items;
  const all = sheets.map((sheet) => ({ sheet, formats: sheet.getRange().conditionalFormats.load("items/type") }));
  await context.sync();
  const customs = all.flatMap(({ sheet, formats }) =>
    formats.items.flatMap((format) =>
      format.type === "Custom" ? [{ sheet, format, rule: format.custom.rule.load("formula") }] : [],
    ),
  );
  if (customs.length > 0) await context.sync();
  return { sheets, old: customs.filter(({ rule }) => rule.formula.replace(/\s/g, "") === FORMULA) };
}

function draw(range: Excel.Range, look: Highlight["look"]): void {
  const { rule, format } = range.conditionalFormats.add("Custom").custom;
  const { color, fill } = conditionLooks[look];
  rule.formula = FORMULA;
  format.font.color = color;
  if (fill) format.fill.color = fill;
  // In a grey print the frame tells where the colour does not.
  for (const edge of ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const) {
    const border = format.borders.getItem(edge);
    border.style = "Continuous";
    border.color = look === "error" ? color : FRAME;
  }
}

function namesOf(sheets: string[]): string[] {
  return [...new Set(sheets)];
}
