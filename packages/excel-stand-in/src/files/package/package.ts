/**
 * The zip around a workbook's parts. Opening looks before it inflates: a few hundred kilobytes can claim to be gigabytes, and
 * a file with a password or of the times before 2007 is no zip at all.
 */
import { unzipSync, zipSync } from "fflate";
import { requireValue } from "../../requireValue";
import type { FileProblem } from "../workbookFile";

export type Parts = Record<string, Uint8Array>;

export type OpenedPackage = { parts: Parts; problem?: undefined } | { parts?: undefined; problem: FileProblem };

/** What all parts may inflate to; a workbook of a whole county with twenty years of results stays far below it. */
const MOST_BYTES = 400_000_000;
const MOST_PARTS = 10_000;

const OLE_HEADER = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const ZIP_HEADER = [0x50, 0x4b];

export function openPackage(bytes: Uint8Array): OpenedPackage {
  if (startsWith(bytes, OLE_HEADER)) return { problem: "encryptedOrOld" };
  if (!startsWith(bytes, ZIP_HEADER)) return { problem: "notAZip" };
  let size = 0;
  let count = 0;
  // First only adds up: nothing is inflated before the sum is known.
  const measured = attempt(() => unzipSync(bytes, { filter: ({ originalSize }) => ((size += originalSize), (count += 1), false) }));
  if (!measured) return { problem: "broken" };
  if (size > MOST_BYTES || count > MOST_PARTS) return { problem: "tooLarge" };
  const parts = attempt(() => unzipSync(bytes));
  if (!parts) return { problem: "broken" };
  if (parts["xl/workbook.bin"]) return { problem: "binary" };
  return parts["[Content_Types].xml"] && workbookPath(parts) ? { parts } : { problem: "noWorkbook" };
}

export function closePackage(parts: Parts): Uint8Array {
  return zipSync(parts, { level: 6 });
}

/** Usually `xl/workbook.xml`; the package's own relations say. */
function workbookPath(parts: Parts): boolean {
  return Object.keys(parts).some((path) => /(^|\/)workbook\d*\.xml$/.test(path));
}

const decoder = new TextDecoder();
const encoder = new TextEncoder();

export function partText(parts: Parts, path: string): string | null {
  const bytes = parts[path];
  return bytes ? decoder.decode(bytes) : null;
}

/** The text of a part that every package of a workbook has. */
export function neededPart(parts: Parts, path: string): string {
  return requireValue(partText(parts, path), `the part ${path}`);
}

export function setPart(parts: Parts, path: string, text: string): void {
  parts[path] = encoder.encode(text);
}

function startsWith(bytes: Uint8Array, header: readonly number[]): boolean {
  return header.every((byte, at) => bytes[at] === byte);
}

function attempt<T>(act: () => T): T | null {
  try {
    return act();
  } catch {
    return null;
  }
}
