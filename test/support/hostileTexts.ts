/** Names as offices give them that Excel would read as something else, and any others that a property test thinks of. */
import fc from "fast-check";

/** Entered as they stand, each would become a number, a date, a time, a truth value, a formula, an error or another text. */
export const MISREAD = [
  "007", "1-2", "3/4", "2026-1", "50%", "(5)", "￥5", "$5", "12:30", "1e5", "TRUE", "false", "=1+1", "-5", "+x", "-x", "@x", "1月2日", "2026年1月",
  "2026年1月2日", "'x", "''", "1,000", "1.5.2", "#N/A", "#REF!", "2026/1/2", "=", "+", " 7 ", "8:30 AM", "1E-3", ".5", "5.", "１２", "=SUM(A1)", '="a"&B1', '=x"',
  "=HYPERLINK(\"http://x\")", "{1,2}", "一月", "3月", "1/2/3", "上午9时", "%5",
];

const letter = fc.constantFrom(..."得分目标值aZ019()%-. ,&+*/<>=[]#'@\"{}:;!?~^$￥，。（）");

/** What a table's header may be: one line, neither empty nor with spaces at its ends. */
export const headers = fc.oneof(
  fc.constantFrom(...MISREAD.map((text) => text.trim())),
  fc.array(letter, { minLength: 1, maxLength: 12 }).map((letters) => letters.join("").trim()).filter((text) => text !== ""),
);
