/** The WorkbookPort over Office.js: the one place where the pane meets Excel. */
import { changeCells } from "./edit";
import { clearHighlights, highlightPlaces } from "./highlights";
import { changeIgnored } from "./ignored";
import { insertPlan, takenIn } from "./insert";
import { activeSheetName, listenToChanges, listenToSelection, selectedPlace, selectPlace } from "./navigate";
import type { WorkbookPort } from "./port";
import { problemOf } from "./problems";
import { readRecords } from "./record";
import { readPresence } from "./journal/state";
import { restructure } from "./journal/change";
import { takeSettledSnapshot } from "./takeSnapshot";
import { undo } from "./journal/undo";

const selfCheckPart = () => import(/* webpackChunkName: "self-check" */ "./selfCheck");

export const excelWorkbook: WorkbookPort = {
  taken: async () => {
    try {
      return takenIn(await Excel.run(readPresence));
    } catch (error) {
      throw problemOf(error, true);
    }
  },
  insert: insertPlan,
  change: changeCells,
  restructure,
  undo,
  schemes: readRecords,
  snapshot: takeSettledSnapshot,
  ignore: changeIgnored,
  highlight: highlightPlaces,
  clearHighlights,
  activeSheet: activeSheetName,
  goTo: selectPlace,
  selection: selectedPlace,
  onSelection: listenToSelection,
  onChange: listenToChanges,
  selfCheck: async (watch) => (await selfCheckPart()).selfCheck(watch),
  selfCheckLeftovers: async () => (await selfCheckPart()).leftovers(),
  clearSelfCheckLeftovers: async () => (await selfCheckPart()).clearLeftovers(),
  openNewWorkbook: async () => (await selfCheckPart()).openNewWorkbook(),
};
