/** 宿迁 against a calculation by hand: every figure of every unit, in both blank modes and after changes (S1–S14). */
import { templates } from "../../src/schemes";
import { blankModes, testInFull } from "../support/everyOf";
import { PlanBook } from "../support/planBook";
import { PlanClerk } from "../support/planClerk";
import type { PlanReader } from "../support/planReader";
import { byHand, shownIn } from "../support/suqianByHand";

const suqian = templates.find(({ id }) => id === "suqian")!;
const planned = () => suqian.plan({ sample: true, year: 2026 }, { sheets: [], tables: [], names: [] });

function agree(book: PlanBook, reader: PlanReader = book.reader) {
  expect(book.errors()).toEqual([]);
  const shown = shownIn(reader);
  expect(shown).toEqual(byHand(reader));
  return shown;
}

function open(blanks: "desktop" | "web" = "desktop") {
  const plan = planned();
  const book = new PlanBook(plan, blanks);
  return { book, cells: new PlanClerk(plan, book) };
}

describe.each(blankModes)("with %s blanks", (blanks) => {
  const { book, cells } = open(blanks);

  test("every score, place, grade, seat and consequence is what the rules say", () => {
    const { units, counties, leaders } = agree(book);
    expect(Object.keys(units)).toHaveLength(86);
    expect(Object.keys(counties)).toHaveLength(10);
    expect(Object.keys(leaders)).toHaveLength(20);
  });

  testInFull("and so it is after other weights, other figures and other choices", () => {
    book.together(() => {
      cells.write("考核权重", "经济管理", "重点工作", 0.3);
      cells.write("考核权重", "经济管理", "目标任务", 0.2);
      // The party's offices are not asked for efficiency.
      cells.write("考核权重", "党群机关", "效能得分", "");
      cells.write("考核权重", "党群机关", "目标任务", 0.6);
      cells.write("县区权重", "权重", "产业集聚发展", 0.2);
      cells.write("县区权重", "权重", "其他考核内容", 0.5);
      cells.write("任务清单表", "完成", 0, 20);
      cells.write("任务清单表", "完成", 5, "不适用");
      cells.write("县区任务表", "半年完成", 3, 0);
      cells.write("满意度表", "服务对象等评议代表满意", "单位20", 3);
      cells.write("等次标准", "最低分", "达标", 80);
      cells.write("单项奖分值", "加分", "先进奖", 0.5);
      cells.write("单项奖规则", "全年上限", "先进奖", 1);
    });
    agree(book);
    const choices: [string, string | number][] = [
      ["比例调整方式", "倍数"],
      ["个人名额取整", "四舍五入"],
      ["名额取整", "进一"],
      ["并列", "从严"],
      ["递补", "否"],
      ["缺项处理", "计零"],
      ["半年占比", 0.4],
      ["半年时间", 5],
      ["比较评分方式", "按比例"],
      ["已过时间", 7],
      ["末位人数", 2],
      ["末位范围", "本组"],
      ["黄牌次数", 1],
      ["黄牌扣分", 0.5],
      ["红牌扣分", 1.5],
    ];
    for (const [name, value] of choices) cells.setParameter(name, value);
    const { units } = agree(book);
    expect(units["单位29"]!.cards).toBe(-2);
    cells.setParameter("不排名类别", "党群机关、中央和省属驻宿单位");
    const apart = agree(book).units;
    expect(apart["单位74"]).toMatchObject({ place: null, grade: "达标", bottom: null });
  });
});

describe("the cases planted in the sample", () => {
  const { book } = open();
  const { units, seats, leaders, counties, countyTasks } = shownIn(book.reader);
  const of = (number: number) => units[`单位${String(number).padStart(2, "0")}`]!;

  test("two tie for the last seat of their class", () => {
    expect(seats).toEqual({ 经济管理: 7, 执法监督和公共服务: 5, 党群机关: 3, 中央和省属驻宿单位: 0 });
    expect([28, 35].map((n) => [of(n).grade, of(n).place])).toEqual([
      ["待定", 7],
      ["待定", 7],
    ]);
    expect(of(28).personSeats).toBeNull();
  });

  test("vetoes bar and take all other honours, a mark fixes the grade, and who takes no part is not among the last", () => {
    expect(of(78)).toMatchObject({ place: 2, grade: "达标", outcome: "取消其他方面评先评优" });
    expect(of(81)).toMatchObject({ place: 3, grade: "先进" });
    expect(of(47)).toMatchObject({ grade: "诫勉", ratio: 0.12, bottom: null });
    expect(of(61)).toMatchObject({ place: null, grade: null, bottom: null });
    expect(of(70)).toMatchObject({ place: null, grade: "不确定等次", bottom: null, ratio: 0.15 });
  });

  test("the last three of all offices, with all that tie at the third, whatever their class, are 诫勉 on every sheet", () => {
    const last = Object.entries(units).filter(([, unit]) => unit.bottom !== null);
    expect(last.map(([name]) => name)).toEqual(["单位09", "单位51", "单位60", "单位79"]);
    expect(of(9).total).toBe(of(51).total);
    for (const [, unit] of last) expect(unit).toMatchObject({ grade: "诫勉", ratio: 0.12 });
    // The class of three has none among them.
    expect([84, 85, 86].map((n) => of(n).bottom)).toEqual([null, null, null]);
    const effects = open();
    effects.cells.write("标记规则", "后果", "后三位", "不得先进");
    expect(shownIn(effects.book.reader).units["单位60"]).toMatchObject({ bottom: "末位", grade: "达标" });
  });

  test("a year without appraisal breaks a streak", () => {
    expect(of(60)).toMatchObject({
      behind: 3,
      outcome:
        "主要负责人诫勉谈话，班子成员当年取消评先评优，书面报告整改情况，限期整改；取消其他方面评先评优；连续三年落后，建议对主要负责人调整或免职",
    });
    expect(of(9).behind).toBe(2);
    expect(of(16)).toMatchObject({ behind: 0, outcome: null });
    expect(leaders["牵头部门03"]).toEqual({ poor: 2, outcome: "得分较低，次年进行整改；连续两年较差，第三年取消其牵头考核部门权力" });
    expect(leaders["牵头部门08"]).toEqual({ poor: 1, outcome: "得分较低，次年进行整改" });
  });

  test("what is missing on purpose takes its weight with it", () => {
    // No 重点工作 at all; nothing reported of 目标任务; no vote of one class; no half-year result; one figure of efficiency.
    expect(of(7).areas[0]).toBeNull();
    expect(of(45).areas[1]).toBeNull();
    expect(of(31).classes[1]).toBeNull();
    expect(of(50).composite).toBe(of(50).yearEnd);
    for (const number of [7, 45, 31, 50, 38]) expect(of(number).total).toEqual(expect.any(Number));
  });

  test("an office's half-year is what deductions leave, up to their cap; awards are a list and add nothing", () => {
    expect(of(10)).toMatchObject({ fault: -3, halfYear: 97 });
    expect(of(79)).toMatchObject({ fault: -20, halfYear: 80 });
    expect(book.reader.rows("单项奖表")).toHaveLength(60);
    expect(Object.values(units).every(({ awards }) => awards === 0)).toBe(true);
  });

  test("a county's half-year is how far it was against June, fewer being better for some tasks", () => {
    const rows = book.reader.rows("县区任务表");
    const half = (name: string, item: string) =>
      countyTasks[rows.findIndex((row) => row["县区"] === name && row["任务"] === item)]!.slice(4);
    // 6 = the limit of the year; 0 of it by June is half a year ahead.
    expect(rows.find((row) => row["县区"] === "县01" && row["任务"] === "任务3.2")).toMatchObject({
      目标: 6,
      半年完成: 0,
      计分办法: "逆向",
    });
    expect(half("县01", "任务3.2")).toEqual([0.5, 10]);
    expect(half("县02", "任务2.1")).toEqual([null, null]);
    expect(counties["区07"]).toMatchObject({ halfYear: null });
    expect(counties["区07"]!.total).toBe(counties["区07"]!.yearEnd);
  });
});

test("the bulletin, the publication and the log of objections follow the results", () => {
  const { book, cells } = open();
  expect(book.read("季度通报!B4")[0]![0]).toBe("四季度");
  expect(book.read("县区通报!B5")[0]![0]).toBe("县区名单共10个，本期有成绩的10个。");
  cells.write("单位表", "标记", "单位28", "研究确定为诫勉");
  const published = book.reader.list("公示", "单位");
  expect(published.map((row) => row["等次"])).not.toContain("不确定等次");
  expect(published).toHaveLength(84);
  expect(book.reader.rows("异议处理表")[0]).toMatchObject({ 单位: "单位30", 进度: "质询" });
});

testInFull("a unit, a task, a county's task and a lead department added at the end are computed like the others", () => {
  const { book, cells } = open();
  book.together(() => {
    cells.addRow("单位表", ["新单位", "中央和省属驻宿单位", 90, 20]);
    cells.addRow("历年结果表", ["新单位", null, null, "先进"]);
    cells.addRow("效能表", ["新单位", 90, 80]);
    cells.addRow("满意度表", ["新单位", 30, 5, 2, 1, 20, 4, 1, 0, 8, 2, 0, 0, 60, 9, 3, 1]);
    cells.addRow("牵头部门表", ["新部门", "新单项", "较差"]);
    cells.addRow("牵头部门历年表", ["新部门", null, "较差"]);
    cells.fillSpare("任务清单表", ["新单位", "目标任务", "新任务一", 30, 80, 76, "封顶比例"]);
    cells.fillSpare("任务清单表", ["新单位", "重点工作", "新任务二", 20, 10, 9, "达标得分", 1]);
    // A task for a unit and one for a county that were there before.
    cells.fillSpare("任务清单表", ["单位86", "重点工作", "年中增加的任务", 25, 100, 10, "封顶比例"]);
    cells.fillSpare("县区任务表", ["县01", "其他考核内容", "年中增加的任务", 10, 100, 40, 90, "封顶比例"]);
  });
  const { units, leaders, countyTasks } = agree(book, cells.reader);
  expect(units["新单位"]).toMatchObject({ efficiency: 85, areas: [0, 95], halfYear: 90, bottom: "末位", grade: "诫勉", personSeats: 2 });
  expect(leaders["新部门"]).toMatchObject({ poor: 2 });
  expect(countyTasks[countyTasks.length - 1]!.slice(4)).toEqual([-0.1, 8]);
});

test("weights that do not add up stop the totals of their class alone", () => {
  const { book, cells } = open();
  cells.write("考核权重", "经济管理", "工作满意度", 0.3);
  const rows = book.reader.list("汇总", "序号");
  expect(rows[0]).toMatchObject({ 年终得分: "▲ 权重合计不是100%" });
  expect(rows[85]!["年终得分"]).toEqual(expect.any(Number));
});
