/** End-to-end tests: a real browser, Microsoft's own office.js, the preview's grid. The preview is built before. */
module.exports = {
  ...require("./jest.config"),
  roots: ["<rootDir>/test/e2e"],
  testMatch: ["**/*.e2e.ts"],
  testPathIgnorePatterns: ["\\.(slow|rest)\\.e2e\\."],
  // The scripts that serve the preview and find a browser are modules: `import()` has to stay what it is.
  transform: { "^.+\\.(t|j)sx?$": ["@swc/jest", { module: { type: "commonjs", ignoreDynamic: true } }] },
  testTimeout: 120_000,
  maxWorkers: 2,
};
