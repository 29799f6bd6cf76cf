/** A ledger: one line per reward or deduction, with its basis and who entered it (G5, L3, L6, N4, S7). */
import { cellAddress } from "../../../sheet/address";
import { quotedText } from "../../../sheet/quotedText";
import { rowReference } from "../../../sheet/structured";
import { ask, blankSafe, tableRows, type Column, type PlacedColumn } from "../../draft";
import { ADDS, TAKES } from "../../optionWords";
import type { PlanCell } from "../../../book/plan";
import type { PartOf } from "../../../book/schema/parts";
import {
  askFor,
  columnOf,
  contentOf,
  lookedUp,
  lookupColumn,
  lookupTable,
  newDraft,
  parameter,
  scoreFormat,
  tableColumn,
} from "../context";
import { placeOfTable } from "../parameterSheet";
import { isListedName, subjectColumn, unlistedEntries, type PartSheet, type PartSurroundings } from "./part";

type LedgerPart = PartOf<"ledger">;

/** Column numbers of the table of kinds. */
const KIND = { kind: 0, direction: 1, least: 2, most: 3, cap: 4, under: 5 };

const LEVEL = rowReference("级别");
const [DATE, MONTH] = ["日期", "月份"];

/** The kind to choose, and the level; where each level belongs to one kind, only the level, so that the two never disagree. */
function kindAndLevel({ context, parameters }: PartSurroundings, part: LedgerPart, cells: () => PlanCell[]): Column[] {
  const kinds = lookupTable(context, part.kinds);
  const choose = (header: string, table: string, more: string, width: number): Column => ({
    header,
    kind: "input",
    width,
    align: "center",
    cells: cells(),
    validation: ask({ kind: "list", source: `=${parameters.cells(table, 0)}` }, header, `从${placeOfTable(context, table)}里选${more}。`),
  });
  const kindWidth = Math.max(8, ...kinds.rows.map((row) => String(row[0]).length * 2 + 2));
  const { levels } = part;
  if (levels === undefined) return [choose("类别", part.kinds, "", kindWidth)];
  if (lookupTable(context, levels).columns.length < 3)
    return [choose("类别", part.kinds, "", kindWidth), choose("级别", levels, "，分值自动带出", 14)];
  return [
    choose("级别", levels, "，类别和分值自动带出", 14),
    {
      header: "类别",
      kind: "computed",
      width: kindWidth,
      align: "center",
      formula: `=IF(${LEVEL}="","",${lookedUp(context, levels, LEVEL, 2)})`,
    },
  ];
}

/** @param spanOf the formula for one unit's mean in a quarter, where entries double by it (L3) */
export function ledgerSheet(around: PartSurroundings, part: LedgerPart, spanOf: PartSheet["spanOf"]): PartSheet {
  const { context, track, parameters } = around;
  const { names } = context;
  const content = contentOf(context, part.table);
  const rows = tableRows(content.length + (part.spare ?? 0));
  const kinds = lookupTable(context, part.kinds);
  const limits = kinds.rows
    .filter((row) => row[KIND.least] !== null || row[KIND.most] !== null)
    .map((row) => `${row[KIND.kind]}每次 ${row[KIND.least] ?? 0}—${row[KIND.most] ?? "不限"} 分`)
    .join("，");
  const computed = part.levels !== undefined || part.doubling !== undefined;
  const draft = newDraft(
    context,
    part.name,
    { title: part.name, unit: "单位：分", legend: computed ? ["input", "computed"] : ["input"] },
    { freezeColumns: 2 },
  );
  let next = 0;
  const cells = (): PlanCell[] => columnOf(content, next++);
  const dated = part.doubling === undefined;
  const first: Column = dated
    ? {
        header: DATE,
        kind: "input",
        width: 16,
        align: "center",
        numberFormat: 'yyyy"年"m"月"d"日"',
        cells: cells(),
        validation: askFor("date", DATE),
      }
    : {
        header: MONTH,
        kind: "input",
        width: 7,
        align: "center",
        numberFormat: "0",
        cells: cells(),
        validation: ask({ kind: "whole", least: 1, most: 12 }, MONTH, "填 1—12。决定按哪个季度加倍。"),
      };
  const columns: Column[] = [
    first,
    { ...subjectColumn(around, part.table), width: 20, cells: cells() },
    ...kindAndLevel(around, part, cells),
    {
      header: "事项",
      kind: "input",
      width: 28,
      wrap: true,
      cells: cells(),
      validation: ask(
        { kind: "text" },
        "事项",
        `同一${track.word === "姓名" ? "人" : "单位"}的同一事项${part.repeats ? "最大的一笔全算，其余依次酌减" : "只算最大的一笔"}，写法要一样。`,
      ),
    },
    part.levels === undefined
      ? {
          header: "分值",
          kind: "input",
          unit: "分",
          width: 9,
          numberFormat: scoreFormat(context),
          cells: cells(),
          validation: ask({ kind: "atLeast", least: 0 }, "分值", `填正数，扣分也填正数。${limits ? `${limits}；` : ""}0 分总可以填。`),
        }
      : {
          header: "分值",
          kind: "computed",
          unit: "分",
          width: 9,
          numberFormat: scoreFormat(context),
          formula: `=IF(${LEVEL}="","",${lookedUp(context, part.levels, LEVEL).replace(/,""\)$/, ")")})`,
        },
    { header: "依据", kind: "input", width: 24, wrap: true, cells: cells() },
    { header: "登记人", kind: "input", width: 10, align: "center", cells: cells() },
  ];
  if (part.doubling && spanOf) {
    columns.push({
      header: "倍数",
      kind: "computed",
      width: 8,
      numberFormat: "0.0",
      align: "center",
      formula: multiplier(around, part.kinds, part.doubling, spanOf),
    });
  }
  const placed = draft.add({ table: names.table(part.table), filter: true, rows, columns });
  const at = (header: string) => placed[columns.findIndex((column) => column.header === header)] as PlacedColumn;
  const points = at("分值");
  const [entry, of] = [points, at("类别")].map(({ row, column }) => `$${cellAddress(row, column)}`) as [string, string];
  // One reference for the whole table: a condition may have 255 characters, and a sheet's name takes 31 of them each time.
  const bound = (column: number) => `VLOOKUP(${of},${parameters.cells(part.kinds, KIND.kind, KIND.most)},${column + 1},0)`;
  // 0 is always legal; a bound left empty does not bind.
  const outside = `AND(ISNUMBER(${entry}),${entry}<>0,OR(${entry}<${bound(KIND.least)},AND(${bound(KIND.most)}<>"",${entry}>${bound(KIND.most)})))`;
  draft.condition({ area: draft.body(points, rows), formula: `=IFERROR(${outside},FALSE)`, look: "error" });
  draft.condition({ area: draft.body(points, rows), formula: `=AND(ISTEXT(${entry}),${entry}<>"")`, look: "warning" });
  const listed = isListedName(around, part.table);
  draft.put(2, 3, { formula: unlistedEntries(around, part.table, "分值", listed) }, { role: "note" });
  draft.condition({ area: { row: 2, column: 3, rows: 1, columns: 1 }, formula: `=LEFT(${cellAddress(2, 3)},1)="▲"`, look: "warning" });
  const [kind, , least, most] = kinds.columns.map(({ header }) => header) as [string, string, string, string];
  return {
    sheet: draft.finish(),
    signed: true,
    fields: [
      {
        kind: "ledger",
        table: names.table(part.table),
        unitColumn: track.word,
        kindColumn: "类别",
        pointsColumn: "分值",
        limitsTable: names.table(part.kinds),
        limits: { kind, least, most },
        ...(track.monthly?.entries === part.name && { byMonth: true }),
        columns: { item: "事项", basis: "依据", date: dated ? DATE : MONTH, person: "登记人" },
      },
    ],
    scoreOf: (list) => summed(list, (column) => blankSafe(column)),
    monthOf(list, month) {
      const at = tableColumn(context, part.table, dated ? DATE : MONTH);
      const isThen = dated ? `IF(ISNUMBER(${at}),MONTH(${at}),0)=${month}` : `${at}=${month}`;
      return summed(list, (column) => `IF(${isThen},${blankSafe(column)},"")`);
    },
  };

  /** @param chosen what of a column counts */
  function summed(list: string, chosen: (column: string) => string): string {
    const column = (header: string) => chosen(tableColumn(context, part.table, header));
    // Whose name nobody bears is told above the table: LEDGER would refuse everybody's sum for it.
    const ofListed = (header: string) => `IF(${listed},${column(header)},"")`;
    const last = lookupTable(context, part.kinds).columns.length > KIND.under ? KIND.under : KIND.cap;
    const limitTable = blankSafe(lookupColumn(context, part.kinds, KIND.kind, last));
    const repeats = part.repeats && `,${blankSafe(tableColumn(context, part.repeats.table, part.repeats.value))}`;
    const factor = part.doubling ? `,${column("倍数")}` : repeats === undefined ? "" : ",";
    return `=KAOHE.LEDGER(${list},${ofListed(track.word)},${ofListed("分值")},${column("事项")},${column("类别")},${limitTable}${factor}${repeats ?? ""})`;
  }

  /** Rewards double in a quarter of 优绩, deductions in one of 差绩; before there is a quarter score, nothing does. */
  function multiplier(
    { track: { word } }: PartSurroundings,
    table: string,
    doubling: NonNullable<LedgerPart["doubling"]>,
    mean: NonNullable<PartSheet["spanOf"]>,
  ): string {
    const [unit, month] = [rowReference(word), rowReference(MONTH)];
    const direction = `XLOOKUP(${rowReference("类别")},${lookupColumn(context, table, KIND.kind)},${lookupColumn(context, table, KIND.direction)},"")`;
    const p = (name: "good" | "goodFactor" | "poor" | "poorFactor") => parameter(context, doubling[name]);
    return (
      `=IF(OR(${unit}="",${month}=""),"",LET(均分,${mean(unit, `ROUNDUP(${month}/3,0)`)},方向,${direction},IF(均分="",1,` +
      `IF(AND(方向=${quotedText(ADDS)},均分>=${p("good")}),${p("goodFactor")},IF(AND(方向=${quotedText(TAKES)},均分<${p("poor")}),${p("poorFactor")},1)))))`
    );
  }
}
