import fc from "fast-check";
import { customFunctions } from "../../src/functions";
import { ATTAIN_RULES, attainByRule, type Indicator } from "./oracle/attain";
import { column, failure, said, shown } from "./oracle/cells";
import { random } from "./oracle/random";

const ATTAIN = customFunctions.ATTAIN!;

describe("by hand", () => {
  test.each([
    // actual, target, points, rule, cap → points
    ["in proportion below the target (rule S3)", 80, 100, 10, "", "", 8],
    ["never above all points", 130, 100, 10, "封顶比例", "", 10],
    ["not below 0", -20, 100, 10, "capped", "", 0],
    ["reached", 100, 100, 10, "达标得分", "", 10],
    ["missed by a hair", 99.99, 100, 10, "达标得分", "", 0],
    ["reached through native noise", 0.1 + 0.2, 0.3, 10, "达标", "", 10],
    ["a target of 0, all or nothing", 0, 0, 10, "达标得分", "", 10],
    ["a negative target, all or nothing", -3, -5, 10, "reached", "", 10],
    ["surplus without a cap", 250, 100, 10, "超额加分", "", 25],
    ["surplus held at its cap", 250, 100, 10, "超额加分", 1.2, 12],
    ["surplus below 0", -1, 100, 10, "超额加分", 1.2, 0],
    ["lower is better: over by a quarter", 5, 4, 10, "逆向", "", 7.5],
    ["lower is better: on target", 4, 4, 10, "逆向", "", 10],
    ["lower is better: below target earns no more", 1, 4, 10, "inverse", "", 10],
    ["lower is better: twice the target", 8, 4, 10, "逆向", "", 0],
    ["lower is better: beyond", 9, 4, 10, "逆向", "", 0],
    ["none was the target and none it was", 0, 0, 10, "逆向", "", 10],
    ["target ÷ actual", 5, 4, 10, "逆向比值", "", 8],
    ["target ÷ actual, nothing happened", 0, 4, 10, "逆向比值", "", 10],
    ["target ÷ actual, none was the target", 0, 0, 10, "inverse ratio", "", 10],
    ["at most so many", 4, 4, 10, "逆向达标", "", 10],
    ["one too many", 5, 4, 10, "逆向达标", "", 0],
    ["no points to earn", 5, 4, 0, "", "", 0],
  ])("%s", (_, actual, target, points, rule, cap, wanted) => {
    expect(ATTAIN(actual, target, points, rule, cap)).toEqual([[wanted]]);
  });

  test.each([
    // actual, rule, cap, start, bonus → points of 10 with a target of 100
    ["below the start nothing, on it what is due", [59.99, 60], "", "", 0.6, "", [0, 6]],
    ["lower is better: below the start of 50%", [150, 151], "逆向", "", 0.5, "", [5, 0]],
    ["all or nothing needs no start", [99, 100], "达标得分", "", 0.9, "", [0, 10]],
    ["half for each part above the target", [80, 100, 120], "超额加分", "", "", 0.5, [8, 10, 11]],
    ["the cap holds the bonus", [120, 160], "超额加分", 1.2, "", 0.5, [11, 12]],
    ["a bonus of nothing is the target's points", [120], "超额加分", "", "", 0, [10]],
    ["twice, and a start", [89, 90, 110], "超额加分", "", 0.9, 2, [0, 9, 12]],
  ])("%s", (_, actuals, rule, cap, start, bonus, wanted) => {
    expect(ATTAIN(column(actuals), 100, 10, rule, cap, "", "", start, bonus)).toEqual(column(wanted));
  });

  test("by segments: straight lines between the rows, nothing before the first, no more behind the last", () => {
    const table = [
      [0.6, 0.4],
      ["", ""],
      [0.8, 0.8],
      [1, 1],
      [1.2, 1.1],
    ];
    // 70%: half way from 0.4 to 0.8; 85%: a quarter of the way from 0.8 to 1; 110%: half way from 1 to 1.1.
    expect(ATTAIN(column([59, 60, 70, 80, 85, 100, 110, 200, ""]), 100, 15, "分段", "", "", "", "", "", table)).toEqual(
      column([0, 6, 9, 12, 12.75, 15, 15.75, 16.5, ""]),
    );
    expect(ATTAIN([[70, 90]], 100, 10, [["分段", ""]], "", "", "合计", "", "", table)).toEqual([[15]]);
    expect(ATTAIN(column([59, 60, 61]), 100, 10, "segments", "", "", "", "", "", [[0.6, 1]])).toEqual(column([0, 10, 10]));
    // 80 of 90 is 8/9: 0.8 + (8/9 − 0.8) × 1.
    expect(ATTAIN(80, 90, 9, "分段", "", "", "", "", "", table)).toEqual([[8]]);
  });

  test("what start, bonus and segments cannot be", () => {
    const say = (...args: unknown[]) => failure(() => ATTAIN(column([90, 80]), 100, 10, ...args));
    expect(shown(ATTAIN(90, 100, 10, "", "", "", "", 60))).toEqual([["#VALUE! 起算是60，请写60%"]]);
    expect(shown(ATTAIN(90, 100, 10, "", "", "", "", -0.1))).toEqual([["#VALUE! 起算是-0.1，应在0到1之间（60%写0.6）"]]);
    expect(say("", "", "", "", "", 0.5)).toBe("#VALUE! 加分率只能和超额加分一起用");
    expect(say("封顶比例", 1.2)).toBe("#VALUE! 封顶只能和超额加分一起用");
    expect(say("超额加分", "", "", "", "", -1)).toBe("#VALUE! 加分率第1行第1列是负数-1");
    expect(say("分段")).toBe("#VALUE! 规则写分段，要给分段表；给了分段表，规则里要有分段");
    const segments = (rule: string, table: unknown) => say(rule, "", "", "", "", "", table);
    expect(segments("", [[0.6, 1]])).toBe("#VALUE! 规则写分段，要给分段表；给了分段表，规则里要有分段");
    expect(
      segments("分段", [
        [0.6, 0.4],
        [0.6, 1],
      ]),
    ).toBe("#VALUE! 分段表第2行的0.6没有按次序排，或者不在两端之间");
    expect(
      segments("分段", [
        [60, 0.4],
        [100, 1],
      ]),
    ).toBe("#VALUE! 分段表第1行第1列是60，请写60%");
    expect(segments("分段", [[0.6, ""]])).toBe("#VALUE! 分段表第1行第2列没有填");
    expect(segments("分段", [[0.6, -1]])).toBe("#VALUE! 分段表第1行第2列是负数-1");
    expect(segments("分段", [[0.6]])).toBe("#VALUE! “分段表”有1列，应为2列");
    expect(
      segments("分段", [
        ["", ""],
        [null, ""],
      ]),
    ).toBe("#VALUE! “分段表”没有内容");
  });

  test("thirds and halves: rounded once, away from zero", () => {
    expect(ATTAIN([[1, 2]], 3, 10, "", "", 2)).toEqual([[3.33, 6.67]]);
    expect(ATTAIN([[1, 2]], 3, 10)).toEqual([[3.3333333333, 6.6666666667]]);
    expect(ATTAIN(1.005, 1, 10, "超额加分", "", 2)).toEqual([[10.05]]);
    expect(ATTAIN(80.25, 100, 10, "", "", 2)).toEqual([[8.03]]);
  });

  test("target, points, rule and cap: a cell, a row, a column, or a full range", () => {
    const actual = [
      [50, 5],
      [150, 20],
    ];
    expect(ATTAIN(actual, [[100, 10]], [[20, 8]])).toEqual([
      [10, 4],
      [20, 8],
    ]);
    expect(ATTAIN(actual, column([100, 200]), 10)).toEqual([
      [5, 0.5],
      [7.5, 1],
    ]);
    expect(
      ATTAIN(
        actual,
        [
          [100, 10],
          [200, 40],
        ],
        [
          [20, 8],
          [4, 6],
        ],
      ),
    ).toEqual([
      [10, 4],
      [3, 3],
    ]);
    expect(ATTAIN(actual, 100, 10, [["超额加分", "逆向"]], [[1.2, ""]])).toEqual([
      [5, 10],
      [12, 10],
    ]);
    expect(ATTAIN(actual, 100, 10, column(["", "surplus"]))).toEqual([
      [5, 0.5],
      [15, 2],
    ]);
  });

  test("合计 adds exactly and rounds once", () => {
    expect(ATTAIN([[1, 1, 1]], [[3, 3, 3]], [[1, 1, 1]], "", "", 2, "合计")).toEqual([[1]]);
    // 8.025 + 1.25 = 9.275
    expect(ATTAIN([[80.25, 1]], [[100, 4]], [[10, 5]], "", "", 2, "total")).toEqual([[9.28]]);
    expect(
      ATTAIN(
        [
          [1, 2],
          [3, 6],
        ],
        7,
        1,
        "",
        "",
        4,
        "合计",
      ),
    ).toEqual([[0.4286], [1.2857]]);
  });
});

describe("gaps", () => {
  test("各项: a blank actual stays blank, for the total to say what it means", () => {
    expect(
      ATTAIN(
        [
          [50, ""],
          ["—", "不适用"],
        ],
        100,
        10,
      ),
    ).toEqual([
      [5, ""],
      ["", ""],
    ]);
  });

  test("an actual without target or points is an error of its cell", () => {
    expect(
      shown(
        ATTAIN(
          [
            [50, 60],
            [70, 80],
          ],
          [
            [100, ""],
            ["", 100],
          ],
          [
            ["", 10],
            [10, 10],
          ],
        ),
      ),
    ).toEqual([
      ["#VALUE! 分值第1行第1列没有填", "#VALUE! 目标第1行第2列没有填"],
      ["#VALUE! 目标第2行第1列没有填", 8],
    ]);
  });

  test("合计: an assigned item without its actual spoils the row; one without points counts for nothing", () => {
    const actual = [
      [50, ""],
      [50, ""],
      ["", ""],
      ["", ""],
    ];
    const points = [
      [10, 10],
      [10, ""],
      ["", ""],
      [10, 10],
    ];
    expect(shown(ATTAIN(actual, 100, points, "", "", "", "合计"))).toEqual([
      ["#VALUE! 第1行第2列没有填"],
      [5],
      [""],
      ["#VALUE! 第4行第1列没有填"],
    ]);
  });

  test("wrong cells stay in their cell, or with 合计 in their row", () => {
    const actual = [
      ["５", 50],
      [{ code: "#N/A" }, 60],
    ];
    expect(shown(ATTAIN(actual, 100, 10))).toEqual([
      ["#VALUE! 第1行第1列是文本“５”", 5],
      ["#N/A 第2行第1列是错误值#N/A", 6],
    ]);
    expect(shown(ATTAIN([...actual, [1, 1]], 100, 10, "", "", "", "合计"))).toEqual([
      ["#VALUE! 第1行第1列是文本“５”"],
      ["#N/A 第2行第1列是错误值#N/A"],
      [0.2],
    ]);
  });
});

describe("targets without a ratio", () => {
  test.each(["封顶比例", "超额加分", "逆向", "逆向比值"])("%s", (rule) => {
    expect(shown(ATTAIN([[1, 1]], [[0, -2]], 10, rule))).toEqual([
      ["#VALUE! 第1行第1列的目标是0，算不出比例", "#VALUE! 第1行第2列的目标是-2，负数目标只能用达标得分或逆向达标"],
    ]);
  });
});

describe("what all rows share ends the call", () => {
  const actual = column([1, 2]);
  test.each([
    [() => ATTAIN(actual, "百", 10), "目标第1行第1列是文本“百”"],
    [() => ATTAIN(actual, "", 10), "目标第1行第1列没有填"],
    [() => ATTAIN(actual, 100, -10), "分值第1行第1列是负数-10"],
    [() => ATTAIN(actual, column([1, 2, 3]), 10), "“目标”有3行，应为2行"],
    [() => ATTAIN(actual, [[1, 2]], 10), "“目标”有2列，应为1列"],
    [() => ATTAIN(actual, 100, 10, "比例"), "“规则”不能写“比例”，可写封顶比例、达标得分、超额加分、逆向、逆向比值、逆向达标、分段"],
    [() => ATTAIN(actual, 100, 10, "", 1.2), "封顶只能和超额加分一起用"],
    [() => ATTAIN(actual, 100, 10, "逆向", 1.2), "封顶只能和超额加分一起用"],
    [() => ATTAIN(actual, 100, 10, "", "", 2, "总"), "“输出”不能写“总”，可写各项、合计"],
  ])("%#", (call, message) => {
    expect(failure(call)).toBe(`#VALUE! ${message}`);
  });

  test("what is a row's own stays there", () => {
    expect(shown(ATTAIN(column([1, 2, 3, 4]), 100, column([10, -10, "十", 10]), column(["", "", "", "比"])))).toEqual([
      [0.1],
      ["#VALUE! 分值第2行第1列是负数-10"],
      ["#VALUE! 分值第3行第1列是文本“十”"],
      [expect.stringContaining("“规则”不能写“比”")],
    ]);
    expect(shown(ATTAIN(column([1, 2, 3]), 1, 10, "超额加分", column([120, 0.5, 3])))).toEqual([
      ["#VALUE! 封顶是120，请写120%"],
      ["#VALUE! 封顶是0.5，应不小于1（120%写1.2）"],
      [30],
    ]);
  });
});

test("agrees with exact fractions on random sheets, item by item and in total", () => {
  const { score, whole, pick } = random(31);
  for (let sheet = 0; sheet < 400; sheet++) {
    const columns = whole(1, 5);
    const across = <T>(make: () => T) => Array.from({ length: columns }, make);
    const rules = across(() => pick(ATTAIN_RULES));
    const caps = across(() => pick(["" as const, 1, 1.2, 1.5]));
    const targets = across(() => pick([score(), whole(1, 12), 0]));
    const points = across(() => whole(0, 400) / 10);
    const rows = Array.from({ length: whole(1, 4) }, () => targets.map((target) => pick([score(), target, target * 2, whole(-3, 200)])));
    const digits = whole(0, 10);
    const segments = pick<[number, number][]>([
      [[0.6, 0.4]],
      [
        [0, 0],
        [0.8, 0.5],
        [1, 1],
        [1.5, 1.2],
      ],
    ]);
    const start = pick(["" as const, 0.6, 1]);
    const bonus = pick(["" as const, 0.5]);
    const terms = { start, bonus, segments };
    const indicators = targets.map((target, i): Indicator => ({ target, points: points[i]!, rule: rules[i]!, cap: caps[i]!, ...terms }));
    const wanted = (isTotal: boolean) => rows.map((row) => said(attainByRule(row, indicators, digits, isTotal)));
    const given = [rows, [targets], [points], [rules], rules.includes("超额加分") ? [caps] : "", digits] as const;

    const more = [start, rules.includes("超额加分") ? bonus : "", rules.includes("分段") ? segments : ""] as const;
    expect(ATTAIN(...given, "各项", ...more)).toEqual(wanted(false));
    expect(ATTAIN(...given, "合计", ...more)).toEqual(wanted(true));
  }
});

describe("properties", () => {
  const actuals = fc.array(fc.integer({ min: -50, max: 300 }), { minLength: 1, maxLength: 20 });
  const target = fc.integer({ min: 1, max: 200 });
  const run = (values: number[], goal: number, rule: string) =>
    (
      ATTAIN(
        column(values),
        goal,
        10,
        rule,
        "",
        "",
        "",
        0.4,
        "",
        rule === "分段"
          ? [
              [0, 0],
              [0.5, 0.7],
              [1, 1],
            ]
          : "",
      ) as number[][]
    ).flat();

  test("more never scores less, where lower is better never more; points stay between 0 and all", () => {
    fc.assert(
      fc.property(
        actuals,
        target,
        fc.constantFrom("封顶比例", "达标得分", "逆向", "逆向比值", "逆向达标", "分段"),
        (values, goal, rule) => {
          const sorted = [...values].sort((a, b) => a - b);
          const points = run(rule.startsWith("逆向") ? sorted.reverse() : sorted, goal, rule);
          points.forEach((point, index) => {
            expect(point).toBeGreaterThanOrEqual(index === 0 ? 0 : points[index - 1]!);
            expect(point).toBeLessThanOrEqual(10);
          });
          expect(run([goal], goal, rule)).toEqual([10]);
        },
      ),
      { seed: 7, numRuns: 200 },
    );
  });

  test("rows keep their own result in any order", () => {
    fc.assert(
      fc.property(actuals, target, (values, goal) => {
        expect(run([...values].reverse(), goal, "超额加分")).toEqual(run(values, goal, "超额加分").reverse());
      }),
      { seed: 8, numRuns: 100 },
    );
  });
});
