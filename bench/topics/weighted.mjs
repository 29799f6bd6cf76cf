import { sideBySide } from "../measure.mjs";
import { profile } from "../profile.mjs";
import { customFunctions, scoreSheet, weightsOf } from "../sheets.mjs";

const ROWS = 100_000;
const COLUMNS = 20;

export async function run() {
  const scores = scoreSheet(ROWS, COLUMNS);
  const weights = weightsOf(COLUMNS);
  const ours = () => customFunctions.WEIGHTED(scores, weights);
  const plainLoop = () =>
    scores.map((row) => {
      let sum = 0;
      for (let column = 0; column < COLUMNS; column++) sum += row[column] * weights[0][column];
      return [sum];
    });
  const bareSum = () => {
    let sum = 0;
    for (const row of scores) for (let column = 0; column < COLUMNS; column++) sum += row[column];
    return sum;
  };
  return [
    {
      what: "WEIGHTED, exact, 100,000 × 20",
      against: "a floating-point loop that returns the same shape",
      ...(await sideBySide({ ours, theirs: plainLoop })),
      goal: { most: 1.5 },
      profile: () => profile(ours),
    },
    {
      what: "the same",
      against: "a bare sum of the same cells, for the distance to the limit",
      ...(await sideBySide({ ours, theirs: bareSum })),
    },
  ];
}
