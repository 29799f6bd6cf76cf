/** 公示: who got which of the published results, as the results stand now, with the days of the notice and whom to tell (S13, Z10). */
import { cellAddress, fixedAddress } from "../../sheet/address";
import { quotedText } from "../../sheet/quotedText";
import type { Column } from "../draft";
import { PENDING } from "../optionWords";
import type { PlanCell, SheetPlan } from "../../book/plan";
import type { Track } from "../../book/schema/scheme";
import { askFor, counted, gradeWord, lookupColumn, newDraft, numberFormat, parameter, type SheetContext } from "./context";
import { dateInWords, isListed, LAST_IN_ORDER } from "./phrases";
import { gradedRows, type ResultSheet } from "./resultSheet";
import { workdayAfter } from "./workdays";

type Publication = NonNullable<Track["publication"]>;
type Grading = NonNullable<Track["grading"]>;

export function publicationSheet(
  context: SheetContext,
  track: Track,
  grading: Grading,
  publication: Publication,
  result: ResultSheet,
): SheetPlan {
  const [from, to] = [fixedAddress(3, 1), fixedAddress(4, 1)];
  const word = gradeWord(context);
  const graded = gradedRows(result, 1);
  // SEARCH knows patterns, but a grade that is a pattern would be found here and nowhere else.
  const chosen = `(果<>"")*${isListed("果", parameter(context, publication.grades))}`;
  const told =
    `${quotedText(`${context.scheme.title}拟确定的${word}（`)}&${parameter(context, publication.grades)}&"）共"&SUM(${chosen})&${quotedText(`${counted(track)}，见下表，现予公示。公示期自`)}` +
    `&${dateInWords(from)}&"起至"&${dateInWords(to)}&"止。对公示内容有异议的，请在公示期内反映："&${parameter(context, publication.contact)}&"。"`;
  const pending = `SUM(IF(LEFT(果,${PENDING.length})=${quotedText(PENDING)},1,0))`;
  const lines: [label: string, cell: PlanCell, lines: number][] = [
    ["公示开始", null, 1],
    ["公示期满", { formula: `=IF(${from}="","",${workdayAfter(context, from, publication)})` }, 1],
    ["公示内容", { formula: `=LET(果,${graded},IF(${from}="","请先填公示开始日期。",${told}))` }, 5],
    [
      "提醒",
      { formula: `=LET(果,${graded},IF(${pending}=0,"","▲ 有"&${pending}&${quotedText(`${counted(track)}${PENDING}，确定后再公示`)}))` },
      1,
    ],
  ];
  const draft = newDraft(context, publication.sheet, { title: publication.sheet, legend: [] }, { freezeColumns: 0, lead: lines.length });
  const date = { numberFormat: numberFormat(context, "date") };
  lines.forEach(([label, cell, height], i) =>
    draft.leadLine(i, label, cell, height, i === 0 ? { role: "input", ...date } : { role: "label", ...(i === 1 && date) }),
  );
  draft.validate(
    { row: 3, column: 1, rows: 1, columns: 1 },
    askFor("date", "公示开始", { prompt: "张贴公示的日期，例如 2026-3-15。期满自动推算。" }),
  );
  draft.condition({ area: { row: 6, column: 1, rows: 1, columns: 1 }, formula: `=LEFT(${fixedAddress(6, 1)},1)="▲"`, look: "warning" });

  const order = (of: string) => `FILTER(IFNA(${of},${LAST_IN_ORDER}),有)`;
  const sorted =
    `=LET(果,${graded},有,(${result.name}<>"")*${chosen},IF(SUM(有)=0,"",` +
    `SORTBY(FILTER(CHOOSE({1,2,3},${result.name},${result.group},果),有),${order(`XMATCH(果,${lookupColumn(context, grading.grades, 0)})`)},1,` +
    `${order(`XMATCH(${result.group},${result.group})`)},1)))`;
  const people = `${cellAddress(draft.firstRow, 1)}#`;
  const columns: Column[] = [
    {
      header: "序号",
      kind: "computed",
      width: 14,
      align: "center",
      numberFormat: "0",
      formula: `=IF(INDEX(${people},1,1)="","",SEQUENCE(ROWS(${people})))`,
    },
    { header: track.word, kind: "computed", width: 56, wrap: true, formula: sorted },
    { header: track.group, kind: "computed", width: 20, align: "center" },
    { header: word, kind: "result", width: 14, align: "center" },
  ];
  draft.dress(draft.add({ columns }));
  const sheet = draft.finish();
  sheet.freeze = { rows: 1, columns: 0 };
  sheet.print = { ...sheet.print, orientation: "portrait", paper: "a4" };
  return sheet;
}
