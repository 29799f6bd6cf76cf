/** What sentences of the check rules have in common. */
export type { RuleWords } from "../../zh-CN/checks/words";

export const list = (lines: string) => lines.split("\n").join(", ");

/** `1 unit holds`, `3 units hold`; the number may be written out already. */
export const counted = (count: string | number, one: string, many: string) => `${count} ${Number(count) === 1 ? one : many}`;

/** The unit in a sentence, or its row where nobody wrote a name beside it. */
export const unitOrRow = ({ unit, row }: { unit: string; row: number }) => (unit ? `“${unit}”` : `Row ${row}`);
