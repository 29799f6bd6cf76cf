import type { SchemeRecord } from "../../schemes/record";
import type { Snapshot } from "../../sheet/snapshot";
import { partCrowd } from "../crowd";
import { isBlank, nameIn, nameKey, placeOf, type Cell } from "../reading/lookup";
import type { Observation, Rule } from "../rule";
import { readScoreRows, type ScoreField, type ScoreRow } from "../score-rows";
import { readUnitList } from "../unit-list";

/**
 * Scores that were forgotten: a month left out between filled ones, a unit behind the others, a unit without any score
 * or without a row. Where most units are in the same state (nobody has filled in December yet) that is one hint.
 */
export const scoreMissing: Rule = {
  id: "score-missing",
  severity: "warning",
  about: "scores",
  check: ({ snapshot }) =>
    snapshot.schemes.flatMap((scheme) =>
      scheme.fields.flatMap((field) => (field.kind === "score" ? checkTable(snapshot, scheme, field) : [])),
    ),
};

/** A row of the score table that belongs to a unit, and how far it is filled in. */
interface Filling extends ScoreRow {
  name: string;
  /** Index of the last filled month, -1 for none. */
  last: number;
}

function checkTable(snapshot: Snapshot, scheme: SchemeRecord, field: ScoreField): Observation[] {
  const rows = readScoreRows(snapshot, field);
  if (!rows) return [];
  const fillings = rows.filter((row) => !isBlank(row.unit)).map(fillingOf);
  const latest = Math.max(-1, ...fillings.map((filling) => filling.last));
  const started = fillings.filter((filling) => filling.last >= 0);
  const behind = started.filter((filling) => filling.last < latest);
  const unrated = [
    ...withoutRow(snapshot, scheme, field, fillings),
    ...told(fillings.filter((filling) => filling.last < 0), fillings.length, firstBlank, "empty", {}),
  ];
  if (field.sparse) return unrated;
  return [
    ...unrated,
    ...started.flatMap((filling) => gapsOf(filling, field)),
    ...told(behind, started.length, firstAfter, "behind", { month: field.columns[latest] ?? "" }),
  ];
}

function fillingOf(row: ScoreRow): Filling {
  const filled = row.scores.map((cell) => !isBlank(cell));
  return { ...row, name: nameIn(row.unit), last: filled.lastIndexOf(true) };
}

/** Blank months before the row's last filled one: one finding per unit, at the first of them. */
function gapsOf(filling: Filling, field: ScoreField): Observation[] {
  const gaps = filling.scores.flatMap((cell, month) => (month < filling.last && isBlank(cell) ? [month] : []));
  if (gaps.length === 0) return [];
  return [
    {
      place: placeOf(filling.scores[gaps[0]!]!),
      params: {
        problem: "gap",
        unit: filling.name,
        months: gaps.map((month) => field.columns[month]).join("\n"),
        count: gaps.length,
      },
    },
  ];
}

function withoutRow(snapshot: Snapshot, scheme: SchemeRecord, field: ScoreField, fillings: Filling[]): Observation[] {
  const listed = [...(readUnitList(snapshot, scheme, field.unitColumn) ?? [])];
  const inTable = new Set(fillings.map((filling) => nameKey(filling.name)));
  const absent = listed.filter(([key]) => !inTable.has(key)).map(([, cell]) => ({ name: nameIn(cell), cell }));
  return told(absent, listed.length, (unit) => unit.cell, "no-row", {});
}

const firstBlank = (filling: Filling): Cell => filling.scores[0]!;
const firstAfter = (filling: Filling): Cell => filling.scores[filling.last + 1]!;

/** A finding per unit, or one hint for all where most units are alike. */
function told<Unit extends { name: string }>(
  units: Unit[],
  total: number,
  cellOf: (unit: Unit) => Cell,
  problem: string,
  more: Record<string, string>,
): Observation[] {
  const { singles, crowd } = partCrowd(units, total);
  const found: Observation[] = singles.map((unit) => ({
    place: placeOf(cellOf(unit)),
    params: { ...more, problem, unit: unit.name },
  }));
  if (crowd.length > 0) {
    found.push({
      severity: "hint",
      place: placeOf(cellOf(crowd[0]!)),
      params: { ...more, problem: `most-${problem}`, count: crowd.length, total },
    });
  }
  return found;
}
