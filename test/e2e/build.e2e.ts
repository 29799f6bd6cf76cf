/** What the build puts beside the pane: every page and picture that Excel is told of is there. */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { createContext, runInContext } from "node:vm";

const built = path.join(__dirname, "../../dist/addin");
const development = "https://localhost:3000/";
const text = (file: string) => readFileSync(path.join(built, file), "utf8");

test.each(["zh-CN", "en-US"])("each function's help page in %s", (locale) => {
  const { functions } = JSON.parse(text(`functions.${locale}.json`)) as { functions: { id: string; helpUrl: string }[] };
  expect(functions.length).toBeGreaterThan(20);
  for (const { id, helpUrl } of functions) {
    const page = text(helpUrl.replace(development, ""));
    expect(page).toContain(`<h1>KAOHE.${id}</h1>`);
    const links = [...page.matchAll(/href="([^"]+)"/g)].map((match) => match[1]!);
    expect(links.length).toBeGreaterThan(0);
    for (const link of links) expect(existsSync(path.join(built, "help", locale, link))).toBe(true);
  }
});

test("everything the manifest names on its own server", () => {
  const named = [...text("manifest.xml").matchAll(/DefaultValue="(https:\/\/localhost:3000\/[^"]*)"/g)].map((match) => match[1]!);
  expect(named.length).toBeGreaterThan(5);
  const missing = named.filter((url) => !existsSync(path.join(built, url.replace(development, "").replace(/[?#].*$/, ""))));
  expect(missing).toEqual([]);
});

test("functions.js, by itself and in a world without a page or a pane, gives every function its id at once", () => {
  const { functions } = JSON.parse(text("functions.zh-CN.json")) as { functions: { id: string }[] };
  const ids: string[] = [];
  const CustomFunctions = { associate: (id: string, call: unknown) => typeof call === "function" && ids.push(id) };
  runInContext(text("functions.js"), createContext({ CustomFunctions }));
  expect(ids.sort()).toEqual(functions.map(({ id }) => id).sort());
});

test("the page may load its own files and office.js, and connect to nothing", () => {
  const policy = /http-equiv="?Content-Security-Policy"? content="([^"]*)"/.exec(text("taskpane.html"))?.[1] ?? "";
  const sources = new Map(policy.split("; ").map((one) => [one.split(" ")[0], one.split(" ").slice(1).join(" ")]));
  expect(sources.get("default-src")).toBe("'none'");
  expect(sources.get("connect-src")).toBe("'none'");
  expect(sources.get("form-action")).toBe("'none'");
  expect(sources.get("script-src")).not.toMatch(/unsafe/);
});

test("the page loads office.js, then the functions, both before anything else; the pane's script waits for the page", () => {
  const scripts = [...text("taskpane.html").matchAll(/<script\b[^>]*>/g)].map(([tag]) => tag.replace(/\?[^" >]*/, ""));
  expect(scripts).toEqual([
    expect.stringMatching(/^<script src="?[^"]*office\.js"?>$/),
    expect.stringMatching(/^<script src="?functions\.js"?>$/),
    expect.stringMatching(/^<script defer(="defer"|="")? src="?taskpane\.js"?>$/),
  ]);
});
