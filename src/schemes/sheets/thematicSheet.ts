/** 专项通报: one page on one kind of inspection, chosen on it: how its tasks stand, and each of them, what is most overdue first (G12). */
import { requireValue } from "../../basics/requireValue";
import { cellAddress, fixedAddress } from "../../sheet/address";
import { quotedText } from "../../sheet/quotedText";
import { ask, blankSafe, type Column } from "../draft";
import { STRUCK_OFF, TO_STRIKE_OFF } from "../optionWords";
import type { PlanCell, SheetPlan } from "../../book/plan";
import type { Track } from "../../book/schema/scheme";
import { askFor, lookupTable, newDraft, type SheetContext } from "./context";
import type { ParameterSheet } from "./parameterSheet";
import type { PartSheet } from "./parts/part";
import { dateInWords, LAST_IN_ORDER } from "./phrases";

type Thematic = NonNullable<Track["thematic"]>;

/** @param parts of the track, by their names */
export function thematicSheet(
  context: SheetContext,
  track: Track,
  thematic: Thematic,
  { parts, parameters }: { parts: ReadonlyMap<string, PartSheet>; parameters: ParameterSheet },
): SheetPlan {
  const tasks = requireValue(parts.get(thematic.tasks)?.followed, `tasks of ${thematic.tasks}`);
  const part = requireValue(
    track.parts.find(({ name }) => name === thematic.tasks),
    `the part ${thematic.tasks}`,
  );
  const column = requireValue(
    part.kind === "tasks" ? part.columns?.find(({ header }) => header === thematic.column) : undefined,
    `a column ${thematic.column} of ${thematic.tasks}`,
  );
  const chosen = fixedAddress(3, 1);
  // The page begins with the first kind that the scheme offers, so that it is not empty.
  const offered = column.choices === undefined ? column.words : lookupTable(context, column.choices).rows.map(([word = null]) => word);
  const chosenTasks = `选,${chosen},事,${tasks.item},题,${tasks.column(thematic.column)},有,(事<>"")*(题=选)*(选<>"")`;
  const count = (word: string) => `&${quotedText(`项，${word}`)}&SUM(有*(灯=${quotedText(word)}))`;
  const late = `SUM(有*((LEFT(灯,1)="红")+(LEFT(灯,1)="黄")))`;
  const told =
    `=LET(${chosenTasks},灯,${tasks.light},IF(选="",${quotedText(`请先选择${thematic.column}。`)},"截至"&${dateInWords(tasks.today)}` +
    `&"，"&选&"交办"&SUM(有)${count(STRUCK_OFF)}${count(TO_STRIKE_OFF)}&"项，逾期未完成"&${late}&"项。"))`;
  const lines: [label: string, cell: PlanCell, lines: number][] = [
    [thematic.column, offered?.find((word) => word !== null && word !== "") ?? null, 1],
    ["督查情况", { formula: told }, 3],
    ["签发", "＿＿＿＿＿＿　　日期：＿＿＿＿年＿＿月＿＿日", 1],
  ];
  const draft = newDraft(context, thematic.sheet, { title: thematic.sheet, legend: [] }, { freezeColumns: 0, lead: lines.length });
  lines.forEach(([label, cell, height], i) => draft.leadLine(i, label, cell, height, { role: i === 0 ? "input" : "label" }));
  const prompt = `选或填“${part.name}”里的一种，下面的内容随之更新。`;
  draft.validate(
    { row: 3, column: 1, rows: 1, columns: 1 },
    column.choices === undefined
      ? askFor(column.words ? "word" : "text", thematic.column, { prompt, ...(column.words && { words: column.words }) })
      : ask({ kind: "list", source: `=${parameters.cells(column.choices, 0)}` }, thematic.column, prompt),
  );
  const of = (header: string) => blankSafe(tasks.column(header));
  const sources = ["事", of(track.word), of("交办日期"), of("时限"), of("进展"), tasks.light, tasks.days];
  const list =
    `=LET(${chosenTasks},天,${tasks.days},IF(SUM(有)=0,"",` +
    `SORTBY(FILTER(CHOOSE({${sources.map((_, i) => i + 1).join(",")}},${sources.join(",")}),有),FILTER(IF(ISNUMBER(天),天,${-LAST_IN_ORDER}),有),-1)))`;
  const items = `${cellAddress(draft.firstRow, 1)}#`;
  const shared = { kind: "computed", align: "center" } as const;
  const date = { ...shared, width: 12, numberFormat: "yyyy-m-d" } as const;
  const columns: Column[] = [
    {
      ...shared,
      header: "序号",
      width: 12,
      numberFormat: "0",
      formula: `=IF(INDEX(${items},1,1)="","",SEQUENCE(ROWS(${items})))`,
    },
    { header: "事项", kind: "computed", width: 30, wrap: true, formula: list },
    { ...shared, header: track.word, width: 16, wrap: true },
    { ...date, header: "交办日期" },
    { ...date, header: "时限" },
    { header: "进展", kind: "computed", width: 18, wrap: true },
    { ...shared, header: "亮灯", kind: "result", width: 12 },
    { ...shared, header: "逾期天数", unit: "天", width: 9, numberFormat: "0" },
  ];
  draft.dress(draft.add({ columns }));
  const sheet = draft.finish();
  sheet.freeze = { rows: 1, columns: 0 };
  sheet.print = { ...sheet.print, orientation: "landscape", paper: "a4" };
  return sheet;
}
