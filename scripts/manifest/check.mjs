/**
 * Everything that can be told about a manifest without asking a server: the manifest library reads it, then our own
 * checks look for what the library lets pass.
 */
import { readFileSync } from "node:fs";
import { OfficeAddinManifest } from "office-addin-manifest";
import { checkAddresses } from "./addresses.mjs";
import { withEnglishLocales } from "./english.mjs";
import { checkIcons } from "./icons.mjs";
import { checkIdentity } from "./identity.mjs";
import { checkMetadata } from "./metadata.mjs";
import { checkNamespace } from "./namespace.mjs";
import { checkOrder } from "./order.mjs";
import { checkReferences } from "./references.mjs";
import { checkRuntime } from "./runtime.mjs";
import { checkStrings } from "./strings.mjs";
import { readXml } from "./xml.mjs";

/**
 * @param {string} file the manifest
 * @param {string} folder where the files lie that its addresses lead to: the project, or what the build puts out
 * @param {{ isSource?: boolean }} [options] a source is judged as the build will make it
 * @returns {Promise<import("./xml.mjs").Problem[]>} in the order of their lines; none where all is well
 */
export async function checkManifest(file, folder, { isSource = false } = {}) {
  const text = readFileSync(file, "utf8");
  const { root, problems } = readXml(isSource ? withEnglishLocales(text) : text);
  if (!root) return problems;
  if (root.tag !== "OfficeApp")
    return [{ line: root.line, message: `the file begins with <${root.name}>; a manifest begins with <OfficeApp>` }];
  const all = [
    ...(await readByLibrary(file)),
    ...checkOrder(root),
    ...checkIdentity(root),
    ...checkReferences(root),
    ...checkStrings(root),
    ...checkAddresses(root),
    ...checkIcons(root, folder),
    ...checkRuntime(root),
    ...checkNamespace(root),
    ...checkMetadata(root, folder),
  ];
  // What is wrong with a text is wrong in every English locale, and told once.
  const told = new Map(all.map((problem) => [`${problem.line} ${problem.message}`, problem]));
  return [...told.values()].sort((one, other) => one.line - other.line);
}

/** @param {string} file */
async function readByLibrary(file) {
  try {
    await OfficeAddinManifest.readManifestFile(file);
    return [];
  } catch (error) {
    return [
      {
        line: 1,
        message: `the manifest library cannot read it: ${String(/** @type {Error} */ (error).message)
          .split("\n")
          .pop()}`,
      },
    ];
  }
}
