import fc from "fast-check";
import { customFunctions } from "../../src/functions";
import { column, failure, said, shown } from "./oracle/cells";
import { checklistByRule } from "./oracle/checklist";
import { random } from "./oracle/random";
import type { Full } from "./oracle/total";

const CHECKLIST = customFunctions.CHECKLIST!;
const units = column(["财政局", "教育局", "", "审计局"]);

type Row = [unit: unknown, points: unknown, full: unknown];

function list(rows: readonly Row[], missing?: string, digits?: number): unknown {
  const of = (index: number) => rows.map((row) => [row[index]]);
  return CHECKLIST(units, of(0), of(1), of(2), missing, digits);
}

describe("by hand", () => {
  test("each unit has its own items; one without items stays blank, a blank row too", () => {
    const rows: Row[] = [
      ["财政局", 8, 10],
      ["教育局", 4.5, 5],
      ["财政局", 20, 20],
    ];
    expect(list(rows)).toEqual([[28], [4.5], [""], [""]]);
  });

  test("an item added in mid-year counts where it is assigned", () => {
    const rows: Row[] = [
      ["财政局", 8, 10],
      ["教育局", 9, 10],
      [" 财政局 ", 2.5, 5],
    ];
    expect(list(rows)).toEqual([[10.5], [9], [""], [""]]);
  });

  test("exact, rounded once", () => {
    const rows: Row[] = [
      ["财政局", 0.1, 1],
      ["财政局", 0.2, 1],
      ["财政局", 0.705, 1],
      ["教育局", -1.005, 1],
    ];
    expect(list(rows, "", 2)).toEqual([[1.01], [-1.01], [""], [""]]);
    expect(list([["财政局", 0.1 + 0.2, 0.3]])).toEqual([[0.3], [""], [""], [""]]);
  });

  test("an item with blank full points is not assigned", () => {
    expect(
      list([
        ["财政局", 8, 10],
        ["财政局", "", ""],
        ["教育局", "—", "不适用"],
      ]),
    ).toEqual([[8], [""], [""], [""]]);
  });

  test("blank rows of the list are ignored, also as Excel on the desktop hands them over", () => {
    expect(
      list([
        ["财政局", 8, 10],
        ["", "", ""],
        [null, null, null],
        [0, 0, 0],
      ]),
    ).toEqual([[8], [""], [""], [""]]);
  });
});

describe("missing points", () => {
  const rows: Row[] = [
    ["财政局", 8, 10],
    ["财政局", "", 30],
    ["教育局", "—", 5],
    ["审计局", 0, 0],
    ["审计局", "", 5],
  ];

  test.each([
    ["报错", ["#VALUE! 得分第2行第1列没有填", "#VALUE! 得分第3行第1列没有填", "", "#VALUE! 得分第5行第1列没有填"]],
    ["计零", [8, 0, "", 0]],
    ["折算", [32, "", "", "#VALUE! 有得分的各项满分合计是0，不能折算"]],
  ])("%s", (missing, wanted) => {
    expect(shown(list(rows, missing))).toEqual(column(wanted));
  });

  test("平均 is refused: a long list has no columns", () => {
    expect(failure(() => list(rows, "平均"))).toBe("#VALUE! “缺项”不能写“平均”，可写报错、计零、折算");
  });
});

test.each([
  [["财政局", 10.01, 10], "得分第1行第1列是10.01分，超过满分10分"],
  [["财政局", 8, ""], "得分第1行第1列有得分，但没有满分"],
  [["财政局", 8, -10], "满分第1行第1列是负数-10"],
  [["财政局", "８", 10], "得分第1行第1列是文本“８”"],
  [["财政局", 8, "十"], "满分第1行第1列是文本“十”"],
  [["财政局", { code: "#DIV/0!" }, 10], "得分第1行第1列是错误值#DIV/0!"],
] as const)("an item that is wrong spoils its unit only: %j", (row, message) => {
  const result = list([[...row] as Row, ["教育局", 4, 5], ["财政局", 1, 1]]);
  expect(shown(result)).toEqual([[`#VALUE! ${message}`], [4], [""], [""]]);
});

test("the first wrong item is told, wherever its unit's rows stand", () => {
  const rows: Row[] = [
    ["财政局", 8, 10],
    ["教育局", 1, 5],
    ["教育局", 6, 5],
    ["财政局", 1, 1],
    ["教育局", 7, 5],
  ];
  expect(shown(list(rows))).toEqual([[9], ["#VALUE! 得分第3行第1列是6分，超过满分5分"], [""], [""]]);
});

test.each([
  [() => list([["公安局", 1, 5]]), "#VALUE! 清单单位第1行的“公安局”不在单位里"],
  [
    () =>
      list([
        ["财政局", 1, 5],
        ["", 1, 5],
      ]),
    "#VALUE! 清单单位第2行没有填",
  ],
  [
    () =>
      list([
        ["财政局", 1, 5],
        ["", "", 5],
      ]),
    "#VALUE! 清单单位第2行没有填",
  ],
  [() => list([[{ code: "#N/A" }, 1, 5]]), "#N/A 清单单位第1行第1列是错误值#N/A"],
  [() => CHECKLIST(units, column(["财政局"]), column([1, 2]), column([5])), "#VALUE! “得分”有2行，应为1行"],
  [() => CHECKLIST(units, column(["财政局"]), [[1, 2]], column([5])), "#VALUE! “得分”只能有一列，现在有2列"],
  [() => CHECKLIST([["甲", "乙"]], column(["甲"]), [[1]], [[5]]), "#VALUE! “单位”只能有一列，现在有2列"],
])("what has no row to carry it ends the call (%#)", (call, message) => {
  expect(failure(call)).toBe(message);
});

test("a unit listed twice, or an error in its place, carries the error itself", () => {
  const listed = [["甲"], ["乙"], ["甲"], [{ code: "#N/A" }]];
  expect(shown(CHECKLIST(listed, column(["乙", "甲"]), column([1, 2]), column([5, 5])))).toEqual([
    ["#VALUE! 第1行和第3行都是“甲”"],
    [1],
    ["#VALUE! 第1行和第3行都是“甲”"],
    ["#N/A 第4行第1列是错误值#N/A"],
  ]);
});

const NAMES = ["财政局", "教育局", "审计局"];

function someRows(seed: number): Row[] {
  const { score, whole, pick } = random(seed);
  return Array.from({ length: whole(1, 20) }, (): Row => {
    const full = pick([0, 5, 12.5, 60, 100, ""]);
    const points = full === "" || whole(0, 4) === 0 ? pick(["", null, "—"]) : score();
    return [pick(NAMES), points, full];
  });
}

test("agrees with exact fractions on random lists, in any order of items", () => {
  for (let seed = 0; seed < 400; seed++) {
    const rows = someRows(seed);
    const missing = ["报错", "计零", "折算"][seed % 3]!;
    const digits = seed % 11;
    const of = (name: string) => {
      const mine = rows.filter(([unit]) => unit === name).map(([, points, full]) => ({ points, full: full as Full }));
      return said(checklistByRule(mine, missing, digits));
    };
    const wanted = [[of("财政局")], [of("教育局")], [""], [of("审计局")]];
    expect(list(rows, missing, digits)).toEqual(wanted);
    expect(list([...rows].reverse(), missing, digits)).toEqual(wanted);
  }
});

test("a list says what TOTAL says of the same items side by side, and another unit's items change nothing", () => {
  const cell = fc.option(
    fc.integer({ min: 0, max: 1000 }).map((cents) => cents / 100),
    { nil: "" },
  );
  const sheet = fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 3 });
  fc.assert(
    fc.property(sheet, fc.constantFrom("报错", "计零", "折算"), (scores, missing) => {
      const full = [10, 20, 30];
      const rows = scores.flatMap((points, unit) => points.map((value, item): Row => [NAMES[unit], value, full[item]]));
      const wanted = customFunctions.TOTAL!(scores, [full], missing);
      const [finance, education, , audit] = list(rows, missing) as unknown[][];
      const codes = (result: unknown[]) => result.map((cell) => (cell instanceof Error ? "error" : cell));
      [finance!, education!, audit!].slice(0, scores.length).forEach((got, unit) => {
        expect(codes(got)).toEqual(codes(wanted[unit]!));
      });
      expect(
        (
          list(
            rows.filter(([unit]) => unit === "财政局"),
            missing,
          ) as unknown[][]
        )[0],
      ).toEqual(finance);
    }),
    { seed: 41, numRuns: 200 },
  );
});
