/** The drawn sheet: when it is drawn again, how high its rows are, and the hints of its formula editor. */
import { BooleanNumber, WrapStrategy } from "@univerjs/core";
import { FunctionType, type IFunctionInfo } from "@univerjs/engine-formula";
import { IRenderManagerService } from "@univerjs/engine-render";
import { SetWorksheetRowAutoHeightMutation } from "@univerjs/sheets";
import { IDescriptionService } from "@univerjs/sheets-formula";
import { SheetSkeletonManagerService } from "@univerjs/sheets-ui";
import type { GridArea, GridFunction } from "../grid";
import { unitId, type UniverBook } from "./book";
import { activeSheet } from "./selection";
import type { Surface } from "./univerGrid";

export class UniverSurface implements Surface {
  private due = 0;
  private readonly rowsToFit = new Map<string, Set<number>>();

  constructor(
    private readonly book: UniverBook,
    /** Runs before each drawing. */
    private readonly beforePaint: () => void,
  ) {}

  repaint(): void {
    if (this.due !== 0) return;
    this.due = requestAnimationFrame(() => {
      this.due = 0;
      this.beforePaint();
      const render = this.book.injector.get(IRenderManagerService).getRenderById(unitId);
      render?.with(SheetSkeletonManagerService).reCalculate();
      this.fitActiveSheet();
      render?.mainComponent?.makeForceDirty();
    });
  }

  /** Excel makes a row higher for wrapped text that a person or a program enters, unless its height was set. */
  fitRows({ sheet, row, rows }: GridArea): void {
    const marked = this.rowsToFit.get(sheet) ?? new Set();
    for (let r = row; r < row + rows; r++) marked.add(r);
    this.rowsToFit.set(sheet, marked);
    this.repaint();
  }

  describeFunctions(functions: GridFunction[]): void {
    const descriptions = this.book.injector.get(IDescriptionService);
    descriptions.unregisterDescriptions(functions.map(({ name }) => name));
    descriptions.registerDescriptions(functions.map(description));
  }

  /** Only the sheet in view can be measured; the others wait until they are. */
  private fitActiveSheet(): void {
    const subUnitId = activeSheet(this.book);
    const rows = [...(this.rowsToFit.get(subUnitId) ?? [])].filter((row) => this.hasWrappedEntry(subUnitId, row));
    this.rowsToFit.delete(subUnitId);
    if (rows.length === 0) return;
    const skeleton = this.book.injector
      .get(IRenderManagerService)
      .getRenderById(unitId)
      ?.with(SheetSkeletonManagerService)
      .getCurrentSkeleton();
    const endColumn = this.book.sheet(subUnitId).getColumnCount() - 1;
    const ranges = rows.map((row) => ({ startRow: row, endRow: row, startColumn: 0, endColumn }));
    const rowsAutoHeightInfo = skeleton?.calculateAutoHeightInRange(ranges) ?? [];
    this.book.run(SetWorksheetRowAutoHeightMutation.id, { subUnitId, rowsAutoHeightInfo });
  }

  private hasWrappedEntry(sheet: string, row: number): boolean {
    const styles = this.book.workbook().getStyles();
    const { columnCount } = this.book.sheet(sheet).getConfig();
    for (let column = 0; column < columnCount; column++) {
      const cell = this.book.raw(sheet, row, column);
      const isEntry = cell && !cell.f && cell.v !== undefined;
      if (isEntry && styles.getStyleByCell(cell)?.tb === WrapStrategy.WRAP) return true;
    }
    return false;
  }
}

function description({ name, description: detail, parameters }: GridFunction): IFunctionInfo {
  return {
    functionName: name,
    functionType: FunctionType.User,
    description: detail,
    abstract: detail,
    functionParameter: parameters.map((parameter) => ({
      name: parameter.name,
      detail: parameter.description,
      example: parameter.matrix ? "A1:A9" : "A1",
      require: parameter.optional ? BooleanNumber.FALSE : BooleanNumber.TRUE,
      repeat: parameter.repeating ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    })),
  };
}
