import fc from "fast-check";
import { customFunctions } from "../../src/functions";
import { anError, failure, said, shown } from "./oracle/cells";
import { random } from "./oracle/random";
import { weightedByRule } from "./oracle/weighted";

const WEIGHTED = customFunctions.WEIGHTED!;

describe("by hand", () => {
  test("76.6×63% + 78.1×34% + 32.1×3% is 75.775 and rounds to 75.78", () => {
    const scores = [[76.6, 78.1, 32.1]];
    expect(WEIGHTED(scores, [[0.63, 0.34, 0.03]], null, [[2]])).toEqual([[75.78]]);
    expect(WEIGHTED(scores, [[0.63, 0.34, 0.03]])).toEqual([[75.775]]);
    expect(WEIGHTED(scores, [[63, 34, 3]], undefined, 2)).toEqual([[75.78]]);
    expect(WEIGHTED([[-76.6, -78.1, -32.1]], [[63, 34, 3]], "", 2)).toEqual([[-75.78]]);
  });

  test("a bare number is a range of one cell", () => {
    expect(WEIGHTED(88.5, 1)).toEqual([[88.5]]);
  });

  test("weights may stand in a column", () => {
    expect(WEIGHTED([[80, 90]], [[0.5], [0.5]])).toEqual([[85]]);
  });

  test("half-year and year (rule S5), thirds within the tolerance", () => {
    expect(WEIGHTED([[80, 90]], [[0.4, 0.6]])).toEqual([[86]]);
    expect(WEIGHTED([[90, 60, 30]], [[0.3333333333, 0.3333333333, 0.3333333333]])).toEqual([[60]]);
  });
});

describe("missing scores", () => {
  const scores = [
    [80, 90, "—"],
    [70, "", 60],
    ["不适用", "N/A", "/"],
  ];
  const weights = [[0.5, 0.3, 0.2]];

  test("报错: the row says which cell", () => {
    expect(shown(WEIGHTED(scores, weights))).toEqual([
      ["#VALUE! 第1行第3列没有成绩"],
      ["#VALUE! 第2行第2列没有成绩"],
      ["#VALUE! 第3行第1列没有成绩"],
    ]);
  });

  test.each([
    // 80×.5 + 90×.3; 70×.5 + 60×.2; nothing counts as nothing
    ["计零", [[67], [47], [0]]],
    ["zero", [[67], [47], [0]]],
    // 67÷0.8; 47÷0.7
    ["折算", [[83.75], [67.1428571429], [""]]],
    ["Renormalise", [[83.75], [67.1428571429], [""]]],
    // The third column's mean is 60, the second's 90
    ["平均", [[79], [74], [""]]],
  ])("%s", (missing, wanted) => {
    expect(WEIGHTED(scores, weights, missing)).toEqual(wanted);
  });

  test("a mean leaves out what is no number, and an empty column has none", () => {
    const broken = [
      ["缺", ""],
      ["", 10],
      [30, 20],
      [50, ""],
    ];
    expect(shown(WEIGHTED(broken, [[0.5, 0.5]], "平均"))).toEqual([["#VALUE! 第1行第1列是文本“缺”"], [25], [25], [32.5]]);
    expect(shown(WEIGHTED([[1, ""]], [[0.5, 0.5]], "平均"))).toEqual([["#VALUE! 第2列没有一个成绩，算不出平均"]]);
  });
});

describe("weights of what is missing", () => {
  const row = [[80, "", 90, 70, 60]];
  const weights = [[0.3, 0.2, 0.2, 0.15, 0.15]];

  test("in proportion, in equal parts, or to one item", () => {
    // 61.5 ÷ 0.8; 0.35×80 + 0.25×90 + 0.2×70 + 0.2×60; 61.5 + 0.2×60.
    expect(WEIGHTED(row, weights, "折算")).toEqual([[76.875]]);
    expect(WEIGHTED(row, weights, "均摊")).toEqual([[76.5]]);
    expect(WEIGHTED(row, weights, "归入", "", "", 5)).toEqual([[73.5]]);
    expect(WEIGHTED([[80, "", ""]], [[50, 30, 20]], "equally")).toEqual([[80]]);
    expect(WEIGHTED([["", 60, 90, 91]], [[20, 30, 30, 20]], "均摊", 2)).toEqual([[79.27]]);
    expect(WEIGHTED([["", "", ""]], [[50, 30, 20]], "均摊")).toEqual([[""]]);
    expect(WEIGHTED([["", "", ""]], [[50, 30, 20]], "归入", "", "", 1)).toEqual([[""]]);
  });

  test("a weight of 0 takes no equal part, but may be named", () => {
    expect(WEIGHTED([[80, "", 10]], [[0.6, 0.4, 0]], "均摊")).toEqual([[80]]);
    expect(WEIGHTED([[80, "", 10]], [[0.6, 0.4, 0]], "归入", "", "", 3)).toEqual([[52]]);
    expect(shown(WEIGHTED([["", 10]], [[1, 0]], "均摊"))).toEqual([["#VALUE! 可用的权重合计是0"]]);
  });

  test("nobody can take over who has no score or no weight; where nothing is missing it does not matter", () => {
    const message = (line: number) => `#VALUE! 第${line}行缺项的权重要归第2项，但这一项没有成绩或没有权重`;
    const scores = [
      [80, "", 90],
      ["", "", 90],
      [80, 70, 90],
      [80, 70, ""],
    ];
    expect(shown(WEIGHTED(scores, [[0.5, 0.3, 0.2]], "归入", "", "", 2))).toEqual([[message(1)], [message(2)], [79], [75]]);
    const own = [
      [0.5, "", 0.5],
      ["", "", 1],
      [0.5, 0.3, 0.2],
      [0.5, 0.3, 0.2],
    ];
    expect(shown(WEIGHTED([[80, "", ""], ["", "", 90], scores[2], scores[3]], own, "归入", "", "", 2))).toEqual([
      [message(1)],
      [90],
      [79],
      [75],
    ]);
  });

  test("归入 and the item it names go together", () => {
    const message = "#VALUE! 缺项写归入，要填归第几项；填了归第几项，缺项要写归入";
    expect(failure(() => WEIGHTED(row, weights, "归入"))).toBe(message);
    expect(failure(() => WEIGHTED(row, weights, "折算", "", "", 1))).toBe(message);
    expect(failure(() => WEIGHTED(row, weights, "归入", "", "", 6))).toBe("#VALUE! “归第几项”要填0到5的整数，现在是6");
  });
});

describe("rounding", () => {
  test("once at the end, unless each item is to be rounded", () => {
    // Each 25% of 5 is 1.25, rounded 1.3: four of them make 5.2 of 5.
    expect(WEIGHTED([[5, 5, 5, 5]], [[25, 25, 25, 25]], "", 1)).toEqual([[5]]);
    expect(WEIGHTED([[5, 5, 5, 5]], [[25, 25, 25, 25]], "", 1, "", "", 1)).toEqual([[5.2]]);
    expect(WEIGHTED([[5, 5, 5, 5]], [[25, 25, 25, 25]], "", 1, "", "", 1, "四舍六入五成双")).toEqual([[4.8]]);
    // 80×0.35 = 28, 77×0.65 = 50.05: whole items make 28 + 50, the sum is 78.05.
    expect(WEIGHTED([[80, 77]], [[35, 65]], "", 2, "", "", 0)).toEqual([[78]]);
  });

  test("items are rounded with the weights they have after 折算 and 均摊", () => {
    // 90×50÷70 = 64.2857 → 64.3, 70×20÷70 = 20.
    expect(WEIGHTED([[90, "", 70]], [[50, 30, 20]], "折算", 2, "", "", 1)).toEqual([[84.3]]);
    // 90×0.65 = 58.5 → 59, 71×0.35 = 24.85 → 25.
    expect(WEIGHTED([[90, "", 71]], [[50, 30, 20]], "均摊", 2, "", "", 0)).toEqual([[84]]);
  });

  test("four ways, of which two differ on halves only", () => {
    const of = (score: number, word: string) => WEIGHTED(score, 1, "", 2, "", "", "", word)[0]![0];
    const words = ["四舍五入", "四舍六入", "去尾", "进一"];
    expect(words.map((word) => of(75.775, word))).toEqual([75.78, 75.78, 75.77, 75.78]);
    expect(words.map((word) => of(75.765, word))).toEqual([75.77, 75.76, 75.76, 75.77]);
    expect(words.map((word) => of(75.7651, word))).toEqual([75.77, 75.77, 75.76, 75.77]);
    expect(words.map((word) => of(-75.765, word))).toEqual([-75.77, -75.76, -75.77, -75.76]);
    expect(words.map((word) => of(75.76, word))).toEqual([75.76, 75.76, 75.76, 75.76]);
  });
});

describe("weights in any proportion", () => {
  test("when told so, shared or per row", () => {
    expect(WEIGHTED([[80, 90]], [[2, 3]], "", "", "不限")).toEqual([[86]]);
    expect(
      WEIGHTED(
        [
          [80, 90],
          [80, 90],
        ],
        [
          [2, 3],
          [7, ""],
        ],
        "计零",
        "",
        "any",
      ).slice(0, 1),
    ).toEqual([[86]]);
    expect(
      WEIGHTED(
        [
          [80, 90],
          [80, ""],
        ],
        [
          [2, 3],
          [7, ""],
        ],
        "",
        "",
        "不限",
      ),
    ).toEqual([[86], [80]]);
    expect(WEIGHTED([[80, "", 60]], [[3, 2, 1]], "均摊", 2, "不限")).toEqual([[73.33]]);
  });

  test("none below 0, and not all 0", () => {
    expect(failure(() => WEIGHTED([[80, 90]], [[2, -1]], "", "", "不限"))).toBe("#VALUE! 第2列的权重是负数-1");
    expect(failure(() => WEIGHTED([[80, 90]], [[0, 0]], "", "", "不限"))).toBe("#VALUE! 可用的权重合计是0");
    expect(failure(() => WEIGHTED([[80, 90]], [["", ""]], "", "", "不限"))).toBe("#VALUE! 可用的权重合计是0");
    expect(failure(() => WEIGHTED([[80, 90]], [[2, 3]], "", "", "1或100"))).toBe("#VALUE! 权重合计是5，应为1或100");
  });

  test("ten times the weights are the same weights", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat({ max: 1000 }), fc.integer({ min: 1, max: 99 })), { minLength: 1, maxLength: 6 }), (items) => {
        const [scores, weights] = [items.map(([score]) => score / 10), items.map(([, weight]) => weight)];
        const once = WEIGHTED([scores], [weights], "", 4, "不限");
        expect(WEIGHTED([scores], [weights.map((weight) => weight / 10)], "", 4, "不限")).toEqual(once);
      }),
      { seed: 15, numRuns: 200 },
    );
  });
});

describe("weights", () => {
  test.each([
    [[[0.5, 0.4]], "#VALUE! 权重合计是0.9，应为1或100"],
    [[[50, 49]], "#VALUE! 权重合计是99，应为1或100"],
    [[["", ""]], "#VALUE! 权重合计是0，应为1或100"],
    [[[1.5, -0.5]], "#VALUE! 第2列的权重是负数-0.5"],
    [[[0.5, "0.5"]], "#VALUE! 权重第1行第2列是文本“0.5”"],
    [[[0.5, 0.3, 0.2]], "#VALUE! “权重”有3列，应为2列"],
    [
      [
        [0.5, 0.5],
        [0.5, 0.5],
        [0.5, 0.5],
      ],
      "#VALUE! “权重”有3行，应为2行",
    ],
  ])("shared ones that cannot be used end the call: %j", (weights, message) => {
    expect(
      failure(() =>
        WEIGHTED(
          [
            [1, 2],
            [3, 4],
          ],
          weights,
          "折算",
        ),
      ),
    ).toBe(message);
  });

  test("1.000000001 is near enough, 1.0000000011 is not", () => {
    expect(WEIGHTED([[50, 50]], [[0.5, 0.500000001]])).toEqual([[50]]);
    expect(failure(() => WEIGHTED([[50, 50]], [[0.5, 0.5000000011]]))).toContain("应为1或100");
  });

  test("per row: each row is judged by itself", () => {
    const scores = [
      [80, 90],
      [80, ""],
      [80, 90],
      [80, 90],
      ["", ""],
    ];
    const weights = [
      [0.5, 0.5],
      [1, ""],
      [0.5, 0.4],
      [1, "—"],
      ["", ""],
    ];
    expect(shown(WEIGHTED(scores, weights))).toEqual([
      [85],
      [80],
      ["#VALUE! 权重合计是0.9，应为1或100"],
      ["#VALUE! 第4行第2列有成绩，但没有权重"],
      [""],
    ]);
  });

  test("per row under 折算 any positive sum will do", () => {
    const scores = [
      [80, 90],
      [80, ""],
      ["", 5],
    ];
    const weights = [
      [3, 1],
      [2, 6],
      [1, 0],
    ];
    expect(shown(WEIGHTED(scores, weights, "折算"))).toEqual([[82.5], [80], ["#VALUE! 可用的权重合计是0"]]);
    expect(
      shown(
        WEIGHTED(
          [
            [1, 2],
            [1, 2],
          ],
          [
            [0, 0],
            [1, 1],
          ],
          "折算",
        ),
      ),
    ).toEqual([["#VALUE! 可用的权重合计是0"], [1.5]]);
  });
});

test("an error cell spoils its row only, and #N/A stays #N/A", () => {
  const scores = [[80], [{ code: "#N/A" }], [{ type: "Error", basicValue: "#DIV/0!" }], [true], ["９０"]];
  expect(shown(WEIGHTED(scores, 1))).toEqual([
    [80],
    ["#N/A 第2行第1列是错误值#N/A"],
    ["#VALUE! 第3行第1列是错误值#DIV/0!"],
    ["#VALUE! 第4行第1列是TRUE，不是数"],
    ["#VALUE! 第5行第1列是文本“９０”"],
  ]);
});

test.each([
  [[[1, 0]]],
  [[[1, 1e-300]]],
  [[[100, 1e-150]]],
  [
    [
      [1, 0],
      [1, 0],
    ],
  ],
])("a number beyond Excel's is found under any weight: %j", (weights) => {
  const wanted = [[5], [expect.objectContaining({ code: "#VALUE!" })]];
  for (const beyond of [1e308, -1e308, Infinity, -Infinity]) {
    expect(
      WEIGHTED(
        [
          [5, 5],
          [5, beyond],
        ],
        weights,
        "",
        2,
      ),
    ).toEqual(wanted);
  }
});

test("under 折算 a weight may be next to nothing beside the others", () => {
  expect(
    shown(
      WEIGHTED(
        [
          [5, 1e308],
          [5, 7],
        ],
        [
          [1e300, 1e-100],
          [1e300, 1e-100],
        ],
        "折算",
        2,
      ),
    ),
  ).toEqual([[expect.stringContaining("#VALUE!")], [5]]);
});

test("what is no number is found in any place of a row", () => {
  const cells: unknown[] = ["９０", "90", true, false, {}, { code: "#REF!" }, NaN];
  const places = [0, 9, 19];
  const rows = cells.flatMap((cell) => places.map((place) => Array.from({ length: 20 }, (_, at) => (at === place ? cell : 80))));
  const results = WEIGHTED(rows, [Array.from({ length: 20 }, () => 5)], "计零");
  expect(results).toEqual(rows.map(() => [anError]));
});

test("agrees with exact fractions on random sheets", () => {
  const { score, whole, pick } = random(1);
  for (let sheet = 0; sheet < 400; sheet++) {
    const columns = whole(1, 6);
    const rows = whole(1, 6);
    const parts = Array.from({ length: columns - 1 }, () => whole(0, Math.floor(1000 / columns)));
    const weights = [...parts, 1000 - parts.reduce((a, b) => a + b, 0)].map((part) => part / 1000);
    const scores = Array.from({ length: rows }, () =>
      Array.from({ length: columns }, () => (whole(0, 5) === 0 ? pick(["", null, "—"]) : score())),
    );
    const missing = pick(["计零", "折算", "平均"]);
    const digits = whole(0, 10);
    const wanted = scores.map((row) => [said(weightedByRule(row, weights, { scores, missing, digits }))]);
    expect(WEIGHTED(scores, [weights], missing, digits)).toEqual(wanted);
  }
});

describe("properties", () => {
  const rows = fc.array(fc.tuple(fc.integer({ min: 0, max: 10000 }), fc.integer({ min: 0, max: 10000 })), {
    minLength: 1,
    maxLength: 20,
  });
  const points = (table: [number, number][]) => table.map(([a, b]) => [a / 100, b / 100]);

  test("rows keep their own result in any order, and more points never score less", () => {
    fc.assert(
      fc.property(rows, fc.nat(), fc.integer({ min: 0, max: 100 }), (table, which, share) => {
        const weights = [[share / 100, (100 - share) / 100]];
        const results = WEIGHTED(points(table), weights) as number[][];
        expect(WEIGHTED(points([...table].reverse()), weights)).toEqual([...results].reverse());

        const row = which % table.length;
        const raised = table.map(([a, b], index): [number, number] => (index === row ? [a + 1, b] : [a, b]));
        expect((WEIGHTED(points(raised), weights) as number[][])[row]![0]).toBeGreaterThanOrEqual(results[row]![0]!);
      }),
      { seed: 2, numRuns: 300 },
    );
  });
});
