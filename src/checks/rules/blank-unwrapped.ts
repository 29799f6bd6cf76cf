import type { AstExpression } from "@borgar/fx";
import { itemAt } from "../../basics/itemAt";
import { argumentNodes, calledName, ownName } from "../../formulas/called";
import { type Call, callsIn } from "../../formulas/calls";
import { alone, cellOfFormula, type FormulaAt } from "../../formulas/formulaCells";
import { type Part, withParts } from "../../formulas/rewrite";
import { bindingOf } from "../../formulas/scope";
import { spilledBlanksOf } from "../../formulas/spilled";
import { blankMatters, mayHaveSpareRows } from "../../formulas/takers";
import { walk } from "../../formulas/walk";
import { headingOf } from "../../recognise/headings";
import { sheetKnown } from "../../recognise/tables";
import { blanksOf } from "../../recognise/tally";
import { areaAddress, type SheetArea } from "../../sheet/address";
import { isFunctionId } from "../../vocabulary/functions";
import type { CellChange } from "../finding";
import { allMended, changeTo } from "../findings/changes";
import { placeOf } from "../findings/places";
import { rangeText } from "../findings/rangeText";
import type { Observation, Rule } from "../rule";
import type { Snapshot } from "../../book/snapshot";

type Found = { label: string; by: string; range: string; blanks: number; count: number };

/**
 * A range with blank cells handed to a function of ours as it is. Desktop Excel hands a blank over as 0, so that a missing
 * score counts as nothing scored; `IF(x="","",x)` hands it over as a blank. Told once for all cells of one formula.
 */
export const blankUnwrapped: Rule<"blank-unwrapped", Found> = {
  id: "blank-unwrapped",
  severity: "error",
  about: "formulas",
  check(book) {
    const found = new Map<string, Bare>();
    const wanted = new Map<AstExpression | null, number[]>();
    const known = new Map<string, number>();
    const blanksOnce = (area: SheetArea, isTable: boolean) => {
      const key = `${area.sheet}!${areaAddress(area)} ${isTable}`;
      const blanks = known.get(key) ?? (isTable ? blanksInRows(book, area) : blanksIn(book, area));
      known.set(key, blanks);
      return blanks;
    };
    let [formula, ordinal] = [null as FormulaAt | null, 0];
    for (const call of callsIn(book)) {
      ordinal = call.formula === formula ? ordinal + 1 : 0;
      formula = call.formula;
      // Which arguments to look at is the same for all cells of a formula.
      let asked = wanted.get(call.args[0]?.node ?? null);
      if (asked === undefined) wanted.set(call.args[0]?.node ?? null, (asked = argumentsAsked(call)));
      for (const argument of asked) {
        const { resolved } = itemAt(call.args, argument);
        if (!resolved || resolved.blankSafe) continue;
        const blanks = blanksOnce(resolved.area, mayHaveSpareRows({ by: `KAOHE.${call.name}`, argument }));
        if (blanks === 0) continue;
        const key = `${formula.sheet.name}\n${formula.r1c1}`;
        let bare = found.get(key);
        if (!bare) found.set(key, (bare = { call, area: resolved.area, blanks, cells: new Set(), places: new Set() }));
        bare.cells.add(formula);
        bare.places.add(`${ordinal}:${argument}`);
      }
    }
    return [...found.values()].map(observed);
  },
};

interface Bare {
  /** The first one found, and its blank cells. */
  call: Call;
  area: SheetArea;
  blanks: number;
  cells: Set<FormulaAt>;
  /** Which calls of the formula, and which of their arguments. */
  places: Set<string>;
}

function argumentsAsked({ name, args }: Call): number[] {
  if (!isFunctionId(name)) return [];
  return [...args.keys()].filter((argument) => {
    const node = itemAt(args, argument).node;
    return node !== null && isPlain(node) && blankMatters({ by: `KAOHE.${name}`, argument });
  });
}

/** Results of other formulas hold no blanks, and what is worked out on the way is left to whoever wrote it. */
function isPlain(node: AstExpression): boolean {
  return node.type === "ReferenceIdentifier";
}

function blanksIn(book: Snapshot, area: SheetArea): number {
  const sheet = sheetKnown(book, area.sheet);
  const used = { rows: sheet.values.length, columns: sheet.values[0]?.length ?? 0 };
  // What lies beyond the used cells is blank as well.
  const inside = (from: number, count: number, start: number, size: number) =>
    Math.max(0, Math.min(from + count, start + size) - Math.max(from, start));
  const known = inside(area.row, area.rows, sheet.row, used.rows) * inside(area.column, area.columns, sheet.column, used.columns);
  const blanks = area.rows * area.columns - known + blanksOf(book, area.sheet).count(area);
  // What a formula spilled is no blank, though a spilled "" looks like one.
  return blanks === 0 ? 0 : blanks - spilledBlanksOf(book, sheet).count(area);
}

/** As `blanksIn`, without rows that are blank throughout: those are not handed over as anything. */
function blanksInRows(book: Snapshot, area: SheetArea): number {
  const counts = Array.from({ length: area.rows }, (_, i) => blanksIn(book, { ...area, row: area.row + i, rows: 1 }));
  return counts.reduce((sum, count) => (count === area.columns ? sum : sum + count), 0);
}

function observed({ call, area, blanks, cells, places }: Bare): Observation<Found> {
  const { formula, name } = call;
  const { sheet, row, column } = formula;
  // All cells of the formula are mended, those without a blank today as well, so that they stay one formula.
  const same = formula.shape.cells.filter((cell) => cell.sheet === sheet);
  return {
    place: placeOf(cellOfFormula(formula)),
    params: { label: headingOf(sheet, row, column), by: `KAOHE.${name}`, range: rangeText(formula, area), blanks, count: cells.size },
    ...allMended(same, (cell) => wrapped(cell, places)),
  };
}

function wrapped(cell: FormulaAt, places: ReadonlySet<string>): CellChange | null {
  const { formula, tree } = alone(cell);
  const parts: Part[] = [];
  let ordinal = -1;
  walk(tree, (node, scope) => {
    if (node.type !== "CallExpression" || ownName(calledName(node) ?? "") === null) return;
    ordinal++;
    argumentNodes(node).forEach((arg, argument) => {
      if (!places.has(`${ordinal}:${argument}`) || arg?.type !== "ReferenceIdentifier") return;
      // A name that LET gives is no place to mend what it stands for.
      if (arg.kind === "name" && bindingOf(arg.value, scope)) return;
      parts.push({ node: arg, text: `IF(${arg.value}="","",${arg.value})` });
    });
  });
  const after = parts.length < places.size ? null : withParts(formula.text, parts);
  return after === null ? null : changeTo(cell, after);
}
