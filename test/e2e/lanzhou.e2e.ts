/**
 * What a clerk does, in a real browser with Microsoft's office.js: insert 兰州新区 with sample data, read the grades,
 * change a weight and a score, break two cells and let the checks find them, undo everything. Blanks come as 0 and as null.
 */
import { templates } from "../../src/schemes";
import { byHand, shownIn } from "../support/lanzhouByHand";
import { errorsIn } from "./support/errorsIn";
import { faultsOfLook } from "./support/looks";
import { openPreview, type PreviewPage } from "./support/preview";

const template = templates.find(({ id }) => id === "lanzhou")!;
const plan = template.plan({ sample: true }, { sheets: [], tables: [], names: [] });

describe("兰州新区", () => {
  let page: PreviewPage;

  beforeAll(async () => {
    page = await openPreview();
  });
  afterAll(() => page.close());

  async function expectByHand() {
    const reader = await page.reader(plan);
    const shown = shownIn(reader);
    expect(shown).toEqual(byHand(reader));
    return shown;
  }

  test("inserts its sheets in few syncs and at most five function rounds", async () => {
    expect(await page.sheets()).toHaveLength(1);
    await page.call("resetStats");
    await page.insertTemplate({ sample: true });
    const stats = await page.stats();
    expect(stats.syncs).toBeLessThanOrEqual(6);
    expect(stats.functionRounds).toBeLessThanOrEqual(5);
    expect(stats.largestRequest).toBeLessThan(5_000_000);
    expect((await page.sheets()).filter((name) => name !== "Sheet1")).toEqual(plan.sheets.map(({ name }) => name));
  });

  test("grades 35 units and their deputies within their seats, as a hand calculation does", async () => {
    const shown = await expectByHand();
    expect([shown.units.length, shown.deputies.length]).toEqual([35, 202]);
    for (const [group, seats] of shown.seats) {
      expect(shown.units.filter((u) => u.group === group && u.grade === "优秀").length).toBeLessThanOrEqual(seats);
    }
    expect(shown.units.filter((u) => u.grade === "待定").map((u) => u.name)).toEqual(["单位14", "单位15"]);
    // 一票否优: first of its group and yet not 优秀.
    expect(shown.units[0]).toMatchObject({ name: "单位01", place: 1, grade: "良好" });
  });

  test("looks as the README shows it", async () => {
    await page.call("select", "名额与等次!D11");
    expect(await page.selection()).toMatch(/名额与等次'?!D11$/);
    expect(await faultsOfLook(page, plan.sheets.find(({ name }) => name === "名额与等次")!)).toEqual([]);
    await page.keepPicture("preview.png");
  });

  test("has no error anywhere, and the same results, with blanks as on the web", async () => {
    expect(await errorsIn(page)).toEqual([]);
    await page.call("setBlankMode", "web");
    await page.recalculate();
    expect(await errorsIn(page)).toEqual([]);
    await expectByHand();
    await page.call("setBlankMode", "desktop");
    await page.recalculate();
  });

  test("follows a changed weight and a changed score", async () => {
    const before = shownIn(await page.reader(plan));
    await page.write("方案参数!F7:F10", [[0.7], [0.1], [0.1], [0.1]]);
    await page.write("月度成绩!B8", 100);
    await page.idle();
    const after = await expectByHand();
    expect(after.units.map((u) => u.total)).not.toEqual(before.units.map((u) => u.total));
    expect(after.units.map((u) => u.place)).not.toEqual(before.units.map((u) => u.place));
  });

  test("finds a number typed as text and a weight that breaks the total, and goes there", async () => {
    await page.write("月度成绩!C9", "'８９");
    await page.write("方案参数!F7", 0.5);
    await page.idle();
    const findings = await page.runChecks();
    expect(findings.map((f) => f.place)).toEqual(expect.arrayContaining(["月度成绩!C9", "方案参数!F7:F10"]));
    await page.goToFinding("月度成绩!C9");
    expect(await page.selection()).toBe("月度成绩!C9");
    await page.write("月度成绩!C9", 89.1);
    await page.write("方案参数!F7", 0.7);
    await page.idle();
    await expectByHand();
  });

  test("undo tells of later entries, keeps them on a sheet and takes all else away", async () => {
    await page.undo({ archives: true });
    expect(await page.sheets()).toEqual(["Sheet1", "存档"]);
    expect((await page.read("存档!A1:F20")).values.flat()).toContain("月度成绩");
    const { values } = await page.read("Sheet1!A1:C3");
    expect(values.flat().every((v) => v === "")).toBe(true);
  });
});
