/** Lets scripts use the product's TypeScript: each file is compiled as it is required. */
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const require = createRequire(import.meta.url);
const { transformFileSync } = require("@swc/core");

/** A module can compile a text, which Node's types leave out. @typedef {NodeJS.Module & { _compile(code: string, file: string): void }} Compiling */

/**
 * @param {Compiling} module
 * @param {string} file
 */
const compile = (module, file) => module._compile(transformFileSync(file, { module: { type: "commonjs" } }).code, file);

require.extensions[".ts"] = /** @type {NodeJS.RequireExtensions[string]} */ (compile);

export const root = join(dirname(fileURLToPath(import.meta.url)), "..");

/**
 * What a file exports; the path counts from the root of the repository.
 * Its type is said where it is called: `typeof import("…")`.
 * @param {string} path
 * @returns {any}
 */
export const load = (path) => require(join(root, path));
