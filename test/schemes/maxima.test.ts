/** Schemes at the most the pane offers, and beyond what was planned: Excel's own limits, and lists that have grown. */
import { templates } from "../../src/schemes";
import { ruleFor } from "../../src/schemes/sheets/context";
import type { Taken, WorkbookPlan } from "../../src/book/plan";
import { cellAddress } from "../../src/sheet/address";
import { everyTemplate } from "../support/everyOf";
import { PlanBook } from "../support/planBook";
import { earlierLanzhou } from "../support/earlierLanzhou";

const nothing: Taken = { sheets: [], tables: [], names: [] };

const plans = everyTemplate(templates).map((template): [string, WorkbookPlan] => {
  const most = template.options.flatMap((option) => (option.kind === "whole" && option.key !== "year" ? [[option.key, option.most]] : []));
  return [template.id, template.plan(Object.fromEntries(most) as Record<string, number>, nothing)];
});

describe.each(plans)("%s at its maximum", (_id, plan) => {
  test("keeps within the lengths Excel takes", () => {
    for (const { validations, conditions, blocks } of plan.sheets) {
      for (const { rule } of validations) if (rule.kind === "list") expect(rule.source.length).toBeLessThanOrEqual(255);
      for (const { formula } of conditions) expect(formula.length).toBeLessThanOrEqual(255);
      for (const cell of blocks.flatMap(({ cells }) => cells.flat()))
        if (typeof cell === "string") expect(cell.length).toBeLessThanOrEqual(8192);
    }
  });
});

test("words that Excel cannot take as a list are asked for as text", () => {
  expect(ruleFor("word", { words: ["加", "减"] })).toEqual({ kind: "list", source: "加,减" });
  expect(ruleFor("word", { words: Array.from({ length: 60 }, (_, i) => `第${i}类事项`) })).toEqual({ kind: "text" });
  expect(ruleFor("word", { words: ["一,二", "三"] })).toEqual({ kind: "text" });
});

test("grades are counted however far the list has grown", () => {
  const plan = earlierLanzhou.plan({ units: 2, groups: 1, persons: 1 }, nothing);
  const book = new PlanBook(plan);
  const added = 700;
  const names = Array.from({ length: added }, (_, i) => `新单位${i + 1}`);
  const below = (table: string) => {
    const sheet = plan.sheets.find(({ tables }) => tables.some(({ name }) => name === table))!;
    const { area } = sheet.tables.find(({ name }) => name === table)!;
    return (row: number, column: number) => `${sheet.name}!${cellAddress(area.row + area.rows + row, area.column + column)}`;
  };
  book.together(() => {
    book.write(
      below("单位表")(0, 0),
      names.map((name) => [name, "一组"]),
    );
    book.write(
      below("月度成绩表")(0, 0),
      names.map((name, i) => [name, ...Array.from({ length: 12 }, () => 60 + ((i * 37) % 397) / 10)]),
    );
    book.write(below("月度成绩表")(-2, 1), [Array<number>(12).fill(90), Array<number>(12).fill(91)]);
    book.growTable("单位表", added);
    book.growTable("月度成绩表", added);
  });
  const { sheet, firstRow, columns } = plan.record.results[0]!;
  const rows = book.read(`${sheet}!A${firstRow}:AZ${firstRow + 2 + added}`);
  const [headers, ...list] = rows as [string[], ...(string | number)[][]];
  const graded = list.map((row) => row[columns.grade]);
  for (const grade of ["优秀", "待定"]) {
    const column = headers.indexOf(grade === "优秀" ? "优秀已评" : grade);
    expect([grade, list[0]![column]]).toEqual([grade, graded.filter((one) => one === grade).length]);
  }
  expect(graded.filter((grade) => grade === "优秀").length).toBeGreaterThan(50);
});
