/** The stand-in is for any add-in: nothing in its package names ours or what ours is about. And its files stand in an order. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

const home = path.resolve(__dirname, "../../packages/excel-stand-in");
const OURS = /kaohe|baton|apprais|考核|指挥棒|f81712df-f374-4225-8e31-b0bf54ce4963/i;

const files = readdirSync(home, { recursive: true, withFileTypes: true })
  .filter((one) => one.isFile())
  .map((one) => path.join(one.parentPath, one.name))
  .filter((file) => !/[\\/](node_modules|\.cache)[\\/]/.test(file));

test("no file of the package says whose it was", () => {
  expect(files.length).toBeGreaterThan(150);
  const named = files.filter((file) => OURS.test(path.relative(home, file)) || OURS.test(readFileSync(file, "utf8")));
  expect(named.map((file) => path.relative(home, file))).toEqual([]);
});

/** The files that a file imports, types included. */
function importsOf(file: string): string[] {
  const found = [...readFileSync(file, "utf8").matchAll(/(?:from|import) "(\.[^"]+)"/g)].map(([, to = ""]) =>
    path.resolve(path.dirname(file), to),
  );
  return found.flatMap((to) => [`${to}.ts`, path.join(to, "index.ts")].filter((one) => files.includes(one)));
}

/** All that a file comes to by its imports. */
function reach(file: string, direct: ReadonlyMap<string, string[]>): Set<string> {
  const found = new Set<string>();
  const open = [file];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    for (const next of direct.get(at) ?? []) {
      if (found.has(next)) continue;
      found.add(next);
      open.push(next);
    }
  }
  return found;
}

test("no file imports itself by way of others, but for Office's objects, which lead to one another in Office too", () => {
  const sources = files.filter((file) => /[\\/](src|testing)[\\/].*\.ts$/.test(file));
  const direct = new Map(sources.map((file) => [file, importsOf(file)]));
  expect([...direct.values()].flat().length).toBeGreaterThan(500);
  const circular = sources.filter((file) => reach(file, direct).has(file));
  expect(circular.map((file) => path.relative(home, file)).filter((file) => !/^src[\\/]host[\\/]objects[\\/]/.test(file))).toEqual([]);
});
