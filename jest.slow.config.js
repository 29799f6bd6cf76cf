/** Tests that say the same of more, and take minutes: `npm run test:slow`, on the build server after `npm test`. */
module.exports = {
  ...require("./jest.config"),
  testMatch: ["**/*.slow.test.ts"],
  testPathIgnorePatterns: ["/proof/"],
};
