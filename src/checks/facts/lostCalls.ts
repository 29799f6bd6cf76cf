/** Calls of formulas that an insertion wrote and that are typed over now. */
import { type Call, callAt, callsBelow } from "../../formulas/calls";
import { alone, formulasIn } from "../../formulas/formulaCells";
import { sheetNamed } from "../../recognise/tables";
import { parseAddress } from "../../sheet/address";
import type { SchemeRecord } from "../../book/record";
import type { Snapshot } from "../../book/snapshot";

/** Calls in formulas that an insertion wrote and that are typed over now: what their results were made from. */
export function lostCalls({ formulas }: SchemeRecord, book: Snapshot): Call[] {
  return formulas.flatMap((recorded) => {
    const [sheet, at] = [sheetNamed(book, recorded.sheet), parseAddress(recorded.address)];
    if (!sheet || !at || !/KAOHE/i.test(recorded.formula) || formulasIn(book).at(sheet.name, at.row, at.column)) return [];
    const { formula, tree } = alone({ sheet, row: at.row, column: at.column, text: recorded.formula, r1c1: recorded.formula });
    return callsBelow(tree).map((call) => callAt(book, formula, call));
  });
}
