/** What may be wrong with a scheme's references, and how checks tell it. */
import type { TableColumn } from "./tables";

/** A mistake in a scheme: where in the file, what kind, and which name or number it is about. */
export interface SchemeProblem {
  path: string;
  code: "unknown" | "twice" | "shape" | "later" | "size" | "text" | "empty" | "listed" | "formula";
  params: { name: string };
}

/** What one check after another asks of the whole scheme. */
export interface Checks {
  report(path: string, code: SchemeProblem["code"], name: string): void;
  parameter(path: string, name: string | undefined): void;
  table(path: string, name: string | undefined, columns: number, headers?: string[]): void;
  filled(name: string, taken?: readonly string[]): void;
  listed(path: string, words: readonly string[] | undefined): void;
  asked(path: string, columns: readonly TableColumn[] | undefined): void;
}
