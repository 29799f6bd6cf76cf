/** Of what a pool is paid out by: that its parameters, tables, columns, grades and log are there. */
import type { Payout } from "./grading";
import type { Scheme, Track } from "./scheme";

interface Checks {
  report(path: string, code: "unknown", name: string): void;
  parameter(path: string, name: string | undefined): void;
  table(path: string, name: string | undefined, columns: number): void;
}

/** @param listed reports a name that is no column of the track's list */
export function checkPayout(
  { tracks, logs }: Scheme,
  track: Track,
  payout: Payout,
  at: string,
  { report, parameter, table }: Checks,
  listed: (path: string, name: string) => void,
): void {
  if (!track.grading) report(at, "unknown", "grading");
  for (const name of [payout.total, payout.unit]) parameter(at, name);
  const upper = tracks.find(({ word }) => word === track.upper);
  for (const factor of payout.factors) {
    const path = `${at}.factors`;
    table(path, factor.table, 2);
    switch (factor.from) {
      case "grade":
        break;
      case "upperGrade":
        if (!upper?.grading) report(path, "unknown", track.upper ?? "");
        break;
      case "upperList":
        if (!upper?.list.columns?.some(({ header }) => header === factor.column)) report(path, "unknown", factor.column);
        break;
      case "log": {
        const headers = logs.find(({ name }) => name === factor.log)?.columns.map(({ header }) => header);
        if (!headers) report(path, "unknown", factor.log);
        else for (const name of [track.word, factor.column]) if (!headers.includes(name)) report(path, "unknown", name);
        break;
      }
    }
  }
  if (!payout.extra) return;
  listed(`${at}.extra`, payout.extra.column);
  table(`${at}.extra`, payout.extra.table, 2);
}
