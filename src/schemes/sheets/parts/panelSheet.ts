/**
 * Marks of a panel: each column a judge, each row who is judged. The highest and the lowest are left out where there are marks
 * enough; where there are fewer, the mean of all counts (去掉最高分、最低分).
 */
import { requireValue } from "../../../basics/requireValue";
import { cellAddress } from "../../../sheet/address";
import { ask, tableRows, type Column } from "../../draft";
import type { PartOf } from "../../../book/schema/parts";
import { columnOf, contentOf, fromSecondColumn, lookupTable, newDraft, parameter, scoreFormat } from "../context";
import { limitOf, lookedUpScore, subjectColumn, type PartSheet, type PartSurroundings } from "./part";

export function panelSheet(around: PartSurroundings, part: PartOf<"panel">): PartSheet {
  const { context, track } = around;
  const { names, scheme } = context;
  const rows = contentOf(context, part.table);
  const judges = lookupTable(context, part.judges).rows.map(([name]) => String(name));
  const decimals = scoreFormat(context);
  const draft = newDraft(context, part.name, { title: part.name, unit: "单位：分", legend: ["input", "result"] }, { freezeColumns: 3 });
  const p = (name: string) => parameter(context, name);
  const mean = (high: string, low: string) => `KAOHE.JUDGES(IF(评分="","",评分),${high},${low},${scheme.digits})`;
  const score: Column = {
    header: part.score,
    kind: "result",
    unit: "平均",
    width: Math.max(11, part.score.length * 2 + 2),
    numberFormat: decimals,
    formula:
      `=LET(评分,${fromSecondColumn(context, part.table)},人数,MMULT(--(评分<>""),SEQUENCE(COLUMNS(评分),1,1,0)),` +
      `IF(人数=0,"",IF(人数>=${p(part.from)},${mean(p(part.dropHigh), p(part.dropLow))},${mean("0", "0")})))`,
  };
  const [placed] = draft.add({ columns: [score] });
  const [least, most] = [parameter(context, part.least), parameter(context, part.most)];
  const columns = judges.map(
    (name, i): Column => ({
      header: name,
      kind: "input",
      unit: "分",
      width: Math.max(9, Math.min(14, name.length * 2 + 1)),
      numberFormat: decimals,
      cells: columnOf(rows, i + 1),
      validation: ask(
        { kind: "decimal", least: `=${least}`, most: `=${most}` },
        name,
        `填“${part.least}”到“${part.most}”之间的数。没有评就留空，不要填 0。`,
      ),
    }),
  );
  const matrix = draft.add({ table: names.table(part.table), rows: rows.length, columns: [subjectColumn(around, part.table), ...columns] });
  const first = requireValue(matrix[1], "a column of a judge");
  const cell = cellAddress(first.row, first.column);
  const area = draft.body(first, tableRows(rows.length), judges.length);
  draft.condition({ area, formula: `=AND(ISNUMBER(${cell}),OR(${cell}<${least},${cell}>${most}))`, look: "error" });
  draft.condition({ area, formula: `=ISTEXT(${cell})`, look: "warning" });
  draft.dress([placed]);
  const sheet = draft.finish();
  sheet.inputCells = rows.length * judges.length;
  return {
    sheet,
    fields: [
      { kind: "unit", table: names.table(part.table), column: track.word, isList: false },
      {
        kind: "score",
        table: names.table(part.table),
        columns: judges,
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
