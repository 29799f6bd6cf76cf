import fc from "fast-check";
import { customFunctions } from "../../src/functions";
import { column, failure, shown } from "./oracle/cells";
import { random } from "./oracle/random";
import { steppedByRule } from "./oracle/stepped";

const STEPPED = customFunctions.STEPPED!;

test.each([
  // actual, target, points, step, change, floor, cap → points
  ["on target", 95, 95, 5, 1, 0.05, "", "", 5],
  ["surplus adds nothing", 99, 95, 5, 1, 0.05, "", "", 5],
  ["less than a full step costs nothing", 94.01, 95, 5, 1, 0.05, "", "", 5],
  ["one full step", 94, 95, 5, 1, 0.05, "", "", 4.95],
  ["percentages: 0.95 − 0.93 is two steps of 1%, though not in binary", 0.93, 0.95, 5, 0.01, 0.05, "", "", 4.9],
  ["0.3 − 0.1 − 0.1 short of 0.3", 0.1 + 0.1, 0.3, 5, 0.1, 1, "", "", 4],
  ["nothing left to take (扣完为止)", 0, 95, 2, 1, 0.05, "", "", 0],
  ["a floor of its own", 0, 95, 2, 1, 0.05, 1.5, "", 1.5],
  ["a floor below 0", 0, 3, 0, 1, 1, -2, "", -2],
  ["lower is better: full steps above the target", 7.5, 5, 10, -1, 2, "", "", 6],
  ["lower is better: below the target", 3, 5, 10, -1, 2, "", "", 10],
  ["points added for each full step above, up to a cap", 9.9, 5, 1, -1, -0.5, "", 2, 2],
  ["points added for each full step above", 6.9, 5, 1, -1, -0.5, "", 2, 1.5],
  ["negative figures", -3.2, -1, 5, 1, 1, "", "", 3],
])("%s", (_, actual, target, points, step, change, floor, cap, wanted) => {
  expect(STEPPED(actual, target, points, step, change, floor, cap)).toEqual([[wanted]]);
});

test("the bounds hold the exact value, and it is rounded last, half away from zero", () => {
  expect(STEPPED(94, 95, 5, 1, 0.125, "", "", 2)).toEqual([[4.88]]);
  expect(STEPPED(94, 95, 5, 1, 0.125, 4.995, "", 2)).toEqual([[5]]);
});

test("a target, a row of them, a column of them; a blank actual stays blank", () => {
  const actual = [
    [90, 8],
    ["", "—"],
  ];
  expect(STEPPED(actual, [[95, 10]], 10, 1, [[1, 2]])).toEqual([
    [5, 6],
    ["", ""],
  ]);
  expect(
    STEPPED(
      [
        [90, 8],
        [1, 2],
      ],
      column([95, 5]),
      10,
      1,
      1,
    ),
  ).toEqual([
    [5, 0],
    [6, 7],
  ]);
});

test("errors stay in their cells", () => {
  const actual = [
    ["９", 1],
    [{ code: "#N/A" }, 2],
  ];
  expect(
    shown(
      STEPPED(
        actual,
        [
          [5, 5],
          [5, ""],
        ],
        10,
        1,
        1,
      ),
    ),
  ).toEqual([
    ["#VALUE! 第1行第1列是文本“９”", 6],
    ["#N/A 第2行第1列是错误值#N/A", "#VALUE! 目标第2行第2列没有填"],
  ]);
  expect(shown(STEPPED(column([1, 1, 1, 1]), 5, column([10, -1, 10, 10]), column([1, 1, 0, 1]), 1, 0, column(["", "", "", 8])))).toEqual([
    [6],
    ["#VALUE! 分值第2行第1列是负数-1"],
    ["#VALUE! 第3行第1列的步长是0"],
    ["#VALUE! 分值10高于封顶8"],
  ]);
  expect(shown(STEPPED(1, 5, 10, 1, 1, 11))).toEqual([["#VALUE! 分值10低于保底11"]]);
});

test.each([
  [() => STEPPED(column([1, 2]), "", 10, 1, 1), "目标第1行第1列没有填"],
  [() => STEPPED(column([1, 2]), 5, 10, "一", 1), "步长第1行第1列是文本“一”"],
  [() => STEPPED(column([1, 2]), 5, 10, [[1], [1], [1]], 1), "“步长”有3行，应为2行"],
  [() => STEPPED(1, 5, 10, 1, 1, "", "", 1.5), "“小数位”要填0到10的整数，现在是1.5"],
])("what all rows share ends the call (%#)", (call, message) => {
  expect(failure(call)).toBe(`#VALUE! ${message}`);
});

test("agrees with exact fractions on random figures", () => {
  const { score, whole, pick } = random(41);
  for (let time = 0; time < 1500; time++) {
    const [actual, target] = [score(), score()];
    const points = whole(0, 200) / 10;
    const step = pick([1, 0.1, 0.01, 2.5, -1, -0.1, 0.3]);
    const change = pick([0.05, 1, 0.125, -0.5, 0]);
    const floor = pick(["" as const, 0, -5]);
    const cap = pick(["" as const, points, points + 3]);
    const digits = whole(0, 10);
    const wanted = steppedByRule({ actual, target, points, step, change, floor, cap, digits });
    expect(STEPPED(actual, target, points, step, change, floor, cap, digits)).toEqual([[wanted]]);
  }
});

test("property: lower never earns more, rows stand for themselves, and one step changes the points by one change at most", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 1200 }), { minLength: 1, maxLength: 20 }), (tenths) => {
      const sorted = [...tenths].sort((a, b) => a - b).map((value) => value / 10);
      const points = (STEPPED(column(sorted), 100, 50, 1, 0.5) as number[][]).flat();
      points.forEach((point, index) => expect(point).toBeGreaterThanOrEqual(index === 0 ? 0 : points[index - 1]!));
      expect(STEPPED(column([...sorted].reverse()), 100, 50, 1, 0.5)).toEqual(column([...points].reverse()));
      const lower = (STEPPED(column(sorted.map((value) => value - 1)), 100, 50, 1, 0.5) as number[][]).flat();
      lower.forEach((point, index) => expect([0, 0.5]).toContain(points[index]! - point));
    }),
    { seed: 9, numRuns: 100 },
  );
});
