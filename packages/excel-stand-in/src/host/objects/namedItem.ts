/** `Excel.NamedItem`: a name of the workbook, which the grid's formulas know, or of one sheet, which only the host does. */
import type { GridArea, GridName } from "../../grid/grid";
import { fullAddress, onSheet, readAddress } from "../addresses";
import { sameName, type Book } from "../book";
import { alreadyExists, invalidArgument, itemNotFound, notSupported } from "../problems";
import { asFlag, asText, officeType, type OfficeObject } from "./model";
import { rangeAt, rangeOrNull } from "./range";
import { structuredArea } from "./tableReference";
import { worksheet } from "./worksheet";

/** Where a name lives: a sheet's id, or null for the workbook. */
export interface NameScope {
  book: Book;
  sheet: string | null;
}

export interface NameRef extends NameScope {
  name: string;
}

export function namesIn({ book, sheet }: NameScope): GridName[] {
  return sheet === null ? book.grid.names() : [...book.state(sheet).names.values()];
}

export function findName(scope: NameScope, name: string): GridName | undefined {
  return namesIn(scope).find((one) => sameName(one.name, name));
}

function present(self: NameRef): GridName {
  const found = findName(self, self.name);
  if (!found) throw itemNotFound();
  return found;
}

/** Adds a name or replaces one of the same spelling. */
export function storeName({ book, sheet }: NameScope, name: GridName): void {
  if (sheet === null) book.edit().setName(name);
  else book.state(sheet).names.set(name.name.toLowerCase(), name);
}

function remove(self: NameRef): void {
  const { name } = present(self);
  if (self.sheet === null) self.book.edit().deleteName(name);
  else self.book.state(self.sheet).names.delete(name.toLowerCase());
}

/** Refuses what Excel refuses as a name: spaces, a digit first, what reads as a cell, a name in use. */
export function checkedName(scope: NameScope, value: unknown): string {
  const name = asText(value);
  const shaped = /^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name) && name.length <= 255;
  if (!shaped || readAddress(name) || /^[rc]$/i.test(name) || /^r\d*c\d*$/i.test(name)) {
    throw invalidArgument(`Not a valid name: ${name}`);
  }
  const tables = scope.sheet === null ? scope.book.grid.tables() : [];
  if (findName(scope, name) || tables.some((table) => sameName(table.name, name))) throw alreadyExists(name);
  return name;
}

/** The area a formula such as `=参数!$C$5` or `=表1[金额]` refers to; `null` where it computes something. */
export function referredArea(book: Book, formula: string): GridArea | null {
  const text = formula.replace(/^=/, "");
  const read = readAddress(text);
  if (!read) return structuredArea(book, text);
  const sheet = read.sheet === undefined ? undefined : book.findSheet(read.sheet);
  return sheet ? onSheet(sheet.id, read) : null;
}

/** The area of a defined name, or of a table's data, as `worksheet.getRange("name")` takes it. */
export function namedArea(book: Book, sheet: string, name: string): GridArea | null {
  const found = findName({ book, sheet }, name) ?? findName({ book, sheet: null }, name);
  return found ? referredArea(book, found.formula) : structuredArea(book, name);
}

/** Constants are read from the formula; a range answers its address, as Excel does. */
function constant(self: NameRef): { type: string; value: unknown } {
  const { formula } = present(self);
  const area = referredArea(self.book, formula);
  if (area) return { type: "Range", value: fullAddress(self.book, area) };
  const text = formula.replace(/^=/, "");
  if (/^-?\d+(\.\d+)?$/.test(text)) return { type: text.includes(".") ? "Double" : "Integer", value: Number(text) };
  if (/^"(?:[^"]|"")*"$/.test(text)) return { type: "String", value: text.slice(1, -1).replace(/""/g, '"') };
  if (/^(true|false)$/i.test(text)) return { type: "Boolean", value: /^true$/i.test(text) };
  if (/#REF!/.test(text)) return { type: "Error", value: "#REF!" };
  throw notSupported("NamedItem.value of a name that computes");
}

function refersTo(self: NameRef): GridArea | null {
  return referredArea(self.book, present(self).formula);
}

export const namedItem: (self: NameRef) => OfficeObject = officeType<NameRef>({
  name: "NamedItem",
  identity: (self) => ({ _Id: present(self).name }),
  scalars: {
    comment: {
      get: (self) => present(self).comment,
      set: (self, value) => storeName(self, { ...present(self), comment: asText(value) }),
    },
    formula: {
      get: (self) => present(self).formula,
      set: (self, value) => storeName(self, { ...present(self), formula: asText(value) }),
    },
    name: { get: (self) => present(self).name },
    scope: { get: (self) => (self.sheet === null ? "Workbook" : "Worksheet") },
    type: { get: (self) => constant(self).type, onlyByName: true },
    value: { get: (self) => constant(self).value, onlyByName: true },
    visible: {
      get: (self) => present(self).visible,
      set: (self, value) => storeName(self, { ...present(self), visible: asFlag(value) }),
    },
  },
  objects: {
    worksheet: ({ book, sheet }) => {
      if (sheet === null) throw itemNotFound();
      return worksheet({ book, id: sheet });
    },
    worksheetOrNullObject: ({ book, sheet }) => (sheet === null ? null : worksheet({ book, id: sheet })),
  },
  methods: {
    delete: remove,
    getRange: (self) => {
      const area = refersTo(self);
      if (!area) throw itemNotFound();
      return rangeAt(self.book, area);
    },
    getRangeOrNullObject: (self) => rangeOrNull(self.book, refersTo(self)),
  },
});
