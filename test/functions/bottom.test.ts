import { customFunctions } from "../../src/functions";
import { bottomByCounting } from "./oracle/bottom";
import { column, failure, shown } from "./oracle/cells";
import { amongMates } from "./oracle/field";
import { random } from "./oracle/random";

const BOTTOM = customFunctions.BOTTOM!;

test.each([
  ["the last three", [90, 80, 70, 60, 50], 3, "", ["", "", "末位", "末位", "末位"]],
  ["a tie at third-last is listed whole", [90, 70, 70, 60, 50], 3, "全列", ["", "末位", "末位", "末位", "末位"]],
  ["or waits", [90, 70, 70, 60, 50], 3, "待定", ["", "待定", "待定", "末位", "末位"]],
  ["a tie inside the limit does not wait", [90, 60, 60, 50], 3, "待定", ["", "末位", "末位", "末位"]],
  ["three units list two at most", [90, 80, 70], 3, "", ["", "末位", "末位"]],
  ["one unit is not last", [90], 3, "", [""]],
  ["two that tie are both last", [90, 90], 1, "", ["末位", "末位"]],
  ["none asked for", [90, 80], 0, "", ["", ""]],
  ["English words", [90, 70, 70, 60], 2, "pending", ["", "Pending", "Pending", "Bottom"]],
  ["English words", [90, 80], 1, "All", ["", "Bottom"]],
] as const)("%s: %j", (_, scores, n, ties, wanted) => {
  expect(BOTTOM(column(scores), n, "", ties)).toEqual(column(wanted));
});

test("each group has its own last ones; an error spoils its group; spare rows stay blank", () => {
  const scores = column([90, 80, "？", 60, 50, ""]);
  expect(shown(BOTTOM(scores, 1, column(["甲", "甲", "乙", "乙", "丙", ""])))).toEqual([
    [""],
    ["末位"],
    ["#VALUE! 第3行第1列是文本“？”"],
    ["#VALUE! 同组有错：第3行第1列是文本“？”"],
    [""],
    [""],
  ]);
});

test("who takes no part is not last", () => {
  expect(BOTTOM(column([90, 80, "不参加"]), 1)).toEqual(column(["", "末位", ""]));
});

test.each([
  [-1, "“末位数”要填0到1000000的整数，现在是-1"],
  [1.5, "“末位数”要填0到1000000的整数，现在是1.5"],
  ["", "“末位数”是空的"],
])("a number to list that is none ends the call: %p", (n, message) => {
  expect(failure(() => BOTTOM([[1]], n))).toBe(`#VALUE! ${message}`);
});

test("agrees with counting who is worse", () => {
  const { whole, pick } = random(13);
  for (let step = 0; step < 300; step++) {
    const scores = Array.from({ length: whole(1, 12) }, () => whole(0, 8));
    const n = whole(0, 5);
    const ties = pick(["全列", "待定"]);
    const units = scores.map((score) => ({ score, group: "" }));
    const wanted = amongMates(units, (mine, mates) => bottomByCounting(mine, mates, n, ties));
    expect(BOTTOM(column(scores), n, null, ties)).toEqual(wanted);
  }
});
