/** What `load` asks for: properties and paths to properties, answered with the spelling of the wire. */
import { aboveDeclared, type MissingSet } from "../declaredSets";
import { memberName, wireName, type OfficeObject } from "../objects/model";
import type { WireQuery } from "./wire";

/** A selection as a tree: a leaf is a scalar, or "everything of that object" where it names one. */
type Selection = Map<string, Selection>;

const nothing = (): Selection => new Map<string, Selection>();

function selectionOf(query: WireQuery): Selection {
  const root = nothing();
  const add = (path: string) => {
    let node = root;
    for (const part of path.split(/[/.]/).map((piece) => memberName(piece.trim()))) {
      if (part === "" || part === "items") continue;
      const next = node.get(part) ?? nothing();
      node.set(part, next);
      node = next;
    }
  };
  query.Select?.forEach(add);
  query.Expand?.forEach(add);
  if (!query.Select?.length) add("*");
  return root;
}

/** The answer to a query action. A null object answers null. */
export function answerQuery(object: OfficeObject | null, query: WireQuery | null | undefined, missing: MissingSet): unknown {
  if (!object) return null;
  return answer(object, selectionOf(query ?? {}), missing, query?.Skip ?? 0, query?.Top);
}

function answer(object: OfficeObject, selection: Selection, missing: MissingSet, skip = 0, top?: number): Record<string, unknown> {
  const items = object.items();
  if (!items) return describe(object, selection, missing);

  const own = nothing();
  const perItem = nothing();
  for (const [name, rest] of selection) {
    if (name === "*" || !object.isScalar(name)) perItem.set(name, rest);
    if (name === "*" || object.isScalar(name)) own.set(name, rest);
  }
  const result = describe(object, own, missing);
  // `load("count")` wants the count alone.
  if (perItem.size > 0) {
    const shown = items.slice(skip, top === undefined ? undefined : skip + top);
    result._Items = shown.map((item) => describe(item, perItem, missing));
  }
  return result;
}

function describe(object: OfficeObject, selection: Selection, missing: MissingSet): Record<string, unknown> {
  const result: Record<string, unknown> = { ...object.identity() };
  const scalar = (name: string) => {
    result[name.startsWith("_") ? name : wireName(name)] = object.read(name);
  };
  for (const [name, rest] of selection) {
    // Clients ask for isNullObject so that something is loaded; the answer being there is the answer.
    if (name === "isNullObject" || name === "isNull") continue;
    const set = missing(object.typeName, name);
    if (set !== null) throw aboveDeclared(object.typeName, name, set);
    if (name === "*") object.scalars.filter((one) => missing(object.typeName, one) === null).forEach(scalar);
    else if (object.isScalar(name)) scalar(name);
    else {
      const child = object.child(name);
      result[wireName(name)] = child ? answer(child, rest.size > 0 ? rest : everything, missing) : null;
    }
  }
  return result;
}

const everything: Selection = new Map([["*", nothing()]]);

/** The same answer for `retrieve`, which wants it in JavaScript's spelling and plain arrays. */
export function asPlainJson(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(asPlainJson);
  if (typeof value !== "object" || value === null) return value;
  const record = value as Record<string, unknown>;
  if (Array.isArray(record._Items)) return { items: record._Items.map(asPlainJson) };
  return Object.fromEntries(Object.entries(record).map(([name, inner]) => [memberName(name), asPlainJson(inner)]));
}
