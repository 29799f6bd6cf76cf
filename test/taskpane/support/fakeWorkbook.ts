/** A workbook in memory behind the WorkbookPort: it does what it is told, can be held up, and can fail. */
import type { ChangePlan } from "../../../src/book/change";
import type { SchemeRecord } from "../../../src/book/record";
import type { InsertionPlan, Taken } from "../../../src/book/plan";
import type { DamagedRecord, Snapshot } from "../../../src/book/snapshot";
import type { CellChange } from "../../../src/book/cellChange";
import type { Ignored } from "../../../src/book/ignored";
import {
  outcome,
  probeIds,
  type HostFacts,
  type ProbeId,
  type Outcome,
  type SelfCheckReport,
  type SelfCheckWatch,
} from "../../../src/workbook/selfCheck/report";
import {
  WorkbookProblem,
  type ArchivePlanner,
  type ChangePlanner,
  type Edit,
  type Insertion,
  type Highlight,
  type HighlightReport,
  type History,
  type HomelessEntry,
  type Place,
  type Selection,
  type Planner,
  type Recovered,
  type Redone,
  type Removal,
  type RemovalPlanner,
  type Restructuring,
  type Since,
  type Undone,
  type Untaken,
  type Watch,
  type WorkbookPort,
  type Write,
  type Written,
  type WrittenOf,
} from "../../../src/workbook/port";

const emptySnapshot: Snapshot = { sheets: [], tables: [], lists: [], names: [], anchors: [], schemes: [], ignored: [] };

export class FakeWorkbook implements WorkbookPort {
  /** Names in use. */
  names: Taken = { sheets: [], tables: [], names: [] };
  /** Thrown by the next call of that name, once. */
  failures: Partial<Record<keyof WorkbookPort, Error>> = {};
  /** Entries a person has made since the last insertion. */
  entriesSince = 0;
  contents: Snapshot = emptySnapshot;
  /** Changes that stand. */
  changed: CellChange[] = [];
  active = "评分";
  visited: Place[] = [];
  calls: string[] = [];
  highlights: Highlight[] = [];
  /** What the last snapshot was to read again, or `null` for the whole workbook. */
  since: Since | null = null;
  private listeners = new Set<(sheetId: string) => void>();
  private gate: Promise<void> | null = null;
  private openGate: () => void = () => undefined;

  /** Stops every write and read after its first step until `release`. */
  hold(): void {
    this.gate = new Promise((resolve) => {
      this.openGate = resolve;
    });
  }

  release(): void {
    this.gate = null;
    this.openGate();
  }

  /** A person edits a cell. */
  edit(sheetId = "id of 月度成绩"): void {
    for (const changed of this.listeners) changed(sheetId);
  }

  fail(call: keyof WorkbookPort, problem: Error): void {
    this.failures[call] = problem;
  }

  private begin(call: keyof WorkbookPort): void {
    this.calls.push(call);
    const failure = this.failures[call];
    delete this.failures[call];
    if (failure) throw failure;
  }

  private async pause(signal: AbortSignal): Promise<void> {
    const stopped = new Promise<never>((_, reject) => {
      const stop = () => reject(new WorkbookProblem("cancelled"));
      if (signal.aborted) stop();
      signal.addEventListener("abort", stop);
    });
    await Promise.race([this.gate ?? Promise.resolve(), stopped]);
  }

  async taken(): Promise<Taken> {
    this.begin("taken");
    return this.names;
  }

  async apply<Wanted extends Write>(write: Wanted, watch: Watch): Promise<WrittenOf<Wanted>> {
    return (await this.make(write, watch)) as WrittenOf<Wanted>;
  }

  private make(write: Write, watch: Watch): Promise<Written> {
    switch (write.kind) {
      case "insertion":
        return this.insert(write.planner, watch);
      case "edit":
        return this.exchange(write.changes, watch);
      case "restructuring":
        return this.restructure(write.planner, watch);
      case "removal":
        return this.remove(write.planner, watch);
    }
  }

  private async insert(planner: Planner, watch: Watch): Promise<Insertion> {
    this.begin("apply");
    const plan = planner(this.names);
    const sheets = plan.sheets.length;
    for (let sheet = 1; sheet <= sheets; sheet += 1) {
      watch.progress({ stage: "writing", sheet, sheets });
      if (sheet > 1) await this.pause(watch.signal);
    }
    this.names = { ...this.names, sheets: [...this.names.sheets, ...plan.sheets.map(({ name }) => name)] };
    return {
      kind: "insertion",
      token: `write ${this.calls.length}`,
      planner,
      plan,
      sheetIds: plan.sheets.map(({ name }) => `id of ${name}`),
      untaken: this.untaken,
      wayBack: null,
    };
  }

  /** Looks that Excel does not take. */
  untaken: Untaken[] = [];
  /** Sheets that an undo finds gone. */
  gone: string[] = [];
  /** Cells of a write that were changed again since. */
  kept = 0;

  /** Writes of earlier sessions. */
  past: History = { standing: [], interrupted: [] };
  settled: { token: string; finishes: boolean }[] = [];
  /** The sheet that keeps what was found where nothing is any more. */
  aside: string | null = null;

  async history(): Promise<History> {
    this.begin("history");
    return this.past;
  }

  async recover(token: string, finishes: boolean, watch: Watch): Promise<Recovered> {
    this.begin("recover");
    await this.pause(watch.signal);
    this.settled.push({ token, finishes });
    return { written: finishes ? (this.past.standing[0] ?? null) : null, aside: this.aside };
  }

  /** The sheet made for entries that had no place. */
  archive: InsertionPlan | null = null;

  async undo(written: Written, archive: ArchivePlanner | null, watch: Watch): Promise<Undone | HomelessEntry[]> {
    this.begin("undo");
    watch.progress({ stage: "restoring" });
    await this.pause(watch.signal);
    const homeless = Array.from(
      { length: this.entriesSince },
      (_, row): HomelessEntry => ({ sheet: "月度成绩", row, column: 1, content: 90 + row, header: "1月", of: `单位${row}` }),
    );
    if (homeless.length > 0 && archive === null) return homeless;
    this.archive = archive && homeless.length > 0 ? archive(homeless, this.names) : null;
    if (written.kind === "insertion") {
      const made = written.plan.sheets.map(({ name }) => name);
      this.names = { ...this.names, sheets: this.names.sheets.filter((name) => !made.includes(name)) };
    }
    if (written.kind === "edit") this.changed = this.changed.filter((change) => !written.changes.includes(change));
    if (written.kind === "restructuring") this.restructured.pop();
    if (written.kind === "removal") this.contents = this.beforeRemoval!;
    this.entriesSince = 0;
    return { written, gone: this.gone, kept: this.kept, archive: this.archive?.sheets[0]!.name ?? null, wayForth: null };
  }

  /** What a redo finds no place for. */
  left: Redone["left"] = null;

  async redo({ written }: Undone, watch: Watch): Promise<Redone> {
    this.calls.push("redo");
    const write =
      written.kind === "edit" ? { kind: written.kind, changes: written.changes } : { kind: written.kind, planner: written.planner };
    return { written: await this.make(write as Write, watch), left: this.left };
  }

  private async exchange(changes: CellChange[], watch: Watch): Promise<Edit> {
    this.begin("apply");
    watch.progress({ stage: "changing", cells: changes.length });
    await this.pause(watch.signal);
    this.changed.push(...changes);
    const cells = changes.map(({ sheet, ...cell }) => ({ ...cell, sheetId: `id of ${sheet}`, formatBefore: null }));
    return { kind: "edit", token: `write ${this.calls.length}`, changes, cells, wayBack: null };
  }

  private beforeRemoval: Snapshot | null = null;

  /** The scheme's record, sheets and tables are no longer there. */
  private async remove(planner: RemovalPlanner, watch: Watch): Promise<Removal> {
    this.begin("apply");
    const plan = planner(this.contents);
    watch.progress({ stage: "making", step: 1, steps: plan.sheets.length });
    await this.pause(watch.signal);
    const gone = new Set(plan.sheets.map(({ name }) => name));
    this.beforeRemoval = this.contents;
    this.contents = {
      ...this.contents,
      schemes: this.contents.schemes.filter(({ id }) => id !== plan.id),
      sheets: this.contents.sheets.filter(({ name }) => !gone.has(name)),
      tables: this.contents.tables.filter(({ sheet }) => !gone.has(sheet)),
    };
    return { kind: "removal", token: `write ${this.calls.length}`, planner, plan, wayBack: null };
  }

  async ignore({ add = [], remove = [] }: { add?: Ignored[]; remove?: string[] }): Promise<Ignored[]> {
    this.begin("ignore");
    const ignored = [...this.contents.ignored.filter(({ key }) => !remove.includes(key)), ...add];
    this.contents = { ...this.contents, ignored };
    return ignored;
  }

  async highlight(highlights: Highlight[]): Promise<HighlightReport> {
    this.begin("highlight");
    const locked = (name: string) => this.contents.sheets.some((sheet) => sheet.name === name && sheet.protected);
    this.highlights = highlights.filter(({ sheet }) => !locked(sheet));
    return { places: this.highlights.length, skipped: [...new Set(highlights.map(({ sheet }) => sheet).filter(locked))] };
  }

  async clearHighlights(): Promise<HighlightReport> {
    this.begin("clearHighlights");
    return { places: this.highlights.splice(0).length, skipped: [] };
  }

  async snapshot(watch: Watch, since?: Since): Promise<Snapshot> {
    this.begin("snapshot");
    this.since = since ?? null;
    watch.progress({ stage: "reading", sheet: 1, sheets: Math.max(1, this.contents.sheets.length) });
    await this.pause(watch.signal);
    return this.contents;
  }

  async goTo(place: Place): Promise<void> {
    this.begin("goTo");
    this.visited.push(place);
  }

  async schemes(): Promise<{ records: SchemeRecord[]; damaged: DamagedRecord[] }> {
    this.begin("schemes");
    return { records: this.contents.schemes, damaged: this.contents.damaged ?? [] };
  }

  /** Changes of schemes that stand. */
  restructured: ChangePlan[] = [];

  private async restructure(planner: ChangePlanner, watch: Watch): Promise<Restructuring> {
    this.begin("apply");
    watch.progress({ stage: "looking" });
    await this.pause(watch.signal);
    const plan = planner(this.contents);
    this.restructured.push(plan);
    return { kind: "restructuring", token: `write ${this.calls.length}`, planner, plan, wayBack: null, untaken: this.untaken };
  }

  /** What the person has selected; `select` tells those who listen. */
  selected: Selection = { sheet: "评分", address: "A1" };
  private selectionListeners = new Set<(place: Place) => void>();

  select(place: Place): void {
    this.selected = place;
    this.selectionListeners.forEach((told) => told(place));
  }

  async selection(): Promise<Place> {
    this.begin("selection");
    return this.selected;
  }

  async onSelection(selected: (place: Place) => void): Promise<() => void> {
    this.begin("onSelection");
    this.selectionListeners.add(selected);
    return () => void this.selectionListeners.delete(selected);
  }

  async activeSheet(): Promise<string> {
    this.begin("activeSheet");
    return this.active;
  }

  async onChange(changed: (sheetId: string) => void): Promise<() => void> {
    this.begin("onChange");
    this.listeners.add(changed);
    return () => this.listeners.delete(changed);
  }

  /** What a self-check finds; the other probes hold. */
  outcomes: Partial<Record<ProbeId, Outcome>> = {};
  hostFacts: HostFacts = {
    platform: "OfficeOnline",
    version: "16.0.20000.10000",
    language: "zh-CN",
    contentLanguage: "zh-CN",
    sets: ["ExcelApi 1.17", "CustomFunctionsRuntime 1.4", "SharedRuntime 1.1"],
    browser: "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36",
  };
  /** Sheets of a self-check that was cut off. */
  scratchSheets: string[] = [];

  async selfCheck(watch: SelfCheckWatch): Promise<SelfCheckReport> {
    this.begin("selfCheck");
    const results: SelfCheckReport["results"] = [];
    for (const [index, id] of probeIds.entries()) {
      watch.probing(id, index + 1, probeIds.length);
      if (index > 2) await this.pause(watch.signal).catch(() => undefined);
      if (watch.signal.aborted) break;
      const result = { id, milliseconds: 12, ...(this.outcomes[id] ?? outcome("holds", "shown", "42")) };
      results.push(result);
      watch.found(result);
    }
    return { host: this.hostFacts, results, stopped: results.length < probeIds.length };
  }

  async selfCheckLeftovers(): Promise<string[]> {
    this.begin("selfCheckLeftovers");
    return this.scratchSheets;
  }

  async clearSelfCheckLeftovers(): Promise<void> {
    this.begin("clearSelfCheckLeftovers");
    this.scratchSheets = [];
  }

  async openNewWorkbook(): Promise<void> {
    this.begin("openNewWorkbook");
  }
}
