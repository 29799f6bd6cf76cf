import type { StandingWords } from "../zh-CN/standing";

const firstNames = (list: string[]) => list.slice(0, 5).join(", ") + (list.length > 5 ? " and more" : "");
const quoteNames = (list: string[]) =>
  `${list
    .slice(0, 5)
    .map((name) => `“${name}”`)
    .join(", ")}${list.length > 5 ? ` and ${list.length - 5} more` : ""}`;
const cellText = (value: string) => (value === "" ? "(empty)" : value);
const countOf = (count: number, one: string, many: string) => (count === 1 ? `1 ${one}` : `${count} ${many}`);

export const standing: StandingWords = {
  heading: "Schemes in this workbook",
  templates: "Insert a new scheme",
  open: "Change it, its names, carry it into next year, export it, remove it",
  damaged: (titles) =>
    `The record of ${quoteNames(titles.map((title) => title || "unknown"))} cannot be read: no changes, and only some checks. Sheets and entries are all there. Update Baton first; if that is no help, use a backup of the workbook, or insert the scheme anew and paste the entries over`,
  reading: "Looking for schemes in the workbook",
  gone: "The sheets of this scheme are no longer in the workbook; they may have been deleted. Undo the deletion, or insert the scheme again from All templates",
  lead: "See what will change, then change it. Scores and columns of your own stay",
  missing: (count) => `${countOf(count, "column was", "columns were")} deleted; a change brings them back`,
  find: {
    summary: "Find a sheet or a unit",
    field: "Sheet, unit or person",
    hint: "A part of the name will do. Blank lists every sheet in the order of the work",
    stages: { guide: "Read first", parameters: "Check (orange tabs)", entry: "Fill in (yellow tabs)", result: "Calculated (green tabs)" },
    none: (text) => `No sheet is called “${text}”, and no list has that name`,
    more: (count) => `${countOf(count, "more name", "more names")}: write a little more`,
    result: (place, grade) => [place && `place ${place}`, grade].filter((said) => said !== "").join(", "),
  },
  task: "What to do",
  tasks: {
    members: "Names: add, remove, rename",
    scheme: "Change indicators, weights, parameters",
    next: "Carry into next year",
    export: "Export the scheme",
    remove: "Remove the scheme…",
  },
  members: {
    track: "List",
    add: "Add",
    addHint: "One name per line; where there are groups, a space and the group behind it",
    remove: "Remove",
    removeHint:
      "One name of the list per line. Or select the names in the sheet and press “Use selected cells”. Their scores go to the archive sheet",
    take: "Use selected cells",
    taken: (count) => `Took ${countOf(count, "name", "names")}`,
    rename: "Rename",
    renameHint: "One per line: old name → new name",
    problems: {
      unknown: ({ names: list }) => `Not in the list: ${quoteNames(list)}. Write them as the sheet does`,
      twice: ({ names: list }) => `Already in the list: ${quoteNames(list)}. Choose another name`,
      arrow: () => "Write: old name → new name",
    },
  },
  edited: "The scheme is changed; see below what will change in the workbook",
  editAgain: "Change the scheme again",
  next: {
    lead: (from, to) =>
      `From ${from} to ${to}: lists, indicators, weights and parameters stay; scores, ledgers and marks are emptied, tasks that are not done go on; grades join the earlier years that streaks look back on`,
    saveFirst: "Save a copy of this workbook first. The old file stays as the archive",
    problems: {
      pending: ({ names: list }) => `Pending: ${quoteNames(list)}. Decide these grades first`,
      error: ({ names: list }) => `Error values instead of grades: ${quoteNames(list)}. Mend them first`,
      ungraded: () => "Nothing is graded yet. Grade first",
      noYear: ({ title }) => `The name of the scheme “${title}” has no year. Put it in first`,
    },
  },
  removal: {
    lead: "This takes the scheme out of the workbook: its sheets go with all that is on them, and so do its names and its record. Other sheets stay as they are. You can undo it below",
    going: (sheets) => `Sheets that go (${sheets})`,
    sheet: (name, entries) => (entries > 0 ? `“${name}”, ${countOf(entries, "cell", "cells")} filled in` : `“${name}”, nothing filled in`),
    along: (tables, names) => `with ${countOf(tables, "table", "tables")}${names > 0 ? ` and ${countOf(names, "name", "names")}` : ""}`,
    referring: (cells, list) =>
      `${[cells > 0 ? `${countOf(cells, "cell", "cells")} on other sheets` : "", list.length > 0 ? `${countOf(list.length, "other name", "other names")} (${firstNames(list)})` : ""].filter(Boolean).join(" and ")} refer to these sheets and will read #REF! or #NAME?. An undo mends those that nobody has changed since`,
    referringCells: "Cells that refer to these sheets",
    cell: (cell, formula) => `${cell}: ${formula}`,
    more: (cells) => `${cells} more`,
    comesBack:
      "An undo brings back contents, formulas, tables, names, formats, conditional formats, limits to entries and print set-up. Comments, shapes and charts, links, formats of part of a text, total rows of tables, and colour scales, data bars and icons do not come back",
    comesBackBare:
      "These sheets are large: an undo brings back contents, formulas, tables, names and print set-up, but not fonts, fills, borders and widths; nor comments, shapes and charts, and links",
    remove: (sheets) => (sheets === 1 ? "Remove this sheet" : `Remove these ${sheets} sheets`),
    stop: "Keep it",
  },
  lines: {
    title: (count) => `What will change (${count})`,
    none: "Nothing will change",
    columnAdded: (sheet, header) => `Sheet “${sheet}”: a column “${header}” comes`,
    columnRemoved: (sheet, header, entries) =>
      `Sheet “${sheet}”: column “${header}” goes${entries > 0 ? `; ${countOf(entries, "entry goes", "entries go")} to the archive` : ""}`,
    headerChanged: (sheet, before, after) => `Sheet “${sheet}”: “${cellText(before)}” becomes “${cellText(after)}”`,
    rowsAdded: (sheet, list) => `Sheet “${sheet}”: ${countOf(list.length, "row comes", "rows come")}: ${quoteNames(list)}`,
    rowsRemoved: (sheet, list, entries) =>
      `Sheet “${sheet}”: ${countOf(list.length, "row goes", "rows go")}: ${quoteNames(list)}${entries > 0 ? `; ${countOf(entries, "entry goes", "entries go")} to the archive` : ""}`,
    valueChanged: (sheet, address, label, before, after) =>
      `Sheet “${sheet}” ${address} “${label}”: ${cellText(before)} → ${cellText(after)}`,
    carried: (sheet, rows) => `Sheet “${sheet}”: ${countOf(rows, "task that is", "tasks that are")} not done, carried into the next year`,
    emptied: (sheet, entries) => `Sheet “${sheet}”: ${countOf(entries, "cell is", "cells are")} emptied`,
    formulasChanged: (sheet, cells) => `Sheet “${sheet}”: ${countOf(cells, "formula changes", "formulas change")}`,
    sheetAdded: (sheet) => `A sheet “${sheet}” comes`,
    sheetLeft: (sheet, renamed) => `Sheet “${sheet}” is no longer used and stays as “${renamed}”`,
    archived: (sheet, cells) => `${countOf(cells, "entry is", "entries are")} copied to sheet “${sheet}”`,
    adopted: (sheet, columns) => `Sheet “${sheet}” becomes a scheme with ${countOf(columns, "column", "columns")}; no cell changes`,
    dropped: (sheet) => `Sheet “${sheet}” is no longer a scheme; no cell changes`,
    more: (count) => `${count} more`,
  },
  apply: (count) => (count === 1 ? "Make this change" : `Make these ${count} changes`),
  rollOver: (to) => `Carry into ${to}`,
  done: (count) => `Changed the scheme in ${countOf(count, "place", "places")}. If that is not right, undo it below`,
  reasons: { members: "units added or removed", scheme: "scheme changed", next: "carried into the next year" },
};
