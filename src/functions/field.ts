/**
 * A field: scores in groups, as PLACE, BOTTOM and GRADE take it. One broken score makes every place of its group doubtful,
 * so the whole group carries the error.
 */
import { requireValue } from "../basics/requireValue";
import { ABSENT, isAbsent } from "../core/absent";
import { saysUnplaced } from "../vocabulary/markWords";
import { sameName } from "./cells";
import type { Problem } from "./problem";
import { cellAt, columnOf, expectOneColumn, nameAt, optionalRange, rangeOf, readColumn, type Range } from "./ranges";

export interface Field {
  /** Absent where missing. */
  scores: Float64Array;
  /** Group of each row that takes part; -1 for a row that has its result already. */
  groups: Int32Array;
  /** Names as first written; one "" where no groups are given. */
  groupNames: string[];
  /** A blank row, or what is wrong with the row or its group. */
  settled: (Problem | "" | undefined)[];
}

/** What else a row holds, where there is more than score and group. */
export interface RowRules {
  /** It takes no part, whatever its score. */
  isPassedOver(row: number): boolean;
  isBlank(row: number): boolean;
  /** A score that is not read cannot be wrong. */
  score(row: number): "needed" | "optional" | "ignored";
  fault(row: number): Problem | null;
  /** Whether a row that cannot be read is an error by itself, and to its group no more than one without a score. */
  spoilsNobody?: boolean;
}

/** Rows of score and group: one whose score says 不参加 or 不定等次 is passed over. */
export function scoreOnly(scoreRange: Range): RowRules {
  return {
    isPassedOver: (row) => saysUnplaced(cellAt(scoreRange, row, 0)),
    isBlank: () => true,
    score: () => "needed",
    fault: () => null,
  };
}

export function scoreColumn(value: unknown): Range {
  const range = rangeOf(value, 0);
  expectOneColumn(range);
  return range;
}

/**
 * A row that is blank throughout, or passed over, takes no part. A missing score, text or an error spoils the row's group; a row without a
 * group has only itself to spoil.
 */
export function readField(scoreRange: Range, groups: Groups, rules: RowRules = scoreOnly(scoreRange)): Field {
  const rows = scoreRange.rows;
  const faults = new Map<number, Problem>();
  const scores = readColumn(scoreRange, 0, (row, problem) => faults.set(row, problem));
  const of = groups.of.slice();
  const settled = new Array<Problem | "" | undefined>(rows);
  const spoilt = new Map<number, Problem>();

  for (const [row, score] of scores.entries()) {
    const isMissing = isAbsent(score);
    const groupFault = groups.faults.get(row);
    const noGroup = !groups.given || groupFault?.code === "groupMissing";
    if (rules.isPassedOver(row) || (isMissing && noGroup && !faults.has(row) && rules.isBlank(row))) {
      settled[row] = "";
      of[row] = -1;
      continue;
    }
    const need = isMissing ? rules.score(row) : "optional";
    let fault = groupFault ?? rules.fault(row);
    if (!fault && need !== "ignored") fault = faults.get(row) ?? null;
    if (!fault && need === "needed") fault = { code: "cellMissing", argument: 0, row, column: 0 };
    if (!fault) continue;
    settled[row] = fault;
    if (rules.spoilsNobody) {
      scores[row] = ABSENT;
      continue;
    }
    const group = requireValue(groups.of[row], "the group of a row");
    if (group >= 0 && !spoilt.has(group)) spoilt.set(group, { code: "groupSpoilt", cause: fault, causeRow: row });
  }
  if (spoilt.size > 0) {
    for (const [row, group] of of.entries()) {
      const cause = spoilt.get(group);
      if (!cause) continue;
      settled[row] ??= cause;
      of[row] = -1;
    }
  }
  return { scores, groups: of, groupNames: groups.names, settled };
}

export interface Groups {
  /** Group of each row; -1 for a row without one. */
  of: Int32Array;
  names: string[];
  given: boolean;
  /** Rows that name no group, or hold an error instead. */
  faults: Map<number, Problem>;
}

/** Numbers the groups a column names; without the column all rows are one group. */
export function readGroups(value: unknown, argument: number, rows: number): Groups {
  const faults = new Map<number, Problem>();
  if (optionalRange(value, argument) === null) return { of: new Int32Array(rows), names: [""], given: false, faults };

  const range = columnOf(value, argument, rows);
  const of = new Int32Array(rows).fill(-1);
  const names: string[] = [];
  const known = new Map<unknown, number>();
  for (let row = 0; row < rows; row++) {
    // The cell itself finds its group sooner than its name does.
    const cell = cellAt(range, row, 0);
    let group = known.get(cell);
    if (group === undefined) {
      const name = nameAt(range, row, 0);
      if (typeof name !== "string" || name === "") {
        faults.set(row, typeof name === "string" ? { code: "groupMissing", row } : name);
        continue;
      }
      group = known.get(sameName(name)) ?? names.push(name) - 1;
      known.set(cell, group).set(sameName(name), group);
    }
    of[row] = group;
  }
  return { of, names, given: true, faults };
}
