/**
 * Where the words of a column come from a list they are chosen from it: every column of text that people fill in has a drop-down, or a
 * reason that is said here. Prompts name the sheet that really holds the table.
 */
import { isNotApplicable } from "../../src/vocabulary/cellWords";
import { holdsFormula } from "../../src/sheet/formula";
import type { SheetPlan, ValidationPlan } from "../../src/book/plan";
import { planWorkbook, templates } from "../../src/schemes";
import { isInside } from "../../src/sheet/address";

/** Why a column of text has nothing to choose from: its header says what is written there. */
const REASONS: [reason: string, headers: RegExp][] = [
  ["a name, which is entered here and chosen elsewhere", /^(单位|姓名|县区|牵头部门|市级领导|一把手|指标|责任单位)$/],
  [
    "told in words of one's own",
    /备注|内容|意见|情况|措施|进展|事项|任务|工作$|表现|问题|说明|结论|理由|实绩|岗位|职务|方式|来源|意思|要求|举措|处理|整改/,
  ],
  [
    "a document, a place or a person whom no list holds",
    /依据|文号|文件|登记人|经办人|责任人|审核人|批准人|审批|对象|奖项|地点|记录人|评价人|复核人|受理人|签发|申请人/,
  ],
  ["more groups than a drop-down takes, each with a name of its own", /^单项工作$/],
  [
    "what no table of the scheme lists: whoever rates, fields of work, steps of an office, units that pool their seats",
    /^(牵头单位|分管领域|环节|合并到)$/,
  ],
  ["an aim, a cause, the outcome of a review, a code that is copied", /^(目标|事由|复核结果|校验码)$/],
  ["words of earlier years where nobody is graded", /^\d{4}年$/],
];

const plans = templates.map(
  ({ id, scheme }) => [id, planWorkbook(scheme({ sample: true, year: 2026 }), { sheets: [], tables: [], names: [] }, "x")] as const,
);

/** Columns of tables whose cells are texts of people's own, with what is allowed there. */
function textColumns(sheet: SheetPlan): { table: string; header: string; validation: ValidationPlan | undefined }[] {
  const cellsAt = (column: number, from: number, rows: number) =>
    sheet.blocks.flatMap((block) =>
      block.cells.flatMap((line, i) => {
        const row = block.row + i;
        return row >= from && row < from + rows ? (line[column - block.column] ?? []) : [];
      }),
    );
  return sheet.tables.flatMap(({ name, area }) =>
    Array.from({ length: area.columns }, (_, i) => area.column + i).flatMap((column) => {
      const body = cellsAt(column, area.row + 1, area.rows - 1);
      const texts = body.filter((cell) => typeof cell === "string" && cell !== "" && !isNotApplicable(cell));
      if (body.some(holdsFormula) || texts.length === 0 || texts.length * 2 < body.length) return [];
      const [header] = cellsAt(column, area.row, 1);
      const validation = sheet.validations.find((one) => isInside(one.area, area.row + 1, column));
      return [{ table: name, header: typeof header === "string" ? header : "", validation }];
    }),
  );
}

test.each(plans)("%s: every column of words has a drop-down, or is one of those that need none", (_, { sheets, record }) => {
  const small = new Set(record.standing!.scheme.tables.map(({ name }) => record.standing!.tables[name]));
  const columns = sheets.flatMap((sheet) => textColumns(sheet).map((one) => ({ sheet: sheet.name, ...one })));
  expect(columns.length).toBeGreaterThan(5);
  const without = columns.filter(({ table, validation }) => !small.has(table) && validation?.rule.kind !== "list");
  expect(
    without.filter(({ header }) => !REASONS.some(([, headers]) => headers.test(header))).map(({ sheet, header }) => `${sheet} ${header}`),
  ).toEqual([]);
});

test.each(plans)("%s: marks and words of earlier years are offered, and several may be typed", (_, { sheets, record }) => {
  const { tracks } = record.standing!.scheme;
  for (const { list, grading, outcome } of tracks) {
    const rules = (name: string) => sheets.find(({ key }) => key === name)!.validations;
    const marks = grading ? rules(list.name).filter(({ promptTitle }) => promptTitle === "标记") : [];
    expect(marks.map(({ severity, rule }) => [severity, rule.kind])).toEqual(grading ? [["offer", "list"]] : []);
    const years = grading && outcome ? outcome.history.years : [];
    expect(years.map((year) => rules(outcome!.history.sheet).find(({ promptTitle }) => promptTitle === year)?.severity)).toEqual(
      years.map(() => "offer"),
    );
  }
});

test.each(plans)("%s: a prompt that names a sheet and a table names the sheet where the table is", (_, { sheets, record }) => {
  const { tables } = record.standing!.scheme;
  for (const { prompt } of sheets.flatMap(({ validations }) => validations)) {
    for (const [, sheet, table] of prompt.matchAll(/“([^“”]+)”(?:表)?[的里]+“([^“”]+)”/g)) {
      const named = tables.filter(({ caption, name }) => caption === table || name === table);
      if (named.length > 0) expect([table, named.map((one) => one.sheet ?? "方案参数")]).toEqual([table, expect.arrayContaining([sheet])]);
    }
  }
});
