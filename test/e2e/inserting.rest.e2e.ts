/** Inserting where something is missing: a scheme without a score, and requests that fail on the way. */
import { templates } from "../../src/schemes";
import { shownIn } from "../support/lanzhouByHand";
import { errorsIn } from "./support/errorsIn";
import { openPreview, type PreviewPage } from "./support/preview";

const template = templates.find(({ id }) => id === "lanzhou")!;
const plan = template.plan({ sample: true }, { sheets: [], tables: [], names: [] });

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

  test("grades what has scores and says of the rest that they wait for theirs", async () => {
    const units = (await page.reader(template.plan({}, { sheets: [], tables: [], names: [] }))).rows("单位表");
    const first = units.filter((unit) => unit["组别"] === "一组").length;
    await page.write(
      `月度成绩!B7:B${6 + first}`,
      Array.from({ length: first }, (_, i) => [95 - i]),
    );
    await page.write(
      `月度完成率!B7:B${6 + first}`,
      Array.from({ length: first }, () => [100]),
    );
    await page.idle();
    const { values } = await page.read("名额与等次!A6:E40");
    expect(values[0]).toEqual(["单位01", "一组", 105.26, "优秀", 1]);
    expect(values[first]!.slice(3)).toEqual(["待定", ""]);
    const reminders = await page.read("汇总!I6:I40");
    expect(reminders.values[first]).toEqual(["▲ 缺年度成绩"]);
  });
});

describe("a request that fails", () => {
  let page: PreviewPage;

  beforeAll(async () => {
    page = await openPreview();
    await page.write("Sheet1!A1:B2", [
      ["原有", 1],
      ["的数", 2],
    ]);
  });
  afterAll(() => page.close());

  test("before everything stands leaves the workbook as it was, and the pane says so", async () => {
    const before = await page.read("Sheet1!A1:D5");
    // Each request breaks in each way in test/workbook/insert.test.ts; here one way each, as a person sees it.
    for (const [n, failure] of [
      [1, undefined],
      [2, { afterActions: 30 }],
      [3, { lost: true }],
    ] as const) {
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
    await page.pane
      .getByText(/^已插入/)
      .first()
      .waitFor();
    await page.idle();
    expect(shownIn(await page.reader(plan)).units).toHaveLength(35);
    await page.pane.getByRole("button", { name: "撤销" }).click();
    await page.pane
      .getByText(/^已撤销/)
      .first()
      .waitFor();
    expect(await page.sheets()).toEqual(["Sheet1"]);
  });

  test("and after that the same button inserts", async () => {
    await page.insertTemplate({ sample: true });
    expect(shownIn(await page.reader(plan)).units).toHaveLength(35);
  });
});
