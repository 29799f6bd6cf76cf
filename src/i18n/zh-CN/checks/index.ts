/** Words of the check rules, a file for each group of mistakes. A rule without words does not compile. */
import type { RuleId } from "../../../checks";
import { formulas } from "./formulas";
import { grades } from "./grades";
import { ledger } from "./ledger";
import { record } from "./record";
import { scores } from "./scores";
import { tables } from "./tables";
import { units } from "./units";
import { weights } from "./weights";
import type { RuleWords } from "./words";

export interface ChecksWords {
  /** What a finding says where its column has as many more like it. */
  alike(message: string, more: number): string;
  rules: { [Id in RuleId]: RuleWords<Id> };
}

export const checks: ChecksWords = {
  alike: (message, more) => `${message}；这一列同样的还有 ${more} 处`,
  rules: { ...weights, ...scores, ...units, ...formulas, ...tables, ...grades, ...ledger, ...record },
};
