/** What values alone say of a column, at the edges of what each may be. */
import {
  areCodes,
  areDirections,
  areDistinct,
  areGrades,
  arePlaces,
  areRepeated,
  areShares,
  areWhole,
  countUp,
  rankThe,
  readValues,
  sampledRows,
} from "../../src/recognise/columnValues";
import { solvedWeights } from "../../src/recognise/solvedWeights";
import { clerkSheet, type ClerkCell } from "../support/clerkSheet";

const valuesOf = (...cells: ClerkCell[]) =>
  readValues(
    clerkSheet(
      "表",
      cells.map((cell) => [cell]),
    ),
    cells.map((_, row) => row),
    0,
  );

test("blanks, dashes and errors are open; of the rest numbers and words are kept apart", () => {
  const sheet = clerkSheet("表", [[90], ["85分"], [""], ["—"], ["#N/A"], [" 缺 考 "], ["40％"], [null]]);
  sheet.kinds[4]![0] = "Error";
  expect(readValues(sheet, [0, 1, 2, 3, 4, 5, 6, 7], 0)).toEqual({
    ...{ filled: 4, rows: 8, isNumeric: true, different: 4, percents: 1 },
    amounts: [90, 85, null, null, null, null, 0.4, null],
    ...{ numbers: [90, 85, 0.4], words: ["缺 考"] },
  });
  expect(readValues(sheet, [2, 3], 0)).toMatchObject({ filled: 0, isNumeric: false, different: 0 });
  expect(valuesOf("甲", "甲 ", "乙", 1, "1")).toMatchObject({ different: 3, isNumeric: false });
  expect([valuesOf(1, "甲").isNumeric, valuesOf(1, "甲", "乙").isNumeric, valuesOf("甲").isNumeric]).toEqual([true, false, false]);
});

test("of a long list the first hundred rows are looked at, and some of all others to its end", () => {
  const rows = (count: number) => Array.from({ length: count }, (_, i) => i + 5);
  expect(sampledRows(rows(200))).toEqual(rows(200));
  const sampled = sampledRows(rows(1_000));
  expect(sampled).toHaveLength(200);
  expect(sampled.slice(0, 100)).toEqual(rows(100));
  expect([sampled[100], sampled[101], sampled[199]]).toEqual([105, 114, 996]);
  expect(new Set(sampledRows(rows(201))).size).toBe(200);
});

type Asked = (values: ReturnType<typeof valuesOf>) => boolean;
const cases: [string, Asked, yes: ClerkCell[][], no: ClerkCell[][]][] = [
  ["whole numbers", areWhole, [[1, 2, 3], [-5], ["甲"]], [[1, 2.5]]],
  [
    "1, 2, 3 down the rows",
    countUp,
    [
      [1, 2, 3],
      [0, 1],
      [1, null, 2],
      [-1, 0, 1],
    ],
    [[1], [2, 3], [1, 3], [1, 2, 2], []],
  ],
  [
    "codes",
    areCodes,
    [
      [1000, 1001],
      ["KF-001", "KF-002"],
      ["12A", "a3"],
      ["X.1-2_3", "2024A"],
      [1001, null, 1003],
    ],
    [
      [999, 1000],
      [1000.5, 1001],
      [1000, 1000],
      ["甲1", "乙2"],
      ["ABCDE1", "A2"],
      ["AB", "A1"],
      ["KF-001", "KF-001"],
    ],
  ],
  ["grades", areGrades, [["优秀", "良好"], ["A", "b+"], ["合格"]], [[], ["优秀", "甲局"], [1, 2]]],
  ["directions", areDirections, [["加分", "扣分", "加分"]], [[], ["加分", "表彰"], [1]]],
  [
    "names",
    areDistinct,
    [["甲", "乙", "丙"], ["甲", "乙", "丙", "丁", "戊", "己", "庚", "辛", "壬", "壬"], ["甲"]],
    [[1, 2], [], ["甲", "乙", "丙", "丁", "戊", "己", "庚", "辛", "辛"], ["甲", "甲"]],
  ],
  [
    "groups",
    areRepeated,
    [
      ["甲", "甲"],
      ["甲", "乙", "甲"],
      ["甲", "乙", "丙", "丁", "甲", "乙"],
    ],
    [["甲"], ["甲", "乙"], [1, 1], ["甲", "乙", "丙", "丁", "甲"]],
  ],
  [
    "shares",
    areShares,
    [
      [0.2, 0.5],
      [0, 1.5],
      [0.5, 1],
      ["20%", "300%"],
      ["20%", "30%", 5],
    ],
    [[], [0, 1], [0.5, 1.6], [-0.1, 0.5], ["20%", 5], ["甲"]],
  ],
  [
    "places",
    arePlaces,
    [
      [3, 1, 2],
      [1, 1, 3],
      [1, 1, 2],
      [2, 1, 1, 4],
      [1, 2, 2, 2, 5],
      [1, 1],
    ],
    [[1], [2, 3], [1, 2, 4], [1, 1, 4], [1, 2.5], [0, 1], [1, 3, 3], [1, 1, 1, 5]],
  ],
];
describe.each(cases)("%s", (_, are, yes, no) => {
  test.each(yes.map((cells) => [cells]))("%j", (cells) => expect(are(valuesOf(...cells))).toBe(true));
  test.each(no.map((cells) => [cells]))("not %j", (cells) => expect(are(valuesOf(...cells))).toBe(false));
});

describe("places order figures", () => {
  test.each<[string, ClerkCell[], ClerkCell[], "down" | "up" | null]>([
    ["the best first", [2, 1, 3], [80, 90, 70], "down"],
    ["the least first", [2, 1, 3], [80, 70, 90], "up"],
    ["ties for ties", [1, 1, 3], [90, 90, 70], "down"],
    ["no tie where figures differ", [1, 1, 3], [90, 89, 70], null],
    ["no tie where places differ", [1, 2, 3], [90, 90, 70], null],
    ["one out of order is enough", [1, 2, 3, 4], [90, 80, 85, 70], null],
    ["a row without a place says nothing", [1, null, 2, 3], [90, 99, 80, 70], "down"],
    ["a place without a figure is none", [1, 2, 3, 4], [90, 80, 70, null], null],
    ["two rows say too little", [1, 2], [90, 80], null],
    ["the same for all orders nothing", [1, 2, 3], [80, 80, 80], null],
  ])("%s", (_, places, figures, order) => expect(rankThe(valuesOf(...places), valuesOf(...figures))).toBe(order));
});

describe("weights that stand nowhere", () => {
  const parts = [
    [80, 91, 66, 73.5, 88, 59],
    [92.5, 60, 84, 77, 95.5, 68],
    [71, 88.5, 95, 62, 90, 81.5],
  ];
  const sums = (weights: number[], digits = 2) =>
    parts[0]!.map((_, i) => Number(weights.reduce((sum, weight, at) => sum + weight * parts[at]![i]!, 0).toFixed(digits)));
  test("come out where two rows are left to check", () => {
    expect(solvedWeights(parts, sums([0.5, 0.3, 0.2]), 2)).toEqual([0.5, 0.3, 0.2]);
    expect(solvedWeights(parts, sums([1, 0, 0]), 2)?.map((weight) => weight + 0)).toEqual([1, 0, 0]);
    expect(solvedWeights(parts.slice(0, 2), sums([0.35, 0.65]), 2)).toEqual([0.35, 0.65]);
    expect(
      solvedWeights(
        parts.map((part) => part.slice(0, 5)),
        sums([0.5, 0.3, 0.2]).slice(0, 5),
        2,
      ),
    ).toEqual([0.5, 0.3, 0.2]);
  });
  test("do not where there are too few rows, where one column is missing, or where no decimals show", () => {
    expect(
      solvedWeights(
        parts.map((part) => part.slice(0, 4)),
        sums([0.5, 0.3, 0.2]).slice(0, 4),
        2,
      ),
    ).toBeNull();
    const open: (number | null)[][] = [parts[0]!, [...parts[1]!.slice(0, 4), null, null], parts[2]!];
    expect(solvedWeights(open, sums([0.5, 0.3, 0.2]), 2)).toBeNull();
    expect(solvedWeights(parts, [...sums([0.5, 0.3, 0.2]).slice(0, 4), null, null], 2)).toBeNull();
    expect([solvedWeights(parts, sums([0.5, 0.3, 0.2]), 0), solvedWeights(parts.slice(0, 1), sums([0.5]), 2)]).toEqual([null, null]);
  });
  test("are between 0 and 1, and columns that depend on one another have none", () => {
    expect(solvedWeights(parts, sums([1.5, 0.3, 0.2]), 2)).toBeNull();
    expect(solvedWeights(parts, sums([0.9, -0.3, 0.4]), 2)).toBeNull();
    expect(solvedWeights([parts[0]!, parts[0]!.map((value) => value * 2)], sums([0.5]), 2)).toBeNull();
  });
});
