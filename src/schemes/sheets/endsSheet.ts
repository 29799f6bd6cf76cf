/** 两头名单: of each group the best and the last of the year's results, as they stand now (N10). Who is not placed is in neither list. */
import { quotedText } from "../../sheet/quotedText";
import type { Column } from "../draft";
import type { SheetPlan } from "../../book/plan";
import type { Track } from "../../book/schema/scheme";
import { gradeWord, groupWidth, newDraft, parameter, scoreFormat, type SheetContext } from "./context";
import { gradedRows, type ResultSheet } from "./resultSheet";

const [GOOD, POOR] = ["好", "差"] as const;

export function endsSheet(context: SheetContext, track: Track, ends: NonNullable<Track["ends"]>, result: ResultSheet): SheetPlan {
  const draft = newDraft(context, ends.sheet, { title: ends.sheet, unit: "单位：分", legend: [] });
  const [first, last] = [parameter(context, ends.first), parameter(context, ends.last)];
  // From the end places are counted as from the front, so that those of one place are told together.
  const fromEnd = `MMULT((组=TRANSPOSE(组))*TRANSPOSE(有)*(数<TRANSPOSE(数)),SEQUENCE(ROWS(名),1,1,0))`;
  const formula =
    `=LET(名,${result.name},组,${result.group},次,${gradedRows(result, 2)},有,ISNUMBER(次)*(名<>""),IF(SUM(有)=0,"",` +
    `LET(数,IF(有,次,0),后,IF(有,${fromEnd},0),端,IF(有,IF(数<=${first},${quotedText(GOOD)},IF(后<${last},${quotedText(POOR)},"")),""),` +
    `留,(端<>"")*1,IF(SUM(留)=0,"",SORTBY(FILTER(CHOOSE({1,2,3,4,5,6},组,端,次,名,${result.score},${gradedRows(result, 1)}),留),` +
    `FILTER(XMATCH(组,组),留),1,FILTER(数,留),1)))))`;
  const centred = { kind: "computed", align: "center" } as const;
  const columns: Column[] = [
    { ...centred, header: track.group, width: groupWidth(context, track, 16), formula },
    { header: "两头", kind: "result", align: "center", width: 9 },
    { ...centred, header: "名次", width: 9, numberFormat: "0" },
    { header: track.word, kind: "computed", width: 40, wrap: true },
    { header: "得分", kind: "result", unit: "分", width: 11, numberFormat: scoreFormat(context) },
    { ...centred, header: gradeWord(context), width: 14 },
  ];
  draft.dress(draft.add({ columns }));
  const sheet = draft.finish();
  sheet.print = { ...sheet.print, orientation: "portrait" };
  return sheet;
}
