/** All that writes into a workbook and takes it back again: a part of its own, fetched with the first write. */
export { changeCells } from "./edit";
export { clearHighlights, highlightPlaces } from "./highlights";
export { changeIgnored } from "./ignored";
export { insertPlan } from "./insert";
export { restructure } from "./journal/change";
export { historyIn, settle } from "./journal/history";
export { undo } from "./journal/undo";
