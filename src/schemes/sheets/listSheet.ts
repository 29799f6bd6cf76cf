/** The list of those who are appraised: name, group, what else is known of them, and their marks. */
import { requireValue } from "../../basics/requireValue";
import { fixedAddress, quoteSheet } from "../../sheet/address";
import { ask, FIRST_ROW, offer, tableRows, type Column } from "../draft";
import type { SheetPlan, ValidationPlan } from "../../book/plan";
import type { Track } from "../../book/schema/scheme";
import type { TableColumn } from "../../book/schema/tables";
import { canBeListed } from "../../book/schema/words";
import { groupWidth, askFor, columnOf, contentOf, isCentred, newDraft, numberFormat, type SheetContext } from "./context";
import { placeOfTable, type ParameterSheet } from "./parameterSheet";

export const MARKS = "标记";

export interface ListSheet {
  sheet: SheetPlan;
  /** Cells of the names, for drop-downs elsewhere. */
  nameCells: string;
}

/** @param upperNames cells of the names this list's groups are taken from, where it belongs to another track */
export function listSheet(context: SheetContext, track: Track, parameters: ParameterSheet, upperNames: string | null): ListSheet {
  const { word, group, list, grading } = track;
  const rows = contentOf(context, list.table);
  const draft = newDraft(context, list.name, { title: `${list.name}名单`, legend: ["input"] });
  const extra = list.columns ?? [];
  const groupRule = upperNames === null ? groupsOffered(group, columnOf(rows, 1)) : null;
  const columns: [Column, ...Column[]] = [
    {
      header: word,
      kind: "input",
      width: 24,
      wrap: true,
      cells: columnOf(rows, 0),
      validation: askFor("text", word, { prompt: `一行一个，不要重复。${upperNames === null ? "填全称。" : "重名的在后面加注区别。"}` }),
    },
    {
      header: group,
      kind: "input",
      width: groupWidth(context, track, 12),
      align: "center",
      cells: columnOf(rows, 1),
      validation: groupRule ?? ask({ kind: "list", source: `=${upperNames}` }, group, `从名单里选所在的${group}。`),
    },
    ...extra.map((column, i) => extraColumn(context, parameters, column, columnOf(rows, 2 + i))),
  ];
  if (grading) {
    columns.push({
      header: MARKS,
      kind: "input",
      width: 16,
      cells: columnOf(rows, columns.length),
      validation: offer(
        `=${parameters.cells(grading.marks, 0)}`,
        MARKS,
        `从${placeOfTable(context, grading.marks)}里选，多个用顿号隔开。没有就留空。`,
      ),
    });
  }
  const filled = columns.length;
  columns.push({ header: "备注", kind: "input", width: 20, wrap: true, cells: columnOf(rows, columns.length) });
  const [name] = draft.add({ table: context.names.table(list.table), rows: rows.length, columns });
  const sheet = draft.finish();
  sheet.inputCells = rows.length * filled;
  const { row, column } = name;
  return { sheet, nameCells: `${draft.prefix}${fixedAddress(row, column)}:${fixedAddress(row + tableRows(rows.length) - 1, column)}` };
}

/** A name of the list is chosen from it, wherever a row is somebody's. */
export function chosenFromList(
  context: SheetContext,
  { word, list: { name } }: Track,
  { nameCells }: ListSheet,
): Omit<ValidationPlan, "area"> {
  return ask({ kind: "list", source: `=${nameCells}` }, word, `从名单里选。名单在“${context.names.sheet(name)}”表。`);
}

/** The groups there are, to choose from; another one may come. */
function groupsOffered(group: string, cells: Column["cells"] = []): Omit<ValidationPlan, "area"> {
  const words = [...new Set(cells.map((cell) => (typeof cell === "string" ? cell.trim() : "")))].filter((word) => word !== "");
  const prompt = `填${group}名称。同一${group}的写法要一样。`;
  return words.length > 0 && canBeListed(words) ? offer(words.join(","), group, prompt) : askFor("text", group, { prompt });
}

/** Cells of the names of a list, which may be laid out later than what offers them: a list's names begin below its first header. */
function nameCellsOf({ scheme, names }: SheetContext, word: string): string {
  const { list } = requireValue(
    scheme.tracks.find((track) => track.word === word),
    `the track ${word}`,
  );
  const rows = tableRows((scheme.content[list.table] ?? []).length);
  return `${quoteSheet(names.sheet(list.name))}!${fixedAddress(FIRST_ROW, 0)}:${fixedAddress(FIRST_ROW + rows - 1, 0)}`;
}

/** A column a person fills in, as the scheme describes it. */
export function extraColumn(context: SheetContext, parameters: ParameterSheet, column: TableColumn, cells: Column["cells"]): Column {
  const { header, kind, choices, names } = column;
  const source = names === undefined ? (choices === undefined ? null : parameters.cells(choices, 0)) : nameCellsOf(context, names);
  const format = numberFormat(context, kind);
  return {
    header,
    kind: "input",
    width: column.width ?? (kind === "text" ? 22 : Math.max(12, header.length * 2 + 2)),
    ...(kind === "text" && { wrap: true }),
    ...(isCentred(kind) && { align: "center" as const }),
    ...(format !== undefined && { numberFormat: format }),
    cells: cells ?? [],
    validation:
      source === null
        ? askFor(kind, header, column)
        : ask({ kind: "list", source: `=${source}` }, header, column.prompt ?? `从“${names ?? choices}”里选。`),
  };
}
