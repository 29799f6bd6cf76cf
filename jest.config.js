/** Unit and integration tests: plain Node by default; a file asks for jsdom in its first comment. */
module.exports = {
  roots: ["<rootDir>/test"],
  testMatch: ["**/*.test.ts", "**/*.test.tsx"],
  testPathIgnorePatterns: ["<rootDir>/test/e2e/"],
  transform: { "^.+\\.(t|j)sx?$": "@swc/jest" },
  moduleNameMapper: { "\\.css$": "<rootDir>/test/support/empty.js" },
  maxWorkers: 2,
};
