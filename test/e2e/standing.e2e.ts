/**
 * A scheme from nothing, filled in, changed in mid-year, renamed by hand, carried into the next year twice. In the pane only
 * keys are pressed; what comes out is compared with a calculation by hand.
 */
import { testInFull } from "./support/inFull";
import { Keyboard } from "./support/keyboard";
import { openPreview, type PreviewPage } from "./support/preview";

let preview: PreviewPage;
let keys: Keyboard;

const UNITS = Array.from({ length: 20 }, (_, i) => `单位${String(i + 1).padStart(2, "0")}`);
/** Whole points, all different in the weighted sum within a group. */
const scoresOf = (unit: number) => [85 + ((unit * 7) % 15), 80 + ((unit * 11) % 19), 75 + ((unit * 5) % 23)];

beforeAll(async () => {
  preview = await openPreview({ width: 1366, height: 900 });
  keys = new Keyboard(preview);
}, 120_000);

afterAll(() => preview.close());

const values = async (address: string) => (await preview.read(address)).values;
const settled = () => preview.page.waitForTimeout(600);

async function openStanding(): Promise<void> {
  await keys.enterPane();
  await keys.activate("模板");
  await preview.pane
    .getByRole("button", { name: /改方案、改名单/ })
    .or(preview.pane.getByRole("button", { name: "全部模板" }))
    .first()
    .waitFor();
  if (await preview.pane.getByRole("button", { name: "全部模板" }).isVisible()) await keys.activate("全部模板");
  await preview.pane.getByRole("button", { name: /改方案、改名单/ }).waitFor();
  await keys.activate(/改方案、改名单/);
  await preview.pane.getByRole("radio", { name: "名单：增减、改名" }).waitFor({ timeout: 60_000 });
}

/** Scores of every unit that is there, by the names in the sheet. */
async function fill(): Promise<void> {
  const names = (await values("指标得分!C7:C26")).map(([name]) => String(name));
  const cells = names.map((name) => (name === "" ? ["", "", ""] : scoresOf(UNITS.indexOf(name) + 1)));
  await preview.write("指标得分!D7:F26", cells);
  await preview.idle();
}

test("a scheme is begun from nothing and inserted", async () => {
  await keys.enterPane();
  await keys.activate("从空白开始");
  await preview.pane.getByRole("button", { name: "用这个方案" }).waitFor();
  await keys.tabTo("方案名称");
  await keys.type("2026年度单位考核");
  await keys.activate("用这个方案");
  await preview.pane.getByRole("button", { name: /^插入 \d+ 张表/ }).waitFor();
  await keys.activate(/^插入 \d+ 张表/);
  await preview.pane
    .getByText(/^已插入 \d+ 张表/)
    .first()
    .waitFor({ timeout: 60_000 });
  await preview.idle();
  expect(await preview.sheets()).toEqual(
    expect.arrayContaining(["单位", "指标得分", "加扣分台账", "汇总", "名额与等次", "结果运用", "历年等次"]),
  );
  await fill();
  await preview.write("加扣分台账!A6:G6", [["2026-3-15", "单位03", "加分", "省级表彰", 3, "某文件", "张三"]]);
  await preview.idle();
  // 0.5, 0.3 and 0.2 of whole points: tenths, so two decimals are exact.
  const sums = UNITS.map((_, i) => scoresOf(i + 1)).map(([a, b, c]) => (5 * a! + 3 * b! + 2 * c!) / 10);
  const totals = (await values("汇总!F6:F25")).map(([total]) => total);
  expect(totals).toEqual(sums.map((sum, i) => (i === 2 ? sum + 3 : sum)));
}, 180_000);

test("an indicator comes and a unit goes; every other entry stays", async () => {
  const before = await values("指标得分!C7:F26");
  await openStanding();
  await keys.chooseOne("改指标、权重和参数");
  await keys.press("Tab");
  await keys.activate("改指标、权重和参数");
  await preview.pane.getByRole("button", { name: "用这个方案" }).waitFor();
  await keys.activate(/^指标和权重/);
  await preview.pane.getByRole("button", { name: "加一行" }).first().waitFor();
  await keys.activate("加一行");
  await keys.tabTo("指标，第 4 行");
  await keys.type("群众满意度");
  await keys.tabTo("权重，第 4 行");
  await keys.type("20%");
  await preview.pane.getByText("合计 120%，多了 20%").waitFor();
  await keys.enterPane();
  await keys.tabTo("权重，第 1 行");
  await keys.type("30%");
  await preview.pane.getByText("合计 100%，正好").waitFor();
  await keys.activate("用这个方案");
  await preview.pane.getByText(/“指标得分”表加一列“群众满意度”/).waitFor({ timeout: 60_000 });
  await preview.keepPicture("change.png");
  await keys.activate(/^改这 \d+ 处/);
  await preview.pane
    .getByText(/^方案已改/)
    .first()
    .waitFor({ timeout: 60_000 });
  await preview.idle();
  expect(await values("指标得分!C7:F26")).toEqual(before);
  expect((await values("指标得分!G6:G8")).flat()).toEqual(["群众满意度", "", ""]);
  expect((await values("指标得分!D4:G4"))[0]).toEqual([0.3, 0.3, 0.2, 0.2]);
  await preview.write(
    "指标得分!G7:G26",
    UNITS.map((_, i) => [80 + i]),
  );

  await openStanding();
  await keys.chooseOne("名单：增减、改名");
  await keys.tabTo("去掉");
  await keys.type("单位05");
  await preview.pane.getByText(/“指标得分”表去掉 1 行/).waitFor({ timeout: 60_000 });
  await keys.activate(/^改这 \d+ 处/);
  await preview.pane
    .getByText(/^方案已改/)
    .first()
    .waitFor({ timeout: 60_000 });
  await preview.idle();
  const left = before.map((row, i) => [...row, 80 + i]).filter(([name]) => name !== "单位05");
  expect(await values("指标得分!C7:G25")).toEqual(left);
  expect((await values("单位!A6:A24")).flat()).toEqual(UNITS.filter((name) => name !== "单位05"));
  const archive = await values("存档!A6:E20");
  expect(archive.filter(([, sheet]) => sheet === "指标得分").map(([, , row, header, value]) => [row, header, value])).toEqual(
    expect.arrayContaining([
      ["单位05", "重点工作", scoresOf(5)[0]],
      ["单位05", "群众满意度", 84],
    ]),
  );
  // 3, 3, 2 and 2 tenths over all four indicators.
  const tenths = left.map(([, a, b, c, d]) => 3 * Number(a) + 3 * Number(b) + 2 * Number(c) + 2 * Number(d));
  const totals = (await values("汇总!F6:F24")).map(([total]) => total);
  expect(totals).toEqual(tenths.map((sum, i) => (left[i]![0] === "单位03" ? sum + 30 : sum) / 10));
}, 240_000);

test("undo brings the unit back with all its entries, redo takes it again", async () => {
  await keys.enterPane();
  await keys.activate("撤销");
  await preview.pane.getByText("已撤销，别的内容没有动").first().waitFor({ timeout: 60_000 });
  await preview.idle();
  expect((await values("指标得分!C11:G11"))[0]).toEqual(["单位05", ...scoresOf(5), 84]);
  expect(await preview.sheets()).not.toContain("存档");
  await keys.enterPane();
  await keys.activate("重做");
  await preview.pane
    .getByText(/上次改动：改方案/)
    .first()
    .waitFor({ timeout: 60_000 });
  await preview.idle();
  expect((await values("单位!A6:A24")).flat()).toEqual(UNITS.filter((name) => name !== "单位05"));
}, 120_000);

test("renamed sheets and headers do not lose the scheme", async () => {
  await preview.call("rename", "指标得分", "得分（我的）");
  await preview.call("rename", "单位", "单位名单");
  await preview.write("单位名单!B5", "小组");
  await preview.idle();
  expect((await values("汇总!C6:C8")).flat()).toEqual(["一组", "一组", "一组"]);
  await openStanding();
  await keys.chooseOne("名单：增减、改名");
  await keys.tabTo("增加");
  await keys.type("新来的局 二组");
  await preview.pane.getByText(/“得分（我的）”表加 1 行：“新来的局”/).waitFor({ timeout: 60_000 });
  await keys.activate(/^改这 \d+ 处/);
  await preview.pane
    .getByText(/^方案已改/)
    .first()
    .waitFor({ timeout: 60_000 });
  await preview.idle();
  expect((await values("单位名单!A5:B5"))[0]).toEqual(["单位", "小组"]);
  expect((await values("单位名单!A25:B25"))[0]).toEqual(["新来的局", "二组"]);
  expect((await values("得分（我的）!C26:G26"))[0]).toEqual(["新来的局", "", "", "", ""]);
  expect((await values("汇总!B25:C25"))[0]).toEqual(["新来的局", "二组"]);
  // Back to the names the rest of this file reads.
  await preview.call("rename", "得分（我的）", "指标得分");
  await preview.write("指标得分!D26:G26", [[61, 61, 61, 61]]);
  await preview.idle();
}, 120_000);

/** The grades as the sheet shows them, by name. */
async function grades(): Promise<Map<string, string>> {
  const rows = await values("名额与等次!A6:D25");
  return new Map(rows.map(([name, , , grade]) => [String(name), String(grade)]));
}

testInFull(
  "carried into the next year twice, a streak counts two years",
  async () => {
    const first = await grades();
    expect([...first.values()].filter((grade) => grade === "优秀").length).toBeGreaterThan(0);
    expect([...first.values()]).not.toContain("待定");
    for (const [from, to] of [
      [2026, 2027],
      [2027, 2028],
    ] as const) {
      await openStanding();
      await keys.chooseOne("结转到下一年");
      await preview.pane.getByRole("button", { name: `结转到 ${to} 年` }).waitFor({ timeout: 60_000 });
      await keys.activate(`结转到 ${to} 年`);
      await preview.pane
        .getByText(/^方案已改/)
        .first()
        .waitFor({ timeout: 60_000 });
      await preview.idle();
      expect((await values("汇总!A1"))[0]![0]).toBe(`${to}年度单位考核得分汇总`);
      expect((await values("指标得分!D7:G26")).flat().every((cell) => cell === "")).toBe(true);
      expect((await values("加扣分台账!A6:G6"))[0]!.every((cell) => cell === "")).toBe(true);
      const history = await values("历年等次!A5:F25");
      const column = history[0]!.indexOf(`${from}年`);
      expect(column).toBeGreaterThan(0);
      history.slice(1).forEach((row) => expect([row[0], row[column]]).toEqual([row[0], first.get(String(row[0]))]));
      // The same scores again: the same grades.
      const names = (await values("指标得分!C7:C26")).map(([name]) => String(name));
      await preview.write(
        "指标得分!D7:G26",
        names.map((name) => (name === "新来的局" ? [61, 61, 61, 61] : [...scoresOf(UNITS.indexOf(name) + 1), 80 + UNITS.indexOf(name)])),
      );
      await preview.write("加扣分台账!A6:G6", [[`${to}-3-15`, "单位03", "加分", "省级表彰", 3, "某文件", "张三"]]);
      await preview.idle();
      expect(await grades()).toEqual(first);
    }
    const rows = await values("结果运用!A5:K25");
    const headers = rows[0]!.map(String);
    const [name, streak] = [headers.indexOf("单位"), headers.indexOf("连续优秀")];
    // This year's and the two before.
    rows.slice(1).forEach((row) => expect([row[name], row[streak]]).toEqual([row[name], first.get(String(row[name])) === "优秀" ? 3 : 0]));
    await settled();
  },
  300_000,
);
