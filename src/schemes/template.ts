/** A template: a regime's published rules and default numbers, made into a scheme by a few choices of the clerk. */
import { blankContent, groupNames } from "./blank";
import { groupsIn, ratersAmong, withGivenTables, type GivenNames } from "./roster/givenNames";
import type { Taken, WorkbookPlan } from "../book/plan";
import { planWorkbook } from "./planner";
import type { Scheme } from "../book/schema/scheme";
import type { LookupTable } from "../book/schema/tables";
import type { TemplateId } from "./templateIds";

/** `unless` names a switch: while it is on, the option has no effect and is not asked. */
export type TemplateOption = { key: string; advanced?: boolean; unless?: string } & (
  | { kind: "whole"; least: number; most: number; initial: number }
  | { kind: "switch"; initial: boolean }
  | { kind: "choice"; values: string[]; initial: string }
  | { kind: "text"; initial: string; maxLength: number }
);

/** By option key; what is not chosen takes the option's initial value. */
export type Choices = Record<string, string | number | boolean>;

export interface Template {
  /** Of a built-in one, also the key of its words in `i18n` under `templates`. */
  id: string;
  options: TemplateOption[];
  /** The regime as data, filled as chosen; `names` are lists that are known already. */
  scheme(choices: Choices, names?: GivenNames): Scheme;
  /** Everything an insertion would write, with names that avoid `taken`. Touches nothing. */
  plan(choices: Choices, taken: Taken, names?: GivenNames): WorkbookPlan;
  /** Groups that the regime itself names: no others can be. Left out where an office names its own. */
  groups?: string[];
}

export type OtherSize = number | { count: number; group: string };

/** What a template's file declares; see docs/new-template.md. */
export interface Regime {
  id: TemplateId;
  /**
   * How many units, groups and persons an empty scheme begins with; without groups (0) that column is left to be filled in.
   * `others` are tracks of another kind, by their word; all of one may begin in one group.
   */
  sizes: { units: number; groups: number; persons?: number; others?: Record<string, OtherSize> };
  /** Classes that the regime itself names, with how many units each has there: an empty scheme deals its units to them so. */
  classes?: [name: string, size: number][];
  /** Parameter sheets besides 方案参数, and the tables on them: a sheet with all tables of a large regime would not print. */
  parameterSheets?: Record<string, string[]>;
  /** The regime without rows. `groups` are the names of the groups, for tables that have a row for each. */
  declare(about: { year: number; office: string; groups: string[] }): Omit<Scheme, "format" | "template" | "content" | "office">;
  /** `rows` are of tables of parameters that an empty scheme leaves to be filled in, such as figures of the year. */
  sample: { groups: string[]; content(year: number): Scheme["content"]; rows?: Record<string, LookupTable["rows"]> };
}

export type WholeOption = Extract<TemplateOption, { kind: "whole" }>;

const whole =
  (key: string, least: number, most: number) =>
  (initial: number, unless?: string): WholeOption => ({
    key,
    kind: "whole",
    least,
    most,
    initial,
    ...(unless !== undefined && { unless }),
  });

/** What every template asks for, and within which bounds; a scheme out of a file is asked alike. */
export const askedYear = whole("year", 2000, 2100);
export const askedUnits = whole("units", 1, 400);
export const askedPersons = whole("persons", 1, 2000);
export const askedOffice = (initial: string): TemplateOption => ({ key: "office", kind: "text", initial, maxLength: 40, advanced: true });

export function templateOf(regime: Regime): Template {
  const { id, sizes, sample, classes } = regime;
  const isGrouped = !classes && sizes.groups > 0;
  const options: TemplateOption[] = [
    { key: "sample", kind: "switch", initial: false },
    askedYear(new Date().getFullYear()),
    askedUnits(sizes.units, "sample"),
    ...(isGrouped ? [{ key: "groups", unless: "sample", kind: "whole" as const, least: 1, most: 20, initial: sizes.groups }] : []),
    ...(sizes.persons === undefined ? [] : [askedPersons(sizes.persons, "sample")]),
    askedOffice(""),
  ];
  const scheme = (choices: Choices, given: GivenNames = {}): Scheme => {
    const choice = (key: string) => chosen(options, choices, key);
    const [year, office] = [Number(choice("year")), String(choice("office"))];
    const isSample = choice("sample") === true;
    const named = classes?.map(([name]) => name) ?? (isGrouped ? groupNames(Number(choice("groups"))) : []);
    const ofUnits = classes ? [] : groupsIn(given[regime.declare({ year, office, groups: named }).tracks[0]?.list.table ?? ""] ?? []);
    const groups = isSample ? sample.groups : ofUnits.length > 0 ? ofUnits : named;
    const { tables, ...rest } = regime.declare({ year, office, groups });
    const declared: Scheme = {
      format: 1,
      template: id,
      office,
      content: {},
      ...rest,
      tables: tables.map((table) => onItsSheet(table, regime)),
    };
    if (isSample) {
      const filled = declared.tables.map((table) => ({ ...table, rows: sample.rows?.[table.name] ?? table.rows }));
      return { ...declared, tables: filled, content: sample.content(year) };
    }
    const counts = {
      units: Number(choice("units")),
      persons: sizes.persons === undefined ? 0 : Number(choice("persons")),
      others: sizes.others ?? {},
    };
    const content = blankContent(declared, classes ?? groups.map((name) => [name, 1]), counts, given);
    return withGivenTables(ratersAmong({ ...declared, content }, sample.content(year)), given);
  };
  return {
    id,
    options,
    scheme,
    plan: (choices, taken, names) => planWorkbook(scheme(choices, names), taken, `${id}-${Date.now().toString(36)}`),
    ...(classes && { groups: classes.map(([name]) => name) }),
  };
}

function onItsSheet(table: LookupTable, { parameterSheets = {} }: Regime): LookupTable {
  const [sheet] = Object.entries(parameterSheets).find(([, tables]) => tables.includes(table.name)) ?? [];
  return sheet === undefined ? table : { ...table, sheet };
}

/** The choice, or the option's initial value where it was left alone. */
function chosen(options: TemplateOption[], choices: Choices, key: string): string | number | boolean {
  const option = options.find((o) => o.key === key);
  if (!option) throw new Error(`template has no option ${key}`);
  return choices[key] ?? option.initial;
}
