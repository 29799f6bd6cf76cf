/** Classes of units: weights of their own, a class without places, and the last ones of the whole field or of a class. */
import * as v from "valibot";
import { brokenReferences } from "../../src/book/schema/references";
import { scheme as schema, type Scheme } from "../../src/book/schema/scheme";
import { planWorkbook } from "../../src/schemes/planner";
import { runChecks } from "../../src/checks";
import { snapshotOfPlan } from "../checks/plan-snapshot";
import { classes as scheme } from "../support/classesScheme";
import { blankModes } from "../support/everyOf";
import { PlanBook, type Blanks } from "../support/planBook";
import { cellOf, parameterCell } from "../support/planCells";

const plan = planWorkbook(scheme, { sheets: [], tables: [], names: [] }, "1");
const open = (blanks: Blanks = "desktop") => new PlanBook(plan, blanks);
const graded = (book: PlanBook) =>
  Object.fromEntries(
    book.reader
      .list("名额与等次", "单位")
      .map((row): [string, unknown[]] => [String(row["单位"]), [row["总分"], row["等次"], row["名次"], row["后几名"]]]),
  );

test("is a valid scheme", () => {
  expect(v.safeParse(schema, scheme).issues).toBeUndefined();
  expect(brokenReferences(scheme)).toEqual([]);
});

describe.each(blankModes)("with %s blanks", (blanks) => {
  test("each class is scored by its own weights, and what weighs nothing there is not missing", () => {
    const book = open(blanks);
    expect(book.errors()).toEqual([]);
    // 甲局: 95 × 0.4 + 100 × 0.6 = 98, with 90 half and half; 乙局: 85 alone is there; 丁镇: 70 × 0.2 + 80 × 0.8.
    expect(graded(book)).toEqual({
      甲局: [94, "优秀", 1, ""],
      乙局: [82.5, "合格", 2, ""],
      丙镇: [98, "优秀", 1, ""],
      丁镇: [78, "诫勉", 2, "末位"],
      办公室: [95, "合格", "", ""],
      督查室: [50, "诫勉", "", ""],
    });
  });

  test("the last of each class instead, and no class left out", () => {
    const book = open(blanks);
    book.write(parameterCell(plan, "末位范围"), "本组");
    expect(graded(book)).toMatchObject({ 乙局: [82.5, "诫勉", 2, "末位"], 丁镇: [78, "诫勉", 2, "末位"], 督查室: [50, "诫勉", "", ""] });
    book.write(parameterCell(plan, "不排名类别"), "");
    expect(graded(book)).toMatchObject({ 办公室: [95, "优秀", 1, ""], 督查室: [50, "诫勉", 2, "末位"] });
  });
});

test("who is not ranked is told so, and the class has no seats", () => {
  const rows = open().reader.list("名额与等次", "单位");
  expect(rows[4]!["理由"]).toMatch(/^不排名，不占名额。/);
  const book = open();
  const groups = book.reader.column("名额与等次", "提醒", 3);
  expect(groups).toEqual(["", "", "不排名，没有名额"]);
});

test("a class whose weights do not come to 100 % is stopped, and so is a unit whose class has none", () => {
  const book = open();
  book.write(cellOf(plan, "指标", "乡镇", 2), 0.7);
  book.write(cellOf(plan, "单位表", "类别", 1), "街道");
  const scores = book.reader.column("实绩", "实绩", 6);
  expect(scores).toEqual(["▲ 权重合计不是100%", 98, "▲ 所在类别没有权重", "▲ 权重合计不是100%", 95, 50]);
});

test("a score beside an item that is not the class's is refused, not left out silently", () => {
  const book = open();
  book.write(cellOf(plan, "实绩表", "服务", 0), 60);
  expect(book.errors().length).toBeGreaterThan(0);
});

test("the checks take a blank for an item of other classes, and tell a class's wrong sum", () => {
  const told = (of: Scheme) =>
    runChecks(snapshotOfPlan(planWorkbook(of, { sheets: [], tables: [], names: [] }, "1")))
      .findings.filter(({ rule }) => rule === "weights-total")
      .map(({ params }): unknown => params);
  expect(told(scheme)).toEqual([]);
  const [items, ...others] = scheme.tables;
  const rows = items!.rows.map((row) => (row[0] === "农业" ? ["农业", null, 0.7, null] : row));
  expect(told({ ...scheme, tables: [{ ...items!, rows }, ...others] })).toEqual([{ problem: "total", sum: "90%", total: "100%" }]);
});

test("the last of the field has its own word for its persons' seats, and an extra joins the share", () => {
  const book = open();
  expect(book.reader.list("个人名额", "单位").map((row) => [row["单位"], row["单位等次"], row["优秀"]])).toEqual([
    ["甲局", "优秀", 1],
    ["乙局", "合格", 0],
    ["丙镇", "优秀", 0],
    ["丁镇", "靠后", 0],
    ["办公室", "合格", 0],
    ["督查室", "诫勉", ""],
  ]);
  // 1.2 + 0.1, 1, 1 − 0.2 and 0 of 1000; the cent that is left goes to the largest remainder.
  expect(book.reader.list("奖金", "姓名").map((row) => [row["姓名"], row["份额"], row["数额"]])).toEqual([
    ["张一", 1.3, 419.36],
    ["张二", 1, 322.58],
    ["王一", 0.8, 258.06],
    ["王二", 0, 0],
  ]);
});

test("a class without its column and a mark that is not in the table are broken references", () => {
  const [track, ...others] = scheme.tracks;
  const part = track!.parts[0]!;
  const broken = brokenReferences({
    ...scheme,
    tracks: [
      {
        ...track!,
        parts: [{ ...part, classes: ["街道"] } as typeof part],
        grading: { ...track!.grading!, bottom: { ...track!.grading!.bottom!, mark: "不存在" } },
      },
      ...others,
    ],
  });
  expect(broken.map(({ path, params }) => [path, params.name])).toEqual([
    ["tracks.0.parts.0.classes", "街道"],
    ["tracks.0.grading.bottom", "不存在"],
  ]);
});
