import { exactVotesScore, votesScore } from "../../src/core/votes";
import { random } from "../functions/oracle/random";

test("the estimate gives what exact arithmetic gives, on boundaries and off", () => {
  const { score, whole } = random(51);
  for (let step = 0; step < 4000; step++) {
    const choices = whole(1, 6);
    const votes = Array.from({ length: choices }, () => (whole(0, 3) === 0 ? NaN : whole(0, 200)));
    const points = Float64Array.from({ length: choices }, () => Number(score().toPrecision(15)));
    const digits = whole(0, 6);
    const result = votesScore(votes, points, digits);
    if (votes.some((count) => count > 0)) expect(result).toBe(exactVotesScore(votes, points, digits));
    else expect(result).toBeNull();
  }
});
