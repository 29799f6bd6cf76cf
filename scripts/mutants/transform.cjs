/** jest's way to read a file, with the mutants in it where it is one of those that are mutated. */
const { createTransformer } = require("@swc/jest");

/** @typedef {import("./kinds.mjs").Shared} Shared */
/** @typedef {(source: string, file: string, ...others: any[]) => any} Step one of jest's, whose other arguments are handed on as they are */

/** @type {Record<"process" | "processAsync" | "getCacheKey", Step>} */
const usual = /** @type {any} */ (createTransformer());
const withMutants = (/** @type {string} */ source, /** @type {string} */ file) =>
  /** @type {Shared} */ (globalThis).mutantCode[file] ?? source;

module.exports = {
  ...usual,
  /** @type {Step} */
  process: (source, file, ...others) => usual.process(withMutants(source, file), file, ...others),
  /** @type {Step} */
  processAsync: (source, file, ...others) => usual.processAsync(withMutants(source, file), file, ...others),
  /** @type {Step} */
  getCacheKey: (source, file, ...others) => usual.getCacheKey(withMutants(source, file), file, ...others),
};
