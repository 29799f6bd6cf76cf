/** Names as a clerk writes them, one per line, read into who comes, who goes and who is called something else. */
import { requireValue } from "../../../basics/requireValue";
import type { Scheme } from "../../../schemes";
import { nameKey, type MemberChange } from "../../../standing";
import type { MemberEntries } from "./nameEntries";

type MemberField = "added" | "removed" | "renamed";

/** What is wrong in a field, and what its sentence names. */
export type MemberProblem = { field: MemberField } & (
  | { code: "unknown" | "twice"; params: { names: string[] } }
  | { code: "arrow"; params: Record<string, never> }
);

export function readMembers(
  scheme: Scheme,
  { track: word, added, removed, renamed }: MemberEntries,
): { change: MemberChange; problems: MemberProblem[] } {
  const track = requireValue(scheme.tracks.find((one) => one.word === word) ?? scheme.tracks[0], `the track ${word}`);
  const rows = scheme.content[track.list.table] ?? [];
  const known = new Set(rows.map(([name]) => nameKey(name)));
  const groups = new Set(rows.map(([, group]) => nameKey(group)));
  const change: MemberChange = {
    track: track.word,
    added: linesOf(added).map((line) => splitGroup(line, groups)),
    removed: linesOf(removed),
    renamed: linesOf(renamed).flatMap((line) => {
      const [from, to] = line.split(/→|->|=>|\t|[，,]/).map((name) => name.trim());
      return from && to ? [{ from, to }] : [];
    }),
  };
  const problems: MemberProblem[] = [];
  const report = (field: MemberField, code: "unknown" | "twice", names: string[]) => {
    if (names.length > 0) problems.push({ field, code, params: { names } });
  };
  const gone = new Set([...change.removed, ...change.renamed.map(({ from }) => from)].map(nameKey));
  const coming = [...change.added.map(({ name }) => name), ...change.renamed.map(({ to }) => to)].map(nameKey);
  const isKnown = (name: string) => known.has(nameKey(name));
  const stays = (name: string) => isKnown(name) && !gone.has(nameKey(name));
  report(
    "removed",
    "unknown",
    change.removed.filter((name) => !isKnown(name)),
  );
  report(
    "renamed",
    "unknown",
    change.renamed.flatMap(({ from }) => (isKnown(from) ? [] : [from])),
  );
  if (linesOf(renamed).length > change.renamed.length) problems.push({ field: "renamed", code: "arrow", params: {} });
  report(
    "added",
    "twice",
    change.added.flatMap(({ name }, i) => (stays(name) || coming.indexOf(nameKey(name)) !== i ? [name] : [])),
  );
  report(
    "renamed",
    "twice",
    change.renamed.flatMap(({ to }) => (stays(to) ? [to] : [])),
  );
  return { change, problems };
}

export function isEmpty({ added, removed, renamed }: MemberChange): boolean {
  return added.length + removed.length + renamed.length === 0;
}

function linesOf(text: string): string[] {
  return [
    ...new Set(
      text
        .split(/\r?\n/)
        .map((line) => line.trim())
        .filter(Boolean),
    ),
  ];
}

/** The last word is a group where the list has such a group, or after a tab in any case. */
function splitGroup(line: string, groups: ReadonlySet<string>): { name: string; group: string | null } {
  const [first = "", second = ""] = line.split("\t").map((part) => part.trim());
  if (second !== "") return { name: first, group: second };
  const [, name = "", group = ""] = /^(.*\S)\s+(\S+)$/.exec(line) ?? [];
  return group !== "" && groups.has(nameKey(group)) ? { name, group } : { name: line, group: null };
}
