/**
 * The far side of Office.js: what Excel answers when Microsoft's unmodified `office.js` runs in a frame of ours.
 *
 * How a page uses it:
 *
 *   const host = createHost({ grid, frameWindow: () => frame.contentWindow, frameOrigin: location.origin, locale });
 *   host.registerFunctions(functionsJson, "ADDIN");
 *   addEventListener("message", host.receive);
 *   frame.name = host.frameName;                       // before the frame is inserted into the document
 *   frame.src = "taskpane.html";
 *
 * Everything the grid cannot hold (settings, custom XML, protection, page layout, very hidden sheets) lives in the host
 * and survives a reload of the frame: each start-up of office.js begins anew over the same workbook.
 *
 * Files: `channel` the message envelope, `conversation` one run of office.js, `startUp` its first questions, `batch/` the
 * interpreter of Excel.run batches, `objects/` one file per Office object, `functionCalls` the custom functions,
 * `events` what is pushed, `queue` who may run when, `stats` what is counted, `unkind` what some Excels do worse.
 */
import { openHost } from "./host";
import type { Host, HostOptions } from "./types";

export { frameName } from "./startUp";
export type { RequestFailure, RequestRecord, Stats } from "./stats";
export type { BlankMode, FunctionsMetadata, Host, HostOptions, MessageTarget, OfficeTheme } from "./types";
export type { Unkind, UnkindWish } from "./unkind";

/** Opens the workbook in `grid` to one add-in frame. */
export function createHost(options: HostOptions): Host {
  return openHost(options);
}
