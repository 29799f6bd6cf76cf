/** Judges a build for deployment as webpack puts it out: its sizes, and whether old browsers can read it. */
import { measure, sizeTable } from "./size.mjs";
import { syntaxProblems } from "./syntax.mjs";

/** @param {string} file */
const ours = (file) => !file.startsWith("office/");

/** Problems become errors of the build, so it fails. @param {import("webpack").Compilation} compilation */
export function judge(compilation) {
  const files = compilation.getAssets().filter(({ name }) => /\.(js|css|html)$/.test(name) && ours(name));
  const assets = new Map(files.map(({ name, source }) => [name, source.buffer()]));
  const groups = new Map(
    [...compilation.entrypoints, ...compilation.namedChunkGroups].map(([name, group]) => [
      name,
      group.getFiles().filter((file) => assets.has(file)),
    ]),
  );
  const { rows, problems } = measure({ assets, groups });
  console.log(sizeTable(rows));
  const unread = [...assets]
    .filter(([name]) => name.endsWith(".js"))
    .flatMap(([name, content]) => syntaxProblems(content.toString("utf8")).map((says) => `${name}:${says}`));
  return [...problems, ...unread];
}
