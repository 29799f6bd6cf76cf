/** Faults that the proof has found and that are not mended yet, each with its reason. A run tells of those that are gone: they are struck off. */
import { looks, type Complaint } from "./table";

export interface Known {
  why: string;
  /** Cases in which it is seen, by their names. */
  cases: RegExp;
  /** What it leaves: all differences are of this kind. */
  differences: RegExp;
}

export const known: readonly Known[] = [
  {
    why: "a formula that somebody enters after the look of an undo, or while a write is under way that then fails, and that refers to what goes, refers to nothing afterwards: no look comes between",
    cases:
      /^((undo of (insertion|change)|insertion).*|(change|undo of removal), request .* failing .*)somebody types a formula that refers to ours/,
    differences: /^记录 holds at A13: =汇总!F6\*2 → =#REF!\*2$/,
  },
  {
    why: "a formula or a name of somebody's that comes after a removal has looked, and refers to what goes, refers to nothing afterwards",
    cases: /^removal, .*somebody (types a formula that refers to ours|defines a name for a cell of ours)/,
    differences: /^(记录 holds at|name 别人的名称:) .*#REF!/,
  },
  {
    why: "rows that a filter hides which is set after a removal has looked come back hidden",
    cases: /^removal, .*somebody filters one of ours/,
    differences: /^sheet 单位:/,
  },
  {
    why: "a sheet that somebody deletes between the look of a removal and the request that takes it comes back with the others",
    cases: /^removal, .*somebody deletes one of ours/,
    differences: new RegExp(`${looks.source}|历年等次|^name _baton\\.| holds at |^order of sheets`),
  },
  {
    why: "what somebody formats while a change is under way gives way to the looks that come back",
    cases: /somebody formats cells/,
    differences: looks,
  },
];

export function knownOf(complaint: Complaint): Known | undefined {
  return known.find(
    ({ cases, differences }) =>
      cases.test(complaint.of) && complaint.differences.length > 0 && complaint.differences.every((line) => differences.test(line)),
  );
}

/**
 * Differences that the walk passes over, since they are known and go on from step to step. Nothing where all is mended. Excel stretches
 * conditional formats and validation over a row that comes to a table's end, the stand-in does not: the area of a conditional format is
 * a row shorter where the last row went and came back, and a column that comes back is validated where its row never was.
 */
export const knownInWalk: RegExp | null = /: conditional format \d+: | takes at [A-Z]+\d+: nothing → /;
