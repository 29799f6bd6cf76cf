/** Seats for persons, unit by unit: headcount × a ratio that follows the unit's grade, situation, score or months (N6, S11, L5, Z5, Z6). */
import { requireValue } from "../../basics/requireValue";
import { cellAddress } from "../../sheet/address";
import { quotedText } from "../../sheet/quotedText";
import { blankSafe, waitedFor, type Column } from "../draft";
import { HEAD, PENDING, UPLIFT } from "../optionWords";
import {
  nameWidth,
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
import { saidOfMarks } from "./firstMark";
import { headcount } from "./headcount";
import type { MonthlySheet } from "./monthlySheet";
import { addPooledSeats, pooledFigures, SEAT_UNIT } from "./pooledSeats";
import type { ResultSheet } from "./resultSheet";
import type { SummarySheet } from "./summarySheet";
import type { PersonSeatsSheet } from "./personSeats";
import { carriedOn, seatCall, seatRemarks, shareOf, WHOLE, type SeatFigures } from "./seatFigures";
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
  const { pool } = seats;
  // Formulas speak of columns that come after their own.
  const order = [
    track.word,
    seats.seats,
    "应考核",
    situation,
    ...(seats.honours ? [seats.honours.column] : []),
    "比例",
    ...(pool === undefined ? [] : [SEAT_UNIT]),
    ...(uplift === undefined ? [] : ["上浮倍数"]),
    ...(seats.carry === undefined ? [] : ["结转", "结转下年"]),
    ...(seats.share === undefined ? [] : [seats.share]),
    ...(seats.head ? [seats.head.header] : []),
  ];
  const at = (header: string) => `${cellAddress(row, order.indexOf(header))}#`;
  const figures: SeatFigures = {
    seats: at(seats.seats),
    count: at("应考核"),
    ratio: at("比例"),
    carry: at("结转"),
    factor: at("上浮倍数"),
    raised: uplift === undefined ? "FALSE" : isRaised(uplift),
    share: at(seats.share ?? ""),
  };
  const { count, ratio } = figures;
  // A unit that shares its seats with others has none of its own.
  const pooled =
    pool === undefined ? null : pooledFigures(seats, { left: order.length + 2, row, keys: at(SEAT_UNIT), units: unit, figures });
  const columns: [Column, Column, ...Column[]] = [
    { header: track.word, kind: "computed", width: nameWidth(context, track, 24), wrap: true, formula: `=${listed(track.word)}` },
    {
      header: seats.seats,
      kind: "result",
      unit: "名额",
      ...WHOLE,
      width: Math.max(11, seats.seats.length * 2 + 2),
      formula: `=${pooled ? pooled.own("seats") : seatCall(context, seats, figures)}`,
    },
  ];
  columns.push({ header: "应考核", kind: "computed", unit: "人", ...WHOLE, formula: expected() });
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
  if (pool !== undefined)
    columns.push({
      header: SEAT_UNIT,
      kind: "computed",
      width: 20,
      wrap: true,
      formula: `=LET(并,${listed(pool)},IF(${unit}="","",IF(并="",${unit},并)))`,
    });
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
    columns.push({ header: "结转", ...decimal, formula: `=${listed(seats.carry)}` });
    columns.push({
      header: "结转下年",
      ...decimal,
      formula: `=${pooled ? pooled.first("carriedOn") : carriedOn(context, seats, figures)}`,
    });
  }
  if (seats.share !== undefined) {
    columns.push({
      header: seats.share,
      kind: "computed",
      width: Math.max(11, seats.share.length * 2 + 2),
      align: "center",
      numberFormat: "0.0%",
      formula: `=${pooled ? pooled.own("share") : shareOf(figures)}`,
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
      ...WHOLE,
      width: 12,
      formula: `=LET(席,${waitedFor(at(seats.seats))},IF(席="","",IF((${at(header)}<>"")*(${p(inside)}=${quotedText(HEAD.inside)}),IF(席>0,席-1,0),席)))`,
    });
  }
  columns.push({
    header: "提醒",
    kind: "computed",
    width: 26,
    wrap: true,
    reminder: true,
    formula: `=IF(${unit}="","",IFERROR(IF(${at(situation)}="",${quotedText(`▲ ${situation}还没有`)},IF(${at(situation)}=${quotedText(PENDING)},${quotedText(`▲ ${gradeWord(context)}待定，名额暂不核定`)},IF(${ratio}="",${quotedText(`▲ “${situation}”没有对应的比例`)},${pooled ? pooled.told : seatRemarks(context, seats, figures)}${above()}))),"⊗ 名额无法计算，请先处理前列错误"))`,
  });
  const placed = draft.add({ columns });
  const [units, given] = placed;
  draft.dress(placed);
  const keys = `${draft.prefix}${at(SEAT_UNIT)}`;
  const [shared, sharedSeats] = pooled ? addPooledSeats(context, draft, seats, pooled) : [units, given];
  return {
    sheet: draft.finish(),
    seatTable: `${draft.prefix}${draft.spareWithHeaders(shared.column, 2)}`,
    units: shared.spill,
    seats: sharedSeats.spill,
    pooledBy: pooled && ((of) => `XLOOKUP(${of},${units.spill},${keys},${of})`),
    seatsRecord: (grade) => ({
      sheet: draft.name,
      headerRow: row - 1,
      groupColumn: shared.column,
      gradeColumns: [{ grade, column: sharedSeats.column }],
    }),
  };

  function isRaised(way: string): string {
    const points = lookedUp(context, seats.table, at(situation), 3, "0");
    return `(${at("上浮倍数")}>1)+(${p(way)}=${quotedText(UPLIFT.ratio)})*(${points}>0)>0`;
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
    return [waitedFor(spill("good")), waitedFor(spill("poor"))];
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

  /** What an office typed and the ratio leaves out. */
  function above(): string {
    const named = seats.by.from === "grade" || seats.by.from === "list";
    return seats.most === undefined || uplift !== undefined || !named
      ? ""
      : `&IF(${lookedUp(context, seats.table, at(situation), 1, "0")}>${p(seats.most)},"▲ 比例高于上限，按上限计算 ","")`;
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
    const { bounds, vetoes } = seats;
    const marked = vetoes === undefined ? null : saidOfMarks(context, vetoes, 1, requireValue(result, "grades of the units").marks);
    const vetoed = (ratio: string) => (marked === null ? ratio : `LET(定,${ratio},否,${marked},IF((定="")+(否="")>0,定,IF(定>否,否,定)))`);
    if (bounds === undefined)
      return `=${vetoed(`IF(${at(situation)}="","",LET(档,${ratioBySituation()},IF(档="","",${atMost(added, seats.most)})))`)}`;
    const bound = `IF(加后<${p(bounds.least)},${p(bounds.least)},${atMost("加后", bounds.most)})`;
    const held = `LET(档,${ratioBySituation()},加后,IF(档="","",ROUND(${added},9)),限,${bound},IF(档="","",${atMost("限", seats.most)}))`;
    return `=${vetoed(`IF(${at(situation)}="","",${held})`)}`;
  }
}
