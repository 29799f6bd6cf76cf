/** Of what a scheme says by class: that each class's column of weights is there, and that the marks the last ones bear are known. */
import type { Grading } from "./grading";
import type { Checks } from "./problems";
import type { Scheme } from "./scheme";

type Report = (path: string, code: "unknown" | "shape", name: string) => void;

/** @param weights the table whose columns the classes are headed in */
export function checkClasses(
  { tables }: Scheme,
  weights: string,
  classes: readonly string[] | undefined,
  path: string,
  report: Report,
): void {
  const headers = tables.find(({ name }) => name === weights)?.columns.map(({ header }) => header);
  // The first column holds the items' names.
  for (const name of classes ?? []) if (headers && !headers.slice(1).includes(name)) report(`${path}.classes`, "unknown", name);
}

/** A mark that somebody bears by a rule has to stand in the table of marks, or it would do nothing. */
export function checkMark({ tables }: Scheme, { marks }: Grading, mark: string, path: string, { report, filled }: Checks): void {
  filled(marks);
  if (!tables.some(({ name, rows }) => name === marks && rows.some(([word]) => word === mark))) report(path, "unknown", mark);
}
