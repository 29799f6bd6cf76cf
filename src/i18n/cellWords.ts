/** Words that the custom functions put into cells, in both languages: a function answers at once and cannot fetch them. */
import { argumentNames as englishNames } from "./en-US/argumentNames";
import { errors as englishErrors } from "./en-US/errors";
import { reasons as englishReasons } from "./en-US/reasons";
import type { Words } from "./index";
import type { Locale } from "./locale";
import { argumentNames } from "./zh-CN/argumentNames";
import { errors } from "./zh-CN/errors";
import { reasons } from "./zh-CN/reasons";

export type CellWords = Pick<Words, "argumentNames" | "errors" | "reasons">;

export const cellWordsOf: Record<Locale, CellWords> = {
  "zh-CN": { argumentNames, errors, reasons },
  "en-US": { argumentNames: englishNames, errors: englishErrors, reasons: englishReasons },
};
