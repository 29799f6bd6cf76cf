/** Where the add-in runs: what somebody who reads a report of a self-check has to know first. */
import { supports } from "../supports";
import type { HostFacts } from "./report";

/** As far as each set goes today; what is beyond is not asked. */
const SETS = {
  ExcelApi: Array.from({ length: 21 }, (_, minor) => `1.${minor + 1}`),
  CustomFunctionsRuntime: ["1.1", "1.2", "1.3", "1.4", "1.5"],
  SharedRuntime: ["1.1", "1.2"],
};

type RequirementSet = keyof typeof SETS;

export function highestDeclared(set: RequirementSet): string | null {
  const declared = SETS[set].filter((version) => supports(set, version));
  return declared[declared.length - 1] ?? null;
}

export function hostFacts(): HostFacts {
  const { platform, diagnostics, displayLanguage, contentLanguage } = Office.context;
  return {
    platform: String(diagnostics?.platform ?? platform ?? ""),
    version: diagnostics?.version ?? "",
    language: displayLanguage ?? "",
    contentLanguage: contentLanguage ?? "",
    sets: (Object.keys(SETS) as RequirementSet[]).flatMap((set) => {
      const highest = highestDeclared(set);
      return highest === null ? [] : [`${set} ${highest}`];
    }),
    browser: navigator.userAgent,
  };
}
