/** For the mode `declaredSets`: the requirement sets the manifest declares, and what is above them. */
import { OfficeProblem } from "./problems";

/** The set each member came with, by class: `server/apiSets.mjs` makes it of Microsoft's type definitions. */
export type ApiSets = Record<string, Record<string, string>>;

/** Versions by the set's name in lower case. */
export function declaredSets(manifest: string | undefined): Record<string, string> {
  if (manifest === undefined) throw new Error("The mode declaredSets needs the add-in's manifest.");
  const sets = [...new DOMParser().parseFromString(manifest, "application/xml").querySelectorAll("OfficeApp > Requirements > Sets > Set")];
  return Object.fromEntries(sets.map((set) => [(set.getAttribute("Name") ?? "").toLowerCase(), set.getAttribute("MinVersion") ?? "1.1"]));
}

/** The set that a member needs and the manifest does not declare; `null` where it may be used. */
export type MissingSet = (type: string, member: string) => string | null;

export function missingSets({ manifest, apiSets = {} }: { manifest?: string; apiSets?: ApiSets }): MissingSet {
  const declared = declaredSets(manifest);
  return (type, member) => {
    const needed = apiSets[type]?.[member];
    if (needed === undefined) return null;
    const [set = "", version = ""] = needed.split(" ");
    return isAtLeast(declared[set.toLowerCase()], version) ? null : needed;
  };
}

function isAtLeast(has: string | undefined, wanted: string): boolean {
  if (has === undefined || wanted === "beta") return false;
  const [major = 0, minor = 0] = has.split(".").map(Number);
  const [least = 0, leastMinor = 0] = wanted.split(".").map(Number);
  return major > least || (major === least && minor >= leastMinor);
}

export function aboveDeclared(type: string, member: string, set: string): OfficeProblem {
  return new OfficeProblem(
    "ApiNotFound",
    `The API '${type}.${member}' could not be found. It needs ${set}, which the manifest does not declare.`,
    404,
  );
}
