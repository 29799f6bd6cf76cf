/**
 * What the pane may ask of the workbook. The pane sees only this; `excel.ts` does it with Office.js and tests hand the
 * pane a fake. Every write can be cancelled until it is done and undone afterwards.
 */
import type { ChangePlan } from "../book/change";
import type { InsertionPlan, Taken } from "../book/plan";
import type { RemovalPlan } from "../book/removal";
import type { FoundRecords } from "../book/schema/record";
import type { Place } from "../sheet/address";
import type { CellChange } from "../book/cellChange";
import type { Content, SnapshotValue } from "../sheet/formula";
import type { Ignored } from "../book/ignored";
import type { Snapshot } from "../book/snapshot";
import type { SelfCheckReport, SelfCheckWatch } from "./selfCheck/report";

export type { Place };

export interface Selection extends Place {
  /** Addresses of what was selected beside it, on the same sheet. */
  others?: readonly string[];
}

export type Progress =
  | { stage: "looking" }
  | { stage: "comparing" }
  | { stage: "changing"; cells: number }
  | { stage: "writing"; sheet: number; sheets: number }
  | { stage: "making"; step: number; steps: number }
  | { stage: "verifying" }
  | { stage: "dressing" }
  | { stage: "restoring" }
  | { stage: "reading"; sheet: number; sheets: number };

export interface Watch {
  progress(step: Progress): void;
  signal: AbortSignal;
}

/** Makes the plan once it is known which names are in use. */
export type Planner = (taken: Taken) => InsertionPlan;

/** Looks and print settings, in the order they are made. */
export const lookKinds = ["cells", "validation", "conditions", "page", "freeze", "paper", "zoom"] as const;
export type LookKind = (typeof lookKinds)[number];

/** A look that Excel did not take. All contents stand, and so do all other looks. */
export interface Untaken {
  kind: LookKind;
  sheet: string;
}

/** What is needed to take an insertion back and to do it again. */
export interface Insertion {
  kind: "insertion";
  /** Its name in the workbook's journal. */
  token: string;
  /** Plans anew for a redo: a name may have been taken meanwhile. */
  planner: Planner;
  plan: InsertionPlan;
  /** Excel's ids of the sheets made, in the plan's order. */
  sheetIds: string[];
  untaken: Untaken[];
  /** For `workbook/` alone: how to take it back. */
  wayBack: unknown;
}

/** What an undo came upon. */
export interface TakenBack {
  /** Sheets that were gone already: deleted, or undone in Excel itself. */
  gone: string[];
  /** Cells that the write had changed and somebody has changed again since: they stay as they are. */
  kept: number;
  /** Name of the sheet that holds what had no place any more. */
  archive: string | null;
  /** Looks of sheets that came back which Excel did not take; left out where none did. */
  untaken?: Untaken[];
  /** Beside an archive: name of the sheet that holds what came after it was made. */
  aside?: string;
}

/** What somebody has entered since and an undo leaves no place for. */
export interface HomelessEntry {
  sheet: string;
  row: number;
  column: number;
  content: Content;
  /** In a table: the header over it, and the first cell of its row. */
  header: string;
  of: string;
}

/** Plans the sheet that keeps such entries. */
export type ArchivePlanner = (entries: readonly HomelessEntry[], taken: Taken) => InsertionPlan;

/** A cell as an edit left it. */
export interface EditedCell {
  /** A renamed sheet is still the one that was edited. */
  sheetId: string;
  row: number;
  column: number;
  before: SnapshotValue;
  after: SnapshotValue;
  /** Set where the contents needed another number format: a number in a cell formatted as text would be text. */
  formatBefore: string | null;
}

/** What is needed to take a fix back and to do it again. */
export interface Edit {
  kind: "edit";
  /** Its name in the workbook's journal. */
  token: string;
  changes: CellChange[];
  cells: EditedCell[];
  /** For `workbook/` alone: how to take it back. */
  wayBack: unknown;
}

/** Makes the change from the workbook as it is read right before; throws `shownChanged` where that is not what was shown. */
export type ChangePlanner = (now: Snapshot) => ChangePlan;

/** What is needed to take a change of a scheme back and to do it again. */
export interface Restructuring {
  kind: "restructuring";
  /** Its name in the workbook's journal. */
  token: string;
  planner: ChangePlanner;
  plan: ChangePlan;
  /** For `workbook/` alone: how to take it back. */
  wayBack: unknown;
  untaken: Untaken[];
}

/** Plans the removal from the workbook as it is read right before; throws `shownChanged` where that is not what was shown. */
export type RemovalPlanner = (now: Snapshot) => RemovalPlan;

/** What is needed to bring a scheme back that was taken out, and to take it out again. */
export interface Removal {
  kind: "removal";
  /** Its name in the workbook's journal. */
  token: string;
  planner: RemovalPlanner;
  plan: RemovalPlan;
  /** For `workbook/` alone: how to take it back. */
  wayBack: unknown;
}

/** What shall be written: new sheets, other contents of cells, a scheme that stands changed or taken out. Each cell may come once. */
export type Write =
  | { kind: "insertion"; planner: Planner }
  | { kind: "edit"; changes: CellChange[] }
  | { kind: "restructuring"; planner: ChangePlanner }
  | { kind: "removal"; planner: RemovalPlanner };

/** A write that can be taken back. */
export type Written = Insertion | Edit | Restructuring | Removal;

export type WrittenOf<Wanted extends Write> = Extract<Written, { kind: Wanted["kind"] }>;

/** A write that was taken back, and what doing it again needs. */
export interface Undone extends TakenBack {
  written: Written;
  /** For `workbook/` alone: what was archived, and where it was. */
  wayForth: unknown;
}

/** A write that was done again. */
export interface Redone {
  written: Written;
  /** What was archived and has no place now either; `null` where all of it is back in its cells. */
  left: { entries: number; archive: string } | null;
}

/** A write that was broken off: the pane was closed in the middle. */
export interface Interrupted {
  token: string;
  /** `null` where it was made on another machine, which alone knows what to take back. */
  kind: Written["kind"] | null;
  /** Sheets of an insertion or a removal, places of a changed scheme. */
  count: number;
}

/** What became of a write that was broken off. */
export interface Recovered {
  /** Where it was made anew. */
  written: Written | null;
  /** Name of the sheet that holds what somebody had entered where nothing is any more. */
  aside: string | null;
}

/** What the pane finds when it opens. */
export interface History {
  /** Oldest first. */
  standing: Written[];
  interrupted: Interrupted[];
}

/** A place to be highlighted in its sheet, in the look of its severity. */
export interface Highlight extends Place {
  look: "warning" | "error";
}

export interface HighlightReport {
  /** Highlights set or taken away. */
  places: number;
  /** Names of protected sheets that were left alone. */
  skipped: string[];
}

/** What is read again of a workbook that was read before. */
export interface Since {
  last: Snapshot;
  /** Ids of the sheets that were changed, as `onChange` names them. */
  changed: ReadonlySet<string>;
}

export interface WorkbookPort {
  /** Sheet, table and name names in use, so that a plan avoids them. */
  taken(): Promise<Taken>;
  /**
   * All or nothing. An insertion refuses to touch anything that is there already, an edit refuses where a cell no longer holds what it
   * says it does.
   */
  apply<Wanted extends Write>(write: Wanted, watch: Watch): Promise<WrittenOf<Wanted>>;
  /**
   * Takes a write back and keeps what anybody has entered since. Never fails because part of it is gone.
   * @param archive plans the sheet for entries that would have no place any more; `null` to be told of them: then, where there are
   *   any, they are the answer and nothing was done
   */
  undo(written: Written, archive: ArchivePlanner | null, watch: Watch): Promise<Undone | HomelessEntry[]>;
  /** Makes a write again that was taken back, and what had to be archived goes back into its cells. */
  redo(undone: Undone, watch: Watch): Promise<Redone>;
  /** Writes of earlier sessions that can be taken back, and those that were broken off. */
  history(): Promise<History>;
  /** Takes a write back that was broken off, or its undo was, and makes it anew where that is wished. */
  recover(token: string, finishes: boolean, watch: Watch): Promise<Recovered>;
  /** Records of the schemes in the workbook, oldest first, and those that cannot be read. */
  schemes(): Promise<FoundRecords>;
  /** The whole workbook, or what may have changed since it was read. */
  snapshot(watch: Watch, since?: Since): Promise<Snapshot>;
  /** Keeps decisions to leave a finding in the workbook; resolves to all that stand there now. */
  ignore(change: { add?: Ignored[]; remove?: string[] }): Promise<Ignored[]>;
  /** Highlights these places and no others. The cells' own formats stay as they are. */
  highlight(highlights: Highlight[]): Promise<HighlightReport>;
  /** Takes all highlights away, those of earlier sessions too. */
  clearHighlights(): Promise<HighlightReport>;
  /** Activates the sheet and selects the cell. */
  goTo(place: Place): Promise<void>;
  /** Name of the sheet the person is looking at. */
  activeSheet(): Promise<string>;
  /** The area the person has selected. */
  selection(): Promise<Selection>;
  /** Runs `selected` whenever another area is selected, until the returned function is called. */
  onSelection(selected: (selection: Selection) => void): Promise<() => void>;
  /** Runs `changed` after each edit of a cell with the id of its sheet, until the returned function is called. */
  onChange(changed: (sheetId: string) => void): Promise<() => void>;
  /** Tries what the product relies on, on sheets of its own that it takes away again. */
  selfCheck(watch: SelfCheckWatch): Promise<SelfCheckReport>;
  /** Names of the sheets that a self-check could not take away, since the pane was closed meanwhile. */
  selfCheckLeftovers(): Promise<string[]>;
  clearSelfCheckLeftovers(): Promise<void>;
  /** Opens an empty workbook in a window of its own. */
  openNewWorkbook(): Promise<void>;
}

/** What a problem tells beside its code. All of it may be missing: where Excel itself refuses, nobody knows the names. */
type NoParams = HostParams;
interface NamesParams {
  names?: string[];
}
interface SheetParams {
  sheet?: string;
}

interface ProblemParams {
  cancelled: NoParams;
  cellEditing: NoParams;
  changedMeanwhile: NamesParams;
  cellSpilled: NamesParams;
  filtered: NamesParams;
  rowsRefused: NamesParams;
  noCellsSelected: NoParams;
  shownChanged: NoParams;
  movedOn: NoParams;
  nameTaken: NamesParams;
  workbookProtected: NoParams;
  sheetProtected: SheetParams;
  sheetMissing: SheetParams;
  tooLarge: NoParams;
  unsupported: NoParams;
  notInPreview: NoParams;
  notFetched: NoParams;
  notKept: NoParams;
  noAnswer: NoParams;
  hostFailed: NoParams;
  notRestored: NamesParams;
  cellsNotRestored: NamesParams;
}

/** What any problem may tell. */
interface HostParams {
  /** Excel's own words for it. */
  hostCode?: string;
  hostMessage?: string;
  /** The sheet that keeps what somebody entered into sheets that are taken away. */
  aside?: string;
}

export type WorkbookProblemCode = keyof ProblemParams;
type WorkbookProblemParams<Code extends WorkbookProblemCode> = ProblemParams[Code] & HostParams;

/** A problem as words are found for it: each code with its own parameters. */
export type CodedProblem = { [Code in WorkbookProblemCode]: { code: Code; params: WorkbookProblemParams<Code> } }[WorkbookProblemCode];

/** What makes a problem: its code with its own parameters, and whether the workbook is certainly as it was before. */
type ProblemArguments = {
  [Code in WorkbookProblemCode]: [code: Code, params?: WorkbookProblemParams<Code>, untouched?: boolean];
}[WorkbookProblemCode];

/** A failure in words the pane can translate: `code` picks the sentence, `params` fill it in. */
export class WorkbookProblem extends Error {
  readonly code: WorkbookProblemCode;
  readonly params: NamesParams & SheetParams & HostParams;
  readonly untouched: boolean;

  constructor(...[code, params = {}, untouched = true]: ProblemArguments) {
    super(`${code} ${JSON.stringify(params)}`);
    this.name = "WorkbookProblem";
    this.code = code;
    this.params = params;
    this.untouched = untouched;
  }

  /** The same, when more is known of the workbook. */
  as(untouched: boolean, params: HostParams = {}): WorkbookProblem {
    return new WorkbookProblem(...([this.code, { ...this.params, ...params }, untouched] as ProblemArguments));
  }
}
