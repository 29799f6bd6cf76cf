/** Several columns merged by weights with native formulas: a call would cost a round on the way to the grade. */
import { quotedText } from "../../sheet/quotedText";
import { RENORMALISE } from "../optionWords";
import { lookedUp, lookupColumn, type SheetContext } from "./context";

interface Merge {
  columns: { word: string; spill: string }[];
  /** Table of word and weight. */
  weights: string;
  /** Formula that gives 等齐 (wait for all) or 折算 (renormalise over those that are there). */
  missing: string;
}

/** Without its `=`. Weights that do not add up put words into every row, which GRADE refuses. */
export function weightedMerge(context: SheetContext, { columns, weights, missing }: Merge): string {
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
    `IF(缺数=${parts.length},"",IF(ROUND(SUM(${lookupColumn(context, weights, 1)}),9)<>1,"▲ 权重合计不是100%",` +
    `IF(缺数=0,${rounded(sum)},IF(${missing}=${quotedText(RENORMALISE)},${rounded(`(${sum})/(${held})`)},"")))))`
  );
}
