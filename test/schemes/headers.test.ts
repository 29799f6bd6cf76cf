/** Headers of any letters: every formula stays what it was, and computes the same as with plain words. */
import { mergeRefTokens, parse, tokenize } from "@borgar/fx";
import fc from "fast-check";
import { planWorkbook, type Scheme } from "../../src/schemes";
import { ownScheme } from "../../src/schemes/edit/ownScheme";
import { readScheme, writeScheme } from "../../src/schemes/schemeFile";
import { holdsFormula } from "../../src/sheet/formula";
import { headers } from "../support/hostileTexts";
import { PlanBook } from "../support/planBook";

const nothing = { sheets: [], tables: [], names: [] };
const SCORES = [
  [90, 80, 70],
  [60, 50, 100],
  [75, 75, 75],
];

/** Units are headed, grouped and scored by the given words. */
function schemeWith([word, group, ...items]: string[], units: string[]): Scheme {
  const own = ownScheme(2026);
  const [track, ...others] = own.tracks;
  const indicators = track!.parts.find(({ kind }) => kind === "indicators")!;
  return {
    ...own,
    tables: own.tables.map((table) =>
      table.name === "指标权重" ? { ...table, rows: items.map((item, i) => [item, [0.5, 0.3, 0.2][i]!]) } : table,
    ),
    tracks: [{ ...track!, word: word!, group: group! }, ...others],
    content: {
      ...own.content,
      [track!.list.table]: units.map((unit) => [unit, "一组"]),
      [indicators.table]: units.map((unit, i) => [unit, ...SCORES[i]!]),
    },
  };
}

function isParsed(formula: string): boolean {
  try {
    parse(mergeRefTokens(tokenize(formula)));
    return true;
  } catch {
    return false;
  }
}

const formulasOf = (scheme: Scheme) =>
  planWorkbook(scheme, nothing, "x").sheets.flatMap(({ name, blocks }) =>
    blocks.flatMap(({ cells }) =>
      cells
        .flat()
        .filter(holdsFormula)
        .map(({ formula }) => ({ name, formula })),
    ),
  );

/** The kinds of a formula's parts, whatever they are called. */
const shapeOf = (formula: string) =>
  mergeRefTokens(tokenize(formula)).map(({ type, value }) => (type === "structured" || type === "string" ? type : value));

function totalsOf(scheme: Scheme): unknown[] {
  const book = new PlanBook(planWorkbook(scheme, nothing, "x"));
  expect(book.errors()).toEqual([]);
  const summary = scheme.tracks[0]!.summary!;
  const rows = book.reader.list(summary.sheet, "序号");
  return rows.slice(0, SCORES.length).map((row) => row[summary.columns[summary.columns.length - 1]!.header]);
}

const five = fc
  .uniqueArray(headers, { minLength: 5, maxLength: 5, selector: (text) => text.trim().toLowerCase() })
  .filter((words) => !words.some((word) => ["序号", "备注", "标记", "提醒"].includes(word)));
const three = fc.uniqueArray(headers, { minLength: 3, maxLength: 3, selector: (text) => text.trim().toLowerCase() });
const plain = schemeWith(["单位", "组别", "甲项", "乙项", "丙项"], ["甲局", "乙局", "丙局"]);

test("formulas keep their shape, and the library parses every one", () => {
  const wanted = formulasOf(plain);
  fc.assert(
    fc.property(five, three, (words, units) => {
      const scheme = schemeWith(words, units);
      expect(readScheme(writeScheme(scheme))).toEqual({ scheme });
      const found = formulasOf(scheme);
      expect(found).toHaveLength(wanted.length);
      found.forEach(({ formula }, i) => {
        expect(shapeOf(formula)).toEqual(shapeOf(wanted[i]!.formula));
        expect(isParsed(formula)).toBe(isParsed(wanted[i]!.formula));
      });
    }),
    { numRuns: 20, seed: 4 },
  );
});

/** What says that a cell is left blank on purpose names nobody. */
const isMark = (text: string) => ["-", "/", "—", "——"].includes(text);

test("totals are the same whatever the columns and the units are called", () => {
  const wanted = totalsOf(plain);
  expect(wanted).toEqual([83, 65, 75]);
  fc.assert(
    fc.property(
      five,
      three.filter((words) => !words.some(isMark)),
      (words, units) => {
        expect(totalsOf(schemeWith(words, units))).toEqual(wanted);
      },
    ),
    { numRuns: 4, seed: 5 },
  );
}, 120_000);
