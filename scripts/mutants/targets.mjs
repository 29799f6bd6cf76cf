/**
 * What is mutated, and which tests have to notice: a folder's own, so that a mutant is tried in seconds. `alone`: what a mutant breaks
 * may outlive the test that notices (a workbook, a journal in the browser), so that each gets modules of its own.
 */
export const targets = [
  { sources: "src/standing", tests: "test/standing", alone: false },
  { sources: "src/workbook/journal", tests: "test/workbook", alone: true },
];
