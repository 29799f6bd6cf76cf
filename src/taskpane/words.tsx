/**
 * The pane's language: chosen once from Excel's, switchable, remembered on this machine where that is allowed. Only the
 * words of the language in use are fetched; the other's come when somebody switches.
 */
import { createContext, useCallback, useContext, useEffect, useMemo, useState, type ReactNode } from "react";
import type { Words } from "../i18n";
import { fetchPaneWords, fetchProbeWords, fetchRuleWords, type PaneWords } from "../i18n/fetchWords";
import { locales, nearestLocale, type Locale } from "../i18n/locale";
import { fetchOnce, type Fetched } from "./parts/fetched";
import { officeContext } from "./host";
import { recall, remember } from "./parts/remembered";

/** The words of one language, and which it is. */
export interface Spoken {
  locale: Locale;
  words: PaneWords;
}

interface Language extends Spoken {
  /** Resolves once the pane speaks it; rejects where its words could not be fetched, and then nothing has changed. */
  speak(locale: Locale): Promise<void>;
}

const LanguageContext = createContext<Language | null>(null);
const storageKey = "baton.locale";

const inEach = <T,>(fetch: (locale: Locale) => Promise<T>): Record<Locale, Fetched<T>> => ({
  "zh-CN": fetchOnce(() => fetch("zh-CN")),
  "en-US": fetchOnce(() => fetch("en-US")),
});
const paneWords = inEach(fetchPaneWords);
const ruleWords = inEach(fetchRuleWords);
const probeWords = inEach(fetchProbeWords);

function rememberedLocale(): Locale | null {
  const stored = recall(storageKey);
  return locales.find((locale) => locale === stored) ?? null;
}

/** The language to start with: the one chosen before, else the nearest to Excel's own. */
export function firstLocale(): Locale {
  return rememberedLocale() ?? nearestLocale(officeContext()?.displayLanguage ?? navigator.language);
}

export async function loadSpoken(locale: Locale): Promise<Spoken> {
  return { locale, words: await paneWords[locale].load() };
}

interface Props {
  children: ReactNode;
  start: Spoken;
  /** Told of each language, the first included: the custom functions answer in it too. */
  onLocale?: (locale: Locale) => void;
}

export function LanguageProvider({ children, start, onLocale }: Props) {
  const [spoken, setSpoken] = useState(start);
  const { locale, words } = spoken;
  const speak = useCallback(
    async (next: Locale) => {
      // Everything that is on the screen stays readable until all of it can be said in the other language.
      const inUse = [ruleWords, probeWords].filter((part) => part[locale].isThere());
      const [other] = await Promise.all([loadSpoken(next), ...inUse.map((part) => part[next].load())]);
      setSpoken(other);
      remember(storageKey, next);
    },
    [locale],
  );
  const language = useMemo(() => ({ ...spoken, speak }), [spoken, speak]);
  useEffect(() => {
    document.documentElement.lang = locale;
    document.title = words.pane.name;
    onLocale?.(locale);
  }, [locale, words, onLocale]);
  return <LanguageContext.Provider value={language}>{children}</LanguageContext.Provider>;
}

export function useLanguage(): Language {
  const language = useContext(LanguageContext);
  if (!language) throw new Error("useLanguage outside a LanguageProvider");
  return language;
}

export function useWords(): PaneWords {
  return useLanguage().words;
}

/** The rules' words, fetched at the first use: under Suspense. */
export function useRuleWords(): Words["checks"] {
  return ruleWords[useLanguage().locale].read();
}

/** As `useRuleWords`, the self-check's. */
export function useProbeWords(): Words["selfCheck"] {
  return probeWords[useLanguage().locale].read();
}
