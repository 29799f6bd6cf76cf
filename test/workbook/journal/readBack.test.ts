/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost/pane.html"}
 */
/** What a write reads back before it stands: what has not arrived takes it back, what somebody has entered meanwhile does not. */
import type { CellInput } from "excel-stand-in/grid/grid";
import type { OpenExcel } from "excel-stand-in/testing/officeInJsdom";
import { archiveHomeless, asideIn, meanwhile } from "../../support/secondPerson";
import { problemOf } from "../../support/watching";
import { differences, everything, idsIn } from "../../support/wholeWorkbook";
import { quiet, writes } from "../proof/port";
import { openSmall, planOf, put, sheetPlan, shown, smallInsertion, writing } from "./smallBook";
import { change, insert } from "./smallPlans";

jest.mock("excel-stand-in/files/capture", () => jest.requireActual<object>("excel-stand-in/testing/bookInHand"));
jest.setTimeout(60_000);

let excel: OpenExcel;
let stop: () => void = () => undefined;
afterEach(() => stop());
beforeEach(async () => {
  excel = await openSmall();
});

/** Right before the request that reads an insertion back. */
const beforeReading = (row: number, column: number, content: CellInput, sheet = "专项") => {
  stop = meanwhile(excel, 3, () => put(excel.grid, sheet, row, column, [[content]]));
};

describe("an insertion", () => {
  test.each<[row: number, column: number, content: CellInput, place: string, sheet: string]>([
    [1, 1, "", "专项!B2", "专项"],
    [2, 0, "", "专项!A3", "专项"],
    [0, 2, "", "汇总!C1", "汇总"],
  ])("of which a constant has not arrived is taken back and says which: %i %i %s", async (row, column, content, place, sheet) => {
    const known = idsIn(excel);
    const before = everything(excel, known);
    beforeReading(row, column, content, sheet);
    expect(await problemOf(insert())).toMatchObject({
      code: "hostFailed",
      untouched: true,
      params: { hostMessage: `${place} was not written` },
    });
    expect(differences(before, everything(excel, known))).toEqual([]);
  });

  test("of which a number has become a text is taken back, and the text is put aside", async () => {
    beforeReading(2, 1, { text: "0.6" }, "汇总");
    expect(await problemOf(insert())).toMatchObject({
      code: "hostFailed",
      untouched: false,
      params: { hostMessage: "汇总!B3 was not written", aside: "存档" },
    });
    stop();
    expect(asideIn(excel)).toEqual([["汇总", "B3", "0.6"]]);
  });

  test("stands where somebody has entered something else, and its undo tells of it", async () => {
    beforeReading(1, 1, 0.5);
    const done = await insert();
    stop();
    expect(await writes.undo(done, null, quiet())).toMatchObject([{ sheet: "专项", row: 1, column: 1, content: 0.5 }]);
    expect(await writes.undo(done, archiveHomeless, quiet())).toMatchObject({ archive: "存档", gone: [], kept: 0 });
  });

  test("stands where somebody has filled a cell that it leaves blank, or taken a formula away", async () => {
    stop = meanwhile(excel, 3, () => {
      put(excel.grid, "专项", 4, 1, [["补"]]);
      put(excel.grid, "汇总", 1, 2, [[""]]);
    });
    const done = await insert();
    stop();
    expect(await writes.undo(done, null, quiet())).toMatchObject([{ sheet: "专项", row: 4, column: 1, content: "补" }]);
  });

  test("of texts that look like formulas, numbers and nothing reads them back as they are", async () => {
    const cells = [
      ["=不是公式", "'也不是", "007", "", 0, true, "  "],
      ["1月", "TRUE", "3/4", "-", "1e5", false, "@"],
    ];
    const done = await writes.insert(
      () => ({
        ...smallInsertion(),
        names: [],
        record: null,
        sheets: [sheetPlan("文字", { blocks: [{ row: 0, column: 0, cells }], tables: [], spills: [], widths: Array<number>(7).fill(9) })],
      }),
      quiet(),
    );
    expect(shown(excel.grid, "文字")).toEqual(cells);
    expect(await writes.undo(done, null, quiet())).toMatchObject({ kept: 0, archive: null });
  });

  test("whose sheets were deleted since goes as far as it is there, and tells which were gone", async () => {
    const done = await insert();
    excel.grid.deleteSheet(excel.grid.id("汇总"));
    expect(await writes.undo(done, null, quiet())).toMatchObject({ gone: ["汇总"], kept: 0 });
    expect(excel.grid.sheets().map(({ name }) => name)).toEqual(["记录", "分数", "参数", "旧表", "底稿"]);
  });

  test("is done where a person shall go on, and its undo shows a sheet that is left", async () => {
    const done = await insert();
    expect(excel.grid.sheets().find(({ id }) => id === excel.grid.activeSheet())?.name).toBe("汇总");
    excel.grid.activateSheet(excel.grid.id("专项"));
    await writes.undo(done, null, quiet());
    expect(excel.grid.sheets().find(({ id }) => id === excel.grid.activeSheet())?.name).toBe("记录");
  });
});

describe("a change", () => {
  const beforeRead = (act: () => void) => {
    stop = meanwhile(excel, 8, act);
  };

  test("whose cell was emptied or made a text before it was read is taken back and says which", async () => {
    for (const [row, column, content] of [
      [1, 1, ""],
      [3, 1, { text: "60" }],
    ] as const) {
      excel = await openSmall();
      beforeRead(() => put(excel.grid, "参数", row, column, [[content]]));
      expect(await problemOf(change())).toMatchObject({
        code: "hostFailed",
        params: { hostMessage: `参数!B${row + 1} was not written` },
      });
      stop();
    }
  });

  test("whose new sheet was deleted before it was read is taken back", async () => {
    const known = idsIn(excel);
    const before = everything(excel, known);
    beforeRead(() => excel.grid.deleteSheet(excel.grid.id("专项")));
    expect(await problemOf(change())).toMatchObject({ code: "hostFailed", params: { hostMessage: "a new sheet is not there" } });
    stop();
    expect(differences(before, everything(excel, known))).toEqual([]);
  });

  test("that writes texts like formulas, numbers and nothing reads them back as they are", async () => {
    const done = await writes.change(
      () =>
        planOf([
          writing("参数", 6, 0, [
            ["=不是公式", "007", ""],
            ["'也不是", "TRUE", 5],
          ]),
        ]),
      quiet(),
    );
    expect(shown(excel.grid, "参数").slice(6)).toEqual([
      ["=不是公式", "007", ""],
      ["'也不是", "TRUE", 5],
    ]);
    expect(await writes.undo(done, null, quiet())).toMatchObject({ kept: 0 });
    expect(shown(excel.grid, "参数")).toHaveLength(3);
  });
});
