/** Places, seats, grades, last places and what follows from years in a row, as an office would settle them with a pencil. */
import { Exact } from "./exact";
import type { Shown } from "../../support/planReader";
import { figure, words, type Line } from "./workbook";

export interface Candidate {
  name: string;
  group: string;
  score: Exact | null;
  /** What the candidate's marks do: 不得优秀, 定为一般, 不参加, 不确定等次. */
  effects: string[];
}

export interface Way {
  /** From the highest down, with the least score where there is one. The first has seats. */
  grades: { grade: string; least: Exact | null }[];
  seats: (group: string, headcount: number) => number;
  tie: "待定" | "从严" | "从宽";
  passesOn: boolean;
}

export interface Settled {
  place: number | null;
  grade: string | null;
}

const OUT = "不参加";
const NO_GRADE = "不确定等次";

export function effectsOf(marks: Shown | undefined, rules: readonly Line[]): string[] {
  const known = new Map(rules.map((rule) => [String(rule["标记"]), String(rule["后果"])]));
  return words(marks).map((mark) => {
    const effect = known.get(mark);
    if (effect === undefined) throw new Error(`no rule for ${mark}`);
    return effect;
  });
}

export function gradesOf(lines: readonly Line[], of = "等次"): Way["grades"] {
  return lines.map((line) => ({ grade: String(line[of]), least: figure(line["最低分"]) }));
}

/** Seats of a headcount by a ratio, the fraction as the office rounds it, at least so many. */
export function seatsOf(headcount: number, ratio: Exact, rounding: Shown, atLeast = 0): number {
  const share = ratio.times(Exact.of(headcount));
  const down = share.down();
  const rest = share.minus(Exact.of(down));
  const up = rounding === "进一" ? rest.compare(Exact.of(0)) > 0 : rounding === "四舍五入" && rest.atLeast(Exact.of(0.5));
  return Math.min(headcount, Math.max(down + (up ? 1 : 0), atLeast));
}

/** Competition places: 1, 2, 2, 4. Whoever has no score has no place. */
export function placesOf(scores: ReadonlyMap<string, Exact>): Map<string, number> {
  const all = [...scores.values()];
  return new Map([...scores].map(([name, score]) => [name, 1 + all.filter((other) => other.compare(score) > 0).length]));
}

export function settle(candidates: readonly Candidate[], way: Way) {
  const settled = new Map<string, Settled>();
  const groups = new Map<string, { headcount: number; seats: number; held: number; pending: number }>();
  const [top, ...lower] = way.grades;
  for (const group of new Set(candidates.map((one) => one.group))) {
    const counted = candidates.filter((one) => one.group === group && !one.effects.includes(OUT));
    const placed = counted.filter((one) => one.score !== null && !one.effects.includes(NO_GRADE));
    const places = placesOf(new Map(placed.map((one) => [one.name, one.score!])));
    const seats = way.seats(group, counted.length);
    const holders = new Map<string, string>();
    // A seat that a decision has given is taken: whoever was level with its holder does not get it as well.
    for (const one of placed) if (one.effects.includes(`定为${top!.grade}`)) holders.set(one.name, top!.grade);
    let left = Math.max(0, seats - holders.size);
    const bars = (one: Candidate) => one.effects.some((effect) => effect.startsWith("定为") || effect === `不得${top!.grade}`);
    // A score that is not there yet may come to be the best: a seat it could take is nobody's for certain.
    const mayCome = counted.filter(
      (one) => one.score === null && ![NO_GRADE, ...(way.passesOn ? [`不得${top!.grade}`] : [])].some((out) => one.effects.includes(out)),
    ).length;
    const ranked = [...placed].sort((a, b) => b.score!.compare(a.score!));
    for (let i = 0; i < ranked.length; ) {
      const equal = ranked.filter((one) => one.score!.compare(ranked[i]!.score!) === 0);
      i += equal.length;
      if (top!.least && !equal[0]!.score!.atLeast(top!.least)) break;
      const eligible = equal.filter((one) => !bars(one));
      const asking = way.passesOn ? eligible.length : equal.length;
      if (asking <= left) {
        eligible.forEach((one) => holders.set(one.name, asking <= left - mayCome ? top!.grade : "待定"));
        left -= asking;
      } else if (left > 0) {
        if (way.tie !== "从严") eligible.forEach((one) => holders.set(one.name, way.tie === "待定" ? "待定" : top!.grade));
        left = 0;
      }
    }
    for (const one of candidates.filter((each) => each.group === group)) {
      const grade = holders.get(one.name) ?? gradeWithout(one, top!.grade, lower);
      settled.set(one.name, { place: places.get(one.name) ?? null, grade });
    }
    const how = (grade: string) => counted.filter(({ name }) => settled.get(name)!.grade === grade).length;
    groups.set(group, { headcount: counted.length, seats, held: how(top!.grade), pending: how("待定") });
  }
  return { settled, groups };
}

/** What someone is given who has none of the seats. */
function gradeWithout({ score, effects }: Candidate, top: string, lower: Way["grades"]): string | null {
  if (effects.includes(OUT)) return null;
  if (effects.includes(NO_GRADE)) return NO_GRADE;
  const fixed = effects.filter((effect) => effect.startsWith("定为")).map((effect) => effect.slice(2));
  const order = [top, ...lower.map(({ grade }) => grade)];
  if (fixed.length > 0) return order[Math.max(...fixed.map((grade) => order.indexOf(grade)))]!;
  if (score === null) return "待定";
  const barred = effects.filter((effect) => effect.startsWith("不得")).map((effect) => effect.slice(2));
  const open = lower.filter(({ grade }) => !barred.includes(grade));
  return open.find(({ least }) => least === null || score.atLeast(least))!.grade;
}

/** The last n by score, those level with the n-th from below taken in; of m at most m − 1, for the first is not last. */
export function lastOf(scores: ReadonlyMap<string, Exact>, n: number): Set<string> {
  const all = [...scores].sort(([, a], [, b]) => a.compare(b));
  const line = all[Math.min(n, all.length - 1) - 1]?.[1];
  return new Set(!line ? [] : all.filter(([, score]) => line.atLeast(score)).map(([name]) => name));
}

/** How many of the latest years in a row, this one first, hold one of the words; a blank year breaks it. */
export function streakOf(years: readonly (Shown | undefined)[], counted: readonly string[]): number {
  const broken = years.findIndex((year) => !words(year).some((word) => counted.includes(word)));
  return broken === -1 ? years.length : broken;
}

/** What the rules say follows, from this year back, in their order. */
export function outcomeOf(years: readonly (Shown | undefined)[], rules: readonly Line[]): string {
  const due = rules.filter((rule) => streakOf(years, words(rule["情形"])) >= Number(rule["年数"]));
  return [...new Set(due.map((rule) => String(rule["后果"])))].join("；");
}

/** The date so many working days after one: weekends and holidays do not count, weekends that are worked do. */
export function afterWorkdays(start: number, days: number, holidays: readonly number[], worked: readonly number[]): number {
  let [date, left] = [start, days];
  while (left > 0) {
    date += 1;
    // Excel's day 1 is a Sunday in its own count: a day's remainder by 7 is 0 on Saturdays and 1 on Sundays.
    const isWeekend = date % 7 < 2;
    if (worked.includes(date) || (!isWeekend && !holidays.includes(date))) left -= 1;
  }
  return date;
}
