/** Counted votes, a block of choices per class of voters; each class's votes become a score, by the choices' points or by the share of some of them; the classes are weighed (S8). */
import { requireValue } from "../../../basics/requireValue";
import { cellAddress } from "../../../sheet/address";
import { quotedText } from "../../../sheet/quotedText";
import { blankSafe, type Column } from "../../draft";
import { RENORMALISE } from "../../optionWords";
import type { PartOf } from "../../../book/schema/parts";
import { askFor, columnOf, contentOf, lookupColumn, lookupTable, newDraft, parameter, scoreFormat, tableColumns } from "../context";
import { weightedMerge } from "../merge";
import { lookedUpScore, subjectColumn, weightField, type PartSheet, type PartSurroundings } from "./part";

export function votesSheet(around: PartSurroundings, part: PartOf<"votes">): PartSheet {
  const { context, track } = around;
  const { names } = context;
  const rows = contentOf(context, part.table);
  const wordsOf = (table: string) => lookupTable(context, table).rows.map(([word]) => String(word));
  const [classes, choices] = [wordsOf(part.classes), wordsOf(part.choices)];
  const decimals = scoreFormat(context);
  const draft = newDraft(context, part.name, { title: part.name, unit: "单位：票", legend: ["input", "computed", "result"] });
  const header = (group: string, choice: string) => `${group}${choice}`;
  const counts = classes.flatMap((group) => choices.map((choice) => header(group, choice)));
  draft.add({
    table: names.table(part.table),
    rows: rows.length,
    columns: [
      subjectColumn(around, part.table),
      ...counts.map(
        (name, i): Column => ({
          header: name,
          kind: "input",
          unit: "票",
          width: 9,
          numberFormat: "0",
          align: "center",
          cells: columnOf(rows, i + 1),
          validation: askFor("count", name, { prompt: "填有效票数，弃权票不算。没有票就留空。" }),
        }),
      ),
    ],
  });
  const left = counts.length + 2;
  const spill = (i: number) => `${cellAddress(draft.firstRow, left + i)}#`;
  const columns: Column[] = [
    ...classes.map(
      (group): Column => ({
        header: group,
        kind: "computed",
        unit: "折算分",
        width: Math.max(11, group.length * 2 + 2),
        numberFormat: decimals,
        formula: part.bands ? banded(group, part.bands) : `=KAOHE.VOTES(${votesOf(group)},${lookupColumn(context, part.choices, 1)})`,
      }),
    ),
    {
      header: part.score,
      kind: "result",
      unit: "加权",
      width: Math.max(11, part.score.length * 2 + 2),
      numberFormat: decimals,
      // A class without valid votes leaves its weight to the others.
      formula: `=${weightedMerge(context, { columns: classes.map((word, i) => ({ word, spill: spill(i) })), weights: part.classes, missing: quotedText(RENORMALISE) })}`,
    },
  ];
  const placed = draft.add({ columns });
  const score = requireValue(placed[placed.length - 1], "a column of scores");
  draft.dress(placed, score);
  const sheet = draft.finish();
  return {
    sheet,
    fields: [{ kind: "unit", table: names.table(part.table), column: track.word, isList: false }, ...weightField(context, part.classes)],
    scoreOf: lookedUpScore(around, part.table, score.spill),
  };

  function votesOf(group: string): string {
    const columns = choices.map((choice) => header(group, choice));
    return blankSafe(tableColumns(context, part.table, columns));
  }

  /** The tier that the share of some choices lies in (得票率分档). Nobody has a share of no votes. */
  function banded(group: string, { choices: counted, table, side }: NonNullable<PartOf<"votes">["bands"]>): string {
    const ones = choices.map((choice) => (counted.includes(choice) ? 1 : 0)).join(";");
    const share = `IF(全=0,"",ROUND(MMULT(数,{${ones}})/IF(全=0,1,全),9))`;
    const tiers = `${lookupColumn(context, table, 0, 1)}${side === undefined ? "" : `,${parameter(context, side)}`}`;
    return `=LET(票,${votesOf(group)},数,IF(票="",0,票),全,MMULT(数,SEQUENCE(COLUMNS(数),1,1,0)),` + `KAOHE.TIER(${share},${tiers}))`;
  }
}
