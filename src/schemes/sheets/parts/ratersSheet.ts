/** A matrix of raters: each column a person with a class, each row who is rated; nobody's mark for himself counts (G4, N2). */
import { requireValue } from "../../../basics/requireValue";
import { cellAddress } from "../../../sheet/address";
import { ask, blankSafe, tableRows, type Column } from "../../draft";
import type { PartOf } from "../../../book/schema/parts";
import {
  columnOf,
  contentOf,
  fromSecondColumn,
  lookupColumn,
  lookupTable,
  newDraft,
  parameter,
  scoreFormat,
  tableColumn,
} from "../context";
import { limitOf, lookedUpScore, subjectColumn, weightField, type PartSheet, type PartSurroundings } from "./part";

export function ratersSheet(around: PartSurroundings, part: PartOf<"raters">): PartSheet {
  const { context, track } = around;
  const { names, scheme } = context;
  const rows = contentOf(context, part.table);
  const raters = lookupTable(context, part.raters);
  const decimals = scoreFormat(context);
  const draft = newDraft(
    context,
    part.name,
    { title: part.name, unit: "单位：分", legend: ["input", "result"] },
    { captions: true, freezeColumns: 3 },
  );
  const table = 2;
  const classes = `${cellAddress(draft.captionRow, table + 1)}#`;
  const entries = fromSecondColumn(context, part.table);
  const people = fromSecondColumn(context, part.table, "headers");
  const own = `${tableColumn(context, part.table, track.word)}=${people}`;
  const score: Column = {
    header: part.score,
    kind: "result",
    unit: "加权",
    width: Math.max(11, part.score.length * 2 + 2),
    numberFormat: decimals,
    formula:
      `=LET(评分,${entries},KAOHE.RATERS(IF((${own})+(评分="")>0,"",评分),${classes},` +
      `${blankSafe(lookupColumn(context, part.classes, 0, 1))},${parameter(context, part.missing)},${scheme.digits}))`,
  };
  const [placed] = draft.add({ columns: [score] });
  const [least, most] = [parameter(context, part.least), parameter(context, part.most)];
  const columns: Column[] = raters.rows.map(([name], i) => ({
    header: String(name),
    kind: "input",
    unit: "分",
    width: Math.max(9, Math.min(14, String(name).length * 2 + 1)),
    numberFormat: decimals,
    cells: columnOf(rows, i + 1),
    validation: ask(
      { kind: "decimal", least: `=${least}`, most: `=${most}` },
      String(name),
      `填“${part.least}”到“${part.most}”之间的数。没有评就留空。自己给自己评的不算。`,
    ),
  }));
  const matrix = draft.add({ table: names.table(part.table), rows: rows.length, columns: [subjectColumn(around, part.table), ...columns] });
  const first = requireValue(matrix[1], "a column of a rater");
  draft.put(draft.captionRow, table, "类别", { role: "note", align: "right" });
  draft.put(
    draft.captionRow,
    table + 1,
    { formula: `=XLOOKUP(${people},${lookupColumn(context, part.raters, 0)},${lookupColumn(context, part.raters, 1)},"")` },
    { role: "computed", align: "center" },
    raters.rows.length,
  );
  const cell = cellAddress(first.row, first.column);
  const area = draft.body(first, tableRows(rows.length), raters.rows.length);
  const subject = `$${cellAddress(first.row, first.column - 1)}`;
  const rater = cellAddress(first.row - 1, first.column).replace(/(\d+)$/, "$$$1");
  draft.condition({ area, formula: `=AND(${cell}<>"",${subject}=${rater})`, look: "warning" });
  draft.condition({ area, formula: `=AND(ISNUMBER(${cell}),OR(${cell}<${least},${cell}>${most}))`, look: "error" });
  draft.condition({ area, formula: `=ISTEXT(${cell})`, look: "warning" });
  draft.dress([placed]);
  const sheet = draft.finish();
  sheet.inputCells = rows.length * raters.rows.length;
  return {
    sheet,
    fields: [
      { kind: "unit", table: names.table(part.table), column: track.word, isList: false },
      ...weightField(context, part.classes),
      {
        kind: "score",
        table: names.table(part.table),
        columns: raters.rows.map(([name]) => String(name)),
        unitColumn: track.word,
        least: limitOf(context, part.least),
        most: limitOf(context, part.most),
        digits: scheme.digits,
        sparse: true,
      },
    ],
    scoreOf: lookedUpScore(around, part.table, placed.spill),
  };
}
