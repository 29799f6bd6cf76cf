/** Seats for persons, unit by unit: headcount × a ratio that follows the unit's grade, situation, score or months (N6, S11, L5, Z5, Z6). */
import { requireValue } from "../../basics/requireValue";
import { cellAddress } from "../../sheet/address";
import { quotedText } from "../../sheet/quotedText";
import { blankSafe, errorSafe, type Column } from "../draft";
import { CUT_OFF, HEAD, PENDING, UPLIFT } from "../optionWords";
import {
  gradeWord,
  lookedUp,
  lookupColumn,
  lookupTable,
  newDraft,
  parameter,
  scoreFormat,
  tableColumn,
  type SheetContext,
} from "./context";
import { headcount } from "./headcount";
import type { MonthlySheet } from "./monthlySheet";
import type { ResultSheet } from "./resultSheet";
import type { SummarySheet } from "./summarySheet";
import type { PersonSeatsSheet } from "./personSeats";
import type { Track } from "../../book/schema/scheme";
import type { PersonSeats } from "../../book/schema/grading";

/** What the seats of a track may follow, each in the order of the list. */
interface SeatSources {
  result: ResultSheet | null;
  monthly: MonthlySheet | null;
  summary: SummarySheet | null;
}

/**
 * @param persons the track whose persons are counted and take the seats, where they are in the workbook
 */
export function personSeatsSheet(
  context: SheetContext,
  track: Track,
  seats: PersonSeats,
  { result, monthly, summary }: SeatSources,
  persons: Track | null,
): PersonSeatsSheet {
  const draft = newDraft(
    context,
    seats.sheet,
    { title: seats.sheet, unit: "单位：人", legend: ["computed", "result"] },
    { freezeColumns: 1 },
  );
  const row = draft.firstRow;
  const p = (name: string) => parameter(context, name);
  const listed = (header: string) => blankSafe(tableColumn(context, track.list.table, header));
  const unit = `${cellAddress(row, 0)}#`;
  const situation = situationHeader();
  const ratioIndex =
    seats.ratio === undefined ? 1 : lookupTable(context, seats.table).columns.findIndex(({ header }) => header === seats.ratio);
  const uplift = seats.uplift;
  const whole = { width: 10, align: "center", numberFormat: "0" } as const;
  // Formulas speak of columns that come after their own.
  const order = [
    track.word,
    seats.seats,
    "应考核",
    situation,
    ...(seats.honours ? [seats.honours.column] : []),
    "比例",
    ...(uplift === undefined ? [] : ["上浮倍数"]),
    ...(seats.carry === undefined ? [] : ["结转", "结转下年"]),
    ...(seats.share === undefined ? [] : [seats.share]),
    ...(seats.head ? [seats.head.header] : []),
  ];
  const at = (header: string) => `${cellAddress(row, order.indexOf(header))}#`;
  const [count, ratio, factor, carry] = [at("应考核"), at("比例"), at("上浮倍数"), at("结转")];
  const omitted = (parts: (string | null)[]) =>
    parts
      .map((part) => part ?? "")
      .join(",")
      .replace(/,+$/, "");
  const columns: [Column, Column, ...Column[]] = [
    { header: track.word, kind: "computed", width: 24, wrap: true, formula: `=${listed(track.word)}` },
    {
      header: seats.seats,
      kind: "result",
      unit: "名额",
      ...whole,
      width: Math.max(11, seats.seats.length * 2 + 2),
      // Where there is no ratio yet there is no headcount either: a forgotten ratio must never be taken for no limit.
      formula: `=KAOHE.SEATS(${omitted([
        `IF(${ratio}="","",${count})`,
        ratio,
        p(seats.rounding),
        seats.leastSeats === undefined ? null : p(seats.leastSeats),
        mostSeats(),
        // Decimals are carried only where they are cut off; SEATS refuses them with any other rounding.
        seats.carry === undefined ? null : `IF(${p(seats.rounding)}=${quotedText(CUT_OFF)},IF(${carry}="",0,${carry}),"")`,
        uplift === undefined ? null : factor,
      ])})`,
    },
  ];
  columns.push({ header: "应考核", kind: "computed", unit: "人", ...whole, formula: expected() });
  columns.push({
    header: situation,
    kind: "computed",
    width: Math.max(12, situation.length * 2 + 2, ...lookupTable(context, seats.table).rows.map(([word]) => String(word).length * 2 + 2)),
    align: "center",
    ...(seats.by.from === "score" && { numberFormat: scoreFormat(context) }),
    formula: situationFormula(),
  });
  if (seats.honours)
    columns.push({
      header: seats.honours.column,
      kind: "computed",
      width: Math.max(14, seats.honours.column.length * 2 + 2),
      wrap: true,
      align: "center",
      formula: `=${listed(seats.honours.column)}`,
    });
  columns.push({ header: "比例", kind: "computed", width: 10, align: "center", numberFormat: "0.0%", formula: ratioFormula() });
  if (uplift !== undefined) {
    const times = lookedUp(context, seats.table, at(situation), 2);
    columns.push({
      header: "上浮倍数",
      kind: "computed",
      width: 10,
      align: "center",
      numberFormat: "0.00",
      formula: `=IF(${count}="","",IF(${p(uplift)}=${quotedText(UPLIFT.seats)},${times},1))`,
    });
  }
  if (seats.carry !== undefined) {
    const decimal = { kind: "computed", width: 10, align: "center", numberFormat: "0.00" } as const;
    const entitled = `ROUND(${count}*${ratio}+IF(${carry}="",0,${carry}),9)`;
    columns.push({ header: "结转", ...decimal, formula: `=${listed(seats.carry)}` });
    columns.push({
      header: "结转下年",
      ...decimal,
      // What SEATS cut off: next year's list takes it over.
      formula: `=IF(${p(seats.rounding)}=${quotedText(CUT_OFF)},IF(${ratio}="","",LET(应得,${entitled},ROUND(应得-INT(应得),9))),"")`,
    });
  }
  if (seats.share !== undefined) {
    const held = errorSafe(at(seats.seats));
    columns.push({
      header: seats.share,
      kind: "computed",
      width: Math.max(11, seats.share.length * 2 + 2),
      align: "center",
      numberFormat: "0.0%",
      formula: `=IF((${ratio}="")+(${count}=0)>0,"",${held}/${count})`,
    });
  }
  if (seats.head) {
    const best = `INDEX(${lookupColumn(context, seats.table, 0)},1)`;
    const { header, inside } = seats.head;
    columns.push({
      header,
      kind: "result",
      width: Math.max(14, header.length * 2 + 2),
      align: "center",
      formula: `=IF(${at(situation)}=${best},"直接确定为优秀","")`,
    });
    columns.push({
      header: "其他人名额",
      kind: "result",
      ...whole,
      width: 12,
      formula: `=IF(${at(seats.seats)}="","",IF((${at(header)}<>"")*(${p(inside)}=${quotedText(HEAD.inside)}),IF(${at(seats.seats)}>0,${at(seats.seats)}-1,0),${at(seats.seats)}))`,
    });
  }
  columns.push({
    header: "提醒",
    kind: "computed",
    width: 26,
    wrap: true,
    reminder: true,
    formula: `=IF(${unit}="","",IFERROR(IF(${at(situation)}="",${quotedText(`▲ ${situation}还没有`)},IF(${at(situation)}=${quotedText(PENDING)},${quotedText(`▲ ${gradeWord(context)}待定，名额暂不核定`)},IF(${ratio}="",${quotedText(`▲ “${situation}”没有对应的比例`)},IF(${errorSafe(at(seats.seats))}=0,"▲ 按比例不足1名 ","")${remarks()}))),"⊗ 名额无法计算，请先处理前列错误"))`,
  });
  const placed = draft.add({ columns });
  const [units, given] = placed;
  draft.dress(placed);
  return {
    sheet: draft.finish(),
    seatTable: `${draft.prefix}${draft.spareWithHeaders(0, 2)}`,
    units: units.spill,
    seats: given.spill,
    seatsRecord: (grade) => ({ sheet: draft.name, headerRow: row - 1, groupColumn: 0, gradeColumns: [{ grade, column: 1 }] }),
  };

  /**
   * What is raised can pass the greatest ratio, a number by rounding first, a ratio by rounding up, and it binds the number too (Z6);
   * unraised rows stay free. Where an office holds every unit to its ratio in persons, none gets a seat that is not whole.
   */
  function mostSeats(): string | null {
    const held = (ratio: string) => `ROUNDDOWN(ROUND(${count}*${ratio},9),0)`;
    const raised =
      uplift === undefined || seats.most === undefined ? `""` : `IF(${factor}="","",IF(${isRaised(uplift)},${held(p(seats.most))},""))`;
    if (seats.capped === undefined) return raised === `""` ? null : raised;
    return `IF((${p(seats.capped)}="是")*(${ratio}<>""),${held(ratio)},${raised})`;
  }

  function isRaised(way: string): string {
    const points = lookedUp(context, seats.table, at(situation), 3, "0");
    return `(${factor}>1)+(${p(way)}=${quotedText(UPLIFT.ratio)})*(${points}>0)>0`;
  }

  function situationHeader(): string {
    switch (seats.by.from) {
      case "grade":
        return `${track.word}${gradeWord(context)}`;
      case "months":
        return "优月和差月";
      default:
        return seats.by.column;
    }
  }

  function situationFormula(): string {
    switch (seats.by.from) {
      case "grade":
        return `=IF(${unit}="","",${gradeOrBottom(seats.by.bottom)})`;
      case "list":
        return `=${listed(seats.by.column)}`;
      case "score":
        return `=${requireValue(summary, "a summary of the units").spill(seats.by.column)}`;
      case "months": {
        const [good, poor] = monthCounts();
        return `=IF((${unit}="")+(${good}="")>0,"",${good}&"个优月，"&${poor}&"个差月")`;
      }
    }
  }

  function monthCounts(): [good: string, poor: string] {
    const { spill } = requireValue(monthly, "the months");
    return [spill("good"), spill("poor")];
  }

  /** What the unit's situation alone gives, before honours and bounds. */
  function ratioBySituation(): string {
    switch (seats.by.from) {
      case "score":
        return `XLOOKUP(${at(situation)},${lookupColumn(context, seats.table, 0)},${lookupColumn(context, seats.table, ratioIndex)},"",-1)`;
      case "months": {
        const [good, poor] = monthCounts();
        const change = (row: number) => `INDEX(${lookupColumn(context, seats.table, ratioIndex)},${row})`;
        return `ROUND(${p(seats.by.base)}+${good}*${change(1)}+${poor}*${change(2)},9)`;
      }
      default:
        return lookedUp(context, seats.table, at(situation), ratioIndex);
    }
  }

  /** The last of a group count as the word given for them, whatever grade their score alone would bring (S9, S11). */
  function gradeOrBottom(word: string | undefined): string {
    const { graded, bottom } = requireValue(result, "grades of the units");
    return word === undefined ? graded(1) : `IF(${bottom}="末位",${quotedText(word)},${graded(1)})`;
  }

  function expected(): string {
    return seats.headcount.from === "list"
      ? `=${listed(seats.headcount.column)}`
      : `=IF(${unit}="","",${headcount(context, requireValue(persons, "the persons who are counted"), unit)})`;
  }

  /** What an office typed and the seats leave out. */
  function remarks(): string {
    const named = seats.by.from === "grade" || seats.by.from === "list";
    const above =
      seats.most === undefined || uplift !== undefined || !named
        ? ""
        : `&IF(${lookedUp(context, seats.table, at(situation), 1, "0")}>${p(seats.most)},"▲ 比例高于上限，按上限计算 ","")`;
    const cut =
      seats.carry === undefined ? "" : `&IF((${p(seats.rounding)}<>${quotedText(CUT_OFF)})*(${carry}<>""),"▲ 结转仅适用于去尾","")`;
    // What is rounded, carried or raised can be more than the ratio says, and that has to be seen in persons.
    // Seats that were raised on purpose are measured by the greatest ratio instead.
    const bar = uplift === undefined || seats.most === undefined ? ratio : `IF(${factor}>1,${p(seats.most)},${ratio})`;
    const over =
      seats.share === undefined
        ? ""
        : `&IF(${ratio}="","",IF(${errorSafe(at(seats.seats))}>ROUND(${count}*${bar},9),"▲ 占比"&TEXT(${at(seats.share)},"0.0%")&"，高于"&TEXT(${bar},"0.0%")&" ",""))`;
    const many =
      seats.ceiling === undefined
        ? ""
        : `&IF(${errorSafe(at(seats.seats))}>ROUND(${count}*${p(seats.ceiling)},9),"▲ 人数高于"&TEXT(${p(seats.ceiling)},"0%")&"的上限 ","")`;
    return above + cut + over + many;
  }

  /** A unit that has no grade yet has no ratio, and so no seats. */
  function ratioFormula(): string {
    const honoured = seats.honours
      ? `+IF(${at(seats.honours.column)}="",0,${lookedUp(context, seats.honours.table, at(seats.honours.column), 1, "0")})`
      : "";
    const added =
      uplift === undefined
        ? `档${honoured}`
        : `档${honoured}+IF(${p(uplift)}=${quotedText(UPLIFT.ratio)},${lookedUp(context, seats.table, at(situation), 3, "0")},0)`;
    const atMost = (value: string, most: string | undefined) =>
      most === undefined ? value : `IF(${value}>${p(most)},${p(most)},${value})`;
    const { bounds } = seats;
    if (bounds === undefined) return `=IF(${at(situation)}="","",LET(档,${ratioBySituation()},IF(档="","",${atMost(added, seats.most)})))`;
    const bound = `IF(加后<${p(bounds.least)},${p(bounds.least)},${atMost("加后", bounds.most)})`;
    return `=IF(${at(situation)}="","",LET(档,${ratioBySituation()},加后,IF(档="","",ROUND(${added},9)),限,${bound},IF(档="","",${atMost("限", seats.most)})))`;
  }
}
