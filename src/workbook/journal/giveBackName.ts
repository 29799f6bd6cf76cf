/** A name of before, given back to the cells that it had. */
import type { NameState } from "./state";

/**
 * One action where it is there, so that it is never gone and keeps its comment, and it can be tried twice: a try that broke in the middle
 * may have left it shown where it was hidden.
 * @param is as it stands
 */
export function giveBackName({ names }: Excel.Workbook, was: NameState, is: NameState | undefined): void {
  const name = is ? names.getItem(was.name) : names.add(was.name, was.formula, was.comment);
  if (is && is.formula !== was.formula) name.formula = was.formula;
  if (!was.visible && is?.visible !== false) name.visible = false;
}
