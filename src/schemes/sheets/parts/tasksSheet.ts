/**
 * 任务、督查、整改台账: one line per task from the day it is handed out until it is struck off, with a light against its deadline as of a
 * date in a cell. What is late earns a card that stays with the task however it ends; cards are counted for each name on a sheet of
 * its own, into points and a list of whom to talk to (G12, N10, L12, Z12).
 */
import { cellAddress } from "../../../sheet/address";
import { quotedText } from "../../../sheet/quotedText";
import { rowReference } from "../../../sheet/structured";
import { CARDS, NO_DEADLINE, STRUCK_OFF, TALK, TO_STRIKE_OFF } from "../../optionWords";
import { blankSafe, tableRows, type Column } from "../../draft";
import type { PlanCell, SheetPlan } from "../../../book/plan";
import type { PartOf } from "../../../book/schema/parts";
import { nameWidth, askFor, columnOf, contentOf, lookupColumn, newDraft, numberFormat, parameter, tableColumn } from "../context";
import { exactly } from "../exactly";
import { extraColumn } from "../listSheet";
import { subjectColumn, type PartSheet, type PartSurroundings } from "./part";

type Tasks = PartOf<"tasks">;

export const ITEM = "事项";
const DUE = "时限";
export const DONE = "完成日期";
export const STRUCK = "销号日期";
const OVERDUE = "逾期天数";
const LIGHT = "亮灯";
const CARD = "记牌";
const YES = "是";

export function tasksSheet(around: PartSurroundings, part: Tasks): PartSheet {
  const { context, track } = around;
  const { names } = context;
  const content = contentOf(context, part.table);
  const rows = tableRows(content.length + (part.spare ?? 0));
  const draft = newDraft(context, part.name, { title: part.name, legend: ["input", "computed"] }, { freezeColumns: 1 });
  const columns = taskColumns(around, part);
  const placed = draft.add({ table: names.table(part.table), filter: true, rows, columns });
  const light = placed[columns.findIndex(({ header }) => header === LIGHT)];
  if (light) {
    const begins = (sign: string) => `=LEFT($${cellAddress(light.row, light.column)},1)=${quotedText(sign)}`;
    draft.condition({ area: draft.body(light, rows), formula: begins("红"), look: "error" });
    for (const sign of ["黄", "▲"]) draft.condition({ area: draft.body(light, rows), formula: begins(sign), look: "warning" });
  }
  const tally = tallySheet(around, part);
  const column = (header: string) => tableColumn(context, part.table, header);
  return {
    sheet: draft.finish(),
    more: [tally.sheet],
    signed: true,
    fields: [{ kind: "unit", table: names.table(part.table), column: track.word, isList: false }],
    scoreOf: (list) => `=IF(${list}="","",XLOOKUP(${list},${tally.names},${tally.points},0))`,
    followed: {
      column,
      unit: column(track.word),
      item: column(ITEM),
      light: column(LIGHT),
      days: column(OVERDUE),
      card: column(CARD),
      today: parameter(context, part.today),
      names: tally.names,
      yellow: tally.yellow,
      red: tally.red,
      talks: tally.talks,
    },
  };
}

/** Narrow enough that a sheet of A4 holds them with two more. */
function taskColumns(around: PartSurroundings, part: Tasks): Column[] {
  const { context, parameters } = around;
  const content = contentOf(context, part.table);
  let next = 1;
  const cells = (): PlanCell[] => columnOf(content, next++);
  const words = (header: string, width: number, prompt: string): Column => ({
    header,
    kind: "input",
    width,
    wrap: true,
    cells: cells(),
    validation: askFor("text", header, { prompt }),
  });
  const date = (header: string, prompt: string): Column => ({
    header,
    kind: "input",
    width: 12,
    align: "center",
    numberFormat: "yyyy-m-d",
    cells: cells(),
    validation: askFor("date", header, { prompt }),
  });
  return [
    { ...subjectColumn(around, part.table), width: 18 },
    words(ITEM, 22, "一行一项，写明要办成什么。"),
    date("交办日期", "交办的日期，例如 2026-3-15。"),
    date(DUE, "应当完成的日期。没有定时限就留空，不亮灯。"),
    words("措施", 16, "采取什么措施。"),
    ...(part.columns ?? []).map((column) => extraColumn(context, parameters, column, cells())),
    words("进展", 18, "目前的进展，随时更新。"),
    date(DONE, "实际完成的日期。没有完成就留空。"),
    date(STRUCK, "核实后销号的日期。没有销号就留空。"),
    words("备注", 8, "没有就留空。"),
    ...computedColumns(around, part),
  ];
}

/**
 * What is done or struck off is late by that day, and what is not by the day of the reckoning; a later entry has not happened yet.
 * What a day strikes off while something of it is not confirmed has to be looked at again (Z12).
 */
function computedColumns({ context }: PartSurroundings, part: Tasks): Column[] {
  const confirmed = part.confirmed?.map((header) => `(${rowReference(header)}=${quotedText(YES)})`).join("*");
  const off = confirmed === undefined ? quotedText(STRUCK_OFF) : `IF(${confirmed},${quotedText(STRUCK_OFF)},"▲ 核验未齐")`;
  const today = parameter(context, part.today);
  const [item, due, overdue] = [rowReference(ITEM), rowReference(DUE), rowReference(OVERDUE)];
  const [done, struck] = [rowReference(DONE), rowReference(STRUCK)];
  const happened = (date: string) => `(N(${date})>0)*(N(${date})<=${today})`;
  const inTable = (column: number) =>
    `XLOOKUP(${overdue},${lookupColumn(context, part.lights, 0)},${lookupColumn(context, part.lights, column)},"",-1)`;
  const shared = { kind: "computed", align: "center" } as const;
  return [
    {
      ...shared,
      header: OVERDUE,
      unit: "天",
      width: 9,
      numberFormat: "0",
      formula: `=IF((${item}="")+(${today}="")+(N(${due})=0)>0,"",IF(${happened(done)},${done},IF(${happened(struck)},${struck},${today}))-${due})`,
    },
    {
      ...shared,
      header: LIGHT,
      width: 14,
      formula:
        `=IF(${item}="","",IF(${happened(struck)},IF(N(${done})>0,${off},"▲ 缺完成日期"),` +
        `IF(${happened(done)},${quotedText(TO_STRIKE_OFF)},IF(${overdue}="",${quotedText(NO_DEADLINE)},${inTable(1)}))))`,
    },
    { ...shared, header: CARD, width: 7, formula: `=IF(${overdue}="","",${inTable(2)}&"")` },
  ];
}

interface Tally {
  sheet: SheetPlan;
  names: string;
  yellow: string;
  red: string;
  points: string;
  talks: string;
}

/** Tasks and cards of each name, what the cards take off, and whether there is a 约谈. */
function tallySheet({ context, track }: PartSurroundings, part: Tasks): Tally {
  const draft = newDraft(context, part.tally, { title: part.tally, legend: ["computed", "result"] }, { freezeColumns: 1 });
  const spill = (column: number) => `${cellAddress(draft.firstRow, column)}#`;
  const name = spill(0);
  const of = (header: string) => tableColumn(context, part.table, header);
  const p = (one: string) => parameter(context, one);
  const counted = (criterion: string) =>
    `=IF(${name}="","",${exactly([name], (named) => `COUNTIFS(${named(of(track.word))},${of(ITEM)},"<>"${criterion})`)})`;
  const number = (header: string, criterion: string): Column => ({
    header,
    kind: "computed",
    unit: "项",
    width: 11,
    align: "center",
    numberFormat: "0",
    formula: counted(criterion),
  });
  const is = (header: string, word: string) => `,${of(header)},${quotedText(word)}`;
  const [yellow, red] = [spill(5), spill(6)];
  const listed = blankSafe(tableColumn(context, track.list.table, track.word));
  const columns: Column[] = [
    { header: track.word, kind: "computed", width: nameWidth(context, track, 24), wrap: true, formula: `=${listed}` },
    number("任务", ""),
    number(STRUCK_OFF, is(LIGHT, STRUCK_OFF)),
    number(TO_STRIKE_OFF, is(LIGHT, TO_STRIKE_OFF)),
    number(NO_DEADLINE, is(LIGHT, NO_DEADLINE)),
    number(CARDS.yellow, is(CARD, CARDS.yellow)),
    number(CARDS.red, is(CARD, CARDS.red)),
    {
      header: part.score,
      kind: "result",
      unit: "净额",
      width: Math.max(11, part.score.length * 2 + 2),
      numberFormat: numberFormat(context, "signed"),
      formula: `=IF(${name}="","",0-ROUND(INT(${yellow}/${p(part.yellowEach)})*${p(part.yellowPoints)}+${red}*${p(part.redPoints)},9))`,
    },
    {
      header: TALK,
      kind: "result",
      width: 10,
      align: "center",
      formula: `=IF(${name}="","",IF((${p(part.talks)}>0)*(${yellow}+${red}>=${p(part.talks)}),${quotedText(TALK)},""))`,
    },
  ];
  draft.dress(draft.add({ columns }));
  const at = (column: number) => draft.prefix + spill(column);
  return { sheet: draft.finish(), names: at(0), yellow: at(5), red: at(6), points: at(7), talks: at(8) };
}
