/**
 * Contents go into cells at one place, `src/workbook/entries.ts`, which makes texts of texts: written anywhere else a unit
 * called `007` would arrive as 7, and one called `=1+1` as a formula.
 */
const CONTENTS = /^(values|formulas|formulasR1C1|formulasLocal)$/;

const onePlace = {
  meta: {
    type: "problem",
    schema: [],
    messages: { elsewhere: "Contents are written by src/workbook/entries.ts alone, which keeps texts what they are." },
  },
  create(context) {
    const report = (node) => context.report({ node, messageId: "elsewhere" });
    const named = (node) => node.type === "MemberExpression" && (node.computed ? node.property.value : node.property.name);
    return {
      AssignmentExpression({ left }) {
        if (CONTENTS.test(named(left) || "")) report(left);
      },
      CallExpression(node) {
        const { callee, arguments: given } = node;
        if (named(callee) === "add" && /^(rows|columns)$/.test(named(callee.object) || "") && given.length > 1) report(node);
        if (named(callee) !== "set") return;
        const keys = given
          .flatMap((one) => (one.type === "ObjectExpression" ? one.properties : []))
          .map(({ key }) => key?.name ?? key?.value ?? "");
        if (keys.some((key) => CONTENTS.test(key))) report(node);
      },
    };
  },
};

export const entryRules = [
  {
    files: ["src/workbook/**/*.ts", "src/taskpane/**/*.{ts,tsx}"],
    // The self-check tries out what Excel makes of raw entries, on sheets of its own.
    ignores: ["src/workbook/entries.ts", "src/workbook/selfCheck/**"],
    plugins: { entries: { rules: { "one-place": onePlace } } },
    rules: { "entries/one-place": "error" },
  },
];
