/** Which writes have left their mark in a workbook, read off its settings: what the pane asks at once, before anything is written. */

/** How the key begins of a setting that holds a mark's number. */
export const PREFIX = "baton.writing.";

/** Writes that left their number and never took it away: what made them was closed in the middle, or is still at it elsewhere. */
export function brokenTokens(settings: ReadonlyMap<string, unknown>): string[] {
  return [...settings.keys()].flatMap((key) => (key.startsWith(PREFIX) ? [key.slice(PREFIX.length)] : []));
}

/** Ids of schemes that are still being inserted, or never were to the end. */
export function unfinishedSchemes(settings: readonly { key: string; value: unknown }[]): string[] {
  return settings.flatMap(({ key, value }) => (key.startsWith(PREFIX) ? String(value).split(" ").slice(1) : []));
}
