/** 结果运用: what this year's grade, together with the years before, leads to (G7, G8, N8, S9, S12, Z5–Z9). */
import { requireValue } from "../../basics/requireValue";
import { cellAddress, fixedAddress } from "../../sheet/address";
import { quotedText } from "../../sheet/quotedText";
import { ask, besideEachOther, blankSafe, offer, type Column } from "../draft";
import { PENDING } from "../optionWords";
import type { SheetPlan } from "../../book/plan";
import type { Track } from "../../book/schema/scheme";
import {
  groupWidth,
  nameWidth,
  columnOf,
  contentOf,
  gradeWord,
  lookedUp,
  lookupColumn,
  lookupTable,
  newDraft,
  numberFormat,
  parameter,
  tableColumn,
  type SheetContext,
} from "./context";
import { chosenFromList, MARKS, type ListSheet } from "./listSheet";
import type { ParameterSheet } from "./parameterSheet";
import type { ResultSheet } from "./resultSheet";
import { termColumn } from "./termColumn";

type Outcome = NonNullable<Track["outcome"]>;

/** 历年等次: a column per year, oldest first; what STREAK and OUTCOME look back on. */
export function historySheet(
  context: SheetContext,
  track: Track,
  outcome: Outcome,
  { list, parameters }: { list: ListSheet; parameters: ParameterSheet },
): SheetPlan {
  // A grade may have another word beside it, which no list holds.
  const offered = (title: string, prompt: string) =>
    track.grading ? offer(`=${parameters.cells(track.grading.grades, 0)}`, title, prompt) : ask({ kind: "text" }, title, prompt);
  const { history } = outcome;
  const rows = contentOf(context, history.table);
  const draft = newDraft(context, history.sheet, { title: history.sheet, legend: ["input"] });
  const { word } = track;
  draft.add({
    table: context.names.table(history.table),
    rows: rows.length,
    columns: [
      {
        header: word,
        kind: "input",
        width: 24,
        wrap: true,
        cells: columnOf(rows, 0),
        validation: chosenFromList(context, track, list),
      },
      ...history.years.map(
        (year, i): Column => ({
          header: year,
          kind: "input",
          width: 14,
          align: "center",
          cells: columnOf(rows, i + 1),
          validation: offered(
            year,
            `填那一年的${gradeWord(context)}，另有情形的用顿号隔开，例如“优秀、第一名”。没有考核就留空，留空的年份会打断连续。`,
          ),
        }),
      ),
    ],
  });
  return draft.finish();
}

/** Two consequences come together, of a result and of a mark or a streak: in a line where they fit, or else in two. */
function roomFor(texts: string[]): { width: number; lines?: number } {
  const needed = Math.max(0, ...texts.map((text) => text.length * 4));
  return { width: Math.max(44, Math.min(90, needed)), ...(needed > 90 && { lines: 2 }) };
}

export interface OutcomeSheet {
  sheet: SheetPlan;
  /** `结果运用!$A$6#`: the names, and what each one's results lead to. */
  names: string;
  texts: string;
}

/** @param result the grades; `null` where this year's words come from the list */
export function outcomeSheet(context: SheetContext, track: Track, outcome: Outcome, result: ResultSheet | null): OutcomeSheet {
  const draft = newDraft(context, outcome.sheet, { title: outcome.sheet, legend: ["computed", "result"] }, { freezeColumns: 1 });
  const row = draft.firstRow;
  const listed = (header: string) => blankSafe(tableColumn(context, track.list.table, header));
  const { history, current } = outcome;
  const spill = (column: number) => `${cellAddress(row, column)}#`;
  const name = spill(0);
  const graded = (column: number) => requireValue(result, "the grades").graded(column);
  const firstWord =
    outcome.first === undefined ? "" : `&IF(${requireValue(result, "the grades").settledPlaces}=1,${quotedText(`、${outcome.first}`)},"")`;
  // A tie at the end waits: PERHAPS is no word of this year.
  const bottomWord = result?.bottom ? `&IF(${result.bottom}="末位","、末位","")` : "";
  const isLast = result?.bottom ? `+(${result.bottom}="末位")` : "";
  const markWords = outcome.marks ? `&IF(${listed(MARKS)}="","","、"&${listed(MARKS)})` : "";
  const words =
    current.from === "list"
      ? `=${listed(current.column)}`
      : // Before anything is graded there is one blank cell, and yet a row for everybody.
        `=IF(${name}="","",IF(${graded(1)}="","",${graded(1)}${firstWord}${bottomWord}${markWords}))`;
  const firstYear = 3;
  const years = besideEachOther(history.years.map((_, i) => spill(firstYear + i)));
  const streaks = outcome.streaks ?? [];
  const columns: Column[] = [
    {
      header: track.word,
      kind: "computed",
      width: nameWidth(context, track),
      wrap: true,
      formula: `=${result ? result.name : listed(track.word)}`,
    },
    {
      header: track.group,
      kind: "computed",
      width: groupWidth(context, track, track.upper === undefined ? 14 : 20),
      align: "center",
      formula: `=${result ? result.group : listed(track.group)}`,
    },
    { header: "今年", kind: "computed", width: 20, align: "center", formula: words },
    ...history.years.map(
      (year): Column => ({
        header: year,
        kind: "computed",
        width: 14,
        align: "center",
        formula: `=IF(${name}="","",XLOOKUP(${name},${tableColumn(context, history.table, track.word)},${tableColumn(context, history.table, year)},"")&"")`,
      }),
    ),
    {
      header: "结果运用",
      kind: "result",
      ...roomFor(lookupTable(context, outcome.table).rows.map((row) => String(row[2] ?? ""))),
      wrap: true,
      formula: `=IF(${name}="","",KAOHE.OUTCOME(${spill(2)},${years},${blankSafe(lookupColumn(context, outcome.table, 0, 2))}))`,
    },
    ...streaks.map(
      ({ header, words: of }): Column => ({
        header,
        kind: "result",
        unit: "年",
        width: Math.max(10, header.length * 2 + 2),
        align: "center",
        numberFormat: "0",
        formula: `=IF(${name}="","",KAOHE.STREAK(${spill(2)},${years},${parameter(context, of)}))`,
      }),
    ),
    ...(outcome.term
      ? [
          termColumn(
            context,
            track,
            outcome.term,
            name,
            [...history.years.map((_, i) => spill(firstYear + i)), spill(2)],
            fixedAddress(row - 1, firstYear),
          ),
        ]
      : []),
    ...(outcome.lookups ?? []).map(({ header, table, money, with: other, notForLast }): Column => {
      const { kind } = requireValue(lookupTable(context, table).columns[other === undefined ? 1 : 2], `a result of ${table}`);
      const isNumber = money === true || (kind !== "text" && kind !== "word");
      return {
        header,
        kind: "result",
        width: Math.max(14, header.length * 2 + 2),
        align: money ? "right" : "center",
        wrap: !money,
        ...(isNumber && { numberFormat: numberFormat(context, money ? "money" : kind) }),
        // A blank grade would be found in a row of the table kept empty.
        formula: `=IF((${name}="")+(${graded(1)}="")${notForLast ? isLast : ""}>0,"",LET(查,${other === undefined ? lookedUp(context, table, graded(1)) : lookedUpWith(table, listed(other))},IF(查="","",查)))`,
      };
    }),
    { header: "提醒", kind: "computed", width: 26, wrap: true, reminder: true, formula: reminders() },
  ];
  const placed = draft.add({ columns });
  const at = (header: string) => placed.find((_, i) => columns[i]?.header === header)?.spill ?? "";
  return { sheet: draft.dress(placed).finish(), names: at(track.word), texts: at("结果运用") };

  /**
   * A name without a row of its own has lost its years; a tie leads to nothing yet; and 每3年 counts right only if the years
   * shown reach back to where the streak began.
   */
  function reminders(): string {
    const all = history.years.length + 1;
    const full = streaks.map((_, i) => `IF(${spill(firstYear + all + i)}=${all},1,0)`).join("+");
    const every = `COUNTIF(${lookupColumn(context, outcome.table, 1)},"每*")>0`;
    const long = full === "" ? marked() : `IF((${full}>0)*(${every}),${quotedText(`▲ 连续${all}年以上，更早年份须查档`)},${marked()})`;
    const rows = tableColumn(context, history.table, track.word);
    const lost = `ISNA(XLOOKUP(${name},${rows},${rows}))`;
    return (
      `=IF(${name}="","",IFERROR(IF(${lost},${quotedText(`▲ “${context.names.sheet(history.sheet)}”表里没有这一行`)},` +
      `IF(LEFT(${spill(2)},${PENDING.length})=${quotedText(PENDING)},${quotedText(`▲ ${gradeWord(context)}待定，确定后再办理`)},${long})),"⊗ 无法计算，请先处理前列错误"))`
    );
  }

  /** By the grade and by what the list says of the unit. */
  function lookedUpWith(table: string, other: string): string {
    const [first, second, given] = [0, 1, 2].map((column) => lookupColumn(context, table, column)) as [string, string, string];
    return `XLOOKUP(${graded(1)}&"|"&${other},${first}&"|"&${second},${given},"")`;
  }

  /** The first of a group may be under 诫勉: what follows from the place is then for a person to decide. */
  function marked(): string {
    if (!track.grading) return '""';
    const marks = listed(MARKS);
    return `IF((${marks}<>"")*(${spill(firstYear + history.years.length)}<>""),"▲ 有“"&${marks}&"”，办理前先研究","")`;
  }
}
