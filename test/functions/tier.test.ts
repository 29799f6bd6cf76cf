import { customFunctions } from "../../src/functions";
import { anError, column, failure, shown } from "./oracle/cells";
import { coefficientByRule } from "./oracle/coefficient";
import { random } from "./oracle/random";
import { SIDES, tierByRule } from "./oracle/tier";

const TIER = customFunctions.TIER!;
const COEFFICIENT = customFunctions.COEFFICIENT!;
const letters = [
  [0, "C"],
  [80, "B"],
  [90, "A"],
  ["", ""],
];

describe("TIER", () => {
  test("a bound belongs to the tier above it, or with 含上限 to the one below", () => {
    const values = column([90, 89.99, 80, 0, 89.9999999999999]);
    expect(TIER(values, letters)).toEqual(column(["A", "B", "B", "C", "B"]));
    expect(TIER(column([90, 80, 0, 0.1]), letters, "含上限")).toEqual(column(["A", "B", "C", "B"]));
    expect(TIER(column([90, 80, 0, 0.1]), letters, "Upper")).toEqual(column(["A", "B", "C", "B"]));
  });

  test("by the value as it stands, or by the value the sheet shows", () => {
    const table = [
      [0, "及格"],
      [7.5, "良好"],
    ];
    // 44.9 ÷ 6 = 7.4833, shown as 7.5.
    expect(TIER(44.9 / 6, table)).toEqual([["及格"]]);
    expect(TIER(44.9 / 6, table, "", 1)).toEqual([["良好"]]);
    expect(TIER(column([7.449, 7.45, -0.04]), table, "", 1)).toEqual(column(["及格", "良好", "及格"]));
    expect(
      TIER(
        7.54,
        [
          [7.5, "一"],
          [9, "二"],
        ],
        "含上限",
        1,
      ),
    ).toEqual([["一"]]);
    expect(failure(() => TIER(7.5, table, "", 11))).toBe("#VALUE! “小数位”要填0到10的整数，现在是11");
  });

  test("native noise does not drop a value below its bound", () => {
    expect(
      TIER(
        [[0.1 + 0.2 + 0.3]],
        [
          [0, "低"],
          [0.6, "高"],
        ],
      ),
    ).toEqual([["高"]]);
    expect(TIER([[90 - 1e-14]], letters)).toEqual([["A"]]);
  });

  test("blank stays blank, a matrix stays a matrix, results may be numbers", () => {
    expect(
      TIER(
        [
          [1, ""],
          ["—", 2],
        ],
        [
          [0, 1],
          [1.5, 1.18],
        ],
      ),
    ).toEqual([
      [1, ""],
      ["", 1.18],
    ]);
  });

  test("outside all tiers is an error in its cell only", () => {
    expect(shown(TIER([[-1, 5]], letters))).toEqual([["#VALUE! -1低于最低一档的界限0", "C"]]);
    expect(shown(TIER([[91, 5]], letters, "含上限"))).toEqual([["#VALUE! 91高于最高一档的界限90", "B"]]);
    expect(shown(TIER([["甲"]], letters))).toEqual([["#VALUE! 第1行第1列是文本“甲”"]]);
  });

  test.each([
    [
      [
        [0, "C"],
        [90, "A"],
        [80, "B"],
      ],
      "档次表第3行的界限80没有大于上一档的90",
    ],
    [
      [
        [0, "C"],
        [80, "B"],
        [80, "A"],
      ],
      "档次表第3行的界限80没有大于上一档的80",
    ],
    [
      [
        [0, "C"],
        ["", "B"],
      ],
      "档次表第2行第1列没有填",
    ],
    [
      [
        [0, "C"],
        [80, ""],
      ],
      "档次表第2行第2列没有填",
    ],
    [[["零", "C"]], "档次表第1行第1列是文本“零”"],
    [[[0]], "“档次表”有1列，应为2列"],
    [[["", ""]], "“档次表”没有内容"],
  ])("a bad table ends the call: %j", (table, message) => {
    expect(failure(() => TIER([[1]], table))).toBe(`#VALUE! ${message}`);
  });

  test("an unknown side is named", () => {
    expect(failure(() => TIER([[1]], letters, "含"))).toBe("#VALUE! “含界”不能写“含”，可写含下限、含上限");
  });

  test("agrees with a plain search on random tables", () => {
    const { score, whole, pick } = random(9);
    for (let step = 0; step < 500; step++) {
      const bounds = [...new Set(Array.from({ length: whole(1, 8) }, () => whole(-20, 100) / 2))].sort((a, b) => a - b);
      const value = pick([score(), pick(bounds)]);
      const side = pick(SIDES);
      const digits = pick(["" as const, 0, 1]);
      const wanted = tierByRule(value, bounds, side, digits);
      const table = bounds.map((bound) => [bound, bound]);
      expect(TIER([[value]], table, side, digits)).toEqual([[wanted ?? anError]]);
    }
  });
});

describe("COEFFICIENT", () => {
  const table = [
    [0, 1],
    [80, 1.05],
    [90, 1.1],
  ];

  test("base by tier plus contribution × rate, held between least and most (rule L2)", () => {
    expect(COEFFICIENT(column([95, 85, 70]), table, column([0.3, 0.1, -0.5]), 0.2, 1, 1.15)).toEqual(column([1.15, 1.07, 1]));
  });

  test("a value is compared as it is shown, when asked", () => {
    const tiers = [
      [0, 1],
      [80, 1.05],
    ];
    expect(COEFFICIENT(column([79.96, 79.94]), tiers, "", "", "", "", "", 1)).toEqual(column([1.05, 1]));
    expect(COEFFICIENT(79.96, tiers)).toEqual([[1]]);
  });

  test("contribution, rate and bounds may be left out", () => {
    expect(COEFFICIENT(column([95, 85]), table)).toEqual(column([1.1, 1.05]));
    expect(COEFFICIENT(column([95]), table, column([0.01]))).toEqual([[1.11]]);
    expect(COEFFICIENT(column([95]), table, column([1]), 1, "", 2)).toEqual([[2]]);
  });

  test("the bounds hold the exact value, and it is rounded last", () => {
    expect(COEFFICIENT([[0]], [[0, 1]], [[0.00000000005]], 1)).toEqual([[1.0000000001]]);
    expect(COEFFICIENT([[0]], [[0, 1]], [[0.00000000004]], 1, 1.00000000005)).toEqual([[1.0000000001]]);
  });

  test("blank rows stay blank; half a row is an error", () => {
    expect(shown(COEFFICIENT(column([95, "", "", 95]), table, column([0, "", 0.1, ""])))).toEqual([
      [1.1],
      [""],
      ["#VALUE! 第3行第1列没有填"],
      ["#VALUE! 贡献第4行第1列没有填"],
    ]);
  });

  test.each([
    [() => COEFFICIENT([[1]], [[0, "一档"]]), "档次表第1行的结果“一档”不是数"],
    [() => COEFFICIENT([[1]], table, "", "", 2, 1), "最低2大于最高1"],
    [() => COEFFICIENT([[1], [2]], table, [[1]]), "“贡献”有1行，应为2行"],
  ])("a bad table or shape ends the call (%#)", (call, message) => {
    expect(failure(call)).toBe(`#VALUE! ${message}`);
  });

  test("agrees with exact fractions", () => {
    const { score, whole } = random(10);
    for (let step = 0; step < 500; step++) {
      const [base, contribution, rate] = [score(), score(), score()];
      const least = whole(-50, 50) / 10;
      const most = least + whole(0, 50) / 10;
      const terms = { bounds: [0], bases: [base], rate, least, most, side: "含下限" } as const;
      const got = COEFFICIENT([[1]], [[0, base]], [[contribution]], rate, least, most);
      expect(got).toEqual([[coefficientByRule(1, contribution, terms)]]);
    }
  });
});
