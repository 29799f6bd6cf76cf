/** A look at whole sheets in the request in which they go: what somebody has done to them since is seen right before. */
import { isSpilled } from "../../book/spilled";
import type { Content } from "../../sheet/formula";
import { bytesOf } from "../blocks";
import type { Piece } from "../sending";
import { spotsOf } from "./asLeft";
import { bytesOfLook, lookAtUsed } from "./lookAtUsed";
import type { Spot } from "./moves";
import { contentAt, type SheetState } from "./state";

export interface SheetSeen {
  /** As it was looked at before, or as it should be. */
  was: SheetState;
  /** With the name and the contents that it has now. */
  is: SheetState;
  visibility: Excel.Worksheet["visibility"];
}

/** @param id of the sheet now @param seen takes it, where it is there and holds anything */
export function lookAtSheet(id: string, was: SheetState, seen: SheetSeen[]): Piece {
  const sheetIn = ({ workbook }: Excel.RequestContext) => workbook.worksheets.getItemOrNullObject(id).load("name,visibility");
  return lookAtUsed(bytesOfLook(bytesOf(was.contents.formulas)), sheetIn, (used, { name, visibility }) =>
    seen.push({ was, is: { ...was, name, contents: { ...was.contents, ...used } }, visibility }),
  );
}

/** Cells that hold something else, what was spilled apart, under the ids that the sheets had. @param isOther whether somebody has entered it */
export function findEntered(
  seen: readonly SheetSeen[],
  isOther: (content: Content, was: Content) => boolean,
): (Spot & { content: Content })[] {
  return seen.flatMap(({ was, is }) =>
    [...spotsOf([was, is], 0)].flatMap(({ row, column }) => {
      const content = contentAt(is, row, column);
      return isSpilled(was.contents, row, column) || !isOther(content, contentAt(was, row, column))
        ? []
        : [{ sheet: was.id, row, column, content }];
    }),
  );
}
