import { itemAt } from "../../basics/itemAt";
import { isBlank } from "../../recognise/grid";
import { nameIn } from "../../recognise/names";
import { gradedFields, gradeHeld, isPending } from "../facts/gradedFields";
import { placeOf } from "../findings/places";
import type { Rule } from "../rule";

type Found = { unit: string; marks: string; fixed: string; grade: string };

/** A mark fixes the unit's grade (定为), and another word stands where the grade belongs. A blank one is still to come. */
export const forcedIgnored: Rule<"forced-ignored", Found> = {
  id: "forced-ignored",
  severity: "error",
  about: "grades",
  check: (book) =>
    gradedFields(book).flatMap((field) =>
      field.units.flatMap((unit) => {
        const { fixed } = unit.ruling;
        if (!fixed || isBlank(unit.grade) || unit.grade.kind === "Error" || gradeHeld(field, unit) === fixed.grade) return [];
        // All of a unit wait while it has no seats yet.
        if (isPending(unit.grade) && unit.place === null) return [];
        const params = {
          unit: unit.unit,
          marks: unit.marks.join("\n"),
          fixed: itemAt(field.grades, fixed.grade),
          grade: nameIn(unit.grade),
        };
        return [{ place: placeOf(unit.grade), params }];
      }),
    ),
};
