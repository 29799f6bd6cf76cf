/** Conditional formats and calculated values, shown where Univer draws a cell. */
import type { ICellData, IStyleData, Nullable } from "@univerjs/core";
import { InterceptorEffectEnum } from "@univerjs/core";
import { INTERCEPTOR_POINT, SheetInterceptorService } from "@univerjs/sheets";
import type { CellFormat, GridConditionalFormat } from "../grid";
import type { UniverBook } from "./book";
import { stored } from "./cellValues";
import type { Calculator } from "./formula/calculator";
import { isMatrix } from "./formula/values";
import type { Rules } from "./rules";
import { edgePlace, styleChange } from "./styles";

/** Above Univer's own interceptors: they format the value this one puts in. */
const beforeUniver = 101;

export class CellDisplay {
  private styles = new Map<string, IStyleData | null>();

  constructor(
    private readonly book: UniverBook,
    private readonly calculator: Calculator,
    private readonly rules: Rules,
  ) {
    const interceptors = book.injector.get(SheetInterceptorService);
    interceptors.intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
      priority: beforeUniver,
      effect: InterceptorEffectEnum.Value | InterceptorEffectEnum.Style,
      handler: (cell, { subUnitId, row, col }, next) => next(this.shown(cell, subUnitId, row, col)),
    });
  }

  /** Values or rules changed. */
  forget(): void {
    this.styles.clear();
  }

  private shown(cell: Nullable<ICellData>, sheet: string, row: number, column: number): Nullable<ICellData> {
    const anchor = this.calculator.spilledFrom(sheet, row, column);
    const style = this.conditionalStyle(sheet, row, column);
    if (!anchor && !style) return cell;
    const shown: ICellData = { ...cell };
    if (anchor) Object.assign(shown, stored(this.calculator.value(sheet, row, column)));
    if (style) shown.s = { ...(this.book.workbook().getStyles().getStyleByCell(cell) ?? {}), ...style };
    return shown;
  }

  private conditionalStyle(sheet: string, row: number, column: number): IStyleData | null {
    const formats = this.rules.conditionalFormats(sheet);
    if (formats.length === 0) return null;
    const key = `${sheet}!${row},${column}`;
    let style = this.styles.get(key);
    if (style === undefined) this.styles.set(key, (style = this.styleFrom(formats, row, column)));
    return style;
  }

  private styleFrom(formats: GridConditionalFormat[], row: number, column: number): IStyleData | null {
    let merged: CellFormat | null = null;
    for (const format of formats) {
      const { area } = format;
      const inside = row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns;
      if (!inside || !this.holds(format, row, column)) continue;
      merged = { ...format.format, ...(merged ?? {}) };
      if (format.stopIfTrue) break;
    }
    if (!merged) return null;
    const cell = { sheet: "", row, column, rows: 1, columns: 1 };
    return styleChange(merged, edgePlace(cell, row, column));
  }

  private holds({ area, formula }: GridConditionalFormat, row: number, column: number): boolean {
    const value = this.calculator.ruleValue(formula, {
      sheet: area.sheet,
      row,
      column,
      rowShift: row - area.row,
      columnShift: column - area.column,
    });
    const first = isMatrix(value) ? (value[0]?.[0] ?? null) : value;
    return first === true || (typeof first === "number" && first !== 0);
  }
}
