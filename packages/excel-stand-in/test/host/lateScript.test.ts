/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost/pane.html"}
 */
/** The mode `lateScript` where functions are associated once office.js is ready, as any framework would do it: too late. */
import { CellError } from "../../src/grid/grid";
import type { FunctionsMetadata } from "../../src/host/index";
import { MemoryGrid } from "../../testing/memoryGrid";
import { openExcel, type Implementation } from "../../testing/officeInJsdom";

const metadata: FunctionsMetadata = { functions: [{ id: "TWICE", name: "TWICE", parameters: [{ name: "value" }], result: {} }] };
const implementations: Record<string, Implementation> = { TWICE: (value: number) => value * 2 };
const refused = new CellError("#NAME?");

/** A workbook that was saved with a formula in C3 opens. */
async function openSaved(unkind: string) {
  const grid = new MemoryGrid();
  const saved = grid.call("TWICE", [21], { address: "Sheet1!C3" });
  const excel = await openExcel({ grid, unkind, functions: { metadata, implementations } });
  return { ...excel, saved: await saved };
}

test("cells of a saved workbook show #NAME? and all cells are asked", async () => {
  const { saved, grid } = await openSaved("lateScript");
  expect(saved).toEqual(refused);
  expect(grid.recalculations).toBe(1);
});

test("a refused cell keeps its error until it is entered again; other cells work by then", async () => {
  const { grid, host } = await openSaved("lateScript");
  const again = () => grid.call("TWICE", [21], { address: "Sheet1!C3" });
  expect(await again()).toEqual(refused);
  expect(await grid.call("TWICE", [4], { address: "Sheet1!C4" })).toBe(8);
  grid.type({ sheet: grid.activeSheet(), row: 9, column: 2, rows: 1, columns: 1 }, [["=ADDIN.TWICE(21)"]]);
  expect(await again()).toEqual(refused);
  grid.type({ sheet: grid.activeSheet(), row: 2, column: 2, rows: 1, columns: 1 }, [["=ADDIN.TWICE(21)"]]);
  expect(await again()).toBe(42);
  await host.idle();
});

test("without the mode the saved cell is answered as soon as the function is there", async () => {
  const { saved, grid } = await openSaved("");
  expect(saved).toBe(42);
  expect(grid.recalculations).toBe(0);
});
