/** The WorkbookPort over Office.js: the one place where the pane meets Excel. */
import { brokenTokens } from "./journal/marked";
import { readPresence, takenIn } from "./journal/presence";
import { readSettings, tokensIn } from "./journal/standing";
import { activeSheetName, listenToChanges, listenToSelection, selectedPlace, selectPlace } from "./navigate";
import { WorkbookProblem, type WorkbookPort } from "./port";
import { problemOf } from "./problems";
import { readRecords } from "./record";
import { takeSettledSnapshot } from "./takeSnapshot";

/** What does not come over the network has changed nothing. */
async function writes() {
  try {
    return await import(/* webpackChunkName: "writes" */ "./writes");
  } catch {
    throw new WorkbookProblem("notFetched");
  }
}

const selfCheckPart = () => import(/* webpackChunkName: "self-check" */ "./selfCheck");

export const excelWorkbook: WorkbookPort = {
  taken: async () => {
    try {
      return takenIn(await Excel.run(readPresence));
    } catch (error) {
      throw problemOf(error, true);
    }
  },
  apply: async (write, watch) => (await writes()).apply(write, watch),
  undo: async (written, archive, watch) => (await writes()).undo(written, archive, watch),
  redo: async (undone, watch) => (await writes()).redo(undone, watch),
  history: async () => {
    try {
      const settings = await Excel.run(readSettings);
      const any = tokensIn(settings).length > 0 || brokenTokens(settings).length > 0;
      return any ? await (await writes()).historyIn(settings) : { standing: [], interrupted: [] };
    } catch (error) {
      throw problemOf(error, true);
    }
  },
  recover: async (token, finishes, watch) => (await writes()).recover(token, finishes, watch),
  schemes: readRecords,
  snapshot: takeSettledSnapshot,
  ignore: async (change) => (await writes()).changeIgnored(change),
  highlight: async (highlights) => (await writes()).highlightPlaces(highlights),
  clearHighlights: async () => (await writes()).clearHighlights(),
  activeSheet: activeSheetName,
  goTo: selectPlace,
  selection: selectedPlace,
  onSelection: listenToSelection,
  onChange: listenToChanges,
  selfCheck: async (watch) => (await selfCheckPart()).selfCheck(watch),
  selfCheckLeftovers: async () => (await selfCheckPart()).findLeftovers(),
  clearSelfCheckLeftovers: async () => (await selfCheckPart()).clearLeftovers(),
  openNewWorkbook: async () => (await selfCheckPart()).openNewWorkbook(),
};
