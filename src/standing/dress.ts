/** How columns of a plan look and behave, at the places where they will stand. */
import type { Dress } from "../book/change";
import type { FormatPlan, SheetPlan, ValidationPlan } from "../book/plan";
import type { Area } from "../sheet/address";
import { isFormula } from "../sheet/formula";
import type { Target } from "./target";

/** @param isNew whether a planned column is new; conditional formats stretch over columns put between old ones by themselves */
export function dressOf(sheet: SheetPlan, columns: readonly number[], target: Target, isNew: (column: number) => boolean): Dress {
  const dress: Dress = { sheet: sheet.name, formats: [], validations: [], conditions: [], widths: [] };
  for (const column of columns) {
    const at = target.column(sheet, column);
    const strip = (area: Area): Area => ({ row: target.row(sheet, area.row), column: at, rows: area.rows, columns: 1 });
    const covers = ({ area }: { area: Area }) => column >= area.column && column < area.column + area.columns;
    dress.widths.push({ column: at, characters: sheet.widths[column] ?? 10 });
    for (const format of sheet.formats.filter(covers))
      if (format.role !== "title") dress.formats.push({ ...format, area: strip(format.area) });
    for (const validation of sheet.validations.filter(covers)) {
      dress.validations.push({ ...validation, rule: movedRule(validation.rule, sheet, target), area: strip(validation.area) });
    }
    for (const condition of sheet.conditions.filter(covers)) {
      if (isNew(column) && !endsNew(condition.area, column, isNew)) continue;
      const base = { rows: 0, columns: column - condition.area.column };
      dress.conditions.push({ ...condition, area: strip(condition.area), formula: target.formula(condition.formula, sheet, base) });
    }
  }
  return dress;
}

/** Whether no old column follows in the area: then nothing stretches. */
function endsNew(area: Area, column: number, isNew: (column: number) => boolean): boolean {
  const behind = Array.from({ length: area.column + area.columns - column }, (_, i) => column + i);
  const before = Array.from({ length: column - area.column }, (_, i) => area.column + i);
  return behind.every(isNew) || before.every(isNew);
}

export function movedRule(rule: ValidationPlan["rule"], sheet: SheetPlan, target: Target): ValidationPlan["rule"] {
  const moved = <Value extends number | string>(value: Value): Value =>
    isFormula(value) ? (target.formula(value, sheet) as Value) : value;
  switch (rule.kind) {
    case "decimal":
    case "whole":
      return { ...rule, least: moved(rule.least), most: moved(rule.most) };
    case "atLeast":
      return { ...rule, least: moved(rule.least) };
    case "list":
      return { ...rule, source: moved(rule.source) };
    case "text":
      return rule;
  }
}

/** What tells whether a column's looks changed: rows that came or went change nothing. */
export function signatureOf(sheet: SheetPlan, column: number, symbol: (formula: string, home: string) => string): string {
  const covers = ({ area }: { area: Area }) => column >= area.column && column < area.column + area.columns;
  const offset = ({ row }: Area) => row - sheet.headerRow;
  const own = sheet.formats.filter((format) => covers(format) && format.role !== "title" && format.role !== "meta");
  const formats = own.map(({ area, role, numberFormat, align, wrap }: FormatPlan) => [offset(area), role, numberFormat, align, wrap]);
  const validations = sheet.validations
    .filter(covers)
    .map(({ area, rule, prompt, promptTitle }) => [
      offset(area),
      Object.values(rule).map((value) => (isFormula(value) ? symbol(value, sheet.name) : value)),
      prompt,
      promptTitle,
    ]);
  return JSON.stringify([formats, validations]);
}
