/** Words: short enough for Office, and there in every language. */
import { resourcesOf } from "./references.mjs";
import { at, named, walk } from "./xml.mjs";

/** Besides the default language. */
const otherLocales = ["en-US"];

/** Characters Office takes, by the list of resources; the ones of the manifest's head by tag. */
const longest = { ShortStrings: 125, LongStrings: 250, DisplayName: 125, Description: 250 };

/** A ribbon shows about so many characters of a button's or group's label before it cuts or wraps. */
const longestLabel = 32;

/** @param {import("./xml.mjs").Element} root @returns {import("./xml.mjs").Problem[]} */
export function checkStrings(root) {
  const head = ["DisplayName", "Description"].flatMap((tag) => at(root, tag).map((element) => ({ element, most: longest[tag] })));
  const labels = new Set(walk(root).flatMap(({ tag, attributes }) => (tag === "Label" ? [attributes.resid] : [])));
  const lists = resourcesOf(root)
    .filter(({ kind }) => kind in longest)
    .map(({ kind, id, element }) => ({ element, most: labels.has(id) ? longestLabel : longest[kind] }));
  return [...head, ...lists].flatMap(({ element, most }) => [...lengths(element, most), ...translations(element)]);
}

function lengths(element, most) {
  const texts = [
    { line: element.line, text: element.attributes.DefaultValue ?? "" },
    ...overrides(element).map((one) => ({ line: one.line, text: one.attributes.Value ?? "" })),
  ];
  return texts.flatMap(({ line, text }) => {
    if (text.trim() === "") return [{ line, message: `${named(element)} has no text` }];
    if (text.length > most) return [{ line, message: `the text of ${named(element)} has ${text.length} characters; at most ${most} are allowed` }];
    return [];
  });
}

function translations(element) {
  const locales = overrides(element).map((one) => one.attributes.Locale);
  return otherLocales
    .filter((locale) => !locales.includes(locale))
    .map((locale) => ({ line: element.line, message: `${named(element)} has no ${locale} text` }));
}

/** @param {import("./xml.mjs").Element} element */
export function overrides(element) {
  return element.children.filter((child) => child.tag === "Override");
}
