/** One sheet of the in-memory workbook: cells by place. */
import type {
  CellContent,
  CellFormat,
  CellInput,
  CellValue,
  GridArea,
  GridConditionalFormat,
  GridName,
  GridTable,
  GridValidation,
} from "../src/grid/grid";
import { CellError } from "../src/grid/grid";

interface Cell {
  value: CellValue;
  formula: string;
  spilledFrom?: { row: number; column: number };
}

type Axis = "row" | "column";

/** A sheet as it was at one moment: contents, looks and rules by place, as `placeOf` reads them. */
export interface SheetCopy {
  id: string;
  plain: Pick<MemorySheet, "name" | "visible" | "tabColor" | "showGridlines" | "frozen">;
  size: { rows: number; columns: number };
  widths: Map<number, number>;
  heights: Map<number, number>;
  hiddenRows: Set<number>;
  hiddenColumns: Set<number>;
  conditions: GridConditionalFormat[];
  cells: Map<number, Cell>;
  formats: Map<number, CellFormat>;
  validations: Map<number, GridValidation>;
}

/** All that a workbook in memory holds, at one moment. */
export interface GridCopy {
  sheets: SheetCopy[];
  tables: GridTable[];
  names: GridName[];
  active: string;
  ids: number;
}

export class MemorySheet {
  visible = true;
  tabColor = "";
  showGridlines = true;
  frozen = { rows: 0, columns: 0 };
  /** Begins small and grows, as the preview's sheets do. */
  readonly size = { rows: 2_000, columns: 200 };
  readonly widths = new Map<number, number>();
  readonly heights = new Map<number, number>();
  readonly hiddenRows = new Set<number>();
  readonly hiddenColumns = new Set<number>();
  readonly conditions: GridConditionalFormat[] = [];
  private cells = new Map<number, Cell>();
  private formats = new Map<number, CellFormat>();
  private validations = new Map<number, GridValidation>();

  constructor(
    readonly id: string,
    public name: string,
  ) {}

  read(area: GridArea): CellContent[][] {
    return mapArea(area, (row, column) => {
      const cell = this.cells.get(key(row, column)) ?? { value: null, formula: "" };
      return { ...cell, text: shownText(cell.value, this.formats.get(key(row, column)) ?? {}) };
    });
  }

  write(area: GridArea, inputs: CellInput[][]): void {
    mapArea(area, (row, column, r, c) => {
      const input = inputs[r]![c]!;
      if (input === null) return;
      this.unspill(row, column);
      if (typeof input === "object") this.cells.set(key(row, column), { value: input.text, formula: "" });
      else if (input === "") this.cells.delete(key(row, column));
      else if (typeof input === "string" && input.startsWith("=")) {
        this.cells.set(key(row, column), { value: 0, formula: input });
      } else this.cells.set(key(row, column), { value: input, formula: "" });
    });
  }

  assign(row: number, column: number, value: CellValue): void {
    const cell = this.cells.get(key(row, column));
    if (!cell || cell.formula === "") throw new Error("only a formula's value can be assigned");
    cell.value = value;
  }

  spill(row: number, column: number, values: CellValue[][]): void {
    this.assign(row, column, values[0]![0]!);
    values.forEach((line, r) =>
      line.forEach((value, c) => {
        if (r > 0 || c > 0) {
          this.cells.set(key(row + r, column + c), { value, formula: "", spilledFrom: { row, column } });
        }
      }),
    );
  }

  clear(area: GridArea, what: "all" | "contents" | "formats"): void {
    mapArea(area, (row, column) => {
      if (what !== "formats") {
        this.unspill(row, column);
        this.cells.delete(key(row, column));
      }
      if (what !== "contents") this.formats.delete(key(row, column));
    });
  }

  usedArea(valuesOnly: boolean): GridArea | null {
    const keys = [...this.cells.keys(), ...(valuesOnly ? [] : this.formats.keys())].map(placeOf);
    if (keys.length === 0) return null;
    const row = Math.min(...keys.map((one) => one.row));
    const column = Math.min(...keys.map((one) => one.column));
    const rows = Math.max(...keys.map((one) => one.row)) - row + 1;
    const columns = Math.max(...keys.map((one) => one.column)) - column + 1;
    return { sheet: this.id, row, column, rows, columns };
  }

  format(area: GridArea, { borders = [], ...rest }: CellFormat): void {
    // Cells that looked alike and lie alike look alike afterwards: they share what they look like.
    const made = new Map<number, { edges: CellFormat["borders"] & object; alike: Map<CellFormat, CellFormat> }>();
    const lying = (r: number, c: number) => {
      const [top, bottom, left, right] = [r === 0, r === area.rows - 1, c === 0, c === area.columns - 1];
      const at = borders.length === 0 ? 0 : Number(top) + 2 * Number(bottom) + 4 * Number(left) + 8 * Number(right);
      let known = made.get(at);
      if (!known) made.set(at, (known = { edges: linesAt(borders, [top, bottom, left, right]), alike: new Map() }));
      return known;
    };
    mapArea(area, (row, column, r, c) => {
      const { edges, alike } = lying(r, c);
      const before = this.formats.get(key(row, column)) ?? PLAIN;
      let after = alike.get(before);
      if (!after) {
        const kept = before.borders?.filter((old) => !edges.some(({ edge }) => edge === old.edge)) ?? [];
        alike.set(before, (after = { ...before, ...rest, borders: [...kept, ...edges] }));
      }
      this.formats.set(key(row, column), after);
    });
  }

  readFormat(area: GridArea): CellFormat[][] {
    return mapArea(area, (row, column) => this.formats.get(key(row, column)) ?? {});
  }

  setValidation(area: GridArea, validation: GridValidation | null): void {
    mapArea(area, (row, column) => {
      if (validation) this.validations.set(key(row, column), validation);
      else this.validations.delete(key(row, column));
    });
  }

  readValidation(area: GridArea): GridValidation | null {
    return this.validations.get(key(area.row, area.column)) ?? null;
  }

  /** Cells that share a rule, as rectangles. */
  placedValidations(): { area: GridArea; validation: GridValidation }[] {
    const areas: { area: GridArea; validation: GridValidation }[] = [];
    const places = [...this.validations].map(([at, validation]) => ({ ...placeOf(at), validation }));
    places.sort((a, b) => a.column - b.column || a.row - b.row);
    for (const { row, column, validation } of places) {
      const above = areas.find(
        (one) => one.validation === validation && one.area.column === column && one.area.row + one.area.rows === row,
      );
      if (above) above.area.rows++;
      else areas.push({ area: { sheet: this.id, row, column, rows: 1, columns: 1 }, validation });
    }
    const wide: typeof areas = [];
    for (const one of areas) {
      const left = wide.find(
        ({ area, validation }) =>
          validation === one.validation &&
          area.row === one.area.row &&
          area.rows === one.area.rows &&
          area.column + area.columns === one.area.column,
      );
      if (left) left.area.columns++;
      else wide.push(one);
    }
    return wide;
  }

  hide(axis: Axis, first: number, count: number, hidden: boolean): void {
    const set = axis === "row" ? this.hiddenRows : this.hiddenColumns;
    for (let index = first; index < first + count; index++) {
      if (hidden) set.add(index);
      else set.delete(index);
    }
  }

  /** Moves the cells behind the area along the axis: by its size on insertion (1), over it on deletion (-1). */
  shift(area: GridArea, axis: Axis, sign: 1 | -1, whole: boolean): void {
    if (whole && axis === "column") this.shiftWidths(area, sign);
    this.cells = shifted(this.cells, area, axis, sign);
    this.formats = shifted(this.formats, area, axis, sign);
    this.validations = shifted(this.validations, area, axis, sign);
  }

  private shiftWidths(area: GridArea, sign: 1 | -1): void {
    const before = [...this.widths];
    this.widths.clear();
    for (const [column, points] of before) {
      if (column < area.column) this.widths.set(column, points);
      else if (sign === 1 || column >= area.column + area.columns) this.widths.set(column + sign * area.columns, points);
    }
  }

  /** Rewrites every formula; what it spilled stays. */
  rewrite(change: (formula: string) => string): void {
    for (const cell of this.cells.values()) if (cell.formula !== "") cell.formula = change(cell.formula);
  }

  /** Every formula that gives more than one cell spills anew, where nothing stands in its way. */
  respill(sizeOf: (formula: string) => { rows: number; columns: number } | null): void {
    for (const [at, cell] of this.cells) if (cell.spilledFrom) this.cells.delete(at);
    for (const [at, cell] of [...this.cells]) {
      const size = cell.formula === "" ? null : sizeOf(cell.formula);
      if (!size) continue;
      const { row, column } = placeOf(at);
      const places = mapArea({ sheet: this.id, row, column, ...size }, (r, c) => key(r, c))
        .flat()
        .filter((place) => place !== at);
      const isBlocked = places.some((place) => this.cells.has(place));
      cell.value = isBlocked ? new CellError("#SPILL!") : 0;
      if (!isBlocked) for (const place of places) this.cells.set(place, { value: 0, formula: "", spilledFrom: { row, column } });
    }
  }

  /** All it holds, for `take`: what looks alike shares its look, which nobody changes in place. */
  copy(): SheetCopy {
    const {
      id,
      name,
      visible,
      tabColor,
      showGridlines,
      frozen,
      size,
      widths,
      heights,
      hiddenRows,
      hiddenColumns,
      conditions,
      cells,
      formats,
      validations,
    } = this;
    return {
      id,
      plain: { name, visible, tabColor, showGridlines, frozen },
      size: { ...size },
      widths: new Map(widths),
      heights: new Map(heights),
      hiddenRows: new Set(hiddenRows),
      hiddenColumns: new Set(hiddenColumns),
      conditions: [...conditions],
      cells: new Map([...cells].map(([at, cell]) => [at, { ...cell }])),
      formats: new Map(formats),
      validations: new Map(validations),
    };
  }

  static from(copy: SheetCopy): MemorySheet {
    const sheet = new MemorySheet(copy.id, copy.plain.name);
    Object.assign(sheet, copy.plain);
    Object.assign(sheet.size, copy.size);
    copy.widths.forEach((points, at) => sheet.widths.set(at, points));
    copy.heights.forEach((points, at) => sheet.heights.set(at, points));
    copy.hiddenRows.forEach((at) => sheet.hiddenRows.add(at));
    copy.hiddenColumns.forEach((at) => sheet.hiddenColumns.add(at));
    sheet.conditions.push(...copy.conditions);
    sheet.cells = new Map([...copy.cells].map(([at, cell]) => [at, { ...cell }]));
    sheet.formats = new Map(copy.formats);
    sheet.validations = new Map(copy.validations);
    return sheet;
  }

  /** Overwriting a formula takes what it spilled with it. */
  private unspill(row: number, column: number): void {
    if (!this.cells.get(key(row, column))?.formula) return;
    for (const [place, cell] of this.cells) {
      if (cell.spilledFrom?.row === row && cell.spilledFrom.column === column) this.cells.delete(place);
    }
  }
}

/** More columns than a sheet has. */
const STRIDE = 0x8000;

const key = (row: number, column: number) => row * STRIDE + column;

/** As `placeOf` reads it. */
export const placeAt = key;

export function placeOf(at: number): { row: number; column: number } {
  return { row: Math.floor(at / STRIDE), column: at % STRIDE };
}

function mapArea<R>(area: GridArea, of: (row: number, column: number, r: number, c: number) => R): R[][] {
  const result: R[][] = [];
  for (let r = 0; r < area.rows; r += 1) {
    const line: R[] = [];
    for (let c = 0; c < area.columns; c += 1) line.push(of(area.row + r, area.column + c, r, c));
    result.push(line);
  }
  return result;
}

function shifted<V>(places: Map<number, V>, area: GridArea, axis: Axis, sign: 1 | -1): Map<number, V> {
  const [other, size, span] = axis === "row" ? (["column", area.rows, area.columns] as const) : (["row", area.columns, area.rows] as const);
  const result = new Map<number, V>();
  for (const [at, value] of places) {
    const place = placeOf(at);
    const within = place[other] >= area[other] && place[other] < area[other] + span;
    if (within && place[axis] >= area[axis]) {
      if (sign === -1 && place[axis] < area[axis] + size) continue;
      place[axis] += sign * size;
    }
    result.set(key(place.row, place.column), value);
  }
  return result;
}

const PLAIN: CellFormat = {};

/** Lines of an area as they run along the edges of one of its cells, by whether it lies at the top, bottom, left and right. */
function linesAt(lines: CellFormat["borders"] & object, [top, bottom, left, right]: [boolean, boolean, boolean, boolean]): typeof lines {
  const edges = {
    EdgeTop: top ? "EdgeTop" : null,
    EdgeBottom: bottom ? "EdgeBottom" : null,
    EdgeLeft: left ? "EdgeLeft" : null,
    EdgeRight: right ? "EdgeRight" : null,
    InsideHorizontal: bottom ? null : "EdgeBottom",
    InsideVertical: right ? null : "EdgeRight",
  } as const;
  return lines.flatMap((line) => {
    const edge = edges[line.edge];
    return edge ? [{ ...line, edge }] : [];
  });
}

/** What a cell shows: numbers plainly, percentages where the format asks for them. */
function shownText(value: CellValue, format: CellFormat): string {
  if (value === null) return "";
  if (value instanceof CellError) return value.code;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "number" && format.numberFormat === "0%") return `${Math.round(value * 100)}%`;
  return String(value);
}
