/** A list that is as long as a sheet and is spread into a call overflows the stack: `Math.max(...rows)`, `all.push(...rows)`. */

/** @type {import("eslint").Rule.RuleModule} */
const noSpread = {
  meta: {
    type: "problem",
    schema: [],
    messages: { long: "The list may be as long as a sheet: say it with basics/extremes, or push one by one." },
  },
  create(context) {
    return {
      "CallExpression[callee.property.name=/^(max|min|push|unshift)$/] > SpreadElement"(
        /** @type {import("estree").SpreadElement} */ node,
      ) {
        context.report({ node, messageId: "long" });
      },
    };
  },
};

/** @type {import("eslint").Linter.Config[]} */
export const spreadRules = [
  {
    files: ["book", "standing", "workbook"].map((folder) => `src/${folder}/**/*.ts`),
    plugins: { spreads: { rules: { none: noSpread } } },
    rules: { "spreads/none": "error" },
  },
];
