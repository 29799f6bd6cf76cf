/** What a cell may show. */

/** Errors arrive as their code, `#VALUE!`; an empty cell as "". `kinds` tells text from an error or a number. */
export type SnapshotValue = string | number | boolean;
