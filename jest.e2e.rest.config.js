/** What `npm test` leaves out for its length: what `*.rest.e2e.ts` say, and in full what other files say in part. */
const { filesThatImport } = require("./scripts/filesThatImport.cjs");

process.env.BATON_REST = "1";

module.exports = {
  ...require("./jest.e2e.config"),
  testMatch: ["**/*.rest.e2e.ts", ...filesThatImport("test/e2e", /\.e2e\.ts$/, "support/inFull")],
  testPathIgnorePatterns: [],
};
