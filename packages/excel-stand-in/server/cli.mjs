#!/usr/bin/env node
/**
 * Opens an add-in in the page that stands in for Excel:
 *
 *   excel-stand-in --addin dist --manifest manifest.xml
 *
 *   --addin      the folder of the built add-in
 *   --manifest   its manifest in XML; `manifest.xml` of that folder if omitted
 *   --port       the port to try first, 3100 if omitted
 *
 * The page is built once, into the cache of this package; it is built anew where the package has changed.
 */
import { existsSync, readdirSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { serve } from "./serve.mjs";

const require = createRequire(import.meta.url);
const home = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const cache = path.join(home, ".cache");

const { values } = parseArgs({
  options: { addin: { type: "string" }, manifest: { type: "string" }, port: { type: "string", default: "3100" } },
});
if (values.addin === undefined) fail("Say where the built add-in lies: excel-stand-in --addin dist --manifest manifest.xml");
const addin = path.resolve(values.addin);
const manifest = path.resolve(values.manifest ?? path.join(addin, "manifest.xml"));
for (const place of [addin, manifest]) if (!existsSync(place)) fail(`There is no ${place}.`);

const page = await builtPage();
const { url } = await serve({ addin, manifest, page, port: Number(values.port) });
console.log(`${url}\nCtrl+C ends it.`);

async function builtPage() {
  const output = path.join(cache, "page");
  const index = path.join(output, "index.html");
  const sources = readdirSync(path.join(home, "src"), { recursive: true, withFileTypes: true }).map((one) =>
    path.join(one.parentPath ?? one.path, one.name),
  );
  if (existsSync(index) && sources.every((file) => statSync(file).mtimeMs < statSync(index).mtimeMs)) return output;
  console.log("Building the page, which takes about a minute …");
  const webpack = require("webpack");
  const { pageBuild } = require("../webpack.page.js");
  const compiler = webpack(pageBuild({ output, cache: path.join(cache, "webpack") }));
  await new Promise((resolve) => {
    compiler.run((error, stats) => {
      if (error) fail(String(error));
      if (stats.hasErrors()) fail(stats.toString("errors-only"));
      compiler.close(resolve);
    });
  });
  return output;
}

function fail(words) {
  console.error(words);
  process.exit(1);
}
