/** The texts of a value, found by its valibot schema, and another text put in place of each. */
import * as v from "valibot";

type Schema = v.GenericSchema & {
  type: string;
  entries?: Record<string, Schema>;
  item?: Schema;
  wrapped?: Schema;
  options?: Schema[];
  key?: string | Schema;
  value?: Schema;
};

interface Leaf {
  /** `tracks.*.parts.*(votes).name`. */
  path: string;
  leaf: v.GenericSchema;
}

const step = (path: string, key: string) => (path === "" ? key : `${path}.${key}`);
const kindOf = (option: Schema, key: string) => String((option.entries![key] as unknown as { literal: unknown }).literal);

/** Every place where a text can stand. */
export function textLeaves(schema: v.GenericSchema, path = ""): Leaf[] {
  const { type, entries, item, wrapped, options, key, value } = schema as Schema;
  switch (type) {
    case "strict_object":
      return Object.entries(entries!).flatMap(([name, entry]) => textLeaves(entry, step(path, name)));
    case "array":
      return textLeaves(item!, step(path, "*"));
    case "record":
      return textLeaves(value!, step(path, "*"));
    case "optional":
    case "nullable":
      return textLeaves(wrapped!, path);
    case "union":
      return options!.flatMap((option) => textLeaves(option, path));
    case "variant":
      return options!.flatMap((option) => textLeaves(option, `${path}(${kindOf(option, key as string)})`));
    case "string":
      return [{ path, leaf: schema }];
    case "number":
    case "boolean":
    case "literal":
    case "picklist":
      return [];
    default:
      throw new Error(`a kind of schema this walk does not know: ${type}`);
  }
}

/** What stands at each text leaf, mapped to something else. */
function mapped(schema: v.GenericSchema, held: unknown, path: string, map: (text: string, leaf: Leaf) => string): unknown {
  const { type, entries, item, wrapped, options, key, value } = schema as Schema;
  if (held === undefined || held === null) return held;
  switch (type) {
    case "strict_object":
      return Object.fromEntries(Object.entries(held).map(([name, child]) => [name, mapped(entries![name]!, child, step(path, name), map)]));
    case "array":
      return (held as unknown[]).map((child) => mapped(item!, child, step(path, "*"), map));
    case "record":
      return Object.fromEntries(Object.entries(held).map(([name, child]) => [name, mapped(value!, child, step(path, "*"), map)]));
    case "optional":
    case "nullable":
      return mapped(wrapped!, held, path, map);
    case "union":
      return mapped(options!.find((option) => v.is(option, held))!, held, path, map);
    case "variant": {
      const option = options!.find((one) => kindOf(one, key as string) === (held as Record<string, unknown>)[key as string])!;
      return mapped(option, held, `${path}(${kindOf(option, key as string)})`, map);
    }
    case "string":
      return map(held as string, { path, leaf: schema });
    default:
      return held;
  }
}

/**
 * Each different text replaced by the marker and a number, the same everywhere it stands, so that what was named is still named.
 * Texts stay that somewhere stand where the schema takes no such text, or another rule does not, and those that are kept.
 */
export function withTexts<T>(
  schema: v.GenericSchema<unknown, T>,
  value: T,
  marker: string,
  kept: readonly string[],
  fits: (path: string, text: string) => boolean,
): { value: T; paths: string[] } {
  const numbers = new Map<string, number>();
  const fixed = new Set(["", ...kept]);
  mapped(schema, value, "", (text, { path, leaf }) => {
    numbers.set(text, numbers.get(text) ?? numbers.size);
    const other = `${marker}${numbers.get(text)!}`;
    if (!v.is(leaf, other) || !fits(path, other)) fixed.add(text);
    return text;
  });
  const paths = new Set<string>();
  const marked = mapped(schema, value, "", (text, { path }) => {
    if (fixed.has(text)) return text;
    paths.add(path);
    return `${marker}${numbers.get(text)!}`;
  });
  return { value: marked as T, paths: [...paths] };
}
