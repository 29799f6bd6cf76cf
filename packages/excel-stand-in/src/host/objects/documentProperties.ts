/** `Excel.DocumentProperties`: what the file says of itself. */
import type { Book } from "../book";
import { asText, officeType, type Scalar } from "./model";

const writable = ["author", "category", "comments", "company", "keywords", "manager", "subject", "title"] as const;

export const documentProperties = officeType<Book>({
  name: "DocumentProperties",
  scalars: Object.fromEntries(
    writable.map((name): [string, Scalar<Book>] => [
      name,
      {
        get: (book) => book.properties.get(name) ?? "",
        set: (book, value) => {
          book.properties.set(name, asText(value));
        },
      },
    ]),
  ),
});
