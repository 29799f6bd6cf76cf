/** A short run of `npm run fuzz`, the same every time. */
import { FUNCTION_IDS } from "../../src/vocabulary/functions";
import { loadFuzz } from "./load";

const CASES = 2000;

test("random calls agree with the oracles", async () => {
  const all = await loadFuzz();
  for (const { id, run } of all) {
    const { cases, smallest } = run(20240, Math.ceil(CASES / all.length));
    expect([id, smallest]).toEqual([id, null]);
    expect(cases).toBe(Math.ceil(CASES / all.length));
  }
});

test("every function has random calls", async () => {
  const ids = (await loadFuzz()).map(({ id }) => id);
  expect(ids.sort()).toEqual([...FUNCTION_IDS].sort());
});
