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

/** It moves no cell. */
const naming: ChangeStep = { kind: "addNames", names: [{ name: "某个名称", formula: "=1" }] };

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
    // By its row as well, where nobody knows the table any more that has grown above it; one of another sheet speaks for neither.
    const tabled = (formula: string, tables: WorkbookState["tables"]) =>
      stateOf([sheetOf("分数", []), sheetOf("别的", [])], tables, { names: names(formula) });
    const grown = tabled("=分数!$A$5", [tableOf("成绩", "分数", [0, 0, 3, 3])]);
    const grow = (formula: string) => pick([addRows("成绩", ["丁局"])], tabled(formula, []), false, grown);
    expect([grow("=分数!$A$6"), grow("=分数!$A$5"), grow("=别的!$A$6"), grow("=$A$6"), grow("=没有!$A$6")]).toEqual([1, 0, 0, 0, 0]);
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

describe("on sheets that hold nothing, a table alone tells", () => {
  type Place = [row: number, column: number, rows: number, columns: number];
  /** Behind another one, which no step moves. */
  const placed = (place: Place | null) =>
    stateOf(
      [sheetOf("分数", []), sheetOf("别的", [])],
      [tableOf("别表", "别的", [0, 0, 2, 2]), ...(place ? [tableOf("成绩", "分数", place)] : [])],
    );
  const was = placed([2, 1, 4, 3]);
  const pick = (step: ChangeStep, now: WorkbookState, back = false) =>
    pickTruest(was, now, [reading([naming, step], 1, back, was), reading([naming, step], 2, back, was)]).standing.length - 1;
  const resized = (row: number, column: number, rows: number, columns: number): ChangeStep => ({
    kind: "resizeTable",
    table: "成绩",
    area: { row, column, rows, columns },
  });

  test.each<Place>([
    [3, 1, 4, 3],
    [2, 2, 4, 3],
    [2, 1, 5, 3],
    [2, 1, 4, 4],
  ])("by each side of it: %i %i %i %i", (...place) => {
    expect([pick(resized(...place), placed(place)), pick(resized(...place), was)]).toEqual([1, 0]);
    // One that is not there, or somewhere else altogether, speaks for neither.
    expect([pick(resized(...place), placed(null)), pick(resized(...place), placed([9, 9, 9, 9]))]).toEqual([0, 0]);
    // Where columns go back, its rows alone tell.
    expect(pick(resized(...place), placed(place), true)).toBe(place[2] === 5 ? 1 : 0);
  });

  test("its rows are counted without what other tables and steps do", () => {
    const steps = operationsFor([naming, addRows("成绩", ["丁局"])], was);
    expect([
      hasRowsOf(was, steps, placed([2, 1, 5, 3]), "成绩"),
      hasRowsOf(was, steps, was, "成绩"),
      hasRowsOf(was, steps, placed(null), "成绩"),
    ]).toEqual([true, false, false]);
  });
});

describe("rows are known by what they are called", () => {
  test("behind numbers and formulas, if need be", () => {
    const numbered: Content[][] = [
      ["序", "比", "单位"],
      [1, "=A1", "甲局"],
      [2, "=A2", "乙局"],
    ];
    const was = stateWith(numbered);
    const gone = reading([deleteRows("成绩", 1)], 1, false, was);
    expect(withoutKeptRows(was, gone, was).standing).toEqual([]);
    const others: Content[][] = [
      ["序", "比", "单位"],
      [1, "=A1", "甲局"],
      [2, "=A2", "丙局"],
    ];
    expect(kinds(withoutKeptRows(was, gone, stateWith(others)))).toEqual(["deleteRows"]);
    // A row without any text is like any other.
    const bare: Content[][] = [
      ["序", "比", "单位"],
      [1, "=A1", "甲局"],
      [2, "", ""],
    ];
    expect(
      withoutKeptRows(stateWith(bare), reading([deleteRows("成绩", 1)], 1, false, stateWith(bare)), stateWith(others)).standing,
    ).toEqual([]);
  });

  test("and by the table's length: a word that stands in another row as well is no row", () => {
    const twice = lines.map((line, i) => (i === 1 ? ["甲局", "乙局", 90] : line));
    const was = stateWith(twice);
    expect(
      kinds(withoutKeptRows(was, reading([deleteRows("成绩", 1)], 1, false, was), stateWith(twice.filter((_, i) => i !== 2)))),
    ).toEqual(["deleteRows"]);
    const coming = operationsFor([addRows("成绩", ["乙局", 1, 2])], was);
    const back: Part = { standing: [], written: coming, all: coming, after: null, hasMadeRoom: true };
    expect(withKeptRows(was, coming, back, was).standing).toEqual([]);
  });

  test("table by table, and only the rows that were kept", () => {
    const two = (one: Content[][], other: Content[][]) =>
      stateOf(
        [sheetOf("分数", one), sheetOf("名单", other)],
        [tableOf("成绩", "分数", [0, 0, one.length, 3]), tableOf("名单表", "名单", [0, 0, other.length, 3])],
      );
    const was = two(lines, lines);
    const steps = [insertColumns("名单", 5), deleteRows("成绩", 1), deleteRows("名单表", 0), naming];
    const all = reading(steps, 4, false, was);
    expect(kinds(withoutKeptRows(was, all, was))).toEqual(["insertColumns", "writes"]);
    expect(kinds(withoutKeptRows(was, all, two(without(1), lines)))).toEqual(["insertColumns", "deleteRows", "writes"]);
  });

  test("and of an undo only those that had come", () => {
    const steps = [naming, deleteRows("成绩", 1), addRows("成绩", ["丁局", 1, 2]), insertColumns("参数", 0)];
    const all = operationsFor(steps, before);
    const standing = all.slice(0, 1);
    const now = stateWith([...lines, ["丁局", 1, 2]]);
    expect(kinds(withKeptRows(before, all, { standing, written: all, all, after: null, hasMadeRoom: true }, now))).toEqual([
      "writes",
      "addRows",
    ]);
  });
});
