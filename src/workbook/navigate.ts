/** Going to a cell, and hearing of edits. */
import { WorkbookProblem, type Place } from "./port";
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

/** The area selected on the sheet a person looks at; of several areas the first. */
export async function selectedPlace(): Promise<Place> {
  try {
    return await Excel.run(async (context) => {
      const range = context.workbook.getSelectedRanges().areas.getItemAt(0);
      range.load("address,worksheet/name");
      await context.sync();
      return { sheet: range.worksheet.name, address: range.address.slice(range.address.lastIndexOf("!") + 1) };
    });
  } catch (error) {
    throw problemOf(error, true);
  }
}

/** Runs `selected` after each change of the selection that leaves cells selected; the returned function stops it. */
export async function listenToSelection(selected: (place: Place) => void): Promise<() => void> {
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
