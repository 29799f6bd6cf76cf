/**
 * Where cells have gone, and what has come and gone with them, against a sheet of labelled cells that is cut and pasted by hand. Random
 * changes, from a seed.
 */
import type { ChangeStep } from "../../../src/book/change";
import { isInside, type Area } from "../../../src/sheet/address";
import { goingAreas } from "../../../src/workbook/journal/goingAreas";
import { madeAreas } from "../../../src/workbook/journal/madeAreas";
import { Moves } from "../../../src/workbook/journal/moves";
import type { TableState, WorkbookState } from "../../../src/workbook/journal/state";
import { Chance, seedWanted } from "../proof/chance";
import { runsOf } from "../../support/everyOf";
import { addRows, deleteColumns, deleteRows, insertColumns, operationsFor, sheetOf, stateOf, tableOf } from "./stateOf";

const [ROWS, COLUMNS] = [16, 14];

/** Cells by where they stood, cut and pasted; `null` for one that has come. */
class Paper {
  readonly cells: (string | null)[][];
  readonly tables: Map<string, Area & { totals: boolean }>;

  constructor(tables: readonly TableState[]) {
    this.cells = Array.from({ length: 40 }, (_, row) => Array.from({ length: 40 }, (_, column) => `${row},${column}`));
    this.tables = new Map(tables.map(({ name, row, column, rows, columns, totals }) => [name, { row, column, rows, columns, totals }]));
  }

  private get width(): number {
    return this.cells[0]!.length;
  }

  take(step: ChangeStep): void {
    if (step.kind === "insertColumns") {
      for (const line of this.cells) line.splice(step.at, 0, ...Array<null>(step.count).fill(null));
      for (const table of this.tables.values()) {
        if (step.at <= table.column) table.column += step.count;
        else if (step.at < table.column + table.columns) table.columns += step.count;
      }
    }
    if (step.kind === "deleteColumns") {
      const gone = (column: number) => column >= step.at && column < step.at + step.count;
      for (const [row, line] of this.cells.entries()) this.cells[row] = line.filter((_, column) => !gone(column));
      for (const table of this.tables.values()) {
        const own = Array.from({ length: table.columns }, (_, i) => table.column + i);
        table.columns = own.filter((column) => !gone(column)).length;
        table.column -= Array.from({ length: table.column }, (_, column) => column).filter(gone).length;
      }
    }
    if (step.kind === "deleteRows") {
      const table = this.tables.get(step.table)!;
      // A table keeps one row, which is emptied.
      const rows = step.rows.length === table.rows - 1 - Number(table.totals) && !table.totals ? step.rows.slice(1) : step.rows;
      for (const row of [...rows].reverse()) this.shift(table, table.row + 1 + row, -1);
    }
    if (step.kind === "addRows") {
      const table = this.tables.get(step.table)!;
      for (let i = 0; i < step.rows.length; i++) this.shift(table, table.row + table.rows - Number(table.totals), 1);
    }
  }

  private shift(table: Area, at: number, by: 1 | -1): void {
    for (let column = table.column; column < table.column + table.columns; column++) {
      const all = this.cells.map((line) => line[column] ?? null);
      if (by === 1) all.splice(at, 0, null);
      else all.splice(at, 1);
      for (const [row, line] of this.cells.entries()) line[column] = all[row] ?? null;
    }
    table.rows += by;
  }

  /** Where each cell of before is now. */
  places(): Map<string, [number, number]> {
    return new Map(
      this.cells.flatMap((line, row) => line.flatMap((label, column) => (label === null ? [] : [[label, [row, column]] as const]))),
    );
  }

  hasCome(row: number, column: number): boolean {
    return column < this.width && this.cells[row]![column] === null;
  }
}

/** Two tables beside each other, one of them with a row of totals, and another sheet that nothing happens on. */
function before(): WorkbookState {
  const filled = (of: string) =>
    sheetOf(
      of,
      Array.from({ length: ROWS }, (_, row) => Array.from({ length: COLUMNS }, (_, column) => row * 100 + column)),
    );
  return stateOf(
    [filled("分数"), filled("别的")],
    [tableOf("左", "分数", [2, 1, 6, 4]), tableOf("右", "分数", [1, 7, 5, 3], { totals: true }), tableOf("远", "别的", [0, 0, 3, 3])],
  );
}

/** Some steps in the order in which changes are planned: columns, then rows. What a table's rows are called stays. */
function randomSteps(chance: Chance, paper: Paper): ChangeStep[] {
  const steps: ChangeStep[] = [];
  const take = (step: ChangeStep) => {
    steps.push(step);
    paper.take(step);
  };
  for (let i = chance.below(4); i > 0; i--) {
    const [at, count] = [chance.below(12), 1 + chance.below(2)];
    if (chance.happens(0.5)) take(insertColumns("分数", at, count));
    else if ([...paper.tables.values()].every(({ column }) => at > column || at + count <= column)) take(deleteColumns("分数", at, count));
  }
  for (const [name, table] of paper.tables) {
    if (name === "远") continue;
    const body = table.rows - 1 - Number(table.totals);
    const rows = Array.from({ length: body }, (_, row) => row).filter(() => chance.happens(0.3));
    if (rows.length > 0 && !(table.totals && rows.length === body)) take(deleteRows(name, ...rows));
    if (chance.happens(0.5)) take(addRows(name, ...Array.from({ length: 1 + chance.below(2) }, () => ["新", null])));
  }
  return steps;
}

const cells = Array.from({ length: ROWS }, (_, row) => Array.from({ length: COLUMNS }, (_, column) => [row, column] as const)).flat();

test("every cell is found where cutting and pasting has put it, and what has come and gone is known", () => {
  const chance = new Chance(seedWanted());
  for (let run = 0; run < runsOf(600, 200); run++) {
    const was = before();
    const paper = new Paper(was.tables.filter(({ sheetId }) => sheetId === "#分数"));
    const steps = randomSteps(chance, paper);
    const moves = new Moves(was);
    for (const step of steps) moves.take(step);
    const places = paper.places();
    // One comparison of them all: a hundred thousand single ones take longer than all else here.
    const found = (sheet: string) => cells.map(([row, column]) => moves.whereNow({ sheet, row, column }));
    const told = (sheet: string, at: readonly [number, number] | undefined) => (at ? { sheet, row: at[0], column: at[1] } : null);
    expect([steps, found("#分数")]).toEqual([steps, cells.map(([row, column]) => told("#分数", places.get(`${row},${column}`)))]);
    expect(found("#别的")).toEqual(cells.map((at) => told("#别的", at)));
    for (const [name, { row, column, rows, columns }] of paper.tables)
      expect([steps, moves.table(name)]).toMatchObject([steps, { sheet: "#分数", row, column, rows, columns }]);
    const tables = was.tables.map((table) => ({ ...table, ...paper.tables.get(table.name) }));
    const made = madeAreas(was, operationsFor(steps, was), { ...was, tables });
    const isMade = (row: number, column: number) => made.some(({ sheet, area }) => sheet === "#分数" && isInside(area, row, column));
    const come = cells.filter(([row, column]) => paper.hasCome(row, column));
    expect([steps, cells.filter(([row, column]) => isMade(row, column))]).toEqual([steps, come]);
    const going = goingAreas(steps, was);
    const gone = cells.filter(([row, column]) => !places.has(`${row},${column}`));
    expect([steps, cells.filter(([row, column]) => going.some(({ area }) => isInside(area, row, column)))]).toEqual([steps, gone]);
    expect(going.every(({ sheetId, sheet }) => sheetId === "#分数" && sheet === "分数")).toBe(true);
  }
});

test("a cell of a table that was made, resized or renamed with its sheet is known by its new place", () => {
  const was = before();
  const moves = new Moves(was);
  moves.take({ kind: "renameSheet", from: "分数", to: "得分" });
  expect([moves.sheetNamed("得分"), moves.sheetNamed("分数"), moves.count]).toEqual(["#分数", "分数", 0]);
  moves.take({ kind: "addTable", sheet: "得分", table: { name: "下", area: { row: 10, column: 1, rows: 3, columns: 2 }, filter: false } });
  expect(moves.table("下")).toEqual({ sheet: "#分数", row: 10, column: 1, rows: 3, columns: 2, totals: false });
  moves.take(addRows("下", ["一"], ["二"]));
  expect([12, 13].map((row) => moves.whereNow({ sheet: "#分数", row, column: 2 })?.row)).toEqual([12, 15]);
  expect(moves.whereNow({ sheet: "#分数", row: 13, column: 3 })?.row).toBe(13);
  moves.take({ kind: "resizeTable", table: "下", area: { row: 10, column: 1, rows: 5, columns: 3 } });
  moves.take(deleteRows("下", 0));
  // Since the rows came: of a cell that stood there then.
  expect([
    moves.count,
    moves.whereNow({ sheet: "#分数", row: 11, column: 3 }, 1),
    moves.whereNow({ sheet: "#分数", row: 12, column: 3 }, 1)?.row,
  ]).toEqual([2, null, 11]);
  // What no table is called, nothing moves.
  for (const step of [
    addRows("没有", ["一"]),
    deleteRows("没有", 0),
    { kind: "resizeTable", table: "没有", area: { row: 0, column: 0, rows: 1, columns: 1 } } as const,
  ])
    moves.take(step);
  expect([moves.count, moves.table("没有")]).toEqual([2, undefined]);
});

test("a step means a sheet by the name that it has by then", () => {
  const steps: ChangeStep[] = [
    { kind: "renameSheet", from: "分数", to: "得分" },
    { kind: "renameSheet", from: "别的", to: "分数" },
    ...["得分", "分数", "没有"].map(
      (sheet): ChangeStep => ({ kind: "write", sheet, cells: [{ row: 0, column: 0, after: 1, header: false }] }),
    ),
    insertColumns("得分", 1),
  ];
  const operations = operationsFor(steps, before());
  expect(operations.flatMap(({ writes }) => writes?.sheet ?? [])).toEqual(["#分数", "#别的", "没有"]);
  expect(operations[operations.length - 1]?.sheet).toBe("#分数");
});

test("a table keeps one row, and others stand where they stood", () => {
  const moves = new Moves(before());
  moves.take(deleteRows("左", 0, 1, 2, 3));
  expect([2, 3, 6, 7, 9].map((row) => moves.whereNow({ sheet: "#分数", row, column: 1 })?.row)).toEqual([2, undefined, undefined, 3, 5]);
  const all = new Moves(before());
  all.take(deleteRows("左", 0, 1, 2, 3, 4));
  expect([2, 3, 4, 7, 8].map((row) => all.whereNow({ sheet: "#分数", row, column: 1 })?.row)).toEqual([2, 3, undefined, undefined, 4]);
  expect([moves.table("左")?.rows, all.table("左")?.rows]).toEqual([2, 2]);
  const columns = new Moves(before());
  columns.take(insertColumns("分数", 0, 2));
  expect([columns.table("左")?.column, columns.table("远")?.column]).toEqual([3, 0]);
  columns.take(deleteColumns("别的", 1));
  expect([columns.table("左"), columns.table("远")]).toMatchObject([
    { column: 3, columns: 4 },
    { column: 0, columns: 2 },
  ]);
});

test("looks of columns and rows that go are not read where they are more than an answer of Excel holds", () => {
  const tall = stateOf(
    [
      sheetOf(
        "长",
        Array.from({ length: 5_000 }, () => [1, 2]),
      ),
    ],
    [tableOf("长表", "长", [0, 0, 5_000, 2])],
  );
  expect(goingAreas([deleteColumns("长", 1)], tall)).toHaveLength(1);
  expect(goingAreas([deleteColumns("长", 0, 2)], tall)).toEqual([]);
  expect(goingAreas([deleteColumns("没有", 0, 2), deleteRows("没有", 1)], tall)).toEqual([]);
  expect(goingAreas([deleteRows("长表", 1, 3)], tall)).toEqual(
    [2, 4].map((row) => ({ sheetId: "#长", sheet: "长", area: { row, column: 0, rows: 1, columns: 2 }, wholeColumns: false })),
  );
});

test("columns and rows that come beside each other are one place", () => {
  const was = before();
  const areas = (...steps: ChangeStep[]) =>
    madeAreas(was, operationsFor(steps, was), { ...was, tables: was.tables.map((table) => ({ ...table, rows: table.rows + 2 })) }).map(
      ({ area }) => area,
    );
  expect(areas(insertColumns("分数", 3, 2), insertColumns("分数", 8))).toEqual([
    { row: 0, column: 3, rows: 1_048_576, columns: 2 },
    { row: 0, column: 8, rows: 1_048_576, columns: 1 },
  ]);
  expect(areas(addRows("左", ["甲"], ["乙"]))).toEqual([{ row: 8, column: 1, rows: 2, columns: 4 }]);
  // Of a table with a row of totals they stand above it.
  expect(areas(addRows("右", ["甲"], ["乙"]))).toEqual([{ row: 5, column: 7, rows: 2, columns: 3 }]);
});
