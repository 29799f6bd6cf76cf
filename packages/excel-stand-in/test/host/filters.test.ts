/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost/pane.html"}
 */
/** Filters of tables and lists: what they hide, how they are found and restored, and what the mode `filteredTables` refuses. */
import type { UnkindWish } from "../../src/host/index";
import type { MemoryGrid } from "../../testing/memoryGrid";
import { openExcel, type OpenExcel } from "../../testing/officeInJsdom";

type Body = (table: Excel.Table, sheet: Excel.Worksheet, context: Excel.RequestContext, excel: OpenExcel) => Promise<void>;

/** A table 得分表 in A1:B5 and the same cells as a list in D1:E5. */
async function onTable(unkind: UnkindWish, body: Body): Promise<void> {
  const excel = await openExcel({ unkind });
  await excel.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const cells = [
      ["组别", "得分"],
      ["一组", 96],
      ["二组", 95],
      ["一组", 94],
      ["三组", "未评"],
    ];
    sheet.getRange("A1:B5").values = cells;
    sheet.getRange("D1:E5").values = cells;
    const table = sheet.tables.add("A1:B5", true);
    table.name = "得分表";
    await context.sync();
    await body(table, sheet, context, excel);
  });
}

const hiddenRows = async (sheet: Excel.Worksheet, context: Excel.RequestContext) => {
  const rows = [1, 2, 3, 4, 5, 6].map((row) => sheet.getRange(`A${row}`).load("rowHidden"));
  await context.sync();
  return rows.flatMap(({ rowHidden }, index) => (rowHidden ? [index + 1] : []));
};

const rowsHiddenInGrid = (grid: MemoryGrid) => [1, 2, 3, 4, 5].filter((row) => grid.isRowHidden(grid.activeSheet(), row - 1));

test.each<[string, Excel.FilterCriteria, number[]]>([
  ["values", { filterOn: "Values", values: ["一组"] }, [3, 5]],
  ["a wildcard", { filterOn: "Custom", criterion1: "=?组", criterion2: "<>三*", operator: "And" }, [5]],
  ["either", { filterOn: "Custom", criterion1: "=二组", criterion2: "=三组", operator: "Or" }, [2, 4]],
])("a column filtered by %s hides the other rows", async (_, criteria, hidden) => {
  await onTable("", async (table, sheet, context, { grid }) => {
    table.columns.getItem("组别").filter.apply(criteria);
    expect(await hiddenRows(sheet, context)).toEqual(hidden);
    expect(rowsHiddenInGrid(grid)).toEqual(hidden);
    table.clearFilters();
    expect(await hiddenRows(sheet, context)).toEqual([]);
    expect(rowsHiddenInGrid(grid)).toEqual([]);
  });
});

test("numbers are compared as numbers, and columns add up", async () => {
  await onTable("", async (table, sheet, context) => {
    table.columns.getItem("得分").filter.applyCustomFilter(">=95");
    expect(await hiddenRows(sheet, context)).toEqual([4, 5]);
    table.columns.getItem("组别").filter.applyValuesFilter(["二组", "三组"]);
    expect(await hiddenRows(sheet, context)).toEqual([2, 4, 5]);
    table.columns.getItem("得分").filter.clear();
    expect(await hiddenRows(sheet, context)).toEqual([2, 4]);
  });
});

test("a table's filter is found, cleared and restored", async () => {
  await onTable("", async (table, sheet, context) => {
    const wanted = { filterOn: "Values", values: ["一组"] } as const;
    table.columns.getItem("组别").filter.apply({ ...wanted, values: [...wanted.values] });
    const { filter } = table.columns.getItemAt(0);
    filter.load("criteria");
    table.autoFilter.load("enabled,isDataFiltered,criteria");
    const range = table.autoFilter.getRange().load("address");
    await context.sync();
    expect(filter.criteria).toEqual(wanted);
    expect(table.autoFilter).toMatchObject({ enabled: true, isDataFiltered: true, criteria: [wanted, {}] });
    expect(range.address).toBe("Sheet1!A1:B5");
    const { criteria } = table.autoFilter;
    table.autoFilter.clearCriteria();
    table.autoFilter.load("isDataFiltered,criteria");
    await context.sync();
    expect(table.autoFilter).toMatchObject({ isDataFiltered: false, criteria: [{}, {}] });
    table.autoFilter.apply(table.getRange(), 0, criteria[0]);
    expect(await hiddenRows(sheet, context)).toEqual([3, 5]);
  });
});

test("a list of the sheet is filtered, judged anew and let go", async () => {
  await onTable("", async (table, sheet, context) => {
    sheet.autoFilter.load("enabled,isDataFiltered");
    const none = sheet.autoFilter.getRangeOrNullObject().load("address");
    await context.sync();
    expect(sheet.autoFilter).toMatchObject({ enabled: false, isDataFiltered: false });
    expect(none.isNullObject).toBe(true);
    sheet.autoFilter.apply("D1:E5", 0, { filterOn: "Values", values: ["一组"] });
    sheet.autoFilter.load("enabled,isDataFiltered,criteria");
    const range = sheet.autoFilter.getRange().load("address");
    expect(await hiddenRows(sheet, context)).toEqual([3, 5]);
    expect(range.address).toBe("Sheet1!D1:E5");
    expect(sheet.autoFilter).toMatchObject({ enabled: true, isDataFiltered: true, criteria: [{ filterOn: "Values" }, {}] });
    sheet.getRange("D2").values = [["二组"]];
    expect(await hiddenRows(sheet, context)).toEqual([3, 5]);
    sheet.autoFilter.reapply();
    expect(await hiddenRows(sheet, context)).toEqual([2, 3, 5]);
    sheet.autoFilter.remove();
    sheet.autoFilter.load("enabled,isDataFiltered");
    expect(await hiddenRows(sheet, context)).toEqual([]);
    expect(sheet.autoFilter).toMatchObject({ enabled: false, isDataFiltered: false });
    table.load("name");
  });
});

test("a list and its criteria follow inserted rows and columns", async () => {
  await onTable("", async (_table, sheet, context) => {
    sheet.autoFilter.apply("D1:E5", 1, { filterOn: "Custom", criterion1: ">95" });
    sheet.getRange("E1:E5").insert("Right");
    sheet.getRange("D1:F1").insert("Down");
    const range = sheet.autoFilter.getRange().load("address");
    sheet.autoFilter.load("criteria");
    await context.sync();
    expect(range.address).toBe("Sheet1!D2:F6");
    expect(sheet.autoFilter.criteria).toEqual([{}, {}, { filterOn: "Custom", criterion1: ">95" }]);
  });
});

test("what the stand-in cannot filter by fails by name", async () => {
  await onTable("", async (table, _sheet, context) => {
    table.columns.getItem("得分").filter.apply({ filterOn: "TopItems", criterion1: "2" });
    await expect(context.sync()).rejects.toMatchObject({ message: expect.stringContaining("TopItems") as string });
  });
});

test("a protected sheet refuses filters unless they are allowed", async () => {
  await onTable("", async (table, sheet, context) => {
    sheet.protection.protect();
    table.columns.getItem("组别").filter.applyValuesFilter(["一组"]);
    await expect(context.sync()).rejects.toMatchObject({ code: "AccessDenied" });
    sheet.protection.unprotect();
    sheet.protection.protect({ allowAutoFilter: true });
    table.columns.getItem("组别").filter.applyValuesFilter(["一组"]);
    expect(await hiddenRows(sheet, context)).toEqual([3, 5]);
  });
});

describe("rows of a filtered table", () => {
  const count = async (table: Excel.Table, context: Excel.RequestContext) => {
    table.rows.load("count");
    await context.sync();
    return table.rows.count;
  };
  const adding: [string, (table: Excel.Table, sheet: Excel.Worksheet) => void][] = [
    ["rows.add", (table) => void table.rows.add(undefined, [["四组", 90]])],
    ["an insertion of cells", (_table, sheet) => void sheet.getRange("A3:B3").insert("Down")],
  ];
  const deleting: [string, (table: Excel.Table, sheet: Excel.Worksheet) => void][] = [
    ["a row's delete", (table) => table.rows.getItemAt(1).delete()],
    ["deleteRowsAt", (table) => table.rows.deleteRowsAt(1, 1)],
    ["a deletion of cells", (_table, sheet) => sheet.getRange("A3:B3").delete("Up")],
  ];
  const filters: [string, (table: Excel.Table, sheet: Excel.Worksheet) => void][] = [
    ["its own filter", (table) => table.columns.getItem("组别").filter.applyValuesFilter(["一组"])],
    ["the sheet's", (_table, sheet) => sheet.autoFilter.apply("D1:E5", 0, { filterOn: "Values", values: ["一组"] })],
  ];

  describe.each(filters)("under %s", (_, filter) => {
    test.each(adding)("%s throws in the mode, and works without", async (_name, add) => {
      await onTable("filteredTables", async (table, sheet, context, { host }) => {
        filter(table, sheet);
        await context.sync();
        add(table, sheet);
        await expect(context.sync()).rejects.toMatchObject({ code: "GeneralException" });
        expect(await count(table, context)).toBe(4);
        host.setUnkind("");
        add(table, sheet);
        expect(await count(table, context)).toBe(5);
      });
    });

    test.each(deleting)("%s does nothing in the mode, and works without", async (_name, remove) => {
      await onTable("filteredTables", async (table, sheet, context, { host }) => {
        filter(table, sheet);
        remove(table, sheet);
        expect(await count(table, context)).toBe(4);
        host.setUnkind("");
        remove(table, sheet);
        expect(await count(table, context)).toBe(3);
      });
    });
  });

  test("in the mode a table that is not filtered takes and loses rows as ever", async () => {
    await onTable("filteredTables", async (table, sheet, context) => {
      for (const [, add] of adding) add(table, sheet);
      for (const [, remove] of deleting) remove(table, sheet);
      expect(await count(table, context)).toBe(3);
    });
  });
});

test("a person filters a table and a list, and shows all again", async () => {
  await onTable("", async (table, sheet, context, { host, grid }) => {
    host.filter(grid.tables()[0]!.id, 0, ["二组"]);
    expect(await hiddenRows(sheet, context)).toEqual([2, 4, 5]);
    host.filter(grid.tables()[0]!.id, 0, null);
    host.filter({ sheet: grid.activeSheet(), row: 0, column: 3, rows: 5, columns: 2 }, 0, ["一组"]);
    expect(await hiddenRows(sheet, context)).toEqual([3, 5]);
    table.load("name");
  });
});
