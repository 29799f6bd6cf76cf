/** Colours of grades, from the best to the last, whatever an office calls them. */
import { cellAddress } from "../../sheet/address";
import { quotedText } from "../../sheet/quotedText";
import type { ConditionLook } from "../../book/plan";
import type { PlacedColumn, SheetDraft } from "../draft";
import { PENDING } from "../optionWords";

/** By position in the list of grades, not by word: an office names its grades itself. */
export function colourGrades(draft: SheetDraft, grade: PlacedColumn, gradeWords: string, count: number): void {
  const cell = `$${cellAddress(grade.row, grade.column)}`;
  const area = draft.body(grade);
  const looks: ConditionLook[] = ["gradeFirst", "gradeSecond", "gradeThird", "gradeLast"];
  draft.condition({ area, formula: `=${cell}=${quotedText(PENDING)}`, look: "pending" });
  looks.slice(0, count).forEach((look, i) => {
    // The last grade always looks like the last one, however many there are.
    const n = i === Math.min(count, looks.length) - 1 ? count : i + 1;
    draft.condition({ area, formula: `=IFERROR(XMATCH(${cell},${gradeWords}),0)=${n}`, look: n === count ? "gradeLast" : look });
  });
}
