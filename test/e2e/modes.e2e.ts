/** Unkind modes in the preview's page: asked for in the address and in the menu, and what they do inside the pane's frame. */
import { openGrid, type GridPage } from "./support/gridPage";

let grid: GridPage;
beforeAll(async () => {
  grid = await openGrid("lateScript,noDownloads");
  await grid.startAnew();
}, 120_000);
afterAll(() => grid.close());

const modes = () => grid.run((preview) => preview.unkind(), null);

test("the address turns them on", async () => {
  expect(await modes()).toMatchObject({ lateScript: true, noDownloads: true, errorInMatrix: false });
});

test("when a workbook opens, functions of a blocking script are there, and cells of others wait to be entered again", async () => {
  await grid.write("A1:A3", [[21], ["=ADDIN.TOTAL(A1:A1)"], ["=ADDIN.SPREAD(1)"]]);
  await grid.idle();
  expect(await grid.values("A2:B3")).toEqual([
    [21, ""],
    [1, 10],
  ]);
  await grid.run((preview) => preview.setLocale("en-US"), null);
  await grid.page.frameLocator("iframe").locator("body[data-ready]").waitFor();
  await grid.run((preview) => preview.host.functionsReady(), null);
  await grid.idle();
  expect(await grid.values("A2:B3")).toEqual([
    [21, ""],
    ["#NAME?", ""],
  ]);
  await grid.write("A3", "=ADDIN.SPREAD(1)");
  await grid.idle();
  expect(await grid.values("A2:B3")).toEqual([
    [21, ""],
    [1, 10],
  ]);
});

test("the frame takes no downloads and says it is a Mac, until the mode is turned off in the menu", async () => {
  const sandbox = () => grid.page.locator("iframe").getAttribute("sandbox");
  const platform = () =>
    grid.page
      .frameLocator("iframe")
      .locator("body")
      .evaluate(() => String(Office.context.platform));
  expect(await sandbox()).not.toContain("allow-downloads");
  expect(await sandbox()).toContain("allow-scripts");
  expect(await platform()).toBe("Mac");
  await grid.page.locator("summary", { hasText: "Unkind modes (2)" }).click();
  await grid.page.getByLabel("Downloads are swallowed (Mac)").uncheck();
  await grid.page.locator("summary", { hasText: "Unkind modes (1)" }).waitFor();
  await grid.page.frameLocator("iframe").locator("body[data-ready]").waitFor();
  expect(await sandbox()).toBeNull();
  expect(await platform()).toBe("OfficeOnline");
  await grid.page.getByRole("button", { name: "All on" }).click();
  expect(Object.values(await modes())).not.toContain(false);
  await grid.page.getByRole("button", { name: "All off" }).click();
  expect(Object.values(await modes())).not.toContain(true);
});

test("a person filters a list, and its rows are hidden in the grid", async () => {
  await grid.write("C1:D4", [
    ["组别", "得分"],
    ["一组", 1],
    ["二组", 2],
    ["一组", 3],
  ]);
  await grid.run((preview) => preview.filter("C1:D4", "组别", ["一组"]), null);
  const hidden = () =>
    grid.run((preview) => {
      const { book } = preview.grid as unknown as { book: { sheet(id: string): { getRowVisible(row: number): boolean } } };
      return [0, 1, 2, 3].filter((row) => !book.sheet(preview.grid.activeSheet()).getRowVisible(row));
    }, null);
  expect(await hidden()).toEqual([2]);
  await grid.run((preview) => preview.filter("C1:D4", "组别", null), null);
  expect(await hidden()).toEqual([]);
});
