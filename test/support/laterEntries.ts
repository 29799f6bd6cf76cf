/** What an undo of an insertion would leave no place for, without undoing it. */
import { entriesIn } from "../../src/workbook/journal/homeless";
import { readState } from "../../src/workbook/journal/state";
import type { Insertion } from "../../src/workbook/port";

export async function laterEntries(insertion: Insertion): Promise<number> {
  const now = await readState({ progress: () => undefined, signal: new AbortController().signal });
  return entriesIn({ plan: insertion.plan, sheetIds: insertion.sheetIds }, now).length;
}
