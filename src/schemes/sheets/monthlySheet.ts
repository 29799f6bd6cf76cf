/**
 * 月度结果: month by month each one's coefficient, entries and result, and the year as the mean of its months (L1–L4, L6). A month's
 * coefficient is the base of the tier its task completion lies in, and what was contributed to that month's growth. All of it is
 * asked for at once, and put together natively: a round more would make the way to the grade too deep.
 */
import { requireValue } from "../../basics/requireValue";
import { cellAddress } from "../../sheet/address";
import { quotedText } from "../../sheet/quotedText";
import { blankSafe, errorSafe, type Column } from "../draft";
import type { SheetPlan } from "../../book/plan";
import type { MONTHLY_FIGURES, Monthly } from "../../book/schema/monthly";
import type { Part } from "../../book/schema/parts";
import type { Track } from "../../book/schema/scheme";
import { lookedUp, lookupColumn, newDraft, numberFormat, parameter, scoreFormat, tableColumn, type SheetContext } from "./context";
import type { PartSheet } from "./parts/part";

export type MonthlyFigure = (typeof MONTHLY_FIGURES)[number];

export interface MonthlySheet {
  sheet: SheetPlan;
  /** `月度结果!$D$6#`, in the order of the list. */
  spill(figure: MonthlyFigure): string;
}

/** What the figures besides the result are called there. */
const HEADERS: Record<Exclude<MonthlyFigure, "result">, string> = {
  score: "月均成绩",
  entries: "月均加扣分",
  good: "优月数",
  poor: "差月数",
};

export function monthlySheet(context: SheetContext, track: Track, monthly: Monthly, parts: ReadonlyMap<string, PartSheet>): MonthlySheet {
  const periodsOf = (name: string): Extract<Part, { kind: "periods" }> => {
    const part = track.parts.find((one) => one.name === name);
    if (part?.kind !== "periods") throw new Error(`no months on ${name}`);
    return part;
  };
  const { digits } = context.scheme;
  const scores = periodsOf(monthly.scores);
  const completion = periodsOf(monthly.completion);
  const contribution = monthly.contribution && { ...monthly.contribution, table: periodsOf(monthly.contribution.part).table };
  const entriesOf =
    monthly.entries === undefined ? undefined : requireValue(parts.get(monthly.entries), `the part ${monthly.entries}`).monthOf;
  const draft = newDraft(
    context,
    monthly.sheet,
    { title: monthly.sheet, unit: "单位：分", legend: ["computed", "result"] },
    { captions: true, freezeColumns: 2 },
  );
  const p = (name: string) => parameter(context, name);
  const months = scores.periods;
  const order = [
    ...months.map((month) => `${month}系数`),
    ...(entriesOf ? months.map((month) => `${month}加扣分`) : []),
    ...months.map((month) => `${month}结果`),
    HEADERS.score,
    ...(entriesOf ? [HEADERS.entries] : []),
    ...(monthly.good === undefined ? [] : [HEADERS.good]),
    ...(monthly.poor === undefined ? [] : [HEADERS.poor]),
    monthly.header,
  ];
  const at = (header: string) => `${cellAddress(draft.firstRow, 2 + order.indexOf(header))}#`;
  const name = `${cellAddress(draft.firstRow, 0)}#`;
  const listed = (header: string) => blankSafe(tableColumn(context, track.list.table, header));
  /** What a month's column holds for each name of the list. */
  const valueOf = (table: string, month: string) =>
    `IF(${name}="","",XLOOKUP(${name},${tableColumn(context, table, track.word)},${blankSafe(tableColumn(context, table, month))},""))`;
  const rounded = (value: string) => `ROUND(ROUND(${value},9),${digits})`;
  const filled = (header: string) => `(${at(header)}<>"")`;
  /** The mean over the months that have a result, of what `value` says of each; weighed by their spans where there are such weights. */
  const meanOf = (value: (month: string) => string) => {
    const { spans, weights } = scores;
    if (!spans || weights === undefined)
      return `=LET(有,${months.map((month) => filled(`${month}结果`)).join("+")},IF(有=0,"",${rounded(`(${months.map(value).join("+")})/有`)}))`;
    const weightOf = spans.flatMap(({ count }, i) => Array.from({ length: count }, () => `权${i}_`));
    const bound = spans.map(({ word }, i) => `权${i}_,${lookedUp(context, weights, quotedText(word), 1, "0")}`);
    const held = months.map((month, i) => `${filled(`${month}结果`)}*${weightOf[i]}`).join("+");
    const sum = months.map((month, i) => `${value(month)}*${weightOf[i]}`).join("+");
    return (
      `=LET(${bound.join(",")},有,${held},IF(${name}="","",IF(ROUND(SUM(${lookupColumn(context, weights, 1)}),9)<>1,"▲ 权重合计不是100%",` +
      `IF(有=0,"",${rounded(`(${sum})/IF(有=0,1,有)`)}))))`
    );
  };
  const counted = (compared: string) => {
    const each = months.map((month) => `IF(${at(`${month}结果`)}="",0,IF(${at(`${month}结果`)}${compared},1,0))`);
    return `=IF(${at(monthly.header)}="","",${each.join("+")})`;
  };
  const whereResult = (month: string, value: string) => `IF(${at(`${month}结果`)}="",0,${value})`;

  const coefficient = (month: string): Column => ({
    header: `${month}系数`,
    kind: "computed",
    width: 10,
    align: "center",
    numberFormat: numberFormat(context, "coefficient"),
    // Growth that is not published yet, or nothing contributed, adds nothing, in plain sight.
    formula:
      contribution === undefined
        ? `=KAOHE.COEFFICIENT(${valueOf(completion.table, month)},${lookupColumn(context, monthly.tiers, 0, 1)},,${p(monthly.rate)},${p(monthly.least)},${p(monthly.most)})`
        : `=LET(完,${valueOf(completion.table, month)},献,${valueOf(contribution.table, month)},` +
          `增,XLOOKUP(${quotedText(month)},${lookupColumn(context, contribution.growth, 0)},${lookupColumn(context, contribution.growth, 1)},0),` +
          `KAOHE.COEFFICIENT(完,${lookupColumn(context, monthly.tiers, 0, 1)},IF(完="","",IF(献="",0,ROUND(献*增,9))),${p(monthly.rate)},${p(monthly.least)},${p(monthly.most)}))`,
  });
  const signed = numberFormat(context, "signed");
  const entries = (month: string, i: number): Column => ({
    header: `${month}加扣分`,
    kind: "computed",
    width: 11,
    numberFormat: signed,
    formula: requireValue(entriesOf, "entries by month")(name, i + 1),
  });
  const result = (month: string): Column => {
    const [factor, added] = [errorSafe(at(`${month}系数`)), entriesOf ? `+${errorSafe(at(`${month}加扣分`))}` : ""];
    return {
      header: `${month}结果`,
      kind: "result",
      width: 10,
      numberFormat: scoreFormat(context),
      formula: `=LET(绩,${valueOf(scores.table, month)},系,${factor},IF((绩="")+(系="")>0,"",${rounded(`绩*系${added}`)}))`,
    };
  };
  const number = { kind: "computed", width: 12, numberFormat: scoreFormat(context) } as const;
  const whole = { kind: "computed", width: 9, align: "center", numberFormat: "0", unit: "个月" } as const;
  const columns: Column[] = [
    { header: track.word, kind: "computed", width: 20, wrap: true, formula: `=${listed(track.word)}` },
    { header: track.group, kind: "computed", width: 12, align: "center", formula: `=${listed(track.group)}` },
    ...months.map(coefficient),
    ...(entriesOf ? months.map(entries) : []),
    ...months.map(result),
    {
      header: HEADERS.score,
      ...number,
      formula: meanOf((month) => whereResult(month, valueOf(scores.table, month))),
    },
    ...(entriesOf
      ? [
          {
            header: HEADERS.entries,
            ...number,
            numberFormat: signed,
            formula: meanOf((month) => whereResult(month, errorSafe(at(`${month}加扣分`)))),
          },
        ]
      : []),
    ...(monthly.good === undefined ? [] : [{ header: HEADERS.good, ...whole, formula: counted(`>=${p(monthly.good)}`) }]),
    ...(monthly.poor === undefined ? [] : [{ header: HEADERS.poor, ...whole, formula: counted(`<${p(monthly.poor)}`) }]),
    {
      header: monthly.header,
      kind: "result",
      unit: "各月平均",
      width: Math.max(12, monthly.header.length * 2 + 2),
      numberFormat: scoreFormat(context),
      formula: meanOf((month) => whereResult(month, at(`${month}结果`))),
    },
    { header: "提醒", kind: "computed", width: 34, wrap: true, reminder: true, formula: reminders() },
  ];
  const placed = draft.add({ columns });
  if (contribution) {
    // Months in which somebody has a result, and no growth was filled in.
    const open = months.map(
      (month) =>
        `IF((COUNT(${at(`${month}结果`)})>0)*(XLOOKUP(${quotedText(month)},${lookupColumn(context, contribution.growth, 0)},${lookupColumn(context, contribution.growth, 1)},"")=""),${quotedText(`${month}、`)},"")`,
    );
    draft.put(
      draft.captionRow,
      2,
      { formula: `=LET(缺,${open.join("&")},IF(缺="","","▲ "&LEFT(缺,LEN(缺)-1)&"没有填增速，贡献系数按 0 算"))` },
      { role: "note" },
    );
  }
  draft.dress(placed);
  const headerOf = (figure: MonthlyFigure) => (figure === "result" ? monthly.header : HEADERS[figure]);
  return { sheet: draft.finish(), spill: (figure) => draft.prefix + at(headerOf(figure)) };

  /** A month with a score and no completion has no result; entries of a month without one are counted nowhere. */
  function reminders(): string {
    const waiting = months.map(
      (month) => `IF((${valueOf(scores.table, month)}<>"")*(${at(`${month}系数`)}=""),${quotedText(`${month}、`)},"")`,
    );
    const lost = months.map((month) =>
      entriesOf
        ? `IF((${at(`${month}结果`)}="")*(${at(`${month}加扣分`)}<>0)*(${at(`${month}加扣分`)}<>""),${quotedText(`${month}、`)},"")`
        : '""',
    );
    const said = (words: string, before: string, after: string) =>
      `IF(${words}="","",${quotedText(before)}&LEFT(${words},LEN(${words})-1)&${quotedText(after)})`;
    return (
      `=IF(${name}="","",IFERROR(LET(缺,${waiting.join("&")},漏,${lost.join("&")},` +
      `${said("缺", "▲ 缺", `的${completion.name} `)}&${said("漏", "▲ ", "没有结果，加扣分未计入")}),"⊗ 无法计算，请先处理前列错误"))`
    );
  }
}
