/** What to fill in after an insertion, with the way there. */
import { cellAddress } from "../../../sheet/address";
import type { InsertionPlan } from "../../../book/plan";
import { sheetsToFill } from "../../changes/sheetsToFill";
import { Notice } from "../../parts/Notice";
import { PlaceButton } from "../../parts/goTo";
import { useWords } from "../../words";

export function InsertedNotice({ plan }: { plan: InsertionPlan }) {
  const { templates } = useWords().pane;
  const { sheet, row, column } = plan.open;
  return (
    <Notice
      intent="success"
      expected
      actions={<PlaceButton place={{ sheet, address: cellAddress(row, column) }}>{templates.goToSheet(sheet)}</PlaceButton>}
    >
      {templates.inserted(plan.sheets.length, sheetsToFill(plan))}
    </Notice>
  );
}
