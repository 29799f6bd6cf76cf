/**
 * Names that a criterion of COUNTIFS or a lookup would read as a number, a comparison or a pattern: everything that is counted,
 * summed and looked up by them is the same as for plain names.
 */
import { planWorkbook, templates, type Scheme } from "../../src/schemes";
import type { Cell } from "../../src/book/schema/words";
import { holdsFormula } from "../../src/sheet/formula";
import { everyOf } from "../support/everyOf";
import { PlanBook } from "../support/planBook";

/** 007, 7 and 7.0 are one number; the others are comparisons and patterns that would take in their neighbours. */
const MISREAD = [
  "007",
  "7",
  "7.0",
  "a*",
  "ab",
  "a~b",
  "a?",
  "<5",
  ">0",
  "=b",
  "<>",
  "*",
  "?",
  "~",
  "TRUE",
  "true~",
  "1-2",
  "2026-1-2",
  "50%",
  "0.5",
];

/** As a clerk types them: no texts, but names all the same. */
const TYPED = [7, 8, 9.5, 2026, 10, 11];

const nothing = { sheets: [], tables: [], names: [] };

/** Everything that is headed by a class bears the class's other name: the columns of weights, and the lists of those columns. */
function headedByOthers(scheme: Scheme, called: ReadonlyMap<string, string | number>): Scheme {
  const word = (name: string) => String(called.get(name) ?? name);
  const tables = scheme.tables.map((table) => ({
    ...table,
    columns: table.columns.map((column) => ({ ...column, header: word(column.header) })),
    ...(table.total && { total: { ...table.total, column: word(table.total.column), also: table.total.also?.map(word) } }),
  }));
  const tracks = scheme.tracks.map((track) => ({
    ...track,
    parts: track.parts.map((part) =>
      part.kind === "indicators" && part.classes ? { ...part, value: word(part.value), classes: part.classes.map(word) } : part,
    ),
    ...(track.summary && {
      summary: {
        ...track.summary,
        columns: track.summary.columns.map((column) =>
          column.kind === "merge" && column.classes ? { ...column, classes: column.classes.map(word) } : column,
        ),
      },
    }),
  }));
  return { ...scheme, tables, tracks };
}

/** Other names for units and groups; whoever else has none keeps what it is called. */
function renamed(scheme: Scheme, others: readonly (string | number)[]): { scheme: Scheme; called: Map<string, string | number> } {
  const called = new Map<string, string | number>();
  const members = new Set<string>();
  const call = (names: Set<string>) => [...names].slice(0, others.length).forEach((name, i) => called.set(name, others[i]!));
  for (const column of [0, 1]) {
    for (const { list, word } of scheme.tracks) {
      // A group that is called as the track is stands in the titles of its sheets: it is left.
      const names = new Set(
        (scheme.content[list.table] ?? []).flatMap((cells) => {
          const name = cells[column];
          return typeof name === "string" && name !== word ? [name] : [];
        }),
      );
      // Whoever is grouped by units is grouped by what those are called.
      if (column === 1 && [...names].some((name) => members.has(name))) continue;
      if (column === 0) names.forEach((name) => members.add(name));
      call(names);
    }
  }
  const rows = (of: Cell[][]) => of.map((cells) => cells.map((cell) => (typeof cell === "string" ? (called.get(cell) ?? cell) : cell)));
  // Those who become headers are texts there, and have to be in their table.
  const headers = new Set(scheme.tracks.flatMap(({ parts }) => parts.flatMap((part) => (part.kind === "raters" ? [part.raters] : []))));
  const asText = (of: Cell[][]) =>
    of.map((cells) => cells.map((cell, column) => (column === 0 && typeof cell === "number" ? String(cell) : cell)));
  return {
    called,
    scheme: headedByOthers(
      {
        ...scheme,
        tables: scheme.tables.map((table) => ({ ...table, rows: headers.has(table.name) ? asText(rows(table.rows)) : rows(table.rows) })),
        content: Object.fromEntries(Object.entries(scheme.content).map(([table, of]) => [table, rows(of)])),
      },
      called,
    ),
  };
}

function shownBy(scheme: Scheme): Map<string, unknown> {
  const plan = planWorkbook(scheme, nothing, "x");
  const book = new PlanBook(plan);
  const found = new Map<string, unknown>();
  for (const { name, blocks } of plan.sheets) {
    const codes = new Set(
      blocks.flatMap(({ row, column, cells }) =>
        cells.flatMap((line, i) =>
          line.flatMap((cell, j) => (holdsFormula(cell) && cell.formula.includes("KAOHE.DIGEST") ? [`${row + i},${column + j}`] : [])),
        ),
      ),
    );
    for (const { row, column, value } of book.cells(name)) if (!codes.has(`${row},${column}`)) found.set(`${name}!${row},${column}`, value);
  }
  return found;
}

const schemes = templates.map(({ id, scheme }) => [id, scheme({ sample: true, year: 2026 })] as const);

describe.each([
  ["look like something else", MISREAD],
  ["were typed as numbers", TYPED],
] as const)("for names that %s", (_, others) => {
  test.each(
    everyOf(
      schemes,
      schemes.filter(([id]) => id === "lanzhou"),
    ),
  )("%s shows the same", (_id, plain) => {
    const { scheme, called } = renamed(plain, others);
    expect(called.size).toBeGreaterThan(8);
    const [before, after] = [shownBy(plain), shownBy(scheme)];
    // A bulletin tells names within its sentences.
    const told = plain.tracks.flatMap(({ bulletin }) => (bulletin ? [bulletin.sheet] : []));
    const within = new RegExp([...called.keys()].join("|"), "g");
    const other = (value: unknown, place: string) => {
      if (typeof value !== "string") return value;
      if (!told.some((sheet) => place.startsWith(`${sheet}!`))) return called.get(value) ?? value;
      return called.get(value) ?? value.replace(within, (name) => String(called.get(name)));
    };
    const same = (one: unknown, shown: unknown) => Object.is(one, shown) || (typeof one === "number" && shown === String(one));
    // What was signed off were results of other names.
    const differing = [...before].flatMap(([place, value]) =>
      same(other(value, place), after.get(place)) || value === "与现在一致" ? [] : [[place, other(value, place), after.get(place)]],
    );
    expect(differing).toEqual([]);
  });
});
