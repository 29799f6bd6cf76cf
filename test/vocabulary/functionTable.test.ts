/** What the table says of the functions is what they do: held against a sound call of each, with one argument changed at a time. */
import { customFunctions } from "../../src/functions";
import { kernels } from "../../src/functions/kernels";
import { argumentsOf, FUNCTION_IDS, functionRow, resultSize, type FunctionId, type PlacedArgument } from "../../src/vocabulary/functions";
import { chosenOrDefault } from "../../src/vocabulary/optionWords";
import { shown } from "../functions/oracle/cells";
import { SOUND } from "../functions/soundCalls";

const matrixOf = (value: unknown) => (Array.isArray(value) ? (value as unknown[][]) : [[value]]);

/** The cells of a call, errors as their sentences; the sentence alone where the whole call fails. */
function outcomeOf(id: FunctionId, args: unknown[]): unknown {
  try {
    return shown(customFunctions[id]!(...args));
  } catch (error) {
    return shown(error);
  }
}

const withArgument = (id: FunctionId, { index }: PlacedArgument, value: unknown) =>
  SOUND[id].map((sound, i) => (i === index ? value : sound));
const saysError = (outcome: unknown) => JSON.stringify(outcome).includes("#VALUE!");

/** Every cell of an argument in turn holds something else. */
function* withCells({ index }: PlacedArgument, value: unknown, call: unknown[]) {
  const cells = matrixOf(call[index]);
  for (const [r, row] of cells.entries()) {
    for (const c of row.keys()) {
      const changed = cells.map((line, i) => line.map((cell, j) => (i === r && j === c ? value : cell)));
      yield call.map((sound, i) => (i === index ? changed : sound));
    }
  }
}

const all = FUNCTION_IDS.flatMap((id) => argumentsOf(id).map((argument) => [id, argument.key, argument] as const));
const those = (test: (argument: PlacedArgument) => unknown) => all.filter(([, , argument]) => test(argument));

describe.each(FUNCTION_IDS)("%s", (id) => {
  test("has a kernel of as many arguments", () => expect(kernels[id]).toHaveLength(argumentsOf(id).length));

  test("gives a result of the size it says", () => {
    const at = (key: string) => argumentsOf(id).find((one) => one.key === key)!;
    const size = (given: unknown[]) =>
      resultSize(id, {
        sizeOf: (key) => ({ rows: matrixOf(given[at(key).index]).length, columns: matrixOf(given[at(key).index])[0]!.length }),
        isGiven: (key) => given[at(key).index] !== undefined,
        optionOf: (key) => chosenOrDefault(String(given[at(key).index]), at(key).choices!),
      });
    const required = argumentsOf(id).filter(({ optional }) => !optional).length;
    for (const given of [SOUND[id], SOUND[id].slice(0, required)]) {
      const cells = customFunctions[id]!(...given);
      expect({ rows: cells.length, columns: cells[0]!.length }).toEqual(size(given));
    }
  });

  test("does not do without its last argument that must be given", () => {
    const required = argumentsOf(id).filter(({ optional }) => !optional).length;
    // Excel itself lets nobody leave out the first.
    if (required > 1) expect(saysError(outcomeOf(id, SOUND[id].slice(0, required - 1)))).toBe(true);
  });

  test("speaks of arguments it has, and of options they take", () => {
    const { headerFor, result } = functionRow(id);
    const keys = argumentsOf(id).map(({ key }) => key);
    const spoken = [headerFor, result.rows, result.columns, result.unless?.argument].filter((one) => typeof one === "string");
    expect(keys).toEqual(expect.arrayContaining(spoken));
    const asked = argumentsOf(id).find(({ key }) => key === result.unless?.argument);
    if (result.unless?.says !== undefined) expect(asked!.choices!.map(({ value }) => value)).toContain(result.unless.says);
  });

  test("has a header for every column of its result, as far as their number is known", () => {
    const { header, result } = functionRow(id);
    const most = Math.max(typeof result.columns === "number" ? result.columns : 1, result.unless?.columns ?? 1);
    expect(header.split("、")).toHaveLength(most);
  });
});

test.each(those(({ choices }) => choices))("%s reads the words of %s, and no other", (id, _, argument) => {
  const choices = argument.choices!;
  const required = argumentsOf(id).filter(({ optional }) => !optional).length;
  /** Other options may not go with each word. */
  const saying = (word: string) =>
    JSON.stringify(
      outcomeOf(
        id,
        withArgument(id, argument, word).map((given, i) => (i < required || i === argument.index ? given : null)),
      ),
    );
  for (const word of choices.flatMap(({ words }) => words)) expect(saying(word)).not.toContain("不能写");
  const listed = choices.map(({ words }) => words[0]).join("、");
  expect(saying("没有这个词")).toContain(`“${argument.name}”不能写“没有这个词”，可写${listed}`);
});

test.each(those(({ holds, sizes }) => holds === "numbers" && sizes.length > 0))("%s refuses text in %s", (id, _, argument) => {
  for (const given of withCells(argument, "九十", SOUND[id])) expect(JSON.stringify(outcomeOf(id, given))).toContain("是文本“九十”");
});

test.each(those(({ holds }) => holds === "table"))("%s asks for numbers in a column of %s", (id, _, argument) => {
  const refused = [...withCells(argument, "九十", SOUND[id])].filter((given) => JSON.stringify(outcomeOf(id, given)).includes("九十"));
  expect(refused.length).toBeGreaterThan(0);
});

test.each(those(({ holds }) => holds === "words" || holds === "anything"))(
  "%s never takes a text in %s for a number gone wrong",
  (id, _, argument) => {
    for (const given of withCells(argument, "九十", SOUND[id])) expect(JSON.stringify(outcomeOf(id, given))).not.toContain("是文本“九十”");
  },
);

/** Calls in which a blank weight and a blank score of a tie make a difference. */
const TELLING: Partial<Record<FunctionId, unknown[]>> = {
  WEIGHTED: [[[80, ""]], [[1, 0]]],
  GRADE: [
    [[90], [90]],
    [
      ["优秀", 80],
      ["良好", ""],
    ],
    null,
    [["优秀"], [1]],
    null,
    null,
    null,
    [[1], [0]],
  ],
};

test.each(those(({ blankMatters, holds }) => blankMatters && holds === "numbers"))("%s tells a blank in %s from 0", (id, _, argument) => {
  const [blanks, zeros] = ["", 0].map((value) =>
    [...withCells(argument, value, SOUND[id]), ...(TELLING[id]?.[argument.index] ? withCells(argument, value, TELLING[id]) : [])].map(
      (given) => outcomeOf(id, given),
    ),
  );
  expect(blanks).not.toEqual(zeros);
});

test.each(those(({ spareRows, kind }) => spareRows && kind === "range"))("%s passes over spare rows of %s", (id, _, argument) => {
  const cells = matrixOf(SOUND[id][argument.index]);
  for (const blank of [null, 0]) {
    const spare = Array.from({ length: 2 }, () => cells[0]!.map(() => blank));
    expect(outcomeOf(id, withArgument(id, argument, [...cells, ...spare]))).toEqual(outcomeOf(id, SOUND[id]));
  }
});

/** Of several arguments with as many rows the first sets the number. */
const follows = ({ index, sizes: [size] }: PlacedArgument, id: FunctionId) =>
  argumentsOf(id)
    .slice(0, index)
    .some(({ sizes }) => sizes.length === 1 && sizes[0]![0] === size![0]);
const bound = all.filter(([id, , argument]) => argument.sizes.length === 1 && /^[nm]/.test(argument.sizes[0]!) && follows(argument, id));
test.each(bound)("%s refuses a row less in %s", (id, _, argument) => {
  const cells = matrixOf(SOUND[id][argument.index]);
  const fewer = cells.length > 1 ? cells.slice(0, -1) : [...cells, ...cells];
  expect(outcomeOf(id, withArgument(id, argument, fewer))).toEqual(expect.stringMatching(/有\d+行，应为\d+行/));
});

test.each(those(({ sizes, upright }) => upright && sizes.length > 0))("%s takes %s as a column too", (id, _, argument) => {
  const [row] = matrixOf(SOUND[id][argument.index]);
  expect(
    outcomeOf(
      id,
      withArgument(
        id,
        argument,
        row!.map((cell) => [cell]),
      ),
    ),
  ).toEqual(outcomeOf(id, SOUND[id]));
});
