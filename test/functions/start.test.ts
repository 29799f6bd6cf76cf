/**
 * The functions' own script: as it is loaded, and with nothing there but what Excel brings, every function has its id. No
 * `Office.onReady` is waited for, no page is needed.
 */
import type * as languages from "../../src/functions/language";
import { FUNCTION_IDS } from "../../src/vocabulary/functions";

type Global = { CustomFunctions?: unknown; navigator?: unknown; Office?: unknown };

function startIn(tag: string | undefined): { ids: string[]; spoken: string } {
  const there = globalThis as Global;
  const ids: string[] = [];
  const navigatorBefore = Object.getOwnPropertyDescriptor(globalThis, "navigator");
  there.CustomFunctions = { associate: (id: string, call: unknown) => typeof call === "function" && ids.push(id) };
  Object.defineProperty(globalThis, "navigator", { configurable: true, value: tag === undefined ? undefined : { language: tag } });
  let spoken = "";
  jest.isolateModules(() => {
    jest.requireActual("../../src/functions/start");
    spoken = jest.requireActual<typeof languages>("../../src/functions/language").language();
  });
  delete there.CustomFunctions;
  if (navigatorBefore) Object.defineProperty(globalThis, "navigator", navigatorBefore);
  return { ids, spoken };
}

test("all of them, at once", () => {
  expect(startIn("zh-CN").ids.sort()).toEqual([...FUNCTION_IDS].sort());
});

test.each([
  ["zh-CN", "zh-CN"],
  ["zh-TW", "zh-CN"],
  ["en-GB", "en-US"],
  [undefined, "zh-CN"],
])("a browser in %s makes them answer in %s until the pane knows better", (tag, spoken) => {
  expect(startIn(tag).spoken).toBe(spoken);
});
