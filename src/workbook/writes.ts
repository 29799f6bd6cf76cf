/** All that writes into a workbook and takes it back again: a part of its own, fetched with the first write. */
export { clearHighlights, highlightPlaces } from "./highlights";
export { changeIgnored } from "./ignored";
export { apply } from "./journal/engine";
export { historyIn, recover } from "./journal/history";
export { redo } from "./journal/redo";
export { undo } from "./journal/undo";
