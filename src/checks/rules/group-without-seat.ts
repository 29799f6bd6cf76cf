import { firstOf } from "../../basics/itemAt";
import { compare, decimalOf, multiply, numberOf } from "../../core/decimal";
import { type SeatedGroup, seatings } from "../facts/seatings";
import { namesShown } from "../findings/namesShown";
import { numberText, percentText } from "../findings/numberText";
import { placeOf } from "../findings/places";
import type { Observation, Rule } from "../rule";

/** More than so many are told together. */
const FEW = 3;

type Found =
  | { problem: "many"; names: string; count: number; more: string; total: number }
  | { problem: "one"; group: string; headcount: string; ratio: string; entitled: string; of: "persons" | "units" };

/** A group so small that its ratio gives it no seat: nobody in it can have the best grade, however good. */
export const groupWithoutSeat: Rule<"group-without-seat", Found> = {
  id: "group-without-seat",
  severity: "hint",
  about: "grades",
  check: (book) =>
    seatings(book).flatMap(({ groups, ofPersons }): Observation<Found>[] => {
      const without = groups.filter(isWithout);
      if (without.length > FEW) {
        const names = namesShown(without.map(({ group }) => group).filter((group) => group !== ""));
        return [
          {
            place: placeOf(firstOf(without).seats),
            params: { problem: "many", ...names, count: without.length, total: groups.filter(({ headcount }) => headcount).length },
          },
        ];
      }
      return without.map((group) => ({
        place: placeOf(group.seats),
        params: { problem: "one", ...entitlement(group), of: ofPersons ? "persons" : "units" },
      }));
    }),
};

type Entitled = SeatedGroup & { headcount: number; ratio: number };

function isWithout(group: SeatedGroup): group is Entitled {
  const { headcount, ratio, seats } = group;
  // A ratio of 0 means it.
  return headcount !== null && headcount > 0 && ratio !== null && compare(decimalOf(ratio), decimalOf(0)) > 0 && seats.value === 0;
}

function entitlement({ group, headcount, ratio }: Entitled) {
  const entitled = multiply(decimalOf(headcount), decimalOf(ratio));
  return { group, headcount: numberText(headcount), ratio: percentText(decimalOf(ratio)), entitled: numberText(numberOf(entitled)) };
}
