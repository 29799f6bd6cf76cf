/** Tests that say the same of more, and take minutes: `npm run test:slow`, on the build server after `npm test`. */
const { readdirSync, readFileSync } = require("node:fs");
const { join } = require("node:path");

process.env.BATON_EVERY = "1";

const tests = join(__dirname, "test");

/** Files that `npm test` runs in part: here they are run in full. */
const inPart = readdirSync(tests, { recursive: true, encoding: "utf8" })
  .map((name) => name.replace(/\\/g, "/"))
  .filter((name) => /\.test\.tsx?$/.test(name) && readFileSync(join(tests, name), "utf8").includes("support/everyOf"));

module.exports = {
  ...require("./jest.config"),
  testMatch: ["**/*.slow.test.ts", ...inPart.map((name) => `<rootDir>/test/${name}`)],
  testPathIgnorePatterns: ["/proof/"],
};
