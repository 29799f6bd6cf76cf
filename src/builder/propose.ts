/** What a sheet suggests for each argument: its headers name the columns, its shape the blocks. The clerk has the last word. */
import type { FunctionId } from "../functions/ids";
import { layoutAt, layoutsOf, lookupsIn, type Layout, type LayoutColumn, type Lookup, type LookupKind, type Role } from "../recognise";
import { areaAddress, cellAddress, parseAddress, quoteSheet, type Area, type Place } from "../sheet/address";
import type { Snapshot } from "../sheet/snapshot";
import { compose, type Entries, type FormulaDraft } from "./compose";
import { columnEntry } from "./entries";
import { fieldsOf } from "./fields";

export interface Proposal {
  draft: FormulaDraft;
  /** Where each entry was read from: headers, or the caption of a small table. */
  why: Record<string, string>;
}

/** Headers of results, in Chinese as all sheets are. */
const HEADERS: Record<FunctionId, string> = {
  WEIGHTED: "加权得分",
  TOTAL: "合计得分",
  CHECKLIST: "清单得分",
  ATTAIN: "完成得分",
  STEPPED: "得分",
  EFFICACY: "功效得分",
  RELATIVE: "实绩得分",
  PLACEPOINTS: "名次得分",
  JUDGES: "平均得分",
  RATERS: "评价得分",
  VOTES: "测评得分",
  LEDGER: "加扣分",
  PROGRESS: "进度差、预警",
  TIER: "档次",
  COEFFICIENT: "系数",
  PLACE: "名次",
  BOTTOM: "末位",
  SEATS: "名额",
  GRADE: "等次、名次、理由",
  STREAK: "连续年数",
  OUTCOME: "结果运用",
  POOL: "奖金",
  DIGEST: "校验码",
};

export function propose(snapshot: Snapshot, id: FunctionId, at: Place): Proposal {
  const selected = parseAddress(at.address);
  const layout = layoutAt(snapshot, at.sheet, selected);
  const proposer = new Proposer(snapshot, at.sheet, layout, lookupsIn(snapshot), selected);
  const entries: Entries = Object.fromEntries(fieldsOf(id).map(({ key }) => [key, ""]));
  const why: Proposal["why"] = {};
  if (layout) {
    for (const [key, found] of Object.entries(proposer.entriesFor(id))) {
      if (!found) continue;
      entries[key] = found.entry;
      if (found.why !== "") why[key] = found.why;
    }
  }
  const header = id === "SEATS" && layout ? proposer.seatHeaders() : HEADERS[id];
  const draft: FormulaDraft = { id, sheet: at.sheet, target: "", header, entries };
  return { draft: { ...draft, target: proposer.targetFor(draft) }, why };
}

interface Found {
  entry: string;
  why: string;
}

class Proposer {
  constructor(
    private readonly snapshot: Snapshot,
    private readonly home: string,
    private readonly layout: Layout | null,
    private readonly lookups: Lookup[],
    private readonly selected: Area | null,
  ) {}

  entriesFor(id: FunctionId): Record<string, Found | null> {
    const digits = { digits: given("2") };
    const value = this.value();
    const groups = this.role("group");
    switch (id) {
      case "WEIGHTED":
        return { scores: this.scores(), weights: this.weights("weights"), ...digits };
      case "TOTAL":
        return { points: this.scores(), full: this.weights("points"), ...digits };
      case "CHECKLIST":
        return { units: this.listOfUnits(), names: this.role("unit"), points: this.role("score") ?? this.role("actual"), full: this.role("points"), ...digits };
      case "ATTAIN":
      case "STEPPED":
        return { actual: this.role("actual"), target: this.role("target"), points: this.role("points"), ...(id === "ATTAIN" && { rule: this.role("rule") }), ...digits };
      case "EFFICACY":
        return { values: value, ...digits };
      case "RELATIVE":
        return { values: value, points: this.role("points"), groups, ...digits };
      case "PLACEPOINTS":
        return { values: value, groups };
      case "JUDGES":
        return { scores: this.scores(), dropHigh: given("1"), dropLow: given("1"), ...digits };
      case "RATERS":
        return { scores: this.scores(), weights: this.lookup("weights"), ...digits };
      case "VOTES":
        return { counts: this.scores(), ...digits };
      case "LEDGER":
        return { units: this.listOfUnits(), names: this.role("unit"), points: this.role("points") ?? this.role("score"), items: this.role("item"), kinds: this.role("kind"), limits: this.lookup("limits") };
      case "PROGRESS":
        return { actual: this.role("actual"), annual: this.role("target"), elapsed: null, of: given("12") };
      case "TIER":
        return { values: value, table: this.lookup("tiers") };
      case "COEFFICIENT":
        return { values: value, table: this.lookup("tiers"), contribution: this.role("contribution") };
      case "PLACE":
        return { scores: value, groups };
      case "BOTTOM":
        return { scores: value, n: given("1"), groups };
      case "SEATS":
        return { headcounts: this.role("headcount"), ratios: this.run("ratio") };
      case "GRADE":
        return { scores: value, grades: this.lookup("grades"), groups, seats: this.lookup("seats"), marks: this.role("mark"), markRules: this.lookup("marks") };
      case "STREAK":
        return { current: this.role("grade"), history: this.run("year"), words: given("优秀") };
      case "OUTCOME":
        return { current: this.role("grade"), history: this.run("year") };
      case "POOL":
        return { shares: this.role("coefficient") ?? value };
      case "DIGEST":
        return { range: this.span(this.layout!.columns) };
    }
  }

  /** `优秀名额、良好名额` over as many columns as there are ratios. */
  seatHeaders(): string {
    const ratios = this.columns("ratio");
    return ratios.map(({ header }) => `${header.split("/").pop()!.replace(/比例|占比/g, "").trim()}名额`).join("、") || "名额";
  }

  /** Beside the data: the first place to the right that has room; the selection itself where it is blank and has. */
  targetFor(draft: FormulaDraft): string {
    const layout = this.layout;
    const row = layout?.firstRow ?? this.selected?.row ?? 0;
    const right = layout ? Math.max(...layout.columns.map(({ column }) => column)) + 1 : (this.selected?.column ?? 0);
    const free = (target: string) => compose(this.snapshot, { ...draft, target }).problems.every(({ field }) => field !== "");
    if (this.selected && this.selected.rows * this.selected.columns === 1 && this.selected.row === row) {
      const target = cellAddress(row, this.selected.column);
      if (free(target)) return target;
    }
    // Right beside a table Excel would make the formula a column of it.
    const first = layout && layout.table !== null ? right + 1 : right;
    for (let column = first; column < first + FARTHEST; column++) {
      const target = cellAddress(row, column);
      if (free(target)) return target;
    }
    return cellAddress(row, first);
  }

  private columns(role: Role): LayoutColumn[] {
    return this.layout?.columns.filter((column) => column.role === role) ?? [];
  }

  private role(role: Role): Found | null {
    const [first] = this.columns(role);
    return first ? this.span([first]) : null;
  }

  /** Neighbouring columns of one role. */
  private run(role: Role): Found | null {
    const all = this.columns(role);
    const run = all.filter(({ column }, i) => column === all[0]!.column + i);
    return run.length > 0 ? this.span(run) : null;
  }

  private span(columns: readonly LayoutColumn[]): Found {
    const { sheet, firstRow, lastRow } = this.layout!;
    const [first, last] = [columns[0]!, columns[columns.length - 1]!];
    const area = { sheet, row: firstRow, column: first.column, rows: lastRow - firstRow + 1, columns: last.column - first.column + 1 };
    const why = first === last ? first.header : `${first.header} — ${last.header}`;
    const hidden = columns.filter((column) => column.hidden).map(({ header }) => header);
    return { entry: columnEntry(this.snapshot, this.home, area), why: hidden.length > 0 ? `${why}（${hidden.join("、")}）` : why };
  }

  /** The longest run of score columns; those under weights, where there is a row of weights. */
  private scoreColumns(): LayoutColumn[] {
    const { weights, columns } = this.layout!;
    const sheet = this.snapshot.sheets.find(({ name }) => name === this.layout!.sheet)!;
    const weighed = weights ? columns.filter(({ column }) => typeof sheet.values[weights.row - sheet.row]?.[column - sheet.column] === "number") : [];
    const candidates = weighed.length > 0 ? weighed.filter(({ role }) => role !== "total") : this.columns("score");
    let best: LayoutColumn[] = [];
    let run: LayoutColumn[] = [];
    for (const column of candidates) {
      run = run.length > 0 && column.column === run[run.length - 1]!.column + 1 ? [...run, column] : [column];
      if (run.length > best.length) best = run;
    }
    return best;
  }

  private scores(): Found | null {
    const columns = this.scoreColumns();
    return columns.length > 0 ? this.span(columns) : null;
  }

  private weights(kind: "weights" | "points"): Found | null {
    const { weights, sheet } = this.layout!;
    const columns = this.scoreColumns();
    if (weights?.kind === kind && columns.length > 0) {
      const area = { sheet, row: weights.row, column: columns[0]!.column, rows: 1, columns: columns.length };
      return { entry: columnEntry(this.snapshot, this.home, area), why: this.textIn(weights.row) };
    }
    const lists = this.lookups.filter((one) => one.kind === "weights" && one.layout.lastRow - one.layout.firstRow + 1 === columns.length);
    const [list] = lists;
    if (!list) return null;
    const area = { sheet: list.layout.sheet, row: list.layout.firstRow, column: list.last, rows: columns.length, columns: 1 };
    return { entry: columnEntry(this.snapshot, this.home, area), why: list.layout.columns[1]!.header };
  }

  private textIn(row: number): string {
    const sheet = this.snapshot.sheets.find(({ name }) => name === this.layout!.sheet)!;
    return String(sheet.values[row - sheet.row]?.find((value) => typeof value === "string" && value.trim() !== "") ?? "");
  }

  /** What is placed, tiered or graded: the selected column, else the total, else the last score. */
  private value(): Found | null {
    const { columns } = this.layout!;
    const under = this.selected && columns.find(({ column, role }) => column === this.selected!.column && (role === "score" || role === "total"));
    const totals = this.columns("total");
    const scores = this.columns("score");
    const found = under ?? totals[totals.length - 1] ?? scores[scores.length - 1];
    return found ? this.span([found]) : null;
  }

  private lookup(kind: LookupKind): Found | null {
    const own = (one: Lookup) => one.layout.sheet === this.layout!.sheet && one.layout.firstRow === this.layout!.firstRow && one.first === this.layout!.columns[0]!.column;
    const all = this.lookups.filter((one) => one.kind === kind && !own(one));
    const found = all.find(({ layout }) => layout.sheet === this.home) ?? all[0];
    if (!found) return null;
    const { sheet, firstRow, lastRow, headerRows, columns } = found.layout;
    // GRADE reads the grades of its seats from the headers.
    const top = kind === "seats" ? (headerRows[headerRows.length - 1] ?? firstRow) : firstRow;
    const area = { sheet, row: top, column: found.first, rows: lastRow - top + 1, columns: found.last - found.first + 1 };
    const entry = kind === "seats" ? entryWithSheet(this.home, area) : columnEntry(this.snapshot, this.home, area);
    return { entry, why: columns.filter(({ column }) => column >= found.first && column <= found.last).map(({ header }) => header).join("、") };
  }

  /** The list of units elsewhere, for a ledger or checklist that has several rows for each. */
  private listOfUnits(): Found | null {
    const lists = layoutsOf(this.snapshot).flatMap((layout) => {
      const names = layout.columns.find(({ role }) => role === "unit" || role === "person");
      const same = layout.sheet === this.layout!.sheet && layout.firstRow === this.layout!.firstRow && layout.columns[0]!.column === this.layout!.columns[0]!.column;
      return names && !same ? [{ layout, names }] : [];
    });
    const best = lists.sort((one, other) => other.layout.lastRow - other.layout.firstRow - (one.layout.lastRow - one.layout.firstRow))[0];
    if (!best) return null;
    const { sheet, firstRow, lastRow } = best.layout;
    const area = { sheet, row: firstRow, column: best.names.column, rows: lastRow - firstRow + 1, columns: 1 };
    return { entry: columnEntry(this.snapshot, this.home, area), why: best.names.header };
  }
}

/** How far to the right room is looked for. */
const FARTHEST = 40;

function given(entry: string): Found {
  return { entry, why: "" };
}

function entryWithSheet(home: string, area: Area & { sheet: string }): string {
  const address = areaAddress(area);
  return area.sheet === home ? address : `${quoteSheet(area.sheet)}!${address}`;
}
