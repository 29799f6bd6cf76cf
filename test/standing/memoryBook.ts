/**
 * A workbook in memory, without a calculator, that makes the steps of a change as Excel would: what then stands in it shows whether
 * the steps say the right thing. Looks are told by what the plan calls them.
 */
import { copiedFormula, movedLines, renamedSheet } from "excel-stand-in/grid/univer/formula/rewrite";
import type { GridTable } from "excel-stand-in/grid/grid";
import { MemoryGrid } from "excel-stand-in/testing/memoryGrid";
import type { ChangeStep, Dress } from "../../src/book/change";
import type { InsertionPlan, PlanCell, TablePlan } from "../../src/book/plan";
import type { SchemeRecord } from "../../src/book/record";
import { isInside } from "../../src/sheet/address";
import { isAnchor } from "../../src/book/anchors";
import { contentOf, holdsFormula, type Content, type SnapshotValue } from "../../src/sheet/formula";
import type { SheetSnapshot, Snapshot } from "../../src/book/snapshot";

export class MemoryBook {
  readonly grid = new MemoryGrid("别人的表");
  readonly records: SchemeRecord[] = [];

  constructor(plan: InsertionPlan) {
    this.insert(plan);
  }

  insert({ sheets, names, record }: InsertionPlan): void {
    for (const sheet of sheets) {
      this.grid.addSheet(sheet.name);
      for (const { row, column, cells } of sheet.blocks) this.put(sheet.name, row, column, cells);
      for (const table of sheet.tables) this.addTable(sheet.name, table);
      const widths = sheet.widths.map((characters, column) => ({ column, characters }));
      this.dress({ sheet: sheet.name, formats: sheet.formats, validations: sheet.validations, conditions: sheet.conditions, widths });
    }
    for (const { name, formula, hidden } of names) this.grid.setName({ name, formula, comment: "", visible: !hidden });
    if (record) this.records.push(record);
  }

  /** Types into cells, from the first one on. */
  put(sheet: string, row: number, column: number, cells: readonly (readonly PlanCell[])[]): void {
    const inputs = cells.map((line) =>
      line.map((cell) => (holdsFormula(cell) ? cell.formula : typeof cell === "string" && cell !== "" ? { text: cell } : cell)),
    );
    this.grid.write({ ...this.area(sheet, row, column), rows: cells.length, columns: cells[0]!.length }, inputs);
    // A formula shows nothing, unless it is said what.
    cells.forEach((line, i) =>
      line.forEach((cell, j) => holdsFormula(cell) && this.grid.calculate(this.grid.id(sheet), row + i, column + j, "")),
    );
  }

  /** What a formula shows, in its cell and below. */
  show(sheet: string, row: number, column: number, values: readonly SnapshotValue[]): void {
    const { formula } = this.grid.read(this.area(sheet, row, column))[0]![0]!;
    if (formula === "")
      this.put(
        sheet,
        row,
        column,
        values.map((value) => [value]),
      );
    else
      this.grid.spill(
        this.grid.id(sheet),
        row,
        column,
        values.map((value) => [value]),
      );
  }

  /** What stands in a cell, as the formula bar has it. */
  at(sheet: string, row: number, column: number): Content {
    const { formula, value } = this.grid.read(this.area(sheet, row, column))[0]![0]!;
    return formula !== "" ? formula : contentOf((value ?? "") as SnapshotValue);
  }

  table(name: string): GridTable {
    const found = this.grid.tables().find((one) => one.name === name);
    if (!found) throw new Error(`no table ${name}`);
    return found;
  }

  make(steps: readonly ChangeStep[]): this {
    for (const step of steps) this.step(step);
    return this;
  }

  snapshot(): Snapshot {
    const sheetNames = new Map(this.grid.sheets().map(({ id, name }) => [id, name]));
    const names = this.grid.names().map(({ name, formula }) => ({ name, formula }));
    return {
      sheets: this.grid.sheets().map(({ id, name }) => this.sheet(id, name)),
      tables: this.grid
        .tables()
        .map(({ name, area: { sheet, ...area } }) => ({ name, sheet: sheetNames.get(sheet)!, ...area, totals: false })),
      lists: [],
      names: names.filter(({ name }) => !isAnchor(name)),
      anchors: names.filter(({ name }) => isAnchor(name)),
      schemes: [...this.records],
      ignored: [],
    };
  }

  /** A cell's format and validation. */
  looks(sheet: string, row: number, column: number) {
    const at = this.area(sheet, row, column);
    const { fill: role, numberFormat, horizontal, wrap } = this.grid.readFormat(at)[0]![0]!;
    const validation = this.grid.readValidation(at);
    return { role, numberFormat, horizontal, wrap, rule: validation?.rule, prompt: validation?.prompt };
  }

  /** Conditional formats of a cell, with the formula as it reads for that cell. */
  conditionsAt(sheet: string, row: number, column: number): string[] {
    const here = this.grid.conditionalFormats(this.grid.id(sheet)).filter(({ area }) => isInside(area, row, column));
    return here.map(({ area, formula, format }) => `${format.fill} ${copiedFormula(formula, row - area.row, column - area.column)}`).sort();
  }

  width(sheet: string, column: number): number {
    return this.grid.columnWidth(this.grid.id(sheet), column);
  }

  /** Formulas follow, those of validation too; texts do not. */
  rename(from: string, to: string): void {
    this.grid.updateSheet(this.grid.id(from), { name: to });
    this.eachRule((formula) => renamedSheet(formula, from, to));
  }

  insertColumns(sheet: string, at: number, count: number): void {
    this.grid.insertCells({ ...this.area(sheet, 0, at), rows: this.rowsOf(sheet), columns: count }, "right");
    this.moveRules(sheet, at, count);
  }

  step(step: ChangeStep): void {
    switch (step.kind) {
      case "insertColumns":
        return this.insertColumns(step.sheet, step.at, step.count);
      case "deleteColumns":
        this.grid.deleteCells({ ...this.area(step.sheet, 0, step.at), rows: this.rowsOf(step.sheet), columns: step.count }, "left");
        return this.moveRules(step.sheet, step.at, -step.count);
      case "addRows":
        return this.addRows(step.table, step.rows);
      case "deleteRows":
        return this.deleteRows(step.table, step.rows);
      case "addTable":
        return this.addTable(step.sheet, step.table);
      case "resizeTable": {
        const { id, area } = this.table(step.table);
        return this.grid.updateTable(id, { area: { ...area, ...step.area } });
      }
      case "write":
        for (const { row, column, after } of step.cells) this.put(step.sheet, row, column, [[after]]);
        return;
      case "dress":
        return this.dress(step.dress);
      case "addSheets":
        return this.insert({ ...step.plan, record: null });
      case "renameSheet":
        return this.rename(step.from, step.to);
      case "addNames":
        for (const { name, formula, hidden } of step.names) this.grid.setName({ name, formula, comment: "", visible: !hidden });
        return;
      case "removeNames":
        for (const name of step.names) {
          if (!this.grid.names().some((one) => one.name === name)) throw new Error(`no name ${name}`);
          this.grid.deleteName(name);
        }
        return;
      case "record":
        this.records.splice(
          this.records.findIndex(({ id }) => id === step.record.id),
          1,
          step.record,
        );
        return;
      case "dropRecord":
        this.records.splice(
          this.records.findIndex(({ id }) => id === step.id),
          1,
        );
    }
  }

  private addTable(sheet: string, { name, area, filter }: TablePlan): void {
    this.grid.addTable({ name, area: { sheet: this.grid.id(sheet), ...area }, style: "", showBandedRows: false, showFilterButton: filter });
  }

  /** At the end; calculated columns, formats and validation go on. */
  private addRows(name: string, rows: readonly (readonly PlanCell[])[]): void {
    const { id, area } = this.table(name);
    const end = area.row + area.rows;
    this.grid.insertCells({ ...area, row: end, rows: rows.length }, "down");
    this.grid.updateTable(id, { area: { ...area, rows: area.rows + rows.length } });
    rows.forEach((cells, i) =>
      cells.forEach((cell, j) => {
        const [to, above] = [
          { ...area, row: end + i, column: area.column + j, rows: 1, columns: 1 },
          { ...area, row: end - 1, column: area.column + j, rows: 1, columns: 1 },
        ];
        const { formula } = this.grid.read({ ...above, row: area.row + 1 })[0]![0]!;
        const content =
          cell === null && formula !== ""
            ? copiedFormula(formula, end + i - area.row - 1, 0)
            : holdsFormula(cell)
              ? cell.formula
              : typeof cell === "string"
                ? { text: cell }
                : cell;
        this.grid.write(to, [[content]]);
        if (typeof content === "string") this.grid.calculate(area.sheet, to.row, to.column, "");
        this.grid.format(to, this.grid.readFormat(above)[0]![0]!);
        this.grid.setValidation(to, this.grid.readValidation(above));
      }),
    );
    const conditions = this.grid
      .conditionalFormats(area.sheet)
      .filter(
        (one) => one.area.row + one.area.rows === end && one.area.column >= area.column && one.area.column < area.column + area.columns,
      );
    for (const condition of conditions) {
      this.grid.deleteConditionalFormat(area.sheet, condition.id);
      this.grid.addConditionalFormat({ ...condition, area: { ...condition.area, rows: condition.area.rows + rows.length } });
    }
  }

  /** One of the body always stays; it is emptied instead. */
  private deleteRows(name: string, rows: readonly number[]): void {
    const { area } = this.table(name);
    const all = rows.length >= area.rows - 1;
    for (const row of [...(all ? rows.slice(1) : rows)].reverse())
      this.grid.deleteCells({ ...area, row: area.row + 1 + row, rows: 1 }, "up");
    if (all) this.grid.clear({ ...area, row: area.row + 1, rows: 1 }, "contents");
  }

  dress({ sheet, formats, validations, conditions, widths }: Dress): void {
    const id = this.grid.id(sheet);
    for (const { column, characters } of widths) this.grid.setColumnWidth(id, column, 1, characters);
    for (const { area, role, numberFormat, align, wrap } of formats) {
      const format = {
        ...(role && { fill: role }),
        ...(numberFormat && { numberFormat }),
        ...(align && { horizontal: SIDES[align] }),
        ...(wrap !== undefined && { wrap }),
      };
      this.grid.format({ sheet: id, ...area }, format);
    }
    for (const { area, rule, prompt, promptTitle, severity } of validations) {
      this.grid.setValidation(
        { sheet: id, ...area },
        { rule: { ...rule }, prompt: { showPrompt: severity === "stop", title: promptTitle, message: prompt } },
      );
    }
    for (const { area, formula, look } of conditions)
      this.grid.addConditionalFormat({ area: { sheet: id, ...area }, formula, format: { fill: look }, priority: 0, stopIfTrue: false });
  }

  /** Validation, and other sheets' conditional formats, follow what comes and goes as formulas do. */
  private moveRules(sheet: string, at: number, count: number): void {
    this.eachRule((formula, name) => movedLines(formula, name, { sheetName: sheet, axis: "column", at, count }), sheet);
  }

  /** @param except whose conditional formats are left alone */
  private eachRule(follow: (formula: string, sheet: string) => string, except?: string): void {
    for (const { id, name } of this.grid.sheets()) {
      for (const { area, validation } of this.grid.validations(id)) {
        const rule = Object.fromEntries(
          Object.entries(validation.rule).map(([part, value]) => [
            part,
            typeof value === "string" && value.startsWith("=") ? follow(value, name) : value,
          ]),
        );
        this.grid.setValidation(area, { ...validation, rule });
      }
      for (const condition of name === except ? [] : this.grid.conditionalFormats(id)) {
        this.grid.deleteConditionalFormat(id, condition.id);
        this.grid.addConditionalFormat({ ...condition, formula: follow(condition.formula, name) });
      }
    }
  }

  private sheet(id: string, name: string): SheetSnapshot {
    const used = this.grid.usedArea(id, true) ?? { sheet: id, row: 0, column: 0, rows: 0, columns: 0 };
    const cells = this.grid.read(used);
    const { row, column } = used;
    const values = cells.map((line) => line.map(({ value }) => (value ?? "") as SnapshotValue));
    const formulas = cells.map((line, i) => line.map(({ formula }, j): Content => (formula === "" ? contentOf(values[i]![j]!) : formula)));
    const kinds = values.map((line) => line.map((value) => kindOf(value)));
    return {
      name,
      visible: true,
      protected: false,
      row,
      column,
      values,
      formulas,
      formulasR1C1: formulas,
      kinds,
      hiddenRows: [],
      hiddenColumns: [],
      merged: [],
    };
  }

  private area(sheet: string, row: number, column: number) {
    return { sheet: this.grid.id(sheet), row, column, rows: 1, columns: 1 };
  }

  private rowsOf(sheet: string): number {
    return this.grid.sheets().find(({ name }) => name === sheet)!.rowCount;
  }
}

const SIDES = { left: "Left", center: "Center", right: "Right" } as const;

function kindOf(value: SnapshotValue): SheetSnapshot["kinds"][number][number] {
  if (typeof value === "number") return "Double";
  if (typeof value === "boolean") return "Boolean";
  if (value === "") return "Empty";
  return /^#[A-Z/0!?]+$/.test(value) ? "Error" : "String";
}
