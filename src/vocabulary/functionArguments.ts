/** Sizes and arguments that several functions have in common. */
import { list, listedWords, number, table } from "./functionRow";

export const ROWS = ["n × 1"] as const;
export const CELLS = ["n × k"] as const;
export const ENTRIES = ["m × 1"] as const;
/** Given once, per column, per row or for each cell. */
export const SPREAD = ["1 × 1", "1 × k", "n × 1", "n × k"] as const;
export const ONCE_OR_ROWS = ["1 × 1", "n × 1"] as const;
export const COLUMNS_OR_CELLS = ["1 × k", "n × k"] as const;
export const COLUMNS = ["1 × k"] as const;

export const optional = { optional: true };
export const digits = number("小数位", { count: true, roundsResult: true, suggest: [{ entry: "2" }] });
/** Scores are compared as they are, unless somebody says otherwise. */
export const compared = number("小数位", { count: true });
export const groups = listedWords("组别", ROWS, { optional: true, suggest: [{ column: "group" }] });
export const target = list("目标", SPREAD, { suggest: [{ column: "target" }] });
export const worth = list("分值", SPREAD, { suggest: [{ column: "points" }] });
export const tiers = table("档次表", 2, { blankKept: false, suggest: [{ table: "tiers" }] });
