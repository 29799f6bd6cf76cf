import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { FuzzRun } from "./fuzz";

/** Every function's random calls, a function or two to a file in `cases`. */
export async function loadFuzz(): Promise<FuzzRun[]> {
  const folder = join(__dirname, "cases");
  const files = readdirSync(folder).filter((name) => name.endsWith(".ts"));
  const modules = await Promise.all(files.map((name) => import(join(folder, name)) as Promise<Record<string, FuzzRun>>));
  return modules.flatMap((module) => Object.values(module));
}
