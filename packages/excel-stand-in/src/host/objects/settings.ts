/** `Excel.SettingCollection` and `Excel.Setting`: values the add-in stores in the workbook. */
import type { Book } from "../book";
import { itemNotFound } from "../problems";
import { officeType, type OfficeObject } from "./model";

interface SettingRef {
  book: Book;
  key: string;
}

function present({ book, key }: SettingRef): unknown {
  if (!book.settings.has(key)) throw itemNotFound();
  return book.settings.get(key);
}

const setting = officeType<SettingRef>({
  name: "Setting",
  identity: (self) => {
    present(self);
    return { _Id: self.key };
  },
  scalars: {
    key: { get: ({ key }) => key },
    value: {
      get: present,
      set: (self, value) => {
        present(self);
        self.book.settings.set(self.key, value);
      },
    },
  },
  methods: {
    delete: (self) => {
      present(self);
      self.book.settings.delete(self.key);
    },
  },
});

function find(book: Book, key: unknown): OfficeObject | null {
  return typeof key === "string" && book.settings.has(key) ? setting({ book, key }) : null;
}

export const settingCollection: (self: Book) => OfficeObject = officeType<Book>({
  name: "SettingCollection",
  items: (book) => [...book.settings.keys()].map((key) => setting({ book, key })),
  item: find,
  methods: {
    add: (book, args) => {
      const key = args.text(0);
      book.settings.set(key, args.raw(1));
      return setting({ book, key });
    },
    getCount: (book) => book.settings.size,
    getItemOrNullObject: (book, args) => find(book, args.raw(0)),
  },
});
