/** The judge of the bundle: what a browser of 2021 reads passes, and what it would choke on is told with its place. */
import { spawnSync } from "node:child_process";
import { pathToFileURL } from "node:url";
import path from "node:path";

const judge = pathToFileURL(path.resolve(__dirname, "../../scripts/bundle/syntax.mjs")).href;

/** The judge is a module of its own kind, so it runs in a process of its own. */
function problemsOf(scripts: readonly string[]): string[][] {
  const program = `import { syntaxProblems } from ${JSON.stringify(judge)};
    console.log(JSON.stringify(JSON.parse(process.argv[1]).map(syntaxProblems)));`;
  const run = spawnSync(process.execPath, ["--input-type=module", "-e", program, JSON.stringify(scripts)], { encoding: "utf8" });
  expect(run.stderr).toBe("");
  return JSON.parse(run.stdout) as string[][];
}

const refused: [script: string, says: RegExp][] = [
  ["const a = /(?<=x)y/;", /^1:11 .*looks behind$/],
  ["f(a,\n  /(?<!x)y/u)", /^2:3 .*looks behind$/],
  ['new RegExp("a(?:b|(?<=c)d)", "g")', /looks behind/],
  ["RegExp(`(?<!a)b`)", /looks behind/],
  ["const a = class { static { this.x = 1; } };", /is not ES2021/],
  ["const a = class { #x = 1; };", /is not ES2021/],
  ["const a = /x/d;", /is not ES2021/],
  ["const a = /[\\p{L}--q]/v;", /is not ES2021/],
  ['new RegExp("(?<a>x)|(?<a>y)")', /is not ES2021/],
  ["export const a = 1;", /is not ES2021/],
];

const read = [
  "a ??= b?.c ?? 1_000n; const s = `(?<=x)`; x.replaceAll('(?<=', '');",
  "const a = /(?<name>x)(?=y)(?!z)\\k<name>\\p{Script=Han}/su; new RegExp(made, 'g'); new RegExp('[\\\\s]+', 'y');",
  "(async () => { for await (const x of y) try { z() } catch { w() } })()",
];

test("what such a browser cannot read is refused", () => {
  problemsOf(refused.map(([script]) => script)).forEach((problems, index) => {
    expect([refused[index]![0], problems]).toEqual([refused[index]![0], [expect.stringMatching(refused[index]![1])]]);
  });
});

test("what it can read passes", () => {
  expect(problemsOf(read)).toEqual(read.map(() => []));
});
