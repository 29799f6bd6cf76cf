/** A plan's native formulas, calculated by the preview's calculator and by the second engine, cell by cell. */
import { NAMESPACE } from "../../src/vocabulary/functions";
import { cellAddress, isInside, parseAddress, type SheetArea } from "../../src/sheet/address";
import { PlanBook } from "../support/planBook";
import type { Shown } from "../support/planReader";
import { askIronCalc, typed, type EngineCell } from "./ironCalc";
import { Unreadable, type TablePlace } from "./places";
import { Translation, addressOf, type Surroundings } from "./translation";
import type { WorkbookPlan } from "../../src/book/plan";

export interface Opinion {
  /** Formulas with a custom function of ours: the engine is given what they show. */
  ours: number;
  /** Put to the engine as they are written, tables and names in its words; it spills them itself. */
  asWritten: number;
  /** Put to it as one formula for each cell of the result. */
  byCell: number;
  /** Not put to it, by what is in the way. */
  unread: Record<string, number>;
  /** What stood in the way of formulas that were put to it all the same. */
  obstacles: Record<string, number>;
  /** Cells compared. */
  cells: number;
  /** Where the two do not say the same. */
  differences: string[];
}

interface Planned extends SheetArea {
  formula: string;
  values: Shown[][];
  isOurs: boolean;
  translation?: Translation;
  unread?: string;
}

const ASIDE = "aside";
const OURS = `${NAMESPACE}.`.toUpperCase();

export function secondOpinion(plan: WorkbookPlan): Opinion {
  const book = new PlanBook(plan);
  const formulas = new Map<string, Planned>();
  const cells: EngineCell[] = [];
  for (const { name: sheet } of plan.sheets) {
    for (const { row, column, formula, values } of book.formulasOf(sheet)) {
      const isOurs = formula.toUpperCase().includes(OURS);
      formulas.set(keyOf(sheet, row, column), {
        sheet,
        row,
        column,
        rows: values.length,
        columns: values[0]!.length,
        formula,
        values,
        isOurs,
      });
    }
    for (const { row, column, value } of book.constantsOf(sheet)) cells.push({ sheet, row, column, text: typed(value) });
  }
  const tables = book.tableAreas.map(
    (area): TablePlace => ({ ...area, headers: book.read(addressOf({ ...area, rows: 1 }).replace(/\$/g, ""))[0]!.map(String) }),
  );
  const names = plan.names.flatMap(({ name, formula }, i) => {
    const area = parseAddress(formula.slice(1));
    return area ? [{ name: name.toLowerCase(), word: `name_${i}`, refersTo: formula.slice(1), shape: area }] : [];
  });
  const asides = new Map<string, SheetArea>();
  let asideColumns = 0;
  const around: Surroundings = {
    table: (name) => tables.find((table) => table.name.toLowerCase() === name.toLowerCase()),
    tableAround: (sheet, row, column) => tables.find((table) => table.sheet === sheet && isInside(table, row, column)),
    spill: (sheet, row, column) => {
      const area = formulas.get(keyOf(sheet, row, column));
      return area && { area, isTheEngines: area.translation?.oneByOne.size === 0 };
    },
    definedName: (name) => names.find((one) => one.name === name.toLowerCase()),
    putAside: (text, { rows, columns }) => {
      const known = asides.get(text);
      if (known) return known;
      const column = asideColumns;
      asideColumns += columns;
      const area = { sheet: ASIDE, row: 0, column, rows, columns };
      asides.set(text, area);
      cells.push({ sheet: ASIDE, row: 0, column, text });
      return area;
    },
  };

  const native = [...formulas.values()].filter(({ isOurs }) => !isOurs);
  for (const one of native) attempt(one, () => (one.translation = new Translation(one.formula, one, around)));
  const opinion: Opinion = {
    ours: formulas.size - native.length,
    asWritten: 0,
    byCell: 0,
    unread: {},
    obstacles: {},
    cells: 0,
    differences: [],
  };
  const asked: Planned[] = [];
  for (const one of native) {
    const { translation } = one;
    if (!translation) continue;
    const written = attempt(one, () => (translation.oneByOne.size === 0 ? [[translation.asWritten()]] : translation.byCell()));
    if (!written) continue;
    asked.push(one);
    opinion[translation.oneByOne.size === 0 ? "asWritten" : "byCell"] += 1;
    for (const obstacle of [...translation.reworded, ...translation.oneByOne]) count(opinion.obstacles, obstacle);
    written.forEach((line, r) =>
      line.forEach((text, c) => cells.push({ sheet: one.sheet, row: one.row + r, column: one.column + c, text })),
    );
    const isAsLarge = translation.oneByOne.size === 0 || (written.length === one.rows && written[0]!.length === one.columns);
    if (!isAsLarge)
      opinion.differences.push(
        `${placeOf(one)} is ${one.rows}×${one.columns} and should be ${written.length}×${written[0]!.length}: ${one.formula}`,
      );
  }
  for (const one of formulas.values()) {
    if (asked.includes(one)) continue;
    if (one.unread) count(opinion.unread, one.unread);
    one.values.forEach((line, r) =>
      line.forEach((value, c) => cells.push({ sheet: one.sheet, row: one.row + r, column: one.column + c, text: typed(value ?? 0) })),
    );
  }

  const sheets = [...plan.sheets.map(({ name }) => name), ASIDE];
  const areas = asked.map(({ sheet, row, column, rows, columns }) => ({ sheet, row, column, rows, columns }));
  const [answers] = askIronCalc([
    { sheets, names: names.map(({ word, refersTo }) => ({ name: word, formula: refersTo })), cells, asked: areas },
  ]);
  for (const [i, one] of asked.entries()) {
    const { values, spilled } = answers![i]!;
    const isSpill = one.translation!.oneByOne.size === 0;
    if (isSpill && (spilled.rows !== one.rows || spilled.columns !== one.columns)) {
      opinion.differences.push(
        `${placeOf(one)} is ${one.rows}×${one.columns}, to the engine ${spilled.rows}×${spilled.columns}: ${one.formula}`,
      );
    }
    for (const [r, line] of one.values.entries()) {
      for (const [c, value] of line.entries()) {
        opinion.cells += 1;
        if (!same(value, values[r]![c]!)) {
          opinion.differences.push(
            `${placeOf(one, r, c)} shows ${JSON.stringify(value)}, to the engine ${JSON.stringify(values[r]![c])}: ${one.formula}`,
          );
        }
      }
    }
  }
  return opinion;
}

function attempt<Result>(one: Planned, what: () => Result): Result | undefined {
  try {
    return what();
  } catch (reason) {
    if (!(reason instanceof Unreadable)) throw reason;
    one.unread = reason.message;
    return undefined;
  }
}

/** Numbers as far as a double is sure of them after some reckoning; a blank and an empty text look alike. */
function same(one: Shown, other: Shown): boolean {
  if (typeof one === "number" && typeof other === "number") return Math.abs(one - other) <= 1e-9 * Math.max(Math.abs(one), Math.abs(other));
  return (one ?? "") === (other ?? "");
}

const keyOf = (sheet: string, row: number, column: number) => `${sheet}!${row}:${column}`;
const placeOf = ({ sheet, row, column }: SheetArea, down = 0, right = 0) => `${sheet}!${cellAddress(row + down, column + right)}`;

function count(counts: Record<string, number>, what: string): void {
  counts[what] = (counts[what] ?? 0) + 1;
}
