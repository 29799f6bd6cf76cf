import type { GridArea, GridConditionalFormat, GridValidation } from "../../src/grid/grid";
import { Rules } from "../../src/grid/univer/rules";

const sheet = "s";
const area = (row: number, column: number, rows: number, columns: number): GridArea => ({ sheet, row, column, rows, columns });
const list = (source: string): GridValidation => ({ rule: { list: { source, inCellDropDown: true } } });
const format = (place: GridArea, priority: number): Omit<GridConditionalFormat, "id"> => ({
  area: place,
  formula: "=$A1>1",
  format: { fill: "#FFFFFF" },
  priority,
  stopIfTrue: false,
});

describe("validation", () => {
  test("a new rule replaces the old one where they meet, and only there", () => {
    const rules = new Rules();
    const [outer, inner] = [list("a"), list("b")];
    rules.setValidation(area(0, 0, 10, 4), outer);
    rules.setValidation(area(2, 1, 3, 2), inner);
    expect(rules.validationOver(area(0, 0, 2, 4))).toBe(outer);
    expect(rules.validationOver(area(2, 1, 3, 2))).toBe(inner);
    expect(rules.validationOver(area(5, 0, 5, 4))).toBe(outer);
    expect(rules.validationOver(area(0, 0, 10, 4))).toBeNull();
    const cells = Array.from({ length: 10 }, (_r, row) =>
      Array.from({ length: 4 }, (_c, column) => rules.validationAt(sheet, row, column)?.validation),
    );
    expect(cells.flat().filter((rule) => rule === inner)).toHaveLength(6);
    expect(cells.flat().filter((rule) => rule === outer)).toHaveLength(34);
  });

  test("an area only partly covered has no rule of its own", () => {
    const rules = new Rules();
    rules.setValidation(area(0, 0, 2, 1), list("a"));
    expect(rules.validationOver(area(0, 0, 3, 1))).toBeNull();
    rules.setValidation(area(0, 0, 2, 1), null);
    expect(rules.allValidations()).toEqual([]);
  });

  test("formulas in a rule follow the rows, and cells that shared it still do", () => {
    const rules = new Rules();
    const rule = list("=名单!A2:A9");
    rules.setValidation(area(0, 0, 2, 1), rule);
    rules.setValidation(area(5, 0, 2, 1), rule);
    rules.relocate(
      (place) => ({ ...place, row: place.row + 1 }),
      (formula) => formula.replace("A2", "A3"),
    );
    const [first, second] = rules.allValidations();
    expect(first).toEqual({ area: area(1, 0, 2, 1), validation: list("=名单!A3:A9") });
    expect(second!.validation).toBe(first!.validation);
  });
});

describe("conditional formats", () => {
  test("come by priority and leave by id", () => {
    const rules = new Rules();
    const late = rules.addConditionalFormat(format(area(0, 0, 5, 1), 2));
    const early = rules.addConditionalFormat(format(area(0, 0, 5, 1), 1));
    expect(rules.conditionalFormats(sheet).map(({ id }) => id)).toEqual([early, late]);
    rules.deleteConditionalFormat(sheet, early);
    expect(rules.conditionalFormats(sheet).map(({ id }) => id)).toEqual([late]);
  });

  test("clearing an area takes only those wholly inside", () => {
    const rules = new Rules();
    rules.addConditionalFormat(format(area(0, 0, 5, 1), 1));
    const larger = rules.addConditionalFormat(format(area(0, 0, 9, 1), 2));
    rules.clearConditionalFormats(area(0, 0, 6, 2));
    expect(rules.conditionalFormats(sheet).map(({ id }) => id)).toEqual([larger]);
  });

  test("what covers the last row or column of a table grows with it, the rest stays", () => {
    const rules = new Rules();
    rules.addConditionalFormat(format(area(1, 0, 4, 3), 1));
    rules.addConditionalFormat(format(area(1, 0, 2, 3), 2));
    rules.setValidation(area(1, 2, 4, 1), list("a"));
    rules.stretch(area(0, 0, 5, 3), area(0, 0, 7, 3));
    expect(rules.conditionalFormats(sheet).map(({ area: place }) => place.rows)).toEqual([6, 2]);
    expect(rules.allValidations()[0]!.area).toEqual(area(1, 2, 6, 1));
    rules.stretch(area(0, 0, 7, 3), area(0, 0, 7, 4));
    expect(rules.conditionalFormats(sheet).map(({ area: place }) => place.columns)).toEqual([4, 4]);
    expect(rules.allValidations()[0]!.area).toEqual(area(1, 2, 6, 2));
  });
});
