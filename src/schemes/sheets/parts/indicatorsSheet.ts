/**
 * Indicators: names × indicators to fill in. The score stands to the left, so that rows and columns can both be added at
 * the table's end; weights or full points are found by the indicator's name in the row above the headers (S2, Z1, N3).
 */
import { requireValue } from "../../../basics/requireValue";
import { cellAddress } from "../../../sheet/address";
import { quotedText } from "../../../sheet/quotedText";
import { ask, tableRows, type Column } from "../../draft";
import { BLANK } from "../../optionWords";
import type { PartOf } from "../../../book/schema/parts";
import type { Cell } from "../../../book/schema/words";
import {
  askFor,
  columnOf,
  contentOf,
  fromSecondColumn,
  headerAt,
  lookupColumn,
  lookupTable,
  newDraft,
  parameter,
  scoreFormat,
  tableColumn,
} from "../context";
import { classWeights, NO_CLASS, WRONG_TOTAL } from "../classWeights";
import { limitOf, lookedUpScore, subjectColumn, weightField, type PartSheet, type PartSurroundings } from "./part";

export function indicatorsSheet(around: PartSurroundings, part: PartOf<"indicators">): PartSheet {
  const { context, track } = around;
  const { names, scheme } = context;
  const rows = contentOf(context, part.table);
  const items = lookupTable(context, part.items);
  const decimals = scoreFormat(context);
  const value = items.columns.findIndex(({ header }) => header === part.value);
  const isWeight = part.by === "weights";
  const draft = newDraft(
    context,
    part.name,
    { title: part.name, unit: "单位：分", legend: ["input", "result"] },
    { captions: true, freezeColumns: 3 },
  );

  // Table and weights lie to the right of the score: their places are known before they are added.
  const gap = 2;
  const [row, table] = [draft.firstRow, gap];
  const weights = `${cellAddress(draft.captionRow, table + 1)}#`;
  const entries = fromSecondColumn(context, part.table);
  const scored = isWeight ? "WEIGHTED" : "TOTAL";
  const score: Column = {
    header: part.score,
    kind: "result",
    unit: isWeight ? "加权" : "合计",
    width: Math.max(11, part.score.length * 2 + 2),
    numberFormat: decimals,
    formula: part.classes
      ? classFormula(around, part)
      : `=LET(填报,${entries},${waitingFor(
          around,
          part,
          `KAOHE.${scored}(IF(填报="","",填报),${weights},${parameter(context, part.missing)},${scheme.digits})`,
          weighs(weights),
        )})`,
  };
  const [placed] = draft.add({ columns: [score] });
  const limits = part.least === undefined || part.most === undefined ? null : { least: part.least, most: part.most };
  /** What else is said of an item in words, such as the aspect it belongs to (Z1). */
  const about = (row: Cell[]) => {
    const others = items.columns.flatMap(({ kind }, c) => (c > 0 && (kind === "word" || kind === "text") ? [row[c] ?? ""] : []));
    return others.map((words) => (words === "" ? "" : `${words}。`)).join("");
  };
  const blankWords = part.blank === undefined ? "不适用就留空。" : "不适用的写“不适用”或“／”，空着算没填。";
  /** A word where a number is wanted: Excel asks whether it is meant. */
  const insisted = (validation: ReturnType<typeof ask>): ReturnType<typeof ask> =>
    part.blank === undefined ? validation : { ...validation, severity: "warning" };
  const item = (name: string, about: string, i: number): Column => ({
    header: name,
    kind: "input",
    unit: "分",
    width: Math.max(10, Math.min(16, name.length * 2 + 1)),
    numberFormat: decimals,
    cells: columnOf(rows, i + 1),
    validation: insisted(
      limits
        ? ask(
            { kind: "decimal", least: `=${parameter(context, limits.least)}`, most: `=${parameter(context, limits.most)}` },
            name,
            `填“${limits.least}”到“${limits.most}”之间的数，不要填 0。${blankWords}`,
          )
        : askFor("score", name, { least: 0, prompt: `${about}填得分，不超过上面的满分，不要填 0。${blankWords}` }),
    ),
  });
  const columns = [subjectColumn(around, part.table), ...items.rows.map((row, i) => item(String(row[0]), about(row), i))];
  const first = requireValue(draft.add({ table: names.table(part.table), rows: rows.length, columns })[1], "a column of an indicator");
  if (part.classes) draft.put(draft.captionRow, table, `各${track.group}的权重见“${items.caption}”`, { role: "note" });
  else {
    draft.put(
      draft.captionRow,
      table + 1,
      {
        formula: `=XLOOKUP(${fromSecondColumn(context, part.table, "headers")},${lookupColumn(context, part.items, 0)},${lookupColumn(context, part.items, value)},"")`,
      },
      { role: "computed", numberFormat: isWeight ? "0.0%" : decimals, align: "center" },
      items.rows.length,
    );
    draft.put(draft.captionRow, table, isWeight ? "权重" : "满分", { role: "note", align: "right" });
  }
  const body = draft.body(first, tableRows(rows.length), items.rows.length);
  const cell = cellAddress(row, first.column);
  const isText =
    part.blank === undefined ? `ISTEXT(${cell})` : `AND(ISTEXT(${cell}),${cell}<>${quotedText(BLANK.exempt)},${cell}<>"／",${cell}<>"/")`;
  draft.condition({ area: body, formula: `=${isText}`, look: "warning" });
  const limit = cellAddress(draft.captionRow, first.column).replace(/(\d+)$/, "$$$1");
  const outside = () => {
    const { least, most } = requireValue(limits, `limits of the scores of ${part.name}`);
    return `OR(${cell}<${parameter(context, least)},${cell}>${parameter(context, most)})`;
  };
  draft.condition({ area: body, formula: `=AND(ISNUMBER(${cell}),${isWeight ? outside() : `${cell}>${limit}`})`, look: "error" });
  draft.dress([placed]);
  const sheet = draft.finish();
  sheet.inputCells = rows.length * items.rows.length;
  const range = (name: string | undefined, otherwise: number) =>
    name === undefined ? { name: "", initial: otherwise } : limitOf(context, name);
  return {
    sheet,
    fields: [
      { kind: "unit", table: names.table(part.table), column: track.word, isList: false },
      {
        kind: "score",
        table: names.table(part.table),
        columns: items.rows.map(([name]) => String(name)),
        unitColumn: track.word,
        least: range(part.least, 0),
        most: range(part.most, 1000),
        digits: scheme.digits,
        // A blank says that the indicator does not apply, but where a parameter says otherwise.
        sparse: true,
        ...(part.blank !== undefined && { blank: names.name(part.blank) }),
        ...(part.classes && {
          weighed: {
            table: names.table(part.items),
            item: headerAt(items, 0),
            list: names.table(track.list.table),
            name: track.word,
            group: track.group,
          },
        }),
      },
      ...(isWeight ? weightField(context, part.items, part.value, part.classes) : []),
    ],
    scoreOf: lookedUpScore(around, part.table, placed.spill),
    ...(part.blank !== undefined && { unfilledOf: (of) => unfilledOf(around, part, `${draft.prefix}${weights}`, of) }),
  };
}

type Indicators = PartOf<"indicators">;

/** How many of a row are blank though they weigh something. `填报` are the scores; `weighed` tells which of them do. */
function unfilledIn(weighed: string): string {
  return `MMULT((填报="")*(${weighed}),SEQUENCE(COLUMNS(填报),1,1,0))`;
}

const weighs = (weights: string) => `IF(ISNUMBER(${weights}),${weights},0)<>0`;

/** A score waits until nothing is blank that is asked of its row, where the office has it so. */
function waitingFor({ context }: PartSurroundings, { blank }: Indicators, scored: string, weighed: string): string {
  if (blank === undefined) return scored;
  return `LET(得_,${scored},IF(ROWS(得_)<ROWS(填报),得_,IF(ISERROR(得_),得_,IF((${parameter(context, blank)}=${quotedText(BLANK.unfilled)})*(${unfilledIn(weighed)}>0)>0,"",得_))))`;
}

/** How many scores of each name are still to be filled in; none where a blank says something else. */
function unfilledOf(around: PartSurroundings, part: Indicators, weights: string, names: string): string {
  const { context, track } = around;
  const counted = `XLOOKUP(${names},${tableColumn(context, part.table, track.word)},${unfilledIn(part.classes ? "权_<>0" : weighs(weights))},0)`;
  return (
    `=LET(填报,${fromSecondColumn(context, part.table)},${part.classes ? `${classBindings(around, part)},` : ""}` +
    `空_,${counted},IF((${parameter(context, part.blank ?? "")}=${quotedText(BLANK.unfilled)})*(空_>0)>0,空_,""))`
  );
}

/** `组_` is each row's group, `权_` what each score of it weighs there. */
function classBindings({ context, track }: PartSurroundings, part: Indicators): string {
  const [unit, listed] = [tableColumn(context, part.table, track.word), tableColumn(context, track.list.table, track.word)];
  const group = `XLOOKUP(${unit},${listed},${tableColumn(context, track.list.table, track.group)},"")`;
  const { bindings, weightOf } = classWeights(context, part.items, "组_");
  return `组_,${group},${bindings},权_,${weightOf(fromSecondColumn(context, part.table, "headers"))}`;
}

/** Each row by the weights of its unit's group; WEIGHTED takes a row of weights for each row of scores (N3). */
function classFormula(around: PartSurroundings, part: Indicators): string {
  const { context, track } = around;
  const unit = tableColumn(context, part.table, track.word);
  const { total } = classWeights(context, part.items, "组_");
  const scored = `KAOHE.WEIGHTED(IF(填报="","",填报),IF(权_=0,"",权_),${parameter(context, part.missing)},${context.scheme.digits})`;
  return (
    `=LET(填报,${fromSecondColumn(context, part.table)},${classBindings(around, part)},果_,${waitingFor(around, part, scored, "权_<>0")},` +
    // A call that fails for everybody is told once.
    `IF(ROWS(果_)<ROWS(填报),果_,IF(${unit}="","",IF(${total}=0,${quotedText(NO_CLASS)},IF(ROUND(${total},9)<>1,${quotedText(WRONG_TOTAL)},果_)))))`
  );
}
