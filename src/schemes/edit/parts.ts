/** Whole parts of a score that come and go, with the tables, parameters and columns that belong to them. */
import { requireValue } from "../../basics/requireValue";
import { kindTable, missingParameter, scoreLimits, weightTable } from "../templates/common";
import { taskLights, taskParameters, tasksPart } from "../templates/records";
import type { Bulletin } from "../../book/schema/grading";
import { hasRowPerMember, type Part, type SummaryColumn } from "../../book/schema/parts";
import { allSheets, allTables } from "../../book/schema/references";
import { madeFrom } from "../../book/schema/summaryReferences";
import type { Scheme, Track } from "../../book/schema/scheme";
import type { LookupTable, Parameter } from "../../book/schema/tables";

export interface PartRefusal {
  /** The column that cannot do without it. */
  needed: string;
}

type Addition = { part: Part; tables: LookupTable[]; parameters: Parameter[] };
/** Names that are still free: of the table or parameter that ends so. */
type Called = (suffix: string) => string;

/** What the pane can add: the first is what it proposes. */
export const ADDABLE = ["indicators", "ledger", "tasks"] as const;
export type AddableKind = (typeof ADDABLE)[number];

/** Adds a set of weighted indicators, a ledger or a ledger of tasks to a track; its score joins the total. */
export function addPart(scheme: Scheme, word: string, kind: AddableKind, wanted: string): Scheme {
  const track = findTrack(scheme, word);
  const sheets = allSheets(scheme);
  const name = free(wanted, sheets);
  const tables = [...allTables(scheme), ...scheme.parameters.map((one) => one.name)];
  // A name may not begin with a digit, as 1月 does.
  const stem = name.replace(/[^\p{L}\p{N}_]/gu, "").replace(/^(?=\p{N})/u, "_");
  const called = (suffix: string) => free(`${stem}${suffix}`, tables);
  const headers = track.summary?.columns.map(({ header }) => header) ?? [];
  const score = free({ indicators: `${name}得分`, ledger: name, tasks: `${name}扣分` }[kind], headers);
  const made = (): Addition => {
    switch (kind) {
      case "indicators":
        return indicators(name, score, called);
      case "ledger":
        return ledger(name, score, called);
      case "tasks":
        return tasks(scheme, { name, score, tally: free(`${name}统计`, [...sheets, name]) }, called);
    }
  };
  const { part, tables: added, parameters } = made();
  return {
    ...scheme,
    parameters: [...scheme.parameters, ...parameters],
    tables: [...scheme.tables, ...added],
    tracks: scheme.tracks.map((one) => (one === track ? { ...track, parts: [...track.parts, part], ...joined(track, part, score) } : one)),
    // A ledger begins empty; scores have a row for each name.
    content: !hasRowPerMember(part)
      ? scheme.content
      : { ...scheme.content, [part.table]: (scheme.content[track.list.table] ?? []).map(([name]) => [name ?? null]) },
  };
}

function indicators(name: string, score: string, called: Called): Addition {
  const [least, most, missing, items] = ["最低分", "最高分", "缺项", "指标"].map(called) as [string, string, string, string];
  return {
    part: {
      kind: "indicators",
      name,
      table: called("表"),
      score,
      task: `填“${name}”各项得分，不适用的留空，不要填 0。`,
      by: "weights",
      items,
      value: "权重",
      missing,
      least,
      most,
    },
    tables: [
      weightTable(items, `${name}权重`, "指标", [
        ["指标一", 0.5],
        ["指标二", 0.5],
      ]),
    ],
    parameters: [...scoreLimits(least, most), missingParameter("renormalise", missing)],
  };
}

function ledger(name: string, score: string, called: Called): Addition {
  const kinds = called("规则");
  return {
    part: { kind: "ledger", name, table: called("表"), score, task: `“${name}”每笔记一行，都填正数，写明依据和登记人。`, kinds, spare: 40 },
    tables: [
      kindTable(kinds, `${name}规则`, [
        ["加分", "adds", null, 5, null],
        ["扣分", "takes", null, 5, null],
      ]),
    ],
    parameters: [],
  };
}

/** Lights, cards and the day are the scheme's: another ledger of tasks goes by those that are there. */
function tasks(scheme: Scheme, { name, score, tally }: { name: string; score: string; tally: string }, called: Called): Addition {
  const task = `“${name}”交办一项记一行，写明时限；完成、销号了填日期，逾期的亮灯记牌。`;
  const about = { name, table: called("表"), score, tally, task };
  const other = scheme.tracks.flatMap(({ parts }) => parts).find((part) => part.kind === "tasks");
  if (other) return { part: tasksPart(about, [], { terms: other }), tables: [], parameters: [] };
  const [today, lights, yellowEach, yellowPoints, redPoints, talks] = [
    "统计日",
    "亮灯",
    "黄牌次数",
    "黄牌扣分",
    "红牌扣分",
    "约谈牌数",
  ].map(called) as [string, string, string, string, string, string];
  const terms = { today, lights, yellowEach, yellowPoints, redPoints, talks };
  const year = Number(/(?:19|20)\d\d/.exec(scheme.title)?.[0] ?? new Date().getFullYear());
  return { part: tasksPart(about, [], { terms }), tables: [taskLights(lights)], parameters: taskParameters(year, terms) };
}

function findTrack({ tracks }: Scheme, word: string): Track {
  return requireValue(
    tracks.find((track) => track.word === word),
    `a track ${word}`,
  );
}

/** The score stands before the total and is added to it; where the total is merged by weights, it joins with no weight yet. */
function joined({ summary }: Track, part: Part, score: string): Pick<Track, "summary"> {
  if (!summary) return {};
  const total = requireValue(summary.columns[summary.columns.length - 1], "a total");
  const own: SummaryColumn = { kind: "part", header: score, part: part.name };
  const others = summary.columns.slice(0, -1);
  if (total.kind === "sum") return { summary: { ...summary, columns: [...others, own, { ...total, add: [...total.add, score] }] } };
  // Nothing else takes one more: the total goes on as it was, and what it was becomes a column of its own.
  const before: SummaryColumn = { ...total, header: `${total.header}（加前）` };
  return { summary: { ...summary, columns: [...others, before, own, { kind: "sum", header: total.header, add: [before.header, score] }] } };
}

/** Takes a part out of a track, out of sums and merges; refused where a column is made of it alone. */
export function removePart(scheme: Scheme, word: string, name: string): Scheme | PartRefusal {
  const track = findTrack(scheme, word);
  const part = requireValue(
    track.parts.find((one) => one.name === name),
    `a part ${name}`,
  );
  const user = track.parts.find((one) => one.kind === "ledger" && one.doubling?.part === name);
  if (user) return { needed: user.name };
  const { monthly } = track;
  if (monthly && [monthly.scores, monthly.completion, monthly.contribution?.part, monthly.entries].includes(name))
    return { needed: monthly.sheet };
  if (track.bulletin?.part === name) return { needed: track.bulletin.sheet };
  if (track.grading?.gate?.part === name) return { needed: track.grading.sheet };
  const gone = new Set(
    (track.summary?.columns ?? []).flatMap((column) => (column.kind === "part" && column.part === name ? [column.header] : [])),
  );
  const columns: SummaryColumn[] = [];
  for (const column of track.summary?.columns ?? []) {
    if (gone.has(column.header)) continue;
    const left = without(column, gone);
    if (!left) return { needed: column.header };
    columns.push(left);
  }
  const below = scheme.tracks.flatMap(({ upper, summary }) =>
    (summary?.columns ?? []).filter(
      (column) => (column.kind === "upper" && upper === word) || (column.kind === "unit" && column.track === word),
    ),
  );
  const reader = below.find((column) => (column.kind === "upper" || column.kind === "unit") && gone.has(column.column));
  if (reader) return { needed: reader.header };
  const charged = scheme.tracks
    .flatMap(({ summary }) => summary?.columns ?? [])
    .find((column) => column.kind === "charge" && column.track === word && gone.has(column.column));
  if (charged) return { needed: charged.header };
  if (track.summary && columns.length === 0) return { needed: track.summary.sheet };
  const breaker = track.grading?.thenBy?.find((header) => gone.has(header));
  if (track.grading && breaker !== undefined) return { needed: track.grading.sheet };
  if (track.personSeats?.by.from === "score" && gone.has(track.personSeats.by.column)) return { needed: track.personSeats.sheet };
  if (track.grading?.ratio.kind === "groupMean" && gone.has(track.grading.ratio.of)) return { needed: track.grading.sheet };
  // A page that tells of this part alone goes with it.
  const { thematic, ...others } = track;
  const page = thematic?.tasks === name ? thematic.sheet : null;
  const tracks = scheme.tracks.map((one) =>
    one === track
      ? {
          ...(page === null ? track : others),
          parts: track.parts.filter((other) => other !== part),
          ...(track.summary && { summary: { ...track.summary, columns } }),
          ...(track.bulletin && { bulletin: untold(track.bulletin, name) }),
        }
      : one,
  );
  const content = Object.fromEntries(Object.entries(scheme.content).filter(([table]) => table !== part.table));
  return withoutUnused(
    { ...scheme, content, tracks, rules: scheme.rules.filter(({ at }) => !at.some(({ sheet }) => sheet === name || sheet === page)) },
    part,
  );
}

/** The bulletin goes on without what it told of a part. */
function untold(bulletin: Bulletin, part: string): Bulletin {
  const { checklist, ledger, tasks, ...rest } = bulletin;
  return {
    ...rest,
    ...Object.fromEntries(Object.entries({ checklist, ledger, tasks }).filter(([, name]) => name !== undefined && name !== part)),
  };
}

function without(column: SummaryColumn, gone: ReadonlySet<string>): SummaryColumn | null {
  const kept = (of: string[]) => of.filter((header) => !gone.has(header));
  switch (column.kind) {
    case "part":
    case "list":
    case "upper":
    case "charge":
    case "unit":
    case "monthly":
      return column;
    case "sum":
      return kept(column.add).length === 0
        ? null
        : { ...column, add: kept(column.add), ...(column.subtract && { subtract: kept(column.subtract) }) };
    case "merge":
    case "product":
      return kept(column.of).length === column.of.length ? column : null;
    case "coefficient":
      return gone.has(column.of) || gone.has(column.contribution) ? null : column;
    case "blend":
    case "placePoints":
    case "relative":
    case "efficacy":
    case "stepped":
    case "tier":
      return madeFrom(column).some((header) => gone.has(header)) ? null : column;
  }
}

/** Tables and parameters that only the part has used go with it. */
function withoutUnused(scheme: Scheme, part: Part): Scheme {
  const named = new Set(textsIn(part));
  const rest = JSON.stringify({ ...scheme, tables: [], parameters: [], content: {} });
  const isUsed = (name: string) => !named.has(name) || rest.includes(JSON.stringify(name));
  return {
    ...scheme,
    tables: scheme.tables.filter(({ name }) => isUsed(name)),
    parameters: scheme.parameters.filter(({ name }) => isUsed(name)),
  };
}

/** Every text of what a part names, at any depth. */
function textsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

function free(wanted: string, taken: readonly string[]): string {
  const lower = new Set(taken.map((name) => name.toLowerCase()));
  let name = wanted;
  for (let n = 2; lower.has(name.toLowerCase()); n++) name = `${wanted}${n}`;
  return name;
}
