/**
 * COUNTIF and COUNTIFS by words, over an index of each column: 400 units counted among 2,000 persons are 400 looks instead
 * of 800,000 comparisons. Criteria that compare, or may be meant as a number, are left to the library.
 */
import { CellError, type CellValue } from "../../grid";
import { wildcards } from "./lookups";
import type { PlaceContext } from "./references";
import { broadcast, isMatrix, type Matrix, type Operand } from "./values";

/** `undefined` where the library has to count. */
export function countedByWords(args: (Operand | undefined)[], context: PlaceContext): Operand | undefined {
  const counts: { words: Words; criterion: CellValue | Matrix }[] = [];
  let size: string | null = null;
  for (let at = 0; at < args.length; at += 2) {
    const [range, asked] = [args[at], args[at + 1]];
    if (range === undefined || asked === undefined || range instanceof CellError) return undefined;
    const matrix = context.matrixOf(range);
    const shape = `${matrix.length} × ${matrix[0]?.length ?? 0}`;
    const criterion = context.valueOf(asked);
    if ((size ??= shape) !== shape || !(isMatrix(criterion) ? criterion.flat() : [criterion]).every(isWord)) return undefined;
    counts.push({ words: wordsOf(matrix), criterion });
  }
  if (counts.length === 0) return undefined;
  return broadcast(counts.map(({ criterion }) => criterion), (...each) => {
    const [fewest, ...others] = counts.map(({ words }, i) => words.placesOf(each[i] as string)).sort((a, b) => a.size - b.size);
    let found = 0;
    for (const place of fewest!) if (others.every((places) => places.has(place))) found++;
    return found;
  });
}

/** A text that Excel takes as it is: no comparison, no number, no date, no truth value. */
function isWord(value: CellValue): boolean {
  if (typeof value !== "string" || value === "" || /^\s*[<>=]/.test(value) || /^(?:true|false)$/i.test(value)) return false;
  const isNoFigure = /[\u4e00-\u9fff]/.test(value.replace(/[年月日时分秒]/g, ""));
  return isNoFigure || !/^[\s\d.,:+\-(%$¥￥/]/.test(value);
}

/** Where each word of a column stands, without regard to case. */
class Words {
  private readonly places = new Map<string, Set<number>>();
  private readonly patterns = new Map<string, Set<number>>();

  constructor(private readonly cells: CellValue[]) {
    cells.forEach((cell, place) => {
      if (typeof cell !== "string") return;
      const word = cell.toLowerCase();
      const known = this.places.get(word);
      if (known) known.add(place);
      else this.places.set(word, new Set([place]));
    });
  }

  placesOf(word: string): ReadonlySet<number> {
    if (!/[?*~]/.test(word)) return this.places.get(word.toLowerCase()) ?? none;
    let found = this.patterns.get(word);
    if (!found) {
      const pattern = wildcards(word);
      found = new Set(this.cells.flatMap((cell, place) => (typeof cell === "string" && pattern.test(cell) ? [place] : [])));
      this.patterns.set(word, found);
    }
    return found;
  }
}

const none: ReadonlySet<number> = new Set();

const indexes = new WeakMap<Matrix, Words>();

function wordsOf(matrix: Matrix): Words {
  let words = indexes.get(matrix);
  if (!words) indexes.set(matrix, (words = new Words(matrix.flat())));
  return words;
}
