/** `Excel.PageLayout` with its headers and footers. */
import { areaOf, localAddress } from "../addresses";
import { EXCEL_COLUMNS, EXCEL_ROWS } from "../book";
import { internalError, invalidArgument, itemNotFound } from "../problems";
import { asFlag, asNumber, asRecord, asText, asWord, officeType, type Arguments, type OfficeObject, type Scalar } from "./model";
import { headerFooterPlaces, type HeaderFooterPage, type HeaderFooterPlace, type PageLayoutState } from "./pageLayoutState";
import { rangeAt } from "./range";
import { Areas, rangeAreas } from "./rangeAreas";
import { areaArgument } from "./rangeRef";
import type { SheetRef } from "./worksheet";

const page = ({ book, id }: SheetRef): PageLayoutState => book.state(id).page;

/** The page for writing: without a printer Excel takes nothing. */
function setUp(self: SheetRef): PageLayoutState {
  if (self.book.unkind.noPrinter === "printer") throw internalError();
  return page(self);
}

function remembered<K extends keyof PageLayoutState>(
  key: K,
  checked: (value: unknown, self: SheetRef) => PageLayoutState[K],
): Scalar<SheetRef> {
  return {
    get: (self) => page(self)[key],
    set: (self, value) => {
      setUp(self)[key] = checked(value, self);
    },
  };
}

type Margin = keyof PageLayoutState["margins"];
const marginNames: readonly Margin[] = ["left", "right", "top", "bottom", "header", "footer"];

function margin(value: unknown): number {
  const points = asNumber(value);
  if (points < 0) throw invalidArgument();
  return points;
}

const margins = Object.fromEntries(
  marginNames.map((name): [string, Scalar<SheetRef>] => [
    `${name}Margin`,
    {
      get: (self) => page(self).margins[name],
      set: (self, value) => {
        setUp(self).margins[name] = margin(value);
      },
    },
  ]),
);

const pointsPer = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 } as const;

function setPrintMargins(self: SheetRef, args: Arguments): void {
  const unit = asWord(args.raw(0), ["Points", "Inches", "Centimeters"] as const);
  for (const [name, value] of Object.entries(args.record(1))) {
    setUp(self).margins[asWord(name, marginNames)] = margin(value) * pointsPer[unit];
  }
}

/** Title rows are whole rows, title columns whole columns: `$1:$2`, `A:B`, or a range of either. */
function titles(self: SheetRef, value: unknown, line: "rows" | "columns"): string {
  const area = areaArgument(self.book, self.id, value);
  if (area.columns !== EXCEL_COLUMNS && line === "rows") throw invalidArgument();
  if (area.rows !== EXCEL_ROWS && line === "columns") throw invalidArgument();
  return localAddress(area);
}

function stored(self: SheetRef, key: "titleRows" | "titleColumns"): OfficeObject | null {
  const text = page(self)[key];
  const area = text === null ? null : areaOf(self.book, self.id, text);
  return area && rangeAt(self.book, area);
}

function printArea(self: SheetRef): OfficeObject | null {
  const text = page(self).printArea;
  const area = text === null ? null : areaOf(self.book, self.id, text);
  return area && rangeAreas(new Areas(self.book, area));
}

function present(object: OfficeObject | null): OfficeObject {
  if (!object) throw itemNotFound();
  return object;
}

function zoom(value: unknown, self: SheetRef): PageLayoutState["zoom"] {
  const record = asRecord(value);
  const entries = Object.entries(record).map(([key, amount]): [string, number] => {
    const name = asWord(key, ["scale", "horizontalFitToPages", "verticalFitToPages"] as const);
    const number = asNumber(amount);
    if (!Number.isInteger(number) || number < (name === "scale" ? 10 : 0)) throw invalidArgument();
    if (number > (name === "scale" ? 400 : 32_767)) throw invalidArgument();
    return [name, number];
  });
  const taken = self.book.unkind.noZoom ? entries.filter(([name]) => name === "scale") : entries;
  return entries.length > 0 && taken.length === 0 ? page(self).zoom : Object.fromEntries(taken);
}

function paperSize(value: unknown, { book }: SheetRef): string {
  const word = asText(value);
  if (!/^[A-Z][A-Za-z0-9]*$/.test(word)) throw invalidArgument();
  if (book.unkind.noPrinter !== "off") throw internalError();
  return word;
}

interface PageRef {
  sheet: SheetRef;
  which: HeaderFooterPage;
}

const headerFooter = officeType<PageRef>({
  name: "HeaderFooter",
  scalars: Object.fromEntries(
    headerFooterPlaces.map((place): [HeaderFooterPlace, Scalar<PageRef>] => [
      place,
      {
        get: ({ sheet, which }) => page(sheet).headersFooters.pages[which][place],
        set: ({ sheet, which }, value) => {
          const text = asText(value);
          if (text.length > 255) throw invalidArgument();
          setUp(sheet).headersFooters.pages[which][place] = text;
        },
      },
    ]),
  ),
});

function ofGroup<K extends "state" | "useSheetMargins" | "useSheetScale">(
  key: K,
  checked: (value: unknown) => PageLayoutState["headersFooters"][K],
): Scalar<SheetRef> {
  return {
    get: (self) => page(self).headersFooters[key],
    set: (self, value) => {
      setUp(self).headersFooters[key] = checked(value);
    },
  };
}

const headersFooters = officeType<SheetRef>({
  name: "HeaderFooterGroup",
  scalars: {
    state: ofGroup("state", (value) => asWord(value, ["Default", "FirstAndDefault", "OddAndEven", "FirstOddAndEven"] as const)),
    useSheetMargins: ofGroup("useSheetMargins", asFlag),
    useSheetScale: ofGroup("useSheetScale", asFlag),
  },
  objects: {
    defaultForAllPages: (sheet) => headerFooter({ sheet, which: "defaultForAllPages" }),
    evenPages: (sheet) => headerFooter({ sheet, which: "evenPages" }),
    firstPage: (sheet) => headerFooter({ sheet, which: "firstPage" }),
    oddPages: (sheet) => headerFooter({ sheet, which: "oddPages" }),
  },
});

export const pageLayout: (self: SheetRef) => OfficeObject = officeType<SheetRef>({
  name: "PageLayout",
  scalars: {
    ...margins,
    blackAndWhite: remembered("blackAndWhite", asFlag),
    centerHorizontally: remembered("centerHorizontally", asFlag),
    centerVertically: remembered("centerVertically", asFlag),
    draftMode: remembered("draftMode", asFlag),
    firstPageNumber: remembered("firstPageNumber", (value) => (value === "" ? "" : asNumber(value))),
    orientation: remembered("orientation", (value) => asWord(value, ["Portrait", "Landscape"] as const)),
    paperSize: remembered("paperSize", paperSize),
    printComments: remembered("printComments", (value) => asWord(value, ["NoComments", "EndSheet", "InPlace"] as const)),
    printErrors: remembered("printErrors", (value) => asWord(value, ["AsDisplayed", "Blank", "Dash", "NotAvailable"] as const)),
    printGridlines: remembered("printGridlines", asFlag),
    printHeadings: remembered("printHeadings", asFlag),
    printOrder: remembered("printOrder", (value) => asWord(value, ["DownThenOver", "OverThenDown"] as const)),
    zoom: remembered("zoom", zoom),
  },
  objects: { headersFooters },
  methods: {
    setPrintMargins,
    setPrintArea: (self, args) => {
      setUp(self).printArea = localAddress(areaArgument(self.book, self.id, args.raw(0)));
    },
    setPrintTitleRows: (self, args) => {
      setUp(self).titleRows = titles(self, args.raw(0), "rows");
    },
    setPrintTitleColumns: (self, args) => {
      setUp(self).titleColumns = titles(self, args.raw(0), "columns");
    },
    getPrintArea: (self) => present(printArea(self)),
    getPrintAreaOrNullObject: printArea,
    getPrintTitleRows: (self) => present(stored(self, "titleRows")),
    getPrintTitleRowsOrNullObject: (self) => stored(self, "titleRows"),
    getPrintTitleColumns: (self) => present(stored(self, "titleColumns")),
    getPrintTitleColumnsOrNullObject: (self) => stored(self, "titleColumns"),
  },
});
