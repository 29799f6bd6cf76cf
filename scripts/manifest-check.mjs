#!/usr/bin/env node
/**
 * Verifies manifests offline.
 *
 *   node scripts/manifest-check.mjs                               manifest.xml of this project
 *   node scripts/manifest-check.mjs dist/addin/manifest.xml       what the build put out, with the files beside it
 *   node scripts/manifest-check.mjs --root . --json a.xml b.xml   files from elsewhere, told as JSON
 *   node scripts/manifest-check.mjs --source a.xml                a source: as the build will make it, like manifest.xml
 */
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { checkManifest } from "./manifest/check.mjs";

const project = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { root: { type: "string" }, json: { type: "boolean", default: false }, source: { type: "boolean", default: false } },
});
const files = positionals.length > 0 ? positionals : [path.join(project, "manifest.xml")];
const isSource = values.source || positionals.length === 0;

const reports = [];
for (const file of files) {
  const problems = await checkManifest(file, values.root ?? path.dirname(path.resolve(file)), { isSource });
  reports.push({ file, problems });
}

if (values.json) console.log(JSON.stringify(reports));
else {
  for (const { file, problems } of reports) {
    const shown = path.relative(process.cwd(), file);
    for (const { line, message } of problems) console.error(`${shown}:${line}: ${message}`);
    if (problems.length === 0) console.log(`${shown} is in order`);
  }
}
process.exitCode = reports.some(({ problems }) => problems.length > 0) ? 1 : 0;
