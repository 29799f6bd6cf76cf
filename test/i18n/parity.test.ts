/** The two languages say the same things: same keys, same placeholders, and nothing left empty. */
import { wordsOf } from "../../src/i18n";

type Phrase = string | ((...named: never[]) => unknown);
interface Entry {
  path: string;
  phrase: Phrase;
}

function entries(node: unknown, path: string): Entry[] {
  if (typeof node === "string" || typeof node === "function") return [{ path, phrase: node as Phrase }];
  if (typeof node !== "object" || node === null) throw new Error(`${path} is neither words nor a group of words`);
  return Object.entries(node).flatMap(([key, inner]) => entries(inner, path === "" ? key : `${path}.${key}`));
}

const chinese = entries(wordsOf["zh-CN"], "");
const english = entries(wordsOf["en-US"], "");

test("same keys in both languages", () => {
  expect(chinese.length).toBeGreaterThan(100);
  expect(english.map(({ path }) => path).sort()).toEqual(chinese.map(({ path }) => path).sort());
});

test("a phrase is words in both or a function of as many things in both", () => {
  const shape = ({ path, phrase }: Entry) => [path, typeof phrase === "function" ? phrase.length : "words"];
  expect(new Map(english.map(shape) as [string, unknown][])).toEqual(new Map(chinese.map(shape) as [string, unknown][]));
});

test.each([
  ["zh-CN", chinese],
  ["en-US", english],
])("%s leaves nothing empty, and no stray spaces", (_, all) => {
  const empty = all.filter(({ phrase }) => typeof phrase === "string" && phrase.trim() === "");
  expect(empty.map(({ path }) => path)).toEqual([]);
});

test("nothing is left in the other language", () => {
  const chineseSigns = /\p{Script=Han}/u;
  const untranslated = chinese.filter(
    ({ path, phrase }) =>
      typeof phrase === "string" &&
      !chineseSigns.test(phrase) &&
      /[A-Za-z]{4,}/.test(phrase) &&
      !knownNames.test(path) &&
      !code.test(phrase),
  );
  expect(untranslated.map(({ path }) => path)).toEqual([]);
});

/** What DIGEST answers. */
const code = /^"[A-Z0-9]+(-[A-Z0-9]+)+"$/;

/** Names of things that are written alike in every language. */
const knownNames = /^functions\..*(formula|syntax)$/;
