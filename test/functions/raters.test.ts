import fc from "fast-check";
import { customFunctions } from "../../src/functions";
import { column, failure, said, shown } from "./oracle/cells";
import { random } from "./oracle/random";
import { ratersByRule } from "./oracle/raters";

const RATERS = customFunctions.RATERS!;
const classes = [["领导", "群众", "群众", "部门"]];
const weights = [
  ["领导", 0.5],
  ["群众", 0.3],
  ["部门", 0.2],
];

describe("by hand", () => {
  test("a class counts by its weight, not by its head", () => {
    // 90×50% + 75×30% + 60×20%
    expect(RATERS([[90, 80, 70, 60]], classes, weights)).toEqual([[79.5]]);
    expect(
      RATERS([[90, 80, 70, 60]], column(classes[0]!), [
        ["部门", 20],
        ["群众", 30],
        ["领导", 50],
      ]),
    ).toEqual([[79.5]]);
  });

  test("absent raters leave their class, and a unit never rates itself", () => {
    // Three units rate each other, each leaving its own column blank; a leader rates all
    const scores = [
      ["", 80, 90, 95],
      [70, "", 90, 85],
      ["—", 60, "不适用", 75],
    ];
    expect(
      RATERS(
        scores,
        [["互评", "互评", "互评", "领导"]],
        [
          ["互评", 0.4],
          ["领导", 0.6],
        ],
      ),
    ).toEqual([[91], [83], [69]]);
  });

  test("who was away or abstained gave no rating, also in a column without a class", () => {
    expect(RATERS([[90, "弃权", 70, "缺席"]], [["领导", "群众", "群众", ""]], weights, "折算")).toEqual([[82.5]]);
  });

  test("rounded once: thirds inside a class meet no rounding before the last", () => {
    // (80+80+81)÷3×30% + 90×70% = 24.1 + 63
    expect(
      RATERS(
        [[80, 80, 81, 90]],
        [["甲", "甲", "甲", "乙"]],
        [
          ["甲", 0.3],
          ["乙", 0.7],
        ],
      ),
    ).toEqual([[87.1]]);
    expect(
      RATERS(
        [[70.01, 70.02, 70]],
        [["甲", "甲", "乙"]],
        [
          ["甲", 1],
          ["乙", 0],
        ],
        "",
        2,
      ),
    ).toEqual([[70.02]]);
  });

  test("columns without class and score, and blank rows of the table, are ignored; classes differ not by case", () => {
    expect(
      RATERS(
        [
          [90, 70, ""],
          [80, 60, "—"],
        ],
        [["A", "b", ""]],
        [
          ["a ", 0.5],
          ["", ""],
          ["B", 0.5],
        ],
      ),
    ).toEqual([[80], [70]]);
  });
});

describe("an empty class", () => {
  const scores = [
    [90, 80, 70, ""],
    ["", "", 70, 60],
    ["", "", "", "/"],
    [80, 60, 60, 90],
  ];

  test.each([
    ["报错", [["#VALUE! 第1行没有“部门”的评分"], ["#VALUE! 第2行没有“领导”的评分"], ["#VALUE! 第3行没有“领导”的评分"], [76]]],
    ["计零", [[67.5], [33], [0], [76]]],
    // 67.5÷0.8; 33÷0.5
    ["折算", [[84.375], [66], [""], [76]]],
    // 部门 has (60+90)÷2, 领导 (90+80)÷2
    ["平均", [[82.5], [75.5], [""], [76]]],
    ["mean", [[82.5], [75.5], [""], [76]]],
  ])("%s", (missing, wanted) => {
    expect(shown(RATERS(scores, classes, weights, missing))).toEqual(wanted);
  });

  test("may be one that has no raters at all", () => {
    const more = [
      ["领导", 0.6],
      ["群众", 0.3],
      ["专家", 0.1],
    ];
    expect(shown(RATERS([[90, 80]], [["领导", "群众"]], more))).toEqual([["#VALUE! 第1行没有“专家”的评分"]]);
    expect(RATERS([[90, 81]], [["领导", "群众"]], more, "折算")).toEqual([[87]]);
    expect(shown(RATERS([[90, 80]], [["领导", "群众"]], more, "平均"))).toEqual([["#VALUE! “专家”没有一个评分，算不出平均"]]);
  });

  test("the mean is taken over units, each with its class's mean", () => {
    // 群众 gave 70 (of two) and 90 (of one): the mean is 80, not 76.67
    const given = [
      [80, 60, 80],
      [80, 90, ""],
      [80, "", ""],
    ];
    expect(
      RATERS(
        given,
        [["领导", "群众", "群众"]],
        [
          ["领导", 0.5],
          ["群众", 0.5],
        ],
        "平均",
      ),
    ).toEqual([[75], [85], [80]]);
  });

  test("nothing is left where the classes present have no weight", () => {
    const none = [
      ["甲", 0],
      ["乙", 1],
    ];
    expect(
      shown(
        RATERS(
          [
            [90, ""],
            [90, 80],
          ],
          [["甲", "乙"]],
          none,
          "折算",
        ),
      ),
    ).toEqual([["#VALUE! 可用的权重合计是0"], [80]]);
  });
});

test("a class with a blank weight is not assessed: a score from it spoils the row", () => {
  const table = [
    ["领导", 1],
    ["群众", ""],
  ];
  expect(
    shown(
      RATERS(
        [
          [90, ""],
          [90, 80],
        ],
        [["领导", "群众"]],
        table,
      ),
    ),
  ).toEqual([[90], ["#VALUE! 第2行有“群众”的评分，但这一类没有权重"]]);
});

test("a wrong cell spoils its row only and is left out of the others' mean", () => {
  const scores = [
    [90, 80],
    ["９０", 80],
    [{ code: "#N/A" }, 80],
    ["", 60],
  ];
  expect(
    shown(
      RATERS(
        scores,
        [["领导", "群众"]],
        [
          ["领导", 0.5],
          ["群众", 0.5],
        ],
        "平均",
      ),
    ),
  ).toEqual([[85], ["#VALUE! 第2行第1列是文本“９０”"], ["#N/A 第3行第1列是错误值#N/A"], [75]]);
});

test.each([
  [[["领导", "专家"]], weights, "类别第1行第2列的“专家”不在权重表里"],
  [column(["领导", "专家"]), weights, "类别第2行第1列的“专家”不在权重表里"],
  [[["领导", ""]], weights, "第2列有评分，但没有写类别"],
  [[["领导", { code: "#REF!" }]], weights, "类别第1行第2列是错误值#REF!"],
  [[["领导"]], weights, "“类别”有1列，应为2列"],
  [
    [["领导", "群众"]],
    [
      ["领导", 0.5],
      ["群众", 0.4],
    ],
    "权重合计是0.9，应为1或100",
  ],
  [
    [["领导", "群众"]],
    [
      ["领导", 1.5],
      ["群众", -0.5],
    ],
    "权重表第2行第2列是负数-0.5",
  ],
  [
    [["领导", "群众"]],
    [
      ["领导", 0.5],
      ["", 0.5],
    ],
    "权重表第2行第1列没有填",
  ],
  [
    [["领导", "群众"]],
    [
      ["领导", 0.5],
      ["群众", "半"],
    ],
    "权重表第2行第2列是文本“半”",
  ],
  [
    [["领导", "群众"]],
    [
      ["领导", 0.5],
      ["", ""],
      ["领导 ", 0.5],
    ],
    "第1行和第3行都是“领导”",
  ],
  [[["领导", "群众"]], [["领导"]], "“权重表”有1列，应为2列"],
  [[["领导", "群众"]], [["", ""]], "“权重表”没有内容"],
])("bad classes or weights end the call (%#)", (given, table, message) => {
  expect(failure(() => RATERS([[90, 80]], given, table, "折算"))).toBe(`#VALUE! ${message}`);
});

const KINDS = ["甲", "乙", "丙"];

test("agrees with exact fractions on random sheets", () => {
  const { score, whole, pick } = random(33);
  for (let sheet = 0; sheet < 400; sheet++) {
    const raters = Array.from({ length: whole(1, 8) }, () => pick(KINDS));
    const first = whole(0, 100);
    const second = whole(0, 100 - first);
    const shares = [first, second, 100 - first - second];
    const scores = Array.from({ length: whole(1, 6) }, () => raters.map(() => (whole(0, 2) === 0 ? pick(["", null, "—"]) : score())));
    const missing = pick(["报错", "计零", "折算", "平均"]);
    const digits = whole(0, 10);
    const table = KINDS.map((kind, index): [string, number] => [kind, shares[index]!]);
    const terms = { scores, classes: raters, weights: table, missing, digits };
    expect(RATERS(scores, [raters], table, missing, digits)).toEqual(scores.map((row) => [said(ratersByRule(row, terms))]));
  }
});

test("the order of raters and of units does not matter, and a higher score never lowers the result", () => {
  const sheet = fc.array(fc.array(fc.integer({ min: 0, max: 10000 }), { minLength: 4, maxLength: 4 }), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(sheet, fc.nat({ max: 3 }), (rows, which) => {
      const scores = rows.map((row) => row.map((cents) => cents / 100));
      const results = RATERS(scores, classes, weights) as number[][];
      const backwards = scores.map((row) => [...row].reverse());
      expect(RATERS(backwards, [[...classes[0]!].reverse()], weights)).toEqual(results);
      expect(RATERS([...scores].reverse(), classes, weights)).toEqual([...results].reverse());
      const raised = scores.map((row) => row.map((score, index) => (index === which ? score + 1 : score)));
      (RATERS(raised, classes, weights) as number[][]).forEach(([result], row) => {
        expect(result).toBeGreaterThan(results[row]![0]!);
      });
    }),
    { seed: 34, numRuns: 200 },
  );
});
