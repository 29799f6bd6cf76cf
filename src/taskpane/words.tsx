/** The pane's language: chosen once from Excel's, switchable, remembered on this machine where that is allowed. */
import { createContext, useCallback, useContext, useEffect, useMemo, useState, type ReactNode } from "react";
import { locales, nearestLocale, wordsOf, type Locale, type Words } from "../i18n";
import { recall, remember } from "./parts/remembered";

interface Language {
  locale: Locale;
  words: Words;
  speak(locale: Locale): void;
}

const LanguageContext = createContext<Language | null>(null);
const storageKey = "baton.locale";

function remembered(): Locale | null {
  const stored = recall(storageKey);
  return locales.find((locale) => locale === stored) ?? null;
}

/** The language to start with: the one chosen before, else the nearest to Excel's own. */
export function firstLocale(): Locale {
  const tag = typeof Office === "undefined" ? undefined : Office.context?.displayLanguage;
  return remembered() ?? nearestLocale(tag ?? navigator.language);
}

interface Props {
  children: ReactNode;
  start: Locale;
  /** Told of each language, the first included: the custom functions answer in it too. */
  onLocale?: (locale: Locale) => void;
  /** Tests hand over words of their own. */
  vocabulary?: Record<Locale, Words>;
}

export function LanguageProvider({ children, start, onLocale, vocabulary = wordsOf }: Props) {
  const [locale, setLocale] = useState(start);
  const speak = useCallback((next: Locale) => {
    setLocale(next);
    remember(storageKey, next);
  }, []);
  const language = useMemo(() => ({ locale, words: vocabulary[locale], speak }), [locale, speak, vocabulary]);
  useEffect(() => {
    document.documentElement.lang = locale;
    document.title = language.words.pane.name;
    onLocale?.(locale);
  }, [locale, language, onLocale]);
  return <LanguageContext.Provider value={language}>{children}</LanguageContext.Provider>;
}

export function useLanguage(): Language {
  const language = useContext(LanguageContext);
  if (!language) throw new Error("useLanguage outside a LanguageProvider");
  return language;
}

export function useWords(): Words {
  return useLanguage().words;
}
