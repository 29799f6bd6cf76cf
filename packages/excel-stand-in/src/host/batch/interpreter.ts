/**
 * Runs one Excel.run batch: actions in order, each object path evaluated once, until the first error. What ran before the
 * error stays done and its results are answered, as Excel does: there is no transaction.
 */
import { aboveDeclared, type MissingSet } from "../declaredSets";
import { Arguments, isOfficeObject, memberName, type OfficeObject } from "../objects/model";
import { itemNotFound, notSupported, toProblem } from "../problems";
import { answerQuery, asPlainJson } from "./query";
import { actionTypes, pathTypes, type WireAction, type WireAnswer, type WireArguments, type WireRequest } from "./wire";

/** Where a batch begins to look for objects. */
export interface Roots {
  /** The workbook. */
  root(): OfficeObject;
  /** A service such as `Microsoft.ExcelServices.CustomFunctions`; `null` if there is none of the name. */
  service(name: string): OfficeObject | null;
  /** The object kept under a reference id. Throws if it is gone. */
  kept(referenceId: string): OfficeObject;
  /** Whether Excel is too old for the member, and for which set; `null` where it knows it. */
  missing: MissingSet;
  /** Called before an action that may answer cells: what the batch wrote so far has to be calculated by then. */
  beforeReading(): Promise<void>;
}

function reads({ ActionType, Name }: WireAction): boolean {
  if (ActionType === actionTypes.method) return Name?.startsWith("Get") === true;
  return ActionType === actionTypes.query || ActionType === actionTypes.queryAsJson;
}

/** Executes the request's actions, at most `limit` of them. */
export async function runBatch(request: WireRequest, roots: Roots, limit = Infinity): Promise<WireAnswer> {
  const batch = new Batch(request, roots);
  const answer: WireAnswer = { Results: [], TraceIds: [] };
  for (const [index, action] of request.Actions.entries()) {
    if (index >= limit) break;
    try {
      if (reads(action)) await roots.beforeReading();
      answer.Results.push({ ActionId: action.Id, Value: batch.execute(action) ?? null });
      if (action.ActionType === actionTypes.trace) answer.TraceIds.push(action.Id);
    } catch (thrown) {
      const problem = toProblem(thrown);
      answer.Error = {
        Code: problem.code,
        Message: problem.message,
        Location: batch.location(action),
        ActionIndex: index,
        HttpStatusCode: problem.status,
      };
      break;
    }
  }
  return answer;
}

class Batch {
  private readonly objects = new Map<number, OfficeObject | null>();

  constructor(
    private readonly request: WireRequest,
    private readonly roots: Roots,
  ) {}

  execute(action: WireAction): unknown {
    if (action.ActionType === actionTypes.trace) return null;
    const object = this.objectAt(action.ObjectPathId);
    const name = memberName(action.Name ?? "");
    switch (action.ActionType) {
      case actionTypes.instantiate:
        return object && object.identity();
      case actionTypes.query:
        return answerQuery(object, action.QueryInfo, this.roots.missing);
      case actionTypes.queryAsJson:
        return asPlainJson(answerQuery(object, action.QueryInfo, this.roots.missing));
      case actionTypes.method: {
        // The client drops null objects itself before it keeps or releases references.
        if (!object && name === "_KeepReference") return null;
        const result = this.present(object, name).call(name, this.argumentsOf(action.ArgumentInfo));
        return isOfficeObject(result) ? result.identity() : result;
      }
      case actionTypes.setProperty:
        this.present(object, name).write(name, this.argumentsOf(action.ArgumentInfo).raw(0));
        return null;
      case actionTypes.update:
        for (const [property, value] of Object.entries(action.ObjectState ?? {})) {
          this.present(object, memberName(property)).write(memberName(property), this.resolve(value, 0));
        }
        return null;
      default:
        throw notSupported(`ActionType ${action.ActionType}`);
    }
  }

  location(action: WireAction): string {
    const path = this.request.ObjectPaths[String(action.ObjectPathId)];
    const known = this.objects.get(action.ObjectPathId);
    const parent = path?.ParentObjectPathId ? this.objects.get(path.ParentObjectPathId) : undefined;
    // Where the path itself failed, the member is the last of the path.
    const last = path?.ObjectPathType === pathTypes.indexer ? "getItem" : path?.Name;
    const member = memberName((known ? action.Name : last) || action.Name || "");
    const owner = known ?? parent;
    return [owner?.typeName, member].filter(Boolean).join(".");
  }

  /** Evaluates a path the first time it is met: an `add` on the way must happen once. */
  private objectAt(id: number): OfficeObject | null {
    const known = this.objects.get(id);
    if (known !== undefined) return known;
    const object = this.evaluate(id);
    this.objects.set(id, object);
    return object;
  }

  private evaluate(id: number): OfficeObject | null {
    const path = this.request.ObjectPaths[String(id)];
    if (!path) throw notSupported(`object path ${id}`);
    if (path.ObjectPathType === pathTypes.root) return this.roots.root();
    if (path.ObjectPathType === pathTypes.nullObject) return null;
    if (path.ObjectPathType === pathTypes.reference) return this.roots.kept(path.Name ?? "");
    if (path.ObjectPathType === pathTypes.service) {
      const service = this.roots.service(path.Name ?? "");
      if (!service) throw notSupported(path.Name ?? "");
      return service;
    }
    const parent = this.objectAt(path.ParentObjectPathId ?? 0);
    // Whatever hangs on a null object is a null object.
    if (!parent) return null;
    if (path.ObjectPathType === pathTypes.property)
      return this.present(parent, memberName(path.Name ?? "")).child(memberName(path.Name ?? ""));
    const args = this.argumentsOf(path.ArgumentInfo);
    if (path.ObjectPathType === pathTypes.indexer) return parent.at(args.raw(0));
    if (path.ObjectPathType !== pathTypes.method) throw notSupported(`ObjectPathType ${path.ObjectPathType}`);
    const result = this.present(parent, memberName(path.Name ?? "")).call(memberName(path.Name ?? ""), args);
    if (result !== null && !isOfficeObject(result)) throw notSupported(`${parent.typeName}.${path.Name} as an object`);
    return result;
  }

  private present(object: OfficeObject | null, member: string): OfficeObject {
    // Reading nothing from nothing is allowed; doing something with it is a mistake of the caller.
    if (!object) throw itemNotFound();
    const set = this.roots.missing(object.typeName, member);
    if (set !== null) throw aboveDeclared(object.typeName, member, set);
    return object;
  }

  private argumentsOf(info: WireArguments | null | undefined): Arguments {
    const references = info?.ReferencedObjectPathIds ?? [];
    return new Arguments((info?.Arguments ?? []).map((value, index) => this.resolve(value, references[index])));
  }

  /** Puts objects in place of the path ids that stand for them, wherever they are nested. */
  private resolve(value: unknown, reference: unknown): unknown {
    if (typeof reference === "number" && reference > 0) return this.objectAt(reference);
    if (Array.isArray(value)) {
      const nested: unknown[] = Array.isArray(reference) ? reference : [];
      return value.map((item, index) => this.resolve(item, nested[index]));
    }
    if (typeof value !== "object" || value === null) return value;
    if ("_ObjectPathId" in value && typeof value._ObjectPathId === "number") return this.objectAt(value._ObjectPathId);
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, this.resolve(inner, 0)]));
  }
}
