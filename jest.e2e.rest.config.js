/** What `npm test` leaves out for its length: the pane in English and dark, another scheme, the self-check with the web's blanks. */
process.env.BATON_REST = "1";

module.exports = {
  ...require("./jest.e2e.config"),
  testMatch: ["**/pane.e2e.ts", "**/schemes.e2e.ts", "**/selfcheck.e2e.ts"],
};
