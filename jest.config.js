/** Unit and integration tests, the slow ones apart (jest.slow.config.js): plain Node by default; a file asks for jsdom in its first comment. */
module.exports = {
  roots: ["<rootDir>/test", "<rootDir>/packages"],
  testMatch: ["**/*.test.ts", "**/*.test.tsx"],
  testPathIgnorePatterns: ["<rootDir>/test/e2e/", "\\.slow\\.test\\."],
  transform: { "^.+\\.(t|mj|j)sx?$": "@swc/jest" },
  setupFiles: ["<rootDir>/test/support/sameCases.js"],
  moduleNameMapper: {
    "\\.css$": "<rootDir>/test/support/empty.js",
    // The grid's packages bring modules that plain Node cannot require; the same library is there in the older form.
    "^@fluentui/react-icons$": "<rootDir>/test/support/fluentIcons.js",
    "^lodash-es$": "lodash",
  },
  transformIgnorePatterns: [
    "/node_modules/(?!(hucre|nanoid|rbush|quickselect|kdbush|flatqueue|cjk-regex|unicode-regex|regexp-util|franc-min|trigram-utils|collapse-white-space|n-gram)/)",
  ],
  maxWorkers: 2,
  // Only what hangs is to fail: how long things take is measured elsewhere, and a build server may be busy.
  testTimeout: 60_000,
};
