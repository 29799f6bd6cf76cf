/**
 * 兰州新区 computed by hand: from the rules' words in exact fractions, not from the product's code. It reads the same
 * inputs a clerk sees in the sheets and says what every unit and every deputy must get.
 */
import { minus, order, over, plus, rounded, times, total, zero, type F } from "../functions/oracle/fraction";
import { gradesByCounting, type Graded } from "../functions/oracle/grade";
import { amount, effectsIn, must, PENDING, roundedTo, rulesIn, textIn as text, whole, wholeSeats } from "./handTools";
import type { PlanReader, Row, Shown } from "./planReader";

export interface UnitResult {
  name: string;
  group: string;
  /** Mean of each quarter to ten decimals; "" where no month has a score. */
  quarters: (number | "")[];
  year: number;
  coefficient: number;
  ledger: number;
  total: number;
  place: number | "";
  grade: string;
  /** 优秀 for its deputies; "" while the unit's own grade is pending. */
  deputySeats: number | "";
}

export interface DeputyResult {
  name: string;
  unit: string;
  blended: number | "";
  total: number | "";
  place: number | "";
  grade: string;
}

export interface Results {
  units: UnitResult[];
  seats: [group: string, seats: number][];
  deputies: DeputyResult[];
}

interface Unit {
  name: string;
  group: string;
  effects: string[];
  quarters: (number | "")[];
  year: F;
  coefficient: F;
  /** Year's score × coefficient. */
  reached: F;
  ledger: F;
  score: F;
}

export function byHand(reader: PlanReader): Results {
  for (const [parameter, value] of [
    ["并列", PENDING],
    ["递补", "是"],
    ["个人并列", PENDING],
    ["个人递补", "是"],
  ] as const)
    must(reader, parameter, value);
  const units = readUnits(reader);
  const groups = [...new Set(units.map(({ group }) => group))];
  const seats = groups.map((group): [string, number] => [
    group,
    seatsOf(
      reader,
      units.filter((u) => u.group === group),
    ),
  ]);
  const graded = new Map(
    seats.flatMap(([group, limit]) => [
      ...gradesByCounting(
        units.filter((u) => u.group === group),
        rulesIn(reader, "等次标准", [limit]),
      ),
    ]),
  );
  const deputies = readDeputies(reader, units);
  const deputySeats = new Map(
    units.map((unit) => [
      unit,
      deputySeatsOf(
        reader,
        graded.get(unit)!.grade,
        deputies.filter((d) => d.unit === unit.name),
      ),
    ]),
  );
  return {
    seats,
    units: units.map(
      (unit): UnitResult => ({
        name: unit.name,
        group: unit.group,
        quarters: unit.quarters,
        year: rounded(unit.year, 2),
        coefficient: rounded(unit.coefficient, 10),
        ledger: rounded(unit.ledger, 10),
        total: rounded(unit.score, 2),
        ...graded.get(unit)!,
        deputySeats: deputySeats.get(unit)!,
      }),
    ),
    deputies: gradedDeputies(reader, deputies, new Map([...deputySeats].map(([{ name }, count]) => [name, count]))),
  };
}

function readUnits(reader: PlanReader): Unit[] {
  const p = (name: string) => amount(reader.parameter(name))!;
  const months = new Map(
    reader.rows("月度成绩表").map((row) => [text(row["单位"]), Array.from({ length: 12 }, (_, m) => amount(row[`${m + 1}月`]))]),
  );
  const weights = reader.rows("季度权重").map((row) => amount(row["权重"])!);
  const entries = reader.rows("台账表");
  const effectsOf = effectsIn(reader, "标记规则");
  return reader.rows("单位表").map((row): Unit => {
    const name = text(row["单位"]);
    const scores = months.get(name)!;
    const year = roundedTo(yearScore(scores, weights), 2);
    const base = highest(reader.rows("系数档次"), "得分下限", "基准系数", year);
    const coefficient = clamp(plus(base, times(amount(row["贡献率"]) ?? zero, p("贡献系数率"))), p("系数下限"), p("系数上限"));
    const reached = roundedTo(times(year, coefficient), 2);
    const ledger = ledgerSum(
      p,
      entries.filter((entry) => entry["单位"] === name),
      scores,
    );
    const quarters = [0, 1, 2, 3].map((quarter) => {
      const mean = quarterMean(scores, quarter);
      return mean === null ? "" : rounded(mean, 10);
    });
    return {
      name,
      group: text(row["组别"]),
      effects: effectsOf(row["标记"]),
      quarters,
      year,
      coefficient,
      reached,
      ledger,
      score: roundedTo(plus(reached, ledger), 2),
    };
  });
}

/** Mean of the months that have a score, each weighed by its quarter (L4). */
function yearScore(months: (F | null)[], weights: F[]): F {
  const present = months.flatMap((score, m) => (score === null ? [] : [{ score, weight: weights[Math.floor(m / 3)]! }]));
  return over(total(present.map((x) => times(x.score, x.weight))), total(present.map((x) => x.weight)));
}

function quarterMean(months: (F | null)[], quarter: number): F | null {
  const scores = months.slice(quarter * 3, quarter * 3 + 3).filter((score) => score !== null);
  return scores.length === 0 ? null : over(total(scores), whole(scores.length));
}

/** Each item's largest entry once, doubled by the quarter's result, rewards less deductions (L3, L6). */
function ledgerSum(p: (name: string) => F, entries: Row[], months: (F | null)[]): F {
  const largest = new Map<string, Row>();
  for (const entry of entries) {
    const key = `${text(entry["类别"])}|${text(entry["事项"])}`;
    const known = largest.get(key);
    if (!known || order(amount(entry["分值"])!, amount(known["分值"])!) > 0) largest.set(key, entry);
  }
  return total(
    [...largest.values()].map((entry) => {
      const mean = quarterMean(months, Math.floor((Number(entry["月份"]) - 1) / 3))!;
      const points = amount(entry["分值"])!;
      if (entry["类别"] === "奖励") return order(mean, p("优绩线")) >= 0 ? times(points, p("优绩倍数")) : points;
      return minus(zero, order(mean, p("差绩线")) < 0 ? times(points, p("差绩倍数")) : points);
    }),
  );
}

/** The ratio follows the group's mean, held between its bounds (L5). */
function seatsOf(reader: PlanReader, members: Unit[]): number {
  const mean = over(total(members.map(({ year }) => year)), whole(members.length));
  const found = highest(reader.rows("优秀比例档次"), "组均分下限", "优秀比例", roundedTo(mean, 9));
  const ratio = clamp(found, amount(reader.parameter("优秀比例下限"))!, amount(reader.parameter("优秀比例上限"))!);
  const heads = members.filter(({ effects }) => !effects.includes("不参加")).length;
  return Math.max(Number(reader.parameter("每组最少名额")), wholeSeats(times(ratio, whole(heads)), reader, "名额取整"));
}

interface Deputy {
  name: string;
  unit: string;
  effects: string[];
  blended: F | null;
  score: F | null;
}

/** The leader's score and the unit's, by their shares; and the unit's rewards and deductions with them (L7). */
function readDeputies(reader: PlanReader, units: Unit[]): Deputy[] {
  const share = amount(reader.parameter("个人实绩占比"))!;
  const effectsOf = effectsIn(reader, "个人标记规则");
  return reader.rows("副职表").map((row): Deputy => {
    const unit = units.find(({ name }) => name === row["单位"])!;
    const own = amount(row["分管领导打分"]);
    const blended = own && roundedTo(plus(times(own, share), times(unit.reached, minus(whole(1), share))), 2);
    return {
      name: text(row["姓名"]),
      unit: unit.name,
      effects: effectsOf(row["标记"]),
      blended,
      score: blended && roundedTo(plus(blended, unit.ledger), 2),
    };
  });
}

/** Seats for a unit's deputies by the unit's grade; none can be given while that is pending. */
function deputySeatsOf(reader: PlanReader, grade: string, deputies: Deputy[]): number | "" {
  const ratio = amount(reader.rows("个人优秀比例").find((row) => row["单位等次"] === grade)?.["优秀比例"]);
  if (ratio === null) return "";
  const heads = deputies.filter(({ effects }) => !effects.includes("不参加")).length;
  return wholeSeats(times(ratio, whole(heads)), reader, "个人名额取整");
}

function gradedDeputies(reader: PlanReader, deputies: Deputy[], seats: Map<string, number | "">): DeputyResult[] {
  const graded = new Map(
    [...seats].flatMap(([unit, count]): [Deputy, Graded][] => {
      const members = deputies.filter((deputy) => deputy.unit === unit);
      return count === ""
        ? members.map((member) => [member, { grade: PENDING, place: "" }])
        : [...gradesByCounting(members, rulesIn(reader, "个人等次标准", [count], { ties: "个人并列", passOn: "个人递补" }))];
    }),
  );
  return deputies.map(
    (deputy): DeputyResult => ({
      name: deputy.name,
      unit: deputy.unit,
      blended: deputy.blended === null ? "" : rounded(deputy.blended, 2),
      total: deputy.score === null ? "" : rounded(deputy.score, 2),
      ...graded.get(deputy)!,
    }),
  );
}

/** The result of the highest bound that is reached. */
function highest(table: Row[], bound: string, result: string, value: F): F {
  return amount(table.filter((row) => order(value, amount(row[bound])!) >= 0).at(-1)![result])!;
}

function clamp(value: F, least: F, most: F): F {
  if (order(value, least) < 0) return least;
  return order(value, most) > 0 ? most : value;
}

/** What the sheets show, in the same shape. */
export function shownIn(reader: PlanReader): Results {
  const shown = (cell: Shown | undefined) => (typeof cell === "number" ? cell : "");
  const graded = reader.list("名额与等次", "单位");
  const scored = reader.rows("月度成绩表").map((row) => text(row["单位"]));
  const quarters = ["一季度", "二季度", "三季度", "四季度"].map((header) => reader.column("月度成绩", header, scored.length));
  const deputySeats = reader.list("副职名额", "单位");
  const blended = reader.list("副职汇总", "姓名");
  return {
    seats: reader.list("名额与等次", "组别", 2).map((row) => [text(row["组别"]), Number(row["优秀"])]),
    units: reader.list("汇总", "单位").map(
      (row, i): UnitResult => ({
        name: text(row["单位"]),
        group: text(row["组别"]),
        quarters: quarters.map((column) => shown(column[scored.indexOf(text(row["单位"]))])),
        year: Number(row["年度得分"]),
        coefficient: Number(row["考核系数"]),
        ledger: Number(row["加扣分"]),
        total: Number(row["总分"]),
        place: shown(graded[i]!["名次"]),
        grade: text(graded[i]!["等次"]),
        deputySeats: shown(deputySeats[i]!["优秀"]),
      }),
    ),
    deputies: reader.list("副职等次", "姓名").map(
      (row, i): DeputyResult => ({
        name: text(row["姓名"]),
        unit: text(row["单位"]),
        blended: shown(blended[i]!["综合得分"]),
        total: shown(row["副职总分"]),
        place: shown(row["名次"]),
        grade: text(row["等次"]),
      }),
    ),
  };
}
