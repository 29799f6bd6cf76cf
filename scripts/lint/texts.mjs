/**
 * A text gets into a formula by `quotedText` alone, a sheet's name by `quoteSheet`, a header by `sheet/structured.ts`: between
 * quotes that somebody wrote himself, a text with a quote in it would become a part of the formula. Told by what stands
 * around a `${…}`: an odd number of `"` before it, `'` and `'!`, or `[` and `]`.
 */
const messages = {
  text: "A text gets into a formula by quotedText alone, which doubles its quotes and cuts it where it is too long.",
  sheet: "A sheet's name gets into a formula by quoteSheet alone.",
  header: "A header gets into a formula by src/sheet/structured.ts alone.",
};

/** @param {string} text */
const quotes = (text) => text.split('"').length - 1;

/**
 * What breaks the rule at the interpolation between these two pieces; `before` is all that stands before it.
 * @param {string} before
 * @param {string} piece
 * @param {string} next
 */
function broken(before, piece, next) {
  if (quotes(before) % 2 === 1) return "text";
  if (/(^|[^'])'$/.test(piece) && /^'!/.test(next)) return "sheet";
  return /[[@:]\[$|\[@$/.test(piece) && /^\]/.test(next) ? "header" : null;
}

/** @type {import("eslint").Rule.RuleModule} */
const oneWay = {
  meta: { type: "problem", schema: [], messages },
  create(context) {
    return {
      TemplateLiteral({ quasis, expressions }) {
        let before = "";
        expressions.forEach((expression, i) => {
          const [piece, next] = [quasis[i]?.value.cooked ?? "", quasis[i + 1]?.value.cooked ?? ""];
          before += piece;
          const messageId = broken(before, piece, next);
          if (messageId) context.report({ node: expression, messageId });
        });
      },
      // `'"' + text + '"'`: a literal that opens a text and does not close it, before something that is no literal.
      'BinaryExpression[operator="+"]'(/** @type {import("estree").BinaryExpression} */ { left, right }) {
        const last = left.type === "BinaryExpression" ? left.right : left;
        const text = last.type === "Literal" && typeof last.value === "string" ? last.value : "";
        if (quotes(text) % 2 === 1 && right.type !== "Literal" && right.type !== "TemplateLiteral")
          context.report({ node: right, messageId: "text" });
      },
    };
  },
};

/** @type {import("eslint").Linter.Config[]} */
export const textRules = [
  {
    // Where formulas are made. In `functions` and `i18n` quotes stand in sentences.
    files: ["adopt", "book", "builder", "checks", "recognise", "schemes", "sheet", "standing", "taskpane", "workbook"].map(
      (folder) => `src/${folder}/**/*.{ts,tsx}`,
    ),
    // The self-check tries out what Excel makes of headers as they are.
    ignores: ["src/workbook/selfCheck/**", "src/sheet/quotedText.ts", "src/sheet/address.ts", "src/sheet/structured.ts"],
    plugins: { texts: { rules: { "one-way": oneWay } } },
    rules: { "texts/one-way": "error" },
  },
];
