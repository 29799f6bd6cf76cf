/**
 * What a record in the workbook's settings has to be. A workbook goes through many hands and programs, so a record is read as
 * strictly as a file; only how long a text is, and how it is written, is the workbook's own affair by then.
 */
import * as v from "valibot";
import type { DamagedRecord } from "../snapshot";
import type { SchemeRecord } from "../record";
import { scheme, type Scheme } from "./scheme";

/** The kinds of schemas that a scheme's is made of. */
type AnySchema = v.GenericSchema & { pipe?: [AnySchema, ...{ type: string }[]] } & (
    | { type: "strict_object"; entries: Record<string, AnySchema> }
    | { type: "array"; item: AnySchema }
    | { type: "optional" | "nullable"; wrapped: AnySchema }
    | { type: "union"; options: AnySchema[] }
    | { type: "variant"; key: string; options: AnySchema[] }
    | { type: "record"; key: AnySchema; value: AnySchema }
    | { type: "string" | "number" | "boolean" | "literal" | "picklist" }
  );

/** What a file is refused for, and what clerks may have written into their sheets since. */
const OF_FILES = new Set(["max_length", "non_empty", "check"]);

/** The same schema without limits to texts and lists. Keys of a later version pass, and so does what names stand in formulas. */
function shapeOf(schema: AnySchema): v.GenericSchema {
  const { pipe } = schema;
  if (pipe) {
    // What has to match a pattern ends up in names and formulas: that is never taken on trust.
    if (pipe.some((action) => action.type === "regex")) return schema;
    const kept = pipe.slice(1).filter((action) => !OF_FILES.has(action.type)) as v.GenericPipeAction[];
    return v.pipe(shapeOf(pipe[0]), ...kept);
  }
  switch (schema.type) {
    case "strict_object":
      return v.looseObject(Object.fromEntries(Object.entries(schema.entries).map(([name, entry]) => [name, shapeOf(entry)])));
    case "array":
      return v.array(shapeOf(schema.item));
    case "optional":
      return v.optional(shapeOf(schema.wrapped));
    case "nullable":
      return v.nullable(shapeOf(schema.wrapped));
    case "union":
      return v.union(schema.options.map(shapeOf));
    case "variant":
      return v.variant(schema.key, schema.options.map(shapeOf) as never);
    case "record":
      return v.record(schema.key as never, shapeOf(schema.value));
    default:
      return schema;
  }
}

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const words = v.array(v.string());
const named = v.record(v.string(), v.string());
const limit = v.looseObject({ name: v.string(), initial: v.number() });

const field = v.variant("kind", [
  v.looseObject({ kind: v.literal("unit"), table: v.string(), column: v.string(), isList: v.boolean() }),
  v.looseObject({
    kind: v.literal("score"),
    table: v.string(),
    columns: words,
    unitColumn: v.string(),
    least: limit,
    most: limit,
    digits: count,
    sparse: v.optional(v.boolean()),
    blank: v.optional(v.string()),
    weighed: v.optional(v.looseObject({ table: v.string(), item: v.string(), list: v.string(), name: v.string(), group: v.string() })),
  }),
  v.looseObject({
    kind: v.literal("weight"),
    table: v.string(),
    column: v.string(),
    labelColumn: v.string(),
    total: v.number(),
    sparse: v.optional(v.boolean()),
  }),
  v.looseObject({ kind: v.literal("weightRow"), table: v.string(), columns: words, anchor: count, total: v.number() }),
  v.looseObject({
    kind: v.literal("ledger"),
    table: v.string(),
    unitColumn: v.string(),
    kindColumn: v.string(),
    pointsColumn: v.string(),
    limitsTable: v.string(),
    limits: v.looseObject({ kind: v.string(), least: v.string(), most: v.string() }),
    byMonth: v.optional(v.boolean()),
    columns: v.optional(v.looseObject({ item: v.string(), basis: v.string(), date: v.string(), person: v.string() })),
  }),
]);

const result = v.looseObject({
  sheet: v.string(),
  firstRow: count,
  columns: v.looseObject({ unit: count, group: count, score: count, grade: count, place: count, reason: count }),
  seats: v.looseObject({
    sheet: v.string(),
    headerRow: count,
    groupColumn: count,
    gradeColumns: v.array(v.looseObject({ grade: v.string(), column: count })),
  }),
  grades: words,
  pending: v.string(),
});

const record: v.GenericSchema<unknown, SchemeRecord> = v.looseObject({
  version: v.literal(1),
  template: v.string(),
  id: v.string(),
  sheets: words,
  fields: v.array(field),
  formulas: v.array(
    v.looseObject({ sheet: v.string(), address: v.string(), formula: v.string(), label: v.string(), table: v.optional(v.string()) }),
  ),
  results: v.array(result),
  standing: v.optional(
    v.looseObject({
      scheme: shapeOf(scheme as unknown as AnySchema) as v.GenericSchema<unknown, Scheme>,
      sheets: named,
      tables: named,
      names: named,
      columns: v.array(v.looseObject({ sheet: v.string(), column: count, row: count, key: v.string(), anchor: count })),
      archive: v.optional(v.string()),
    }),
  ),
  lists: v.optional(
    v.array(v.looseObject({ table: v.string(), area: count, columns: v.array(v.looseObject({ header: v.string(), anchor: count })) })),
  ),
});

export interface FoundRecords {
  records: SchemeRecord[];
  damaged: DamagedRecord[];
}

/** @param settings those that hold a record each; the key of each ends with its record's id */
export function readRecords(settings: readonly { key: string; value: unknown }[], prefix: string): FoundRecords {
  const found: FoundRecords = { records: [], damaged: [] };
  for (const { key, value } of settings) {
    const held = parsed(value);
    const read = v.safeParse(record, held);
    if (read.success && prefix + read.output.id === key) found.records.push(read.output);
    else found.damaged.push({ key, title: v.is(titled, held) ? held.standing.scheme.title : "" });
  }
  return found;
}

/** What can still be said of a record that is damaged. */
const titled = v.looseObject({ standing: v.looseObject({ scheme: v.looseObject({ title: v.string() }) }) });

function parsed(value: unknown): unknown {
  try {
    return typeof value === "string" ? (JSON.parse(value) as unknown) : value;
  } catch {
    return null;
  }
}
