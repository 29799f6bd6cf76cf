/** The name before the dot in `KAOHE.GRADE`: one name in every language, and nothing Excel reads as something else. */
import { languageOf } from "./english.mjs";
import { excel4Names } from "./excel4-names.mjs";
import { resourcesOf } from "./references.mjs";
import { overrides } from "./strings.mjs";
import { walk } from "./xml.mjs";

/** @param {import("./xml.mjs").Element} root @returns {import("./xml.mjs").Problem[]} */
export function checkNamespace(root) {
  const resources = new Map(resourcesOf(root).map(({ id, element }) => [id, element]));
  return walk(root)
    .filter((element) => element.tag === "Namespace")
    .flatMap((element) => {
      const string = resources.get(element.attributes.resid ?? "");
      return string ? [...checkName(string), ...checkSame(string)] : [];
    });
}

/**
 * @param {import("./xml.mjs").Element} namespace
 * @returns {import("./xml.mjs").Problem[]}
 */
function checkName({ line, attributes }) {
  const name = attributes.DefaultValue ?? "";
  /** @param {string} why */
  const refuse = (why) => [{ line, message: `the namespace "${name}" ${why}` }];
  if (name.length < 3) return refuse("has fewer than 3 characters");
  if (!/^[A-Za-z]/.test(name)) return refuse("does not start with a letter");
  if (!/^[A-Za-z0-9_.]+$/.test(name)) return refuse("may hold only letters, digits, _ and .");
  if (/^[A-Za-z]{1,3}\d{1,7}$/.test(name) || /^R\d*C\d*$/i.test(name)) return refuse("looks like a cell");
  if (excel4Names.has(name.toUpperCase())) return refuse("is an Excel 4.0 macro function");
  return [];
}

/**
 * A formula saved under one name would be #NAME? under another.
 * @param {import("./xml.mjs").Element} string
 * @returns {import("./xml.mjs").Problem[]}
 */
function checkSame(string) {
  return overrides(string)
    .filter(
      ({ attributes }) => attributes.Value !== string.attributes.DefaultValue && languageOf(attributes.Locale ?? "") === attributes.Locale,
    )
    .map(({ line, attributes }) => ({
      line,
      message: `the namespace is "${attributes.Value}" in ${attributes.Locale}; it must be the same in every language`,
    }));
}
