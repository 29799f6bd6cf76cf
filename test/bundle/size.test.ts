/** The judge of sizes: a part over its budget, without one, or without a name is told; what the first load has is not counted twice. */
import { spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import path from "node:path";
import { pathToFileURL } from "node:url";

interface Measured {
  rows: { name: string; size: number; budget: number }[];
  problems: string[];
}

const judge = pathToFileURL(path.resolve(__dirname, "../../scripts/bundle/size.mjs")).href;
const limits = { functions: 2, firstLoad: 6, parts: { "words-zh-CN": 2, "words-en-US": 2, templates: 2, checks: 2 } };

function measure(sizes: Record<string, number>, groups: Record<string, string[]>): Measured {
  // Random bytes compress to what they are.
  const assets = Object.entries(sizes).map(([name, size]) => [name, randomBytes(size).toString("base64")]);
  const program = `import { measure } from ${JSON.stringify(judge)};
    const { assets, groups, limits } = JSON.parse(process.argv[1]);
    const contents = new Map(assets.map(([name, text]) => [name, Buffer.from(text, "base64")]));
    console.log(JSON.stringify(measure({ assets: contents, groups: new Map(Object.entries(groups)) }, limits)));`;
  const run = spawnSync(process.execPath, ["--input-type=module", "-e", program, JSON.stringify({ assets, groups, limits })], {
    encoding: "utf8",
  });
  expect(run.stderr).toBe("");
  return JSON.parse(run.stdout) as Measured;
}

const sizes = {
  "taskpane.html": 300,
  "functions.js": 1000,
  "taskpane.js": 1500,
  "zh.js": 500,
  "en.js": 900,
  "templates.js": 700,
  "shared.js": 600,
  "checks.js": 800,
};
const groups = {
  functions: ["functions.js"],
  taskpane: ["functions.js", "taskpane.js"],
  "words-zh-CN": ["zh.js"],
  "words-en-US": ["en.js"],
  templates: ["templates.js", "shared.js"],
  checks: ["checks.js", "shared.js"],
};

test("each file is counted where it is first fetched, and one language in the first load", () => {
  const { rows, problems } = measure(sizes, groups);
  expect(problems).toEqual([]);
  // gzip adds some twenty bytes to each file.
  const near = (size: number) => expect.closeTo(size, 0) as number;
  expect(rows).toEqual([
    { name: "functions.js", size: near(1), budget: 2 },
    { name: "first load", size: near(0.3 + 1.5 + 0.7 + 0.6 + 0.9), budget: 6 },
    { name: "words-zh-CN", size: near(0.5), budget: 2 },
    { name: "words-en-US", size: near(0.9), budget: 2 },
    { name: "templates", size: near(1.3), budget: 2 },
    { name: "checks", size: near(0.8), budget: 2 },
  ]);
  const firstLoad = rows[1]!.size;
  expect(firstLoad).toBeGreaterThan(4.0);
  expect(firstLoad).toBeLessThan(4.2);
});

test("a part over its budget", () => {
  expect(measure({ ...sizes, "checks.js": 2500 }, groups).problems).toEqual([
    expect.stringMatching(/^checks is 2\.5 kB gzip; its budget is 2 kB$/),
  ]);
  expect(measure({ ...sizes, "functions.js": 2500 }, groups).problems).toEqual([expect.stringMatching(/^functions\.js is 2\.5 kB/)]);
  expect(measure({ ...sizes, "taskpane.js": 4000 }, groups).problems).toEqual([expect.stringMatching(/^first load is 6\.\d kB/)]);
});

test("a part without a budget, a file without a part, a part that is not there", () => {
  expect(measure({ ...sizes, "new.js": 10 }, { ...groups, news: ["new.js"] }).problems).toEqual(['"news" has no budget']);
  expect(measure({ ...sizes, "17.js": 10 }, groups).problems).toEqual(["17.js belongs to no part with a name, and so has no budget"]);
  const others = Object.fromEntries(Object.entries(groups).filter(([name]) => name !== "checks"));
  expect(measure(sizes, others).problems).toContain('the build has no part "checks"');
});
