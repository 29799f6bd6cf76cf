/** 莱州 against a calculation by hand: every figure of every unit, in both blank modes and after changes (Z1–Z11). */
import { templates } from "../../src/schemes";
import { blankModes, testInFull } from "../support/everyOf";
import { registrationItems } from "../../src/schemes/templates/laizhouSample";
import { byName } from "../support/handTools";
import { byHand, shownIn } from "../support/laizhouByHand";
import { PlanBook } from "../support/planBook";
import { PlanClerk } from "../support/planClerk";
import type { PlanReader } from "../support/planReader";

const laizhou = templates.find(({ id }) => id === "laizhou")!;

function agree(book: PlanBook, reader: PlanReader = book.reader) {
  expect(book.errors()).toEqual([]);
  const shown = shownIn(reader);
  expect(shown).toEqual(byHand(reader));
  return shown;
}

function open(blanks: "desktop" | "web" = "desktop") {
  const plan = laizhou.plan({ sample: true, year: 2026 }, { sheets: [], tables: [], names: [] });
  const book = new PlanBook(plan, blanks);
  return { book, cells: new PlanClerk(plan, book) };
}

const unitName = (number: number) => `单位${String(number).padStart(3, "0")}`;

describe.each(blankModes)("with %s blanks", (blanks) => {
  const { book, cells } = open(blanks);

  test("every score, place, grade, seat and consequence is what the rules say", () => {
    expect(Object.keys(agree(book).units)).toHaveLength(200);
  });

  testInFull("and so it is after other weights, other figures and other choices", () => {
    const before = shownIn(book.reader);
    book.together(() => {
      cells.write("考核权重", "权重", "个性指标", 0.3);
      cells.write("考核权重", "权重", "社会评价", 0.3);
      cells.fillSpare("登记管理台账表", [46371, "单位010", "报告公示", "扣分", 8]);
      cells.fillSpare("登记管理台账表", [46371, "单位010", "公开渠道", "不适用"]);
      cells.fillSpare("机构编制台账表", [46371, "单位012", "数据准确", "扣分", 0.5]);
      cells.write("个性指标表", "评分", 0, 24.5);
      cells.write("社会评价表", "年底", "单位033", 99.5);
      cells.write("经费保障", "当年度经费", "A", "加大保障，一次拨付");
    });
    const { signed, code } = agree(book);
    expect(code).not.toBe(before.code);
    expect(signed).toEqual(["▲ 签发后有改动", "▲ 签发后有改动"]);
    const choices: [string, string | number][] = [
      ["上浮方式", "比例上浮"],
      ["负责人占名额", "占名额"],
      ["个人名额取整", "四舍五入"],
      ["名额取整", "去尾"],
      ["并列", "从宽"],
      ["缺项处理", "计零"],
      ["档差", 8],
      ["A级比例", 0.25],
      ["个性定档", "按每个项目"],
    ];
    for (const [name, value] of choices) cells.setParameter(name, value);
    agree(book);
    book.together(() => {
      cells.setParameter("上浮方式", "名额上浮");
      cells.setParameter("国家优秀比例上限", 0.21);
      cells.setParameter("来源不齐", "折算");
      cells.setParameter("递补", "否");
    });
    agree(book);
  });
});

describe("the cases planted in the sample", () => {
  const { book } = open();
  const { units, seats, signed } = shownIn(book.reader);
  const of = (number: number) => units[unitName(number)]!;
  const forA = "主要负责人直接确定为优秀；优秀数额上浮10%；政策允许范围内编制调整和使用优先；予以表彰，颁发先进单位证书";
  const forC = "警告；主要负责人和法定代表人不得参加当年度评先树优";

  test("two tie for the last seat of A, and their persons wait too", () => {
    expect(seats).toEqual({ 一组: [12], 二组: [10], 三组: [8], 四组: [6], 五组: [3], 六组: [1] });
    expect([61, 101].map((n) => [of(n).grade, of(n).place, of(n).personSeats])).toEqual([
      ["待定", 10, null],
      ["待定", 10, null],
    ]);
  });

  test("nobody is C for want of seats: only a score below the line or a decision makes one", () => {
    const low = Object.values(units).filter(({ grade }) => grade === "C");
    expect(low.map(({ outcome }) => outcome!.toString().startsWith("警告"))).toEqual([true, true, true]);
    expect([10, 56, 119].map((n) => of(n).grade)).toEqual(["C", "C", "C"]);
    const { book: poorer, cells } = open();
    cells.setParameter("个性满分", 100);
    poorer.together(() => {
      for (const round of ["半年", "年底"]) cells.write("社会评价表", round, "单位028", 0);
      for (let i = 0; i < 30; i++) cells.fillSpare("登记管理台账表", [46371, "单位028", registrationItems[i % 20]![0], "扣分", 5]);
      cells.write("等次标准", "最低分", "B", 62);
    });
    expect(agree(poorer).units["单位028"]).toMatchObject({ parts: [0, expect.any(Number), 90, 0], grade: "C" });
  });

  test("who is barred from A passes the seat on, in a group of three as well", () => {
    expect(of(60)).toMatchObject({ place: 2, grade: "B", head: null });
    expect([198, 199, 200].map((n) => of(n).grade)).toEqual(["B", "A", "B"]);
  });

  test("who is not appraised has no place", () => {
    expect(of(90)).toMatchObject({ total: null, place: null, grade: "不确定等次", funds: null });
    expect(of(189)).toMatchObject({ place: null, grade: null, personSeats: null });
  });

  test("a missing round or item leaves its share to the others", () => {
    const rounds = byName(book.reader.rows("社会评价表"), "单位");
    expect(rounds.get("单位025")).toMatchObject({ 半年: of(25).parts[3], 年底: null });
    expect(rounds.get("单位140")).toMatchObject({ 半年: null, 年底: of(140).parts[3] });
    for (const number of [11, 12, 25, 66]) expect(of(number).total).toEqual(expect.any(Number));
  });

  test("own items fall into a tier as a whole", () => {
    expect([6, 8, 37].map((n) => [of(n).own, of(n).parts[2]])).toEqual([
      [[70.5, "Ⅱ"], 95],
      [[83.16, "Ⅱ"], 95],
      [[95, "Ⅰ"], 100],
    ]);
  });

  test("three years of A and two of C have consequences, a year without appraisal breaks the run", () => {
    expect(of(14)).toMatchObject({
      running: [3, 0],
      outcome: `${forA}；连续三年A级：主要负责人或法定代表人同等条件下可优先提拔`,
      funds: "加大保障：提高生均公用经费标准",
    });
    expect(of(46)).toMatchObject({ running: [2, 0], outcome: forA });
    expect(of(23)).toMatchObject({ grade: "A", funds: "加大保障：提高拨付比例" });
    expect(of(56)).toMatchObject({ running: [0, 2], outcome: `${forC}；连续两年C级：法定代表人、有关责任人员降免职或解聘`, funds: null });
    expect(of(10)).toMatchObject({ running: [0, 1], outcome: forC });
  });

  test("the final code is the one of now, the one before the last correction is not", () => {
    expect(signed).toEqual(["▲ 签发后有改动", "与现在一致"]);
  });
});

test("20 × 20 % is 4 seats; a tenth more is still 4, ten points more are held at 25 %, and the head is besides them or one of them", () => {
  const { book, cells } = open();
  const seen = (headcount: number) => {
    cells.write("单位表", "应考核人数", "单位014", headcount);
    const { personSeats, head, othersSeats } = shownIn(book.reader).units["单位014"]!;
    return [personSeats, head, othersSeats];
  };
  expect(seen(20)).toEqual([4, "直接确定为优秀", 4]);
  // 10 × 1.1; 20 × 1.1 = 22 of 100.
  expect([seen(50), seen(100)]).toEqual([
    [11, "直接确定为优秀", 11],
    [22, "直接确定为优秀", 22],
  ]);
  cells.setParameter("上浮方式", "比例上浮");
  expect(seen(100)).toEqual([25, "直接确定为优秀", 25]);
  // A quarter of 7 is 1.75 persons.
  expect(seen(7)).toEqual([1, "直接确定为优秀", 1]);
  cells.setParameter("负责人占名额", "占名额");
  expect(seen(20)).toEqual([5, "直接确定为优秀", 4]);
});

testInFull("a unit and an item added at the end are computed like the others", () => {
  const { book, cells } = open();
  book.together(() => {
    cells.addRow("登记管理指标", ["新增项目", "材料提报", 5]);
    cells.addRow("单位表", ["新单位", "六组", "中小学", 20]);
    cells.fillSpare("登记管理台账表", [46371, "新单位", "新增项目", "扣分", 2.5]);
    cells.fillSpare("机构编制台账表", [46371, "新单位", "信息更新", "扣分", 1]);
    cells.addRow("社会评价表", ["新单位", 90, 96]);
    cells.addRow("历年等次表", ["新单位", "A", "A", "A"]);
    cells.fillSpare("个性指标表", ["新单位", "个性1", 60, 60]);
    cells.fillSpare("个性指标表", ["新单位", "个性2", 20, 18]);
  });
  const { units, seats } = agree(book, cells.reader);
  expect(units["新单位"]).toMatchObject({
    parts: [102.5, 99, 100, 93],
    own: [97.5, "Ⅰ"],
    grade: "A",
    funds: "加大保障：提高生均公用经费标准",
  });
  expect(seats["六组"]).toEqual([1]);
});

test("an entry of an item or a unit that is not there is told", () => {
  const { book, cells } = open();
  book.together(() => {
    cells.fillSpare("登记管理台账表", [46371, "单位001", "没有的项目", "扣分", 2]);
    cells.fillSpare("登记管理台账表", [46371, "没有的单位", "变更登记", "扣分", 2]);
  });
  const told = book.reader.rows("登记管理台账表").flatMap((row) => (row["提醒"] === "" || row["提醒"] === null ? [] : [row["提醒"]]));
  expect(told).toEqual(["▲ 没有这一项指标", "▲ 名单里没有这个单位"]);
});

test("a total waits for all its sources, and says for which", () => {
  const { book, cells } = open();
  for (const round of ["半年", "年底"]) cells.write("社会评价表", round, "单位001", "");
  expect(book.reader.list("汇总", "序号")[0]).toMatchObject({ 总分: "", 提醒: "▲ 缺社会评价" });
});
