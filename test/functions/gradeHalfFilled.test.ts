/** GRADE over what is half filled: who has no score yet, and a mark whose effect was emptied. */
import { customFunctions } from "../../src/functions";
import { random } from "./oracle/random";
import { column, failure, shown } from "./oracle/cells";

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

describe("未齐", () => {
  const groups = column(["一组", "一组", "一组", "一组", "二组"]);
  const seats = [
    ["组别", "优秀", "良好"],
    ["一组", 2, 1],
    ["二组", 1, ""],
  ];
  const names = [
    ["甲局", ""],
    ["乙局", ""],
    ["丙局", "缺互评"],
    ["丁局", ""],
    ["戊局", ""],
  ];
  const graded = (scores: unknown[], marks: unknown[], options: string, of: unknown = names) =>
    shown(GRADE(column(scores), GRADES, groups, seats, column(marks), MARK_RULES, options, "", of)) as unknown[][];
  const none = ["", "", "", "", ""];

  test("暂排: who has a place is told that it may change, and who is missing with what; another group is told nothing", () => {
    expect(graded([95, 94, "", 79, 91], none, "未齐=暂排;小数位=1")).toEqual([
      ["优秀", 1, "暂排第1名（本组还有1个未定：“丙局”缺互评），名额2个，得分95.0（≥90），确定为优秀"],
      ["待定", 2, "暂排第2名（本组还有1个未定：“丙局”缺互评），剩余名额1个，还有1个没有得分，补齐后再评定，待定"],
      ["待定", "", "缺互评，暂不评定"],
      ["一般", 3, "暂排第3名（本组还有1个未定：“丙局”缺互评），得分79.0（<80），确定为一般"],
      ["优秀", 1, "第1名，名额1个，得分91.0（≥90），确定为优秀"],
    ]);
    expect(graded([95, "", "", 79, 91], none, "未齐=provisional", "")[0]).toEqual([
      "待定",
      1,
      "暂排第1名（本组还有2个未定），剩余名额2个，还有2个没有得分，补齐后再评定，待定",
    ]);
  });

  test("不排: nobody of the group has a place; what a mark decides is decided", () => {
    const waits = ["待定", "", "本组还有1个未定：“丙局”缺互评，暂不评定"];
    expect(graded([95, 94, "", 79, 91], ["", "", "", "追责", ""], "未齐=不排")).toEqual([
      waits,
      waits,
      ["待定", "", "缺互评，暂不评定"],
      ["一般", "", "追责：定为一般"],
      ["优秀", 1, "第1名，名额1个，得分91（≥90），确定为优秀"],
    ]);
  });

  test.each([
    ["a score that is text", ["９０", 94, 93, 79, 91], none],
    ["an unknown mark", [99, 94, 93, 79, 91], ["嘉许", "", "", "", ""]],
  ])("%s is an error of its own row, and to the others a score that is missing", (_, scores, marks) => {
    const [own, ...others] = graded(scores, marks, "未齐=暂排");
    expect(own).toEqual(Array(3).fill(expect.stringMatching(/^#VALUE! .*(文本|标记)/)));
    expect(others).toEqual(graded(["", 94, 93, 79, 91], none, "未齐=暂排").slice(1));
    expect(graded(scores, marks, "并列=待定").slice(1, 4).flat()).not.toContain("优秀");
  });

  test("a word that is no way to do it is refused", () => {
    expect(failure(() => graded([95, 94, 93, 79, 91], none, "未齐=随便"))).toBe("#VALUE! 选项“未齐”不能写“随便”");
  });

  test("whatever a missing tie-breaker comes to be, what the others were told holds", () => {
    let told = 0;
    for (let seed = 0; seed < 400; seed++) {
      const { whole, pick } = random(seed);
      const rows = Array.from({ length: whole(3, 9) }, () => ({ score: whole(89, 92), breaker: pick([whole(1, 3), ""]) }));
      const limits = [
        ["", "优秀", "良好"],
        ["", whole(0, 4), whole(0, 4)],
      ];
      const ties = pick(["待定", "从严", "从宽"]);
      const of = (breakers: unknown[]) =>
        GRADE(column(rows.map(({ score }) => score)), GRADES, "", limits, "", "", `并列=${ties};未齐=暂排`, column(breakers));
      const breakers = rows.map(({ breaker }) => breaker);
      const now = of(breakers);
      const open = rows.flatMap((_row, i) => (typeof now[i]![0] === "object" ? [i] : []));
      for (let fill = 0; fill < 12 && open.length > 0; fill++) {
        const then = of(breakers.map((one, i) => (open.includes(i) ? whole(0, 4) : one)));
        if (then.some(([grade]) => typeof grade === "object")) continue;
        for (const [i, [grade]] of now.entries()) {
          if (open.includes(i) || grade === "待定") continue;
          expect(then[i]![0]).toBe(grade);
          told++;
        }
      }
    }
    expect(told).toBeGreaterThan(500);
  });

  test("scores that cannot be read change no more than scores that are missing, in random groups", () => {
    for (let seed = 0; seed < 300; seed++) {
      const { whole, pick, next } = random(seed);
      const count = whole(2, 9);
      const scores = Array.from({ length: count }, () => (next() < 0.25 ? "" : whole(85, 95)));
      const broken = scores.map((score) => (score === "" ? pick(["", "缺", true]) : score));
      const marks = column(scores.map(() => pick(["", "", "", "诫勉", "追责"])));
      const limits = [
        ["组别", "优秀", "良好"],
        ["一组", whole(0, 4), whole(0, 4)],
      ];
      const one = column(scores.map(() => "一组"));
      const of = (given: unknown[], options: string) => GRADE(column(given), GRADES, one, limits, marks, MARK_RULES, options);
      const [plain, mended] = [of(scores, ""), of(broken, "未齐=暂排")];
      for (const [i, score] of broken.entries()) {
        if (typeof score === "number") expect(mended[i]!.slice(0, 2)).toEqual(plain[i]!.slice(0, 2));
      }
    }
  });
});
