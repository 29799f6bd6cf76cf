/** The sheet for what an undo leaves no place for, fetched when it is wanted. */
import { cellAddress } from "../../sheet/address";
import { cellOf, isFormula } from "../../sheet/formula";
import type { ArchivePlanner } from "../../workbook/port";
import { localDay } from "../localTime";

export async function archivePlanner(reason: string): Promise<ArchivePlanner> {
  const { homelessSheet } = await import(/* webpackChunkName: "scheme" */ "../../standing");
  const when = localDay(new Date());
  return (entries, taken) => {
    const cells = entries.map(({ sheet, row, column, content, header, of }) => ({
      sheet,
      row: of,
      header,
      place: cellAddress(row, column),
      // A formula is kept as what it says: at another place it would calculate something else.
      value: isFormula(content) ? content : cellOf(content),
    }));
    return homelessSheet(cells, { when, reason }, taken);
  };
}
