/**
 * A daily ledger against items (Z1): a dated line for each thing found, and beside it on a sheet of its own every name's points,
 * item by item: the full points less what was taken off, never less than nothing, or blank where the item does not apply.
 */
import { requireValue } from "../../../basics/requireValue";
import { cellAddress } from "../../../sheet/address";
import { quotedText } from "../../../sheet/quotedText";
import { rowReference } from "../../../sheet/structured";
import { ask, blankSafe, errorSafe, tableRows, type Column } from "../../draft";
import { ENTRY } from "../../optionWords";
import type { PlanCell, SheetPlan } from "../../../book/plan";
import type { PartOf } from "../../../book/schema/parts";
import {
  askFor,
  columnOf,
  contentOf,
  lookupColumn,
  lookupTable,
  newDraft,
  numberFormat,
  parameter,
  scoreFormat,
  tableColumn,
} from "../context";
import { subjectColumn, type PartSheet, type PartSurroundings } from "./part";

const [DATE, ITEM, KIND, POINTS] = ["日期", "指标", "情形", "扣分"] as const;

export function itemLedgerSheet(around: PartSurroundings, part: PartOf<"itemLedger">): PartSheet {
  const { context, track } = around;
  const scores = scoresSheet(around, part);
  return {
    sheet: entriesSheet(around, part),
    more: [scores.sheet],
    fields: [{ kind: "unit", table: context.names.table(part.table), column: track.word, isList: false }],
    scoreOf: (names) => `=IF(${names}="","",XLOOKUP(${names},${scores.names},${errorSafe(scores.spill)},""))`,
  };
}

function entriesSheet(around: PartSurroundings, part: PartOf<"itemLedger">): SheetPlan {
  const { context, parameters, track } = around;
  const content = contentOf(context, part.table);
  const rows = tableRows(content.length + (part.spare ?? 0));
  const draft = newDraft(context, part.name, { title: part.name, unit: "单位：分", legend: ["input", "computed"] }, { freezeColumns: 2 });
  let next = 0;
  const cells = (): PlanCell[] => columnOf(content, next++);
  const items = lookupTable(context, part.items);
  const [unit, item] = [rowReference(track.word), rowReference(ITEM)];
  const missing = (what: string, column: string) => `ISNA(XMATCH(${what},${column}))`;
  const columns: Column[] = [
    {
      header: DATE,
      kind: "input",
      width: 16,
      align: "center",
      numberFormat: numberFormat(context, "date"),
      cells: cells(),
      validation: askFor("date", DATE),
    },
    { ...subjectColumn(around, part.table), width: 20, cells: cells() },
    {
      header: ITEM,
      kind: "input",
      width: Math.max(16, ...items.rows.map(([name]) => Math.min(40, String(name).length * 2 + 2))),
      cells: cells(),
      validation: ask({ kind: "list", source: `=${parameters.cells(part.items, 0)}` }, ITEM, `从“${items.caption}”里选。`),
    },
    {
      header: KIND,
      kind: "input",
      width: 10,
      align: "center",
      cells: cells(),
      validation: askFor("word", KIND, { words: Object.values(ENTRY) }),
    },
    {
      header: POINTS,
      kind: "input",
      unit: "分",
      width: 9,
      numberFormat: scoreFormat(context),
      cells: cells(),
      validation: askFor("score", POINTS, { least: 0, prompt: "填正数，扣完这一项的满分为止。不适用的留空。" }),
    },
    { header: "事由", kind: "input", width: 30, wrap: true, cells: cells() },
    { header: "依据", kind: "input", width: 24, wrap: true, cells: cells() },
    { header: "登记人", kind: "input", width: 10, align: "center", cells: cells() },
    {
      header: "提醒",
      kind: "computed",
      width: 22,
      formula:
        `=IF(${unit}&${item}="","",IF(${missing(unit, tableColumn(context, track.list.table, track.word))},${quotedText(`▲ 名单里没有这个${track.word}`)},` +
        `IF(${missing(item, lookupColumn(context, part.items, 0))},"▲ 没有这一项指标","")))`,
    },
  ];
  const placed = draft.add({ table: context.names.table(part.table), filter: true, rows, columns });
  const last = requireValue(placed[placed.length - 1], "a column of reminders");
  draft.condition({ area: draft.body(last, rows), formula: `=LEFT($${cellAddress(last.row, last.column)},1)="▲"`, look: "warning" });
  return draft.finish();
}

/** Unit by unit and item by item; items that an office adds below the others spill on to the right. */
function scoresSheet({ context, track }: PartSurroundings, part: PartOf<"itemLedger">): { sheet: SheetPlan; names: string; spill: string } {
  const draft = newDraft(
    context,
    part.scores,
    { title: part.scores, unit: "单位：分", legend: ["computed", "result"] },
    { captions: true, freezeColumns: 2 },
  );
  const decimals = scoreFormat(context);
  const items = lookupTable(context, part.items);
  const value = items.columns.findIndex(({ header }) => header === part.value);
  const [names, matrix] = [`${cellAddress(draft.firstRow, 0)}#`, `${cellAddress(draft.firstRow, 2)}#`];
  const entry = (header: string) => blankSafe(tableColumn(context, part.table, header));
  const [itemNames, full] = [lookupColumn(context, part.items, 0), lookupColumn(context, part.items, value)];
  // Entries by name times entries by item: what each name's entries say of each item.
  const summed = (of: string) => `MMULT(各名*TRANSPOSE(${of}),各项)`;
  const points =
    `=LET(各名,--(${names}=TRANSPOSE(${entry(track.word)})),各项,--(${entry(ITEM)}=TRANSPOSE(${itemNames})),` +
    `扣,${summed(`IF(ISNUMBER(${tableColumn(context, part.table, POINTS)}),${tableColumn(context, part.table, POINTS)},0)`)},` +
    `免,${summed(`--(${entry(KIND)}=${quotedText(ENTRY.exempt)})`)},余,ROUND(TRANSPOSE(${full})-扣,9),` +
    `IF((${names}="")+(免>0)>0,"",IF(余<0,0,余)))`;
  const columns: [Column, Column, ...Column[]] = [
    {
      header: track.word,
      kind: "computed",
      width: 22,
      wrap: true,
      formula: `=${blankSafe(tableColumn(context, track.list.table, track.word))}`,
    },
    {
      header: part.score,
      kind: "result",
      unit: "合计",
      width: Math.max(11, part.score.length * 2 + 2),
      numberFormat: decimals,
      formula: `=IF(${names}="","",KAOHE.TOTAL(${matrix},${full},${parameter(context, part.missing)},${context.scheme.digits}))`,
    },
    ...items.rows.map(
      ([name], i): Column => ({
        header: { formula: `=INDEX(${itemNames},${i + 1})` },
        kind: "computed",
        width: Math.max(10, Math.min(18, String(name).length * 2 + 1)),
        numberFormat: decimals,
        ...(i === 0 && { formula: points }),
      }),
    ),
  ];
  const placed = draft.add({ columns });
  const [name, score] = placed;
  draft.put(
    draft.captionRow,
    2,
    { formula: `=TRANSPOSE(${full})` },
    { role: "computed", numberFormat: decimals, align: "center" },
    items.rows.length,
  );
  draft.put(draft.captionRow, 1, "满分", { role: "note", align: "right" });
  draft.dress(placed, name);
  return { sheet: draft.finish(), names: name.spill, spill: score.spill };
}
