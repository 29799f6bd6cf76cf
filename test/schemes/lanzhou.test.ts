/** 兰州新区 in its sheets against a calculation by hand: every unit, head and deputy, before and after changes. */
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

  test("shows what a calculation by hand gives, for every unit, head and deputy", () => {
    const shown = expectByHand(fresh());
    expect([shown.units.length, shown.seats.length, shown.heads.length, shown.deputies.length]).toEqual([35, 3, 35, 202]);
    expect(shown.units.filter((u) => u.grade === "待定").map((u) => u.name)).toEqual(["单位14", "单位15"]);
    // Two deputies of one unit are equal where there is one seat.
    expect(
      deputiesOf(shown, "单位02")
        .filter((d) => d.grade === "待定")
        .map((d) => d.name),
    ).toEqual(["人员007", "人员008"]);
    // 一票否优: first of its group and yet not 优秀.
    expect(unitOf(shown, "单位01")).toMatchObject({ place: 1, grade: "良好", good: 12, ratio: 0.3 });
    // A month without completion has no result, and neither has one without a score.
    expect([unitOf(shown, "单位20").months[4], unitOf(shown, "单位30").months[6]]).toEqual(["", ""]);
  });

  test("rewards are doubled in a good quarter and held at what a month may have, deductions in a poor one", () => {
    const book = fresh();
    const shown = expectByHand(book);
    // 3.5 × 2 in a good quarter; 2 × 2 in one below the line; 3 in an ordinary one.
    expect([unitOf(shown, "单位01").entries[2], unitOf(shown, "单位11").entries[2], unitOf(shown, "单位33").entries[11]]).toEqual([
      7, -4, 3,
    ]);
    addRow(book, plan, "台账表", [3, "单位01", "奖励", "国家级试点", 2, "示例", "示例"]);
    addRow(book, plan, "台账表", [4, "单位01", "奖励", "国家级试点", 2, "示例", "示例"]);
    // 7 and 4 are held at 8 in March; April has a cap of its own.
    expect(unitOf(expectByHand(book), "单位01").entries.slice(2, 4)).toEqual([8, 4]);
    // Entered twice in June: once.
    expect(unitOf(shown, "单位16").entries[5]).toBe(6);
  });

  test("a month's growth moves the coefficient of who contributes, within the bounds of the sum", () => {
    const book = fresh();
    const before = unitOf(expectByHand(book), "单位02");
    book.write(cell(book, "月度增速", "1月", "增速"), 0.5);
    const after = unitOf(expectByHand(book), "单位02");
    expect(after.coefficients[0]).not.toBe(before.coefficients[0]);
    expect(after.coefficients.slice(1)).toEqual(before.coefficients.slice(1));
    book.write(cell(book, "月度增速", "1月", "增速"), "");
    expect(unitOf(expectByHand(book), "单位02").coefficients[0]).toBe(1.108);
    expect(book.read("月度结果!C4")[0]![0]).toBe("▲ 1月没有填增速，贡献系数按 0 算");
    book.write(parameter("系数上限"), 1.05);
    expect(Math.max(...unitOf(expectByHand(book), "单位06").coefficients.map(Number))).toBe(1.05);
  });

  test("follows weights and scores, and a unit's ledger down to its persons", () => {
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
    // Its May has no completion yet, and so no result that the reward could join.
    expect(expectByHand(book).units[19]).toEqual({
      ...scored.units[19]!,
      entries: scored.units[19]!.entries.map((one, m) => (m === 4 ? 6 : one)),
    });
    expect(book.reader.list("月度结果", "单位")[19]!["提醒"]).toBe("▲ 缺5月的月度完成率 ▲ 5月没有结果，加扣分未计入");
    book.write(cell(book, "月度完成率表", "单位20", "5月"), 100);
    const rewarded = expectByHand(book);
    expect(unitOf(rewarded, "单位20").added).toBeGreaterThan(0);
    expect(deputiesOf(rewarded, "单位20").map((d) => d.total)).not.toEqual(deputiesOf(scored, "单位20").map((d) => d.total));
    expect(rewarded.heads[19]!.total).not.toBe(scored.heads[19]!.total);
  });

  test("persons' ratio goes up for good months and down for poor ones, and warns on persons", () => {
    const book = fresh();
    const before = expectByHand(book);
    expect(["单位01", "单位02", "单位05", "单位35"].map((name) => unitOf(before, name).ratio)).toEqual([0.3, 0.26, 0.16, 0.15]);
    book.together(() => {
      book.write(parameter("个人名额取整"), "进一");
      book.write(parameter("优秀比例上限"), 0.4);
      book.write(cell(book, "优差月调幅", "优月", "每月调整"), 0.03);
    });
    const after = expectByHand(book);
    expect(unitOf(after, "单位01")).toMatchObject({ ratio: 0.4, deputySeats: 3 });
    expect(book.reader.list("副职名额", "单位")[0]!["提醒"]).toContain("▲ 人数高于25%的上限");
  });

  test("follows the persons' shares, marks and rounding", () => {
    const book = fresh();
    const before = expectByHand(book);
    book.together(() => {
      book.write(parameter("副职个人占比"), 0.75);
      book.write(parameter("一把手个人占比"), 0.9);
    });
    const shared = expectByHand(book);
    expect(shared.deputies.map((d) => d.total)).not.toEqual(before.deputies.map((d) => d.total));
    expect(shared.heads.map((d) => d.total)).not.toEqual(before.heads.map((d) => d.total));
    book.together(() => {
      book.write(parameter("个人名额取整"), "四舍五入");
      book.write(parameter("名额取整"), "进一");
    });
    const roundedUp = expectByHand(book);
    expect(roundedUp.units.map((u) => u.deputySeats)).not.toEqual(shared.units.map((u) => u.deputySeats));
    const [first] = deputiesOf(roundedUp, "单位28").filter((d) => d.grade === "优秀");
    book.write(cell(book, "副职表", first!.name, "标记"), "诫勉");
    expect(deputiesOf(expectByHand(book), "单位28").find((d) => d.name === first!.name)!.grade).toBe("称职");
  });

  test("what grades lead to: pay by the grade, and the running years", () => {
    const rows = fresh().reader.list("副职结果运用", "姓名");
    const best = rows.find((row) => row["今年"] === "优秀")!;
    expect(best).toMatchObject({ 结果运用: "选拔任用、评先选优、职称晋聘优先；按“薪酬系数”兑现薪酬", 薪酬系数: 1.2 });
    expect(rows.find((row) => row["今年"] === "基本称职")).toMatchObject({
      结果运用: "约谈；当年不得评先选优",
      薪酬系数: 0.8,
      连续优秀: 0,
    });
  });

  test("computes a unit, a head and a deputy added at the tables' ends without a formula touched", () => {
    const book = fresh();
    addRow(book, plan, "单位表", ["新单位", "三组"]);
    addRow(book, plan, "月度成绩表", ["新单位", ...Array.from({ length: 12 }, (_, m) => 85 + m / 2)]);
    addRow(book, plan, "月度完成率表", ["新单位", ...Array.from({ length: 12 }, (_, m) => 95 + m)]);
    addRow(book, plan, "一把手表", ["新人乙", "三组", "新单位", 88]);
    addRow(book, plan, "副职表", ["新人甲", "新单位", 91]);
    const grown = expectByHand(book);
    expect([grown.units.length, grown.heads.length, grown.deputies.length]).toEqual([36, 36, 203]);
  });
});
