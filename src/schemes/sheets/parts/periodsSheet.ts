/** Scores by period: names × months to fill in; means of the quarters and the year's score beside them (L3, L4, Z3, G9). */
import { requireValue } from "../../../basics/requireValue";
import { cellAddress, fixedAddress } from "../../../sheet/address";
import { quotedText } from "../../../sheet/quotedText";
import { ask, blankSafe, errorSafe, figuresOf, tableRows, type Column, type PlacedColumn, type SheetDraft } from "../../draft";
import { RENORMALISE } from "../../optionWords";
import type { SheetPlan } from "../../../book/plan";
import type { PartOf } from "../../../book/schema/parts";
import {
  groupWidth,
  nameWidth,
  columnOf,
  contentOf,
  lookupColumn,
  newDraft,
  parameter,
  scoreFormat,
  tableColumn,
  tableColumns,
  type SheetContext,
} from "../context";
import { limitOf, lookedUpScore, subjectColumn, weightField, type PartSheet, type PartSurroundings, type Places } from "./part";

type Periods = PartOf<"periods">;

/** A run of periods with a word of its own; without spans there is none. */
interface Span {
  word: string;
  first: number;
  count: number;
}

export function periodsSheet(around: PartSurroundings, part: Periods): PartSheet {
  const { context, track } = around;
  const { names, scheme } = context;
  const rows = contentOf(context, part.table);
  const decimals = scoreFormat(context);
  const draft = newDraft(context, part.name, { title: part.name, unit: "单位：分", legend: ["input", "computed"] }, { captions: true });
  const [least, most] = [parameter(context, part.least), parameter(context, part.most)];
  const period = (header: string, i: number): Column => ({
    header,
    kind: "input",
    unit: "分",
    width: Math.max(9, header.length * 2 + 1),
    numberFormat: decimals,
    cells: columnOf(rows, i + 1),
    validation: ask(
      { kind: "decimal", least: `=${least}`, most: `=${most}` },
      `${header}成绩`,
      `填“${part.least}”到“${part.most}”之间的数，最多 ${scheme.digits} 位小数。还没有成绩或不适用就留空，不要填 0。`,
    ),
  });
  const entries = draft.add({
    table: names.table(part.table),
    ...(part.weights && { caption: "各期权重" }),
    rows: rows.length,
    columns: [subjectColumn(around, part.table), ...part.periods.map(period)],
  });
  const first = requireValue(entries[1], "a column of a period");

  const spans = spansOf(part);
  const weights = part.weights === undefined ? null : weightCells(context, part.periods, part.weights, spans, draft, first);
  const results: Column[] = [
    ...spans.map(
      (span): Column => ({
        header: span.word,
        kind: "computed",
        unit: "均分",
        width: 10,
        numberFormat: decimals,
        formula: `=${meanOf(context, part, span, "")}`,
      }),
    ),
    {
      header: part.score,
      kind: "result",
      unit: weights ? "加权" : "平均",
      width: Math.max(11, part.score.length * 2 + 2),
      numberFormat: decimals,
      formula: weights ? weightedScore(context, part, weights) : `=${meanOf(context, part, wholeOf(part), `,${scheme.digits}`)}`,
    },
  ];
  const placed = draft.add({ columns: results });
  // Pasting passes validation, so what is out of range shows its colour too; `ISTEXT` is also a number typed as text.
  const cell = cellAddress(first.row, first.column);
  const area = draft.body(first, tableRows(rows.length), part.periods.length);
  draft.condition({ area, formula: `=AND(ISNUMBER(${cell}),OR(${cell}<${least},${cell}>${most}))`, look: "error" });
  draft.condition({ area, formula: `=ISTEXT(${cell})`, look: "warning" });
  draft.dress(placed, placed[placed.length - 1]);
  const sheet = draft.finish();
  sheet.inputCells = rows.length * part.periods.length;

  const spill = (span?: string) => {
    const at = span === undefined ? spans.length : spans.findIndex(({ word }) => word === span);
    return requireValue(placed[at], `a span ${span} of ${part.name}`).spill;
  };
  const scoreOf = (list: string, span?: string) => lookedUpScore(around, part.table, spill(span))(list);
  const places = part.places === undefined ? null : placesSheet(around, part, part.places, spans, scoreOf, spill);
  return {
    sheet,
    ...(places && { more: [places.sheet], places: places.places }),
    fields: [
      { kind: "unit", table: names.table(part.table), column: track.word, isList: false },
      {
        kind: "score",
        table: names.table(part.table),
        columns: part.periods,
        unitColumn: track.word,
        least: limitOf(context, part.least),
        most: limitOf(context, part.most),
        digits: scheme.digits,
        ...(part.sparse && { sparse: true }),
      },
      ...weightField(context, part.weights),
    ],
    scoreOf,
    spanOf: (name, number) =>
      `XLOOKUP(${name},${tableColumn(context, part.table, track.word)},CHOOSE(${number},${spans.map((s) => errorSafe(spill(s.word))).join(",")}),"")`,
  };
}

function spansOf(part: Periods): Span[] {
  let first = 0;
  return (part.spans ?? []).map(({ word, count }) => {
    const span = { word, first, count };
    first += count;
    return span;
  });
}

const wholeOf = (part: Periods): Span => ({ word: part.score, first: 0, count: part.periods.length });

/**
 * Each period carries its span's weight, in the row above the headers. Weights that do not add up put words there, which
 * WEIGHTED refuses: a year's score must not be computed quietly from weights nobody decided.
 */
function weightCells(
  context: SheetContext,
  periods: string[],
  table: string,
  spans: Span[],
  draft: SheetDraft,
  first: PlacedColumn,
): string {
  const row = draft.captionRow;
  const weights = lookupColumn(context, table, 1);
  periods.forEach((period, i) => {
    const word = spans.find((span) => i >= span.first && i < span.first + span.count)?.word ?? period;
    const found = `XLOOKUP(${quotedText(word)},${lookupColumn(context, table, 0)},${weights})`;
    draft.put(
      row,
      first.column + i,
      { formula: `=IF(ROUND(SUM(${weights}),9)=1,${found},"合计≠100%")` },
      {
        role: "computed",
        numberFormat: "0.0%",
        align: "center",
      },
    );
  });
  return `${fixedAddress(row, first.column)}:${fixedAddress(row, first.column + periods.length - 1)}`;
}

/** Weights count only where there is a score, so the year so far is a mean over the months that have one (L4). */
function weightedScore(context: SheetContext, part: Periods, weights: string): string {
  const scores = blankSafe(tableColumns(context, part.table, part.periods));
  return `=LET(成绩,${scores},KAOHE.WEIGHTED(成绩,IF(成绩="","",${weights}),${quotedText(RENORMALISE)},${context.scheme.digits}))`;
}

/** A row without any score stays empty instead of being an error. */
function meanOf(context: SheetContext, part: Periods, span: Span, digits: string): string {
  const headers = part.periods.slice(span.first, span.first + span.count);
  const all = tableColumns(context, part.table, headers);
  const joined = headers.map((header) => tableColumn(context, part.table, header)).join("&");
  return `IF(${joined}="","",KAOHE.JUDGES(${blankSafe(all)},0,0${digits}))`;
}

/** 月排名、季通报: the place of each name in each period and span, among those that have a score (G9). */
function placesSheet(
  { context, track }: PartSurroundings,
  part: Periods,
  name: string,
  spans: Span[],
  scoreOf: (names: string, span?: string) => string,
  scoresOf: (span?: string) => string,
): { sheet: SheetPlan; places: Places } {
  const draft = newDraft(context, name, { title: name, unit: "组内名次", legend: ["computed", "result"] }, { freezeColumns: 2 });
  const spill = (column: number) => `${cellAddress(draft.firstRow, column)}#`;
  const listed = (header: string) => blankSafe(tableColumn(context, track.list.table, header));
  // What is no figure is told beside the scores: one of them would spoil the places of its group.
  const place = (scores: string) => `=LET(原,${scores},分,${figuresOf("原")},IF(COUNT(分)=0,"",KAOHE.PLACE(分,IF(分="","",${spill(1)}))))`;
  const ofPeriod = (header: string) =>
    `IF(${spill(0)}="","",XLOOKUP(${spill(0)},${tableColumn(context, part.table, track.word)},${blankSafe(tableColumn(context, part.table, header))},""))`;
  const shared = { width: 9, align: "center", numberFormat: "0" } as const;
  const columns: Column[] = [
    { header: track.word, kind: "computed", width: nameWidth(context, track), wrap: true, formula: `=${listed(track.word)}` },
    { header: track.group, kind: "computed", width: groupWidth(context, track, 12), align: "center", formula: `=${listed(track.group)}` },
    ...part.periods.map((header): Column => ({ ...shared, header, kind: "computed", formula: place(ofPeriod(header)) })),
    ...spans.map(
      (span): Column => ({ ...shared, header: span.word, kind: "result", formula: place(scoreOf(spill(0), span.word).slice(1)) }),
    ),
    { ...shared, header: "累计", kind: "result", formula: place(scoreOf(spill(0)).slice(1)) },
  ];
  const placed = draft.add({ columns });
  const at = (column: number) => draft.prefix + spill(column);
  const last = placed.length - 1;
  const inMonths = 12 / part.periods.length;
  const ofSpans = [
    ...part.periods.map((header, i) => ({ header, first: i, count: 1 })),
    ...spans.map((span) => ({ ...span, header: undefined })),
  ];
  return {
    sheet: draft.dress(placed).finish(),
    places: {
      names: at(0),
      groups: at(1),
      units: tableColumn(context, part.table, track.word),
      words: `${draft.prefix}${fixedAddress(draft.firstRow - 1, 2)}:${fixedAddress(draft.firstRow - 1, last)}`,
      of: [
        ...ofSpans.map((span, i) => ({
          place: at(2 + i),
          score:
            span.header === undefined
              ? errorSafe(scoresOf(spans[i - part.periods.length]?.word))
              : tableColumn(context, part.table, span.header),
          isFirst: span.first === 0,
          months: [span.first * inMonths + 1, (span.first + span.count) * inMonths] as const,
        })),
        { place: at(last), score: errorSafe(scoresOf()), isFirst: true, months: [1, 12] as const },
      ],
    },
  };
}
