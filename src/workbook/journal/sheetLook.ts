/** A look at a whole sheet in the request in which it goes: what somebody has entered since is seen right before. */
import type { Content } from "../../sheet/formula";
import { isSpilled } from "../../sheet/spilled";
import { bytesOf } from "../blocks";
import { contentRead } from "../entries";
import type { Piece } from "../sending";
import { same, spotsOf } from "./asLeft";
import type { Spot } from "./moves";
import { contentAt, type SheetState } from "./state";

export interface FoundEntry extends Spot {
  content: Content;
}

/** What a sheet that holds nothing weighs in an answer. */
const BYTES_AT_LEAST = 5_000;

/**
 * @param state what the sheet held, or should hold
 * @param what all that is other than that, or only what has been entered: a sheet that is being made does not hold all of it yet
 * @param found takes it, under the id that the sheet has in `state`
 */
export function lookAtSheet(id: string, state: SheetState, what: "all" | "entries", found: FoundEntry[]): Piece {
  return {
    bytes: BYTES_AT_LEAST + 3 * bytesOf(state.contents.formulas),
    queue({ workbook }) {
      const used = workbook.worksheets.getItemOrNullObject(id).getUsedRangeOrNullObject(true).load("rowIndex,columnIndex,formulas,values");
      return () => {
        if (used.isNullObject) return;
        const formulas = used.formulas.map((line, i) => line.map((formula, j) => contentRead(formula, used.values[i]![j])));
        const now: SheetState = { ...state, contents: { ...state.contents, row: used.rowIndex, column: used.columnIndex, formulas } };
        for (const { row, column } of spotsOf([state, now], 0)) {
          if (isSpilled(state.contents, row, column)) continue;
          const [held, content] = [contentAt(state, row, column), contentAt(now, row, column)];
          if (what === "all" ? content !== held : content !== "" && !same(content, held)) found.push({ sheet: state.id, row, column, content });
        }
      };
    },
  };
}
