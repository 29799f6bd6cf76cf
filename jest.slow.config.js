/** Tests that say the same of more, and take minutes: `npm run test:slow`, on the build server after `npm test`. */
process.env.BATON_EVERY = "1";

module.exports = {
  ...require("./jest.config"),
  testMatch: ["**/*.slow.test.ts", "**/workbook/besideChanges.test.ts", "**/workbook/restructure.test.ts"],
  testPathIgnorePatterns: ["/proof/"],
};
