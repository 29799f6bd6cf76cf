/**
 * Writes what Excel and the functions' script are told of the functions, into src/functions/generated/: the metadata Excel
 * reads, one file per locale, and the names of the arguments, which errors in cells say. Both come from the table of
 * functions and from src/i18n. With --check it writes nothing and fails when the files have drifted.
 *
 * node scripts/functions-metadata.mjs [--check]
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { load, root } from "./typescript.mjs";

const { argumentName, argumentsOf, FUNCTION_IDS } = load("src/vocabulary/functions.ts");
const { functionCatalogue } = load("src/functions/catalogue.ts");
const { locales } = load("src/i18n/index.ts");

/** The build puts its own address in the place of this one, here and in the manifest. */
const HELP = "https://localhost:3000/help";

const files = new Map([
  ["argumentNames", Object.fromEntries(FUNCTION_IDS.map((id) => [id, namesOf(id)]))],
  ...locales.map((locale) => [`functions.${locale}`, metadataFor(locale)]),
]);

const check = process.argv.includes("--check");
const drifted = [];
for (const [name, content] of files) {
  const file = join(root, "src/functions/generated", `${name}.json`);
  const text = `${JSON.stringify(content, null, 2)}\n`;
  if (check) {
    if (readIfThere(file) !== text) drifted.push(file);
  } else {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}
if (drifted.length > 0) {
  console.error(`Out of date, run node scripts/functions-metadata.mjs:\n${drifted.join("\n")}`);
  process.exit(1);
}

function namesOf(id) {
  return Object.fromEntries(locales.map((locale) => [locale, argumentsOf(id).map((argument) => argumentName(argument, locale))]));
}

/** Every argument and every result may be a range, and is handed over as it is. */
function metadataFor(locale) {
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

function readIfThere(file) {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return null;
  }
}
