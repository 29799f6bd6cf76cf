/** `Excel.WorksheetCollection`. */
import { sameName, type Book } from "../book";
import { eventTypes, subscriptionMethods, workbookTarget } from "../subscriptions";
import { itemNotFound } from "../problems";
import { guardStructure } from "../protection";
import { officeType, type OfficeObject } from "./model";
import { checkedSheetName, worksheet } from "./worksheet";

function find(book: Book, key: unknown): OfficeObject | null {
  const sheet = typeof key === "string" ? book.findSheet(key) : undefined;
  return sheet ? worksheet({ book, id: sheet.id }) : null;
}

function inOrder(book: Book, visibleOnly: boolean): OfficeObject[] {
  return book
    .sheetsInOrder()
    .filter((sheet) => sheet.visible || !visibleOnly)
    .map((sheet) => worksheet({ book, id: sheet.id }));
}

function edge(sheets: OfficeObject[], index: 0 | -1): OfficeObject {
  const sheet = sheets.at(index);
  if (!sheet) throw itemNotFound();
  return sheet;
}

/** `Sheet1`, `Sheet2` …: the first that is free. */
function freeName(book: Book): string {
  const taken = book.grid.sheets().map((sheet) => sheet.name);
  for (let number = 1; ; number++) {
    const name = `Sheet${number}`;
    if (!taken.some((one) => sameName(one, name))) return name;
  }
}

export const worksheetCollection = officeType<Book>({
  name: "WorksheetCollection",
  items: (book) => inOrder(book, false),
  item: find,
  methods: {
    add: (book, args) => {
      guardStructure(book);
      const name = args.optionalText(0);
      const checked = name === null ? freeName(book) : checkedSheetName(book, name);
      return worksheet({ book, id: book.edit().addSheet(checked) });
    },
    getActiveWorksheet: (book) => worksheet({ book, id: book.grid.activeSheet() }),
    getCount: (book, args) => inOrder(book, args.flag(0, false)).length,
    getFirst: (book, args) => edge(inOrder(book, args.flag(0, false)), 0),
    getLast: (book, args) => edge(inOrder(book, args.flag(0, false)), -1),
    getItemOrNullObject: (book, args) => find(book, args.raw(0)),
    ...subscriptionMethods<Book>(
      {
        DataChanged: eventTypes.changed,
        SelectionChanged: eventTypes.selected,
        Activated: eventTypes.activated,
        Deactivated: eventTypes.deactivated,
        Added: eventTypes.added,
        Deleted: eventTypes.deleted,
      },
      (book) => ({ book, target: workbookTarget }),
    ),
  },
});
