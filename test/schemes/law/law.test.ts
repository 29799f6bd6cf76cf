/** The two national templates against the texts of the law: who gets which result, who is counted, what follows, how long it takes. */
import { planWorkbook, templates } from "../../../src/schemes";
import type { Scheme } from "../../../src/book/schema/scheme";
import type { Cell } from "../../../src/book/schema/words";
import type { Shown } from "../../support/planReader";
import { PlanBook, type Blanks } from "../../support/planBook";
import { articles } from "./articles";
import { civilServantsLaw, publicInstitutionsLaw, type Case, type Law } from "./cases";

const nothing = { sheets: [], tables: [], names: [] };
const ORDINARY = 75;

interface Person extends Omit<Case, "of"> {
  of: string;
  name: string;
}

function personsOf({ units, cases, ordinary }: Law): Person[] {
  const filling = units.flatMap(({ name, ordinary: count }) =>
    Array.from({ length: count }, (): Case => ({ of: "", unit: name, score: ORDINARY, result: ordinary })),
  );
  return [...cases, ...filling].map((one, i) => ({ ...one, name: `人${String(i + 1).padStart(3, "0")}` }));
}

function schemeOf(law: Law, persons: Person[]): Scheme {
  const scheme = templates.find(({ id }) => id === law.template)!.scheme({ year: 2026 });
  const five = (one: Person, of: number): Cell[] => Array.from({ length: of }, () => one.score ?? null);
  return {
    ...scheme,
    content: {
      单位表: law.units.map(({ name, situation, carried }) => [name, "一类", situation, carried ?? null]),
      [`${law.list}表`]: persons.map(({ name, unit, marks, term }) => [
        name,
        unit,
        null,
        ...(law.terms ? [term?.start ?? null, term?.task ?? null] : []),
        marks ?? null,
      ]),
      平时考核表: persons.map((one) => [one.name, ...five(one, 4)]),
      年度测评表: persons.map((one) => [one.name, ...five(one, 5)]),
      ...(law.ratings !== undefined && {
        [law.ratings]: persons.map(({ name, quarters }) => [name, ...(quarters ?? ["", "", "", ""]).map((word) => word || null)]),
      }),
      [law.history]: persons.map(({ name, before }) => [
        name,
        ...(before ?? Array.from({ length: 5 }, () => law.ordinary)).map((year) => year || null),
      ]),
    },
  };
}

const text = (cell: Shown | undefined) => (cell === null || cell === undefined ? "" : String(cell));

describe.each([publicInstitutionsLaw, civilServantsLaw].map((law) => [law.template, law] as const))("%s", (_, law) => {
  const persons = personsOf(law);
  const plan = planWorkbook(schemeOf(law, persons), nothing, "law");

  describe.each<Blanks>(["desktop", "web"])("with %s blanks", (blanks) => {
    const book = new PlanBook(plan, blanks);
    const results = book.reader.list(law.result, "姓名");
    const outcomes = book.reader.list("结果运用", "姓名");
    const seats = book.reader.list("优秀名额", "单位");

    test("no cell is an error", () => expect(book.errors()).toEqual([]));

    test.each(persons.filter(({ of }) => of !== "").map((one) => [`${one.of} ${one.name}`, one] as const))("%s", (_name, one) => {
      const [row, outcome] = [results, outcomes].map((rows) => rows.find(({ 姓名 }) => 姓名 === one.name)!);
      expect(text(row![law.result])).toBe(one.result);
      if (one.place === "none") expect(text(row!["名次"])).toBe("");
      const follows = text(outcome!["结果运用"]);
      for (const words of one.leadsTo ?? []) expect(follows).toContain(words);
      for (const words of one.never ?? []) expect(follows).not.toContain(words);
      if (one.result === "待定") expect(follows).toBe("");
      if (law.terms) expect(text(outcome!["聘期考核"])).toBe(one.term?.result ?? "");
    });

    test.each(law.units.map((unit) => [unit.name, unit] as const))("seats of %s", (name, unit) => {
      const counted = persons.filter((one) => one.unit === name && one.counted !== false).length;
      expect(counted).toBe(unit.base);
      const row = seats.find(({ 单位 }) => 单位 === name)!;
      expect(row).toMatchObject({ 应考核: unit.base, 优秀: unit.seats });
      expect(text(row["占比"])).toBe(String(unit.seats / unit.base));
      if (unit.remark === undefined) expect(text(row["提醒"])).not.toContain("占比");
      else expect(text(row["提醒"])).toContain(unit.remark);
    });
  });

  test("the roster goes unit by unit, best first, and the notice says one person's result and what may be asked against it", () => {
    const book = new PlanBook(plan);
    const roster = book.reader.list("花名册", "序号");
    expect(roster).toHaveLength(persons.length);
    expect([...new Set(roster.map(({ 单位 }) => 单位))]).toEqual(law.units.map(({ name }) => name));
    expect(roster.map(({ 序号 }) => 序号)).toEqual(persons.map((_, i) => i + 1));
    expect(roster[0]![law.result]).toBe("优秀");
    const line = (label: string) => book.reader.list("告知书", "项目").find(({ 项目 }) => 项目 === label)!["内容"];
    const chosen = plan.sheets.find(({ key }) => key === "告知书")!;
    const choose = (name: string) => book.write(`告知书!$B$${chosen.headerRow + 2}`, name);
    const asked = persons.find(({ result }) => result === law.worst)!;
    choose(asked.name);
    expect(text(line("告知事项"))).toContain(`${asked.name}同志`);
    expect(text(line("告知事项"))).toContain(`“${law.worst}”`);
    expect(text(line("异议办法"))).toContain("申请复核");
    choose(persons.find(({ result }) => result === law.ordinary)!.name);
    expect(text(line("异议办法"))).toBe("");
    choose(persons.find(({ result }) => result === "")!.name);
    expect(text(line("告知事项"))).toBe("该同志的考核结果尚未确定，暂不告知。");
    expect(book.errors()).toEqual([]);
  });

  if (law.ratings !== undefined) {
    test("a unit with more 好 in a quarter than its share is told, and no other", () => {
      const shares = new PlanBook(plan).reader.list("平时考核结果", "单位");
      // Two of 提高 were rated: one of them 好 in the second quarter, of two who had a result then.
      expect(shares.find(({ 单位 }) => 单位 === "提高")).toMatchObject({
        一季度占比: 0,
        二季度占比: 0.5,
        三季度占比: 0,
        四季度占比: 0,
        提醒: "▲ 二季度高于比例 ",
      });
      expect(shares.filter(({ 提醒 }) => text(提醒) !== "").map(({ 单位 }) => 单位)).toEqual(["提高"]);
    });
  }

  test("no unit has more seats than its ratio in whole persons, where the office wants it so", () => {
    const book = new PlanBook(plan);
    book.write(plan.names.find(({ name }) => name === "按人数封顶")!.formula.slice(1), "是");
    const seats = book.reader.list("优秀名额", "单位");
    for (const { name, capped } of law.units) expect(seats.find(({ 单位 }) => 单位 === name)).toMatchObject({ 优秀: capped });
    expect(seats.filter((row) => text(row["提醒"]).includes("占比"))).toEqual([]);
  });

  test("every article that is cited says what the article says", () => {
    const { rules, tables } = templates.find(({ id }) => id === law.template)!.scheme({ year: 2026 });
    const marks = tables.find(({ name }) => name === "标记规则")!.rows.map((row) => [String(row[0]), String(row[3])]);
    const said = [...rules.map(({ id, phrase, effect }) => [id, `${phrase}。${effect}`]), ...marks];
    const known = articles[law.template]!;
    const wrong = said.flatMap(([of, words]) =>
      [...words!.matchAll(/(法|规定)?第(\d+)(?:—(\d+)|、(\d+))?条/g)].flatMap(([, act, ...numbers]) =>
        numbers
          .filter((number) => number !== undefined)
          .filter(
            (number) => !known[`${act === "法" ? "法" : ""}${number}`]?.some((phrase) => words!.includes(phrase) || of!.includes(phrase)),
          )
          .map((number) => `${of}: 第${number}条`),
      ),
    );
    expect(wrong).toEqual([]);
  });

  test("what the law fixes is marked so, and what nobody published is the office's", () => {
    const { rules } = templates.find(({ id }) => id === law.template)!.scheme({ year: 2026 });
    for (const { id, phrase, fixedBy } of rules) expect([id, fixedBy === "law"]).toEqual([id, /^(法|规定)?第\d/.test(phrase)]);
  });
});

test("results of 事业单位 are called 档次 throughout, and those of 公务员 等次", () => {
  for (const [id, foreign] of [
    ["public-institutions", "等次"],
    ["civil-servants", "档次"],
  ] as const) {
    const plan = templates.find((template) => template.id === id)!.plan({ year: 2026, sample: true }, nothing);
    // Both words are the titles of pay steps as well: 工资级别、档次 is no result of an appraisal.
    const texts = JSON.stringify([plan.sheets, plan.names]).replaceAll("工资级别、档次", "").replaceAll("晋升一个工资档次", "");
    const found = [...texts.matchAll(new RegExp(`.{0,12}${foreign}.{0,12}`, "g"))].map(([words]) => words);
    expect([id, found]).toEqual([id, []]);
  }
});
