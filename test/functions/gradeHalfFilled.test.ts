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

test("who has no score yet waits, and so does whoever it could cost a grade; the others are graded", () => {
  const waiting = ["待定", "", "没有得分，补齐后再评定"];
  const seats = [
    ["组别", "优秀", "良好"],
    ["一组", 1, 1],
  ];
  const marks = column(["", "", "", "诫勉", "追责"]);
  const groups = column(["一组", "一组", "一组", "一组", "一组"]);
  expect(shown(GRADE(column(["", 94, 93, "", ""]), GRADES, groups, seats, marks, MARK_RULES))).toEqual([
    waiting,
    ["待定", 1, "第1名，剩余名额1个，还有1个没有得分，补齐后再评定，待定"],
    ["待定", 2, "第2名，良好及以上剩余名额1个，还有2个没有得分，补齐后再评定，待定"],
    waiting,
    ["一般", "", "追责：定为一般"],
  ]);
  const enough = [
    ["组别", "优秀", "良好"],
    ["一组", 2, 1],
  ];
  expect(shown(GRADE(column(["", 94, 93, 79, 78]), GRADES, groups, enough, "", MARK_RULES))).toEqual([
    waiting,
    ["优秀", 1, "第1名，名额2个，得分94（≥90），确定为优秀"],
    ["待定", 2, "第2名，剩余名额1个，还有1个没有得分，补齐后再评定，待定"],
    ["一般", 3, "第3名，得分79（<80），确定为一般"],
    ["一般", 4, "第4名，得分78（<80），确定为一般"],
  ]);
  // Where nothing is limited, nobody waits for another.
  expect(shown(GRADE(column(["", 94, 81]), GRADES, column(["一组", "一组", "一组"]), "", "", MARK_RULES))).toEqual([
    waiting,
    ["优秀", 1, "第1名，得分94（≥90），确定为优秀"],
    ["良好", 2, "第2名，得分81（<90），确定为良好"],
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
