/** 名额与等次: seats per group, and everybody's grade, place and the reason for it (G2, L5, L8, N1, Z4). */
import { requireValue } from "../../basics/requireValue";
import { cellAddress } from "../../sheet/address";
import { quotedText } from "../../sheet/quotedText";
import { ABSENT_EFFECTS, UNGRADED_EFFECTS } from "../../vocabulary/markWords";
import { besideEachOther, blankSafe, errorSafe, figuresOf, waitedFor, type Column, type PlacedColumn, type SheetDraft } from "../draft";
import { CUT_OFF, PENDING, SCOPE } from "../optionWords";
import type { SheetPlan } from "../../book/plan";
import type { GradeResult } from "../../book/record";
import { limitedGrades } from "../../book/schema/references";
import type { Track } from "../../book/schema/scheme";
import {
  nameWidth,
  gradeWord,
  groupWidth,
  lookedUp,
  lookupColumn,
  lookupTable,
  newDraft,
  parameter,
  scoreFormat,
  tableColumn,
  type SheetContext,
} from "./context";
import { exactly } from "./exactly";
import { colourGrades } from "./gradeColours";
import { headcount } from "./headcount";
import { addsMarks, gradeAbove, heldMarks, type Above } from "./heldMarks";
import { addHeldSeats } from "./heldSeats";
import { MARKS } from "./listSheet";
import { markedAs } from "./markEffects";
import type { ParameterSheet } from "./parameterSheet";
import type { PartSheet } from "./parts/part";
import { isListed } from "./phrases";
import { SEAT_UNIT } from "./pooledSeats";
import type { SummarySheet } from "./summarySheet";
import { waitingIn, waitingRows } from "./waitingRows";
import type { PersonSeatsSheet } from "./personSeats";

export interface ResultSheet {
  sheet: SheetPlan;
  result: GradeResult;
  name: string;
  group: string;
  score: string;
  /** One of GRADE's three columns: grade, place, reason, from 1. A grade that cannot be given is waited for like one that is not decided. */
  graded(column: number): string;
  /** Places from 1, without those that may still change: of a group in which somebody waits for a result. */
  settledPlaces: string;
  /** How many wait for a result: without a score, or with what cannot be read. */
  waiting: string;
  /** The marks that hold, of each. */
  marks: string;
  /** Words of the bottom, where there are any. */
  bottom: string | null;
  /** Cell of the code over the results, where there is one. */
  code: string | null;
}

/** Who has no place, and so no place among the last. */
const UNPLACED = [...ABSENT_EFFECTS, ...UNGRADED_EFFECTS];

/** One of GRADE's columns, blank beside blank rows: before anything is graded there is one blank cell, and yet a row for everybody. */
export function gradedRows({ name, graded }: ResultSheet, column: number): string {
  return `IF(${name}="","",${graded(column)})`;
}

/** What persons' grades take from the units'. */
function aboveOf(result: ResultSheet | null): Above | null {
  return result && { name: result.name, grades: gradedRows(result, 1), marks: result.marks };
}

type Grading = NonNullable<Track["grading"]>;

/** Columns of the list; the seats stand to its right. */
interface At {
  unit: number;
  group: number;
  score: number;
  grade: number;
  bottom: number;
  /** Marks that hold, where more do than were written down. */
  marks: number;
  /** What places and seats are by: the group, or what several units share. */
  field: number;
  seatGroup: number;
  /** Limited grades, each with a column of seats. */
  limited: number;
}

interface ResultSurroundings {
  parameters: ParameterSheet;
  summary: SummarySheet;
  /** By their names. */
  parts: ReadonlyMap<string, PartSheet>;
}

export function resultSheet(
  context: SheetContext,
  track: Track,
  grading: Grading,
  { parameters, summary, parts }: ResultSurroundings,
  upper: { seats: PersonSeatsSheet | null; result: ResultSheet | null } | null,
): ResultSheet {
  const upperSeats = upper?.seats ?? null;
  const draft = newDraft(
    context,
    grading.sheet,
    { title: grading.sheet, unit: "单位：分、个", legend: ["computed", "result"] },
    { freezeColumns: 1 },
  );
  const row = draft.firstRow;
  const limited = limitedGrades(context.scheme, grading.ratio);
  const bottom = grading.bottom ? 6 : -1;
  const ended = grading.bottom ? 7 : 6;
  const hasMarks = addsMarks(grading);
  const marks = hasMarks ? ended : -1;
  const marked = hasMarks ? ended + 1 : ended;
  const isPooled = (upperSeats?.pooledBy ?? null) !== null;
  const field = isPooled ? marked : 1;
  const at: At = { unit: 0, group: 1, score: 2, grade: 3, bottom, marks, field, seatGroup: (isPooled ? marked + 1 : marked) + 1, limited };
  const spill = (column: number) => `${cellAddress(row, column)}#`;
  const ownSeats = grading.ratio.kind !== "upper";
  const seatTable = ownSeats ? draft.spareWithHeaders(at.seatGroup, 1 + limited) : requireValue(upperSeats, "seats of the units").seatTable;

  const columns = gradeColumns(
    context,
    track,
    grading,
    { summary, parts, upper: aboveOf(upper?.result ?? null) },
    spill,
    seatTable,
    upperSeats,
    at,
  );
  const placed = draft.add({ columns });
  const [unit, group, score, grade] = placed;
  const bottomWords = grading.bottom ? placed[bottom] : undefined;
  const seats = ownSeats ? addSeats(context, draft, track, grading, summary, spill, at) : null;
  if (upperSeats) {
    const best = `INDEX(${lookupColumn(context, grading.grades, 0)},1)`;
    addHeldSeats(draft, isPooled ? SEAT_UNIT : track.group, upperSeats, (unit, grade) => counted(spill, at, unit, grade), best);
  }
  const code = grading.sealed ? addCode(draft, spill, at) : null;

  colourGrades(draft, grade, parameters.cells(grading.grades, 0), lookupTable(context, grading.grades).rows.length);
  if (bottomWords) {
    const cell = `$${cellAddress(row, at.bottom)}`;
    draft.condition({ area: draft.body(bottomWords), formula: `=${cell}<>""`, look: "warning" });
  }
  // Grades have colours of their own.
  draft.dress(placed.map((column) => (column.column >= at.grade ? { ...column, kind: "computed" as const } : column)));

  const grades = lookupTable(context, grading.grades).rows.map(([word]) => String(word));
  return {
    sheet: draft.finish(),
    name: unit.spill,
    group: group.spill,
    score: score.spill,
    graded: (column) => waitedFor(`INDEX(${grade.spill},0,${column})`, column === 1 ? PENDING : ""),
    settledPlaces: `IF(${waitingIn(spill(at.field), grade.spill, draft.prefix)}>0,"",${waitedFor(`INDEX(${grade.spill},0,2)`)})`,
    waiting: `SUM(${waitingRows(grade.spill)})`,
    marks: hasMarks ? `${draft.prefix}${spill(at.marks)}` : blankSafe(tableColumn(context, track.list.table, MARKS)),
    bottom: bottomWords ? waitedFor(bottomWords.spill) : null,
    code,
    result: {
      sheet: draft.name,
      firstRow: row,
      columns: { unit: at.unit, group: at.field, score: at.score, grade: at.grade, place: at.grade + 1, reason: at.grade + 2 },
      seats: seats
        ? {
            sheet: draft.name,
            headerRow: row - 1,
            groupColumn: at.seatGroup,
            gradeColumns: grades.slice(0, limited).map((grade, i) => ({ grade, column: at.seatGroup + 1 + i })),
          }
        : requireValue(upperSeats, "seats of the units").seatsRecord(requireValue(grades[0], "a best grade")),
      grades,
      pending: PENDING,
    },
  };
}

/**
 * How many of each group hold a grade, however long the list has grown. Before anything is graded there is one blank cell
 * beside the whole list, and COUNTIFS wants columns of one length.
 */
function counted(spill: (column: number) => string, at: At, group: string, grade: string): string {
  const [groups, graded] = [spill(at.field), spill(at.grade)];
  const count = exactly([group, grade], (named, held) => `COUNTIFS(${named(groups)},${held(`INDEX(${graded},0,1)`)})`);
  return `=IF(${group}="","",IF(ROWS(${graded})=ROWS(${groups}),${count},0))`;
}

function gradeColumns(
  context: SheetContext,
  track: Track,
  grading: Grading,
  { summary, parts, upper }: Pick<ResultSurroundings, "summary" | "parts"> & { upper: Above | null },
  spill: (column: number) => string,
  seatTable: string,
  upperSeats: PersonSeatsSheet | null,
  at: At,
): [unit: Column, group: Column, score: Column, grade: Column, place: Column, reason: Column, ...bottom: Column[]] {
  const p = (name: string) => parameter(context, name);
  const written = blankSafe(tableColumn(context, track.list.table, MARKS));
  const marks = addsMarks(grading) ? spill(at.marks) : written;
  const grades = blankSafe(lookupColumn(context, grading.grades, 0, 1));
  const rules = blankSafe(lookupColumn(context, grading.marks, 0, 1));
  const { unfinished } = grading;
  const options = `"并列="&${p(grading.ties)}&";递补="&${p(grading.passOn)}${unfinished === undefined ? "" : `&";未齐="&${p(unfinished)}`}`;
  const { bottom } = grading;
  const unplacedMarks = markedAs(context, track, grading.marks, UNPLACED);
  const outside =
    grading.unranked === undefined ? unplacedMarks : `(${unplacedMarks})+${isUnranked(context, grading.unranked, spill(at.group))}>0`;
  const field =
    bottom?.scope === undefined
      ? spill(at.field)
      : `IF((${p(bottom.scope)}=${quotedText(SCOPE.all)})*(${spill(at.field)}<>""),${quotedText(SCOPE.all)},${spill(at.field)})`;
  const breakers = grading.thenBy && besideEachOther(grading.thenBy.map((header) => figuresOf(summary.spill(header))));
  // Who of a group is not there yet is named, with what the summary says is lacking.
  const names = unfinished === undefined ? null : `CHOOSE({1,2},${spill(at.unit)},${summary.lacking})`;
  const gradedBy = (score: string, group: string, marked: string, breaking = breakers ?? "") => {
    const last = names !== null ? [breaking, names] : breaking === "" ? [] : [breaking];
    return `KAOHE.GRADE(${[score, grades, group, seatTable, marked, rules, options, ...last].join(",")})`;
  };
  const call = () => {
    if (!upperSeats) return unplaced(context, grading, spill(at.group), gradedBy(spill(at.score), spill(at.group), marks));
    // GRADE takes a blank seat for no limit; but a unit without a ratio yet has no seats to give, and its persons wait.
    // A unit that is not listed at all is for GRADE to refuse.
    const [units, sharers] = [spill(at.group), spill(at.field)];
    const seated = `IFERROR(XLOOKUP(${sharers},${upperSeats.units},${errorSafe(upperSeats.seats)},0),"")<>""`;
    // What a unit's grade says of its head is not known before it has one, and then its seats are nobody's yet.
    const of =
      grading.heads && `LET(班,${gradeAbove(requireValue(upper, "grades of the units"), units)},(班<>"")*(班<>${quotedText(PENDING)}))`;
    const settled = `IF(${units}="",TRUE,${of === undefined ? seated : `(${seated})*${of}>0`})`;
    const waiting = grading.heads ? `所在${track.group}的${gradeWord(context)}或名额未定` : `所在${track.group}的名额未定`;
    const where = (range: string) => `IF(有名额,${range},"")`;
    return (
      `LET(有名额,${settled},评定,${gradedBy(where(spill(at.score)), where(sharers), where(marks), breakers && where(breakers))},` +
      `IF(ROWS(评定)=ROWS(有名额),IF(有名额,评定,CHOOSE({1,2,3},${quotedText(PENDING)},"",${quotedText(waiting)})),评定))`
    );
  };
  /** Who has no score yet may come to be the last: those are told who are among the last ones even so. */
  const lastOnes = ({ count, ties }: NonNullable<typeof bottom>) =>
    `LET(外,${outside},分,${spill(at.score)},IF(分="","",` +
    `KAOHE.BOTTOM(IF(外,"",IF(分="",${BELOW_ALL},分)),${p(count)},IF(外,"",${field}),${p(ties)})))`;
  // Before any score is in, there is nothing to grade, and no reason to show a wall of errors.
  const graded = (call: string) => `=IF(COUNT(${spill(at.score)})=0,"",${call})`;
  return [
    { header: track.word, kind: "computed", width: nameWidth(context, track), wrap: true, formula: `=${summary.name}` },
    { header: track.group, kind: "computed", width: groupWidth(context, track, 10), align: "center", formula: `=${summary.group}` },
    {
      header: grading.total,
      kind: "computed",
      unit: "分",
      width: 11,
      numberFormat: scoreFormat(context),
      formula: `=${figuresOf(summary.spill(grading.total))}`,
    },
    {
      header: gradeWord(context),
      kind: "result",
      width: 11,
      align: "center",
      formula: graded(call()),
    },
    {
      header: "名次",
      kind: "result",
      unit: track.upper === undefined ? "组内" : `${upperSeats?.pooledBy ? SEAT_UNIT : track.group}内`,
      width: 11,
      align: "center",
      numberFormat: "0",
    },
    { header: "理由", kind: "result", width: 58, wrap: true },
    ...(bottom
      ? [
          {
            header: bottom.header,
            kind: "result" as const,
            width: Math.max(10, bottom.header.length * 2 + 2),
            align: "center" as const,
            formula: graded(lastOnes(bottom)),
          },
        ]
      : []),
    ...(addsMarks(grading)
      ? [
          {
            header: "适用标记",
            kind: "computed" as const,
            width: 20,
            wrap: true,
            align: "center" as const,
            formula: heldMarks(context, track, grading, written, { parts, upper, units: spill(at.group), last: spill(at.bottom) }),
          },
        ]
      : []),
    ...(upperSeats?.pooledBy
      ? [{ header: SEAT_UNIT, kind: "computed" as const, width: 20, wrap: true, formula: `=${upperSeats.pooledBy(spill(at.group))}` }]
      : []),
  ];
}

/** Stands for a score that is not there yet where the last ones are looked for. */
const BELOW_ALL = -1_000_000;

/** 1 for each group that the office gives no places. */
function isUnranked(context: SheetContext, names: string, groups: string): string {
  return `${isListed(groups, parameter(context, names))}*(${groups}<>"")`;
}

/** A class that is not ranked keeps its grades by score and by mark, and is told why it has no place. */
function unplaced(context: SheetContext, { unranked }: Grading, groups: string, graded: string): string {
  if (unranked === undefined) return graded;
  const apart = isUnranked(context, unranked, groups);
  return `LET(评定,${graded},IF(${apart},CHOOSE({1,2,3},INDEX(评定,0,1),"","不排名，不占名额。"&INDEX(评定,0,3)),评定))`;
}

/** Group, seats, headcount, ratios, how many hold each grade, and what has to be looked at. */
function addSeats(
  context: SheetContext,
  draft: SheetDraft,
  track: Track,
  grading: Grading,
  summary: SummarySheet,
  spill: (column: number) => string,
  at: At,
): PlacedColumn[] {
  const { limited } = at;
  const p = (name: string) => parameter(context, name);
  const each = <T>(make: (i: number) => T) => Array.from({ length: limited }, (_, i) => make(i));
  const word = (i: number) => `INDEX(${lookupColumn(context, grading.grades, 0)},${i + 1})`;
  const hasMean = grading.ratio.kind === "groupMean";
  const [group, firstSeats] = [at.seatGroup, at.seatGroup + 1];
  const count = firstSeats + limited;
  const mean = count + 1;
  const firstRatio = count + (hasMean ? 2 : 1);
  const firstHeld = firstRatio + limited;
  const pending = firstHeld + limited;
  const held = (grade: string) => counted(spill, at, spill(group), grade);
  const whole = { width: 10, align: "center", numberFormat: "0" } as const;
  const ratios = besideEachOther(each((i) => spill(firstRatio + i)));
  const rounding = grading.rounding === undefined ? quotedText(CUT_OFF) : p(grading.rounding);
  const isApart = grading.unranked === undefined ? null : isUnranked(context, grading.unranked, spill(group));
  const least = grading.leastSeats === undefined ? null : p(grading.leastSeats);
  const leastSeats = least === null ? "" : `,${isApart === null ? least : `IF(${isApart},0,${least})`}`;
  const tooHigh = grading.ceiling === undefined ? "" : `&IF(${spill(firstRatio)}>${p(grading.ceiling)},"▲ 高于国家比例 ","")`;
  const seatsOf = (i: number) => errorSafe(limited === 1 ? spill(firstSeats) : `INDEX(${spill(firstSeats)},0,${i + 1})`);
  const over = each((i) => `${spill(firstHeld + i)}>${seatsOf(i)}`);
  // TRUE is greater than any number: one comparison alone must not be compared again.
  const tooMany = limited === 1 ? over.join() : `${over.map((one) => `(${one})`).join("+")}>0`;
  const noSeats = isApart === null ? `"▲ 没有名额"` : `IF(${isApart},"不排名，没有名额","▲ 没有名额")`;
  const columns: Column[] = [
    {
      header: track.group,
      kind: "computed",
      width: groupWidth(context, track, 12),
      align: "center",
      formula: `=UNIQUE(FILTER(${summary.group},${summary.group}<>"",""))`,
    },
    ...each(
      (i): Column => ({
        header: { formula: `=${word(i)}` },
        kind: "result",
        unit: "名额",
        ...whole,
        width: 11,
        // Where the call fails it fails for every group: a blank would be no limit.
        ...(i === 0 && {
          formula: `=LET(席,KAOHE.SEATS(${spill(count)},${ratios},${rounding}${leastSeats}),IF(ISERROR(${ratios}),NA(),席))`,
        }),
      }),
    ),
    { header: "应考核", kind: "computed", unit: "个", ...whole, width: 9, formula: `=${headcount(context, track, spill(group))}` },
    ...(hasMean ? [meanColumn(summary, grading, spill(group))] : []),
    ...each(
      (i): Column => ({
        header: { formula: `=${word(i)}&"比例"` },
        kind: "computed",
        width: 10,
        align: "center",
        numberFormat: "0.0%",
        formula: ratioFormula(context, grading, spill(group), spill(mean), i),
      }),
    ),
    ...each((i): Column => ({ header: { formula: `=${word(i)}&"已评"` }, kind: "computed", unit: "个", ...whole, formula: held(word(i)) })),
    { header: PENDING, kind: "computed", unit: "个", ...whole, width: 8, formula: held(quotedText(PENDING)) },
    {
      header: "提醒",
      kind: "computed",
      width: 24,
      wrap: true,
      reminder: true,
      formula:
        `=IF(${spill(group)}="","",IFERROR(IF(${tooMany},"⊗ 超出名额 ","")&IF(${spill(pending)}>0,"▲ 有待定 ","")` +
        `${tooHigh}&IF(${seatsOf(0)}=0,${noSeats},""),"⊗ 名额无法计算，请先处理前列错误"))`,
    },
  ];
  const placed = draft.add({ columns });
  draft.dress(placed);
  return placed;
}

function meanColumn(summary: SummarySheet, { ratio }: Grading, group: string): Column {
  const of = ratio.kind === "groupMean" ? ratio.of : "";
  return {
    header: "组均分",
    kind: "computed",
    unit: of,
    width: 15,
    numberFormat: "0.00",
    formula: `=IFERROR(ROUND(${exactly([group], (named) => `AVERAGEIFS(${summary.spill(of)},${named(summary.group)})`)},9),"")`,
  };
}

function ratioFormula(context: SheetContext, { ratio, unranked }: Grading, group: string, mean: string, i: number): string {
  const p = (name: string) => parameter(context, name);
  const ranked = (given: string) => (unranked === undefined ? given : `IF(${isUnranked(context, unranked, group)},0,${given})`);
  switch (ratio.kind) {
    case "groupMean": {
      const [least, most] = [p(ratio.least), p(ratio.most)];
      const found = `XLOOKUP(${mean},${lookupColumn(context, ratio.table, 0)},${lookupColumn(context, ratio.table, 1)},${least},-1)`;
      return `=LET(比例,IF(${mean}="",${least},${found}),IF(比例<${least},${least},IF(比例>${most},${most},比例)))`;
    }
    case "groups":
      return `=IF(${group}="","",${ranked(lookedUp(context, ratio.table, group, i + 1))})`;
    case "all": {
      const given = p(requireValue(ratio.parameters[i], `a ratio of the grade ${i + 1}`));
      return `=IF(${group}="","",${ranked(given)})`;
    }
    case "upper":
      throw new Error("seats of another track have no ratio here");
  }
}

/** A short code of names, totals and grades: two prints with one code hold the same results (Z10). */
function addCode(draft: SheetDraft, spill: (column: number) => string, at: At): string {
  const column: Column = {
    header: "校验码",
    kind: "result",
    width: 26,
    align: "center",
    formula: `=IF(COUNT(${spill(at.score)})=0,"",IF(SUM(${waitingRows(spill(at.grade))})>0,"▲ 有人未定，定后生成",KAOHE.DIGEST(${besideEachOther([spill(at.unit), spill(at.score), `INDEX(${spill(at.grade)},0,1)`])})))`,
  };
  const [placed] = draft.add({ columns: [column] });
  draft.dress([placed]);
  return placed.first;
}
