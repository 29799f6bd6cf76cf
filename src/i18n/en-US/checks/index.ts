import type { ChecksWords } from "../../zh-CN/checks";
import { formulas } from "./formulas";
import { grades } from "./grades";
import { ledger } from "./ledger";
import { record } from "./record";
import { scores } from "./scores";
import { tables } from "./tables";
import { units } from "./units";
import { weights } from "./weights";

export const checks: ChecksWords = {
  alike: (message, more) => `${message}; ${more} more like it in this column`,
  rules: { ...weights, ...scores, ...units, ...formulas, ...tables, ...grades, ...ledger, ...record },
};
