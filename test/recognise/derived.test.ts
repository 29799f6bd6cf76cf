/** What columns are worked out from: found where every row agrees, to the digit that shows, and not found by chance. */
import { readSheet, type ColumnReading } from "../../src/recognise";
import { requireValue } from "../../src/basics/requireValue";
import { clerkSheet, type ClerkCell } from "../support/clerkSheet";

const lines = [
  [80, 92.5, 71],
  [91, 60, 88.5],
  [66, 84, 95],
  [73.5, 77, 62],
  [88, 95.5, 90],
  [59, 68, 81.5],
];
const NAMES = "甲乙丙丁戊己";
type Line = [number, number, number];
const sheetOf = (headers: ClerkCell[], of: (line: Line) => ClerkCell[], rows = 6, above: ClerkCell[][] = []): ClerkCell[][] => [
  ["单位", ...headers],
  ...above,
  ...lines.slice(0, rows).map((line, i): ClerkCell[] => [`第${NAMES[i] ?? ""}队`, ...of(line as Line)]),
];
const columnsOf = (rows: ClerkCell[][]) => requireValue(readSheet(clerkSheet("表", rows), []).regions[0], "a block").columns;
const lastOf = (rows: ClerkCell[][]) => requireValue(columnsOf(rows).pop(), "a column");
const told = ({ role, derived }: ColumnReading) => (derived ? [role, derived.how, ...derived.of] : [role]);
const three = (
  header: ClerkCell,
  of: (line: Line) => ClerkCell,
  rows = 6,
  above: ClerkCell[][] = [],
  parts: ClerkCell[] = ["防汛", "护林", "普查"],
) => told(lastOf(sheetOf([...parts, header], (line) => [...line, of(line)], rows, above)));
const rounded = (value: number, digits = 2) => Number((Math.round(value * 10 ** digits + 1e-7) / 10 ** digits).toFixed(digits));
const cut = (value: number, digits = 2) => Math.floor(value * 10 ** digits + 1e-7) / 10 ** digits;

describe("a sum", () => {
  const sum = ([a, b, c]: Line) => a + b + c;
  test.each<[string, (line: Line) => ClerkCell, unknown[]]>([
    ["of all", sum, ["total", "sum", 1, 2, 3]],
    ["of the first two", ([a, b]) => a + b, ["total", "sum", 1, 2]],
    ["of the last two", ([, b, c]) => b + c, ["total", "sum", 2, 3]],
    ["of two that stand apart, by weights of one", ([a, , c]) => a + c, ["total", "weighted", 1, 3]],
    ["of one alone is none", ([a]) => a, ["score"]],
    ["off by a tenth", (line) => sum(line) + 0.1, ["quantity"]],
    ["off by a tenth in one row", (line) => sum(line) + (line[0] === 66 ? 0.1 : 0), ["quantity"]],
    ["that shows as text", (line) => `${sum(line)}分`, ["total", "sum", 1, 2, 3]],
    ["the same in every row", () => 200, ["score"]],
  ])("%s", (_, of, wanted) => expect(three("折合", of)).toEqual(wanted));
  test("takes off what is deducted, whether it has a sign or not", () => {
    const of = (sign: number) =>
      told(lastOf(sheetOf(["防汛", "护林", "扣分", "折合"], ([a, b]) => [a, b, sign * (a % 3), a + b - (a % 3)])));
    expect([of(1), of(-1)]).toEqual([
      ["total", "sum", 1, 2, 3],
      ["total", "sum", 1, 2, 3],
    ]);
  });
  test("is looked for right of a result too, and one of all parts goes before one of results", () => {
    const rows = sheetOf(["折合", "防汛", "护林"], ([a, b]) => [a + b, a, b]);
    expect(told(requireValue(columnsOf(rows)[1], "it"))).toEqual(["total", "sum", 2, 3]);
    const halves = sheetOf(["上甲", "上乙", "上半年", "下甲", "下乙", "下半年", "全年"], ([a, b, c]) => [
      a,
      b,
      a + b,
      b,
      c,
      b + c,
      a + b + b + c,
    ]);
    expect(columnsOf(halves).slice(1).map(told)).toEqual([
      ["score"],
      ["score"],
      ["total", "sum", 1, 2],
      ["score"],
      ["score"],
      ["total", "sum", 4, 5],
      ["total", "sum", 1, 2, 4, 5],
    ]);
  });
  test("of columns of one header, which stand apart", () => {
    const rows = sheetOf(["得分", "比例甲", "得分", "比例乙", "得分", "折合"], ([a, b, c]) => [a, 0.2, b, 0.3, c, a + b + c]);
    expect(told(lastOf(rows))).toEqual(["total", "sum", 1, 3, 5]);
  });
  test("of two rows is asked about, of a header that says so it is not", () => {
    expect(lastOf(sheetOf(["防汛", "护林", "折合"], ([a, b]) => [a, b, a + b], 2))).toMatchObject({
      role: "total",
      asked: ["total", "score"],
    });
    expect(lastOf(sheetOf(["防汛", "护林", "折合"], ([a, b]) => [a, b, a + b], 3)).asked).toBeUndefined();
    expect(lastOf(sheetOf(["防汛", "护林", "合计"], ([a, b]) => [a, b, a + b], 2))).toMatchObject({
      role: "total",
      reason: { code: "header", word: "合计" },
      derived: { how: "sum" },
    });
  });
  test("is seen in two rows at least that have more than one part", () => {
    const rows = (of: (i: number) => [number, number]): ClerkCell[][] => [
      ["单位", "防汛", "护林", "折合"],
      ...[0, 1, 2, 3].map((i): ClerkCell[] => {
        const [a, b] = of(i);
        return [`第${i}队`, a, b, a + b];
      }),
    ];
    expect(told(lastOf(rows((i) => [10 + i * i, 0])))[1]).toBeUndefined();
    expect(told(lastOf(rows((i) => [10 + i * i, i === 2 ? 5 : 0])))[1]).toBeUndefined();
    expect(told(lastOf(rows((i) => [10 + i * i, i > 1 ? 5 : 0])))[1]).toBe("sum");
  });
});

describe("a mean", () => {
  const mean = ([a, b, c]: Line) => (a + b + c) / 3;
  test.each<[string, ClerkCell, (line: Line) => ClerkCell, unknown[]]>([
    ["rounded", "折合", (line) => rounded(mean(line)), ["mean", "mean", 1, 2, 3]],
    ["cut off", "折合", (line) => cut(mean(line)), ["mean", "mean", 1, 2, 3]],
    ["to one decimal", "折合", (line) => rounded(mean(line), 1), ["mean", "mean", 1, 2, 3]],
    ["to whole points is not found by chance", "折合", (line) => Math.round(mean(line)), ["score"]],
    ["to whole points, where the header says so", "平均分", (line) => Math.round(mean(line)), ["mean", "mean", 1, 2, 3]],
    ["two hundredths off", "平均分", (line) => rounded(rounded(mean(line)) + 0.02), ["mean"]],
    ["of a header that says total is one", "总分", (line) => rounded(mean(line)), ["total", "mean", 1, 2, 3]],
  ])("%s", (_, header, of, wanted) => expect(three(header, of)).toEqual(wanted));
  test("of two, where six rows agree and not in five", () => {
    const of = (rows: number) => told(lastOf(sheetOf(["防汛", "护林", "折合"], ([a, b]) => [a, b, rounded((a + b) / 2)], rows)))[1];
    expect([of(6), of(2)]).toEqual(["mean", undefined]);
  });
  test("of three, where three rows agree and not two", () => {
    expect([three("折合", (line) => rounded(mean(line)), 3)[1], three("折合", (line) => rounded(mean(line)), 2)[1]]).toEqual([
      "mean",
      undefined,
    ]);
  });
  test("leaves out what is missing", () => {
    const rows = sheetOf(["防汛", "护林", "普查", "平均分"], ([a, b, c]) => [
      a,
      a === 66 ? null : b,
      c,
      a === 66 ? rounded((a + c) / 2) : rounded((a + b + c) / 3),
    ]);
    expect(told(lastOf(rows))).toEqual(["mean", "mean", 1, 2, 3]);
  });
});

describe("an extreme", () => {
  test.each<[ClerkCell, (line: Line) => number, unknown[]]>([
    ["最高分", (line) => Math.max(...line), ["highest", "highest", 1, 2, 3]],
    ["最低分", (line) => Math.min(...line), ["lowest", "lowest", 1, 2, 3]],
    ["最高分", (line) => Math.max(...line) - 0.5, ["highest"]],
    ["最低分", (line) => Math.min(...line) + 0.5, ["lowest"]],
    ["最高分", (line) => Math.min(...line), ["highest"]],
    ["折合", (line) => Math.max(...line), ["score"]],
  ])("%s", (header, of, wanted) => expect(three(header, of)).toEqual(wanted));
});

describe("a weighted sum", () => {
  const weighted =
    (weights: Line, over = 1) =>
    (line: Line) =>
      rounded(line.reduce((sum, part, i) => sum + part * weights[i]!, 0) / over);
  const weights: Line = [0.5, 0.3, 0.2];
  test("by the weights of the headers, of a row, or of no place at all", () => {
    const heads = ["防汛（50%）", "护林（30%）", "普查（20%）"];
    expect(three("折合", weighted(weights), 3, [], heads)).toEqual(["total", "weighted", 1, 2, 3]);
    expect(three("折合", weighted([0.5, 0.2, 0.3]), 3, [], heads)).toEqual(["score"]);
    expect(three("折合", weighted(weights), 3, [["权重", ...weights, null]])).toEqual(["total", "weighted", 1, 2, 3]);
    expect(three("折合", weighted([50, 30, 20], 100), 3, [["权重", 50, 30, 20, null]])).toEqual(["total", "weighted", 1, 2, 3]);
    expect(three("折合", weighted([0.2, 0.3, 0.5]), 3, [["权重", ...weights, null]])).toEqual(["score"]);
    expect([three("折合", weighted(weights), 5), three("折合", weighted(weights), 4)]).toEqual([["total", "weighted", 1, 2, 3], ["score"]]);
  });
  test("by the weight beside each score", () => {
    const rows = (of: (line: Line) => number) =>
      sheetOf(["防汛", "权重", "护林", "权重", "折合"], ([a, b, c]) => [a, 0.6, b, 0.4, of([a, b, c])], 3);
    expect(told(lastOf(rows(([a, b]) => rounded(a * 0.6 + b * 0.4))))).toEqual(["total", "weighted", 1, 3]);
    expect(told(lastOf(rows(([a, b]) => rounded(a * 0.4 + b * 0.6))))[1]).toBeUndefined();
  });
  test("a row with a score missing says nothing of it", () => {
    const rows = sheetOf(
      ["防汛", "护林", "普查", "折合"],
      (line) => [line[0], line[0] === 66 ? null : line[1], line[2], line[0] === 66 ? 1 : weighted(weights)(line)],
      6,
      [["权重", ...weights, null]],
    );
    expect(told(lastOf(rows))).toEqual(["total", "weighted", 1, 2, 3]);
  });
  test("of a single row that is whole is none", () => {
    const rows = sheetOf(
      ["防汛", "护林", "普查", "折合"],
      (line) => [line[0], line[0] === 80 ? line[1] : null, line[2], weighted(weights)(line)],
      3,
      [["权重", ...weights, null]],
    );
    expect(told(lastOf(rows))[1]).toBeUndefined();
  });
});

describe("a score times its weight", () => {
  test.each<[string, ClerkCell[], (line: Line) => ClerkCell[], unknown[]]>([
    ["by the weight of its own header", ["防汛", "折算（40%）"], ([a]) => [a, rounded(a * 0.4)], ["weighted", "product", 1]],
    ["but not by another", ["防汛", "某某（40%）"], ([a]) => [a, rounded(a * 0.4) + 0.5], ["score"]],
    [
      "by a column of weights",
      ["防汛", "权重", "折合"],
      ([a, b]) => [a, b > 80 ? 0.4 : 0.6, rounded(a * (b > 80 ? 0.4 : 0.6))],
      ["weighted", "product", 1, 2],
    ],
    ["by one share in all rows", ["防汛", "某某"], ([a]) => [a, rounded(a * 0.35)], ["weighted", "product", 1]],
    ["by no share of whole points", ["防汛", "某某"], ([a]) => [a, Math.round(a * 0.35)], ["score"]],
    ["by no share above one", ["防汛", "某某"], ([a]) => [a, rounded(a * 1.25)], ["score"]],
    ["by no share that changes", ["防汛", "某某"], ([a, b]) => [a, rounded(a * (b > 80 ? 0.35 : 0.4))], ["score"]],
    ["of the column right before it", ["防汛", "护林", "某某"], ([a, b]) => [a, b, rounded(b * 0.35)], ["weighted", "product", 2]],
    ["of one before that only where the header says so", ["防汛", "护林", "某某"], ([a, b]) => [a, b, rounded(a * 0.35)], ["score"]],
    ["of one before that, where it does", ["防汛", "护林", "折算得分"], ([a, b]) => [a, b, rounded(a * 0.35)], ["weighted", "product", 1]],
  ])("%s", (_, headers, of, wanted) => expect(told(lastOf(sheetOf(headers, of)))).toEqual(wanted));
  test("in three rows at least", () => {
    const of = (rows: number) => told(lastOf(sheetOf(["防汛", "某某"], ([a]) => [a, rounded(a * 0.35)], rows)))[1];
    expect([of(3), of(2)]).toEqual(["product", undefined]);
  });
});
