/** The whole table and the long walk of test/workbook/proof: `npm run test:proof`. What they find that is not mended is told, not hidden. */
module.exports = {
  ...require("./jest.config"),
  testMatch: ["**/proof/*.slow.test.ts"],
  testPathIgnorePatterns: [],
};
