import { customFunctions } from "../../src/functions";
import { column, failure, said, shown } from "./oracle/cells";
import { judgesByRule } from "./oracle/judges";
import { random } from "./oracle/random";

const JUDGES = customFunctions.JUDGES!;

test.each([
  ["one highest and one lowest by default", [95, 88, 90, 92, 70], undefined, undefined, 90],
  ["exactly one of tied highest ones", [95, 95, 90, 80], 1, 1, 92.5],
  ["all equal", [88.8, 88.8, 88.8], 1, 1, 88.8],
  ["none: a mean of months", [80, "", 90, "—"], 0, 0, 85],
  ["two highest, no lowest", [1, 2, 3, 4], 2, 0, 1.5],
  ["blanks are absent judges", [95, "", 88, null, 70], 1, 1, 88],
])("%s", (_, scores, high, low, wanted) => {
  expect(JUDGES([scores], high, low)).toEqual([[wanted]]);
});

test("exactly so many lowest ones, ties or not", () => expect(JUDGES([[3, 2, 10, 3, 7]], 0, 2, 6)).toEqual([[6.666667]]));

describe("rows of different size", () => {
  const rows = [
    [90, 80, "", "", "", ""],
    [95, 88, 90, 92, 70, ""],
    [95, 88, 90, 92, 70, 60],
  ];

  test("lose the highest and the lowest only from so many scores on", () => {
    // 85; (95 + 88 + 90 + 92 + 70) ÷ 5 = 87; without 95 and 60 (88 + 90 + 92 + 70) ÷ 4 = 85.
    expect(JUDGES(rows, 1, 1, 2, 6)).toEqual(column([85, 87, 85]));
    // From 5 on: without 95 and 70 (88 + 90 + 92) ÷ 3 = 90.
    expect(JUDGES(rows, 1, 1, 2, 5)).toEqual(column([85, 90, 85]));
    expect(shown(JUDGES(rows, 1, 1, 2, 2))).toEqual(column(["#VALUE! 第1行有2个评分，至少要3个", 90, 85]));
    expect(shown(JUDGES([["", "弃权"]], 1, 1, 2, 6))).toEqual([["#VALUE! 第1行有0个评分，至少要1个"]]);
  });

  test("a number of scores that is none ends the call", () => {
    expect(failure(() => JUDGES(rows, 1, 1, 2, 2.5))).toBe("#VALUE! “起去人数”要填0到16384的整数，现在是2.5");
  });
});

test("who was away or abstained gave no score; any other word is no score either, and is told", () => {
  expect(JUDGES([["缺席", 90, "弃权 ", 80, "缺考", 70, "Absent"]], 1, 1)).toEqual([[80]]);
  expect(shown(JUDGES([[90, "请假", 80, 70]]))).toEqual([["#VALUE! 第1行第2列是文本“请假”"]]);
});

test("too few scores and wrong cells spoil their row only", () => {
  const scores = [
    [90, 80, ""],
    [90, 80, 70],
    ["", "", ""],
    [90, "80", 70],
  ];
  expect(shown(JUDGES(scores))).toEqual([
    ["#VALUE! 第1行有2个评分，至少要3个"],
    [80],
    ["#VALUE! 第3行有0个评分，至少要3个"],
    ["#VALUE! 第4行第2列是文本“80”"],
  ]);
});

test.each([
  [[1.5], "#VALUE! “去高”要填0到1000的整数，现在是1.5"],
  [[-1], "#VALUE! “去高”要填0到1000的整数，现在是-1"],
  [["一"], "#VALUE! 去高第1行第1列是文本“一”"],
  [[[[1, 2]]], "#VALUE! “去高”只能是一个格"],
])("a count that is none ends the call: %j", ([high], message) => {
  expect(failure(() => JUDGES([[1, 2, 3]], high))).toBe(message);
});

test("agrees with exact fractions on random panels, in any order of judges", () => {
  const { score, whole } = random(4);
  for (let step = 0; step < 800; step++) {
    const scores = Array.from({ length: whole(1, 12) }, score);
    const high = whole(0, 2);
    const low = whole(0, 2);
    const digits = whole(0, 10);
    const from = whole(0, 8);
    const wanted = said(judgesByRule(scores, high, low, digits, from));
    expect(JUDGES([scores], high, low, digits, from)).toEqual([[wanted]]);
    expect(JUDGES([[...scores].reverse()], high, low, digits, from)).toEqual([[wanted]]);
  }
});
