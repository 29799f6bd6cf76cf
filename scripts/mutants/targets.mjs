/** What is mutated, and which tests have to notice: a folder's own, so that a mutant is tried in seconds. */
export const targets = [
  { sources: "src/standing", tests: "test/standing" },
  { sources: "src/workbook/journal", tests: "test/workbook" },
];
