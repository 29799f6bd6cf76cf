/**
 * Which folder of src may use which. Dependencies point one way: arithmetic knows nothing of cells, nothing but
 * `workbook` knows Excel, and nobody knows the pane. Everybody may use `basics`. Read a line as "may import …, and of … only the types"; `lazily` names what
 * may be fetched when it is needed all the same.
 */
const layers = {
  basics: { uses: [], types: [] },
  core: { uses: [], types: [] },
  vocabulary: { uses: [], types: ["core"] },
  i18n: { uses: [], types: ["checks"] },
  sheet: { uses: [], types: ["schemes"] },
  functions: { uses: ["core", "vocabulary", "i18n"], types: [] },
  schemes: { uses: ["core", "vocabulary", "sheet", "i18n"], types: [] },
  recognise: { uses: ["vocabulary", "sheet"], types: [] },
  formulas: { uses: ["vocabulary", "sheet", "recognise"], types: [] },
  builder: { uses: ["core", "vocabulary", "sheet", "formulas", "functions", "recognise", "i18n"], types: [] },
  standing: { uses: ["core", "vocabulary", "sheet", "formulas", "schemes"], types: [] },
  adopt: { uses: ["core", "sheet", "recognise", "schemes"], types: [] },
  checks: { uses: ["core", "vocabulary", "sheet", "recognise", "formulas"], types: ["schemes"] },
  workbook: { uses: ["sheet"], types: ["schemes"], lazily: ["schemes/schema"] },
  taskpane: { uses: ["core", "vocabulary", "i18n", "sheet", "functions", "schemes", "recognise", "builder", "standing", "adopt", "checks", "workbook"], types: [] },
  preview: { uses: ["core", "vocabulary", "i18n", "sheet", "functions", "schemes", "checks", "workbook"], types: [] },
};

/** How deep folders go below src; a relative import is judged by where it starts. */
const depths = [1, 2, 3, 4, 5];

/** Flat configs for eslint, one for each folder and depth. */
export const layerRules = Object.entries(layers).flatMap(([folder, { uses, types, lazily = [] }]) => {
  const others = Object.keys(layers).filter((other) => other !== folder && other !== "basics");
  const forbidden = others.filter((other) => !uses.includes(other) && !types.includes(other));
  return depths.map((depth) => ({
    files: [`src/${folder}/${"*/".repeat(depth - 1)}*.{ts,tsx}`],
    rules: rulesAt(depth, folder, forbidden, types, lazily),
  }));
});

function rulesAt(depth, folder, forbidden, types, fetched) {
  const up = `^(\\.\\./){${depth}}`;
  const into = (folders, except = []) => `${up}${except.map((one) => `(?!${one}/)`).join("")}(${folders.join("|")})(/|$)`;
  const patterns = [
    { regex: into(forbidden), message: `src/${folder} may not use this folder: dependencies point one way.` },
    { regex: `^(\\.\\./){${depth + 1},}`, message: "src uses nothing outside src." },
    ...(types.length > 0
      ? [{ regex: into(types), allowTypeImports: true, message: `src/${folder} may use only the types of this folder.` }]
      : []),
  ];
  const lazily = into([...forbidden, ...types], fetched).replaceAll("/", "\\/");
  return {
    "@typescript-eslint/no-restricted-imports": ["error", { patterns }],
    "no-restricted-syntax": [
      "error",
      { selector: `ImportExpression[source.value=/${lazily}/]`, message: `src/${folder} may not use this folder, lazily or not.` },
    ],
  };
}
