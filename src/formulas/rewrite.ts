/** Changes to formulas, made on their parts as the library sees them. */
import { parseA1Ref, type RangeA1, stringifyA1Ref, translateFormulaToA1, translateFormulaToR1C1 } from "@borgar/fx";
import { cellAddress } from "../sheet/address";
import { extentOf, type TextNode } from "./extent";
import type { FormulaAt } from "./formulaCells";

export interface Part {
  node: TextNode;
  text: string;
}

/** The formula with other text in place of some of its parts, which do not overlap. They belong to its own tree. */
export function withParts(text: string, parts: readonly Part[]): string | null {
  let result = text;
  const places = parts.map(({ node, text: put }) => ({ ...(extentOf(text, node) ?? { from: -1, to: -1 }), put }));
  places.sort((a, b) => b.from - a.from);
  let before = text.length;
  for (const { from, to, put } of places) {
    if (from < 1 || to > before) return null;
    result = result.slice(0, from) + put + result.slice(to);
    before = from;
  }
  return result;
}

/** A reference's text with its range changed; sheet and `$` stay. */
export function withRange(reference: string, change: (range: RangeA1) => Partial<RangeA1>): string | null {
  const parsed = parseA1Ref(reference);
  if (!parsed || !("range" in parsed)) return null;
  return stringifyA1Ref({ ...parsed, range: { ...parsed.range, ...change(parsed.range) } });
}

/** The formula as it would read filled into another cell; `null` where a reference would fall off the sheet. */
export function filledInto({ text, row, column }: FormulaAt, toRow: number, toColumn: number): string | null {
  try {
    const relative = translateFormulaToR1C1(text, cellAddress(row, column));
    const moved = translateFormulaToA1(relative, cellAddress(toRow, toColumn), { wrapEdges: false });
    return translateFormulaToR1C1(moved, cellAddress(toRow, toColumn)) === relative ? moved : null;
  } catch {
    return null;
  }
}
