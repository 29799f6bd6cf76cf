/** The stand-in is for any add-in: nothing in its package names ours or what ours is about. */
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
