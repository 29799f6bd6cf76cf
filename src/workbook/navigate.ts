/** Going to a cell, and hearing of edits. */
import { requireValue } from "../basics/requireValue";
import { WorkbookProblem, type Place, type Selection } from "./port";
import { problemOf } from "./problems";

/** Selects a place; says so when its sheet is gone. */
export async function selectPlace({ sheet, address }: Place): Promise<void> {
  try {
    await Excel.run(async (context) => {
      const worksheet = context.workbook.worksheets.getItemOrNullObject(sheet);
      worksheet.load("visibility");
      await context.sync();
      if (worksheet.isNullObject) throw new WorkbookProblem("sheetMissing", { sheet });
      if (worksheet.visibility !== "Visible") throw new WorkbookProblem("sheetMissing", { sheet });
      worksheet.activate();
      worksheet.getRange(address).select();
      await context.sync();
    });
  } catch (error) {
    throw problemOf(error, true);
  }
}

export async function activeSheetName(): Promise<string> {
  try {
    return await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.load("name");
      await context.sync();
      return sheet.name;
    });
  } catch (error) {
    throw problemOf(error, true);
  }
}

/** The area selected on the sheet a person looks at, with those that were selected beside it. */
export async function selectedPlace(): Promise<Selection> {
  try {
    return await Excel.run(async (context) => {
      const { areas } = context.workbook.getSelectedRanges();
      areas.load("items/address,items/worksheet/name");
      await context.sync();
      const [first, ...others] = areas.items.map(({ address }) => address.slice(address.lastIndexOf("!") + 1));
      const sheet = requireValue(areas.items[0], "the selected area").worksheet.name;
      return { sheet, address: requireValue(first, "its address"), ...(others.length > 0 && { others }) };
    });
  } catch (error) {
    throw problemOf(error, true);
  }
}

/** Runs `selected` after each change of the selection that leaves cells selected; the returned function stops it. */
export async function listenToSelection(selected: (selection: Selection) => void): Promise<() => void> {
  // A shape may be selected by the time the question comes: then there is no place to tell, and nobody to tell a failure.
  const tell = () => selectedPlace().then(selected, () => undefined);
  try {
    const registration = await Excel.run(async (context) => {
      const added = context.workbook.worksheets.onSelectionChanged.add(tell);
      await context.sync();
      return added;
    });
    return () =>
      void Excel.run(registration.context, async (context) => {
        registration.remove();
        await context.sync();
      }).catch(() => undefined);
  } catch (error) {
    throw problemOf(error, true);
  }
}

/** Runs `changed` after each edit anywhere in the workbook, with the sheet's id; the returned function stops it. */
export async function listenToChanges(changed: (sheetId: string) => void): Promise<() => void> {
  try {
    const registration = await Excel.run(async (context) => {
      const added = context.workbook.worksheets.onChanged.add(async ({ worksheetId }) => changed(worksheetId));
      await context.sync();
      return added;
    });
    return () =>
      void Excel.run(registration.context, async (context) => {
        registration.remove();
        await context.sync();
      }).catch(() => undefined);
  } catch (error) {
    throw problemOf(error, true);
  }
}
