import { sideBySide } from "../measure.mjs";
import { profile } from "../profile.mjs";
import { customFunctions, GRADES, groupColumn, scoreSheet, seatTable } from "../sheets.mjs";

const UNITS = 100_000;
const GROUPS = 100;

export async function run() {
  const scores = scoreSheet(UNITS, 1);
  const groups = groupColumn(UNITS, GROUPS);
  const seats = seatTable(groups);
  const sortAlone = () => {
    const keys = Float64Array.from(scores, ([score]) => score);
    return new Uint32Array(UNITS).map((_, row) => row).sort((a, b) => keys[b] - keys[a]);
  };
  const against = "sorting an index by score alone";
  const place = () => customFunctions.PLACE(scores, groups);
  const grade = () => customFunctions.GRADE(scores, GRADES, groups, seats);
  return [
    {
      what: "PLACE, 100,000 units in 100 groups",
      against,
      ...(await sideBySide({ ours: place, theirs: sortAlone })),
      goal: { most: 1.5 },
      profile: () => profile(place),
    },
    {
      what: "GRADE with reasons, the same units",
      against,
      ...(await sideBySide({ ours: grade, theirs: sortAlone })),
      goal: { most: 4 },
      profile: () => profile(grade),
    },
  ];
}
