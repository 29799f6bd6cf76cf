/**
 * What a score is made of. Each part has an input sheet of its own and gives every unit (or person) one score. Tables and
 * parameters are named, never repeated: the number itself stands on the parameter sheet.
 */
import * as v from "valibot";
import { methodColumns } from "./methods";
import { MONTHLY_FIGURES } from "./monthly";
import { tableColumn } from "./tables";
import { definedName, finite, header, LIMITS, list, sheetName, text, words } from "./words";

const common = {
  /** The sheet's name, and the part's own. */
  name: sheetName,
  table: definedName,
  /** Header of the part's score. */
  score: header,
  /** What the clerk does on this sheet, for the guide. */
  task: words,
};
const classes = v.optional(v.pipe(v.array(header), v.minLength(1), v.maxLength(LIMITS.columns)));
const spare = v.optional(v.pipe(finite, v.integer(), v.minValue(0), v.maxValue(500)));
/** Names of the parameters that hold the least and the greatest score. */
const range = { least: definedName, most: definedName };

/** Scores month by month, by half-year, by round (L4, Z3, G9). */
const periods = v.strictObject({
  kind: v.literal("periods"),
  ...common,
  ...range,
  periods: v.pipe(v.array(header), v.minLength(1), v.maxLength(53)),
  /** Quarters of months, say: word and how many periods. With `weights` the score is weighed by them (L4). */
  spans: v.optional(list(v.strictObject({ word: header, count: v.pipe(finite, v.integer(), v.minValue(1)) }))),
  /** Table of span and weight. Without it the score is the mean of what is there. */
  weights: v.optional(definedName),
  /** A sheet with every unit's place in each period and span (G9). */
  places: v.optional(sheetName),
  /** Whether a blank says that there is none, rather than that it is still to come. */
  sparse: v.optional(v.boolean()),
});

/** One column per indicator: weighted, or points out of a full number (S2, Z1). */
const indicators = v.strictObject({
  kind: v.literal("indicators"),
  ...common,
  /** `weights`: scores with weights; `points`: points up to each item's full number. */
  by: v.picklist(["weights", "points"]),
  /** Table of the items: name first; `value` names the column with the weight or the full points. */
  items: definedName,
  value: header,
  /**
   * Columns of that table, each headed by a group's name and with weights of its own; the first is `value`. A unit is weighed by its
   * group's column, and a blank there says that the item is not that group's (N3).
   */
  classes,
  /** Parameter: 报错, 计零, 折算 or 平均. */
  missing: definedName,
  /**
   * Parameter, 未填 or 不适用: what a blank says. With 未填 a score waits until all is filled in, and `missing` is for what is said not to
   * apply. Without the parameter a blank does not apply, as schemes of earlier editions have it.
   */
  blank: v.optional(definedName),
  least: v.optional(definedName),
  most: v.optional(definedName),
});

/** How an item of a checklist gets its points. */
const scoring = v.variant("kind", [
  v.strictObject({ kind: v.literal("points") }),
  /** A letter or tier: its share of the full points, or what it takes off them (G3, Z2). */
  v.strictObject({
    kind: v.literal("words"),
    column: header,
    table: definedName,
    /** Columns of that table: the word, and the share or the reduction. */
    word: header,
    value: header,
    effect: v.picklist(["share", "less"]),
  }),
  /**
   * Points typed in; where a parameter says a word, an item gets its full points less what the tier takes off that its share
   * of them, brought to `outOf`, lies in (Z2). `table` has the bounds, ascending; `value` names the column with the reduction.
   */
  v.strictObject({
    kind: v.literal("banded"),
    table: definedName,
    value: header,
    while: v.strictObject({ parameter: definedName, word: words }),
  }),
  /** By attainment of the target; `rule` is a column of rule words (S3). */
  v.strictObject({ kind: v.literal("attainment"), rule: header }),
]);

/** One row per unit and item: own items per unit, items added in mid-year (G1, S3, Z2). */
const checklist = v.strictObject({
  kind: v.literal("checklist"),
  ...common,
  item: header,
  full: header,
  /** More columns a person fills in, before the item. */
  columns: v.optional(list(tableColumn)),
  /** A column of words that part the list; each area then has a score of its own, named as a span is (S2). */
  areas: v.optional(v.strictObject({ column: header, words: v.pipe(v.array(header), v.minLength(1)) })),
  /** Parameter: every score is brought to so many points, however many a unit's items are worth together. */
  outOf: v.optional(definedName),
  scoring,
  /** Targets: the highest of several sources counts (G11); progress against time shows a light (S4, G9). */
  target: v.optional(
    v.strictObject({
      sources: v.pipe(v.array(header), v.minLength(1)),
      /** A column that says 越少越好 where less is more demanding: then the lowest source counts. */
      direction: v.optional(header),
      /** Last year's result, beside which it is told whether the target asks for more. */
      last: v.optional(header),
      actual: header,
      progress: v.optional(v.strictObject({ elapsed: definedName, of: definedName, lights: definedName })),
    }),
  ),
  /**
   * Points for how far an item is at half-year against the time that is gone (S4): what had been done by then, parameters of the time,
   * a table of gap, from the least up, and share of the points, and a parameter of 分档 or 按比例. `score` is also the span of the part
   * that a summary takes over. With `weights`, a table of area and weight, each area's share of its points is weighed as at year's end.
   */
  interim: v.optional(
    v.strictObject({
      score: header,
      actual: header,
      elapsed: definedName,
      of: definedName,
      table: definedName,
      way: definedName,
      weights: v.optional(definedName),
    }),
  ),
  /** Points taken off an item, never more than it has (S6). */
  deduction: v.optional(header),
  /** Sign-offs one after another, each a date (G10). */
  stages: v.optional(list(header)),
  /** With stages: when an item was last sent back, and why; what was passed until then has to be passed anew. */
  returned: v.optional(v.strictObject({ date: header, reason: header })),
  missing: definedName,
  spare,
});

/** A matrix of raters with a class each; nobody rates himself (G4, N2). */
const raters = v.strictObject({
  kind: v.literal("raters"),
  ...common,
  ...range,
  /** Table of raters: name, class. */
  raters: definedName,
  /** Table of classes: name, weight. */
  classes: definedName,
  missing: definedName,
});

/** Counted votes per class of voters (S8). */
const votes = v.strictObject({
  kind: v.literal("votes"),
  ...common,
  classes: definedName,
  /** Table of choices: word, points. */
  choices: definedName,
  /** Points by the share of valid votes that these choices hold, instead of their mean (得票率分档): a table of share and points. */
  bands: v.optional(v.strictObject({ choices: v.pipe(v.array(words), v.minLength(1)), table: definedName, side: v.optional(definedName) })),
});

/** Marks of a panel: names × judges, the mean without the highest and lowest where there are enough (去高去低). */
const panel = v.strictObject({
  kind: v.literal("panel"),
  ...common,
  ...range,
  /** Table of judges. */
  judges: definedName,
  /** Parameters: how many of the highest and lowest are dropped, and from how many marks on. */
  dropHigh: definedName,
  dropLow: definedName,
  from: definedName,
});

/** Words by period, such as the results of 平时考核; its score is how many periods were good. */
const ratings = v.strictObject({
  kind: v.literal("ratings"),
  ...common,
  periods: v.pipe(v.array(header), v.minLength(1), v.maxLength(53)),
  /** Table of words: the word, and 是 where it counts as good. */
  words: definedName,
  /** Parameter: of a group's persons no larger share may be good in a period. */
  mostGood: v.optional(definedName),
});

/** Rewards and deductions, one line each (G5, N4, L6). */
const ledger = v.strictObject({
  kind: v.literal("ledger"),
  ...common,
  /** Table of kinds: kind, 加 or 减, least and most per entry, cap per unit and year; perhaps the kind under whose cap it counts as well. */
  kinds: definedName,
  /**
   * Table of the share that the second, third and later entries for one matter still count for (同一事项依次酌减), largest first; `value` names
   * the column. Without it the largest alone counts.
   */
  repeats: v.optional(v.strictObject({ table: definedName, value: header })),
  /** Table of levels and points, and perhaps each level's kind: entries then choose a level instead of typing points (N4). */
  levels: v.optional(definedName),
  /** Rewards doubled in a good quarter, deductions in a poor one (L3): a `periods` part with spans, and four parameters. */
  doubling: v.optional(
    v.strictObject({ part: sheetName, good: definedName, goodFactor: definedName, poor: definedName, poorFactor: definedName }),
  ),
  spare,
});

/** A daily ledger against items (Z1): each item has its full points less what its entries take off, or does not apply. */
const itemLedger = v.strictObject({
  kind: v.literal("itemLedger"),
  ...common,
  /** Table of the items: name first; `value` names the column with the full points. */
  items: definedName,
  value: header,
  /** The sheet with every name's points, item by item. */
  scores: sheetName,
  /** Parameter: what an item that does not apply means. */
  missing: definedName,
  spare,
});

/**
 * Tasks handed out and followed up until they are struck off (督查、整改、任务台账), each with a light against its deadline. What is late
 * earns cards; the score is what these take off, as a number not above 0 (G5, G12, L12, Z12).
 */
const tasks = v.strictObject({
  kind: v.literal("tasks"),
  ...common,
  /** Parameter: the day up to which lights and cards are reckoned. */
  today: definedName,
  /** Table of days overdue (below 0: days that are left), the light from there on, and 黄牌 or 红牌 where it brings a card. */
  lights: definedName,
  /** The sheet that counts tasks and cards for each name. */
  tally: sheetName,
  /** Parameters: so many 黄牌 take so many points, and so many does each 红牌. */
  yellowEach: definedName,
  yellowPoints: definedName,
  redPoints: definedName,
  /** Parameter: from how many cards on there is a 约谈; 0 switches it off. */
  talks: definedName,
  /** More columns a person fills in, between measures and progress: the kind of inspection, checks of causes and results. */
  columns: v.optional(list(tableColumn)),
  /** Those of `columns` that must all say 是 before a task counts as struck off (三不放过). */
  confirmed: v.optional(v.pipe(v.array(header), v.minLength(1))),
  spare,
});

export const part = v.variant("kind", [periods, indicators, checklist, raters, panel, votes, ratings, ledger, itemLedger, tasks]);
export type Part = v.InferOutput<typeof part>;
export type PartOf<Kind extends Part["kind"]> = Extract<Part, { kind: Kind }>;

/** Whether the part's table has a row for each name; others have one for each item, entry or task. */
export function hasRowPerMember({ kind }: Part): boolean {
  return !["ledger", "itemLedger", "checklist", "tasks"].includes(kind);
}

/** From parts to the total, column by column, left to right. A column names the headers it is made from. */
export const summaryColumn = v.variant("kind", [
  /** A part's score, or that of one of its spans or areas. */
  v.strictObject({ kind: v.literal("part"), header, part: sheetName, span: v.optional(header) }),
  /** A column of the list. */
  v.strictObject({ kind: v.literal("list"), header, column: header, number: v.optional(v.picklist(["score", "signed", "coefficient"])) }),
  /** Of the unit a person belongs to: a column of its summary (L7). */
  v.strictObject({ kind: v.literal("upper"), header, column: header }),
  /** The mean of another track's summary column over those whose list names him in a column: a leader's units (G13). */
  v.strictObject({ kind: v.literal("charge"), header, track: words, by: header, column: header }),
  /** Of the unit a column of the list names, in an earlier track: a column of its summary (L7). */
  v.strictObject({ kind: v.literal("unit"), header, track: words, by: header, column: header }),
  /** Tier plus contribution × rate, clamped (L1, L2). */
  v.strictObject({
    kind: v.literal("coefficient"),
    header,
    of: header,
    table: definedName,
    contribution: header,
    rate: definedName,
    least: definedName,
    most: definedName,
  }),
  /** Weighted by a table of header and weight, which has to add up to 100 % (N2). `missing` is a parameter: 等齐 or 折算. */
  v.strictObject({
    kind: v.literal("merge"),
    header,
    of: v.pipe(v.array(header), v.minLength(2)),
    weights: definedName,
    /** As for indicators: columns of weights, each headed by a group's name. */
    classes,
    missing: definedName,
  }),
  v.strictObject({ kind: v.literal("sum"), header, add: v.pipe(v.array(header), v.minLength(1)), subtract: v.optional(v.array(header)) }),
  v.strictObject({ kind: v.literal("product"), header, of: v.pipe(v.array(header), v.minLength(2)) }),
  /** first × share + second × (1 − share) (S5, L7). Where one is missing: a parameter of 等齐 or 折算 (the other counts alone). */
  v.strictObject({ kind: v.literal("blend"), header, first: header, second: header, share: definedName, missing: v.optional(definedName) }),
  /** A figure of the months (L4). */
  v.strictObject({ kind: v.literal("monthly"), header, figure: v.picklist(MONTHLY_FIGURES) }),
  ...methodColumns,
]);
export type SummaryColumn = v.InferOutput<typeof summaryColumn>;
export type SummaryColumnOf<Kind extends SummaryColumn["kind"]> = Extract<SummaryColumn, { kind: Kind }>;

/** A sheet of records kept by hand: objections, public notice, sign-off. */
const logColumn = v.strictObject({
  ...tableColumn.entries,
  computed: v.optional(
    v.variant("kind", [
      /** The day after so many working days; tables of days off that are no weekend, and of weekend days that are worked (调休). */
      v.strictObject({
        kind: v.literal("workdays"),
        from: header,
        days: definedName,
        holidays: v.optional(definedName),
        worked: v.optional(definedName),
      }),
      /** The day after so many days of the calendar. */
      v.strictObject({ kind: v.literal("days"), from: header, days: definedName }),
      /** Which of several dates was filled in last. */
      v.strictObject({ kind: v.literal("stage"), stages: v.pipe(v.array(header), v.minLength(1)) }),
      /** Whether the code written down is the code the results have now (Z10). */
      v.strictObject({ kind: v.literal("sealed"), code: header }),
    ]),
  ),
});
export const log = v.strictObject({
  name: sheetName,
  table: definedName,
  task: words,
  note: v.optional(text),
  columns: v.pipe(v.array(logColumn), v.minLength(2), v.maxLength(LIMITS.columns)),
  spare,
});
export type Log = v.InferOutput<typeof log>;
export type LogColumn = v.InferOutput<typeof logColumn>;
