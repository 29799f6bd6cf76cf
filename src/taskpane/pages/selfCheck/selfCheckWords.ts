/** The words of the page 自检: the pane's, and those of its probes, which only this page speaks. */
import { useMemo } from "react";
import type { Words } from "../../../i18n";
import type { PaneWords } from "../../../i18n/fetchWords";
import { useProbeWords, useWords } from "../../words";

export type SelfCheckWords = PaneWords & Pick<Words, "selfCheck">;

/** Under Suspense: the probes' words are fetched at the first use. */
export function useSelfCheckWords(): SelfCheckWords {
  const words = useWords();
  const selfCheck = useProbeWords();
  return useMemo(() => ({ ...words, selfCheck }), [words, selfCheck]);
}
