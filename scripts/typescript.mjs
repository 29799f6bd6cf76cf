/** Lets scripts use the product's TypeScript: each file is compiled as it is required. */
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const require = createRequire(import.meta.url);
const { transformFileSync } = require("@swc/core");

require.extensions[".ts"] = (module, file) => {
  module._compile(transformFileSync(file, { module: { type: "commonjs" } }).code, file);
};

export const root = join(dirname(fileURLToPath(import.meta.url)), "..");

/** What a file exports; the path counts from the root of the repository. */
export const load = (path) => require(join(root, path));
