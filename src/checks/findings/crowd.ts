/**
 * One mistake in three rows is three findings; the same state in most rows is one fact, told once. Otherwise a template
 * that nobody has filled in yet would open with a page of warnings, and a column of a hundred thousand errors would be as many.
 */
import { groupBy } from "../../basics/groupBy";
import { firstOf, lastOf } from "../../basics/itemAt";
import { areaAddress, parseAddress } from "../../sheet/address";
import type { AnyFinding, CellChange } from "../finding";
import { MOST_MENDED } from "./changes";

export interface Crowd<Row> {
  /** Rows worth a finding each. */
  singles: Row[];
  /** All of them, where they are the usual case. */
  crowd: Row[];
}

/** `total` is how many rows could be in that state. */
export function partCrowd<Row>(rows: Row[], total: number): Crowd<Row> {
  const usual = rows.length > 1 && rows.length * 2 > total;
  return usual ? { singles: [], crowd: rows } : { singles: rows, crowd: [] };
}

/** More findings of a kind in one column than anybody would go through one by one. */
export const MOST_ALIKE = 100;

/** Findings of one rule, those told once that a whole column shares: at the first, from there to the last. */
export function toldOnce(findings: readonly AnyFinding[]): AnyFinding[] {
  if (findings.length <= MOST_ALIKE) return [...findings];
  const kinds = groupBy(findings, kindOf);
  return findings.flatMap((finding) => {
    const all = kinds.get(kindOf(finding)) ?? [finding];
    if (all.length <= MOST_ALIKE) return [finding];
    return finding === all[0] ? [crowded(all)] : [];
  });
}

/** Of a finding in one column; any other is of its own kind. */
function kindOf({ place: { sheet, address }, severity, params: { problem = "" } }: AnyFinding): string {
  return `${columnOf(address)} ${severity} ${problem} ${sheet}`;
}

const columnOf = (address: string) => /^([A-Z]+)\d+(?::\1\d+)?$/.exec(address)?.[1] ?? address;

function crowded(all: readonly AnyFinding[]): AnyFinding {
  const { rule, severity, place, params } = firstOf(all);
  const changes = all.flatMap((one): readonly (CellChange | null)[] => one.fix ?? [null]);
  const isMended = changes.length <= MOST_MENDED && changes.every((change) => change !== null);
  return {
    rule,
    severity,
    place: { ...place, address: stretch(all) },
    params,
    alike: all.length - 1,
    ...(isMended && { fix: changes }),
  };
}

/** From the first to the last of findings in one column, or at one place. */
function stretch(all: readonly AnyFinding[]): string {
  const areas = all.flatMap(({ place }) => parseAddress(place.address) ?? []).sort((one, other) => one.row - other.row);
  const [first, last] = [firstOf(areas), lastOf(areas)];
  return areaAddress({ ...first, rows: last.row + last.rows - first.row });
}
