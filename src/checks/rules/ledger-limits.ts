import type { Field, SchemeRecord } from "../../schemes/record";
import type { Snapshot } from "../../sheet/snapshot";
import type { FindingParams } from "../finding";
import { isBlank, nameIn, nameKey, placeOf, readRows, type Cell } from "../reading/lookup";
import { isNotApplicable, numberItLooksLike } from "../numerals";
import type { Observation, Rule } from "../rule";
import { readUnitList } from "../unit-list";
import { numberText } from "../numberText";

type LedgerField = Extract<Field, { kind: "ledger" }>;
type Part = "unit" | "kind" | "points";
type Entry = Record<Part, Cell>;
interface Limits {
  least: number | null;
  most: number | null;
}

/** A ledger entry outside its kind's limits, of an unknown kind or unit, or without points. 0 is always allowed. */
export const ledgerLimits: Rule = {
  id: "ledger-limits",
  severity: "error",
  about: "ledger",
  check: ({ snapshot }) =>
    snapshot.schemes.flatMap((scheme) =>
      scheme.fields.flatMap((field) => (field.kind === "ledger" ? checkLedger(snapshot, scheme, field) : [])),
    ),
};

function checkLedger(snapshot: Snapshot, scheme: SchemeRecord, field: LedgerField): Observation[] {
  const entries = readRows(snapshot, field.table, {
    unit: field.unitColumn,
    kind: field.kindColumn,
    points: field.pointsColumn,
  });
  if (!entries) return [];
  const units = readUnitList(snapshot, scheme, field.unitColumn);
  const kinds = readKinds(snapshot, field);
  return entries
    .filter((entry) => Object.values(entry).some((cell) => !isBlank(cell)))
    .flatMap((entry) => [
      ...nameProblem(entry, "unit", units),
      ...nameProblem(entry, "kind", kinds),
      ...pointsProblem(entry, kinds?.get(nameKey(nameIn(entry.kind)))),
    ]);
}

/** `undefined` where the table of kinds is gone: then no entry's kind is called unknown. */
function readKinds(snapshot: Snapshot, field: LedgerField): Map<string, Limits> | undefined {
  const rows = readRows(snapshot, field.limitsTable, field.limits);
  const limit = (cell: Cell) => (typeof cell.value === "number" ? cell.value : null);
  return rows && new Map(rows.map(({ kind, least, most }) => [nameKey(nameIn(kind)), { least: limit(least), most: limit(most) }]));
}

function nameProblem(entry: Entry, part: "unit" | "kind", known: ReadonlyMap<string, unknown> | undefined): Observation[] {
  const cell = entry[part];
  if (isBlank(cell)) return [about(entry, cell, { problem: `no-${part}` })];
  return known === undefined || known.has(nameKey(nameIn(cell))) ? [] : [about(entry, cell, { problem: `unknown-${part}` })];
}

function pointsProblem(entry: Entry, limits: Limits | undefined): Observation[] {
  const { points } = entry;
  const { value } = points;
  if (isBlank(points) || isNotApplicable(value)) return [about(entry, points, { problem: "no-points" })];
  if (points.kind === "Error") return [about(entry, points, { problem: "error", value: String(value) })];
  if (typeof value !== "number") {
    // `number-as-text` tells the ones that look like numbers.
    if (typeof value === "string" && numberItLooksLike(value) !== null) return [];
    return [about(entry, points, { problem: "text", value: String(value) })];
  }
  if (value === 0 || !limits) return [];
  const below = limits.least !== null && value < limits.least;
  const above = limits.most !== null && value > limits.most;
  if (!below && !above) return [];
  return [
    about(entry, points, {
      problem: below ? "below" : "above",
      value: numberText(value),
      least: limits.least === null ? "" : numberText(limits.least),
      most: limits.most === null ? "" : numberText(limits.most),
    }),
  ];
}

function about(entry: Entry, cell: Cell, params: FindingParams): Observation {
  return { place: placeOf(cell), params: { unit: nameIn(entry.unit), kind: nameIn(entry.kind), ...params } };
}
