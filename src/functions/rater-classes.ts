/** The table of rater classes (测评类别) and their weights, as RATERS takes it: without headers, blank rows ignored. */
import { sharedWeights, type Weights } from "../core/weights";
import { namedRows } from "./named-rows";
import { Unreadable } from "./problem";
import { expectColumns, tableNumber, type Range } from "./ranges";

export interface ClassWeights {
  names: string[];
  byName: Map<string, number>;
  weights: Weights;
}

export function readClassWeights(range: Range): ClassWeights {
  expectColumns(range, 2);
  const { argument } = range;
  const rows = [...namedRows(range)];
  if (rows.length === 0) throw new Unreadable({ code: "tableEmpty", argument });
  const weights = rows.map(({ row }) => {
    const weight = tableNumber(range, row, 1);
    if (weight < 0) throw new Unreadable({ code: "numberNegative", argument, row, column: 1, value: weight });
    return weight;
  });
  return {
    names: rows.map(({ name }) => name),
    byName: new Map(rows.map(({ key, index }) => [key, index])),
    weights: sharedWeights(weights),
  };
}
