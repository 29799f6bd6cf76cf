/** A clerk's own sheet, not made by us: formulas are put on it with the keyboard alone and come out as by hand. */
import { Keyboard } from "./support/keyboard";
import { openPreview, type PreviewPage } from "./support/preview";

const UNITS: [string, string, (number | "")[]][] = [
  ["财政局", "一组", [92, 88, 95, 90]],
  ["教育局", "一组", [85, 90, 80, 84]],
  ["民政局", "一组", [92, 88, 95, 90]],
  ["统计局", "一组", [78, 81, 77, 80]],
  ["水利局", "二组", [70, 65, 80, 72]],
  ["林业局", "二组", ["", 95, 91, 93]],
  ["审计局", "二组", [88, 79, 84, 90]],
];
const FIRST = 5;
const LAST = FIRST + UNITS.length - 1;

let preview: PreviewPage;
let keys: Keyboard;

beforeAll(async () => {
  preview = await openPreview({ width: 1366, height: 900 });
  keys = new Keyboard(preview);
  await preview.write("Sheet1!A1:H4", [
    ["2026年度考核得分表", "", "", "", "", "", "", ""],
    ["序号", "单位", "组别", "党的建设", "", "业务工作", "", "备注"],
    ["", "", "", "政治建设", "作风建设", "重点任务", "日常工作", ""],
    ["权重", "", "", 0.3, 0.2, 0.3, 0.2, ""],
  ]);
  await preview.write(
    `Sheet1!A${FIRST}:G${LAST}`,
    UNITS.map(([name, group, scores], i) => [i + 1, name, group, ...scores]),
  );
  await preview.write(`Sheet1!A${LAST + 1}:G${LAST + 1}`, [["合计", "", "", 505, 586, 602, 599]]);
  await preview.write("Sheet1!B15:C18", [
    ["得分下限", "系数"],
    [0, 0.9],
    [80, 1],
    [90, 1.1],
  ]);
  await preview.write("Sheet1!E15:F18", [
    ["等次", "最低分"],
    ["优秀", 85],
    ["良好", 75],
    ["一般", ""],
  ]);
  await preview.write("Sheet1!B22:D24", [
    ["组别", "人数", "优秀比例"],
    ["一组", 4, 0.25],
    ["二组", 3, 0.34],
  ]);
  for (const area of ["A1:H1", "D2:E2", "F2:G2", "A2:A3", "B2:B3", "C2:C3", "H2:H3"]) await preview.call("merge", `Sheet1!${area}`);
  await preview.call("hideColumns", "Sheet1!E1");
  await preview.idle();
}, 120_000);

afterAll(() => preview.close());

/** Chooses, waits for the proposal, changes what is to be changed, writes. */
async function put(title: string, at: string, more: () => Promise<void> = async () => undefined): Promise<void> {
  await preview.call("select", `Sheet1!${at}`);
  await keys.enterPane();
  await keys.activate("公式");
  await preview.pane.getByLabel("要算什么").waitFor();
  await keys.tabTo("要算什么");
  await keys.choose(title);
  await preview.pane.getByRole("button", { name: /^写入/ }).waitFor();
  await preview.page.waitForTimeout(800);
  await more();
  await keys.activate(/^写入/);
  await preview.pane
    .getByText(/^已写入/)
    .first()
    .waitFor();
  await preview.idle();
  if (title === "等次") await preview.keepPicture("formulas.png");
}

const read = async (address: string) => (await preview.read(`Sheet1!${address}`)).values;

/** Weights in tenths, scores in whole points: integers, rounded half up to hundredths. */
const byHand = UNITS.map(([, group, scores]) => {
  const pairs = scores.flatMap((score, i) => (score === "" ? [] : [[score, [3, 2, 3, 2][i]!] as const]));
  const over = pairs.reduce((sum, [, weight]) => sum + weight, 0);
  const hundredths = Math.floor((pairs.reduce((sum, [score, weight]) => sum + score * weight, 0) * 200 + over) / (2 * over));
  return { group, hundredths };
});
const placeOf = ({ group, hundredths }: (typeof byHand)[number]) =>
  1 + byHand.filter((other) => other.group === group && other.hundredths > hundredths).length;

test("WEIGHTED: scores under merged headers, weights in a row, a blank that is no zero", async () => {
  await put("加权得分", "B6", async () => {
    await keys.tabTo("更多参数");
    await keys.press("Enter");
    await keys.tabTo("缺项");
    await keys.choose("折算");
    await preview.pane.getByText(/共 7 行，都算得出/).waitFor();
  });
  expect(await preview.read("Sheet1!I5").then(({ formulas }) => formulas[0]![0])).toBe(
    `=KAOHE.WEIGHTED(IF($D$5:$G$${LAST}="","",$D$5:$G$${LAST}),IF($D$4:$G$4="","",$D$4:$G$4),"折算",2)`,
  );
  expect(await read(`I3:I${LAST + 1}`)).toEqual([["加权得分"], [""], ...byHand.map(({ hundredths }) => [hundredths / 100]), [""]]);
});

test("TIER: the table of bounds is found by its shape", async () => {
  await put("分档", "B6");
  const tier = (hundredths: number) => (hundredths >= 9000 ? 1.1 : hundredths >= 8000 ? 1 : 0.9);
  expect(await read(`J3:J${LAST}`)).toEqual([["档次"], [""], ...byHand.map(({ hundredths }) => [tier(hundredths)])]);
});

test("PLACE: within the groups, ties sharing a place", async () => {
  await put("名次", "I6");
  expect(await read(`K3:K${LAST}`)).toEqual([["名次"], [""], ...byHand.map((unit) => [placeOf(unit)])]);
});

test("SEATS: headcount times ratio, rounded down", async () => {
  await put("名额", "C23");
  // 4 × 25 % = 1; 3 × 34 % = 1.02.
  expect(await read("E22:E24")).toEqual([["优秀名额"], [1], [1]]);
});

test("GRADE: grades by least score and seats, ties at the last seat waiting", async () => {
  await preview.write("Sheet1!G22:H24", [
    ["组别", "优秀"],
    ["一组", 1],
    ["二组", 1],
  ]);
  await put("等次", "I6", async () => {
    await keys.tabTo("名额");
    await keys.type("G22:H24");
    await preview.pane.getByText(/共 7 行，都算得出/).waitFor();
  });
  const grade = (unit: (typeof byHand)[number]) => {
    const place = placeOf(unit);
    const tied = byHand.filter((other) => other.group === unit.group && placeOf(other) === 1).length;
    if (place === 1 && unit.hundredths >= 8500) return tied > 1 ? "待定" : "优秀";
    return unit.hundredths >= 7500 ? "良好" : "一般";
  };
  const cells = await read(`L3:N${LAST}`);
  expect(cells[0]).toEqual(["等次", "名次", "理由"]);
  expect(cells.slice(2).map(([word, place]) => [word, place])).toEqual(byHand.map((unit) => [grade(unit), placeOf(unit)]));
});

test("a formula that stands is opened from any cell of its result, changed, and undone", async () => {
  await preview.call("select", "Sheet1!K8");
  await keys.enterPane();
  await keys.activate("公式");
  await keys.activate("打开选中的公式");
  await preview.pane.getByRole("button", { name: "改写 K5" }).waitFor();
  await keys.tabTo("更多参数");
  await keys.press("Enter");
  await keys.tabTo("并列");
  await keys.choose("连号");
  await keys.activate("改写 K5");
  await preview.pane
    .getByText(/^已写入 K5/)
    .first()
    .waitFor();
  await preview.idle();
  const dense = (unit: (typeof byHand)[number]) =>
    1 +
    new Set(byHand.filter((other) => other.group === unit.group && other.hundredths > unit.hundredths).map(({ hundredths }) => hundredths))
      .size;
  expect(await read(`K5:K${LAST}`)).toEqual(byHand.map((unit) => [dense(unit)]));
  await keys.activate("撤销");
  await preview.pane.getByText("已撤销，别的内容没有动").first().waitFor();
  await preview.idle();
  expect(await read(`K5:K${LAST}`)).toEqual(byHand.map((unit) => [placeOf(unit)]));
});

test("what stands in the way is named, and nothing is written over it", async () => {
  await preview.write("Sheet1!P7", "已阅");
  await preview.call("select", "Sheet1!B6");
  await keys.enterPane();
  await keys.activate("公式");
  await keys.tabTo("要算什么");
  await keys.choose("去极值平均");
  await preview.pane.getByRole("button", { name: /^写入/ }).waitFor();
  await preview.page.waitForTimeout(800);
  await keys.tabTo("写到");
  await keys.type("P5");
  await keys.activate(/^写入 P5/);
  await preview.pane
    .getByText(/P5:P11 里 P7 有内容，没有写入/)
    .first()
    .waitFor();
  expect(await read("P5:P7")).toEqual([[""], [""], ["已阅"]]);
});

test("the sheet is adopted as it is, and checks tell what is wrong in it", async () => {
  await preview.call("select", "Sheet1!B6");
  const before = await read("A1:H12");
  await keys.enterPane();
  await keys.activate("模板");
  await preview.pane.getByRole("button", { name: "用现有的表建方案" }).waitFor();
  await keys.activate("用现有的表建方案");
  await preview.pane.getByRole("heading", { name: "用“Sheet1”表建方案" }).waitFor();
  await preview.pane.getByRole("button", { name: "建立方案" }).waitFor();
  await keys.activate("建立方案");
  await preview.pane
    .getByText(/^已建立/)
    .first()
    .waitFor();
  await preview.idle();
  expect(await read("A1:H12")).toEqual(before);
  await preview.write("Sheet1!D4", 0.4);
  await preview.write("Sheet1!G6", 184);
  await preview.idle();
  const found = await preview.runChecks();
  expect(found.map(({ place }) => place)).toEqual(expect.arrayContaining(["Sheet1!D4:G4", "Sheet1!G6"]));
});
