/** 宿迁 against a calculation by hand: every figure of every unit, in both blank modes and after changes (S1–S12). */
import { templates } from "../../src/schemes";
import { blankModes } from "../support/everyOf";
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
    const { units, works } = agree(book);
    expect(Object.keys(units)).toHaveLength(86);
    expect(Object.keys(works)).toHaveLength(20);
  });

  test("and so it is after other weights, other figures and other choices", () => {
    book.together(() => {
      cells.write("考核权重", "权重", "部门职能", 0.35);
      cells.write("考核权重", "权重", "满意度", 0.25);
      cells.write("任务清单表", "完成", 0, 20);
      cells.write("任务清单表", "完成", 5, "不适用");
      cells.write("满意度表", "服务对象满意", "单位20", 3);
      cells.write("等次标准", "最低分", "达标", 80);
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
      ["已过时间", 7],
      ["末位人数", 2],
    ];
    for (const [name, value] of choices) cells.setParameter(name, value);
    agree(book);
  });
});

describe("the cases planted in the sample", () => {
  const { book } = open();
  const { units, seats, works } = shownIn(book.reader);
  const of = (number: number) => units[`单位${String(number).padStart(2, "0")}`]!;

  test("two tie for the last seat, which a veto has passed on", () => {
    expect(seats).toEqual({ 一类: 7, 二类: 5, 三类: 3, 四类: 0 });
    expect([8, 9].map((n) => [of(n).grade, of(n).place])).toEqual([
      ["待定", 8],
      ["待定", 8],
    ]);
    expect(of(8).personSeats).toBeNull();
    expect(of(22)).toMatchObject({ place: 4, grade: "达标", outcome: "一票否决，取消各项评先" });
    expect(of(33)).toMatchObject({ place: 7, grade: "先进" });
  });

  test("vetoes bar, an accountability mark fixes the grade, and who takes no part is not among the last", () => {
    expect(of(78)).toMatchObject({ place: 2, grade: "达标" });
    expect(of(47)).toMatchObject({ grade: "诫勉", ratio: 0.12, outcome: "诫勉谈话、取消评先" });
    expect(of(61)).toMatchObject({ place: null, grade: null, bottom: null });
    expect(of(70)).toMatchObject({ place: null, grade: "不定等次", bottom: null, ratio: 0.15 });
  });

  test("the last three, with all that tie; of three units the first is spared", () => {
    const last = Object.entries(units)
      .filter(([, unit]) => unit.bottom !== null)
      .map(([name]) => name);
    expect(last).toEqual([
      "单位16",
      "单位23",
      "单位29",
      "单位39",
      "单位44",
      "单位58",
      "单位59",
      "单位69",
      "单位72",
      "单位79",
      "单位84",
      "单位85",
    ]);
    expect(of(39)).toMatchObject({ total: of(58).total, grade: "达标", ratio: 0.12 });
  });

  test("a year without appraisal breaks a streak", () => {
    expect(of(44)).toMatchObject({ behind: 3, outcome: "诫勉谈话、取消评先；连续三年落后，调整或免职" });
    expect(of(16).behind).toBe(3);
    expect(of(59)).toMatchObject({ behind: 2, outcome: "诫勉谈话、取消评先" });
    expect(works["单项工作03"]).toEqual({ poor: 2, outcome: "连续两年较差，第三年取消" });
    expect(works["单项工作08"]).toEqual({ poor: 1, outcome: null });
  });

  test("what is missing on purpose takes its weight with it", () => {
    // No 重大项目 at all; nothing reported of 民生实事; no vote of one class; no half-year result.
    expect(of(7).areas[1]).toBeNull();
    expect(of(45).areas[2]).toBeNull();
    expect(of(31).classes[1]).toBeNull();
    expect(of(50).composite).toBe(of(50).yearEnd);
    for (const number of [7, 45, 31, 50]) expect(of(number).total).toEqual(expect.any(Number));
  });

  test("an award entered twice for one work counts once, and the cap holds", () => {
    const entries = book.reader.rows("单项奖表").filter((row) => row["单位"] === "单位29");
    expect(entries.map((row) => row["级别"])).toEqual(["一等奖", "三等奖"]);
    expect(of(29).awards).toBe(1);
    expect(of(20).awards).toBe(3);
  });

  test("the published figures come out: 37 of 57 is 64.9 %, 635 of 655 is 96.9 %, 15 % of 7 is one", () => {
    const tasks = book.reader.rows("任务清单表");
    const shares = [
      [57, 37],
      [655, 635],
    ].map(([target, actual]) => {
      const at = tasks.findIndex((row) => row["目标"] === target && row["完成"] === actual);
      const points = book.reader.column("任务清单", "应得分", tasks.length)[at];
      return Number(points) / Number(tasks[at]!["分值"]);
    });
    expect(shares.map((share) => share.toFixed(3))).toEqual(["0.649", "0.969"]);
    expect(of(7)).toMatchObject({ ratio: 0.15, personSeats: 1 });
  });
});

test("a unit, a task and a single-item work added at the end are computed like the others", () => {
  const { book, cells } = open();
  book.together(() => {
    cells.addRow("单位表", ["新单位", "四类", 90, 20]);
    cells.addRow("历年结果表", ["新单位", null, null, "先进"]);
    cells.addRow("满意度表", ["新单位", 30, 5, 2, 1, 20, 4, 1, 0, 8, 2, 0, 0, 60, 9, 3, 1]);
    cells.addRow("单项工作表", ["新单项", "新单位", "较差"]);
    cells.addRow("单项工作历年表", ["新单项", null, "较差"]);
    cells.fillSpare("任务清单表", ["新单位", "民生实事", "新任务一", 30, 80, 76, "封顶比例"]);
    cells.fillSpare("任务清单表", ["新单位", "部门职能", "新任务二", 20, 10, 9, "达标得分", 1]);
    // A task for a unit that was there before.
    cells.fillSpare("任务清单表", ["单位86", "重大项目", "年中增加的任务", 25, 100, 10, "封顶比例"]);
  });
  const { units, works } = agree(book, cells.reader);
  expect(units["新单位"]).toMatchObject({ areas: [null, null, 95, 0], grade: "达标", personSeats: 2 });
  expect(works["新单项"]).toEqual({ poor: 2, outcome: "连续两年较差，第三年取消" });
});

test("weights that do not add up stop the totals instead of bending them", () => {
  const { book, cells } = open();
  cells.write("考核权重", "权重", "满意度", 0.3);
  expect(book.reader.list("汇总", "序号")[0]).toMatchObject({ 年终得分: "▲ 权重合计不是100%", 提醒: "⊗ 无法计算，请先处理前列错误" });
});
