/** 告知书: the written notice of one person's result, with what may be asked against it and room for the person's own opinion. */
import { quotedText } from "../../sheet/quotedText";
import { ask, type Column } from "../draft";
import { PENDING } from "../optionWords";
import type { PlanCell, SheetPlan } from "../../book/plan";
import type { Track } from "../../book/schema/scheme";
import { gradeWord, lookedUp, newDraft, tableColumn, type SheetContext } from "./context";
import type { ListSheet } from "./listSheet";
import type { OutcomeSheet } from "./outcomeSheet";
import { gradedRows, type ResultSheet } from "./resultSheet";

type Notice = NonNullable<Track["notice"]>;

const BLANK = "＿＿＿＿＿＿";

export function noticeSheet(
  context: SheetContext,
  track: Track,
  notice: Notice,
  { list, result, outcome }: { list: ListSheet; result: ResultSheet; outcome: OutcomeSheet | null },
): SheetPlan {
  const draft = newDraft(context, notice.sheet, { title: notice.sheet, legend: [] }, { freezeColumns: 0 });
  const person = `$B$${draft.firstRow + 1}`;
  const word = gradeWord(context);
  const about = (column: string) =>
    `XLOOKUP(${person},${tableColumn(context, track.list.table, track.word)},${tableColumn(context, track.list.table, column)},"")&""`;
  const given = `XLOOKUP(${person},${result.name},${gradedRows(result, 1)},"")`;
  const told = `IF(${person}="","",LET(果,${given},`;
  const lines: [label: string, cell: PlanCell][] = [
    [track.word, null],
    [track.group, { formula: `=${about(track.group)}` }],
    ...notice.columns.map((header): [string, PlanCell] => [header, { formula: `=${about(header)}` }]),
    [
      "告知事项",
      {
        formula:
          `=${told}IF((果="")+(LEFT(果,${PENDING.length})=${quotedText(PENDING)})>0,${quotedText(`该同志的考核结果尚未确定，暂不告知。`)},` +
          `${person}&${quotedText(`同志：经研究，您的${context.scheme.title}结果为“`)}&果&"”。")))`,
      },
    ],
    ...(outcome
      ? ([["结果运用", { formula: `=XLOOKUP(${person},${outcome.names},${outcome.texts},"")&""` }]] as [string, PlanCell][])
      : []),
    ["异议办法", { formula: `=${told}IF(果="","",${lookedUp(context, notice.remedies, "果")})))` }],
    ["本人意见", `□ 同意　　□ 有异议：${BLANK}${BLANK}`],
    ["本人签字", `${BLANK}　　日期：＿＿＿＿年＿＿月＿＿日`],
    ["告知人", `${BLANK}　　日期：＿＿＿＿年＿＿月＿＿日`],
  ];
  const columns: Column[] = [
    { header: "项目", kind: "label", width: 14, align: "center", cells: lines.map(([label]) => label) },
    { header: "内容", kind: "label", width: 90, wrap: true, cells: lines.map(([, cell]) => cell) },
  ];
  draft.add({ rows: lines.length, columns });
  const chosen = { row: draft.firstRow, column: 1, rows: 1, columns: 1 };
  draft.format(chosen, { role: "input" });
  draft.validate(
    chosen,
    ask(
      { kind: "list", source: `=${list.nameCells}` },
      track.word,
      `选一个人，下面的内容随之更新，逐人打印。${word}确定、公示期满后再告知。`,
    ),
  );
  const sheet = draft.finish();
  lines.forEach((_, i) => sheet.heights.push({ row: draft.firstRow + i, rows: 1, points: i > 2 ? 48 : 24 }));
  sheet.print.orientation = "portrait";
  return sheet;
}
