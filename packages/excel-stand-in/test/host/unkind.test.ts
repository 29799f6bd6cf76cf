/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost/pane.html"}
 */
/** What each unkind mode does to requests, and that without it all is as before. Modes of the start-up have files of their own. */
import { CellError } from "../../src/grid/grid";
import type { FunctionsMetadata, UnkindWish } from "../../src/host/index";
import { openExcel, type Implementation } from "../../testing/officeInJsdom";

const metadata: FunctionsMetadata = {
  functions: [{ id: "PAIR", name: "PAIR", parameters: [{ name: "broken" }], result: { dimensionality: "matrix" } }],
};
const implementations: Record<string, Implementation> = {
  PAIR: (broken: boolean) => {
    const { Error: CustomError } = (globalThis as unknown as { CustomFunctions: { Error: new (code: string) => Error } }).CustomFunctions;
    return [["优秀", broken ? new CustomError("#N/A") : "良好"]];
  },
};

const open = (unkind: UnkindWish = "") => openExcel({ unkind, functions: { metadata, implementations } });

async function onSheet<R>(
  unkind: UnkindWish,
  body: (sheet: Excel.Worksheet, context: Excel.RequestContext, excel: Awaited<ReturnType<typeof open>>) => Promise<R>,
): Promise<R> {
  const excel = await open(unkind);
  return excel.Excel.run((context) => body(context.workbook.worksheets.getActiveWorksheet(), context, excel));
}

describe("errorInMatrix", () => {
  test.each<[UnkindWish, unknown]>([
    ["", [["优秀", new CellError("#N/A")]]],
    ["errorInMatrix", new CellError("#VALUE!")],
  ])("%j: a matrix with an error comes back as %j", async (unkind, expected) => {
    const { grid } = await open(unkind);
    expect(await grid.call("PAIR", [true])).toEqual(expected);
    expect(await grid.call("PAIR", [false])).toEqual([["优秀", "良好"]]);
  });
});

describe("page set-up and panes", () => {
  const settings = {
    paper: (sheet: Excel.Worksheet) => (sheet.pageLayout.paperSize = "A3"),
    orientation: (sheet: Excel.Worksheet) => (sheet.pageLayout.orientation = "Landscape"),
    titles: (sheet: Excel.Worksheet) => sheet.pageLayout.setPrintTitleRows("$1:$2"),
    footer: (sheet: Excel.Worksheet) => (sheet.pageLayout.headersFooters.defaultForAllPages.centerFooter = "&P"),
    margins: (sheet: Excel.Worksheet) => sheet.pageLayout.setPrintMargins("Points", { left: 20 }),
    panes: (sheet: Excel.Worksheet) => sheet.freezePanes.freezeRows(2),
    area: (sheet: Excel.Worksheet) => sheet.freezePanes.freezeAt("A1:B2"),
  };
  const refusedIn: [string, (keyof typeof settings)[]][] = [
    ["", []],
    ["noPrinter:paper", ["paper"]],
    ["noPrinter:printer", ["paper", "orientation", "titles", "footer", "margins"]],
    ["noFreeze", ["panes", "area"]],
  ];

  test.each(refusedIn)("%j refuses %j and nothing else", async (unkind, refused) => {
    await onSheet(unkind, async (sheet, context) => {
      const failed: string[] = [];
      for (const [name, set] of Object.entries(settings)) {
        set(sheet);
        await context.sync().catch(({ code }: { code: string }) => failed.push(`${name} ${code}`));
      }
      expect(failed).toEqual(refused.map((name) => `${name} GeneralException`));
    });
  });

  test("unfreezing is never refused", async () => {
    await onSheet("noFreeze", async (sheet, context) => {
      sheet.freezePanes.unfreeze();
      await context.sync();
    });
  });

  test.each<[string, object]>([
    ["", { horizontalFitToPages: 1 }],
    ["noZoom", { scale: 80 }],
  ])("%j: after a scale and a fit to one page the zoom is %j", async (unkind, expected) => {
    await onSheet(unkind, async (sheet, context) => {
      sheet.pageLayout.zoom = { scale: 80 };
      sheet.pageLayout.zoom = { horizontalFitToPages: 1 };
      sheet.pageLayout.load("zoom");
      await context.sync();
      expect(sheet.pageLayout.zoom).toEqual(expected);
    });
  });
});

describe("spilledFormulas", () => {
  test.each<[string, string[][], string[][]]>([
    ["", [["=SORT(A1:A2)"], ["末"]], [["=SORT(R1C1:R2C1)"], ["末"]]],
    ["spilledFormulas:empty", [["=SORT(A1:A2)"], [""]], [["=SORT(R1C1:R2C1)"], [""]]],
    ["spilledFormulas:anchor", [["=SORT(A1:A2)"], ["=SORT(A1:A2)"]], []],
  ])("%j", async (unkind, formulas, r1c1) => {
    await onSheet(unkind, async (sheet, context, { grid }) => {
      const range = sheet.getRange("C1:C2");
      sheet.getRange("C1").formulas = [["=SORT($A$1:$A$2)"]];
      await context.sync();
      grid.spill(grid.activeSheet(), 0, 2, [["首"], ["末"]]);
      range.load("formulas,values,formulasR1C1");
      await context.sync();
      expect(range.values).toEqual([["首"], ["末"]]);
      expect(range.formulas.map(([one]) => [String(one).replace(/\$/g, "")])).toEqual(formulas);
      if (r1c1.length > 0) expect(range.formulasR1C1).toEqual(r1c1);
    });
  });
});

describe("busyFirst", () => {
  async function readTwice(unkind: UnkindWish): Promise<unknown[][][]> {
    return onSheet(unkind, async (sheet, context, { grid }) => {
      sheet.getRange("A1:A3").formulas = [["=ADDIN.PAIR(FALSE)"], ["=1+1"], ["常数"]];
      await context.sync();
      grid.spill(grid.activeSheet(), 0, 0, [["优秀", "良好"]]);
      const seen: unknown[][][] = [];
      for (let read = 0; read < 2; read++) {
        const range = sheet.getRange("A1:B3").load("values");
        await context.sync();
        seen.push(range.values);
      }
      return seen;
    });
  }
  const values = [
    ["优秀", "良好"],
    [0, ""],
    ["常数", ""],
  ];

  test("the first read finds #BUSY! in what a function gives and spills, the second the values", async () => {
    expect(await readTwice("busyFirst")).toEqual([[["#BUSY!", "#BUSY!"], ...values.slice(1)], values]);
  });

  test("off, both find the values", async () => {
    expect(await readTwice("")).toEqual([values, values]);
  });
});

describe("shortReferences", () => {
  const written: [string, string][] = [
    ["=得分表[[#This Row],[得分]]*2", "=[@得分]*2"],
    ["=得分表[@[得分(1-2)]]", "=[@[得分(1-2)]]"],
    ["=SUM(得分表[[得分]])+SUM(其他[[得分]])", "=SUM([得分])+SUM(其他[[得分]])"],
    ["=SUM(得分表[@[得分]:[得分(1-2)]])", "=SUM([@[得分]:[得分(1-2)]])"],
    ['=COUNTA(得分表[[#Headers],[得分]])&"得分表[得分]"', '=COUNTA([[#Headers],[得分]])&"得分表[得分]"'],
    ["=ROWS(得分表[#All])", "=ROWS([#All])"],
  ];

  test.each(written)("%s is handed back as %s inside the table, and as written elsewhere and without the mode", async (formula, short) => {
    await onSheet("shortReferences", async (sheet, context, { host }) => {
      sheet.getRange("A1:C1").values = [["得分", "得分(1-2)", "算出"]];
      sheet.tables.add("A1:C2", true).name = "得分表";
      sheet.getRange("C2").formulas = [[formula]];
      sheet.getRange("E2").formulas = [[formula]];
      const read = async () => {
        const range = sheet.getRange("C2:E2").load("formulas");
        await context.sync();
        return [range.formulas[0]![0], range.formulas[0]![2]] as unknown;
      };
      expect(await read()).toEqual([short, formula]);
      host.setUnkind("");
      expect(await read()).toEqual([formula, formula]);
    });
  });
});

describe("shapeSelected", () => {
  test.each(["getSelectedRange", "getSelectedRanges"] as const)(
    "%s throws InvalidSelection, and the active cell is still there",
    async (method) => {
      const { Excel, host } = await open("shapeSelected");
      const address = () =>
        Excel.run(async (context) => {
          const range = context.workbook[method]();
          range.load("address");
          await context.sync();
          return range.address;
        });
      await expect(address()).rejects.toMatchObject({ code: "InvalidSelection" });
      await Excel.run(async (context) => {
        context.workbook.getActiveCell().load("address");
        await context.sync();
      });
      host.setUnkind("");
      expect(await address()).toBe("Sheet1!A1");
    },
  );
});
