/** Addresses: https everywhere, except that a developer's own machine may do without. */
import { walk } from "./xml.mjs";

const carriers = new Set(["IconUrl", "HighResolutionIconUrl", "SupportUrl", "SourceLocation", "Url", "Image"]);

/** Every address in the manifest with its line. @param {import("./xml.mjs").Element} root */
function addressesOf(root) {
  return walk(root).flatMap((element) => {
    const { line } = element;
    if (element.tag === "AppDomain") return [{ line, name: element.name, address: element.text }];
    if (element.tag === "Override" && element.parent && carriers.has(element.parent.tag)) {
      return [{ line, name: element.name, address: element.attributes.Value ?? "" }];
    }
    const isAddress = carriers.has(element.tag) && element.attributes.DefaultValue !== undefined;
    return isAddress ? [{ line, name: element.name, address: element.attributes.DefaultValue ?? "" }] : [];
  });
}

/** @param {import("./xml.mjs").Element} root @returns {import("./xml.mjs").Problem[]} */
export function checkAddresses(root) {
  return addressesOf(root).flatMap(({ line, name, address }) => {
    if (!URL.canParse(address)) return [{ line, message: `<${name}> holds "${address}", which is no full address` }];
    const { protocol, hostname } = new URL(address);
    if (protocol === "https:" || (protocol === "http:" && hostname === "localhost")) return [];
    return [{ line, message: `<${name}> holds "${address}": the address must begin with https` }];
  });
}
