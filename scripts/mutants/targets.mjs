/**
 * What is mutated, and which tests have to notice: a folder's own, so that a mutant is tried in seconds; how sheets are recognised,
 * the tests of what is built on it say too. `alone`: what a mutant breaks may outlive the test that notices (a workbook, a journal in the browser), so that each gets modules of its own.
 */
export const targets = [
  { sources: "src/core", tests: ["test/core"], alone: false },
  { sources: "src/functions", tests: ["test/functions"], alone: false },
  { sources: "src/schemes", tests: ["test/schemes"], alone: false },
  { sources: "src/checks", tests: ["test/checks"], alone: false },
  { sources: "src/adopt", tests: ["test/adopt"], alone: false },
  { sources: "src/recognise", tests: ["test/recognise", "test/builder", "test/adopt"], alone: false },
  { sources: "src/builder", tests: ["test/builder"], alone: false },
  { sources: "src/standing", tests: ["test/standing"], alone: false },
  { sources: "src/workbook/journal", tests: ["test/workbook"], alone: true },
];
