/** 格尔木 against a calculation by hand: every score, place, seat, grade, light and outcome, as inserted and after changes. */
import { templates } from "../../src/schemes";
import { blankModes } from "../support/everyOf";
import { byHand, shownIn } from "../support/golmudByHand";
import { PlanBook, type Blanks } from "../support/planBook";
import { cellOf, parameterCell, rowsOf } from "../support/planCells";

const golmud = templates.find(({ id }) => id === "golmud")!;
const plan = golmud.plan({ sample: true, year: 2026 }, { sheets: [], tables: [], names: [] });
const open = (blanks: Blanks = "desktop") => new PlanBook(plan, blanks);

/** What is shown, once it is known to be what the rules say. */
function checked(book: PlanBook) {
  const shown = shownIn(book.reader);
  expect(shown).toEqual(byHand(book.reader));
  return shown;
}

describe.each(blankModes)("with %s blanks", (blanks) => {
  test("the sample shows what the rules say", () => {
    const { units, tasks } = checked(open(blanks));
    expect(Object.keys(units)).toHaveLength(60);
    expect(Object.keys(tasks).length).toBeGreaterThan(380);
  });

  test("other weights, letters, targets and scores", () => {
    const book = open(blanks);
    book.together(() => {
      book.write(cellOf(plan, "综合权重", "权重", 0), [[0.45], [0.35], [0.2]]);
      book.write(cellOf(plan, "评价权重", "权重", 0), 0.05);
      book.write(cellOf(plan, "评价权重", "权重", 1), 0.4);
      book.write(cellOf(plan, "等级折算", "得分比例", 1), 0.91);
      book.write(cellOf(plan, "清单表", "自报目标", 7), 150);
      book.write(cellOf(plan, "月度表", "12月", 4), null);
      book.write(cellOf(plan, "评价表", "评价人03", 20), 61.5);
      book.write(parameterCell(plan, "已过月份"), 11);
      book.write(parameterCell(plan, "清单满分"), 120);
    });
    checked(book);
  });

  test("other switches: no seat passes on, ties are strict, seats round up, missing counts as zero", () => {
    const book = open(blanks);
    book.write(parameterCell(plan, "递补"), "否");
    expect(checked(book).units.单位03!.等次).toBe("良好");
    book.write(parameterCell(plan, "并列"), "从严");
    expect(checked(book).units.单位16!.等次).toBe("良好");
    book.write(parameterCell(plan, "并列"), "从宽");
    expect(checked(book).units.单位17!.等次).toBe("优秀");
    for (const rounding of ["四舍五入", "进一"]) {
      book.write(parameterCell(plan, "名额取整"), rounding);
      expect(checked(book).seats.派驻机构组!.优秀).toBe(1);
    }
    book.together(() => {
      book.write(parameterCell(plan, "清单缺项"), "计零");
      book.write(parameterCell(plan, "评价缺项"), "计零");
      book.write(parameterCell(plan, "末位人数"), 2);
      book.write(parameterCell(plan, "末位并列"), "待定");
    });
    checked(book);
  });
});

describe("the hard cases", () => {
  const { units, seats, tasks, places } = shownIn(open().reader);
  const grade = (name: string) => units[name]!.等次;

  test("诫勉 keeps the first from 优秀 and the seat passes on; 追责 beats 诫勉", () => {
    expect(units.单位01).toMatchObject({ 名次: 1, 等次: "良好" });
    expect([grade("单位02"), grade("单位03")]).toEqual(["优秀", "优秀"]);
    expect(units.单位30).toMatchObject({ 名次: 2, 等次: "一般" });
  });

  test("市级领导 are graded by what is in their charge; 诫勉 and 追责 hold for them too", () => {
    const { leaders } = shownIn(open().reader);
    expect(Object.keys(leaders)).toHaveLength(12);
    expect(leaders.领导01).toMatchObject({ 等次: "良好" });
    expect(leaders.领导04).toMatchObject({ 名次: 1, 等次: "一般" });
    // One has no unit, one no key work: what there is of the three counts.
    expect(leaders.领导12).toMatchObject({ 分管单位得分: "" });
    expect(leaders.领导07).toMatchObject({ 重点工作得分: "", 领导得分: 92.43 });
    const book = open();
    book.together(() => {
      book.write(cellOf(plan, "市级领导表", "标记", 8), "诫勉、追责");
      book.write(cellOf(plan, "单位表", "分管领导", 1), "领导12");
      book.write(cellOf(plan, "领导权重", "权重", 0), [[0.4], [0.3], [0.3]]);
    });
    expect(checked(book).leaders).toMatchObject({ 领导09: { 等次: "一般" }, 领导12: { 分管单位得分: 95.39 } });
    book.write(parameterCell(plan, "领导来源不齐"), "等齐");
    expect(shownIn(book.reader).leaders.领导07).toMatchObject({ 领导得分: "" });
  });

  test("the target is the most demanding of its sources, and one that asks for no more than last year is told", () => {
    expect(tasks["单位04 安全稳定"]).toMatchObject({ 目标: 5, 较上年: "▲ 未提升", 进度差: "", 预警: "" });
    expect(tasks["单位08 安全稳定"]).toMatchObject({ 目标: 5, 较上年: "有提升" });
    const book = open();
    const [city, own] = ["市里目标", "自报目标"].map((header) => cellOf(plan, "清单表", header, 1));
    book.together(() => {
      book.write(city!, 70);
      book.write(own!, 71);
    });
    expect(checked(book).tasks["单位01 项目投资"]).toMatchObject({ 目标: 71 });
    book.write(cellOf(plan, "清单表", "指标方向", 1), "越少越好");
    expect(checked(book).tasks["单位01 项目投资"]).toMatchObject({ 目标: 60, 预警: "" });
  });

  test("what was passed before it was sent back has to be passed anew", () => {
    const stage = (unit: string) => tasks[`${unit} 年底攻坚（10月加）`]!.联审进度;
    expect([stage("单位24"), stage("单位35"), stage("单位12"), stage("单位04")]).toEqual([
      "▲ 退回重新制定",
      "考核办审核",
      "▲ 前一环节未填",
      "考核办审核",
    ]);
  });

  test("a tie at the last seat waits, with the people to decide; one of them marked decides it", () => {
    expect(units.单位16!.总分).toBe(units.单位17!.总分);
    expect([grade("单位15"), grade("单位16"), grade("单位17"), grade("单位18")]).toEqual(["优秀", "待定", "待定", "良好"]);
    expect(seats.经济发展组).toMatchObject({ 优秀: 2, 优秀已评: 1, 待定: 2 });
    const book = open();
    book.write(cellOf(plan, "单位表", "标记", 15), "研究确定为优秀");
    const decided = checked(book).units;
    expect([decided.单位16!.等次, decided.单位17!.等次]).toEqual(["优秀", "良好"]);
  });

  test("a new unit without any score gets no grade, counts among those for whom seats are given, and harms nobody", () => {
    expect(units.单位40).toMatchObject({ 总分: "", 等次: "不确定等次", 名次: "", 末位: "", 奖励: "" });
    expect(seats.社会事业组).toMatchObject({ 应考核: 12, 优秀: 1 });
    const book = open();
    book.write(parameterCell(plan, "末位范围"), "本组");
    expect(checked(book).units.单位39!.末位).toBe("末位");
  });

  test("a group of two has no seat by its ratio, and says so", () => {
    expect(seats.派驻机构组).toMatchObject({ 优秀: 0, 应考核: 2 });
    expect(units.单位59).toMatchObject({ 名次: 1, 等次: "良好" });
    const said = open().reader.column("名额与等次", "提醒", 6);
    expect(said[5]).toContain("没有名额");
  });

  test("the last is one of the whole field, or of each group where it is switched; joint last are both last", () => {
    const last = (all: typeof units) => Object.entries(all).flatMap(([name, cells]) => (cells.末位 === "末位" ? [name] : []));
    expect(last(units)).toEqual(["单位50"]);
    const book = open();
    book.write(parameterCell(plan, "末位范围"), "本组");
    expect(last(checked(book).units)).toEqual(["单位14", "单位28", "单位39", "单位50", "单位57", "单位58", "单位60"]);
  });

  test("once last and last or 一般 for two years lead to different things", () => {
    const once = "对主要负责人和具体责任人组织调整、停职、下基层锻炼，取消当年文明单位等各类奖励";
    const twice = "对主要负责人和具体责任人降职、免职、责令辞职";
    const book = open();
    expect(units.单位50).toMatchObject({ 今年: "一般、末位", 结果运用: `${once}；${twice}` });
    book.write(cellOf(plan, "历年表", "2025年", 49), "良好");
    expect(checked(book).units.单位50!.结果运用).toBe(once);
  });

  test("two years of 优秀 lead to a recommendation, a year without appraisal breaks them", () => {
    expect(units.单位02).toMatchObject({ 今年: "优秀", 连续优秀: 2, 结果运用: "从班子成员或中层干部中推荐1—2名优秀干部" });
    expect(units.单位53).toMatchObject({ 今年: "优秀", 连续优秀: 1, 结果运用: "" });
    expect(units.单位27).toMatchObject({ 今年: "一般", 连续靠后: 2, 结果运用: "对主要负责人和具体责任人降职、免职、责令辞职" });
  });

  test("the first under 诫勉 is told apart before anything follows from the place", () => {
    const [first] = open().reader.list("结果运用", "单位");
    expect(first).toMatchObject({ 今年: "良好、第一名", 提醒: "▲ 有“诫勉”，办理前先研究" });
  });

  test("one item entered twice is taken off once, and a mark for oneself does not count", () => {
    expect(units.单位30!.督查扣分).toBe(-2);
    const book = open();
    const before = shownIn(book.reader).units.单位09!.评价得分;
    book.write(cellOf(plan, "评价表", "单位09", 8), 0);
    expect(checked(book).units.单位09!.评价得分).toBe(before);
  });

  test("tasks, classes and months that are missing count neither for nor against", () => {
    expect(tasks["单位22 项目投资"]).toMatchObject({ 得分: "", 目标: "", 预警: "" });
    expect(units.单位22!.清单得分).toBeGreaterThan(80);
    expect(units.单位45!.评价得分).toBeGreaterThan(80);
    expect(places.单位47).toMatchObject({ "1月": "", 一季度: "", 累计: 7 });
    expect(tasks["单位48 年底攻坚（10月加）"]!.联审进度).toBe("▲ 前一环节未填");
  });

  test("one more task does not make a higher score by itself", () => {
    const book = open();
    const before = shownIn(book.reader).units.单位14!.清单得分 as number;
    const row = book.reader.rows("清单表").length;
    book.together(() => {
      book.write(cellOf(plan, "清单表", "单位", row), "单位14");
      book.write(cellOf(plan, "清单表", "任务", row), "临时任务");
      book.write(cellOf(plan, "清单表", "分值", row), 40);
      book.write(cellOf(plan, "清单表", "等级", row), "D");
    });
    expect(checked(book).units.单位14!.清单得分).toBeLessThan(before);
  });
});

test("units, tasks and raters added at the ends are computed without touching a formula", () => {
  const book = open();
  const grow = (table: string, cells: Record<string, string | number | number[]>) => {
    const row = rowsOf(plan, table);
    book.growTable(table, 1);
    for (const [header, value] of Object.entries(cells))
      book.write(cellOf(plan, table, header, row), Array.isArray(value) ? [value] : value);
  };
  const months = Array.from({ length: 12 }, (_, i) => 93 + i / 10);
  book.together(() => {
    grow("单位表", { 单位: "新单位", 组别: "派驻机构组" });
    grow("历年表", { 单位: "新单位", "2025年": "优秀" });
    grow("月度表", { 单位: "新单位", "1月": months });
    grow("评价表", { 单位: "新单位", 评价人01: 95, 评价人09: 91, 评价人20: 88.5, 单位03: 90 });
    grow("清单表", {
      单位: "新单位",
      类型: "动态",
      加入月份: 7,
      任务: "新任务",
      分值: 15,
      上级目标: 8,
      市里目标: 9,
      完成数: 5,
      等级: "B",
      单位提出: 46210,
    });
  });
  const { units, seats, tasks } = checked(book);
  expect(units.新单位).toMatchObject({ 清单得分: 88, 名次: 2, 今年: "良好" });
  expect(seats.派驻机构组).toMatchObject({ 应考核: 3 });
  expect(tasks["新单位 新任务"]).toMatchObject({ 目标: 9, 得分: 13.2, 联审进度: "单位提出", 预警: "红灯" });
  expect(book.errors()).toEqual([]);

  // A rater more: a line in the table of raters, and a column beside the marks.
  const beside = cellOf(plan, "评价表", "单位55", -1).replace(/!([A-Z]+)/, (_, letters: string) => `!${next(letters)}`);
  book.together(() => {
    book.write(cellOf(plan, "评价人", "评价人", 32), "评价人99");
    book.write(cellOf(plan, "评价人", "类别", 32), "群众满意度");
    book.growTable("评价表", 0, 1);
    book.write(beside, "评价人99");
    book.write(beside.replace(/\d+$/, "7"), 12);
  });
  const rated = checked(book).units;
  expect(rated.单位01!.评价得分).toBeLessThan(units.单位01!.评价得分 as number);
});

function next(letters: string): string {
  const last = letters.charCodeAt(letters.length - 1);
  return letters.slice(0, -1) + String.fromCharCode(last + 1);
}
