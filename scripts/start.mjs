/**
 * Builds what is out of date, serves the preview and opens it: `npm start`.
 *
 *   --build-only   stops after building
 *   --no-open      prints the address, opens nothing
 *
 * PORT is the port to try first, 3100 unless set.
 */
import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { serve } from "./serve.mjs";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const webpack = createRequire(import.meta.url).resolve("webpack-cli/bin/cli.js");

/** @typedef {{ name: string, args: string[], inputs: string[], output: string, isRight: (html: string) => boolean }} Build */

/** @type {Build[]} */
const builds = [
  {
    name: "addin",
    args: ["--env", "preview"],
    inputs: ["src", "assets", "manifest.xml", "webpack.config.js", "package-lock.json"],
    output: "dist/addin/taskpane.html",
    // A build for deployment lies in the same folder, with office.js from elsewhere.
    isRight: (html) => html.includes('src="/office/office.js"'),
  },
  {
    name: "preview",
    args: ["-c", "preview/webpack.config.js"],
    inputs: [
      "preview",
      "packages/excel-stand-in/src",
      "packages/excel-stand-in/webpack.page.js",
      "packages/excel-stand-in/server/apiSets.mjs",
      "package-lock.json",
    ],
    output: "dist/preview/index.html",
    isRight: () => true,
  },
];

/**
 * Webpack leaves unchanged files alone, so a file of its own says when a build was made.
 * @param {Build} build
 */
const stampOf = (build) => path.join(root, ".cache/built", build.name);

/** @param {Build} build */
function isFresh(build) {
  const output = path.join(root, build.output);
  const stamp = stampOf(build);
  if (!existsSync(output) || !existsSync(stamp) || !build.isRight(readFileSync(output, "utf8"))) return false;
  const built = statSync(stamp).mtimeMs;
  return build.inputs.every((input) => newest(path.join(root, input)) < built);
}

/**
 * The latest change below a path. A folder changes when a file in it comes or goes.
 * @param {string} place
 * @returns {number}
 */
function newest(place) {
  if (!existsSync(place)) return 0;
  const stats = statSync(place);
  if (!stats.isDirectory()) return stats.mtimeMs;
  return readdirSync(place).reduce((latest, name) => Math.max(latest, newest(path.join(place, name))), stats.mtimeMs);
}

/** @param {Build} one */
function build(one) {
  const started = new Date();
  const { status } = spawnSync(process.execPath, [webpack, ...one.args], { cwd: root, stdio: "inherit" });
  if (status !== 0) {
    console.error(`Building ${one.name} failed.`);
    process.exit(status ?? 1);
  }
  mkdirSync(path.dirname(stampOf(one)), { recursive: true });
  writeFileSync(stampOf(one), started.toISOString());
  // What changes while it builds is newer than the build.
  utimesSync(stampOf(one), started, started);
}

/** @param {string} url */
function openInBrowser(url) {
  const hasDisplay = process.platform !== "linux" || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  if (!process.stdout.isTTY || process.env.CI || !hasDisplay) return;
  const [command, ...args] =
    process.platform === "darwin" ? ["open", url] : process.platform === "win32" ? ["cmd", "/c", "start", "", url] : ["xdg-open", url];
  spawn(command, args, { stdio: "ignore", detached: true })
    .on("error", () => {})
    .unref();
}

for (const one of builds) {
  if (isFresh(one)) console.log(`${one.name}: nothing changed since it was built`);
  else build(one);
}

if (!process.argv.includes("--build-only")) {
  const { url } = await serve({ port: Number(process.env.PORT ?? 3100) });
  console.log(`\nBaton's preview: ${url}\nCtrl+C ends it.`);
  if (!process.argv.includes("--no-open")) openInBrowser(url);
}
