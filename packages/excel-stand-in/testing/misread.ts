/** Texts that Excel would take for something else: entered as they stand, each would become a number, a date, a time, a truth value, a formula, an error or another text. */
export const MISREAD = [
  "007", "1-2", "3/4", "2026-1", "50%", "(5)", "￥5", "$5", "12:30", "1e5", "TRUE", "false", "=1+1", "-5", "+x", "-x", "@x", "1月2日", "2026年1月",
  "2026年1月2日", "'x", "''", "1,000", "1.5.2", "#N/A", "#REF!", "2026/1/2", "=", "+", " 7 ", "8:30 AM", "1E-3", ".5", "5.", "１２", "=SUM(A1)", '="a"&B1', '=x"',
  "=HYPERLINK(\"http://x\")", "{1,2}", "一月", "3月", "1/2/3", "上午9时", "%5",
];
