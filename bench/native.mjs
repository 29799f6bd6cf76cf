/** The formulas a clerk would write for what the chain does: SUMPRODUCT, a rank by COUNTIFS, a quota by ROUNDDOWN, IF. */
import { CHAIN_WEIGHTS } from "./sheets.mjs";

/** Weights stand above the units, counted from 0. */
export const WEIGHTS_ROW = 0;

/**
 * A sheet as rows of constants and formulas. A to E scores, F group, G weighted score, H place, I seats of the best grade,
 * J seats of the best two, K grade.
 */
export function nativeRows({ scores, groups }) {
  const first = WEIGHTS_ROW + 2;
  const last = first + scores.length - 1;
  const column = (letter) => `$${letter}$${first}:$${letter}$${last}`;
  return [
    [...CHAIN_WEIGHTS],
    ...scores.map((row, index) => {
      const at = first + index;
      return [
        ...row,
        groups[index][0],
        `=ROUND(SUMPRODUCT(A${at}:E${at},$A$1:$E$1),2)`,
        `=COUNTIFS(${column("F")},F${at},${column("G")},">"&G${at})+1`,
        `=ROUNDDOWN(COUNTIF(${column("F")},F${at})*0.15,0)`,
        `=ROUNDDOWN(COUNTIF(${column("F")},F${at})*0.4,0)`,
        `=IF(AND(G${at}>=80,H${at}<=I${at}),"优秀",IF(AND(G${at}>=70,H${at}<=J${at}),"良好","一般"))`,
      ];
    }),
  ];
}
