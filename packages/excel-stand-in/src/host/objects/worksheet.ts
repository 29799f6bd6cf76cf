/** `Excel.Worksheet`. */
import type { GridArea, GridSheet } from "../../grid/grid";
import { areaOf, onSheet } from "../addresses";
import { EXCEL_COLUMNS, EXCEL_ROWS, sameName, type Book } from "../book";
import { eventTypes, subscriptionMethods } from "../subscriptions";
import { alreadyExists, invalidArgument, invalidOperation, itemNotFound } from "../problems";
import { guardStructure } from "../protection";
import { autoFilter } from "./autoFilter";
import { asColor } from "./colors";
import { freezePanes } from "./freezePanes";
import { asFlag, asNumber, asText, asWord, officeType, type OfficeObject } from "./model";
import { namedArea } from "./namedItem";
import { namedItemCollection } from "./namedItemCollection";
import { pageLayout } from "./pageLayout";
import { rangeAt, rangeOrNull } from "./range";
import { tableCollection } from "./tableCollection";
import { worksheetCustomProperties } from "./worksheetCustomProperties";
import { worksheetProtection } from "./worksheetProtection";

export interface SheetRef {
  book: Book;
  id: string;
}

const info = ({ book, id }: SheetRef): GridSheet => book.sheet(id);

/** Refuses the names Excel refuses. `current` is the sheet that may keep its own. */
export function checkedSheetName(book: Book, value: unknown, current?: string): string {
  const name = asText(value);
  const illegal = name === "" || name.length > 31 || /[:\\/?*[\]]/.test(name) || /^'|'$/.test(name);
  if (illegal || sameName(name, "History")) {
    throw invalidArgument("The sheet name is invalid: at most 31 characters and none of : \\ / ? * [ ]");
  }
  const taken = book.grid.sheets().some((sheet) => sheet.id !== current && sameName(sheet.name, name));
  if (taken) throw alreadyExists(name);
  return name;
}

function visibility(self: SheetRef): "Visible" | "Hidden" | "VeryHidden" {
  if (info(self).visible) return "Visible";
  return self.book.state(self.id).veryHidden ? "VeryHidden" : "Hidden";
}

function setVisibility(self: SheetRef, value: unknown): void {
  guardStructure(self.book);
  const wanted = asWord(value, ["Visible", "Hidden", "VeryHidden"] as const);
  if (wanted !== "Visible") refuseLastVisible(self);
  self.book.state(self.id).veryHidden = wanted === "VeryHidden";
  self.book.edit().updateSheet(self.id, { visible: wanted === "Visible" });
}

function refuseLastVisible({ book, id }: SheetRef): void {
  const others = book.grid.sheets().filter((sheet) => sheet.visible && sheet.id !== id);
  if (others.length === 0) throw invalidOperation("A workbook must contain at least one visible worksheet.");
}

function remove(self: SheetRef): void {
  guardStructure(self.book);
  if (visibility(self) === "VeryHidden") throw invalidOperation("A very hidden worksheet cannot be deleted.");
  refuseLastVisible(self);
  self.book.edit().deleteSheet(self.id);
  self.book.forgetSheet(self.id);
}

/** An address, a name, or nothing for the whole sheet. */
function areaNamed({ book, id }: SheetRef, address: string | null): GridArea {
  if (address === null) return onSheet(id, { row: 0, column: 0, rows: EXCEL_ROWS, columns: EXCEL_COLUMNS });
  const area = areaOf(book, id, address) ?? namedArea(book, id, address);
  if (!area || area.sheet !== id) throw invalidArgument();
  return area;
}

/** The next or previous sheet, skipping hidden ones if asked to. */
function neighbour(self: SheetRef, step: 1 | -1, visibleOnly: boolean): OfficeObject | null {
  const sheets = self.book.sheetsInOrder();
  const at = sheets.findIndex((sheet) => sheet.id === self.id);
  for (let index = at + step, sheet = sheets[index]; sheet; index += step, sheet = sheets[index]) {
    if (!visibleOnly || sheet.visible) return worksheet({ book: self.book, id: sheet.id });
  }
  return null;
}

function present(object: OfficeObject | null): OfficeObject {
  if (!object) throw itemNotFound();
  return object;
}

export const worksheet: (self: SheetRef) => OfficeObject = officeType<SheetRef>({
  name: "Worksheet",
  // Asking for the sheet's data makes a missing sheet fail here and not later.
  identity: (self) => ({ Id: info(self).id }),
  scalars: {
    id: { get: (self) => info(self).id },
    name: {
      get: (self) => info(self).name,
      set: (self, value) => {
        guardStructure(self.book);
        self.book.edit().updateSheet(self.id, { name: checkedSheetName(self.book, value, self.id) });
      },
    },
    position: {
      get: (self) => self.book.sheetsInOrder().findIndex((sheet) => sheet.id === self.id),
      set: (self, value) => {
        guardStructure(self.book);
        const position = asNumber(value);
        if (!Number.isInteger(position) || position < 0 || position >= self.book.grid.sheets().length) {
          throw invalidArgument();
        }
        self.book.edit().updateSheet(self.id, { position });
      },
    },
    showGridlines: { get: (self) => info(self).showGridlines },
    showHeadings: { get: (self) => self.book.state(self.id).showHeadings },
    // Office.js reads these two under the names above and writes them under other ones.
    gridlines: {
      set: (self, value) => self.book.edit().updateSheet(self.id, { showGridlines: asFlag(value) }),
    },
    headings: {
      set: (self, value) => {
        self.book.state(self.id).showHeadings = asFlag(value);
      },
    },
    tabColor: {
      get: (self) => info(self).tabColor,
      set: (self, value) => self.book.edit().updateSheet(self.id, { tabColor: value === "" ? "" : asColor(value) }),
    },
    visibility: { get: visibility, set: setVisibility },
  },
  objects: {
    autoFilter: ({ book, id }) => autoFilter({ book, sheet: id }),
    customProperties: ({ book, id }) => worksheetCustomProperties({ book, sheet: id }),
    freezePanes: (self) => freezePanes(self),
    names: (self) => namedItemCollection({ book: self.book, sheet: self.id }),
    pageLayout: (self) => pageLayout(self),
    protection: (self) => worksheetProtection(self),
    tables: (self) => tableCollection({ book: self.book, sheet: self.id }),
  },
  methods: {
    activate: (self) => {
      if (!info(self).visible) throw invalidOperation("A hidden worksheet cannot be activated.");
      self.book.steer().activateSheet(self.id);
    },
    // The grid is calculated after every write.
    calculate: () => null,
    delete: remove,
    getCell: (self, args) => rangeAt(self.book, onSheet(self.id, { row: args.number(0), column: args.number(1), rows: 1, columns: 1 })),
    getRange: (self, args) => rangeAt(self.book, areaNamed(self, args.optionalText(0))),
    getRangeByIndexes: (self, args) =>
      rangeAt(self.book, onSheet(self.id, { row: args.number(0), column: args.number(1), rows: args.number(2), columns: args.number(3) })),
    // Of an empty sheet Excel answers its first cell.
    getUsedRange: (self, args) =>
      rangeAt(
        self.book,
        self.book.grid.usedArea(self.id, args.flag(0, false)) ?? onSheet(self.id, { row: 0, column: 0, rows: 1, columns: 1 }),
      ),
    getUsedRangeOrNullObject: (self, args) => rangeOrNull(self.book, self.book.grid.usedArea(self.id, args.flag(0, false))),
    getNext: (self, args) => present(neighbour(self, 1, args.flag(0, false))),
    getNextOrNullObject: (self, args) => neighbour(self, 1, args.flag(0, false)),
    getPrevious: (self, args) => present(neighbour(self, -1, args.flag(0, false))),
    getPreviousOrNullObject: (self, args) => neighbour(self, -1, args.flag(0, false)),
    _GetSheetById: (self, args) => {
      const sheet = self.book.findSheet(args.text(0));
      return present(sheet ? worksheet({ book: self.book, id: sheet.id }) : null);
    },
    ...subscriptionMethods<SheetRef>(
      {
        DataChanged: eventTypes.changed,
        SelectionChanged: eventTypes.selected,
        Activated: eventTypes.activated,
        Deactivated: eventTypes.deactivated,
      },
      ({ book, id }) => ({ book, target: id }),
    ),
  },
});
