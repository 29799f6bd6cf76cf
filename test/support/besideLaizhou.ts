/** 莱州 in a workbook of its own for each test, changed by us while somebody else is at work in it: what such tests begin with. */
import { openExcel, type OpenExcel } from "excel-stand-in/testing/officeInJsdom";
import type { Insertion, Restructuring } from "../../src/workbook/port";
import { takeSnapshot } from "../../src/workbook/takeSnapshot";
import { changeOf, everything, planLaizhou } from "./laizhouChange";
import { cellOf, meanwhile, typeInto } from "./secondPerson";
import { watched } from "./watching";
import { writes } from "./writes";

/** To be called once in a file of tests: it opens and inserts before each of them. */
export function besideLaizhou() {
  let excel: OpenExcel;
  let insertion: Insertion;
  let restore: () => void = () => undefined;
  beforeEach(async () => {
    excel = await openExcel();
    insertion = await writes.insert(planLaizhou, watched());
  });
  afterEach(() => restore());
  return {
    get excel() {
      return excel;
    },
    get insertion() {
      return insertion;
    },
    everything: () => everything(excel),
    cell: (sheet: string, row: number, column: number) => cellOf(excel, sheet, row, column),
    type: (sheet: string, row: number, column: number, value: string | number) => typeInto(excel, sheet, row, column, value),
    /** Until `restoreSync`, or the test's end. */
    meanwhile(request: number, act: () => void): void {
      restore = meanwhile(excel, request, act);
    },
    restoreSync: () => restore(),
    change: (): Promise<Restructuring> => writes.restructure(changeOf(insertion), watched()),
    scores: async () => (await takeSnapshot(watched())).tables.find(({ name }) => name === "登记管理表")!,
  };
}
