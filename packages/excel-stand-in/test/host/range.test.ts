/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost/pane.html"}
 */
import { CellError } from "../../src/grid/grid";
import { openExcel } from "../../testing/officeInJsdom";

/** Runs on the first sheet. */
async function onSheet<R>(
  body: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<R>,
  excel?: Awaited<ReturnType<typeof openExcel>>,
): Promise<R> {
  const { Excel } = excel ?? (await openExcel());
  return Excel.run((context) => body(context.workbook.worksheets.getItem("Sheet1"), context));
}

async function readValues(address: string, write: (sheet: Excel.Worksheet) => void): Promise<unknown[][]> {
  return onSheet(async (sheet, context) => {
    write(sheet);
    const range = sheet.getRange(address).load("values");
    await context.sync();
    return range.values;
  });
}

test("a formula the grid cannot read is refused as Excel refuses it", async () => {
  const excel = await openExcel();
  jest.spyOn(excel.grid, "write").mockImplementation(() => {
    throw Object.assign(new Error("Unexpected )"), { name: "FormulaSyntaxError" });
  });
  const refused = onSheet(async (sheet, context) => {
    sheet.getRange("A1").formulas = [["=SUM)"]];
    await context.sync();
  }, excel);
  await expect(refused).rejects.toMatchObject({ code: "InvalidArgument" });
});

describe("values", () => {
  test("are written and read back", async () => {
    expect(
      await readValues("A1:C2", (sheet) => {
        sheet.getRange("A1:C2").values = [
          ["单位", 96.5, true],
          ["国土局", "", null],
        ];
      }),
    ).toEqual([
      ["单位", 96.5, true],
      ["国土局", "", ""],
    ]);
  });

  test("a single value fills the range, null leaves a cell, an empty text clears it", async () => {
    expect(
      await readValues("A1:B2", (sheet) => {
        sheet.getRange("A1:B2").values = 7 as unknown as number[][];
        sheet.getRange("A1:B1").values = [[null, ""]];
      }),
    ).toEqual([
      [7, ""],
      [7, 7],
    ]);
  });

  test("text that reads as something else becomes it, unless the cell is text", async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange("B1:B8").numberFormat = "@" as unknown as string[][];
      sheet.getRange("A1:B8").values = [
        ["001", "001"],
        ["12.5%", "12.5%"],
        ["TRUE", "TRUE"],
        ["2024-3-1", "2024-3-1"],
        ["1,234", "1,234"],
        ["'007", "三科"],
        ["13-2", "1-2"],
        ["8:30", "8:30"],
      ];
      const range = sheet.getRange("A1:B8").load("values,numberFormat");
      await context.sync();
      expect(range.values).toEqual([
        [1, "001"],
        [0.125, "12.5%"],
        [true, "TRUE"],
        [45352, "2024-3-1"],
        [1234, "1,234"],
        ["007", "三科"],
        [41306, "1-2"],
        [510 / 1440, "8:30"],
      ]);
      expect(range.numberFormat.map((row): unknown => row[0])).toEqual([
        "General",
        "0.00%",
        "General",
        "yyyy/m/d",
        "#,##0",
        "General",
        "mmm-yy",
        "h:mm",
      ]);
    });
  });

  test("a month and a day are a date of this year", async () => {
    const [[serial]] = (await readValues("A1", (sheet) => {
      sheet.getRange("A1").values = [["1-2"]];
    })) as [[number]];
    expect(new Date(Date.UTC(1899, 11, 30 + serial)).toISOString()).toBe(`${new Date().getFullYear()}-01-02T00:00:00.000Z`);
  });

  test.each<[unknown, string]>([
    [[[1, 2]], "one row too few"],
    [[[1], [2]], "one column too few"],
    [[[1, 2], [3]], "ragged"],
    [[1, 2], "one-dimensional"],
  ])("a matrix of another shape is refused: %j (%s)", async (values) => {
    await expect(
      readValues("A1:B2", (sheet) => {
        sheet.getRange("A1:B2").values = values as number[][];
      }),
    ).rejects.toMatchObject({ code: "InvalidArgument", debugInfo: { errorLocation: "Range.values" } });
  });

  test("more than 1,500 cells arrive in chunks, and a wrong shape fails before the first", async () => {
    const excel = await openExcel();
    const rows = Array.from({ length: 900 }, (_, row) => [row, `单位${row}`, row / 7]);
    await onSheet(async (sheet, context) => {
      sheet.getRange("A1:C900").values = rows;
      const range = sheet.getRange("A1:C900").load("values");
      await context.sync();
      expect(range.values).toEqual(rows);
    }, excel);
    await expect(
      onSheet(async (sheet) => {
        sheet.getRange("E1:G899").values = rows;
      }, excel),
    ).rejects.toMatchObject({ code: "InvalidArgument" });
    expect(excel.grid.usedArea(excel.grid.id("Sheet1"), true)).toMatchObject({ columns: 3 });
  });

  test("errors read as their text, with their type", async () => {
    const excel = await openExcel();
    const { grid } = excel;
    await onSheet(async (sheet, context) => {
      sheet.getRange("A1:D1").values = [["=ADDIN.X()", "文字", 3, true]];
      await context.sync();
      grid.calculate(grid.id("Sheet1"), 0, 0, new CellError("#VALUE!", "没有单位"));
      const range = sheet.getRange("A1:E1").load("values,valueTypes,text,formulas");
      await context.sync();
      expect(range.values).toEqual([["#VALUE!", "文字", 3, true, ""]]);
      expect(range.valueTypes).toEqual([["Error", "String", "Double", "Boolean", "Empty"]]);
      expect(range.text).toEqual([["#VALUE!", "文字", "3", "TRUE", ""]]);
      expect(range.formulas).toEqual([["=ADDIN.X()", "文字", 3, true, ""]]);
    }, excel);
  });

  test("what a batch writes it can read", async () => {
    const excel = await openExcel();
    const { grid } = excel;
    // A grid calculates after the write; the batch has to wait before it reads.
    grid.calculated = async () => {
      await new Promise((resolve) => setTimeout(resolve, 20));
      const cell = grid.read({ sheet: grid.id("Sheet1"), row: 0, column: 0, rows: 1, columns: 1 })[0]![0]!;
      if (cell.formula === "=1+1" && cell.value === 0) grid.calculate(grid.id("Sheet1"), 0, 0, 2);
    };
    await onSheet(async (sheet, context) => {
      const range = sheet.getRange("A1");
      range.formulas = [["=1+1"]];
      range.load("values");
      await context.sync();
      expect(range.values).toEqual([[2]]);
    }, excel);
  });
});

describe("spills", () => {
  test("formulas of spilled cells are their values, and the spill can be followed both ways", async () => {
    const excel = await openExcel();
    const { grid } = excel;
    await onSheet(async (sheet, context) => {
      sheet.getRange("B2").formulas = [["=ADDIN.RANK(A1:A3)"]];
      await context.sync();
      grid.spill(grid.id("Sheet1"), 1, 1, [
        ["名次", "得分"],
        [1, 98],
        [2, 95],
      ]);
      const all = sheet.getRange("A2:C4").load("formulas,hasSpill");
      const anchor = sheet.getRange("B2").load("hasSpill");
      const spilling = sheet.getRange("B2").getSpillingToRangeOrNullObject().load("address");
      const parent = sheet.getRange("C4").getSpillParentOrNullObject().load("address");
      const none = sheet.getRange("A1").getSpillingToRangeOrNullObject().load("address");
      const orphan = sheet.getRange("A1").getSpillParentOrNullObject().load("address");
      await context.sync();
      expect(all.formulas).toEqual([
        ["", "=ADDIN.RANK(A1:A3)", "得分"],
        ["", 1, 98],
        ["", 2, 95],
      ]);
      expect(all.hasSpill).toBeNull();
      expect(anchor.hasSpill).toBe(true);
      expect(spilling.address).toBe("Sheet1!B2:C4");
      expect(parent.address).toBe("Sheet1!B2");
      expect(none.isNullObject).toBe(true);
      expect(orphan.isNullObject).toBe(true);
    }, excel);
  });
});

describe("R1C1", () => {
  test("formulas read relative to their cells", async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange("C3:C5").formulas = [["=SUM(A1:B$2)+$D$4"], ['=LOG10(B4)&"A1"&表1[得分]'], [5]];
      const range = sheet.getRange("C3:C5").load("formulasR1C1");
      await context.sync();
      expect(range.formulasR1C1).toEqual([["=SUM(R[-2]C[-2]:R2C[-1])+R4C4"], ['=LOG10(RC[-1])&"A1"&表1[得分]'], [5]]);
    });
  });

  test("one relative formula fills a column", async () => {
    await onSheet(async (sheet, context) => {
      const range = sheet.getRange("C2:C3");
      range.formulasR1C1 = "=RC[-1]*R1C" as unknown as string[][];
      range.load("formulas");
      await context.sync();
      expect(range.formulas).toEqual([["=B2*C$1"], ["=B3*C$1"]]);
    });
  });
});

describe("moving cells", () => {
  test("insertion answers the blank cells, and a kept range follows", async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange("A1:A3").values = [[1], [2], [3]];
      const second = sheet.getRange("A2");
      const blank = sheet.getRange("A2:A2").insert("Down").load("address,values");
      await context.sync();
      second.load("address,values");
      await context.sync();
      expect(blank.address).toBe("Sheet1!A2");
      expect(blank.values).toEqual([[""]]);
      expect(second.address).toBe("Sheet1!A3");
      expect(second.values).toEqual([[2]]);
      sheet.getRange("1:1").delete("Up");
      second.load("address");
      await context.sync();
      expect(second.address).toBe("Sheet1!A2");
    });
  });

  test("contents, formats or both are cleared", async () => {
    await onSheet(async (sheet, context) => {
      const range = sheet.getRange("A1");
      const read = async (applyTo: "Contents" | "Formats" | "All") => {
        range.values = [[5]];
        range.format.fill.color = "#FF0000";
        range.clear(applyTo);
        range.load("values,format/fill/color");
        await context.sync();
        return [range.values[0]![0] as unknown, range.format.fill.color];
      };
      expect(await read("Contents")).toEqual(["", "#FF0000"]);
      expect(await read("Formats")).toEqual([5, "#FFFFFF"]);
      expect(await read("All")).toEqual(["", "#FFFFFF"]);
    });
  });
});

test("selecting activates the sheet, and the selection is answered", async () => {
  const { Excel, grid } = await openExcel();
  const other = grid.addSheet("结果");
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("结果").getRange("B2:C3").select();
    const selected = context.workbook.getSelectedRange().load("address");
    const cell = context.workbook.getActiveCell().load("address");
    await context.sync();
    expect(selected.address).toBe("结果!B2:C3");
    expect(cell.address).toBe("结果!B2");
  });
  expect(grid.activeSheet()).toBe(other);
});

test("kept ranges are released when the run is over", async () => {
  const { Excel, host } = await openExcel();
  const count = await Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange("A1:B2").load("address");
    await context.sync();
    const workbook = context.workbook as Excel.Workbook & { _GetReferenceCount(): OfficeExtension.ClientResult<number> };
    const kept = workbook._GetReferenceCount();
    await context.sync();
    return kept.value;
  });
  expect(count).toBe(1);
  await host.idle();
  await Excel.run(async (context) => {
    const workbook = context.workbook as Excel.Workbook & { _GetReferenceCount(): OfficeExtension.ClientResult<number> };
    const kept = workbook._GetReferenceCount();
    await context.sync();
    expect(kept.value).toBe(0);
  });
});
