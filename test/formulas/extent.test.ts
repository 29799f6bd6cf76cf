/** Which part of a formula's text a node stands for: other text put in its place leaves a formula of the same shape. */
import { mergeRefTokens, parse, tokenize, type AstExpression } from "@borgar/fx";
import fc from "fast-check";
import { extentOf, textOfNode } from "../../src/formulas/extent";
import { walk } from "../../src/formulas/walk";
import { argumentNodes } from "../../src/formulas/called";

const treeOf = (text: string) => parse(mergeRefTokens(tokenize(text, { withLocation: true })), { looseRefCalls: true });

/** The first argument of the formula's outermost call. */
function firstArgument(text: string): AstExpression {
  const tree = treeOf(text);
  if (tree.type !== "CallExpression") throw new Error(`${text} is no call`);
  return argumentNodes(tree)[0]!;
}

test.each([
  ["=ROUND((B2+C2)*0.35,2)", "(B2+C2)*0.35"],
  ["=ROUND(0.35*(B2+C2),2)", "0.35*(B2+C2)"],
  ["=ROUND((A1+B1)*(C1+D1),2)", "(A1+B1)*(C1+D1)"],
  ["=ROUND(-(A1+B1),2)", "-(A1+B1)"],
  ["=ROUND((A1+B1)%,2)", "(A1+B1)%"],
  ["=ROUND( ( A1 ) * 2 ,2)", "( A1 ) * 2"],
  ["=ROUND(((A1+1)*2+3)*4,2)", "((A1+1)*2+3)*4"],
  ["=ROUND(4*(3+2*(A1+1)),2)", "4*(3+2*(A1+1))"],
  ["=ROUND('a(b'!A1*LEN(\"x)\"&(B1)),2)", "'a(b'!A1*LEN(\"x)\"&(B1))"],
  ["=ROUND(A1#*2,2)", "A1#*2"],
  ["=ROUND((A1)#,2)", "(A1)#"],
  ["=ROUND(2*A1#,2)", "2*A1#"],
  ["=ROUND(表[(列)]*(B1),2)", "表[(列)]*(B1)"],
  // What stands in parentheses alone is the same without them.
  ["=ROUND((A1+B1),2)", "A1+B1"],
  ["=ROUND(SUM(A1:A3),2)", "SUM(A1:A3)"],
])("the first argument of %s is %s", (text, part) => {
  expect(textOfNode(text, firstArgument(text))).toBe(part);
});

const leaf = fc.constantFrom("A1", "$B$2", "C3:C9", "D4#", "0.35", "SUM(E1:E3)", 'IF(F1="(",1,(2))', "'a)(b'!G7", "表[(列)]");
const { expression } = fc.letrec<{ expression: string }>((tie) => ({
  expression: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    leaf,
    fc
      .tuple(tie("expression"), fc.constantFrom("+", " - ", "*", "/", "^", "&"), tie("expression"))
      .map(([a, operator, b]) => `(${a})${operator}(${b})`),
    fc.tuple(leaf, fc.constantFrom("+", "*"), tie("expression")).map(([a, operator, b]) => `${a}${operator}${b}`),
    tie("expression").map((inner) => `( ${inner} )`),
    tie("expression").map((inner) => `-(${inner})`),
    tie("expression").map((inner) => `(${inner})%`),
  ),
}));

/** A tree without locations. */
const shape = (tree: AstExpression): unknown =>
  JSON.parse(JSON.stringify(tree, (key, value: unknown) => (key === "loc" ? undefined : value)));

test("whatever node of whatever formula is put in a call, the rest stays as it was and the node is what the call gets", () => {
  fc.assert(
    fc.property(expression, fc.nat(), (body, chosen) => {
      const text = `=ROUND(${body},2)`;
      const nodes: AstExpression[] = [];
      walk(treeOf(text), (node) => nodes.push(node));
      const node = nodes[chosen % nodes.length]!;
      const { from, to } = extentOf(text, node)!;
      const wrapped = treeOf(`${text.slice(0, from)}WRAP(${text.slice(from, to)})${text.slice(to)}`);
      const calls: AstExpression[] = [];
      walk(wrapped, (one) => {
        if (one.type === "CallExpression" && one.callee.name === "WRAP") calls.push(one);
      });
      expect(calls).toHaveLength(1);
      const inside = calls[0]!.type === "CallExpression" ? argumentNodes(calls[0]!)[0]! : null;
      expect(shape(inside!)).toEqual(shape(node));
    }),
    { numRuns: 500 },
  );
});
