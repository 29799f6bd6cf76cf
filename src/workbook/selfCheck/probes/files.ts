/** Ways out of the pane: the file's own bytes, a new workbook, a download, the clipboard. Nothing of it is done here. */
import { supports } from "../../supports";
import { within, type Probe } from "../probe";
import { problemOf } from "../../problems";
import { outcome } from "../report";

/** How Office says that a host has no such thing. */
const NOT_SUPPORTED = 5000;

/** A workbook is a zip archive, and these are the first two bytes of one. */
const PK = [0x50, 0x4b];

function callOffice<Value>(call: (told: (result: Office.AsyncResult<Value>) => void) => void): Promise<Value> {
  return new Promise((resolve, reject) => {
    call((result) => {
      if (String(result.status) === "succeeded") resolve(result.value);
      else reject(Object.assign(new Error(result.error.message), { code: String(result.error.code) }));
    });
  });
}

async function firstBytes(file: Office.File): Promise<number[]> {
  try {
    const slice = await callOffice<Office.Slice>((told) => file.getSliceAsync(0, told));
    return Array.from(slice.data as ArrayLike<number>).slice(0, PK.length);
  } finally {
    file.closeAsync();
  }
}

export const fileProbes: readonly Probe[] = [
  {
    id: "file-read",
    async attempt(bench) {
      try {
        const read = callOffice<Office.File>((told) =>
          Office.context.document.getFileAsync(Office.FileType.Compressed, { sliceSize: 65_536 }, told),
        ).then(async (file) => ({ size: file.size, bytes: await firstBytes(file) }));
        const file = await within(bench, read);
        if (file === null) return outcome("differs", "eventMissing", bench.patience);
        const isZip = PK.every((byte, index) => file.bytes[index] === byte);
        return outcome(isZip ? "holds" : "differs", "fileRead", file.size.toLocaleString("en-US"), file.bytes.join(" "));
      } catch (error) {
        if ((error as { code?: unknown }).code === String(NOT_SUPPORTED)) return outcome("unknown", "absent", "getFileAsync");
        throw error;
      }
    },
  },
  {
    id: "new-workbook",
    async attempt() {
      const offered = supports("ExcelApi", "1.8") && typeof Excel.createWorkbook === "function";
      return offered ? outcome("holds", "offered", "createWorkbook") : outcome("differs", "absent", "createWorkbook");
    },
  },
  {
    id: "download",
    async attempt() {
      // A page cannot see what becomes of a download; on which platforms nothing becomes of it is known.
      const platform = String(Office.context.diagnostics?.platform ?? Office.context.platform ?? "");
      if (platform === "") return outcome("unknown", "absent", "Office.context.platform");
      return outcome(["PC", "OfficeOnline"].includes(platform) ? "holds" : "other", "platform", platform);
    },
  },
  {
    id: "clipboard",
    async attempt() {
      const ways = [
        typeof navigator.clipboard?.writeText === "function" ? "navigator.clipboard" : "",
        "execCommand" in document ? "execCommand" : "",
      ].filter((way) => way !== "");
      return ways.length > 0
        ? outcome("holds", "offered", ways.join(", "))
        : outcome("differs", "absent", "navigator.clipboard, execCommand");
    },
  },
];

/** Opens an empty workbook in a window of its own, when a person asks for it. */
export async function openNewWorkbook(): Promise<void> {
  try {
    await Excel.createWorkbook();
  } catch (error) {
    throw problemOf(error, true);
  }
}
