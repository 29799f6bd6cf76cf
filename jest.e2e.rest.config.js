/** What `npm test` leaves out for its length: what `*.rest.e2e.ts` say, every scene of the pane in both languages, the whole self-check with the web's blanks. */
process.env.BATON_REST = "1";

module.exports = {
  ...require("./jest.e2e.config"),
  testMatch: ["**/*.rest.e2e.ts", "**/pane.e2e.ts", "**/selfcheck.e2e.ts"],
  testPathIgnorePatterns: [],
};
