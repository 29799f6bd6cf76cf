/**
 * What a clerk does, in a real browser with Microsoft's office.js: insert 兰州新区 with sample data, read the grades,
 * change a weight and a score, break two cells and let the checks find them, undo everything. Blanks come as 0 and as null.
 */
import { openPreview, type PreviewPage } from "./support/preview";
import { templates } from "../../src/schemes";
import { byHand, shownIn } from "../support/lanzhouByHand";

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
    await page.keepPicture("preview.png");
  });

  test.each(["web", "desktop"])("has no error anywhere, and the same results, with %s blanks", async (mode) => {
    await page.call("setBlankMode", mode);
    await page.recalculate();
    expect(await errorsIn(page)).toEqual([]);
    await expectByHand();
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

/** Cells that show an error value, with their sheets. */
async function errorsIn(page: PreviewPage): Promise<string[]> {
  const found: string[] = [];
  for (const sheet of await page.sheets()) {
    const { values } = await page.read(`${sheet}!A1:Z60`);
    found.push(...values.flat().flatMap((v) => (typeof v === "string" && v.startsWith("#") ? [`${sheet} ${v}`] : [])));
  }
  return found;
}

describe("an empty scheme", () => {
  let page: PreviewPage;

  beforeAll(async () => {
    page = await openPreview();
    await page.insertTemplate({ sample: false });
  });
  afterAll(() => page.close());

  test.each(["web", "desktop"])("shows no error before anything is filled in, with %s blanks", async (mode) => {
    await page.call("setBlankMode", mode);
    await page.recalculate();
    expect(await errorsIn(page)).toEqual([]);
    const { values } = await page.read("名额与等次!D6:F6");
    expect(values).toEqual([["", "", ""]]);
  });

  test("grades what has scores and says of the rest that the group waits for it", async () => {
    const units = (await page.reader(template.plan({}, { sheets: [], tables: [], names: [] }))).rows("单位表");
    const first = units.filter((unit) => unit["组别"] === "一组").length;
    await page.write(`月度成绩!B7:B${6 + first}`, Array.from({ length: first }, (_, i) => [95 - i]));
    await page.idle();
    const { values } = await page.read("名额与等次!A6:E40");
    expect(values[0]).toEqual(["单位01", "一组", 112.1, "优秀", 1]);
    expect(values[first]!.slice(3)).toEqual(["#VALUE!", "#VALUE!"]);
    const reminders = await page.read("汇总!J6:J40");
    expect(reminders.values[first]).toEqual(["▲ 缺年度得分"]);
  });
});

describe("a request that fails", () => {
  let page: PreviewPage;

  beforeAll(async () => {
    page = await openPreview();
    await page.write("Sheet1!A1:B2", [["原有", 1], ["的数", 2]]);
  });
  afterAll(() => page.close());

  test("before everything stands leaves the workbook as it was, and the pane says so", async () => {
    const before = await page.read("Sheet1!A1:D5");
    // Each request breaks in each way in test/workbook/insert.test.ts; here one way each, as a person sees it.
    for (const [n, failure] of [[1, undefined], [2, { afterActions: 30 }], [3, { lost: true }]] as const) {
      await page.startInserting({ sample: true }, () => page.call("failRequest", n, failure));
      const notice = page.pane.getByText(/^Excel 没有做完这一步（GeneralException）。再试一次/);
      await notice.first().waitFor();
      await page.pane.getByText("工作簿没有改动").first().waitFor();
      await page.idle();
      expect([n, failure, await page.sheets()]).toEqual([n, failure, ["Sheet1"]]);
      expect(await page.read("Sheet1!A1:D5")).toEqual(before);
      await page.pane.getByRole("button", { name: "知道了" }).click();
    }
  });

  test("as it dresses the sheets takes nothing back", async () => {
    await page.startInserting({ sample: true }, () => page.call("failRequest", 4, undefined));
    await page.pane.getByText(/^已插入/).first().waitFor();
    await page.idle();
    expect(shownIn(await page.reader(plan)).units).toHaveLength(35);
    await page.pane.getByRole("button", { name: "撤销" }).click();
    await page.pane.getByText(/^已撤销/).first().waitFor();
    expect(await page.sheets()).toEqual(["Sheet1"]);
  });

  test("and after that the same button inserts", async () => {
    await page.insertTemplate({ sample: true });
    expect(shownIn(await page.reader(plan)).units).toHaveLength(35);
  });
});
