/**
 * Finds a browser for tests and demonstrations: the one named in BATON_BROWSER, an installed Chromium, Chrome or Edge,
 * or else one from npm, kept in .cache/browser. It never gives up silently: without a browser it throws.
 */
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import os from "node:os";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const fallback = { name: "@sparticuz/chromium", version: "153.0.0" };

/** @type {Partial<Record<NodeJS.Platform, string[]>>} */
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

/** @typedef {{ executablePath: string, args: string[], env: NodeJS.ProcessEnv }} Packed */

/** Unpacked once for each process. @type {Promise<Packed> | undefined} */
let fetched;

/**
 * @param {import("playwright-core").LaunchOptions} options
 * @returns {Promise<import("playwright-core").LaunchOptions>}
 */
async function launchOptions(options) {
  const found = findInstalled();
  const { executablePath, args, env } = found ? { executablePath: found, args: [], env: process.env } : await (fetched ??= fromNpm());
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
    const roots = ["ProgramFiles", "ProgramFiles(x86)", "LocalAppData"].map((key) => process.env[key] ?? "").filter(Boolean);
    return roots.flatMap((folder) => names.map((name) => path.join(folder, name)));
  }
  if (process.platform === "darwin") return names;
  const folders = (process.env.PATH ?? "").split(path.delimiter);
  return names.flatMap((name) => folders.map((folder) => path.join(folder, name)));
}

/**
 * Unpacks itself together with the libraries a bare Linux lacks, into a folder of its own.
 * @returns {Promise<Packed>}
 */
async function fromNpm() {
  if (process.platform !== "linux" || process.arch !== "x64") {
    throw new Error("No Chromium, Chrome or Edge was found. Install one, or set BATON_BROWSER to its path.");
  }
  const folder = path.join(root, ".cache/browser");
  const modules = path.join(folder, "node_modules", fallback.name);
  if (!existsSync(path.join(modules, "package.json"))) {
    mkdirSync(folder, { recursive: true });
    console.log(`No browser was found: installing ${fallback.name} ${fallback.version} into .cache/browser (66 MB)`);
    const wanted = `${fallback.name}@${fallback.version}`;
    execFileSync("npm", ["install", "--prefix", folder, "--no-save", "--no-audit", "--no-fund", wanted], { stdio: "inherit" });
  }
  const unpacked = mkdtempSync(path.join(os.tmpdir(), "baton-browser-"));
  process.on("exit", () => rmSync(unpacked, { recursive: true, force: true }));
  // Set before the import: it decides then which libraries to unpack, and where.
  const settings = {
    AWS_LAMBDA_JS_RUNTIME: "nodejs22.x",
    TMPDIR: unpacked,
    FONTCONFIG_PATH: fontSettings(unpacked),
  };
  const before = Object.fromEntries(Object.keys(settings).map((name) => [name, process.env[name]]));
  Object.assign(process.env, settings);
  const entry = createRequire(path.join(folder, "package.json")).resolve(fallback.name);
  const { default: packed } = await import(pathToFileURL(entry).href);
  const executablePath = await packed.executablePath();
  const env = { ...process.env };
  for (const [name, value] of Object.entries(before)) {
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  }
  return { executablePath, args: packed.args.filter((/** @type {string} */ arg) => arg === "--no-sandbox"), env };
}

/**
 * The packed settings look for fonts in a shared folder only; without any font a page with a menu kills the browser.
 * @param {string} folder
 */
function fontSettings(folder) {
  const settings = path.join(folder, "fontconfig");
  mkdirSync(settings);
  const folders = [path.join(folder, "fonts"), "/usr/share/fonts", "/usr/local/share/fonts", path.join(os.homedir(), ".fonts")];
  writeFileSync(
    path.join(settings, "fonts.conf"),
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>${folders.map((dir) => `<dir>${dir}</dir>`).join("")}` +
      `<cachedir>${path.join(folder, "fonts-cache")}</cachedir></fontconfig>`,
  );
  return settings;
}
