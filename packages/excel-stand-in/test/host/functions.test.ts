/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost/pane.html"}
 */
/** Custom functions, run by Microsoft's runtime inside office.js. */
import { CellError, type CellValue } from "../../src/grid/grid";
import type { FunctionsMetadata } from "../../src/host/index";
import { openExcel, type Implementation } from "../../testing/officeInJsdom";

interface RuntimeErrors {
  Error: new (code: string, message?: string) => Error;
}
const errors = () => (globalThis as typeof globalThis & { CustomFunctions: RuntimeErrors }).CustomFunctions;

const scalar = (name: string, more: object = {}) => ({ name, description: `the ${name}`, ...more });
const matrix = (name: string, more: object = {}) => scalar(name, { dimensionality: "matrix", ...more });

const metadata: FunctionsMetadata = {
  allowErrorForDataTypeAny: true,
  functions: [
    { id: "ECHO", name: "ECHO", parameters: [matrix("cells"), scalar("digits", { optional: true })], result: { dimensionality: "matrix" } },
    { id: "SUM", name: "SUM", parameters: [scalar("values", { repeating: true })], result: {} },
    { id: "FAIL", name: "FAIL", parameters: [scalar("how")], result: {} },
    { id: "MIXED", name: "MIXED", parameters: [], result: { dimensionality: "matrix" } },
    { id: "WHERE", name: "WHERE", parameters: [], result: {}, options: { requiresAddress: true } },
    { id: "NOBODY", name: "NOBODY", parameters: [], result: {} },
  ],
};

const received: unknown[][] = [];
const implementations: Record<string, Implementation> = {
  ECHO: (cells: unknown, digits: unknown) => {
    received.push([cells, digits]);
    return cells;
  },
  SUM: (values: number[]) => values.reduce((sum, value) => sum + value, 0),
  FAIL: (how: string) => {
    const { Error: CustomError } = errors();
    if (how === "value") throw new CustomError("#VALUE!", "没有这个单位");
    if (how === "missing") throw new CustomError("#N/A", "未评");
    if (how === "number") throw new CustomError("#NUM!", "not shown by Excel");
    if (how === "returned") return new CustomError("#DIV/0!");
    if (how === "rejected") return Promise.reject(new CustomError("#N/A", "later"));
    if (how === "nothing") return null;
    if (how === "infinite") return 1 / 0;
    if (how === "nan") return 0 / 0;
    if (how === "matrix") return [[1]];
    throw new TypeError("plain");
  },
  MIXED: () => {
    const { Error: CustomError } = errors();
    return [
      ["名次", 1, true, "", null, NaN],
      [new CustomError("#VALUE!", "分数缺失"), new CustomError("#N/A"), -1.5, false, "末", 0],
    ];
  },
  WHERE: (invocation: { address?: string }) => invocation.address ?? "unknown",
};

const open = (more: Partial<Parameters<typeof openExcel>[0]> = {}, declared = metadata) =>
  openExcel({ functions: { metadata: declared, implementations }, ...more });

beforeEach(() => {
  received.length = 0;
});

test("the functions of functions.json are declared to the grid", async () => {
  const { grid } = await open();
  expect(grid.functions[0]).toEqual({
    name: "ADDIN.ECHO",
    id: "ECHO",
    description: "",
    parameters: [
      { name: "cells", description: "the cells", matrix: true, optional: false, repeating: false },
      { name: "digits", description: "the digits", matrix: false, optional: true, repeating: false },
    ],
    resultIsMatrix: true,
  });
});

describe("blank cells", () => {
  const cells = [["国土局", null, 96]];

  test("arrive as 0 in desktop mode, an argument left out as null", async () => {
    const { grid } = await open();
    expect(await grid.call("ECHO", [cells, null], { given: 1 })).toEqual([["国土局", 0, 96]]);
    await grid.call("ECHO", [cells, null], { given: 2 });
    await grid.call("ECHO", [cells, null]);
    expect(received).toEqual([
      [[["国土局", 0, 96]], null],
      [[["国土局", 0, 96]], 0],
      [[["国土局", 0, 96]], null],
    ]);
  });

  test("arrive as null in web mode, and a returned null shows 0", async () => {
    const { grid, host } = await open({ blankMode: "web" });
    expect(host.blankMode()).toBe("web");
    expect(await grid.call("ECHO", [cells, null], { given: 2 })).toEqual([["国土局", 0, 96]]);
    expect(received).toEqual([[[["国土局", null, 96]], null]]);
  });

  test("changing the mode calculates everything again", async () => {
    const { grid, host } = await open();
    host.setBlankMode("desktop");
    expect(grid.recalculations).toBe(0);
    host.setBlankMode("web");
    expect(grid.recalculations).toBe(1);
  });
});

describe("errors in arguments", () => {
  const cells: CellValue[][] = [[new CellError("#N/A", "secret"), 1]];

  test("arrive as error objects where the metadata allows them", async () => {
    const { grid } = await open();
    expect(await grid.call("ECHO", [cells, null])).toEqual([[new CellError("#N/A"), 1]]);
    const [[error]] = received[0]![0] as [[{ code: string }]];
    expect(error.code).toBe("#N/A");
  });

  test("make the call fail where it does not", async () => {
    const { grid } = await open({}, { ...metadata, allowErrorForDataTypeAny: false });
    expect(await grid.call("ECHO", [cells, null])).toEqual(new CellError("#VALUE!"));
    expect(received).toEqual([]);
  });
});

test("matrices come back with their errors, messages and blanks", async () => {
  const { grid } = await open();
  expect(await grid.call("MIXED", [])).toEqual([
    ["名次", 1, true, "", 0, 0],
    [new CellError("#VALUE!", "分数缺失"), new CellError("#N/A"), -1.5, false, "末", 0],
  ]);
});

test.each<[string, CellValue]>([
  ["value", new CellError("#VALUE!", "没有这个单位")],
  ["missing", new CellError("#N/A", "未评")],
  ["number", new CellError("#NUM!")],
  ["returned", new CellError("#DIV/0!")],
  ["rejected", new CellError("#N/A", "later")],
  ["nothing", 0],
  ["infinite", new CellError("#NUM!")],
  ["nan", new CellError("#VALUE!")],
  ["plain", new CellError("#VALUE!")],
])("a function that ends with %s shows %j", async (how, shown) => {
  const { grid } = await open();
  expect(await grid.call("FAIL", [how])).toEqual(shown);
});

test("a matrix from a function declared to return one value is #VALUE!", async () => {
  const { grid } = await open();
  expect(await grid.call("FAIL", ["matrix"])).toMatchObject({ code: "#VALUE!" });
});

test("a declared function nobody implements is an error, not a wait", async () => {
  const { grid } = await open();
  expect(await grid.call("NOBODY", [])).toEqual(new CellError("#VALUE!"));
});

test("repeating parameters go as one array, the address where it is asked for", async () => {
  const { grid } = await open();
  expect(await grid.call("SUM", [1, 2, 39])).toBe(42);
  expect(await grid.call("WHERE", [], { address: "结果!C3" })).toBe("结果!C3");
});

test("the calls of one tick go in one message", async () => {
  const { grid, host } = await open();
  host.resetStats();
  const results = await Promise.all(Array.from({ length: 500 }, (_, index) => grid.call("SUM", [index, 1])));
  expect(results[499]).toBe(500);
  expect(host.stats()).toMatchObject({ functionCalls: 500, functionRounds: 1, syncs: 0 });
  await grid.call("SUM", [1]);
  expect(host.stats()).toMatchObject({ functionCalls: 501, functionRounds: 2 });
});

test("calls made before the runtime is ready wait for it", async () => {
  const { MemoryGrid } = await import("../../testing/memoryGrid");
  const grid = new MemoryGrid();
  const early = grid.call("SUM", [1, 2]);
  await open({ grid });
  expect(await early).toBe(3);
});

test("calls that were out when the frame was loaded again are made again", async () => {
  const { grid, host, reload } = await open();
  host.resetStats();
  const answer = grid.call("SUM", [40, 2]);
  // The call is sent in a later task; the runtime answers no sooner than 50 ms after it.
  while (host.stats().functionRounds === 0) await new Promise((resolve) => setTimeout(resolve, 0));
  reload();
  expect(await answer).toBe(42);
  expect(host.stats()).toMatchObject({ functionCalls: 2, functionRounds: 2 });
  await host.idle();
});

test("results arrive while a batch waits for the calculation that needs them", async () => {
  const { grid, Excel, host } = await open();
  const results: Promise<unknown>[] = [];
  grid.calculated = async () => {
    if (results.length === 0) results.push(grid.call("SUM", [40, 2]));
    await results[0];
  };
  await Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange("A1").formulas = [["=ADDIN.SUM(40,2)"]];
    await context.sync();
  });
  expect(await results[0]).toBe(42);
  await host.idle();
  expect(host.busy()).toBe(false);
});

test("idle waits for calls that are out, also while a cell is edited", async () => {
  const { grid, host } = await open();
  host.setEditing(true);
  let answered = false;
  void grid.call("SUM", [1]).then(() => (answered = true));
  await host.idle();
  expect(answered).toBe(true);
  host.setEditing(false);
});
