/**
 * Where errors are told as texts (`⊗ …`, for builds of Excel that lose a whole result to one error value), nothing may come
 * out that error values would have kept back: no total, no place, no grade.
 */
import { isErrorText, setErrorStyle } from "../../src/functions/errorStyle";
import { templates } from "../../src/schemes";
import type { WorkbookPlan } from "../../src/book/plan";
import { cellAddress } from "../../src/sheet/address";
import { everyOf } from "../support/everyOf";
import { PlanBook } from "../support/planBook";
import type { Shown } from "../support/planReader";

afterEach(() => setErrorStyle(null));

const isErrorValue = (value: Shown) => typeof value === "string" && /^#(VALUE!|N\/A|REF!|DIV\/0!|NAME\?|NUM!|CALC!|SPILL!)$/.test(value);

/** The first cells of each column of scores, a mistake typed into each. */
function mistakes({ record, sheets }: WorkbookPlan): { address: string; typed: string }[] {
  return record.fields.flatMap((field) => {
    if (field.kind !== "score" && field.kind !== "ledger") return [];
    const sheet = sheets.find(({ tables }) => tables.some(({ name }) => name === field.table))!;
    const { area } = sheet.tables.find(({ name }) => name === field.table)!;
    const headers = sheet.blocks.find(({ row, column }) => row === area.row && column === area.column)!;
    const columns = field.kind === "score" ? field.columns : [field.pointsColumn];
    return columns.slice(0, 2).flatMap((header, i) => {
      for (let column = area.column; column < area.column + area.columns; column++) {
        const cell =
          sheet.blocks.find((block) => block.row === area.row && block.column === column)?.cells[0]?.[0] ??
          headers.cells[0]![column - area.column];
        if (cell === header) return [{ address: `${sheet.name}!${cellAddress(area.row + 1 + i, column)}`, typed: "九十分" }];
      }
      return [];
    });
  });
}

/** What each cell shows, by address. */
function everything(book: PlanBook, plan: WorkbookPlan): Map<string, Shown> {
  const cells = plan.sheets.flatMap(({ name }) =>
    [...book.cells(name)].map(({ row, column, value }): [string, Shown] => [`${name}!${cellAddress(row, column)}`, value]),
  );
  return new Map(cells);
}

const all = templates.map((template) => [template.id, template] as const);

test.each(
  everyOf(
    all,
    all.filter(([id]) => id === "lanzhou"),
  ),
)("%s: what an error value keeps back, a text keeps back too", (_, template) => {
  const plan = template.plan({ sample: true, year: 2026 }, { sheets: [], tables: [], names: [] });
  const typed = mistakes(plan);
  expect(typed.length).toBeGreaterThan(0);
  const withErrors = (style: "values" | "texts") => {
    setErrorStyle(style);
    const book = new PlanBook(plan);
    book.together(() => typed.forEach(({ address, typed }) => book.write(address, typed)));
    return everything(book, plan);
  };
  const [values, texts] = [withErrors("values"), withErrors("texts")];
  const broken = [...values].filter(([, value]) => isErrorValue(value));
  expect(broken.length).toBeGreaterThan(0);
  expect([...texts.values()].filter(isErrorText).length).toBeGreaterThan(0);
  const slipped = broken.filter(([address]) => {
    const shown = texts.get(address) ?? "";
    if (shown === "待定" || shown === "所在单位的名额未定") return false;
    return !(shown === "" || isErrorText(shown) || isErrorValue(shown));
  });
  expect(slipped.map(([address, value]) => [address, value, texts.get(address)])).toEqual([]);
  // And what was right stays right.
  const changed = [...values].filter(([address, value]) => !isErrorValue(value) && texts.get(address) !== value && !isErrorText(value));
  expect(changed.map(([address, value]) => [address, value, texts.get(address)])).toEqual([]);
});
