/**
 * A Scheme is an appraisal regime as data: what is scored, how it is weighed, every number the regime leaves open, and
 * what follows from the grades. A template makes one out of the clerk's choices, a file can hold one, and the planner
 * turns any into sheets. No formula and no address here.
 */
import * as v from "valibot";
import { bulletin, grading, notice, outcome, payout, personSeats, publication, roster, thematic } from "./grading";
import { monthly } from "./monthly";
import { log, part, summaryColumn } from "./parts";
import { lookupTable, parameter, tableColumn } from "./tables";
import { cell, definedName, finite, header, LIMITS, list, sheetName, text, words } from "./words";

/** Raised when files written now could not be read by what reads them today. */
export const SCHEME_FORMAT = 1;

/** Who is appraised together: units, or the persons in them. */
const track = v.strictObject({
  /** Also the header of the names: 单位, 姓名. */
  word: header,
  /** Header of the groups; for persons it is the unit they belong to. */
  group: header,
  list: v.strictObject({ name: sheetName, table: definedName, task: words, columns: v.optional(list(tableColumn)) }),
  /** The track this one's groups are the members of. */
  upper: v.optional(words),
  parts: list(part),
  monthly: v.optional(monthly),
  summary: v.optional(v.strictObject({ sheet: sheetName, columns: v.pipe(v.array(summaryColumn), v.minLength(1)) })),
  grading: v.optional(v.strictObject({ sheet: sheetName, ...grading.entries })),
  personSeats: v.optional(personSeats),
  outcome: v.optional(outcome),
  payout: v.optional(payout),
  /** 两头名单: so many from the front and from the end of each group, by two parameters (N10). */
  ends: v.optional(v.strictObject({ sheet: sheetName, first: definedName, last: definedName })),
  /** 排名表: everybody's result from first to last, group by group. */
  ranking: v.optional(v.strictObject({ sheet: sheetName })),
  bulletin: v.optional(bulletin),
  thematic: v.optional(thematic),
  publication: v.optional(publication),
  roster: v.optional(roster),
  notice: v.optional(notice),
});
export type Track = v.InferOutput<typeof track>;

/** One line of the guide, and of the coverage table: the published phrase, what the sheets do, and where. */
const ruleNote = v.strictObject({
  id: words,
  phrase: words,
  effect: words,
  /** Names of the parameters that hold the open numbers. */
  parameters: list(definedName),
  /** Who fixes what the rule says: the law, a published report of a place, or the office. `published`: files of earlier editions. */
  fixedBy: v.picklist(["law", "report", "office", "published"]),
  /** Where it is computed: a column of a sheet, and the function in it (`fill`: a person fills it in). */
  at: v.pipe(v.array(v.strictObject({ sheet: sheetName, column: words, by: words })), v.minLength(1), v.maxLength(12)),
});
export type RuleNote = v.InferOutput<typeof ruleNote>;

export const scheme = v.strictObject({
  format: v.literal(SCHEME_FORMAT),
  /** Id of the template it came from. */
  template: v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]{0,39}$/, "template")),
  /** Raised when a template's sheets change, so that a print tells which one it came from. */
  edition: v.pipe(finite, v.integer(), v.minValue(1)),
  title: words,
  /** Whose published rules these are. */
  source: words,
  /** What a result is called, where it is not 等次: the rules for 事业单位 say 档次. */
  gradeWord: v.optional(header),
  /** What the scheme is for, in a sentence. */
  purpose: words,
  /** The office that keeps the sheets (制表单位); may be empty. */
  office: v.pipe(text, v.maxLength(40)),
  /** Decimals of scores and totals. */
  digits: v.pipe(finite, v.integer(), v.minValue(0), v.maxValue(4)),
  parameters: list(parameter),
  tables: list(lookupTable),
  tracks: v.pipe(v.array(track), v.minLength(1), v.maxLength(4)),
  logs: list(log),
  rules: list(ruleNote),
  /** Rows of the input tables, by table. Lists without rows begin empty. */
  content: v.record(definedName, v.pipe(v.array(v.pipe(v.array(cell), v.maxLength(LIMITS.columns))), v.maxLength(LIMITS.rows))),
});
export type Scheme = v.InferOutput<typeof scheme>;
