/**
 * 宿迁 as the article has it, counted again by a stranger: tasks, satisfaction, the half-year, seats, the last three, what follows
 * and what is told to the public, from what the sheets show as inputs, open numbers and readings.
 */
import { expectGroups, expectRows } from "./compare";
import { Exact, least, mean, most, ONE, sum, weighed, ZERO } from "./exact";
import { effectsOf, gradesOf, lastOf, outcomeOf, seatsOf, settle, streakOf, type Way } from "./grading";
import { expectBehind, expectBulletin, expectSupervision, expectTasks, MONTHS, QUARTERS, tasksOf, unitCards } from "./ledgers";
import { expectNotice } from "./notice";
import { proveOracle, type Change, type Check } from "./oracle";
import { behindOf, elapsedOf, expectTaskPoints, halfYearOf, partOf, pointsOf, satisfactionOf } from "./suqianTasks";
import { figure, isBlank, words, type Workbook } from "./workbook";

const LAST = "末位";
const LAST_MARK = "后三位";
const PARTS = ["效能得分", "工作满意度", "重点工作", "目标任务"];

/** Half a year's points and the year's, by the share; without a half-year the year stands alone. */
function jointOf(book: Workbook, half: Exact | null, year: Exact | null): Exact | null {
  const share = book.number("半年占比");
  return year && (weighed([[half, share] as const, [year, ONE.minus(share)] as const])?.rounded(2) ?? null);
}

function deductionOf(book: Workbook, sheet: string, unit: string, kind: string, levels: string, points: string): Exact {
  const values = new Map(book.table("台账参数", levels).map((line) => [line["级别"], Exact.of(line[points])]));
  const entries = book.list(sheet, "日期").filter((line) => line["单位"] === unit);
  const total = sum(entries.map((line) => values.get(line["级别"])!));
  const most = book.table("台账参数", kind)[0]!["全年上限"];
  return isBlank(most) ? total : least(total, Exact.of(most));
}

function countedOf(book: Workbook) {
  const [lights, elapsed] = [book.table("评分参数", "进度预警"), elapsedOf(book)];
  const taskLines = book.wide("任务清单", "单位");
  const efficiency = new Map(book.wide("效能评分", "单位").map((line) => [line["单位"], line]));
  const votes = new Map(book.wide("满意度", "单位").map((line) => [line["单位"], satisfactionOf(book, line)]));
  const weights = book.table("评分参数", "市级机关权重");
  const efficiencyWeights = book.table("评分参数", "效能权重").map((line) => [String(line["指标"]), Exact.of(line["权重"])] as const);
  const cards = tasksOf(book, "督办台账", "台账参数");
  const units = book.list("单位", "单位").map((line) => {
    const name = String(line["单位"]);
    const group = String(line["类别"]);
    const own = taskLines.filter((one) => one["单位"] === name);
    const part = (of: string) =>
      partOf(
        book,
        own.filter((one) => one["板块"] === of).map((one) => pointsOf(one, elapsed, lights)),
      );
    const parts: Record<string, Exact | null> = {
      效能得分: weighed(efficiencyWeights.map(([of, weight]) => [figure(efficiency.get(name)?.[of]), weight] as const))?.rounded(2) ?? null,
      工作满意度: votes.get(name)?.all ?? null,
      重点工作: part("重点工作"),
      目标任务: part("目标任务"),
    };
    const year = weighed(weights.map((one) => [parts[String(one["内容"])]!, Exact.of(one[group])] as const))?.rounded(2) ?? null;
    const taken = deductionOf(book, "半年扣分台账", name, "半年定性扣分规则", "半年扣分情节", "扣分");
    const base = figure(line["半年基准分"]);
    const half = base && most(base.minus(taken), ZERO);
    const awards = deductionOf(book, "单项奖台账", name, "单项工作先进奖规则", "单项工作先进奖加分", "加分");
    const off = unitCards(book, cards, name).督办扣分;
    const joint = jointOf(book, half, year);
    const total = joint?.plus(awards).plus(off) ?? null;
    return {
      name,
      group,
      headcount: Number(line["应考核人数"]),
      marks: line["标记"],
      parts,
      year,
      base,
      taken,
      half,
      joint,
      awards,
      off,
      total,
    };
  });
  const rules = book.table("结果参数", "特殊情形及处理");
  const marked = units.map((unit) => ({ ...unit, effects: effectsOf(unit.marks, rules) }));
  const inField = marked.filter(({ effects }) => !effects.some((effect) => effect === "不参加" || effect === "不确定等次"));
  const last = lastThree(book, inField);
  const lastEffect = rules.find((rule) => rule["标记"] === LAST_MARK)?.["后果"];
  const grading = settle(
    marked.map((unit) => ({
      ...unit,
      score: unit.total,
      effects: [...unit.effects, ...(last.has(unit.name) && lastEffect ? [String(lastEffect)] : [])],
    })),
    wayOf(book, "先进比例"),
  );
  return { units: new Map(units.map((unit) => [unit.name, unit])), last, grading, votes, ...countiesOf(book) };
}

function wayOf(book: Workbook, ratio: string): Way {
  return {
    grades: gradesOf(book.table("结果参数", "等次（从高到低）")),
    seats: (_, headcount) => seatsOf(headcount, book.number(ratio), book.parameter("名额取整"), Number(book.parameter("每类最少名额"))),
    tie: book.parameter("并列") as Way["tie"],
    passesOn: book.parameter("递补") === "是",
  };
}

/** Of the whole field, or of each class where the office says so. */
function lastThree(book: Workbook, field: readonly { name: string; group: string; total: Exact | null }[]): Set<string> {
  const of = (some: typeof field) =>
    lastOf(new Map(some.flatMap(({ name, total }) => (total ? [[name, total] as const] : []))), Number(book.parameter("末位人数")));
  if (book.parameter("末位范围") === "全部") return of(field);
  return new Set([...new Set(field.map(({ group }) => group))].flatMap((group) => [...of(field.filter((one) => one.group === group))]));
}

function countiesOf(book: Workbook) {
  const lines = book.wide("县区任务清单", "县区");
  const weights = book.table("评分参数", "县区权重");
  const [lights, elapsed] = [book.table("评分参数", "进度预警"), elapsedOf(book)];
  const rules = book.table("结果参数", "特殊情形及处理");
  const counties = book.list("县区", "县区").map((line) => {
    const name = String(line["县区"]);
    const own = lines.filter((one) => one["县区"] === name);
    const parts = Object.fromEntries(
      weights.map((weight) => {
        const tasks = own.filter((one) => one["板块"] === weight["内容"]).map((one) => pointsOf(one, elapsed, lights));
        return [String(weight["内容"]), partOf(book, tasks)];
      }),
    );
    const year = weighed(weights.map((weight) => [parts[String(weight["内容"])]!, Exact.of(weight["权重"])] as const))?.rounded(2) ?? null;
    // The weights of the areas hold in the half-year as they do at the end, whatever points their tasks have.
    const half = weighed(
      weights.map((weight) => {
        const compared = own.filter((one) => one["板块"] === weight["内容"]).flatMap((one) => halfYearOf(book, one).points ?? []);
        const full = own.flatMap((one) => (one["板块"] === weight["内容"] && halfYearOf(book, one).points ? [Exact.of(one["分值"])] : []));
        return [full.length > 0 ? sum(compared).over(sum(full)) : null, Exact.of(weight["权重"])] as const;
      }),
    )
      ?.times(book.number("板块满分"))
      .rounded(2);
    const effects = effectsOf(line["标记"], rules);
    return { name, group: String(line["类别"]), effects, parts, year, half: half ?? null, score: jointOf(book, half ?? null, year) };
  });
  return { counties: new Map(counties.map((one) => [one.name, one])), countyGrading: settle(counties, wayOf(book, "县区先进比例")) };
}

type Counted = ReturnType<typeof countedOf>;

const monthsOf = (book: Workbook, sheet: string, key: string, group: (name: string) => string) =>
  book.wide(sheet, key).map((line) => {
    const scores = MONTHS.map((month) => figure(line[month]));
    const quarters = QUARTERS.map((_, q) => mean(scores.slice(3 * q, 3 * q + 3).filter((one) => one !== null)));
    return { name: String(line[key]), group: group(String(line[key])), scores, quarters };
  });

const CHECKS: Check<Counted>[] = [
  ["S3 S6 达到目标任务即得基本分，不再超额加分；扣减该项分值", (book) => expectTaskPoints(book, "任务清单", "单位")],
  ["S3 S4 县区任务，半年按序时进度比较评分", (book) => expectTaskPoints(book, "县区任务清单", "县区")],
  [
    "S8 人大代表、政协委员，市级领导班子成员，服务对象等评议代表，网上宿迁一人一号",
    (book, { votes }) =>
      expectRows(book.wide("满意度", "单位"), "单位", (name) => ({ ...votes.get(name)!.groups, 满意度得分: votes.get(name)!.all })),
  ],
  [
    "S2 S4 S5 S7 市级机关的板块、半年定性扣分、综合得分、单项工作先进奖",
    (book, { units }) =>
      expectRows(book.list("汇总", "序号"), "单位", (name) => {
        const { parts, year, base, taken, half, joint, awards, off, total } = units.get(name)!;
        return {
          ...Object.fromEntries(PARTS.map((part) => [part, parts[part]!])),
          年终得分: year,
          半年基准分: base,
          半年扣分: ZERO.minus(taken),
          半年得分: half,
          综合得分: joint,
          单项奖加分: awards,
          督办扣分: off,
          总分: total,
        };
      }),
  ],
  [
    "S2 S5 县区：产业集聚发展、重大项目建设、脱贫攻坚、民生幸福工程、生态文明建设",
    (book, { counties, countyGrading }) => {
      expectRows(book.list("县区汇总", "序号"), "县区", (name) => {
        const { parts, year, half, score } = counties.get(name)!;
        return { ...parts, 年终得分: year, 半年得分: half, 总分: score };
      });
      expectRows(book.list("县区名次", "县区"), "县区", (name) => ({ ...gradeAndPlace(countyGrading, name) }));
      expectGroups(book, "县区名次", "类别", countyGrading.groups, "先进");
    },
  ],
  [
    "S1 S9 S10 四类分别排名；后三位；一票否决",
    (book, { units, last, grading }) => {
      expectRows(book.list("名额与等次", "单位"), "单位", (name) => ({
        总分: units.get(name)!.total,
        ...gradeAndPlace(grading, name),
        后三位: last.has(name) ? LAST : null,
      }));
      expectGroups(book, "名额与等次", "类别", grading.groups, "先进");
    },
  ],
  [
    "S11 先进 15%+3%，达标 15%，诫勉 −3%",
    (book, { units, grading }) => {
      const steps = new Map(book.table("结果参数", "个人优秀比例").map((line) => [line["单位等次"], Exact.of(line["提高或调低"])]));
      const base = book.number("优秀基准比例");
      expectRows(book.list("个人优秀名额", "单位"), "单位", (name) => {
        const [grade, headcount] = [grading.settled.get(name)!.grade, units.get(name)!.headcount];
        const step = steps.get(grade);
        const ratio = step && (book.parameter("比例调整方式") === "百分点" ? base.plus(step) : base.times(ONE.plus(step)));
        const seats = ratio ? seatsOf(headcount, ratio, book.parameter("个人名额取整")) : null;
        return { 优秀: seats, 应考核: headcount, 单位等次: grade, 比例: ratio ?? null };
      });
    },
  ],
  [
    "S9 S10 S12 诫勉谈话、取消评先评优；连续三年落后；第三年取消其牵头考核部门权力",
    (book, { units, last, grading }) => {
      const rules = book.table("结果运用参数", "考核结果运用");
      expectRows(book.list("结果运用", "单位"), "单位", (name, row) => {
        const grade = grading.settled.get(name)!.grade;
        const now = grade && [grade, ...(last.has(name) ? [LAST] : []), ...words(units.get(name)!.marks)].join("、");
        const years = [now, row["2025年"], row["2024年"], row["2023年"]];
        const behind = streakOf(years, words(book.parameter("计入落后的情形")));
        return { 今年: now, 结果运用: outcomeOf(years, rules), 连续落后: behind };
      });
      const leading = book.table("结果运用参数", "牵头部门结果运用");
      const now = new Map(book.list("牵头部门", "牵头部门").map((line) => [line["牵头部门"], line["满意度"]!]));
      expectRows(book.list("牵头部门结果", "牵头部门"), "牵头部门", (name, row) => {
        const years = [now.get(name), row["2025年"], row["2024年"]];
        const poor = streakOf(years, words(book.parameter("计入较差的满意度")));
        return { 今年: now.get(name)!, 结果运用: outcomeOf(years, leading), 连续较差: poor };
      });
    },
  ],
  [
    "S13 结果公示；异议—质询—解释—复核",
    (book, { grading }) => expectNotice(book, "结果运用参数", ["质询", "牵头部门解释", "领导小组复核", "答复"], grading),
  ],
  ["S14 督查催办单、提醒单", (book, { units }) => expectTasks(book, "督办台账", "督办统计", "台账参数", units.size)],
  [
    "S4 S14 季度通报，未达序时进度的公开通报",
    (book, { units }) => {
      expectBulletin(
        book,
        "季度通报",
        "单位",
        monthsOf(book, "月报", "单位", (name) => units.get(name)!.group),
      );
      expectBulletin(
        book,
        "县区通报",
        "县区",
        monthsOf(book, "县区月报", "县区", () => "县区"),
      );
      expectSupervision(book, "季度通报", "督办台账", "台账参数");
      expectBehind(book, "季度通报", behindOf(book, "任务清单", "单位"));
      expectBehind(book, "县区通报", behindOf(book, "县区任务清单", "县区"));
    },
  ],
];

function gradeAndPlace({ settled }: Counted["grading"], name: string): { 等次: string | null; 名次: number | null } {
  const { grade, place } = settled.get(name)!;
  return { 等次: grade, 名次: place };
}

const CHANGES: Change<Counted>[] = [
  [
    "a veto on a unit that was to be 先进, and a tie at the line for 从宽",
    (book) => {
      book.type("单位", "单位", "单位32", "标记", "环境保护否决");
      book.typeParameter("并列", "从宽");
    },
    ({ grading }) => {
      expect(grading.settled.get("单位32")).toEqual({ place: 1, grade: "达标" });
      expect(grading.settled.get("单位28")!.grade).toBe("先进");
    },
  ],
  [
    "the notice begun before the new year, its holiday and a weekend that is worked, an objection that goes on",
    (book) => {
      book.typeBeside("公示", "公示开始", 46386);
      book.typeInRow("异议处理", "单位", 1, { 牵头部门解释: 46381, 领导小组复核: 46385 });
      book.enter("异议处理", "单位", { 单位: "单位60", 收到日期: 46380, 异议内容: "示例", 牵头部门解释: 46385 });
    },
    (_, book) => {
      expect(book.beside("公示", "公示期满")).toBe(46394);
      expect(book.list("异议处理", "单位").map((line) => line["进度"])).toEqual(["领导小组复核", "▲ 前一环节未填"]);
    },
  ],
  [
    "the last of each class, which in a class of three are two",
    (book) => {
      book.typeParameter("末位范围", "本组");
      book.typeParameter("末位人数", 2);
    },
    ({ last, grading }) => {
      expect([...last].filter((name) => ["单位84", "单位85", "单位86"].includes(name)).sort()).toEqual(["单位84", "单位86"]);
      expect(grading.settled.get("单位84")!.grade).toBe("诫勉");
    },
  ],
  [
    "the last three of the whole field again, four of them as two are level, and seats lost to marks that nobody gets",
    (book) => {
      book.typeParameter("末位范围", "全部");
      book.typeParameter("末位人数", 3);
      book.typeParameter("递补", "否");
    },
    ({ last, grading }) => {
      expect([...last].sort()).toEqual(["单位09", "单位51", "单位60", "单位79"]);
      expect(grading.groups.get("党群机关")!.held).toBe(2);
    },
  ],
  [
    "the half-year in proportion, half of everything, a county without one",
    (book) => {
      book.typeParameter("比较评分方式", "按比例");
      book.typeParameter("半年占比", 0.5);
      book.typeInTable("评分参数", "县区权重", "产业集聚发展", "权重", 0.3);
      book.typeInTable("评分参数", "县区权重", "其他考核内容", "权重", 0.4);
    },
    ({ counties }) => expect(counties.get("区07")!.half).toBeNull(),
  ],
  [
    "the ratio times 1.03 on 20 %, seats rounded up",
    (book) => {
      book.typeParameter("优秀基准比例", 0.2);
      book.typeParameter("比例调整方式", "倍数");
      book.typeParameter("个人名额取整", "进一");
    },
    (_, book) =>
      expect(book.list("个人优秀名额", "单位").find((line) => line["单位"] === "单位03")).toMatchObject({ 优秀: 3, 比例: 0.206 }),
  ],
  [
    "points for awards, cards that cost points and bring a talk, a lower cap for the half-year",
    (book) => {
      book.typeInTable("台账参数", "单项工作先进奖加分", "先进奖", "加分", 0.5);
      book.typeInTable("台账参数", "半年定性扣分规则", "半年扣分", "全年上限", 10);
      book.typeParameter("红牌扣分", 2);
      book.typeParameter("约谈牌数", 2);
    },
    ({ units }, book) => {
      expect(units.get("单位79")!.taken.number()).toBe(10);
      expect(units.get("单位29")!.off.number()).toBe(-2);
      expect(String(book.beside("季度通报", "约谈"))).toContain("单位29");
    },
  ],
  [
    "a task that is done no more, one that gives all or nothing, deductions beyond its points, a quarter before",
    (book) => {
      book.typeInRow("任务清单", "单位", 1, { 完成: "" });
      book.typeInRow("任务清单", "单位", 3, { 计分办法: "达标得分", 完成: 229 });
      book.typeInRow("任务清单", "单位", 5, { 扣分: 30 });
      book.typeParameter("已过时间", 9);
      book.typeBeside("季度通报", "通报期", "三季度");
      book.typeBeside("县区通报", "通报期", "7月");
    },
    ({ units }) => expect(units.get("单位01")!.parts["重点工作"]!.number()).toBe(100),
  ],
  [
    "no valid votes of one kind of voters",
    (book) => {
      for (const answer of ["满意", "较满意", "一般", "不满意"]) book.type("满意度", "单位", "单位02", `网上宿迁一人一号${answer}`, 0);
    },
    ({ votes }) => expect(votes.get("单位02")!.groups["网上宿迁一人一号"]).toBeNull(),
  ],
];

proveOracle({
  id: "suqian",
  countedOf,
  checks: CHECKS,
  changes: CHANGES,
  ours: ["S1", "S3", "S9", "S10", "S12"],
  reported: Array.from({ length: 14 }, (_, i) => `S${i + 1}`),
});
