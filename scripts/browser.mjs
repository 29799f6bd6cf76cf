/**
 * Finds a browser for tests and demonstrations: the one named in BATON_BROWSER, an installed Chromium, Chrome or Edge,
 * or else one from npm, kept in .cache/browser. It never gives up silently: without a browser it throws.
 *
 * `node scripts/browser.mjs` starts one for another process and prints where to connect (jest cannot load this module).
 */
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync } from "node:fs";
import { createRequire } from "node:module";
import os from "node:os";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const fallback = { name: "@sparticuz/chromium", version: "153.0.0" };

const installed = {
  linux: ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge", "microsoft-edge-stable"],
  darwin: [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  ],
  win32: ["Google\\Chrome\\Application\\chrome.exe", "Microsoft\\Edge\\Application\\msedge.exe", "Chromium\\Application\\chrome.exe"],
};

/** Browsers look for updates and models unasked; a test wants quiet. */
const quiet = [
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/**
 * @param {import("playwright-core").LaunchOptions} [options]
 * @returns {Promise<import("playwright-core").Browser>}
 */
export async function launchBrowser(options = {}) {
  return chromium.launch(await launchOptions(options));
}

async function launchOptions(options) {
  const found = findInstalled();
  const { executablePath, args, env } = found ? { executablePath: found, args: [], env: process.env } : await fromNpm();
  const sandbox = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  return { headless: true, executablePath, env, ...options, args: [...quiet, ...sandbox, ...args, ...(options.args ?? [])] };
}

/** The path of a browser, or undefined. A BATON_BROWSER that is not there is a mistake, not a reason to look further. */
export function findInstalled() {
  const named = process.env.BATON_BROWSER;
  if (named === "npm") return undefined;
  if (named) {
    if (existsSync(named)) return named;
    throw new Error(`BATON_BROWSER is ${named}, and there is no such file.`);
  }
  return candidates().find((candidate) => existsSync(candidate));
}

function candidates() {
  const names = installed[process.platform] ?? [];
  if (process.platform === "win32") {
    const roots = ["ProgramFiles", "ProgramFiles(x86)", "LocalAppData"].map((key) => process.env[key]).filter(Boolean);
    return roots.flatMap((folder) => names.map((name) => path.join(folder, name)));
  }
  if (process.platform === "darwin") return names;
  const folders = (process.env.PATH ?? "").split(path.delimiter);
  return names.flatMap((name) => folders.map((folder) => path.join(folder, name)));
}

/** Unpacks itself together with the libraries a bare Linux lacks, into a folder of its own. */
async function fromNpm() {
  if (process.platform !== "linux" || process.arch !== "x64") {
    throw new Error("No Chromium, Chrome or Edge was found. Install one, or set BATON_BROWSER to its path.");
  }
  const folder = path.join(root, ".cache/browser");
  const modules = path.join(folder, "node_modules", fallback.name);
  if (!existsSync(path.join(modules, "package.json"))) {
    mkdirSync(folder, { recursive: true });
    console.log(`No browser was found: installing ${fallback.name} ${fallback.version} into .cache/browser (66 MB)`);
    const npm = process.platform === "win32" ? "npm.cmd" : "npm";
    const wanted = `${fallback.name}@${fallback.version}`;
    execFileSync(npm, ["install", "--prefix", folder, "--no-save", "--no-audit", "--no-fund", wanted], { stdio: "inherit" });
  }
  // Set before the import: it decides then which libraries to unpack, and where.
  process.env.AWS_LAMBDA_JS_RUNTIME = "nodejs22.x";
  process.env.TMPDIR = mkdtempSync(path.join(os.tmpdir(), "baton-browser-"));
  const entry = createRequire(path.join(folder, "package.json")).resolve(fallback.name);
  const { default: packed } = await import(pathToFileURL(entry).href);
  const executablePath = await packed.executablePath();
  return { executablePath, args: packed.args.filter((arg) => arg === "--no-sandbox"), env: process.env };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const server = await chromium.launchServer(await launchOptions({}));
  console.log(server.wsEndpoint());
}
