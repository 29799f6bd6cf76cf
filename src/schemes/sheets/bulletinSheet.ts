/**
 * 通报: one page that fills itself for the month or quarter chosen on it: places and how they moved, first and last of each group, what
 * is behind its time, tasks, deductions of these months, and whom to talk to (G9, L12, N10, S14). The paragraphs stand above and are of
 * a fixed height; the list of places stands below and goes on as far as it reaches.
 */
import { requireValue } from "../../basics/requireValue";
import { cellAddress, fixedAddress } from "../../sheet/address";
import { quotedText } from "../../sheet/quotedText";
import { ask, type Column } from "../draft";
import { CARDS, STRUCK_OFF, TAKES, TALK, TO_STRIKE_OFF } from "../optionWords";
import type { PlanCell, SheetPlan } from "../../book/plan";
import type { PartOf } from "../../book/schema/parts";
import type { Track } from "../../book/schema/scheme";
import { groupWidth, contentOf, counted, lookupColumn, newDraft, parameter, scoreFormat, tableColumn, type SheetContext } from "./context";
import { limitOf, type Followed, type PartSheet, type Places } from "./parts/part";
import { dateInWords } from "./phrases";

type Bulletin = NonNullable<Track["bulletin"]>;

const NONE = "无。";
const [FRONT, END] = ["前列", "靠后"] as const;
/** Of the widest column, in which the paragraphs stand. */
const WIDTH = 56;
const COLUMNS = 7;
/** What `单位01（党群综合组第1名）；` takes, and an entry with an item. */
const [ENTRY, LONG_ENTRY] = [30, 40] as const;

/** One paragraph: what it is about, what it says (given the list of places below), and how many lines of text it has room for. */
interface Line {
  label: string;
  cell: (list: string) => PlanCell;
  height: number;
}

/** @param parts of the track, by their names */
export function bulletinSheet(context: SheetContext, track: Track, bulletin: Bulletin, parts: ReadonlyMap<string, PartSheet>): SheetPlan {
  const made = (name: string) => requireValue(parts.get(name), `the part ${name}`);
  const places = requireValue(made(bulletin.part).places, `places of ${bulletin.part}`);
  const p = (name: string) => parameter(context, name);
  const ledger = track.parts.find((part): part is PartOf<"ledger"> => part.kind === "ledger" && part.name === bulletin.ledger);
  const behind = bulletin.checklist === undefined ? undefined : made(bulletin.checklist).behind;
  const followed = bulletin.tasks === undefined ? undefined : made(bulletin.tasks).followed;

  const chosen = fixedAddress(3, 1);
  const number = `IFNA(XMATCH(${chosen},${places.words}),0)`;
  const named = p(bulletin.named);
  const groups = new Set(contentOf(context, track.list.table).map(([, group]) => group)).size;
  // What the numbers begin with says how much room a paragraph has.
  const begins = (name: string) => limitOf(context, name).initial;
  const ends = (count: string) => Math.max(2, Math.ceil((groups * begins(count) * ENTRY) / WIDTH));
  const some = Math.max(2, Math.ceil((begins(bulletin.named) * LONG_ENTRY) / WIDTH));
  const scores = track.parts.find((part): part is PartOf<"periods"> => part.kind === "periods" && part.name === bulletin.part);
  const periods = [...(scores?.periods ?? []), ...(scores?.spans ?? []).map(({ word }) => word)];
  const attendance = (list: string) =>
    `=IF(${number}=0,"请先选择通报期。",${quotedText(`${track.list.name}名单共`)}&SUM(IF(${places.names}="",0,1))&${quotedText(`${counted(track)}，本期有成绩的`)}&COUNT(INDEX(${list},0,1))&${quotedText(`${counted(track)}。`)})`;
  const lines: Line[] = [
    { label: "通报期", cell: () => periods[periods.length - 1] ?? null, height: 1 },
    { label: "参评情况", cell: (list) => ({ formula: attendance(list) }), height: 1 },
    { label: "排名前列", cell: (list) => ({ formula: endsText(list, FRONT) }), height: ends(bulletin.first) },
    { label: "排名靠后", cell: (list) => ({ formula: endsText(list, END) }), height: ends(bulletin.last) },
    ...(behind ? [{ label: "进度滞后", cell: () => ({ formula: behindText(behind, named) }), height: some }] : []),
    ...(followed
      ? [
          { label: "任务督办", cell: () => ({ formula: tasksText(followed, named) }), height: some + 1 },
          { label: TALK, cell: () => ({ formula: talksText(followed) }), height: 3 },
        ]
      : []),
    ...(ledger
      ? [{ label: "本期扣分", cell: () => ({ formula: deductionsText(context, track, ledger, places, number, named) }), height: some }]
      : []),
    { label: "签发", cell: () => "＿＿＿＿＿＿　　日期：＿＿＿＿年＿＿月＿＿日", height: 1 },
  ];
  const draft = newDraft(context, bulletin.sheet, { title: bulletin.sheet, legend: [] }, { freezeColumns: 0, lead: lines.length });
  const list = `${cellAddress(draft.firstRow, 0)}#`;
  lines.forEach(({ label, cell, height }, i) => draft.leadLine(i, label, cell(list), height, { role: i === 0 ? "input" : "label" }));
  draft.validate(
    { row: 3, column: 1, rows: 1, columns: 1 },
    ask({ kind: "list", source: `=${places.words}` }, "通报期", "选哪个月、哪个季度或累计，下面的内容随之更新。"),
  );

  const shared = { align: "center" } as const;
  const columns: Column[] = [
    {
      ...shared,
      header: "名次",
      kind: "computed",
      unit: `${track.group}内`,
      width: 14,
      numberFormat: "0",
      formula: rankingFormula(places, number, p(bulletin.first), p(bulletin.last)),
    },
    { header: track.word, kind: "computed", width: WIDTH, wrap: true },
    { ...shared, header: track.group, kind: "computed", width: groupWidth(context, track, 14) },
    { ...shared, header: "上期名次", kind: "computed", width: 10, numberFormat: "0" },
    { ...shared, header: "升降", kind: "result", width: 12 },
    { ...shared, header: "得分", kind: "result", unit: "分", width: 10, numberFormat: scoreFormat(context) },
    { ...shared, header: "两头", kind: "result", width: 8 },
  ];
  draft.dress(draft.add({ columns }));
  const sheet = draft.finish();
  sheet.freeze = { rows: 1, columns: 0 };
  sheet.print = { ...sheet.print, orientation: "portrait", paper: "a4" };
  return sheet;
}

/** Who has a place in the chosen period, group by group. Front and end are counted in places, so that those of one place are told together. */
function rankingFormula({ names, groups, units, of }: Places, number: string, first: string, last: string): string {
  const choose = (each: readonly string[]) => `CHOOSE(号,${each.join(",")})`;
  const place = choose(of.map(({ place }) => place));
  const before = choose(of.map(({ isFirst }, i) => (isFirst ? '""' : requireValue(of[i - 1], "a period before").place)));
  const score = `XLOOKUP(名,${units},${choose(of.map(({ score }) => score))},"")`;
  const moved = `IF(动="","",IF(动>0,"上升"&动&"位",IF(动<0,"下降"&(0-动)&"位","持平")))`;
  const fromEnd = `MMULT((组=TRANSPOSE(组))*TRANSPOSE(有)*(数<TRANSPOSE(数)),SEQUENCE(ROWS(名),1,1,0))`;
  const ends = `IF(数<=${first},${quotedText(FRONT)},IF(后<${last},${quotedText(END)},""))`;
  return (
    `=LET(号,${number},名,${names},组,${groups},IF(号=0,"",LET(次,IF(名="","",${place}),前,IF(名="","",${before}),有,ISNUMBER(次)*(名<>""),` +
    `IF(SUM(有)=0,"",LET(数,IF(有,次,0),动,IF(有*ISNUMBER(前),前-数,""),分,${score},后,${fromEnd},` +
    `表,CHOOSE({1,2,3,4,5,6,7},次,名,组,前,${moved},分,${ends}),` +
    `SORTBY(FILTER(表,有),FILTER(XMATCH(组,组),有),1,FILTER(数,有),1))))))`
  );
}

/** `甲（一组第1名）；乙（二组第1名）。` */
function endsText(list: string, which: typeof FRONT | typeof END): string {
  const column = (number: number) => `INDEX(${list},0,${number})`;
  return (
    `=IF(COLUMNS(${list})<${COLUMNS},"",LET(选,FILTER(${column(2)}&"（"&${column(3)}&"第"&${column(1)}&"名）",${column(7)}=${quotedText(which)},""),` +
    `IF(INDEX(选,1)="",${quotedText(NONE)},TEXTJOIN("；",TRUE,选)&"。")))`
  );
}

/** The first entries of a list, and how many there are where these are not all. LET's 项 are the entries and 共 is how many. */
const listed = (named: string) => `TEXTJOIN("；",TRUE,IF(SEQUENCE(ROWS(项))<=${named},项,""))&IF(共>${named},"；等共"&共&"项","")&"。"`;

const isBehind = `((LEFT(灯,1)="红")+(LEFT(灯,1)="黄"))*(单<>"")`;

/** What is most behind comes first. */
function behindText({ unit, item, gap, light }: NonNullable<PartSheet["behind"]>, named: string): string {
  return (
    `=LET(单,${unit},灯,${light},慢,${isBehind},共,SUM(慢),IF(共=0,${quotedText(NONE)},` +
    `LET(项,SORTBY(FILTER(单&"“"&${item}&"”"&灯,慢),FILTER(${gap},慢),1),${listed(named)})))`
  );
}

function tasksText({ unit, item, light, days, today }: Followed, named: string): string {
  const count = (word: string) => `&${quotedText(`项，${word}`)}&SUM(IF(灯=${quotedText(word)},1,0))`;
  return (
    `=LET(单,${unit},灯,${light},慢,${isBehind},共,SUM(慢),"截至"&${dateInWords(today)}&"，交办"&SUM((单<>"")*(灯<>""))${count(STRUCK_OFF)}${count(TO_STRIKE_OFF)}` +
    `&"项，逾期未完成"&共&"项。"&IF(共=0,"",LET(项,SORTBY(FILTER(单&"“"&${item}&"”逾期"&${days}&"天、"&灯,慢),FILTER(${days},慢),-1),${listed(named)})))`
  );
}

function talksText({ names, yellow, red, talks }: Followed): string {
  const cards = `${quotedText(`（${CARDS.yellow}`)}&${yellow}&${quotedText(`次、${CARDS.red}`)}&${red}&"次）"`;
  return (
    `=IF(SUM(IF(${talks}=${quotedText(TALK)},1,0))=0,${quotedText(NONE)},` +
    `TEXTJOIN("；",TRUE,FILTER(${names}&${cards},${talks}=${quotedText(TALK)}))&"。")`
  );
}

/** Entries of the months that the period has, each told even where only the largest of one matter counts. */
function deductionsText(
  context: SheetContext,
  { word }: Track,
  ledger: PartOf<"ledger">,
  { of }: Places,
  number: string,
  named: string,
): string {
  const column = (header: string) => tableColumn(context, ledger.table, header);
  const bound = (which: 0 | 1) => `INDEX({${of.map(({ months }) => months[which]).join(",")}},号)`;
  const month = ledger.doubling ? column("月份") : `IF(ISNUMBER(${column("日期")}),MONTH(${column("日期")}),0)`;
  const takes = `XLOOKUP(${column("类别")},${lookupColumn(context, ledger.kinds, 0)},${lookupColumn(context, ledger.kinds, 1)},"")=${quotedText(TAKES)}`;
  const points = column("分值");
  return (
    `=LET(号,${number},IF(号=0,"",LET(月,${month},单,${column(word)},记,(月>=${bound(0)})*(月<=${bound(1)})*(${takes})*(单<>"")*ISNUMBER(${points}),` +
    `共,SUM(记),IF(共=0,${quotedText(NONE)},LET(项,FILTER(单&"“"&${column("事项")}&"”扣"&${points}&"分",记),${listed(named)})))))`
  );
}
