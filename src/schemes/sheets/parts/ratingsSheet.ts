/**
 * Words by period, as 平时考核 gives them (好、较好、一般、较差): names × periods to fill in, beside each how many of its periods count as good,
 * and for each group how large a share of its persons was good in a period.
 */
import { cellAddress } from "../../../sheet/address";
import { quotedText } from "../../../sheet/quotedText";
import { ask, blankSafe, type Column } from "../../draft";
import type { PartOf } from "../../../book/schema/parts";
import { columnOf, contentOf, lookupColumn, newDraft, parameter, tableColumn } from "../context";
import { lookedUpScore, subjectColumn, type PartSheet, type PartSurroundings } from "./part";

export function ratingsSheet(around: PartSurroundings, part: PartOf<"ratings">): PartSheet {
  const { context, track, parameters } = around;
  const { names } = context;
  const rows = contentOf(context, part.table);
  const draft = newDraft(context, part.name, { title: part.name, legend: ["input", "computed", "result"] });
  draft.add({
    table: names.table(part.table),
    rows: rows.length,
    columns: [
      subjectColumn(around, part.table),
      ...part.periods.map(
        (header, i): Column => ({
          header,
          kind: "input",
          width: Math.max(10, header.length * 2 + 2),
          align: "center",
          cells: columnOf(rows, i + 1),
          validation: ask(
            { kind: "list", source: `=${parameters.cells(part.words, 0)}` },
            header,
            `从“${part.words}”里选。还没有结果就留空。`,
          ),
        }),
      ),
    ],
  });
  const [firstPeriod = "", ...others] = part.periods;
  const ratings = blankSafe(tableColumn(context, part.table, firstPeriod, others[others.length - 1] ?? firstPeriod));
  const good = `FILTER(${lookupColumn(context, part.words, 0)},${lookupColumn(context, part.words, 1)}="是","")`;
  /** TRUE where a rating is one of the good words. */
  const isGood = (range: string) => `ISNUMBER(XMATCH(${range},${good}))*(${range}<>"")`;
  const summed = (matrix: string) => `MMULT(${matrix},SEQUENCE(COLUMNS(果),1,1,0))`;
  const count: Column = {
    header: part.score,
    kind: "result",
    unit: "次",
    width: Math.max(11, part.score.length * 2 + 2),
    align: "center",
    numberFormat: "0",
    formula: `=LET(果,${ratings},IF(${summed(`--(果<>"")`)}=0,"",${summed(isGood("果"))}))`,
  };
  const placed = draft.add({ columns: [count] });
  const [counted] = placed;
  draft.dress(placed);
  if (part.mostGood !== undefined) addShares(part.mostGood);
  const sheet = draft.finish();
  sheet.inputCells = rows.length * part.periods.length;
  return {
    sheet,
    fields: [{ kind: "unit", table: names.table(part.table), column: track.word, isList: false }],
    scoreOf: lookedUpScore(around, part.table, counted.spill),
  };

  /** Of those of a group who have a rating in a period, how many have a good one. */
  function addShares(most: string): void {
    const left = draft.nextColumn;
    const spill = (column: number) => `${cellAddress(draft.firstRow, left + column)}#`;
    const listed = (header: string) => blankSafe(tableColumn(context, track.list.table, header));
    const groupOf = `XLOOKUP(${tableColumn(context, part.table, track.word)},${listed(track.word)},${listed(track.group)},"")`;
    const share = (header: string) => {
      const rated = tableColumn(context, part.table, header);
      const each = (what: string) => `MMULT(在,${what})`;
      return (
        `=LET(在,(${spill(0)}=TRANSPOSE(${groupOf}))*(${spill(0)}<>""),果,${blankSafe(rated)},` +
        `人,${each(`--(果<>"")`)},IF(人=0,"",${each(isGood("果"))}/人))`
      );
    };
    const columns: Column[] = [
      {
        header: track.group,
        kind: "computed",
        width: 22,
        wrap: true,
        formula: `=UNIQUE(FILTER(${listed(track.group)},${listed(track.group)}<>"",""))`,
      },
      ...part.periods.map(
        (header): Column => ({
          header: `${header}占比`,
          kind: "computed",
          width: Math.max(12, header.length * 2 + 6),
          align: "center",
          numberFormat: "0.0%",
          formula: share(header),
        }),
      ),
      {
        header: "提醒",
        kind: "computed",
        width: 26,
        wrap: true,
        reminder: true,
        formula: `=IF(${spill(0)}="","",${part.periods.map((header, i) => `IF(ISNUMBER(${spill(i + 1)})*(${spill(i + 1)}>${parameter(context, most)}),${quotedText(`▲ ${header}高于比例 `)},"")`).join("&")})`,
      },
    ];
    draft.dress(draft.add({ columns }));
  }
}
