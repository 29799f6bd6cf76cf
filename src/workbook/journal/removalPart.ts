/** Removals are rare, and what makes them and takes them back comes over the network when one is asked for. */
import { WorkbookProblem } from "../port";

/** @throws where it does not come: that has changed nothing */
export async function removalPart() {
  try {
    return await import(/* webpackChunkName: "removals" */ "./removals");
  } catch {
    throw new WorkbookProblem("notFetched");
  }
}
