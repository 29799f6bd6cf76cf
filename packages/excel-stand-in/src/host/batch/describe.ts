/** A batch in a line or two per action, for the log: `worksheets.getItem().getRange().values =`. */
import { memberName } from "../objects/model";
import { actionTypes, pathTypes, type WireAction, type WireRequest } from "./wire";

const SHOWN = 20;

export function describeActions(request: WireRequest): string[] {
  const steps: string[] = [];
  for (const action of request.Actions) {
    const step = describe(request, action);
    if (step !== null) steps.push(step);
    if (steps.length === SHOWN) break;
  }
  return steps;
}

function describe(request: WireRequest, action: WireAction): string | null {
  const object = expression(request, action.ObjectPathId);
  const member = [object, memberName(action.Name ?? "")].filter(Boolean).join(".");
  switch (action.ActionType) {
    case actionTypes.query:
    case actionTypes.queryAsJson:
      return `${object || "workbook"}.load(${(action.QueryInfo?.Select ?? []).join(", ")})`;
    case actionTypes.method:
      return action.Name?.startsWith("_") ? null : `${member}()`;
    case actionTypes.setProperty:
      return `${member} =`;
    case actionTypes.update:
      return `${object}.update(${Object.keys(action.ObjectState ?? {}).join(", ")})`;
    default:
      return null;
  }
}

function expression(request: WireRequest, id: number): string {
  const path = request.ObjectPaths[String(id)];
  if (!path) return "";
  const before = path.ParentObjectPathId ? expression(request, path.ParentObjectPathId) : "";
  const name = memberName(path.Name ?? "");
  const own = {
    [pathTypes.method]: `${name}()`,
    [pathTypes.property]: name,
    [pathTypes.indexer]: "getItem()",
    [pathTypes.reference]: "kept",
    [pathTypes.service]: name,
    [pathTypes.nullObject]: "null",
  }[path.ObjectPathType];
  return [before, own].filter(Boolean).join(".");
}

/** Releasing kept ranges after an Excel.run is the client's housekeeping, which nobody waits for. */
export function isHousekeeping(request: WireRequest): boolean {
  const calls = request.Actions.filter((action) => action.ActionType !== actionTypes.instantiate);
  return calls.length > 0 && calls.every((action) => action.Name === "_RemoveReference");
}

export function isService(request: WireRequest): boolean {
  return Object.values(request.ObjectPaths).some((path) => path.ObjectPathType === pathTypes.service);
}
