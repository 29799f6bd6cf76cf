/** Cells that hold a set of words: a grade, marks, or both. */
import { SEPARATORS } from "../vocabulary/cellWords";
import { sameName } from "./cells";

/** The words in a cell's text, ready to be compared. */
export function wordSet(text: string): ReadonlySet<string> {
  return new Set(
    text
      .split(SEPARATORS)
      .filter((word) => word !== "")
      .map(sameName),
  );
}
