/** 宁武 against a calculation by hand: every score, place, seat, grade, honour and payment, as inserted and after changes. */
import { templates } from "../../src/schemes";
import { blankModes, testInFull } from "../support/everyOf";
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
      book.write(cellOf(plan, "来源权重", "县直单位", 0), [[0.45], [0.2], [0.15], [0.15], [0.05]]);
      // The towns are not rated by each other this year.
      book.write(cellOf(plan, "来源权重", "乡镇", 0), [[0.7], [0.1], [0.1], [""], [0.1]]);
      book.write(cellOf(plan, "目标任务指标", "乡镇提高", 3), [[0.07], [0.02], [""], [0.03]]);
      book.write(cellOf(plan, "奖扣分级别", "分值", 0), [[7.5], [4]]);
      book.write(cellOf(plan, "票数折算", "分", 1), [[85], [65]]);
      book.write(parameterCell(plan, "单位优秀比例"), 0.2);
      book.write(cellOf(plan, "目标任务表", "经济发展", 5), 71.35);
      book.write(cellOf(plan, "人员表", "个人得分", 20), 97.25);
      book.write(cellOf(plan, "个人系数表", "系数", 1), 1.055);
    });
    checked(book);
  });

  testInFull("other switches: seats, ties, what is missing, and paying in whole yuan", () => {
    const book = open(blanks);
    book.write(parameterCell(plan, "递补"), "否");
    expect(checked(book).units.单位16!.等次).toBe("良好");
    book.write(parameterCell(plan, "递补"), "是");
    book.write(parameterCell(plan, "并列"), "从宽");
    expect(checked(book).units.单位16!.等次).toBe("优秀");
    book.write(parameterCell(plan, "名额取整"), "四舍五入");
    expect(checked(book).classes.乡镇!.优秀).toBe(2);
    book.together(() => {
      book.write(parameterCell(plan, "个人名额取整"), "四舍五入");
      book.write(parameterCell(plan, "个人并列"), "从严");
      book.write(parameterCell(plan, "目标缺项"), "平均");
      book.write(parameterCell(plan, "互评缺项"), "计零");
      book.write(parameterCell(plan, "奖金最小单位"), 0.1);
    });
    expect(cents(checked(book).persons)).toBe(150_000_000);
  });
});

describe("the hard cases", () => {
  const { weights, units, classes, quotas, persons } = shownIn(open().reader);
  const grade = (name: string) => units[name]!.等次;

  test("departments and towns are two fields, whatever team visited them; twelve times 15 % are 1.8 seats", () => {
    expect(classes.县直单位).toMatchObject({ 应考核: 75, 优秀: 11 });
    expect(classes.乡镇).toMatchObject({ 应考核: 12, 优秀: 1 });
    expect([units.单位06!.名次, units.乡镇02!.名次]).toEqual([1, 1]);
    expect([grade("乡镇02"), grade("乡镇01")]).toEqual(["优秀", "良好"]);
    const book = open();
    book.write(cellOf(plan, "单位表", "考核组", 5), "第六考核组");
    expect(checked(book).units).toEqual(units);
  });

  test("raised weights keep their raise, the others share what is left, and what is not the towns' has none", () => {
    expect(weights).toMatchObject({
      农业产业: { 乡镇: 0.25 },
      经济发展: { 乡镇: 0.064 },
      依法行政: { 乡镇: 0.04 },
      职能工作: { 乡镇: "" },
    });
  });

  test("一票否优 and a red line bar the best grade only; 较差 comes by decision alone", () => {
    expect(units.单位02).toMatchObject({ 名次: 2, 等次: "良好" });
    expect(units.单位40).toMatchObject({ 等次: "良好" });
    expect(grade("单位63")).toBe("较差");
    const decided = Object.values(units).filter(({ 等次 }) => 等次 === "较差");
    expect(decided).toHaveLength(1);
  });

  test("a unit's mark holds its persons' ratio where the office says how high, and not where it says nothing", () => {
    const book = open();
    const before = checked(book).quotas;
    const name = String(book.reader.rows("单位表").find((row) => row["标记"] === "一票否优")!["单位"]);
    book.write(cellOf(plan, "单位标记比例", "优秀比例不高于", 1), 0.05);
    const after = checked(book).quotas;
    expect([before[name]!.比例, after[name]!.比例]).toEqual([expect.any(Number), 0.05]);
    expect(Number(before[name]!.比例)).toBeGreaterThan(0.05);
    const others = (quotas: typeof before) => Object.entries(quotas).filter(([unit]) => unit !== name);
    expect(others(after)).toEqual(others(before));
  });

  test("a tie at the last seat, which 一票否优 has passed on, waits, and so do the persons of both units", () => {
    expect(units.单位15!.总分).toBe(units.单位16!.总分);
    expect([grade("单位14"), grade("单位15"), grade("单位16"), grade("单位10")]).toEqual(["优秀", "待定", "待定", "良好"]);
    expect(quotas.单位15).toMatchObject({ 优秀: "", 单位等次: "待定" });
    expect(persons.人员057).toMatchObject({ 等次: "待定", 名次: "", 份额: "", 奖金: "" });
    const book = open();
    expect(book.read("奖金分配!D4")[0]![0]).toMatch(/^▲ 还有\d+人份额未定，确定后各人数额均会变动$/);
    book.write(cellOf(plan, "单位表", "标记", 14), "研究确定为优秀");
    const decided = checked(book);
    expect([decided.units.单位15!.等次, decided.units.单位16!.等次]).toEqual(["优秀", "良好"]);
    expect(decided.persons.人员057).toMatchObject({ 等次: "优秀", 名次: 1 });
    expect(cents(decided.persons)).toBe(150_000_000);
  });

  test("a new unit has no grade, and its persons are appraised all the same", () => {
    expect(units.单位55).toMatchObject({ 总分: "", 等次: "不确定等次", 名次: "" });
    expect(quotas.单位55).toMatchObject({ 单位等次: "不确定等次", 比例: 0.15 });
  });

  test("the highest level of an item counts once, what was won for the county counts, deductions stop at the cap", () => {
    expect(units.单位22!.奖扣分).toBe(3);
    expect(units.单位09!.奖扣分).toBe(2);
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

  test("two persons tie at their unit's only seat; no unit's persons are above its ratio", () => {
    expect([persons.人员001!.等次, persons.人员002!.等次, persons.人员003!.等次]).toEqual(["待定", "待定", "称职"]);
    for (const { 占比, 比例 } of Object.values(quotas)) if (占比 !== "") expect(Number(占比)).toBeLessThanOrEqual(Number(比例));
  });

  test("the third year of 优秀 earns a merit, a year away begins anew", () => {
    expect(persons.人员009).toMatchObject({ 等次: "优秀", 连续优秀: 3, 结果运用: "嘉奖；连续三年优秀，记三等功" });
    expect(persons.人员017).toMatchObject({ 等次: "优秀", 连续优秀: 1, 结果运用: "嘉奖" });
  });

  test("who does not take part counts nowhere, who gets no grade counts and is paid by the table", () => {
    expect(persons.人员230).toMatchObject({ 等次: "", 名次: "", 份额: "", 奖金: "" });
    expect(persons.人员120).toMatchObject({ 等次: "不确定等次", 个人等次系数: 0.5 });
    expect(persons.人员077!.等次).toBe("不确定等次");
    expect(persons.人员190!.等次).toBe("基本称职");
  });

  test("担当作为 is what the ledger says last; who is not in it, and a unit without other results, is paid as before", () => {
    expect(persons.人员003!.担当系数).toBe(1.1);
    expect(persons.人员083).toMatchObject({ 担当系数: 1.1, 其他考核系数: 0.9 });
    expect([persons.人员090!.担当系数, persons.人员301!.担当系数, persons.人员120!.担当系数]).toEqual([1, 1, 1]);
    const book = open();
    book.write(cellOf(plan, "单位表", "其他考核结果", 20), "");
    expect(checked(book).persons.人员083).toMatchObject({ 其他考核系数: 1, 份额: 1.21 });
  });
});

test("both ends of each class, with all who share a place, as the results stand", () => {
  const book = open();
  const listed = () => book.reader.list("两头名单", "类别").map((row) => [row.类别, row.两头, row.名次, row.单位]);
  expect(listed()).toEqual([
    ["县直单位", "好", 1, "单位06"],
    ["县直单位", "好", 2, "单位02"],
    ["县直单位", "好", 3, "单位01"],
    ["县直单位", "差", 72, "单位68"],
    ["县直单位", "差", 73, "单位75"],
    ["县直单位", "差", 74, "单位63"],
    ["乡镇", "好", 1, "乡镇02"],
    ["乡镇", "好", 2, "乡镇01"],
    ["乡镇", "好", 3, "乡镇03"],
    ["乡镇", "差", 10, "乡镇10"],
    ["乡镇", "差", 11, "乡镇11"],
    ["乡镇", "差", 12, "乡镇12"],
  ]);
  book.together(() => {
    book.write(parameterCell(plan, "名单好的几个"), 0);
    book.write(parameterCell(plan, "名单差的几个"), 1);
  });
  expect(listed()).toEqual([
    ["县直单位", "差", 74, "单位63"],
    ["乡镇", "差", 12, "乡镇12"],
  ]);
});

testInFull("a unit, an indicator and a person added at the ends are computed without touching a formula", () => {
  const book = open();
  const grow = (table: string, cells: Record<string, string | number | (string | number)[]>) => {
    const row = rowsOf(plan, table);
    book.growTable(table, 1);
    for (const [header, value] of Object.entries(cells))
      book.write(cellOf(plan, table, header, row), Array.isArray(value) ? [value] : value);
  };
  // What is added has no score everywhere: here a blank is to mean that it does not apply.
  book.write(parameterCell(plan, "空白成绩"), "不适用");
  book.together(() => {
    grow("单位表", { 单位: ["乡镇13", "乡镇"] });
    grow("目标任务表", { 单位: ["乡镇13", 97, 96], 农业产业: [95, 94, 99, 98, 97, 96, 95] });
    grow("责任单位表", { 单位: ["乡镇13", 99, 99, 99] });
    grow("县领导表", { 单位: ["乡镇13", 96], 县领导05: 98 });
    grow("互评表", { 单位: "乡镇13", 单位11: [97, 98, 96] });
    grow("人员评价表", { 单位: ["乡镇13", 5, 0, 0, 0, 20, 1, 0, 0] });
    grow("人员表", { 姓名: ["人员999", "乡镇13", 96.5] });
    grow("台账表", { 日期: [46300, "乡镇13", "县级荣誉"], 事项: "新事项" });
  });
  const added = checked(book);
  expect(added.units.乡镇13).toMatchObject({ 名次: 1, 等次: "优秀", 奖扣分: 1 });
  expect(added.classes.乡镇!.应考核).toBe(13);
  expect(added.persons.人员999).toMatchObject({ 名次: 1, 单位等次系数: 1.2 });

  // An indicator more, the departments' alone: a line in the table of indicators, and a column beside the scores.
  const before = added.units.单位01!.目标任务评分;
  const beside = cellOf(plan, "目标任务表", "依法行政", -1).replace(
    /!([A-Z]+)/,
    (_, letters: string) => `!${String.fromCharCode(letters.charCodeAt(0) + 1)}`,
  );
  book.together(() => {
    book.write(cellOf(plan, "目标任务指标", "指标", 10), [["新指标", 0.05]]);
    book.write(cellOf(plan, "目标任务指标", "县直单位", 0), 0.1);
    book.growTable("目标任务表", 0, 1);
    book.write(beside, [["新指标"], [40], [60]]);
  });
  const wider = checked(book);
  expect(wider.units.单位01!.目标任务评分).toBeLessThan(before as number);
  expect(wider.units.乡镇01!.目标任务评分).toBe(added.units.乡镇01!.目标任务评分);
  expect(book.errors()).toEqual([]);
});
