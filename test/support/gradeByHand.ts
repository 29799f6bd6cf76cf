/**
 * Grades from the rules' words, by counting who is ahead: for the hand calculations of the templates. Exact fractions, and
 * nothing of the product.
 */
import { order, seen, type F } from "../functions/oracle/fraction";
import type { PlanReader } from "./planReader";

/** What a hand calculation reads: input tables and parameters. */
export type Inputs = Pick<PlanReader, "rows" | "parameter">;

/** Each table and parameter is read once, since cells are slow to read and the inputs stay as they are meanwhile. */
export function readOnce(reader: Inputs): Inputs {
  const once = <T,>(read: (name: string) => T) => {
    const known = new Map<string, T>();
    return (name: string): T => {
      if (!known.has(name)) known.set(name, read(name));
      return known.get(name)!;
    };
  };
  return { rows: once((name) => reader.rows(name)), parameter: once((name) => reader.parameter(name)) };
}

export interface HandMember {
  name: string;
  /** `null`: no score, which only a member without a place may have. */
  score: F | null;
  marks: string[];
}

export interface HandGrades {
  /** Best first, with the least score of each. */
  grades: [word: string, least: number | null][];
  /** Seats of the first grades; the rest has no limit. */
  seats: number[];
  /** Mark → 不参加, 不定等次, 不得优秀, 最高良好, 定为一般, 定为优秀不占. */
  effects: Map<string, string>;
  ties: string;
  passOn: boolean;
}

export interface HandGrade {
  grade: string;
  place: number | "";
}

export function gradesByHand(members: HandMember[], { grades, seats, effects, ties, passOn }: HandGrades): Map<string, HandGrade> {
  const words = grades.map(([word]) => word);
  const last = words.length - 1;
  const effectsOf = (member: HandMember) => member.marks.map((mark) => effects.get(mark)!);
  const out = (member: HandMember) => effectsOf(member).find((effect) => effect === "不参加" || effect === "不定等次");
  const cap = (member: HandMember) =>
    Math.max(
      0,
      ...effectsOf(member).flatMap((effect) =>
        effect.startsWith("不得") ? [words.indexOf(effect.slice(2)) + 1] : effect.startsWith("最高") ? [words.indexOf(effect.slice(2))] : [],
      ),
    );
  const fixed = (member: HandMember) => {
    const given = effectsOf(member).filter((effect) => effect.startsWith("定为"));
    if (given.length === 0) return null;
    const grade = Math.max(...given.map((effect) => words.indexOf(effect.slice(2).replace(/不占$/, ""))));
    return { grade: Math.max(grade, cap(member)), takes: !given.every((effect) => effect.endsWith("不占")) };
  };
  const ahead = (a: HandMember, b: HandMember) => order(a.score!, b.score!) > 0;
  const equal = (a: HandMember, b: HandMember) => order(a.score!, b.score!) === 0;
  const reaches = (member: HandMember, grade: number) => {
    const least = grades[grade]![1];
    return least === null || order(member.score!, seen(least)) >= 0;
  };

  const placed = members.filter((member) => out(member) === undefined);
  const found = new Map<HandMember, string>();
  let held = 0;
  let allowed = 0;
  for (let grade = 0; grade < last; grade++) {
    const limit = grade < seats.length ? seats[grade]! : Infinity;
    const before = held;
    held += placed.filter((member) => fixed(member)?.takes === true && fixed(member)!.grade === grade).length;
    const left = allowed + limit - held;
    const open = placed.filter((member) => fixed(member) === null && !found.has(member) && reaches(member, grade));
    const may = open.filter((member) => cap(member) <= grade);
    const kept = placed.filter(
      (member) => !found.has(member) && reaches(member, grade) && (fixed(member) ? fixed(member)!.grade > grade : cap(member) > grade),
    );
    const claims = passOn ? may : [...may, ...kept];
    for (const member of may) {
      const better = claims.filter((other) => ahead(other, member)).length;
      const block = claims.filter((other) => equal(other, member)).length;
      if (better + block <= left || (better < left && ties === "从宽")) found.set(member, words[grade]!);
      else if (better < left && ties === "待定") found.set(member, "待定");
      else continue;
      held += 1;
    }
    allowed = limit === Infinity ? Math.max(allowed + held - before, held) : allowed + limit;
  }

  return new Map(
    members.map((member): [string, HandGrade] => {
      const effect = out(member);
      if (effect !== undefined) return [member.name, { grade: effect === "不参加" ? "" : effect, place: "" }];
      const place = 1 + placed.filter((other) => ahead(other, member)).length;
      const given = fixed(member);
      return [member.name, { grade: given ? words[given.grade]! : (found.get(member) ?? words[last]!), place }];
    }),
  );
}

/** The last n of a group: a tie at the border is listed whole, or waits. A group lists at most all but one, a tie apart. */
export function lastByHand(members: HandMember[], count: number, ties: string): Map<string, string> {
  const most = Math.min(count, members.length - 1);
  return new Map(
    members.map((member): [string, string] => {
      const worse = members.filter((other) => order(other.score!, member.score!) < 0).length;
      const block = members.filter((other) => order(other.score!, member.score!) === 0).length;
      if (members.length === 1 || worse >= most) return [member.name, ""];
      return [member.name, worse + block <= most || ties === "全列" ? "末位" : "待定"];
    }),
  );
}

export const wordsOf = (cell: string | number | boolean | null | undefined): string[] => String(cell ?? "").split(/[、，,;；\s]+/).filter((word) => word !== "");

/** How many latest years in a row carry one of the words, this year last. */
export function yearsInARow(years: string[][], words: string[]): number {
  let count = 0;
  while (count < years.length && years[years.length - 1 - count]!.some((word) => words.includes(word))) count += 1;
  return count;
}

/** All consequences that apply, each text once. */
export function consequencesByHand(years: string[][], table: [words: string, years: string | number, text: string][]): string {
  if (years[years.length - 1]!.includes("待定")) return "";
  const texts = table.flatMap(([words, asked, text]) => {
    const count = yearsInARow(years, wordsOf(words));
    const every = /^每(\d+)/.exec(String(asked));
    const applies = every ? count > 0 && count % Number(every[1]) === 0 : count >= Number(asked);
    return applies ? [text] : [];
  });
  return [...new Set(texts)].join("；");
}
