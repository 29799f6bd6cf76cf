/** Several names in a sentence: the first ones, and how many there are. */
const SHOWN = 8;

export function namesShown(names: readonly string[]): { names: string; count: number; more: string } {
  return { names: names.slice(0, SHOWN).join("\n"), count: names.length, more: names.length > SHOWN ? "yes" : "" };
}
