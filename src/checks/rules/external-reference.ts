import { fillingsOf, formulasIn, treeOf } from "../../formulas/formulaCells";
import { booksIn } from "../../formulas/otherBooks";
import { parseFormula } from "../../formulas/parse";
import { walk } from "../../formulas/walk";
import { headingOf } from "../../recognise/headings";
import { placeAt } from "../findings/places";
import type { Observation, Rule } from "../rule";
import type { Snapshot } from "../../book/snapshot";

type Found = { book: string; label: string; count: number };

/**
 * A formula that reads another workbook: whoever gets this one without the other sees old values or none. Told once for
 * each workbook and sheet, at the first cell.
 */
export const externalReference: Rule<"external-reference", Found> = {
  id: "external-reference",
  severity: "warning",
  about: "formulas",
  check(book) {
    const names = booksInNames(book);
    const found = new Map<string, Observation<Found> & { params: { count: number } }>();
    for (const shape of formulasIn(book).shapes) {
      const { first } = shape;
      const tree = treeOf(first);
      const books = new Set(booksIn(first.text, tree));
      if (names.size > 0) {
        walk(tree, (node) => {
          const book = node.type === "ReferenceIdentifier" && node.kind === "name" ? names.get(node.value.toLowerCase()) : undefined;
          if (book !== undefined) books.add(book);
        });
      }
      if (books.size === 0) continue;
      for (const filling of fillingsOf(shape)) {
        for (const book of books) {
          const key = `${filling.sheet.name}\n${book}`;
          const known = found.get(key);
          if (known) known.params.count += filling.count;
          else {
            const { sheet, row, column } = filling.first;
            const params = { book, label: headingOf(sheet, row, column), count: filling.count };
            found.set(key, { place: placeAt(sheet, row, column), params });
          }
        }
      }
    }
    return [...found.values()];
  },
};

/** Names that stand for cells of another workbook. */
function booksInNames(book: Snapshot): Map<string, string> {
  return new Map(
    book.names.flatMap(({ name, formula }) => {
      const [book] = booksIn(formula, parseFormula(formula));
      return book === undefined ? [] : [[name.toLowerCase(), book] as const];
    }),
  );
}
