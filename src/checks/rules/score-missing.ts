import { firstOf, itemAt } from "../../basics/itemAt";
import { isBlankValue, valueAt } from "../../recognise/grid";
import { nameIn, nameKey } from "../../recognise/names";
import { readRows } from "../../recognise/tables";
import { areaGiven, type FilledCall, isUseOf, type Missing, missingOf } from "../facts/filledCalls";
import { headerOf, isLongList, nameAt, placeIn, type ScoreBlock, scoreBlocks, type ScoreField } from "../facts/scoreBlocks";
import { weightings } from "../facts/weightings";
import { partCrowd } from "../findings/crowd";
import type { Observation, Rule } from "../rule";
import type { Snapshot } from "../../book/snapshot";

type Weighed = NonNullable<ScoreField["weighed"]>;

type Found =
  | { problem: "gap"; unit: string; row: number; months: string; count: number }
  | { problem: "empty" | "no-points"; unit: string; row: number }
  | { problem: "behind"; month: string; unit: string; row: number }
  | { problem: "most-empty" | "most-no-points"; count: number; total: number }
  | { problem: "most-behind"; month: string; count: number; total: number };

/**
 * Scores that were forgotten: a month left out between filled ones, a unit behind the others, a unit without any score, an
 * indicator that most others have. Where most units are in the same state (nobody has filled in December yet) that is one
 * hint. A unit without a row belongs to `unit-unscored`.
 */
export const scoreMissing: Rule<"score-missing", Found> = {
  id: "score-missing",
  severity: "warning",
  about: "scores",
  check: (book) =>
    scoreBlocks(book).flatMap((block) => {
      if (block.record && !block.isFilledIn) return periods(block);
      return isLongList(block) ? items(book, block) : indicators(book, block);
    }),
};

/** A row that belongs to a unit, and how far it is filled in. */
interface Filling {
  row: number;
  name: string;
  /** Index of the last filled column, -1 for none. */
  last: number;
  /** How many columns are filled. */
  filled: number;
}

/** A record's columns come one after the other: months, quarters. */
function periods(block: ScoreBlock): Observation<Found>[] {
  const { columns } = block;
  const fillings = fillingsOf(block);
  const latest = fillings.reduce((most, { last }) => Math.max(most, last), -1);
  const started = fillings.filter(({ last }) => last >= 0);
  const empty = told(
    block,
    fillings.filter(({ last }) => last < 0),
    fillings.length,
    { problem: "empty" },
    () => firstOf(columns),
  );
  if (block.isSparse) return empty;
  const behind = started.filter(({ last }) => last < latest);
  return [
    ...empty,
    ...started.flatMap((filling) => (filling.filled > filling.last ? [] : gap(block, filling, blanksIn(block, filling.row, filling.last)))),
    ...told(block, behind, started.length, { month: headerOf(block, columns[latest] ?? -1), problem: "behind" }, ({ last }) =>
      itemAt(columns, last + 1),
    ),
  ];
}

/** Other columns come in any order: one that most rows have filled in is expected of the others too. */
function indicators(book: Snapshot, block: ScoreBlock): Observation<Found>[] {
  const { sheet, columns } = block;
  const fillings = fillingsOf(block);
  const started = fillings.filter(({ last }) => last >= 0);
  // Without names a row that is blank throughout is not known to be anybody's.
  const empty =
    block.names === null
      ? []
      : told(
          block,
          fillings.filter(({ last }) => last < 0),
          fillings.length,
          { problem: "empty" },
          () => firstOf(columns),
        );
  const severity = block.isFilledIn || isToldAnyway(book, block.uses) ? "warning" : "hint";
  if (block.isSparse || columns.length === 1) return empty.map((one) => ({ severity, ...one }));
  const incomplete = started.filter(({ filled }) => filled < columns.length);
  const blanksOf = columns.map((column) =>
    incomplete.reduce((count, { row }) => count + (isBlankValue(valueAt(sheet, row, column)) ? 1 : 0), 0),
  );
  const expected = blanksOf.map((blanks) => blanks * 2 < started.length);
  const isAssigned = assignment(book, block);
  const gaps = incomplete.flatMap((filling) => {
    const blanks = blanksIn(block, filling.row, columns.length).filter((i) => expected[i] && isAssigned(filling.row, itemAt(columns, i)));
    return gap(block, filling, blanks);
  });
  return [...empty, ...gaps].map((one) => ({ severity, ...one }));
}

/** Items of a long list that are worth points and have none. */
function items(book: Snapshot, block: ScoreBlock): Observation<Found>[] {
  const { sheet, columns } = block;
  const use = block.uses.find((one) => isUseOf(one, "CHECKLIST"));
  const full = use && isUseOf(use, "CHECKLIST") ? areaGiven(use, "full") : null;
  if (!full || full.sheet !== sheet.name) return [];
  const open: Filling[] = [];
  let worth = 0;
  for (let row = block.row; row < block.row + block.rows; row++) {
    if (typeof valueAt(sheet, row + full.row - block.row, full.column) !== "number") continue;
    worth += 1;
    if (isBlankValue(valueAt(sheet, row, firstOf(columns)))) open.push({ row, name: nameAt(block, row), last: -1, filled: 0 });
  }
  const severity = isToldAnyway(book, block.uses) ? "warning" : "hint";
  return told(block, open, worth, { problem: "no-points" }, () => firstOf(columns)).map((one) => ({ severity, ...one }));
}

/** A function that leaves out or counts as zero what is missing was told to, so a gap may be meant. */
function isToldAnyway(book: Snapshot, uses: readonly FilledCall[]): boolean {
  const modes = uses.flatMap((use): Missing[] => {
    const mode = missingOf(book, use);
    return mode === null ? [] : [mode];
  });
  return modes.length === 0 || modes.includes("error");
}

/** Where every row has weights of its own, or those of its group, a blank one says that the unit has no such indicator. */
function assignment(book: Snapshot, block: ScoreBlock): (row: number, column: number) => boolean {
  const weighed = block.record?.field.weighed;
  if (weighed) return byGroup(book, block, weighed);
  const own = weightings(book).find(({ use, layout }) => layout === "each" && block.uses.includes(use));
  if (!own?.scores) return () => true;
  const { weights, scores, sheet } = own;
  return (row, column) => !isBlankValue(valueAt(sheet, row - scores.row + weights.row, column - scores.column + weights.column));
}

function byGroup(book: Snapshot, block: ScoreBlock, { table, item, list, name, group }: Weighed): (row: number, column: number) => boolean {
  const groups = new Map(
    (readRows(book, list, { name, group }) ?? []).map((row) => [nameKey(nameIn(row.name)), nameIn(row.group)] as const),
  );
  const weights = new Map<string, Set<string>>();
  for (const header of new Set(groups.values())) {
    const rows = readRows(book, table, { item, weight: header }) ?? [];
    const weighing = rows.filter(({ weight }) => typeof weight.value === "number" && weight.value !== 0);
    weights.set(header, new Set(weighing.map((row) => nameKey(nameIn(row.item)))));
  }
  return (row, column) => {
    const own = weights.get(groups.get(nameKey(nameAt(block, row))) ?? "");
    return own === undefined || own.has(nameKey(headerOf(block, column)));
  };
}

function fillingsOf(block: ScoreBlock): Filling[] {
  const { sheet, columns } = block;
  const fillings: Filling[] = [];
  for (let row = block.row; row < block.row + block.rows; row++) {
    const name = nameAt(block, row);
    let [last, filled] = [-1, 0];
    columns.forEach((column, i) => {
      if (isBlankValue(valueAt(sheet, row, column))) return;
      last = i;
      filled += 1;
    });
    if (name !== "" || (block.names === null && last >= 0)) fillings.push({ row, name, last, filled });
  }
  return fillings;
}

function blanksIn({ sheet, columns }: ScoreBlock, row: number, end: number): number[] {
  return columns.slice(0, end).flatMap((column, i) => (isBlankValue(valueAt(sheet, row, column)) ? [i] : []));
}

/** One finding per unit, at the first of its gaps. */
function gap(block: ScoreBlock, { row, name }: Filling, blanks: number[]): Observation<Found>[] {
  if (blanks.length === 0) return [];
  const months = blanks
    .map((i) => headerOf(block, itemAt(block.columns, i)))
    .filter((header) => header !== "")
    .join("\n");
  return [
    {
      place: placeIn(block, row, itemAt(block.columns, firstOf(blanks))),
      params: { problem: "gap", unit: name, row: row + 1, months, count: blanks.length },
    },
  ];
}

/** A finding per unit, or one hint for all where most units are alike. */
function told(
  block: ScoreBlock,
  fillings: Filling[],
  total: number,
  state: { problem: "empty" | "no-points" } | { month: string; problem: "behind" },
  columnOf: (filling: Filling) => number,
): Observation<Found>[] {
  const { singles, crowd } = partCrowd(fillings, total);
  const found: Observation<Found>[] = singles.map((filling) => ({
    place: placeIn(block, filling.row, columnOf(filling)),
    params: { ...state, unit: filling.name, row: filling.row + 1 },
  }));
  const first = crowd[0];
  if (first) {
    const most: Found =
      state.problem === "behind"
        ? { ...state, problem: "most-behind", count: crowd.length, total }
        : { problem: `most-${state.problem}`, count: crowd.length, total };
    found.push({ severity: "hint", place: placeIn(block, first.row, columnOf(first)), params: most });
  }
  return found;
}
