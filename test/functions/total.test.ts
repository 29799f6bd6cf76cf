import fc from "fast-check";
import { customFunctions } from "../../src/functions";
import { column, failure, said, shown } from "./oracle/cells";
import { random } from "./oracle/random";
import { totalByRule } from "./oracle/total";

const TOTAL = customFunctions.TOTAL!;

describe("by hand", () => {
  test("points are added up exactly and rounded once", () => {
    expect(
      TOTAL(
        [
          [18, 25],
          [20, 30],
        ],
        [[20, 30]],
      ),
    ).toEqual([[43], [50]]);
    expect(TOTAL([[0.1, 0.2, 0.705]], [[1, 1, 1]], "", 2)).toEqual([[1.01]]);
    expect(TOTAL([[-0.1, -0.2, -0.705]], [[1, 1, 1]], null, [[2]])).toEqual([[-1.01]]);
  });

  test("full points may stand in a column, as parameter sheets list them", () => {
    expect(
      TOTAL(
        [
          [18, 25],
          [20, 30],
        ],
        column([20, 30]),
      ),
    ).toEqual([[43], [50]]);
    expect(shown(TOTAL(column([18, 25]), column([20, 20])))).toEqual([[18], ["#VALUE! 第2行第1列是25分，超过满分20分"]]);
  });

  test("points equal to the full points are legal, also with the noise of native sums", () => {
    expect(TOTAL([[0.1 + 0.2]], [[0.3]])).toEqual([[0.3]]);
    expect(shown(TOTAL([[0.30000000000001]], [[0.3]]))).toEqual([["#VALUE! 第1行第1列是0.30000000000001分，超过满分0.3分"]]);
  });

  test("own items per unit: a blank full is not assigned", () => {
    const full = [
      [20, 30, "—"],
      ["", 30, 50],
      ["", "", ""],
    ];
    expect(
      TOTAL(
        [
          [10, 20, ""],
          ["", 20, 40],
          ["", "", ""],
        ],
        full,
      ),
    ).toEqual([[30], [60], [""]]);
    expect(
      shown(
        TOTAL(
          [
            [10, 20, 1],
            [0, 20, 40],
            ["", "", ""],
          ],
          full,
        ),
      ),
    ).toEqual([["#VALUE! 第1行第3列有得分，但没有满分"], ["#VALUE! 第2行第1列有得分，但没有满分"], [""]]);
  });
});

describe("missing points", () => {
  const points = [
    [16, "", 9],
    ["—", 24, 5],
    ["不适用", "N/A", "/"],
  ];
  const full = [[20, 30, 10]];

  test.each([
    ["报错", [["#VALUE! 第1行第2列没有填"], ["#VALUE! 第2行第1列没有填"], ["#VALUE! 第3行第1列没有填"]]],
    ["计零", [[25], [29], [0]]],
    ["zero", [[25], [29], [0]]],
    // 25÷30×60; 29÷40×60
    ["折算", [[50], [43.5], [""]]],
    // The means are 16, 24 and 7
    ["平均", [[49], [45], [""]]],
    ["Mean", [[49], [45], [""]]],
  ])("%s", (missing, wanted) => {
    expect(shown(TOTAL(points, full, missing))).toEqual(wanted);
  });

  test("折算 leaves items not assigned out of both sums", () => {
    // 8÷10×40, the item of 50 points is another unit's
    expect(TOTAL([[8, "", ""]], [[10, 30, ""]], "折算")).toEqual([[32]]);
  });

  test("折算 has nothing to go by where the items present are worth nothing", () => {
    expect(
      shown(
        TOTAL(
          [
            [0, ""],
            [0, 8],
          ],
          [[0, 10]],
          "折算",
        ),
      ),
    ).toEqual([["#VALUE! 有得分的各项满分合计是0，不能折算"], [8]]);
  });

  test("平均 counts neither points above full, nor points without full, nor text", () => {
    const own = [
      [10, 10],
      [10, 10],
      ["", 10],
      [10, 10],
      [10, 10],
    ];
    expect(
      shown(
        TOTAL(
          [
            ["", 5],
            [95, 5],
            [3, 5],
            [6, "缺"],
            [8, 5],
          ],
          own,
          "平均",
        ),
      ),
    ).toEqual([
      [12],
      ["#VALUE! 第2行第1列是95分，超过满分10分"],
      ["#VALUE! 第3行第1列有得分，但没有满分"],
      ["#VALUE! 第4行第2列是文本“缺”"],
      [13],
    ]);
  });

  test("a mean of others that is above the unit's own full points is an error, and so is an empty column", () => {
    expect(
      shown(
        TOTAL(
          [
            ["", 5],
            [8, 5],
          ],
          [
            [5, 5],
            [10, 5],
          ],
          "平均",
        ),
      ),
    ).toEqual([["#VALUE! 第1列的平均超过这一行的满分5分"], [13]]);
    expect(
      TOTAL(
        [
          ["", 5],
          [5, 5],
        ],
        [
          [5, 5],
          [10, 5],
        ],
        "平均",
      ),
    ).toEqual([[10], [10]]);
    expect(shown(TOTAL([["", 5]], [[5, 5]], "平均"))).toEqual([["#VALUE! 第1列没有一个成绩，算不出平均"]]);
  });
});

test("an error spoils its row only, whether among points or among a row's own full points", () => {
  const full = [[10], [10], [-10], ["十"], [10]];
  expect(shown(TOTAL([[5], [{ code: "#N/A" }], [5], [5], ["５"]], full))).toEqual([
    [5],
    ["#N/A 第2行第1列是错误值#N/A"],
    ["#VALUE! 满分第3行第1列是负数-10"],
    ["#VALUE! 满分第4行第1列是文本“十”"],
    ["#VALUE! 第5行第1列是文本“５”"],
  ]);
});

test.each([
  [[[20, -30]], "满分第1行第2列是负数-30"],
  [column([20, -30]), "满分第2行第1列是负数-30"],
  [column([20, "三十"]), "满分第2行第1列是文本“三十”"],
  [[[20, { code: "#REF!" }]], "满分第1行第2列是错误值#REF!"],
  [[[20, 30, 50]], "“满分”有3列，应为2列"],
  [
    [
      [20, 30],
      [20, 30],
      [20, 30],
    ],
    "“满分”有3行，应为1行",
  ],
])("shared full points that cannot be used end the call: %j", (full, message) => {
  expect(failure(() => TOTAL([[1, 2]], full))).toBe(`#VALUE! ${message}`);
});

test("agrees with exact fractions on random sheets", () => {
  const { score, whole, pick } = random(23);
  for (let sheet = 0; sheet < 400; sheet++) {
    const columns = whole(1, 6);
    const rows = whole(1, 6);
    const full = Array.from({ length: columns }, () => whole(0, 400) / 4);
    const points = Array.from({ length: rows }, () =>
      Array.from({ length: columns }, () => (whole(0, 4) === 0 ? pick(["", null, "—"]) : score())),
    );
    const missing = pick(["报错", "计零", "折算", "平均"]);
    const digits = whole(0, 10);
    const wanted = totalByRule(
      points,
      points.map(() => full),
      missing,
      digits,
    );
    expect(TOTAL(points, [full], missing, digits)).toEqual(said(wanted));
  }
});

describe("properties", () => {
  const sheet = fc.array(fc.array(fc.option(fc.integer({ min: 0, max: 1000 })), { minLength: 3, maxLength: 3 }), {
    minLength: 1,
    maxLength: 12,
  });
  const cells = (rows: (number | null)[][]) => rows.map((row) => row.map((points) => (points === null ? "" : points / 100)));
  const full = [[10, 10, 20]];

  test("rows keep their own result in any order, and a renormalised total stays within the full total", () => {
    fc.assert(
      fc.property(sheet, (rows) => {
        const results = TOTAL(cells(rows), full, "折算");
        expect(TOTAL(cells([...rows].reverse()), full, "折算")).toEqual([...results].reverse());
        for (const [result] of results) if (typeof result === "number") expect(result).toBeLessThanOrEqual(40);
      }),
      { seed: 24, numRuns: 200 },
    );
  });

  test("without gaps the four ways agree, and 计零 is never above 折算", () => {
    fc.assert(
      fc.property(sheet, (rows) => {
        const given = cells(rows);
        const whole = cells(rows.map((row) => row.map((points) => points ?? 0)));
        const total = TOTAL(whole, full);
        for (const missing of ["计零", "折算", "平均"]) expect(TOTAL(whole, full, missing)).toEqual(total);
        const zero = TOTAL(given, full, "计零") as number[][];
        TOTAL(given, full, "折算").forEach(([result], row) => {
          if (typeof result === "number") expect(result).toBeGreaterThanOrEqual(zero[row]![0]!);
        });
      }),
      { seed: 25, numRuns: 200 },
    );
  });
});

test("平均: a row whose full points cannot be read has no part in the means", () => {
  const points = [
    [10, 5],
    ["", 5],
    [8, 4],
  ];
  const full = [
    [10, 10],
    [10, 10],
    [10, "十"],
  ];
  expect(shown(TOTAL(points, full, "平均"))).toEqual([[15], [15], ["#VALUE! 满分第3行第2列是文本“十”"]]);
});
