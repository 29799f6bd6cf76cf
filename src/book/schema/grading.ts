/** From the total to seats, places, grades, and what follows from them. */
import * as v from "valibot";
import { definedName, finite, header, list, sheetName, words } from "./words";

/** How large a share of a group may hold each limited grade. */
const ratio = v.variant("kind", [
  /** One limited grade; its ratio by the group's mean of a summary column, held between two parameters (L5). */
  v.strictObject({ kind: v.literal("groupMean"), of: header, table: definedName, least: definedName, most: definedName }),
  /** A table with a row per group and a column per limited grade, best first (G2, Z4). */
  v.strictObject({ kind: v.literal("groups"), table: definedName }),
  /** The same for all groups: a parameter per limited grade (S11). */
  v.strictObject({ kind: v.literal("all"), parameters: v.pipe(v.array(definedName), v.minLength(1)) }),
  /** Seats were worked out for the unit a person belongs to (N6, S11, Z6). */
  v.strictObject({ kind: v.literal("upper") }),
]);

export const grading = v.strictObject({
  /** Summary column that decides. */
  total: header,
  /** Table of grade and least score, best first. */
  grades: definedName,
  /** Table of mark and effect. */
  marks: definedName,
  /** Who has fewer good periods of a `ratings` part than a parameter says bears a mark by that; 0 switches it off. */
  gate: v.optional(v.strictObject({ part: sheetName, needed: definedName, mark: words })),
  /** Whom a list's column calls by a word bears a mark by the grade of his unit: a table of grade and mark (条例: 班子一般、较差). */
  heads: v.optional(v.strictObject({ column: header, word: words, table: definedName })),
  /**
   * What a mark of his unit brings somebody as a mark of his own: a table of the unit's mark, whom it is said of by a column of the
   * list (blank: everybody), and his mark. The first row that applies counts (一票否决).
   */
  vetoes: v.optional(v.strictObject({ column: header, table: definedName })),
  /** Summary columns that decide, one after another, where totals are equal (同分先比). */
  thenBy: v.optional(v.pipe(v.array(header), v.minLength(1), v.maxLength(8))),
  /** Column of that table: the mark that takes a mark's place when the year is over, where its effect lasts longer. */
  nextMark: v.optional(header),
  /** Parameters: 待定, 从严 or 从宽; whether a seat lost to a mark passes on. */
  ties: definedName,
  passOn: definedName,
  /** Parameter, 暂排 or 不排: what the others of a group get while somebody's result is missing. Without it one error spoils its group. */
  unfinished: v.optional(definedName),
  ratio,
  rounding: v.optional(definedName),
  leastSeats: v.optional(definedName),
  /** Parameter with the ratio above which the sheet warns. */
  ceiling: v.optional(definedName),
  /**
   * The last n of each group (L8, S9). `scope`: a parameter, 全部 or 本组, says whether of the whole field instead. `mark`: a word of the
   * table of marks that they bear, so that what it does to a grade shows everywhere.
   */
  bottom: v.optional(
    v.strictObject({ header, count: definedName, ties: definedName, scope: v.optional(definedName), mark: v.optional(words) }),
  ),
  /** Parameter with the names of groups that are graded without places and seats. */
  unranked: v.optional(definedName),
  /** Whether the results carry a code that shows later changes (Z10). */
  sealed: v.optional(v.boolean()),
});
export type Grading = v.InferOutput<typeof grading>;

/** Seats for persons, worked out per unit (N6, S11, Z6, and the national rules). */
export const personSeats = v.strictObject({
  sheet: sheetName,
  /** Header of the seats, such as 优秀名额. */
  seats: header,
  /** Where the headcount comes from: a column of the list, or the persons of another track. */
  headcount: v.variant("from", [
    v.strictObject({ from: v.literal("list"), column: header }),
    v.strictObject({ from: v.literal("track"), track: words }),
  ]),
  /**
   * `grade`: the unit's grade this year, or `bottom` for the last of a group (S9); `list`: a column of the list; `score`: a
   * column of the summary, whose tier the table says; `months`: a parameter, changed for each good and for each poor month
   * by the first and the second row of the table (L5).
   */
  by: v.variant("from", [
    v.strictObject({ from: v.literal("grade"), bottom: v.optional(words) }),
    v.strictObject({ from: v.literal("list"), column: header }),
    v.strictObject({ from: v.literal("score"), column: header }),
    v.strictObject({ from: v.literal("months"), base: definedName }),
  ]),
  /** A column of the list with the unit's honour, and a table of honour and what it adds to the ratio. */
  honours: v.optional(v.strictObject({ column: header, table: definedName })),
  /** Table of the unit's mark and the greatest ratio with it; blank is no limit, and the first row that applies counts (一票否决). */
  vetoes: v.optional(definedName),
  /** Parameters: the ratio is held between them. */
  bounds: v.optional(v.strictObject({ least: definedName, most: definedName })),
  /** Parameter: the share of persons above which the sheet warns. */
  ceiling: v.optional(definedName),
  /** Table of that word and the ratio; a third column of factors, a fourth of ratio added, where `uplift` is set. */
  table: definedName,
  /** The column with the ratio, where it is not the second. */
  ratio: v.optional(header),
  rounding: definedName,
  leastSeats: v.optional(definedName),
  /** Parameter: no ratio above this, and no number above it after an uplift. */
  most: v.optional(definedName),
  /** Parameter, 是 or 否: whether no unit may have more seats than its ratio comes to in whole persons. */
  capped: v.optional(definedName),
  /** Header of the share of its persons that a unit's seats come to. */
  share: v.optional(header),
  /** A column of the list with the decimal brought forward from last year. */
  carry: v.optional(header),
  /** A column of the list: units that name the same word there share their seats, and their persons compete together (合并计算). */
  pool: v.optional(header),
  /** Parameter: 名额上浮 or 比例上浮 (Z6). */
  uplift: v.optional(definedName),
  /** The unit's head is 优秀 with the unit's best grade, inside or outside the seats by a parameter (Z5). */
  head: v.optional(v.strictObject({ header, inside: definedName })),
});
export type PersonSeats = v.InferOutput<typeof personSeats>;

/** What this year's grade and the years before lead to. */
export const outcome = v.strictObject({
  sheet: sheetName,
  /** Whether this year's marks count among its words, so that a veto has consequences of its own (S10). */
  marks: v.optional(v.boolean()),
  /** What this year's words are made of: the grade, or a column of the list where there is no grading (S12). */
  current: v.variant("from", [v.strictObject({ from: v.literal("grade") }), v.strictObject({ from: v.literal("list"), column: header })]),
  /** `task`: what to fill in there, where it is no grades. */
  history: v.strictObject({
    sheet: sheetName,
    table: definedName,
    years: v.pipe(v.array(header), v.minLength(1)),
    task: v.optional(words),
  }),
  /** Table of words, years and consequence. */
  table: definedName,
  /** Words added for the first of a group. */
  first: v.optional(words),
  streaks: v.optional(list(v.strictObject({ header, words: definedName }))),
  /**
   * 聘期考核: whether a term that ends this year is passed, by its years' grades. Columns of the list: the year in which it began, and
   * whether its task is done (完成 or not); both blank for whose term goes on. The first `passing` grades of the table pass.
   */
  term: v.optional(
    v.strictObject({ header, start: header, task: header, passing: v.pipe(finite, v.integer(), v.minValue(1), v.maxValue(20)) }),
  ),
  /** A word or number by the grade: reward, funding band (G7, Z9). */
  lookups: v.optional(
    list(
      v.strictObject({
        header,
        table: definedName,
        money: v.optional(v.boolean()),
        /** A column of the list that decides together with the grade: the table then has it second and the result third. */
        with: v.optional(header),
        /** Whoever is among the last gets nothing of it, whatever the grade (G8). */
        notForLast: v.optional(v.boolean()),
      }),
    ),
  ),
});
export type Outcome = v.InferOutput<typeof outcome>;

/** 花名册: persons with their results as they go up, and some columns of their list. */
export const roster = v.strictObject({ sheet: sheetName, columns: list(header) });
export type Roster = v.InferOutput<typeof roster>;

/** 告知书: one person's result in writing. `remedies` is a table of results and what may be asked against each. */
export const notice = v.strictObject({ sheet: sheetName, columns: list(header), remedies: definedName });
export type Notice = v.InferOutput<typeof notice>;

/**
 * 通报: the places of the month or quarter chosen on the sheet, with how they moved, first and last, what is behind, deductions and whom
 * to talk to. It reads other parts of the track.
 */
export const bulletin = v.strictObject({
  sheet: sheetName,
  /** A `periods` part with places. */
  part: sheetName,
  /** Parameters: how many from the front and from the end of a group; how many entries a paragraph names. */
  first: definedName,
  last: definedName,
  named: definedName,
  /** Parts whose lights, entries and cards it tells: a checklist with progress, a ledger, a `tasks` part. */
  checklist: v.optional(sheetName),
  ledger: v.optional(sheetName),
  tasks: v.optional(sheetName),
});
export type Bulletin = v.InferOutput<typeof bulletin>;

/** 专项通报: the tasks of one kind alone, by a column of a `tasks` part; which kind is chosen on the sheet (G12). */
export const thematic = v.strictObject({ sheet: sheetName, tasks: sheetName, column: header });

/** 公示: who got the results that are published, as they stand, with the days of the notice. */
export const publication = v.strictObject({
  sheet: sheetName,
  /** Parameters: the results, as words; how many working days; whom to tell and how. */
  grades: definedName,
  days: definedName,
  contact: definedName,
  /** Tables of days off that are no weekend, and of weekend days that are worked (调休). */
  holidays: v.optional(definedName),
  worked: v.optional(definedName),
});
export type Publication = v.InferOutput<typeof publication>;

/** A pool paid out by shares, to the cent (N7). */
export const payout = v.strictObject({
  sheet: sheetName,
  header,
  /** Parameters: the pool; what the smallest unit of it is. */
  total: definedName,
  unit: definedName,
  /** Multiplied with each other. */
  factors: v.pipe(
    v.array(
      v.variant("from", [
        v.strictObject({ header, from: v.literal("upperGrade"), table: definedName }),
        v.strictObject({ header, from: v.literal("grade"), table: definedName }),
        /** A word beside the unit, in its list: another appraisal's result. Without one the factor is 1. */
        v.strictObject({ header, from: v.literal("upperList"), column: header, table: definedName }),
        /** A word beside the person's name in a log, such as whether somebody is named there (N9). Without one the factor is 1. */
        v.strictObject({ header, from: v.literal("log"), log: sheetName, column: header, table: definedName }),
      ]),
    ),
    v.minLength(1),
  ),
  /** Added after that, by a column of the list (担当作为). */
  extra: v.optional(v.strictObject({ header, column: header, table: definedName })),
});
export type Payout = v.InferOutput<typeof payout>;
