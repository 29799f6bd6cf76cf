/** Findings that were left on purpose, kept in the workbook: one setting, a JSON list. */
import type { Ignored } from "../book/ignored";
import { problemOf } from "./problems";

const KEY = "baton.ignored";

export interface IgnoredChange {
  add?: Ignored[];
  /** Keys that are ignored no longer. */
  remove?: string[];
}

/** A setting that is not there, or not readable, ignores nothing; an entry that is not whole is passed over. */
export function ignoredIn(settings: { key: string; value: unknown }[]): Ignored[] {
  const found = settings.find(({ key }) => key === KEY);
  return (entriesIn(found?.value) ?? []).filter(isIgnored);
}

/**
 * Two syncs: what stands in the workbook now is read first, so that nothing anybody else has decided is lost. What
 * cannot be read is kept: an entry where it is, a whole setting under another name. Where the write gets no answer, what
 * stands then decides whether it is done.
 */
export async function changeIgnored(change: IgnoredChange): Promise<Ignored[]> {
  const { add = [], remove = [] } = change;
  let before: Setting[] | null = null;
  try {
    return await Excel.run(async (context) => {
      const { settings } = context.workbook;
      settings.load("items/key,items/value");
      await context.sync();
      before = ownOf(settings);
      const value: unknown = settings.items.find(({ key }) => key === KEY)?.value;
      const entries = entriesIn(value);
      if (entries === null) settings.add(freeKey(settings.items.map(({ key }) => key)), value);
      const gone = new Set([...remove, ...add.map(({ key }) => key)]);
      const left = [...(entries ?? []).filter((entry) => !(isIgnored(entry) && gone.has(entry.key))), ...add];
      settings.add(KEY, JSON.stringify(left));
      await context.sync();
      return left.filter(isIgnored);
    });
  } catch (error) {
    if (before === null) throw problemOf(error, true);
    const now = await settingsNow().catch(() => null);
    if (now !== null && isDone(change, ignoredIn(now))) return ignoredIn(now);
    throw problemOf(error, JSON.stringify(now) === JSON.stringify(before));
  }
}

type Setting = Parameters<typeof ignoredIn>[0][number];

function ownOf({ items }: Excel.SettingCollection): Setting[] {
  return items.flatMap(({ key, value }) => (key.startsWith(KEY) ? [{ key, value: value as unknown }] : []));
}

function settingsNow(): Promise<Setting[]> {
  return Excel.run(async (context) => {
    const { settings } = context.workbook;
    settings.load("items/key,items/value");
    await context.sync();
    return ownOf(settings);
  });
}

function isDone({ add = [], remove = [] }: IgnoredChange, now: readonly Ignored[]): boolean {
  const stands = new Set(now.map((entry) => JSON.stringify(entry)));
  const added = new Set(add.map(({ key }) => key));
  return add.every((entry) => stands.has(JSON.stringify(entry))) && !now.some(({ key }) => remove.includes(key) && !added.has(key));
}

/** `null` where something is there that is no list. */
function entriesIn(value: unknown): unknown[] | null {
  if (value === undefined) return [];
  try {
    const read: unknown = typeof value === "string" ? JSON.parse(value) : value;
    return Array.isArray(read) ? (read as unknown[]) : null;
  } catch {
    return null;
  }
}

function isIgnored(entry: unknown): entry is Ignored {
  if (typeof entry !== "object" || entry === null) return false;
  const { key, reason, who, when } = entry as Record<keyof Ignored, unknown>;
  return [key, reason, who, when].every((part) => typeof part === "string");
}

function freeKey(taken: string[]): string {
  for (let n = 1; ; n += 1) {
    const key = `${KEY}.unreadable.${n}`;
    if (!taken.includes(key)) return key;
  }
}
