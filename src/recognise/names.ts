/** Names and words in cells, and how they are compared. */
import { isNotApplicable } from "../vocabulary/cellWords";
import type { Cell } from "./grid";
import type { SnapshotValue } from "../sheet/formula";

export function nameIn(cell: Cell): string {
  return String(cell.value).trim();
}

/** A name as Excel and the functions compare it: without case, without spaces around it. */
export function nameKey(name: string): string {
  return name.trim().toLowerCase();
}

/** A name without what people do not see or care about: width, case, and spaces wherever they stand. */
export function plainKey(name: string): string {
  // Most names are plain already, and there are many of them.
  return PLAIN.test(name) ? name : foldedKey(name);
}

const PLAIN = /^[\u4e00-\u9fff0-9a-z]*$/;

function foldedKey(name: string): string {
  return name
    .normalize("NFKC")
    .replace(/[\s\u200b\ufeff]/g, "")
    .toLowerCase();
}

/** A word for its kind, after a name of at least two characters. */
const WITH_KIND = /^(..+?)(?:委员会|办公室|局|委|办)$/;

/** The same without the word for its kind: 信访局 and 信访办 are hardly two units. */
export function stemOf(name: string): string {
  return plainKey(name).replace(WITH_KIND, "$1");
}

/** A name, a mark or an option word as the functions read it: 0 is a blank cell, and so is a dash. */
export function wordIn(value: SnapshotValue): string {
  if (value === 0 || isNotApplicable(value)) return "";
  return String(value).trim();
}

export function numberIn(value: SnapshotValue | undefined): number | null {
  return typeof value === "number" ? value : null;
}
