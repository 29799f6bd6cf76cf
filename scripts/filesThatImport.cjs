/** For jest's configurations: which files of tests are run in part by `npm test`, as what they import tells. */
const { readdirSync, readFileSync } = require("node:fs");
const path = require("node:path");

/**
 * @param {string} folder counted from the root of the repository
 * @param {RegExp} named names of the files that are looked at
 * @param {string} module as the end of an import's path
 * @returns {string[]} patterns for `testMatch`
 */
exports.filesThatImport = (folder, named, module) => {
  const at = path.join(__dirname, "..", folder);
  return readdirSync(at, { recursive: true, encoding: "utf8" })
    .filter((name) => named.test(name) && readFileSync(path.join(at, name), "utf8").includes(`${module}"`))
    .map((name) => `<rootDir>/${folder}/${name.replace(/\\/g, "/")}`);
};
