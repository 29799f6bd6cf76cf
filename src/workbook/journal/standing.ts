/**
 * Which writes stand in a workbook and can be taken back, oldest first: a list of their tokens in its settings. It goes with the
 * file, so that a file that was closed without saving lists no write that it does not hold.
 */
const KEY = "baton.journal";
/** So many writes are listed. What an undo of older ones needs is forgotten. */
const MOST = 10;

export function tokensIn(settings: ReadonlyMap<string, unknown>): string[] {
  const value = settings.get(KEY);
  if (typeof value !== "string") return [];
  try {
    const read: unknown = JSON.parse(value);
    return Array.isArray(read) ? read.filter((token) => typeof token === "string") : [];
  } catch {
    return [];
  }
}

/** Queues the list with one more write. @param settings as they are */
export function listWrite(context: Excel.RequestContext, settings: ReadonlyMap<string, unknown>, token: string): void {
  context.workbook.settings.add(KEY, JSON.stringify([...tokensIn(settings).filter((one) => one !== token), token].slice(-MOST)));
}

/** Queues the list without a write. @param settings as they are */
export function unlistWrite({ workbook }: Excel.RequestContext, settings: ReadonlyMap<string, unknown>, token: string): void {
  const tokens = tokensIn(settings);
  const left = tokens.filter((one) => one !== token);
  if (left.length === tokens.length) return;
  if (left.length === 0) workbook.settings.getItem(KEY).delete();
  else workbook.settings.add(KEY, JSON.stringify(left));
}

/** One sync. */
export async function readSettings(context: Excel.RequestContext): Promise<Map<string, unknown>> {
  const { settings } = context.workbook;
  settings.load("items/key,items/value");
  await context.sync();
  return settingsByKey(settings.items);
}

export function settingsByKey(items: readonly Excel.Setting[]): Map<string, unknown> {
  return new Map(items.map(({ key, value }) => [key, value as unknown]));
}
