/** What holds for every template, whatever its regime: valid data, sound sheets, no errors, few rounds, every rule covered. */
import { holdsFormula } from "../../src/sheet/formula";
import * as v from "valibot";
import { wordsOf } from "../../src/i18n";
import { templates } from "../../src/schemes";
import type { Area, SheetPlan, Taken, WorkbookPlan } from "../../src/book/plan";
import { brokenReferences } from "../../src/book/schema/references";
import { scheme as schema } from "../../src/book/schema/scheme";
import { blankModes } from "../support/everyOf";
import { PlanBook, type Blanks } from "../support/planBook";

const nothing: Taken = { sheets: [], tables: [], names: [] };
const RULES: Record<string, string[]> = {
  golmud: numbered("G", 13),
  ningwu: numbered("N", 8),
  suqian: numbered("S", 12),
  lanzhou: numbered("L", 9),
  laizhou: numbered("Z", 10),
  "civil-servants": [
    ...[35, 36, 38, 50, 88, 95].map((article) => `GW${article}`),
    ...[14, 15, 19, 20, 21, 25, 27, 28, 29].map((article) => `GK${article}`),
  ],
  "public-institutions": [5, 10, 15, 17, 20, 28, 29, 30, 31, 36, 37, 41, 42, 43, 44].map((article) => `SY${article}`),
};

function numbered(letter: string, count: number): string[] {
  return Array.from({ length: count }, (_, i) => `${letter}${i + 1}`);
}

const overlap = (a: Area, b: Area) =>
  a.row < b.row + b.rows && b.row < a.row + a.rows && a.column < b.column + b.columns && b.column < a.column + a.columns;
const formulasOf = (plan: WorkbookPlan) =>
  plan.sheets.flatMap((s) =>
    s.blocks.flatMap((b) =>
      b.cells
        .flat()
        .filter(holdsFormula)
        .map(({ formula }) => formula),
    ),
  );

describe.each(templates.map((t) => [t.id, t] as const))("%s", (id, template) => {
  const scheme = template.scheme({ sample: true, year: 2026 });
  const plan = template.plan({ sample: true, year: 2026 }, nothing);
  const empty = template.plan({ year: 2026 }, nothing);
  const filled = new Map<Blanks, PlanBook>();
  /** The sample, calculated; nothing here writes into it. */
  const filledBook = (blanks: Blanks) => {
    const book = filled.get(blanks) ?? new PlanBook(plan, blanks);
    filled.set(blanks, book);
    return book;
  };
  afterAll(() => filled.clear());
  const deep = scheme.tracks.some(({ upper }) => upper !== undefined);

  test("is a valid scheme, filled or empty", () => {
    for (const one of [scheme, template.scheme({ year: 2026 })]) {
      const result = v.safeParse(schema, one);
      expect(result.issues?.map((issue) => `${v.getDotPath(issue)}: ${issue.message}`) ?? []).toEqual([]);
      expect(brokenReferences(one)).toEqual([]);
      expect(v.safeParse(schema, JSON.parse(JSON.stringify(one))).output).toEqual(one);
    }
  });

  test("leaves no text blank but the office's name, and what cells and formulas may be without", () => {
    expect(blankTexts(scheme)).toEqual(["office"]);
    expect(blankTexts(template.scheme({ year: 2026 }))).toEqual(["office"]);
    const isLeft = (place: string) => /^sheets\.\d+\.blocks\.\d+\.cells\.|^record\.formulas\.\d+\.label$/.test(place);
    expect(blankTexts(plan).filter((place) => !isLeft(place))).toEqual(["record.standing.scheme.office"]);
  });

  test("the guide says of every sheet what to do there and who does it, with a link to it", () => {
    const [guide, ...others] = plan.sheets;
    const told = guide!.blocks.flatMap(({ cells }) => cells.flat().map((cell) => (holdsFormula(cell) ? cell.formula : cell)));
    for (const { name } of others)
      expect(told.filter((cell) => typeof cell === "string" && cell.endsWith(`"到“${name}”表")`))).toHaveLength(1);
  });

  test("has words for each of its options, in both languages", () => {
    for (const words of Object.values(wordsOf)) {
      const { options } = (words.templates as Record<string, { options: object }>)[id]!;
      expect(Object.keys(options).sort()).toEqual(template.options.map(({ key }) => key).sort());
    }
  });

  test("covers every rule of its regime, at cells that hold what is said of them", () => {
    const ids = scheme.rules.map((rule) => rule.id);
    for (const rule of RULES[id] ?? []) expect(ids).toContain(rule);
    expect(new Set(ids).size).toBe(ids.length);
    const places = scheme.rules.flatMap((rule) => rule.at.map((place) => ({ rule: rule.id, ...place })));
    expect(places.filter((place) => !standsThere(plan, filledBook("desktop"), place))).toEqual([]);
  });

  test("keeps tables and spills apart and nothing below either", () => {
    for (const sheet of plan.sheets) {
      const areas = [...sheet.tables.map((t) => t.area), ...sheet.spills];
      areas.forEach((a, i) =>
        areas.slice(i + 1).forEach((b) => expect([sheet.name, a, b, overlap(a, b)]).toEqual([sheet.name, a, b, false])),
      );
      for (const { row, column, cells } of sheet.blocks) {
        const block = { row, column, rows: cells.length, columns: cells[0]!.length };
        for (const table of sheet.tables) {
          const below = { ...table.area, row: table.area.row + table.area.rows, rows: 1000 };
          expect([sheet.name, block, overlap(block, below)]).toEqual([sheet.name, block, false]);
        }
      }
    }
  });

  test("asks a custom function for nothing in validations, conditional formats and names, and once in a formula", () => {
    const spoken = JSON.stringify(plan.sheets.map((s) => [s.validations, s.conditions])) + JSON.stringify(plan.names);
    expect(spoken).not.toMatch(/KAOHE/);
    const words = new Set(plan.sheets.flatMap((s) => s.tables.map((t) => t.name)));
    for (const { formula } of plan.sheets.flatMap((s) => s.conditions)) {
      expect(formula).not.toMatch(/\[/);
      for (const word of words) expect(formula.includes(`${word}[`)).toBe(false);
    }
    for (const formula of formulasOf(plan)) expect((formula.match(/KAOHE\./g) ?? []).length).toBeLessThanOrEqual(1);
  });

  test("uses nothing newer than Excel 2021 and keeps within Excel's lengths", () => {
    for (const formula of formulasOf(plan)) {
      expect(formula).not.toMatch(
        /\b(LAMBDA|BYROW|BYCOL|MAP|REDUCE|SCAN|VSTACK|HSTACK|TAKE|DROP|CHOOSECOLS|CHOOSEROWS|TEXTSPLIT|TEXTBEFORE|TEXTAFTER|TOCOL|TOROW|WRAPROWS|WRAPCOLS|EXPAND|GROUPBY|PIVOTBY)\(/,
      );
      expect(formula.length).toBeLessThan(8192);
      const bare = formula.replace(/"[^"]*"/g, "");
      expect([formula, bare.split("(").length]).toEqual([formula, bare.split(")").length]);
    }
    for (const { promptTitle, prompt, rule } of plan.sheets.flatMap((s) => s.validations)) {
      expect(promptTitle.length).toBeLessThanOrEqual(36);
      expect(prompt.length).toBeGreaterThan(0);
      expect(prompt.length).toBeLessThanOrEqual(224);
      if (rule.kind === "list") expect(rule.source.length).toBeLessThanOrEqual(255);
    }
  });

  test.each(["desktop", "web"] as const)("shows no error, filled or empty, with %s blanks, and settles in few rounds", (blanks) => {
    const book = filledBook(blanks);
    expect(book.errors()).toEqual([]);
    // Who is among the last is known before grades are, and outcomes after them.
    const marked = scheme.tracks.some(({ grading }) => grading?.bottom?.mark !== undefined);
    expect(book.rounds).toBeLessThanOrEqual(deep ? 5 : marked ? 4 : 3);
    if (blankModes.includes(blanks)) expect(new PlanBook(empty, blanks).errors()).toEqual([]);
  });

  test("shows the same in both blank modes", () => {
    const [desktop, web] = (["desktop", "web"] as const).map((blanks) => everything(filledBook(blanks), plan));
    expect(desktop).toEqual(web);
  });

  test("keeps room for every name where results will spill", () => {
    const choices = Object.fromEntries(template.options.flatMap((option) => (option.key === "persons" ? [["persons", 900]] : [])));
    const large = template.plan({ year: 2026, ...choices }, nothing);
    const longest = Math.max(...large.sheets.flatMap(({ tables }) => tables.map(({ area }) => area.rows)));
    for (const { name, spills } of large.sheets) {
      for (const { rows } of spills) if (rows > 1) expect([name, rows > longest]).toEqual([name, true]);
    }
  });

  test("is small enough for one request and a reader", () => {
    expect(JSON.stringify(plan).length).toBeLessThan(3_000_000);
    expect(plan.sheets.length).toBeLessThanOrEqual(36);
  });
});

function everything(book: PlanBook, plan: WorkbookPlan) {
  return plan.sheets.map(({ name, widths }) => [name, book.read(`${name}!A1:${letters(widths.length)}300`)]);
}

/** Where texts say nothing, by keys and places. */
function blankTexts(data: unknown, place: string[] = []): string[] {
  if (typeof data === "string") return data.trim() === "" ? [place.join(".")] : [];
  return typeof data === "object" && data !== null ? Object.entries(data).flatMap(([key, one]) => blankTexts(one, [...place, key])) : [];
}

function letters(count: number): string {
  const index = count - 1;
  return index < 26 ? String.fromCharCode(65 + index) : `${letters(Math.floor(index / 26))}${letters((index % 26) + 1)}`;
}

/** Under the header (as shown) stands an input to fill in, or a formula that calls the function named. */
function standsThere(plan: WorkbookPlan, book: PlanBook, { sheet, column, by }: { sheet: string; column: string; by: string }): boolean {
  const found = plan.sheets.find(({ name }) => name === sheet);
  return found !== undefined && headersNamed(found, book, column).some(([row, at]) => holds(found, row, at, by));
}

function headersNamed(sheet: SheetPlan, book: PlanBook, words: string): [number, number][] {
  return sheet.blocks.flatMap(({ row, column, cells }) => {
    if (cells.length !== 1 || cells[0]!.length !== 1) return [];
    const place = `${sheet.name}!${letters(column + 1)}${row + 1}`;
    return book.read(place)[0]![0] === words ? [[row, column] as [number, number]] : [];
  });
}

function holds(sheet: SheetPlan, row: number, column: number, by: string): boolean {
  const block = sheet.blocks.find((b) => b.row === row + 1 && b.column === column);
  if (by === "fill")
    return sheet.tables.some(({ area }) => area.row === row && column >= area.column && column < area.column + area.columns);
  const first = block?.cells[0]?.[0];
  const formula = holdsFormula(first) ? first.formula : anchorTo(sheet, row + 1, column);
  return new RegExp(`(^|[^A-Z.])(KAOHE\\.)?${by}\\(`).test(formula);
}

/** GRADE, SEATS and PROGRESS fill several columns from one cell: the formula then stands to the left. */
function anchorTo(sheet: SheetPlan, row: number, column: number): string {
  for (let at = column - 1; at >= 0 && at >= column - 4; at--) {
    const first = sheet.blocks.find((b) => b.row === row && b.column === at)?.cells[0]?.[0];
    if (holdsFormula(first)) return first.formula;
  }
  return "";
}
