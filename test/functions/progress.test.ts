import fc from "fast-check";
import { customFunctions } from "../../src/functions";
import { column, failure, said, shown } from "./oracle/cells";
import { progressByRule } from "./oracle/progress";
import { random } from "./oracle/random";

const PROGRESS = customFunctions.PROGRESS!;
const lights = [
  [-10, "红灯"],
  [-0.1, "黄灯"],
  [0, "绿灯"],
];

describe("by hand", () => {
  test("share done less share of the year gone, by month and by day", () => {
    // 60% − 8÷12; 75% − 8÷12
    expect(PROGRESS(column([60, 75]), column([100, 100]), 8)).toEqual([[-0.0666666667], [0.0833333333]]);
    // 150÷300 − 146÷365 = 0.5 − 0.4
    expect(PROGRESS([[150]], [[300]], [[146]], [[365]])).toEqual([[0.1]]);
  });

  test("months gone may differ by row, and so may the length of the year; a blank length is 12", () => {
    expect(PROGRESS(column([5, 5, 5]), column([10, 10, 10]), column([6, 3, 6]), column([12, 6, ""]))).toEqual(column([0, 0, 0]));
    expect(PROGRESS(column([5, 5]), column([10, 10]), 6, column([12, 24]))).toEqual([[0], [0.25]]);
  });

  test("done may be more than the target or less than nothing; the year may be at its start or its end", () => {
    expect(PROGRESS(column([15, -3, 10]), column([10, 10, 10]), 12)).toEqual([[0.5], [-1.3], [0]]);
    expect(PROGRESS([[0]], [[10]], 0)).toEqual([[0]]);
  });
});

describe("lights", () => {
  test("a light shows from its bound up, by the exact gap", () => {
    // −10% exactly; a third against a third; a hair below either
    const actual = column([40, 100, 39.99, 99.99]);
    const annual = column([100, 300, 100, 300]);
    const elapsed = column([6, 4, 6, 4]);
    expect(PROGRESS(actual, annual, elapsed, 12, lights)).toEqual([
      [-0.1, "黄灯"],
      [0, "绿灯"],
      [-0.1001, "红灯"],
      [-0.0000333333, "黄灯"],
    ]);
  });

  test("a gap that shows as 0 may still be below 0", () => {
    expect(PROGRESS([[99999999999]], [[300000000000]], 4, 12, lights)).toEqual([[0, "黄灯"]]);
  });

  test("lights may be numbers; a gap below the first bound has none, but is a gap", () => {
    expect(PROGRESS([[6]], [[10]], 6, "", [[0, 3]])).toEqual([[0.1, 3]]);
    expect(
      shown(
        PROGRESS(column([-3, 6]), column([10, 10]), 6, 12, [
          [-0.5, "红灯"],
          [0, "绿灯"],
        ]),
      ),
    ).toEqual([
      [-0.8, "#VALUE! -0.8低于最低一档的界限-0.5"],
      [0.1, "绿灯"],
    ]);
  });

  test.each([
    [
      [
        [0, "绿灯"],
        [-0.1, "黄灯"],
      ],
      "档次表第2行的界限-0.1没有大于上一档的0",
    ],
    [
      [
        [0, "绿灯"],
        ["", "黄灯"],
      ],
      "档次表第2行第1列没有填",
    ],
    [[[0, ""]], "档次表第1行第2列没有填"],
    [[[0]], "“档次表”有1列，应为2列"],
  ])("a bad table ends the call: %j", (table, message) => {
    expect(failure(() => PROGRESS([[1]], [[1]], 6, 12, table))).toBe(`#VALUE! ${message}`);
  });
});

test("a blank row stays blank; half a row and wrong cells spoil their row only", () => {
  const actual = column(["", 5, "", "５", { code: "#N/A" }, 5, 5, 5]);
  const annual = column(["—", "", 10, 10, 10, 0, -10, 10]);
  const messages = [
    "",
    "#VALUE! 全年第2行第1列没有填",
    "#VALUE! 第3行第1列没有填",
    "#VALUE! 第4行第1列是文本“５”",
    "#N/A 第5行第1列是错误值#N/A",
    "#VALUE! 第6行的全年目标是0，应大于0",
    "#VALUE! 第7行的全年目标是-10，应大于0",
  ];
  expect(shown(PROGRESS(actual, annual, 6))).toEqual(column([...messages, 0]));
  expect(shown(PROGRESS(actual, annual, 6, 12, lights))).toEqual([...messages.map((message) => [message, message]), [0, "绿灯"]]);
});

test("months of a row are the row's own, months for all end the call", () => {
  const elapsed = column([13, -1, "", "半年", 6, 6]);
  const of = column(["", 12, 12, 12, 0, 12]);
  expect(shown(PROGRESS(column([5, 5, 5, 5, 5, 5]), column([10, 10, 10, 10, 10, 10]), elapsed, of))).toEqual(
    column([
      "#VALUE! 已过是13，应在0到12之间",
      "#VALUE! 已过是-1，应在0到12之间",
      "#VALUE! 已过第3行第1列没有填",
      "#VALUE! 已过第4行第1列是文本“半年”",
      "#VALUE! 全期是0，应大于0",
      0,
    ]),
  );
});

test.each([
  [13, 12, "已过是13，应在0到12之间"],
  [-1, 12, "已过是-1，应在0到12之间"],
  [6, -12, "全期是-12，应大于0"],
  ["", 12, "已过第1行第1列没有填"],
  ["八", 12, "已过第1行第1列是文本“八”"],
  [8, "全年", "全期第1行第1列是文本“全年”"],
  [[[1, 2]], 12, "“已过”有2列，应为1列"],
  [column([1, 2, 3]), 12, "“已过”有3行，应为2行"],
])("what all rows share and is wrong ends the call: %j of %j", (elapsed, of, message) => {
  expect(failure(() => PROGRESS(column([5, 6]), column([10, 10]), elapsed, of))).toBe(`#VALUE! ${message}`);
});

test("agrees with exact fractions on random rows", () => {
  const { score, whole, pick } = random(61);
  for (let step = 0; step < 800; step++) {
    const bounds = [...new Set(Array.from({ length: whole(1, 5) }, () => whole(-12, 12) / 12))].map((bound) =>
      Number(bound.toPrecision(15)),
    );
    bounds.sort((a, b) => a - b);
    const annual = pick([score(), whole(1, 12), 300]);
    const of = pick([12, 365, 4]);
    const elapsed = whole(0, of);
    const actual = pick([score(), (annual * elapsed) / of, whole(0, 12)]);
    const table = bounds.map((bound, index): [number, string] => [bound, `${index}灯`]);
    const row = { actual, annual, elapsed, of };
    expect(PROGRESS([[actual]], [[annual]], elapsed, of, table)).toEqual([said(progressByRule(row, table))]);
    expect(PROGRESS([[actual]], [[annual]], elapsed, of)).toEqual([said(progressByRule(row, null))]);
  }
});

test("more done is never further behind, and more time gone never further ahead", () => {
  const amount = fc.integer({ min: 0, max: 100000 });
  fc.assert(
    fc.property(amount, fc.integer({ min: 1, max: 100000 }), fc.integer({ min: 0, max: 11 }), (done, annual, month) => {
      const gap = (actual: number, elapsed: number) => (PROGRESS([[actual / 100]], [[annual / 100]], elapsed) as number[][])[0]![0]!;
      expect(gap(done + 1, month)).toBeGreaterThan(gap(done, month));
      expect(gap(done, month + 1)).toBeLessThan(gap(done, month));
    }),
    { seed: 62, numRuns: 300 },
  );
});
