/** A template's sample under names as offices have them, calculated, and what is seen in it: errors, findings, words. */
import { refusalsIn } from "../../../src/builder/refusals";
import { runChecks } from "../../../src/checks";
import { planWorkbook, templates, type Scheme } from "../../../src/schemes";
import type { WorkbookPlan } from "../../../src/book/plan";
import type { Cell } from "../../../src/book/schema/words";
import { meets } from "../../../src/checks/findings/places";
import { parseAddress } from "../../../src/sheet/address";
import { messageOf } from "../../checks/found";
import { bookSnapshot } from "../../support/bookSnapshot";
import { PlanBook } from "../../support/planBook";
import { realNames } from "../../support/realNames";

const nothing = { sheets: [], tables: [], names: [] };

export function namedSample(id: string, change: (scheme: Scheme) => Scheme = (scheme) => scheme): Scheme {
  const scheme = change(templates.find((one) => one.id === id)!.scheme({ sample: true, year: 2026 }));
  const [track] = scheme.tracks;
  const names = realNames((scheme.content[track!.list.table] ?? []).map(([name]) => String(name)));
  const said = (rows: readonly Cell[][]) => rows.map((cells) => cells.map((cell) => names.get(String(cell)) ?? cell));
  return {
    ...scheme,
    tables: scheme.tables.map((table) => ({ ...table, rows: said(table.rows) })),
    content: Object.fromEntries(Object.entries(scheme.content).map(([table, rows]) => [table, said(rows)])),
  };
}

export interface Told {
  place: string;
  rule: string;
  severity: string;
  message: string;
}

export class OpenBook {
  readonly plan: WorkbookPlan;
  readonly book: PlanBook;

  constructor(readonly scheme: Scheme) {
    this.plan = planWorkbook(scheme, nothing, "half");
    this.book = new PlanBook(this.plan);
  }

  /** Cells that show an error value. */
  errors(): Set<string> {
    const found = new Set<string>();
    for (const { name } of this.plan.sheets) {
      for (const { row, column, values } of this.book.formulasOf(name)) {
        values.forEach((line, i) =>
          line.forEach((value, j) => {
            if (typeof value === "string" && /^#[A-Z/0!?]+$/.test(value)) found.add(`${name}!${row + i},${column + j}`);
          }),
        );
      }
    }
    return found;
  }

  findings(): Told[] {
    const snapshot = this.snapshot();
    const { findings, failed } = runChecks({ ...snapshot, refusals: refusalsIn(snapshot) });
    expect(failed).toEqual([]);
    return findings.map((one) => ({
      place: `${one.place.sheet}!${one.place.address}`,
      rule: one.rule,
      severity: one.severity,
      message: messageOf(one),
    }));
  }

  /** Types into a cell, looks, and takes it back. */
  with<Result>(cell: string, value: string | number, look: () => Result): Result {
    const formula = this.formulaAt(cell);
    const before = this.book.read(cell)[0]![0] ?? "";
    this.book.write(cell, value);
    try {
      return look();
    } finally {
      this.book.write(cell, formula === null ? before : { formula });
    }
  }

  private formulaAt(cell: string): string | null {
    const { sheet, row, column } = parseAddress(cell)!;
    for (const one of this.book.formulasOf(sheet!)) if (one.row === row && one.column === column) return one.formula;
    return null;
  }

  /** As Excel tells it: with how far results reach. */
  private snapshot() {
    const snapshot = bookSnapshot(this.book, {
      sheets: this.plan.sheets.map(({ name }) => name),
      names: this.plan.names,
      schemes: [this.plan.record],
    });
    const sheets = snapshot.sheets.map((sheet) => ({
      ...sheet,
      spills: [...this.book.formulasOf(sheet.name)].flatMap(({ row, column, values }) => {
        const area = { row, column, rows: values.length, columns: values[0]?.length ?? 1 };
        return area.rows * area.columns > 1 ? [area] : [];
      }),
    }));
    return { ...snapshot, sheets };
  }
}

/** Whether something is told of a cell. */
export function isAt({ place }: Told, cell: string): boolean {
  const [at, one] = [parseAddress(place)!, parseAddress(cell)!];
  return meets({ sheet: at.sheet!, address: place.split("!")[1]! }, { ...one, sheet: one.sheet! });
}
