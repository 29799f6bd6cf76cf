/** The table of rater classes (测评类别) and their weights, as RATERS takes it: without headers, blank rows ignored. */
import { sharedWeights, type Weights } from "../core/weights";
import { sameName } from "./cells";
import { Unreadable } from "./problem";
import { expectColumns, isUnnamedRow, tableName, tableNumber, type Range } from "./ranges";

export interface ClassWeights {
  names: string[];
  byName: Map<string, number>;
  weights: Weights;
}

export function readClassWeights(range: Range): ClassWeights {
  expectColumns(range, 2);
  const { argument } = range;
  const rows = range.cells.map((_, row) => row).filter((row) => !isUnnamedRow(range, row));
  if (rows.length === 0) throw new Unreadable({ code: "tableEmpty", argument });

  const byName = new Map<string, number>();
  const names = rows.map((row, index) => {
    const name = tableName(range, row, 0);
    if (name === "") throw new Unreadable({ code: "cellMissing", argument, row, column: 0 });
    const other = byName.get(sameName(name));
    if (other !== undefined) throw new Unreadable({ code: "duplicateName", text: name, row: rows[other]!, otherRow: row });
    byName.set(sameName(name), index);
    return name;
  });
  const weights = rows.map((row) => {
    const weight = tableNumber(range, row, 1);
    if (weight < 0) throw new Unreadable({ code: "numberNegative", argument, row, column: 1, value: weight });
    return weight;
  });
  return { names, byName, weights: sharedWeights(weights) };
}
