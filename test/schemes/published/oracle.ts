/**
 * Runs the checks of one place: each alone on the template's sample, then all of them again after every change that a person
 * types. The changes stay, one upon the other, and the calculation by hand starts from the sheets anew each time.
 */
import { everyOf } from "../../support/everyOf";
import { Workbook } from "./workbook";

export type Check<Counted> = readonly [rule: string, check: (book: Workbook, counted: Counted) => void];
/** What is typed, and what must be seen of it, so that no change goes by without effect. */
export type Change<Counted> = readonly [what: string, type: (book: Workbook) => void, shows: (counted: Counted, book: Workbook) => void];

interface Oracle<Counted> {
  id: string;
  countedOf: (book: Workbook) => Counted;
  checks: readonly Check<Counted>[];
  changes: readonly Change<Counted>[];
  /** Rules whose line must say 我们的理解. */
  ours: readonly string[];
  reported: readonly string[];
}

export function proveOracle<Counted>({ id, countedOf, checks, changes, ours, reported }: Oracle<Counted>): void {
  let book: Workbook;
  beforeAll(() => {
    book = new Workbook(id);
  });

  test.each(checks)("%s", (_, check) => check(book, countedOf(book)));

  test("readings beyond the words are said to be ours, what was reported is said to be", () => {
    expect(ours.filter((rule) => !book.rule(rule).text.includes("我们的理解"))).toEqual([]);
    expect(reported.filter((rule) => book.rule(rule).fixedBy !== "公开报道")).toEqual([]);
  });

  test.each(everyOf(changes, changes.slice(0, 2)))("with %s", (_, type, shows) => {
    type(book);
    const counted = countedOf(book);
    shows(counted, book);
    for (const [, check] of checks) check(book, counted);
    expect(book.errors()).toEqual([]);
  });
}
