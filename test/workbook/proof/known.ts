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

/** Looks, and what else of these. */
const looksAnd = (...others: RegExp[]) => new RegExp([looks, ...others].map(({ source }) => source).join("|"));
const contents = / holds at /;
const nowhere = /^what somebody has entered is nowhere$/;
const listed = /^setting baton\.(journal|writing)/;
const names = /^name _baton/;

export const known: readonly Known[] = [
  { why: "what is typed while an undo is under way, after its look, is put back over or goes with the sheets", cases: /^undo of .*somebody types/, differences: looksAnd(contents, nowhere, listed, /^table 存档表/) },
  { why: "what is typed between the look of a fix and its request is written over", cases: /^fix, .*somebody types into our cells/, differences: contents },
  { why: "what is typed between the look of a change and the request that takes its place away is not archived", cases: /^change, .*somebody types into a (column|row) that goes/, differences: /^存档 holds at / },
  { why: "what is typed between the look of a change and the request that empties it or takes its place away is written over", cases: /^(change|roll over|adoption|drop), .*somebody types into/, differences: looksAnd(contents) },
  { why: "a formula typed while a change is under way that refers to a column it makes refers to nothing once that is undone", cases: /^change, .*somebody types a formula that refers to ours/, differences: looksAnd(/^记录 holds at /) },
  { why: "what is typed into a sheet that is being inserted makes the insertion fail, and goes with it", cases: /^insertion, .*somebody types/, differences: nowhere },
  { why: "a change that fails, and one that is undone, leaves other looks on columns and rows that come and go", cases: /^(change|roll over), /, differences: looks },
  { why: "a sheet that is renamed before an insertion is dressed stays without looks", cases: /^insertion, .*somebody renames one of ours/, differences: looksAnd(names, /^sheet /, /^table /, contents) },
  { why: "a write whose last request fails keeps its mark and is not listed", cases: /^(adoption|drop|change|roll over), request/, differences: listed },
  { why: "a filter that is set between the last look for one and the request that moves rows keeps them, and what breaks then is recovered with them", cases: /^undo of .*somebody filters one of ours/, differences: looksAnd(/^table /, contents) },
  { why: "an undo that is recovered has drawn its looks twice", cases: /^undo of change.*somebody protects/, differences: looks },
];

export function knownOf(complaint: Complaint): Known | undefined {
  return known.find(({ cases, differences }) => cases.test(complaint.of) && complaint.differences.length > 0 && complaint.differences.every((line) => differences.test(line)));
}

/** Differences that the walk passes over, since they are known and go on from step to step. Nothing where all is mended. */
export const knownInWalk: RegExp | null = looks;

/** Whether the walk's second person types while a write is under way: an undo, then or later, would take it for ours. */
export const typesMeanwhile = false;
