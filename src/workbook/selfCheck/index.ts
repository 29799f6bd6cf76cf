/** All of the self-check that the pane asks for; it is fetched with the page, since hardly anybody opens it. */
export { openNewWorkbook } from "./probes/files";
export { clearLeftovers, findLeftovers } from "./scratch";
export { selfCheck } from "./selfCheck";
