import { firstOf, itemAt } from "../../basics/itemAt";
import { type GradedField, gradedFields, type GradedUnit, gradeHeld, type GroupSeats, unitsByGroup } from "../facts/gradedFields";
import { placeOf } from "../findings/places";
import type { Observation, Rule } from "../rule";

type Found = { problem?: "tied"; group: string; grade: string; better: string; held: number; limit: number };

/**
 * More units hold a grade than the group's seats allow. The limit of "this grade or better" is s₁ + … + sⱼ, because
 * unused seats flow down: two 优秀 seats left over may become 良好. Told at the first grade where the limit breaks, and
 * again lower down only where it is broken further. A unit whose mark gives the grade without a seat takes none; a tie
 * across the limit that all get (从宽) is milder, since an office may have meant it.
 */
export const seatsExceeded: Rule<"seats-exceeded", Found> = {
  id: "seats-exceeded",
  severity: "error",
  about: "grades",
  check: (book) =>
    gradedFields(book).flatMap((field) =>
      [...unitsByGroup(field)].flatMap(([key, units]) => {
        const limits = field.seats.get(key);
        return limits ? excesses(field, units, limits) : [];
      }),
    ),
};

function excesses(field: GradedField, units: GradedUnit[], seats: GroupSeats): Observation<Found>[] {
  const held = field.grades.map((): GradedUnit[] => []);
  for (const unit of units) {
    const grade = gradeHeld(field, unit);
    const { fixed } = unit.ruling;
    if (grade >= 0 && !(fixed?.seat === "free" && fixed.grade === grade)) itemAt(held, grade).push(unit);
  }
  const found: Observation<Found>[] = [];
  let [limit, used, toldExcess] = [0, 0, 0];
  // The last grade takes whoever is left.
  for (let grade = 0; grade < field.grades.length - 1; grade += 1) {
    const holders = itemAt(held, grade);
    const own = seats[grade] ?? null;
    used += holders.length;
    // A grade without a limit has as many seats as it uses.
    if (own === null) {
      limit = Math.max(limit + holders.length, used);
      continue;
    }
    limit += Math.max(0, own);
    if (used - limit <= toldExcess || holders.length === 0) continue;
    toldExcess = used - limit;
    const isTie = acrossLimit(holders, toldExcess);
    found.push({
      place: placeOf(lastPlaced(holders).grade),
      params: {
        group: firstOf(units).group,
        grade: itemAt(field.grades, grade),
        better: grade === 0 ? "" : "yes",
        held: used,
        limit,
        ...(isTie && { problem: "tied" }),
      },
      ...(isTie && { severity: "warning" as const }),
    });
  }
  return found;
}

/** Whether those too many share one place with holders that have a seat. */
function acrossLimit(holders: GradedUnit[], excess: number): boolean {
  const last = lastPlaced(holders).place;
  return last !== null && holders.filter(({ place }) => place === last).length > excess;
}

/** The unit that took the seat too many. */
function lastPlaced(holders: GradedUnit[]): GradedUnit {
  const placeNumber = ({ place }: GradedUnit) => place ?? -Infinity;
  return holders.reduce((last, unit) => (placeNumber(unit) >= placeNumber(last) ? unit : last));
}
