/**
 * Contents go into cells at one place, `src/workbook/entries.ts`, which makes texts of texts: written anywhere else a unit
 * called `007` would arrive as 7, and one called `=1+1` as a formula.
 */
const CONTENTS = /^(values|formulas|formulasR1C1|formulasLocal)$/;

/** @type {import("eslint").Rule.RuleModule} */
const onePlace = {
  meta: {
    type: "problem",
    schema: [],
    messages: { elsewhere: "Contents are written by src/workbook/entries.ts alone, which keeps texts what they are." },
  },
  create(context) {
    /** @param {import("estree").Node} node */
    const report = (node) => context.report({ node, messageId: "elsewhere" });
    /** @param {import("estree").Node} node the name of a property that is asked for by its name, `""` for anything else */
    const named = (node) => {
      if (node.type !== "MemberExpression") return "";
      const { computed, property } = node;
      if (computed) return property.type === "Literal" ? String(property.value) : "";
      return property.type === "Identifier" ? property.name : "";
    };
    /** @param {import("estree").Property | import("estree").SpreadElement} property */
    const keyOf = (property) => {
      if (property.type !== "Property") return "";
      const { key } = property;
      return key.type === "Identifier" ? key.name : key.type === "Literal" ? String(key.value) : "";
    };
    return {
      AssignmentExpression({ left }) {
        if (CONTENTS.test(named(left))) report(left);
      },
      CallExpression(node) {
        const { callee, arguments: given } = node;
        if (callee.type !== "MemberExpression") return;
        if (named(callee) === "add" && /^(rows|columns)$/.test(named(callee.object)) && given.length > 1) report(node);
        if (named(callee) !== "set") return;
        const keys = given.flatMap((one) => (one.type === "ObjectExpression" ? one.properties : [])).map(keyOf);
        if (keys.some((key) => CONTENTS.test(key))) report(node);
      },
    };
  },
};

/** @type {import("eslint").Linter.Config[]} */
export const entryRules = [
  {
    files: ["src/workbook/**/*.ts", "src/taskpane/**/*.{ts,tsx}"],
    // The self-check tries out what Excel makes of raw entries, on sheets of its own.
    ignores: ["src/workbook/entries.ts", "src/workbook/selfCheck/**"],
    plugins: { entries: { rules: { "one-place": onePlace } } },
    rules: { "entries/one-place": "error" },
  },
];
