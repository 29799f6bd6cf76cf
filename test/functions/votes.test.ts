import fc from "fast-check";
import { customFunctions } from "../../src/functions";
import { column, failure, said, shown } from "./oracle/cells";
import { random } from "./oracle/random";
import { votesByRule } from "./oracle/votes";

const VOTES = customFunctions.VOTES!;
const points = [[100, 80, 60, 40]];

describe("by hand", () => {
  test("votes × points over the valid votes", () => {
    // (20×100 + 8×80 + 2×60)÷30; (1×100 + 1×80 + 1×40)÷3
    expect(
      VOTES(
        [
          [20, 8, 2, 0],
          [1, 1, 0, 1],
        ],
        points,
      ),
    ).toEqual([[92], [73.3333333333]]);
    expect(VOTES([[20, 8, 2, 0]], column(points[0]!))).toEqual([[92]]);
  });

  test("a half is rounded away from zero, once", () => {
    // (7×100 + 1×80)÷8 = 97.5; 97.55 and −97.55 at one decimal
    expect(VOTES([[7, 1, "", ""]], points, 0)).toEqual([[98]]);
    expect(VOTES([[1, 1]], [[97.5, 97.6]], 1)).toEqual([[97.6]]);
    expect(VOTES([[1, 1]], [[-97.5, -97.6]], 1)).toEqual([[-97.6]]);
  });

  test("blank is no votes, and a row without valid votes stays blank", () => {
    expect(
      VOTES(
        [
          [30, "", null, "—"],
          ["", "", "", ""],
          [0, 0, 0, 0],
        ],
        points,
      ),
    ).toEqual([[100], [""], [""]]);
  });

  test("a choice without points may have no votes", () => {
    expect(
      shown(
        VOTES(
          [
            [3, 1, ""],
            [3, 1, 0],
            [3, 1, 2],
          ],
          [[100, 80, ""]],
        ),
      ),
    ).toEqual([[95], [95], ["#VALUE! 第3行第3列有票，但没有折算分"]]);
  });
});

test("counts that are no counts spoil their row only", () => {
  expect(
    shown(
      VOTES(
        [
          [1.5, 1],
          [-1, 3],
          ["３", 3],
          [{ code: "#N/A" }, 3],
          [true, 3],
          [2, 2],
        ],
        [[100, 80]],
      ),
    ),
  ).toEqual([
    ["#VALUE! 第1行第1列是1.5票，应为0或正整数"],
    ["#VALUE! 第2行第1列是-1票，应为0或正整数"],
    ["#VALUE! 第3行第1列是文本“３”"],
    ["#N/A 第4行第1列是错误值#N/A"],
    ["#VALUE! 第5行第1列是TRUE，不是数"],
    [90],
  ]);
});

test("the noise of native sums does not make a count broken", () => {
  expect(VOTES([[0.1 * 30, 3 - 1e-16 * 4]], [[100, 80]])).toEqual([[90]]);
});

test.each([
  [[[100, 80]], undefined, "“折算分”有2列，应为3列"],
  [column([100, 80, 60, 40]), undefined, "“折算分”有1列，应为3列"],
  [[[100, "80", 60]], undefined, "折算分第1行第2列是文本“80”"],
  [column([100, 80, { code: "#REF!" }]), undefined, "折算分第3行第1列是错误值#REF!"],
  [[[100, 80, 60]], 11, "“小数位”要填0到10的整数，现在是11"],
])("points that cannot be used end the call (%#)", (given, digits, message) => {
  expect(failure(() => VOTES([[1, 2, 3]], given, digits))).toBe(`#VALUE! ${message}`);
});

test("agrees with exact fractions on random ballots", () => {
  const { score, whole, pick } = random(52);
  for (let step = 0; step < 600; step++) {
    const choices = whole(1, 6);
    const worth = Array.from({ length: choices }, score);
    const counts = Array.from({ length: whole(1, 5) }, () =>
      Array.from({ length: choices }, () => pick(["", 0, whole(1, 9), whole(10, 100000)])),
    );
    const digits = whole(0, 10);
    const wanted = counts.map((row) => [said(votesByRule(row, worth, digits))]);
    expect(VOTES(counts, [worth], digits)).toEqual(wanted);
  }
});

test("the score lies between the points given, and twice the votes give the same score", () => {
  const row = fc.array(fc.nat({ max: 500 }), { minLength: 4, maxLength: 4 });
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 8 }), (counts) => {
      const results = VOTES(counts, points);
      expect(
        VOTES(
          counts.map((votes) => votes.map((count) => 2 * count)),
          points,
        ),
      ).toEqual(results);
      counts.forEach((votes, index) => {
        const chosen = points[0]!.filter((_, choice) => votes[choice]! > 0);
        const result = results[index]![0];
        if (chosen.length === 0) expect(result).toBe("");
        else {
          expect(result).toBeLessThanOrEqual(Math.max(...chosen));
          expect(result).toBeGreaterThanOrEqual(Math.min(...chosen));
        }
      });
    }),
    { seed: 53, numRuns: 200 },
  );
});
