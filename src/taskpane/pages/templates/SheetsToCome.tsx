/** The sheets an insertion will make and how much there is to fill in: the preview that stands in for a confirmation. */
import type { WorkbookPlan } from "../../../schemes";
import { useWords } from "../../words";

interface Props {
  plan: WorkbookPlan;
  /** The same plan in an empty workbook: where the names differ, there was a clash. */
  unhindered: WorkbookPlan;
}

export function SheetsToCome({ plan, unhindered }: Props) {
  const { templates } = useWords().pane;
  return (
    <>
      <h2 id="sheets-to-come">{templates.sheetsToCome(plan.sheets.length)}</h2>
      <table className="sheets" aria-labelledby="sheets-to-come">
        <thead>
          <tr>
            <th scope="col">{templates.sheet}</th>
            <th scope="col" className="number">
              {templates.inputCells}
            </th>
          </tr>
        </thead>
        <tbody>
          {plan.sheets.map(({ name, inputCells }, index) => {
            const wanted = unhindered.sheets[index]?.name ?? name;
            return (
              <tr key={name}>
                <th scope="row">
                  {wanted}
                  {wanted !== name && <span className="clash">{templates.renamed(name)}</span>}
                </th>
                <td className={inputCells === 0 ? "number nothing" : "number"}>
                  {inputCells === 0 ? templates.nothingToFill : inputCells}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </>
  );
}
