import { type Cell, isBlank } from "../../recognise/grid";
import { nameIn, nameKey } from "../../recognise/names";
import { tablesGiven, withoutHeader } from "../facts/givenTables";
import { numberText } from "../findings/numberText";
import { placeOf } from "../findings/places";
import type { Observation, Rule } from "../rule";

type Found =
  | { problem: "blank"; least: string }
  | { problem: "twice"; grade: string }
  | { problem: "order"; grade: string; least: string; above: string; aboveLeast: string };

/** Grades stand from the best down: a least score may not exceed the one above it, and each word stands once. */
export const gradeOrder: Rule<"grade-order", Found> = {
  id: "grade-order",
  severity: "error",
  about: "tables",
  check: (book) =>
    tablesGiven(book, "GRADE", "grades").flatMap(({ rows }) => {
      const found: Observation<Found>[] = [];
      const words = new Map<string, Cell>();
      let above: { grade: string; least: number } | null = null;
      for (const [word, least] of withoutHeader(rows, 1)) {
        if (!word) continue;
        const grade = nameIn(word);
        if (isBlank(word)) found.push({ place: placeOf(word), params: { problem: "blank", least: least ? nameIn(least) : "" } });
        else if (words.has(nameKey(grade))) found.push({ place: placeOf(word), params: { problem: "twice", grade } });
        else words.set(nameKey(grade), word);
        if (!least || typeof least.value !== "number") continue;
        if (above && least.value > above.least) {
          const params: Found = {
            problem: "order",
            grade,
            least: numberText(least.value),
            above: above.grade,
            aboveLeast: numberText(above.least),
          };
          found.push({ place: placeOf(least), params });
        }
        above = { grade, least: least.value };
      }
      return found;
    }),
};
