/** Whatever a sheet hands over, a call gives cells or fails with a message; it never breaks otherwise. */
import fc from "fast-check";
import { answer } from "../../src/functions/call";
import { CellError } from "../../src/functions/cell-error";
import { customFunctions } from "../../src/functions";
import { functionCatalogue } from "../../src/functions/catalogue";
import { argumentsOf, functionRow, type FunctionId } from "../../src/vocabulary/functions";
import { runsOf } from "../support/everyOf";
import { column } from "./oracle/cells";
import { random } from "./oracle/random";
import { SOUND } from "./soundCalls";

const HOSTILE: [string, unknown][] = [
  ["nothing", undefined],
  ["null", null],
  ["an empty list", []],
  ["an empty row", [[]]],
  ["a blank cell", [[""]]],
  ["0, as a blank cell on the desktop", [[0]]],
  ["a flat list", [1, 2]],
  ["rows of different length", [[1, 2], [3]]],
  ["text like a number", [["９０"], ["90"]]],
  ["an error object", [[{ code: "#N/A" }], [{ code: "#DIV/0!" }]]],
  ["a rich error", [[{ type: "Error", basicValue: "#REF!" }], [1]]],
  ["a formatted number", [[{ type: "FormattedNumber", basicValue: 1, numberFormat: "0.0" }], [1]]],
  ["an object of another kind", [[{ text: "?" }], [[]]]],
  ["TRUE and FALSE", [[true], [false]]],
  ["what is not finite", [[NaN], [Infinity]]],
  ["the largest numbers", [[1.7976931348623157e308], [-1.7976931348623157e308]]],
  ["the smallest numbers", [[5e-324], [-5e-324]]],
  ["long digits", [[123456789012345678], [0.1234567890123456789]]],
  ["spaces of all widths", [["　"], [" \t\n"]]],
  ["text with separators", [["甲,乙;丙=丁"], ["、；，"]]],
  ["names of object members", [["constructor"], ["__proto__"]]],
  ["very long text", [["长".repeat(40000)], ["x"]]],
];

function expectCells(result: unknown, rows: number): void {
  expect(Array.isArray(result)).toBe(true);
  const cells = result as unknown[][];
  expect(cells).toHaveLength(rows);
  for (const row of cells) {
    expect(row.length).toBe(cells[0]!.length);
    expect(row.length).toBeGreaterThan(0);
    for (const cell of row) {
      const isSound = typeof cell === "string" || cell instanceof CellError || (typeof cell === "number" && Number.isFinite(cell));
      expect([isSound, cell]).toEqual([true, cell]);
      if (cell instanceof CellError) expectMessage(cell);
    }
  }
}

function expectMessage(error: CellError): void {
  expect(["#VALUE!", "#N/A"]).toContain(error.code);
  expect(error.message).not.toBe("");
  expect(error.message.length).toBeLessThan(120);
  expect(error.message).not.toMatch(/undefined|\[object|NaN行|第NaN/);
}

const rowsOf = (value: unknown) => (Array.isArray(value) && Array.isArray(value[0]) ? value.length : 1);

function resultRows(id: FunctionId, args: unknown[]): number {
  const { rows } = functionRow(id).result;
  return rows === null ? 1 : rowsOf(args[argumentsOf(id).findIndex(({ key }) => key === rows)]);
}

test("a result beyond Excel's numbers is an error, not 0", () => {
  const [[cell]] = customFunctions.LEDGER!([["甲"]], column(["甲", "甲", "甲"]), column([9e307, 9e307, 9e307])) as [[CellError]];
  expect(cell).toBeInstanceOf(CellError);
  expect(cell.message).toBe("结果太大，Excel 放不下");
});

describe.each(Object.keys(SOUND) as FunctionId[])("%s", (id) => {
  const call = customFunctions[id]!;

  test("the sound call gives cells without errors", () => {
    const result = call(...SOUND[id]);
    expectCells(result, resultRows(id, SOUND[id]));
    expect(result.flat().some((cell) => cell instanceof Error)).toBe(false);
  });

  test.each(HOSTILE)("%s in any place", (_, hostile) => {
    SOUND[id].forEach((_, argument) => {
      const given = SOUND[id].map((sound, index) => (index === argument ? hostile : sound));
      try {
        expectCells(call(...given), resultRows(id, given));
      } catch (error) {
        if (!(error instanceof CellError)) throw error;
        expectMessage(error);
      }
    });
  });

  test("arguments left out, and the invocation Excel appends", () => {
    const required = functionCatalogue("zh-CN")
      .find((entry) => entry.id === id)!
      .parameters.filter(({ optional }) => !optional).length;
    expectCells(call(...SOUND[id].slice(0, required)), resultRows(id, SOUND[id]));
    expectCells(call(...SOUND[id], { functionName: id, address: "Sheet1!A1" }), resultRows(id, SOUND[id]));
  });

  test("arguments are never changed", () => {
    const given = SOUND[id].map((argument) => JSON.parse(JSON.stringify(argument)) as unknown);
    call(...given);
    expect(given).toEqual(SOUND[id]);
  });

  test("hostile cells sprinkled over all arguments", () => {
    const { whole, pick } = random(id.length * 97);
    const cells = HOSTILE.flatMap(([, value]) => (Array.isArray(value) && Array.isArray(value[0]) ? (value as unknown[][]).flat() : []));
    const strew = (value: unknown): unknown => (Array.isArray(value) ? value.map(strew) : whole(0, 9) === 0 ? pick(cells) : value);
    for (let step = 0; step < runsOf(300, 60); step++) {
      const given = SOUND[id].map(strew);
      try {
        expectCells(call(...given), resultRows(id, given));
      } catch (error) {
        if (!(error instanceof CellError)) throw error;
        expectMessage(error);
      }
    }
  });

  test("numbers of any size in any place give numbers, texts and errors with a message, never NaN", () => {
    const number = fc.oneof(
      fc.constantFrom(
        0,
        -0,
        1,
        -1,
        0.5,
        1e-300,
        5e-324,
        9.9e307,
        -9.9e307,
        1.7976931348623157e308,
        -1e308,
        NaN,
        Infinity,
        -Infinity,
        2 ** 53,
      ),
      fc.double(),
    );
    const cell = fc.oneof(
      { arbitrary: number, weight: 6 },
      { arbitrary: fc.constantFrom<unknown>("", null, "甲", "=1+1", "007", true, { code: "#N/A" }), weight: 2 },
    );
    const matrix = fc
      .integer({ min: 1, max: 3 })
      .chain((columns) => fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: 1, maxLength: 3 }));
    /** The sound argument with other numbers in it: what passes the shape and then has to be reckoned with. */
    const other = (sound: unknown): fc.Arbitrary<unknown> => {
      if (Array.isArray(sound)) return fc.tuple(...sound.map(other));
      return typeof sound === "number"
        ? fc.oneof({ arbitrary: fc.constant(sound), weight: 2 }, { arbitrary: number, weight: 1 })
        : fc.constant(sound);
    };
    const given = fc.tuple(...SOUND[id].map((sound) => fc.oneof({ arbitrary: other(sound), weight: 8 }, { arbitrary: matrix, weight: 1 })));
    fc.assert(
      fc.property(given, (args) => {
        try {
          const result = call(...args);
          expectCells(result, result.length);
        } catch (error) {
          if (!(error instanceof CellError)) throw error;
          expectMessage(error);
        }
      }),
      { numRuns: runsOf(100, 30), seed: 23 },
    );
  });
});

test("what no function should give leaves none as NaN, nor as a number beyond Excel's", () => {
  const [[none, large, less, text]] = answer("TOTAL", () => [[NaN, Infinity, -1e308, "甲"]]) as [[CellError, CellError, CellError, string]];
  expect([none, large, less].map(({ code, message }) => [code, message])).toEqual([
    ["#VALUE!", "这些数算不出结果，请核对各参数"],
    ["#VALUE!", "结果太大，Excel 放不下"],
    ["#VALUE!", "结果太大，Excel 放不下"],
  ]);
  expect(text).toBe("甲");
});
