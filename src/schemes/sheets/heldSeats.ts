/** Beside the persons' grades: each unit's seats, how many of its persons hold one, and who still waits. */
import { cellAddress } from "../../sheet/address";
import { quotedText } from "../../sheet/quotedText";
import { waitedFor, type Column, type SheetDraft } from "../draft";
import { PENDING } from "../optionWords";
import type { PersonSeatsSheet } from "./personSeats";

/**
 * @param header of the units, as the persons' list says it, or of what several share
 * @param held formula of how many persons of each unit hold a grade
 * @param best formula of the best grade's word
 */
export function addHeldSeats(
  draft: SheetDraft,
  header: string,
  seats: PersonSeatsSheet,
  held: (unit: string, grade: string) => string,
  best: string,
): void {
  const left = draft.nextColumn;
  const spill = (column: number) => `${cellAddress(draft.firstRow, left + column)}#`;
  const whole = { width: 10, align: "center", numberFormat: "0" } as const;
  const columns: Column[] = [
    { header, kind: "computed", width: 22, wrap: true, formula: `=${seats.units}` },
    { header: { formula: `=${best}&"名额"` }, kind: "result", unit: "人", ...whole, formula: `=${waitedFor(seats.seats)}` },
    { header: { formula: `=${best}&"已评"` }, kind: "computed", unit: "人", ...whole, formula: held(spill(0), best) },
    { header: PENDING, kind: "computed", unit: "人", ...whole, width: 8, formula: held(spill(0), quotedText(PENDING)) },
    {
      header: "提醒",
      kind: "computed",
      width: 20,
      wrap: true,
      reminder: true,
      // A text, and so a seat that is not known yet, is greater than any number.
      formula: `=IF(${spill(0)}="","",IFERROR(IF(${spill(2)}>${spill(1)},"⊗ 超出名额 ","")&IF(${spill(3)}>0,"▲ 有人待定",""),"⊗ 无法计算，请先处理前列错误"))`,
    },
  ];
  draft.dress(draft.add({ columns }));
}
