/** Rows of a sheet beside rows counted by hand: every one is looked at, and what differs is told with its name. */
import type { Shown } from "../../support/planReader";
import { Exact } from "./exact";
import type { Line, Workbook } from "./workbook";

type Wanted = Exact | Shown;

/** Compares the named columns of every row; `wanted` is asked by the row's name. */
export function expectRows(rows: readonly Line[], key: string, wanted: (name: string, row: Line) => Record<string, Wanted>): void {
  const differing = rows.flatMap((row) => {
    const name = String(row[key]);
    return Object.entries(wanted(name, row)).flatMap(([column, want]) =>
      column in row && isSame(row[column]!, want)
        ? []
        : [`${name} ${column}: ${say(want)} by hand, ${say(row[column] ?? null)} in the sheet`],
    );
  });
  expect(differing.slice(0, 20)).toEqual([]);
}

function isSame(shown: Shown, want: Wanted): boolean {
  const value = want instanceof Exact ? want.number() : want;
  if (typeof value === "number" && typeof shown === "number") return Math.abs(value - shown) < 1e-7;
  return (shown ?? "") === (value ?? "");
}

const say = (value: Wanted): string => (value instanceof Exact ? String(value.number()) : (value ?? "blank").toString());

/** The list of groups beside the grades: seats of the best grade, the headcount, those who hold one, those who wait. */
export function expectGroups(
  book: Workbook,
  sheet: string,
  header: string,
  groups: ReadonlyMap<string, { headcount: number; seats: number; held: number; pending: number }>,
  best = "优秀",
): void {
  expectRows(book.list(sheet, header, 2), header, (name) => {
    const { headcount, seats, held, pending } = groups.get(name)!;
    return { [best]: seats, 应考核: headcount, [`${best}已评`]: held, 待定: pending };
  });
}
