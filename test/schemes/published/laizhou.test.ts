/**
 * 莱州 as the article has it, counted again by a stranger: two ledgers against their items, own indicators in tiers, two rounds of
 * opinion, A, B and C, persons' seats, what follows, appeals and what was signed, from what the sheets show.
 */
import type { Shown } from "../../support/planReader";
import { expectGroups, expectRows } from "./compare";
import { Exact, least, mean, most, sum, tier, weighed, ZERO } from "./exact";
import { afterWorkdays, effectsOf, gradesOf, outcomeOf, seatsOf, settle, streakOf, type Way } from "./grading";
import { expectTasks } from "./ledgers";
import { proveOracle, type Change, type Check } from "./oracle";
import { figure, groupedBy, isBlank, words, type Line, type Workbook } from "./workbook";

const LEDGERS = [
  { name: "登记管理", items: "登记管理（6方面20项）" },
  { name: "机构编制", items: "机构编制（3方面12项）" },
] as const;

interface Items {
  points: Map<string, Exact | null>;
  all: Exact | null;
}

/** An item's full marks without what the ledger took off, none below nothing; an item that does not apply is not there. */
function itemsOf(book: Workbook, entries: readonly Line[], items: readonly Line[]): Items {
  const counted = items.map((item) => {
    const own = entries.filter((entry) => entry["指标"] === item["指标"]);
    const full = Exact.of(item["满分"]);
    const off = sum(own.flatMap((entry) => (entry["情形"] === "扣分" ? (figure(entry["扣分"]) ?? []) : [])));
    const applies = own.every((entry) => entry["情形"] !== "不适用");
    return { name: String(item["指标"]), full, points: applies ? most(full.minus(off), ZERO) : null };
  });
  const whole = sum(counted.map(({ full }) => full));
  const there = counted.flatMap(({ full, points }) => (points ? [{ full, points }] : []));
  const base = book.parameter("缺项处理") === "计零" ? whole : sum(there.map(({ full }) => full));
  const all = there.length === 0 ? null : sum(there.map(({ points }) => points)).times(whole);
  return { points: new Map(counted.map(({ name, points }) => [name, points])), all: all && all.over(base).rounded(2) };
}

/** The tiers of own indicators, with what each is worth below full marks. */
function tiersOf(book: Workbook): (readonly [Exact, { tier: Shown; off: Exact }])[] {
  const lines = book.table("方案参数", "个性指标档次和分值差");
  const step = book.number("档差");
  const order = [...lines].sort((a, b) => Exact.of(b["得分下限"]).compare(Exact.of(a["得分下限"])));
  return order.map((line, down) => [Exact.of(line["得分下限"]), { tier: line["档次"]!, off: step.times(Exact.of(down)) }] as const);
}

const isByItem = (book: Workbook) => book.parameter("个性定档") === "按每个项目";

/** An item's points as they are, or by the tier that its own share of full marks falls into. */
function ownPointsOf(book: Workbook, line: Line): Exact | null {
  const [points, full] = [figure(line["评分"]), Exact.of(line["满分"])];
  if (!points || !isByItem(book)) return points;
  const reached = tier(points.over(full).times(Exact.of(100)), tiersOf(book))!;
  return most(full.minus(reached.off), ZERO);
}

function countedOf(book: Workbook) {
  const rules = book.table("方案参数", "特殊情形及等次处理");
  const items = LEDGERS.map((ledger) => book.table("共性指标", ledger.items));
  const entries = LEDGERS.map(({ name }) => groupedBy(book.list(`${name}台账`, "日期"), "单位"));
  const own = groupedBy(book.list("个性指标", "单位"), "单位");
  const opinion = new Map(book.wide("社会评价", "单位").map((line) => [line["单位"], line]));
  const weights = book.table("方案参数", "考核权重").map((line) => [String(line["内容"]), Exact.of(line["权重"])] as const);
  const units = book.list("单位", "单位").map((line) => {
    const name = String(line["单位"]);
    const common = items.map((list, i) => itemsOf(book, entries[i]!.get(name) ?? [], list));
    const given = (own.get(name) ?? []).flatMap((one) => {
      // What has no points is left out, or is nothing where the office says so.
      const points = ownPointsOf(book, one) ?? (book.parameter("缺项处理") === "计零" ? ZERO : null);
      return points ? [{ points, full: Exact.of(one["满分"]) }] : [];
    });
    const full = book.number("个性满分");
    const result =
      given.length === 0
        ? null
        : sum(given.map(({ points }) => points))
            .over(sum(given.map((one) => one.full)))
            .times(full)
            .rounded(2);
    const reached = result && tier(result.over(full).times(Exact.of(100)), tiersOf(book))!;
    const parts: Record<string, Exact | null> = {
      登记管理: common[0]!.all,
      机构编制: common[1]!.all,
      个性指标: reached && (isByItem(book) ? result : full.minus(reached.off)),
      社会评价: mean(["半年", "年底"].flatMap((round) => figure(opinion.get(name)?.[round]) ?? []))?.rounded(2) ?? null,
    };
    const isWhole = weights.every(([part]) => parts[part] !== null) || book.parameter("来源不齐") === "折算";
    const score = isWhole ? (weighed(weights.map(([part, weight]) => [parts[part]!, weight] as const))?.rounded(2) ?? null) : null;
    const [group, kind, headcount] = [String(line["组别"]), line["单位类型"]!, Number(line["应考核人数"])];
    return {
      name,
      group,
      kind,
      headcount,
      effects: effectsOf(line["标记"], rules),
      common,
      result,
      tier: reached?.tier ?? null,
      parts,
      score,
    };
  });
  const grading = settle(units, {
    grades: gradesOf(book.table("方案参数", "等次（从高到低）")),
    seats: (_, headcount) => seatsOf(headcount, book.number("A级比例"), book.parameter("名额取整")),
    tie: book.parameter("并列") as Way["tie"],
    passesOn: book.parameter("递补") === "是",
  });
  return { units: new Map(units.map((unit) => [unit.name, unit])), grading };
}

type Counted = ReturnType<typeof countedOf>;

/** Persons' seats of a unit: by its grade, raised for an A by count or by ratio, never above the ceiling in whole persons. */
function personsOf(book: Workbook, grade: string | null, headcount: number) {
  const line = book.table("结果参数", "个人优秀比例和上浮").find((one) => one["单位等次"] === grade);
  if (!line) return null;
  const isByCount = book.parameter("上浮方式") === "名额上浮";
  const [ceiling, rounding] = [book.number("国家优秀比例上限"), book.parameter("个人名额取整")];
  const ratio = least(isByCount ? Exact.of(line["优秀比例"]) : Exact.of(line["优秀比例"]).plus(Exact.of(line["比例上浮"])), ceiling);
  const count = Exact.of(seatsOf(headcount, ratio, rounding));
  const raised = isByCount
    ? seatsOf(headcount, count.times(Exact.of(line["名额上浮倍数"])).over(Exact.of(headcount)), rounding)
    : count.down();
  // What was raised is held to the ceiling in whole persons, however the office rounds.
  const isRaised = Number(isByCount ? line["名额上浮倍数"] : line["比例上浮"]) > (isByCount ? 1 : 0);
  const seats = isRaised ? Math.min(raised, seatsOf(headcount, ceiling, "去尾")) : raised;
  const head = grade === "A" ? "直接确定为优秀" : null;
  const others = head && book.parameter("负责人占名额") === "占名额" ? Math.max(0, seats - 1) : seats;
  return { seats, ratio, head, others };
}

const CHECKS: Check<Counted>[] = [
  [
    "Z1 登记管理6方面20项，机构编制3方面12项",
    (book, { units }) => {
      LEDGERS.forEach(({ name, items }, i) => {
        expectRows(book.list(`${name}得分`, "单位"), "单位", (unit) => {
          const { points, all } = units.get(unit)!.common[i]!;
          return { ...Object.fromEntries(points), [`${name}得分`]: all };
        });
        const lines = book.table("共性指标", items);
        expect([new Set(lines.map((line) => line["方面"])).size, lines.length]).toEqual(i === 0 ? [6, 20] : [3, 12]);
      });
    },
  ],
  [
    "Z2 个性指标考核分Ⅰ、Ⅱ、Ⅲ档及各个档次的分值差",
    (book) => {
      expectRows(book.list("个性指标", "单位"), "单位", (_, row) => ({ 得分: ownPointsOf(book, row) }));
      const tiers = new Map(tiersOf(book).map(([, one]) => [one.tier, one.off]));
      expectRows(book.table("方案参数", "个性指标档次和分值差"), "档次", (name) => ({ 扣减分值: tiers.get(name)! }));
    },
  ],
  [
    "Z2 Z3 Z4 综合得分",
    (book, { units }) =>
      expectRows(book.list("汇总", "序号"), "单位", (name) => {
        const { parts, result, tier: reached, score } = units.get(name)!;
        return { ...parts, 个性合计: result, 个性档次: reached, 总分: score };
      }),
  ],
  [
    "Z4 按组别综合得分排序，评出 A、B、C",
    (book, { units, grading }) => {
      expectRows(book.list("名额与等次", "单位"), "单位", (name) => {
        const { grade, place } = grading.settled.get(name)!;
        return { 总分: units.get(name)!.score, 等次: grade, 名次: place };
      });
      expectGroups(book, "名额与等次", "组别", grading.groups, "A");
    },
  ],
  [
    "Z5 Z6 主要负责人直接确定为优秀；优秀数额全部上浮10%",
    (book, { units, grading }) =>
      expectRows(book.list("个人优秀名额", "单位"), "单位", (name) => {
        const [grade, headcount] = [grading.settled.get(name)!.grade, units.get(name)!.headcount];
        const persons = personsOf(book, grade, headcount);
        return {
          优秀: persons?.seats ?? null,
          应考核: headcount,
          单位等次: grade,
          比例: persons?.ratio ?? null,
          占比: persons ? Exact.of(persons.seats).over(Exact.of(headcount)) : null,
          主要负责人: persons?.head ?? null,
          其他人名额: persons?.others ?? null,
        };
      }),
  ],
  [
    "Z7 Z8 Z9 Z11 警告、连续三年 A、连续两年 C、当年度经费",
    (book, { units, grading }) => {
      const rules = book.table("结果参数", "考核结果运用");
      const funds = book.table("结果参数", "当年度经费保障");
      expectRows(book.list("结果运用", "单位"), "单位", (name, row) => {
        const grade = grading.settled.get(name)!.grade;
        const years = [grade, row["2025年"], row["2024年"], row["2023年"]];
        const fund = funds.find((one) => one["等次"] === grade && one["单位类型"] === units.get(name)!.kind);
        return {
          今年: grade,
          结果运用: outcomeOf(years, rules),
          连续A级: streakOf(years, words(book.parameter("A级词"))),
          连续C级: streakOf(years, words(book.parameter("C级词"))),
          当年度经费: fund?.["当年度经费"] ?? null,
        };
      });
    },
  ],
  [
    "Z10 可申诉、可查询、可追溯",
    (book) => {
      const daysOf = (caption: string) => book.table("日期参数", caption).map((line) => Number(line["日期"]));
      const [holidays, worked] = [daysOf("放假日（周末不用填）"), daysOf("调休上班的周末")];
      const stages = ["受理", "复核", "答复"];
      expectRows(book.list("申诉复核", "收到日期"), "单位", (_, row) => {
        const filled = stages.filter((stage) => !isBlank(row[stage]));
        const isWhole = filled.every((stage, i) => stage === stages[i]);
        return {
          答复期限: afterWorkdays(Number(row["收到日期"]), Number(book.parameter("申诉答复期限")), holidays, worked),
          办理进度: isWhole ? (filled.at(-1) ?? "未开始") : "▲ 前一环节未填",
        };
      });
      const code = book.list("名额与等次", "校验码")[0]!["校验码"];
      expectRows(book.list("签发登记", "签发日期"), "环节", (_, row) => ({
        核对: row["校验码"] === code ? "与现在一致" : "▲ 签发后有改动",
      }));
    },
  ],
  ["Z12 整改四个具体、三不放过", (book, { units }) => expectTasks(book, "整改台账", "整改统计", "日期参数", units.size, "整改扣分")],
];

const CHANGES: Change<Counted>[] = [
  [
    "a veto on an A, and the tie at the line settled by a mark",
    (book) => {
      book.type("单位", "单位", "单位004", "标记", "一票否优");
      book.typeParameter("并列", "从宽");
    },
    ({ grading }, book) => {
      expect(grading.settled.get("单位004")!.grade).toBe("B");
      expect(grading.settled.get("单位061")!.grade).toBe("A");
      expect(book.list("签发登记", "签发日期").map((line) => line["核对"])).toEqual(["▲ 签发后有改动", "▲ 签发后有改动"]);
    },
  ],
  [
    "more taken off an item than it has, an item that does not apply",
    (book) => {
      book.typeInRow("登记管理台账", "日期", 1, { 扣分: 9 });
      book.typeInRow("登记管理台账", "日期", 2, { 情形: "不适用", 扣分: "" });
    },
    ({ units }) => {
      expect(units.get("单位001")!.common[0]!.points.get("证书管理")!.number()).toBe(0);
      expect(units.get("单位001")!.common[0]!.points.get("开展业务")).toBeNull();
    },
  ],
  [
    "what does not apply counted as nothing, own indicators by item, steps of four points",
    (book) => {
      book.typeParameter("缺项处理", "计零");
      book.typeParameter("个性定档", "按每个项目");
      book.typeParameter("档差", 4);
    },
    ({ units }) => expect(units.get("单位001")!.tier).toBe("Ⅲ"),
  ],
  [
    "a matter struck off before its result was verified",
    (book) => book.type("整改台账", "单位", "单位119", "销号日期", 46340),
    (_, book) => {
      expect(book.list("整改台账", "单位").find((line) => line["单位"] === "单位119")!["亮灯"]).toBe("▲ 核验未齐");
      expect(book.list("整改统计", "单位").find((line) => line["单位"] === "单位119")!["已销号"]).toBe(0);
    },
  ],
  [
    "a score below that of a B, B from a higher one on, one round of opinion missing",
    (book) => {
      book.typeInTable("方案参数", "等次（从高到低）", "B", "最低分", 88);
      book.type("社会评价", "单位", "单位001", "年底", "");
    },
    ({ grading }) => expect([...grading.settled.values()].filter(({ grade }) => grade === "C").length).toBeGreaterThan(3),
  ],
  [
    "the ratio raised by ten points up to the ceiling, the head among the seats",
    (book) => {
      book.typeParameter("上浮方式", "比例上浮");
      book.typeParameter("负责人占名额", "占名额");
      book.typeParameter("个人名额取整", "四舍五入");
    },
    (_, book) =>
      expect(book.list("个人优秀名额", "单位").find((line) => line["单位"] === "单位014")).toMatchObject({ 优秀: 9, 其他人名额: 8 }),
  ],
  [
    "two years of C, the third of A, a year that is blank",
    (book) => {
      book.type("历年等次", "单位", "单位010", "2025年", "C");
      book.type("历年等次", "单位", "单位014", "2025年", "");
      book.type("历年等次", "单位", "单位009", "2024年", "A");
      book.type("历年等次", "单位", "单位009", "2025年", "A");
    },
    (_, book) => {
      const told = new Map(book.list("结果运用", "单位").map((line) => [line["单位"], String(line["结果运用"])]));
      expect(told.get("单位010")).toContain("降免职或解聘");
      expect(told.get("单位009")).toContain("同等条件下可优先提拔");
    },
  ],
  [
    "an appeal over a holiday, other weights, an own indicator that is there now",
    (book) => {
      book.typeParameter("申诉答复期限", 20);
      book.typeInTable("方案参数", "考核权重", "社会评价", "权重", 0.4);
      book.typeInTable("方案参数", "考核权重", "个性指标", "权重", 0.2);
      book.typeParameter("来源不齐", "折算");
    },
    ({ units }) => expect(units.get("单位090")!.score).not.toBeNull(),
  ],
];

proveOracle({
  id: "laizhou",
  countedOf,
  checks: CHECKS,
  changes: CHANGES,
  ours: ["Z2", "Z4", "Z6"],
  reported: ["Z1", "Z2", "Z3", "Z5", "Z6", "Z7", "Z8", "Z9", "Z10", "Z11", "Z12"],
});
