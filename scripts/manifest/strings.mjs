/** Words: short enough for Office, and there in every language. */
import { englishLocales } from "./english.mjs";
import { resourcesOf } from "./references.mjs";
import { at, named, walk } from "./xml.mjs";

/**
 * Characters Office takes, by the list of resources; the ones of the manifest's head by tag.
 * @type {Record<string, number>}
 */
const longest = { ShortStrings: 125, LongStrings: 250, DisplayName: 125, Description: 250 };

/** @param {string} key */
function mostOf(key) {
  const most = longest[key];
  if (most === undefined) throw new Error(`No length is known of ${key}`);
  return most;
}

/** A ribbon shows about so many characters of a button's or group's label before it cuts or wraps. */
const longestLabel = 32;

/** @param {import("./xml.mjs").Element} root @returns {import("./xml.mjs").Problem[]} */
export function checkStrings(root) {
  const head = ["DisplayName", "Description"].flatMap((tag) => at(root, tag).map((element) => ({ element, most: mostOf(tag) })));
  const labels = new Set(walk(root).flatMap(({ tag, attributes }) => (tag === "Label" ? [attributes.resid] : [])));
  const lists = resourcesOf(root)
    .filter(({ kind }) => kind in longest)
    .map(({ kind, id, element }) => ({ element, most: labels.has(id) ? longestLabel : mostOf(kind) }));
  const addresses = resourcesOf(root).filter(({ kind, element }) => !(kind in longest) && overrides(element).length > 0);
  return [
    ...[...head, ...lists].flatMap(({ element, most }) => [...lengths(element, most), ...translations(element)]),
    ...addresses.flatMap(({ element }) => translations(element)),
  ];
}

/**
 * @param {import("./xml.mjs").Element} element
 * @param {number} most
 * @returns {import("./xml.mjs").Problem[]}
 */
function lengths(element, most) {
  const texts = [
    { line: element.line, text: element.attributes.DefaultValue ?? "" },
    ...overrides(element).map((one) => ({ line: one.line, text: one.attributes.Value ?? "" })),
  ];
  return texts.flatMap(({ line, text }) => {
    if (text.trim() === "") return [{ line, message: `${named(element)} has no text` }];
    if (text.length > most)
      return [{ line, message: `the text of ${named(element)} has ${text.length} characters; at most ${most} are allowed` }];
    return [];
  });
}

/**
 * Also of addresses that differ by language: whoever has them in one English has them in all.
 * @param {import("./xml.mjs").Element} element
 */
function translations(element) {
  const texts = new Map(overrides(element).map(({ attributes }) => [attributes.Locale, attributes.Value]));
  const missing = englishLocales.filter((locale) => !texts.has(locale));
  const different = englishLocales.filter((locale) => texts.has(locale) && texts.get(locale) !== texts.get("en-US"));
  /**
   * @param {string[]} locales
   * @param {(names: string) => string} says
   * @returns {import("./xml.mjs").Problem[]}
   */
  const tell = (locales, says) =>
    locales.length === 0 ? [] : [{ line: element.line, message: `${named(element)} ${says(locales.join(", "))}` }];
  return [
    ...tell(missing, (locales) => `has no ${locales} text`),
    ...(texts.has("en-US") ? tell(different, (locales) => `says something else in ${locales} than in en-US`) : []),
  ];
}

/** @param {import("./xml.mjs").Element} element */
export function overrides(element) {
  return element.children.filter((child) => child.tag === "Override");
}
