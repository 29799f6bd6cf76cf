/** The self-check in the preview: what it says of the stand-in, and that it leaves the workbook as it was. */
import { unkindProbes } from "../support/unkindProbes";
import { endOfSelfCheck, notAsAssumed, startSelfCheck, workbookState } from "./support/selfCheckPage";
import { inFull, testInFull } from "./support/inFull";
import { openPreview, type PreviewPage } from "./support/preview";

/** What the stand-in does otherwise than Excel, or does not have. */
const knownOfThePreview = { "file-read": "unknown" };

let preview: PreviewPage;
beforeAll(async () => {
  preview = await openPreview();
  // A clerk's own sheet, with a call of ours, a name, a setting, and an area selected.
  await preview.write("A1:C2", [
    ["甲", 80, 90],
    ["乙", 70, 60],
  ]);
  await preview.write("D1", "=KAOHE.WEIGHTED(B1:C2,F1:G1)");
  await preview.write("F1:G1", [[0.4, 0.6]]);
  await preview.page.evaluate(() => {
    const { grid } = window.preview;
    grid.setName({ name: "权重", formula: "=Sheet1!$F$1:$G$1", comment: "", visible: true });
    grid.addSheet("自检");
  });
  await preview.page.frames()[1]!.evaluate(() =>
    Excel.run(async (context) => {
      context.workbook.settings.add("baton.ignored", "[]");
      await context.sync();
    }),
  );
  await preview.call("select", "Sheet1!B1:C2");
  await preview.idle();
}, 60_000);
afterAll(() => preview?.close());

test.each([inFull ? "web" : "desktop"])(
  "with blanks as on the %s all assumptions hold but the known ones, and the workbook is as before",
  async (mode) => {
    await preview.call("setBlankMode", mode);
    await preview.idle();
    const before = await workbookState(preview);
    await startSelfCheck(preview);
    expect(await endOfSelfCheck(preview)).toContain("自检做完了");
    expect(await notAsAssumed(preview)).toEqual(knownOfThePreview);
    expect(await preview.pane.locator("#probe-blank-argument").innerText()).toContain(mode === "desktop" ? "作为 0" : "作为空值");
    await preview.idle();
    expect(await workbookState(preview)).toEqual(before);
  },
);

testInFull("stopped while it stands on a sheet of its own, it brings the person back and leaves nothing", async () => {
  await preview.idle();
  const before = await workbookState(preview);
  let end = "";
  // It stands there for a moment only: a word from outside may come when all is done, and then it is tried again.
  for (let attempt = 0; attempt < 5 && !end.includes("自检已停止"); attempt += 1) {
    await startSelfCheck(preview);
    await preview.page.waitForFunction(() => window.preview.selection().includes("自检 (2)"), undefined, { timeout: 60_000, polling: 5 });
    await preview.pane.locator(".main").press("Escape");
    end = await endOfSelfCheck(preview);
  }
  expect(end).toContain("自检已停止，临时表已删掉");
  expect(end).toMatch(/还有 \d+ 项没有试/);
  await preview.idle();
  expect(await workbookState(preview)).toEqual(before);
});

testInFull("with all unkind modes on it tells just these", async () => {
  await preview.call("setUnkind", "all");
  await preview.pane.getByRole("navigation").waitFor();
  await preview.idle();
  const before = await workbookState(preview);
  await startSelfCheck(preview);
  expect(await endOfSelfCheck(preview)).toContain("自检做完了");
  const told = Object.entries(await notAsAssumed(preview)).filter(([id, verdict]) => verdict !== "unknown" && !(id in knownOfThePreview));
  // Where all page set-up is refused, nobody can tell what becomes of the zoom.
  const expected = Object.values(unkindProbes)
    .flat()
    .filter((id) => id !== "zoom");
  expect(told.map(([id]) => id).sort()).toEqual(expected.sort());
  await preview.idle();
  expect(await workbookState(preview)).toEqual(before);
  await preview.call("setUnkind", "");
  await preview.pane.getByRole("navigation").waitFor();
  await preview.idle();
});

testInFull("closed meanwhile, the next start offers to take away what was left, and takes no more than that", async () => {
  await preview.idle();
  const before = await workbookState(preview);
  await startSelfCheck(preview);
  // This one waits for three seconds, with its sheet there.
  await preview.pane.locator(".progress").getByText("写入公式 3 秒以后").waitFor({ timeout: 60_000 });
  await preview.page.waitForFunction(() => window.preview.sheets().includes("自检 (2)"), undefined, { polling: 10 });
  await preview.call("setTheme", "dark");
  await preview.pane.getByRole("navigation").waitFor();
  await preview.idle();
  expect(await preview.sheets()).toContain("自检 (2)");
  await preview.pane.getByRole("button", { name: "自检", exact: true }).click();
  await preview.pane
    .getByText(/留下了临时表：“自检 \(2\)”/)
    .first()
    .waitFor();
  await preview.pane.getByRole("button", { name: "删掉临时表" }).click();
  await preview.pane.getByText("临时表已删掉").first().waitFor();
  await preview.idle();
  expect(await workbookState(preview)).toEqual(before);
});
