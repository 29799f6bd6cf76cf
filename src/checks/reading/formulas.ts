/**
 * Formulas, read with a library and never as text. Cells that were filled down share their R1C1 text, and are parsed once:
 * a hundred thousand of them cost a hundred thousand look-ups in a map.
 */
import { mergeRefTokens, parse, tokenize, type AstExpression, type Token } from "@borgar/fx";
import { isFormula } from "../../sheet/formula";
import type { SheetSnapshot, Snapshot } from "../../sheet/snapshot";
import { cellAt, type Cell } from "./lookup";

export interface FormulaAt {
  sheet: SheetSnapshot;
  /** Zero-based, counted from A1. */
  row: number;
  column: number;
  /** As Excel shows it. */
  text: string;
  /** The same for all cells it was filled into. */
  r1c1: string;
}

export interface Formulas {
  all: FormulaAt[];
  ofSheet(sheet: string): FormulaAt[];
  at(sheet: string, row: number, column: number): FormulaAt | undefined;
  /** `null` where the text cannot be parsed. References in it are those of this cell. */
  tree(formula: FormulaAt): AstExpression | null;
  /** The tree of the first cell with this R1C1 text: names, functions and operators are right, A1 references are not. */
  sharedTree(formula: FormulaAt): AstExpression | null;
  cell(formula: FormulaAt): Cell;
}

export function formulasIn(snapshot: Snapshot): Formulas {
  const sheets = new Map(snapshot.sheets.map((sheet) => [sheet.name.toLowerCase(), { found: formulasOfSheet(sheet), index: null as Map<string, FormulaAt> | null }]));
  const trees = new Map<string, AstExpression | null>();
  const shared = new Map<string, AstExpression | null>();
  const known = (trees: Map<string, AstExpression | null>, key: string, text: string) => {
    let tree = trees.get(key);
    if (tree === undefined) trees.set(key, (tree = parsed(text)));
    return tree;
  };
  return {
    all: [...sheets.values()].flatMap(({ found }) => found),
    ofSheet: (sheet) => sheets.get(sheet.toLowerCase())?.found ?? [],
    at(sheet, row, column) {
      const entry = sheets.get(sheet.toLowerCase());
      if (!entry) return undefined;
      entry.index ??= new Map(entry.found.map((one) => [`${one.row},${one.column}`, one]));
      return entry.index.get(`${row},${column}`);
    },
    tree: ({ text }) => known(trees, text, text),
    sharedTree: ({ r1c1, text }) => known(shared, r1c1, text),
    cell: ({ sheet, row, column }) => cellAt(sheet, row, column),
  };
}

function formulasOfSheet(sheet: SheetSnapshot): FormulaAt[] {
  const found: FormulaAt[] = [];
  sheet.formulas.forEach((line, i) => {
    for (let j = 0; j < line.length; j++) {
      const text = line[j];
      if (!isFormula(text) || text.length < 2) continue;
      // What spills shows the anchor's formula in no other cell, so every formula here is the cell's own.
      const r1c1 = sheet.formulasR1C1[i]?.[j];
      found.push({ sheet, row: sheet.row + i, column: sheet.column + j, text, r1c1: typeof r1c1 === "string" ? r1c1 : text });
    }
  });
  return found;
}

/** `A6#` and `表[列]` included. A text that is no formula has no tree; Excel would not have taken it. */
export function parsed(text: string): AstExpression | null {
  try {
    return parse(mergeRefTokens(spillsInSpans(tokenize(text))));
  } catch {
    return null;
  }
}

/** How Excel's own files write `A6#`: a call, which the library lets stand at either end of a span. */
export const SPILL_CALL = "ANCHORARRAY";

/** `D6#:F6#` and `A5:B6#`: in Excel `#` belongs to the nearer cell alone, and the library has no span of two spills. */
function spillsInSpans(tokens: Token[]): Token[] {
  const found: Token[] = [];
  tokens.forEach((token, i) => {
    const isHash = (at: number) => tokens[at]?.value === "#" && tokens[at].type === "operator";
    const isSpan = (at: Token | undefined) => at?.value === ":" && at.type === "operator";
    const spans = isSpan(tokens[i - 1]) || isSpan(tokens[i + 2]);
    if (token.type === "range" && isHash(i + 1)) {
      const [from, to] = token.value.split(":") as [string, string?];
      const sheet = from.slice(0, from.lastIndexOf("!") + 1);
      if (to !== undefined) found.push({ type: "range", value: from }, { type: "operator", value: ":" }, ...called(sheet + to));
      else found.push(...(spans ? called(from) : [token]));
      return;
    }
    const before = tokens[i - 1];
    const isTaken = isHash(i) && before?.type === "range" && (before.value.includes(":") || isSpan(tokens[i - 2]) || isSpan(tokens[i + 1]));
    if (!isTaken) found.push(token);
  });
  return found;
}

function called(reference: string): Token[] {
  return [{ type: "func", value: SPILL_CALL }, { type: "operator", value: "(" }, { type: "range", value: reference }, { type: "operator", value: ")" }];
}
