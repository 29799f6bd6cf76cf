import { firstOf } from "../../basics/itemAt";
import { groupBy } from "../../basics/groupBy";
import { formulaAt, valueAt } from "../../recognise/grid";
import { contentOf, isFormula, type SnapshotValue } from "../../sheet/formula";
import { isSpilled } from "../../book/spilled";
import { type MissedName, missedNames } from "../facts/missedNames";
import type { CellChange } from "../finding";
import { allMended } from "../findings/changes";
import { placeAt } from "../findings/places";
import type { Observation, Rule } from "../rule";
import type { Snapshot } from "../../book/snapshot";

type Found =
  | { problem: "spelling" | "as-text"; name: string; meant: string; by: string; count: number }
  | { problem: "many"; name: string; meant: string; by: string; count: number };

/** From so many names of a column on one finding tells all of them. */
const MOST_SINGLES = 5;

/**
 * A name that a look-up of Excel's own passes over, since it is spelled with a space or in another width than where it is looked for;
 * or a code that is a text there. Functions that add up leave its row out without a word.
 */
export const nameUnmatched: Rule<"name-unmatched", Found> = {
  id: "name-unmatched",
  severity: "error",
  about: "units",
  check: (book: Snapshot) => {
    const columns = groupBy(missedNames(book), ({ odd, problem }) => `${problem} ${odd.column} ${odd.sheet.name}`);
    return [...columns.values()].flatMap((inColumn) => {
      const cells = [...groupBy(inColumn, ({ odd }) => `${odd.row},${odd.name}`).values()].map(firstOf);
      const names = [...groupBy(cells, ({ odd }) => odd.name).values()];
      const { problem } = firstOf(cells);
      if (problem === "as-text" || names.length > MOST_SINGLES) return [observed(cells, problem === "as-text" ? "as-text" : "many")];
      return names.map((same) => observed(same, "spelling"));
    });
  },
  // Functions of ours name their list; what that rule tells of a cell is the same mistake.
  followsFrom: (_, { place }, others) =>
    others.some(
      (one) =>
        (one.rule === "unit-unlisted" || one.rule === "number-as-text") &&
        one.place.sheet === place.sheet &&
        one.place.address === place.address,
    ),
};

function observed(same: readonly MissedName[], problem: Found["problem"]): Observation<Found> {
  const { odd, meant, by } = firstOf(same);
  const rows = rowsOf(same);
  const mended = ({ sheet, row, column, to }: Spot): CellChange | null => {
    const value = valueAt(sheet, row, column);
    if (to === null || isFormula(formulaAt(sheet, row, column)) || isSpilled(sheet, row, column)) return null;
    return { sheet: sheet.name, row, column, before: contentOf(value), after: contentOf(to) };
  };
  return {
    place: placeAt(odd.sheet, odd.row, odd.column),
    params: { problem, name: odd.name, meant: meant.name, by, count: rows.length },
    ...allMended(rows, mended),
  };
}

interface Spot {
  sheet: MissedName["odd"]["sheet"];
  row: number;
  column: number;
  to: SnapshotValue | null;
}

/** Every cell of the column that says one of them, with what it should say; a code whose zeros a number would lose has no such thing. */
function rowsOf(same: readonly MissedName[]): Spot[] {
  const { sheet, column } = firstOf(same).odd;
  const meant = new Map(
    same.map(({ odd: { name }, meant: other, problem }): [string, SnapshotValue | null] => {
      return [name, problem === "spelling" ? other.name : String(Number(name)) === name ? Number(name) : null];
    }),
  );
  return sheet.values.flatMap((line, i): Spot[] => {
    const value = line[column - sheet.column];
    const to = typeof value === "string" ? meant.get(value) : undefined;
    return to === undefined ? [] : [{ sheet, row: sheet.row + i, column, to }];
  });
}
