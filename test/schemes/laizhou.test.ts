/** 莱州 against a calculation by hand: every figure of every unit, in both blank modes and after changes (Z1–Z10). */
import { templates } from "../../src/schemes";
import { blankModes } from "../support/everyOf";
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

  test("and so it is after other weights, other figures and other choices", () => {
    const before = shownIn(book.reader);
    book.together(() => {
      cells.write("考核权重", "权重", "个性指标", 0.3);
      cells.write("考核权重", "权重", "社会评价", 0.3);
      cells.write("登记管理表", "登记01", "单位010", 5);
      cells.write("登记管理表", "登记02", "单位010", "不适用");
      cells.write("个性指标表", "档次", 0, "Ⅰ");
      cells.write("社会评价表", "年底", "单位033", 99.5);
      cells.write("经费档次", "经费安排", "B", "按标准安排，一次拨付");
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
    ];
    for (const [name, value] of choices) cells.setParameter(name, value);
    agree(book);
    book.together(() => {
      cells.setParameter("上浮方式", "名额上浮");
      cells.setParameter("优秀比例上限", 0.16);
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

  test("two tie for the last seat of A, and their persons wait too", () => {
    expect(seats).toEqual({ 一组: [12, 42], 二组: [10, 35], 三组: [8, 28], 四组: [6, 21], 五组: [3, 11], 六组: [1, 2] });
    expect([61, 82].map((n) => [of(n).grade, of(n).place, of(n).personSeats])).toEqual([
      ["待定", 10, null],
      ["待定", 10, null],
    ]);
  });

  test("who is barred from A passes the seat on, in a group of three as well", () => {
    expect(of(60)).toMatchObject({ place: 2, grade: "B", head: null });
    expect(of(18)).toMatchObject({ place: 13, grade: "A" });
    expect([198, 199, 200].map((n) => of(n).grade)).toEqual(["B", "A", "B"]);
  });

  test("a mark fixes C; who is not appraised has no place", () => {
    expect(of(119)).toMatchObject({ place: 12, grade: "C", outcome: "警告，负责人不得参加评先", funds: "从严控制" });
    expect(of(90)).toMatchObject({ total: null, place: null, grade: "不定等次", funds: null });
    expect(of(189)).toMatchObject({ place: null, grade: null, personSeats: null });
  });

  test("a missing round or item leaves its share to the others", () => {
    const rounds = book.reader.rows("社会评价表");
    expect(rounds.find((row) => row["单位"] === "单位025")!["下半年"]).toBeNull();
    expect(rounds.find((row) => row["单位"] === "单位140")).toMatchObject({ 上半年: null, 下半年: null, 年底: of(140).parts[3] });
    for (const number of [11, 12, 25, 66]) expect(of(number).total).toEqual(expect.any(Number));
  });

  test("three years of A and two of C have consequences, a year without appraisal breaks the run", () => {
    expect(of(14)).toMatchObject({ running: [3, 0], outcome: "主要负责人直接确定为优秀；连续三年A级，优先提拔", funds: "优先保障" });
    expect(of(46)).toMatchObject({ running: [2, 0], outcome: "主要负责人直接确定为优秀" });
    expect(of(56)).toMatchObject({ running: [0, 2], outcome: "警告，负责人不得参加评先；连续两年C级，降免职或解聘" });
    expect(of(10)).toMatchObject({ running: [0, 1], outcome: "警告，负责人不得参加评先" });
  });

  test("the final code is the one of now, the one before the last correction is not", () => {
    expect(signed).toEqual(["▲ 签发后有改动", "与现在一致"]);
  });
});

test("20 × 15 % is 3 seats; a tenth more is still 3, ten points more are 5, and the head is besides them or one of them", () => {
  const { book, cells } = open();
  cells.write("单位表", "应考核人数", "单位014", 20);
  const seen = () => {
    const { personSeats, head, othersSeats } = shownIn(book.reader).units["单位014"]!;
    return [personSeats, head, othersSeats];
  };
  expect(seen()).toEqual([3, "直接确定为优秀", 3]);
  cells.setParameter("上浮方式", "比例上浮");
  expect(seen()).toEqual([5, "直接确定为优秀", 5]);
  cells.setParameter("负责人占名额", "占名额");
  expect(seen()).toEqual([5, "直接确定为优秀", 4]);
});

test("a unit and an indicator added at the end are computed like the others", () => {
  const { book, cells } = open();
  const items = book.reader.rows("登记管理表").map((row) => (row["单位"] === "单位001" ? 4 : 5));
  book.together(() => {
    cells.addColumn("登记管理表", "登记21", items);
    cells.addRow("登记管理指标", ["登记21", "方面六", 5]);
    cells.addRow("单位表", ["新单位", "六组", 20]);
    cells.addRow("登记管理表", ["新单位", ...Array.from({ length: 20 }, () => 4.5), null]);
    cells.addRow("机构编制表", ["新单位", ...Array.from({ length: 12 }, () => 6)]);
    cells.addRow("社会评价表", ["新单位", null, 90, 96]);
    cells.addRow("历年等次表", ["新单位", "A", "A", "A"]);
    cells.fillSpare("个性指标表", ["新单位", "个性1", 60, "Ⅰ"]);
    cells.fillSpare("个性指标表", ["新单位", "个性2", 20, "Ⅱ"]);
    cells.fillSpare("改分登记表", [46371, "新单位", "登记管理", "登记21", null, 4.5, "年中增加的指标", "经办甲", "审核甲"]);
  });
  const { units, seats } = agree(book, cells.reader);
  expect(units["新单位"]).toMatchObject({
    parts: [94.5, 72, 93.75, 93],
    grade: "A",
    outcome: "主要负责人直接确定为优秀；连续三年A级，优先提拔",
  });
  expect(seats["六组"]).toEqual([1, 3]);
  expect(units["单位001"]!.parts[0]).not.toBe(64.5);
});

test("a total waits for all its sources, and says for which", () => {
  const { book, cells } = open();
  for (const round of ["上半年", "下半年", "年底"]) cells.write("社会评价表", round, "单位001", "");
  expect(book.reader.list("汇总", "序号")[0]).toMatchObject({ 总分: "", 提醒: "▲ 缺社会评价" });
});
