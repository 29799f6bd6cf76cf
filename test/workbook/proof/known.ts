/** Faults that the proof has found and that are not mended yet, each with its reason. A run tells of those that are gone: they are struck off. */
import type { Complaint } from "./table";

export interface Known {
  why: string;
  /** Cases in which it is seen, by their names. */
  cases: RegExp;
  /** What it leaves: all differences are of this kind. */
  differences: RegExp;
}

/** Looks: formats, validation, widths and heights, conditional formats. */
const looks = / looks at | takes at |: width of |: height of |: conditional format /;

export const known: readonly Known[] = [
  { why: "what is typed between the look of an undo and its last reading is put back over", cases: /^undo of .*somebody types/, differences: / holds at / },
  { why: "a change that fails draws looks that it had never changed, and leaves those of columns and rows that come back", cases: /^(change|roll over), /, differences: looks },
];

export function knownOf(complaint: Complaint): Known | undefined {
  return known.find(({ cases, differences }) => cases.test(complaint.of) && complaint.differences.length > 0 && complaint.differences.every((line) => differences.test(line)));
}

/** Differences that the walk passes over, since they are known and go on from step to step. Nothing where all is mended. */
export const knownInWalk: RegExp | null = looks;
