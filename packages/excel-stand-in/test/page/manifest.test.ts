/**
 * What the page reads of a manifest.
 *
 * @jest-environment jsdom
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import { readManifest } from "../../src/page/manifest";

const trial = readFileSync(path.resolve(__dirname, "../addin/manifest.xml"), "utf8");

test("who the add-in is, where its files lie and which buttons it has, in one language", () => {
  expect(readManifest(trial, "en-US")).toEqual({
    id: "00000000-0000-4000-8000-00000000add1",
    version: "1.0.0.0",
    namespace: "ADDIN",
    pane: "taskpane.html",
    functions: "functions.en-US.json",
    buttons: [
      { label: "Mark", press: { action: "mark", control: "Trial.Mark" } },
      { label: "Pane", press: { page: "taskpane.html" } },
    ],
  });
});

test("a language the manifest does not override has the default words", () => {
  const { functions, buttons } = readManifest(trial, "fr-FR");
  expect(functions).toBe("functions.zh-CN.json");
  expect(buttons.map(({ label }) => label)).toEqual(["标记", "面板"]);
});

test("files in several folders keep what tells them apart", () => {
  const deep = trial
    .replace('3000/taskpane.html"/>\n  </DefaultSettings>', '3000/app/pane/taskpane.html?v=1"/>\n  </DefaultSettings>')
    .replace(/3000\/functions\.zh/, "3000/app/data/functions.zh");
  expect(readManifest(deep, "zh-CN")).toMatchObject({ pane: "pane/taskpane.html?v=1", functions: "data/functions.zh-CN.json" });
});

test("an add-in without functions and without buttons has none", () => {
  const plain = trial.replace(/<VersionOverrides[^]*<\/VersionOverrides>/, "");
  expect(readManifest(plain, "zh-CN")).toMatchObject({ namespace: "", functions: null, buttons: [], pane: "taskpane.html" });
});

test("a manifest that names no pane is refused with the element it lacks", () => {
  expect(() => readManifest("<OfficeApp/>", "zh-CN")).toThrow("SourceLocation");
});
