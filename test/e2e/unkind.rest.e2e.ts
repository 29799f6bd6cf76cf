/**
 * A clerk's whole day in an Excel that does everything worse: every unkind mode is on, in a real browser with Microsoft's
 * office.js. Results are compared with a calculation by hand after each step. BATON_UNKIND runs it with other modes.
 */
import { unkindModes, wishText, withWish, kind } from "excel-stand-in/host/unkind";
import { templates } from "../../src/schemes";
import { byHand, shownIn } from "../support/lanzhouByHand";
import { openPreview, type PreviewPage } from "./support/preview";

const wanted = process.env.BATON_UNKIND ?? "all";
const modes = withWish(kind(), wanted);
const template = templates.find(({ id }) => id === "lanzhou")!;
const plan = template.plan({ sample: true }, { sheets: [], tables: [], names: [] });
const scores = plan.sheets.find(({ name }) => name === "月度成绩")!.tables[0]!;

let page: PreviewPage;

beforeAll(async () => {
  page = await openPreview({ width: 1366, height: 900 }, wanted);
}, 120_000);
afterAll(() => page.close());

async function expectByHand() {
  const reader = await page.reader(plan);
  const shown = shownIn(reader);
  expect(shown).toEqual(byHand(reader));
  return shown;
}

const valueAt = async (address: string) => (await page.read(address)).values[0]![0];
const formulaAt = async (address: string) => (await page.read(address)).formulas[0]![0];
const finding = (place: string) => page.pane.locator(".finding", { has: page.pane.getByRole("button", { name: place, exact: true }) });

const units = async () => (await page.read("单位!A6:A60")).values.flat().filter((name) => name !== "");

test("every mode is on", async () => {
  expect(wishText(await page.call("unkind"))).toBe(wishText(modes));
  if (wanted === "all") expect(wishText(modes).split(",")).toHaveLength(unkindModes.length);
});

test("a template with sample data is inserted, and graded as by hand", async () => {
  await page.insertTemplate({ sample: true });
  expect((await page.sheets()).filter((name) => name !== "Sheet1")).toEqual(plan.sheets.map(({ name }) => name));
  expect((await expectByHand()).units).toHaveLength(35);
}, 180_000);

test("changed weights and scores are followed", async () => {
  const before = shownIn(await page.reader(plan));
  await page.write("方案参数!F7:F10", [[0.7], [0.1], [0.1], [0.1]]);
  await page.write("月度成绩!B8", 100);
  await page.idle();
  expect((await expectByHand()).units.map(({ total }) => total)).not.toEqual(before.units.map(({ total }) => total));
});

test("a number typed as text and an overwritten formula are found and mended", async () => {
  const formula = await formulaAt("加扣分台账!H7");
  await page.write("月度成绩!C9", "'８９");
  await page.write("加扣分台账!H7", 1);
  await page.idle();
  const places = (await page.runChecks()).map(({ place }) => place);
  expect(places).toEqual(expect.arrayContaining(["月度成绩!C9", "加扣分台账!H7"]));
  for (const place of ["加扣分台账!H7", "月度成绩!C9"]) {
    await finding(place).getByText("看改法").click();
    await finding(place)
      .getByRole("button", { name: /^改这 / })
      .click();
    await finding(place).waitFor({ state: "detached" });
    await page.idle();
  }
  expect(await valueAt("月度成绩!C9")).toBe(89);
  // A table's own references may come back shortened, and say the same.
  const short = (text: unknown) => String(text).replace(/\[@\[([\p{L}\p{N}_]+)\]\]/gu, "[@$1]");
  expect(short(await formulaAt("加扣分台账!H7"))).toBe(short(formula));
  await expectByHand();
}, 120_000);

test("a change of a filtered table changes all of it or nothing, and says so", async () => {
  const before = await units();
  await page.call("filter", scores.name, "单位", ["单位01", "单位02"]);
  await page.startAddingUnit("新来的局");
  const done = page.pane.getByText(/^方案已改/).first();
  const refused = page.pane.getByText(/筛选/).first();
  await done.or(refused).first().waitFor({ timeout: 60_000 });
  await page.idle();
  const expected = (await done.isVisible()) ? [...before, "新来的局"] : before;
  expect([...(await units())].sort()).toEqual([...expected].sort());
  if (await done.isVisible()) await page.undo({ archives: false });
  await page.call("filter", scores.name, "单位", null);
  expect(await units()).toEqual(before);
  await expectByHand();
}, 180_000);

test("a unit comes, and undo takes it back", async () => {
  const before = await units();
  await page.startAddingUnit("新来的局");
  await page.pane
    .getByText(/^方案已改/)
    .first()
    .waitFor({ timeout: 60_000 });
  await page.idle();
  expect(await units()).toEqual(expect.arrayContaining([...before, "新来的局"]));
  await page.undo({ archives: false });
  expect(await units()).toEqual(before);
  await expectByHand();
}, 180_000);

test("the scheme is exported where no file can be saved", async () => {
  await page.openPane("模板");
  const back = page.pane.getByRole("button", { name: "全部模板" });
  if (await back.isVisible()) await back.click();
  await page.pane.getByRole("button", { name: /兰州新区：/ }).click();
  const download = page.page.waitForEvent("download", { timeout: 5_000 }).catch(() => null);
  await page.pane.getByRole("button", { name: "导出方案" }).click();
  if (!modes.noDownloads) return expect((await download)?.suggestedFilename()).toMatch(/\.json$/);
  expect(await download).toBeNull();
  const text = await page.pane.locator("textarea:visible").last().inputValue({ timeout: 10_000 });
  expect(JSON.parse(text)).toEqual(expect.any(Object));
}, 60_000);

test("findings are exported as a sheet", async () => {
  await page.runChecks();
  await page.pane.getByRole("button", { name: "导出清单" }).click();
  await page.page.waitForFunction(() => window.preview.sheets().includes("校验清单"), undefined, { timeout: 20_000 });
  await page.idle();
}, 60_000);

test("closed and opened again, the workbook computes the same", async () => {
  const before = await expectByHand();
  await page.call("setLocale", "zh-CN");
  await page.pane.getByRole("navigation").waitFor();
  await page.idle();
  expect(await expectByHand()).toEqual(before);
}, 120_000);
