/** Calls that published rules and troubled sheets ask for, small, with the arithmetic beside them. */
import { customFunctions } from "../../src/functions";
import { column } from "./oracle/cells";

const { COEFFICIENT, EFFICACY, GRADE, LEDGER, POOL, RATERS, SEATS, STREAK, WEIGHTED } = customFunctions as Required<typeof customFunctions>;

describe("weights and means", () => {
  test("weights below 1 are not cut to whole numbers", () => {
    // 80×0.75% + 90×0.75% + 70×98.5% = 0.6 + 0.675 + 68.95 = 70.225.
    expect(WEIGHTED!([[80, 90, 70]], [[0.75, 0.75, 98.5]], "", 2)).toEqual([[70.23]]);
  });

  test("a criterion nobody rated is left out, not counted as 0", () => {
    expect(WEIGHTED!([[5, 5, ""]], [[1 / 3, 1 / 3, 1 / 3]], "折算")).toEqual([[5]]);
  });

  test("published totals of six faculties come out of their scores and weights", () => {
    const scores = [
      [90.23, 97.03, 78.4, 93.66, 40, 64.85],
      [87.89, 49.44, 65.8, 93.74, 52.45, 46.53],
      [95.38, 96.43, 81.2, 93.12, 75.66, 76.22],
      [88.84, 73.82, 84.8, 86.09, 95, 81.27],
      [92.82, 95.83, 73.6, 94.92, 43.09, 71.28],
      [91.73, 91.56, 76.6, 95.42, 58.33, 99.89],
    ];
    // Row 2: 30.7615 + 12.36 + 9.87 + 15.9358 + 2.098 + 1.8612 = 72.8865.
    const exact = column([87.71, 72.89, 91.58, 83.96, 88.2, 89.04]);
    expect(WEIGHTED!(scores, [[0.35, 0.25, 0.15, 0.17, 0.04, 0.04]], "", 2)).toEqual(exact);
  });

  test("classes of criteria: the mean of each, then their weights", () => {
    const classes = [["业绩", "能力", "能力", "能力", "价值", "价值", "价值", "价值"]];
    const weights = [
      ["业绩", 0.5],
      ["能力", 0.3],
      ["价值", 0.2],
    ];
    // 3×0.5 + 11÷3×0.3 + 4.5×0.2 = 1.5 + 1.1 + 0.9.
    expect(RATERS!([[3, 4, 4, 3, 5, 4, 4, 5]], classes, weights)).toEqual([[3.5]]);
  });

  test("a class that did not rate is not 0: its weight leaves the divisor", () => {
    const classes = [["校领导", "校领导", "党政", "党政", "教工", "教工", "教工"]];
    const weights = [
      ["校领导", 0.3],
      ["党政", 0.3],
      ["教工", 0.4],
    ];
    // (89×0.3 + 85×0.4) ÷ 0.7.
    expect(RATERS!([["缺席", "弃权", 90, 88, 80, 85, 90]], classes, weights, "折算")).toEqual([[86.7142857143]]);
  });
});

describe("ledgers", () => {
  test("spaces of any width behind a name do not part it from its unit", () => {
    expect(LEDGER!(column(["财政局", "教育局"]), column(["财政局　", "财政局 ", "教育局"]), column([2, 3, 1]))).toEqual(column([5, 1]));
  });

  test("hours as factors, and a cap on what they come to", () => {
    // 0.2 × 55 = 11, held at 10; 0.2 × 12.5 = 2.5.
    const names = column(["甲", "甲", "乙"]);
    const call = [column(["甲", "乙"]), names, column([0.2, 0.2, 0.2]), "", column(["志愿", "志愿", "志愿"])];
    expect(LEDGER!(...call, [["志愿", "加", "", "", 10]], column([30, 25, 12.5]))).toEqual(column([10, 2.5]));
  });
});

describe("seats and grades", () => {
  test("a decimal carried from last year fills a seat", () => {
    // 12 × 15% + 0.4 = 2.2.
    expect(SEATS!([[12]], [[0.15]], "去尾", "", "", [[0.4]])).toEqual([[2]]);
  });

  const firsts = (cells: unknown[][]) => cells.map(([grade]) => grade).join("");

  test("who is barred from the best grade passes the seat on", () => {
    const grades = [
      ["优秀", 90],
      ["良好", 70],
      ["一般", ""],
    ];
    const marks = column(["否优", "", "", "", ""]);
    const call = [
      column([96, 95, 90, 80, 70]),
      grades,
      "",
      [
        ["组别", "优秀"],
        ["", 2],
      ],
      marks,
      [["否优", "不得优秀"]],
    ];
    expect(firsts(GRADE!(...call))).toBe("良好优秀优秀良好良好");
  });

  test("equal totals go by the first part score, then by the second", () => {
    const breakers = [
      [8.5, 9],
      [8.5, 9.2],
      [8, 8],
    ];
    const call = [
      column([90, 90, 88]),
      [
        ["优秀", ""],
        ["良好", ""],
      ],
      "",
      [
        ["组别", "优秀"],
        ["", 1],
      ],
      "",
      "",
      "",
      breakers,
    ];
    expect(firsts(GRADE!(...call))).toBe("良好优秀良好");
  });

  test("the second class this year and the first last year are two years in a row", () => {
    expect(STREAK!([["二等"]], [["一等"]], [["一等", "二等"]])).toEqual([[2]]);
  });
});

describe("parts that add up", () => {
  test("eleven percentages to 100", () => {
    const shares = column([10, 20, 30, 40, 50, 60, 70, 80, 90, 100, 110]);
    // The floors add up to 95; five more go to .667, .636, .606, .576 and .545.
    expect(POOL!(100, shares, 1)).toEqual(column([1, 3, 4, 6, 8, 9, 11, 12, 14, 15, 17]));
  });

  test("a hundred to the cent", () => {
    // 17.1642, 33.1343, 49.7015: the cent goes to .0043 before .0042.
    expect(POOL!(100, column([115, 222, 333]))).toEqual(column([17.16, 33.14, 49.7]));
  });

  test("62 seats for 39 and 120", () => {
    expect(POOL!(62, column([39, 120]), 1)).toEqual(column([15, 47]));
  });
});

test("a straight line that must not begin below its start, tier and all", () => {
  const points = EFFICACY!(column([0.5, 0.6, 0.8, 1, 1.2]), 0.6, 1, 6, 9, "", 0.6);
  expect(points).toEqual(column([0, 6, 10.5, 15, 15]));
  expect(
    COEFFICIENT!(
      points,
      [
        [0, 0],
        [6, 1],
        [10.45, 1.1],
      ],
      "",
      "",
      "",
      "",
      "",
      1,
    ),
  ).toEqual(column([0, 1, 1.1, 1.1, 1.1]));
});
