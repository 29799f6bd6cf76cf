/**
 * Highlights findings in the sheets, when asked to. A highlight is a conditional format with a formula that nobody else would
 * write, so it is found again in any later session, and taking it away leaves no trace: the cell's own format was never
 * touched.
 */
import { conditionLooks, FRAME } from "./looks";
import type { Highlight, HighlightReport } from "./port";
import { problemOf } from "./problems";
import { sendAll, type Piece } from "./sending";

/** Always true. Text and not a name, so that no workbook can give it another meaning. */
const FORMULA = '=LEN("baton")=5';

/** What a highlight weighs in a request: the format, its rule, two colours and four edges. */
const BYTES_PER_HIGHLIGHT = 3_600;

/**
 * Three syncs, and one for every few hundred highlights. New ones are drawn first and the old ones go last, so that a failure leaves
 * the old ones. A protected sheet is left alone and named.
 */
export async function highlightPlaces(highlights: readonly Highlight[]): Promise<HighlightReport> {
  let before: ReadonlySet<string> | null = null;
  try {
    return await Excel.run(async (context) => {
      const { sheets, all, old } = await findHighlights(context);
      before = new Set(all.map(({ format }) => format.id));
      const open = new Map(sheets.flatMap((sheet) => (sheet.protection.protected ? [] : [[sheet.name, sheet] as const])));
      const known = new Set(sheets.map(({ name }) => name));
      const drawn = highlights.filter(({ sheet }) => open.has(sheet));
      const drawing = drawn.map(({ sheet, address, look }): Piece => ({ bytes: BYTES_PER_HIGHLIGHT, queue: () => draw(open.get(sheet)!.getRange(address), look) }));
      await sendAll(context, [...drawing, ...deleting(old.filter(({ sheet }) => open.has(sheet.name)))]);
      const skipped = highlights.filter(({ sheet }) => known.has(sheet) && !open.has(sheet));
      return { places: drawn.length, skipped: namesOf(skipped.map(({ sheet }) => sheet)) };
    });
  } catch (error) {
    throw problemOf(error, before === null || (await withdraw(before)));
  }
}

/** What a format that is deleted weighs in a request. */
const BYTES_PER_DELETION = 300;

function deleting(formats: readonly CustomFormat[]): Piece[] {
  return formats.map(({ format }) => ({ bytes: BYTES_PER_DELETION, queue: () => format.delete() }));
}

/** Takes away what a highlighting that broke off has drawn. @returns whether all that was there before is there still */
async function withdraw(before: ReadonlySet<string>): Promise<boolean> {
  try {
    return await Excel.run(async (context) => {
      const { all } = await findHighlights(context);
      await sendAll(context, deleting(all.filter(({ format, rule }) => !before.has(format.id) && (isOurs(rule) || rule.formula === ""))));
      return [...before].every((id) => all.some(({ format }) => format.id === id));
    });
  } catch {
    return false;
  }
}

/** At most four syncs. */
export async function clearHighlights(): Promise<HighlightReport> {
  try {
    return await Excel.run(async (context) => {
      const { old } = await findHighlights(context);
      const removable = old.filter(({ sheet }) => !sheet.protection.protected);
      await sendAll(context, deleting(removable));
      const skipped = old.filter(({ sheet }) => sheet.protection.protected);
      return { places: removable.length, skipped: namesOf(skipped.map(({ sheet }) => sheet.name)) };
    });
  } catch (error) {
    throw problemOf(error, false);
  }
}

interface CustomFormat {
  sheet: Excel.Worksheet;
  format: Excel.ConditionalFormat;
  /** Its formula is "" where a write broke off before it was said. */
  rule: Excel.ConditionalFormatRule;
}

function isOurs({ formula }: Excel.ConditionalFormatRule): boolean {
  return formula.replace(/\s/g, "") === FORMULA;
}

/** Three syncs: the sheets, their conditional formats, the formulas of those that have one. */
async function findHighlights(context: Excel.RequestContext): Promise<{ sheets: Excel.Worksheet[]; all: CustomFormat[]; old: CustomFormat[] }> {
  const { worksheets } = context.workbook;
  worksheets.load("items/name,items/protection/protected");
  await context.sync();
  const sheets = worksheets.items;
  const found = sheets.map((sheet) => ({ sheet, formats: sheet.getRange().conditionalFormats.load("items/id,items/type") }));
  await context.sync();
  const all = found.flatMap(({ sheet, formats }) =>
    formats.items.flatMap((format) => (format.type === "Custom" ? [{ sheet, format, rule: format.custom.rule.load("formula") }] : [])),
  );
  if (all.length > 0) await context.sync();
  return { sheets, all, old: all.filter(({ rule }) => isOurs(rule)) };
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
