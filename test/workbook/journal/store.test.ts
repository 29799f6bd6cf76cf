/** What undos need is kept on this machine: the latest of all workbooks, and those of an open pane even where the browser keeps nothing. */
import "fake-indexeddb/auto";
import { deserialize, serialize } from "node:v8";
import type { KeptEdit } from "../../../src/workbook/journal/kept";
import { findKept, forget, forgetSession, keep, trim } from "../../../src/workbook/journal/store";

globalThis.structuredClone ??= (value: unknown) => deserialize(serialize(value)) as never;

const entry = (token: string, when: number): KeptEdit => ({ kind: "edit", token, when, changes: [], cells: [] });

test("what is kept is found by the next pane, until it is forgotten", async () => {
  await keep(entry("eins", 1));
  expect(await findKept("eins")).toEqual(entry("eins", 1));
  forgetSession();
  expect(await findKept("eins")).toEqual(entry("eins", 1));
  await forget("eins");
  expect(await findKept("eins")).toBeUndefined();
  forgetSession();
  expect(await findKept("eins")).toBeUndefined();
});

test("beyond sixty the oldest go, whatever order they came in", async () => {
  const all = Array.from({ length: 63 }, (_, i) => entry(`write-${i}`, (i * 37) % 63));
  for (const one of all) await keep(one);
  await trim();
  forgetSession();
  const left = await Promise.all(all.map(async ({ token, when }) => ({ when, isKept: (await findKept(token)) !== undefined })));
  expect(
    left
      .filter(({ isKept }) => !isKept)
      .map(({ when }) => when)
      .sort(),
  ).toEqual([0, 1, 2]);
  await trim();
  expect(await findKept(all.find(({ when }) => when === 3)!.token)).toBeDefined();
});
