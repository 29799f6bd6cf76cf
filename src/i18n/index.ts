/**
 * Words shown to people. zh-CN is the reference; en-US has its type, so a missing or extra key does not compile.
 * A phrase is a string, or a function of what it names: parameters are typed where the words are, and need no parser.
 *
 * `wordsOf` holds all of them, for tests and scripts. The add-in is to start quickly, so its code takes only the types
 * from here, and the words from where they are few: `cellWords`, `functionWords`, and what `fetchWords` fetches.
 */
import { enUS } from "./en-US";
import type { Locale } from "./locale";
import { zhCN, type Words } from "./zh-CN";

export type { Words };
export { locales, nearestLocale, type Locale } from "./locale";

export const wordsOf: Record<Locale, Words> = { "zh-CN": zhCN, "en-US": enUS };
