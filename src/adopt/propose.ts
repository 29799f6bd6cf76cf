/** What a clerk's sheet would be as a scheme, column by column, for the clerk to correct. */
import {
  dataRows,
  lowestHeader,
  regionAt,
  rowsOfKind,
  samplesOf,
  type ColumnReading,
  type RegionReading,
  type Role,
  type RoleReason,
} from "../recognise";
import { valueAt } from "../recognise/grid";
import { sheetKnown } from "../recognise/tables";
import type { Snapshot } from "../book/snapshot";

export type AdoptedRole = "unit" | "group" | "score" | "total" | "none";

export interface AdoptedColumn {
  column: number;
  header: string;
  hidden: boolean;
  role: AdoptedRole;
  reason: RoleReason;
  /** What it may be, where that is not certain and makes a difference here. */
  asked: AdoptedRole[];
  samples: string[];
}

export interface Adoption {
  sheet: string;
  /** Rows of data, zero-based, both included. */
  firstRow: number;
  lastRow: number;
  headerRow: number;
  columns: AdoptedColumn[];
  /** Row of the weights above the scores, `null` where there is none. */
  weightsRow: number | null;
  least: number;
  most: number;
}

export type AdoptionProblem =
  | { code: "noUnit"; params: { count: string } }
  | { code: "noScore" | "rows" | "bounds"; params: Record<string, never> };

/** `null` where the sheet has no rows under headers. */
export function proposeAdoption(snapshot: Snapshot, sheet: string): Adoption | null {
  const region = regionAt(snapshot, sheet, null);
  const headerRow = region && lowestHeader(region);
  if (!region || headerRow === null) return null;
  const columns = region.columns.flatMap((column): AdoptedColumn[] =>
    column.header === "" ? [] : [adoptedColumn(snapshot, region, column)],
  );
  const scores = columns.filter(({ role }) => role === "score");
  const numbers = scores.flatMap(({ column }) => numbersIn(snapshot, region, column)).sort((one, other) => one - other);
  const [weightsRow = null] = rowsOfKind(region, "weights");
  return {
    ...{ sheet, firstRow: region.firstRow, lastRow: region.lastRow, headerRow },
    ...{ columns: distinct(columns), weightsRow, least: 0, most: mostOf(numbers) },
  };
}

function adoptedColumn(snapshot: Snapshot, region: RegionReading, read: ColumnReading): AdoptedColumn {
  const { column, header, hidden, role, reason } = read;
  const asked = [...new Set((read.asked ?? []).map(adoptedAs))];
  return {
    column,
    header,
    hidden,
    role: adoptedAs(role),
    reason,
    asked: asked.length > 1 ? asked : [],
    samples: samplesOf(snapshot, region, column),
  };
}

/** A column taken as something else by a person; only one can say whose row it is. */
export function withRole(adoption: Adoption, column: number, role: AdoptedRole): Adoption {
  const columns = adoption.columns.map((one): AdoptedColumn => {
    if (one.column === column) return { ...one, role, reason: { code: "chosen" }, asked: [] };
    return role === "unit" && one.role === "unit" ? { ...one, role: "none" } : one;
  });
  return { ...adoption, columns };
}

const HUNDRED = 100;

/** Scores are out of a hundred, unless many are above it: a few are rather mistakes. */
function mostOf(sorted: readonly number[]): number {
  const usual = sorted[Math.floor((sorted.length - 1) * 0.9)] ?? 0;
  const highest = sorted[sorted.length - 1] ?? 0;
  return usual <= HUNDRED ? HUNDRED : Math.ceil(highest / 10) * 10;
}

function adoptedAs(role: Role): AdoptedRole {
  switch (role) {
    case "unit":
    case "person":
      return "unit";
    case "total":
    case "mean":
      return "total";
    case "group":
    case "score":
      return role;
    default:
      return "none";
  }
}

/** Two columns of one header are told apart by their order, as Excel tells columns of a table apart. */
function distinct(columns: AdoptedColumn[]): AdoptedColumn[] {
  const seen = new Map<string, number>();
  return columns.map((column) => {
    const count = (seen.get(column.header) ?? 0) + 1;
    seen.set(column.header, count);
    return count === 1 ? column : { ...column, header: `${column.header}${count}` };
  });
}

function numbersIn(snapshot: Snapshot, region: RegionReading, column: number): number[] {
  const sheet = sheetKnown(snapshot, region.sheet);
  return dataRows(region)
    .map((row) => valueAt(sheet, row, column))
    .filter((value) => typeof value === "number");
}

export function adoptionProblems(snapshot: Snapshot, adoption: Adoption): AdoptionProblem[] {
  const found: AdoptionProblem[] = [];
  const of = (role: AdoptedRole) => adoption.columns.filter((column) => column.role === role);
  if (of("unit").length !== 1) found.push({ code: "noUnit", params: { count: String(of("unit").length) } });
  if (of("score").length === 0) found.push({ code: "noScore", params: {} });
  if (adoption.lastRow < adoption.firstRow || adoption.firstRow <= adoption.headerRow) found.push({ code: "rows", params: {} });
  if (adoption.least >= adoption.most) found.push({ code: "bounds", params: {} });
  if (!snapshot.sheets.some(({ name }) => name === adoption.sheet)) found.push({ code: "rows", params: {} });
  return found;
}
