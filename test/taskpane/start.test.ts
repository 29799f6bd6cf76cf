/** @jest-environment jsdom */
import { act } from "@testing-library/react";
import { language } from "../../src/functions/language";
import type * as fetchWords from "../../src/i18n/fetchWords";
import { settle } from "./support/pane";

/** What of Office the start needs. */
interface Association {
  name: string;
  action: (event?: { completed(): void }) => Promise<void>;
}

const actions: Association[] = [];
let shown = 0;
let ready = () => undefined as void;
let arrives = false;

jest.mock("../../src/i18n/fetchWords", () => {
  const real = jest.requireActual<typeof fetchWords>("../../src/i18n/fetchWords");
  return {
    ...real,
    fetchPaneWords: (locale: "zh-CN" | "en-US") =>
      arrives ? real.fetchPaneWords(locale) : Promise.reject(new Error("Loading chunk words failed")),
  };
});

beforeAll(async () => {
  document.body.innerHTML = '<div id="pane"><main class="waiting">正在打开</main></div>';
  Object.assign(globalThis, {
    Office: {
      context: { displayLanguage: "en-GB" },
      actions: { associate: (name: string, action: Association["action"]) => actions.push({ name, action }) },
      addin: {
        showAsTaskpane: async () => {
          shown += 1;
          if (shown > 1) throw new Error("not supported here");
        },
      },
      onReady: (callback: () => void) => {
        ready = callback;
        return Promise.resolve();
      },
    },
  });
  await import("../../src/taskpane/index");
});

test("the functions answer in Excel's language as soon as Office knows it, whether the pane comes or not", async () => {
  expect(language()).toBe("zh-CN");
  await act(async () => ready());
  expect(language()).toBe("en-US");
});

test("each page has an action that opens the pane there and tells Office it is done", async () => {
  expect(actions.map(({ name }) => name)).toEqual(["showTemplates", "showChecks", "showFormulas", "showFunctions"]);
  let completed = 0;
  const event = { completed: () => (completed += 1) };
  await actions[1]!.action(event);
  expect(window.location.hash).toBe("#checks");
  expect(shown).toBe(1);
  expect(completed).toBe(1);
  await expect(actions[3]!.action(event)).rejects.toThrow("not supported here");
  expect(window.location.hash).toBe("#functions");
  expect(completed).toBe(2);
});

test("where its words do not arrive the pane says so in both languages, and comes when it is asked again", async () => {
  await settle();
  const said = () => document.querySelector("[role=alert]")?.textContent;
  expect(said()).toMatch(/没有取到.*did not arrive/);
  arrives = true;
  await act(async () => document.querySelector<HTMLButtonElement>("#pane button")!.click());
  await settle();
  expect(said()).toBeUndefined();
  expect(document.querySelector("nav")?.textContent).toContain("Templates");
  expect(document.documentElement.lang).toBe("en-US");
});
