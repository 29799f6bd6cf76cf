/** Writes of every kind in the small workbook, as the table of the proof takes them. */
import type { CellChange } from "../../../src/book/cellChange";
import type { OpenExcel } from "excel-stand-in/testing/officeInJsdom";
import type { RemovalPlan } from "../../../src/book/removal";
import { archiveHomeless } from "../../support/secondPerson";
import type { Plan } from "../proof/plans";
import { quiet, writes, type Written } from "../proof/port";
import { allSteps, planOf, put, smallInsertion } from "./smallBook";

export const change = () => writes.change(() => planOf(allSteps), quiet());
export const insert = () => writes.insert(smallInsertion, quiet());

/** 分数 goes with all that is on it. */
export const removalPlan: RemovalPlan = {
  id: "small",
  title: "小方案",
  sheets: [
    { name: "分数", entries: 3 },
    { name: "参数", entries: 0 },
  ],
  tables: ["成绩", "名单"],
  names: ["列党建", "列业务", "列合计", "优秀线"],
  shownNames: 1,
  referring: [
    { sheet: "记录", row: 0, column: 0, formula: "=分数!C4*2" },
    { sheet: "记录", row: 1, column: 0, formula: "=分数!D5" },
    { sheet: "记录", row: 4, column: 0, formula: "=参数!B2" },
  ],
  referringNames: ["右边", "两列", "藏起来的"],
  keepsLooks: true,
};
export const remove = () => writes.remove(() => removalPlan, quiet());

const fixes: CellChange[] = [
  { sheet: "分数", row: 3, column: 2, before: 80, after: "=40*2" },
  { sheet: "分数", row: 4, column: 2, before: 81, after: 88 },
  { sheet: "记录", row: 3, column: 0, before: "记一笔", after: "" },
  { sheet: "记录", row: 0, column: 0, before: "=分数!C4*2", after: "=分数!C4*3" },
  { sheet: "记录", row: 7, column: 1, before: "007", after: 7 },
  // A result that unfolds, with a number format in its blank cells.
  { sheet: "记录", row: 10, column: 4, before: "", after: "=SEQUENCE(3)*1.5", shownAs: { numberFormat: "0.00", rows: 3, columns: 1 } },
];
export const fix = () => writes.fix(fixes, quiet());

const made = (name: string, write: () => Promise<unknown>): Plan => ({
  name,
  prepare: () => Promise.resolve({ standing: [], write }),
});

function undone(name: string, write: () => Promise<Written>, then: (excel: OpenExcel) => void = () => undefined): Plan {
  return {
    name: `undo of ${name}`,
    undoes: true,
    prepare: async (excel) => {
      const done = await write();
      then(excel);
      return { standing: [done], write: () => writes.undo(done, archiveHomeless, quiet()) };
    },
  };
}

/** Into a row and a column that have come with the change, and into a cell that it has written. */
function typeWhereItGoes({ grid }: OpenExcel): void {
  put(grid, "分数", 6, 2, [[61]]);
  put(grid, "分数", 4, 3, [["缓考"]]);
  put(grid, "参数", 1, 1, [[95]]);
}

export const smallPlans = {
  change: made("change", change),
  undoOfChange: undone("change", change),
  undoWithArchive: undone("change with an archive", change, typeWhereItGoes),
  insertion: made("insertion", insert),
  undoOfInsertion: undone("insertion", insert),
  removal: { ...made("removal", remove), remakes: ["分数", "参数"] },
  undoOfRemoval: { ...undone("removal", remove), remakes: ["分数", "参数"] },
  fix: made("fix", fix),
  undoOfFix: undone("fix", fix),
};
