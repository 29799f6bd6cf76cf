/** `Excel.WorksheetCustomPropertyCollection`: texts that an add-in keeps with a sheet, which stay with it when it is renamed. */
import type { Book } from "../book";
import { invalidArgument, itemNotFound } from "../problems";
import { asText, officeType, type OfficeObject } from "./model";

interface PropertyRef {
  book: Book;
  sheet: string;
  key: string;
}

/** Excel does not tell keys apart by case. */
const kept = ({ book, sheet }: Omit<PropertyRef, "key">) => book.state(sheet).customProperties;
const sameKey = (key: string) => key.toLowerCase();

function present(self: PropertyRef): { key: string; value: string } {
  const found = kept(self).get(sameKey(self.key));
  if (!found) throw itemNotFound();
  return found;
}

const customProperty = officeType<PropertyRef>({
  name: "WorksheetCustomProperty",
  scalars: {
    key: { get: (self) => present(self).key },
    value: {
      get: (self) => present(self).value,
      set: (self, value) => {
        present(self).value = asText(value);
      },
    },
  },
  methods: {
    delete: (self) => {
      present(self);
      kept(self).delete(sameKey(self.key));
    },
  },
});

function find(self: { book: Book; sheet: string }, key: unknown): OfficeObject | null {
  return typeof key === "string" && kept(self).has(sameKey(key)) ? customProperty({ ...self, key }) : null;
}

export const worksheetCustomProperties: (self: { book: Book; sheet: string }) => OfficeObject = officeType<{ book: Book; sheet: string }>({
  name: "WorksheetCustomPropertyCollection",
  items: (self) => [...kept(self).values()].map(({ key }) => customProperty({ ...self, key })),
  item: find,
  methods: {
    add: (self, args) => {
      const key = args.text(0);
      if (key === "" || key.length > 255) throw invalidArgument();
      kept(self).set(sameKey(key), { key, value: args.text(1) });
      return customProperty({ ...self, key });
    },
    getCount: (self) => kept(self).size,
    getItemOrNullObject: (self, args) => find(self, args.raw(0)),
  },
});
