import fc from "fast-check";
import { customFunctions } from "../../src/functions";
import { column, failure, shown } from "./oracle/cells";
import { amongMates } from "./oracle/field";
import { placePointsByCounting } from "./oracle/place-points";
import { random } from "./oracle/random";

const PLACEPOINTS = customFunctions.PLACEPOINTS!;
const PLACE = customFunctions.PLACE!;
const published = [
  [1, 60],
  [2, 57],
  [3, 54],
  [4, 51],
  [5, 48],
];

test("the published 60/57/54/51/48, as a table and as first, step and least", () => {
  const values = column([9, 8, 7, 6, 5, 4, 3]);
  const wanted = column([60, 57, 54, 51, 48, 48, 48]);
  expect(PLACEPOINTS(values, published)).toEqual(wanted);
  expect(PLACEPOINTS(values, [[60, 3, 48]])).toEqual(wanted);
  expect(PLACEPOINTS(values, column([60, 3, 48]))).toEqual(wanted);
});

test("equal values share a place and its points; the next place is left out", () => {
  expect(PLACEPOINTS(column([88, 95, 88, 70]), published)).toEqual(column([57, 60, 57, 51]));
  expect(PLACEPOINTS(column([0.1 + 0.2, 0.3, 0.1]), [[60, 3]])).toEqual(column([60, 60, 54]));
});

test("a table says from which place on", () => {
  const bands = [
    [1, 10],
    [3, 8],
    ["", ""],
    [6, 0],
  ];
  expect(PLACEPOINTS(column([7, 6, 5, 4, 3, 2, 1]), bands)).toEqual(column([10, 10, 8, 8, 8, 0, 0]));
});

test("without a least, nobody goes below 0 (扣完为止)", () => {
  expect(PLACEPOINTS(column([4, 3, 2, 1]), [[10, 4]])).toEqual(column([10, 6, 2, 0]));
  expect(PLACEPOINTS(column([4, 3, 2, 1]), [[10, 4, -5]])).toEqual(column([10, 6, 2, -2]));
  expect(PLACEPOINTS(column([4, 3, 2, 1]), column([10, 4, ""]))).toEqual(column([10, 6, 2, 0]));
});

test("groups, direction, and digits of the points", () => {
  const groups = column(["甲", "乙", "甲", "乙"]);
  expect(PLACEPOINTS(column([1, 2, 3, 4]), [[60, 3]], groups)).toEqual(column([57, 57, 60, 60]));
  expect(PLACEPOINTS(column([1, 2, 3, 4]), [[60, 3]], groups, "从低到高")).toEqual(column([60, 60, 57, 57]));
  // 100 − 2 × 0.125 and 100 − 0.125
  expect(PLACEPOINTS(column([3, 2, 1]), [[100, 0.125]], "", "", 2)).toEqual(column([100, 99.88, 99.75]));
});

test("a wrong or missing value spoils its group; blank rows stay blank", () => {
  const groups = column(["甲", "甲", "乙", "乙", ""]);
  expect(shown(PLACEPOINTS(column([80, "８", 7, 5, ""]), published, groups))).toEqual([
    ["#VALUE! 同组有错：第2行第1列是文本“８”"],
    ["#VALUE! 第2行第1列是文本“８”"],
    [60],
    [57],
    [""],
  ]);
});

test.each([
  [
    [
      [2, 60],
      [3, 57],
    ],
    "对照表第1行是第2名，应从第1名开始",
  ],
  [
    [
      [1, 60],
      [3, 57],
      [3, 54],
    ],
    "对照表第3行的名次3没有大于上一行的3",
  ],
  [
    [
      [1, 60],
      [1.5, 57],
    ],
    "对照表第2行的名次1.5不是正整数",
  ],
  [
    [
      [1, 60],
      [0, 57],
    ],
    "对照表第2行的名次0不是正整数",
  ],
  [
    [
      [1, 60],
      ["", 57],
    ],
    "对照表第2行第1列没有填",
  ],
  [
    [
      [1, 60],
      [2, ""],
    ],
    "对照表第2行第2列没有填",
  ],
  [
    [
      ["名次", "得分"],
      [1, 60],
    ],
    "对照表第1行第1列是文本“名次”",
  ],
  [
    [
      ["", ""],
      ["", ""],
    ],
    "“对照表”没有内容",
  ],
  [[[60, ""]], "对照表第1行第2列没有填"],
  [60, "“对照表”有1行1列，应为两列多行，或一行（一列）两三个数"],
  [[[60, 57, 54, 51, 48]], "“对照表”有1行5列，应为两列多行，或一行（一列）两三个数"],
  [
    [
      [1, 60, 0],
      [2, 57, 0],
    ],
    "“对照表”有2行3列，应为两列多行，或一行（一列）两三个数",
  ],
  [[[60, -3]], "每低一名减-3分，应在0到第一名的60分之间"],
  [[[1, 60]], "每低一名减60分，应在0到第一名的1分之间"],
  [[[60, 3, 70]], "最低70大于最高60"],
])("a table that cannot be used ends the call: %j", (table, message) => {
  expect(failure(() => PLACEPOINTS(column([1, 2]), table))).toBe(`#VALUE! ${message}`);
});

test("agrees with counting who is better, on random fields", () => {
  const { score, whole, pick } = random(71);
  for (let time = 0; time < 300; time++) {
    const values = Array.from({ length: whole(1, 25) }, () => pick([score(), whole(0, 9)]));
    const groups = values.map(() => pick(["甲", "乙"]));
    const direction = pick(["从高到低", "从低到高"]);
    const digits = whole(0, 10);
    const steps = { first: whole(500, 1000) / 10, step: pick([3, 0.125, 2.5, 10]), least: pick([0, 20]) };
    const starts = [1, ...[...new Set(Array.from({ length: 6 }, () => whole(2, 20)))].sort((a, b) => a - b)];
    const table = starts.map((place): [number, number] => [place, score()]);
    const usesTable = pick([true, false]);
    const units = values.map((value, row) => ({ score: value, group: groups[row]! }));
    const wanted = amongMates(units, (mine, mates) => placePointsByCounting(mine, mates, usesTable ? table : steps, direction, digits));
    expect(PLACEPOINTS(column(values), usesTable ? table : [Object.values(steps)], column(groups), direction, digits)).toEqual(wanted);
  }
});

test("property: points follow the places PLACE gives, in any order of rows", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 1, maxLength: 40 }), (values) => {
      const points = PLACEPOINTS(column(values), [[100, 2]]) as number[][];
      expect(points).toEqual((PLACE(column(values)) as number[][]).map(([place]) => [100 - 2 * (place! - 1)]));
      expect(PLACEPOINTS(column([...values].reverse()), [[100, 2]])).toEqual([...points].reverse());
    }),
    { seed: 12, numRuns: 100 },
  );
});
