import type { Params } from "../../zh-CN/checks/words";

export type { RuleWords } from "../../zh-CN/checks/words";

export const list = (lines: string | number | undefined) =>
  String(lines ?? "")
    .split("\n")
    .join(", ");

/** `1 unit holds`, `3 units hold`. */
export const counted = (count: string | number | undefined, one: string, many: string) =>
  `${count} ${Number(count) === 1 ? one : many}`;

/** The unit in a sentence, or its row where nobody wrote a name beside it. */
export const unitOrRow = (p: Params) => (p.unit ? `“${p.unit}”` : `Row ${p.row}`);
