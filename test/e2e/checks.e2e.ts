/**
 * What checking is for, in a real browser: thirteen mistakes of thirteen kinds in a filled scheme and beside it are found,
 * each at its cell and nothing else; what mends itself is mended, seen to be gone, and the mending taken back.
 */
import { openPreview, type PreviewPage } from "./support/preview";

/** Where a mistake is made, what is typed, and the cell it is found at where that is another. */
const MISTAKES: { rule: string; at: string; typed: string | number | (string | number)[][]; found?: string }[] = [
  { rule: "数字存成了文本", at: "月度成绩!B8", typed: "'８９" },
  { rule: "成绩超出范围", at: "月度成绩!C10", typed: 101 },
  { rule: "成绩缺项", at: "月度成绩!D15", typed: "" },
  { rule: "单位名称有多余的空格", at: "加扣分台账!B8", typed: "单位11 " },
  { rule: "加扣分不合规则", at: "加扣分台账!E6", typed: 9 },
  { rule: "台账没填全", at: "加扣分台账!F9", typed: "" },
  { rule: "公式被覆盖", at: "加扣分台账!H7", typed: 1 },
  {
    rule: "同一笔记了两次",
    at: "加扣分台账!A20:G20",
    typed: [[3, "单位01", "奖励", "省级表彰", 3.5, "示例文件〔3〕号", "示例"]],
    found: "加扣分台账!B20",
  },
  { rule: "单位没有分组", at: "单位!B33", typed: "" },
  { rule: "名单重复", at: "副职!A20", typed: "人员001" },
  { rule: "结果展不开", at: "名额与等次!E10", typed: 3 },
  { rule: "没有这个函数", at: "Sheet1!A1", typed: "=KAOHE.PLACEE(C1:C3)" },
  {
    rule: "公式和上下格不同",
    at: "Sheet1!C1:D6",
    typed: [1, 2, 3, 4, 5, 6].map((n) => [n, `=C${n}*${n === 3 ? 3 : 2}`]),
    found: "Sheet1!D3",
  },
];
/**
 * What the sample has planted itself: months without a score or without completion, persons' ratios that good months bring above the
 * national ceiling, units too poor for a seat, deputies of one unit who tie. Ties of units are told once the grades are back.
 */
const PLANTED = [
  ...["月度成绩!H36", "月度成绩!L40", "月度完成率!F26", "月度完成率!L40", "名额与等次!L6", "副职名额!B10", "副职等次!D7"],
  ...[6, 18, 19, 20, 21, 30, 33, 38].map((row) => `副职名额!E${row}`),
];
const MENDABLE = ["加扣分台账!H7", "Sheet1!D3", "月度成绩!B8", "加扣分台账!B8"];

let page: PreviewPage;

beforeAll(async () => {
  page = await openPreview();
  await page.insertTemplate({ sample: true });
});
afterAll(() => page.close());

const places = async () => (await page.runChecks()).map(({ place }) => place).sort();
const finding = (place: string) => page.pane.locator(".finding", { has: page.pane.getByRole("button", { name: place, exact: true }) });
const formulaAt = async (place: string) => (await page.read(place)).formulas[0]![0];

test("finds exactly the mistakes that were made", async () => {
  for (const { at, typed } of MISTAKES) await page.write(at, typed);
  await page.idle();
  const expected = [...MISTAKES.map(({ at, found }) => found ?? at), ...PLANTED].sort();
  expect(await places()).toEqual(expected);
});

test.each(MENDABLE)("mends %s, and takes it back", async (place) => {
  const before = await formulaAt(place);
  await finding(place).getByText("看改法").click();
  await finding(place)
    .getByRole("button", { name: /^改这 / })
    .click();
  await finding(place).waitFor({ state: "detached" });
  await page.idle();
  expect(await formulaAt(place)).not.toEqual(before);
  await page.undo({ archives: false });
  expect(await formulaAt(place)).toEqual(before);
  expect(await places()).toContain(place);
});

test("an ignored finding says why, and is counted no more", async () => {
  const place = "单位!B33";
  await finding(place).getByText("忽略", { exact: true }).click();
  await finding(place).getByLabel("为什么忽略").fill("新设单位，下月分组");
  await finding(place).getByLabel("谁定的").fill("示例");
  await finding(place).getByRole("button", { name: "忽略这一处" }).click();
  await page.pane.getByText("已忽略（1）").first().click();
  await page.pane.getByText("新设单位，下月分组").first().waitFor();
  expect(await places()).not.toContain(place);
});
