/** 花名册: everybody with what goes up to the personnel authority, unit by unit and best first, with room to sign. */
import { cellAddress } from "../../sheet/address";
import { blankSafe, type Column } from "../draft";
import type { SheetPlan } from "../../book/plan";
import type { Track } from "../../book/schema/scheme";
import { gradeWord, lookupColumn, newDraft, scoreFormat, tableColumn, type SheetContext } from "./context";
import { MARKS, type ListSheet } from "./listSheet";
import { LAST_IN_ORDER } from "./phrases";
import { gradedRows, type ResultSheet } from "./resultSheet";

type Roster = NonNullable<Track["roster"]>;
type Grading = NonNullable<Track["grading"]>;

/** @param upper the list of the units the persons belong to: their order is the roster's */
export function rosterSheet(
  context: SheetContext,
  track: Track,
  grading: Grading,
  roster: Roster,
  result: ResultSheet,
  upper: ListSheet | null,
): SheetPlan {
  const draft = newDraft(context, roster.sheet, { title: roster.sheet, legend: ["computed", "result"] }, { freezeColumns: 3 });
  const listed = (header: string) => blankSafe(tableColumn(context, track.list.table, header));
  const graded = (column: number) => gradedRows(result, column);
  // Before anything is graded there is one blank cell, without a place beside it.
  const placed = `IFERROR(${graded(2)},"")`;
  const sources: { column: Column; from: string }[] = [
    { column: { header: track.group, kind: "computed", width: 22, wrap: true }, from: result.group },
    { column: { header: track.word, kind: "computed", width: 12, align: "center" }, from: result.name },
    ...roster.columns.map((header): { column: Column; from: string } => ({
      column: { header, kind: "computed", width: Math.max(18, header.length * 2 + 2), align: "center", wrap: true },
      from: listed(header),
    })),
    {
      column: { header: grading.total, kind: "computed", unit: "分", width: 11, align: "center", numberFormat: scoreFormat(context) },
      from: result.score,
    },
    { column: { header: gradeWord(context), kind: "result", width: 13, align: "center" }, from: graded(1) },
    { column: { header: "名次", kind: "computed", unit: `${track.group}内`, width: 10, align: "center", numberFormat: "0" }, from: placed },
    { column: { header: MARKS, kind: "computed", width: 22, wrap: true, align: "center" }, from: listed(MARKS) },
  ];
  const unitOrder = upper ? `IFNA(XMATCH(${result.group},${upper.nameCells}),${LAST_IN_ORDER})` : result.group;
  const gradeOrder = `IFNA(XMATCH(${graded(1)},${lookupColumn(context, grading.grades, 0)}),${LAST_IN_ORDER})`;
  const place = `IF(ISNUMBER(${placed}),${placed},${LAST_IN_ORDER})`;
  const table = `CHOOSE({${sources.map((_, i) => i + 1).join(",")}},${sources.map(({ from }) => from).join(",")})`;
  const sorted =
    `=LET(有,${result.name}<>"",IF(SUM(--有)=0,"",` +
    `SORTBY(FILTER(${table},有),FILTER(${unitOrder},有),1,FILTER(${gradeOrder},有),1,FILTER(${place},有),1)))`;
  const people = `${cellAddress(draft.firstRow, 1)}#`;
  const columns: Column[] = [
    {
      header: "序号",
      kind: "computed",
      width: 7,
      align: "center",
      numberFormat: "0",
      formula: `=IF(INDEX(${people},1,1)="","",SEQUENCE(ROWS(${people})))`,
    },
    ...sources.map(({ column }, i): Column => (i === 0 ? { ...column, formula: sorted } : column)),
    { header: "本人签字", kind: "label", width: 14 },
    { header: "备注", kind: "label", width: 18 },
  ];
  return draft.dress(draft.add({ columns })).finish();
}
