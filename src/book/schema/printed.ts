/** What the sheets that are printed refer to: 花名册, 告知书, 公示 and 通报 read results and other parts, which have to be there. */
import type { Part } from "./parts";
import type { Checks } from "./problems";
import type { Track } from "./scheme";

/** @param listed reports a header that the track's list has not */
export function checkPrinted(
  { grading, roster, notice, publication, ranking, ends, bulletin, thematic, parts }: Track,
  path: string,
  { report, parameter, table }: Checks,
  listed: (at: string, name: string) => void,
): void {
  for (const [name, printed] of Object.entries({ roster, notice, publication, ranking, ends })) {
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
  for (const name of [ends?.first, ends?.last]) parameter(`${path}.ends`, name);
  if (thematic) {
    const tasks = parts.find(({ name }) => name === thematic.tasks);
    if (tasks?.kind !== "tasks") report(`${path}.thematic`, "unknown", thematic.tasks);
    else if (!tasks.columns?.some(({ header }) => header === thematic.column)) report(`${path}.thematic`, "unknown", thematic.column);
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
