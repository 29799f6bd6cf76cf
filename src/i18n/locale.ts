/** The languages Baton speaks. */
export const locales = ["zh-CN", "en-US"] as const;
export type Locale = (typeof locales)[number];

/** The nearest of our languages to what Office reports: any Chinese reads zh-CN, everyone else en-US. */
export function nearestLocale(tag: string | undefined | null): Locale {
  return !tag || tag.toLowerCase().startsWith("zh") ? "zh-CN" : "en-US";
}
