import type { PaneWords } from "../zh-CN/pane";
import { checksPage } from "./checksPage";

const sheetCount = (count: number) => (count === 1 ? "1 sheet" : `${count} sheets`);
const countOf = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

export const pane: PaneWords = {
  name: "Baton",
  stop: ". ",
  colon: ": ",
  again: "Try again",
  skip: "Skip to content",
  nav: { label: "Pages", templates: "Templates", checks: "Checks", formulas: "Formulas", functions: "Functions" },
  selfCheckLink: "Self-check",
  waiting: {
    opening: "Opening",
    silent: "Excel does not answer. Close the pane and open it again",
  },
  language: {
    opening: "Changing to Chinese",
    notFetched: "The Chinese words did not arrive. Check the network and press again",
  },
  pageFailed: {
    title: "This page failed",
    untouched: "The workbook was not changed",
    reopen: "Open it again",
    copy: "Copy details",
    notFetched: "This part did not arrive. Check the network and open it again; if that fails, close the workbook and open it again",
    copied: "Details copied: paste them to whoever looks after Baton",
  },
  copying: {
    /** The keys are those of the system. */
    press: (keys) => `Could not copy by itself. The text is selected: press ${keys} to copy it`,
  },
  goTo: {
    cell: (sheet, address) => `${sheet}!${address}`,
    done: (sheet, address) => `Selected ${address} on “${sheet}”. Press F6 to go to the sheet`,
    back: "Selected. Press F6 to go to the sheet",
  },
  changes: {
    label: "Changes and language",
    what: {
      insertion: (sheets) => `inserted ${countOf(sheets, "sheet", "sheets")}`,
      edit: (cells) => `changed ${countOf(cells, "cell", "cells")}`,
      restructuring: (places) => `changed the scheme in ${countOf(places, "place", "places")}`,
      removal: (sheets) => `removed a scheme of ${countOf(sheets, "sheet", "sheets")}`,
    },
    last: (what) => `Last: ${what}`,
    undoEarlier: (what) => `Undo also: ${what}`,
    broken: (what) => `Not finished: ${what}. The sheets are not complete`,
    brokenElsewhere: "A write was broken off on another computer. Open this workbook there, and finish it or take it back here in the pane",
    finish: "Finish it",
    takeBack: "Take it back",
    undo: "Undo",
    redo: "Redo",
    undone: "Undone, nothing else touched",
    inserting: (sheets) => `Inserting ${sheetCount(sheets)}`,
    editing: (cells) => `Changing ${countOf(cells, "cell", "cells")}`,
    edited: (cells) => `Changed ${countOf(cells, "cell", "cells")}`,
    restructuring: (places) => `Changing the scheme in ${countOf(places, "place", "places")}`,
    restructured: (places) => `Changed the scheme in ${countOf(places, "place", "places")}`,
    removing: (sheets) => `Removing the scheme, ${sheetCount(sheets)}`,
    removed: (sheets) => `Removed the scheme, ${sheetCount(sheets)}`,
    undoing: "Undoing",
    redoing: "Redoing",
    cancel: "Cancel",
    cancelling: "Cancelling",
    dismiss: "OK",
    homeless: {
      title: (cells) => `Undoing leaves no place for ${countOf(cells, "cell", "cells")} filled in since`,
      lead: "Their contents are copied to a sheet 存档 (archive) first:",
      entry: (cell, content) => `${cell}: ${content}`,
      more: (cells) => `and ${countOf(cells, "more cell", "more cells")}`,
      keep: "Do not undo",
      undo: "Archive and undo",
      reason: "No place after undo",
    },
  },
  fields: {
    toFix: (count) => `${countOf(count, "entry needs", "entries need")} a change`,
    whole: (least, most) => `Enter a whole number from ${least} to ${most}`,
    tooLong: (most) => `At most ${most} characters`,
    choose: "Choose one from the list",
  },
  templates: {
    title: "Choose a scheme",
    lead: "Choose a scheme, see which sheets it makes, then insert it",
    none: "There is no scheme to choose yet",
    back: "All templates",
    settings: "Settings",
    moreSettings: "More settings",
    source: "Source",
    sheetsToCome: (sheets) => `${sheetCount(sheets)} to be made`,
    sheet: "Sheet",
    inputCells: "Cells to fill in",
    nothingToFill: "None",
    renamed: (name) => `Name in use: becomes “${name}”`,
    insert: (sheets) => `Insert ${sheetCount(sheets)}`,
    insertAgain: "Insert another",
    inserted: (sheets, toFill) => {
      const [first, ...others] = toFill.map((name) => `“${name}”`);
      const next = others
        .slice(0, 3)
        .map((name) => `, then ${name}`)
        .join("");
      const rest = others.length > 3 ? "; the steps on “说明” tell the rest" : "";
      const fill = first === undefined ? "" : `. Fill in ${first} first${next}${rest}`;
      return `${sheetCount(sheets)} inserted${fill}`;
    },
    goToSheet: (sheet) => `Go to “${sheet}”`,
  },
  checks: checksPage,
  functions: {
    title: "Appraisal functions",
    search: "Find a function",
    searchHint: "By name, purpose or argument, for example: weight",
    found: (count) => countOf(count, "function found", "functions found"),
    noneFound: (text) => `Nothing found for “${text}”. Try another or a shorter word`,
    back: "All functions",
    syntax: "Syntax",
    arguments: "Arguments",
    optional: "optional",
    result: "Result",
    example: "Example",
    answer: "Gives",
    build: "Write it as a formula",
    copy: "Copy the example",
    copied: "Copied. Select a cell and paste",
  },
};
