/** 排名表: everybody's result from first to last, group by group, as the results stand now; who has no place yet stands last and says why. */
import type { Column } from "../draft";
import type { SheetPlan } from "../../book/plan";
import type { Track } from "../../book/schema/scheme";
import { gradeWord, groupWidth, nameWidth, newDraft, scoreFormat, type SheetContext } from "./context";
import { LAST_IN_ORDER } from "./phrases";
import { gradedRows, type ResultSheet } from "./resultSheet";

type Ranking = NonNullable<Track["ranking"]>;
type Grading = NonNullable<Track["grading"]>;

export function rankingSheet(context: SheetContext, track: Track, grading: Grading, ranking: Ranking, result: ResultSheet): SheetPlan {
  const draft = newDraft(
    context,
    ranking.sheet,
    { title: ranking.sheet, unit: "单位：分", legend: ["computed", "result"] },
    { freezeColumns: 3 },
  );
  const graded = (column: number) => gradedRows(result, column);
  const sorted =
    // Before anything is graded there is one blank cell, which has neither place nor reason.
    `=LET(名,${result.name},有,名<>"",IF(SUM(--有)=0,"",LET(组,${result.group},次,IFERROR(${graded(2)},""),序,IF(ISNUMBER(次),次,${LAST_IN_ORDER}),` +
    `SORTBY(FILTER(CHOOSE({1,2,3,4,5,6},组,次,名,${result.score},${graded(1)},IFERROR(${graded(3)},"")),有),FILTER(XMATCH(组,组),有),1,FILTER(序,有),1))))`;
  const centred = { kind: "computed", align: "center" } as const;
  const columns: Column[] = [
    { ...centred, header: track.group, width: groupWidth(context, track, 14), wrap: true, formula: sorted },
    { ...centred, header: "名次", unit: `${track.group}内`, width: Math.max(12, track.group.length * 2 + 9), numberFormat: "0" },
    { header: track.word, kind: "computed", width: nameWidth(context, track), wrap: true },
    { header: grading.total, kind: "computed", unit: "分", width: 11, align: "center", numberFormat: scoreFormat(context) },
    { header: gradeWord(context), kind: "result", width: 14, align: "center" },
    { header: "理由", kind: "computed", width: 60, wrap: true },
  ];
  const placed = draft.add({ columns });
  draft.dress(placed, placed[2]);
  return draft.finish();
}
