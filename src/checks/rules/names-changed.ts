import { firstOf } from "../../basics/itemAt";
import type { Snapshot } from "../../book/snapshot";
import { changedLists } from "../facts/changedLists";
import { placeAt } from "../findings/places";
import type { Observation, Rule } from "../rule";

type Found = { list: string; name: string; before: string; count: number };

/** Names typed over in a list, or pasted over it, while the scheme's tables still say the earlier ones. */
export const namesChanged: Rule<"names-changed", Found> = {
  id: "names-changed",
  severity: "error",
  about: "units",
  check: (book: Snapshot) =>
    [...changedLists(book).values()].map(({ coming, gone }): Observation<Found> => {
      const { sheet, row, column, name } = firstOf([...coming.values()]);
      const params: Found = { list: sheet.name, name, before: firstOf([...gone.values()]), count: coming.size };
      return { place: placeAt(sheet, row, column), params };
    }),
};
