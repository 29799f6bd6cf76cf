/**
 * 年度考核 of persons computed by hand: from the rules' words in exact fractions, not from the product's code. 公务员 and
 * 事业单位 differ in the words of their grades and in the names of two sheets, and in nothing that is computed.
 */
import { floor, minus, order, over, plus, rounded, seen, times, total, zero, ceiling, type F } from "../functions/oracle/fraction";
import type { PlanReader, Row, Shown } from "./planReader";

export interface AnnualWords {
  /** Sheet of the persons, and its table. */
  persons: string;
  personTable: string;
  /** Header of the streak of poor years. */
  poorStreak: string;
}

export interface UnitResult {
  unit: string;
  headcount: number;
  ratio: number;
  seats: number;
  /** What goes to next year; blank where decimals are not cut off. */
  carried: number | "";
}

export interface PersonResult {
  name: string;
  unit: string;
  quarters: number | "";
  ratings: number | "";
  score: number | "";
  grade: string;
  place: number | "";
  outcome: string;
  goodYears: number | "";
  poorYears: number | "";
}

export interface AnnualResults {
  units: UnitResult[];
  persons: PersonResult[];
}

const PENDING = "待定";
const half: F = { n: 1n, d: 2n };
const whole = (count: number): F => ({ n: BigInt(count), d: 1n });
const text = (cell: Shown | undefined) => (cell === undefined || cell === null ? "" : String(cell));
const amount = (cell: Shown | undefined) => (typeof cell === "number" ? seen(cell) : null);
/** Marks, grades and words of a year are parted by 、. */
const parted = (cell: Shown | undefined) => text(cell).split("、").filter((word) => word !== "");
const decimals = (value: F | null, digits = 2): number | "" => (value === null ? "" : rounded(value, digits));

export function annualByHand(reader: PlanReader, words: AnnualWords): AnnualResults {
  const [quarters, ratings, before] = ["平时考核表", "年度测评表", "历年等次表"].map((table) => byName(reader.rows(table)));
  const persons = reader.rows(words.personTable).map((row) => {
    const own = (rows?: Map<string, Row>) => Object.entries(rows?.get(text(row["姓名"])) ?? {}).filter(([header]) => header !== "姓名");
    return readPerson(reader, row, { quarters: own(quarters), ratings: own(ratings), before: own(before) });
  });
  const units = reader.rows("单位表").map((row) => unitByHand(reader, row, persons));
  const grades = new Map(units.flatMap(({ unit, seats }) => [...gradesOf(reader, persons.filter((p) => p.unit === unit), seats)]));
  return {
    units,
    persons: persons.map((person): PersonResult => {
      const { grade, place } = grades.get(person.name)!;
      const years = [...person.before, parted(grade)];
      // A row with nothing in any year has no streak to speak of.
      const blank = years.every((year) => year.length === 0);
      const streak = (parameter: string) => (blank ? "" : inARow(years, parted(reader.parameter(parameter))));
      return {
        name: person.name,
        unit: person.unit,
        quarters: decimals(person.quarters),
        ratings: decimals(person.ratings),
        score: decimals(person.score),
        grade,
        place,
        outcome: outcomeOf(reader, years),
        goodYears: streak("计优等次"),
        poorYears: streak("计差等次"),
      };
    }),
  };
}

interface Person {
  name: string;
  unit: string;
  effects: string[];
  quarters: F | null;
  ratings: F | null;
  score: F | null;
  before: string[][];
}

type Filled = [header: string, cell: Shown][];

const byName = (rows: Row[]) => new Map(rows.map((row) => [text(row["姓名"]), row]));

function readPerson(reader: PlanReader, row: Row, own: { quarters: Filled; ratings: Filled; before: Filled }): Person {
  const effects = new Map(reader.rows("标记规则").map((rule) => [text(rule["标记"]), text(rule["后果"])]));
  const quarters = quartersOf(own.quarters.map(([, cell]) => amount(cell)));
  const ratings = ratingsOf(reader, own.ratings.map(([item, cell]) => [item, amount(cell)]));
  return {
    name: text(row["姓名"]),
    unit: text(row["单位"]),
    effects: parted(row["标记"]).map((mark) => effects.get(mark)!),
    quarters,
    ratings,
    score: merged(reader, quarters, ratings),
    before: own.before.map(([, cell]) => parted(cell)),
  };
}

const roundedTo = (value: F, digits: number): F => seen(rounded(value, digits));

/** The mean of the quarters there are. */
function quartersOf(scores: (F | null)[]): F | null {
  const there = scores.filter((score) => score !== null);
  return there.length === 0 ? null : roundedTo(over(total(there), whole(there.length)), 2);
}

/** Weighed by the table of items; what is missing leaves its weight to the others. */
function ratingsOf(reader: PlanReader, scores: [string, F | null][]): F | null {
  must(reader, "测评缺项", "折算");
  const weights = new Map(reader.rows("测评指标").map((row) => [text(row["指标"]), amount(row["权重"])!]));
  const there = scores.flatMap(([item, score]) => (score === null ? [] : [{ score, weight: weights.get(item)! }]));
  if (there.length === 0) return null;
  return roundedTo(over(total(there.map(({ score, weight }) => times(score, weight))), total(there.map(({ weight }) => weight))), 2);
}

/** Both, by their weights; nobody has a year's score while one is missing. */
function merged(reader: PlanReader, quarters: F | null, ratings: F | null): F | null {
  must(reader, "来源不齐", "等齐");
  if (quarters === null || ratings === null) return null;
  const weights = new Map(reader.rows("得分构成").map((row) => [text(row["来源"]), amount(row["权重"])!]));
  return roundedTo(plus(times(quarters, weights.get("平时得分")!), times(ratings, weights.get("测评得分")!)), 2);
}

/** All who should take part × the ratio of the unit's situation, no higher than the ceiling, and last year's decimal. */
function unitByHand(reader: PlanReader, row: Row, persons: Person[]): UnitResult {
  const unit = text(row["单位"]);
  const headcount = persons.filter((p) => p.unit === unit && !p.effects.includes("不参加")).length;
  const listed = amount(reader.rows("情形比例").find((one) => one["情形"] === row["情形"])!["优秀比例"])!;
  const ceilingRatio = amount(reader.parameter("优秀比例上限"))!;
  const ratio = order(listed, ceilingRatio) > 0 ? ceilingRatio : listed;
  const due = times(whole(headcount), ratio);
  const cut = plus(due, amount(row["结转小数"]) ?? zero);
  const rounding = text(reader.parameter("名额取整"));
  const seats = rounding === "去尾" ? floor(cut) : rounding === "四舍五入" ? floor(plus(due, half)) : ceiling(due);
  const carried = rounding === "去尾" ? rounded(minus(cut, { n: seats, d: 1n }), 9) : "";
  return { unit, headcount, ratio: rounded(ratio, 10), seats: Number(seats), carried };
}

/** Within one unit: fixed grades first, then by score as far as seats and least scores go; a tie at the limit waits. */
function gradesOf(reader: PlanReader, members: Person[], seats: number): Map<string, { grade: string; place: number | "" }> {
  must(reader, "并列", PENDING);
  must(reader, "递补", "是");
  const standards = reader.rows("等次标准").map((row) => ({ word: text(row["等次"]), least: amount(row["最低分"]) }));
  const best = standards[0]!;
  const rankOf = (word: string) => standards.findIndex((one) => one.word === word);
  const ranked = members.filter((p) => !p.effects.includes("不参加") && !p.effects.includes("不定等次"));
  const grade = new Map<Person, string>();
  for (const p of members) {
    // Who takes no part is not appraised: nothing is printed.
    if (p.effects.includes("不参加")) grade.set(p, "");
    else if (p.effects.includes("不定等次")) grade.set(p, "不定等次");
  }
  const fixed = (p: Person) => p.effects.filter((effect) => effect.startsWith("定为")).map((effect) => rankOf(effect.slice(2)));
  const barred = (p: Person) => p.effects.includes(`不得${best.word}`);
  for (const p of ranked) {
    if (fixed(p).length > 0) grade.set(p, standards[Math.max(...fixed(p), barred(p) ? 1 : 0)]!.word);
  }
  const reaches = (p: Person, least: F | null) => least === null || order(p.score!, least) >= 0;
  let left = seats - [...grade.values()].filter((word) => word === best.word).length;
  const contenders = ranked.filter((p) => !grade.has(p) && !barred(p) && reaches(p, best.least));
  contenders.sort((a, b) => order(b.score!, a.score!));
  while (contenders.length > 0) {
    const tied = contenders.filter((p) => order(p.score!, contenders[0]!.score!) === 0);
    contenders.splice(0, tied.length);
    if (left >= tied.length) tied.forEach((p) => grade.set(p, best.word));
    else if (left > 0) tied.forEach((p) => grade.set(p, PENDING));
    left = Math.max(0, left - tied.length);
  }
  return new Map(
    members.map((p) => {
      const rest = () => standards.slice(1).find(({ least }) => reaches(p, least))!.word;
      const place = ranked.includes(p) && p.score ? 1 + ranked.filter((other) => other.score && order(other.score, p.score!) > 0).length : "";
      return [p.name, { grade: grade.get(p) ?? rest(), place }] as const;
    }),
  );
}

/** How many latest years in a row carry one of the words; the last year is this one. */
function inARow(years: string[][], words: string[]): number {
  const broken = [...years].reverse().findIndex((year) => !year.some((word) => words.includes(word)));
  return broken < 0 ? years.length : broken;
}

/** Every line of the table that applies; a tie leads to nothing yet. */
function outcomeOf(reader: PlanReader, years: string[][]): string {
  if (years.at(-1)!.includes(PENDING)) return "";
  const texts = reader.rows("结果运用规则").flatMap((row) => {
    const length = inARow(years, parted(row["情形"]));
    const [every, needed] = [text(row["年数"]).startsWith("每"), Number(text(row["年数"]).replace("每", ""))];
    return length >= needed && (!every || length % needed === 0) ? [text(row["后果"])] : [];
  });
  return [...new Set(texts)].join("；");
}

/** The parameters whose other settings nobody computed by hand. */
function must(reader: PlanReader, parameter: string, value: string): void {
  if (reader.parameter(parameter) !== value) throw new Error(`${parameter} is not ${value}`);
}

/** What the sheets show, in the same shape. */
export function annualShownIn(reader: PlanReader, words: AnnualWords): AnnualResults {
  const shown = (cell: Shown | undefined) => (typeof cell === "number" ? cell : "");
  const summary = reader.list("得分汇总", "姓名");
  const outcomes = reader.list("结果运用", "姓名");
  return {
    units: reader.list("优秀名额", "单位").map((row) => ({
      unit: text(row["单位"]),
      headcount: Number(row["应考核"]),
      ratio: Number(row["比例"]),
      seats: Number(row["优秀"]),
      carried: shown(row["结转下年"]),
    })),
    persons: reader.list("等次", "姓名").map((row, i) => ({
      name: text(row["姓名"]),
      unit: text(row["单位"]),
      quarters: shown(summary[i]!["平时得分"]),
      ratings: shown(summary[i]!["测评得分"]),
      score: shown(row["年度得分"]),
      grade: text(row["等次"]),
      place: shown(row["名次"]),
      outcome: text(outcomes[i]!["结果运用"]),
      goodYears: shown(outcomes[i]!["优秀连续年数"]),
      poorYears: shown(outcomes[i]![words.poorStreak]),
    })),
  };
}
