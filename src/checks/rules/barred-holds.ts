import { itemAt } from "../../basics/itemAt";
import { gradedFields, gradeHeld } from "../facts/gradedFields";
import { placeOf } from "../findings/places";
import type { Rule } from "../rule";

type Found = { problem: "barred" | "ungraded"; unit: string; marks: string; grade: string; best: string };

/** A unit holds a grade that one of its marks bars it from, or holds any though its marks leave it without one. */
export const barredHolds: Rule<"barred-holds", Found> = {
  id: "barred-holds",
  severity: "error",
  about: "grades",
  check: (book) =>
    gradedFields(book).flatMap((field) =>
      field.units.flatMap((unit) => {
        const { ruling, marks } = unit;
        const held = gradeHeld(field, unit);
        const isPlaced = ruling.standing === "ranked";
        // `forced-ignored` tells of units whose grade is fixed.
        if (held < 0 || (isPlaced && (ruling.fixed !== null || held >= ruling.best))) return [];
        const params: Found = {
          problem: isPlaced ? "barred" : "ungraded",
          unit: unit.unit,
          marks: marks.join("\n"),
          grade: itemAt(field.grades, held),
          best: isPlaced ? itemAt(field.grades, ruling.best) : "",
        };
        return [{ place: placeOf(unit.grade), params }];
      }),
    ),
};
