/**
 * What Excel takes as metadata of custom functions, written down from Microsoft's reference of the format and its rules for
 * names. A key that is not here is refused: Excel passes over a misspelt one in silence, or drops the whole file.
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import * as v from "valibot";

const types = ["boolean", "number", "string", "any"];
const dimensionalities = ["scalar", "matrix"];
const cellValueTypes = [
  ...["cellvalue", "booleancellvalue", "doublecellvalue", "entitycellvalue", "errorcellvalue"],
  ...["linkedentitycellvalue", "localimagecellvalue", "stringcellvalue", "webimagecellvalue"],
];

const excel4Names = new Set(
  /`([^`]+)`/
    .exec(readFileSync(path.resolve(__dirname, "../../scripts/manifest/excel4-names.mjs"), "utf8"))![1]!
    .trim()
    .split(/\s+/),
);

/** A1 to XFD1048576, and R1C1 to R1048576C16384. */
function looksLikeCell(name: string): boolean {
  const a1 = /^([A-Z]{1,3})(\d{1,7})$/i.exec(name);
  const letters = (text: string) => [...text.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  if (a1 && letters(a1[1]!) <= 16_384 && Number(a1[2]) >= 1 && Number(a1[2]) <= 1_048_576) return true;
  return /^R\d*C\d*$/i.test(name);
}

const id = v.pipe(
  v.string(),
  v.maxLength(128),
  v.regex(/^[A-Za-z][A-Za-z0-9.]{2,}$/, "an id has letters, digits and periods, at least three, a letter first"),
);
const name = v.pipe(
  v.string(),
  v.regex(/^\p{L}[\p{L}\p{N}_.]{2,}$/u, "a name has at least three characters, a letter first"),
  v.check((text) => !looksLikeCell(text), "a name does not look like a cell"),
  v.check((text) => !excel4Names.has(text.toUpperCase()), "a name is no Excel 4.0 macro function"),
);
const text = v.pipe(v.string(), v.regex(/\S/, "says something"));
const dimensionality = v.optional(v.picklist(dimensionalities));
const type = v.optional(v.picklist(types));
const flag = v.optional(v.boolean());

const parameter = v.pipe(
  v.strictObject({
    name: text,
    description: v.optional(text),
    dimensionality,
    type,
    cellValueType: v.optional(v.pipe(v.string(), v.toLowerCase(), v.picklist(cellValueTypes))),
    customEnumId: v.optional(v.string()),
    optional: flag,
    repeating: flag,
  }),
  v.check(({ type: said, cellValueType }) => cellValueType === undefined || said === "any", "cellValueType needs the type any"),
);

const options = v.pipe(
  v.strictObject({
    cancelable: flag,
    capturesCallingObject: flag,
    excludeFromAutoComplete: flag,
    linkedEntityLoadService: flag,
    requiresAddress: flag,
    requiresParameterAddresses: flag,
    requiresStreamAddress: flag,
    requiresStreamParameterAddresses: flag,
    stream: flag,
    volatile: flag,
  }),
  v.check(
    ({ stream, cancelable, requiresAddress, volatile }) => !stream || !(cancelable || requiresAddress || volatile),
    "a stream is neither cancelable nor volatile, and knows no address",
  ),
  v.check(
    ({ stream, requiresStreamAddress, requiresStreamParameterAddresses }) =>
      stream || !(requiresStreamAddress || requiresStreamParameterAddresses),
    "only a stream has a stream's address",
  ),
  v.check(
    ({ excludeFromAutoComplete, linkedEntityLoadService }) => !(excludeFromAutoComplete && linkedEntityLoadService),
    "a load service cannot be hidden",
  ),
);

const unique =
  <T>(key: (item: T) => string) =>
  (items: T[]) =>
    new Set(items.map(key)).size === items.length;

const customFunction = v.pipe(
  v.strictObject({
    id,
    name,
    description: v.optional(text),
    helpUrl: v.optional(v.pipe(v.string(), v.url(), v.startsWith("https://"))),
    options: v.optional(options),
    parameters: v.pipe(
      v.array(parameter),
      v.check(
        unique(({ name: own }) => own),
        "two arguments have one name",
      ),
      v.check(
        (all) => all.every((one, index) => one.optional || one.repeating || !all[index - 1]?.optional),
        "what must be given stands before what may be left out",
      ),
      v.check((all) => all.every(({ repeating }, index) => !repeating || index === all.length - 1), "only the last argument repeats"),
    ),
    result: v.strictObject({ type, dimensionality }),
  }),
  v.check(
    ({ options: said, result }) => !said?.requiresParameterAddresses || result.dimensionality === "matrix",
    "arguments' addresses need a matrix as the result",
  ),
);

const enumeration = v.variant("type", [
  v.strictObject({
    id,
    type: v.literal("string"),
    values: v.array(v.strictObject({ name: text, tooltip: v.optional(v.string()), stringValue: v.string() })),
  }),
  v.strictObject({
    id,
    type: v.literal("number"),
    values: v.array(v.strictObject({ name: text, tooltip: v.optional(v.string()), numberValue: v.number() })),
  }),
]);

const metadataSchema = v.pipe(
  v.strictObject({
    $schema: v.optional(v.string()),
    allowCustomDataForDataTypeAny: flag,
    allowErrorForDataTypeAny: flag,
    functions: v.pipe(
      v.array(customFunction),
      v.minLength(1),
      v.check(
        unique(({ id: own }) => own.toUpperCase()),
        "two functions have one id",
      ),
      v.check(
        unique(({ name: own }) => own.toUpperCase()),
        "two functions have one name",
      ),
    ),
    enums: v.optional(v.array(enumeration)),
  }),
  v.check(({ functions, enums = [] }) => {
    const known = new Set(enums.map(({ id: own }) => own.toUpperCase()));
    return functions.every(({ parameters }) =>
      parameters.every(({ customEnumId }) => customEnumId === undefined || known.has(customEnumId.toUpperCase())),
    );
  }, "a list of words is named that is not there"),
);

/** What is wrong, with the way to it; nothing where all is well. */
export function metadataProblems(metadata: unknown): string[] {
  const { issues = [] } = v.safeParse(metadataSchema, metadata);
  return issues.map((issue) => `${v.getDotPath(issue) ?? ""}: ${issue.message}`);
}
