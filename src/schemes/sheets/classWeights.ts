/**
 * Weights of a unit's own class: a table of items has a column of weights for each class, headed by the class's name. Native, since a
 * call would cost a round. What is no number there weighs nothing, and what weighs nothing is not that class's item. Headers are texts,
 * so a class or an item that was typed as a number is compared as one.
 */
import { lookupColumn, type SheetContext } from "./context";

export interface ClassWeights {
  /** Bindings for the head of a LET, in their order. */
  bindings: string;
  /** A column: what the weights of each unit's class come to; 0 where its class has none. */
  total: string;
  /** Formula of the weights of some items for each unit: a row or one cell of names gives as many columns. */
  weightOf(names: string): string;
}

export const NO_CLASS = "▲ 所在类别没有权重";
export const WRONG_TOTAL = "▲ 权重合计不是100%";

/** @param groups formula of each unit's group */
export function classWeights(context: SheetContext, table: string, groups: string): ClassWeights {
  const items = lookupColumn(context, table, 0);
  // All of the table, so that a class more is a column more; the names of the items are no numbers.
  const name = context.names.table(table);
  return {
    bindings:
      `重_,${name},数_,TRANSPOSE(IF(ISNUMBER(重_),重_,0)),` +
      `属_,IF(${groups}&""=${name}[#Headers],1,0),` +
      `合_,MMULT(属_,MMULT(数_,SEQUENCE(COLUMNS(数_),1,1,0)))`,
    total: "合_",
    weightOf: (names) => `MMULT(属_,MMULT(数_,IF(${items}&""=${names},1,0)))`,
  };
}
