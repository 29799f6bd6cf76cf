export type { RuleWords } from "../../zh-CN/checks/words";

export const list = (lines: string | number | undefined) =>
  String(lines ?? "")
    .split("\n")
    .join(", ");

/** `1 unit holds`, `3 units hold`. */
export const counted = (count: string | number | undefined, one: string, many: string) =>
  `${count} ${Number(count) === 1 ? one : many}`;
