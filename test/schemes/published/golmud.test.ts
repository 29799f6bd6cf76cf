/**
 * 格尔木 as the report has it, counted again by a stranger: lists of tasks and their targets, six kinds of raters, months,
 * deductions, two tracks of grades, what follows, approvals, ledgers and bulletins, from what the sheets show.
 */
import type { Shown } from "../../support/planReader";
import { expectGroups, expectRows } from "./compare";
import { Exact, least, mean, most, sum, tier, weighed, ZERO } from "./exact";
import { effectsOf, gradesOf, lastOf, outcomeOf, seatsOf, settle, streakOf, type Way } from "./grading";
import {
  expectBehind,
  expectBulletin,
  expectSupervision,
  expectTasks,
  listed,
  MONTHS,
  quarterOf,
  QUARTERS,
  tasksOf,
  unitCards,
} from "./ledgers";
import { expectNotice } from "./notice";
import { proveOracle, type Change, type Check } from "./oracle";
import { figure, isBlank, words, type Line, type Workbook } from "./workbook";

const STAGES = ["单位提出", "业务部门初审", "考核办审核", "分管领导审查", "领导小组审定", "常委会议研究确定"];
const SOURCES = ["上级目标", "市里目标", "自报目标"];
const FIRST = "第一名";
const LAST = "末位";

const isLessBetter = (line: Line) => line["指标方向"] === "越少越好";

/** The most demanding of the sources' targets. */
function targetOf(line: Line): Exact | null {
  const targets = SOURCES.flatMap((source) => figure(line[source]) ?? []);
  return targets.length === 0 ? null : targets.reduce(isLessBetter(line) ? least : most);
}

/** What is done of the target against the time that has gone; less being better has no pace. */
function gapOf(line: Line, elapsed: Exact): Exact | null {
  const [target, done] = [targetOf(line), figure(line["完成数"])];
  return target && done && !isLessBetter(line) ? done.over(target).minus(elapsed) : null;
}

function gainOf(line: Line): string | null {
  const [target, before] = [targetOf(line), figure(line["上年完成"])];
  if (!target || !before) return null;
  const gained = isLessBetter(line) ? before.compare(target) : target.compare(before);
  return gained > 0 ? "有提升" : "▲ 未提升";
}

/** What a task has passed; what was passed before it was sent back is to be passed again. */
function stageOf(line: Line): string {
  const back = isBlank(line["退回日期"]) ? null : Number(line["退回日期"]);
  const passed = STAGES.filter((stage) => !isBlank(line[stage]) && (back === null || Number(line[stage]) >= back));
  if (passed.length === 0) return back === null ? "未开始" : "▲ 退回重新制定";
  return passed.every((stage, i) => stage === STAGES[i]) ? passed.at(-1)! : "▲ 前一环节未填";
}

const sharesOf = (book: Workbook) => new Map(book.table("清单参数", "等级折算").map((line) => [line["等级"]!, Exact.of(line["得分比例"])]));

function pointsOf(line: Line, shares: ReadonlyMap<Shown, Exact>): Exact | null {
  return isBlank(line["等级"]) ? null : Exact.of(line["分值"]).times(shares.get(line["等级"]!)!);
}

/** Points over the full marks of those tasks that were graded, to the full mark of a list. */
function listScore(lines: readonly Line[], shares: ReadonlyMap<Shown, Exact>, full: Exact): Exact | null {
  const graded = lines.flatMap((line) => {
    const points = pointsOf(line, shares);
    return points ? [{ points, of: Exact.of(line["分值"]) }] : [];
  });
  if (graded.length === 0) return null;
  return sum(graded.map(({ points }) => points))
    .over(sum(graded.map(({ of }) => of)))
    .times(full)
    .rounded(2);
}

function ratedOf(book: Workbook, line: Line, name: string): Exact | null {
  const raters = book.table("评价参数", "评价人").filter((rater) => rater["评价人"] !== name);
  const parts = book.table("评价参数", "六类评价权重").map((kind) => {
    const marks = raters.flatMap((rater) => (rater["类别"] === kind["类别"] ? (figure(line[String(rater["评价人"])]) ?? []) : []));
    return [mean(marks), Exact.of(kind["权重"])] as const;
  });
  return weighed(parts)?.rounded(2) ?? null;
}

/** One matter of a unit is taken off once, at its largest. */
function takenOf(entries: readonly Line[]): Exact {
  const highest = new Map<Shown, Exact>();
  for (const entry of entries) {
    highest.set(entry["事项"]!, most(highest.get(entry["事项"]!) ?? ZERO, Exact.of(entry["分值"])));
  }
  return sum([...highest.values()]);
}

function wayOf(book: Workbook): Omit<Way, "seats"> {
  return {
    grades: gradesOf(book.table("方案参数", "等次（从高到低）")),
    tie: book.parameter("并列") as Way["tie"],
    passesOn: book.parameter("递补") === "是",
  };
}

function countedOf(book: Workbook) {
  const [tasks, shares, full] = [book.wide("考核清单", "单位"), sharesOf(book), book.number("清单满分")];
  const rated = new Map(book.wide("多方评价", "单位").map((line) => [line["单位"], line]));
  const monthly = new Map(book.wide("月度成绩", "单位").map((line) => [line["单位"], line]));
  const entries = book.list("督查扣分台账", "日期");
  const cards = tasksOf(book, "督查任务台账", "督办参数");
  const weights = book.table("清单参数", "综合得分权重");
  const rules = book.table("方案参数", "特殊情形及等次处理");
  const units = book.list("单位", "单位").map((line) => {
    const name = String(line["单位"]);
    const scores = MONTHS.map((month) => figure(monthly.get(name)![month]));
    const quarters = QUARTERS.map((_, q) => mean(scores.slice(3 * q, 3 * q + 3).filter((one) => one !== null)));
    const parts: Record<string, Exact | null> = {
      清单得分: listScore(
        tasks.filter((task) => task["单位"] === name),
        shares,
        full,
      ),
      评价得分: ratedOf(book, rated.get(name)!, name),
      月度得分: mean(scores.filter((one) => one !== null))?.rounded(2) ?? null,
    };
    const isWhole = Object.values(parts).every((part) => part !== null);
    const all = weighed(weights.map((source) => [parts[String(source["来源"])]!, Exact.of(source["权重"])] as const))?.rounded(2) ?? null;
    const joint = isWhole || book.parameter("来源不齐") === "折算" ? all : null;
    const taken = ZERO.minus(takenOf(entries.filter((entry) => entry["单位"] === name)));
    const off = unitCards(book, cards, name).督办扣分;
    const score = joint?.plus(taken).plus(off) ?? null;
    const effects = effectsOf(line["标记"], rules);
    return { name, group: String(line["组别"]), leader: line["分管领导"]!, effects, scores, quarters, parts, joint, taken, off, score };
  });
  const ratios = new Map(book.table("方案参数", "分组优秀比例").map((line) => [line["组别"], Exact.of(line["优秀比例"])]));
  const seats = (headcount: number, ratio: Exact) =>
    seatsOf(headcount, ratio, book.parameter("名额取整"), Number(book.parameter("每组最少名额")));
  const grading = settle(units, { ...wayOf(book), seats: (group, headcount) => seats(headcount, ratios.get(group)!) });
  const works = book.list("领导分管工作", "市级领导");
  const leaderWeights = book.table("结果参数", "市级领导得分权重");
  const leaders = book.list("市级领导", "市级领导").map((line) => {
    const name = String(line["市级领导"]);
    const ofKind = (kind: string) =>
      listScore(
        works.filter((work) => work["市级领导"] === name && work["工作类别"] === kind),
        shares,
        full,
      );
    const parts: Record<string, Exact | null> = {
      分管单位得分: mean(units.flatMap(({ leader, score }) => (leader === name && score ? [score] : [])))?.rounded(2) ?? null,
      专项工作得分: ofKind("分管领域专项工作"),
      重点工作得分: ofKind("年度重点工作"),
    };
    const score = weighed(leaderWeights.map((one) => [parts[String(one["来源"])]!, Exact.of(one["权重"])] as const))?.rounded(2) ?? null;
    return { name, group: String(line["序列"]), effects: effectsOf(line["标记"], rules), parts, score };
  });
  const leaderGrading = settle(leaders, { ...wayOf(book), seats: (_, headcount) => seats(headcount, book.number("领导优秀比例")) });
  const inField = units.filter(({ name }) => grading.settled.get(name)!.place !== null);
  const lastIn = (some: typeof units) => lastOf(new Map(some.map(({ name, score }) => [name, score!])), Number(book.parameter("末位人数")));
  const groups = [...new Set(units.map(({ group }) => group))];
  const last =
    book.parameter("末位范围") === "全部"
      ? lastIn(inField)
      : new Set(groups.flatMap((group) => [...lastIn(inField.filter((unit) => unit.group === group))]));
  const byName = <One extends { name: string }>(all: One[]) => new Map(all.map((one) => [one.name, one]));
  return { units: byName(units), grading, leaders: byName(leaders), leaderGrading, last };
}

type Counted = ReturnType<typeof countedOf>;

const timeOf = (book: Workbook) => ({
  elapsed: book.number("已过月份").over(book.number("全年月份")),
  bounds: book.table("清单参数", "进度预警").map((line) => [Exact.of(line["进度差下限"]), line["灯"]!] as const),
});

const gradeAndPlace = ({ settled }: Counted["grading"], name: string) => ({
  等次: settled.get(name)!.grade,
  名次: settled.get(name)!.place,
});

const CHECKS: Check<Counted>[] = [
  [
    "G3 G9 G10 G11 等级评分、动态预警、四级联审、就高不就低",
    (book) => {
      const shares = sharesOf(book);
      const { elapsed, bounds } = timeOf(book);
      const rows = book.wide("考核清单", "单位");
      expectRows(rows, "任务", (_, row) => {
        const gap = gapOf(row, elapsed);
        return {
          目标: targetOf(row),
          较上年: gainOf(row),
          得分: pointsOf(row, shares),
          联审进度: stageOf(row),
          进度差: gap,
          预警: gap && (tier(gap, bounds) ?? null),
        };
      });
    },
  ],
  [
    "G1 G4 G5 清单得分、六类评价、因督查扣除的分数同步扣除一次",
    (book, { units }) => {
      expectRows(book.list("汇总", "序号"), "单位", (name) => {
        const { parts, joint, taken, off, score } = units.get(name)!;
        return { ...parts, 综合得分: joint, 督查扣分: taken, 督办扣分: off, 总分: score };
      });
      expectRows(book.wide("多方评价", "单位"), "单位", (name) => ({ 评价得分: units.get(name)!.parts["评价得分"]! }));
    },
  ],
  [
    "G2 G6 分组评优比例；诫勉不得优秀，追责确定为一般；末位",
    (book, { units, grading, last }) => {
      expectRows(book.list("名额与等次", "单位"), "单位", (name) => ({
        总分: units.get(name)!.score,
        ...gradeAndPlace(grading, name),
        末位: last.has(name) ? LAST : null,
      }));
      expectGroups(book, "名额与等次", "组别", grading.groups);
    },
  ],
  [
    "G13 G6 市级领导与分管领域专项工作、年度重点工作推进情况挂钩",
    (book, { leaders, leaderGrading }) => {
      const shares = sharesOf(book);
      expectRows(book.list("领导分管工作", "市级领导"), "市级领导", (_, row) => ({ 得分: pointsOf(row, shares) }));
      expectRows(book.list("领导得分汇总", "序号"), "市级领导", (name) => ({
        ...leaders.get(name)!.parts,
        领导得分: leaders.get(name)!.score,
      }));
      expectRows(book.list("领导等次", "市级领导"), "市级领导", (name) => gradeAndPlace(leaderGrading, name));
      expectGroups(book, "领导等次", "序列", leaderGrading.groups);
    },
  ],
  [
    "G7 G8 按等次兑现奖励、疗（休）养；第一名、末位、连续两年",
    (book, { grading, last }) => {
      const rules = book.table("结果参数", "考核结果运用");
      const money = new Map(book.table("结果参数", "按等次兑现奖励").map((line) => [line["等次"], line["奖励"]!]));
      const rest = new Map(book.table("结果参数", "疗（休）养").map((line) => [line["等次"], line["疗（休）养"]!]));
      expectRows(book.list("结果运用", "单位"), "单位", (name, row) => {
        const { grade, place } = grading.settled.get(name)!;
        const now = grade && [grade, ...(last.has(name) ? [LAST] : []), ...(place === 1 ? [FIRST] : [])].join("、");
        const years = [now, row["2025年"], row["2024年"], row["2023年"]];
        return {
          今年: now,
          结果运用: outcomeOf(years, rules),
          连续优秀: streakOf(years, words(book.parameter("连续优秀计入"))),
          连续靠后: streakOf(years, words(book.parameter("连续靠后计入"))),
          // The last lose the year's rewards of all kinds.
          奖励: last.has(name) ? null : (money.get(grade) ?? null),
          "疗（休）养": last.has(name) ? null : (rest.get(grade) ?? null),
        };
      });
    },
  ],
  [
    "G9 月排名、季通报",
    (book, { units }) => {
      expectBulletin(book, "通报", "单位", [...units.values()]);
      const period = String(book.beside("通报", "通报期"));
      const taken = book.list("督查扣分台账", "日期").flatMap((entry) => {
        const month = new Date(Date.UTC(1899, 11, 30 + Number(entry["日期"]))).getUTCMonth();
        return period === MONTHS[month] || period === QUARTERS[quarterOf(month)]
          ? [`${entry["单位"]}“${entry["事项"]}”扣${entry["分值"]}分`]
          : [];
      });
      const { elapsed, bounds } = timeOf(book);
      const behind = book.wide("考核清单", "单位").flatMap((line) => {
        const gap = gapOf(line, elapsed);
        const light = gap && tier(gap, bounds);
        return gap && light !== "绿灯" ? [{ gap, text: `${line["单位"]}“${line["任务"]}”${light}` }] : [];
      });
      expectBehind(book, "通报", behind);
      expect(listed(book.beside("通报", "本期扣分")).sort()).toEqual(taken.length > 0 ? taken.sort() : ["无"]);
    },
  ],
  [
    "G12 督查任务：交办、时限、进展、销号",
    (book, { units }) => {
      expectTasks(book, "督查任务台账", "督办统计", "督办参数", units.size);
      expectSupervision(book, "通报", "督查任务台账", "督办参数");
    },
  ],
  ["G7 公示和异议", (book, { grading }) => expectNotice(book, "督办参数", ["受理", "核实", "复核", "答复"], grading)],
];

const CHANGES: Change<Counted>[] = [
  [
    "诫勉 and 追责 on the first of a group and on a leader",
    (book) => {
      book.type("单位", "单位", "单位15", "标记", "诫勉、追责");
      book.type("市级领导", "市级领导", "领导09", "标记", "诫勉");
    },
    ({ grading, leaderGrading }) => {
      expect(grading.settled.get("单位15")).toEqual({ place: 1, grade: "一般" });
      expect(leaderGrading.settled.get("领导07")!.grade).toBe("优秀");
    },
  ],
  [
    "one matter taken off by an inspection and by a circular",
    (book) => book.enter("督查扣分台账", "日期", { 日期: 46340, 单位: "单位30", 类别: "通报扣分", 事项: "整改不到位", 分值: 3 }),
    ({ units }) => expect(units.get("单位30")!.taken.number()).toBe(-3),
  ],
  [
    "the last two of each group",
    (book) => {
      book.typeParameter("末位范围", "本组");
      book.typeParameter("末位人数", 2);
    },
    ({ last, grading }) => {
      expect(last.size).toBeGreaterThan(10);
      expect([...last].some((name) => grading.settled.get(name)!.grade === "良好")).toBe(true);
    },
  ],
  [
    "nine months gone, tasks that came in May and October, another bulletin",
    (book) => {
      book.typeParameter("已过月份", 9);
      book.typeBeside("通报", "通报期", "9月");
    },
    (_, book) => expect(book.list("通报", "名次")[0]!["得分"]).toBe(94.9),
  ],
  [
    "a seat at least for a small group, a ratio at its bound, ties settled strictly",
    (book) => {
      book.typeParameter("每组最少名额", 1);
      book.typeInTable("方案参数", "分组优秀比例", "党群综合组", "优秀比例", 0.0714285714285714);
      book.typeInTable("方案参数", "分组优秀比例", "乡镇街道组", "优秀比例", 0.375);
      book.typeInTable("方案参数", "分组优秀比例", "经济发展组", "优秀比例", 0.1);
      book.typeParameter("并列", "从严");
    },
    ({ grading }) => {
      expect(grading.groups.get("派驻机构组")!.seats).toBe(1);
      expect(grading.groups.get("乡镇街道组")!.seats).toBe(3);
      expect(grading.settled.get("单位16")!.grade).toBe("良好");
    },
  ],
  [
    "a unit nobody of one kind has rated, one whose months are missing, a task not graded",
    (book) => {
      for (const rater of ["评价人15", "评价人16", "评价人17", "评价人18"]) book.type("多方评价", "单位", "单位02", rater, "");
      book.typeInRow("考核清单", "单位", 1, { 等级: "" });
      book.typeParameter("来源不齐", "折算");
      for (const month of MONTHS) book.type("月度成绩", "单位", "单位03", month, "");
    },
    ({ units }) => expect(units.get("单位03")!.joint).not.toBeNull(),
  ],
  [
    "points for cards, fewer cards to a talk, seats lost to marks that nobody gets",
    (book) => {
      book.typeParameter("黄牌扣分", 0.5);
      book.typeParameter("红牌扣分", 1.5);
      book.typeParameter("约谈牌数", 2);
      book.typeParameter("黄牌次数", 1);
      // Before 项目前期手续 was done, which was six days late.
      book.typeParameter("督办统计日", 46238);
      book.typeParameter("递补", "否");
    },
    ({ units }) => expect(units.get("单位14")!.off.number()).toBe(-0.5),
  ],
  [
    "a task sent back after it was passed, a target where less is better, a task without any",
    (book) => {
      book.typeInRow("考核清单", "单位", 1, { 退回日期: 46050, 退回意见: "没有新突破" });
      book.typeInRow("考核清单", "单位", 2, { 指标方向: "越少越好", 上级目标: 61 });
      book.typeInRow("考核清单", "单位", 8, { 上级目标: "", 市里目标: "", 自报目标: "" });
    },
    (_, book) => {
      const [first, second] = book.wide("考核清单", "单位");
      expect(first!["联审进度"]).toBe("▲ 退回重新制定");
      expect(second!["目标"]).toBe(61);
    },
  ],
];

proveOracle({
  id: "golmud",
  countedOf,
  checks: CHECKS,
  changes: CHANGES,
  ours: ["G5", "G8", "G10", "G11", "G13"],
  reported: ["G5", "G6", "G7", "G8", "G10", "G11"],
});
