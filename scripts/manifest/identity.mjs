/** Who the add-in is: a GUID, a version Office can compare, a language, and the permission it asks for. */
import { at } from "./xml.mjs";

const rules = [
  { tag: "Id", fits: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i, wanted: "a GUID" },
  // Office compares up to four numbers, each below 100000.
  { tag: "Version", fits: /^\d{1,5}(\.\d{1,5}){1,3}$/, wanted: "two to four numbers with dots" },
  // Microsoft's validator refuses what is below.
  { tag: "Version", fits: /^(?!0)/, wanted: "1.0 or higher" },
  { tag: "DefaultLocale", fits: /^[a-z]{2,3}-[A-Z]{2}$/, wanted: "a language and a country, such as zh-CN" },
  { tag: "ProviderName", fits: /^.{1,125}$/, wanted: "1 to 125 characters" },
  {
    tag: "Permissions",
    fits: /^(Restricted|ReadDocument|ReadAllDocument|WriteDocument|ReadWriteDocument)$/,
    wanted: "a permission Office knows",
  },
];

/** @param {import("./xml.mjs").Element} root @returns {import("./xml.mjs").Problem[]} */
export function checkIdentity(root) {
  return rules.flatMap(({ tag, fits, wanted }) =>
    at(root, tag)
      .filter((element) => !fits.test(element.text))
      .map((element) => ({ line: element.line, message: `<${tag}> is "${element.text}"; it must be ${wanted}` })),
  );
}
