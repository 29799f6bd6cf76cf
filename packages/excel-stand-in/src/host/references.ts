/**
 * Objects the client keeps across batches (`_KeepReference`). A kept range follows its cells when rows or columns are
 * inserted or deleted through Office.js.
 */
import type { GridArea } from "../grid/grid";
import type { OfficeObject } from "./objects/model";
import { OfficeProblem } from "./problems";

/** Anything that can be kept: it remembers its id so that it can be answered. */
export interface Keepable {
  referenceId: string | null;
  area: GridArea;
}

export class References {
  private readonly kept = new Map<string, { object: OfficeObject; subject: Keepable }>();
  private count = 0;

  keep(object: OfficeObject, subject: Keepable): string {
    subject.referenceId ??= `ref${++this.count}`;
    this.kept.set(subject.referenceId, { object, subject });
    return subject.referenceId;
  }

  find(id: string): OfficeObject {
    const entry = this.kept.get(id);
    if (!entry) throw new OfficeProblem("InvalidReference", "This reference is not valid for the current operation.", 400);
    return entry.object;
  }

  has(id: string): boolean {
    return this.kept.has(id);
  }

  release(id: string): void {
    const entry = this.kept.get(id);
    if (entry) entry.subject.referenceId = null;
    this.kept.delete(id);
  }

  releaseAll(): void {
    [...this.kept.keys()].forEach((id) => this.release(id));
  }

  get size(): number {
    return this.kept.size;
  }

  /** Moves the kept ranges that stand wholly behind the inserted (positive) or deleted (negative) cells. */
  shift(area: GridArea, along: "rows" | "columns", sign: 1 | -1): void {
    for (const { subject } of this.kept.values()) {
      const range = subject.area;
      if (range.sheet !== area.sheet) continue;
      if (along === "rows") {
        const within = range.column >= area.column && range.column + range.columns <= area.column + area.columns;
        const behind = sign === 1 ? range.row >= area.row : range.row >= area.row + area.rows;
        if (within && behind) subject.area = { ...range, row: range.row + sign * area.rows };
      } else {
        const within = range.row >= area.row && range.row + range.rows <= area.row + area.rows;
        const behind = sign === 1 ? range.column >= area.column : range.column >= area.column + area.columns;
        if (within && behind) subject.area = { ...range, column: range.column + sign * area.columns };
      }
    }
  }
}
