/**
 * The interpreter of batches with an Excel behind it that refuses or swallows some actions. A test file begins:
 *
 *   jest.mock("excel-stand-in/host/batch/interpreter", () => jest.requireActual("excel-stand-in/testing/unkindBatch"));
 */
import type * as Kind from "../src/host/batch/interpreter";
import type { Roots } from "../src/host/batch/interpreter";
import { actionTypes, type WireAction, type WireAnswer, type WireRequest } from "../src/host/batch/wire";

const kind = jest.requireActual<typeof Kind>("../src/host/batch/interpreter");

/** The member an action is about: of a path, where the action only asks for the object. */
export interface Asked {
  name: string;
  /** The members on the way to it: `Tables/GetItem/Rows/Add`. */
  way: string;
  action: WireAction;
}

export const excelThat: {
  /** The code of the error, or `null` where the action is made. */
  refuses: (asked: Asked) => string | null;
  /** Whether nothing happens, and nobody says so. */
  swallows: (asked: Asked) => boolean;
} = { refuses: () => null, swallows: () => false };

export function kindAgain(): void {
  excelThat.refuses = () => null;
  excelThat.swallows = () => false;
}

export async function runBatch(request: WireRequest, roots: Roots, limit = Infinity): Promise<WireAnswer> {
  const asked = request.Actions.map((action): Asked => {
    const path = request.ObjectPaths[String(action.ObjectPathId)];
    const called = action.ActionType === actionTypes.instantiate ? [] : [action.Name];
    const way: (string | undefined)[] = [];
    for (let at = path; at; at = request.ObjectPaths[String(at.ParentObjectPathId)]) way.unshift(at.Name);
    return {
      action,
      name: (action.ActionType === actionTypes.instantiate ? path?.Name : action.Name) ?? "",
      way: [...way, ...called].filter(Boolean).join("/"),
    };
  });
  const Actions = asked.map((one) => (excelThat.swallows(one) ? { ...one.action, ActionType: actionTypes.trace } : one.action));
  const codes = asked.map((one) => excelThat.refuses(one));
  const at = codes.findIndex((code) => code !== null);
  const answer = await kind.runBatch({ ...request, Actions }, roots, at === -1 ? limit : Math.min(limit, at));
  if (at === -1 || at >= limit || answer.Error) return answer;
  return { ...answer, Error: { Code: codes[at]!, Message: "", Location: "", ActionIndex: at, HttpStatusCode: 400 } };
}
