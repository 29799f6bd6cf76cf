/** Walks, and tells the seed with which the same walk is walked again. */
import "fake-indexeddb/auto";
import { deserialize, serialize } from "node:v8";
import { seedWanted } from "./chance";
import { openOffice } from "./office";
import { Walk } from "./walk";

// A browser has it; jsdom does not.
globalThis.structuredClone ??= (value: unknown) => deserialize(serialize(value)) as never;

/** Every hundred steps all is undone, and held against a workbook in which nothing of ours ever was. */
export async function walked(steps: number): Promise<void> {
  const seed = seedWanted();
  const walk = new Walk(await openOffice(), seed);
  for (let step = 1; step <= steps; step++) {
    const wrong = await walk.step();
    if (wrong.length === 0 && (step % 100 === 0 || step === steps)) wrong.push(...(await walk.unwind()));
    if (wrong.length > 0)
      throw new Error([`BATON_SEED=${seed}, step ${step}:`, ...wrong.slice(0, 12), "after", ...walk.log.slice(-25)].join("\n"));
  }
}
