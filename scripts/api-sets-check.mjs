#!/usr/bin/env node
/**
 * Fails where the add-in uses a member of Office.js above the requirement sets that manifest.xml declares.
 *
 *   node scripts/api-sets-check.mjs                                 all of src
 *   node scripts/api-sets-check.mjs --manifest m.xml --json a.ts    files from elsewhere, told as JSON
 */
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import ts from "typescript";
import { declaredSets, findUndeclared, officeProgram } from "./lint/apiSets.mjs";

const project = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { manifest: { type: "string", default: path.join(project, "manifest.xml") }, json: { type: "boolean", default: false } },
});
const ours = () => ts.sys.readDirectory(path.join(project, "src"), [".ts", ".tsx"]).map((file) => path.resolve(file));
const files = positionals.length > 0 ? positionals.map((file) => path.resolve(file)) : ours();
const findings = findUndeclared(officeProgram(files, project), files, declaredSets(values.manifest), project);

if (values.json) console.log(JSON.stringify(findings));
else {
  for (const { file, line, message } of findings) console.error(`${file}:${line}: ${message}`);
  if (findings.length === 0) console.log(`${files.length} files use nothing above the declared requirement sets`);
}
process.exitCode = findings.length > 0 ? 1 : 0;
