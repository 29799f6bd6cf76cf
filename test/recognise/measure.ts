/** How well sheets are read: each fixture's columns and rows against the right reading that stands beside it. */
import { readSheet, type ColumnReading, type RegionReading } from "../../src/recognise";
import type { RowKind } from "../../src/recognise/rowKinds";
import { columnIndex, columnLetters } from "../../src/sheet/address";
import type { SheetSnapshot } from "../../src/book/snapshot";
import type { LayoutFixture, RightReading } from "./fixtures/layout";

export interface Measured {
  name: string;
  unseen: boolean;
  columns: number;
  right: number;
  /** The column says that it is not sure, whatever it takes itself to be. */
  asked: number;
  questions: string[];
  /** Another role than the right one, and no question. */
  wrong: string[];
  rows: number;
  wrongRows: string[];
  /** Weights and full marks of headers that were not read, or were where there are none. */
  wrongMeasures: string[];
}

const KINDS: Record<string, RowKind> = {
  t: "title",
  h: "header",
  w: "weights",
  p: "points",
  g: "group",
  d: "data",
  s: "subtotal",
  S: "total",
  n: "note",
  x: "signature",
  b: "blank",
};

export function measure(fixture: LayoutFixture, sheet: SheetSnapshot): Measured {
  const { regions } = readSheet(sheet, []);
  const result: Measured = {
    ...{ name: fixture.name, unseen: fixture.unseen === true, columns: 0, right: 0, asked: 0, questions: [], wrong: [] },
    ...{ rows: 0, wrongRows: [], wrongMeasures: [] },
  };
  for (const right of fixture.reads) measureBlock(result, right, regionOf(regions, right));
  return result;
}

function regionOf(regions: readonly RegionReading[], { from = "A", rows }: RightReading): RegionReading | undefined {
  const [first, last] = [rows.indexOf("d"), rows.lastIndexOf("d")];
  const column = columnIndex(from);
  return regions.find(
    (one) => one.area.column <= column && one.area.column + one.area.columns > column && one.firstRow <= last && one.lastRow >= first,
  );
}

function measureBlock(result: Measured, right: RightReading, region: RegionReading | undefined): void {
  const first = columnIndex(right.from ?? "A");
  for (const [i, role] of right.roles.entries()) {
    const column = region?.columns.find((one) => one.column === first + i);
    const letters = columnLetters(first + i);
    result.columns++;
    // A block that is not read at all is told to the person, who has to say everything.
    if (!column || column.asked) {
      result.asked++;
      result.questions.push(`${letters} ${column?.header ?? "none"}: ${column?.asked?.join(" or ") ?? "nothing read"}`);
    } else if (column.role === role) result.right++;
    else result.wrong.push(`${letters} ${column.header}: ${column.role} (${column.reason.code}), not ${role}`);
    result.wrongMeasures.push(...wrongMeasures(letters, right, column));
  }
  for (const [row, letter] of [...right.rows].entries()) {
    const kind = KINDS[letter];
    if (kind === undefined) continue;
    result.rows++;
    const read = region && kindOf(region, row);
    if (read !== kind) result.wrongRows.push(`${row + 1}: ${read ?? "none"}, not ${kind}`);
  }
}

function wrongMeasures(letters: string, { weights = {}, full = {} }: RightReading, column: ColumnReading | undefined): string[] {
  const of = [
    [column?.weight, weights[letters]],
    [column?.full, full[letters]],
  ];
  // What weighed parts weigh is said beside the parts themselves: only roles of scores are asked here.
  return column?.role === "score" || weights[letters] !== undefined || full[letters] !== undefined
    ? of.flatMap(([read, wanted]) => (read === wanted ? [] : [`${letters}: ${read ?? "none"}, not ${wanted ?? "none"}`]))
    : [];
}

function kindOf({ others, firstRow, lastRow }: RegionReading, row: number): RowKind | null {
  const other = others.find((one) => one.row === row);
  if (other) return other.kind;
  return row >= firstRow && row <= lastRow ? "data" : null;
}
