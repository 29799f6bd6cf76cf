import fc from "fast-check";
import { customFunctions } from "../../src/functions";
import { column, failure, said, shown } from "./oracle/cells";
import { amongMates } from "./oracle/field";
import { random } from "./oracle/random";
import { relativeByRule } from "./oracle/relative";

const RELATIVE = customFunctions.RELATIVE!;

test("own ÷ best × points, in each group", () => {
  expect(RELATIVE(column([80, 100, 50]), 20)).toEqual(column([16, 20, 10]));
  expect(RELATIVE(column([80, 100, 50, 25]), 20, column(["一组", "一组", "二组", "二组 "]))).toEqual(column([16, 20, 20, 10]));
  expect(RELATIVE(column([80, 100]), column([20, 10]))).toEqual(column([16, 10]));
});

test("lower is better: best ÷ own × points", () => {
  expect(RELATIVE(column([4, 2, 8]), 10, "", "从低到高")).toEqual(column([5, 10, 2.5]));
  expect(RELATIVE(column([4, 2, 8]), 10, "", "low first")).toEqual(column([5, 10, 2.5]));
});

test("not below 0, and rounded once, half away from zero", () => {
  expect(RELATIVE(column([-50, 0, 100]), 20)).toEqual(column([0, 0, 20]));
  expect(RELATIVE(column([1, 2, 3]), 10, "", "", 2)).toEqual(column([3.33, 6.67, 10]));
  expect(RELATIVE(column([80.25, 100]), 10, "", "", 2)).toEqual(column([8.03, 10]));
  expect(RELATIVE(column([0.1 + 0.2, 0.3]), 10)).toEqual(column([10, 10]));
});

test("a best that is not above 0 is an error of its whole group", () => {
  expect(shown(RELATIVE(column([0, -1, 50, 25]), 20, column(["甲", "甲", "乙", "乙"])))).toEqual([
    ["#VALUE! 本组最好的是0，要大于0才能算比例"],
    ["#VALUE! 本组最好的是0，要大于0才能算比例"],
    [20],
    [10],
  ]);
  expect(shown(RELATIVE(column([0, 3]), 20, "", "从低到高"))).toEqual(column(Array(2).fill("#VALUE! 本组最好的是0，要大于0才能算比例")));
});

test("a wrong or missing value spoils its group, wrong points only their row", () => {
  const groups = column(["甲", "甲", "乙", "乙", "丙", "丙", "", ""]);
  const values = column([80, "８", { code: "#N/A" }, 5, 10, 5, "", 7]);
  const points = column([10, 10, 10, 10, 10, "", "", 10]);
  expect(shown(RELATIVE(values, points, groups))).toEqual([
    ["#VALUE! 同组有错：第2行第1列是文本“８”"],
    ["#VALUE! 第2行第1列是文本“８”"],
    ["#N/A 第3行第1列是错误值#N/A"],
    ["#N/A 同组有错：第3行第1列是错误值#N/A"],
    [10],
    ["#VALUE! 分值第6行第1列没有填"],
    [""],
    ["#VALUE! 第8行没有组别"],
  ]);
  expect(shown(RELATIVE(column([1, 2]), column([-1, 4])))).toEqual([["#VALUE! 分值第1行第1列是负数-1"], [4]]);
});

test("blank rows stay blank; a blank value with points of its own does not", () => {
  expect(RELATIVE(column([80, "", 100]), 20)).toEqual(column([16, "", 20]));
  expect(RELATIVE(column([80, "", 100]), column([20, "", 20]))).toEqual(column([16, "", 20]));
  expect(shown(RELATIVE(column([80, ""]), column([20, 20])))).toEqual([
    ["#VALUE! 同组有错：第2行第1列没有填"],
    ["#VALUE! 第2行第1列没有填"],
  ]);
});

test.each([
  [() => RELATIVE([[1, 2]], 10), "“数值”只能有一列，现在有2列"],
  [() => RELATIVE(column([1, 2]), "十"), "分值第1行第1列是文本“十”"],
  [() => RELATIVE(column([1, 2]), column([1, 2, 3])), "“分值”有3行，应为2行"],
  [() => RELATIVE(column([1, 2]), 10, column(["甲"])), "“组别”有1行，应为2行"],
  [() => RELATIVE(column([1, 2]), 10, "", "高"), "“顺序”不能写“高”，可写从高到低、从低到高"],
])("a bad shape or word ends the call (%#)", (call, message) => {
  expect(failure(call)).toBe(`#VALUE! ${message}`);
});

test("agrees with exact fractions on random fields", () => {
  const { score, whole, pick } = random(61);
  for (let time = 0; time < 400; time++) {
    const values = Array.from({ length: whole(1, 15) }, score);
    const groups = values.map(() => pick(["甲", "乙", "丙"]));
    const points = values.map(() => whole(0, 300) / 10);
    const direction = pick(["从高到低", "从低到高"]);
    const digits = whole(0, 10);
    const units = values.map((score, row) => ({ score, group: groups[row]!, points: points[row]! }));
    const wanted = said(amongMates(units, (mine, mates, unit) => relativeByRule(mine, mates, unit.points, direction, digits)));
    expect(RELATIVE(column(values), column(points), column(groups), direction, digits)).toEqual(wanted);
  }
});

test("property: the best gets all points and nobody more; the unit of the values does not matter", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 5000 }), { minLength: 1, maxLength: 30 }), (values) => {
      for (const direction of ["从高到低", "从低到高"]) {
        const points = (RELATIVE(column(values), 25, "", direction) as number[][]).flat();
        expect(Math.max(...points)).toBe(25);
        expect(points[values.indexOf(direction === "从高到低" ? Math.max(...values) : Math.min(...values))]).toBe(25);
        expect(RELATIVE(column(values.map((value) => value / 100)), 25, "", direction)).toEqual(column(points));
        expect(RELATIVE(column([...values].reverse()), 25, "", direction)).toEqual(column([...points].reverse()));
      }
    }),
    { seed: 11, numRuns: 100 },
  );
});
