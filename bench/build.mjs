/** Brings the preview up to date before anything is measured in it. */
import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";

export function buildPreview() {
  execFileSync(process.execPath, [fileURLToPath(new URL("../scripts/start.mjs", import.meta.url)), "--build-only"], { stdio: "ignore" });
}
