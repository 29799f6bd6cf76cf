/** What both kinds of 年度考核 have to hold; the regimes differ in words and in who stands for what in the sample. */
import type { Template } from "../../src/schemes";
import { testInFull } from "../support/everyOf";
import { addColumn, addRow, place } from "../support/planChanges";
import type { AnnualResults } from "../support/annualByHand";
import { PlanBook, type Blanks } from "../support/planBook";
import type { PlanReader } from "../support/planReader";

interface Annual {
  modes: readonly Blanks[];
  template: Template;
  personTable: string;
  grade: "等次" | "档次";
  units: number;
  persons: number;
  byHand(reader: PlanReader): AnnualResults;
  shownIn(reader: PlanReader): AnnualResults;
  /** The grade that most persons get. */
  usual: string;
  /** A situation with the higher ratio. */
  raised: string;
  /** Two units that are counted by themselves in the sample. */
  pooled: [string, string];
  hard: {
    tied: { unit: string; persons: [string, string] };
    barred: { person: string; place: number; grade: string };
    fixed: { person: string; grade: string; outcome: string };
    uncounted: string;
    ungraded: string;
    tiny?: string;
    /** Units that share their seats in the sample. */
    shared: { name: string; units: number; headcount: number; seats: number }[];
    carried: { unit: string; seats: number; without: number };
    honoured: { person: string; outcome: string; years: number };
    broken: { person: string; outcome: string; years: number };
  };
}

// A whole workbook of 300 persons is calculated again after each change.
jest.setTimeout(30_000);

const nothing = { sheets: [], tables: [], names: [] };

export function describeAnnual(annual: Annual): void {
  const { modes, template, personTable, byHand, shownIn, hard } = annual;
  const plan = template.plan({ sample: true, year: 2026 }, nothing);

  describe.each(modes)("with %s blanks", (blanks) => {
    const fresh = () => new PlanBook(plan, blanks);
    const cell = (book: PlanBook, table: string, row: string, column: string) => place(plan, book.reader, table, row, column);
    const personOf = (results: AnnualResults, name: string) => results.persons.find((p) => p.name === name)!;
    const unitOf = (results: AnnualResults, name: string) => results.units.find((u) => u.unit === name)!;

    function expectByHand(book: PlanBook): AnnualResults {
      expect(book.errors()).toEqual([]);
      const shown = shownIn(book.reader);
      expect(shown).toEqual(byHand(book.reader));
      return shown;
    }

    test("shows what a calculation by hand gives, for every unit and person", () => {
      const { units, shared, persons } = expectByHand(fresh());
      expect([units.length, persons.length]).toEqual([annual.units, annual.persons]);
      for (const { unit, seats } of units) {
        if (seats !== "") expect(persons.filter((p) => p.unit === unit && p.grade === "优秀").length).toBeLessThanOrEqual(seats);
      }
      expect(shared.filter(({ units: of }) => of > 1)).toMatchObject(hard.shared);
    });

    test("holds the hard cases", () => {
      const book = fresh();
      const shown = expectByHand(book);
      const { tied, barred, fixed, tiny, carried, honoured, broken } = hard;
      expect(shown.persons.filter((p) => p.grade === "待定").map((p) => p.name)).toEqual(tied.persons);
      for (const name of tied.persons) expect(personOf(shown, name)).toMatchObject({ unit: tied.unit, outcome: "" });
      expect(personOf(shown, barred.person)).toMatchObject({ place: barred.place, grade: barred.grade });
      expect(personOf(shown, fixed.person)).toMatchObject({ grade: fixed.grade, outcome: fixed.outcome });
      expect(personOf(shown, hard.uncounted)).toMatchObject({ grade: "", place: "" });
      expect(personOf(shown, hard.ungraded)).toMatchObject({ grade: `不确定${annual.grade}`, place: "" });
      if (tiny !== undefined) expect(unitOf(shown, tiny)).toMatchObject({ headcount: 2, seats: 0 });
      expect(unitOf(shown, carried.unit).seats).toBe(carried.seats);
      expect(personOf(shown, honoured.person)).toMatchObject({ outcome: honoured.outcome, goodYears: honoured.years });
      expect(personOf(shown, broken.person)).toMatchObject({ outcome: broken.outcome, goodYears: broken.years });
    });

    test("counts who has no grade, and not who takes no part", () => {
      const book = fresh();
      const before = expectByHand(book);
      const markOf = (name: string) => book.reader.rows(personTable).find((row) => row["姓名"] === name)!["标记"];
      const headcount = (results: AnnualResults, name: string) => unitOf(results, personOf(before, name).unit).headcount;
      // They change places: one loses a seat's worth of heads, the other gives it.
      const marks = [markOf(hard.ungraded), markOf(hard.uncounted)];
      book.write(cell(book, personTable, hard.uncounted, "标记"), marks[0]!);
      book.write(cell(book, personTable, hard.ungraded, "标记"), marks[1]!);
      const after = expectByHand(book);
      expect(headcount(after, hard.uncounted)).toBe(headcount(before, hard.uncounted) + 1);
      expect(headcount(after, hard.ungraded)).toBe(headcount(before, hard.ungraded) - 1);
    });

    test("follows a weight, a score, a situation and a carried decimal", () => {
      const book = fresh();
      const before = expectByHand(book);
      book.write(cell(book, "得分构成", "平时得分", "权重"), 0.3);
      book.write(cell(book, "得分构成", "测评得分", "权重"), 0.7);
      const weighed = expectByHand(book);
      expect(weighed.persons.map((p) => p.score)).not.toEqual(before.persons.map((p) => p.score));
      const [first] = hard.tied.persons;
      book.write(cell(book, "年度测评表", first, "绩"), 99.5);
      expect(personOf(expectByHand(book), first).grade).toBe("优秀");
      book.write(cell(book, "单位表", "单位15", "情形"), annual.raised);
      expect(Number(unitOf(expectByHand(book), "单位15").seats)).toBeGreaterThan(Number(unitOf(before, "单位15").seats));
      book.write(cell(book, "单位表", hard.carried.unit, "结转小数"), "");
      expect(unitOf(expectByHand(book), hard.carried.unit).seats).toBe(hard.carried.without);
    });

    test.each(["四舍五入", "进一"])("rounds seats by %s, where decimals are not carried", (rounding) => {
      const book = fresh();
      const before = expectByHand(book);
      book.write(parameterCell("名额取整"), rounding);
      const after = expectByHand(book);
      expect(after.units.map((u) => u.seats)).not.toEqual(before.units.map((u) => u.seats));
      expect(after.shared.every((one) => one.carried === "")).toBe(true);
    });

    test("settles a tie by marks, and a mark that is lifted passes the seat back", () => {
      const book = fresh();
      const [first, second] = hard.tied.persons;
      book.write(cell(book, personTable, first, "标记"), "研究确定为优秀");
      book.write(cell(book, personTable, hard.barred.person, "标记"), "");
      const shown = expectByHand(book);
      expect(personOf(shown, first).grade).toBe("优秀");
      expect(personOf(shown, second).grade).toBe(annual.usual);
      expect(personOf(shown, hard.barred.person).grade).toBe("优秀");
    });

    test("waits where a unit has no situation, and says so", () => {
      const book = fresh();
      const { unit } = hard.tied;
      book.write(cell(book, "单位表", unit, "情形"), "");
      const members = book.reader.list(annual.grade, "姓名").filter((row) => row["单位"] === unit);
      expect(members.every((row) => row[annual.grade] === "待定" && row["理由"] === "所在单位的名额未定")).toBe(true);
      expect(book.reader.list("优秀名额", "单位").find((row) => row["单位"] === unit)!["提醒"]).toBe("▲ 情形还没有");
      expect(book.errors()).toEqual([]);
    });

    test("who has no score yet waits, and the others of the unit are graded", () => {
      const book = fresh();
      const before = expectByHand(book);
      const { person } = hard.barred;
      const { unit } = personOf(before, person);
      for (const quarter of ["一季度", "二季度", "三季度", "四季度"]) book.write(cell(book, "平时考核表", person, quarter), "");
      const after = expectByHand(book);
      expect(personOf(after, person)).toMatchObject({ grade: "待定", place: "", outcome: "" });
      expect(book.reader.list(annual.grade, "姓名").find((row) => row["姓名"] === person)!["理由"]).toBe("缺平时得分，暂不评定");
      const others = (results: AnnualResults) => results.persons.filter((p) => p.unit === unit && p.name !== person);
      // Whoever holds the last seats waits too: the score may come to be a better one.
      const grades = others(after).map((p, i) => (p.grade === "待定" ? others(before)[i]!.grade : p.grade));
      expect(grades).toEqual(others(before).map((p) => p.grade));
    });

    test("counts small units together where they name one word, and lets all their persons compete", () => {
      const book = fresh();
      const before = expectByHand(book);
      const [first, second] = annual.pooled;
      for (const unit of [first, second]) book.write(cell(book, "单位表", unit, "合并到"), "片区");
      const after = expectByHand(book);
      const shared = after.shared.find(({ name }) => name === "片区")!;
      expect(shared).toMatchObject({ units: 2, headcount: unitOf(before, first).headcount + unitOf(before, second).headcount });
      expect([unitOf(after, first).seats, unitOf(after, second).seats]).toEqual(["", ""]);
      const told = book.reader.list("优秀名额", "单位").find((row) => row["单位"] === first)!;
      expect(told).toMatchObject({ 占比: "", 提醒: "与“片区”合并计算 " });
      const places = after.persons.flatMap(({ unit, place }) => ([first, second].includes(unit) && place !== "" ? [place] : []));
      expect(Math.max(...places)).toBeGreaterThan(unitOf(before, first).headcount);
      // One with another ratio: each brings its own.
      book.write(cell(book, "单位表", second, "情形"), annual.raised);
      expect(expectByHand(book).shared.find(({ name }) => name === "片区")!.seats).toBeGreaterThanOrEqual(shared.seats);
      book.write(parameterCell("名额取整"), "进一");
      expectByHand(book);
      // While one has no situation, nobody of them has a seat.
      book.write(cell(book, "单位表", second, "情形"), "");
      const members = book.reader.list(annual.grade, "姓名").filter((row) => row["名额单元"] === "片区");
      expect(members.every((row) => row[annual.grade] === "待定")).toBe(true);
      expect(book.reader.list("优秀名额", "名额单元", 2).find((row) => row["名额单元"] === "片区")!["提醒"]).toBe("▲ 有单位的比例未定");
      expect(book.errors()).toEqual([]);
    });

    testInFull("computes a person and an indicator added at the tables' ends without a formula touched", () => {
      const book = fresh();
      // What is added has no score everywhere: here a blank is to mean that it does not apply.
      book.write(parameterCell("空白成绩"), "不适用");
      const before = expectByHand(book);
      const unit = hard.carried.unit;
      addRow(book, plan, personTable, ["新人甲", unit]);
      addRow(book, plan, "平时考核表", ["新人甲", 99, null, 99, 99]);
      addRow(book, plan, "年度测评表", ["新人甲", 98, 98, 98, 98, 98]);
      // A person without a row there has lost the years before, and the sheet says so.
      expect(book.reader.list("结果运用", "姓名").at(-1)).toMatchObject({
        姓名: "新人甲",
        优秀连续年数: 1,
        提醒: `▲ “历年${annual.grade}”表里没有这一行`,
      });
      addRow(book, plan, `历年${annual.grade}表`, ["新人甲", null, null, null, "优秀", "优秀"]);
      const grown = expectByHand(book);
      expect(grown.persons).toHaveLength(annual.persons + 1);
      expect(unitOf(grown, unit).headcount).toBe(unitOf(before, unit).headcount + 1);
      expect(personOf(grown, "新人甲")).toMatchObject({ place: 1, grade: "优秀", goodYears: 3 });

      addColumn(
        book,
        plan,
        "年度测评表",
        "群众评议",
        before.persons.map((_, i) => 70 + (i % 29)),
      );
      addRow(book, plan, "测评指标", ["群众评议", 0.1]);
      book.write(cell(book, "测评指标", "绩", "权重"), 0.2);
      const wider = expectByHand(book);
      expect(wider.persons.map((p) => p.ratings)).not.toEqual(grown.persons.map((p) => p.ratings));
    });

    test("notices what was changed after the code was written down", () => {
      const book = fresh();
      const state = () => book.reader.rows("签发表").find((row) => row["环节"] === "签发")!["是否一致"];
      expect(state()).toBeNull();
      const code = book.reader.list(annual.grade, "校验码")[0]!["校验码"] as string;
      book.write(cell(book, "签发表", "签发", "校验码"), code);
      expect(state()).toBe("与现在一致");
      book.write(cell(book, "年度测评表", hard.honoured.person, "廉"), 12);
      expect(state()).toBe("▲ 签发后有改动");
    });

    test("counts five working days from the notice, and skips days off", () => {
      const book = fresh();
      const end = () => book.reader.rows("公示表")[0]!["公示期满"];
      const start = book.reader.rows("公示表")[0]!["公示开始"] as number;
      expect(end()).toBe(start + 7);
      addRow(book, plan, "放假日", [start + 1]);
      expect(end()).toBe(start + 8);
      // The Saturday after it is worked instead: Excel's days that seven divides are Saturdays.
      addRow(book, plan, "调休上班日", [start + 7 - (start % 7)]);
      expect(end()).toBe(start + 7);
    });

    function parameterCell(name: string): string {
      return plan.names.find((one) => one.name === name)!.formula.slice(1);
    }
  });
}
