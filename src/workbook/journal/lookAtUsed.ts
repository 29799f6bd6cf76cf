/**
 * A look at all that is filled in a place, in the request in which it goes: what somebody has entered there since the last look is seen
 * right before.
 */
import type { Content } from "../../sheet/formula";
import { contentsFrom } from "../entries";
import type { Piece } from "../sending";

/** What is filled, from its first row and column on. */
interface Used {
  row: number;
  column: number;
  formulas: Content[][];
}

/** What a sheet that nobody has looked into weighs in an answer. */
const BYTES_AT_LEAST = 5_000;

/** What a look weighs, where so much was known to be there. */
export function bytesOfLook(known: number): number {
  return BYTES_AT_LEAST + 3 * known;
}

/** @param take is given what is there, where anything is, and the place */
export function lookAtUsed<Place extends Excel.Range | Excel.Worksheet>(
  bytes: number,
  placeIn: (context: Excel.RequestContext) => Place,
  take: (used: Used, place: Place) => void,
): Piece {
  return {
    bytes,
    queue(context) {
      const place = placeIn(context);
      const used = place.getUsedRangeOrNullObject(true).load("rowIndex,columnIndex,formulas,values");
      return () => {
        if (!used.isNullObject) take({ row: used.rowIndex, column: used.columnIndex, formulas: contentsFrom(used) }, place);
      };
    },
  };
}
