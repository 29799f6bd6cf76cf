/**
 * Words shown to people. zh-CN is the reference; en-US has its type, so a missing or extra key does not compile.
 * A phrase is a string, or a function of what it names: parameters are typed where the words are, and need no parser.
 */
import { enUS } from "./en-US";
import { zhCN, type Words } from "./zh-CN";

export type { Words };
export const locales = ["zh-CN", "en-US"] as const;
export type Locale = (typeof locales)[number];

export const wordsOf: Record<Locale, Words> = { "zh-CN": zhCN, "en-US": enUS };

/** The nearest of our languages to what Office reports: any Chinese reads zh-CN, everyone else en-US. */
export function nearestLocale(tag: string | undefined | null): Locale {
  return !tag || tag.toLowerCase().startsWith("zh") ? "zh-CN" : "en-US";
}
