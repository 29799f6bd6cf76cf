/**
 * COUNTIF, COUNTIFS and SUMIFS by words, patterns and numbers, over an index of each column: 400 units counted among 2,000 persons
 * are 400 looks instead of 800,000 comparisons. Criteria that are words which may be meant as a number are left to the library,
 * whose patterns take a ~~ for two signs: what can be read here is read here.
 */
import { requireValue } from "../../../requireValue";
import { CellError, type CellValue } from "../../grid";
import { wildcards } from "./lookups";
import type { PlaceContext } from "./placeContext";
import { asNumber, broadcast, isMatrix, type Matrix, type Operand } from "./values";

/** `undefined` where the library has to count. */
export function countedByWords(args: (Operand | undefined)[], context: PlaceContext): Operand | undefined {
  const found = placesByWords(args, context);
  return found && broadcast(found.criteria, (...asked) => found.placesOf(asked).length);
}

/** `undefined` where the library has to sum. */
export function summedByWords([summed, ...args]: (Operand | undefined)[], context: PlaceContext): Operand | undefined {
  const found = placesByWords(args, context);
  if (!found || summed === undefined || summed instanceof CellError) return undefined;
  const matrix = context.matrixOf(summed);
  if (shapeOf(matrix) !== found.shape) return undefined;
  const cells = matrix.flat();
  return broadcast(found.criteria, (...asked) => {
    let sum = 0;
    for (const place of found.placesOf(asked)) {
      const cell = cells[place];
      if (cell instanceof CellError) return cell;
      if (typeof cell === "number") sum += cell;
    }
    return sum;
  });
}

interface Found {
  shape: string;
  criteria: (CellValue | Matrix)[];
  /** Cells that meet all criteria, in their order. */
  placesOf(asked: CellValue[]): number[];
}

/** @param args columns and what is asked of each, in turns */
function placesByWords(args: (Operand | undefined)[], context: PlaceContext): Found | undefined {
  const columns: Words[] = [];
  const criteria: (CellValue | Matrix)[] = [];
  let shape: string | null = null;
  for (let at = 0; at < args.length; at += 2) {
    const [range, asked] = [args[at], args[at + 1]];
    if (range === undefined || asked === undefined || range instanceof CellError) return undefined;
    const matrix = context.matrixOf(range);
    const criterion = context.valueOf(asked);
    if (
      (shape ??= shapeOf(matrix)) !== shapeOf(matrix) ||
      !(isMatrix(criterion) ? criterion.flat() : [criterion]).every((one) => criterionOf(one) !== null)
    )
      return undefined;
    columns.push(wordsOf(matrix));
    criteria.push(criterion);
  }
  if (shape === null) return undefined;
  const placesOf = (asked: CellValue[]) => {
    const found = columns.map((column, i) =>
      column.meeting(requireValue(criterionOf(asked[i] ?? null), "a criterion that was understood before")),
    );
    const [fewest, ...others] = [...found].sort((one, other) => sizeOf(one) - sizeOf(other)) as [Places, ...Places[]];
    const first = fewest.not
      ? Array.from({ length: columns[0]?.length ?? 0 }, (_, place) => place).filter((place) => !fewest.of.has(place))
      : [...fewest.of];
    return first.filter((place) => others.every(({ of, not }) => of.has(place) !== not));
  };
  return { shape, criteria, placesOf };
}

/** Places, or all but these. */
interface Places {
  of: ReadonlySet<number>;
  not: boolean;
}

/** What is left when some are taken out is nearly all. */
function sizeOf({ of, not }: Places): number {
  return not ? Infinity : of.size;
}

function shapeOf(matrix: Matrix): string {
  return `${matrix.length} × ${matrix[0]?.length ?? 0}`;
}

type Criterion = { kind: "word" | "pattern"; text: string; not: boolean } | { kind: "number"; number: number } | Size | { kind: "filled" };

/** Numbers of a size: a text that looks like one is none. */
interface Size {
  kind: "size";
  is: (value: number) => boolean;
}

const known = new Map<CellValue, Criterion | null>();

/** `null` for what the library has to understand. */
function criterionOf(asked: CellValue): Criterion | null {
  let criterion = known.get(asked);
  if (criterion === undefined) {
    criterion = readCriterion(asked);
    if (known.size > MOST_KNOWN) known.clear();
    known.set(asked, criterion);
  }
  return criterion;
}

const MOST_KNOWN = 10_000;

function readCriterion(asked: CellValue): Criterion | null {
  if (typeof asked === "number") return { kind: "number", number: asked };
  if (typeof asked !== "string" || asked === "") return null;
  if (asked === "<>") return { kind: "filled" };
  const size = sizeAsked(asked);
  if (size) return size;
  const [, operator = "", text = ""] = /^(<>|=)?(.*)$/su.exec(asked) ?? [];
  const not = operator === "<>";
  // What has a joker left when plain ones are taken out can only be a text's pattern, whatever figures it has beside.
  if (/[*?]/.test(text.replace(/~[~*?]/g, "")) && (operator !== "" || !/^[<>]/.test(text))) return { kind: "pattern", text, not };
  return !not && isWord(text) ? { kind: /[*?~]/.test(text) ? "pattern" : "word", text, not } : null;
}

function sizeAsked(asked: string): Size | null {
  const [, operator, digits] = /^([<>]=?)(-?\d+(?:\.\d+)?)$/.exec(asked) ?? [];
  const bound = Number(digits);
  switch (operator) {
    case ">":
      return { kind: "size", is: (value) => value > bound };
    case ">=":
      return { kind: "size", is: (value) => value >= bound };
    case "<":
      return { kind: "size", is: (value) => value < bound };
    case "<=":
      return { kind: "size", is: (value) => value <= bound };
    default:
      return null;
  }
}

/** A text that Excel takes as it is: no comparison, no number, no date, no truth value. */
function isWord(value: string): boolean {
  if (value === "" || /^\s*[<>=]/.test(value) || /^(?:true|false)$/i.test(value)) return false;
  const isNoFigure = /[\u4e00-\u9fff]/.test(value.replace(/[年月日时分秒]/g, ""));
  return isNoFigure || !/^[\s\d.,:+\-(%$¥￥/]/.test(value);
}

/** Where each word of a column stands, without regard to case. */
class Words {
  readonly length: number;
  private readonly places = new Map<string, Set<number>>();
  private readonly patterns = new Map<string, Set<number>>();
  private blanks: Set<number> | null = null;

  constructor(private readonly cells: CellValue[]) {
    this.length = cells.length;
    cells.forEach((cell, place) => {
      if (typeof cell !== "string") return;
      const word = cell.toLowerCase();
      const known = this.places.get(word);
      if (known) known.add(place);
      else this.places.set(word, new Set([place]));
    });
  }

  meeting(criterion: Criterion): Places {
    switch (criterion.kind) {
      case "word":
        return { of: this.places.get(criterion.text.toLowerCase()) ?? none, not: criterion.not };
      case "pattern":
        return { of: this.matching(criterion.text), not: criterion.not };
      case "number":
        return { of: this.where((cell) => isNumber(cell, criterion.number)), not: false };
      case "size":
        return { of: this.where((cell) => typeof cell === "number" && criterion.is(cell)), not: false };
      case "filled":
        return { of: (this.blanks ??= this.where((cell) => cell === null)), not: true };
    }
  }

  private matching(pattern: string): Set<number> {
    let found = this.patterns.get(pattern);
    if (!found) {
      const matches = matcher(pattern);
      found = new Set();
      for (const [word, places] of this.places) if (matches(word)) for (const place of places) found.add(place);
      this.patterns.set(pattern, found);
    }
    return found;
  }

  private where(meets: (cell: CellValue) => boolean): Set<number> {
    return new Set(this.cells.flatMap((cell, place) => (meets(cell) ? [place] : [])));
  }
}

/** A beginning, with nothing or something behind it, is looked for quickly: names are asked for like this by the hundred. */
function matcher(pattern: string): (word: string) => boolean {
  const beginning = /^((?:~[~*?]|[^~*?])*)(\??)\*$/su.exec(pattern);
  if (!beginning) {
    const expression = wildcards(pattern);
    return (word) => expression.test(word);
  }
  const [, start = "", more = ""] = beginning;
  const begins = start.replace(/~([~*?])/g, "$1").toLowerCase();
  const least = begins.length + more.length;
  return (word) => word.length >= least && word.startsWith(begins);
}

/** A text that looks like the number is counted with it. */
function isNumber(cell: CellValue, number: number): boolean {
  if (typeof cell !== "number" && (typeof cell !== "string" || cell.trim() === "")) return false;
  try {
    return Number(asNumber(cell).toPrecision(15)) === Number(number.toPrecision(15));
  } catch {
    return false;
  }
}

const none: ReadonlySet<number> = new Set();

const indexes = new WeakMap<Matrix, Words>();

function wordsOf(matrix: Matrix): Words {
  let words = indexes.get(matrix);
  if (!words) indexes.set(matrix, (words = new Words(matrix.flat())));
  return words;
}
