/** 兰州新区 in its sheets against a calculation by hand: every unit and deputy, before and after changes. */
import { templates } from "../../src/schemes";
import { blankModes } from "../support/everyOf";
import { byHand, shownIn, type Results } from "../support/lanzhouByHand";
import { PlanBook } from "../support/planBook";
import { addRow, place } from "../support/planChanges";

const plan = templates.find(({ id }) => id === "lanzhou")!.plan({ sample: true, year: 2026 }, { sheets: [], tables: [], names: [] });

// A whole workbook is calculated again after each change.
jest.setTimeout(30_000);

describe.each(blankModes)("兰州新区 with %s blanks", (blanks) => {
  const fresh = () => new PlanBook(plan, blanks);
  const cell = (book: PlanBook, table: string, row: string, column: string) => place(plan, book.reader, table, row, column);
  const parameter = (name: string) => plan.names.find((one) => one.name === name)!.formula.slice(1);
  const unitOf = (results: Results, name: string) => results.units.find((u) => u.name === name)!;
  const deputiesOf = (results: Results, unit: string) => results.deputies.filter((d) => d.unit === unit);

  function expectByHand(book: PlanBook): Results {
    expect(book.errors()).toEqual([]);
    const shown = shownIn(book.reader);
    expect(shown).toEqual(byHand(book.reader));
    return shown;
  }

  test("shows what a calculation by hand gives, for every unit and deputy", () => {
    const shown = expectByHand(fresh());
    expect([shown.units.length, shown.seats.length, shown.deputies.length]).toEqual([35, 3, 202]);
    expect(shown.units.filter((u) => u.grade === "待定").map((u) => u.name)).toEqual(["单位14", "单位15"]);
    // Two deputies of one unit are equal where there is one seat.
    expect(
      deputiesOf(shown, "单位02")
        .filter((d) => d.grade === "待定")
        .map((d) => d.name),
    ).toEqual(["人员007", "人员008"]);
    // 一票否优: first of its group and yet not 优秀.
    expect(unitOf(shown, "单位01")).toMatchObject({ place: 1, grade: "良好" });
  });

  test("keeps the deputies of a pending unit waiting until it is decided", () => {
    const book = fresh();
    const before = expectByHand(book);
    expect(deputiesOf(before, "单位14").every((d) => d.grade === "待定" && d.place === "")).toBe(true);
    book.write(cell(book, "单位表", "单位15", "标记"), "诫勉");
    const after = expectByHand(book);
    expect(unitOf(after, "单位14").grade).toBe("优秀");
    expect(deputiesOf(after, "单位14").filter((d) => d.grade === "优秀")).toHaveLength(Number(unitOf(after, "单位14").deputySeats));
  });

  test("follows weights, scores and a unit's ledger down to its deputies", () => {
    const book = fresh();
    const before = expectByHand(book);
    for (const [quarter, weight] of [
      ["一季度", 0.7],
      ["二季度", 0.1],
      ["三季度", 0.1],
      ["四季度", 0.1],
    ] as const) {
      book.write(cell(book, "季度权重", quarter, "权重"), weight);
    }
    book.write(cell(book, "月度成绩表", "单位02", "1月"), 100);
    const scored = expectByHand(book);
    expect(scored.units.map((u) => u.place)).not.toEqual(before.units.map((u) => u.place));
    addRow(book, plan, "台账表", [5, "单位20", "奖励", "省级表彰", 6, "示例", "示例"]);
    const rewarded = expectByHand(book);
    expect(deputiesOf(rewarded, "单位20").map((d) => d.blended)).toEqual(deputiesOf(scored, "单位20").map((d) => d.blended));
    expect(deputiesOf(rewarded, "单位20").map((d) => d.total)).not.toEqual(deputiesOf(scored, "单位20").map((d) => d.total));
  });

  test("follows the deputies' share, marks and rounding", () => {
    const book = fresh();
    const before = expectByHand(book);
    book.write(parameter("个人实绩占比"), 0.75);
    const shared = expectByHand(book);
    expect(shared.deputies.map((d) => d.total)).not.toEqual(before.deputies.map((d) => d.total));
    book.write(parameter("个人名额取整"), "四舍五入");
    book.write(parameter("名额取整"), "进一");
    const roundedUp = expectByHand(book);
    expect(roundedUp.units.map((u) => u.deputySeats)).not.toEqual(shared.units.map((u) => u.deputySeats));
    const [first] = deputiesOf(roundedUp, "单位28").filter((d) => d.grade === "优秀");
    book.write(cell(book, "副职表", first!.name, "标记"), "诫勉");
    expect(deputiesOf(expectByHand(book), "单位28").find((d) => d.name === first!.name)!.grade).toBe("称职");
  });

  test("computes a unit and a deputy added at the tables' ends without a formula touched", () => {
    const book = fresh();
    addRow(book, plan, "单位表", ["新单位", "三组", 0.5]);
    addRow(book, plan, "月度成绩表", ["新单位", ...Array.from({ length: 12 }, (_, m) => 85 + m / 2)]);
    addRow(book, plan, "副职表", ["新人甲", "新单位", 91]);
    const grown = expectByHand(book);
    expect([grown.units.length, grown.deputies.length]).toEqual([36, 203]);
  });
});
