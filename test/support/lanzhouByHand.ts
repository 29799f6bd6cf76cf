/**
 * 兰州新区 computed by hand: from the rules' words in exact fractions, not from the product's code. It reads the same
 * inputs a clerk sees in the sheets and says what every unit, every head and every deputy must get.
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
  /** By month: coefficient, rewards less deductions, result. */
  coefficients: (number | "")[];
  entries: number[];
  months: (number | "")[];
  /** Means over the months that have a result: bare scores, entries, results. */
  bare: number;
  added: number;
  total: number;
  good: number;
  poor: number;
  place: number | "";
  grade: string;
  last: string;
  ratio: number;
  /** 优秀 for its deputies. */
  deputySeats: number;
}

export interface PersonResult {
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
  heads: PersonResult[];
  deputies: PersonResult[];
}

interface Month {
  coefficient: F | null;
  entries: F;
  /** Score × coefficient + entries. */
  result: F | null;
  score: F | null;
}

interface Unit {
  name: string;
  group: string;
  effects: string[];
  quarters: (number | "")[];
  months: Month[];
  bare: F;
  added: F;
  score: F;
}

interface Person {
  name: string;
  unit: string;
  group: string;
  effects: string[];
  blended: F | null;
  score: F | null;
}

export function byHand(reader: PlanReader): Results {
  for (const [parameter, value] of [
    ["并列", PENDING],
    ["递补", "是"],
    ["个人并列", PENDING],
    ["个人递补", "是"],
  ] as const)
    must(reader, parameter, value);
  const p = (name: string) => amount(reader.parameter(name))!;
  const units = readUnits(reader);
  const groups = [...new Set(units.map(({ group }) => group))];
  const seats = groups.map((group): [string, number] => {
    const heads = units.filter((u) => u.group === group && !u.effects.includes("不参加")).length;
    return [
      group,
      Math.max(Number(reader.parameter("每组最少名额")), wholeSeats(times(p("班子优秀比例"), whole(heads)), reader, "名额取整")),
    ];
  });
  const graded = new Map(
    seats.flatMap(([group, limit]) => [
      ...gradesByCounting(
        units.filter((u) => u.group === group),
        rulesIn(reader, "等次标准", [limit]),
      ),
    ]),
  );
  const deputies = readPersons(reader, units, { table: "副职表", name: "姓名", unit: "单位", own: "分管领导打分", share: "副职个人占比" });
  const heads = readPersons(reader, units, {
    table: "一把手表",
    name: "一把手",
    unit: "所在单位",
    own: "履责得分",
    share: "一把手个人占比",
  });
  const ratioOf = new Map(units.map((unit) => [unit.name, ratioByMonths(reader, unit)]));
  const deputySeats = new Map(
    units.map(({ name }) => {
      const counted = deputies.filter((d) => d.unit === name && !d.effects.includes("不参加")).length;
      return [name, wholeSeats(times(ratioOf.get(name)!, whole(counted)), reader, "个人名额取整")];
    }),
  );
  const headSeats = new Map(
    groups.map((group) => {
      const counted = heads.filter((head) => head.group === group && !head.effects.includes("不参加")).length;
      return [group, wholeSeats(times(p("一把手优秀比例"), whole(counted)), reader, "个人名额取整")];
    }),
  );
  return {
    seats,
    units: units.map(
      (unit): UnitResult => ({
        name: unit.name,
        group: unit.group,
        quarters: unit.quarters,
        coefficients: unit.months.map(({ coefficient }) => (coefficient === null ? "" : rounded(coefficient, 10))),
        entries: unit.months.map(({ entries }) => rounded(entries, 10)),
        months: unit.months.map(({ result }) => (result === null ? "" : rounded(result, 2))),
        bare: rounded(unit.bare, 2),
        added: rounded(unit.added, 2),
        total: rounded(unit.score, 2),
        ...countedMonths(reader, unit),
        ...graded.get(unit)!,
        last: isLast(reader, units, unit) ? "末位" : "",
        ratio: rounded(ratioOf.get(unit.name)!, 10),
        deputySeats: deputySeats.get(unit.name)!,
      }),
    ),
    heads: gradedPersons(reader, heads, headSeats, ({ group }) => group),
    deputies: gradedPersons(reader, deputies, deputySeats, ({ unit }) => unit),
  };
}

/** L1–L4, L6: month by month. */
function readUnits(reader: PlanReader): Unit[] {
  const byUnit = (table: string) =>
    new Map(reader.rows(table).map((row) => [text(row["单位"]), Array.from({ length: 12 }, (_, m) => amount(row[`${m + 1}月`]))]));
  const [scores, completions, contributions] = ["月度成绩表", "月度完成率表", "月度贡献率表"].map(byUnit) as [
    Map<string, (F | null)[]>,
    Map<string, (F | null)[]>,
    Map<string, (F | null)[]>,
  ];
  const growth = reader.rows("月度增速").map((row) => amount(row["增速"]) ?? zero);
  const weights = reader.rows("季度权重").map((row) => amount(row["权重"])!);
  const entries = reader.rows("台账表");
  const effectsOf = effectsIn(reader, "标记规则");
  return reader.rows("单位表").map((row): Unit => {
    const name = text(row["单位"]);
    const own = scores.get(name)!;
    const months = own.map((score, m): Month => {
      const coefficient = coefficientOf(
        reader,
        completions.get(name)?.[m] ?? null,
        times(contributions.get(name)?.[m] ?? zero, growth[m]!),
      );
      const added = entriesOf(
        reader,
        entries.filter((entry) => entry["单位"] === name && Number(entry["月份"]) === m + 1),
        own,
      );
      const result = score && coefficient && roundedTo(plus(times(score, coefficient), added), 2);
      return { score, coefficient, entries: added, result };
    });
    const mean = (value: (month: Month) => F) => {
      const present = months.flatMap((month, m) =>
        month.result === null ? [] : [{ value: value(month), weight: weights[Math.floor(m / 3)]! }],
      );
      return roundedTo(over(total(present.map((x) => times(x.value, x.weight))), total(present.map(({ weight }) => weight))), 2);
    };
    return {
      name,
      group: text(row["组别"]),
      effects: effectsOf(row["标记"]),
      quarters: [0, 1, 2, 3].map((quarter) => {
        const found = quarterMean(own, quarter);
        return found === null ? "" : rounded(found, 10);
      }),
      months,
      bare: mean(({ score }) => score!),
      added: mean((month) => month.entries),
      score: mean(({ result }) => result!),
    };
  });
}

/** The base of the tier of the month's completion, and for each point of growth that the unit brought about so much more. */
function coefficientOf(reader: PlanReader, completion: F | null, lifted: F): F | null {
  if (completion === null) return null;
  const p = (name: string) => amount(reader.parameter(name))!;
  const base = highest(reader.rows("系数档次"), "完成率下限", "基准系数", completion);
  return clamp(plus(base, times(roundedTo(lifted, 9), p("贡献系数率"))), p("系数下限"), p("系数上限"));
}

function countedMonths(reader: PlanReader, { months }: Unit): { good: number; poor: number } {
  const [good, poor] = ["优月线", "差月线"].map((name) => amount(reader.parameter(name))!) as [F, F];
  const results = months.flatMap(({ result }) => (result === null ? [] : [result]));
  return { good: results.filter((one) => order(one, good) >= 0).length, poor: results.filter((one) => order(one, poor) < 0).length };
}

/** L5: more of a unit's persons for each good month, fewer for each poor one, within the bounds. */
function ratioByMonths(reader: PlanReader, unit: Unit): F {
  const p = (name: string) => amount(reader.parameter(name))!;
  const { good, poor } = countedMonths(reader, unit);
  const [up, down] = reader.rows("优差月调幅").map((row) => amount(row["每月调整"])!) as [F, F];
  return clamp(plus(p("基准优秀比例"), plus(times(whole(good), up), times(whole(poor), down))), p("优秀比例下限"), p("优秀比例上限"));
}

/** L8: who is not ahead of so many from the end; all of a tie. */
function isLast(reader: PlanReader, units: Unit[], unit: Unit): boolean {
  const placed = units.filter(
    ({ group, effects }) => group === unit.group && !effects.includes("不参加") && !effects.includes("不确定等次"),
  );
  return (
    placed.includes(unit) && placed.filter((other) => order(other.score, unit.score) < 0).length < Number(reader.parameter("末位人数"))
  );
}

function quarterMean(months: (F | null)[], quarter: number): F | null {
  const scores = months.slice(quarter * 3, quarter * 3 + 3).filter((score) => score !== null);
  return scores.length === 0 ? null : over(total(scores), whole(scores.length));
}

/** Each item's largest entry of the month once, doubled by the quarter's result, and of each kind no more than a month may have (L3, L6). */
function entriesOf(reader: PlanReader, entries: Row[], months: (F | null)[]): F {
  const p = (name: string) => amount(reader.parameter(name))!;
  const largest = new Map<string, { kind: string; points: F }>();
  for (const entry of entries) {
    const kind = text(entry["类别"]);
    const mean = quarterMean(months, Math.floor((Number(entry["月份"]) - 1) / 3));
    const doubled =
      mean === null
        ? whole(1)
        : kind === "奖励"
          ? order(mean, p("优绩线")) >= 0
            ? p("优绩倍数")
            : whole(1)
          : order(mean, p("差绩线")) < 0
            ? p("翻倍扣分倍数")
            : whole(1);
    const points = times(amount(entry["分值"])!, doubled);
    const key = `${kind}|${text(entry["事项"])}`;
    const known = largest.get(key);
    if (!known || order(points, known.points) > 0) largest.set(key, { kind, points });
  }
  const kinds = reader.rows("加扣分规则").map((row) => {
    const sum = total([...largest.values()].filter(({ kind }) => kind === row["类别"]).map(({ points }) => points));
    const cap = amount(row["每月上限"]);
    const held = cap !== null && order(sum, cap) > 0 ? cap : sum;
    return row["方向"] === "加" ? held : minus(zero, held);
  });
  return total(kinds);
}

/** The own score and the unit's bare one, by their shares; and the unit's rewards and deductions with them (L7). */
function readPersons(
  reader: PlanReader,
  units: Unit[],
  of: { table: string; name: string; unit: string; own: string; share: string },
): Person[] {
  const share = amount(reader.parameter(of.share))!;
  const effectsOf = effectsIn(reader, "个人标记规则");
  return reader.rows(of.table).map((row): Person => {
    const unit = units.find(({ name }) => name === row[of.unit])!;
    const own = amount(row[of.own]);
    const blended = own && roundedTo(plus(times(own, share), times(unit.bare, minus(whole(1), share))), 2);
    return {
      name: text(row[of.name]),
      unit: unit.name,
      group: unit.group,
      effects: effectsOf(row["标记"]),
      blended,
      score: blended && roundedTo(plus(blended, unit.added), 2),
    };
  });
}

function gradedPersons(
  reader: PlanReader,
  persons: Person[],
  seats: Map<string, number>,
  fieldOf: (person: Person) => string,
): PersonResult[] {
  const graded = new Map(
    [...seats].flatMap(([field, count]): [Person, Graded][] => {
      const members = persons.filter((person) => fieldOf(person) === field);
      return [...gradesByCounting(members, rulesIn(reader, "个人等次标准", [count], { ties: "个人并列", passOn: "个人递补" }))];
    }),
  );
  return persons.map(
    (person): PersonResult => ({
      name: person.name,
      unit: person.unit,
      blended: person.blended === null ? "" : rounded(person.blended, 2),
      total: person.score === null ? "" : rounded(person.score, 2),
      ...graded.get(person)!,
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
  const months = reader.list("月度结果", "单位");
  const ofMonths = (row: Record<string, Shown>, what: string) => Array.from({ length: 12 }, (_, m) => shown(row[`${m + 1}月${what}`]));
  const persons = (sheet: string, name: string, sum: string): PersonResult[] => {
    const blended = reader.list(`${sheet}汇总`, name);
    const units = reader.rows(`${sheet}表`).map((row) => text(row[sheet === "副职" ? "单位" : "所在单位"]));
    return reader.list(`${sheet}等次`, name).map((row, i) => ({
      name: text(row[name]),
      unit: units[i]!,
      blended: shown(blended[i]!["综合得分"]),
      total: shown(row[sum]),
      place: shown(row["名次"]),
      grade: text(row["等次"]),
    }));
  };
  return {
    seats: reader.list("名额与等次", "组别", 2).map((row) => [text(row["组别"]), Number(row["优秀"])]),
    units: reader.list("汇总", "单位").map(
      (row, i): UnitResult => ({
        name: text(row["单位"]),
        group: text(row["组别"]),
        quarters: quarters.map((column) => shown(column[scored.indexOf(text(row["单位"]))])),
        coefficients: ofMonths(months[i]!, "系数"),
        entries: ofMonths(months[i]!, "加扣分").map(Number),
        months: ofMonths(months[i]!, "结果"),
        bare: Number(row["月均成绩"]),
        added: Number(row["月均加扣分"]),
        total: Number(row["总分"]),
        good: Number(row["优月数"]),
        poor: Number(row["差月数"]),
        place: shown(graded[i]!["名次"]),
        grade: text(graded[i]!["等次"]),
        last: text(graded[i]!["末尾督考"]),
        ratio: Number(deputySeats[i]!["比例"]),
        deputySeats: Number(deputySeats[i]!["优秀"]),
      }),
    ),
    heads: persons("一把手", "一把手", "一把手总分"),
    deputies: persons("副职", "姓名", "副职总分"),
  };
}
