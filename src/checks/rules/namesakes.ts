import { firstOf } from "../../basics/itemAt";
import type { Snapshot } from "../../book/snapshot";
import { nameKey } from "../../recognise/names";
import { namesakes, type Namesake, type Namesakes } from "../facts/namesakes";
import { type ListedName, namesIn } from "../facts/unitLists";
import type { CellChange } from "../finding";
import { placeAt } from "../findings/places";
import type { Observation, Rule } from "../rule";

type Found =
  | { problem: "units"; name: string; units: string; row: number }
  | { problem: "one-unit"; name: string; unit: string; row: number; other: number };

/**
 * Two persons of one name in a list. Sheets find everything by names: in different units their names say the unit from then on, in one
 * unit a number is needed, which nobody but the office can give.
 */
export const namesakesRule: Rule<"namesakes", Found> = {
  id: "namesakes",
  severity: "error",
  about: "units",
  check: (book: Snapshot) => namesakes(book).flatMap(told),
};

function told(found: Namesakes): Observation<Found>[] {
  const { persons } = found;
  const byUnit = new Map<string, Namesake>();
  for (const person of persons) {
    const earlier = byUnit.get(nameKey(person.unit));
    if (earlier) {
      const { sheet, row, column, name, unit } = person;
      return [{ place: placeAt(sheet, row, column), params: { problem: "one-unit", name, unit, row: row + 1, other: earlier.row + 1 } }];
    }
    byUnit.set(nameKey(person.unit), person);
  }
  const { sheet, row, column, name } = persons[1] ?? firstOf(persons);
  const units = persons.map(({ unit }) => unit).join("\n");
  const fix = toldApart(found);
  return [
    { place: placeAt(sheet, row, column), params: { problem: "units", name, units, row: firstOf(persons).row + 1 }, ...(fix && { fix }) },
  ];
}

/** Names with units behind them, in the list and wherever the rows of a table are those of the list; `null` where that cannot be told. */
function toldApart({ list, persons, rows }: Namesakes): CellChange[] | null {
  if (persons.some(({ unit }) => unit === "")) return null;
  const listed = list.columns.flatMap(namesIn);
  const apart = (cell: ListedName, { name, unit }: Namesake): CellChange => ({
    sheet: cell.sheet.name,
    row: cell.row,
    column: cell.column,
    before: cell.name,
    after: `${name}（${unit}）`,
  });
  const changes = persons.map((person) => apart(person, person));
  for (const { naming, cells } of rows) {
    const isInOrder =
      namesIn(naming)
        .map(({ name }) => nameKey(name))
        .join("\n") === listed.map(({ name }) => nameKey(name)).join("\n");
    if (!isInOrder || cells.length !== persons.length) return null;
    persons.forEach((person, i) => {
      const cell = cells[i];
      if (cell) changes.push(apart(cell, person));
    });
  }
  return changes;
}
