/** A scheme of fourteen sheets and more is taken out of the workbook and comes back, as a person sees it and as a file would hold it. */
import { readWorkbook } from "../../src/preview/files/read";
import type { WorkbookFile } from "../../src/preview/files/workbookFile";
import { openPreview, type PreviewPage } from "./support/preview";

let page: PreviewPage;
beforeAll(async () => {
  page = await openPreview();
}, 60_000);
afterAll(() => page?.close());

async function workbook(): Promise<WorkbookFile> {
  const bytes = Buffer.from(await page.call<string>("workbookFile"), "base64");
  const { file } = await readWorkbook(new Uint8Array(bytes));
  return file!;
}

/** What a person could tell apart: the journal's tokens, the cell in front of them and how rules are numbered are none of it. */
function told({ sheets, names, settings }: WorkbookFile): Record<string, unknown> {
  const records = Object.entries(settings).filter(([key]) => key !== "baton.journal");
  const parts = sheets.map(({ name, conditions, ...sheet }) => [`sheet ${name}`, { ...sheet, conditions: conditions.map(({ area, formula, format, stopIfTrue }) => ({ area, formula, format, stopIfTrue })) }]);
  return { order: sheets.map(({ name }) => name), names: [...names].sort((one, other) => (one.name < other.name ? -1 : 1)), records, ...(Object.fromEntries(parts) as object) };
}

test("公务员: all of it goes, and an undo brings back every cell with its looks, and what referred to it", async () => {
  await page.insertTemplate({ sample: true, title: /公务员/ });
  const sheets = await page.sheets();
  await page.write("Sheet1!A1:A3", [["=SUM(方案参数!B1:B60)"], ["自己的"], [`=COUNTA('${sheets[2]}'!A1:A40)`]]);
  await page.write(`${sheets[1]}!H30`, "自己记的");
  await page.idle();
  const before = await workbook();
  const shown = (await page.read("Sheet1!A1:A3")).values;

  await page.openPane("模板");
  const back = page.pane.getByRole("button", { name: "全部模板" });
  if (await back.isVisible()) await back.click();
  await page.pane.getByRole("button", { name: /改方案、增减单位/ }).click();
  await page.pane.getByRole("button", { name: "移除方案…" }).click({ timeout: 60_000 });
  await page.pane.getByText(/别的表里有 2 格用到这些表/).waitFor({ timeout: 60_000 });
  await page.page.screenshot({ path: "test-results/removal.png" });
  await page.pane.getByRole("button", { name: /^移除这 \d+ 张表/ }).click();
  await page.pane.getByText(/^上次改动：移除方案/).waitFor({ timeout: 120_000 });
  await page.idle();
  expect(await page.sheets()).toEqual(["Sheet1"]);
  expect((await page.read("Sheet1!A1:A3")).values).toEqual([["#REF!"], ["自己的"], ["#REF!"]]);
  const left = await workbook();
  expect([left.names, left.sheets.flatMap(({ tables }) => tables), Object.keys(left.settings)]).toEqual([[], [], ["baton.journal"]]);

  await page.undo({ archives: false });
  expect(await page.sheets()).toEqual(sheets);
  expect((await page.read("Sheet1!A1:A3")).values).toEqual(shown);
  const [was, is] = [told(before), told(await workbook())];
  for (const part of Object.keys(was)) expect([part, is[part]]).toEqual([part, was[part]]);
  expect(Object.keys(is)).toEqual(Object.keys(was));
}, 600_000);
