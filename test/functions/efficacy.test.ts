import fc from "fast-check";
import { customFunctions } from "../../src/functions";
import { column, failure, said, shown } from "./oracle/cells";
import { efficacyByRule } from "./oracle/efficacy";
import { random } from "./oracle/random";

const EFFICACY = customFunctions.EFFICACY!;

test.each([
  // value, worst, best, base, span → points
  ["half way", 75, 50, 100, "", "", 80],
  ["the worst", 50, 50, 100, "", "", 60],
  ["the best", 100, 50, 100, "", "", 100],
  ["beyond the best", 101, 50, 100, "", "", 100],
  ["short of the worst", -1, 50, 100, "", "", 60],
  ["lower is better: the worst lies above the best", 4, 10, 2, "", "", 90],
  ["lower is better: beyond the best", 1, 10, 2, "", "", 100],
  ["lower is better: short of the worst", 11, 10, 2, "", "", 60],
  ["all alike: best and worst are the same", 5, 5, 5, "", "", 100],
  ["the same but for native noise", 0.2, 0.3, 0.1 + 0.2, "", "", 100],
  ["base and span of a scheme's own", 75, 50, 100, 0, 20, 10],
  ["no span", 75, 50, 100, 60, 0, 60],
  ["thirds", 1, 0, 3, 60, 40, 73.3333333333],
])("%s", (_, value, worst, best, base, span, wanted) => {
  expect(EFFICACY(value, worst, best, base, span)).toEqual([[wanted]]);
});

test("from 6 to 15 points in a straight line, and nothing below its start", () => {
  expect(EFFICACY(column([0.5, 0.6, 0.8, 1, 1.2]), 0.6, 1, 6, 9)).toEqual(column([6, 6, 10.5, 15, 15]));
  expect(EFFICACY(column([0.5, 0.6, 0.8, 1, 1.2]), 0.6, 1, 6, 9, "", 0.6)).toEqual(column([0, 6, 10.5, 15, 15]));
  // By attainment from 0 on, but nothing below 60%.
  expect(EFFICACY(column([0.59, 0.6, 0.9]), 0, 1, 0, 15, "", 0.6)).toEqual(column([0, 9, 13.5]));
  // Lower is better: more than 8 is worse than the start.
  expect(EFFICACY(column([8.1, 8, 6, 2]), 10, 2, "", "", "", 8)).toEqual(column([0, 70, 80, 100]));
});

test("along points of its own between the ends", () => {
  const points = [
    [60, 70],
    [80, 95],
  ];
  // 50 → 60, 55 half way to 70, 70 half way from 70 to 95, 90 half way from 95 to 100.
  expect(EFFICACY(column([40, 50, 55, 60, 70, 80, 90, 100, 120]), 50, 100, "", "", "", "", points)).toEqual(
    column([60, 60, 65, 70, 82.5, 95, 97.5, 100, 100]),
  );
  expect(EFFICACY(column([10, 8, 6, 4, 2]), 10, 2, 0, 10, "", "", [[6, 8]])).toEqual(column([0, 4, 8, 9, 10]));
  expect(EFFICACY(column([55, 65]), 50, 100, "", "", "", 60, points)).toEqual(column([0, 76.25]));
});

test("a bonus beyond the best, and the most it may come to", () => {
  // 40 points for 50, so 20 more earn 16; half of it is 8.
  expect(EFFICACY(column([100, 120, 150]), 50, 100, "", "", "", "", "", 0.5)).toEqual(column([100, 108, 120]));
  expect(EFFICACY(column([100, 120, 150]), 50, 100, "", "", "", "", "", 0.5, 110)).toEqual(column([100, 108, 110]));
  expect(EFFICACY(column([2, 1]), 10, 2, 60, 40, "", "", "", 1)).toEqual(column([100, 105]));
  expect(EFFICACY(5, 5, 5, "", "", "", "", "", 1)).toEqual([[100]]);
});

test("a start, points and a most that cannot be stay in their cells", () => {
  const one = (...args: unknown[]) => (shown(EFFICACY(75, 50, 100, "", "", "", ...args)) as string[][])[0]![0];
  expect(one(49)).toBe("#VALUE! 起算是49，应在最差50和最好100之间，两者不能相同");
  expect(one(101)).toBe("#VALUE! 起算是101，应在最差50和最好100之间，两者不能相同");
  expect(shown(EFFICACY(5, 5, 5, "", "", "", 5))).toEqual([["#VALUE! 起算是5，应在最差5和最好5之间，两者不能相同"]]);
  expect(one("", [[50, 60]])).toBe("#VALUE! 分段表第1行的50没有按次序排，或者不在两端之间");
  expect(
    one("", [
      [80, 90],
      [70, 95],
    ]),
  ).toBe("#VALUE! 分段表第2行的70没有按次序排，或者不在两端之间");
  expect(one("", "", "", 99)).toBe("#VALUE! 分值100高于封顶99");
  expect(one("", "", -1)).toBe("#VALUE! 加分率第1行第1列是负数-1");
  expect(shown(EFFICACY(column([75, 75]), 50, column([100, 60]), "", "", "", "", [[80, 90]]))).toEqual(
    column([85, "#VALUE! 分段表第1行的80没有按次序排，或者不在两端之间"]),
  );
});

test("rounded once, half away from zero", () => {
  // 60 + 40 × 0.000125 ÷ 1
  expect(EFFICACY(0.000125, 0, 1, "", "", 2)).toEqual([[60.01]]);
  expect(EFFICACY(0.0001249, 0, 1, "", "", 2)).toEqual([[60]]);
});

test("ends per column or per row; a blank value stays blank", () => {
  expect(
    EFFICACY(
      [
        [75, 4],
        ["", "N/A"],
      ],
      [[50, 10]],
      [[100, 2]],
    ),
  ).toEqual([
    [80, 90],
    ["", ""],
  ]);
  expect(
    EFFICACY(
      [
        [75, 50],
        [4, 2],
      ],
      column([50, 10]),
      column([100, 2]),
      column([60, ""]),
    ),
  ).toEqual([
    [80, 60],
    [90, 100],
  ]);
});

test("errors stay in their cells", () => {
  expect(
    shown(EFFICACY(column([75, "７５", { code: "#N/A" }, 75, 75]), 50, column([100, 100, 100, "", 100]), "", column(["", "", "", "", -1]))),
  ).toEqual([
    [80],
    ["#VALUE! 第2行第1列是文本“７５”"],
    ["#N/A 第3行第1列是错误值#N/A"],
    ["#VALUE! 最好第4行第1列没有填"],
    ["#VALUE! 功效分第5行第1列是负数-1"],
  ]);
});

test.each([
  [() => EFFICACY(column([1, 2]), "", 5), "最差第1行第1列没有填"],
  [() => EFFICACY(column([1, 2]), 1, [[5, 6]]), "“最好”有2列，应为1列"],
  [() => EFFICACY(column([1, 2]), 1, 5, 60, -40), "功效分第1行第1列是负数-40"],
  [() => EFFICACY(1, 1, 5, 60, 40, -1), "“小数位”要填0到10的整数，现在是-1"],
])("what all rows share ends the call (%#)", (call, message) => {
  expect(failure(call)).toBe(`#VALUE! ${message}`);
});

test("agrees with exact fractions on random figures", () => {
  const { score, whole, pick } = random(51);
  for (let time = 0; time < 1500; time++) {
    const [worst, best] = [score(), score()];
    const value = pick([score(), worst, best]);
    const base = pick([60, 0, 50, score()]);
    const span = pick([40, 50, whole(0, 1000) / 10]);
    const digits = whole(0, 10);
    const at = (share: number) => Number((worst + (best - worst) * share).toPrecision(15));
    const start = pick(["" as const, at(0.3)]);
    const points = pick<[number, number][]>([
      [],
      [
        [at(0.25), 70],
        [at(0.7), 90],
      ],
    ]);
    const [bonus, most] = [pick(["" as const, 0.5]), pick(["" as const, 120])];
    const wanted = said(efficacyByRule({ value, worst, best, base, span, digits, start, points, bonus, most }));
    expect(EFFICACY(value, worst, best, base, span, digits, start, points.length > 0 ? points : "", bonus, most)).toEqual([[wanted]]);
  }
});

test("property: towards the best never earns less, and turning all signs round changes nothing", () => {
  const figures = fc.array(fc.integer({ min: -500, max: 500 }), { minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(figures, fc.integer({ min: -300, max: 300 }), fc.integer({ min: 1, max: 300 }), (values, worst, width) => {
      const sorted = [...values].sort((a, b) => a - b);
      const points = (EFFICACY(column(sorted), worst, worst + width) as number[][]).flat();
      points.forEach((point, index) => {
        expect(point).toBeGreaterThanOrEqual(index === 0 ? 60 : points[index - 1]!);
        expect(point).toBeLessThanOrEqual(100);
      });
      expect(EFFICACY(column(sorted.map((value) => -value)), -worst, -worst - width)).toEqual(column(points));
    }),
    { seed: 10, numRuns: 150 },
  );
});
