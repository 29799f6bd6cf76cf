/** `Excel.WorksheetProtection` and `Excel.WorkbookProtection`. */
import type { Book, SheetProtection } from "../book";
import { accessDenied, invalidArgument, invalidOperation } from "../problems";
import { asRecord, officeType, type Arguments, type OfficeObject } from "./model";
import type { SheetRef } from "./worksheet";

/** What a protected sheet allows unless told otherwise: nothing but selecting. */
const strictest: SheetProtection["options"] = {
  allowAutoFilter: false,
  allowDeleteColumns: false,
  allowDeleteRows: false,
  allowEditObjects: false,
  allowEditScenarios: false,
  allowFormatCells: false,
  allowFormatColumns: false,
  allowFormatRows: false,
  allowInsertColumns: false,
  allowInsertHyperlinks: false,
  allowInsertRows: false,
  allowPivotTables: false,
  allowSort: false,
  selectionMode: "Normal",
};

function protect({ book, id }: SheetRef, args: Arguments): void {
  const state = book.state(id);
  if (state.protection) throw invalidOperation("The worksheet is already protected.");
  const wanted = args.raw(0) === null ? {} : asRecord(args.raw(0));
  const options = { ...strictest };
  for (const [name, value] of Object.entries(wanted)) {
    if (!(name in strictest) || typeof value !== typeof strictest[name]) throw invalidArgument();
    options[name] = value as boolean | string;
  }
  state.protection = { password: args.optionalText(1), options };
}

function unprotect({ book, id }: SheetRef, args: Arguments): void {
  const state = book.state(id);
  const password = state.protection?.password ?? null;
  if (password !== null && password !== args.optionalText(0)) throw accessDenied();
  state.protection = null;
}

export const worksheetProtection: (self: SheetRef) => OfficeObject = officeType<SheetRef>({
  name: "WorksheetProtection",
  scalars: {
    options: { get: ({ book, id }) => book.state(id).protection?.options ?? null },
    protected: { get: ({ book, id }) => book.state(id).protection !== null },
  },
  methods: { protect, unprotect },
});

export const workbookProtection = officeType<Book>({
  name: "WorkbookProtection",
  scalars: { protected: { get: (book) => book.structurePassword !== null } },
  methods: {
    protect: (book, args) => {
      if (book.structurePassword !== null) throw invalidOperation("The workbook is already protected.");
      book.structurePassword = args.optionalText(0) ?? "";
    },
    unprotect: (book, args) => {
      const password = book.structurePassword ?? "";
      if (password !== "" && password !== args.optionalText(0)) throw accessDenied();
      book.structurePassword = null;
    },
  },
});
