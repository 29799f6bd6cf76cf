/** Words that the custom functions put into cells, in both languages: a function answers at once and cannot fetch them. */
import { errors as englishErrors } from "./en-US/errors";
import { reasons as englishReasons } from "./en-US/reasons";
import type { Words } from "./index";
import type { Locale } from "./locale";
import { errors } from "./zh-CN/errors";
import { reasons } from "./zh-CN/reasons";

export type CellWords = Pick<Words, "errors" | "reasons">;

export const cellWordsOf: Record<Locale, CellWords> = {
  "zh-CN": { errors, reasons },
  "en-US": { errors: englishErrors, reasons: englishReasons },
};
