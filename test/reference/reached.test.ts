/** What the reference lists is what the code can say and read: no more, and no less. */
import { wordsOf } from "../../src/i18n";
import { argumentsOf, FUNCTION_IDS, functionRow, type FunctionId } from "../../src/vocabulary/functions";
import * as optionWords from "../../src/vocabulary/optionWords";
import { reachedByKernels } from "./reached";

const reached = reachedByKernels();
const sentences = wordsOf["zh-CN"].errors.sentences;
/** Said at the edge of every call, whatever its kernel. */
const AT_THE_EDGE = ["resultNotNumber", "resultTooLarge"];

test.each(FUNCTION_IDS)("%s can find wrong what its page lists", async (id) => {
  const { problemsOf } = await import("../../scripts/reference/problems.mjs");
  const sayable = [...reached.get(id)!.codes, ...AT_THE_EDGE].filter((code) => code in sentences);
  expect([...problemsOf(argumentsOf(id), functionRow(id))].sort()).toEqual([...new Set(sayable)].sort());
});

test.each(FUNCTION_IDS)("%s reads the option words its page lists", (id: FunctionId) => {
  const lists: Record<string, unknown> = optionWords;
  const read = new Set([...reached.get(id)!.choices].map((name) => lists[name]));
  const listed = [...argumentsOf(id).flatMap(({ choices }) => choices ?? []), ...(functionRow(id).words ?? []).flat()];
  const words = (choices: Iterable<unknown>) => [...choices].flat().map((choice) => JSON.stringify(choice));
  expect(words(listed).filter((word) => !words(read).includes(word))).toEqual([]);
});
