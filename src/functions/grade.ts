import { requireValue } from "../basics/requireValue";
import { gradeField, type Outcome, type Step } from "../core/grade";
import { UNMARKED, type Ruling } from "../core/marks";
import { comparable } from "../core/rank";
import { cellWordsOf } from "../i18n/cellWords";
import type { CellResult } from "./call";
import { readField, readGroups, scoreColumn } from "./field";
import { readMarkRules, readMarks } from "./grade-marks";
import { readOptions } from "./grade-options";
import { fixesGrade, reasonOf } from "./grade-reason";
import { readGrades, readSeats } from "./grade-tables";
import { readNames, unfinishedGroups } from "./grade-unfinished";
import { language } from "./language";
import type { Problem } from "./problem";
import { expectRows, optionalRange, readColumn } from "./ranges";

/**
 * Grades (等次) by score, seats and marks, with the place in the group and the reason.
 * @param scores n × 1.
 * @param grades Grade and least score, best first, without headers; a blank least score asks for none.
 * @param groups n × 1; one group if omitted.
 * @param seats Headers (group, then grades) and a row per group; blank is no limit.
 * @param marks n × 1: words separated by 、 , ; or space.
 * @param markRules Word, effect (不参加, 不定等次, 最高 G, 不得 G, 定为 G), and 占 or 不占; without headers.
 * @param options Name and value: 并列 (待定, 从严, 从宽), 递补 (是, 否), 未齐 (暂排, 不排), 小数位.
 * @param tieBreakers n × t: compared left to right where scores are equal, higher first.
 * @param names n × 1 or n × 2: whom a row is about, and what it lacks.
 * @returns n × 3: grade, place, reason; "" for a blank row. Who has no score yet is pending, and the others are graded; an error spoils
 *   its group, but where 未齐 is said: there it counts as a score that is missing, and who has a place is told that it may change, or gets none.
 */
export function grade(
  scores: unknown[][],
  grades: unknown[][],
  groups?: unknown[][],
  seats?: unknown[][],
  marks?: unknown[][],
  markRules?: unknown[][],
  options?: unknown[][],
  tieBreakers?: unknown[][],
  names?: unknown[][],
): CellResult[][] {
  const scoreRange = scoreColumn(scores);
  const rows = scoreRange.rows;
  const table = readGrades(grades, 1);
  const grouping = readGroups(groups, 2, rows);
  const groupSeats = readSeats(seats, 3, table, grouping);
  const rules = readMarkRules(markRules, 5, table);
  const rulings = readMarks(marks, 4, rows, rules);
  const rulingAt = (row: number) => requireValue(rulings[row], "the ruling of a row");
  const { ties, lostSeats, unfinished, digits, pending } = readOptions(options, 6);
  const { breakers, faults } = readBreakers(tieBreakers, rows);
  const named = readNames(names, 8, rows);

  const field = readField(scoreRange, grouping, {
    // Whoever takes no part has a mark that says so, and a reason.
    isPassedOver: () => false,
    isBlank: (row) => rulings[row] === UNMARKED,
    score: (row) => (isRead(rulingAt(row)) ? "optional" : "ignored"),
    fault: (row) => {
      const ruling = rulingAt(row);
      return "code" in ruling ? ruling : ruling.standing === "ranked" ? (faults.get(row) ?? null) : null;
    },
    spoilsNobody: unfinished !== null,
  });
  const seatless = new Set<number>();
  const seatsOfGroups = groupSeats.map((limits, group) => {
    if (!("code" in limits)) return limits;
    if (unfinished !== null && limits.code === "errorInCell") {
      seatless.add(group);
      return [];
    }
    settleGroup(field.groups, field.settled, group, limits);
    return [];
  });

  const grading = gradeField(
    {
      scores: comparable(field.scores, digits),
      breakers: breakers.map((breaker) => comparable(breaker, null)),
      rulings: rulings.map((ruling) => ("code" in ruling ? UNMARKED : ruling)),
      groups: field.groups,
      seats: seatsOfGroups,
    },
    { leasts: table.leasts, ties, lostSeats, waitsAlone: unfinished !== null },
  );

  const context = { grades: table.names, rules: rules.rules, digits, locale: language(), told: new Map<Step, string>() };
  const writtenEffect = ({ marks: [mark] }: Ruling) =>
    requireValue(rules.rules[requireValue(mark, "the mark that decides")], "the rule of a mark").written;
  const gradeText = ({ standing, grade: given }: Outcome, ruling: Ruling): string => {
    if (standing === "graded") return requireValue(table.names[given], "the name of a grade");
    if (standing === "pending" || standing === "unscored") return pending;
    return standing === "ungraded" ? writtenEffect(ruling) : "";
  };
  const outcomes = scoreRange.cells.map((_, row) => field.settled[row] ?? grading.outcome(row) ?? "");
  const open = unfinished === null ? new Map<number, string>() : unfinishedGroups(outcomes, field.groups, named, context.locale);
  return outcomes.map((outcome, row): CellResult[] => {
    if (outcome === "" || "code" in outcome) return [outcome, outcome, outcome];
    const group = requireValue(field.groups[row], "the group of a row");
    const about = { lacks: named(row).lacks, unfinished: open.get(group) ?? "" };
    const text = gradeText(outcome, rulingAt(row) as Ruling);
    if (seatless.has(group) && outcome.standing !== "absent" && outcome.standing !== "ungraded" && !fixesGrade(outcome, context))
      return [pending, "", cellWordsOf[context.locale].reasons.seatless];
    if (unfinished !== "held" || about.unfinished === "" || outcome.place === 0)
      return [text, outcome.place > 0 ? outcome.place : "", reasonOf(outcome, text, context, about)];
    // Nobody of the group has a place before all of them have a result; what a mark alone decides is known all the same.
    return fixesGrade(outcome, context)
      ? [text, "", reasonOf({ ...outcome, place: 0 }, text, context, about)]
      : [pending, "", heldBack(about)];
  });

  function heldBack(about: { unfinished: string }): string {
    return cellWordsOf[context.locale].reasons.heldBack(about);
  }
}

/** The score of a unit out of the running is not looked at; who competes without one is told to wait for it. */
function isRead(ruling: Ruling | Problem): boolean {
  return "code" in ruling || ruling.standing === "ranked";
}

function readBreakers(value: unknown, rows: number): { breakers: Float64Array[]; faults: Map<number, Problem> } {
  const faults = new Map<number, Problem>();
  const range = optionalRange(value, 7);
  if (range === null) return { breakers: [], faults };
  expectRows(range, rows);
  const columns = Array.from({ length: range.columns }, (_, column) => column);
  return { breakers: columns.map((column) => readColumn(range, column, (row, fault) => faults.set(row, fault))), faults };
}

/** Takes a whole group out: its rows carry the problem, unless they have one of their own. */
function settleGroup(groups: Int32Array, settled: (Problem | "" | undefined)[], group: number, problem: Problem): void {
  groups.forEach((of, row) => {
    if (of !== group) return;
    settled[row] ??= problem;
    groups[row] = -1;
  });
}
