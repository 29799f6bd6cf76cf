/** The record of a changed scheme: the same as of a new one, at the places where the sheets really stand. */
import { requireValue } from "../basics/requireValue";
import type { WorkbookPlan } from "../book/plan";
import type { GradeResult, SchemeRecord, StandingRecord } from "../book/record";
import type { Scheme } from "../book/schema/scheme";
import { cellAddress, parseAddress } from "../sheet/address";
import type { Target } from "./target";

interface Restating {
  plan: WorkbookPlan;
  target: Target;
  scheme: Scheme;
  columns: StandingRecord["columns"];
  archive: string | undefined;
}

export function restateRecord({ plan, target, scheme, columns, archive }: Restating): SchemeRecord {
  const sheetOf = (name: string) =>
    requireValue(
      plan.sheets.find((sheet) => sheet.name === name),
      `a plan of the sheet ${name}`,
    );
  const standing = requireValue(plan.record.standing, "a record of a scheme");
  return {
    ...plan.record,
    formulas: plan.record.formulas.map((cell) => {
      const sheet = sheetOf(cell.sheet);
      const { row, column } = requireValue(parseAddress(cell.address), "an address");
      return {
        ...cell,
        address: cellAddress(target.row(sheet, row), target.column(sheet, column)),
        formula: target.formula(cell.formula, sheet),
      };
    }),
    results: plan.record.results.map((result): GradeResult => {
      const [sheet, seats] = [sheetOf(result.sheet), sheetOf(result.seats.sheet)];
      const { unit, group, score, grade, place, reason } = result.columns;
      const at = (column: number) => target.column(sheet, column);
      return {
        ...result,
        firstRow: target.row(sheet, result.firstRow),
        columns: { unit: at(unit), group: at(group), score: at(score), grade: at(grade), place: at(place), reason: at(reason) },
        seats: {
          ...result.seats,
          headerRow: target.row(seats, result.seats.headerRow),
          groupColumn: target.column(seats, result.seats.groupColumn),
          gradeColumns: result.seats.gradeColumns.map((one) => ({ ...one, column: target.column(seats, one.column) })),
        },
      };
    }),
    standing: { ...standing, scheme: { ...scheme, content: {} }, columns, ...(archive !== undefined && { archive }) },
  };
}
