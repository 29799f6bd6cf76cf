/** @jest-environment jsdom */
import { functionCatalogue } from "../../src/functions/catalogue";

/** What of Office the start needs. The pane's node is missing on purpose: drawing fails. */
interface Association {
  name: string;
  action: (event?: { completed(): void }) => Promise<void>;
}

const actions: Association[] = [];
const registered: string[] = [];
let shown = 0;
let drawing: unknown;

beforeAll(async () => {
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
      onReady: async (ready: () => void) => {
        try {
          ready();
        } catch (problem) {
          drawing = problem;
        }
      },
    },
    CustomFunctions: { associate: (id: string) => registered.push(id) },
  });
  await import("../../src/taskpane/index");
});

test("the functions are registered even where drawing fails", () => {
  expect(drawing).toBeInstanceOf(Error);
  expect(registered.sort()).toEqual(functionCatalogue("en-US").map(({ id }) => id as string).sort());
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
