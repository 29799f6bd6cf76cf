/** What a sheet suggests for each argument: its headers name the columns, its shape the blocks. The clerk has the last word. */
import {
  lookupsIn,
  lowestHeader,
  regionAt,
  regionsIn,
  rereadRegion,
  rowsOfKind,
  subjectOf,
  type ColumnReading,
  type Lookup,
  type RegionReading,
  type Role,
  type ChosenRoles,
} from "../recognise";
import { areaAddress, parseAddress, quoteSheet, type Area, type Place } from "../sheet/address";
import type { Snapshot } from "../book/snapshot";
import type { Suggestion } from "../vocabulary/functionRow";
import { functionRow, type FunctionId } from "../vocabulary/functions";
import { ratioOf, type TableKind } from "../vocabulary/headerWords";
import type { Entries, FormulaDraft } from "./compose";
import { columnEntry } from "./entries";
import { fieldsOf, type BuilderField } from "./fields";
import { requireValue } from "../basics/requireValue";
import { firstOf, lastOf, itemAt } from "../basics/itemAt";
import { sheetKnown } from "../recognise/tables";
import { amountAt } from "../recognise/amounts";
import { targetFor } from "./target";

const NOTHING_CHOSEN: ChosenRoles = new Map();

/** Why an entry is proposed. */
export type ProposalReason =
  /** Read from columns with these headers, or a small table with this caption. */
  | { code: "from"; params: { header: string } }
  /** The same, and what such a column is for is not certain. */
  | { code: "unsure"; params: { header: string } }
  /** A column of means of all that were given stands there: nothing is dropped. */
  | { code: "allCount"; params: { header: string } }
  /** What most offices do. */
  | { code: "usual"; params: Record<string, never> };

export interface Proposal {
  draft: FormulaDraft;
  /** By the key of the entry. */
  why: Record<string, ProposalReason>;
  /** The block it was read from. */
  region: RegionReading | null;
}

/** @param chosenIn what a person chose that columns of a block are for */
export function propose(
  snapshot: Snapshot,
  id: FunctionId,
  at: Place,
  chosenIn: (region: RegionReading) => ChosenRoles = () => NOTHING_CHOSEN,
): Proposal {
  const selected = parseAddress(at.address);
  const read = regionAt(snapshot, at.sheet, selected);
  const region = read && rereadRegion(snapshot, read, chosenIn(read));
  const proposer = new Proposer(snapshot, at.sheet, region, lookupsIn(snapshot), selected);
  const fields = fieldsOf(id);
  const entries: Entries = Object.fromEntries(fields.map(({ key }) => [key, ""]));
  const why: Proposal["why"] = {};
  if (region) {
    for (const field of fields) {
      const found = proposer.found(field);
      if (!found) continue;
      entries[field.key] = found.entry;
      why[field.key] = found.why;
    }
  }
  const { header: ending, headerFor } = functionRow(id);
  const headed = fields.find(({ key }) => key === headerFor);
  const header = headed && region ? proposer.headersFor(headed, ending) : ending;
  const draft: FormulaDraft = { id, sheet: at.sheet, target: "", header, entries };
  return { draft: { ...draft, target: targetFor(snapshot, draft, region, selected) }, why, region };
}

/** What is proposed now, but for what was changed by hand since the proposal before. */
export function proposedAnew(draft: FormulaDraft, before: FormulaDraft, now: FormulaDraft): FormulaDraft {
  const kept = Object.entries(draft.entries).filter(([key, entry]) => entry !== before.entries[key]);
  return {
    ...now,
    target: draft.target === before.target ? now.target : draft.target,
    header: draft.header === before.header ? now.header : draft.header,
    entries: { ...now.entries, ...Object.fromEntries(kept) },
  };
}

interface Found {
  entry: string;
  why: ProposalReason;
}

const readFrom = (header: string): ProposalReason => ({ code: "from", params: { header } });

class Proposer {
  constructor(
    private readonly snapshot: Snapshot,
    private readonly home: string,
    private readonly region: RegionReading | null,
    private readonly lookups: Lookup[],
    private readonly selected: Area | null,
  ) {}

  /** Nothing is suggested where the sheet has no block of data. */
  private get block(): RegionReading {
    return requireValue(this.region, "a block of data");
  }

  /** The first of an argument's suggestions that the sheet has. */
  found({ suggest = [], holds }: BuilderField): Found | null {
    for (const suggestion of suggest) {
      const found = this.of(suggestion, holds === "headed");
      if (found) return found;
    }
    return null;
  }

  private of(suggestion: Suggestion, headed: boolean): Found | null {
    if (suggestion === "scores") return this.scores();
    if (suggestion === "value") return this.value();
    if (suggestion === "units") return this.listOfUnits();
    if (suggestion === "everything") return this.span(this.block.columns);
    if ("weighing" in suggestion) return this.weights(suggestion.weighing);
    if ("column" in suggestion) return this.role(suggestion.column);
    if ("columns" in suggestion) return this.run(suggestion.columns);
    if ("table" in suggestion) return this.lookup(suggestion.table, headed);
    if ("dropped" in suggestion) return this.dropped(suggestion.dropped);
    return { entry: suggestion.entry, why: { code: "usual", params: {} } };
  }

  /** `优秀名额、良好名额` over as many columns as there are ratios. */
  headersFor({ suggest = [] }: BuilderField, ending: string): string {
    const columns = suggest.flatMap((one) => (typeof one === "object" && "columns" in one ? this.columns(one.columns) : []));
    return columns.map(({ header }) => `${ratioOf(header)}${ending}`).join("、") || ending;
  }

  private columns(role: Role): ColumnReading[] {
    return this.region?.columns.filter((column) => column.role === role) ?? [];
  }

  /** The surest column of a role; a person is asked for as a unit is. */
  private role(role: Role): Found | null {
    if (role === "unit") {
      const subject = subjectOf(this.block.columns);
      return subject ? this.span([subject]) : null;
    }
    const best = Math.max(...this.columns(role).map(({ confidence }) => confidence));
    const first = this.columns(role).find(({ confidence }) => confidence === best);
    return first ? this.span([first]) : null;
  }

  /** The columns of one role that belong together. */
  private run(role: Role): Found | null {
    const columns = belongingTogether(this.columns(role));
    return columns.length > 0 ? this.span(columns) : null;
  }

  /** The rows of data of these columns; those that have others between them are parts. */
  private span(columns: readonly ColumnReading[]): Found {
    const { firstRow, lastRow } = this.block;
    const entry = this.entryOver(columns, firstRow, lastRow - firstRow + 1);
    const isApart = runsOf(columns).length > 1;
    const headers = isApart ? columns : [...new Set([firstOf(columns), lastOf(columns)])];
    const why = headers.map(({ header }) => header).join(isApart ? "、" : " — ");
    const hidden = columns.filter((column) => column.hidden).map(({ header }) => header);
    const header = hidden.length > 0 ? `${why}（${hidden.join("、")}）` : why;
    return { entry, why: { code: columns.some(({ asked }) => asked !== undefined) ? "unsure" : "from", params: { header } } };
  }

  /** So many rows of these columns, run by run. */
  private entryOver(columns: readonly ColumnReading[], row: number, rows: number): string {
    const { sheet } = this.block;
    const areas = runsOf(columns).map((run) => ({ sheet, row, rows, column: firstOf(run).column, columns: run.length }));
    return areas.map((area) => columnEntry(this.snapshot, this.home, area)).join(",");
  }

  /** The score columns that belong together, or votes; those under weights, where there is a row of weights. */
  private scoreColumns(): ColumnReading[] {
    const { columns } = this.block;
    const sheet = sheetKnown(this.snapshot, this.block.sheet);
    const [measured] = rowsOfKind(this.block, "weights", "points");
    const weighed = measured === undefined ? [] : columns.filter(({ column }) => amountAt(sheet, measured, column) !== null);
    const parts = weighed.filter(({ role }) => role === "score");
    // What a row of weights weighs belongs together, whatever stands between.
    if (parts.length > 1) return parts;
    const candidates = [parts, this.columns("score"), this.columns("votes")].find((list) => list.length > 0) ?? [];
    return belongingTogether(lastOfEach(candidates));
  }

  /** Marks that are dropped: none where the sheet has the mean of them all, one where it has the highest and lowest. */
  private dropped(usual: string): Found {
    const marks = this.scoreColumns().map(({ column }) => column);
    const [extreme] = [...this.columns("highest"), ...this.columns("lowest")];
    if (extreme) return { entry: usual, why: readFrom(extreme.header) };
    const isOfAll = ({ derived }: ColumnReading) =>
      derived === undefined || (derived.how === "mean" && marks.every((column) => derived.of.includes(column)));
    const mean = this.columns("mean").find(isOfAll);
    if (mean) return { entry: "0", why: { code: "allCount", params: { header: mean.header } } };
    return { entry: marks.length < LEAST_TO_DROP ? "0" : usual, why: { code: "usual", params: {} } };
  }

  private scores(): Found | null {
    const columns = this.scoreColumns();
    return columns.length > 0 ? this.span(columns) : null;
  }

  private weights(kind: "weights" | "points"): Found | null {
    const columns = this.scoreColumns();
    const [row] = rowsOfKind(this.block, kind);
    if (row !== undefined && columns.length > 0) {
      return { entry: this.entryOver(columns, row, 1), why: readFrom(this.textIn(row)) };
    }
    const beside = this.columns(kind === "weights" ? "weight" : "points");
    // A column of weights for each of scores: every row has its own.
    if (columns.length > 1 && beside.length === columns.length) return this.span(beside);
    return this.weightsOfHeaders(kind, columns) ?? this.listOfWeights(columns);
  }

  /** What the headers say, as the constants they are: no cell holds them. */
  private weightsOfHeaders(kind: "weights" | "points", columns: readonly ColumnReading[]): Found | null {
    const said = columns.flatMap(({ weight, full }) => (kind === "weights" ? weight : full) ?? []);
    if (said.length === 0 || said.length < columns.length) return null;
    return { entry: `{${said.join(",")}}`, why: readFrom(columns.map(({ header }) => header).join("、")) };
  }

  private listOfWeights(columns: readonly ColumnReading[]): Found | null {
    const lists = this.lookups.filter((one) => one.kind === "weights" && one.region.lastRow - one.region.firstRow + 1 === columns.length);
    const [list] = lists;
    if (!list) return null;
    const area = { sheet: list.region.sheet, row: list.region.firstRow, column: list.last, rows: columns.length, columns: 1 };
    return { entry: columnEntry(this.snapshot, this.home, area), why: readFrom(itemAt(list.region.columns, 1).header) };
  }

  private textIn(row: number): string {
    const sheet = sheetKnown(this.snapshot, this.block.sheet);
    return String(sheet.values[row - sheet.row]?.find((value) => typeof value === "string" && value.trim() !== "") ?? "");
  }

  /** What is placed, tiered or graded: the selected column, else the last total that is part of no other, else the mean, else the last score. */
  private value(): Found | null {
    const { columns } = this.block;
    const figures: readonly Role[] = ["score", "total", "mean", "weighted"];
    const under = this.selected && columns.find(({ column, role }) => column === this.selected?.column && figures.includes(role));
    const last = (list: readonly ColumnReading[]) => list[list.length - 1];
    const parts = new Set(this.columns("total").flatMap(({ derived }) => derived?.of ?? []));
    const totals = this.columns("total").filter(({ column }) => !parts.has(column));
    const scores = this.columns("score");
    const sure = scores.filter(({ asked }) => asked === undefined);
    const found = under ?? last(totals) ?? last(this.columns("mean")) ?? last(sure) ?? last(scores);
    return found ? this.span([found]) : null;
  }

  /** A table, with its last header where the function reads that too. */
  private lookup(kind: TableKind, headed: boolean): Found | null {
    const own = (one: Lookup) =>
      one.region.sheet === this.block.sheet &&
      one.region.firstRow === this.block.firstRow &&
      one.first === firstOf(this.block.columns).column;
    const all = this.lookups.filter((one) => one.kind === kind && !own(one));
    const found = all.find(({ region }) => region.sheet === this.home) ?? all[0];
    if (!found) return null;
    const { sheet, firstRow, lastRow, columns } = found.region;
    const top = headed ? (lowestHeader(found.region) ?? firstRow) : firstRow;
    const area = { sheet, row: top, column: found.first, rows: lastRow - top + 1, columns: found.last - found.first + 1 };
    const entry = headed ? entryWithSheet(this.home, area) : columnEntry(this.snapshot, this.home, area);
    return {
      entry,
      why: readFrom(
        columns
          .filter(({ column }) => column >= found.first && column <= found.last)
          .map(({ header }) => header)
          .join("、"),
      ),
    };
  }

  /** The list of units elsewhere, for a ledger or checklist that has several rows for each. */
  private listOfUnits(): Found | null {
    const lists = regionsIn(this.snapshot).flatMap((region) => {
      const names = region.columns.find(({ role }) => role === "unit" || role === "person");
      const same =
        region.sheet === this.block.sheet &&
        region.firstRow === this.block.firstRow &&
        firstOf(region.columns).column === firstOf(this.block.columns).column;
      return names && !same ? [{ region, names }] : [];
    });
    const best = lists.sort((one, other) => other.region.lastRow - other.region.firstRow - (one.region.lastRow - one.region.firstRow))[0];
    if (!best) return null;
    const { sheet, firstRow, lastRow } = best.region;
    const area = { sheet, row: firstRow, column: best.names.column, rows: lastRow - firstRow + 1, columns: 1 };
    return { entry: columnEntry(this.snapshot, this.home, area), why: readFrom(best.names.header) };
  }
}

/** Neighbours, run by run. */
function runsOf(columns: readonly ColumnReading[]): ColumnReading[][] {
  const runs: ColumnReading[][] = [];
  for (const column of columns) {
    const run = runs[runs.length - 1];
    if (run && column.column === lastOf(run).column + 1) run.push(column);
    else runs.push([column]);
  }
  return runs;
}

/**
 * The longest run of neighbours. Columns that all stand apart, as often as not with a place, a weight or a share behind each, go
 * together where they are as far from one another.
 */
function belongingTogether(columns: readonly ColumnReading[]): ColumnReading[] {
  const runs = runsOf(columns);
  const steps = new Set(columns.slice(1).map(({ column }, i) => column - itemAt(columns, i).column));
  const isSpaced = columns.length > 1 && steps.size === 1 && runs.length === columns.length;
  return isSpaced ? [...columns] : runs.reduce<ColumnReading[]>((best, run) => (run.length > best.length ? run : best), []);
}

/** 原始分 and 标准分, 自评 and 考评 of each come in turn: the last of a round is what counts, for it is made of those before. */
function lastOfEach(columns: readonly ColumnReading[]): readonly ColumnReading[] {
  const words = columns.map(({ header }) => lastOf(header.split("/")));
  const round = new Set(words).size;
  const inTurn =
    round > 1 && words.length >= round * 2 && words.length % round === 0 && words.every((word, i) => word === words[i % round]);
  return inTurn ? columns.filter((_, i) => i % round === round - 1) : columns;
}

/** Of fewer marks nothing is dropped: too little would be left. */
const LEAST_TO_DROP = 4;

function entryWithSheet(home: string, area: Area & { sheet: string }): string {
  const address = areaAddress(area);
  return area.sheet === home ? address : `${quoteSheet(area.sheet)}!${address}`;
}
