/** Classes of units: weights of their own, a class without places, and the last ones of the whole field or of a class. */
import * as v from "valibot";
import { brokenReferences } from "../../src/book/schema/references";
import { scheme as schema, type Scheme } from "../../src/book/schema/scheme";
import { planWorkbook } from "../../src/schemes/planner";
import {
  gradeTable,
  markTable,
  missingParameter,
  roundingParameter,
  scoreLimits,
  tiesParameters,
  waitingParameter,
} from "../../src/schemes/templates/common";
import { runChecks } from "../../src/checks";
import { snapshotOfPlan } from "../checks/plan-snapshot";
import { blankModes } from "../support/everyOf";
import { PlanBook, type Blanks } from "../support/planBook";
import { cellOf, parameterCell } from "../support/planCells";

/** Departments and towns share two of three indicators; the office's own class is not ranked. */
const scheme: Scheme = {
  format: 1,
  template: "classes",
  edition: 1,
  title: "分类考核",
  source: "示例",
  purpose: "试分类权重。",
  office: "",
  digits: 2,
  parameters: [
    ...scoreLimits("最低分", "最高分"),
    missingParameter("renormalise"),
    waitingParameter("折算"),
    { name: "优秀比例", kind: "ratio", value: 0.5, meaning: "各类评为优秀的占多少" },
    roundingParameter(),
    { name: "最少名额", kind: "count", value: 1, meaning: "至少几个" },
    ...tiesParameters(),
    { name: "末位人数", kind: "count", value: 1, meaning: "最后几名" },
    { name: "末位并列", kind: "word", value: "全列", meaning: "末位同分" },
    { name: "末位范围", kind: "word", value: "全部", meaning: "全部还是各类", words: ["全部", "本组"] },
    { name: "不排名类别", kind: "text", value: "综合类", meaning: "哪些类别不排名" },
  ],
  tables: [
    {
      name: "指标",
      caption: "指标",
      columns: [
        { header: "指标", kind: "text" },
        { header: "县直单位", kind: "ratio" },
        { header: "乡镇", kind: "ratio" },
        { header: "综合类", kind: "ratio" },
      ],
      rows: [
        ["党建", 0.4, 0.2, 1],
        ["服务", 0.6, null, null],
        ["农业", null, 0.8, null],
      ],
      total: { column: "县直单位", is: 1, also: ["乡镇", "综合类"] },
    },
    {
      name: "来源",
      caption: "来源",
      columns: [
        { header: "来源", kind: "text" },
        { header: "县直单位", kind: "ratio" },
        { header: "乡镇", kind: "ratio" },
        { header: "综合类", kind: "ratio" },
      ],
      rows: [
        ["实绩", 0.5, 1, 1],
        ["评价", 0.5, null, null],
      ],
      total: { column: "县直单位", is: 1, also: ["乡镇", "综合类"] },
    },
    gradeTable("等次标准", "等次", [
      ["优秀", 90],
      ["合格", 60],
      ["诫勉", null],
    ]),
    markTable("标记规则", "特殊情形及等次处理", [["后几名", "定为诫勉"]]),
  ],
  tracks: [
    {
      word: "单位",
      group: "类别",
      list: { name: "单位", table: "单位表", task: "填单位。", columns: [{ header: "评价", kind: "score" }] },
      parts: [
        {
          kind: "indicators",
          name: "实绩",
          table: "实绩表",
          score: "实绩",
          task: "填得分。",
          by: "weights",
          items: "指标",
          value: "县直单位",
          classes: ["县直单位", "乡镇", "综合类"],
          missing: "缺项处理",
          least: "最低分",
          most: "最高分",
        },
      ],
      summary: {
        sheet: "汇总",
        columns: [
          { kind: "part", header: "实绩", part: "实绩" },
          { kind: "list", header: "评价", column: "评价" },
          {
            kind: "merge",
            header: "总分",
            of: ["实绩", "评价"],
            weights: "来源",
            classes: ["县直单位", "乡镇", "综合类"],
            missing: "来源不齐",
          },
        ],
      },
      grading: {
        sheet: "名额与等次",
        total: "总分",
        grades: "等次标准",
        marks: "标记规则",
        ties: "并列",
        passOn: "递补",
        ratio: { kind: "all", parameters: ["优秀比例"] },
        rounding: "名额取整",
        leastSeats: "最少名额",
        bottom: { header: "后几名", count: "末位人数", ties: "末位并列", scope: "末位范围", mark: "后几名" },
        unranked: "不排名类别",
      },
    },
  ],
  logs: [],
  rules: [],
  content: {
    单位表: [
      ["甲局", "县直单位", 90],
      ["乙局", "县直单位", 80],
      ["丙镇", "乡镇", null],
      ["丁镇", "乡镇", null],
      ["办公室", "综合类", null],
      ["督查室", "综合类", null],
    ],
    实绩表: [
      ["丙镇", 90, null, 100],
      ["甲局", 95, 100, null],
      ["乙局", 85, null, null],
      ["丁镇", 70, null, 80],
      ["办公室", 95, null, null],
      ["督查室", 50, null, null],
    ],
  },
};

const plan = planWorkbook(scheme, { sheets: [], tables: [], names: [] }, "1");
const open = (blanks: Blanks = "desktop") => new PlanBook(plan, blanks);
const graded = (book: PlanBook) =>
  Object.fromEntries(
    book.reader.list("名额与等次", "单位").map((row) => [row["单位"], [row["总分"], row["等次"], row["名次"], row["后几名"]]]),
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

test("a class without its column and a mark that is not in the table are broken references", () => {
  const [track] = scheme.tracks;
  const part = track!.parts[0]!;
  const broken = brokenReferences({
    ...scheme,
    tracks: [
      {
        ...track!,
        parts: [{ ...part, classes: ["街道"] } as typeof part],
        grading: { ...track!.grading!, bottom: { ...track!.grading!.bottom!, mark: "不存在" } },
      },
    ],
  });
  expect(broken.map(({ path, params }) => [path, params.name])).toEqual([
    ["tracks.0.parts.0.classes", "街道"],
    ["tracks.0.grading.bottom", "不存在"],
  ]);
});
