/** The metadata Excel reads passes a schema of what Excel takes; broken in each of many ways it does not. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { locales } from "../../src/i18n/locale";
import { metadataProblems } from "./metadataSchema";

interface Declared {
  id: string;
  name: string;
  description: string;
  helpUrl: string;
  options?: Record<string, unknown>;
  parameters: Record<string, unknown>[];
  result: Record<string, unknown>;
}
type Metadata = Record<string, unknown> & { functions: Declared[] };

const read = (locale: string) =>
  JSON.parse(readFileSync(path.resolve(__dirname, `../../src/functions/generated/functions.${locale}.json`), "utf8")) as Metadata;

test.each(locales)("%s is as Excel takes it", (locale) => {
  expect(metadataProblems(read(locale))).toEqual([]);
});

test("the languages differ in words and nothing else", () => {
  const shape = ({ functions, ...rest }: Metadata) => ({
    ...rest,
    functions: functions.map(({ helpUrl, parameters, ...own }) => ({
      ...own,
      description: "",
      helpUrl: helpUrl.replace(/[a-z]{2}-[A-Z]{2}/, ""),
      parameters: parameters.map((parameter) => ({ ...parameter, name: "", description: "" })),
    })),
  });
  const [first, ...others] = locales.map((locale) => shape(read(locale)));
  for (const other of others) expect(other).toEqual(first);
});

test("error cells reach the functions", () => {
  for (const locale of locales) expect(read(locale).allowErrorForDataTypeAny).toBe(true);
});

const first = (metadata: Metadata) => metadata.functions[0]!;
const breakages: [what: string, how: (metadata: Metadata) => unknown, says: RegExp][] = [
  ["an unknown key at the top", (all) => (all.allowErrorsForDataTypeAny = true), /^allowErrorsForDataTypeAny: /],
  ["an unknown key of a function", (all) => Object.assign(first(all), { help: "x" }), /^functions\.0\.help: /],
  ["an unknown key of an argument", (all) => (first(all).parameters[0]!.dimension = "matrix"), /^functions\.0\.parameters\.0\.dimension: /],
  ["an unknown option", (all) => (first(all).options = { supportSync: true }), /^functions\.0\.options\.supportSync: /],
  ["an unknown key of the result", (all) => (first(all).result.array = true), /^functions\.0\.result\.array: /],
  ["a type Excel does not know", (all) => (first(all).parameters[0]!.type = "range"), /^functions\.0\.parameters\.0\.type: /],
  ["a shape Excel does not know", (all) => (first(all).result.dimensionality = "column"), /^functions\.0\.result\.dimensionality: /],
  ["a word where yes or no belongs", (all) => (first(all).parameters[0]!.optional = "true"), /^functions\.0\.parameters\.0\.optional: /],
  ["no result", (all) => Reflect.deleteProperty(first(all), "result"), /^functions\.0\.result: /],
  ["no arguments", (all) => Reflect.deleteProperty(first(all), "parameters"), /^functions\.0\.parameters: /],
  ["no function", (all) => (all.functions = []), /^functions: /],
  ["an id in Chinese", (all) => (first(all).id = "加权"), /^functions\.0\.id: an id has letters/],
  ["an id of two letters", (all) => (first(all).id = "WG"), /^functions\.0\.id: an id has letters/],
  ["an id with a space", (all) => (first(all).id = "MY SUM"), /^functions\.0\.id: an id has letters/],
  ["a name that is a cell", (all) => (first(all).name = "KH12"), /^functions\.0\.name: a name does not look like a cell/],
  ["a name that is a cell by numbers", (all) => (first(all).name = "R2C3"), /^functions\.0\.name: a name does not look like a cell/],
  ["a name that is an old macro function", (all) => (first(all).name = "Result"), /^functions\.0\.name: a name is no Excel 4\.0/],
  ["one id twice", (all) => (all.functions[1]!.id = first(all).id.toLowerCase()), /^functions: two functions have one id/],
  ["one name twice", (all) => (all.functions[1]!.name = first(all).name), /^functions: two functions have one name/],
  ["help without https", (all) => (first(all).helpUrl = "http://example.org/help"), /^functions\.0\.helpUrl: /],
  ["a description of nothing", (all) => (first(all).description = " "), /^functions\.0\.description: says something/],
  [
    "an argument that must be given after one that may not",
    (all) => first(all).parameters.push({ name: "last", type: "any" }),
    /^functions\.0\.parameters: what must be given/,
  ],
  [
    "two arguments of one name",
    (all) => (first(all).parameters[1]!.name = first(all).parameters[0]!.name),
    /^functions\.0\.parameters: two arguments/,
  ],
  ["repetition in the middle", (all) => (first(all).parameters[0]!.repeating = true), /^functions\.0\.parameters: only the last/],
  [
    "a stream that can be cancelled",
    (all) => (first(all).options = { stream: true, cancelable: true }),
    /^functions\.0\.options: a stream/,
  ],
  ["a list of words that is not there", (all) => (first(all).parameters[0]!.customEnumId = "WORDS"), /^: a list of words/],
];

test.each(breakages)("%s is refused", (_, how, says) => {
  const metadata = read("zh-CN");
  how(metadata);
  const problems = metadataProblems(metadata);
  expect(problems).toEqual([expect.stringMatching(says)]);
});
