/** 宁武 against a calculation by hand: every score, place, seat, grade, honour and payment, as inserted and after changes. */
import { templates } from "../../src/schemes";
import { blankModes } from "../support/everyOf";
import { byHand, shownIn } from "../support/ningwuByHand";
import { PlanBook, type Blanks } from "../support/planBook";
import { cellOf, parameterCell, rowsOf } from "../support/planCells";

const ningwu = templates.find(({ id }) => id === "ningwu")!;
const plan = ningwu.plan({ sample: true, year: 2026 }, { sheets: [], tables: [], names: [] });
const open = (blanks: Blanks = "desktop") => new PlanBook(plan, blanks);

/** What is shown, once it is known to be what the rules say. */
function checked(book: PlanBook) {
  const shown = shownIn(book.reader);
  expect(shown).toEqual(byHand(book.reader));
  return shown;
}

/** In hundredths, so that the sum is exact. */
const cents = (persons: ReturnType<typeof shownIn>["persons"]) =>
  Object.values(persons).reduce((sum, { 奖金 }) => sum + (奖金 === "" ? 0 : Math.round(Number(奖金) * 100)), 0);

describe.each(blankModes)("with %s blanks", (blanks) => {
  test("the sample shows what the rules say, and pays out the pool to the cent", () => {
    const { units, persons } = checked(open(blanks));
    expect(Object.keys(units)).toHaveLength(87);
    expect(Object.keys(persons)).toHaveLength(346);
    expect(cents(persons)).toBe(150_000_000);
  });

  test("other weights, raises, shares, levels and scores", () => {
    const book = open(blanks);
    book.together(() => {
      book.write(cellOf(plan, "来源权重", "权重", 0), [[0.45], [0.2], [0.15], [0.15], [0.05]]);
      book.write(cellOf(plan, "目标任务指标", "提高", 3), [[0.07], [0.02], [""], [0.03]]);
      book.write(cellOf(plan, "奖扣分级别", "分值", 0), [[7.5], [4]]);
      book.write(cellOf(plan, "票数折算", "分", 1), [[85], [65]]);
      book.write(parameterCell(plan, "平时占比"), 0.35);
      book.write(parameterCell(plan, "单位优秀比例"), 0.2);
      book.write(cellOf(plan, "实地表", "经济发展", 5), 71.35);
      book.write(cellOf(plan, "人员表", "个人得分", 20), 97.25);
      book.write(cellOf(plan, "个人奖金系数", "系数", 1), 1.055);
    });
    checked(book);
  });

  test("other switches: seats, ties, what is missing, and paying in whole yuan", () => {
    const book = open(blanks);
    book.write(parameterCell(plan, "递补"), "否");
    expect(checked(book).units.单位23!.等次).toBe("良好");
    book.write(parameterCell(plan, "并列"), "从宽");
    expect(checked(book).units.单位04!.等次).toBe("优秀");
    book.write(parameterCell(plan, "名额取整"), "四舍五入");
    expect(checked(book).teams.乡镇组!.优秀).toBe(2);
    book.together(() => {
      book.write(parameterCell(plan, "个人名额取整"), "去尾");
      book.write(parameterCell(plan, "个人并列"), "从严");
      book.write(parameterCell(plan, "目标缺项"), "平均");
      book.write(parameterCell(plan, "互评缺项"), "计零");
      book.write(parameterCell(plan, "奖金最小单位"), 0.1);
    });
    expect(cents(checked(book).persons)).toBe(150_000_000);
  });
});

describe("the hard cases", () => {
  const { weights, units, teams, quotas, persons } = shownIn(open().reader);
  const grade = (name: string) => units[name]!.等次;

  test("twelve towns times 15 % are 1.8 seats: the rounding decides", () => {
    expect(teams.乡镇组).toMatchObject({ 应考核: 12, 优秀: 1 });
    expect([grade("乡镇02"), grade("乡镇01")]).toEqual(["优秀", "良好"]);
  });

  test("raised weights keep their raise, the others share what is left, and the sum stays", () => {
    expect(weights).toMatchObject({ 民生实事: { 权重: 0.15 }, 经济发展: { 权重: 0.126 }, 依法行政: { 权重: 0.042 } });
  });

  test("一票否优 bars the best grade only, 一票否决 all honours, 追责 fixes the grade", () => {
    expect(units.单位21).toMatchObject({ 名次: 2, 等次: "良好" });
    expect(units.单位23).toMatchObject({ 名次: 3, 等次: "优秀" });
    expect(units.单位40).toMatchObject({ 名次: 2, 等次: "一般" });
    expect(grade("单位63")).toBe("较差");
  });

  test("a tie at the last seat waits, and so do the persons of both units, who are paid later", () => {
    expect(units.单位03!.总分).toBe(units.单位04!.总分);
    expect([grade("单位02"), grade("单位03"), grade("单位04"), grade("单位05")]).toEqual(["优秀", "待定", "待定", "良好"]);
    expect(quotas.单位03).toMatchObject({ 优秀: "", 单位等次: "待定" });
    expect(persons.人员010).toMatchObject({ 等次: "待定", 名次: "", 份额: "", 奖金: "" });
    const book = open();
    expect(book.read("奖金分配!D4")[0]![0]).toBe("▲ 还有10人份额未定，确定后各人数额均会变动");
    book.write(cellOf(plan, "单位表", "标记", 2), "研究定优");
    const decided = checked(book);
    expect([decided.units.单位03!.等次, decided.units.单位04!.等次]).toEqual(["优秀", "良好"]);
    expect(decided.persons.人员010).toMatchObject({ 等次: "称职", 名次: 1 });
    expect(cents(decided.persons)).toBe(150_000_000);
  });

  test("a team of four has no seat; a new unit has no grade, and its persons are appraised all the same", () => {
    expect(teams.垂管单位组).toMatchObject({ 应考核: 4, 优秀: 0 });
    expect(units.单位55).toMatchObject({ 总分: "", 等次: "不定等次", 名次: "" });
    expect(quotas.单位55).toMatchObject({ 单位等次: "不定等次", 比例: 0.15 });
  });

  test("the highest level of an item counts once, and deductions stop at the cap", () => {
    expect(units.单位22!.奖扣分).toBe(3);
    expect(units.单位63!.奖扣分).toBe(-10);
    expect(units.乡镇02!.奖扣分).toBe(6);
  });

  test("a mark for oneself does not count, a class without votes leaves its weight to the other", () => {
    const book = open();
    const before = units.乡镇04!.互评得分;
    book.write(cellOf(plan, "互评表", "乡镇04", 78), 0);
    expect(checked(book).units.乡镇04!.互评得分).toBe(before);
    expect(units.单位74!.人员评价).toBeGreaterThan(70);
  });

  test("two persons tie at their unit's only seat; a unit graded 较差 has none", () => {
    expect([persons.人员001!.等次, persons.人员002!.等次, persons.人员003!.等次]).toEqual(["待定", "待定", "称职"]);
    expect(quotas.单位63).toMatchObject({ 单位等次: "较差", 优秀: 0 });
  });

  test("the third year of 优秀 earns a merit, a year away begins anew", () => {
    expect(persons.人员006).toMatchObject({ 等次: "优秀", 连续优秀: 3, 结果运用: "嘉奖；记三等功" });
    expect(persons.人员017).toMatchObject({ 等次: "优秀", 连续优秀: 1, 结果运用: "嘉奖" });
  });

  test("who does not take part counts nowhere, who gets no grade counts and is paid by the table", () => {
    expect(persons.人员230).toMatchObject({ 等次: "", 名次: "", 份额: "", 奖金: "" });
    expect(persons.人员120).toMatchObject({ 等次: "不定等次", 个人系数: 0.5 });
    expect(persons.人员064!.等次).toBe("基本称职");
  });

  test("what is taken off for 不担当 leaves no negative share", () => {
    const book = open();
    book.together(() => {
      book.write(cellOf(plan, "人员表", "担当情形", 63), "不担当");
      book.write(cellOf(plan, "个人奖金系数", "系数", 2), 0.1);
    });
    expect(checked(book).persons.人员064).toMatchObject({ 份额: 0, 奖金: 0 });
  });
});

test("a unit, an indicator and a person added at the ends are computed without touching a formula", () => {
  const book = open();
  const grow = (table: string, cells: Record<string, string | number | (string | number)[]>) => {
    const row = rowsOf(plan, table);
    book.growTable(table, 1);
    for (const [header, value] of Object.entries(cells))
      book.write(cellOf(plan, table, header, row), Array.isArray(value) ? [value] : value);
  };
  book.together(() => {
    grow("单位表", { 单位: ["乡镇13", "乡镇组"] });
    grow("平时表", { 单位: ["乡镇13", 95, 96, 97, 98] });
    grow("实地表", { 单位: ["乡镇13", 97, 96, 95, 94, 99, 98, 97, 96, 95, 94] });
    grow("责任单位表", { 单位: ["乡镇13", 97, 97, 97] });
    grow("县领导表", { 单位: ["乡镇13", 96], 县领导05: 98 });
    grow("互评表", { 单位: "乡镇13", 单位11: [97, 98, 96] });
    grow("人员评价表", { 单位: ["乡镇13", 5, 0, 0, 0, 20, 1, 0, 0] });
    grow("人员表", { 姓名: ["人员999", "乡镇13", 96.5] });
    grow("台账表", { 日期: [46300, "乡镇13", "县级荣誉"], 事项: "新事项" });
  });
  const added = checked(book);
  expect(added.units.乡镇13).toMatchObject({ 名次: 1, 等次: "优秀", 奖扣分: 1 });
  expect(added.teams.乡镇组!.应考核).toBe(13);
  expect(added.persons.人员999).toMatchObject({ 名次: 1, 单位系数: 1.2 });

  // An indicator more: a line in the table of indicators, and a column beside the scores.
  const before = added.units.单位01!.实地考核分;
  const beside = cellOf(plan, "实地表", "依法行政", -1).replace(
    /!([A-Z]+)/,
    (_, letters: string) => `!${String.fromCharCode(letters.charCodeAt(0) + 1)}`,
  );
  book.together(() => {
    book.write(cellOf(plan, "目标任务指标", "指标", 10), [["新指标", 0.05, 0.05]]);
    book.write(cellOf(plan, "目标任务指标", "原权重", 0), 0.1);
    book.growTable("实地表", 0, 1);
    book.write(beside, [["新指标"], [40], [60]]);
  });
  const wider = checked(book);
  expect(wider.weights.新指标).toEqual({ 权重: 0.1 });
  expect(wider.units.单位01!.实地考核分).toBeLessThan(before as number);
  expect(book.errors()).toEqual([]);
});
