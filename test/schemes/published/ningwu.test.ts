/**
 * 宁武 as the report has it, counted again by a stranger: five sources, honours and criticism, two classes, the units' grades and
 * the persons' that follow from them, commendations and the money to the cent, from what the sheets show.
 */
import type { Shown } from "../../support/planReader";
import { expectGroups, expectRows } from "./compare";
import { Exact, largestRemainder, least, mean, most, ONE, sum, weighed, ZERO } from "./exact";
import { effectsOf, gradesOf, seatsOf, settle, streakOf, type Way } from "./grading";
import { proveOracle, type Change, type Check } from "./oracle";
import { figure, isBlank, words, type Line, type Workbook } from "./workbook";

const CLASSES = ["县直单位", "乡镇"];
const PAST = ["2025年", "2024年", "2023年", "2022年", "2021年"];

const linesBy = (book: Workbook, sheet: string, key: string) => new Map(book.wide(sheet, key).map((line) => [String(line[key]), line]));

/** Of a townships' indicator: raised as published, or the rest brought down in proportion so that all are one whole. */
function townWeights(book: Workbook): Map<string, Exact> {
  const lines = book.table("评分参数", "目标任务指标").flatMap((line) => {
    const before = figure(line["乡镇原权重"]);
    return before ? [{ name: String(line["指标"]), before, raised: figure(line["乡镇提高"]) }] : [];
  });
  const up = lines.flatMap(({ before, raised }) => (raised ? [before.plus(raised)] : []));
  const rest = lines.flatMap(({ before, raised }) => (raised ? [] : [before]));
  const factor = ONE.minus(sum(up)).over(sum(rest));
  return new Map(lines.map(({ name, before, raised }) => [name, raised ? before.plus(raised) : before.times(factor)]));
}

/** Columns by weight, what is missing as the office has it. */
function byWeight(book: Workbook, line: Line, weights: ReadonlyMap<string, Exact>, missing: string): Exact | null {
  const way = book.parameter(missing);
  const parts = [...weights].map(([name, weight]) => [figure(line[name]), weight] as const);
  if (way === "计零") return sum(parts.map(([value, weight]) => (value ?? ZERO).times(weight))).rounded(2);
  return weighed(parts)?.rounded(2) ?? null;
}

/** The mean of each kind of raters, weighted; nobody rates himself. */
function byRaters(book: Workbook, line: Line, name: string, raters: string, weights: string): Exact | null {
  const all = book.table("测评参数", raters).filter((rater) => rater["评分人"] !== name);
  const parts = book.table("测评参数", weights).map((kind) => {
    const marks = all.flatMap((rater) => (rater["类别"] === kind["类别"] ? [figure(line[String(rater["评分人"])])] : []));
    return [mean(marks.filter((mark) => mark !== null)), Exact.of(kind["权重"])] as const;
  });
  return weighed(parts)?.rounded(2) ?? null;
}

function byVotes(book: Workbook, line: Line): Exact | null {
  const answers = book.table("测评参数", "票数折算");
  const parts = book.table("测评参数", "人员评价权重").map((kind) => {
    const votes = answers.map((answer) => figure(line[`${kind["类别"]}${answer["评价"]}`]) ?? ZERO);
    const valid = sum(votes);
    const points = sum(votes.map((count, i) => count.times(Exact.of(answers[i]!["分"]))));
    return [valid.compare(ZERO) === 0 ? null : points.over(valid), Exact.of(kind["权重"])] as const;
  });
  return weighed(parts)?.rounded(2) ?? null;
}

/** Honours and criticism: one matter counts at its highest level, each kind up to its cap. */
function entriesOf(book: Workbook, unit: string): Exact {
  const levels = new Map(book.table("评分参数", "荣誉等级和批评情节").map((line) => [line["级别"], line]));
  const entries = book.list("荣誉批评台账", "日期").filter((line) => line["单位"] === unit);
  return sum(
    book.table("评分参数", "奖扣分规则").map((kind) => {
      const highest = new Map<Shown, Exact>();
      for (const entry of entries) {
        const level = levels.get(entry["级别"])!;
        if (level["类别"] !== kind["类别"]) continue;
        highest.set(entry["事项"]!, most(highest.get(entry["事项"]!) ?? ZERO, Exact.of(level["分值"])));
      }
      const total = least(sum([...highest.values()]), figure(kind["全年上限"]) ?? sum([...highest.values()]));
      return kind["方向"] === "加" ? total : ZERO.minus(total);
    }),
  );
}

function unitsOf(book: Workbook) {
  const [aims, daily, leaders, mutual, votes] = ["目标任务评分", "责任单位评分", "县领导评分", "互评", "人员评价"].map((sheet) =>
    linesBy(book, sheet, "单位"),
  );
  const aimWeights: Record<string, Map<string, Exact>> = {
    县直单位: new Map(
      book.table("评分参数", "目标任务指标").flatMap((line) => {
        const weight = figure(line["县直单位"]);
        return weight ? [[String(line["指标"]), weight] as const] : [];
      }),
    ),
    乡镇: townWeights(book),
  };
  const dailyWeights = new Map(
    book.table("评分参数", "责任单位权重").map((line) => [String(line["责任单位"]), Exact.of(line["权重"])] as const),
  );
  const sources = book.table("评分参数", "综合得分权重");
  return book.list("单位", "单位").map((line) => {
    const [name, group] = [String(line["单位"]), String(line["类别"])];
    const marks: Record<string, Exact | null> = {
      目标任务评分: byWeight(book, aims!.get(name)!, aimWeights[group]!, "目标缺项"),
      责任单位评分: byWeight(book, daily!.get(name)!, dailyWeights, "责任单位缺项"),
      县领导评分: byRaters(book, leaders!.get(name)!, name, "评分的县领导", "县领导权重"),
      互评得分: byRaters(book, mutual!.get(name)!, name, "互评的单位", "互评权重"),
      人员评价: byVotes(book, votes!.get(name)!),
    };
    const isWhole = Object.values(marks).every((mark) => mark !== null);
    const parts = sources.map((source) => [marks[String(source["来源"])]!, Exact.of(source[group])] as const);
    const joint = isWhole || book.parameter("来源不齐") === "折算" ? (weighed(parts)?.rounded(2) ?? null) : null;
    const entries = entriesOf(book, name);
    return { name, group, marks, joint, entries, score: joint?.plus(entries) ?? null, mark: line["标记"], others: line["其他考核结果"]! };
  });
}

function countedOf(book: Workbook) {
  const unitRules = book.table("方案参数", "特殊情形及处理");
  const units = unitsOf(book).map((unit) => ({ ...unit, effects: effectsOf(unit.mark, unitRules) }));
  const grading = settle(units, {
    grades: gradesOf(book.table("方案参数", "单位等次（从高到低）")),
    seats: (_, headcount) =>
      seatsOf(headcount, book.number("单位优秀比例"), book.parameter("名额取整"), Number(book.parameter("每类最少名额"))),
    tie: book.parameter("并列") as Way["tie"],
    passesOn: book.parameter("递补") === "是",
  });
  const gradeOf = (unit: string) => grading.settled.get(unit)!.grade;
  const ratios = new Map(book.table("人员参数", "个人优秀比例").map((line) => [line["单位等次"], Exact.of(line["优秀比例"])]));
  const ratioOf = (unit: string) => {
    const ratio = ratios.get(gradeOf(unit));
    return ratio ? least(ratio, book.number("个人优秀比例上限")) : null;
  };
  const personRules = book.table("人员参数", "特殊情形及处理");
  const persons = book.list("人员", "姓名").map((line) => ({
    name: String(line["姓名"]),
    group: String(line["单位"]),
    score: figure(line["个人得分"]),
    effects: effectsOf(line["标记"], personRules),
  }));
  const personGrading = settle(persons, {
    grades: gradesOf(book.table("人员参数", "个人等次（从高到低）")),
    seats: (unit, headcount) => {
      const ratio = ratioOf(unit);
      return ratio ? seatsOf(headcount, ratio, book.parameter("个人名额取整")) : 0;
    },
    tie: book.parameter("个人并列") as Way["tie"],
    passesOn: book.parameter("个人递补") === "是",
  });
  // Where the unit's own grade waits, so do its persons' seats, and with them whoever might hold one.
  for (const one of persons.filter(({ group }) => ratioOf(group) === null)) {
    const settled = personGrading.settled.get(one.name)!;
    const isFixed = settled.grade === null || one.effects.some((effect) => effect.startsWith("定为") || effect === "不确定等次");
    personGrading.settled.set(one.name, isFixed ? settled : { place: null, grade: "待定" });
  }
  return { units: new Map(units.map((unit) => [unit.name, unit])), grading, gradeOf, ratioOf, persons, personGrading };
}

type Counted = ReturnType<typeof countedOf>;

/** What someone's share of the money is made of; a coefficient that is not there leaves no share. */
function sharesOf(book: Workbook, { units, gradeOf, persons, personGrading }: Counted) {
  const table = (caption: string, key: string) =>
    new Map(book.table("人员参数", caption).map((line) => [line[key], Exact.of(line["系数"])]));
  const [byUnit, byOthers] = [table("单位等次系数", "单位等次"), table("单位其他考核系数", "考核结果")];
  const [byGrade, byCourage] = [table("个人等次系数", "个人等次"), table("担当作为系数", "是否认定")];
  const recognised = new Map<Shown, Shown>();
  for (const line of book.list("担当作为台账", "姓名")) {
    if (!isBlank(line["是否认定"])) recognised.set(line["姓名"]!, line["是否认定"]!);
  }
  return persons.map(({ name, group }) => {
    const others = units.get(group)!.others;
    const grade = personGrading.settled.get(name)!.grade;
    const factors = {
      单位等次系数: byUnit.get(gradeOf(group)) ?? null,
      其他考核系数: others === null ? ONE : (byOthers.get(others) ?? null),
      个人等次系数: byGrade.get(grade) ?? null,
      担当系数: byCourage.get(recognised.get(name) ?? "否")!,
    };
    const all = Object.values(factors);
    const share = all.every((one) => one !== null) ? all.reduce((product, one) => product.times(one), ONE) : null;
    return { name, grade, factors, share };
  });
}

const CHECKS: Check<Counted>[] = [
  [
    "N3 提高乡镇高质量发展考核中农业产业、乡村振兴、卫生健康的分数比例",
    (book) => {
      const weights = townWeights(book);
      expectRows(book.table("评分参数", "目标任务指标"), "指标", (name) => ({ 乡镇: weights.get(name) ?? null }));
      expect(sum([...weights.values()]).number()).toBe(1);
    },
  ],
  [
    "N2 N4 五方面评分、荣誉奖分和失误扣分",
    (book, { units }) =>
      expectRows(book.list("汇总", "序号"), "单位", (name) => {
        const { marks, joint, entries, score } = units.get(name)!;
        return { ...marks, 综合得分: joint, 奖扣分: entries, 总分: score };
      }),
  ],
  [
    "N1 N5 县直单位、乡镇两类；红线，一票否优",
    (book, { units, grading }) => {
      expectRows(book.list("单位等次", "单位"), "单位", (name) => {
        const { grade, place } = grading.settled.get(name)!;
        return { 总分: units.get(name)!.score, 等次: grade, 名次: place };
      });
      expectGroups(book, "单位等次", "类别", grading.groups);
    },
  ],
  [
    "N6 单位考核等次与评优比例相挂钩",
    (book, { gradeOf, ratioOf, personGrading }) => {
      expectRows(book.list("个人名额", "单位"), "单位", (name) => {
        const ratio = ratioOf(name);
        const { headcount, seats } = personGrading.groups.get(name) ?? { headcount: 0, seats: 0 };
        return { 优秀: ratio ? seats : null, 应考核: headcount, 单位等次: gradeOf(name), 比例: ratio };
      });
      expectRows(book.list("人员等次", "姓名"), "姓名", (name) => {
        const { grade, place } = personGrading.settled.get(name)!;
        return { 等次: grade, 名次: place };
      });
    },
  ],
  [
    "N8 优秀公务员嘉奖、记三等功",
    (book, { personGrading }) =>
      expectRows(book.list("嘉奖记功", "姓名"), "姓名", (name, row) => {
        const grade = personGrading.settled.get(name)!.grade;
        const years = [grade, ...PAST.map((year) => row[year])];
        const streak = streakOf(years, words(book.parameter("计入连续优秀的等次")));
        const merits = [...(grade === "优秀" ? ["嘉奖"] : []), ...(streak > 0 && streak % 3 === 0 ? ["连续三年优秀，记三等功"] : [])];
        return { 今年: grade, 结果运用: merits.join("；"), 连续优秀: streak };
      }),
  ],
  [
    "N7 N9 奖金与单位各项考核结果、个人年度考核结果、是否为担当作为干部相挂钩",
    (book, counted) => {
      const shares = sharesOf(book, counted);
      const unit = book.number("奖金最小单位");
      const whole = book.number("奖金总额").over(unit).down();
      const sharing = shares.filter(({ share }) => share !== null);
      const money = largestRemainder(
        whole,
        sharing.map(({ share }) => share!),
      );
      const amounts = new Map(sharing.map(({ name }, i) => [name, Exact.of(money[i]).times(unit)]));
      const by = new Map(shares.map((one) => [one.name, one]));
      const rows = book.list("奖金分配", "姓名");
      expectRows(rows, "姓名", (name) => {
        const { grade, factors, share } = by.get(name)!;
        return { 等次: grade, ...factors, 份额: share, 奖金: amounts.get(name) ?? null };
      });
      const paid = sum(rows.flatMap((row) => figure(row["奖金"]) ?? []));
      expect(paid.compare(book.number("奖金总额"))).toBe(0);
    },
  ],
  [
    "N10 “两头”名单",
    (book, { units, grading }) => {
      const wanted = CLASSES.flatMap((group) => {
        const ranked = [...units.values()]
          .flatMap((unit) => {
            const { place, grade } = grading.settled.get(unit.name)!;
            return unit.group === group && place !== null ? [{ ...unit, place, grade }] : [];
          })
          .sort((a, b) => a.place - b.place);
        const first = ranked.filter(({ place }) => place <= Number(book.parameter("名单好的几个")));
        const line = ranked.at(-Number(book.parameter("名单差的几个")))!.place;
        const last = ranked.filter(({ place }) => place >= line);
        return [...first.map((one) => ["好", one] as const), ...last.map((one) => ["差", one] as const)];
      });
      expect(
        book.list("两头名单", "类别").map((row) => [row["类别"], row["两头"], row["名次"], row["单位"], row["得分"], row["等次"]]),
      ).toEqual(wanted.map(([end, one]) => [one.group, end, one.place, one.name, one.score!.number(), one.grade]));
    },
  ],
];

const CHANGES: Change<Counted>[] = [
  [
    "the red line crossed by the first, and a tie at the line settled from the wide side",
    (book) => {
      book.type("单位", "单位", "单位06", "标记", "触碰红线");
      book.typeParameter("并列", "从宽");
    },
    ({ grading }) => expect(grading.settled.get("单位06")).toEqual({ place: 1, grade: "良好" }),
  ],
  [
    "ties that leaders have settled by a mark, among units and among persons",
    (book) => {
      book.typeParameter("并列", "待定");
      book.type("单位", "单位", "单位15", "标记", "研究确定为优秀");
      book.type("人员", "姓名", "人员002", "标记", "研究确定为优秀");
    },
    ({ grading, personGrading }) => {
      expect(grading.settled.get("单位15")!.grade).toBe("优秀");
      expect(personGrading.settled.get("人员001")!.grade).toBe("称职");
    },
  ],
  [
    "persons' seats rounded up, above their share",
    (book) => book.typeParameter("个人名额取整", "进一"),
    ({ personGrading }) => expect(personGrading.groups.get("单位01")!.seats).toBe(2),
  ],
  [
    "a lower ceiling for persons, more seats for units, rounded as 1.8 is",
    (book) => {
      book.typeParameter("个人名额取整", "去尾");
      book.typeParameter("个人优秀比例上限", 0.2);
      book.typeParameter("名额取整", "四舍五入");
    },
    ({ grading, ratioOf }) => {
      expect(grading.groups.get("乡镇")!.seats).toBe(2);
      expect(ratioOf("单位01")!.number()).toBe(0.2);
    },
  ],
  [
    "another indicator raised for townships, other weights of the sources, what is missing counted as nothing",
    (book) => {
      book.typeInTable("评分参数", "目标任务指标", "生态环保", "乡镇提高", 0.1);
      book.typeInTable("评分参数", "综合得分权重", "目标任务评分", "乡镇", 0.5);
      book.typeInTable("评分参数", "综合得分权重", "责任单位评分", "乡镇", 0.2);
      book.typeParameter("责任单位缺项", "计零");
    },
    ({ units }) => expect(units.get("单位01")!.marks["责任单位评分"]!.number()).toBeLessThan(90),
  ],
  [
    "a unit without votes, the others' sources standing for them",
    (book) => {
      for (const kind of ["班子成员", "干部职工"])
        for (const answer of ["优秀", "良好", "一般", "较差"]) book.type("人员评价", "单位", "单位09", `${kind}${answer}`, "");
      book.typeParameter("来源不齐", "折算");
    },
    ({ units }) => expect(units.get("单位09")!.joint).not.toBeNull(),
  ],
  [
    "honours beyond the cap, one matter under two names",
    (book) => {
      for (const [level, matter] of [
        ["国家级荣誉", "甲"],
        ["省级荣誉", "乙"],
        ["省级荣誉", "甲"],
      ]) {
        book.enter("荣誉批评台账", "日期", { 日期: 46300, 单位: "单位22", 级别: level!, 事项: matter! });
      }
    },
    ({ units }) => expect(units.get("单位22")!.entries.number()).toBe(6),
  ],
  [
    "a sum that cannot be dealt out in whole yuan while remainders are level, and can in cents; somebody recognised late",
    (book) => {
      book.typeParameter("奖金总额", 1234567);
      book.typeParameter("奖金最小单位", 1);
      expect(book.errors().join()).toContain("余数相等");
      book.typeParameter("奖金最小单位", 0.01);
      book.typeInTable("人员参数", "担当作为系数", "是", "系数", 1.25);
      book.enter("担当作为台账", "姓名", { 姓名: "人员301", 推荐日期: 46340, 推荐方式: "谈话推荐", 是否认定: "是", 认定日期: 46350 });
    },
    (counted, book) =>
      expect(
        sharesOf(book, counted)
          .find(({ name }) => name === "人员301")!
          .factors.担当系数.number(),
      ).toBe(1.25),
  ],
  [
    "a third year in a row, a year that is blank between",
    (book) => {
      book.typeInRow("人员历年等次", "姓名", 303, { "2024年": "优秀", "2025年": "优秀" });
      book.type("人员历年等次", "姓名", "人员161", "2025年", "");
    },
    (_, book) => {
      const merits = new Map(book.list("嘉奖记功", "姓名").map((line) => [line["姓名"], line["结果运用"]]));
      expect(merits.get("人员303")).toBe("嘉奖；连续三年优秀，记三等功");
    },
  ],
];

proveOracle({
  id: "ningwu",
  countedOf,
  checks: CHECKS,
  changes: CHANGES,
  ours: ["N1", "N7"],
  reported: ["N1", "N2", "N3", "N4", "N5", "N6", "N7", "N9", "N10"],
});
