import { add, compare, type Decimal, decimalOf, multiply, roundQuotient, ZERO } from "../../core/decimal";
import { limitIn } from "../facts/limits";
import { type SeatedGroup, type Seating, seatings } from "../facts/seatings";
import { namesShown } from "../findings/namesShown";
import { percentText } from "../findings/numberText";
import { placeOf } from "../findings/places";
import type { Observation, Rule } from "../rule";

const CEILING = "国家优秀比例上限";

type Found = { ratio: string; ceiling: string; names?: string; count?: number; more?: string };

/**
 * The ratio of 优秀, over all heads, above the ceiling: the named parameter's, else the option's. Single groups may be above
 * it where others are below. The national rule binds persons; of units there is none, and so that is a hint.
 */
export const ratioCeiling: Rule<"ratio-ceiling", Found, "percent"> = {
  id: "ratio-ceiling",
  severity: "warning",
  about: "grades",
  options: [{ key: "percent", initial: 25, least: 1, most: 100 }],
  check: (book, options) => {
    const named = book.names.find(({ name }) => name.startsWith(CEILING));
    const initial = options.percent / 100;
    const ceiling = named ? limitIn(book, { name: named.name, initial }) : initial;
    return seatings(book).flatMap((seating) => observed(seating, decimalOf(ceiling)));
  },
};

function observed(seating: Seating, ceiling: Decimal): Observation<Found>[] {
  // Seats of another honour have no national ceiling.
  if (seating.header !== "" && !/优|名额|excellent|seats/i.test(seating.header)) return [];
  const all = allTogether(seating.groups);
  const above = seating.groups.filter(({ ratio }) => ratio !== null && compare(decimalOf(ratio), ceiling) > 0);
  const [first] = above;
  if (!all || !first || compare(all, ceiling) <= 0) return [];
  const names = namesShown(above.map(({ group }) => group).filter((group) => group !== ""));
  return [
    {
      ...(!seating.ofPersons && { severity: "hint" }),
      place: placeOf(first.ratioCell),
      params: { ratio: percentText(all), ceiling: percentText(ceiling), ...(seating.groups.length > 1 ? names : {}) },
    },
  ];
}

/** Seats to be had over all heads, as a share; `null` while a headcount is missing. */
function allTogether(groups: SeatedGroup[]): Decimal | null {
  let [heads, entitled] = [ZERO, ZERO];
  for (const { headcount, ratio } of groups) {
    if (headcount === null || ratio === null) continue;
    heads = add(heads, decimalOf(headcount));
    entitled = add(entitled, multiply(decimalOf(headcount), decimalOf(ratio)));
  }
  return compare(heads, ZERO) > 0 ? decimalOf(roundQuotient(entitled, heads, 4)) : null;
}
