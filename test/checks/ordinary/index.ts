/**
 * Workbooks of ordinary formulas without a mistake in them, as the files beside this one describe them: nothing that a rule says of
 * them is true. They are written as fixtures of rules are (`fixtureBook`), several to a file, each under an `@` and its name.
 *
 *     *12 | {unit} | {70-99} | =SUM(B{r}:C{r}) |     twelve rows
 *     {r} {r-1}        the row's number, and the one above         {first} {last}  of the latest run of such rows
 *     {n} {46000+n}    01, 02 and so on, and a number plus that    {unit}          a name, another in each row
 *     {70-99} {1.5-3.4.1}    any number from one to the other, with decimals where they are said
 *     {甲/乙}          one of these words
 */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Snapshot } from "../../../src/book/snapshot";
import { fixtureFrom } from "../../support/fixtureBook";

export interface OrdinaryBook {
  name: string;
  /** As `fixtureBook` reads it. */
  text: string;
}

export function ordinaryBooks(): OrdinaryBook[] {
  const files = readdirSync(__dirname)
    .filter((file) => file.endsWith(".md"))
    .sort();
  return files.flatMap((file) =>
    readFileSync(path.join(__dirname, file), "utf8")
      .split(/^@ /m)
      .slice(1)
      .map((part) => {
        const [name = "", ...lines] = part.split("\n");
        return { name, text: spelledOut(name, lines) };
      }),
  );
}

export function snapshotOfOrdinary({ text }: OrdinaryBook): Snapshot {
  return fixtureFrom(text).snapshot();
}

const UNITS = [..."甲乙丙丁戊己庚辛壬癸"].flatMap((letter) => ["局", "委", "镇", "办", "中心"].map((kind) => `${letter}${kind}`));

/** Every row by itself, with everything in braces put in. */
function spelledOut(name: string, lines: readonly string[]): string {
  const random = numbersFrom(name);
  let [row, first, last] = [0, 0, 0];
  const result: string[] = [];
  for (const line of lines) {
    const [, count, cells = line] = /^\*(\d+) (.*)$/.exec(line) ?? [];
    if (line.startsWith("# ")) row = 0;
    const rows = count === undefined ? 1 : Number(count);
    if (count !== undefined) [first, last] = [row + 1, row + rows];
    for (let n = 1; n <= rows; n++) {
      if (cells.startsWith("|")) row += 1;
      result.push(cells.replace(/\{([^{}]+)\}/g, (_, what: string) => put(what, { row, first, last, n, random })));
    }
  }
  return result.join("\n");
}

interface Place {
  row: number;
  first: number;
  last: number;
  n: number;
  random: () => number;
}

function put(what: string, { row, first, last, n, random }: Place): string {
  const above = /^r-(\d+)$/.exec(what);
  const after = /^(\d+)\+n$/.exec(what);
  const between = /^(\d+(?:\.\d+)?)-(\d+(?:\.\d+)?)(?:\.(\d))?$/.exec(what);
  if (what === "r") return String(row);
  if (above) return String(row - Number(above[1]));
  if (what === "first") return String(first);
  if (what === "last") return String(last);
  if (what === "n") return String(n).padStart(2, "0");
  if (what === "unit") return UNITS[(n - 1) % UNITS.length]!;
  if (after) return String(Number(after[1]) + n);
  if (between) {
    const [, least, most, decimals] = between;
    return (Number(least) + random() * (Number(most) - Number(least))).toFixed(Number(decimals ?? 0));
  }
  const words = what.split("/");
  return words[Math.floor(random() * words.length)]!;
}

/** From 0 to 1, the same for the same name whenever they are asked for. */
export function numbersFrom(name: string): () => number {
  let state = [...name].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) >>> 0, 7);
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
