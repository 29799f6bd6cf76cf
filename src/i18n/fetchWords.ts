/** The pane's words, one language at a time, each in a file of its own that is fetched when it is to be read. */
import type { Words } from "./index";
import type { Locale } from "./locale";
import type { PaneWords } from "./zh-CN/paneWords";

export type { PaneWords };

const paneWords: Record<Locale, () => Promise<{ paneWords: PaneWords }>> = {
  "zh-CN": () => import(/* webpackChunkName: "words-zh-CN" */ "./zh-CN/paneWords"),
  "en-US": () => import(/* webpackChunkName: "words-en-US" */ "./en-US/paneWords"),
};

const ruleWords: Record<Locale, () => Promise<{ checks: Words["checks"] }>> = {
  "zh-CN": () => import(/* webpackChunkName: "rules-zh-CN" */ "./zh-CN/checks"),
  "en-US": () => import(/* webpackChunkName: "rules-en-US" */ "./en-US/checks"),
};

const probeWords: Record<Locale, () => Promise<{ selfCheck: Words["selfCheck"] }>> = {
  "zh-CN": () => import(/* webpackChunkName: "probes-zh-CN" */ "./zh-CN/selfCheck"),
  "en-US": () => import(/* webpackChunkName: "probes-en-US" */ "./en-US/selfCheck"),
};

export async function fetchPaneWords(locale: Locale): Promise<PaneWords> {
  return (await paneWords[locale]()).paneWords;
}

export async function fetchRuleWords(locale: Locale): Promise<Words["checks"]> {
  return (await ruleWords[locale]()).checks;
}

export async function fetchProbeWords(locale: Locale): Promise<Words["selfCheck"]> {
  return (await probeWords[locale]()).selfCheck;
}
