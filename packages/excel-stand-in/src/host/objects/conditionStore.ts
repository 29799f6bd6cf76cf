/**
 * Conditional formats as Office.js builds them: first added, then given a rule and a look, one property at a time. The
 * grid takes a finished format, so what changed is put into it when the batch is over.
 */
import { commonArea } from "../../address";
import type { Grid, GridArea, GridConditionalFormat } from "../../grid/grid";

export type ConditionType = "Custom" | "CellValue" | "ContainsText";

export interface Condition {
  readonly id: string;
  type: ConditionType;
  area: GridArea;
  /** As the grid evaluates it, relative to the area's first cell; "" while there is no rule. */
  formula: string;
  /** The rule in Office.js's words, for the types that have one. */
  rule: Record<string, unknown> | null;
  look: GridConditionalFormat["format"];
  priority: number;
  stopIfTrue: boolean;
  /** The grid's id once it is there. */
  gridId: string | null;
  changed: boolean;
}

export interface ConditionStore {
  /** Those that touch the area, first priority first. */
  touching(area: GridArea): Condition[];
  add(type: ConditionType, area: GridArea): Condition;
  remove(condition: Condition): void;
  /** Hands the grid what changed since the last time. */
  flush(): void;
  forgetSheet(sheet: string): void;
}

/** @param book as much of the workbook as it needs: the grid to read, and the grid to write */
export function conditionStore(book: { grid: Pick<Grid, "conditionalFormats">; edit(): Grid }): ConditionStore {
  const known: Condition[] = [];
  let count = 0;
  const newId = () => `{CF000000-0000-4000-8000-${(++count).toString(16).toUpperCase().padStart(12, "0")}}`;

  /** The grid moves formats with their cells and may hold some it got elsewhere: it has the last word. */
  const align = (sheet: string): Condition[] => {
    const inGrid = book.grid.conditionalFormats(sheet);
    const mine = new Map(
      known.flatMap((condition) =>
        condition.gridId !== null && condition.area.sheet === sheet ? [[condition.gridId, condition] as const] : [],
      ),
    );
    for (const one of inGrid) {
      const condition = mine.get(one.id);
      if (!condition) known.push(fromGrid(newId(), one));
      else if (!condition.changed) Object.assign(condition, { area: one.area, formula: one.formula });
      else condition.area = one.area;
    }
    const standing = new Set(inGrid.map(({ id }) => id));
    for (const [gridId, condition] of mine) if (!standing.has(gridId)) known.splice(known.indexOf(condition), 1);
    return known.filter((condition) => condition.area.sheet === sheet).sort((a, b) => a.priority - b.priority);
  };

  const withdraw = (condition: Condition) => {
    if (condition.gridId !== null) book.edit().deleteConditionalFormat(condition.area.sheet, condition.gridId);
    condition.gridId = null;
  };

  return {
    touching: (area) => align(area.sheet).filter((condition) => commonArea(condition.area, area)),
    add(type, area) {
      // Excel gives a new format the first place and moves the others on.
      const others = align(area.sheet);
      others.forEach((other) => {
        other.priority++;
        other.changed = true;
      });
      const condition: Condition = {
        id: newId(),
        type,
        area,
        formula: "",
        rule: null,
        look: {},
        priority: 0,
        stopIfTrue: false,
        gridId: null,
        changed: true,
      };
      known.push(condition);
      return condition;
    },
    remove(condition) {
      withdraw(condition);
      known.splice(known.indexOf(condition), 1);
    },
    flush() {
      for (const condition of known.filter((one) => one.changed)) {
        condition.changed = false;
        withdraw(condition);
        if (condition.formula === "") continue;
        const { area, formula, look: format, priority, stopIfTrue } = condition;
        condition.gridId = book.edit().addConditionalFormat({ area, formula, format, priority, stopIfTrue });
      }
    },
    forgetSheet(sheet) {
      for (const condition of known.filter((one) => one.area.sheet === sheet)) known.splice(known.indexOf(condition), 1);
    },
  };
}

function fromGrid(id: string, format: GridConditionalFormat): Condition {
  const { area, formula, priority, stopIfTrue, format: look } = format;
  return { id, type: "Custom", area, formula, rule: null, look, priority, stopIfTrue, gridId: format.id, changed: false };
}
