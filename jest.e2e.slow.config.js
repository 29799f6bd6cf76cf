/** The pane in every look, every scheme, the self-check in each unkind mode: as `npm run test:e2e`, which has to have built the preview before. */
process.env.BATON_LOOKS = "all";
process.env.BATON_SCHEMES = "all";

module.exports = {
  ...require("./jest.e2e.config"),
  testMatch: ["**/pane.e2e.ts", "**/schemes.rest.e2e.ts", "**/*.slow.e2e.ts"],
  testPathIgnorePatterns: [],
};
