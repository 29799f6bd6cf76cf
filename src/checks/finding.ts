/** A Finding: what is wrong, where, and how badly. Words are made from `key` and `params` in the pane's language. */
import type { Place } from "../sheet/address";

export type Severity = "error" | "warning" | "hint";

export interface Finding {
  rule: string;
  severity: Severity;
  place: Place;
  /** Names of people's things and numbers, put into the rule's sentence. */
  params: Record<string, string | number>;
}
