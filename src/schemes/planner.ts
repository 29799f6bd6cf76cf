/**
 * Scheme → WorkbookPlan. Each kind of sheet has a file of its own in `sheets/`; here they are put in order, track by track,
 * and their inputs, formulas and results are written down in the record that is stored with the workbook.
 */
import { requireValue } from "../basics/requireValue";
import { cellAddress, fixedAddress, isInside, quoteSheet } from "../sheet/address";
import { anchorName } from "../book/anchors";
import { holdsFormula } from "../sheet/formula";
import { chooseNames, type Known, type Names } from "./names";
import type { NamePlan, SheetPlan, Taken, WorkbookPlan } from "../book/plan";
import type { Field, FormulaCell, GradeResult, SchemeRecord, StandingRecord } from "../book/record";
import type { Part } from "../book/schema/parts";
import { allTables } from "../book/schema/references";
import type { Scheme, Track } from "../book/schema/scheme";
import { bulletinSheet } from "./sheets/bulletinSheet";
import type { SheetContext } from "./sheets/context";
import { endsSheet } from "./sheets/endsSheet";
import { guideSheet } from "./sheets/guideSheet";
import { headersOf } from "./sheets/headersOf";
import { listSheet, type ListSheet } from "./sheets/listSheet";
import { logSheet } from "./sheets/logSheet";
import { noticeSheet } from "./sheets/noticeSheet";
import { monthlySheet } from "./sheets/monthlySheet";
import { historySheet, outcomeSheet } from "./sheets/outcomeSheet";
import { parameterSheet, type ParameterSheet } from "./sheets/parameterSheet";
import { checklistSheet } from "./sheets/parts/checklistSheet";
import { indicatorsSheet } from "./sheets/parts/indicatorsSheet";
import { itemLedgerSheet } from "./sheets/parts/itemLedgerSheet";
import { ledgerSheet } from "./sheets/parts/ledgerSheet";
import { panelSheet } from "./sheets/parts/panelSheet";
import { weightField, type PartSheet, type PartSurroundings } from "./sheets/parts/part";
import { periodsSheet } from "./sheets/parts/periodsSheet";
import { ratingsSheet } from "./sheets/parts/ratingsSheet";
import { ratersSheet } from "./sheets/parts/ratersSheet";
import { tasksSheet } from "./sheets/parts/tasksSheet";
import { votesSheet } from "./sheets/parts/votesSheet";
import { payoutSheet } from "./sheets/payoutSheet";
import { personSeatsSheet } from "./sheets/personSeatsSheet";
import { publicationSheet } from "./sheets/publicationSheet";
import { rankingSheet } from "./sheets/rankingSheet";
import { rosterSheet } from "./sheets/rosterSheet";
import { resultSheet, type ResultSheet } from "./sheets/resultSheet";
import { summarySheet, type SummarySheet } from "./sheets/summarySheet";
import { thematicSheet } from "./sheets/thematicSheet";
import type { PersonSeatsSheet } from "./sheets/personSeats";

/** What one track's sheets give to the next track's, and to the record. */
interface Laid {
  track: Track;
  list: ListSheet;
  summary: SummarySheet | null;
  result: ResultSheet | null;
  seats: PersonSeatsSheet | null;
  sheets: SheetPlan[];
  fields: Field[];
}

/**
 * @param id one per insertion, so that two schemes in one workbook stay apart
 * @param known names of what stands in the workbook already, where the scheme is planned again
 */
export function planWorkbook(scheme: Scheme, taken: Taken, id: string, known?: Known): WorkbookPlan {
  const context: SheetContext = { scheme, names: chooseNames(taken, known) };
  const parameters = parameterSheet(context);
  const laid = new Map<string, Laid>();
  for (const track of scheme.tracks) laid.set(track.word, layTrack(context, track, parameters, laid));
  const tracks = [...laid.values()];
  const nameCells = new Map([...laid].map(([word, { list }]) => [word, list.nameCells]));
  const code = tracks.map(({ result }) => result?.code ?? null).find((cell) => cell !== null) ?? null;
  const logs = scheme.logs.map((log) => logSheet(context, log, parameters, nameCells, code));
  const told = [
    ...parameters.sheets.map((sheet): SheetPlan => ({ ...sheet, stage: "parameters" })),
    ...[...tracks.flatMap((track) => track.sheets), ...logs].map(withStage),
  ];
  const sheets = [guideSheet(context, told), ...told];
  const record: SchemeRecord = {
    version: 1,
    template: scheme.template,
    id,
    sheets: sheets.map((sheet) => sheet.name),
    fields: unique(tracks.flatMap(({ fields }) => fields)),
    formulas: sheets.flatMap(formulasOf),
    results: tracks.flatMap(({ result }): GradeResult[] => (result ? [result.result] : [])),
    standing: standingOf(scheme, context.names, sheets),
  };
  return {
    sheets,
    names: [...parameters.names, ...anchors(id, sheets)],
    record,
    open: { sheet: parameters.sheets[0].name, row: 6, column: 1 },
  };
}

function withStage(sheet: SheetPlan): SheetPlan {
  return { ...sheet, stage: sheet.inputCells > 0 ? "entry" : "result" };
}

/** What the scheme calls its things and what they are called here, and where each column was put. */
function standingOf(scheme: Scheme, names: Names, sheets: SheetPlan[]): StandingRecord {
  const called = (words: string[], choose: (wanted: string) => string) => Object.fromEntries(words.map((word) => [word, choose(word)]));
  return {
    scheme: { ...scheme, content: {} },
    sheets: Object.fromEntries(sheets.map(({ key, name }) => [key, name])),
    tables: called(allTables(scheme), names.table),
    names: called(
      scheme.parameters.map(({ name }) => name),
      names.name,
    ),
    columns: sheets
      .flatMap(({ key: sheet, columns, headerRow }) => columns.map(({ column, key }) => ({ sheet, column, row: headerRow, key })))
      .map((column, anchor) => ({ ...column, anchor })),
  };
}

/** One hidden name for each recorded column, in the record's order. */
function anchors(id: string, sheets: SheetPlan[]): NamePlan[] {
  const cells = sheets.flatMap(({ name, columns, headerRow }) =>
    columns.map(({ column }) => `=${quoteSheet(name)}!${fixedAddress(headerRow, column)}`),
  );
  return cells.map((formula, index) => ({ name: anchorName(id, index), formula, hidden: true }));
}

function layTrack(context: SheetContext, track: Track, parameters: ParameterSheet, before: Map<string, Laid>): Laid {
  const { names, scheme } = context;
  const upper = track.upper === undefined ? null : requireValue(before.get(track.upper), `the track ${track.upper}`);
  const list = listSheet(context, track, parameters, upper && upper.list.nameCells);
  const sheets = [list.sheet];
  const fields: Field[] = [{ kind: "unit", table: names.table(track.list.table), column: track.word, isList: true }];
  if (track.outcome) sheets.push(historySheet(context, track, track.outcome, { list, parameters }));

  const parts = new Map<string, PartSheet>();
  for (const part of track.parts) {
    const made = partSheet({ context, track, parameters, list }, part, parts);
    parts.set(part.name, made);
    sheets.push(made.sheet, ...(made.more ?? []));
    fields.push(...made.fields);
  }
  const monthly = track.monthly ? monthlySheet(context, track, track.monthly, parts) : null;
  if (monthly) sheets.push(monthly.sheet);
  const summary = track.summary
    ? summarySheet(context, track, track.summary, { parts, monthly, upper: upper?.summary ?? null, others: before })
    : null;
  if (summary) sheets.push(summary.sheet);
  for (const column of track.summary?.columns ?? [])
    if (column.kind === "merge") fields.push(...weightField(context, column.weights, undefined, column.classes));
  const result = track.grading && summary ? resultSheet(context, track, track.grading, { parameters, summary, parts }, upper) : null;
  if (result) sheets.push(result.sheet);
  let seats: PersonSeatsSheet | null = null;
  if (track.personSeats) {
    const { headcount } = track.personSeats;
    const persons =
      headcount.from === "track"
        ? requireValue(
            scheme.tracks.find(({ word }) => word === headcount.track),
            `the track ${headcount.track}`,
          )
        : null;
    seats = personSeatsSheet(context, track, track.personSeats, { result, monthly, summary }, persons);
    sheets.push(seats.sheet);
  }
  const outcome = track.outcome ? outcomeSheet(context, track, track.outcome, result) : null;
  if (outcome) sheets.push(outcome.sheet);
  if (track.grading && result && track.ranking) sheets.push(rankingSheet(context, track, track.grading, track.ranking, result));
  if (result && track.ends) sheets.push(endsSheet(context, track, track.ends, result));
  if (track.bulletin) sheets.push(bulletinSheet(context, track, track.bulletin, parts));
  if (track.thematic) sheets.push(thematicSheet(context, track, track.thematic, { parts, parameters }));
  if (track.grading && result && track.publication) sheets.push(publicationSheet(context, track, track.grading, track.publication, result));
  if (track.grading && result && track.roster)
    sheets.push(rosterSheet(context, track, track.grading, track.roster, result, upper?.list ?? null));
  if (result && track.notice) sheets.push(noticeSheet(context, track, track.notice, { list, result, outcome }));
  if (track.payout)
    sheets.push(payoutSheet(context, track, track.payout, requireValue(result, "grades to pay out by"), upper?.result ?? null));
  return { track, list, summary, result, seats, sheets, fields };
}

function partSheet(around: PartSurroundings, part: Part, before: Map<string, PartSheet>): PartSheet {
  switch (part.kind) {
    case "periods":
      return periodsSheet(around, part);
    case "indicators":
      return indicatorsSheet(around, part);
    case "checklist":
      return checklistSheet(around, part);
    case "raters":
      return ratersSheet(around, part);
    case "panel":
      return panelSheet(around, part);
    case "votes":
      return votesSheet(around, part);
    case "ratings":
      return ratingsSheet(around, part);
    case "itemLedger":
      return itemLedgerSheet(around, part);
    case "tasks":
      return tasksSheet(around, part);
    case "ledger":
      return ledgerSheet(around, part, part.doubling && before.get(part.doubling.part)?.spanOf);
  }
}

/** Two parts may share a table of weights: it is checked once. */
function unique(fields: Field[]): Field[] {
  const seen = new Set<string>();
  return fields.filter((field) => {
    const key = JSON.stringify(field);
    return !seen.has(key) && seen.add(key);
  });
}

/** Every formula of the sheet with the words above it; a calculated column of a table counts once. */
function formulasOf(sheet: SheetPlan): FormulaCell[] {
  // A formula above the headers, such as a total, has its caption to the left and needs no label.
  const labels = headersOf(sheet);
  // What stands in the first row is the title, which leads to 说明 and may be typed over.
  return sheet.blocks
    .filter(({ row }) => row > 0)
    .flatMap(({ row, column, cells }) => {
      const table = sheet.tables.find(({ area }) => row > area.row && isInside(area, row, column));
      const rows = table ? cells.slice(0, 1) : cells;
      return rows.flatMap((line, i) =>
        line.flatMap((cell, j): FormulaCell[] => {
          if (!holdsFormula(cell)) return [];
          const label = row > sheet.headerRow ? labels.get(column + j) : undefined;
          return [
            {
              sheet: sheet.name,
              address: cellAddress(row + i, column + j),
              formula: cell.formula,
              label: typeof label === "string" ? label : "",
              ...(table ? { table: table.name } : {}),
            },
          ];
        }),
      );
    });
}
