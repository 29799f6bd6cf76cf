/**
 * Sheets that were renamed in the grid: every result stays, checks tell no more than that links lead nowhere, one click mends these, and a
 * change goes on with the sheets as they are called now.
 */
import { renamedSheet } from "excel-stand-in/grid/univer/formula/rewrite";
import { runChecks, type AnyFinding } from "../../src/checks";
import type { WorkbookPlan } from "../../src/book/plan";
import { planWorkbook, type Scheme } from "../../src/schemes";
import { cellAddress } from "../../src/sheet/address";
import { cellOf, holdsFormula } from "../../src/sheet/formula";
import { sheetsLinkedTo } from "../../src/sheet/link";
import { differenceOf, rollOver, standingSchemes, unchanged, type Wanted } from "../../src/standing";
import { countSpareRows } from "../../src/standing/rows";
import { bookSnapshot } from "../support/bookSnapshot";
import { PlanBook } from "../support/planBook";
import { expectAsNew } from "./asNew";
import { MemoryBook } from "./memoryBook";
import { smallScheme } from "./smallScheme";

const nothing = { sheets: [], tables: [], names: [] };
const about = { when: "2026-11-30", reason: "测试" };
const templates = [["ningwu"], ["lanzhou"]];

/** Names that need quotes, and marks that need two of them. */
const otherName = (name: string) => `26'年 “${name.slice(0, 20)}”(改)`.replace(/[“”]/g, name.length % 2 ? "" : "＂");

/** The plan as the grid holds it once every sheet is renamed: formulas follow, as Excel has it, and texts do not. The record is the one that was written. */
function withSheetsRenamed(plan: WorkbookPlan): WorkbookPlan {
  const names = plan.sheets.map(({ name }) => name);
  const follow = (formula: string) => names.reduce((text, name) => renamedSheet(text, name, otherName(name)), formula);
  return {
    ...plan,
    names: plan.names.map((one) => ({ ...one, formula: follow(one.formula) })),
    sheets: plan.sheets.map((sheet) => ({
      ...sheet,
      name: otherName(sheet.name),
      blocks: sheet.blocks.map((block) => ({
        ...block,
        cells: block.cells.map((line) => line.map((cell) => (holdsFormula(cell) ? { formula: follow(cell.formula) } : cell))),
      })),
    })),
  };
}

const snapshotOf = (book: PlanBook, plan: WorkbookPlan) =>
  bookSnapshot(book, { sheets: plan.sheets.map(({ name }) => name), names: plan.names, schemes: [plan.record] });

const valuesIn = (book: PlanBook, plan: WorkbookPlan) =>
  plan.sheets.map(({ name }) => [...book.cells(name)].map(({ row, column, value }) => [cellAddress(row, column), value]));

const shown = ({ rule, severity, place, params }: AnyFinding, names: ReadonlyMap<string, string>) => ({
  rule,
  severity,
  place: `${names.get(place.sheet) ?? place.sheet}!${place.address}`,
  problem: params.problem,
});

describe.each(templates)("%s", (id) => {
  const plan = planWorkbook(smallScheme(id, 12), nothing, "new");
  const renamed = withSheetsRenamed(plan);
  const called = new Map(plan.sheets.map(({ name }) => [name, otherName(name)]));

  test("every result equals the one before; checks tell of links, and their fix mends all of them", () => {
    const [before, book] = [new PlanBook(plan), new PlanBook(renamed)];
    expect(valuesIn(book, renamed)).toEqual(valuesIn(before, plan));
    const known = runChecks(snapshotOf(before, plan)).findings.map((finding) => shown(finding, called));
    const { findings, failed } = runChecks(snapshotOf(book, renamed));
    expect(failed).toEqual([]);
    const links = findings.filter(({ rule }) => rule === "link-broken");
    expect(findings.filter(({ rule }) => rule !== "link-broken").map((finding) => shown(finding, new Map()))).toEqual(known);
    expect(links.map(({ place, params }: AnyFinding) => [place.sheet, params.problem])).toEqual([[otherName("说明"), "renamed"]]);

    for (const { sheet, row, column, after } of links[0]!.fix!)
      book.write(`'${sheet.replaceAll("'", "''")}'!${cellAddress(row, column)}`, cellOf(after));
    const mended = snapshotOf(book, renamed);
    expect(runChecks(mended).findings.map((finding) => shown(finding, new Map()))).toEqual(known);
    const guide = mended.sheets[0]!.formulas.flat().map(String);
    const led = guide.flatMap(sheetsLinkedTo);
    expect(led.length).toBeGreaterThan(8);
    expect(led.filter((sheet) => !mended.sheets.some(({ name }) => name === sheet))).toEqual([]);
    expect(guide.filter((text) => [...called.keys()].some((name) => text.includes(`“${name}”表`)))).toEqual([]);
  });

  const changes: [string, (scheme: Scheme) => Partial<Wanted>][] = [
    ["nothing", () => ({})],
    ["a unit that comes", () => ({ members: [{ track: "单位", added: [{ name: "县能源局", group: null }], removed: [], renamed: [] }] })],
    [
      "a unit of another name",
      () => ({ members: [{ track: "单位", added: [], removed: [], renamed: [{ from: "单位02", to: "县财政局" }] }] }),
    ],
  ];
  /** What the change makes of the sheets as they were called at first, with every sheet renamed after it. */
  function renamedAfter(wanted: (scheme: Scheme) => Partial<Wanted>): WorkbookPlan {
    const first = new MemoryBook(plan);
    const { scheme } = standingSchemes(first.snapshot())[0]!;
    first.make(differenceOf(first.snapshot(), "new", { ...unchanged(scheme), ...wanted(scheme) }, about).steps);
    const known = {
      sheets: new Map(plan.sheets.map(({ key, name }) => [key, otherName(name)])),
      tables: new Map<string, string>(),
      names: new Map<string, string>(),
    };
    return planWorkbook(countSpareRows(standingSchemes(first.snapshot())[0]!.scheme), nothing, "new", known);
  }
  const bookRenamed = () => {
    const book = new MemoryBook(plan);
    for (const [from, to] of called) book.rename(from, to);
    return book;
  };

  test.each(changes)("a change afterwards, %s, says the new names in links, texts and prompts too", (_, wanted) => {
    const book = bookRenamed();
    const { scheme } = standingSchemes(book.snapshot())[0]!;
    book.make(differenceOf(book.snapshot(), "new", { ...unchanged(scheme), ...wanted(scheme) }, about).steps);
    expectAsNew(book, renamedAfter(wanted));
    const again = differenceOf(book.snapshot(), "new", unchanged(standingSchemes(book.snapshot())[0]!.scheme), about);
    expect(again.steps.map(({ kind }) => kind)).toEqual(["record"]);
  });

  test("links that were mended by hand are no part of the change", () => {
    const book = bookRenamed();
    const links = runChecks(book.snapshot()).findings.filter(({ rule }) => rule === "link-broken");
    for (const { sheet, row, column, after } of links[0]!.fix!) book.put(sheet, row, column, [[cellOf(after)]]);
    const { lines, steps } = differenceOf(book.snapshot(), "new", unchanged(standingSchemes(book.snapshot())[0]!.scheme), about);
    expect(lines.filter((line) => "sheet" in line && line.sheet === links[0]!.place.sheet)).toEqual([]);
    expect(steps.filter((step) => step.kind === "write" && step.sheet === links[0]!.place.sheet)).toEqual([]);
  });

  test("the next year begins with the sheets as they are called", () => {
    const [book, first] = [bookRenamed(), new MemoryBook(plan)];
    const lines = [book, first].map((one) => {
      const snapshot = one.snapshot();
      const { wanted } = rollOver(snapshot, standingSchemes(snapshot)[0]!);
      const made = differenceOf(snapshot, "new", wanted, about);
      one.make(made.steps);
      return made.lines.filter(({ code }) => code !== "formulasChanged" && code !== "archived").map((line) => JSON.stringify(line));
    });
    const asCalled = (line: string) => {
      const told = JSON.parse(line) as { sheet: string };
      return JSON.stringify({ ...told, sheet: called.get(told.sheet) ?? told.sheet });
    };
    expect(lines[0]).toEqual(lines[1]!.map(asCalled));
    expect(standingSchemes(book.snapshot())[0]!.scheme).toEqual(standingSchemes(first.snapshot())[0]!.scheme);
  });
});
