/**
 * 宁武 computed by hand: from the rules' words in exact fractions, not from the product's code. `byHand` reads what a clerk
 * filled in and says what every unit and person must get; `shownIn` reads the same out of the sheets.
 */
import { minus, order, over, plus, rounded, seen, times, total, zero, type F } from "../functions/oracle/fraction";
import { gradesByCounting, type Graded } from "../functions/oracle/grade";
import { poolByCounting } from "../functions/oracle/pool";
import { streakByRule } from "../functions/oracle/streak";
import {
  amount as number,
  byName,
  consequencesByHand,
  effectsIn,
  readOnce,
  roundedTo as to,
  rulesIn,
  textIn as text,
  whole,
  wholeSeats,
  wordsIn,
  yearsIn,
  type Inputs,
} from "./handTools";
import type { PlanReader, Row, Shown } from "./planReader";

type Cells = Record<string, string | number>;

export interface NingwuResults {
  /** By indicator: a town's weight after some were raised. */
  weights: Record<string, Cells>;
  units: Record<string, Cells>;
  /** By class: seats of 优秀 and who holds them. */
  classes: Record<string, Cells>;
  /** By unit: seats for its persons. */
  quotas: Record<string, Cells>;
  persons: Record<string, Cells>;
}

const UNIT = ["目标任务评分", "责任单位评分", "县领导评分", "互评得分", "人员评价", "综合得分", "奖扣分", "总分"];
const QUOTA = ["优秀", "应考核", "单位等次", "比例", "占比"];
const PAID = ["单位等次系数", "其他考核系数", "个人等次系数", "担当系数", "份额", "奖金"];
const CHOICES = ["优秀", "良好", "一般", "较差"];

const mean = (scores: F[]): F => over(total(scores), whole(scores.length));
const numbers = (cells: (Shown | undefined)[]): F[] => cells.map(number).filter((score) => score !== null);
const shown = (value: F | null, digits = 2): number | "" => (value === null ? "" : rounded(value, digits));

export function byHand(sheets: Inputs): NingwuResults {
  const reader = readOnce(sheets);
  const weights = raisedWeights(reader);
  const units = reader.rows("单位表").map((row) => unitByHand(reader, row, weights));
  const result: NingwuResults = {
    weights: Object.fromEntries([...weights].map(([name, weight]) => [name, { 乡镇: shown(weight, 9) }])),
    units: {},
    classes: {},
    quotas: {},
    persons: {},
  };
  const grades = new Map<string, string>();
  for (const kind of new Set(units.map((unit) => unit.kind))) {
    const members = units.filter((unit) => unit.kind === kind);
    const counted = members.filter(({ effects }) => !effects.includes("不参加")).length;
    const share = times(number(reader.parameter("单位优秀比例"))!, whole(counted));
    const seats = Math.max(wholeSeats(share, reader, "名额取整"), Number(reader.parameter("每类最少名额")));
    const graded = gradesByCounting(members, rulesIn(reader, "等次标准", [seats]));
    const held = (grade: string) => [...graded.values()].filter((one) => one.grade === grade).length;
    result.classes[kind] = { 优秀: seats, 应考核: counted, 优秀已评: held("优秀"), 待定: held("待定") };
    for (const member of members) {
      const { grade, place } = graded.get(member)!;
      grades.set(member.name, grade);
      result.units[member.name] = { ...member.cells, 等次: grade, 名次: place };
    }
  }
  personsByHand(reader, grades, result);
  return result;
}

/** What is raised keeps its raise; the others shrink in proportion, so that the sum stays (N3). An indicator may not be a town's at all. */
function raisedWeights(reader: Inputs): Map<string, F | null> {
  const rows = reader
    .rows("目标任务指标")
    .map((row) => ({ name: text(row.指标), base: number(row.乡镇原权重), raise: number(row.乡镇提高) ?? zero }));
  const own = rows.flatMap(({ base, raise }) => (base ? [{ base, raise }] : []));
  const isRaised = (raise: F) => raise.n !== 0n;
  const all = total(own.map(({ base }) => base));
  const raised = total(own.filter(({ raise }) => isRaised(raise)).map(({ base, raise }) => plus(base, raise)));
  const others = total(own.filter(({ raise }) => !isRaised(raise)).map(({ base }) => base));
  const left = minus(all, raised);
  return new Map(
    rows.map(({ name, base, raise }) => [name, base && (isRaised(raise) ? plus(base, raise) : over(times(base, left), others))]),
  );
}

/** Each class its own indicators: the ones it has a weight for. */
function targetWeights(reader: Inputs, kind: string, towns: Map<string, F | null>): Map<string, F> {
  const own =
    kind === "乡镇" ? [...towns] : reader.rows("目标任务指标").map((row): [string, F | null] => [text(row.指标), number(row[kind])]);
  return new Map(own.flatMap(([name, weight]) => (weight ? [[name, weight] as const] : [])));
}

interface Unit {
  name: string;
  score: F | null;
  effects: string[];
  kind: string;
  cells: Cells;
}

function unitByHand(reader: Inputs, row: Row, towns: Map<string, F | null>): Unit {
  const [name, kind] = [text(row.单位), text(row.类别)];
  const own = (table: string) => reader.rows(table).find((line) => text(line.单位) === name);
  const target = indicatorScore(reader, "目标任务表", name, targetWeights(reader, kind, towns), "目标缺项");
  const offices = new Map(reader.rows("责任单位权重").map((line) => [text(line.责任单位), number(line.权重)!]));
  const office = indicatorScore(reader, "责任单位表", name, offices, "责任单位缺项");
  const leaders = ratersScore(reader, name, own("县领导表"), "县领导", "县领导权重", "县领导缺项");
  const peers = ratersScore(reader, name, own("互评表"), "互评单位", "互评权重", "互评缺项");
  const staff = votesScore(reader, own("人员评价表"));
  const merged = mergedScore(reader, kind, [
    ["目标任务评分", target],
    ["责任单位评分", office],
    ["县领导评分", leaders],
    ["互评得分", peers],
    ["人员评价", staff],
  ]);
  const net = netPoints(reader, name);
  const sum = merged && to(plus(merged, net), 2);
  const scores = [target, office, leaders, peers, staff, merged];
  const cells = Object.fromEntries([
    ...UNIT.slice(0, 6).map((header, i) => [header, shown(scores[i]!)]),
    ["奖扣分", rounded(net, 10)],
    ["总分", shown(sum)],
  ]) as Cells;
  return { name, kind, effects: effectsIn(reader, "标记规则")(row.标记), score: sum, cells };
}

/** Scores by weights; an indicator that does not apply is what the parameter says. */
function indicatorScore(reader: Inputs, table: string, name: string, weights: Map<string, F>, missing: string): F | null {
  const rows = reader.rows(table);
  const row = rows.find((line) => text(line.单位) === name);
  const how = text(reader.parameter(missing));
  const cells = [...weights].map(([header, weight]) => {
    const score = number(row?.[header]);
    if (score || how !== "平均") return { weight, score };
    return { weight, score: mean(numbers(rows.map((line) => line[header]))) };
  });
  const isEmpty = [...weights].every(([header]) => number(row?.[header]) === null);
  if (isEmpty && how !== "计零") return null;
  const present = cells.filter(({ score }) => score !== null);
  const of = how === "计零" ? cells : present;
  return to(over(total(present.map(({ weight, score }) => times(weight, score!))), total(of.map(({ weight }) => weight))), 2);
}

/** Mean per class, then by the classes' weights; nobody rates himself (N2). */
function ratersScore(reader: Inputs, name: string, row: Row | undefined, people: string, weights: string, missing: string): F | null {
  const classes = reader.rows(weights).map((line) => {
    const raters = reader.rows(people).filter((person) => person.类别 === line.类别 && text(person.评分人) !== name);
    return { weight: number(line.权重)!, scores: numbers(raters.map((person) => row?.[text(person.评分人)])) };
  });
  const rated = classes.filter(({ scores }) => scores.length > 0);
  const zeros = reader.parameter(missing) === "计零";
  if (rated.length === 0 && !zeros) return null;
  const sum = total(rated.map(({ weight, scores }) => times(weight, mean(scores))));
  return to(over(sum, total((zeros ? classes : rated).map(({ weight }) => weight))), 2);
}

/** Each class's votes become points; a class without valid votes leaves its weight to the others. */
function votesScore(reader: Inputs, row: Row | undefined): F | null {
  const points = new Map(reader.rows("票数折算").map((line) => [text(line.评价), number(line.分)!]));
  const classes = reader.rows("人员评价权重").flatMap((line) => {
    const votes = CHOICES.map((choice) => ({ choice, count: number(row?.[`${text(line.类别)}${choice}`]) ?? zero }));
    const all = total(votes.map(({ count }) => count));
    if (all.n === 0n) return [];
    return [{ weight: number(line.权重)!, score: over(total(votes.map(({ choice, count }) => times(points.get(choice)!, count))), all) }];
  });
  if (classes.length === 0) return null;
  return to(over(total(classes.map(({ weight, score }) => times(weight, score))), total(classes.map(({ weight }) => weight))), 2);
}

function mergedScore(reader: Inputs, kind: string, all: [string, F | null][]): F | null {
  const weights = new Map(reader.rows("来源权重").map((line) => [text(line.来源), number(line[kind])]));
  // A source without a weight for the class is not asked of it.
  const sources = all.filter(([word]) => weights.get(word));
  const present = sources.filter(([, score]) => score !== null);
  if (present.length === 0 || (present.length < sources.length && reader.parameter("来源不齐") !== "折算")) return null;
  return to(
    over(total(present.map(([word, score]) => times(weights.get(word)!, score!))), total(present.map(([word]) => weights.get(word)!))),
    2,
  );
}

/** Points by level; an item's highest level once; each kind up to its cap (N4). */
function netPoints(reader: Inputs, name: string): F {
  const levels = new Map(reader.rows("奖扣分级别").map((line) => [text(line.级别), line]));
  const entries = reader
    .rows("台账表")
    .filter((row) => text(row.单位) === name)
    .map((row) => {
      const level = levels.get(text(row.级别))!;
      return { kind: text(level.类别), item: text(row.事项), points: number(level.分值)! };
    });
  return total(
    reader.rows("奖扣分规则").map((rule) => {
      const largest = new Map<string, F>();
      for (const { item, points } of entries.filter(({ kind }) => kind === text(rule.类别))) {
        const known = largest.get(item);
        if (!known || order(points, known) > 0) largest.set(item, points);
      }
      const sum = total([...largest.values()]);
      const cap = number(rule.全年上限);
      const held = cap && order(sum, cap) > 0 ? cap : sum;
      return rule.方向 === "减" ? minus(zero, held) : held;
    }),
  );
}

interface Person {
  name: string;
  score: F | null;
  effects: string[];
  unit: string;
}

/** A unit's grade gives its persons' seats (N6); their grades give honours (N8) and, with the unit's, their pay (N7). */
function personsByHand(reader: Inputs, unitGrades: Map<string, string>, result: NingwuResults): void {
  const effectsOf = effectsIn(reader, "个人标记规则");
  const persons = reader.rows("人员表").map(
    (row): Person => ({
      name: text(row.姓名),
      unit: text(row.单位),
      score: number(row.个人得分),
      effects: effectsOf(row.标记),
    }),
  );
  const ratios = new Map(reader.rows("个人优秀比例").map((row) => [text(row.单位等次), number(row.优秀比例)!]));
  const most = number(reader.parameter("个人优秀比例上限"))!;
  const unitMarks = new Map(reader.rows("单位表").map((row) => [text(row.单位), row.标记]));
  // The first row that names one of the unit's marks.
  const vetoed = (marks: string[]) => {
    const row = reader.rows("单位标记比例").find((line) => marks.includes(text(line.单位标记)));
    return number(row?.优秀比例不高于);
  };
  const graded = new Map<Person, Graded>();
  for (const [unit, unitGrade] of unitGrades) {
    const members = persons.filter((person) => person.unit === unit);
    const counted = members.filter(({ effects }) => !effects.includes("不参加")).length;
    const ratio = ratios.get(unitGrade);
    const veto = vetoed(wordsIn(unitMarks.get(unit)));
    const least = [most, ...(veto ? [veto] : [])].reduce((one, other) => (order(one, other) > 0 ? other : one));
    const held = ratio && (order(ratio, least) > 0 ? least : ratio);
    const seats = held && wholeSeats(times(held, whole(counted)), reader, "个人名额取整");
    result.quotas[unit] = {
      优秀: seats ?? "",
      应考核: counted,
      单位等次: unitGrade,
      比例: held ? rounded(held, 10) : "",
      占比: seats === undefined || counted === 0 ? "" : rounded(over(whole(seats), whole(counted)), 9),
    };
    // Where the unit's own grade is not settled yet, there are no seats, and its persons wait.
    const grades =
      seats === undefined
        ? null
        : gradesByCounting(members, rulesIn(reader, "个人等次标准", [seats], { ties: "个人并列", passOn: "个人递补" }));
    for (const member of members) graded.set(member, grades ? grades.get(member)! : { grade: "待定", place: "" });
  }
  const shares = persons.map((person) => shareOf(reader, person, unitGrades.get(person.unit)!, graded.get(person)!.grade));
  const claims = shares.map(({ share }) => shown(share, 10));
  const paid = poolByCounting(Number(reader.parameter("奖金总额")), claims, Number(reader.parameter("奖金最小单位")));
  persons.forEach((person, i) => {
    const { name } = person;
    const { grade, place } = graded.get(person)!;
    const { cells } = shares[i]!;
    result.persons[name] = { 等次: grade, 名次: place, ...honoursOf(reader, name, grade), ...cells, 奖金: paid[i]! };
  });
}

function honoursOf(reader: Inputs, name: string, grade: string): Cells {
  const years = [...yearsIn(byName(reader.rows("人员历年表"), "姓名").get(name)), wordsIn(grade)];
  return {
    结果运用: consequencesByHand(years, reader.rows("嘉奖记功规则")),
    连续优秀: streakByRule(years, wordsIn(reader.parameter("计入连续优秀的等次"))),
  };
}

/** N7: the coefficients multiplied; nothing said of the unit's other appraisals or of 担当 changes nothing. */
function shareOf(reader: Inputs, person: Person, unitGrade: string, grade: string): { share: F | null; cells: Cells } {
  const coefficient = (table: string, word: string, header: string) =>
    number(reader.rows(table).find((row) => text(row[header]) === word)?.系数);
  const other = text(reader.rows("单位表").find((row) => text(row.单位) === person.unit)?.其他考核结果);
  // What was written last of somebody holds (N9).
  const entries = reader.rows("担当表").filter((row) => text(row.姓名) === person.name);
  const deed = text(entries[entries.length - 1]?.是否认定);
  const factors = [
    coefficient("单位系数表", unitGrade, "单位等次"),
    other === "" ? whole(1) : coefficient("其他系数表", other, "考核结果"),
    coefficient("个人系数表", grade, "个人等次"),
    deed === "" ? whole(1) : coefficient("担当系数表", deed, "是否认定"),
  ];
  const known = factors.filter((factor) => factor !== null);
  const share = known.length < factors.length ? null : known.reduce(times);
  const cells = Object.fromEntries(factors.map((factor, i): [string, string | number] => [PAID[i]!, shown(factor, 10)]));
  return { share, cells: { ...cells, 份额: shown(share, 9) } };
}

export function shownIn(reader: PlanReader): NingwuResults {
  const cell = (value: Shown | undefined): string | number => (typeof value === "number" ? value : text(value));
  const shares = (cells: Cells): Cells => ({ ...cells, 占比: typeof cells.占比 === "number" ? rounded(seen(cells.占比), 9) : "" });
  const picked = (row: Row, headers: string[]): Cells => Object.fromEntries(headers.map((header) => [header, cell(row[header])]));
  const by = (key: string, rows: Row[], headers: string[]) => new Map(rows.map((row) => [text(row[key]), picked(row, headers)]));
  const summary = by("单位", reader.list("汇总", "单位"), UNIT);
  const graded = by("单位", reader.list("单位等次", "单位"), ["等次", "名次"]);
  const persons = by("姓名", reader.list("人员等次", "姓名"), ["等次", "名次"]);
  const honours = by("姓名", reader.list("嘉奖记功", "姓名"), ["结果运用", "连续优秀"]);
  const paid = by("姓名", reader.list("奖金分配", "姓名"), PAID);
  const classes = [...new Set(reader.rows("单位表").map((row) => text(row.类别)))];
  const seats = ["优秀", "应考核", "优秀已评", "待定"].map(
    (header) => [header, reader.column("单位等次", header, classes.length)] as const,
  );
  return {
    weights: Object.fromEntries(reader.rows("目标任务指标").map((row) => [text(row.指标), { 乡镇: shown(number(row.乡镇), 9) }])),
    units: Object.fromEntries([...summary].map(([name, cells]) => [name, { ...cells, ...graded.get(name)! }])),
    classes: Object.fromEntries(
      classes.map((kind, i) => [kind, Object.fromEntries(seats.map(([header, cells]) => [header, cell(cells[i])]))]),
    ),
    quotas: Object.fromEntries([...by("单位", reader.list("个人名额", "单位"), QUOTA)].map(([name, cells]) => [name, shares(cells)])),
    persons: Object.fromEntries([...persons].map(([name, cells]) => [name, { ...cells, ...honours.get(name)!, ...paid.get(name)! }])),
  };
}
