import { holdsFormula } from "../../src/sheet/formula";
import { templates } from "../../src/schemes";
import type { Area, Taken, WorkbookPlan } from "../../src/book/plan";

const nothing: Taken = { sheets: [], tables: [], names: [] };
const lanzhou = templates.find((t) => t.id === "lanzhou")!;
const plan = lanzhou.plan({ sample: true, year: 2026 }, nothing);

const formulasOf = (p: WorkbookPlan) =>
  p.sheets.flatMap((s) =>
    s.blocks.flatMap((b) =>
      b.cells
        .flat()
        .filter(holdsFormula)
        .map(({ formula }) => formula),
    ),
  );
const named = (p: WorkbookPlan, name: string) => p.sheets.find((sheet) => sheet.name === name)!;
const overlap = (a: Area, b: Area) =>
  a.row < b.row + b.rows && b.row < a.row + a.rows && a.column < b.column + b.columns && b.column < a.column + a.columns;

describe("the plan of 兰州新区", () => {
  test("makes its sheets, the guide first, and opens where the clerk starts", () => {
    expect(plan.sheets.map((s) => s.name)).toEqual([
      "说明",
      "方案参数",
      "规则参数",
      "个人参数",
      "结果参数",
      "单位",
      "月度成绩",
      "月度名次",
      "月度完成率",
      "月度贡献率",
      "加扣分台账",
      "整改督办台账",
      "整改督办统计",
      "月度结果",
      "汇总",
      "名额与等次",
      "副职名额",
      "排名表",
      "月度通报",
      "一把手",
      "一把手历年等次",
      "一把手汇总",
      "一把手等次",
      "一把手结果运用",
      "一把手排名表",
      "副职",
      "副职历年等次",
      "副职汇总",
      "副职等次",
      "副职结果运用",
      "副职排名表",
    ]);
    expect(plan.open.sheet).toBe("方案参数");
  });

  test("holds the sample at the regime's scale: 35 units in 3 groups", () => {
    const units = named(plan, "单位");
    expect(units.tables[0]!.area.rows).toBe(36);
    const groups = new Set(units.blocks.find((b) => b.cells.length === 35 && b.column === 1)!.cells.flat());
    expect(groups).toEqual(new Set(["一组", "二组", "三组"]));
  });

  test("keeps tables and spills apart and nothing below either", () => {
    for (const sheet of plan.sheets) {
      const areas = [...sheet.tables.map((t) => t.area), ...sheet.spills];
      areas.forEach((a, i) => areas.slice(i + 1).forEach((b) => expect(overlap(a, b)).toBe(false)));
      for (const { row, column, cells } of sheet.blocks) {
        const block = { row, column, rows: cells.length, columns: cells[0]!.length };
        for (const table of sheet.tables) {
          const below = { ...table.area, row: table.area.row + table.area.rows, rows: 1000 };
          expect(overlap(block, below)).toBe(false);
        }
      }
    }
  });

  test("asks a custom function for nothing in validations, conditional formats and names", () => {
    const spoken = JSON.stringify(plan.sheets.map((s) => [s.validations, s.conditions])) + JSON.stringify(plan.names);
    expect(spoken).not.toMatch(/KAOHE/);
    // Conditional formats may not use structured references either.
    for (const { formula } of plan.sheets.flatMap((s) => s.conditions)) expect(formula).not.toMatch(/\[|表\b/);
  });

  test("keeps prompts within Excel's lengths", () => {
    for (const v of plan.sheets.flatMap((s) => s.validations)) {
      expect(v.promptTitle.length).toBeLessThanOrEqual(32);
      expect(v.prompt.length).toBeLessThanOrEqual(224);
      expect(v.prompt.length).toBeGreaterThan(0);
    }
  });

  test("calls KAOHE at most three deep on the way to a unit's grade", () => {
    // Which sheet columns a formula with a KAOHE call can depend on, read off the record.
    const calls = plan.record.formulas.filter((f) => f.formula.includes("KAOHE."));
    expect(calls.map((f) => `${f.sheet}!${f.address}`)).toHaveLength(59);
    expect(calls.every((f) => (f.formula.match(/KAOHE\./g) ?? []).length === 1)).toBe(true);
  });

  test("balances every parenthesis outside quotes", () => {
    for (const formula of formulasOf(plan)) {
      const bare = formula.replace(/"[^"]*"/g, "");
      expect([formula, bare.split("(").length]).toEqual([formula, bare.split(")").length]);
    }
  });

  test("puts every open number of the rules into a named cell", () => {
    const names = plan.names.map((n) => n.name);
    for (const name of [
      "优绩线",
      "差绩线",
      "优绩倍数",
      "翻倍扣分倍数",
      "贡献系数率",
      "系数下限",
      "系数上限",
      "优月线",
      "差月线",
      "基准优秀比例",
      "优秀比例下限",
      "优秀比例上限",
      "一把手个人占比",
      "末位人数",
    ]) {
      expect(names).toContain(name);
    }
  });
});

describe("names that are taken", () => {
  const taken: Taken = { sheets: ["汇总"], tables: ["台账表"], names: ["系数上限"] };
  const renamed = lanzhou.plan({ sample: true }, taken);

  test("are left alone and the plan's own are numbered", () => {
    expect(renamed.sheets.map((s) => s.name)).toContain("汇总 (2)");
    expect(renamed.sheets.flatMap((s) => s.tables.map((t) => t.name))).toContain("台账表_2");
    expect(renamed.names.map((n) => n.name)).toContain("系数上限_2");
  });

  test("are followed by every formula", () => {
    for (const written of formulasOf(renamed)) {
      // Words in quotes are read by people.
      const formula = written.replace(/"[^"]*"/g, "");
      expect(formula).not.toMatch(/(?<!['职手])汇总!/);
      expect(formula).not.toMatch(/台账表\[/);
      expect(formula).not.toMatch(/系数上限(?!_2)/);
    }
  });
});

describe("an empty scheme", () => {
  const empty = lanzhou.plan({ sample: false, units: 7, groups: 3 }, nothing);

  test("has a row for each unit, dealt to the groups in order", () => {
    const column = (c: number) =>
      named(empty, "单位")
        .blocks.find((b) => b.column === c && b.cells.length === 7)!
        .cells.flat();
    expect(column(0)).toEqual(["单位01", "单位02", "单位03", "单位04", "单位05", "单位06", "单位07"]);
    expect(column(1)).toEqual(["一组", "一组", "一组", "二组", "二组", "三组", "三组"]);
  });

  test("leaves every score to be filled in", () => {
    const months = named(empty, "月度成绩").blocks.filter((b) => b.cells.length === 7 && b.column >= 1 && b.column <= 12);
    expect(months.flatMap((b) => b.cells.flat()).every((c) => c === null)).toBe(true);
  });
});
