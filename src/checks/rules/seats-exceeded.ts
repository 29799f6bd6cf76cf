import { readGraded, readSeats, type GradedUnit, type GroupSeats } from "../graded";
import { nameIn, nameKey, placeOf } from "../reading/lookup";
import type { Observation, Rule } from "../rule";

/**
 * More units hold a grade than the group's seats allow. The limit of "this grade or better" is s₁ + … + sⱼ, because
 * unused seats flow down: two 优秀 seats left over may become 良好. Told at the first grade where the limit breaks, and
 * again lower down only where it is broken further.
 */
export const seatsExceeded: Rule = {
  id: "seats-exceeded",
  severity: "error",
  about: "grades",
  check: ({ snapshot }) =>
    snapshot.schemes
      .flatMap((scheme) => scheme.results)
      .flatMap((result) => {
        const seats = readSeats(snapshot, result);
        return [...byGroup(readGraded(snapshot, result))].flatMap(([key, units]) => {
          const limits = seats.get(key);
          return limits ? excesses(units, limits, result.grades) : [];
        });
      }),
};

function byGroup(graded: GradedUnit[]): Map<string, GradedUnit[]> {
  const groups = new Map<string, GradedUnit[]>();
  for (const unit of graded) {
    const key = nameKey(unit.group);
    groups.set(key, [...(groups.get(key) ?? []), unit]);
  }
  return groups;
}

function excesses(units: GradedUnit[], seats: GroupSeats, grades: string[]): Observation[] {
  const found: Observation[] = [];
  let limit = 0;
  let toldExcess = 0;
  for (const [index, grade] of grades.entries()) {
    const own = seats[index] ?? null;
    // A grade without a limit takes any number, and so does every lower one.
    if (own === null) break;
    limit += Math.max(0, own);
    const orBetter = grades.slice(0, index + 1);
    const holders = units.filter((unit) => orBetter.includes(nameIn(unit.grade)));
    if (holders.length - limit <= toldExcess) continue;
    toldExcess = holders.length - limit;
    found.push({
      place: placeOf(lastPlaced(holders.filter((unit) => nameIn(unit.grade) === grade)).grade),
      params: { group: units[0]!.group, grade, better: index === 0 ? "" : "yes", held: holders.length, limit },
    });
  }
  return found;
}

/** The unit that took the seat too many. */
function lastPlaced(holders: GradedUnit[]): GradedUnit {
  const placeNumber = (unit: GradedUnit) => (typeof unit.place.value === "number" ? unit.place.value : -Infinity);
  return holders.reduce((last, unit) => (placeNumber(unit) >= placeNumber(last) ? unit : last));
}
