/** What Excel and the functions' script are told of the functions, from the table of functions and their words. */
import { load } from "../typescript.mjs";

/** @type {typeof import("../../src/vocabulary/functions")} */
const { argumentName, argumentsOf, FUNCTION_IDS } = load("src/vocabulary/functions.ts");
/** @type {typeof import("../../src/functions/catalogue")} */
const { functionCatalogue } = load("src/functions/catalogue.ts");
/** @type {typeof import("../../src/i18n/index")} */
const { locales } = load("src/i18n/index.ts");

/** The build puts its own address in the place of this one, here and in the manifest. */
const HELP = "https://localhost:3000/help";

/** Names of the arguments in order, by locale and function: errors in cells say them. */
export function argumentNames() {
  /**
   * @param {import("../../src/vocabulary/functions").FunctionId} id
   * @param {import("../../src/i18n").Locale} locale
   */
  const namesOf = (id, locale) => argumentsOf(id).map((argument) => argumentName(argument, locale));
  return Object.fromEntries(locales.map((locale) => [locale, Object.fromEntries(FUNCTION_IDS.map((id) => [id, namesOf(id, locale)]))]));
}

/**
 * Every argument and every result may be a range, and is handed over as it is.
 * @param {import("../../src/i18n").Locale} locale
 */
export function metadataFor(locale) {
  return {
    // Rows carry their own errors only if Excel hands error cells over.
    allowErrorForDataTypeAny: true,
    functions: functionCatalogue(locale).map(({ id, summary, parameters }) => ({
      id,
      name: id,
      description: summary,
      helpUrl: `${HELP}/${locale}/${id}.html`,
      parameters: parameters.map(({ name, description, optional }) => ({
        description,
        dimensionality: "matrix",
        name,
        ...(optional && { optional }),
        type: "any",
      })),
      result: { dimensionality: "matrix" },
    })),
  };
}
