/** What a grid's workbook consists of, passed together to what changes several of them at once. */
import type { UniverBook } from "./book";
import type { Calculation } from "./calculation";
import type { Names } from "./names";
import type { Rules } from "./rules";
import type { Tables } from "./tables";

export interface WorkbookParts {
  book: UniverBook;
  calculation: Calculation;
  tables: Tables;
  names: Names;
  rules: Rules;
}
