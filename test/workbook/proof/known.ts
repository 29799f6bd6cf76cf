/** Faults that the proof has found and that are not mended yet, each with its reason. A run tells of those that are gone: they are struck off. */
import { looks, type Complaint } from "./table";

export interface Known {
  why: string;
  /** Cases in which it is seen, by their names. */
  cases: RegExp;
  /** What it leaves: all differences are of this kind. */
  differences: RegExp;
}

/** Looks, and what else of these. */
const looksAnd = (...others: RegExp[]) => new RegExp([looks, ...others].map(({ source }) => source).join("|"));
const contents = / holds at /;
const nowhere = /^what somebody has entered is nowhere$/;
const listed = /^setting baton\.(journal|writing)/;

export const known: readonly Known[] = [
  { why: "an entry that comes while an undo that archives others takes its sheet away stays on a sheet of that name, beside the archive", cases: /^undo of insertion with an archive, .*somebody types/, differences: looksAnd(contents, listed, /^sheet /, /^table /, /^order /, /^archived /) },
  { why: "what is typed while an undo is under way, after its look, is put back over or goes with the sheets", cases: /^undo of (?!insertion,).*somebody types/, differences: looksAnd(contents, nowhere, listed, /^table 存档表/) },
  { why: "a formula of somebody's that refers to sheets of an insertion that fails, or is undone meanwhile, refers to nothing afterwards", cases: /^(undo of )?insertion, .*somebody types a formula that refers to ours/, differences: / holds at .*#REF!/ },
  { why: "a formula or a name of somebody's that comes after a removal has looked, and refers to what goes, refers to nothing afterwards", cases: /^removal, .*somebody (types a formula that refers to ours|defines a name for a cell of ours)/, differences: /^(记录 holds at|name 别人的名称:) .*#REF!/ },
  { why: "rows that a filter hides which is set after a removal has looked come back hidden", cases: /^removal, .*somebody filters one of ours/, differences: /^sheet 单位:/ },
  { why: "a sheet that somebody deletes between the look of a removal and the request that takes it comes back with the others", cases: /^removal, .*somebody deletes one of ours/, differences: looksAnd(contents, /历年等次/, /^name _baton\./, /^order of sheets/, /^table 历年等次表/) },
  { why: "below the cells a sheet uses a column that comes back has Excel's own font, and a parameter that came with a part leaves its cell dressed", cases: /^(change|undo of change)/, differences: /^(指标得分 looks at E\d+: \{"fontName":"宋体","vertical":"Center"\} → nothing$|方案参数.* at [AB]1[45]: nothing → )/ },
  { why: "what somebody formats while a change is under way gives way to the looks that come back", cases: /somebody formats cells/, differences: looks },
  { why: "an undo that is recovered has drawn its looks twice", cases: /^undo of change.*(somebody protects|request .* failing)/, differences: looks },
  { why: "a formula typed while a change is under way that refers to a column it makes refers to nothing once that is undone", cases: /^change, .*somebody types a formula that refers to ours/, differences: looksAnd(/^记录 holds at /) },
  { why: "a filter that is set between the last look for one and the request that moves rows keeps them, and what breaks then is recovered with them", cases: /^undo of .*somebody filters one of ours/, differences: looksAnd(/^table /, contents) },
];

export function knownOf(complaint: Complaint): Known | undefined {
  return known.find(({ cases, differences }) => cases.test(complaint.of) && complaint.differences.length > 0 && complaint.differences.every((line) => differences.test(line)));
}

/** Differences that the walk passes over, since they are known and go on from step to step. Nothing where all is mended. */
export const knownInWalk: RegExp | null = looks;

/** Whether the walk's second person types while a write is under way: an undo, then or later, would take it for ours. */
export const typesMeanwhile = false;
