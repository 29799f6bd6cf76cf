import { isBlankValue, valueAt, writtenAt } from "../../recognise/grid";
import { headerAt, headerRowOf, nameColumnOf } from "../../recognise/headings";
import { groupColumns } from "../facts/groupColumns";
import { type NameColumn, unitLists } from "../facts/unitLists";
import { partCrowd } from "../findings/crowd";
import { placeAt } from "../findings/places";
import type { Observation, Rule } from "../rule";
import type { Snapshot } from "../../book/snapshot";

type Found = { problem: "one"; unit: string; label: string } | { problem: "most"; count: number; total: number; label: string };

/** A unit without a group: it gets no place, no grade, and is missing in its group's headcount. */
export const unitUngrouped: Rule<"unit-ungrouped", Found> = {
  id: "unit-ungrouped",
  severity: "warning",
  about: "units",
  check: (book) => groupColumns(book).flatMap((groups) => checkColumn(book, groups)),
};

function checkColumn(book: Snapshot, { sheet, row: first, rows, column }: NameColumn): Observation<Found>[] {
  const area = { sheet: sheet.name, row: first, rows, column, columns: 1 };
  const headers = headerRowOf(book, sheet, area);
  const names = listedBeside(book, { sheet, row: first, rows, column }) ?? nameColumnOf(sheet, area, headers);
  if (names === null) return [];
  const ungrouped: { row: number; unit: string }[] = [];
  let units = 0;
  for (let row = first; row < first + rows; row++) {
    const unit = writtenAt(sheet, row, names);
    if (unit === "") continue;
    units += 1;
    if (isBlankValue(valueAt(sheet, row, column))) ungrouped.push({ row, unit });
  }
  const label = headerAt(sheet, headers, column);
  const { singles, crowd } = partCrowd(ungrouped, units);
  const found = singles.map(
    ({ row, unit }): Observation<Found> => ({ place: placeAt(sheet, row, column), params: { problem: "one", unit, label } }),
  );
  if (crowd[0])
    found.push({
      severity: "hint",
      place: placeAt(sheet, crowd[0].row, column),
      params: { problem: "most", count: crowd.length, total: units, label },
    });
  return found;
}

/** The list of units of which the groups are a column. */
function listedBeside(book: Snapshot, groups: NameColumn): number | null {
  const columns = unitLists(book).lists.flatMap((list) => list.columns);
  return (
    columns.find(({ sheet, row, rows }) => sheet === groups.sheet && row < groups.row + groups.rows && groups.row < row + rows)?.column ??
    null
  );
}
