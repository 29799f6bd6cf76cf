/** Children in the order Microsoft's schemas ask for; Office drops a manifest that has them in another. */
import { named, walk } from "./xml.mjs";

/**
 * @typedef {object} Family
 * @property {string[]} order children that may stand here
 * @property {string[]} [required] children that must
 */

/** @type {Record<string, Family>} keyed by tag, or tag and xsi:type, or parent and tag where one tag means two things */
const families = {
  OfficeApp: {
    order: [
      ...["Id", "AlternateId", "Version", "ProviderName", "DefaultLocale", "DisplayName", "Description", "IconUrl"],
      ...["HighResolutionIconUrl", "SupportUrl", "AppDomains", "Hosts", "Requirements", "DefaultSettings", "Permissions"],
      ...["Dictionary", "VersionOverrides", "ExtendedOverrides"],
    ],
    required: ["Id", "Version", "ProviderName", "DefaultLocale", "DisplayName", "Description", "Hosts", "DefaultSettings", "Permissions"],
  },
  Requirements: { order: ["Sets", "Methods"] },
  VersionOverrides: {
    order: ["Description", "Requirements", "Hosts", "Resources", "WebApplicationInfo", "EquivalentAddins", "VersionOverrides"],
    required: ["Hosts", "Resources"],
  },
  "Host Workbook": {
    order: ["Runtimes", "AllFormFactors", "DesktopFormFactor"],
    required: ["Runtimes", "AllFormFactors", "DesktopFormFactor"],
  },
  Runtimes: { order: ["Runtime"], required: ["Runtime"] },
  AllFormFactors: { order: ["ExtensionPoint"] },
  DesktopFormFactor: { order: ["GetStarted", "FunctionFile", "ExtensionPoint"], required: ["ExtensionPoint"] },
  "ExtensionPoint CustomFunctions": {
    order: ["Script", "Page", "Metadata", "Namespace"],
    required: ["Script", "Page", "Metadata", "Namespace"],
  },
  "ExtensionPoint PrimaryCommandSurface": { order: ["OfficeTab", "CustomTab"] },
  GetStarted: { order: ["Title", "Description", "LearnMoreUrl"], required: ["Title", "Description", "LearnMoreUrl"] },
  OfficeTab: { order: ["Group"], required: ["Group"] },
  CustomTab: { order: ["Group", "Label"], required: ["Group", "Label"] },
  Group: { order: ["Label", "Icon", "Control"], required: ["Label", "Icon", "Control"] },
  "Control Button": { order: ["Label", "Supertip", "Icon", "Action", "Enabled"], required: ["Label", "Supertip", "Icon", "Action"] },
  Supertip: { order: ["Title", "Description"], required: ["Title", "Description"] },
  "Action ShowTaskpane": { order: ["TaskpaneId", "SourceLocation", "Title"], required: ["SourceLocation"] },
  "Action ExecuteFunction": { order: ["FunctionName"], required: ["FunctionName"] },
  Resources: { order: ["Images", "Urls", "ShortStrings", "LongStrings"] },
};

/** @param {import("./xml.mjs").Element} root @returns {import("./xml.mjs").Problem[]} */
export function checkOrder(root) {
  return walk(root).flatMap((element) => {
    const family = families[`${element.tag} ${element.attributes["xsi:type"] ?? ""}`.trim()] ?? families[element.tag];
    return family ? [...misplaced(element, family), ...absent(element, family)] : [];
  });
}

/**
 * @param {import("./xml.mjs").Element} element
 * @param {Family} family
 * @returns {import("./xml.mjs").Problem[]}
 */
function misplaced(element, { order }) {
  let latest = -1;
  return element.children.flatMap((child) => {
    const place = order.indexOf(child.tag);
    if (place < 0) return [{ line: child.line, message: `<${child.name}> does not belong inside ${named(element)}` }];
    if (place < latest) {
      return [{ line: child.line, message: `<${child.name}> must come before <${order[latest]}> inside ${named(element)}` }];
    }
    latest = place;
    return [];
  });
}

/**
 * @param {import("./xml.mjs").Element} element
 * @param {Family} family
 * @returns {import("./xml.mjs").Problem[]}
 */
function absent(element, { required = [] }) {
  return required
    .filter((tag) => !element.children.some((child) => child.tag === tag))
    .map((tag) => ({ line: element.line, message: `${named(element)} needs a <${tag}>` }));
}
