import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { customFunctions } from "../../src/functions";
import { functionCatalogue } from "../../src/functions/catalogue";
import chinese from "../../src/functions/generated/functions.zh-CN.json";
import english from "../../src/functions/generated/functions.en-US.json";
import { setLanguage } from "../../src/functions/language";
import { locales } from "../../src/i18n";

afterEach(() => setLanguage("zh-CN"));

test("the generated metadata are what the sources and words say", () => {
  const script = join(__dirname, "../../scripts/functions-metadata.mjs");
  expect(() => execFileSync(process.execPath, [script, "--check"], { stdio: "pipe" })).not.toThrow();
});

test("Excel gets error cells, the same ids and names in all languages, and matrices throughout", () => {
  for (const metadata of [chinese, english]) {
    expect(metadata.allowErrorForDataTypeAny).toBe(true);
    expect(metadata.functions.map(({ id }) => id)).toEqual(Object.keys(customFunctions));
    for (const { id, name, description, parameters, result } of metadata.functions) {
      expect(name).toBe(id);
      expect(description).not.toBe("");
      expect(result.dimensionality).toBe("matrix");
      expect(new Set(parameters.map((parameter) => parameter.name)).size).toBe(parameters.length);
      for (const parameter of parameters) {
        expect(parameter).toMatchObject({ type: "any", dimensionality: "matrix" });
        // Excel shows 255 characters of a description.
        expect(parameter.description.length).toBeLessThanOrEqual(255);
        expect(parameter).not.toHaveProperty("repeating");
      }
    }
  }
  expect(chinese.functions[0]!.parameters[0]!.name).toBe("成绩");
});

test("required arguments come before optional ones", () => {
  for (const { parameters } of functionCatalogue("zh-CN")) {
    const optional = parameters.map((parameter) => parameter.optional);
    expect(optional).toEqual([...optional].sort((a, b) => Number(a) - Number(b)));
  }
});

test("syntax is what one types", () => {
  const syntax = functionCatalogue("zh-CN").map((entry) => entry.syntax);
  expect(syntax).toContain("KAOHE.WEIGHTED(成绩, 权重, [缺项], [小数位], [权重合计], [归第几项], [每项小数位], [舍入])");
  expect(syntax).toContain("KAOHE.GRADE(成绩, 等次, [组别], [名额], [标记], [标记规则], [选项], [同分先比], [名称])");
});

describe.each(locales)("%s", (locale) => {
  test.each(functionCatalogue(locale).map((entry) => [entry.id, entry] as const))("the example of %s is true", (id, entry) => {
    setLanguage(locale);
    const match = /^=KAOHE\.([A-Z]+)\((.*)\)$/s.exec(entry.example.formula);
    expect(match?.[1]).toBe(id);
    const args = splitArguments(match![2]!).map((text) => (text.trim() === "" ? null : arrayConstant(text.trim())));
    expect(customFunctions[id]!(...args)).toEqual(arrayConstant(entry.example.answer));
  });
});

/** Commas outside braces and quotes part arguments. */
function splitArguments(text: string): string[] {
  const parts = [""];
  let depth = 0;
  let quoted = false;
  for (const character of text) {
    if (character === '"') quoted = !quoted;
    if (!quoted && character === "{") depth++;
    if (!quoted && character === "}") depth--;
    if (character === "," && depth === 0 && !quoted) parts.push("");
    else parts[parts.length - 1] += character;
  }
  return parts;
}

/** `{1,2;3,4}`, `"text"` or `5`, as Excel writes constants. */
function arrayConstant(text: string): (string | number)[][] {
  const body = text.startsWith("{") ? text.slice(1, -1) : text;
  const rows: (string | number)[][] = [[]];
  for (const [, quoted, plain, separator] of body.matchAll(/(?:"((?:[^"]|"")*)"|([^",;]*))([,;]|$)/g)) {
    if (quoted === undefined && plain === "" && separator === "") break;
    rows[rows.length - 1]!.push(quoted ?? Number(plain));
    if (separator === ";") rows.push([]);
  }
  return rows;
}
