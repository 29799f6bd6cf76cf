/**
 * 年度考核 of persons computed by hand: from the rules' words in exact fractions, not from the product's code. 公务员 and
 * 事业单位 differ in the words of their grades and in a few names, and in nothing that is computed.
 */
import { minus, order, over, plus, rounded, times, total, zero, type F } from "../functions/oracle/fraction";
import { gradesByCounting } from "../functions/oracle/grade";
import { streakByRule } from "../functions/oracle/streak";
import {
  amount,
  byName,
  consequencesByHand,
  effectsIn,
  must,
  PENDING,
  roundedTo,
  rulesIn,
  textIn as text,
  whole,
  wholeSeats,
  wordsIn,
} from "./handTools";
import type { PlanReader, Row, Shown } from "./planReader";

export interface AnnualWords {
  /** Table of the persons. */
  personTable: string;
  /** What a result is called: 等次, 档次. */
  grade: string;
  ungraded: string;
  /** The results whose running years are counted beside 优秀. */
  counted: readonly string[];
  /** Table of the words of 平时考核, and the parameter of how many have to be 好 for 优秀. */
  gate?: { table: string; needed: string };
}

export interface UnitResult {
  unit: string;
  headcount: number;
  ratio: number;
  /** Blank where the unit shares its seats with others. */
  seats: number | "";
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
  /** Running years of each counted result. */
  otherYears: (number | "")[];
}

/** What seats are counted by: a unit, or several that named one word. */
export interface SharedResult {
  name: string;
  units: number;
  headcount: number;
  seats: number;
  carried: number | "";
}

export interface AnnualResults {
  units: UnitResult[];
  shared: SharedResult[];
  persons: PersonResult[];
}

const decimals = (value: F | null, digits = 2): number | "" => (value === null ? "" : rounded(value, digits));

export function annualByHand(reader: PlanReader, words: AnnualWords): AnnualResults {
  const [quarters, ratings, before] = ["平时考核表", "年度测评表", `历年${words.grade}表`].map((table) =>
    byName(reader.rows(table), "姓名"),
  );
  const effectsOf = effectsIn(reader, "标记规则");
  const ratingRows = words.gate === undefined ? new Map<string, Row>() : byName(reader.rows(words.gate.table), "姓名");
  const persons = reader.rows(words.personTable).map((row) => {
    const own = (rows?: Map<string, Row>) => Object.entries(rows?.get(text(row["姓名"])) ?? {}).filter(([header]) => header !== "姓名");
    const kept = goodEnough(reader, ratingRows.get(text(row["姓名"])), words) ? [] : ["不得优秀"];
    return readPerson(reader, row, [...effectsOf(row["标记"]), ...kept], {
      quarters: own(quarters),
      ratings: own(ratings),
      before: own(before),
    });
  });
  const terms = reader.rows("单位表").map((row) => unitByHand(reader, row, persons));
  const names = [...new Set(terms.map(({ sharedAs }) => sharedAs))];
  const shared = names.map((name) =>
    sharedByHand(
      reader,
      name,
      terms.filter(({ sharedAs }) => sharedAs === name),
    ),
  );
  const units = terms.map(({ unit, headcount, ratio, sharedAs }): UnitResult => {
    const of = shared.find(({ name }) => name === sharedAs)!;
    const isFirst = terms.find((one) => one.sharedAs === sharedAs)!.unit === unit;
    return { unit, headcount, ratio: rounded(ratio, 10), seats: of.units === 1 ? of.seats : "", carried: isFirst ? of.carried : "" };
  });
  const sharedAs = new Map(terms.map((one) => [one.unit, one.sharedAs]));
  must(reader, "按人数封顶", "否");
  must(reader, "并列", PENDING);
  must(reader, "递补", "是");
  const grades = new Map(
    shared.flatMap(({ name, seats }) => [
      ...gradesByCounting(
        persons.filter((p) => sharedAs.get(p.unit) === name),
        rulesIn(reader, `${words.grade}标准`, [seats], { word: words.grade }),
      ),
    ]),
  );
  return {
    units,
    shared,
    persons: persons.map((person): PersonResult => {
      const { grade, place } = grades.get(person)!;
      const years = [...person.before, wordsIn(grade)];
      const streak = (parameter: string) => streakByRule(years, wordsIn(reader.parameter(parameter)));
      return {
        name: person.name,
        unit: person.unit,
        quarters: decimals(person.quarters),
        ratings: decimals(person.ratings),
        score: decimals(person.score),
        grade,
        place,
        outcome: consequencesByHand(years, reader.rows("结果运用规则")),
        goodYears: streak("优秀连续计入"),
        otherYears: words.counted.map((result) => streak(`${result}连续计入`)),
      };
    }),
  };
}

/** Who was rated at all needs so many quarters that were 好. */
function goodEnough(reader: PlanReader, row: Row | undefined, { gate }: AnnualWords): boolean {
  const words = Object.entries(row ?? {}).flatMap(([header, cell]) => (header === "姓名" || text(cell) === "" ? [] : [text(cell)]));
  if (gate === undefined || words.length === 0) return true;
  return words.filter((word) => word === "好").length >= Number(reader.parameter(gate.needed));
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

function readPerson(reader: PlanReader, row: Row, effects: string[], own: { quarters: Filled; ratings: Filled; before: Filled }): Person {
  const quarters = quartersOf(own.quarters.map(([, cell]) => amount(cell)));
  const ratings = ratingsOf(
    reader,
    own.ratings.map(([item, cell]) => [item, amount(cell)]),
  );
  return {
    name: text(row["姓名"]),
    unit: text(row["单位"]),
    effects,
    quarters,
    ratings,
    score: merged(reader, quarters, ratings),
    before: own.before.map(([, cell]) => wordsIn(cell)),
  };
}

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

interface UnitTerms {
  unit: string;
  sharedAs: string;
  headcount: number;
  ratio: F;
  brought: F;
}

/** All who should take part, and the ratio of the unit's situation, no higher than the ceiling. */
function unitByHand(reader: PlanReader, row: Row, persons: Person[]): UnitTerms {
  const unit = text(row["单位"]);
  const headcount = persons.filter((p) => p.unit === unit && !p.effects.includes("不参加")).length;
  const listed = amount(reader.rows("情形比例").find((one) => one["情形"] === row["情形"])!["优秀比例"])!;
  const ceilingRatio = amount(reader.parameter("优秀比例上限"))!;
  const ratio = order(listed, ceilingRatio) > 0 ? ceilingRatio : listed;
  return { unit, sharedAs: text(row["合并到"]) || unit, headcount, ratio, brought: amount(row["结转小数"]) ?? zero };
}

/** Each unit's persons × its ratio, together, and last year's decimals. */
function sharedByHand(reader: PlanReader, name: string, terms: UnitTerms[]): SharedResult {
  const rounding = reader.parameter("名额取整");
  const own = total(terms.map(({ headcount, ratio }) => times(whole(headcount), ratio)));
  const due = rounding === "去尾" ? plus(own, total(terms.map(({ brought }) => brought))) : own;
  const seats = wholeSeats(due, reader, "名额取整");
  const carried = rounding === "去尾" ? rounded(minus(due, whole(seats)), 9) : "";
  return { name, units: terms.length, headcount: terms.reduce((sum, one) => sum + one.headcount, 0), seats, carried };
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
      seats: shown(row["优秀"]),
      carried: shown(row["结转下年"]),
    })),
    shared: reader.list("优秀名额", "名额单元", 2).map((row) => ({
      name: text(row["名额单元"]),
      units: Number(row["单位数"]),
      headcount: Number(row["应考核"]),
      seats: Number(row["优秀"]),
      carried: shown(row["结转下年"]),
    })),
    persons: reader.list(words.grade, "姓名").map((row, i) => ({
      name: text(row["姓名"]),
      unit: text(row["单位"]),
      quarters: shown(summary[i]!["平时得分"]),
      ratings: shown(summary[i]!["测评得分"]),
      score: shown(row["年度得分"]),
      grade: text(row[words.grade]),
      place: shown(row["名次"]),
      outcome: text(outcomes[i]!["结果运用"]),
      goodYears: shown(outcomes[i]!["优秀连续年数"]),
      otherYears: words.counted.map((result) => shown(outcomes[i]![`${result}连续年数`])),
    })),
  };
}
