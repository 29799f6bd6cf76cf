/** A look at whole sheets in the request in which they go: what somebody has done to them since is seen right before. */
import { isSpilled } from "../../book/spilled";
import type { Content } from "../../sheet/formula";
import { bytesOf } from "../blocks";
import { contentRead } from "../entries";
import type { Piece } from "../sending";
import { spotsOf } from "./asLeft";
import type { Spot } from "./moves";
import { contentAt, type SheetState } from "./state";

export interface SheetSeen {
  /** As it was looked at before, or as it should be. */
  was: SheetState;
  /** With the name and the contents that it has now. */
  is: SheetState;
  visibility: Excel.Worksheet["visibility"];
}

/** What a sheet that holds nothing weighs in an answer. */
const BYTES_AT_LEAST = 5_000;

/** @param id of the sheet now @param seen takes it, where it is there and holds anything */
export function lookAtSheet(id: string, was: SheetState, seen: SheetSeen[]): Piece {
  return {
    bytes: BYTES_AT_LEAST + 3 * bytesOf(was.contents.formulas),
    queue({ workbook }) {
      const sheet = workbook.worksheets.getItemOrNullObject(id).load("name,visibility");
      const used = sheet.getUsedRangeOrNullObject(true).load("rowIndex,columnIndex,formulas,values");
      return () => {
        if (sheet.isNullObject || used.isNullObject) return;
        const formulas = used.formulas.map((line, i) => line.map((formula, j) => contentRead(formula, used.values[i]![j])));
        const is: SheetState = { ...was, name: sheet.name, contents: { ...was.contents, row: used.rowIndex, column: used.columnIndex, formulas } };
        seen.push({ was, is, visibility: sheet.visibility });
      };
    },
  };
}

/** Cells that hold something else, what was spilled apart, under the ids that the sheets had. @param isOther whether somebody has entered it */
export function enteredSince(seen: readonly SheetSeen[], isOther: (content: Content, was: Content) => boolean): (Spot & { content: Content })[] {
  return seen.flatMap(({ was, is }) =>
    [...spotsOf([was, is], 0)].flatMap(({ row, column }) => {
      const content = contentAt(is, row, column);
      return isSpilled(was.contents, row, column) || !isOther(content, contentAt(was, row, column)) ? [] : [{ sheet: was.id, row, column, content }];
    }),
  );
}
