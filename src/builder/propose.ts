/** What a sheet suggests for each argument: its headers name the columns, its shape the blocks. The clerk has the last word. */
import { layoutAt, layoutsOf, lookupsIn, type Layout, type LayoutColumn, type Lookup, type Role } from "../recognise";
import { areaAddress, cellAddress, parseAddress, quoteSheet, type Area, type Place } from "../sheet/address";
import type { Snapshot } from "../book/snapshot";
import type { Suggestion } from "../vocabulary/functionRow";
import { functionRow, type FunctionId } from "../vocabulary/functions";
import { ratioOf, type TableKind } from "../vocabulary/headerWords";
import { compose, type Entries, type FormulaDraft } from "./compose";
import { columnEntry } from "./entries";
import { fieldsOf, type BuilderField } from "./fields";
import { requireValue } from "../basics/requireValue";
import { firstOf, lastOf, itemAt } from "../basics/itemAt";
import { sheetKnown } from "../recognise/tables";
import { valueAt } from "../recognise/grid";

export interface Proposal {
  draft: FormulaDraft;
  /** Where each entry was read from: headers, or the caption of a small table. */
  why: Record<string, string>;
}

export function propose(snapshot: Snapshot, id: FunctionId, at: Place): Proposal {
  const selected = parseAddress(at.address);
  const layout = layoutAt(snapshot, at.sheet, selected);
  const proposer = new Proposer(snapshot, at.sheet, layout, lookupsIn(snapshot), selected);
  const fields = fieldsOf(id);
  const entries: Entries = Object.fromEntries(fields.map(({ key }) => [key, ""]));
  const why: Proposal["why"] = {};
  if (layout) {
    for (const field of fields) {
      const found = proposer.found(field);
      if (!found) continue;
      entries[field.key] = found.entry;
      if (found.why !== "") why[field.key] = found.why;
    }
  }
  const { header: ending, headerFor } = functionRow(id);
  const headed = fields.find(({ key }) => key === headerFor);
  const header = headed && layout ? proposer.headersFor(headed, ending) : ending;
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

  /** Nothing is suggested where the sheet has no layout. */
  private get block(): Layout {
    return requireValue(this.layout, "a layout");
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
    return { entry: suggestion.entry, why: "" };
  }

  /** `优秀名额、良好名额` over as many columns as there are ratios. */
  headersFor({ suggest = [] }: BuilderField, ending: string): string {
    const columns = suggest.flatMap((one) => (typeof one === "object" && "columns" in one ? this.columns(one.columns) : []));
    return columns.map(({ header }) => `${ratioOf(header)}${ending}`).join("、") || ending;
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
    const run = all.filter(({ column }, i) => column === firstOf(all).column + i);
    return run.length > 0 ? this.span(run) : null;
  }

  private span(columns: readonly LayoutColumn[]): Found {
    const { sheet, firstRow, lastRow } = this.block;
    const [first, last] = [firstOf(columns), lastOf(columns)];
    const area = { sheet, row: firstRow, column: first.column, rows: lastRow - firstRow + 1, columns: last.column - first.column + 1 };
    const why = first === last ? first.header : `${first.header} — ${last.header}`;
    const hidden = columns.filter((column) => column.hidden).map(({ header }) => header);
    return { entry: columnEntry(this.snapshot, this.home, area), why: hidden.length > 0 ? `${why}（${hidden.join("、")}）` : why };
  }

  /** The longest run of score columns; those under weights, where there is a row of weights. */
  private scoreColumns(): LayoutColumn[] {
    const { weights, columns } = this.block;
    const sheet = sheetKnown(this.snapshot, this.block.sheet);
    const weighed = weights ? columns.filter(({ column }) => typeof valueAt(sheet, weights.row, column) === "number") : [];
    const candidates = weighed.length > 0 ? weighed.filter(({ role }) => role !== "total") : this.columns("score");
    let best: LayoutColumn[] = [];
    let run: LayoutColumn[] = [];
    for (const column of candidates) {
      run = run.length > 0 && column.column === lastOf(run).column + 1 ? [...run, column] : [column];
      if (run.length > best.length) best = run;
    }
    return best;
  }

  private scores(): Found | null {
    const columns = this.scoreColumns();
    return columns.length > 0 ? this.span(columns) : null;
  }

  private weights(kind: "weights" | "points"): Found | null {
    const { weights, sheet } = this.block;
    const columns = this.scoreColumns();
    if (weights?.kind === kind && columns.length > 0) {
      const area = { sheet, row: weights.row, column: firstOf(columns).column, rows: 1, columns: columns.length };
      return { entry: columnEntry(this.snapshot, this.home, area), why: this.textIn(weights.row) };
    }
    const lists = this.lookups.filter((one) => one.kind === "weights" && one.layout.lastRow - one.layout.firstRow + 1 === columns.length);
    const [list] = lists;
    if (!list) return null;
    const area = { sheet: list.layout.sheet, row: list.layout.firstRow, column: list.last, rows: columns.length, columns: 1 };
    return { entry: columnEntry(this.snapshot, this.home, area), why: itemAt(list.layout.columns, 1).header };
  }

  private textIn(row: number): string {
    const sheet = sheetKnown(this.snapshot, this.block.sheet);
    return String(sheet.values[row - sheet.row]?.find((value) => typeof value === "string" && value.trim() !== "") ?? "");
  }

  /** What is placed, tiered or graded: the selected column, else the total, else the last score. */
  private value(): Found | null {
    const { columns } = this.block;
    const under =
      this.selected && columns.find(({ column, role }) => column === this.selected?.column && (role === "score" || role === "total"));
    const totals = this.columns("total");
    const scores = this.columns("score");
    const found = under ?? totals[totals.length - 1] ?? scores[scores.length - 1];
    return found ? this.span([found]) : null;
  }

  /** A table, with its last header where the function reads that too. */
  private lookup(kind: TableKind, headed: boolean): Found | null {
    const own = (one: Lookup) =>
      one.layout.sheet === this.block.sheet &&
      one.layout.firstRow === this.block.firstRow &&
      one.first === firstOf(this.block.columns).column;
    const all = this.lookups.filter((one) => one.kind === kind && !own(one));
    const found = all.find(({ layout }) => layout.sheet === this.home) ?? all[0];
    if (!found) return null;
    const { sheet, firstRow, lastRow, headerRows, columns } = found.layout;
    const top = headed ? (headerRows[headerRows.length - 1] ?? firstRow) : firstRow;
    const area = { sheet, row: top, column: found.first, rows: lastRow - top + 1, columns: found.last - found.first + 1 };
    const entry = headed ? entryWithSheet(this.home, area) : columnEntry(this.snapshot, this.home, area);
    return {
      entry,
      why: columns
        .filter(({ column }) => column >= found.first && column <= found.last)
        .map(({ header }) => header)
        .join("、"),
    };
  }

  /** The list of units elsewhere, for a ledger or checklist that has several rows for each. */
  private listOfUnits(): Found | null {
    const lists = layoutsOf(this.snapshot).flatMap((layout) => {
      const names = layout.columns.find(({ role }) => role === "unit" || role === "person");
      const same =
        layout.sheet === this.block.sheet &&
        layout.firstRow === this.block.firstRow &&
        firstOf(layout.columns).column === firstOf(this.block.columns).column;
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

function entryWithSheet(home: string, area: Area & { sheet: string }): string {
  const address = areaAddress(area);
  return area.sheet === home ? address : `${quoteSheet(area.sheet)}!${address}`;
}
