/**
 * What a schema cannot say: that every name a scheme uses is there, once, and that a column is made only from columns to
 * its left. Anything that passes here can be planned.
 */
import * as v from "valibot";
import { checkClasses, checkMark } from "./classReferences";
import type { Grading } from "./grading";
import type { LogColumn, Part } from "./parts";
import { checkOutcome } from "./outcomeReferences";
import { checkPayout } from "./payoutReferences";
import { checkPersonSeats } from "./personSeatsReferences";
import { checkPrinted } from "./printed";
import type { Checks, SchemeProblem } from "./problems";
import type { Scheme, Track } from "./scheme";
import { checkSummary } from "./summaryReferences";
import type { TableColumn } from "./tables";
import { canBeListed, header as headerSchema } from "./words";

export type { SchemeProblem } from "./problems";

export function brokenReferences(scheme: Scheme): SchemeProblem[] {
  const found: SchemeProblem[] = [];
  const report = (path: string, code: SchemeProblem["code"], name: string) => void found.push({ path, code, params: { name } });
  const parameters = new Set(scheme.parameters.map(({ name }) => name));
  const tables = new Map(scheme.tables.map((table) => [table.name, table]));
  const parameter = (path: string, name: string | undefined) => {
    if (name !== undefined && !parameters.has(name)) report(path, "unknown", name);
  };
  /** A table of the parameter sheet with at least so many columns, and with these headers. */
  const table = (path: string, name: string | undefined, columns: number, headers: string[] = []) => {
    if (name === undefined) return;
    const known = tables.get(name);
    if (!known) {
      report(path, "unknown", name);
      return;
    }
    if (known.columns.length < columns) report(path, "shape", name);
    for (const header of headers) if (!known.columns.some((column) => column.header === header)) report(path, "unknown", header);
  };

  /** A table with a row at least; where its rows become columns of a sheet beside `taken`, their names have to be headers. */
  const filled = (name: string, taken?: readonly string[]) => {
    const index = scheme.tables.findIndex((one) => one.name === name);
    const rows = scheme.tables[index]?.rows;
    if (rows?.length === 0) report(`tables.${index}.rows`, "empty", name);
    if (!rows || taken === undefined) return;
    rows.forEach(([word = null], r) => {
      const at = `tables.${index}.rows.${r}`;
      if (word === null || word === "") report(at, "empty", name);
      else if (!v.is(headerSchema, String(word))) report(at, "size", String(word));
    });
    once([...taken, ...rows.map(([word]) => String(word ?? ""))], `tables.${index}.rows`, report);
  };
  const listed = (path: string, words: readonly string[] | undefined) => {
    if (words && words.length > 0 && !canBeListed(words)) report(path, "listed", words.find((word) => !canBeListed([word])) ?? "");
  };
  /** Columns that a person fills in: nothing computes them. */
  const asked = (path: string, columns: readonly TableColumn[] | undefined) =>
    columns?.forEach(({ header, words, choices, computed, names }, c) => {
      // Whoever is named beside a name belongs to a list; an item's row names whose it is.
      if (names !== undefined && !path.endsWith(".list.columns")) report(`${path}.${c}.names`, "shape", names);
      else if (names !== undefined && !scheme.tracks.some(({ word }) => word === names)) report(`${path}.${c}.names`, "unknown", names);
      listed(`${path}.${c}.words`, words);
      table(`${path}.${c}.choices`, choices, 1);
      if (computed) report(`${path}.${c}.computed`, "shape", header);
    });

  once(
    scheme.parameters.map(({ name }) => name),
    "parameters",
    report,
  );
  scheme.parameters.forEach(({ words }, i) => listed(`parameters.${i}.words`, words));
  once([...allTables(scheme), ...parameters], "tables", report);
  once(allSheets(scheme), "tracks", report);
  scheme.tables.forEach((one, i) => {
    const path = `tables.${i}`;
    once(
      one.columns.map(({ header }) => header),
      `${path}.columns`,
      report,
    );
    one.rows.forEach((row, r) => {
      if (row.length > one.columns.length) report(`${path}.rows.${r}`, "shape", one.name);
    });
    const { total } = one;
    for (const name of total ? [total.column, ...(total.also ?? [])] : [])
      if (!one.columns.some(({ header }) => header === name)) report(`${path}.total`, "unknown", name);
    one.columns.forEach(({ computed, choices, words, names }, c) => {
      listed(`${path}.columns.${c}.words`, words);
      if (choices !== undefined) report(`${path}.columns.${c}.choices`, "shape", choices);
      if (names !== undefined) report(`${path}.columns.${c}.names`, "shape", names);
      const headers = one.columns.slice(0, c).map(({ header }) => header);
      if (computed?.kind === "steps") parameter(`${path}.columns.${c}.computed`, computed.by);
      if (computed?.kind === "below") for (const name of [computed.from, computed.by]) parameter(`${path}.columns.${c}.computed`, name);
      if (computed?.kind === "adjusted") {
        for (const name of [computed.base, computed.way]) parameter(`${path}.columns.${c}.computed`, name);
        if (!headers.includes(computed.by)) report(`${path}.columns.${c}.computed`, "unknown", computed.by);
      }
      if (computed?.kind === "raised") {
        for (const name of [computed.base, computed.by])
          if (!headers.includes(name)) report(`${path}.columns.${c}.computed`, "unknown", name);
      }
    });
  });
  scheme.tracks.forEach((track, i) => checkTrack(scheme, track, i, { report, parameter, table, filled, listed, asked }));
  scheme.logs.forEach((log, i) => {
    once(
      log.columns.map(({ header }) => header),
      `logs.${i}.columns`,
      report,
    );
    log.columns.forEach(({ computed, choices, words, names }, c) => {
      if (names !== undefined) report(`logs.${i}.columns.${c}.names`, "shape", names);
      listed(`logs.${i}.columns.${c}.words`, words);
      table(`logs.${i}.columns.${c}.choices`, choices, 1);
      const path = `logs.${i}.columns.${c}.computed`;
      const headers = log.columns.map(({ header }) => header);
      if (computed?.kind === "workdays" || computed?.kind === "days") parameter(path, computed.days);
      if (computed?.kind === "workdays") for (const name of [computed.holidays, computed.worked]) table(path, name, 1);
      for (const name of computed ? loggedFrom(computed) : []) if (!headers.includes(name)) report(path, "unknown", name);
    });
  });
  scheme.rules.forEach((rule, i) => {
    for (const name of rule.parameters) parameter(`rules.${i}.parameters`, name);
    for (const { sheet } of rule.at) if (!allSheets(scheme).includes(sheet)) report(`rules.${i}.at`, "unknown", sheet);
  });
  const known = new Set(allTables(scheme));
  for (const name of Object.keys(scheme.content)) if (!known.has(name)) report(`content.${name}`, "unknown", name);
  return found;
}

function checkTrack(scheme: Scheme, track: Track, index: number, checks: Checks): void {
  const path = `tracks.${index}`;
  const { report, parameter, table } = checks;
  const before = scheme.tracks.slice(0, index);
  const upper = before.find(({ word }) => word === track.upper);
  if (track.upper !== undefined && !upper) report(`${path}.upper`, "unknown", track.upper);
  const listHeaders = [track.word, track.group, ...(track.list.columns ?? []).map(({ header }) => header)];
  const listed = (at: string, name: string) => {
    if (!listHeaders.includes(name)) report(at, "unknown", name);
  };
  once(listHeaders, `${path}.list.columns`, report);
  checks.asked(`${path}.list.columns`, track.list.columns);
  track.parts.forEach((part, i) => checkPart(scheme, track, part, `${path}.parts.${i}`, checks));

  const columns = track.summary?.columns ?? [];
  once(
    columns.map(({ header }) => header),
    `${path}.summary.columns`,
    report,
  );
  checkSummary(scheme, track, before, path, checks, listed);

  const { grading, personSeats, outcome, payout } = track;
  if (grading) {
    const at = `${path}.grading`;
    if (columns[columns.length - 1]?.header !== grading.total) report(`${at}.total`, "unknown", grading.total);
    table(`${at}.grades`, grading.grades, 2);
    checks.filled(grading.grades, []);
    if (limitedGrades(scheme, grading.ratio) > rowsOf(scheme, grading.grades)) report(`${at}.ratio`, "shape", grading.grades);
    table(`${at}.marks`, grading.marks, 2, grading.nextMark === undefined ? [] : [grading.nextMark]);
    for (const name of [
      grading.ties,
      grading.passOn,
      grading.unfinished,
      grading.rounding,
      grading.leastSeats,
      grading.ceiling,
      grading.bottom?.count,
      grading.bottom?.ties,
      grading.bottom?.scope,
      grading.unranked,
    ]) {
      parameter(at, name);
    }
    if (grading.gate) {
      const { part, needed, mark } = grading.gate;
      parameter(`${at}.gate`, needed);
      if (track.parts.find(({ name }) => name === part)?.kind !== "ratings") report(`${at}.gate`, "unknown", part);
      checkMark(scheme, grading, mark, `${at}.gate`, checks);
    }
    if (grading.heads) {
      table(`${at}.heads`, grading.heads.table, 2);
      listed(`${at}.heads`, grading.heads.column);
      checks.filled(grading.marks);
      if (!upper?.grading) report(`${at}.heads`, "unknown", track.upper ?? "");
    }
    if (grading.vetoes) {
      table(`${at}.vetoes`, grading.vetoes.table, 3);
      listed(`${at}.vetoes`, grading.vetoes.column);
      checks.filled(grading.marks);
      checks.filled(grading.vetoes.table);
      if (!upper?.grading) report(`${at}.vetoes`, "unknown", track.upper ?? "");
    }
    for (const name of grading.thenBy ?? []) if (!columns.some(({ header }) => header === name)) report(`${at}.thenBy`, "unknown", name);
    if (grading.bottom?.mark !== undefined) {
      checkMark(scheme, grading, grading.bottom.mark, `${at}.bottom`, checks);
    }
    const { ratio } = grading;
    if (ratio.kind === "groups") table(`${at}.ratio`, ratio.table, 2);
    if (ratio.kind === "all") for (const name of ratio.parameters) parameter(`${at}.ratio`, name);
    if (ratio.kind === "upper" && !upper?.personSeats) report(`${at}.ratio`, "unknown", track.upper ?? "");
    if (ratio.kind === "groupMean") {
      table(`${at}.ratio`, ratio.table, 2);
      for (const name of [ratio.least, ratio.most]) parameter(`${at}.ratio`, name);
      if (!columns.some(({ header }) => header === ratio.of)) report(`${at}.ratio`, "unknown", ratio.of);
    }
  }
  if (personSeats) checkPersonSeats(scheme, track, personSeats, `${path}.personSeats`, checks, listed);
  if (outcome) checkOutcome(track, outcome, `${path}.outcome`, checks, listed);
  checkPrinted(track, path, checks, listed);
  if (payout) checkPayout(scheme, track, payout, `${path}.payout`, checks, listed);
}

/** The headers of its own log that a computed column is made from. */
function loggedFrom(computed: NonNullable<LogColumn["computed"]>): string[] {
  switch (computed.kind) {
    case "workdays":
    case "days":
      return [computed.from];
    case "stage":
      return computed.stages;
    case "sealed":
      return [computed.code];
  }
}

/** How many grades, from the best, have seats. */
export function limitedGrades({ tables }: Scheme, ratio: Grading["ratio"]): number {
  if (ratio.kind === "all") return ratio.parameters.length;
  return ratio.kind === "groups" ? (tables.find(({ name }) => name === ratio.table)?.columns.length ?? 2) - 1 : 1;
}

function rowsOf({ tables }: Scheme, name: string): number {
  return tables.find((table) => table.name === name)?.rows.length ?? Infinity;
}

function checkPart(
  scheme: Scheme,
  track: Track,
  part: Part,
  path: string,
  { report, parameter, table, filled, listed, asked }: Checks,
): void {
  switch (part.kind) {
    case "periods": {
      for (const name of [part.least, part.most]) parameter(path, name);
      table(path, part.weights, 2);
      once(part.periods, `${path}.periods`, report);
      const covered = (part.spans ?? []).reduce((sum, { count }) => sum + count, 0);
      if (part.spans && covered !== part.periods.length) report(`${path}.spans`, "shape", part.name);
      break;
    }
    case "indicators":
      table(path, part.items, 2, [part.value]);
      checkClasses(scheme, part.items, part.classes, path, report);
      if (part.classes && part.by !== "weights") report(`${path}.classes`, "shape", part.name);
      filled(part.items, [track.word]);
      for (const name of [part.missing, part.blank, part.least, part.most]) parameter(path, name);
      if (part.by === "weights" && (part.least === undefined || part.most === undefined)) report(path, "shape", part.name);
      break;
    case "checklist": {
      for (const name of [part.missing, part.outOf]) parameter(path, name);
      asked(`${path}.columns`, part.columns);
      listed(`${path}.areas.words`, part.areas?.words);
      if (part.scoring.kind === "banded") {
        table(`${path}.scoring`, part.scoring.table, 2, [part.scoring.value]);
        parameter(`${path}.scoring`, part.scoring.while.parameter);
      }
      if (part.scoring.kind === "words") table(`${path}.scoring`, part.scoring.table, 2, [part.scoring.word, part.scoring.value]);
      if (part.scoring.kind === "attainment" && !part.target) report(`${path}.scoring`, "shape", part.name);
      // What is reckoned by attainment has rules of its own for where less is better.
      if (part.target?.direction !== undefined && (part.scoring.kind === "attainment" || part.target.sources.length < 2))
        report(`${path}.target.direction`, "shape", part.target.direction);
      if (part.target?.last !== undefined && part.target.sources.length < 2) report(`${path}.target.last`, "shape", part.target.last);
      if (part.returned && !part.stages) report(`${path}.returned`, "shape", part.returned.date);
      const progress = part.target?.progress;
      for (const name of [progress?.elapsed, progress?.of]) parameter(`${path}.target.progress`, name);
      table(`${path}.target.progress`, progress?.lights, 2);
      const { interim } = part;
      for (const name of [interim?.table, interim?.weights]) table(`${path}.interim`, name, 2);
      for (const name of [interim?.elapsed, interim?.of, interim?.way]) parameter(`${path}.interim`, name);
      const isWeighed = part.areas !== undefined && part.outOf !== undefined;
      if (interim && (!part.target || (interim.weights !== undefined && !isWeighed))) report(`${path}.interim`, "shape", part.name);
      break;
    }
    case "raters":
      for (const name of [part.least, part.most, part.missing]) parameter(path, name);
      table(path, part.raters, 2);
      table(path, part.classes, 2);
      filled(part.raters, [track.word]);
      break;
    case "panel":
      for (const name of [part.least, part.most, part.dropHigh, part.dropLow, part.from]) parameter(path, name);
      table(path, part.judges, 1);
      filled(part.judges, [track.word]);
      break;
    case "ratings":
      table(path, part.words, 2);
      parameter(path, part.mostGood);
      once(part.periods, `${path}.periods`, report);
      break;
    case "tasks":
      asked(`${path}.columns`, part.columns);
      for (const name of part.confirmed ?? [])
        if (!part.columns?.some(({ header }) => header === name)) report(`${path}.confirmed`, "unknown", name);
      table(path, part.lights, 3);
      for (const name of [part.today, part.yellowEach, part.yellowPoints, part.redPoints, part.talks]) parameter(path, name);
      break;
    case "votes":
      table(path, part.classes, 2);
      table(path, part.choices, 2);
      filled(part.classes, []);
      filled(part.choices, []);
      table(path, part.bands?.table, 2);
      parameter(path, part.bands?.side);
      break;
    case "itemLedger":
      table(path, part.items, 2, [part.value]);
      filled(part.items, []);
      parameter(path, part.missing);
      break;
    case "ledger": {
      table(path, part.kinds, 5);
      table(path, part.levels, 2);
      if (part.repeats) table(`${path}.repeats`, part.repeats.table, 1, [part.repeats.value]);
      const { doubling } = part;
      if (!doubling) break;
      const scores = track.parts.slice(0, track.parts.indexOf(part)).find(({ name }) => name === doubling.part);
      if (scores?.kind !== "periods" || !scores.spans) report(`${path}.doubling`, "unknown", doubling.part);
      for (const name of [doubling.good, doubling.goodFactor, doubling.poor, doubling.poorFactor]) parameter(`${path}.doubling`, name);
      break;
    }
  }
}

/** Every table the scheme makes, inputs and parameters. */
export function allTables({ tables, tracks, logs }: Scheme): string[] {
  return [
    ...tables.map(({ name }) => name),
    ...tracks.flatMap((track) => [
      track.list.table,
      ...track.parts.map(({ table }) => table),
      ...(track.outcome ? [track.outcome.history.table] : []),
    ]),
    ...logs.map(({ table }) => table),
  ];
}

/** Sheets of results that belong to a part, beside its own. */
export function moreSheets(part: Part): string[] {
  if (part.kind === "periods") return part.places === undefined ? [] : [part.places];
  if (part.kind === "itemLedger") return [part.scores];
  return part.kind === "tasks" ? [part.tally] : [];
}

/** Every sheet the scheme makes. */
export function allSheets({ tables, tracks, logs }: Scheme): string[] {
  return [
    "说明",
    ...new Set(["方案参数", ...tables.map(({ sheet }) => sheet ?? "方案参数")]),
    ...tracks.flatMap((track) => [
      track.list.name,
      ...track.parts.flatMap((part) => [part.name, ...moreSheets(part)]),
      ...[
        track.monthly?.sheet,
        track.summary?.sheet,
        track.grading?.sheet,
        track.personSeats?.sheet,
        track.outcome?.sheet,
        track.outcome?.history.sheet,
        track.payout?.sheet,
        track.ranking?.sheet,
        track.ends?.sheet,
        track.bulletin?.sheet,
        track.thematic?.sheet,
        track.publication?.sheet,
        track.roster?.sheet,
        track.notice?.sheet,
      ].filter((name) => name !== undefined),
    ]),
    ...logs.map(({ name }) => name),
  ];
}

/** Excel compares names without case. */
function once(names: string[], path: string, report: Checks["report"]): void {
  const seen = new Set<string>();
  for (const name of names) {
    const key = name.toLowerCase();
    if (seen.has(key)) report(path, "twice", name);
    seen.add(key);
  }
}
