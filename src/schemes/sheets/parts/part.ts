/** What a part's sheet gives to the sheets behind it. */
import { quotedText } from "../../../sheet/quotedText";
import { errorSafe, type Column } from "../../draft";
import type { SheetPlan } from "../../../book/plan";
import type { Field, Limit } from "../../../book/record";
import type { Track } from "../../../book/schema/scheme";
import { columnOf, contentOf, headerAt, lookupTable, tableColumn, type SheetContext } from "../context";
import { chosenFromList, type ListSheet } from "../listSheet";
import type { ParameterSheet } from "../parameterSheet";

export interface PartSheet {
  sheet: SheetPlan;
  /** More sheets of results that belong to the part. */
  more?: SheetPlan[];
  fields: Field[];
  /**
   * Formula of the part's score (or of one of its spans) for a spilled list of names, in that list's order and of its
   * height.
   */
  scoreOf(names: string, span?: string): string;
  /** As `scoreOf`: how many of each one's items are still to be filled in, where a blank says that. */
  unfilledOf?(names: string): string;
  /** Formula of the entries of one month, counted from 1, for a spilled list of names, where the part has entries. */
  monthOf?(names: string, month: number): string;
  /** Whether the score is a net number with a sign, as a ledger's is. */
  signed?: boolean;
  /** What a bulletin tells of a part: places by period, what is behind, tasks and whom to talk to. */
  places?: Places;
  behind?: { unit: string; item: string; gap: string; light: string };
  followed?: Followed;
  /** The formula that gives one span's mean for one name, where the part has spans. */
  spanOf?(name: string, spanNumber: string): string;
}

/** Of a `periods` part with places: words, places and scores of each month, quarter and the year so far, in one order. */
export interface Places {
  names: string;
  groups: string;
  /** Names in the part's own table, beside which its scores stand. */
  units: string;
  /** Cells of the words, to choose from. */
  words: string;
  /** `isFirst`: there is none before it this year. */
  of: { place: string; score: string; isFirst: boolean; months: readonly [first: number, last: number] }[];
}

/** Columns of a ledger of tasks, and of its count by name. */
export interface Followed {
  unit: string;
  item: string;
  light: string;
  days: string;
  card: string;
  /** Any column of the ledger, by its header. */
  column(header: string): string;
  /** The day of the reckoning. */
  today: string;
  names: string;
  yellow: string;
  red: string;
  talks: string;
}

export interface PartSurroundings {
  context: SheetContext;
  track: Track;
  parameters: ParameterSheet;
  list: ListSheet;
}

/** The first column of a part's table: whose row it is. */
export function subjectColumn({ context, track, list }: PartSurroundings, table: string): Column {
  const { word } = track;
  return {
    header: word,
    kind: "input",
    width: 22,
    wrap: true,
    cells: columnOf(contentOf(context, table), 0),
    validation: chosenFromList(context, track, list),
  };
}

/** Whether each row of a table names somebody of the list; spaces around a name make no other name of it. */
export function isListedName({ context, track }: PartSurroundings, table: string): string {
  const plain = (column: string) => `TRIM(SUBSTITUTE(${column},"　"," "))`;
  return `ISNUMBER(XMATCH(${plain(tableColumn(context, table, track.word))},${plain(tableColumn(context, track.list.table, track.word))}))`;
}

/** `▲ 有1笔的单位不在名单里，没有计入：县统计大队`, of rows that name nobody or somebody else. */
export function unlistedEntries({ context, track }: PartSurroundings, table: string, filled: string, listed: string): string {
  const [names, entries] = [tableColumn(context, table, track.word), tableColumn(context, table, filled)];
  const said = `IF(外>0,IF(${names}="",${quotedText(`（没写${track.word}）`)},${names}),"")`;
  return (
    `=LET(外,((${names}<>"")+(${entries}<>"")>0)*(1-${listed}),` +
    `IF(SUM(外)=0,"","▲ 有"&SUM(外)&${quotedText(`笔的${track.word}不在名单里，没有计入：`)}&TEXTJOIN("、",TRUE,${said})))`
  );
}

/** Score of each name, looked up beside the part's own table, whose rows may be in any order. */
export function lookedUpScore({ context, track }: PartSurroundings, table: string, spill: string) {
  return (names: string) => `=IF(${names}="","",XLOOKUP(${names},${tableColumn(context, table, track.word)},${errorSafe(spill)},""))`;
}

/** What checks need to know of a table of words and weights; `column` where the weights are not the second column, or each class's own. */
export function weightField(context: SheetContext, table: string | undefined, column?: string, classes?: readonly string[]): Field[] {
  if (table === undefined) return [];
  const weights = lookupTable(context, table);
  const shared = { kind: "weight" as const, table: context.names.table(table), labelColumn: headerAt(weights, 0), total: 1 };
  if (classes) return classes.map((header) => ({ ...shared, column: header, sparse: true }));
  return [{ ...shared, column: column ?? headerAt(weights, 1) }];
}

/** A named limit and the number it starts with. */
export function limitOf({ scheme, names }: SheetContext, name: string): Limit {
  return { name: names.name(name), initial: Number(scheme.parameters.find((p) => p.name === name)?.value ?? 0) };
}
