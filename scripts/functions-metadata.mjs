/**
 * Writes the metadata Excel reads, one file per locale, into src/functions/generated/: structure from the functions' own
 * comments, words from src/i18n. With --check it writes nothing and fails when the files have drifted.
 *
 * node scripts/functions-metadata.mjs [--check]
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { load, root } from "./typescript.mjs";

const { generateCustomFunctionsMetadata } = createRequire(import.meta.url)("custom-functions-metadata");

const sources = join(root, "src/functions");
const { FUNCTION_GROUPS } = load("src/functions/ids.ts");
const { locales, wordsOf } = load("src/i18n/index.ts");

/** The build puts its own address in the place of this one, here and in the manifest. */
const HELP = "https://localhost:3000/help";

const check = process.argv.includes("--check");

const structure = await readStructure();
const drifted = [];
for (const locale of locales) {
  const file = join(sources, "generated", `functions.${locale}.json`);
  const text = `${JSON.stringify(metadataFor(locale), null, 2)}\n`;
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

/** What the generator reads out of the source files, by id. */
async function readStructure() {
  const files = readdirSync(sources)
    .filter((name) => name.endsWith(".ts"))
    .map((name) => join(sources, name))
    .filter((file) => readFileSync(file, "utf8").includes("@customfunction"));
  const { metadataJson, errors } = await generateCustomFunctionsMetadata(files);
  if (errors.length > 0) throw new Error(errors.join("\n"));
  const byId = new Map(JSON.parse(metadataJson).functions.map((entry) => [entry.id, entry]));
  const ids = Object.values(FUNCTION_GROUPS).flat();
  if (ids.length !== byId.size) throw new Error(`Functions in ids.ts: ${ids}; in the sources: ${[...byId.keys()]}`);
  return ids.map((id) => byId.get(id) ?? raise(`${id} has no source`));
}

function metadataFor(locale) {
  const { functions, argumentNames } = wordsOf[locale];
  return {
    // Rows carry their own errors only if Excel hands error cells over; the generator never writes this.
    allowErrorForDataTypeAny: true,
    functions: structure.map(({ id, name, parameters, result, options }) => {
      const words = functions.entries[id];
      const names = argumentNames[id];
      for (const { length } of [words.parameters, names]) if (length !== parameters.length) raise(`${id}: words for ${length} parameters`);
      return {
        id,
        name,
        description: words.summary,
        helpUrl: `${HELP}/${locale}/${id}.html`,
        ...(options ? { options } : {}),
        parameters: parameters.map((parameter, index) => ({
          ...parameter,
          name: names[index],
          description: words.parameters[index],
        })),
        result,
      };
    }),
  };
}

function readIfThere(file) {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return null;
  }
}

function raise(message) {
  throw new Error(message);
}
