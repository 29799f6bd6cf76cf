/** `Excel.Workbook`: the root of every Excel.run batch. */
import type { GridArea } from "../../grid/grid";
import type { Book } from "../book";
import { invalidSelection } from "../problems";
import { application, runtime } from "./application";
import { customXmlPartCollection } from "./customXmlParts";
import { documentProperties } from "./documentProperties";
import { officeType, type OfficeObject } from "./model";
import { namedItemCollection } from "./namedItemCollection";
import { rangeAt } from "./range";
import { Areas, rangeAreas } from "./rangeAreas";
import { settingCollection } from "./settings";
import { tableCollection } from "./tableCollection";
import { worksheetCollection } from "./worksheetCollection";
import { workbookProtection } from "./worksheetProtection";

/** The range an event happened to, kept under the id the event carried. */
function eventRange(book: Book, id: string): OfficeObject | null {
  return book.references.has(id) ? book.references.find(id) : null;
}

function selectedArea(book: Book): GridArea {
  if (book.unkind.shapeSelected) throw invalidSelection();
  return book.grid.selection();
}

export const workbook: (book: Book) => OfficeObject = officeType<Book>({
  name: "Workbook",
  scalars: {
    autoSave: { get: () => false },
    calculationEngineVersion: { get: () => 191_029 },
    isDirty: { get: () => true },
    name: { get: () => "preview.xlsx" },
    previouslySaved: { get: () => false },
    readOnly: { get: () => false },
    usePrecisionAsDisplayed: { get: () => false },
  },
  objects: {
    _Runtime: runtime,
    application,
    customXmlParts: customXmlPartCollection,
    names: (book) => namedItemCollection({ book, sheet: null }),
    properties: documentProperties,
    protection: workbookProtection,
    settings: settingCollection,
    tables: (book) => tableCollection({ book, sheet: null }),
    worksheets: worksheetCollection,
  },
  methods: {
    getActiveCell: (book) => rangeAt(book, { ...book.grid.selection(), rows: 1, columns: 1 }),
    // The grid selects one area at a time.
    getSelectedRanges: (book) => rangeAreas(new Areas(book, selectedArea(book))),
    getSelectedRange: (book) => rangeAt(book, selectedArea(book)),
    _GetRangeForEventByReferenceId: (book, args) => book.references.find(args.text(0)),
    _GetRangeOrNullObjectForEventByReferenceId: (book, args) => eventRange(book, args.text(0)),
    _GetReferenceCount: (book) => book.references.size,
    _RemoveReference: (book, args) => book.references.release(args.text(0)),
    _RemoveAllReferences: (book) => book.references.releaseAll(),
  },
});
