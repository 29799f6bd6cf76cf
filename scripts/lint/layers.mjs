/**
 * Which folder of src may use which, and that the packages use nothing of it. Dependencies point one way: arithmetic knows nothing of
 * cells, nothing but `workbook` knows Excel, and nobody knows the pane. Everybody may use `basics`. Read a line as "may import".
 * @type {Record<string, string[]>}
 */
const layers = {
  basics: [],
  core: [],
  vocabulary: ["core"],
  sheet: [],
  book: ["sheet"],
  recognise: ["vocabulary", "sheet", "book"],
  formulas: ["vocabulary", "sheet", "book", "recognise"],
  checks: ["core", "vocabulary", "sheet", "book", "recognise", "formulas"],
  i18n: ["checks"],
  functions: ["core", "vocabulary", "i18n"],
  schemes: ["core", "vocabulary", "sheet", "book", "i18n"],
  builder: ["core", "vocabulary", "sheet", "book", "formulas", "functions", "recognise", "i18n"],
  standing: ["core", "vocabulary", "sheet", "book", "formulas", "schemes"],
  adopt: ["core", "sheet", "book", "recognise", "schemes"],
  workbook: ["sheet", "book"],
  taskpane: [
    "core",
    "vocabulary",
    "i18n",
    "sheet",
    "book",
    "functions",
    "schemes",
    "recognise",
    "builder",
    "standing",
    "adopt",
    "checks",
    "workbook",
  ],
};

/** @typedef {import("eslint").Linter.Config} Config */
/** @typedef {import("eslint").Linter.RulesRecord} Rules */

/** How deep folders go below src; a relative import is judged by where it starts. */
const depths = [1, 2, 3, 4, 5];

/** A package uses nothing around it; its folders src, testing and test may use one another. @type {Config[]} */
const packageRules = depths.map((depth) => ({
  files: [`packages/*/${"*/".repeat(depth)}*.ts`],
  rules: {
    "@typescript-eslint/no-restricted-imports": [
      "error",
      { patterns: [{ regex: `^(\\.\\./){${depth + 1},}`, message: "A package uses nothing outside itself." }] },
    ],
  },
}));

/** Flat configs for eslint, one for each folder and depth. */
const folderRules = Object.entries(layers).flatMap(([folder, uses]) => {
  const others = Object.keys(layers).filter((other) => other !== folder && other !== "basics");
  const forbidden = others.filter((other) => !uses.includes(other));
  return depths.map((depth) => ({
    files: [`src/${folder}/${"*/".repeat(depth - 1)}*.{ts,tsx}`],
    rules: rulesAt(depth, folder, forbidden),
  }));
});

/** @type {Config[]} */
export const layerRules = [...folderRules, ...packageRules];

/**
 * @param {number} depth
 * @param {string} folder
 * @param {string[]} forbidden
 * @returns {Rules}
 */
function rulesAt(depth, folder, forbidden) {
  const into = `^(\\.\\./){${depth}}(${forbidden.join("|")})(/|$)`;
  const patterns = [
    { regex: into, message: `src/${folder} may not use this folder: dependencies point one way.` },
    { regex: `^(\\.\\./){${depth + 1},}|^excel-stand-in(/|$)`, message: "src uses nothing outside src." },
  ];
  return {
    "@typescript-eslint/no-restricted-imports": ["error", { patterns }],
    "no-restricted-syntax": [
      "error",
      {
        selector: `ImportExpression[source.value=/${into.replaceAll("/", "\\/")}/]`,
        message: `src/${folder} may not use this folder, lazily or not.`,
      },
    ],
  };
}
