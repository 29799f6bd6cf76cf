import { add, decimalOf, multiply, round, ZERO } from "../../core/decimal";
import { type SeatedGroup, type Seating, seatings } from "../facts/seatings";
import { numberText, percentText } from "../findings/numberText";
import { placeOf } from "../findings/places";
import type { Observation, Rule } from "../rule";

type Found = {
  problem: "more" | "fewer";
  groups: number;
  of: "persons" | "units";
  heads: string;
  ratio: string;
  given: string;
  allowed: string;
};

/**
 * Groups' seats, rounded one by one, against the seats all heads would have together. More than that is told; less only
 * where rounding down has lost more than usual, about half a seat a group.
 */
export const seatsTotal: Rule<"seats-total", Found, "lossPerGroup"> = {
  id: "seats-total",
  severity: "hint",
  about: "grades",
  options: [{ key: "lossPerGroup", initial: 0.5, least: 0, most: 1 }],
  check: (book, options) => seatings(book).flatMap((seating) => observed(seating, options.lossPerGroup)),
};

type Counted = SeatedGroup & { headcount: number; ratio: number; given: number };

function observed({ groups, rounding, ofPersons }: Seating, lossPerGroup: number): Observation<Found>[] {
  const counted = groups.flatMap((group): Counted[] => {
    const { headcount, ratio, seats } = group;
    return headcount !== null && headcount > 0 && ratio !== null && typeof seats.value === "number"
      ? [{ ...group, headcount, ratio, given: seats.value }]
      : [];
  });
  const [first] = counted;
  if (!first || counted.length < 2 || rounding === null) return [];
  let [entitled, heads, given] = [ZERO, 0, 0];
  for (const { headcount, ratio, carry, uplift, given: seats } of counted) {
    const share = add(multiply(decimalOf(headcount), decimalOf(ratio)), decimalOf(carry));
    entitled = add(entitled, multiply(share, decimalOf(uplift)));
    heads += headcount;
    given += seats;
  }
  const allowed = round(entitled, 0, rounding);
  const problem = given > allowed ? "more" : allowed - given > lossPerGroup * counted.length ? "fewer" : null;
  if (problem === null) return [];
  const isOneRatio = counted.every(({ ratio }) => ratio === first.ratio);
  return [
    {
      place: placeOf(first.seats),
      params: {
        problem,
        groups: counted.length,
        of: ofPersons ? "persons" : "units",
        heads: numberText(heads),
        ratio: isOneRatio ? percentText(decimalOf(first.ratio)) : "",
        given: numberText(given),
        allowed: numberText(allowed),
      },
    },
  ];
}
