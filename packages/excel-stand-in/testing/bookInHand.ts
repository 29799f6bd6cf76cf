/**
 * The book behind the host, which knows all that a workbook holds beside its grid. A test file begins:
 *
 *   jest.mock("excel-stand-in/files/capture", () => jest.requireActual("excel-stand-in/testing/bookInHand"));
 */
import type { Book } from "../src/host/book";
import type { Host } from "../src/host/index";

/** In the place of what makes a file of it. */
export const captureWorkbook = (book: Book): Book => book;

export function bookOf(host: Host): Book {
  return host.workbook() as unknown as Book;
}
