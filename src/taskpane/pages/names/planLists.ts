/** Pasted lists of a scheme that is to be inserted, read one after the other: persons are in the units that were pasted. */
import type { Scheme } from "../../../schemes";
import { givenRows, groupsIn, unknownGroups, type GivenNames } from "../../../schemes/roster/givenNames";
import { readRoster, type ReadRoster } from "../../../schemes/roster/readRoster";
import { rostersOf } from "../../../schemes/roster/rosters";

interface Lists {
  reads: Record<string, ReadRoster>;
  /** Those that can be taken as they are. */
  names: GivenNames;
  /** Options of the template that such lists make needless, by key. */
  counted: string[];
  problems: { code: "groups" | "units"; caption: string; names: string[] }[];
  /** Captions of lists that cannot be taken as they are: nothing is inserted before they are mended or emptied. */
  refused: string[];
}

export function planLists(scheme: Scheme, groups: readonly string[] | undefined, texts: Readonly<Record<string, string>>): Lists {
  const reads: Record<string, ReadRoster> = {};
  const names: Record<string, GivenNames[string]> = {};
  const problems: Lists["problems"] = [];
  const counted: string[] = [];
  const refused: string[] = [];
  for (const roster of rostersOf(scheme)) {
    const text = texts[roster.table] ?? "";
    if (text.trim() === "") continue;
    const track = scheme.tracks.find(({ word }) => word === roster.track);
    const upper = scheme.tracks.find(({ word }) => word === track?.upper);
    const units = upper && (names[upper.list.table] ?? scheme.content[upper.list.table] ?? []).map(([name]) => String(name ?? ""));
    const known = units ?? (track === scheme.tracks[0] ? groups : undefined);
    const read = readRoster(text, roster, known);
    reads[roster.table] = read;
    const rows = givenRows(scheme, roster, read);
    const strange = known ? unknownGroups(groupsIn(rows), known) : [];
    if (strange.length > 0) {
      const told = strange.map(({ group, near }) => (near === null ? group : `${group}（${near}？）`));
      problems.push({ code: units ? "units" : "groups", caption: roster.caption, names: told });
    } else if (read.twice.length === 0 && read.unread.length === 0 && rows.length > 0) {
      names[roster.table] = rows;
      if (track?.upper !== undefined) counted.push("persons");
      else if (track && track === scheme.tracks[0]) counted.push("units", "groups");
    }
    if (names[roster.table] === undefined) refused.push(roster.caption);
  }
  return { reads, names, counted, problems, refused };
}
