/** Tests that say the same of more, and take minutes: `npm run test:slow`, on the build server after `npm test`. */
const { filesThatImport } = require("./scripts/filesThatImport.cjs");

process.env.BATON_EVERY = "1";

module.exports = {
  ...require("./jest.config"),
  testMatch: ["**/*.slow.test.ts", ...filesThatImport("test", /\.test\.tsx?$/, "support/everyOf")],
  testPathIgnorePatterns: ["/proof/.*\\.slow\\."],
};
