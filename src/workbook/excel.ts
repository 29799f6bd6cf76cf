/** The WorkbookPort over Office.js: the one place where the pane meets Excel. */
import { changeCells, undoEdit } from "./edit";
import { clearHighlights, highlightPlaces } from "./highlights";
import { changeIgnored } from "./ignored";
import { insertPlan } from "./insert";
import { activeSheetName, listenToChanges, listenToSelection, selectedPlace, selectPlace } from "./navigate";
import type { WorkbookPort } from "./port";
import { lookAround } from "./presence";
import { problemOf } from "./problems";
import { readRecords } from "./record";
import { clearLeftovers, leftovers } from "./selfCheck/scratch";
import { openNewWorkbook } from "./selfCheck/probes/files";
import { selfCheck } from "./selfCheck/selfCheck";
import { restructure, undoRestructuring } from "./restructure/restructure";
import { takeSnapshot } from "./takeSnapshot";
import { countLaterEntries, undoInsertion } from "./undo";

export const excelWorkbook: WorkbookPort = {
  taken: async () => {
    try {
      return await Excel.run(lookAround);
    } catch (error) {
      throw problemOf(error, true);
    }
  },
  insert: insertPlan,
  laterEntries: countLaterEntries,
  undo: undoInsertion,
  change: changeCells,
  undoEdit,
  restructure,
  undoRestructuring,
  schemes: readRecords,
  snapshot: takeSnapshot,
  ignore: changeIgnored,
  highlight: highlightPlaces,
  clearHighlights,
  activeSheet: activeSheetName,
  goTo: selectPlace,
  selection: selectedPlace,
  onSelection: listenToSelection,
  onChange: listenToChanges,
  selfCheck: (watch) => selfCheck(watch),
  selfCheckLeftovers: leftovers,
  clearSelfCheckLeftovers: clearLeftovers,
  openNewWorkbook,
};
