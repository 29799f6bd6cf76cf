/** Cells that hold a set of words: a grade, marks, or both. */
import { sameName } from "./cells";

/** What parts the words of a cell. */
export const SEPARATORS = /[\s、,，;；]+/;

/** The words in a cell's text, ready to be compared. */
export function wordSet(text: string): ReadonlySet<string> {
  return new Set(
    text
      .split(SEPARATORS)
      .filter((word) => word !== "")
      .map(sameName),
  );
}
