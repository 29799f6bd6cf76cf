import type { WorkbookWords } from "../zh-CN/workbook";

const quoteSheets = (names: string[]) => names.map((name) => `“${name}”`).join(", ");

const quoteSheetsOr = ({ names = [] }: { names?: string[] }, none: string) => (names.length > 0 ? quoteSheets(names) : none);
const quoteSheet = ({ sheet }: { sheet?: string }) => (sheet === undefined ? "A sheet" : `The sheet “${sheet}”`);

const firstPlace = ({ names: [first, ...others] = [] }: { names?: string[] }) =>
  first === undefined ? "Some cells" : others.length > 0 ? `${first} and ${others.length} more` : first;

export const workbook: WorkbookWords = {
  progress: {
    looking: "Looking for names in use",
    comparing: "Looking whether these cells have changed",
    changing: (cells) => `Changing ${cells === 1 ? "1 cell" : `${cells} cells`}`,
    writing: (sheet, total) => `Writing sheet ${sheet} of ${total}`,
    making: (step, total) => `Making step ${step} of ${total}`,
    verifying: "Comparing what was written",
    dressing: "Setting formats and print layout",
    restoring: "Putting everything back",
    reading: (sheet, total) => `Reading sheet ${sheet} of ${total}`,
  },
  untouched: "The workbook was not changed",
  cancelledUntouched: "Cancelled. The workbook is as it was",
  paneFailed: (message) => `The pane failed: ${message}. Try again; if that fails, close the pane and open it again`,
  problems: {
    cancelled: () => "Cancelled",
    cellEditing: () => "A cell is being edited. Press Enter to finish, then try again",
    changedMeanwhile: (p) => `${firstPlace(p)} changed after the check, so this fix no longer fits. Check again, then look at the fix`,
    movedOn: () =>
      "Columns of the tables have moved since this was written, so it cannot be taken back by itself. Put the columns back where they were and undo again, or change the sheets by hand",
    shownChanged: () => "The workbook has changed since this was shown. Look at the changes again, then make them",
    cellSpilled: (p) =>
      `${firstPlace(p)} shows what a formula elsewhere spills, so it cannot be changed alone. Change that formula, or the cells it uses`,
    filtered: (p) =>
      `${quoteSheetsOr(p, "A table to be changed")} is filtered, and Excel then adds and deletes no rows. Press Clear under Data to show all rows, then try again`,
    rowsRefused: (p) =>
      `Excel did not add or delete the rows of ${quoteSheetsOr(p, "a table")}. Look for filters, slicers or merged cells, remove them, then try again`,
    noCellsSelected: () => "A shape or a chart is selected, not a cell. Click a cell in the sheet first, then try again",
    nameTaken: ({ names = [] }) =>
      names.length > 0
        ? `In use already: ${quoteSheets(names)}. Rename what is there, then try again`
        : "A name is in use already. Try again: another will be chosen",
    workbookProtected: () => "The workbook’s structure is protected, so no sheet can be added. Unprotect it under Review, then try again",
    sheetProtected: (p) => `${quoteSheet(p)} is protected. Unprotect it under Review, then try again`,
    sheetMissing: (p) => `${quoteSheet(p)} is missing: renamed or deleted, perhaps. Give it its name back, then try again`,
    tooLarge: () => "This is more than Excel takes at once. Use fewer units or indicators, then try again",
    unsupported: () => "This version of Excel cannot do it. Use Excel 2021, Microsoft 365 or Excel on the web",
    notInPreview: ({ hostMessage: what }) =>
      `The preview’s sheet cannot do this step${what ? ` (${what})` : ""}. It is the preview’s limit, not Excel’s`,
    notFetched: () => "A part that this needs did not arrive. Check the network and try again",
    notKept: () =>
      "This was written on another computer, or the browser has cleared its notes, so it cannot be taken back here. Open the workbook on that computer, or delete the extra sheets by hand",
    noAnswer: () => "Excel does not answer. Close the pane and open it again",
    hostFailed: ({ hostCode: code }) =>
      `Excel did not finish this step${code ? ` (${code})` : ""}. Try again; if that fails, close the pane and open it again`,
    notRestored: ({ names = [] }) =>
      `Not everything could be put back${names.length > 0 ? `: ${quoteSheets(names)} remain` : ""}. Please delete the extra sheets yourself`,
    cellsNotRestored: (p) =>
      `Not everything could be put back: ${firstPlace(p)} may still hold the new contents. Please restore them by hand from the fix`,
  },
  untaken: {
    title: "All contents are written. Excel did not take the following, which you can set yourself",
    kinds: {
      cells: "Fills, borders and column widths",
      validation: "Entry hints and limits",
      conditions: "Conditional formats",
      page: "Margins and footer: Page Layout, Margins; rows to repeat under Print Titles",
      freeze: "Frozen header rows: View, Freeze Panes",
      paper: "Paper size: Page Layout, Size; choose another printer first if it is not listed",
      zoom: "One page wide: Page Layout, Width, 1 page",
    },
    line: (what, names) =>
      `${what} (${names.length > 3 ? `${quoteSheets(names.slice(0, 3))} and ${names.length - 3} more sheets` : quoteSheets(names)})`,
  },
  kept: (cells) => (cells === 1 ? "1 cell changed again since stays as it is" : `${cells} cells changed again since stay as they are`),
  archive: (sheet) => `What had no place is on the sheet “${sheet}”`,
  left: (cells, sheet) =>
    `${cells === 1 ? "1 cell has" : `${cells} cells have`} no place any more; the contents are still on the sheet “${sheet}”`,
  gone: (names) => `${quoteSheets(names)} had gone already; the rest is undone`,
};
