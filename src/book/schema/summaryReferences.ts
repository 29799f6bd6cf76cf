/** Of a summary and the months before it: that what each column is made from is there, to its left or in the parts, lists and months it reads. */
import { checkClasses } from "./classReferences";
import type { Monthly } from "./monthly";
import type { Part, SummaryColumn } from "./parts";
import type { Checks } from "./problems";
import type { Scheme, Track } from "./scheme";

/** @param before the tracks above this one */
export function checkSummary(scheme: Scheme, track: Track, before: readonly Track[], path: string, checks: Checks, listed: Listed): void {
  if (track.monthly) checkMonthly(track, track.monthly, `${path}.monthly`, checks);
  const columns = track.summary?.columns ?? [];
  columns.forEach((column, i) => {
    const at = `${path}.summary.columns.${i}`;
    const left = columns.slice(0, i).map(({ header }) => header);
    for (const name of madeFrom(column)) {
      if (!left.includes(name)) checks.report(at, columns.some(({ header }) => header === name) ? "later" : "unknown", name);
    }
    checkColumn(column, at, { scheme, track, before, listed }, checks);
  });
}

type Listed = (at: string, name: string) => void;

interface Around {
  scheme: Scheme;
  track: Track;
  before: readonly Track[];
  listed: Listed;
}

function checkColumn(
  column: SummaryColumn,
  at: string,
  { scheme, track, before, listed }: Around,
  { report, parameter, table }: Pick<Checks, "report" | "parameter" | "table">,
): void {
  switch (column.kind) {
    case "part": {
      const part = track.parts.find(({ name }) => name === column.part);
      if (!part) report(at, "unknown", column.part);
      if (column.span !== undefined && !spansOf(part).includes(column.span)) report(at, "unknown", column.span);
      break;
    }
    case "list":
      listed(at, column.column);
      break;
    case "upper":
    case "unit": {
      const word = column.kind === "unit" ? column.track : track.upper;
      const above = before.find((one) => one.word === word);
      if (!above?.summary?.columns.some(({ header }) => header === column.column)) report(at, "unknown", column.column);
      if (column.kind === "unit") listed(at, column.by);
      break;
    }
    case "charge": {
      const other = before.find(({ word }) => word === column.track);
      if (!other) report(at, "unknown", column.track);
      else {
        if (!other.summary?.columns.some(({ header }) => header === column.column)) report(at, "unknown", column.column);
        if (!other.list.columns?.some(({ header }) => header === column.by)) report(at, "unknown", column.by);
      }
      break;
    }
    case "monthly":
      if (!track.monthly) report(at, "unknown", "monthly");
      else if (column.figure === "entries" && track.monthly.entries === undefined) report(at, "unknown", "entries");
      else if (column.figure === "good" || column.figure === "poor") {
        if (track.monthly[column.figure] === undefined) report(at, "unknown", column.figure);
      }
      break;
    case "coefficient":
      table(at, column.table, 2);
      for (const name of [column.rate, column.least, column.most]) parameter(at, name);
      break;
    case "merge":
      table(at, column.weights, 2);
      checkClasses(scheme, column.weights, column.classes, at, report);
      parameter(at, column.missing);
      break;
    case "blend":
      for (const name of [column.share, column.missing]) parameter(at, name);
      break;
    case "placePoints":
      table(at, column.table, 2);
      parameter(at, column.direction);
      break;
    case "relative":
      for (const name of [column.points, column.direction]) parameter(at, name);
      break;
    case "efficacy":
      for (const name of [column.worst, column.best, column.base, column.span]) parameter(at, name);
      break;
    case "stepped":
      if (column.target.from === "parameter") parameter(at, column.target.parameter);
      for (const name of [column.points, column.step, column.change, column.floor, column.cap]) parameter(at, name);
      break;
    case "tier":
      table(at, column.table, 2, column.result === undefined ? [] : [column.result]);
      for (const name of [column.side, column.while?.parameter]) parameter(at, name);
      break;
    case "sum":
    case "product":
      break;
  }
}

/** Words of the spans or areas a part has a score for. */
function spansOf(part: Part | undefined): string[] {
  if (part?.kind === "periods") return (part.spans ?? []).map(({ word }) => word);
  return part?.kind === "checklist" ? [...(part.areas?.words ?? []), ...(part.interim ? [part.interim.score] : [])] : [];
}

/** The headers of its own sheet that a summary column is made from. */
export function madeFrom(column: SummaryColumn): string[] {
  switch (column.kind) {
    case "part":
    case "list":
    case "upper":
    case "charge":
    case "unit":
    case "monthly":
      return [];
    case "coefficient":
      return [column.of, column.contribution];
    case "merge":
    case "product":
      return column.of;
    case "sum":
      return [...column.add, ...(column.subtract ?? [])];
    case "blend":
      return [column.first, column.second];
    case "stepped":
      return column.target.from === "column" ? [column.of, column.target.column] : [column.of];
    case "placePoints":
    case "relative":
    case "efficacy":
    case "tier":
      return [column.of];
  }
}

function checkMonthly({ parts, word }: Track, monthly: Monthly, at: string, { report, parameter, table }: Checks): void {
  const part = (name: string | undefined, kind: Part["kind"]) => {
    const found = parts.find((one) => one.name === name);
    if (name !== undefined && found?.kind !== kind) report(at, "unknown", name);
    return found;
  };
  const scores = part(monthly.scores, "periods");
  for (const name of [monthly.completion, monthly.contribution?.part]) {
    const other = part(name, "periods");
    if (scores?.kind !== "periods" || other?.kind !== "periods") continue;
    if (other.periods.join("、") !== scores.periods.join("、")) report(at, "shape", other.name);
  }
  part(monthly.entries, "ledger");
  table(at, monthly.tiers, 2);
  table(at, monthly.contribution?.growth, 2);
  for (const name of [monthly.rate, monthly.least, monthly.most, monthly.good, monthly.poor]) parameter(at, name);
  if (monthly.header === word) report(at, "twice", monthly.header);
}
