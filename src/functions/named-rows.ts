/** Tables whose rows begin with a name that none of them repeats: grades, marks, kinds of entries, classes of raters. Without headers. */
import { sameName } from "./cells";
import { Unreadable } from "./problem";
import { isUnnamedRow, tableName, type Range } from "./ranges";

interface NamedRow {
  row: number;
  name: string;
  /** The name, ready to be compared. */
  key: string;
  /** Its place among the rows that have a name, from 0. */
  index: number;
}

/** One after another, so that what is wrong in a row is told before the next is looked at. Spare rows are passed over. */
export function* namedRows(range: Range): Generator<NamedRow> {
  const { argument } = range;
  const rowOf = new Map<string, number>();
  for (let row = 0; row < range.rows; row++) {
    if (isUnnamedRow(range, row)) continue;
    const name = tableName(range, row, 0);
    if (name === "") throw new Unreadable({ code: "cellMissing", argument, row, column: 0 });
    const key = sameName(name);
    const other = rowOf.get(key);
    if (other !== undefined) throw new Unreadable({ code: "duplicateName", text: name, row: other, otherRow: row });
    yield { row, name, key, index: rowOf.size };
    rowOf.set(key, row);
  }
}
