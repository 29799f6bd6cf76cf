/** What the sheets that are printed refer to: 花名册, 告知书, 公示 and 通报 read results and other parts, which have to be there. */
import type { Part } from "./parts";
import type { Track } from "./scheme";
import type { TableColumn } from "./tables";

/** A mistake in a scheme: where in the file, what kind, and which name or number it is about. */
export interface SchemeProblem {
  path: string;
  code: "unknown" | "twice" | "shape" | "later" | "size" | "text" | "empty" | "listed" | "formula";
  params: { name: string };
}

/** How references are checked: each of these reports what is wrong at a path. */
export interface Checks {
  report(path: string, code: SchemeProblem["code"], name: string): void;
  parameter(path: string, name: string | undefined): void;
  table(path: string, name: string | undefined, columns: number, headers?: string[]): void;
  filled(name: string, taken?: readonly string[]): void;
  listed(path: string, words: readonly string[] | undefined): void;
  asked(path: string, columns: readonly TableColumn[] | undefined): void;
}

/** @param listed reports a header that the track's list has not */
export function checkPrinted(
  { grading, roster, notice, publication, bulletin, parts }: Track,
  path: string,
  { report, parameter, table }: Checks,
  listed: (at: string, name: string) => void,
): void {
  for (const [name, printed] of Object.entries({ roster, notice, publication })) {
    if (printed && !grading) report(`${path}.${name}`, "unknown", "grading");
  }
  for (const [name, printed] of Object.entries({ roster, notice })) {
    for (const header of printed?.columns ?? []) listed(`${path}.${name}.columns`, header);
  }
  if (notice) table(`${path}.notice`, notice.remedies, 2);
  if (publication) {
    const at = `${path}.publication`;
    for (const name of [publication.grades, publication.days, publication.contact]) parameter(at, name);
    for (const name of [publication.holidays, publication.worked]) table(at, name, 1);
  }
  if (!bulletin) return;
  const at = `${path}.bulletin`;
  for (const name of [bulletin.first, bulletin.last, bulletin.named]) parameter(at, name);
  const partNamed = (name: string | undefined, isRight: (part: Part) => boolean) => {
    const part = parts.find((one) => one.name === name);
    if (name !== undefined && !(part && isRight(part))) report(at, "unknown", name);
  };
  partNamed(bulletin.part, (part) => part.kind === "periods" && part.places !== undefined);
  partNamed(bulletin.checklist, (part) => part.kind === "checklist" && part.target?.progress !== undefined);
  partNamed(bulletin.ledger, ({ kind }) => kind === "ledger");
  partNamed(bulletin.tasks, ({ kind }) => kind === "tasks");
  const scores = parts.find(({ name }) => name === bulletin.part);
  // Entries have a date or a month; which period that is in can be told of months, quarters and halves alone.
  if (bulletin.ledger !== undefined && scores?.kind === "periods" && 12 % scores.periods.length > 0) report(at, "shape", bulletin.part);
}
