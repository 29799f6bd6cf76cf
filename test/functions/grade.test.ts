import { customFunctions } from "../../src/functions";
import { column, failure, shown } from "./oracle/cells";

const GRADE = customFunctions.GRADE!;
const GRADES = [
  ["优秀", 90],
  ["良好", 80],
  ["一般", ""],
];
const SEATS = (best: number | "", second: number | "" = "") => [
  ["组别", "优秀", "良好"],
  ["", best, second],
];
const MARK_RULES = [
  ["诫勉", "不得优秀"],
  ["追责", "定为一般"],
  ["一把手", "定为优秀不占"],
  ["借调", "不参加"],
  ["新聘", "不定等次"],
  ["批评", "最高良好"],
  ["", ""],
];

/** Grades, places and reasons of one group. */
function one(
  scores: unknown[],
  options: { seats?: unknown; marks?: unknown[]; rules?: unknown; options?: unknown; breakers?: unknown; grades?: unknown } = {},
) {
  return shown(
    GRADE(
      column(scores),
      options.grades ?? GRADES,
      "",
      options.seats ?? "",
      options.marks ? column(options.marks) : "",
      options.rules ?? (options.marks ? MARK_RULES : ""),
      options.options ?? "",
      options.breakers ?? "",
    ),
  ) as unknown[][];
}
const grades = (rows: unknown[][]) => rows.map(([grade]) => grade);
const reasons = (rows: unknown[][]) => rows.map(([, , reason]) => reason);

describe("reasons, as officials read them", () => {
  test("a seat and the least score met", () => {
    const rows = one([95, 94, 92.4, 70], { seats: SEATS(3), options: "小数位=2" });
    expect(rows[2]).toEqual(["优秀", 3, "第3名，名额3个，得分92.40（≥90），确定为优秀"]);
    expect(rows[3]).toEqual(["一般", 4, "第4名，得分70.00（<80），确定为一般"]);
  });

  test("a mark", () => {
    expect(one([95, 94], { marks: ["", "诫勉"] })[1]).toEqual(["良好", 2, "第2名，诫勉：不得优秀，确定为良好"]);
  });

  test("a tie across the limit", () => {
    const rows = one([95, 94, 92, 92, 92], { seats: SEATS(3) });
    expect(rows[2]).toEqual(["待定", 3, "并列第3名（3个同分），剩余名额1个，待定"]);
    expect(grades(rows)).toEqual(["优秀", "优秀", "待定", "待定", "待定"]);
  });

  test("no seat left, seats of a lower grade, and neither seats nor scores asked for", () => {
    expect(reasons(one([95, 94, 93, 92], { seats: SEATS(1, 1) }))).toEqual([
      "第1名，名额1个，得分95（≥90），确定为优秀",
      "第2名，优秀名额1个已满，确定为良好",
      "第3名，良好及以上名额2个已满，确定为一般",
      "第4名，良好及以上名额2个已满，确定为一般",
    ]);
    expect(reasons(one([5, 4], { grades: [["合格", ""]] }))).toEqual(["第1名，确定为合格", "第2名，确定为合格"]);
  });

  test("forced, absent and ungraded units", () => {
    const marks = ["一把手", "追责", "借调", "新聘", "追责、诫勉"];
    expect(one([70, 99, "缺", "", ""], { marks, seats: SEATS(0) })).toEqual([
      ["优秀", 2, "第2名，一把手：定为优秀（不占名额）"],
      ["一般", 1, "第1名，追责：定为一般"],
      ["", "", "借调：不参加"],
      ["不定等次", "", "新聘：不定等次"],
      ["一般", "", "追责：定为一般，诫勉：不得优秀"],
    ]);
  });

  test("strict, lenient, and what a tie does to those behind it", () => {
    const scores = [95, 92, 92, 91];
    expect(reasons(one(scores, { seats: SEATS(2), options: "并列=从严" }))).toEqual([
      "第1名，名额2个，得分95（≥90），确定为优秀",
      "并列第2名（2个同分），剩余名额1个，从严，确定为良好",
      "并列第2名（2个同分），剩余名额1个，从严，确定为良好",
      "第4名，前列同分，剩余优秀名额1个不再递补，确定为良好",
    ]);
    expect(reasons(one(scores, { seats: SEATS(2), options: "并列=从宽" }))).toEqual([
      "第1名，名额2个，得分95（≥90），确定为优秀",
      "并列第2名（2个同分），剩余名额1个，从宽，确定为优秀",
      "并列第2名（2个同分），剩余名额1个，从宽，确定为优秀",
      "第4名，优秀名额2个已满，确定为良好",
    ]);
  });

  test("a lapsed seat, and a mark together with too low a score", () => {
    const rows = one([95, 94, 93, 85], { seats: SEATS(2), marks: ["诫勉", "", "", "诫勉"], options: "递补=否" });
    expect(reasons(rows)).toEqual([
      "第1名，诫勉：不得优秀，确定为良好",
      "第2名，名额2个，得分94（≥90），确定为优秀",
      "第3名，优秀名额2个已满（空缺1个），确定为良好",
      "第4名，诫勉：不得优秀，得分85（<90），确定为良好",
    ]);
  });
});

describe("seats", () => {
  test("unused ones flow down: the limit counts a grade and all better ones", () => {
    expect(grades(one([95, 85, 84, 83, 82], { seats: SEATS(2, 2) }))).toEqual(["优秀", "良好", "良好", "良好", "一般"]);
  });

  test("units forced into a grade take their seats first, even beyond the limit", () => {
    const rules = [
      ["功勋", "定为优秀", "占"],
      ["一把手", "定为优秀", "不占"],
    ];
    const scores = [60, 50, 95, 94, 85];
    expect(grades(one(scores, { seats: SEATS(2, 1), marks: ["功勋", "", "", "", ""], rules }))).toEqual([
      "优秀",
      "一般",
      "优秀",
      "良好",
      "一般",
    ]);
    expect(grades(one(scores, { seats: SEATS(0, 2), marks: ["功勋", "", "", "", ""], rules }))).toEqual([
      "优秀",
      "一般",
      "良好",
      "一般",
      "一般",
    ]);
    expect(grades(one(scores, { seats: SEATS(2, 1), marks: ["一把手", "", "", "", ""], rules }))).toEqual([
      "优秀",
      "一般",
      "优秀",
      "优秀",
      "良好",
    ]);
  });

  test("a seat lost to a mark passes on, or lapses at that limit only", () => {
    const scores = [95, 94, 93, 92];
    const marks = ["诫勉", "", "", ""];
    expect(grades(one(scores, { seats: SEATS(2, 1), marks }))).toEqual(["良好", "优秀", "优秀", "一般"]);
    expect(grades(one(scores, { seats: SEATS(2, 1), marks, options: "递补=空缺" }))).toEqual(["良好", "优秀", "良好", "一般"]);
    // 追责 loses the seat as 诫勉 does
    expect(grades(one(scores, { seats: SEATS(2, 9), marks: ["追责", "", "", ""], options: "递补=否" }))).toEqual([
      "一般",
      "优秀",
      "良好",
      "良好",
    ]);
  });

  test("a pending block counts by its number at the next limit", () => {
    const scores = [95, 92, 92, 91, 90, 89];
    expect(grades(one(scores, { seats: SEATS(2, 2) }))).toEqual(["优秀", "待定", "待定", "良好", "一般", "一般"]);
  });

  test("a blank limit adds as many as it uses: a number behind it still holds", () => {
    expect(grades(one([95, 94, 85, 84, 83], { seats: SEATS("", 2) }))).toEqual(["优秀", "优秀", "良好", "良好", "一般"]);
  });

  test("a grade without a column has no limit, and one group needs no group column", () => {
    expect(grades(one([95, 94, 85], { seats: [["优秀"], [1]] }))).toEqual(["优秀", "良好", "良好"]);
    expect(
      grades(
        one([95, 94, 85], {
          seats: [
            ["组别", "良好"],
            ["全部", 0],
          ],
        }),
      ),
    ).toEqual(["优秀", "优秀", "一般"]);
  });

  test("each group has its own; a group without a row, and a broken cell, spoil that group only", () => {
    const seats = [
      ["组别", "优秀"],
      ["一组", 1],
      ["二组", { code: "#VALUE!" }],
      ["四组", 1.8],
      ["", ""],
    ];
    const groups = column(["一组", "一组", "二组", "三组", "四组"]);
    const rows = shown(GRADE(column([95, 94, 93, 92, 91]), GRADES, groups, seats)) as unknown[][];
    expect(grades(rows)).toEqual([
      "优秀",
      "良好",
      "#VALUE! 名额第3行第2列是错误值#VALUE!",
      "#VALUE! 名额里没有“三组”",
      "#VALUE! 名额第4行第2列是1.8，应为0或正整数",
    ]);
  });
});

describe("marks", () => {
  test("words in a cell are separated by 、 , ; or space; the lowest cap binds", () => {
    const marks = ["诫勉、追责", "诫勉,批评", "批评；诫勉 ", "诫勉 追责", 0, "—"];
    expect(grades(one([95, 95, 95, 95, 95, 95], { marks }))).toEqual(["一般", "良好", "良好", "一般", "优秀", "优秀"]);
  });

  test("不参加 comes before 不定等次, and both before the rest", () => {
    expect(grades(one([95, 95, 95], { marks: ["新聘、借调", "追责 新聘", "借调,一把手"] }))).toEqual(["", "不定等次", ""]);
  });

  test("the worst of all fixed and highest grades is given", () => {
    expect(grades(one([95, 95], { marks: ["一把手、批评", "一把手、追责"] }))).toEqual(["良好", "一般"]);
  });

  test("barred and fixed units keep their place, others have none", () => {
    const rows = one([95, 94, 93, 92, 91], { marks: ["诫勉", "借调", "追责", "新聘", ""] });
    expect(rows.map(([, place]) => place)).toEqual([1, "", 2, "", 3]);
  });

  test("an unknown word spoils its group", () => {
    expect(one([95, 94], { marks: ["诫免", ""] })).toEqual([
      new Array(3).fill("#VALUE! 第1行的标记“诫免”没有规则"),
      new Array(3).fill("#VALUE! 同组有错：第1行的标记“诫免”没有规则"),
    ]);
    expect(one([95], { marks: ["诫勉"], rules: [["追责", "定为一般"]] })[0]![0]).toBe("#VALUE! 第1行的标记“诫勉”没有规则");
  });

  test.each([
    ["不得优秀", "良好"],
    ["不得评为优秀", "良好"],
    ["不得 优秀", "良好"],
    ["最高 一般", "一般"],
    ["最高：良好", "良好"],
    ["定为一般 不占名额", "一般"],
    ["确定为良好（占）", "良好"],
    ["not 优秀", "良好"],
    ["at most 良好", "良好"],
    ["set 一般 (no seat)", "一般"],
    ["Set to 良好", "良好"],
    ["Ungraded", "Ungraded"],
    ["absent", ""],
  ])("effect %s", (effect, grade) => {
    expect(grades(one([95], { marks: ["标"], rules: [["标", effect]] }))).toEqual([grade]);
  });

  test.each([
    [[["诫勉", "不得优"]], "标记规则第1行的作用“不得优”看不懂，可写不参加、不定等次、最高…、不得…、定为…"],
    [[["诫勉", "不得一般"]], "标记规则第1行：“一般”是最后一等，没有更低的等次"],
    [[["诫勉", "扣分"]], "标记规则第1行的作用“扣分”看不懂，可写不参加、不定等次、最高…、不得…、定为…"],
    [[["功勋", "定为优秀", "半个"]], "标记规则第1行的作用“半个”看不懂，可写不参加、不定等次、最高…、不得…、定为…"],
    [[["诫 勉", "不得优秀"]], "标记规则第1行的词“诫 勉”里不能有空格或标点"],
    [
      [
        ["诫勉", "不得优秀"],
        ["诫勉", "最高一般"],
      ],
      "第1行和第2行都是“诫勉”",
    ],
    [[["诫勉"]], "“标记规则”至少要有2列，现在有1列"],
    [[["", "不得优秀"]], "标记规则第1行第1列没有填"],
  ])("a bad rule ends the call: %j", (rules, message) => {
    expect(failure(() => GRADE([[95]], GRADES, "", "", [["诫勉"]], rules))).toBe(`#VALUE! ${message}`);
  });
});

describe("scores", () => {
  test("a spare row is blank and not counted", () => {
    const rows = GRADE(column([95, "", 94]), GRADES, column(["一组", "", "一组"]), "", column(["", "", ""]));
    expect(rows[1]).toEqual(["", "", ""]);
    expect(rows[2]![1]).toBe(2);
  });

  test("a broken score spoils its group unless a mark takes the unit out or fixes its grade", () => {
    const scores = column([95, "六十", 94, "", { code: "#DIV/0!" }]);
    const groups = column(["一组", "一组", "二组", "二组", "二组"]);
    const marks = column(["", "", "", "追责", "借调"]);
    expect(shown(GRADE(scores, GRADES, groups, "", marks, MARK_RULES))).toEqual([
      new Array(3).fill("#VALUE! 同组有错：第2行第1列是文本“六十”"),
      new Array(3).fill("#VALUE! 第2行第1列是文本“六十”"),
      ["优秀", 1, "第1名，得分94（≥90），确定为优秀"],
      ["一般", "", "追责：定为一般"],
      ["", "", "借调：不参加"],
    ]);
  });

  test("a fixed unit's broken score makes places doubtful", () => {
    const rows = one([95, "六十"], { marks: ["", "追责"] });
    expect(grades(rows)).toEqual(["#VALUE! 同组有错：第2行第1列是文本“六十”", "#VALUE! 第2行第1列是文本“六十”"]);
  });

  test("rounding comes before comparing, with scores and with the least score", () => {
    expect(one([89.996, 90.004], { options: "小数位=10" }).map(([, place]) => place)).toEqual([2, 1]);
    expect(one([89.996, 90.004], { options: "小数位=2" })).toEqual([
      ["优秀", 1, "并列第1名（2个同分），得分90.00（≥90），确定为优秀"],
      ["优秀", 1, "并列第1名（2个同分），得分90.00（≥90），确定为优秀"],
    ]);
    expect(grades(one([89.996]))).toEqual(["良好"]);
  });

  test("the last grade's own least score is an error in its row only", () => {
    expect(
      grades(
        one([95, 50], {
          grades: [
            ["优秀", 90],
            ["合格", 60],
          ],
        }),
      ),
    ).toEqual(["优秀", "#VALUE! 成绩50低于最后等次的最低分60"]);
  });
});

describe("tie-breakers", () => {
  test("are compared left to right before a tie exists", () => {
    const breakers = [
      [5, 1],
      [6, 1],
      [6, 2],
      [9, 9],
    ];
    const rows = one([92, 92, 92, 80], { seats: SEATS(1), breakers });
    expect(rows.map(([grade, place]) => [grade, place])).toEqual([
      ["良好", 3],
      ["良好", 2],
      ["优秀", 1],
      ["良好", 4],
    ]);
  });

  test("all blank they say nothing; blank for one of the tied, or broken, they spoil the group", () => {
    expect(one([92, 92, 80], { breakers: column(["", "", 3]) }).map(([, place]) => place)).toEqual([1, 1, 3]);
    expect(grades(one([92, 92, 80], { breakers: column([1, "", 3]) }))).toEqual(new Array(3).fill("#VALUE! 同分先比第2行第1列没有填"));
    expect(grades(one([92, 80], { breakers: column([1, "三"]) }))).toEqual([
      "#VALUE! 同组有错：同分先比第2行第1列是文本“三”",
      "#VALUE! 同分先比第2行第1列是文本“三”",
    ]);
  });
});

describe("options", () => {
  const scores = [95, 92, 92];
  test.each([
    [
      [
        ["并列", "从宽"],
        ["", ""],
        ["小数位", 0],
      ],
      "优秀",
    ],
    ["并列＝从严；递补：否", "良好"],
    ["ties=lenient", "优秀"],
    ["ties=Pending", "Pending"],
    ["ties=pending;pass on=no;digits=1", "pending"],
    ["并列=;", "待定"],
    ["", "待定"],
  ])("%j", (options, grade) => {
    expect(grades(one(scores, { seats: SEATS(2), options }))[1]).toBe(grade);
  });

  test.each([
    ["名次=1", "没有“名次”这个选项，可写并列、递补、未齐、小数位"],
    ["并列=从轻", "选项“并列”不能写“从轻”"],
    ["小数位=两位", "选项“小数位”不能写“两位”"],
    ["小数位=a2", "选项“小数位”不能写“a2”"],
    ["小数位=11", "选项“小数位”不能写“11”"],
    ["并列=待定=从严", "选项“并列”不能写“待定=从严”"],
    [[["小数位", 11]], "选项“小数位”不能写“11”"],
    [[["递补", "也许"]], "选项“递补”不能写“也许”"],
    ["并列=待定;并列=从严", "选项“并列”写了两次"],
  ])("an unknown one is named: %j", (options, message) => {
    expect(failure(() => GRADE(column(scores), GRADES, "", "", "", "", options))).toBe(`#VALUE! ${message}`);
  });
});

test.each([
  [
    [
      ["优秀", 80],
      ["良好", 90],
    ],
    "第2个等次的最低分90高于上一等次的80",
  ],
  [
    [
      ["优秀", 90],
      ["优秀", 80],
    ],
    "第1行和第2行都是“优秀”",
  ],
  [[["优秀", "九十"]], "等次第1行第2列是文本“九十”"],
  [[["", 90]], "等次第1行第1列没有填"],
  [[["", ""]], "“等次”没有内容"],
  [[["优秀", 90, 1]], "“等次”有3列，应为2列"],
])("bad grades end the call: %j", (table, message) => {
  expect(failure(() => GRADE([[95]], table))).toBe(`#VALUE! ${message}`);
});

test.each([
  [
    [
      ["组别", "优"],
      ["", 1],
    ],
    "名额第1行第2列的“优”不是等次",
  ],
  [
    [
      ["组别", "优秀", "优秀"],
      ["", 1, 2],
    ],
    "名额第2列和第3列的表头都是“优秀”",
  ],
  [
    [
      ["组别", "优秀", ""],
      ["", 1, 2],
    ],
    "名额第3列没有表头",
  ],
  [[["组别", "优秀"]], "“名额”没有内容"],
])("bad seats end the call: %j", (seats, message) => {
  expect(failure(() => GRADE([[95]], GRADES, "", seats))).toBe(`#VALUE! ${message}`);
});

test("seats for several groups need groups, but an empty list does not", () => {
  const seats = [
    ["组别", "优秀"],
    ["一组", 1],
    ["二组", 2],
  ];
  expect(shown(GRADE([[95]], GRADES, "", seats))).toEqual([new Array(3).fill("#VALUE! 没有给组别，名额只能有一行，现在有2行")]);
  expect(GRADE([[""]], GRADES, [[""]], seats, [[""]], MARK_RULES)).toEqual([["", "", ""]]);
});

test("seats without a group name end the call where groups are given", () => {
  const seats = [
    ["组别", "优秀"],
    ["", 1],
  ];
  expect(failure(() => GRADE([[95]], GRADES, [["一组"]], seats))).toBe("#VALUE! 名额第2行第1列没有填");
});
