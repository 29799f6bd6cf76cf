/** `Excel.CustomXmlPartCollection` and `Excel.CustomXmlPart`. */
import type { Book, XmlPart } from "../book";
import { invalidArgument, invalidOperation, itemNotFound } from "../problems";
import { officeType, type OfficeObject } from "./model";

interface PartRef {
  book: Book;
  id: string;
}

/** Refuses what is not well-formed, and answers the namespace of the root element. */
function namespaceOf(xml: string): string {
  const parsed = new DOMParser().parseFromString(xml, "application/xml");
  const root = parsed.documentElement;
  if (parsed.getElementsByTagName("parsererror").length > 0) throw invalidArgument("The XML is not well-formed.");
  return root.namespaceURI ?? "";
}

function present({ book, id }: PartRef): XmlPart {
  const part = book.xmlParts.find((one) => one.id === id);
  if (!part) throw itemNotFound();
  return part;
}

const customXmlPart = officeType<PartRef>({
  name: "CustomXmlPart",
  identity: (self) => ({ Id: present(self).id }),
  scalars: {
    id: { get: (self) => present(self).id },
    namespaceUri: { get: (self) => namespaceOf(present(self).xml) },
  },
  methods: {
    delete: (self) => {
      self.book.xmlParts.splice(self.book.xmlParts.indexOf(present(self)), 1);
    },
    getXml: (self) => present(self).xml,
    setXml: (self, args) => {
      const xml = args.text(0);
      namespaceOf(xml);
      present(self).xml = xml;
    },
  },
});

function newId(book: Book): string {
  const number = Math.max(0, ...book.xmlParts.map((part) => parseInt(part.id.slice(-13, -1), 16))) + 1;
  return `{00000000-0000-4000-8000-${number.toString(16).toUpperCase().padStart(12, "0")}}`;
}

function found(book: Book, parts: XmlPart[], key: unknown): OfficeObject | null {
  return parts.some((part) => part.id === key) ? customXmlPart({ book, id: String(key) }) : null;
}

interface Namespace {
  book: Book;
  uri: string;
}

const partsIn = ({ book, uri }: Namespace) => book.xmlParts.filter((part) => namespaceOf(part.xml) === uri);

const scopedParts = officeType<Namespace>({
  name: "CustomXmlPartScopedCollection",
  items: (self) => partsIn(self).map(({ id }) => customXmlPart({ book: self.book, id })),
  item: (self, key) => found(self.book, partsIn(self), key),
  methods: {
    getCount: (self) => partsIn(self).length,
    getItemOrNullObject: (self, args) => found(self.book, partsIn(self), args.raw(0)),
    getOnlyItem: (self) => {
      const [only, ...others] = partsIn(self);
      if (!only || others.length > 0) throw invalidOperation("There is not exactly one part of the namespace.");
      return customXmlPart({ book: self.book, id: only.id });
    },
    getOnlyItemOrNullObject: (self) => {
      const [only, ...others] = partsIn(self);
      if (others.length > 0) throw invalidOperation("There is more than one part of the namespace.");
      return only ? customXmlPart({ book: self.book, id: only.id }) : null;
    },
  },
});

export const customXmlPartCollection: (self: Book) => OfficeObject = officeType<Book>({
  name: "CustomXmlPartCollection",
  items: (book) => book.xmlParts.map(({ id }) => customXmlPart({ book, id })),
  item: (book, key) => found(book, book.xmlParts, key),
  methods: {
    add: (book, args) => {
      const xml = args.text(0);
      namespaceOf(xml);
      const id = newId(book);
      book.xmlParts.push({ id, xml });
      return customXmlPart({ book, id });
    },
    getByNamespace: (book, args) => scopedParts({ book, uri: args.text(0) }),
    getCount: (book) => book.xmlParts.length,
    getItemOrNullObject: (book, args) => found(book, book.xmlParts, args.raw(0)),
  },
});
