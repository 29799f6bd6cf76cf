/**
 * How far a write got whose request broke, read off what stands: rows that Excel has kept behind a filter, rows that have come, sheets,
 * tables and names that say where they are. Read wrongly, somebody's rows go or come twice.
 */
import type { ChangeStep } from "../../../src/book/change";
import type { Content } from "../../../src/sheet/formula";
import type { Part } from "../../../src/workbook/journal/asLeft";
import { hasRowsOf, pickTruest, withKeptRows, withoutKeptRows } from "../../../src/workbook/journal/howFar";
import type { WorkbookState } from "../../../src/workbook/journal/state";
import { addRows, deleteColumns, deleteRows, insertColumns, operationsFor, sheetOf, stateOf, tableOf } from "./stateOf";

const lines: Content[][] = [
  ["单位", "党建", "业务"],
  ["甲局", 80, 90],
  ["乙局", 81, 91],
  ["丙局", 82, 92],
];
/** The table stands from its first cell on, and something else below it. */
const stateWith = (rows: Content[][], more: Partial<WorkbookState> = {}, [row, column]: [number, number] = [2, 1]): WorkbookState =>
  stateOf(
    [sheetOf("分数", [...rows, ["下", "", ""]], { at: [row, column] }), sheetOf("参数", [["值"]])],
    [tableOf("成绩", "分数", [row, column, rows.length, rows[0]!.length])],
    more,
  );
const before = stateWith(lines);

/** A reading of a write that went on, or of one that goes back. */
function reading(steps: ChangeStep[], count: number, back = false, was = before): Part {
  const all = operationsFor(steps, was);
  return { standing: all.slice(0, count), written: all, all, after: null, hasMadeRoom: back };
}
const kinds = ({ standing }: Part) => standing.map(({ moves }) => moves?.kind ?? "writes");
const without = (...rows: number[]) => lines.filter((_, i) => !rows.includes(i - 1) || i === 0);

describe("rows that were to go", () => {
  const two = [deleteRows("成绩", 0, 2)];

  test("have gone where they are no more", () => {
    expect(kinds(withoutKeptRows(before, reading(two, 2), stateWith(without(0, 2))))).toEqual(["deleteRows", "deleteRows"]);
    expect(kinds(withoutKeptRows(before, reading([deleteRows("成绩", 1)], 1), stateWith(without(1))))).toEqual(["deleteRows"]);
  });

  test("have stayed where the table is as long as before and holds them", () => {
    expect(withoutKeptRows(before, reading(two, 2), before).standing).toEqual([]);
    const both = [insertColumns("分数", 3), deleteRows("成绩", 1)];
    const wide = stateWith(lines.map(([unit = "", one = "", ...rest]) => [unit, one, "", ...rest]));
    expect(kinds(withoutKeptRows(before, reading(both, 2), wide))).toEqual(["insertColumns"]);
  });

  test("have gone where somebody has added other rows meanwhile", () => {
    const others = [...without(1), ["丁局", 1, 2]];
    expect(kinds(withoutKeptRows(before, reading([deleteRows("成绩", 1)], 1), stateWith(others)))).toEqual(["deleteRows"]);
  });

  test("are known by the first text in them, whatever else they hold by now", () => {
    const typed = lines.map((line, i) => (i === 2 ? ["乙局", 7, 7] : line));
    expect(withoutKeptRows(before, reading([deleteRows("成绩", 1)], 1), stateWith(typed)).standing).toEqual([]);
    const named = lines.map((line, i) => (i === 2 ? ["别局", 81, 91] : line));
    expect(kinds(withoutKeptRows(before, reading([deleteRows("成绩", 1)], 1), stateWith(named)))).toEqual(["deleteRows"]);
  });

  test("of a table that is not there any more are not asked for", () => {
    const gone = { ...before, tables: [] };
    expect(kinds(withoutKeptRows(before, reading(two, 2), gone))).toEqual(["deleteRows", "deleteRows"]);
    const noSheet = { ...before, sheets: before.sheets.slice(1) };
    expect(kinds(withoutKeptRows(before, reading(two, 2), noSheet))).toEqual(["deleteRows", "deleteRows"]);
  });
});

describe("rows that came and were to go with an undo", () => {
  const steps = [addRows("成绩", ["丁局", 83, null], ["戊局", 84, null])];
  const all = operationsFor(steps, before);
  const longer = stateWith([...lines, ["丁局", 83, ""], ["戊局", 84, ""]]);
  const back = (standing: Part["standing"]): Part => ({ standing, written: all, all, after: null, hasMadeRoom: true });

  test("are there still where the table is as long as with them and holds them", () => {
    expect(withKeptRows(before, all, back([]), longer).standing).toEqual(all);
    expect(withKeptRows(before, all, back(all), longer).standing).toEqual(all);
  });

  test("have gone where it is shorter, where it holds others, and where it is not there", () => {
    expect(withKeptRows(before, all, back([]), before).standing).toEqual([]);
    expect(withKeptRows(before, all, back([]), stateWith([...lines, ["丁局", 83, ""]])).standing).toEqual([]);
    expect(withKeptRows(before, all, back([]), stateWith([...lines, ["己局", 1, ""], ["庚局", 2, ""]])).standing).toEqual([]);
    expect(withKeptRows(before, all, back([]), { ...longer, tables: [] }).standing).toEqual([]);
  });

  test("count by the table's length alone where they are all gone", () => {
    expect([before, longer].map((now) => hasRowsOf(before, [], now, "成绩"))).toEqual([true, false]);
    expect([before, longer].map((now) => hasRowsOf(before, all, now, "成绩"))).toEqual([false, true]);
  });
});

describe("of two readings the truer one", () => {
  const pick = (steps: ChangeStep[], now: WorkbookState, back = false, was = before) =>
    pickTruest(was, now, [reading(steps, 0, back, was), reading(steps, 1, back, was)]).standing.length;

  test("is told by the size and the place of a table", () => {
    expect(pick([deleteRows("成绩", 1)], stateWith(without(1)))).toBe(1);
    expect(pick([deleteRows("成绩", 1)], before)).toBe(0);
    const moved = stateWith(lines, {}, [2, 2]);
    expect(pick([insertColumns("分数", 0)], moved)).toBe(1);
    const wide = stateWith(lines.map(([unit = "", one = "", ...rest]) => [unit, one, "", ...rest]));
    expect(pick([insertColumns("分数", 3)], wide)).toBe(1);
    expect(pick([insertColumns("分数", 3)], before)).toBe(0);
  });

  test("is told by rows alone where columns go back: a table gets all of its columns at last", () => {
    expect(pick([deleteRows("成绩", 1)], before, true)).toBe(0);
    expect(pick([deleteRows("成绩", 1)], stateWith(without(1)), true)).toBe(1);
  });

  test("is told by a sheet's name, a table that has come, rows that have", () => {
    const renamed = stateOf([sheetOf("分数", lines, { at: [2, 1] }), sheetOf("旧参数", [["值"]], { id: "#参数" })], before.tables);
    expect(pick([{ kind: "renameSheet", from: "参数", to: "旧参数" }], renamed)).toBe(1);
    expect(pick([{ kind: "renameSheet", from: "参数", to: "旧参数" }], before)).toBe(0);
    const table: ChangeStep = {
      kind: "addTable",
      sheet: "参数",
      table: { name: "参数表", area: { row: 0, column: 0, rows: 2, columns: 1 }, filter: false },
    };
    const tabled = { ...before, tables: [...before.tables, tableOf("参数表", "参数", [0, 0, 2, 1])] };
    expect([pick([table], tabled), pick([table], before)]).toEqual([1, 0]);
  });

  test("is told by the cell that a name holds on to", () => {
    const names = (formula: string) => [{ name: "列业务", formula, visible: false }];
    // Nothing stands in these columns, and no table.
    const blank = (formula: string) => stateOf([sheetOf("分数", [])], [], { names: names(formula) });
    const was = blank("=分数!$D$3");
    expect(pick([insertColumns("分数", 2)], blank("=分数!$E$3"), false, was)).toBe(1);
    expect(pick([insertColumns("分数", 2)], blank("=分数!$D$3"), false, was)).toBe(0);
    expect(pick([deleteColumns("分数", 3)], blank("=#REF!"), false, was)).toBe(1);
    // Where columns go back, a name that says nothing tells nothing.
    expect(pick([deleteColumns("分数", 3)], blank("=#REF!"), true, was)).toBe(0);
    // Of a name that is not there any more, or that never was a cell's, nothing is to be told.
    expect(pick([insertColumns("分数", 2)], stateOf([sheetOf("分数", [])]), false, was)).toBe(0);
    expect(pick([insertColumns("分数", 2)], blank("=1+1"), false, blank("=1"))).toBe(0);
  });

  test("is told by what cells hold where all else is even", () => {
    const bare = (cells: Content[]) => stateOf([sheetOf("记录", [cells])]);
    expect(pick([insertColumns("记录", 1)], bare(["一", "", "二"]), false, bare(["一", "二"]))).toBe(1);
    expect(pick([insertColumns("记录", 1)], bare(["一", "二"]), false, bare(["一", "二"]))).toBe(0);
    expect(pickTruest(before, before, [reading([], 0)]).standing).toEqual([]);
  });
});
