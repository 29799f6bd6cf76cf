/** An engine that nobody here wrote says of every native formula what the preview's calculator says. */
import { askIronCalc, typed } from "./ironCalc";
import { SHORTCOMINGS } from "./shortcomings";
import { judgeInSecondEngine } from "./templatesInSecondEngine";

// The other five are in secondEngine.slow.test.ts.
judgeInSecondEngine(["ningwu", "civil-servants"]);

test("the list of what the engine does otherwise is still true", () => {
  const columns: (string | number)[][] = [
    ["a", "b", "c", "a"],
    [1, 2, 3, 4],
  ];
  const cells = columns.flatMap((values, column) => values.map((value, row) => ({ sheet: "表", row, column, text: typed(value) })));
  const at = { sheet: "表", row: 0, column: 5 };
  const answers = askIronCalc(
    SHORTCOMINGS.map(({ formula }) => ({
      sheets: ["表"],
      names: [],
      cells: [...cells, { ...at, text: formula }],
      asked: [{ ...at, rows: 1, columns: 1 }],
    })),
  );
  const said = SHORTCOMINGS.map(({ name }, i) => [name, answers[i]![0]!.values[0]![0]]);
  // Where this fails because the engine is right by now: strike the shortcoming off, and what was done about it.
  expect(said).toEqual(SHORTCOMINGS.map(({ name, engine }) => [name, engine]));
  expect(SHORTCOMINGS.filter(({ engine, excel }) => engine === excel)).toEqual([]);
});

test("the engine answers with values and with the size of a spill", () => {
  const cells = [
    { sheet: "表", row: 0, column: 0, text: "={1;2}" },
    { sheet: "表", row: 0, column: 1, text: "=A1#*2" },
  ];
  const [[answer]] = askIronCalc([
    { sheets: ["表"], names: [], cells, asked: [{ sheet: "表", row: 0, column: 1, rows: 2, columns: 1 }] },
  ]) as [[{ values: unknown; spilled: unknown }]];
  expect(answer).toEqual({ values: [[2], [4]], spilled: { rows: 2, columns: 1 } });
});
