/** A workbook that another program wrote, tried without Excel: opened, taken as a scheme, computed on, checked; results as by hand. */
import fs from "node:fs";
import path from "node:path";
import { openPreview, type PreviewPage } from "./support/preview";

const SHEET = "县直考核";
const SEATS = "优秀名额";
const UNITS: [string, string, (number | null)[]][] = [
  ["发展和改革局", "综合组", [91.5, 88, 93, 96]],
  ["财政局", "综合组", [89, 92.5, 90, 94.5]],
  ["教育体育局", "综合组", [87, 85, 91.5, 92]],
  ["科技和工业信息化局", "综合组", [92, 90, 86.5, 93]],
  ["公安局", "政法组", [94, 89, 92, 95]],
  ["司法局", "政法组", [86, 87.5, 90, 91]],
  ["信访局", "政法组", [83.5, 80, 88, 90]],
  ["农业农村局", "涉农组", [90, 91, 89.5, 93.5]],
  ["水务局", "涉农组", [88, 86, 90, 92.5]],
  ["林业和草原局", "涉农组", [85, 88.5, 87, 91]],
  ["乡村振兴服务中心", "涉农组", [88, 86, 90, 92.5]],
  ["气象局", "涉农组", [82, 79.5, 85, null]],
];
const WEIGHTS = [35, 25, 20, 20];
const FIRST = 6;
const LAST = FIRST + UNITS.length - 1;

/** In hundredths: tenths of points times percent, over what the weights of the scores that are there come to, rounded half up. */
const byHand = UNITS.map(([name, group, scores]) => {
  const given = scores.flatMap((score, i) => (score === null ? [] : [[Math.round(score * 10), WEIGHTS[i]!] as const]));
  const over = given.reduce((sum, [, weight]) => sum + weight, 0);
  const points = given.reduce((sum, [score, weight]) => sum + score * weight, 0);
  return { name, group, hundredths: Math.floor((points * 10 * 2 + over) / (2 * over)) };
});
type ByHand = (typeof byHand)[number];
const placeOf = ({ group, hundredths }: ByHand) =>
  1 + byHand.filter((other) => other.group === group && other.hundredths > hundredths).length;
/** One seat in each group: 4 × 0.3 = 1.2, 3 × 0.34 = 1.02, 5 × 0.3 = 1.5, rounded down. */
const gradeOf = (unit: ByHand) =>
  placeOf(unit) === 1 && unit.hundredths >= 9000 ? "优秀" : unit.hundredths >= 8500 ? "良好" : unit.hundredths >= 7000 ? "一般" : "较差";

let preview: PreviewPage;
const read = async (address: string) => (await preview.read(address)).values;
const pane = () => preview.pane;

beforeAll(async () => {
  preview = await openPreview({ width: 1366, height: 900 });
  const bytes = fs.readFileSync(path.join(__dirname, "files/county.xlsx"));
  // Dropped on the page, as from the desktop.
  await preview.page.evaluate((base64) => {
    const file = new File([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], "county.xlsx");
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(file);
    const target = document.querySelector("canvas") ?? document.body;
    target.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
  }, bytes.toString("base64"));
  await preview.page.waitForFunction((name) => {
    const { preview: page } = window as unknown as { preview: { sheets(): string[] } };
    return page.sheets().includes(name);
  }, SHEET);
  // What the grid cannot show is told, and only told.
  expect(await preview.page.locator("dialog[open]").innerText()).toContain("一格里的多种字体（文字保留） × 3");
  await preview.page.locator("dialog[open] button").first().click();
  await preview.idle();
}, 120_000);

afterAll(() => preview.close());

/** Chooses what to compute, waits for the proposal, changes what is to be changed, writes. */
async function put(title: string, at: string, more: () => Promise<void> = async () => undefined): Promise<void> {
  await preview.call("select", at);
  await preview.openPane("公式");
  await pane().getByLabel("要算什么").selectOption({ label: title });
  await pane().getByRole("button", { name: /^写入/ }).waitFor();
  await preview.page.waitForTimeout(800);
  await more();
  await pane().getByRole("button", { name: /^写入/ }).click();
  await pane()
    .getByText(/^已写入/)
    .first()
    .waitFor();
  await preview.idle();
}

test("it is there as it was written, with its merged cells and formulas", async () => {
  expect(await preview.sheets()).toEqual([SHEET, "等次标准", SEATS]);
  expect(await read(`${SHEET}!C${FIRST}:D${LAST}`)).toEqual(UNITS.map(([name, , [score]]) => [name, score]));
  expect((await preview.read(`${SHEET}!D18`)).formulas).toEqual([["=AVERAGE(D6:D17)"]]);
});

test("it is taken as a scheme: what its columns are is shown, and right", async () => {
  await preview.call("select", `${SHEET}!C8`);
  await preview.openPane("模板");
  await pane().getByRole("button", { name: "用现有的表建方案" }).click();
  await pane()
    .getByRole("heading", { name: `用“${SHEET}”表建方案` })
    .waitFor();
  const cards = await pane()
    .locator(".column-read")
    .evaluateAll((nodes) => nodes.map((node) => [node.querySelector(".letters")!.textContent, node.querySelector(".role")!.textContent]));
  expect(cards).toEqual([
    ["A", "不管它"],
    ["B", "组别"],
    ["C", "单位或姓名"],
    ...["D", "E", "F", "G"].map((letters) => [letters, "得分"]),
    ["H", "不管它"],
    ["I", "不管它"],
  ]);
  await pane().locator(".column-read").nth(1).click();
  await pane().getByText("因为表头写着“组别”").waitFor();
  await preview.keepPicture("reading.png");
  const before = await read(`${SHEET}!A1:I20`);
  await pane().getByRole("button", { name: "建立方案" }).click();
  await pane()
    .getByText(/^已建立/)
    .first()
    .waitFor();
  await preview.idle();
  expect(await read(`${SHEET}!A1:I20`)).toEqual(before);
});

test("WEIGHTED, PLACE, SEATS and GRADE are as by hand", async () => {
  await put("加权得分", `${SHEET}!C8`, async () => {
    await pane().getByText("更多参数").click();
    await pane().getByLabel("缺项").selectOption("折算");
    await pane()
      .getByText(/共 12 行，都算得出/)
      .waitFor();
  });
  expect(await read(`${SHEET}!J4:J${LAST}`)).toEqual([["加权得分"], [""], ...byHand.map(({ hundredths }) => [hundredths / 100])]);

  await put("名次", `${SHEET}!J8`);
  expect(await read(`${SHEET}!K4:K${LAST}`)).toEqual([["名次"], [""], ...byHand.map((unit) => [placeOf(unit)])]);

  await put("名额", `${SEATS}!B3`, async () => {
    await pane().getByLabel("表头").fill("优秀");
  });
  expect(await read(`${SEATS}!D1:D4`)).toEqual([["优秀"], [1], [1], [1]]);

  await put("等次", `${SHEET}!J8`, async () => {
    await pane().getByLabel("名额", { exact: true }).or(pane().getByText("更多参数")).first().waitFor();
    if (!(await pane().getByLabel("名额", { exact: true }).isVisible())) await pane().getByText("更多参数").click();
    await pane().getByLabel("名额", { exact: true }).fill(`${SEATS}!A1:A4,${SEATS}!D1:D4`);
    await pane()
      .getByText(/共 12 行，都算得出/)
      .waitFor();
  });
  const graded = await read(`${SHEET}!L${FIRST}:M${LAST}`);
  expect(graded).toEqual(byHand.map((unit) => [gradeOf(unit), placeOf(unit)]));
});

test("checks find what is missing in it, and nothing that is not wrong", async () => {
  const found = await preview.runChecks();
  // A score is not there yet, and the office's own ratios are above what is usual for persons.
  expect(found.map(({ place }) => place)).toEqual([`${SHEET}!G17`, `${SEATS}!C2`]);
});

test("every step is taken back, to the sheet as it was", async () => {
  for (let step = 0; step < 4; step++) {
    await pane().getByRole("button", { name: "撤销" }).first().click();
    await pane()
      .getByText(/^已撤销/)
      .first()
      .waitFor();
    await preview.idle();
  }
  expect(await read(`${SHEET}!J1:O20`)).toEqual(Array.from({ length: 20 }, () => ["", "", "", "", "", ""]));
});
