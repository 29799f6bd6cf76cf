import { groupBy } from "../../basics/groupBy";
import { type FormulaAt, formulasIn, treeOf } from "../../formulas/formulaCells";
import { booksIn } from "../../formulas/otherBooks";
import { walk } from "../../formulas/walk";
import type { Cell } from "../../recognise/grid";
import { headingOf } from "../../recognise/headings";
import { readColumn, sheetKnown } from "../../recognise/tables";
import { type ErrorCause, errorCause } from "../facts/errorCauses";
import { type ErrorSource, errorSources, readsMistake } from "../facts/errorSources";
import { isStuck, unknownFunction } from "../facts/unknownFunctions";
import { meets, placeOf } from "../findings/places";
import { rangeText } from "../findings/rangeText";
import type { Observation, Rule } from "../rule";
import { parseAddress, type Place } from "../../sheet/address";
import type { RefusalSeen, Snapshot, SheetSnapshot } from "../../book/snapshot";
import { isSpilled } from "../../book/spilled";
import type { Field } from "../../book/record";

type ErrorKind = "division" | "not-found" | "value" | "reference" | "number" | "name" | "null" | "empty-array";
type Found = {
  problem: ErrorKind | "typed" | "other";
  value: string;
  label: string;
  cell: string;
  followers: number;
  /** What makes it: a cell and what stands there; "" where no single cell does. `refused`: what a function of ours says of it, in both languages. */
  because: ErrorCause["because"] | "refused" | "";
  becauseCell: string;
  becauseText: string;
  becauseSaid?: string;
};

/** An error value where it comes from. Cells that only pass it on are counted there and not told. */
export const errorValue: Rule<"error-value", Found> = {
  id: "error-value",
  severity: "error",
  about: "formulas",
  check(book) {
    const sources = errorSources(book).filter((source) => !isToldElsewhere(book, source));
    if (sources.length === 0) return [];
    const inputs = inputCells(book);
    const spilled = spilledFrom(book);
    const refused = groupBy(book.refusals ?? [], ({ formula }) => `${formula.sheet}!${formula.row},${formula.column}`);
    const found = sources
      .filter(({ cell, formula }) => formula !== undefined || !(inputs.has(`${cell.sheet}!${cell.row},${cell.column}`) || spilled(cell)))
      .flatMap(({ cell, formula, followers }): Observation<Found>[] => {
        const label = headingOf(formula?.sheet ?? sheetKnown(book, cell.sheet), cell.row, cell.column);
        const problem = formula ? (KINDS[String(cell.value)] ?? "other") : "typed";
        const shared = { problem, value: String(cell.value), label } as const;
        const said = formula && refused.get(`${formula.sheet.name}!${formula.row},${formula.column}`);
        if (said) return said.map((one, i) => refusedAt(one, { ...shared, followers: i === 0 ? followers : 0 }));
        const params = {
          ...shared,
          cell: `${cell.sheet}!${placeOf(cell).address}`,
          followers,
          ...causeOf(book, formula, String(cell.value)),
        };
        return [{ place: placeOf(cell), params }];
      });
    return byCause(found);
  },
  followsFrom(book, { place, params }, others) {
    if (params.because !== "refused") return readsMistake(book, place, others);
    // What a function says is told but where a rule has found the very cell, or the mistake that the cell to be mended is reckoned from.
    const at = parseAddress(place.address);
    if (at && others.some((one) => one.severity !== "hint" && meets(one.place, { sheet: place.sheet, ...at }))) return true;
    return readsMistake(
      book,
      place,
      others.filter(({ severity }) => severity === "error"),
    );
  },
};

/** Told at the cell that is to be mended, in the function's own words. */
function refusedAt(
  { shown, cell, said }: RefusalSeen,
  params: Pick<Found, "problem" | "value" | "label" | "followers">,
): Observation<Found> {
  const written = ({ sheet, address }: Place) => `${sheet}!${address}`;
  return {
    place: cell ?? shown,
    params: {
      ...params,
      cell: written(shown),
      because: "refused",
      becauseCell: cell ? written(cell) : "",
      becauseText: said["zh-CN"],
      becauseSaid: said["en-US"],
    },
  };
}

/** One blank or one name may make several formulas fail: told at the first, and the others are counted. */
function byCause(found: readonly Observation<Found>[]): Observation<Found>[] {
  const firsts = new Map<string, Observation<Found>>();
  return found.filter(({ place, params }) => {
    if (params.because === "" || (params.because === "refused" && params.becauseCell === "")) return true;
    const key = `${place.sheet}!${params.because} ${params.becauseCell}`;
    const first = firsts.get(key);
    if (first) first.params.followers += 1 + params.followers;
    else firsts.set(key, { place, params });
    return first === undefined;
  });
}

function causeOf(book: Snapshot, formula: FormulaAt | undefined, value: string): Pick<Found, "because" | "becauseCell" | "becauseText"> {
  const cause = formula && errorCause(book, formula, value);
  if (!formula || !cause) return { because: "", becauseCell: "", becauseText: "" };
  return { because: cause.because, becauseCell: rangeText(formula, cause.area), becauseText: cause.text };
}

const KINDS: Readonly<Record<string, ErrorKind>> = {
  "#DIV/0!": "division",
  "#N/A": "not-found",
  "#VALUE!": "value",
  "#REF!": "reference",
  "#NUM!": "number",
  "#NAME?": "name",
  "#NULL!": "null",
  "#CALC!": "empty-array",
};

/** spill-blocked tells #SPILL!, function-unknown a function of ours that there is not, external-reference another workbook. */
function isToldElsewhere(book: Snapshot, { cell, formula }: ErrorSource): boolean {
  if (cell.value === "#SPILL!" && formula) return true;
  if (formula && booksIn(formula.text, treeOf(formula)).length > 0) return true;
  if (cell.value !== "#NAME?" || !formula) return false;
  let isOurs = isStuck(book, formula);
  walk(treeOf(formula), (node) => {
    if (unknownFunction(node, true)) isOurs = true;
  });
  return isOurs;
}

/** How many columns one formula fills at most: GRADE three, a list of years some more. */
const WIDEST = 12;

/**
 * Whether an error without a formula was spilled there. Where Excel was not asked: whether it lies below or beside a formula,
 * with nothing empty between, however large the result was meant to be.
 */
function spilledFrom(book: Snapshot): (cell: Cell) => boolean {
  const known = new Map<string, boolean>();
  return (cell) => {
    const sheet = sheetKnown(book, cell.sheet);
    if (sheet.spills) return isSpilled(sheet, cell.row, cell.column);
    for (let column = cell.column; column >= Math.max(0, cell.column - WIDEST); column--) {
      if (!isFilled(sheet, cell.row, column)) return false;
      if (reachesFormula(column)) return true;
    }
    return false;

    function reachesFormula(column: number): boolean {
      const key = (row: number) => `${cell.sheet}!${row},${column}`;
      let row = cell.row;
      let answer = known.get(key(row));
      while (answer === undefined && isFilled(sheet, row, column)) {
        if (formulasIn(book).at(cell.sheet, row, column)) answer = true;
        else answer = known.get(key(--row));
      }
      known.set(key(cell.row), answer ?? false);
      return answer ?? false;
    }
  };
}

function isFilled(sheet: SheetSnapshot, row: number, column: number): boolean {
  const kind = sheet.kinds[row - sheet.row]?.[column - sheet.column];
  return kind !== undefined && kind !== "Empty";
}

/** Cells of a scheme's inputs: rules about scores, weights and the ledger tell what is wrong in them. */
function inputCells(book: Snapshot): Set<string> {
  const columns = book.schemes.flatMap(({ fields }) => fields.flatMap(inputColumns));
  return new Set(
    columns.flatMap(([table, header]) =>
      (readColumn(book, table, header) ?? []).map(({ sheet, row, column }) => `${sheet}!${row},${column}`),
    ),
  );
}

function inputColumns(field: Field): [table: string, header: string][] {
  switch (field.kind) {
    case "unit":
    case "weightRow":
      return [];
    case "score":
      return field.columns.map((column) => [field.table, column]);
    case "weight":
      return [[field.table, field.column]];
    case "ledger":
      return [[field.table, field.pointsColumn]];
  }
}
