/**
 * A workbook written down as text, for tests of check rules: what a person typed, and beside a cell the finding it must
 * give. It is calculated by the preview's engine, so that fixtures hold no results that could be wrong.
 *
 *     # 评分                      a sheet, from A1; `# 评分 at B3`, `# 评分 protected`, `# 评分 hidden rows 5 6`
 *     | 单位 | 得分 |
 *     | 甲局 | '８９ ⟵ number-as-text |
 *     | 乙局 | =KAOHE.PLACE(B2:B3) ⟵ blank-unwrapped |
 *     ## table 评分表 A1:B3
 *     ## name 上限 =评分!$B$2
 *     # template lanzhou          the sheets of a template's sample instead; what follows is typed over it
 *     | 月度成绩!B8 | 101 ⟵ score-range |     (空 empties a cell; only a mark leaves it as it is)
 *     | 月度成绩!M7:M41 | 空 |                           the same in every cell of an area
 */
import type { CellChange } from "../../src/checks";
import { templates } from "../../src/schemes";
import type { Block, PlanCell, SheetPlan, WorkbookPlan } from "../../src/book/plan";
import type { SchemeRecord } from "../../src/book/record";
import { cellAddress, parseAddress } from "../../src/sheet/address";
import { cellOf } from "../../src/sheet/formula";
import type { Snapshot } from "../../src/book/snapshot";
import { bookSnapshot, type SheetState } from "./bookSnapshot";
import { PlanBook } from "./planBook";

export interface Expected {
  /** `评分!B3` */
  place: string;
  rule: string;
  /** `problem` of the finding's params, where the fixture names one: `⟵ weights-total none`. */
  problem: string | null;
}

export interface Fixture {
  book: PlanBook;
  expected: Expected[];
  snapshot(): Snapshot;
  /** Types into cells, as a fix does. */
  mend(changes: readonly CellChange[]): void;
}

const MARK = "⟵";
const nothing = { sheets: [], tables: [], names: [] };

export function fixtureFrom(text: string): Fixture {
  const lines = text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "" && !line.startsWith("<!--"));
  const template = /^# template (\S+)/.exec(lines[0] ?? "");
  return template ? overTemplate(template[1]!, lines.slice(1)) : fromSheets(lines);
}

function overTemplate(id: string, lines: string[]): Fixture {
  const plan = templates.find((one) => one.id === id)!.plan({ sample: true, year: 2026 }, nothing);
  const book = new PlanBook(plan);
  const expected: Expected[] = [];
  book.together(() => {
    for (const line of lines) {
      const [address, ...rest] = cellsOf(line);
      if (address === undefined) continue;
      const { content, found } = partsOf(rest.join("|"));
      if (content !== "") for (const cell of eachCell(address)) book.write(cell, content === "空" ? "" : valueOf(content));
      expected.push(...found.map((one) => ({ ...one, place: address })));
    }
  });
  return fixtureOf(book, plan, expected, [plan.record], {});
}

/** `月度成绩!M7`, `月度成绩!M8` and so on for `月度成绩!M7:M41`. */
function eachCell(place: string): string[] {
  const [sheet = "", address = ""] = place.split("!");
  const { row, column, rows, columns } = parseAddress(address)!;
  return Array.from({ length: rows * columns }, (_, i) => `${sheet}!${cellAddress(row + Math.floor(i / columns), column + (i % columns))}`);
}

function fromSheets(lines: string[]): Fixture {
  const plan: WorkbookPlan = { sheets: [], names: [], record: emptyRecord, open: { sheet: "", row: 0, column: 0 } };
  const states: Record<string, SheetState> = {};
  const expected: Expected[] = [];
  let next = { row: 0, column: 0 };
  for (const line of lines) {
    const sheet = plan.sheets[plan.sheets.length - 1];
    const table = /^## table (\S+) (\S+)/.exec(line);
    const name = /^## name (\S+) (=.*)$/.exec(line);
    if (table) sheet!.tables.push({ name: table[1]!, area: parseAddress(table[2]!)!, filter: false });
    else if (name) plan.names.push({ name: name[1]!, formula: name[2]! });
    else if (line.startsWith("# ")) {
      const { title, at, state } = headingOf(line.slice(2));
      plan.sheets.push(emptySheet(title));
      states[title] = state;
      next = { ...at };
    } else if (line.startsWith("|")) {
      cellsOf(line).forEach((cell, i) => {
        const { content, found } = partsOf(cell);
        const [row, column] = [next.row, next.column + i];
        if (content !== "") sheet!.blocks.push({ row, column, cells: [[valueOf(content)]] } satisfies Block);
        expected.push(...found.map((one) => ({ ...one, place: `${sheet!.name}!${cellAddress(row, column)}` })));
      });
      next.row += 1;
    }
  }
  return fixtureOf(new PlanBook(plan), plan, expected, [], states);
}

function fixtureOf(
  book: PlanBook,
  plan: WorkbookPlan,
  expected: Expected[],
  schemes: SchemeRecord[],
  states: Record<string, SheetState>,
): Fixture {
  return {
    book,
    expected,
    snapshot: () => bookSnapshot(book, { sheets: plan.sheets.map(({ name }) => name), names: plan.names, schemes, states }),
    mend: (changes) =>
      book.together(() => {
        for (const { sheet, row, column, after } of changes) book.write(`${sheet}!${cellAddress(row, column)}`, cellOf(after));
      }),
  };
}

/** `评分 at B3 protected hidden rows 5 6 hidden columns C`: rows and columns as Excel counts them. */
export function headingOf(heading: string): { title: string; at: { row: number; column: number }; state: SheetState } {
  const [title = "", ...words] = heading.split(/\s+/);
  const rest = words.join(" ");
  const at = parseAddress(/\bat (\S+)/.exec(rest)?.[1] ?? "A1")!;
  const list = (line: string) =>
    /((?:\s*\w+)+)/
      .exec(new RegExp(`hidden ${line} ((?:\\w+ ?)+?)(?= hidden| at| protected|$)`).exec(rest)?.[1] ?? "")?.[1]
      ?.trim()
      .split(/\s+/) ?? [];
  return {
    title,
    at: { row: at.row, column: at.column },
    state: {
      visible: !/\bhidden sheet\b/.test(rest),
      protected: /\bprotected\b/.test(rest),
      hiddenRows: list("rows").map((row) => Number(row) - 1),
      hiddenColumns: list("columns").map((column) => parseAddress(`${column}1`)!.column),
    },
  };
}

export function cellsOf(line: string): string[] {
  if (!line.startsWith("|")) return [];
  return line
    .replace(/^\|/, "")
    .replace(/\|$/, "")
    .split("|")
    .map((cell) => cell.trim());
}

/** What is typed, and the findings written behind it; several are parted by commas. */
export function partsOf(cell: string): { content: string; found: Omit<Expected, "place">[] } {
  const [content = "", marks = ""] = cell.split(MARK).map((part) => part.trim());
  const found =
    marks === ""
      ? []
      : marks.split(",").map((mark) => {
          const [rule = "", problem] = mark.trim().split(/\s+/);
          return { rule, problem: problem ?? null };
        });
  return { content, found };
}

/** As Excel takes what is typed: a number, TRUE, a formula, or text; an apostrophe makes anything text. */
function valueOf(content: string): PlanCell {
  if (content.startsWith("'")) return content.slice(1);
  if (content === "TRUE" || content === "FALSE") return content === "TRUE";
  if (/^-?\d+(\.\d+)?%$/.test(content)) return Number(content.slice(0, -1)) / 100;
  if (/^-?\d+(\.\d+)?$/.test(content)) return Number(content);
  return cellOf(content);
}

function emptySheet(name: string): SheetPlan {
  return {
    name,
    key: name,
    columns: [],
    headerRow: 0,
    inputCells: 0,
    blocks: [],
    tables: [],
    formats: [],
    spills: [],
    validations: [],
    conditions: [],
    widths: Array<number>(30).fill(10),
    heights: [],
    freeze: { rows: 1, columns: 0 },
    print: { orientation: "landscape", paper: "a4", titleRows: { first: 1, last: 1 } },
  };
}

const emptyRecord: SchemeRecord = { version: 1, template: "none", id: "none", sheets: [], fields: [], formulas: [], results: [] };
