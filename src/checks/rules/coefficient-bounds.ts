import { firstOf } from "../../basics/itemAt";
import { argumentOf, type Call } from "../../formulas/calls";
import { cellOfFormula } from "../../formulas/formulaCells";
import { nameIn } from "../../recognise/names";
import { numberGiven, numbersIn, tablesGiven, withoutHeader } from "../facts/givenTables";
import { numberText } from "../findings/numberText";
import { placeOf } from "../findings/places";
import type { Observation, Rule } from "../rule";
import type { Snapshot } from "../../book/snapshot";

type Found =
  | { problem: "crossed"; least: string; most: string }
  | { problem: "above"; tier: string; base: string; most: string }
  | { problem: "below"; tier: string; base: string; least: string };

/** A tier's coefficient beyond the bounds that hold it: everybody in that tier gets the bound instead. */
export const coefficientBounds: Rule<"coefficient-bounds", Found> = {
  id: "coefficient-bounds",
  severity: "warning",
  about: "tables",
  check: (book) =>
    tablesGiven(book, "COEFFICIENT", "table").flatMap(({ rows, calls }) => {
      const call = firstOf(calls);
      const least = numberGiven(book, argumentOf(call, "COEFFICIENT", "least"));
      const most = numberGiven(book, argumentOf(call, "COEFFICIENT", "most"));
      if (least !== null && most !== null && least > most) {
        return [
          {
            place: placeOf(cellOfFormula(call.formula)),
            params: { problem: "crossed", least: numberText(least), most: numberText(most) },
            severity: "error" as const,
          },
        ];
      }
      const adds = additions(book, calls);
      return withoutHeader(rows, 0).flatMap(([bound, base]): Observation<Found>[] => {
        if (!bound || typeof base?.value !== "number") return [];
        const params = { tier: nameIn(bound), base: numberText(base.value) };
        if (most !== null && base.value + adds.least > most)
          return [{ place: placeOf(base), params: { problem: "above", ...params, most: numberText(most) } }];
        if (least !== null && base.value + adds.most < least)
          return [{ place: placeOf(base), params: { problem: "below", ...params, least: numberText(least) } }];
        return [];
      });
    }),
};

/** The least and the most that contributions can add; what is not known of them may be anything. */
function additions(book: Snapshot, calls: Call[]): { least: number; most: number } {
  let [least, most] = [0, 0];
  for (const call of calls) {
    const contribution = argumentOf(call, "COEFFICIENT", "contribution");
    if (!contribution?.node) continue;
    const rate = argumentOf(call, "COEFFICIENT", "rate");
    const times = rate?.node ? numberGiven(book, rate) : 1;
    if (times === null || !contribution.resolved) {
      // Contributions are shares of growth: they add, hardly ever take.
      most = Infinity;
      continue;
    }
    for (const number of numbersIn(book, contribution.resolved.area)) {
      least = Math.min(least, number * times);
      most = Math.max(most, number * times);
    }
  }
  return { least, most };
}
