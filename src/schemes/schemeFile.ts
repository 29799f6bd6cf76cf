/**
 * A scheme as a file, to hand to another county or keep for next year. Reading trusts nothing: a file may be damaged, from
 * a newer version, or made to do harm. What is wrong is told with its place in the file, and nothing is planned from it.
 */
import * as v from "valibot";
import { limitProblems } from "./planLimits";
import { brokenReferences, type SchemeProblem } from "../book/schema/references";
import { scheme as schema, SCHEME_FORMAT, type Scheme } from "../book/schema/scheme";

/** The largest regime at full scale, sample data included, has half a million characters. */
const MOST_CHARACTERS = 4_000_000;
const MOST_PROBLEMS = 20;
const DEEPEST = 20;

/** Keys that reach behind an object where code is careless. */
const REACHING_KEYS = new Set(["__proto__", "constructor", "prototype"]);

export type SchemeReading = { scheme: Scheme } | { problems: FileProblem[] };

/** Where in the file (`tracks.0.parts.1.table`; "" for the whole), what kind, and which word or number it is about. */
export type FileProblem =
  | SchemeProblem
  | { path: string; code: "key" | "kind"; params: { name: string } }
  | { path: ""; code: WholeCode; params: Record<string, never> };

/** What may be wrong with a file as a whole. */
type WholeCode = "tooLarge" | "notJson" | "notScheme" | "newer";

export function writeScheme(scheme: Scheme): string {
  return `${JSON.stringify(scheme, null, 1)}\n`;
}

export function readScheme(text: string): SchemeReading {
  const whole = (code: WholeCode): SchemeReading => ({ problems: [{ path: "", code, params: {} }] });
  if (text.length > MOST_CHARACTERS) return whole("tooLarge");
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    return whole("notJson");
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) return whole("notScheme");
  const reaching = reachingKey(value, "", 0);
  if (reaching) return { problems: [reaching] };
  const { format } = value as { format?: unknown };
  if (typeof format !== "number") return whole("notScheme");
  if (format > SCHEME_FORMAT) return whole("newer");
  const read = v.safeParse(schema, value);
  if (!read.success) return { problems: read.issues.slice(0, MOST_PROBLEMS).map(problemOf) };
  const broken = brokenReferences(read.output);
  const problems = broken.length > 0 ? broken : limitProblems(read.output);
  return problems.length > 0 ? { problems: problems.slice(0, MOST_PROBLEMS) } : { scheme: read.output };
}

function reachingKey(value: object, path: string, depth: number): FileProblem | null {
  if (depth > DEEPEST) return { path, code: "size", params: { name: "" } };
  for (const [key, child] of Object.entries(value)) {
    const at = path === "" ? key : `${path}.${key}`;
    if (REACHING_KEYS.has(key)) return { path: at, code: "key", params: { name: key } };
    const found = typeof child === "object" && child !== null ? reachingKey(child as object, at, depth + 1) : null;
    if (found) return found;
  }
  return null;
}

const SIZES = new Set(["max_length", "max_value", "min_value", "min_length", "non_empty"]);

function problemOf(issue: v.BaseIssue<unknown>): FileProblem {
  const path = v.getDotPath(issue) ?? "";
  const name = typeof issue.input === "string" ? issue.input.slice(0, 60) : typeof issue.input === "number" ? String(issue.input) : "";
  if (issue.type === "check" || issue.type === "regex") return { path, code: "text", params: { name } };
  if (SIZES.has(issue.type)) return { path, code: "size", params: { name } };
  // A key nobody knows, one that is missing, or a value of the wrong kind.
  if (issue.expected === "never") return { path, code: "key", params: { name: path.split(".").pop() ?? "" } };
  return { path, code: "kind", params: { name } };
}
