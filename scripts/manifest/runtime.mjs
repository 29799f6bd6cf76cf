/**
 * One runtime for the pane, its buttons and the custom functions. Office joins them only where all name the same
 * resource; under two names with one address they run apart, and the functions know nothing of the pane.
 */
import { resourcesOf } from "./references.mjs";
import { at, walk } from "./xml.mjs";

/** @param {import("./xml.mjs").Element} root @returns {import("./xml.mjs").Problem[]} */
export function checkRuntime(root) {
  const [host] = at(root, "VersionOverrides", "Hosts", "Host");
  const [runtime] = host ? at(host, "Runtimes", "Runtime") : [];
  if (!host || !runtime)
    return [{ line: host?.line ?? root.line, message: "there is no <Runtime>: the pane and the functions would run apart" }];
  const shared = runtime.attributes.resid;
  const users = walk(host).filter(
    (element) =>
      element.tag === "FunctionFile" ||
      (element.tag === "SourceLocation" && (element.parent?.tag === "Page" || element.parent?.attributes["xsi:type"] === "ShowTaskpane")),
  );
  return [
    ...(runtime.attributes.lifetime === "long"
      ? []
      : [{ line: runtime.line, message: 'the <Runtime> needs lifetime="long", or the functions stop when the pane closes' }]),
    ...users
      .filter((element) => element.attributes.resid !== shared)
      .map((element) => ({
        line: element.line,
        message: `<${element.name}> refers to "${element.attributes.resid}"; it must share "${shared}" with the <Runtime>`,
      })),
    ...pane(root, shared),
    ...requirement(root),
  ];
}

/**
 * The pane's own address comes before the overrides and is written out: it must be the same page.
 * @param {import("./xml.mjs").Element} root
 * @param {string | undefined} shared
 * @returns {import("./xml.mjs").Problem[]}
 */
function pane(root, shared) {
  const address = resourcesOf(root).find(({ id }) => id === shared)?.element.attributes.DefaultValue;
  return at(root, "DefaultSettings", "SourceLocation")
    .filter((element) => address !== undefined && element.attributes.DefaultValue !== address)
    .map((element) => ({ line: element.line, message: `the pane's address differs from "${shared}": ${element.attributes.DefaultValue}` }));
}

/** What the add-in uses without asking whether it is there. */
const needed = { SharedRuntime: "1.1", CustomFunctionsRuntime: "1.3", ExcelApi: "1.13" };

/**
 * @param {import("./xml.mjs").Element} root
 * @returns {import("./xml.mjs").Problem[]}
 */
function requirement(root) {
  const sets = at(root, "Requirements", "Sets", "Set");
  return Object.entries(needed).flatMap(([name, least]) => {
    const set = sets.find(({ attributes }) => attributes.Name === name);
    if (!set) return [{ line: root.line, message: `the requirements must name ${name}, or Excel offers the add-in where it cannot run` }];
    const declared = set.attributes.MinVersion ?? set.parent?.attributes.DefaultMinVersion ?? "";
    return reaches(declared, least)
      ? []
      : [
          {
            line: set.line,
            message: `the requirements name ${name} ${declared}; the add-in uses ${least}, and Excel would offer it where it cannot run`,
          },
        ];
  });
}

/**
 * Whether a version is at least another: `1.13` is above `1.9`.
 * @param {string} version
 * @param {string} least
 */
function reaches(version, least) {
  const [major = NaN, minor = NaN] = version.split(".").map(Number);
  const [leastMajor = NaN, leastMinor = NaN] = least.split(".").map(Number);
  return major > leastMajor || (major === leastMajor && minor >= leastMinor);
}
