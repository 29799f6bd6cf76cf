/**
 * 兰州新区 as the report has it, counted again by a stranger: from the inputs, open numbers and readings that the sheets show to
 * every figure, grade, list and coefficient in them. Nothing of the product's own reckoning is used.
 */
import type { Shown } from "../../support/planReader";
import { expectGroups, expectRows } from "./compare";
import { Exact, least, mean, most, sum, tier, weighed, ZERO } from "./exact";
import { effectsOf, gradesOf, lastOf, outcomeOf, seatsOf, settle, streakOf, type Way } from "./grading";
import { expectBulletin, expectSupervision, expectTasks, listed, MONTHS, quarterOf, QUARTERS } from "./ledgers";
import { proveOracle, type Change, type Check } from "./oracle";
import { figure, words, type Line, type Workbook } from "./workbook";

interface Month {
  coefficient: Exact | null;
  entries: Exact;
  result: Exact | null;
}

interface Unit {
  name: string;
  group: string;
  marks: Shown | undefined;
  scores: (Exact | null)[];
  quarters: (Exact | null)[];
  months: Month[];
  ownMean: Exact | null;
  entriesMean: Exact | null;
  good: number;
  bad: number;
  year: Exact | null;
}

/** Everything that the year's rules make of the units' months. */
function unitsOf(book: Workbook): Map<string, Unit> {
  const byName = (sheet: string) => new Map(book.wide(sheet, "单位").map((line) => [String(line["单位"]), line]));
  const [scores, attained, gives] = ["月度成绩", "月度完成率", "月度贡献率"].map(byName);
  const weights = book.table("方案参数", "季度权重").map((line) => Exact.of(line["权重"]));
  const growth = book.table("规则参数", "新区月度 GDP 增速").map((line) => Exact.of(line["增速"]));
  const scale = book.table("方案参数", "基准系数六档").map((line) => [Exact.of(line["完成率下限"]), Exact.of(line["基准系数"])] as const);
  const kinds = book.table("规则参数", "加扣分规则");
  const entries = book.list("加扣分台账", "月份");
  const overYear = (of: (Exact | null)[]) => weighed(of.map((one, i) => [one, weights[quarterOf(i)]!] as const))?.rounded(2) ?? null;
  const units = book.list("单位", "单位").map((line): Unit => {
    const name = String(line["单位"]);
    const marksOf = MONTHS.map((month) => figure(scores!.get(name)![month]));
    const quarters = QUARTERS.map((_, q) => mean(marksOf.slice(3 * q, 3 * q + 3).filter((one) => one !== null)));
    const months = MONTHS.map((month, i): Month => {
      const done = figure(attained!.get(name)![month]);
      const given = figure(gives!.get(name)![month]) ?? ZERO;
      const pull = given.times(growth[i]!).times(book.number("贡献系数率"));
      const coefficient = done && most(least(tier(done, scale)!.plus(pull), book.number("系数上限")), book.number("系数下限"));
      const joined = entriesOf(
        book,
        entries.filter((entry) => Number(entry["月份"]) === i + 1 && entry["单位"] === name),
        kinds,
        quarters[quarterOf(i)]!,
      );
      const score = marksOf[i]!;
      const result = coefficient && score ? score.times(coefficient).plus(joined).rounded(2) : null;
      return { coefficient, entries: joined, result };
    });
    const results = months.map(({ result }) => result);
    // A month without a result does not count for the year, its score and entries neither.
    const counts = <Of>(of: Of, i: number) => (results[i] ? of : null);
    return {
      name,
      group: String(line["组别"]),
      marks: line["标记"],
      scores: marksOf,
      quarters,
      months,
      ownMean: overYear(marksOf.map(counts)),
      entriesMean: overYear(months.map((month) => month.entries).map(counts)),
      good: results.filter((one) => one?.atLeast(book.number("优月线"))).length,
      bad: results.filter((one) => one && !one.atLeast(book.number("差月线"))).length,
      year: overYear(results),
    };
  });
  return new Map(units.map((unit) => [unit.name, unit]));
}

/** A good quarter's rewards and a bad quarter's deductions count double; one matter counts once in a month; kinds have a cap. */
function entriesOf(book: Workbook, entries: readonly Line[], kinds: readonly Line[], quarter: Exact | null): Exact {
  return sum(
    kinds.map((kind) => {
      const adds = kind["方向"] === "加";
      const doubles = quarter && (adds ? quarter.atLeast(book.number("优绩线")) : !quarter.atLeast(book.number("差绩线")));
      const times = doubles ? book.number(adds ? "优绩倍数" : "翻倍扣分倍数") : Exact.of(1);
      const highest = new Map<Shown, Exact>();
      for (const entry of entries.filter((one) => one["类别"] === kind["类别"])) {
        const points = Exact.of(entry["分值"]).times(times);
        highest.set(entry["事项"]!, most(highest.get(entry["事项"]!) ?? ZERO, points));
      }
      const total = least(sum([...highest.values()]), Exact.of(kind["每月上限"]));
      return adds ? total : ZERO.minus(total);
    }),
  );
}

/** The units' grades, and those of the heads and deputies, whose scores join their unit's. */
function countedOf(book: Workbook) {
  const units = unitsOf(book);
  const way = (tie: string, passes: string): Pick<Way, "tie" | "passesOn"> => ({
    tie: book.parameter(tie) as Way["tie"],
    passesOn: book.parameter(passes) === "是",
  });
  const unitRules = book.table("规则参数", "特殊情形及等次处理");
  const personRules = book.table("个人参数", "干部特殊情形及等次处理");
  const personGrades = gradesOf(book.table("个人参数", "干部等次（从高到低）"));
  const byGroup = (ratio: string, rounding: string) => (_: string, headcount: number) =>
    seatsOf(headcount, book.number(ratio), book.parameter(rounding), Number(book.parameter("每组最少名额")));
  const grading = settle(
    [...units.values()].map(({ name, group, year, marks }) => ({ name, group, score: year, effects: effectsOf(marks, unitRules) })),
    {
      grades: gradesOf(book.table("方案参数", "等次（从高到低）")),
      seats: byGroup("班子优秀比例", "名额取整"),
      ...way("并列", "递补"),
    },
  );
  const hooked = (own: Exact | null, unit: Unit, share: string) => {
    const a = book.number(share);
    const joint =
      own &&
      unit.ownMean &&
      own
        .times(a)
        .plus(unit.ownMean.times(Exact.of(1).minus(a)))
        .rounded(2);
    return { own, unit: unit.ownMean, joint, special: unit.entriesMean, total: joint && unit.entriesMean && joint.plus(unit.entriesMean) };
  };
  const people = (lines: Line[], key: string, of: string, own: string, share: string) =>
    lines.map((line) => ({
      name: String(line[key]),
      group: String(line[key === "姓名" ? "单位" : "组别"]),
      effects: effectsOf(line["标记"], personRules),
      ...hooked(figure(line[own]), units.get(String(line[of]))!, share),
    }));
  const heads = people(book.list("一把手", "一把手"), "一把手", "所在单位", "履责得分", "一把手个人占比");
  const deputies = people(book.list("副职", "姓名"), "姓名", "单位", "分管领导打分", "副职个人占比");
  const steps = new Map(book.table("个人参数", "优月、差月调整优秀比例").map((line) => [line["情形"], Exact.of(line["每月调整"])]));
  const ratioOf = (unit: Unit) => {
    const moved = steps
      .get("优月")!
      .times(Exact.of(unit.good))
      .plus(steps.get("差月")!.times(Exact.of(unit.bad)));
    return most(least(book.number("基准优秀比例").plus(moved), book.number("优秀比例上限")), book.number("优秀比例下限"));
  };
  const scored = <One extends { total: Exact | null }>(all: One[]) => all.map((one) => ({ ...one, score: one.total }));
  return {
    units,
    grading,
    heads,
    deputies,
    ratioOf,
    // Heads are persons: their seats are rounded and their ties settled as those of persons.
    headGrading: settle(scored(heads), {
      grades: personGrades,
      seats: byGroup("一把手优秀比例", "个人名额取整"),
      ...way("个人并列", "个人递补"),
    }),
    deputyGrading: settle(scored(deputies), {
      grades: personGrades,
      seats: (unit, headcount) => seatsOf(headcount, ratioOf(units.get(unit)!), book.parameter("个人名额取整")),
      ...way("个人并列", "个人递补"),
    }),
    bottom: new Set(
      [...new Set([...units.values()].map(({ group }) => group))].flatMap((group) => {
        const out = (unit: Unit) =>
          effectsOf(unit.marks, unitRules).some((effect) => effect.startsWith("不参加") || effect === "不确定等次");
        const ranked = [...units.values()].flatMap((unit) =>
          unit.group === group && unit.year && !out(unit) ? [[unit.name, unit.year] as const] : [],
        );
        return [...lastOf(new Map(ranked), Number(book.parameter("末位人数")))];
      }),
    ),
  };
}

type Counted = ReturnType<typeof countedOf>;
const byUnit =
  (of: (unit: Unit) => Record<string, Exact | Shown>) =>
  (book: Workbook, { units }: Counted, sheet: string) =>
    expectRows(book.wide(sheet, "单位"), "单位", (name) => of(units.get(name)!));
const monthly = (name: string, of: (month: Month) => Exact | null) => (unit: Unit) =>
  Object.fromEntries(MONTHS.map((month, i) => [`${month}${name}`, of(unit.months[i]!)]));

const CHECKS: Check<Counted>[] = [
  [
    "L1 L2 1.0—1.18 六档考核系数；基准系数+贡献系数",
    (book, counted) => byUnit(monthly("系数", ({ coefficient }) => coefficient))(book, counted, "月度结果"),
  ],
  [
    "L3 L6 “优绩”加倍奖励、“差绩”翻倍扣分；月度 +2—8 分、−1—6 分",
    (book, counted) => {
      byUnit(monthly("加扣分", ({ entries }) => entries))(book, counted, "月度结果");
      expectRows(book.wide("月度成绩", "单位"), "单位", (name) => {
        const unit = counted.units.get(name)!;
        return Object.fromEntries(QUARTERS.map((quarter, q) => [quarter, unit.quarters[q]!]));
      });
    },
  ],
  [
    "L2 L4 当月结果；月度考核成绩与年度打通",
    (book, counted) => {
      byUnit(monthly("结果", ({ result }) => result))(book, counted, "月度结果");
      const year = ({ ownMean, entriesMean, good, bad, year: total }: Unit) => ({
        月均成绩: ownMean,
        月均加扣分: entriesMean,
        优月数: good,
        差月数: bad,
        [total === null ? "月均成绩" : "年度成绩"]: total ?? ownMean,
      });
      byUnit(year)(book, counted, "月度结果");
      byUnit(({ ownMean, entriesMean, good, bad, year: total }) => ({
        月均成绩: ownMean,
        月均加扣分: entriesMean,
        优月数: good,
        差月数: bad,
        总分: total,
      }))(book, counted, "汇总");
    },
  ],
  [
    "L10 分类考核，多条赛道；等次",
    (book, { grading, units }) => {
      expectRows(book.list("名额与等次", "单位"), "单位", (name) => ({
        总分: units.get(name)!.year,
        等次: grading.settled.get(name)!.grade,
        名次: grading.settled.get(name)!.place,
      }));
      expectGroups(book, "名额与等次", "组别", grading.groups);
    },
  ],
  [
    "L8 约谈，末尾督考",
    (book, { bottom }) => expectRows(book.list("名额与等次", "单位"), "单位", (name) => ({ 末尾督考: bottom.has(name) ? "末位" : null })),
  ],
  [
    "L5 15%—30% 调控幅度统筹各单位干部年度考核优秀比例",
    (book, { units, ratioOf, deputyGrading }) =>
      expectRows(book.list("副职名额", "单位"), "单位", (name) => {
        const [unit, { seats, headcount }] = [units.get(name)!, deputyGrading.groups.get(name) ?? { seats: 0, headcount: 0 }];
        const tooMany = Exact.of(seats).compare(book.number("国家优秀比例上限").times(Exact.of(headcount))) > 0;
        const warning = String(book.list("副职名额", "单位").find((line) => line["单位"] === name)!["提醒"] ?? "");
        expect([name, warning.includes("的上限")]).toEqual([name, tooMany]);
        return { 优秀: seats, 应考核: headcount, 优月和差月: `${unit.good}个优月，${unit.bad}个差月`, 比例: ratioOf(unit) };
      }),
  ],
  [
    "L7 “一把手”履责考核和班子副职履职考核：全挂钩、同加减",
    (book, { heads, deputies, headGrading, deputyGrading }) => {
      for (const [sheet, key, total, all, graded, result] of [
        ["一把手汇总", "一把手", "一把手总分", heads, headGrading, "一把手等次"],
        ["副职汇总", "姓名", "副职总分", deputies, deputyGrading, "副职等次"],
      ] as const) {
        const byName = new Map(all.map((one) => [one.name, one]));
        expectRows(book.list(sheet, "序号"), key, (name) => {
          const { own, unit, joint, special, total: points } = byName.get(name)!;
          return { 个人实绩: own, 单位成绩: unit, 综合得分: joint, 特殊奖惩: special, [total]: points };
        });
        expectRows(book.list(result, key), key, (name) => ({
          [total]: byName.get(name)!.total,
          等次: graded.settled.get(name)!.grade,
          名次: graded.settled.get(name)!.place,
        }));
      }
      expectGroups(book, "一把手等次", "组别", headGrading.groups);
      expectRows(book.list("副职等次", "单位", 2), "单位", (name) => {
        const { seats, held, pending } = deputyGrading.groups.get(name) ?? { seats: 0, held: 0, pending: 0 };
        return { 优秀名额: seats, 优秀已评: held, 待定: pending };
      });
    },
  ],
  [
    "L11 六挂钩；薪酬兑现",
    (book, { headGrading, deputyGrading }) => {
      const rules = book.table("结果参数", "考核结果运用（六挂钩）");
      const pay = new Map(book.table("个人参数", "薪酬系数").map((line) => [line["等次"], line["系数"]!]));
      for (const [sheet, key, graded] of [
        ["一把手结果运用", "一把手", headGrading],
        ["副职结果运用", "姓名", deputyGrading],
      ] as const) {
        expectRows(book.list(sheet, key), key, (name, row) => {
          const grade = graded.settled.get(name)!.grade;
          const years = [grade, row["2025年"], row["2024年"]];
          return {
            今年: grade,
            结果运用: outcomeOf(years, rules),
            连续优秀: streakOf(years, words(book.parameter("优秀连续计入"))),
            薪酬系数: pay.get(grade) ?? null,
          };
        });
      }
    },
  ],
  ["L12 通报反馈—整改落实—督办考核", (book, { units }) => expectTasks(book, "整改督办台账", "整改督办统计", "结果参数", units.size)],
  [
    "L12 月度通报",
    (book, { units }) => {
      expectBulletin(book, "月度通报", "单位", [...units.values()]);
      expectSupervision(book, "月度通报", "整改督办台账", "结果参数");
      const period = String(book.beside("月度通报", "通报期"));
      const isIn = (month: number) => `${month}月` === period || QUARTERS[quarterOf(month - 1)] === period;
      const taken = book.list("加扣分台账", "月份").filter((one) => one["类别"] === "扣分" && isIn(Number(one["月份"])));
      const told = taken.map((one) => `${one["单位"]}“${one["事项"]}”扣${one["分值"]}分`);
      expect(listed(book.beside("月度通报", "本期扣分")).sort()).toEqual(told.length ? told.sort() : ["无"]);
    },
  ],
];

const CHANGES: Change<Counted>[] = [
  [
    "a veto on the first of a group",
    (book) => book.type("单位", "单位", "单位13", "标记", "一票否优"),
    ({ grading }) => expect(grading.settled.get("单位13")).toEqual({ place: 1, grade: "良好" }),
  ],
  [
    "a head whose score is not there yet: he waits, and whoever has a seat he could take, until a mark says that there will be none",
    (book) => {
      book.type("一把手", "一把手", "一把手03", "履责得分", "");
      for (const check of CHECKS) check[1](book, countedOf(book));
      const waiting = book.list("一把手等次", "一把手").find((line) => line["一把手"] === "一把手03")!;
      expect([waiting["等次"], waiting["理由"]]).toEqual(["待定", "缺个人实绩，暂不评定"]);
      book.type("一把手", "一把手", "一把手03", "标记", "不确定等次");
    },
    ({ headGrading }) => {
      expect(headGrading.settled.get("一把手03")!.grade).toBe("不确定等次");
      expect(headGrading.settled.get("一把手06")!.grade).toBe("优秀");
    },
  ],
  [
    "quarters of other weights, where months are missing",
    (book) => {
      ["一季度", "二季度"].forEach((quarter) => book.typeInTable("方案参数", "季度权重", quarter, "权重", 0.1));
      ["三季度", "四季度"].forEach((quarter) => book.typeInTable("方案参数", "季度权重", quarter, "权重", 0.4));
    },
    ({ units }) => expect(units.get("单位34")!.ownMean!.number()).not.toBe(77.64),
  ],
  [
    "rewards above the month's cap, and an entry in a month that has no result",
    (book) => {
      book.enter("加扣分台账", "月份", { 月份: 3, 单位: "单位01", 类别: "奖励", 事项: "另一表彰", 分值: 3.5 });
      book.enter("加扣分台账", "月份", { 月份: 11, 单位: "单位34", 类别: "扣分", 事项: "报送迟延", 分值: 2 });
    },
    ({ units }) => expect(units.get("单位01")!.months[2]!.entries.number()).toBe(8),
  ],
  [
    "ties that are settled strictly, and seats lost to a mark that nobody gets",
    (book) => {
      book.typeParameter("并列", "从严");
      book.typeParameter("个人并列", "从宽");
      book.typeParameter("递补", "否");
    },
    ({ grading }) => expect(grading.settled.get("单位14")!.grade).toBe("良好"),
  ],
  [
    "growth, the scale and the bounds of the coefficient",
    (book) => {
      book.typeInTable("规则参数", "新区月度 GDP 增速", "3月", "增速", 0.4);
      book.typeInTable("方案参数", "基准系数六档", 80, "基准系数", 1.02);
      book.typeParameter("系数上限", 1.2);
    },
    ({ units }) => expect(units.get("单位01")!.months[9]!.coefficient!.number()).toBe(1.2),
  ],
  [
    "a ratio at its upper bound above the national one, seats rounded up",
    (book) => {
      book.typeParameter("个人名额取整", "进一");
      book.typeParameter("优月线", 90);
    },
    ({ deputyGrading }) => expect(deputyGrading.groups.get("单位01")!.seats).toBe(2),
  ],
  [
    "the bulletin of a month, a task done but not struck off, one without a deadline",
    (book) => {
      book.typeBeside("月度通报", "通报期", "8月");
      book.type("整改督办台账", "事项", "安全生产隐患整改", "完成日期", 46190);
      book.enter("整改督办台账", "单位", { 单位: "单位05", 事项: "另一事项", 交办日期: 46300 });
      book.typeParameter("红牌扣分", 2);
      book.typeParameter("约谈牌数", 1);
    },
    (_, book) => expect(book.list("月度通报", "名次").find((line) => line["单位"] === "单位30")!["得分"]).toBe(86),
  ],
  [
    "two more last places and a unit that takes no part",
    (book) => {
      book.typeParameter("末位人数", 3);
      book.type("单位", "单位", "单位35", "标记", "不参加");
    },
    ({ bottom }) => expect(bottom.has("单位35")).toBe(false),
  ],
];

proveOracle({
  id: "lanzhou",
  countedOf,
  checks: CHECKS,
  changes: CHANGES,
  ours: ["L1", "L2", "L5", "L6"],
  reported: ["L1", "L3", "L4", "L5", "L6", "L7", "L9", "L10", "L11", "L12"],
});
