import { readGraded, type GradedUnit } from "../graded";
import { nameIn, placeOf } from "../reading/lookup";
import type { Rule } from "../rule";

/** Units with equal scores wait at a seat limit, and somebody has to decide. One finding per tied block. */
export const tieAtSeats: Rule = {
  id: "tie-at-seats",
  severity: "warning",
  about: "grades",
  check: ({ snapshot }) =>
    snapshot.schemes
      .flatMap((scheme) => scheme.results)
      .flatMap((result) => {
        // Without a place somebody waits for the unit's seats, not for a decision on a tie.
        const pending = readGraded(snapshot, result).filter(({ grade, place }) => nameIn(grade) === result.pending && typeof place.value === "number");
        return [...tiedBlocks(pending).values()].map((block) => ({
          place: placeOf(block[0]!.grade),
          params: {
            group: block[0]!.group,
            units: block.map((graded) => graded.unit).join("\n"),
            count: block.length,
            placeNumber: String(block[0]!.place.value),
            pending: result.pending,
          },
        }));
      }),
};

/** Tied units share a group and a place. */
function tiedBlocks(pending: GradedUnit[]): Map<string, GradedUnit[]> {
  const blocks = new Map<string, GradedUnit[]>();
  for (const graded of pending) {
    const key = `${graded.group}\n${String(graded.place.value)}`;
    blocks.set(key, [...(blocks.get(key) ?? []), graded]);
  }
  return blocks;
}
