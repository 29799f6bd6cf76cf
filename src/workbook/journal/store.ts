/**
 * What taking a write back needs, kept on this machine and not in the workbook: a recipient gets the sheets and not their history.
 * Where the browser keeps nothing, it lasts as long as the pane.
 */
import { createStore, del, get, keys, set, type UseStore } from "idb-keyval";
import type { Kept } from "./kept";

/** So many entries are kept of all workbooks together; the oldest go first. */
const MOST = 60;

const here = new Map<string, Kept>();
let opened: UseStore | null | undefined;

function store(): UseStore | null {
  if (opened === undefined) {
    try {
      opened = createStore("baton", "journal");
    } catch {
      opened = null;
    }
  }
  return opened;
}

/** A browser may refuse to keep anything, or run out of room: then it is kept as long as the pane is open. */
async function inStore<Result>(task: (kept: UseStore) => Promise<Result>): Promise<Result | undefined> {
  const kept = store();
  try {
    return kept ? await task(kept) : undefined;
  } catch {
    return undefined;
  }
}

export async function keep(entry: Kept): Promise<void> {
  here.set(entry.token, entry);
  await inStore((kept) => set(entry.token, entry, kept));
}

export async function findKept(token: string): Promise<Kept | undefined> {
  return here.get(token) ?? (await inStore((store) => get<Kept>(token, store)));
}

export async function forget(token: string): Promise<void> {
  here.delete(token);
  await inStore((store) => del(token, store));
}

/** Lets go of the oldest, of whichever workbook. */
export async function trim(): Promise<void> {
  await inStore(async (store) => {
    const tokens = await keys<string>(store);
    if (tokens.length <= MOST) return;
    const all = await Promise.all(tokens.map(async (token) => ({ token, when: (await get<Kept>(token, store))?.when ?? 0 })));
    all.sort((one, other) => one.when - other.when);
    await Promise.all(all.slice(0, -MOST).map(({ token }) => del(token, store)));
  });
}

/** For tests: forgets what only this pane knows, as one that is closed and opened again would. */
export function forgetSession(): void {
  here.clear();
}
