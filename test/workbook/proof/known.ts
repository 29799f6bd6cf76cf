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
  { why: "what is typed while an undo is under way, after its look, is put back over or goes with the sheets", cases: /^undo of (?!insertion,).*somebody types/, differences: looksAnd(contents, nowhere, listed, /^table 存档表/) },
  { why: "what is typed while a change is under way is taken for ours by its undo", cases: /^(change|roll over|adoption|drop), .*somebody types/, differences: looksAnd(contents) },
  { why: "a formula of somebody's that refers to sheets of an insertion that fails, or is undone meanwhile, refers to nothing afterwards", cases: /^(undo of )?insertion, .*somebody types a formula that refers to ours/, differences: / holds at .*#REF!/ },
  { why: "a change that fails, and one that is undone, leaves other looks on columns and rows that come and go", cases: /^(change|roll over), /, differences: looks },
  { why: "a roll over whose request breaks between its operations is taken back in part, and told as untouched", cases: /^roll over, request .* failing after/, differences: /./ },
  { why: "a sheet that is renamed while an undo is under way is referred to by its old name", cases: /^undo of .*somebody renames one of ours/, differences: contents },
  { why: "a sheet that is renamed before an insertion is dressed stays without looks", cases: /^insertion, .*somebody renames one of ours/, differences: looksAnd(names, /^sheet /, /^table /, contents) },
  { why: "a sheet that is deleted meanwhile leaves names that refer to nothing, or to it, and its marks", cases: /somebody deletes one of ours/, differences: looksAnd(names, /^sheet /, listed) },
  { why: "a write whose last request fails keeps its mark and is not listed", cases: /^(adoption|drop|change|roll over), request/, differences: listed },
  { why: "a filter that is set while an undo is under way keeps rows from going", cases: /^undo of .*somebody filters one of ours/, differences: looksAnd(/^table /) },
  { why: "an undo that is recovered has drawn its looks twice", cases: /^undo of change.*somebody protects/, differences: looks },
];

export function knownOf(complaint: Complaint): Known | undefined {
  return known.find(({ cases, differences }) => cases.test(complaint.of) && complaint.differences.length > 0 && complaint.differences.every((line) => differences.test(line)));
}

/** Differences that the walk passes over, since they are known and go on from step to step. Nothing where all is mended. */
export const knownInWalk: RegExp | null = looks;

/** Whether the walk's second person types while a write is under way: an undo, then or later, would take it for ours. */
export const typesMeanwhile = false;
