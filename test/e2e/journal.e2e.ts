/** What is taken back, and what stays: the clerk's entries after a change, and a pane that is closed in the middle of a write. */
import { inFull } from "./support/inFull";
import { openPreview, type PreviewPage } from "./support/preview";

let page: PreviewPage;
beforeAll(async () => {
  page = await openPreview();
}, 60_000);
afterAll(() => page?.close());

const values = async (address: string) => (await page.read(address)).values;

/** One more unit of the scheme that stands. */
async function addUnit(name: string): Promise<void> {
  await page.startAddingUnit(name);
  await page.pane
    .getByText(/^方案已改/)
    .first()
    .waitFor({ timeout: 60_000 });
  await page.idle();
}

test("undo of a change keeps what was typed after it, here and on a new sheet", async () => {
  await page.insertTemplate({ sample: true });
  const before = await values("月度成绩!A7:M41");
  await addUnit("新来的局");
  expect((await values("月度成绩!A7:A42")).flat()).toContain("新来的局");
  await page.write("月度成绩!B8", 99.5);
  await page.write("Sheet1!B2", "记一笔");
  await page.page.evaluate(() => void window.preview.grid.addSheet("后来的表"));
  await page.write("后来的表!A1", "后来的");
  await page.idle();
  await page.undo({ archives: false });
  expect(await values("月度成绩!A7:M41")).toEqual(before.map((line, i) => (i === 1 ? [line[0], 99.5, ...line.slice(2)] : line)));
  expect((await values("月度成绩!A7:A42")).flat()).not.toContain("新来的局");
  expect(await values("Sheet1!B2")).toEqual([["记一笔"]]);
  expect(await values("后来的表!A1")).toEqual([["后来的"]]);
}, 180_000);

test("closed and opened again, the pane still undoes the insertion, and archives what was typed into it", async () => {
  await page.call("setTheme", "dark");
  await page.pane.getByRole("button", { name: "撤销", exact: true }).waitFor({ timeout: 60_000 });
  await page.undo({ archives: true });
  expect(await page.sheets()).toEqual(["Sheet1", "后来的表", "存档"]);
  // The archive is part of the undo: nothing takes it away by itself.
  await page.call("setTheme", "light");
  await page.pane.getByRole("navigation").waitFor();
  await page.idle();
  expect(await page.pane.getByRole("button", { name: "撤销", exact: true }).count()).toBe(0);
  expect((await values("存档!A6:F20")).flat()).toEqual(expect.arrayContaining(["月度成绩", 99.5]));
}, 120_000);

const choices = [
  ["撤掉", 0, "dark"],
  ["接着做完", 31, "light"],
] as const;

test.each(inFull ? choices : choices.slice(0, 1))(
  "closed in the middle of an insertion, it tells so when it is opened again: %s",
  async (button, sheets, theme) => {
    const before = await page.sheets();
    // The second request, the first that writes, breaks off in the middle and leaves the pane waiting.
    await page.startInserting({ sample: true }, () => page.call("failRequest", 2, { afterActions: 120, unanswered: true }));
    await page.page.waitForFunction((count) => window.preview.sheets().length > count, before.length);
    // Another theme opens the pane anew.
    await page.call("setTheme", theme);
    await page.pane.getByText(/没有做完，表还不完整/).waitFor({ timeout: 60_000 });
    await page.openPane("模板");
    expect(await page.pane.getByRole("button", { name: /改方案、改名单/ }).count()).toBe(0);
    await page.page.screenshot({ path: `test-results/broken-off-${theme}.png` });
    await page.pane.getByRole("button", { name: button }).click();
    await page.pane.getByText(/没有做完/).waitFor({ state: "detached", timeout: 60_000 });
    await page.idle();
    expect(await page.sheets()).toHaveLength(before.length + sheets);
  },
  180_000,
);
