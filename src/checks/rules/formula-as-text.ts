import { firstOf, lastOf } from "../../basics/itemAt";
import { groupBy } from "../../basics/groupBy";
import { headingOf } from "../../recognise/headings";
import { contentOf } from "../../sheet/formula";
import { type TextFormula, textFormulas } from "../facts/textFormulas";
import type { CellChange } from "../finding";
import { placeOfArea } from "../findings/places";
import type { Observation, Rule } from "../rule";
import type { SheetSnapshot } from "../../book/snapshot";

type Found = { problem: "one" | "many"; label: string; written: string; count: number };

/**
 * A formula that is a text: the cell shows the formula and no result, and whatever reads it passes it over. A cell formatted as text
 * makes one of all that is typed into it, so a whole column may be told at once.
 */
export const formulaAsText: Rule<"formula-as-text", Found> = {
  id: "formula-as-text",
  severity: "error",
  about: "formulas",
  check: (book) => book.sheets.flatMap((sheet) => runs(textFormulas(sheet)).map((run) => observed(sheet, run))),
};

/** One below the other in a column. */
function runs(found: readonly TextFormula[]): TextFormula[][] {
  return [...groupBy(found, ({ column }) => column).values()].flatMap((inColumn) => {
    const done: TextFormula[][] = [];
    for (const one of inColumn) {
      const run = done[done.length - 1];
      if (run && lastOf(run).row + 1 === one.row) run.push(one);
      else done.push([one]);
    }
    return done;
  });
}

function observed(sheet: SheetSnapshot, run: readonly TextFormula[]): Observation<Found> {
  const first = firstOf(run);
  const change = ({ row, column, written, formula }: TextFormula): CellChange => {
    return { sheet: sheet.name, row, column, before: contentOf(written), after: formula };
  };
  return {
    place: placeOfArea(sheet, first.row, first.column, run.length, 1),
    params: {
      problem: run.length > 1 ? "many" : "one",
      label: headingOf(sheet, first.row, first.column),
      written: first.written.trim(),
      count: run.length,
    },
    fix: run.map(change),
  };
}
