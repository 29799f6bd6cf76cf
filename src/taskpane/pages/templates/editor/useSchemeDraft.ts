/** The scheme being edited, with every earlier state to go back to. */
import { useState } from "react";
import type { Scheme } from "../../../../schemes";
import { draftOf, type SchemeDraft } from "../../../../schemes/edit/draft";

export interface DraftHistory {
  draft: SchemeDraft;
  /** Whether there is a step to take back. */
  changed: boolean;
  change(next: SchemeDraft): void;
  /** A change typed letter by letter is one step, by the field it was typed in. */
  type(field: string, next: SchemeDraft): void;
  back(): void;
}

export function useSchemeDraft(start: Scheme): DraftHistory {
  const [history, setHistory] = useState<{ draft: SchemeDraft; before: SchemeDraft[]; field: string | null }>(() => ({
    draft: draftOf(start),
    before: [],
    field: null,
  }));
  const { draft, before } = history;
  return {
    draft,
    changed: before.length > 0,
    change: (next) => setHistory((now) => (next === now.draft ? now : { draft: next, before: [...now.before, now.draft], field: null })),
    type: (field, next) =>
      setHistory((now) => ({ draft: next, before: now.field === field ? now.before : [...now.before, now.draft], field })),
    back: () =>
      setHistory((now) => {
        const earlier = now.before[now.before.length - 1];
        return earlier ? { draft: earlier, before: now.before.slice(0, -1), field: null } : now;
      }),
  };
}
