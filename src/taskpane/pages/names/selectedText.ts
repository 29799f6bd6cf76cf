/** What is selected in the sheet, as it would be pasted. */
import type { Snapshot } from "../../../book/snapshot";
import { parseAddress } from "../../../sheet/address";
import { nameIn } from "../../../schemes/memberNames";
import type { Place } from "../../../sheet/address";

export function selectedText(snapshot: Snapshot, { sheet: name, address }: Place): string {
  const sheet = snapshot.sheets.find((one) => one.name === name);
  const area = parseAddress(address);
  if (!sheet || !area) return "";
  // A whole column reaches as far as the sheet is used.
  const lines = sheet.values.slice(Math.max(0, area.row - sheet.row), Math.max(0, area.row + area.rows - sheet.row));
  return lines
    .map((line) =>
      line
        .slice(Math.max(0, area.column - sheet.column), Math.max(0, area.column + area.columns - sheet.column))
        .map((cell) => nameIn(cell))
        .join("\t"),
    )
    .filter((line) => line.trim() !== "")
    .join("\n");
}
