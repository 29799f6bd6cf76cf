import officeAddins from "eslint-plugin-office-addins";
import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";
import { entryRules } from "./scripts/lint/entries.mjs";
import { layerRules } from "./scripts/lint/layers.mjs";
import { spreadRules } from "./scripts/lint/spreads.mjs";
import { textRules } from "./scripts/lint/texts.mjs";

const typescript = ["**/*.{ts,tsx}"];
const javascript = ["**/*.{js,mjs,cjs}"];
/** Tools read their configuration, and React.lazy reads a page, from a default export. */
const readAsDefault = ["*.config.{js,mjs}", "jest*.js", "src/taskpane/pages/*/*Page.tsx"];

/** What goes to people, and the stand-in, is held to the strict rules; a test that meets nothing fails by itself. */
const strict = ["src", "packages/excel-stand-in/src", "preview"];

const nodeGlobals = [
  "process",
  "console",
  "Buffer",
  "URL",
  "fetch",
  "setTimeout",
  "clearTimeout",
  "structuredClone",
  "TextEncoder",
  "TextDecoder",
];
const commonJsGlobals = ["module", "require", "exports", "__dirname", "__filename"];
/**
 * @param {string[]} names
 * @returns {Record<string, "readonly">}
 */
const readonly = (names) => Object.fromEntries(names.map((name) => [name, "readonly"]));

/** Its types leave its rules out. */
const { rules: officeRules } = /** @type {{ rules: Record<string, unknown> }} */ (/** @type {unknown} */ (officeAddins));

export default tseslint.config(
  { ignores: ["dist/", "coverage/", "test-results/", "**/.cache/"] },
  // A rule that is wrong for us is changed here, with its reason, never switched off beside the code.
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: "error" } },
  {
    rules: {
      "max-lines": ["error", { max: 450 }],
      eqeqeq: ["error", "always"],
      "no-eval": "error",
      "no-implied-eval": "error",
      "no-var": "error",
      "prefer-const": "error",
    },
  },
  {
    files: typescript,
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "inline-type-imports" }],
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
      // Interfaces of ports and words are written as methods and none of them uses `this`.
      "@typescript-eslint/unbound-method": "off",
      // React and Office take handlers that promise, whatever their types say.
      "@typescript-eslint/no-misused-promises": ["error", { checksVoidReturn: { arguments: false, attributes: false } }],
      // In the stand-in's formulas an error value is thrown as what it is, and so is word that another cell comes first.
      "@typescript-eslint/only-throw-error": [
        "error",
        { allow: ["CellError", "Needed", "Waiting"].map((name) => ({ from: "file", name })), allowThrowingUnknown: true },
      ],
      // A port's method promises because another implementation has to wait, not because this one does.
      "@typescript-eslint/require-await": "off",
    },
  },
  {
    files: strict.map((folder) => `${folder}/**/*.{ts,tsx}`),
    extends: [tseslint.configs.strictTypeChecked],
    rules: {
      "@typescript-eslint/unbound-method": "off",
      "@typescript-eslint/require-await": "off",
      "@typescript-eslint/no-misused-promises": ["error", { checksVoidReturn: { arguments: false, attributes: false } }],
      // A number in a text says no more than the number.
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      // `() => setOpen(true)` reads as what it does; a body in braces would add nothing.
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
    },
  },
  {
    // Its loops go through typed arrays, row by row: an index within their length is there.
    files: ["src/core/**/*.ts"],
    rules: { "@typescript-eslint/no-non-null-assertion": "off" },
  },
  {
    // Office's types promise more than hosts keep: a property of a mixed range answers null, and an older host leaves some out.
    files: ["src/workbook/**/*.ts"],
    rules: { "@typescript-eslint/no-unnecessary-condition": "off" },
  },
  {
    files: javascript,
    extends: [tseslint.configs.recommended],
    languageOptions: { globals: readonly(nodeGlobals) },
    rules: { "no-undef": "error" },
  },
  {
    // These have parts that run in a page: the demonstration's questions to it, and an add-in made for tests of the stand-in.
    files: ["scripts/demo.mjs", "scripts/preview-save.mjs", "packages/excel-stand-in/test/addin/*.js"],
    languageOptions: { globals: readonly(["window", "document", "Office", "Excel", "CustomFunctions"]) },
  },
  {
    files: ["**/*.{js,cjs}"],
    languageOptions: { sourceType: "commonjs", globals: readonly(commonJsGlobals) },
    rules: { "@typescript-eslint/no-require-imports": "off" },
  },
  {
    // A name is given where a thing is made, so that it is the same wherever it is used.
    ignores: readAsDefault,
    rules: {
      "no-restricted-exports": [
        "error",
        { restrictDefaultExports: { direct: true, named: true, defaultFrom: true, namedFrom: true, namespaceFrom: true } },
      ],
    },
  },
  {
    // Declarations of files that are not ours have the exports those files have.
    files: ["**/*.d.ts"],
    rules: { "no-restricted-exports": "off", "@typescript-eslint/consistent-type-imports": "off" },
  },
  {
    // office.js is a script for a page, not a module: tests run it in jsdom as a page would.
    files: ["packages/excel-stand-in/testing/**/*.ts"],
    rules: { "no-eval": "off" },
  },
  { files: ["src/**/*.tsx", "src/taskpane/**/*.ts"], ...reactHooks.configs.flat.recommended },
  {
    // The plugin's own presets expect an older eslint: only its rules are taken.
    files: ["src/workbook/**/*.ts"],
    plugins: { "office-addins": officeAddins },
    rules: Object.fromEntries(Object.keys(officeRules).map((rule) => [`office-addins/${rule}`, "error"])),
  },
  ...layerRules,
  ...entryRules,
  ...spreadRules,
  ...textRules,
);
