import fc from "fast-check";
import { customFunctions } from "../../src/functions";
import { column, failure, shown } from "./oracle/cells";
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
    const wanted = efficacyByRule({ value, worst, best, base, span, digits });
    expect(EFFICACY(value, worst, best, base, span, digits)).toEqual([[wanted]]);
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
