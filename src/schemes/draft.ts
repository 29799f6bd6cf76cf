/**
 * Lays out one sheet from left to right: title, meta line, legend, then sections of columns with a gap between them. A
 * section is either an Excel table (inputs, which grow) or a list of spilled results (which grow by themselves), so
 * nothing ever stands below either. Addresses come back from `add`, so no formula carries a hand-counted row.
 */
import { requireValue } from "../basics/requireValue";
import { cellAddress, fixedAddress, quoteSheet } from "../sheet/address";
import { cut, EXCEL_LIMITS } from "../sheet/excelLimits";
import { quotedText } from "../sheet/quotedText";
import { holdsFormula, type Formula } from "../sheet/formula";
import { linkTo } from "../sheet/link";
import type { Area, ConditionPlan, FormatPlan, PlanCell, SheetPlan, ValidationPlan, ValidationRule } from "../book/plan";

/** Where a sheet's rows begin that has neither captions nor a lead. */
export const FIRST_ROW = 5;

/** Rows kept formatted for results to grow into, unless there are more names to begin with. */
export const SPARE_ROWS = 500;

export interface Column {
  header: string | Formula;
  kind: "input" | "computed" | "result" | "label";
  /** Shown above the header, after （填） or （算）. */
  unit?: string;
  /** In characters. */
  width: number;
  numberFormat?: string;
  align?: "left" | "center" | "right";
  /** A text that may be longer than the column is wide; it has lines in a table, and is shown smaller in a list. */
  wrap?: boolean;
  /** In a list: as many lines its longest text takes, which its rows are then made tall enough for. */
  lines?: number;
  /** Contents of an input column, from the first row on. */
  cells?: PlanCell[];
  /** In a table: the calculated column's formula. In a list: what spills from here, possibly over the next columns. */
  formula?: string;
  validation?: Omit<ValidationPlan, "area">;
  /** Holds words that begin with ⊗ or ▲ where something is wrong. */
  reminder?: boolean;
}

export interface Section<Columns extends readonly Column[] = readonly Column[]> {
  /** Set for a table. */
  table?: string;
  filter?: boolean;
  /** Words above the section, and a formula beside them (a total, say). */
  caption?: string;
  captionFormula?: { formula: string; numberFormat: string };
  columns: Columns;
  /** Rows of a table or of fixed cells; a list spills and needs none. */
  rows?: number;
  /** Rows kept formatted for a list to spill into, where a longer table lies beside it. */
  room?: number;
}

/** In characters. Wider sheets would be smaller than 6.5 points on A4 across. */
const MOST_ON_A4 = 250;

/** Where a section's column ended up, and what of it decides how its results look. */
export interface PlacedColumn extends Pick<Column, "kind" | "reminder"> {
  column: number;
  row: number;
  /** Rows a list may spill into. */
  room: number;
  /** `汇总!$C$6`: one cell, the first of the column. */
  first: string;
  /** `汇总!$C$6#`: all that spills from there, the same from every row of a table. */
  spill: string;
}

/** One place for each column given, in the same order. */
type PlacedColumns<Columns extends readonly Column[]> = { [Index in keyof Columns]: PlacedColumn };

const GAP_WIDTH = 2;
/** What fits on a usual screen beside the pane. */
const TITLE_CHARACTERS = 130;
/** Height of a line of 11 pt text. */
const LINE_POINTS = 15;

const heightOf = (lines: number) => Math.min(lines * LINE_POINTS + 3, EXCEL_LIMITS.rowPoints);

export class SheetDraft {
  private readonly plan: SheetPlan;
  private next = 0;
  /** Lines of the tallest wrapped text per row: a row must be tall enough for what is written into it. */
  private readonly lines = new Map<number, number>();
  private lists = 0;
  private readonly plainTable: (table: string) => string;
  private readonly index: string | undefined;
  readonly firstRow: number;
  /** How many rows a spilled list may take. */
  readonly room: number;

  constructor(
    readonly name: string,
    private readonly heading: { title: string; office: string; unit: string; legend: readonly ("input" | "computed" | "result")[] },
    options: {
      captions?: boolean;
      /** Lines of text above the sections, each with a label; of them a page repeats the headers below alone. */
      lead?: number;
      freezeColumns?: number;
      room?: number;
      key?: string;
      /** The sheet that lists all of them, to which the title leads. */
      index?: string;
      plainTable?: (table: string) => string;
    } = {},
  ) {
    this.plainTable = options.plainTable ?? ((table) => table);
    this.index = options.index === name ? undefined : options.index;
    this.room = options.room ?? SPARE_ROWS;
    this.firstRow = (options.captions ? FIRST_ROW + 1 : FIRST_ROW) + (options.lead ?? 0);
    this.plan = {
      name,
      key: options.key ?? name,
      columns: [],
      headerRow: this.firstRow - 1,
      inputCells: 0,
      blocks: [],
      tables: [],
      formats: [],
      spills: [],
      validations: [],
      conditions: [],
      widths: [],
      heights: [{ row: 0, rows: 1, points: 30 }],
      freeze: { rows: this.firstRow, columns: options.freezeColumns ?? 1 },
      print: {
        orientation: "landscape",
        paper: "a4",
        titleRows: { first: options.lead === undefined ? 1 : this.firstRow, last: this.firstRow },
      },
    };
  }

  /** `'汇总 (2)'!` or `汇总!`. */
  get prefix(): string {
    return `${quoteSheet(this.name)}!`;
  }

  /** Where the next section begins: a gap parts it from what is there. */
  get nextColumn(): number {
    return this.next === 0 ? 0 : this.next + 1;
  }

  /** Puts a section to the right of what is there. A table has a row, if only an empty one: Excel knows none without. */
  add<Columns extends readonly Column[] | []>(given: Section<Columns>): PlacedColumns<Columns> {
    const section = given.table === undefined ? given : { ...given, rows: tableRows(given.rows ?? 0) };
    const left = this.nextColumn;
    if (left > 0) this.plan.widths[this.next] = GAP_WIDTH;
    const key = section.table === undefined ? `${(this.lists += 1)}` : this.plainTable(section.table);
    const placed = section.columns.map((column, i) => {
      this.plan.columns.push({ column: left + i, key: this.freeKey(`${key}:${holdsFormula(column.header) ? "=" : column.header}`) });
      return this.place(column, section, left + i);
    });
    this.next = left + section.columns.length;
    if (section.caption !== undefined) this.caption(section.caption, section.captionFormula, left);
    if (section.table !== undefined) {
      const area = { row: this.firstRow - 1, column: left, rows: (section.rows ?? 0) + 1, columns: section.columns.length };
      this.plan.tables.push({ name: section.table, area, filter: section.filter ?? false });
    }
    return placed as PlacedColumns<Columns>;
  }

  condition(condition: ConditionPlan): this {
    this.plan.conditions.push(condition);
    return this;
  }

  /** A single cell outside the sections, such as a sum or the weights above a table; `spills` where it is wider than itself. */
  put(row: number, column: number, cell: PlanCell, format: Omit<FormatPlan, "area"> = {}, spills = 1): this {
    const area = { row, column, rows: 1, columns: spills };
    this.plan.blocks.push({ row, column, cells: [[cell]] });
    this.plan.formats.push({ area, ...format });
    if (spills > 1) this.plan.spills.push(area);
    return this;
  }

  /** Puts a line of the lead: its label in the first column, and beside it what it says, on so many lines of text. */
  leadLine(index: number, label: string, cell: PlanCell, lines: number, format: Omit<FormatPlan, "area">): void {
    const row = 3 + index;
    this.put(row, 0, label, { role: "label", align: "center" });
    this.put(row, 1, cell, { wrap: true, align: "left", ...format });
    this.plan.heights.push({ row, rows: 1, points: Math.min(Math.max(1, lines) * LINE_POINTS + 7, EXCEL_LIMITS.rowPoints) });
  }

  /** A look of its own for cells of a section. */
  format(area: Area, format: Omit<FormatPlan, "area">): this {
    this.plan.formats.push({ area, ...format });
    return this;
  }

  validate(area: Area, validation: Omit<ValidationPlan, "area">): this {
    this.plan.validations.push({ area, ...validation });
    return this;
  }

  /** Row of the words and sums above the sections. */
  get captionRow(): number {
    return this.firstRow - 3;
  }

  /**
   * Frames and fills of a spilled list as far as it reaches: where `key` holds something. Results stand out, reminders
   * show their sign in colour, and empty spare rows stay white.
   */
  dress(placed: readonly PlacedColumn[], key: PlacedColumn | undefined = placed[0]): this {
    const cell = (at: PlacedColumn) => `$${cellAddress(at.row, at.column)}`;
    const filled = `=${cell(requireValue(key, "a column that says how far the list reaches"))}<>""`;
    for (const column of placed) {
      if (!column.reminder) continue;
      const area = this.body(column);
      this.condition({ area, formula: `=LEFT(${cell(column)},1)="⊗"`, look: "error" });
      this.condition({ area, formula: `=LEFT(${cell(column)},1)="▲"`, look: "warning" });
    }
    // Neighbours of one kind share a frame.
    const runs: { first: PlacedColumn; columns: number }[] = [];
    for (const column of placed) {
      const run = runs[runs.length - 1];
      if (run?.first.kind === column.kind) run.columns += 1;
      else runs.push({ first: column, columns: 1 });
    }
    for (const { first, columns } of runs) {
      this.condition({
        area: this.body(first, undefined, columns),
        formula: filled,
        look: first.kind === "result" ? "total" : "computedGrid",
      });
    }
    return this;
  }

  /**
   * `$H$5:$I$505`: headers and all that may spill below them, as one table. A fixed rectangle, because `:` binds tighter than
   * `#`: `$H$5:I6#` is `($H$5:I6)#` to Excel, an error.
   */
  spareWithHeaders(column: number, columns: number): string {
    return `${fixedAddress(this.firstRow - 1, column)}:${fixedAddress(this.firstRow + this.room - 1, column + columns - 1)}`;
  }

  /** The rows below the header of one placed column, spare rows included. */
  body(placed: PlacedColumn, rows = placed.room, columns = 1): Area {
    return { row: placed.row, column: placed.column, rows, columns };
  }

  finish(): SheetPlan {
    const { title, office, unit, legend } = this.heading;
    const width = this.next;
    const top: PlanCell[][] = [
      [this.index === undefined ? title : linkTo({ sheet: this.index, address: "A1" }, title)],
      [`制表单位：${office || "＿＿＿＿＿＿"}`],
    ];
    this.plan.blocks.push({ row: 0, column: 0, cells: top });
    this.plan.formats.push({ area: { row: 0, column: 0, rows: 1, columns: this.columnsOnScreen() }, role: "title" });
    this.plan.formats.push({ area: { row: 1, column: 0, rows: 1, columns: width }, role: "meta" });
    if (width > 3) {
      this.plan.blocks.push({ row: 1, column: width - 1, cells: [[unit]] });
      this.plan.formats.push({ area: { row: 1, column: width - 1, rows: 1, columns: 1 }, align: "right" });
    }
    const signs = { input: ["填写", "legendInput"], computed: ["计算", "legendComputed"], result: ["结果", "legendResult"] } as const;
    legend.forEach((kind, i) => {
      this.plan.blocks.push({ row: 2, column: i, cells: [[signs[kind][0]]] });
      this.plan.formats.push({ area: { row: 2, column: i, rows: 1, columns: 1 }, role: signs[kind][1] });
    });
    this.lines.forEach((lines, row) => {
      if (lines > 1) this.plan.heights.push({ row, rows: 1, points: heightOf(lines) });
    });
    if (this.plan.widths.reduce((sum, characters) => sum + characters, 0) > MOST_ON_A4) this.plan.print.paper = "a3";
    return this.plan;
  }

  /** Columns a person sees without scrolling: a title centred over more would stand out of sight. */
  private columnsOnScreen(): number {
    let characters = 0;
    const beyond = this.plan.widths.findIndex((width) => (characters += width) > TITLE_CHARACTERS);
    return beyond < 0 ? this.next : Math.max(1, beyond);
  }

  /** Two columns with one header are told apart by their order. */
  private freeKey(wanted: string): string {
    const isTaken = (key: string) => this.plan.columns.some((column) => column.key === key);
    let key = wanted;
    for (let n = 2; isTaken(key); n++) key = `${wanted}:${n}`;
    return key;
  }

  private place(column: Column, section: Section, index: number): PlacedColumn {
    const row = this.firstRow;
    const { plan } = this;
    plan.widths[index] = Math.min(column.width, EXCEL_LIMITS.columnWidth);
    plan.blocks.push({ row: row - 2, column: index, cells: [[this.mark(column)]] });
    plan.blocks.push({ row: row - 1, column: index, cells: [[column.header]] });
    plan.formats.push({ area: { row: row - 2, column: index, rows: 1, columns: 1 }, role: "note", align: "center" });
    plan.formats.push({
      area: { row: row - 1, column: index, rows: 1, columns: 1 },
      role: "header",
    });
    const fixed = section.rows !== undefined;
    const room = section.room ?? this.room;
    const rows = section.rows ?? room;
    const area = { row, column: index, rows, columns: 1 };
    const { numberFormat, align, wrap, lines } = column;
    // A list's fill and frame follow its results by a conditional format: empty spare rows stay white.
    // Excel makes a row as tall as what is typed into it, and not as what spills over it: a long text is shown smaller there,
    // unless rows are planned to have more lines.
    const fitting = lines === undefined ? { shrink: wrap } : { wrap };
    plan.formats.push({ area, ...(fixed ? { role: column.kind, wrap } : fitting), numberFormat, align });
    if (!fixed && lines !== undefined) plan.heights.push({ row, rows, points: heightOf(lines) });
    if (fixed) this.fill(column, row, index, rows);
    else {
      plan.spills.push(area);
      if (column.formula !== undefined) plan.blocks.push({ row, column: index, cells: [[{ formula: column.formula }]] });
    }
    if (column.validation) plan.validations.push({ area, ...column.validation });
    return {
      column: index,
      kind: column.kind,
      reminder: column.reminder,
      row,
      room,
      first: this.prefix + fixedAddress(row, index),
      spill: `${this.prefix}${fixedAddress(row, index)}#`,
    };
  }

  /** What is said above a header: `（算）分`; in a document, which has no legend, its unit alone. */
  private mark({ kind, unit = "" }: Column): string {
    if (kind === "label") return "";
    if (this.heading.legend.length === 0) return unit;
    return `${kind === "input" ? "（填）" : "（算）"}${unit}`;
  }

  private fill(column: Column, row: number, index: number, rows: number): void {
    const { formula } = column;
    const cells = Array.from({ length: rows }, (_, i): PlanCell[] => [formula === undefined ? (column.cells?.[i] ?? null) : { formula }]);
    this.plan.blocks.push({ row, column: index, cells });
    if (column.wrap) {
      cells.forEach(([cell], i) => {
        const lines = typeof cell === "string" ? linesOf(cell, column.width) : 1;
        this.lines.set(row + i, Math.max(lines, this.lines.get(row + i) ?? 1));
      });
    }
    if (column.kind === "input") this.plan.inputCells += rows;
  }

  private caption(words: string, captionFormula: Section["captionFormula"], left: number): void {
    const row = this.captionRow;
    this.plan.blocks.push({ row, column: left, cells: [[words]] });
    this.plan.formats.push({ area: { row, column: left, rows: 1, columns: 1 }, role: "section" });
    if (!captionFormula) return;
    this.plan.blocks.push({ row, column: left + 1, cells: [[{ formula: captionFormula.formula }]] });
    this.plan.formats.push({
      area: { row, column: left + 1, rows: 1, columns: 1 },
      role: "result",
      numberFormat: captionFormula.numberFormat,
    });
  }
}

export function tableRows(rows: number): number {
  return Math.max(1, rows);
}

/** How many lines a text takes in a column; a Chinese character is as wide as two digits. */
function linesOf(text: string, width: number): number {
  const size = Array.from(text).reduce((sum, letter) => sum + (letter.charCodeAt(0) > 0x2e7f || /[“”—×]/.test(letter) ? 2 : 1), 0);
  // A line is rarely filled to its end: words and signs that belong together move to the next.
  return Math.ceil(size / (width * 0.94 - 1));
}

/** Columns of equal height as one array. Between spills no `:` may stand: it binds tighter than their `#`. */
export function besideEachOther(columns: readonly string[]): string {
  const [first, ...others] = columns;
  return first !== undefined && others.length === 0 ? first : `CHOOSE({${columns.map((_, i) => i + 1).join(",")}},${columns.join(",")})`;
}

/** `IF(x="","",x)`: a blank stays blank on the desktop too, where Excel would hand over 0. */
export function blankSafe(reference: string): string {
  return `IF(${reference}="","",${reference})`;
}

/**
 * `IF(LEFT(x,1)="⊗",NA(),x)`: where a custom function's error had to be a text, a native formula would take it for a word,
 * and for more than any number. Stands where such a formula reads what one of ours gave.
 */
export function errorSafe(reference: string): string {
  return `IF(LEFT(${reference},1)="⊗",NA(),${reference})`;
}

/** What stands in the place of a result that another sheet cannot give: an error is told there, once, and not handed on. */
export const FAULTY = "⊗ 有错";

/** `IFERROR(x,…)` around what one of our functions gave on another sheet. */
export function waitedFor(reference: string, otherwise = ""): string {
  return `IFERROR(${errorSafe(reference)},${quotedText(otherwise)})`;
}

/** `IF(ISNUMBER(x),x,"")`: words in a column of figures say why there is none. */
export function figuresOf(reference: string): string {
  return `IF(ISNUMBER(${reference}),${reference},"")`;
}

/** Words to choose from, where several may be typed, or others. */
export function offer(source: string, promptTitle: string, prompt: string): Omit<ValidationPlan, "area"> {
  return { ...ask({ kind: "list", source }, promptTitle, prompt), severity: "offer" };
}

/** A validation that refuses what breaks its rule, and says before what to fill in: both the prompt and the alert. */
export function ask(rule: ValidationRule, promptTitle: string, prompt: string): Omit<ValidationPlan, "area"> {
  return { rule, promptTitle: cut(promptTitle, EXCEL_LIMITS.promptTitle), prompt: cut(prompt, EXCEL_LIMITS.alert), severity: "stop" };
}
