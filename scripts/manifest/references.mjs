/** Resources and what refers to them: every resid has its resource of the right kind, every resource is used. */
import { at, walk } from "./xml.mjs";

const longestId = 32;

/**
 * Where a reference must point, by the tag that carries it. Title is short, Description is long, and so on.
 * @type {Record<string, string>}
 */
const kindsByTag = {
  Label: "ShortStrings",
  Title: "ShortStrings",
  Namespace: "ShortStrings",
  Description: "LongStrings",
  Image: "Images",
  Runtime: "Urls",
  SourceLocation: "Urls",
  FunctionFile: "Urls",
  LearnMoreUrl: "Urls",
};

/** @param {import("./xml.mjs").Element} root */
export function resourcesOf(root) {
  return at(root, "VersionOverrides", "Resources").flatMap((resources) =>
    resources.children.flatMap((list) => list.children.map((element) => ({ kind: list.tag, id: element.attributes.id ?? "", element }))),
  );
}

/** @param {import("./xml.mjs").Element} root @returns {import("./xml.mjs").Problem[]} */
export function checkReferences(root) {
  const resources = resourcesOf(root);
  const byId = new Map(resources.map((resource) => [resource.id, resource]));
  const references = walk(root).filter((element) => element.attributes.resid !== undefined);
  const used = new Set(references.map((element) => element.attributes.resid));
  return [
    ...resources.flatMap(({ id, element }, index) => {
      const { line } = element;
      /** @type {import("./xml.mjs").Problem[]} */
      const problems = [];
      if (id === "") problems.push({ line, message: `<${element.name}> has no id` });
      if (id.length > longestId)
        problems.push({ line, message: `the id "${id}" has ${id.length} characters; at most ${longestId} are allowed` });
      if (resources.findIndex((other) => other.id === id) < index)
        problems.push({ line, message: `the id "${id}" is used by two resources` });
      if (!used.has(id)) problems.push({ line, message: `the resource "${id}" is never used` });
      return problems;
    }),
    ...references.flatMap((element) => {
      const { resid } = element.attributes;
      const resource = byId.get(resid ?? "");
      const wanted = kindsByTag[element.tag];
      if (!resource) return [{ line: element.line, message: `<${element.name}> refers to "${resid}", which is no resource` }];
      if (wanted !== undefined && resource.kind !== wanted) {
        return [{ line: element.line, message: `<${element.name}> refers to "${resid}" in ${resource.kind}; it needs one of ${wanted}` }];
      }
      return [];
    }),
  ];
}
