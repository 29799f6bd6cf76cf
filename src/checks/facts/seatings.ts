/** Lists of seats that SEATS works out, on our sheets and any other; a formula filled down is one list. */
import { fact } from "../../basics/fact";
import type { Rounding } from "../../core/whole";
import { type Grid, gridOf } from "../../formulas/argumentGrid";
import { argumentOf, type Call, callsOf } from "../../formulas/calls";
import { type Output, outputOf } from "../../formulas/output";
import { type Cell, cellAt } from "../../recognise/grid";
import { headerAbove, nameColumn } from "../../recognise/headings";
import { nameIn, numberIn, wordIn } from "../../recognise/names";
import { countsPersons } from "../../vocabulary/headerWords";
import { chosenOrDefault, SEAT_ROUNDING } from "../../vocabulary/optionWords";
import type { Snapshot } from "../../book/snapshot";

/** One group, with what its best grade's seats come from. */
export interface SeatedGroup {
  group: string;
  headcount: number | null;
  ratio: number | null;
  /** The seats where the ratio is written in the formula. */
  ratioCell: Cell;
  seats: Cell;
  carry: number;
  uplift: number;
}

export interface Seating {
  groups: SeatedGroup[];
  /** `null` where only a calculation could tell. */
  rounding: Rounding | null;
  /** Words above the seats. */
  header: string;
  /** Heads are persons', not units'. */
  ofPersons: boolean;
}

/** Every list of seats that SEATS works out. */
export const seatings = fact((book: Snapshot): Seating[] => {
  const found = new Map<string, Seating>();
  for (const call of callsOf(book, "SEATS")) {
    const output = outputOf(call);
    const counts = gridOf(book, argumentOf(call, "SEATS", "headcounts"));
    const ratios = gridOf(book, argumentOf(call, "SEATS", "ratios"));
    if (!output || !counts || !ratios) continue;
    const { r1c1, sheet, column } = call.formula;
    const key = `${sheet.name}\n${column}\n${r1c1}`;
    const groups = groupsOf(book, call, output, counts, ratios);
    const known = found.get(key);
    if (known) known.groups = known.groups.concat(groups);
    else
      found.set(key, {
        groups,
        rounding: roundingOf(book, call),
        header: headerAbove(sheet, output.row, output.column),
        ofPersons: countsPersons(countHeader(book, counts)),
      });
  }
  return [...found.values()];
});

function groupsOf(book: Snapshot, call: Call, output: Output, counts: Grid, ratios: Grid): SeatedGroup[] {
  const [carries, uplifts] = (["carry", "uplift"] as const).map((parameter) => gridOf(book, argumentOf(call, "SEATS", parameter)));
  const names = nameColumn(output.sheet, { row: output.row, column: output.column, rows: counts.rows }, "groups");
  const firstOf = (grid: Grid | null | undefined, row: number) => numberIn(grid?.value(grid.rows === 1 ? 0 : row, 0));
  const takesRest = numberIn(gridOf(book, argumentOf(call, "SEATS", "rest"))?.value(0, 0)) === 1;
  return Array.from({ length: counts.rows }, (_, row): SeatedGroup => {
    const seats = cellAt(output.sheet, output.row + row, output.column);
    return {
      group: names === null ? "" : nameIn(cellAt(output.sheet, seats.row, names)),
      headcount: numberIn(counts.value(row, 0)),
      // What the other grades leave comes from no ratio.
      ratio: takesRest ? null : firstOf(ratios, row),
      ratioCell: ratios.cell(ratios.rows === 1 ? 0 : row, 0) ?? seats,
      seats,
      carry: firstOf(carries, row) ?? 0,
      uplift: firstOf(uplifts, row) ?? 1,
    };
  });
}

function roundingOf(book: Snapshot, call: Call): Rounding | null {
  const argument = argumentOf(call, "SEATS", "rounding");
  const grid = gridOf(book, argument);
  if (!grid) return argument?.node ? null : chosenOrDefault("", SEAT_ROUNDING);
  return chosenOrDefault(wordIn(grid.value(0, 0)), SEAT_ROUNDING);
}

/** A unit of measure may stand in a row of its own, above the header. */
function countHeader(book: Snapshot, { area }: Grid): string {
  const sheet = area && book.sheets.find(({ name }) => name === area.sheet);
  if (!area || !sheet) return "";
  return `${headerAbove(sheet, area.row, area.column)} ${headerAbove(sheet, area.row - 1, area.column)}`;
}
