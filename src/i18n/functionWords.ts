/** What the custom functions are for, in both languages: who looks for one may know it by its name in the other. */
import { functions as english } from "./en-US/functions";
import type { Words } from "./index";
import type { Locale } from "./locale";
import { functions as chinese } from "./zh-CN/functions";

export const functionWordsOf: Record<Locale, Words["functions"]> = { "zh-CN": chinese, "en-US": english };
