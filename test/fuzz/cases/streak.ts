import fc from "fast-check";
import { outcomeByRule } from "../../functions/oracle/outcome";
import { streakByRule } from "../../functions/oracle/streak";
import { fuzz } from "../fuzz";
import { column, rowsOf, some, whole } from "../numbers";

/** A year as letters, so that a row reads as a line of text: "a b" is a year with both words, "-" a blank one. */
const YEARS = { a: "A", b: "b", c: "C", ab: "A、b", bc: "B c", "-": "", p: "待定" } as const;
type Year = keyof typeof YEARS;

const year = fc.constantFrom(...(Object.keys(YEARS) as Year[]));
const years = whole(1, 8).chain((length) => rowsOf(year, length, 4));
const current = (rows: Year[][]) => column(rows.map((row) => YEARS[row.at(-1)!]));
const history = (rows: Year[][]) => (rows[0]!.length > 1 ? rows.map((row) => row.slice(0, -1).map((one) => YEARS[one])) : "");

/** As the oracles write years. */
const written = (row: Year[]) => row.map((one) => (one === "-" ? "" : one === "p" ? YEARS.p : one));

const WORDS = ["a", "b", "c", "ab", "bc"] as const;

export const streak = fuzz({
  id: "STREAK",
  cases: fc.record({ rows: years, words: fc.constantFrom(...WORDS) }),
  args: ({ rows, words }) => [current(rows), history(rows), [[...words]]],
  expected: ({ rows, words }) => rows.map((row) => [streakByRule(written(row), words)]),
});

const rule = fc.record({
  words: fc.constantFrom(...WORDS),
  years: whole(1, 4),
  isEvery: fc.boolean(),
  inAll: fc.option(fc.record({ within: fc.option(whole(4, 8), { nil: undefined }), settled: fc.constantFrom(undefined, "b", "c") }), {
    nil: undefined,
  }),
  text: fc.constantFrom("约谈", "调整", "嘉奖"),
});

/** The rule's years as its cell says them. */
function yearsCell({ years: count, isEvery, inAll }: { years: number; isEvery: boolean; inAll?: { within?: number; settled?: string } }) {
  const years = isEvery ? `每${count}` : count;
  if (!inAll) return years;
  const { within, settled } = inAll;
  return `${within === undefined ? "" : `${within}年内`}累计${years}${settled === undefined ? "" : `（${settled}后）`}`;
}

export const outcome = fuzz({
  id: "OUTCOME",
  cases: fc.record({ rows: years, rules: some(rule, 5) }),
  args: ({ rows, rules }) => [
    current(rows),
    history(rows),
    rules.map(({ words, text, ...rule }) => [[...words].join("、"), yearsCell(rule), text]),
  ],
  expected: ({ rows, rules }) => rows.map((row) => [outcomeByRule(written(row), rules)]),
});
