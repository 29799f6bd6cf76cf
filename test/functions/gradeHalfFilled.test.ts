/** GRADE over what is half filled: who has no score yet, and a mark whose effect was emptied. */
import { customFunctions } from "../../src/functions";
import { column, shown } from "./oracle/cells";

const GRADE = customFunctions.GRADE!;
const GRADES = [
  ["优秀", 90],
  ["良好", 80],
  ["一般", ""],
];
const MARK_RULES = [
  ["诫勉", "不得优秀"],
  ["追责", "定为一般"],
];

test("who has no score yet waits and takes no seat, and the others are graded", () => {
  const waiting = ["待定", "", "没有得分，补齐后再评定"];
  const seats = [
    ["组别", "优秀", "良好"],
    ["一组", 1, 1],
  ];
  const marks = column(["", "", "", "诫勉", "追责"]);
  const groups = column(["一组", "一组", "一组", "一组", "一组"]);
  expect(shown(GRADE(column(["", 94, 93, "", ""]), GRADES, groups, seats, marks, MARK_RULES))).toEqual([
    waiting,
    ["优秀", 1, "第1名，名额1个，得分94（≥90），确定为优秀"],
    ["良好", 2, "第2名，优秀名额1个已满，确定为良好"],
    waiting,
    ["一般", "", "追责：定为一般"],
  ]);
  // It waits in the word that the option is written with.
  const [first] = shown(GRADE(column(["", 94]), GRADES, "", "", column(["诫勉", ""]), MARK_RULES, "并列=pending")) as unknown[][];
  expect(first!.slice(0, 2)).toEqual(["pending", ""]);
});

test("a word whose effect was emptied does nothing, beside others too", () => {
  const rules = [
    ["后三位", ""],
    ["诫勉", "不得优秀"],
  ];
  expect(shown(GRADE(column([95, 94]), GRADES, "", "", column(["后三位", "后三位、诫勉"]), rules))).toEqual([
    ["优秀", 1, "第1名，得分95（≥90），确定为优秀"],
    ["良好", 2, "第2名，诫勉：不得优秀，确定为良好"],
  ]);
});
