/** Columns of a structured reference as text, always with their own brackets, which every header may have. */

/** `[得分]`, or `[一季度]:[四季度]`. */
export function columnsText(columns: readonly string[]): string {
  return columns.map((column) => `[${escaped(column)}]`).join(":");
}

/** Brackets, `#`, `'` and `@` would end a header or mean something else. */
function escaped(header: string): string {
  return header.replace(/['[\]#@]/g, (letter) => `'${letter}`);
}
