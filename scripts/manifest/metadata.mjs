/** The descriptions of the functions: one generated file per language, each named after its language. */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { languageOf } from "./english.mjs";
import { resourcesOf } from "./references.mjs";
import { overrides } from "./strings.mjs";
import { at, walk } from "./xml.mjs";

/** In the sources and in what the build puts out. */
const folders = ["src/functions/generated", "."];

/**
 * @param {import("./xml.mjs").Element} root
 * @param {string} folder where the files lie that the manifest's addresses lead to
 * @returns {import("./xml.mjs").Problem[]}
 */
export function checkMetadata(root, folder) {
  const locale = at(root, "DefaultLocale")[0]?.text ?? "";
  const resources = new Map(resourcesOf(root).map(({ id, element }) => [id, element]));
  const urls = walk(root)
    .filter((element) => element.parent?.tag === "Metadata")
    .flatMap((element) => resources.get(element.attributes.resid ?? "") ?? []);
  return urls.flatMap((url) => [
    ...checkFile(url.line, locale, url.attributes.DefaultValue ?? "", folder),
    ...(overrides(url).length === 0 ? [{ line: url.line, message: "the functions are described in one language only" }] : []),
    ...overrides(url).flatMap(({ line, attributes }) => checkFile(line, attributes.Locale ?? "", attributes.Value ?? "", folder)),
  ]);
}

/**
 * Locales of one language share a file; what is wrong with it is told once.
 * @param {number} line
 * @param {string} locale
 * @param {string} address
 * @param {string} folder
 * @returns {import("./xml.mjs").Problem[]}
 */
function checkFile(line, locale, address, folder) {
  if (!URL.canParse(address) || languageOf(locale) !== locale) return [];
  const name = path.posix.basename(new URL(address).pathname);
  if (name !== `functions.${locale}.json`)
    return [{ line, message: `the functions' descriptions in ${locale} should be functions.${locale}.json, not ${name}` }];
  const file = folders.map((one) => path.join(folder, one, name)).find((one) => existsSync(one));
  if (!file) return [{ line, message: `${name} does not exist; npm run functions makes it` }];
  return describesFunctions(file) ? [] : [{ line, message: `${name} describes no function; npm run functions makes it anew` }];
}

/** @param {string} file */
function describesFunctions(file) {
  try {
    const { functions } = JSON.parse(readFileSync(file, "utf8"));
    return Array.isArray(functions) && functions.length > 0;
  } catch {
    return false;
  }
}
