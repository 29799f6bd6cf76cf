/**
 * One row per unit and item: own items per unit, and items added in mid-year, are rows like any other (G1, S3, Z2). What
 * is computed row by row in sight stands in the table; what a custom function gives spills beside it.
 */
import { requireValue } from "../../../basics/requireValue";
import { cellAddress } from "../../../sheet/address";
import { quotedText } from "../../../sheet/quotedText";
import { rowReference } from "../../../sheet/structured";
import { ATTAIN_RULE, optionWord } from "../../../vocabulary/optionWords";
import { ask, blankSafe, SPARE_ROWS, tableRows, type Column } from "../../draft";
import { CAPPED, INVERSE, RENORMALISE, ZERO } from "../../optionWords";
import type { PlanCell } from "../../../book/plan";
import type { PartOf } from "../../../book/schema/parts";
import {
  askFor,
  columnOf,
  contentOf,
  lookupColumn,
  lookupTable,
  newDraft,
  parameter,
  scoreFormat,
  tableColumn,
  type SheetContext,
} from "../context";
import { exactly, type Naming } from "../exactly";
import { areaCriterion } from "./areas";
import { interimActual, interimColumns, interimScore } from "./interim";
import { extraColumn } from "../listSheet";
import { stageFormula } from "../stages";
import { DIRECTIONS, LESS, RISE, TARGET, targetColumns } from "./targetColumns";
import { subjectColumn, type PartSheet, type PartSurroundings } from "./part";

type Checklist = PartOf<"checklist">;

const POINTS = "得分";
const STAGE = "联审进度";
/** Rules of attainment that a task can have. */
const RULES = ["capped", "reached", "inverse", "inverseReached"] as const;

export function checklistSheet(around: PartSurroundings, part: Checklist): PartSheet {
  const { context, track } = around;
  const { names } = context;
  const content = contentOf(context, part.table);
  const rows = tableRows(content.length + (part.spare ?? 0));
  const draft = newDraft(
    context,
    part.name,
    { title: part.name, unit: "单位：分", legend: ["input", "computed", "result"] },
    { freezeColumns: 1 },
  );
  const columns = tableColumns(around, part);
  const listed = draft.add({ table: names.table(part.table), filter: true, rows, columns });
  for (const header of [STAGE, RISE]) {
    const told = listed[columns.findIndex((column) => column.header === header)];
    if (told)
      draft.condition({ area: draft.body(told, rows), formula: `=LEFT($${cellAddress(told.row, told.column)},1)="▲"`, look: "warning" });
  }
  const beside = computedBeside(context, part);
  const spill = (header: string) =>
    `${cellAddress(draft.firstRow, columns.length + 1 + beside.findIndex((column) => column.header === header))}#`;
  if (beside.length > 0) {
    const list = beside.map(({ formula, ...column }): Column => ({ ...column, formula: formula(spill) }));
    const placed = draft.add({ columns: list, room: rows + SPARE_ROWS });
    for (const column of placed) draft.dress([column]);
    const light = placed[beside.findIndex((column) => column.header === "预警")];
    if (light) {
      // PROGRESS fills two columns from one cell; the light is the second.
      const area = draft.body(light);
      const cell = `$${cellAddress(draft.firstRow, light.column)}`;
      draft.condition({ area, formula: `=LEFT(${cell},1)="红"`, look: "error" });
      draft.condition({ area, formula: `=LEFT(${cell},1)="黄"`, look: "warning" });
    }
  }
  const sheet = draft.finish();
  return {
    sheet,
    fields: [{ kind: "unit", table: names.table(part.table), column: track.word, isList: false }],
    ...(part.target?.progress && {
      behind: {
        unit: tableColumn(context, part.table, track.word),
        item: tableColumn(context, part.table, part.item),
        ...lightsOf(draft.prefix + spill("进度差")),
      },
    }),
    scoreOf: (list, area) =>
      part.interim && area === part.interim.score
        ? interimScore(context, part, part.interim, list, track.word)
        : part.scoring.kind === "attainment"
          ? attainedScore(around, part, list, (header) => draft.prefix + spill(header), area)
          : listedScore(around, part, list, area),
  };
}

/** Where a cell of the content goes: the columns a person fills in, in the order of the sheet. */
function tableColumns(around: PartSurroundings, part: Checklist): Column[] {
  const { context } = around;
  const content = contentOf(context, part.table);
  let next = 1;
  const cells = (): PlanCell[] => columnOf(content, next++);
  const decimals = scoreFormat(context);
  const points = { width: 9, numberFormat: decimals, unit: "分" } as const;
  const columns: Column[] = [
    subjectColumn(around, part.table),
    ...(part.areas ? [areaColumn(part.areas, cells())] : []),
    ...(part.columns ?? []).map((column) => extraColumn(context, around.parameters, column, cells())),
    {
      header: part.item,
      kind: "input",
      width: 30,
      wrap: true,
      cells: cells(),
      validation: askFor("text", part.item, { prompt: "一行一项。年中增加的，在最后一行下面接着填。" }),
    },
    {
      header: part.full,
      kind: "input",
      ...points,
      cells: cells(),
      validation: askFor("score", part.full, { least: 0, prompt: "这一项的满分。不考核就整行不填。" }),
    },
  ];
  if (part.target) {
    const { sources, actual, direction, last } = part.target;
    const number = (header: string, prompt: string): Column => ({
      header,
      kind: "input",
      width: Math.max(10, header.length * 2 + 2),
      numberFormat: "General",
      cells: cells(),
      validation: askFor("score", header, { least: -1e9, most: 1e9, prompt }),
    });
    for (const source of sources)
      columns.push(number(source, sources.length > 1 ? "没有就留空。几个来源里就高不就低。" : "全年的目标数。"));
    if (direction !== undefined) {
      columns.push({
        header: direction,
        kind: "input",
        width: Math.max(12, direction.length * 2 + 2),
        align: "center",
        cells: cells(),
        validation: askFor("word", direction, { words: DIRECTIONS, prompt: `越少越好的填“${LESS}”，目标取最低的来源。不填就是越多越好。` }),
      });
    }
    if (last !== undefined) columns.push(number(last, "上年完成数，与今年的目标比较。没有就留空。"));
    if (sources.length > 1) columns.push(...targetColumns(part.target));
    if (part.interim) columns.push(interimActual(part.interim, cells()));
    columns.push(number(actual, "到目前完成多少，单位与目标一样。没有就留空。"));
  }
  switch (part.scoring.kind) {
    case "points":
    case "banded":
      columns.push({
        header: pointsFormula(context, part) === null ? POINTS : "评分",
        kind: "input",
        ...points,
        cells: cells(),
        validation: askFor("score", POINTS, { least: 0, prompt: "不超过满分。还没有评分就留空，不要填 0。" }),
      });
      break;
    case "words": {
      const { column, table } = part.scoring;
      const choices = lookupTable(context, table).rows.map(([word]) => String(word));
      columns.push({
        header: column,
        kind: "input",
        width: 10,
        align: "center",
        cells: cells(),
        validation: ask(
          { kind: "list", source: `=${around.parameters.cells(table, 0)}` },
          column,
          `填${choices.join("、")}。还没有评就留空。`,
        ),
      });
      break;
    }
    case "attainment":
      columns.push({
        header: part.scoring.rule,
        kind: "input",
        width: 13,
        align: "center",
        cells: cells(),
        validation: askFor("word", part.scoring.rule, { words: RULES.map((rule) => optionWord(ATTAIN_RULE, rule)) }),
      });
      break;
  }
  if (part.deduction !== undefined) {
    columns.push({
      header: part.deduction,
      kind: "input",
      ...points,
      cells: cells(),
      validation: askFor("score", part.deduction, { least: 0, prompt: "填正数。最多扣完这一项的得分。没有就留空。" }),
    });
  }
  const formula = pointsFormula(context, part);
  if (formula !== null) columns.push({ header: POINTS, kind: "computed", ...points, formula });
  if (part.interim && part.target) columns.push(...interimColumns(context, part, part.interim, targetHeader(part.target)));
  const { stages } = part;
  if (stages) {
    for (const stage of stages) {
      columns.push({
        header: stage,
        kind: "input",
        unit: "日期",
        width: Math.max(16, stage.length * 2 + 2),
        align: "center",
        numberFormat: 'yyyy"年"m"月"d"日"',
        cells: cells(),
        validation: askFor("date", stage, { prompt: "填通过的日期，例如 2026-3-15。没到这一步就留空。" }),
      });
    }
    if (part.returned) {
      const { date, reason } = part.returned;
      columns.push(
        {
          header: date,
          kind: "input",
          unit: "日期",
          width: Math.max(16, date.length * 2 + 2),
          align: "center",
          numberFormat: 'yyyy"年"m"月"d"日"',
          cells: cells(),
          validation: askFor("date", date, { prompt: "退回重新制定的日期；再次退回的改成最近一次。没有退回就留空。" }),
        },
        {
          header: reason,
          kind: "input",
          width: 22,
          wrap: true,
          cells: cells(),
          validation: askFor("text", reason, { prompt: "由哪一级退回，为什么，例如：没有新突破。" }),
        },
      );
    }
    columns.push({
      header: STAGE,
      kind: "computed",
      width: 22,
      align: "center",
      formula: stageFormula(stages, part.item, part.returned?.date),
    });
  }
  columns.push({ header: "备注", kind: "input", width: 20, wrap: true, cells: cells() });
  return columns;
}

/** In characters; longer words have lines. */
const WIDEST_WORD = 24;

function areaColumn({ column, words }: NonNullable<Checklist["areas"]>, cells: PlanCell[]): Column {
  const width = Math.min(WIDEST_WORD, Math.max(12, ...words.map((word) => word.length * 2 + 2)));
  return {
    header: column,
    kind: "input",
    width,
    wrap: width === WIDEST_WORD,
    align: "center",
    cells,
    validation: askFor("word", column, { words }),
  };
}

/** Points that follow from the row itself, in plain sight; `null` where they are typed in or come from ATTAIN. */
function pointsFormula(context: SheetContext, part: Checklist): string | null {
  const { scoring, deduction } = part;
  const full = rowReference(part.full);
  const less = (points: string) => (deduction === undefined ? points : `MAX(0,ROUND(${points}-N(${rowReference(deduction)}),9))`);
  if (scoring.kind === "attainment" || (scoring.kind === "points" && deduction === undefined)) return null;
  if (scoring.kind === "points") {
    const marked = rowReference("评分");
    return `=IF(${marked}="","",${less(marked)})`;
  }
  if (scoring.kind === "banded") {
    const marked = rowReference("评分");
    const { table, value, while: only } = scoring;
    // The tier is looked up by the share of the full points; below the least of all tiers the lowest one holds.
    const reduction =
      `XLOOKUP(ROUND(${marked}/${full}${part.outOf === undefined ? "" : `*${parameter(context, part.outOf)}`},9),${lookupColumn(context, table, 0)},${tableColumn(context, table, value)},` +
      `MAX(${tableColumn(context, table, value)}),-1)`;
    const tiered = `IF(${parameter(context, only.parameter)}=${quotedText(only.word)},MAX(0,ROUND(${full}-${reduction},9)),${marked})`;
    return `=IF(OR(${marked}="",N(${full})=0),"",${less(tiered)})`;
  }
  const of = (header: string) => tableColumn(context, scoring.table, header);
  const word = rowReference(scoring.column);
  const found = `XLOOKUP(${word},${of(scoring.word)},${of(scoring.value)})`;
  const earned = scoring.effect === "share" ? `ROUND(${full}*${found},9)` : `MAX(0,ROUND(${full}-${found},9))`;
  return `=IF(OR(${word}="",${full}=""),"",${less(earned)})`;
}

/** The column of the target: the highest of several sources, or the only one. */
function targetHeader({ sources }: NonNullable<Checklist["target"]>): string {
  return sources.length > 1 ? TARGET : requireValue(sources[0], "a source of the target");
}

/** PROGRESS fills two columns, or one blank cell where nothing can be compared. */
function lightsOf(progress: string): { gap: string; light: string } {
  const column = (number: number) => `IF(COLUMNS(${progress})=1,"",INDEX(${progress},0,${number}))`;
  return { gap: column(1), light: column(2) };
}

type Beside = Omit<Column, "formula"> & { formula(spill: (header: string) => string): string | undefined };

function computedBeside(context: SheetContext, part: Checklist): Beside[] {
  const { target, scoring, deduction } = part;
  if (!target) return [];
  const of = (header: string) => blankSafe(tableColumn(context, part.table, header));
  const decimals = scoreFormat(context);
  const score = { kind: "computed", width: 10, numberFormat: "0.00" } as const;
  const found: Beside[] = [];
  if (scoring.kind === "attainment") {
    found.push(
      {
        header: "应得分",
        ...score,
        formula: () =>
          `=KAOHE.ATTAIN(${of(target.actual)},${of(targetHeader(target))},${of(part.full)},` +
          `IF(${tableColumn(context, part.table, scoring.rule)}="",${quotedText(CAPPED)},${tableColumn(context, part.table, scoring.rule)}))`,
      },
      {
        header: "实得分",
        ...score,
        kind: "result",
        numberFormat: decimals,
        // A deduction never takes more than the item has (S6).
        formula: (spill) =>
          deduction === undefined
            ? `=${spill("应得分")}`
            : `=LET(得,${spill("应得分")},扣,${tableColumn(context, part.table, deduction)},余,ROUND(得-IF(扣="",0,扣),9),IF(得="","",IF(余<0,0,余)))`,
      },
      {
        header: "计分满分",
        ...score,
        numberFormat: decimals,
        formula: (spill) => `=IF(${spill("应得分")}="","",${tableColumn(context, part.table, part.full)})`,
      },
    );
  }
  if (target.progress) {
    const { elapsed, of: span, lights } = target.progress;
    const p = (name: string) => parameter(context, name);
    // Where less is better, being below the elapsed share is no delay.
    const ahead =
      target.direction !== undefined
        ? `*(${tableColumn(context, part.table, target.direction)}<>${quotedText(LESS)})`
        : scoring.kind === "attainment"
          ? `*(LEFT(${tableColumn(context, part.table, scoring.rule)},${INVERSE.length})<>${quotedText(INVERSE)})`
          : "";
    const table = lookupColumn(context, lights, 0, 1);
    found.push(
      {
        header: "进度差",
        kind: "computed",
        width: 10,
        numberFormat: "+0.0%;-0.0%;0.0%",
        formula: () =>
          `=LET(完,${of(target.actual)},标,${of(targetHeader(target))},可比,IF(ISNUMBER(完)*ISNUMBER(标)${ahead},标>0,FALSE),` +
          `IF(SUM(IF(可比,1,0))=0,"",KAOHE.PROGRESS(IF(可比,完,""),IF(可比,标,""),${p(elapsed)},${p(span)},${table})))`,
      },
      { header: "预警", kind: "computed", width: 9, align: "center", formula: () => undefined },
    );
  }
  return found;
}

/**
 * Points typed in or looked up are merged by CHECKLIST, in the list that asks. Items of other areas are left out. Lists of
 * different length are compared by the share of their full points: more tasks must not make a higher score (G1).
 */
function listedScore({ context, track }: PartSurroundings, part: Checklist, names: string, area?: string): string {
  const chosen = part.areas && area !== undefined ? `${tableColumn(context, part.table, part.areas.column)}<>${quotedText(area)}` : null;
  const of = (header: string) => {
    const column = tableColumn(context, part.table, header);
    return chosen === null ? blankSafe(column) : `IF(${chosen},"",${blankSafe(column)})`;
  };
  const call = (digits: string) =>
    `KAOHE.CHECKLIST(${names},${of(track.word)},${of(POINTS)},${of(part.full)},${parameter(context, part.missing)}${digits})`;
  if (part.outOf === undefined) return `=${call(`,${context.scheme.digits}`)}`;
  const all = exactly(
    [names],
    (named) =>
      `SUMIFS(${tableColumn(context, part.table, part.full)},${named(tableColumn(context, part.table, track.word))}${areaCriterion(context, part, area)})`,
  );
  return `=LET(得,${call("")},全,${all},IF(得="","",ROUND(ROUND(得/全*${parameter(context, part.outOf)},9),${context.scheme.digits})))`;
}

/**
 * Points by attainment have cost a round already, so they are summed natively: another call would make the way to the
 * grade too deep. An item without an actual follows the parameter, as CHECKLIST would; a unit of which nothing at all is
 * known yet stays blank, and so does an area in which it has no items.
 */
function attainedScore(
  { context, track }: PartSurroundings,
  part: Checklist,
  names: string,
  spill: (header: string) => string,
  area?: string,
): string {
  const unit = tableColumn(context, part.table, track.word);
  const { digits } = context.scheme;
  const criterion = areaCriterion(context, part, area);
  const known = (named: Naming) => (criterion === "" ? "有" : `SUMIFS(${spill("计分满分")},${named(unit)})`);
  const points = (value: string) => `ROUND(ROUND(${value},9),${digits})`;
  const whole = part.outOf === undefined ? "全" : parameter(context, part.outOf);
  const earned = part.outOf === undefined ? "得" : `得/全*${whole}`;
  const scored = (named: Naming) => {
    const sum = (of: string) => `SUMIFS(${of},${named(unit)}${criterion})`;
    return (
      `LET(得,${sum(spill("实得分"))},有,${sum(spill("计分满分"))},全,${sum(tableColumn(context, part.table, part.full))},缺项,${parameter(context, part.missing)},` +
      `IF(${names}="","",IF((全=0)+(${known(named)}=0)>0,"",IF(ROUND(全-有,9)=0,${points(earned)},` +
      `IF(缺项=${quotedText(ZERO)},${points(earned)},IF(缺项=${quotedText(RENORMALISE)},IF(有=0,"",${points(`得/有*${whole}`)}),"▲ 有的项没填完成数"))))))`
    );
  };
  return `=${exactly([names], scored)}`;
}
