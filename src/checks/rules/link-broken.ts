import { firstOf } from "../../basics/itemAt";
import { groupBy } from "../../basics/groupBy";
import { renamedSince } from "../../book/recordNow";
import type { Snapshot, SheetSnapshot } from "../../book/snapshot";
import { formulasIn, type FormulaAt } from "../../formulas/formulaCells";
import { sheetNamed } from "../../recognise/tables";
import { isFormula } from "../../sheet/formula";
import { relinked, sheetsLinkedTo, withSheetsNamed } from "../../sheet/link";
import type { CellChange } from "../finding";
import { changeTo } from "../findings/changes";
import { placeAt } from "../findings/places";
import type { Observation, Rule } from "../rule";

type Found =
  | { problem: "renamed"; sheet: string; now: string; others: number; count: number }
  | { problem: "gone"; sheet: string; count: number };

interface DeadLink {
  cell: FormulaAt;
  sheet: string;
}

/**
 * A link to a sheet of this workbook that is called otherwise by now, or gone. Excel changes formulas when a sheet is renamed, and leaves
 * the targets of links. Told once for the workbook, and for each sheet that is gone: every sheet of a scheme may lead to the same one, and all
 * that lead to renamed sheets are mended together.
 */
export const linkBroken: Rule<"link-broken", Found> = {
  id: "link-broken",
  severity: "warning",
  about: "formulas",
  check(book) {
    const dead = deadLinks(book);
    if (dead.length === 0) return [];
    const names = renamedSheets(book);
    return [...groupBy(dead, ({ sheet }) => (names.has(sheet) ? "" : sheet)).values()].map((links) => told(links, names));
  },
};

function deadLinks(book: Snapshot): DeadLink[] {
  return formulasIn(book).shapes.flatMap((shape) => {
    if (!/HYPERLINK\(/i.test(shape.r1c1)) return [];
    return shape.cells.flatMap((cell) => {
      const sheet = sheetsLinkedTo(cell.text).find((name) => sheetNamed(book, name) === undefined);
      return sheet === undefined ? [] : [{ cell, sheet }];
    });
  });
}

/** Earlier name → name now, of all schemes; a name that another sheet bears by now is not lost. */
function renamedSheets(book: Snapshot): Map<string, string> {
  return new Map(book.schemes.flatMap((scheme) => [...renamedSince(book, scheme).sheets]).filter(([from]) => !sheetNamed(book, from)));
}

function told(links: readonly DeadLink[], names: ReadonlyMap<string, string>): Observation<Found> {
  const { cell, sheet } = firstOf(links);
  const place = placeAt(cell.sheet, cell.row, cell.column);
  const now = names.get(sheet);
  const count = links.length;
  if (now === undefined) return { place, params: { problem: "gone", sheet, count } };
  const sheets = [...new Set(links.map((one) => one.cell.sheet))];
  const fix = [
    ...links.map((one) => changeTo(one.cell, relinked(one.cell.text, names))),
    ...sheets.flatMap((one) => textsNaming(one, names)),
  ];
  const others = new Set(links.map((one) => one.sheet)).size - 1;
  return { place, params: { problem: "renamed", sheet, now, others, count }, fix };
}

/** What else tells of the renamed sheets beside the links to them. */
function textsNaming({ name, row, column, formulas }: SheetSnapshot, names: ReadonlyMap<string, string>): CellChange[] {
  return formulas.flatMap((line, i) =>
    line.flatMap((before, j): CellChange[] => {
      if (typeof before !== "string" || isFormula(before)) return [];
      const after = withSheetsNamed(before, names);
      return after === before ? [] : [{ sheet: name, row: row + i, column: column + j, before, after }];
    }),
  );
}
