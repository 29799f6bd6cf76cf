/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost/pane.html"}
 */
/** Data validation and conditional formats. */
import { containing } from "../matching";
import { openExcel } from "../../testing/officeInJsdom";

async function run(body: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<unknown>) {
  const excel = await openExcel();
  excel.host.registerFunctions({ functions: [{ id: "WEIGHTED", name: "WEIGHTED", parameters: [], result: {} }] }, "ADDIN");
  await excel.Excel.run((context) => body(context.workbook.worksheets.getItem("Sheet1"), context));
  return excel;
}

describe("data validation", () => {
  test("is set, read and cleared", async () => {
    await run(async (sheet, context) => {
      const range = sheet.getRange("B2:B9");
      const { dataValidation } = range;
      dataValidation.rule = { decimal: { formula1: 0, formula2: "=满分", operator: "Between" } };
      dataValidation.prompt = { showPrompt: true, title: "得分", message: "0 到满分" };
      dataValidation.errorAlert = { showAlert: true, style: "Stop", title: "得分不对", message: "请填 0 到满分" };
      dataValidation.ignoreBlanks = false;
      dataValidation.load("rule,prompt,errorAlert,ignoreBlanks,type");
      const elsewhere = sheet.getRange("C1").dataValidation.load("type,rule,prompt,ignoreBlanks");
      await context.sync();
      expect(dataValidation).toMatchObject({
        type: "Decimal",
        ignoreBlanks: false,
        prompt: { showPrompt: true, title: "得分", message: "0 到满分" },
        errorAlert: { showAlert: true, style: "Stop", title: "得分不对", message: "请填 0 到满分" },
      });
      expect(dataValidation.rule).toEqual({ decimal: { formula1: 0, formula2: "=满分", operator: "Between" } });
      expect(elsewhere).toMatchObject({ type: "None", rule: {}, ignoreBlanks: true });
      dataValidation.clear();
      dataValidation.load("type");
      await context.sync();
      expect(dataValidation.type).toBe("None");
    });
  });

  test("of cells that differ Excel tells how, and not what each takes", async () => {
    await run(async (sheet, context) => {
      const rule = (most: number) => ({ wholeNumber: { formula1: 0, formula2: most, operator: "Between" as const } });
      sheet.getRange("A1:A4").dataValidation.rule = rule(9);
      sheet.getRange("A5:A6").dataValidation.rule = rule(5);
      const types = ["A1:A4", "A1:A6", "A4:A7", "A7:A9", "A:A"].map((address) => sheet.getRange(address).dataValidation.load("type"));
      await context.sync();
      expect(types.map(({ type }) => type)).toEqual(["WholeNumber", "Inconsistent", "MixedCriteria", "None", "MixedCriteria"]);
    });
  });

  test("a list takes text or a range", async () => {
    await run(async (sheet, context) => {
      const a = sheet.getRange("A1").dataValidation;
      const b = sheet.getRange("B1").dataValidation;
      a.rule = { list: { inCellDropDown: true, source: "优秀,合格" } };
      b.rule = { list: { inCellDropDown: true, source: sheet.getRange("D1:D3") } };
      a.load("rule,type");
      b.load("rule");
      await context.sync();
      expect(a.type).toBe("List");
      expect(a.rule.list!.source).toBe("优秀,合格");
      expect(b.rule.list!.source).toBe("=Sheet1!$D$1:$D$3");
    });
  });

  test.each<[string, (validation: Excel.DataValidation) => void]>([
    ["two kinds", (v) => (v.rule = { list: { inCellDropDown: true, source: "a" }, custom: { formula: "=TRUE" } })],
    ["a kind there is not", (v) => (v.rule = { number: {} } as Excel.DataValidationRule)],
    ["between one bound", (v) => (v.rule = { wholeNumber: { formula1: 1, operator: "Between" } })],
    ["an operator there is not", (v) => (v.rule = { wholeNumber: { formula1: 1, operator: "Over" as "EqualTo" } })],
    ["a list of 256 characters", (v) => (v.rule = { list: { inCellDropDown: true, source: "甲".repeat(256) } })],
    ["a formula without =", (v) => (v.rule = { custom: { formula: "A1>0" } })],
    ["a title of 33 characters", (v) => (v.prompt = { showPrompt: true, title: "题".repeat(33), message: "" })],
    ["a message of 256", (v) => (v.errorAlert = { showAlert: true, style: "Stop", title: "", message: "字".repeat(256) })],
    ["a custom function", (v) => (v.rule = { custom: { formula: "=addin.weighted(A1)>0" } })],
  ])("%s is refused", async (_, write) => {
    await run(async (sheet, context) => {
      write(sheet.getRange("A1").dataValidation);
      await expect(context.sync()).rejects.toMatchObject({ code: "InvalidArgument" });
    });
  });
});

describe("conditional formats", () => {
  test("a formula with its look reaches the grid when the batch is over", async () => {
    const { grid } = await run(async (sheet, context) => {
      const format = sheet.getRange("A2:D9").conditionalFormats.add("Custom");
      format.custom.rule.formula = '=$D2="优秀"';
      format.custom.format.fill.color = "#C6EFCE";
      format.custom.format.font.color = "#006100";
      format.custom.format.font.bold = true;
      const bottom = format.custom.format.borders.getItem("EdgeBottom");
      bottom.style = "Continuous";
      bottom.color = "#00B050";
      format.stopIfTrue = true;
      format.load("id,type,priority,stopIfTrue");
      format.custom.rule.load("formula,formulaR1C1");
      format.custom.format.fill.load("color");
      const range = format.getRange().load("address");
      await context.sync();
      expect(format).toMatchObject({ type: "Custom", priority: 0, stopIfTrue: true });
      expect(format.custom.rule.formula).toBe('=$D2="优秀"');
      expect(format.custom.rule.formulaR1C1).toBe('=RC4="优秀"');
      expect(format.custom.format.fill.color).toBe("#C6EFCE");
      expect(range.address).toBe("Sheet1!A2:D9");
      format.custom.format.fill.color = "#FFC7CE";
      await context.sync();
    });
    const formats = grid.conditionalFormats(grid.id("Sheet1"));
    expect(formats).toHaveLength(1);
    expect(formats[0]).toMatchObject({
      area: { row: 1, column: 0, rows: 8, columns: 4 },
      formula: '=$D2="优秀"',
      format: {
        fill: "#FFC7CE",
        color: "#006100",
        bold: true,
        borders: [{ edge: "EdgeBottom", style: "Continuous", color: "#00B050" }],
      },
      stopIfTrue: true,
    });
  });

  test("the newest comes first, and all can be listed and cleared", async () => {
    const { grid } = await run(async (sheet, context) => {
      const all = sheet.getRange("A1:A9").conditionalFormats;
      const add = (formula: string) => {
        const format = all.add("Custom");
        format.custom.rule.formula = formula;
        return format;
      };
      add("=A1=1");
      const second = add("=A1=2");
      await context.sync();
      all.load("items/id,items/priority,items/type");
      const elsewhere = sheet.getRange("C1").conditionalFormats.getCount();
      await context.sync();
      expect(all.items.map((item) => item.priority)).toEqual([0, 1]);
      expect(elsewhere.value).toBe(0);
      const first = all.getItemAt(0);
      first.load("id");
      first.customOrNullObject.rule.load("formula");
      const wrong = first.cellValueOrNullObject.load("rule");
      second.load("id");
      await context.sync();
      expect(first.id).toBe(second.id);
      expect(first.customOrNullObject.rule.formula).toBe("=A1=2");
      expect(wrong.isNullObject).toBe(true);
      second.delete();
      const left = all.getCount();
      await context.sync();
      expect(left.value).toBe(1);
      sheet.getRange("A5").conditionalFormats.clearAll();
      const none = all.getCount();
      await context.sync();
      expect(none.value).toBe(0);
    });
    expect(grid.conditionalFormats(grid.id("Sheet1"))).toEqual([]);
  });

  test("comparisons and texts become formulas for the grid", async () => {
    const { grid } = await run(async (sheet, context) => {
      const between = sheet.getRange("B2:B5").conditionalFormats.add("CellValue");
      between.cellValue.rule = { formula1: "=0", formula2: "=满分", operator: "Between" };
      const text = sheet.getRange("C2").conditionalFormats.add("ContainsText");
      text.textComparison.rule = { operator: "Contains", text: '待"定"' };
      between.cellValue.load("rule");
      await context.sync();
      expect(between.cellValue.rule).toEqual({ formula1: "=0", formula2: "=满分", operator: "Between" });
    });
    const formulas = grid.conditionalFormats(grid.id("Sheet1")).map(({ formula }) => formula);
    expect(formulas.sort()).toEqual(["=AND(B2>=(0),B2<=(满分))", '=NOT(ISERROR(SEARCH("待""定""",C2)))']);
  });

  test("formats of the grid's own are seen, and those of moved cells where they are", async () => {
    const excel = await run(async () => undefined);
    const { grid } = excel;
    const sheet = grid.id("Sheet1");
    grid.addConditionalFormat({
      area: { sheet, row: 4, column: 0, rows: 1, columns: 1 },
      formula: "=TRUE",
      format: {},
      priority: 0,
      stopIfTrue: false,
    });
    await excel.Excel.run(async (context) => {
      const worksheet = context.workbook.worksheets.getItem("Sheet1");
      worksheet.getRange("1:1").insert("Down");
      const format = worksheet.getRange("A6").conditionalFormats.getItemAt(0);
      const range = format.getRange().load("address");
      await context.sync();
      expect(range.address).toBe("Sheet1!A6");
    });
  });

  test("custom functions and other types are refused", async () => {
    await run(async (sheet, context) => {
      const format = sheet.getRange("A1").conditionalFormats.add("Custom");
      await context.sync();
      format.custom.rule.formula = "=ADDIN.WEIGHTED(A1)>1";
      await expect(context.sync()).rejects.toMatchObject({ code: "InvalidArgument", message: containing("ADDIN.WEIGHTED") });
      sheet.getRange("A1").conditionalFormats.add("ColorScale");
      await expect(context.sync()).rejects.toMatchObject({ code: "NotInPreview" });
    });
  });
});
