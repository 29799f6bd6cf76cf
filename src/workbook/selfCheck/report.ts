/** What a self-check finds out: plain data, worded where it is shown. */

/** The assumptions, in the order they are tried. */
export const probeIds = [
  "required-sets",
  "newer-sets",
  "round-trip",
  "large-request",
  "batch-hints",
  "calculation-mode",
  "function-answers",
  "first-answer",
  "blank-argument",
  "error-argument",
  "error-in-matrix",
  "spill-shape",
  "spill-reference",
  "spill-joined",
  "spill-after-colon",
  "spilled-formulas",
  "spill-blocked",
  "native-functions",
  "structured-references",
  "header-signs",
  "texts-kept",
  "formula-as-text",
  "text-format",
  "table-size",
  "table-filtered",
  "calculated-column",
  "hidden-names",
  "names-follow",
  "settings-size",
  "condition-formula",
  "validation",
  "freeze",
  "page-setup",
  "zoom",
  "selection-read",
  "change-event",
  "selection-event",
  "protected-write",
  "file-read",
  "new-workbook",
  "download",
  "clipboard",
] as const;
export type ProbeId = (typeof probeIds)[number];

/**
 * `holds`: as the product assumes. `other`: in another way, which the product is made for. `differs`: not as assumed.
 * `unknown`: this host does not let it be found out.
 */
export const verdicts = ["differs", "other", "unknown", "holds"] as const;
export type Verdict = (typeof verdicts)[number];

export type ActualCode =
  | "shown"
  | "threw"
  | "absent"
  | "took"
  | "answered"
  | "unanswered"
  | "declared"
  | "undeclared"
  | "kept"
  | "notKept"
  | "listed"
  | "busyFirst"
  | "valueFirst"
  | "blankZero"
  | "blankMissing"
  | "errorPassed"
  | "errorStops"
  | "errorAlone"
  | "errorSpoils"
  | "errorAsText"
  | "unclear"
  | "spilled"
  | "refused"
  | "spillRepeats"
  | "spillTells"
  | "spillEmpty"
  | "filterRefuses"
  | "filterIgnores"
  | "filterAllows"
  | "eventCame"
  | "eventMissing"
  | "fileRead"
  | "offered"
  | "platform"
  | "mode";

/** What was seen: a code, and what its sentence names, already as text. */
export interface Actual {
  code: ActualCode;
  details: string[];
}

export interface Outcome {
  verdict: Verdict;
  actual: Actual;
}

export interface ProbeResult extends Outcome {
  id: ProbeId;
  milliseconds: number;
}

/** Where the self-check ran. */
export interface HostFacts {
  platform: string;
  version: string;
  /** Excel's display language and that of the document's contents. */
  language: string;
  contentLanguage: string;
  /** The highest declared version of each requirement set, `ExcelApi 1.17`. */
  sets: string[];
  browser: string;
}

export interface SelfCheckReport {
  host: HostFacts;
  results: ProbeResult[];
  /** A person stopped it: the rest was not tried. */
  stopped: boolean;
}

export interface SelfCheckWatch {
  signal: AbortSignal;
  /** Told before each probe; counts from 1. */
  probing(id: ProbeId, step: number, steps: number): void;
  found(result: ProbeResult): void;
}

export function outcome(verdict: Verdict, code: ActualCode, ...details: (string | number | boolean)[]): Outcome {
  return { verdict, actual: { code, details: details.map(String) } };
}
