/** Names and numbers a rule puts into its sentence; several names come one per line. */
export type Params = Record<string, string | number>;

export interface RuleWords {
  title: string;
  message: (params: Params) => string;
  why: string;
  fix: string;
  /** What each option of the rule means, by its key. */
  options?: Record<string, string>;
}

export const named = (lines: string | number | undefined) =>
  String(lines ?? "")
    .split("\n")
    .map((name) => `“${name}”`)
    .join("、");

/** The unit in a sentence, or its row where nobody wrote a name beside it. */
export const unitOrRow = (p: Params) => (p.unit ? `“${p.unit}”` : `第 ${p.row} 行`);
