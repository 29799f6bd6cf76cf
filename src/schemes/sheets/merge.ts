/** Several columns merged by weights with native formulas: a call would cost a round on the way to the grade. */
import { quotedText } from "../../sheet/quotedText";
import { RENORMALISE } from "../optionWords";
import { classWeights, NO_CLASS, WRONG_TOTAL } from "./classWeights";
import { lookedUp, lookupColumn, type SheetContext } from "./context";

interface Merge {
  columns: { word: string; spill: string }[];
  /** Table of word and weight. */
  weights: string;
  /** Spill of the groups, where each has a column of weights of its own. */
  groups?: string;
  /** Formula that gives 等齐 (wait for all) or 折算 (renormalise over those that are there). */
  missing: string;
}

/** Without its `=`. Weights that do not add up put words into every row, which GRADE refuses. */
export function weightedMerge(context: SheetContext, merge: Merge): string {
  const { columns, weights, missing } = merge;
  if (merge.groups !== undefined) return mergeByClass(context, merge, merge.groups);
  const { digits } = context.scheme;
  const parts = columns.map(({ word, spill }, i) => ({
    score: `分${i}_`,
    weight: `权${i}_`,
    binding: `分${i}_,${spill},权${i}_,${lookedUp(context, weights, quotedText(word), 1, "0")}`,
  }));
  const all = (each: (part: (typeof parts)[number]) => string) => parts.map(each).join("+");
  const blanks = all(({ score }) => `(${score}="")`);
  const sum = all(({ score, weight }) => `IF(${score}="",0,${score})*${weight}`);
  const held = all(({ score, weight }) => `IF(${score}="",0,${weight})`);
  const rounded = (value: string) => `ROUND(ROUND(${value},9),${digits})`;
  return (
    `LET(${parts.map(({ binding }) => binding).join(",")},缺数,${blanks},` +
    `IF(缺数=${parts.length},"",IF(ROUND(SUM(${lookupColumn(context, weights, 1)}),9)<>1,${quotedText(WRONG_TOTAL)},` +
    `IF(缺数=0,${rounded(sum)},IF(${missing}=${quotedText(RENORMALISE)},${rounded(`(${sum})/(${held})`)},"")))))`
  );
}

/** What weighs nothing in a unit's class is not asked of it, and is not missing. */
function mergeByClass(context: SheetContext, { columns, weights, missing }: Merge, groups: string): string {
  const { bindings, total, weightOf } = classWeights(context, weights, groups);
  const parts = columns.map(({ word, spill }, i) => ({
    score: `分${i}_`,
    weight: `权${i}_`,
    binding: `分${i}_,${spill},权${i}_,${weightOf(quotedText(word))}`,
  }));
  const all = (each: (part: (typeof parts)[number]) => string) => parts.map(each).join("+");
  const asked = all(({ weight }) => `(${weight}>0)`);
  const blanks = all(({ score, weight }) => `(${score}="")*(${weight}>0)`);
  const sum = all(({ score, weight }) => `IF((${score}="")+(${weight}=0)>0,0,${score})*${weight}`);
  const held = all(({ score, weight }) => `IF(${score}="",0,${weight})`);
  const rounded = (value: string) => `ROUND(ROUND(${value},9),${context.scheme.digits})`;
  return (
    `LET(${bindings},${parts.map(({ binding }) => binding).join(",")},应数,${asked},缺数,${blanks},` +
    `IF(${groups}="","",IF(${total}=0,${quotedText(NO_CLASS)},IF(ROUND(${total},9)<>1,${quotedText(WRONG_TOTAL)},` +
    `IF(缺数=应数,"",IF(缺数=0,${rounded(sum)},IF(${missing}=${quotedText(RENORMALISE)},${rounded(`(${sum})/(${held})`)},"")))))))`
  );
}
