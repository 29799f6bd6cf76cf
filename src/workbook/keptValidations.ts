/**
 * What cells of sheets that go take: asked column by column, and where the cells of a column differ, of each half by itself, as often
 * as it takes. A column of a table is one question as a rule.
 */
import { areaAddress, SHEET_ROWS, type Area } from "../sheet/address";
import { sync } from "./sending";

export type KeptValidation = Pick<Excel.DataValidation, "rule" | "ignoreBlanks" | "prompt" | "errorAlert">;

export interface PlacedValidation {
  area: Area;
  validation: KeptValidation;
}

interface Sheet {
  id: string;
  /** Up to the last cell that is used or dressed; `null` where there is none. */
  area: Area | null;
  tables: readonly Area[];
}

interface Question {
  /** Takes what its cells allow. */
  found: PlacedValidation[];
  id: string;
  area: Area;
}

/** Questions of one request: some 500 bytes each, and more in the answer where there is a rule. */
const QUESTIONS_PER_REQUEST = 2_000;

/** One sync where all cells of a table's column take the same, one more each time halves differ. */
export async function readValidations(context: Excel.RequestContext, sheets: readonly Sheet[]): Promise<PlacedValidation[][]> {
  const asking = sheets.map((sheet) => ({ ...sheet, found: [] as PlacedValidation[] }));
  let waiting = asking.flatMap(({ id, area, tables, found }) =>
    area ? bandsOf(area, tables).map((band): Question => ({ found, id, area: band })) : [],
  );
  while (waiting.length > 0) {
    const asked = waiting.slice(0, QUESTIONS_PER_REQUEST).map((question) => {
      const range = context.workbook.worksheets.getItem(question.id).getRange(areaAddress(question.area));
      return { question, told: range.dataValidation.load("type,rule,ignoreBlanks,prompt,errorAlert") };
    });
    await sync(context);
    const halves = asked.flatMap(({ question, told: { type, rule, ignoreBlanks, prompt, errorAlert } }) => {
      if (type === "Inconsistent" || type === "MixedCriteria") return halvesOf(question);
      if (type !== "None") question.found.push({ area: question.area, validation: { rule, ignoreBlanks, prompt, errorAlert } });
      return [];
    });
    waiting = [...waiting.slice(QUESTIONS_PER_REQUEST), ...halves];
  }
  return asking.map(({ found }) => found);
}

/** Each column to its end, cut where a table begins, under its headers and where it ends, and where the sheet does. */
function bandsOf({ rows, columns }: Area, tables: readonly Area[]): Area[] {
  return Array.from({ length: columns }, (_, column) => column).flatMap((column) => {
    const across = tables.filter((table) => column >= table.column && column < table.column + table.columns);
    const cuts = [...new Set([0, rows, SHEET_ROWS, ...across.flatMap((table) => [table.row, table.row + 1, table.row + table.rows])])].sort(
      (one, other) => one - other,
    );
    return cuts.flatMap((row, i): Area[] => {
      const end = cuts[i + 1];
      return end === undefined ? [] : [{ row, column, rows: end - row, columns: 1 }];
    });
  });
}

function halvesOf(question: Question): Question[] {
  const { row, column, rows } = question.area;
  if (rows < 2) return [];
  const upper = Math.floor(rows / 2);
  return [
    { ...question, area: { row, column, rows: upper, columns: 1 } },
    { ...question, area: { row: row + upper, column, rows: rows - upper, columns: 1 } },
  ];
}
