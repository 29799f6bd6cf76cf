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
  let begun: Begun | null = null;
  try {
    return await Excel.run(async (context) => {
      const { sheets, all, old } = await findHighlights(context);
      const open = new Map(sheets.flatMap((sheet) => (sheet.protection.protected ? [] : [[sheet.name, sheet] as const])));
      const known = new Set(sheets.map(({ name }) => name));
      const drawing = highlights.flatMap(({ sheet, address, look }): Piece[] => {
        const worksheet = open.get(sheet);
        return worksheet ? [{ bytes: BYTES_PER_HIGHLIGHT, queue: () => draw(worksheet.getRange(address), look) }] : [];
      });
      const going = old.filter(({ sheet }) => open.has(sheet.name));
      const skipped = highlights.filter(({ sheet }) => known.has(sheet) && !open.has(sheet));
      const report = { places: drawing.length, skipped: namesOf(skipped.map(({ sheet }) => sheet)) };
      begun = { before: idsOf(all), going: idsOf(going), report };
      await sendAll(context, [...drawing, ...deletePieces(going)]);
      return report;
    });
  } catch (error) {
    if (begun === null) throw problemOf(error, true);
    const ended = await settle(begun).catch(() => null);
    if (ended === "made") return (begun as Begun).report;
    throw problemOf(error, ended === "withdrawn");
  }
}

/** Ids of the conditional formats there were, and of those that go, and what is told at the end. */
interface Begun {
  before: ReadonlySet<string>;
  going: ReadonlySet<string>;
  report: HighlightReport;
}

/** What a format that is deleted weighs in a request. */
const BYTES_PER_DELETION = 300;

function deletePieces(formats: readonly CustomFormat[]): Piece[] {
  return formats.map(({ format }) => ({ bytes: BYTES_PER_DELETION, queue: () => format.delete() }));
}

/**
 * After a highlighting that broke off. Old ones go last: where one of them is gone all new ones are drawn, and the rest follows;
 * else what was drawn is taken away again.
 */
function settle({ before, going }: Begun): Promise<"made" | "withdrawn"> {
  return Excel.run(async (context) => {
    const { all } = await findHighlights(context);
    const standing = idsOf(all);
    const isMade = [...going].some((id) => !standing.has(id));
    const isOver = ({ format, rule }: CustomFormat) =>
      isMade ? going.has(format.id) : !before.has(format.id) && (isOurs(rule) || rule.formula === "");
    await sendAll(context, deletePieces(all.filter(isOver)));
    return isMade ? "made" : "withdrawn";
  });
}

function idsOf(formats: readonly CustomFormat[]): Set<string> {
  return new Set(formats.map(({ format }) => format.id));
}

/** At most four syncs. */
export async function clearHighlights(): Promise<HighlightReport> {
  try {
    return await Excel.run(async (context) => {
      const { old } = await findHighlights(context);
      const removable = old.filter(({ sheet }) => !sheet.protection.protected);
      await sendAll(context, deletePieces(removable));
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
async function findHighlights(
  context: Excel.RequestContext,
): Promise<{ sheets: Excel.Worksheet[]; all: CustomFormat[]; old: CustomFormat[] }> {
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
