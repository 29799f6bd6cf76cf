/** The language of messages and reasons. Whoever starts the add-in sets it once; Chinese until then. */
import type { Locale } from "../i18n/locale";

let current: Locale = "zh-CN";

export function setLanguage(locale: Locale): void {
  current = locale;
}

export function language(): Locale {
  return current;
}
