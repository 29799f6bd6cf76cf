import { add, compare, type Decimal, decimalOf, multiply, roundQuotient, ZERO } from "../../core/decimal";
import { limitIn } from "../facts/limits";
import { type SeatedGroup, type Seating, seatings } from "../facts/seatings";
import { partCrowd } from "../findings/crowd";
import { namesShown } from "../findings/namesShown";
import { decimalText, percentText } from "../findings/numberText";
import { placeOf } from "../findings/places";
import type { Observation, Rule } from "../rule";

const CEILING = "国家优秀比例上限";

type Ceiling = { ceiling: string };
type Several = { names: string; count: number; more: string };
type Found = Ceiling &
  (
    | ({ problem: "together"; ratio: string } & Partial<Several>)
    | { problem: "ratio"; unit: string; ratio: string }
    | { problem: "share"; unit: string; headcount: string; seats: string; ratio: string }
    | ({ problem: "many" } & Several)
  );

/**
 * More 优秀 than the ceiling allows: the named parameter's, else the option's. The national rules bind the persons of each
 * unit (本单位, 本机关), and seats as much as ratios: a decimal that is rounded up or carried forward makes 2 of 7. Of units
 * there is no such rule, and a group may be above where others are below: that is a hint, and over all heads.
 */
export const ratioCeiling: Rule<"ratio-ceiling", Found, "percent"> = {
  id: "ratio-ceiling",
  severity: "warning",
  about: "grades",
  options: [{ key: "percent", initial: 25, least: 1, most: 100 }],
  check: (book, options) => {
    const named = book.names.find(({ name }) => name.startsWith(CEILING));
    const initial = options.percent / 100;
    const ceiling = decimalOf(named ? limitIn(book, { name: named.name, initial }) : initial);
    return seatings(book).flatMap((seating) => {
      // Seats of another honour have no national ceiling.
      if (seating.header !== "" && !/优|名额|excellent|seats/i.test(seating.header)) return [];
      return seating.ofPersons ? personsAbove(seating, ceiling) : unitsAbove(seating, ceiling);
    });
  },
};

/** Unit by unit; a ratio above the ceiling in most of them is one fact. */
function personsAbove({ groups }: Seating, ceiling: Decimal): Observation<Found>[] {
  const above = groups.flatMap((group) => {
    const params = aboveCeiling(group, ceiling);
    return params === null
      ? []
      : [{ unit: group.group, place: placeOf(params.problem === "ratio" ? group.ratioCell : group.seats), params }];
  });
  const { singles, crowd } = partCrowd(above, groups.filter(({ headcount, ratio }) => headcount !== null && ratio !== null).length);
  const found: Observation<Found>[] = singles.map(({ place, params }) => ({ place, params }));
  const [first] = crowd;
  if (!first) return found;
  const names = namesShown(crowd.map(({ unit }) => unit).filter((unit) => unit !== ""));
  return [...found, { place: first.place, params: { problem: "many", ceiling: percentText(ceiling), ...names } }];
}

/** What makes this unit's share too large: its ratio, or else what rounding and the decimal carried forward made of it. */
function aboveCeiling({ group, headcount, ratio, seats }: SeatedGroup, ceiling: Decimal): (Found & { problem: "ratio" | "share" }) | null {
  if (headcount === null || ratio === null) return null;
  const shared = { unit: group, ceiling: percentText(ceiling) };
  if (compare(decimalOf(ratio), ceiling) > 0) return { problem: "ratio", ...shared, ratio: percentText(decimalOf(ratio)) };
  const given = typeof seats.value === "number" ? decimalOf(seats.value) : ZERO;
  const heads = decimalOf(headcount);
  if (headcount <= 0 || compare(given, multiply(heads, ceiling)) <= 0) return null;
  const share = decimalOf(roundQuotient(given, heads, 3));
  return { problem: "share", ...shared, headcount: decimalText(heads), seats: decimalText(given), ratio: percentText(share) };
}

function unitsAbove({ groups }: Seating, ceiling: Decimal): Observation<Found>[] {
  const all = allTogether(groups);
  const above = groups.filter(({ ratio }) => ratio !== null && compare(decimalOf(ratio), ceiling) > 0);
  const [first] = above;
  if (!all || !first || compare(all, ceiling) <= 0) return [];
  const names = namesShown(above.map(({ group }) => group).filter((group) => group !== ""));
  return [
    {
      severity: "hint",
      place: placeOf(first.ratioCell),
      params: { problem: "together", ratio: percentText(all), ceiling: percentText(ceiling), ...(groups.length > 1 ? names : {}) },
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
