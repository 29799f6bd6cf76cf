/** `Excel.Range`. */
import { bounding, contains, fullAddress, intersection } from "../addresses";
import type { GridArea } from "../../grid/grid";
import { EXCEL_COLUMNS, EXCEL_ROWS, type Book } from "../book";
import { followFilters, guardInsertion, swallowsDeletion } from "../filters";
import { invalidArgument, itemNotFound } from "../problems";
import { guardContents, guardSheet } from "../protection";
import { readCellProperties, readLineProperties, writeCellProperties, writeLineProperties } from "./cellProperties";
import { conditionalFormatCollection } from "./conditionalFormats";
import { dataValidation } from "./dataValidation";
import { asFlag, asWord, officeType, type Arguments, type OfficeObject } from "./model";
import {
  readFormulas,
  readFormulasR1C1,
  readNumberFormats,
  readText,
  readValues,
  readValueTypes,
  writeCells,
  writeFormulasR1C1,
  writeNumberFormats,
} from "./rangeCells";
import { rangeFormat } from "./rangeFormat";
import { areaArgument, RangeRef } from "./rangeRef";
import { hasSpill, spillArea, spillParent } from "./rangeSpill";
import { followMerges, merge, mergedIn, unmerge } from "./merging";
import { Areas, rangeAreas } from "./rangeAreas";
import { extent, hidden, setHidden } from "./rowsColumns";
import { scopedTables } from "./tableCollection";
import { worksheet } from "./worksheet";

/** The Office object of an area. */
export function rangeAt(book: Book, area: GridArea): OfficeObject {
  return range(new RangeRef(book, area));
}

/** The same, with nothing standing for a null object. */
export function rangeOrNull(book: Book, area: GridArea | null): OfficeObject | null {
  return area && rangeAt(book, area);
}

function found(book: Book, area: GridArea | null): OfficeObject {
  if (!area) throw itemNotFound();
  return rangeAt(book, area);
}

const derived = (self: RangeRef, change: Partial<Omit<GridArea, "sheet">>) => range(self.at(change));

function used(self: RangeRef, args: Arguments): GridArea | null {
  const area = self.book.grid.usedArea(self.area.sheet, args.flag(0, false));
  return area && intersection(area, self.area);
}

function common(self: RangeRef, args: Arguments): GridArea | null {
  return intersection(self.area, areaArgument(self.book, self.area.sheet, args.raw(0)));
}

/** Cells that touch the range, directly or through others, up to blank rows and columns. */
function surrounding(self: RangeRef): GridArea {
  const sheetUsed = self.book.grid.usedArea(self.area.sheet, true);
  let area = self.area;
  for (let grown = sheetUsed !== null; grown; ) {
    const row = Math.max(0, area.row - 1);
    const column = Math.max(0, area.column - 1);
    const ring = {
      ...area,
      row,
      column,
      rows: area.row + area.rows + 1 - row,
      columns: area.column + area.columns + 1 - column,
    };
    const cells = self.book.read(ring);
    const filled = cells.flatMap((line, r) =>
      line.flatMap((cell, c) => (cell.value === null ? [] : [{ ...area, row: row + r, column: column + c, rows: 1, columns: 1 }])),
    );
    const next = filled.reduce(bounding, area);
    grown = !contains(area, next);
    area = next;
  }
  return area;
}

function clear(self: RangeRef, args: Arguments): void {
  const applyTo = asWord(args.raw(0) ?? "All", ["All", "Contents", "Formats", "Hyperlinks", "RemoveHyperlinks"] as const);
  if (applyTo === "Hyperlinks" || applyTo === "RemoveHyperlinks") return;
  const area = self.book.writable(self.area);
  if (applyTo === "Contents") guardContents(self.book, area);
  else guardSheet(self.book, area.sheet, applyTo === "Formats" ? "allowFormatCells" : undefined);
  const what = { All: "all", Contents: "contents", Formats: "formats" } as const;
  self.book.edit().clear(area, what[applyTo]);
  if (applyTo === "All") self.book.edit().setValidation(area, null);
}

/** Makes room: the range's own place becomes blank and is answered. */
function insert(self: RangeRef, args: Arguments): OfficeObject {
  const shift = asWord(args.raw(0), ["Down", "Right"] as const);
  const option = shiftOption(self.area, "Insert");
  guardSheet(self.book, self.area.sheet, option);
  const area = self.book.writable(self.area);
  if (!self.isWholeRows) guardInsertion(self.book, area);
  followFilters(self.book, self.area, shift === "Down" ? "rows" : "columns", 1);
  self.book.edit().insertCells(area, shift === "Down" ? "down" : "right");
  self.book.references.shift(self.area, shift === "Down" ? "rows" : "columns", 1);
  followMerges(self.book, self.area, shift === "Down" ? "rows" : "columns", 1);
  return rangeAt(self.book, { ...area });
}

function remove(self: RangeRef, args: Arguments): void {
  const shift = asWord(args.raw(0), ["Up", "Left"] as const);
  guardSheet(self.book, self.area.sheet, shiftOption(self.area, "Delete"));
  const area = self.book.writable(self.area);
  if (!self.isWholeRows && swallowsDeletion(self.book, area)) return;
  followFilters(self.book, self.area, shift === "Up" ? "rows" : "columns", -1);
  self.book.edit().deleteCells(area, shift === "Up" ? "up" : "left");
  self.book.references.shift(self.area, shift === "Up" ? "rows" : "columns", -1);
  followMerges(self.book, self.area, shift === "Up" ? "rows" : "columns", -1);
}

/** The protection option that may allow inserting or deleting: there is one for whole rows and one for whole columns. */
function shiftOption(area: GridArea, verb: "Insert" | "Delete"): string | undefined {
  if (area.columns === EXCEL_COLUMNS) return `allow${verb}Rows`;
  return area.rows === EXCEL_ROWS ? `allow${verb}Columns` : undefined;
}

export const range: (self: RangeRef) => OfficeObject = officeType<RangeRef>({
  name: "Range",
  identity: (self) => (self.referenceId === null ? {} : { _ReferenceId: self.referenceId }),
  scalars: {
    address: { get: (self) => fullAddress(self.book, self.area) },
    addressLocal: { get: (self) => fullAddress(self.book, self.area) },
    // Excel answers -1 where the number passes 2^31 - 1.
    cellCount: {
      get: ({ area }) => (area.rows * area.columns > 2 ** 31 - 1 ? -1 : area.rows * area.columns),
    },
    columnCount: { get: (self) => self.area.columns },
    columnHidden: {
      get: (self) => hidden(self, "column"),
      set: (self, value) => setHidden(self, "column", asFlag(value)),
    },
    columnIndex: { get: (self) => self.area.column },
    formulas: { get: readFormulas, set: writeCells },
    formulasLocal: { get: readFormulas, set: writeCells },
    formulasR1C1: { get: readFormulasR1C1, set: writeFormulasR1C1 },
    hasSpill: { get: hasSpill, onlyByName: true },
    height: { get: (self) => extent(self, "row", "across"), onlyByName: true },
    hidden: { get: (self) => hidden(self, "row") || hidden(self, "column") },
    isEntireColumn: { get: (self) => self.area.rows === EXCEL_ROWS },
    isEntireRow: { get: (self) => self.area.columns === EXCEL_COLUMNS },
    left: { get: (self) => extent(self, "column", "before"), onlyByName: true },
    numberFormat: { get: readNumberFormats, set: writeNumberFormats },
    rowCount: { get: (self) => self.area.rows },
    rowHidden: { get: (self) => hidden(self, "row"), set: (self, value) => setHidden(self, "row", asFlag(value)) },
    rowIndex: { get: (self) => self.area.row },
    text: { get: readText },
    top: { get: (self) => extent(self, "row", "before"), onlyByName: true },
    valueTypes: { get: readValueTypes },
    values: { get: readValues, set: writeCells },
    width: { get: (self) => extent(self, "column", "across"), onlyByName: true },
  },
  objects: {
    conditionalFormats: (self) => conditionalFormatCollection(self),
    dataValidation: (self) => dataValidation(self),
    format: (self) => rangeFormat(self),
    worksheet: (self) => worksheet({ book: self.book, id: self.area.sheet }),
  },
  methods: {
    getCell: (self, args) =>
      derived(self, {
        row: self.area.row + args.number(0),
        column: self.area.column + args.number(1),
        rows: 1,
        columns: 1,
      }),
    getRow: (self, args) => {
      const index = args.number(0);
      if (index < 0 || index >= self.area.rows) throw invalidArgument();
      return derived(self, { row: self.area.row + index, rows: 1 });
    },
    getColumn: (self, args) => {
      const index = args.number(0);
      if (index < 0 || index >= self.area.columns) throw invalidArgument();
      return derived(self, { column: self.area.column + index, columns: 1 });
    },
    getLastRow: (self) => derived(self, { row: self.area.row + self.area.rows - 1, rows: 1 }),
    getLastColumn: (self) => derived(self, { column: self.area.column + self.area.columns - 1, columns: 1 }),
    getLastCell: (self) =>
      derived(self, {
        row: self.area.row + self.area.rows - 1,
        column: self.area.column + self.area.columns - 1,
        rows: 1,
        columns: 1,
      }),
    getEntireRow: (self) => derived(self, { column: 0, columns: EXCEL_COLUMNS }),
    getEntireColumn: (self) => derived(self, { row: 0, rows: EXCEL_ROWS }),
    getResizedRange: (self, args) => derived(self, { rows: self.area.rows + args.number(0), columns: self.area.columns + args.number(1) }),
    getAbsoluteResizedRange: (self, args) => derived(self, { rows: args.number(0), columns: args.number(1) }),
    getOffsetRange: (self, args) => derived(self, { row: self.area.row + args.number(0), column: self.area.column + args.number(1) }),
    getRowsBelow: (self, args) => derived(self, { row: self.area.row + self.area.rows, rows: args.number(0, 1) }),
    getRowsAbove: (self, args) => derived(self, { row: self.area.row - args.number(0, 1), rows: args.number(0, 1) }),
    getColumnsAfter: (self, args) => derived(self, { column: self.area.column + self.area.columns, columns: args.number(0, 1) }),
    getColumnsBefore: (self, args) => derived(self, { column: self.area.column - args.number(0, 1), columns: args.number(0, 1) }),
    getBoundingRect: (self, args) => rangeAt(self.book, bounding(self.area, areaArgument(self.book, self.area.sheet, args.raw(0)))),
    getIntersection: (self, args) => found(self.book, common(self, args)),
    getIntersectionOrNullObject: (self, args) => rangeOrNull(self.book, common(self, args)),
    getUsedRange: (self, args) => found(self.book, used(self, args)),
    getUsedRangeOrNullObject: (self, args) => rangeOrNull(self.book, used(self, args)),
    getMergedAreasOrNullObject: (self) => {
      const [first, ...rest] = mergedIn(self);
      return first ? rangeAreas(new Areas(self.book, first, ...rest)) : null;
    },
    merge,
    unmerge,
    getSpillingToRange: (self) => found(self.book, spillArea(self)),
    getSpillingToRangeOrNullObject: (self) => rangeOrNull(self.book, spillArea(self)),
    getSpillParent: (self) => found(self.book, spillParent(self)),
    getSpillParentOrNullObject: (self) => rangeOrNull(self.book, spillParent(self)),
    getSurroundingRegion: (self) => rangeAt(self.book, surrounding(self)),
    getTables: (self, args) => scopedTables({ book: self.book, within: self.area, whole: args.flag(0, false) }),
    getCellProperties: (self, args) => readCellProperties(self, args.record(0)),
    getRowProperties: (self, args) => readLineProperties(self, "row", args.record(0)),
    getColumnProperties: (self, args) => readLineProperties(self, "column", args.record(0)),
    setCellProperties: (self, args) => writeCellProperties(self, args.raw(0)),
    setRowProperties: (self, args) => writeLineProperties(self, "row", args.raw(0)),
    setColumnProperties: (self, args) => writeLineProperties(self, "column", args.raw(0)),
    select: (self) => {
      if (!self.book.sheet(self.area.sheet).visible) throw invalidArgument();
      self.book.steer().activateSheet(self.area.sheet);
      self.book.steer().select(self.book.writable(self.area));
    },
    clear,
    insert,
    delete: remove,
    // Excel calculates after every write, and so does the grid.
    calculate: () => null,
    _KeepReference: (self) => {
      self.book.references.keep(range(self), self);
    },
    // The client asks before it writes in chunks of rows, so that a wrong shape fails before the first chunk.
    _ValidateArraySize: (self, args) => {
      if (args.number(0) !== self.area.rows || args.number(1) !== self.area.columns) {
        throw invalidArgument("The number of rows or columns in the input array doesn't match the size or dimensions of the range.");
      }
    },
  },
});
