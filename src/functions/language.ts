/** The language of messages and reasons: guessed as the functions start, then the pane's. */
import type { Locale } from "../i18n/locale";

let current: Locale = "zh-CN";

export function setLanguage(locale: Locale): void {
  current = locale;
}

export function language(): Locale {
  return current;
}
