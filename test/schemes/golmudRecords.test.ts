/** 格尔木's ledger of tasks, bulletin, public notice and objections against a calculation by hand, as inserted and after changes. */
import { templates } from "../../src/schemes";
import { blankModes, testInFull } from "../support/everyOf";
import { byHand } from "../support/golmudByHand";
import { PlanBook, type Blanks } from "../support/planBook";
import { cellOf, parameterCell } from "../support/planCells";
import { publishedByHand, rankingByHand, talliesByHand, tasksByHand } from "../support/tasksByHand";

const golmud = templates.find(({ id }) => id === "golmud")!;
const plan = golmud.plan({ sample: true, year: 2026 }, { sheets: [], tables: [], names: [] });
const open = (blanks: Blanks = "desktop") => new PlanBook(plan, blanks);
const TASKS = "督查任务表";
const shownDay = (year: number, month: number, day: number) => Date.UTC(year, month - 1, day) / 86_400_000 + 25_569;

/** What a paragraph of a sheet says, by the label beside it. */
const said = (book: PlanBook, sheet: string, label: string) => String(book.read(`${sheet}!A1:B16`).find(([first]) => first === label)![1]);

function checkTasks(book: PlanBook) {
  const { reader } = book;
  const tasks = tasksByHand(reader, TASKS);
  const shown = ["单位", "事项", "逾期天数", "亮灯", "记牌"].map((header) => reader.column("督查任务台账", header, 80));
  const lines = shown[0]!.flatMap((unit, i) => ((unit ?? "") === "" ? [] : [shown.map((column) => column[i] ?? "")]));
  expect(lines).toEqual(tasks.map(({ unit, item, overdue, light, card }) => [unit, item, overdue ?? "", light, card]));
  const tallies = talliesByHand(reader, TASKS);
  for (const row of reader.list("督办统计", "单位")) {
    const tally = tallies.get(String(row.单位));
    expect([row.单位, row.任务, row.已销号, row.待销号, row.未定时限, row.黄牌, row.红牌, row.督办扣分, row.约谈]).toEqual([
      row.单位,
      ...(tally
        ? [
            tally.tasks,
            tally.struckOff,
            tally.toStrikeOff,
            tally.noDeadline,
            tally.yellow,
            tally.red,
            0 - tally.points,
            tally.talk ? "约谈" : "",
          ]
        : [0, 0, 0, 0, 0, 0, 0, ""]),
    ]);
  }
  return { tasks, tallies };
}

const WORDS = [...Array.from({ length: 12 }, (_, i) => `${i + 1}月`), "一季度", "二季度", "三季度", "四季度", "累计"];
const FIRST = ["1月", "一季度", "累计"];

function checkBulletin(book: PlanBook, period: string) {
  const { reader } = book;
  const { places } = byHand(reader);
  const list = reader.rows("单位表").map((row) => ({ unit: String(row.单位), group: String(row.组别) }));
  const before = FIRST.includes(period) ? null : WORDS[WORDS.indexOf(period) - 1]!;
  const ranking = rankingByHand(
    list,
    (unit) => ({ now: places[unit]![period] as number | "", before: before === null ? "" : (places[unit]![before] as number | "") }),
    { first: Number(reader.parameter("通报前几名")), last: Number(reader.parameter("通报后几名")) },
  );
  const shown = reader.list("通报", "名次");
  expect(shown.map((row) => [row.名次, row.单位, row.组别, row.上期名次, row.升降, row.两头])).toEqual(
    ranking.map(({ place, unit, group, before: was, moved, ends }) => [place, unit, group, was, moved, ends]),
  );
  const told = (ends: string) =>
    ranking.filter((one) => one.ends === ends).map(({ unit, group, place }) => `${unit}（${group}第${place}名）`);
  for (const [label, ends] of [
    ["排名前列", "前列"],
    ["排名靠后", "靠后"],
  ] as const)
    expect(said(book, "通报", label)).toBe(told(ends).length === 0 ? "无。" : `${told(ends).join("；")}。`);
  expect(said(book, "通报", "参评情况")).toBe(`单位名单共${list.length}个，本期有成绩的${ranking.length}个。`);
  return shown;
}

describe.each(blankModes)("with %s blanks", (blanks) => {
  test("tasks, lights and cards are what they are by hand, on other days and with other thresholds too", () => {
    const book = open(blanks);
    const { tasks, tallies } = checkTasks(book);
    expect(new Set(tasks.map(({ light }) => light))).toEqual(
      new Set(["已销号", "红灯", "黄灯", "待销号", "未定时限", "▲ 缺完成日期", "临期"]),
    );
    expect([...tallies].flatMap(([unit, { talk }]) => (talk ? [unit] : []))).toEqual(["单位14"]);
    book.write(parameterCell(plan, "督办统计日"), shownDay(2026, 7, 1));
    expect(checkTasks(book).tasks[0]!.light).toBe("已销号");
    book.together(() => {
      book.write(parameterCell(plan, "督办统计日"), shownDay(2026, 10, 8));
      book.write(cellOf(plan, "督办灯", "逾期天数下限", 3), 8);
      book.write(parameterCell(plan, "约谈牌数"), 1);
    });
    expect(checkTasks(book).tallies.get("单位50")).toMatchObject({ red: 1, talk: true });
    book.write(parameterCell(plan, "约谈牌数"), 0);
    checkTasks(book);
  });

  testInFull("every period has its places, movement and both ends", () => {
    const book = open(blanks);
    for (const period of WORDS) {
      book.write("通报!B4", period);
      const shown = checkBulletin(book, period);
      expect(shown.length).toBeGreaterThan(50);
      if (FIRST.includes(period)) expect(new Set(shown.map((row) => row.升降))).toEqual(new Set([""]));
    }
    book.together(() => {
      book.write(parameterCell(plan, "通报前几名"), 1);
      book.write(parameterCell(plan, "通报后几名"), 0);
    });
    checkBulletin(book, "累计");
  });
});

test("cards take points once an office says so, and the total falls by them", () => {
  const book = open();
  const total = () => book.reader.list("汇总", "单位").find(({ 单位 }) => 单位 === "单位14")!;
  const before = total();
  expect(before.督办扣分).toBe(0);
  book.together(() => {
    book.write(parameterCell(plan, "黄牌扣分"), 1);
    book.write(parameterCell(plan, "红牌扣分"), 2);
  });
  checkTasks(book);
  expect(total()).toMatchObject({ 督办扣分: -3, 总分: Number(before.总分) - 3 });
});

test("a task that was done late keeps its card, one done in time has none, and what is struck off is late by that day", () => {
  const { tasks } = checkTasks(open());
  expect(tasks.find(({ item }) => item === "项目前期手续")).toMatchObject({ light: "已销号", card: "黄牌", overdue: 6 });
  expect(tasks.find(({ item }) => item === "老旧小区改造")).toMatchObject({ light: "已销号", card: "", overdue: -10 });
  expect(tasks.find(({ item }) => item === "值班值守")).toMatchObject({ card: "黄牌", overdue: 4 });
});

describe("the bulletin says", () => {
  const period = (word: string, book = open()) => {
    book.write("通报!B4", word);
    return (label: string) => said(book, "通报", label);
  };

  test("the deductions of the months it is about, and none of others", () => {
    expect(period("四季度")("本期扣分")).toBe("单位28“信访积案”扣1.5分；单位54“防汛值守脱岗”扣2分。");
    expect(period("5月")("本期扣分")).toBe("单位30“整改不到位”扣1.5分。");
    expect(period("1月")("本期扣分")).toBe("无。");
    expect(period("累计")("本期扣分")).toContain("单位11“重点工作进度慢”扣1分；单位24");
  });

  test("what is overdue, the latest first, and whom to talk to", () => {
    const say = period("四季度");
    expect(say("任务督办")).toBe(
      "截至2026年12月31日，交办12项，已销号3项，待销号1项，逾期未完成5项。单位50“安全隐患整改”逾期92天、红灯；单位50“问题线索核查”逾期61天、红灯；" +
        "单位14“信访积案化解”逾期31天、红灯；单位35“民生实事”逾期11天、黄灯；单位14“环保问题整改”逾期6天、黄灯。",
    );
    expect(say("约谈")).toBe("单位14（黄牌2次、红牌1次）。");
  });

  test("as many entries as it may, and how many there are", () => {
    const book = open();
    book.write(parameterCell(plan, "通报列示数"), 2);
    expect(said(book, "通报", "任务督办")).toMatch(/逾期92天、红灯；单位50“问题线索核查”逾期61天、红灯；等共5项。$/);
    const lights = book.reader.column("考核清单", "预警", 500).filter((light) => light === "红灯" || light === "黄灯").length;
    expect(said(book, "通报", "进度滞后")).toContain(`；等共${lights}项。`);
  });

  test("nothing before a period is chosen, and nothing of one without scores", () => {
    const book = open();
    book.write("通报!B4", null);
    expect(said(book, "通报", "参评情况")).toBe("请先选择通报期。");
    expect(said(book, "通报", "排名前列")).toBe("");
    expect(book.errors()).toEqual([]);
    const empty = new PlanBook(golmud.plan({ year: 2026 }, { sheets: [], tables: [], names: [] }), "web");
    expect([said(empty, "通报", "约谈"), said(empty, "通报", "本期扣分"), said(empty, "通报", "进度滞后")]).toEqual([
      "无。",
      "无。",
      "无。",
    ]);
  });
});

describe("the notice of one kind of inspection", () => {
  test("tells its tasks alone, the latest first, and follows what is chosen", () => {
    const book = open();
    const shown = () => book.reader.list("专项通报", "序号").map((row) => [row.事项, row.单位, row.亮灯, row.逾期天数]);
    expect(book.read("专项通报!B4")[0]![0]).toBe(Object.values(book.reader.rows("督查方式")[0]!)[0]);
    book.write("专项通报!B4", null);
    expect(said(book, "专项通报", "督查情况")).toBe("请先选择督查方式。");
    expect(shown()).toEqual([]);
    for (const way of ["专项督查", "实地督查"]) {
      book.write("专项通报!B4", way);
      const rows = book.reader.rows(TASKS).map((row, i) => ({ way: row.督查方式, task: tasksByHand(book.reader, TASKS)[i]! }));
      const own = rows.filter((row) => row.way === way).map(({ task }) => task);
      const late = (overdue: number | null) => overdue ?? -Infinity;
      const ordered = own.map((task, i) => ({ task, i })).sort((a, b) => late(b.task.overdue) - late(a.task.overdue) || a.i - b.i);
      expect(shown()).toEqual(ordered.map(({ task }) => [task.item, task.unit, task.light, task.overdue ?? ""]));
      expect(book.reader.list("专项通报", "序号").map((row) => row.序号)).toEqual(own.map((_, i) => i + 1));
      const count = (light: string) => own.filter((task) => task.light === light).length;
      expect(said(book, "专项通报", "督查情况")).toBe(
        `截至2026年12月31日，${way}交办${own.length}项，已销号${count("已销号")}项，待销号${count("待销号")}项，逾期未完成${count("黄灯") + count("红灯")}项。`,
      );
    }
    book.write("专项通报!B4", "没有的督查");
    expect(shown()).toEqual([]);
    expect(book.errors()).toEqual([]);
  });
});

describe("the public notice", () => {
  const publish = (book: PlanBook) =>
    expect(book.reader.list("公示", "序号").map((row) => [row.单位, row.组别, row.等次])).toEqual(
      publishedByHand(
        book.reader.list("名额与等次", "单位").map((row) => ({ unit: String(row.单位), group: String(row.组别), grade: String(row.等次) })),
        ["优秀", "良好", "一般"],
        String(book.reader.parameter("公示结果")),
      ),
    );

  test("names whom the results name, and says who is not settled yet", () => {
    const book = open();
    publish(book);
    expect(said(book, "公示", "提醒")).toBe("▲ 有2个待定，确定后再公示");
    book.write(parameterCell(plan, "公示结果"), "优秀");
    publish(book);
    book.write(cellOf(plan, "单位表", "标记", 15), "研究确定为优秀");
    publish(book);
    expect(said(book, "公示", "提醒")).toBe("");
  });

  test("ends after its working days, with days off and worked weekends", () => {
    const book = open();
    expect(said(book, "公示", "公示内容")).toBe("请先填公示开始日期。");
    // Monday 28 December: five working days are 29, 30, 31 and, New Year's Day off, 4 and 5 January.
    book.write("公示!B4", shownDay(2026, 12, 28));
    expect(book.read("公示!B5")[0]![0]).toBe(shownDay(2027, 1, 5));
    expect(said(book, "公示", "公示内容")).toContain("公示期自2026年12月28日起至2027年1月5日止");
    book.write(cellOf(plan, "调休上班日", "日期", 0), shownDay(2027, 1, 2));
    expect(book.read("公示!B5")[0]![0]).toBe(shownDay(2027, 1, 4));
  });
});

test("an objection says how far it is and by when it is to be answered", () => {
  const { reader } = open();
  expect(reader.column("异议处理", "进度", 3)).toEqual(["核实", "▲ 前一环节未填", ""]);
  // Ten working days after Monday 21 December, without New Year's Day.
  expect(reader.column("异议处理", "答复期限", 1)).toEqual([shownDay(2027, 1, 5)]);
});
