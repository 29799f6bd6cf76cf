/**
 * No file of src comes back to itself by what it imports, types included: what two files need of each other belongs into a third.
 * A rule of eslint's would leave the types out. The stand-in is left aside.
 */
import { parseCircular, parseDependencyTree } from "dpdm";
import { root } from "./typescript.mjs";

const tree = await parseDependencyTree("src/**/*.{ts,tsx}", {
  context: root,
  exclude: /node_modules|src\/preview\//,
  tsconfig: "tsconfig.json",
});
const circles = parseCircular(tree);
if (circles.length > 0) {
  console.error(`Imports that go round:\n${circles.map((files) => `  ${[...files, files[0]].join(" → ")}`).join("\n")}`);
  process.exit(1);
}
console.log(`No imports go round in ${Object.keys(tree).length} files.`);
