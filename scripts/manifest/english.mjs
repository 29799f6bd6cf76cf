/**
 * English, wherever it is read. A manifest has a text for a locale or falls back to the default, which is Chinese: someone in
 * en-GB would not get the text of en-US. So the source says each English text once, and the build says it for every locale.
 */

/** The English locales office.js knows, and Hong Kong's. en-029, the Caribbean's, is no language and country to the manifest. */
export const englishLocales = [
  "en-US",
  "en-AU",
  "en-BZ",
  "en-CA",
  "en-GB",
  "en-HK",
  "en-IE",
  "en-IN",
  "en-JM",
  "en-MY",
  "en-NZ",
  "en-PH",
  "en-SG",
  "en-TT",
  "en-ZA",
  "en-ZW",
];

const american = /<((?:\w+:)?Override) Locale="en-US" Value="([^"]*)"\s*\/>/g;

/** Lines stay where they are, so that a problem is told where it stands in the source. @param {string} manifest */
export function withEnglishLocales(manifest) {
  return manifest.replace(american, (_, tag, value) =>
    englishLocales.map((locale) => `<${tag} Locale="${locale}" Value="${value}"/>`).join(""),
  );
}

/** The language a locale's text is written in. @param {string} locale */
export function languageOf(locale) {
  return englishLocales.includes(locale) ? "en-US" : locale;
}
