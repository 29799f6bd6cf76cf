/** jest's way to read a file, with the mutants in it where it is one of those that are mutated. */
const { createTransformer } = require("@swc/jest");

const usual = createTransformer();
const withMutants = (source, file) => globalThis.mutantCode[file] ?? source;

module.exports = {
  ...usual,
  process: (source, file, ...others) => usual.process(withMutants(source, file), file, ...others),
  processAsync: (source, file, ...others) => usual.processAsync(withMutants(source, file), file, ...others),
  getCacheKey: (source, file, ...others) => usual.getCacheKey(withMutants(source, file), file, ...others),
};
