/** The snapshot as rules read it, with what several of them need worked out once: formulas, and the calls in them. */
import type { Snapshot } from "../../sheet/snapshot";
import { callsIn, type Call } from "./calls";
import { formulasIn, type Formulas } from "./formulas";

export class Reading {
  private knownFormulas: Formulas | null = null;
  private knownCalls: Call[] | null = null;

  constructor(readonly snapshot: Snapshot) {}

  /** Every cell that holds a formula of its own. */
  get formulas(): Formulas {
    return (this.knownFormulas ??= formulasIn(this.snapshot));
  }

  /** Every call of a `KAOHE` function, on our sheets and on the clerk's own. */
  get calls(): Call[] {
    return (this.knownCalls ??= callsIn(this));
  }
}
