/**
 * A range's contents as an Excel gives them that calls a spilled cell's formula its value, its anchor's, or nothing. A test file
 * begins:
 *
 *   jest.mock("excel-stand-in/host/objects/rangeCells", () => jest.requireActual("excel-stand-in/testing/spilledFormulas"));
 */
import type * as Kind from "../src/host/objects/rangeCells";
import type { RangeRef } from "../src/host/objects/rangeRef";

const real = jest.requireActual<typeof Kind>("../src/host/objects/rangeCells");

export type SpilledFormulas = "value" | "anchor" | "empty";
export const spilledFormulas: { are: SpilledFormulas } = { are: "value" };

type Read = (range: RangeRef) => (string | number | boolean)[][] | null;

function asGiven(read: Read): Read {
  return (range) => {
    const cells = range.unbounded || spilledFormulas.are === "value" ? [] : range.contents();
    return (
      read(range)?.map((line, i) =>
        line.map((content, j) => {
          const from = cells[i]?.[j]?.spilledFrom;
          if (!from) return content;
          if (spilledFormulas.are === "empty") return "";
          const anchor = range.book.read({ ...range.area, row: from.row, column: from.column, rows: 1, columns: 1 });
          return anchor[0]![0]!.formula;
        }),
      ) ?? null
    );
  };
}

module.exports = { ...real, spilledFormulas, readFormulas: asGiven(real.readFormulas), readFormulasR1C1: asGiven(real.readFormulasR1C1) };
