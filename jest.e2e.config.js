/** End-to-end tests: a real browser, Microsoft's own office.js, the preview's grid. */
module.exports = {
  ...require("./jest.config"),
  testMatch: ["**/*.e2e.ts"],
  testPathIgnorePatterns: [],
  roots: ["<rootDir>/test/e2e"],
  testTimeout: 180000,
  maxWorkers: 1,
};
