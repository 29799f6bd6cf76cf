import { firstOf } from "../../basics/itemAt";
import { nameIn, nameKey } from "../../recognise/names";
import { gradedFields, type GradedUnit, isPending } from "../facts/gradedFields";
import { placeOf } from "../findings/places";
import type { Rule } from "../rule";

type Found = { group: string; units: string; count: number; placeNumber: string; pending: string };

/** Units with equal scores wait at a seat limit, and somebody has to decide. One finding per tied block. */
export const tieAtSeats: Rule<"tie-at-seats", Found> = {
  id: "tie-at-seats",
  severity: "warning",
  about: "grades",
  check: (book) =>
    gradedFields(book)
      .filter(({ decided }) => !decided)
      .flatMap(({ units }) => {
        // Without a place somebody waits for the unit's seats or for a score of his own, not for a decision on a tie.
        const waiting = units.filter(({ grade, place }) => isPending(grade) && place === null);
        const unscored = new Set(waiting.filter(({ score }) => score === null).map(({ group }) => nameKey(group)));
        // Where scores are missing, others wait for them: a tie is decided once they are there.
        const pending = units.filter(({ grade, place, group }) => isPending(grade) && place !== null && !unscored.has(nameKey(group)));
        return [...tiedBlocks(pending).values()].map((block) => ({
          place: placeOf(firstOf(block).grade),
          params: {
            group: firstOf(block).group,
            units: block.map(({ unit }) => unit).join("\n"),
            count: block.length,
            placeNumber: String(firstOf(block).place),
            pending: nameIn(firstOf(block).grade),
          },
        }));
      }),
};

/** Tied units share a group and a place. */
function tiedBlocks(pending: GradedUnit[]): Map<string, GradedUnit[]> {
  const blocks = new Map<string, GradedUnit[]>();
  for (const unit of pending) {
    const key = `${nameKey(unit.group)}\n${unit.place}`;
    const block = blocks.get(key);
    if (block) block.push(unit);
    else blocks.set(key, [unit]);
  }
  return blocks;
}
