/** A pool paid out to the last cent by shares: the coefficients of unit and person multiplied, and what is added to it (N7). */
import { requireValue } from "../../basics/requireValue";
import { cellAddress } from "../../sheet/address";
import { quotedText } from "../../sheet/quotedText";
import { blankSafe, type Column } from "../draft";
import type { SheetPlan } from "../../book/plan";
import type { Track } from "../../book/schema/scheme";
import { gradeWord, lookedUp, newDraft, numberFormat, parameter, type SheetContext, tableColumn } from "./context";
import { gradedRows, type ResultSheet } from "./resultSheet";

export function payoutSheet(
  context: SheetContext,
  track: Track,
  payout: NonNullable<Track["payout"]>,
  result: ResultSheet,
  upperResult: ResultSheet | null,
): SheetPlan {
  const draft = newDraft(
    context,
    payout.sheet,
    { title: payout.sheet, unit: "单位：元", legend: ["computed", "result"] },
    { captions: true, freezeColumns: 1 },
  );
  const row = draft.firstRow;
  const spill = (column: number) => `${cellAddress(row, column)}#`;
  const p = (name: string) => parameter(context, name);
  const coefficient = { kind: "computed", width: 11, align: "center", numberFormat: "0.000" } as const;
  const gradesOf = (of: ResultSheet) => gradedRows(of, 1);
  const own = gradesOf(result);
  const { logs, tracks } = context.scheme;
  type Factor = (typeof payout.factors)[number];
  /** The word that a factor is looked up by. */
  const wordOf = (factor: Factor): string => {
    switch (factor.from) {
      case "grade":
        return spill(2);
      case "upperGrade": {
        const units = requireValue(upperResult, "grades of the units");
        return `XLOOKUP(${spill(1)},${units.name},${gradesOf(units)},"")`;
      }
      case "upperList": {
        const { list, word } = requireValue(
          tracks.find((one) => one.word === track.upper),
          "the units",
        );
        return `XLOOKUP(${spill(1)},${tableColumn(context, list.table, word)},${tableColumn(context, list.table, factor.column)},"")&""`;
      }
      case "log": {
        const { table } = requireValue(
          logs.find(({ name }) => name === factor.log),
          `the log ${factor.log}`,
        );
        // What was written last holds.
        return `XLOOKUP(${spill(0)},${tableColumn(context, table, track.word)},${tableColumn(context, table, factor.column)},"",0,-1)&""`;
      }
    }
  };
  /** Nothing said of somebody changes nothing; but without a grade there is no share. */
  const otherwise = ({ from }: Factor) => (from === "upperList" || from === "log" ? "1" : '""');
  const first = 3;
  const factors = payout.factors.map((factor, i) => ({ ...factor, spill: spill(first + i) }));
  const extra = payout.extra ? spill(first + factors.length) : null;
  const share = first + factors.length + (extra === null ? 0 : 1);
  const product = factors.map((factor) => factor.spill).join("*");
  const blanks = factors.map((factor) => `(${factor.spill}="")`).join("+");
  const each = factors.map((factor) => `IF(${factor.spill}="",${quotedText(`${factor.header}、`)},"")`).join("&");
  const missing = `LET(缺,${each},"▲ 缺"&LEFT(缺,LEN(缺)-1)&"，未参加分配")`;
  const columns: Column[] = [
    { header: track.word, kind: "computed", width: 18, wrap: true, formula: `=${result.name}` },
    { header: track.group, kind: "computed", width: 22, wrap: true, align: "center", formula: `=${result.group}` },
    { header: gradeWord(context), kind: "computed", width: 10, align: "center", formula: `=${own}` },
    ...payout.factors.map(
      (factor): Column => ({
        header: factor.header,
        ...coefficient,
        width: Math.max(11, factor.header.length * 2 + 2),
        // Without a grade there is no coefficient: a blank would be found in a row kept empty. What is no number is none either.
        formula:
          `=LET(等次_,${wordOf(factor)},系,IF(${spill(0)}="","",IF(等次_="",${otherwise(factor)},${lookedUp(context, factor.table, "等次_")})),` +
          `IF(ISNUMBER(系),系,""))`,
      }),
    ),
    ...(payout.extra
      ? [
          {
            header: payout.extra.header,
            ...coefficient,
            width: Math.max(11, payout.extra.header.length * 2 + 2),
            formula:
              `=LET(情形,${blankSafe(tableColumn(context, track.list.table, payout.extra.column))},` +
              `IF(${spill(0)}="","",IF(情形="",0,${lookedUp(context, payout.extra.table, "情形")})))`,
          },
        ]
      : []),
    {
      header: "份额",
      kind: "computed",
      width: 11,
      align: "center",
      numberFormat: "0.000",
      // What is taken off for 不担当 never leaves less than nothing.
      formula: `=IF((${spill(0)}="")+${blanks}>0,"",LET(份,ROUND(${product}${extra === null ? "" : `+${extra}`},9),IF(份<0,0,份)))`,
    },
    {
      header: payout.header,
      kind: "result",
      unit: "元",
      width: Math.max(16, payout.header.length * 2 + 2),
      numberFormat: numberFormat(context, "money"),
      // Shares of nothing but 0 divide nothing.
      formula: `=IF(${p(payout.total)}="","",IF(IFERROR(SUM(${spill(share)}),1)=0,"",KAOHE.POOL(${p(payout.total)},${spill(share)},${p(payout.unit)})))`,
    },
    {
      header: "提醒",
      kind: "computed",
      width: 30,
      wrap: true,
      reminder: true,
      formula: `=IF((${spill(0)}="")+(${spill(2)}="")>0,"",IF(ISERROR(${spill(share)}),"⊗ 份额无法计算，请先处理前列错误",IF(${spill(share)}="",${missing},"")))`,
    },
  ];
  // A share that comes later makes everybody's part smaller: nothing should be paid before all of them are there.
  const waiting = `COUNTIF(${spill(share + 2)},"▲*")`;
  draft.put(
    draft.captionRow,
    3,
    { formula: `=IF(${waiting}=0,"","▲ 还有"&${waiting}&"人份额未定，确定后各人数额均会变动")` },
    { role: "note" },
  );
  const placed = draft.add({
    caption: "合计",
    captionFormula: { formula: `=IFERROR(SUM(${spill(share + 1)}),"")`, numberFormat: numberFormat(context, "money") },
    columns,
  });
  return draft.dress(placed).finish();
}
