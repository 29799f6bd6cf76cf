/**
 * Who of a list is only called something else. Names that are gone and names that are new are told apart by what is beside them: how they
 * are spelled, and the row they stand in where nobody has sorted it. Order alone says nothing: what is not certain is asked.
 */
import { distanceOfNames, plainKey } from "../vocabulary/nearNames";
import { nameKey } from "../schemes/memberNames";

export type PairReason =
  /** The same but for width and spaces. */
  | "spelling"
  /** It stands where the other one stood, between the same neighbours. */
  | "row"
  /** A numbered name that nothing was ever filled in for. */
  | "empty"
  /** Whoever looks at it has said so. */
  | "said";

export interface NamePair {
  from: string;
  to: string;
  why: PairReason;
}

export interface AskedName {
  from: string;
  /** How much would go with it. */
  entries: number;
  /** Which of the new names it may be, and why that one. */
  likely: { to: string; why: "near" | "row" } | null;
  /** What was said: `null` where it is gone, `""` where it is left alone. Left out where nobody has said anything. */
  said?: null | "";
}

export interface PairedNames {
  pairs: NamePair[];
  asked: AskedName[];
  /** New ones that are nobody's other name. */
  coming: string[];
  /** Gone for good: nothing was filled in for them, or nobody is new. */
  gone: string[];
}

export interface NamesToPair {
  gone: readonly { name: string; entries: number; numbered: boolean }[];
  coming: readonly string[];
  /** Lists in which names stood, and the list as it is now, each in the order of its rows; none where the new list came from elsewhere. */
  rows: { before: readonly string[]; now: readonly string[] }[];
  /** By the key of a name that is gone: one of the new ones, `null` where it is gone, `""` where it is left alone. */
  answers: ReadonlyMap<string, string | null>;
}

export function pairNames({ gone, coming, rows, answers }: NamesToPair): PairedNames {
  const left = new Map(coming.map((name) => [nameKey(name), name]));
  const open = new Map(gone.map((one) => [nameKey(one.name), one]));
  const pairs: NamePair[] = [];
  const pair = (from: string, to: string, why: PairReason) => {
    pairs.push({ from, to, why });
    left.delete(nameKey(to));
    open.delete(nameKey(from));
  };
  for (const { name } of gone) {
    const to = answers.get(nameKey(name));
    if (to && left.has(nameKey(to))) pair(name, left.get(nameKey(to)) ?? to, "said");
  }
  for (const { name } of [...open.values()]) {
    const same = [...left.values()].filter((to) => plainKey(to) === plainKey(name));
    const [to] = same;
    if (to !== undefined && same.length === 1 && !answers.has(nameKey(name))) pair(name, to, "spelling");
  }
  const byRow = pairsByRow(rows);
  for (const { name, numbered, entries } of [...open.values()]) {
    const found = byRow.get(nameKey(name));
    const to = found && left.get(found.to);
    if (found && to !== undefined && !answers.has(nameKey(name)) && (found.sure || (numbered && entries === 0))) pair(name, to, "row");
  }
  // Numbers are nobody's name: whoever comes takes the place of one that nothing was filled in for.
  const empty = [...open.values()].filter(({ name, numbered, entries }) => numbered && entries === 0 && !answers.has(nameKey(name)));
  const near = nearest(
    [...open.values()].map(({ name }) => name).filter((name) => !empty.some((one) => one.name === name)),
    [...left.values()],
  );
  const spoken = new Set([...near.values()].map(nameKey));
  const free = [...left.values()].filter((name) => !spoken.has(nameKey(name)));
  empty.forEach(({ name }, i) => {
    const to = free[i];
    if (to !== undefined) pair(name, to, "empty");
  });
  const asked: AskedName[] = [];
  const lost: string[] = [];
  const likelies = new Set<string>();
  for (const { name, entries } of open.values()) {
    const said = answers.get(nameKey(name));
    const nearby = near.get(nameKey(name));
    const row = byRow.get(nameKey(name));
    const inRow = row && left.get(row.to);
    const likely =
      nearby !== undefined ? ({ to: nearby, why: "near" } as const) : inRow !== undefined ? ({ to: inRow, why: "row" } as const) : null;
    const isFree = likely && !likelies.has(nameKey(likely.to));
    if (said === undefined && (left.size === 0 || (entries === 0 && !isFree))) {
      lost.push(name);
      continue;
    }
    if (isFree) likelies.add(nameKey(likely.to));
    asked.push({ from: name, entries, likely: isFree ? likely : null, ...(said === null || said === "" ? { said } : {}) });
  }
  return { pairs, asked, coming: [...left.values()], gone: lost };
}

/** Each one's nearest, where it is the other's nearest too and no second one is as near. */
function nearest(names: readonly string[], others: readonly string[]): Map<string, string> {
  const found = new Map<string, string>();
  for (const name of names) {
    const to = onlyNearest(name, others);
    if (to !== null && onlyNearest(to, names) === name) found.set(nameKey(name), to);
  }
  return found;
}

function onlyNearest(name: string, others: readonly string[]): string | null {
  let [best, distance, isOnly]: [string | null, number, boolean] = [null, Infinity, false];
  for (const other of others) {
    const far = distanceOfNames(name, other);
    if (far === null || far > distance) continue;
    [best, isOnly] = [other, far < distance];
    distance = far;
  }
  return isOnly ? best : null;
}

/**
 * Names of the same row, by keys. Where names that are in both lists come in another order somebody has sorted, and rows say nothing. Else
 * those between two such neighbours are paired where there are as many; sure where the neighbours are as many as they.
 */
function pairsByRow(rows: NamesToPair["rows"]): Map<string, { to: string; sure: boolean }> {
  const found = new Map<string, { to: string; sure: boolean } | null>();
  for (const list of rows) {
    const [before, now] = [list.before.map(nameKey), list.now.map(nameKey)];
    const [had, has] = [new Set(before), new Set(now)];
    const kept = before.filter((key) => has.has(key));
    const stayed = now.filter((key) => had.has(key));
    if (kept.length !== stayed.length || kept.some((key, i) => key !== stayed[i])) continue;
    const [gaps, filled] = [between(before, has), between(now, had)];
    gaps.forEach((names, i) => {
      const others = filled[i] ?? [];
      if (names.length !== others.length) return;
      names.forEach((name, j) => {
        const to = others[j] ?? "";
        const known = found.get(name);
        const sure = kept.length >= names.length;
        found.set(name, known === undefined || known?.to === to ? { to, sure: sure && known?.sure !== false } : null);
      });
    });
  }
  return new Map([...found].flatMap(([name, pair]) => (pair ? [[name, pair]] : [])));
}

/** The names that others do not have, parted by those they have. */
function between(names: readonly string[], others: ReadonlySet<string>): string[][] {
  const parts: string[][] = [[]];
  for (const name of names) {
    if (others.has(name)) parts.push([]);
    else parts[parts.length - 1]?.push(name);
  }
  return parts;
}
