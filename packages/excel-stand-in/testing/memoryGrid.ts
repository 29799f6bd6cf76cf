/**
 * A workbook in memory behind the `Grid` interface. It has no formula engine: a formula's value is what the test assigns
 * with `calculate` or `spill`, and 0 before. Custom functions are called by the test with `call`.
 */
import type {
  CellContent,
  CellFormat,
  CellInput,
  CellValue,
  Grid,
  GridArea,
  GridCall,
  GridCallResult,
  GridConditionalFormat,
  GridEvent,
  GridFunction,
  GridName,
  GridSheet,
  GridTable,
  GridValidation,
} from "../src/grid/grid";
import { conditionMoved } from "../src/grid/univer/conditionMoved";
import { deletedSheet, movedEnds, movedLines, renamedSheet, type LinesMoved } from "../src/grid/univer/formula/rewrite";
import { MemorySheet, type GridCopy } from "./memorySheet";

export class MemoryGrid implements Grid {
  /** Functions declared by the host, for tests to look at. */
  functions: GridFunction[] = [];
  /** How many cells a formula fills, where more than its own: spilled anew with every calculation. `null`: only by `spill`. */
  sizeOf: ((formula: string) => { rows: number; columns: number } | null) | null = null;
  /** How often `recalculate` was asked for. */
  recalculations = 0;
  private readonly sheetList: MemorySheet[] = [];
  private readonly tableList: GridTable[] = [];
  private readonly nameList: GridName[] = [];
  private readonly listeners = new Set<(event: GridEvent) => void>();
  private readonly answers = new Map<number, (value: CellValue | CellValue[][]) => void>();
  private send: ((calls: GridCall[]) => void) | null = null;
  private due: GridCall[] = [];
  private active: string;
  private selected: GridArea;
  private ids = 0;

  constructor(...names: string[]) {
    const [first] = (names.length > 0 ? names : ["Sheet1"]).map((name) => this.addSheet(name));
    this.active = first!;
    this.selected = { sheet: first!, row: 0, column: 0, rows: 1, columns: 1 };
  }

  /** Gives a formula cell its value. */
  calculate(sheet: string, row: number, column: number, value: CellValue): void {
    this.sheetAt(sheet).assign(row, column, value);
    this.tell({ type: "calculated" });
  }

  /** Lets the formula at the place spill the matrix. */
  spill(sheet: string, row: number, column: number, values: CellValue[][]): void {
    this.sheetAt(sheet).spill(row, column, values);
    this.tell({ type: "calculated" });
  }

  /** Calls a custom function as a formula would, and resolves with what is delivered. */
  call(id: string, args: GridCall["args"], more: { address?: string; given?: number } = {}): Promise<CellValue | CellValue[][]> {
    const call: GridCall = { call: ++this.ids, id, args, address: more.address ?? "Sheet1!A1", given: more.given };
    const answer = new Promise<CellValue | CellValue[][]>((resolve) => this.answers.set(call.call, resolve));
    this.due.push(call);
    queueMicrotask(() => this.sendDue());
    return answer;
  }

  /** A person types into cells. */
  type(area: GridArea, cells: CellInput[][]): void {
    this.write(area, cells, "person");
  }

  /** The id of the sheet of a name. */
  id(name: string): string {
    return this.sheetList.find((sheet) => sheet.name === name)!.id;
  }

  copy(): GridCopy {
    const { sheetList, tableList, nameList, active, ids } = this;
    return { sheets: sheetList.map((sheet) => sheet.copy()), tables: [...tableList], names: [...nameList], active, ids };
  }

  /** Is again as it was when copied, down to the ids. */
  takeCopy({ sheets, tables, names, active, ids }: GridCopy): void {
    this.sheetList.splice(0, Infinity, ...sheets.map((sheet) => MemorySheet.from(sheet)));
    this.tableList.splice(0, Infinity, ...tables);
    this.nameList.splice(0, Infinity, ...names);
    Object.assign(this, { active, ids });
    this.selected = { sheet: active, row: 0, column: 0, rows: 1, columns: 1 };
  }

  sheets(): GridSheet[] {
    return this.sheetList.map(({ id, name, visible, tabColor, showGridlines, size }, position) => ({
      id,
      name,
      position,
      visible,
      tabColor,
      showGridlines,
      rowCount: size.rows,
      columnCount: size.columns,
    }));
  }

  addSheet(name: string, position = this.sheetList.length): string {
    if (this.sheetList.some((sheet) => sheet.name.toLowerCase() === name.toLowerCase())) throw new Error(`taken: ${name}`);
    const sheet = new MemorySheet(`sheet-${++this.ids}`, name);
    this.sheetList.splice(position, 0, sheet);
    this.tell({ type: "sheetAdded", sheet: sheet.id });
    return sheet.id;
  }

  deleteSheet(id: string): void {
    const { name } = this.sheetAt(id);
    this.sheetList.splice(this.sheetList.indexOf(this.sheetAt(id)), 1);
    this.rewrite((formula) => (formula.toLowerCase().includes(name.toLowerCase()) ? deletedSheet(formula, name) : formula));
    for (const table of this.tableList.filter((one) => one.area.sheet === id)) this.deleteTable(table.id);
    if (this.active === id) this.activateSheet(this.sheetList.find((sheet) => sheet.visible)!.id);
    this.tell({ type: "sheetDeleted", sheet: id });
  }

  updateSheet(id: string, change: Partial<Omit<GridSheet, "id" | "rowCount" | "columnCount">>): void {
    const { position, ...rest } = change;
    const sheet = this.sheetAt(id);
    if (rest.name !== undefined && rest.name !== sheet.name) this.renamed(sheet.name, rest.name);
    Object.assign(sheet, rest);
    if (position !== undefined) {
      this.sheetList.splice(this.sheetList.indexOf(sheet), 1);
      this.sheetList.splice(position, 0, sheet);
    }
  }

  activeSheet(): string {
    return this.active;
  }

  activateSheet(id: string): void {
    if (id === this.active) return;
    const before = this.active;
    this.active = id;
    this.selected = { sheet: id, row: 0, column: 0, rows: 1, columns: 1 };
    this.tell({ type: "sheetDeactivated", sheet: before });
    this.tell({ type: "sheetActivated", sheet: id });
  }

  selection(): GridArea {
    return this.selected;
  }

  select(area: GridArea): void {
    this.selected = area;
    this.tell({ type: "selected", area });
  }

  read(area: GridArea): CellContent[][] {
    return this.sheetAt(area.sheet).read(area);
  }

  write(area: GridArea, cells: CellInput[][], source: "person" | "program" = "program"): void {
    this.reaching(area).write(area, cells);
    this.tell({ type: "changed", area, source });
  }

  clear(area: GridArea, what: "all" | "contents" | "formats"): void {
    this.sheetAt(area.sheet).clear(area, what);
    this.tell({ type: "changed", area, source: "program" });
  }

  usedArea(sheet: string, valuesOnly: boolean): GridArea | null {
    return this.sheetAt(sheet).usedArea(valuesOnly);
  }

  insertCells(area: GridArea, shift: "down" | "right"): void {
    this.reaching(area).shift(area, shift === "down" ? "row" : "column", 1, this.isWhole(area, shift === "down"));
    this.follow(area, shift === "down" ? "row" : "column", 1);
    this.tell({ type: "changed", area, source: "program" });
  }

  deleteCells(area: GridArea, shift: "up" | "left"): void {
    this.sheetAt(area.sheet).shift(area, shift === "up" ? "row" : "column", -1, this.isWhole(area, shift === "up"));
    this.follow(area, shift === "up" ? "row" : "column", -1);
    this.tell({ type: "changed", area, source: "program" });
  }

  format(area: GridArea, change: CellFormat): void {
    this.reaching(area).format(area, change);
  }

  readFormat(area: GridArea): CellFormat[][] {
    return this.sheetAt(area.sheet).readFormat(area);
  }

  columnWidth(sheet: string, column: number): number {
    return this.sheetAt(sheet).widths.get(column) ?? 54;
  }

  setColumnWidth(sheet: string, column: number, count: number, points: number): void {
    for (let index = column; index < column + count; index++) this.sheetAt(sheet).widths.set(index, points);
  }

  rowHeight(sheet: string, row: number): number {
    return this.sheetAt(sheet).heights.get(row) ?? 14.25;
  }

  setRowHeight(sheet: string, row: number, count: number, points: number): void {
    for (let index = row; index < row + count; index++) this.sheetAt(sheet).heights.set(index, points);
  }

  setColumnsHidden(sheet: string, column: number, count: number, hidden: boolean): void {
    this.sheetAt(sheet).hide("column", column, count, hidden);
  }

  setRowsHidden(sheet: string, row: number, count: number, hidden: boolean): void {
    this.sheetAt(sheet).hide("row", row, count, hidden);
  }

  isRowHidden(sheet: string, row: number): boolean {
    return this.sheetAt(sheet).hiddenRows.has(row);
  }

  /** Nobody sees this grid. */
  showMerged(): void {
    return;
  }

  freeze(sheet: string, rows: number, columns: number): void {
    this.sheetAt(sheet).frozen = { rows, columns };
  }

  frozen(sheet: string): { rows: number; columns: number } {
    return this.sheetAt(sheet).frozen;
  }

  tables(): GridTable[] {
    return [...this.tableList];
  }

  addTable(table: Omit<GridTable, "id">): string {
    this.reaching(table.area);
    const id = `table-${++this.ids}`;
    this.tableList.push({ ...table, id });
    return id;
  }

  updateTable(id: string, change: Partial<Omit<GridTable, "id">>): void {
    if (change.area) this.reaching(change.area);
    const index = this.tableList.findIndex((table) => table.id === id);
    this.tableList[index] = { ...this.tableList[index]!, ...change };
  }

  deleteTable(id: string): void {
    this.tableList.splice(
      this.tableList.findIndex((table) => table.id === id),
      1,
    );
  }

  names(): GridName[] {
    return [...this.nameList];
  }

  setName(name: GridName): void {
    const index = this.nameList.findIndex((one) => one.name.toLowerCase() === name.name.toLowerCase());
    this.nameList.splice(index < 0 ? this.nameList.length : index, index < 0 ? 0 : 1, name);
  }

  deleteName(name: string): void {
    this.nameList.splice(
      this.nameList.findIndex((one) => one.name === name),
      1,
    );
  }

  setValidation(area: GridArea, validation: GridValidation | null): void {
    this.reaching(area).setValidation(area, validation);
  }

  readValidation(area: GridArea): GridValidation | null {
    return this.sheetAt(area.sheet).readValidation(area);
  }

  validations(sheet: string): { area: GridArea; validation: GridValidation }[] {
    return this.sheetAt(sheet).placedValidations();
  }

  conditionalFormats(sheet: string): GridConditionalFormat[] {
    return [...this.sheetAt(sheet).conditions];
  }

  addConditionalFormat(format: Omit<GridConditionalFormat, "id">): string {
    const id = `condition-${++this.ids}`;
    this.reaching(format.area).conditions.push({ ...format, id });
    return id;
  }

  deleteConditionalFormat(sheet: string, id: string): void {
    const { conditions } = this.sheetAt(sheet);
    conditions.splice(
      conditions.findIndex((one) => one.id === id),
      1,
    );
  }

  listen(listener: (event: GridEvent) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  registerFunctions(functions: GridFunction[]): void {
    this.functions = functions;
  }

  onCalls(send: ((calls: GridCall[]) => void) | null): void {
    this.send = send;
    this.sendDue();
  }

  deliver(results: GridCallResult[]): void {
    for (const { call, value } of results) {
      this.answers.get(call)?.(value);
      this.answers.delete(call);
    }
    this.tell({ type: "calculated" });
  }

  recalculate(): void {
    this.recalculations++;
  }

  calculated(): Promise<void> {
    if (this.sizeOf) for (const sheet of this.sheetList) sheet.respill(this.sizeOf);
    return Promise.resolve();
  }

  callsOut(): number {
    return this.answers.size;
  }

  private renamed(before: string, after: string): void {
    this.rewrite((formula) => renamedSheet(formula, before, after));
  }

  /** Formulas of all cells and names. */
  private rewrite(change: (formula: string, home: string) => string): void {
    for (const one of this.sheetList) one.rewrite((formula) => change(formula, one.name));
    this.nameList.forEach((name, index) => {
      this.nameList[index] = { ...name, formula: change(name.formula, "") };
    });
  }

  private sendDue(): void {
    if (!this.send || this.due.length === 0) return;
    this.send(this.due.splice(0));
  }

  private sheetAt(id: string): MemorySheet {
    const sheet = this.sheetList.find((one) => one.id === id);
    if (!sheet) throw new Error(`no sheet ${id}`);
    return sheet;
  }

  /** The sheet, as large as the area asks. */
  private reaching(area: GridArea): MemorySheet {
    const sheet = this.sheetAt(area.sheet);
    sheet.size.rows = Math.max(sheet.size.rows, area.row + area.rows);
    sheet.size.columns = Math.max(sheet.size.columns, area.column + area.columns);
    return sheet;
  }

  private isWhole(area: GridArea, rows: boolean): boolean {
    const { size } = this.sheetAt(area.sheet);
    return rows ? area.columns >= size.columns : area.rows >= size.rows;
  }

  /** Formulas, names, tables and conditional formats follow inserted or deleted cells. */
  private follow(area: GridArea, axis: "row" | "column", sign: 1 | -1): void {
    const sheet = this.sheetAt(area.sheet);
    const [at, size, span] =
      axis === "row"
        ? [area.row, area.rows, { first: area.column, last: area.column + area.columns - 1 }]
        : [area.column, area.columns, { first: area.row, last: area.row + area.rows - 1 }];
    const whole = this.isWhole(area, axis === "row");
    const moved: LinesMoved = { sheetName: sheet.name, axis, at, count: sign * size, ...(!whole && { within: span }) };
    this.rewrite((formula, home) => movedLines(formula, home, moved));
    for (let index = this.tableList.length - 1; index >= 0; index--) {
      const table = this.tableList[index]!;
      const next = movedArea(table.area, area.sheet, moved);
      if (next) this.tableList[index] = { ...table, area: next };
      else this.tableList.splice(index, 1);
    }
    const { conditions } = sheet;
    for (let index = conditions.length - 1; index >= 0; index--) {
      const next = conditionMoved(
        conditions[index]!,
        (one) => movedArea(one, area.sheet, moved),
        (formula) => movedLines(formula, sheet.name, moved),
      );
      if (next) conditions[index] = next;
      else conditions.splice(index, 1);
    }
  }

  private tell(event: GridEvent): void {
    this.listeners.forEach((listener) => listener(event));
  }
}

/** Where an area lies afterwards; `null` where all of it went. A band that only grazes it leaves it. */
function movedArea(area: GridArea, sheet: string, { axis, within, at, count }: LinesMoved): GridArea | null {
  if (area.sheet !== sheet) return area;
  const [along, size, across, width] =
    axis === "row" ? (["row", "rows", "column", "columns"] as const) : (["column", "columns", "row", "rows"] as const);
  if (within && (area[across] < within.first || area[across] + area[width] - 1 > within.last)) return area;
  const ends = movedEnds(area[along], area[along] + area[size] - 1, { at, count });
  return ends && ends[1] >= ends[0] ? { ...area, [along]: ends[0], [size]: ends[1] - ends[0] + 1 } : null;
}
