/** Data validation and conditional formats by area: kept as the host gave them, moved as rows and columns move. */
import { conditionMoved } from "./conditionMoved";
import type { GridArea, GridConditionalFormat, GridValidation } from "../grid";
import { overlap } from "./formula/dependents";
import { copiedFormula } from "./formula/rewrite";

export interface PlacedValidation {
  area: GridArea;
  validation: GridValidation;
}

export class Rules {
  private validations: PlacedValidation[] = [];
  private formats: GridConditionalFormat[] = [];
  private nextId = 1;

  setValidation(area: GridArea, validation: GridValidation | null): void {
    this.validations = this.validations.flatMap((placed) =>
      minus(placed.area, area).map((rest) => ({ area: rest, validation: placed.validation })),
    );
    if (validation) this.validations.push({ area, validation });
  }

  /** The rule common to the whole area; `null` where there is none, or not one. */
  validationOver(area: GridArea): GridValidation | null {
    const touching = this.validations.filter((placed) => overlap(placed.area, area));
    const [first] = touching;
    if (!first || touching.some((placed) => placed.validation !== first.validation)) return null;
    const covered = touching.reduce((cells, placed) => cells + common(placed.area, area), 0);
    return covered === area.rows * area.columns ? first.validation : null;
  }

  validationAt(sheet: string, row: number, column: number): PlacedValidation | undefined {
    const cell = { sheet, row, column, rows: 1, columns: 1 };
    return this.validations.find((placed) => overlap(placed.area, cell));
  }

  validationsOn(sheet: string): PlacedValidation[] {
    return this.validations.filter(({ area }) => area.sheet === sheet);
  }

  allValidations(): readonly PlacedValidation[] {
    return this.validations;
  }

  conditionalFormats(sheet: string): GridConditionalFormat[] {
    return this.formats.filter((format) => format.area.sheet === sheet).sort((one, other) => one.priority - other.priority);
  }

  addConditionalFormat(format: Omit<GridConditionalFormat, "id">): string {
    const id = `{${String(this.nextId++).padStart(8, "0")}-0000-4000-8000-000000000000}`;
    this.formats.push({ ...format, id });
    return id;
  }

  deleteConditionalFormat(sheet: string, id: string): void {
    this.formats = this.formats.filter((format) => format.id !== id || format.area.sheet !== sheet);
  }

  /** Drops the formats that lie wholly inside the area. */
  clearConditionalFormats(area: GridArea): void {
    this.formats = this.formats.filter((format) => {
      const inside = common(format.area, area) === format.area.rows * format.area.columns;
      return !inside || format.area.sheet !== area.sheet;
    });
  }

  /** Formulas and areas follow rows, columns and sheets that come and go. */
  relocate(move: (area: GridArea) => GridArea | null, rewrite: (formula: string, sheet: string) => string): void {
    const rewritten = new Map<GridValidation, GridValidation>();
    this.validations = this.validations.flatMap((placed) => {
      const area = move(placed.area);
      const before = placed.validation;
      const validation = rewritten.get(before) ?? withFormulas(before, (text) => rewrite(text, placed.area.sheet));
      rewritten.set(before, validation);
      return area ? [{ area, validation }] : [];
    });
    this.formats = this.formats.flatMap((format) => conditionMoved(format, move, (formula) => rewrite(formula, format.area.sheet)) ?? []);
  }

  /** What covered the last rows or columns of an area, or the first rows, now covers the new ones beside them as well. */
  stretch(before: GridArea, after: GridArea): void {
    const [rows, columns] = [after.rows - before.rows, after.columns - before.columns];
    const above = before.row - after.row;
    const reaches = (area: GridArea): boolean => {
      if (!overlap(area, before)) return false;
      if (above > 0) return area.row === before.row;
      if (rows > 0) return area.row + area.rows === before.row + before.rows;
      return area.column + area.columns === before.column + before.columns;
    };
    const longer = (area: GridArea): GridArea => ({
      ...area,
      row: area.row - above,
      rows: area.rows + rows,
      columns: area.columns + columns,
    });
    // A rule's formula is written for the first cell of its area.
    const fromFirst = (formula: string): string => (above > 0 ? copiedFormula(formula, -above, 0) : formula);
    this.validations = this.validations.map((placed) =>
      reaches(placed.area)
        ? { area: longer(placed.area), validation: above > 0 ? withFormulas(placed.validation, fromFirst) : placed.validation }
        : placed,
    );
    this.formats = this.formats.map((format) =>
      reaches(format.area) ? { ...format, area: longer(format.area), formula: fromFirst(format.formula) } : format,
    );
  }
}

/** The formulas of a rule lie anywhere in it: `list.source`, `decimal.formula1`. */
function withFormulas(validation: GridValidation, change: (formula: string) => string): GridValidation {
  const through = (part: unknown): unknown => {
    if (typeof part === "string") return part.startsWith("=") ? change(part) : part;
    if (typeof part !== "object" || part === null || Array.isArray(part)) return part;
    return Object.fromEntries(Object.entries(part).map(([key, value]) => [key, through(value)]));
  };
  return { ...validation, rule: through(validation.rule) as Record<string, unknown> };
}

function common(one: GridArea, other: GridArea): number {
  const rows = Math.min(one.row + one.rows, other.row + other.rows) - Math.max(one.row, other.row);
  const columns = Math.min(one.column + one.columns, other.column + other.columns) - Math.max(one.column, other.column);
  return Math.max(0, rows) * Math.max(0, columns);
}

/** What is left of an area, as rectangles. */
function minus(area: GridArea, hole: GridArea): GridArea[] {
  if (!overlap(area, hole)) return [area];
  const { sheet } = area;
  const bottom = Math.min(area.row + area.rows, hole.row + hole.rows);
  const top = Math.max(area.row, hole.row);
  const left = Math.max(area.column, hole.column);
  const right = Math.min(area.column + area.columns, hole.column + hole.columns);
  return [
    { ...area, rows: top - area.row },
    { ...area, row: bottom, rows: area.row + area.rows - bottom },
    { sheet, row: top, rows: bottom - top, column: area.column, columns: left - area.column },
    { sheet, row: top, rows: bottom - top, column: right, columns: area.column + area.columns - right },
  ].filter((rest) => rest.rows > 0 && rest.columns > 0);
}
