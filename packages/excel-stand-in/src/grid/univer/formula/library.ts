/**
 * The grid's own worksheet functions (Univer's, some 500 of them) called one at a time: Excel's values in, Excel's
 * values out. Which cells a formula reads, in which order formulas run and what spills is not theirs to decide.
 */
import { CellValueType, LocaleType, ObjectMatrix, type ICellData } from "@univerjs/core";
import {
  ALL_IMPLEMENTED_FUNCTIONS,
  ArrayValueObject,
  BooleanValueObject,
  ErrorValueObject,
  FORMULA_REF_TO_ARRAY_CACHE,
  NullValueObject,
  NumberValueObject,
  RangeReferenceObject,
  StringValueObject,
  type BaseFunction,
  type BaseReferenceObject,
  type BaseValueObject,
  type ErrorType,
} from "@univerjs/engine-formula";
import { unwrapped, widthOf } from "../../../cells";
import { CellError, type CellValue } from "../../grid";
import { Reference, isMatrix, sheetColumns, sheetRows, type Matrix, type Operand } from "./values";

/** Where a formula stands and what it may read while a function runs. */
export interface CallingPlace {
  sheet: string;
  row: number;
  column: number;
  matrix(reference: Reference): Matrix;
}

export interface FunctionLibrary {
  /** `null` arguments were left out, as in `XLOOKUP(a,b,c,,2)`. Errors come back as values. */
  call(name: string, args: (Operand | undefined)[], place: CallingPlace): Operand;
}

const workbook = "book";
/** Functions ask how large a sheet is before they refuse a reference; Excel's size never refuses. */
const sheetSize = { rowCount: sheetRows, columnCount: sheetColumns, rowData: {}, columnData: {} };

/** Functions that leave their arguments alone; SORT and its like sort the array they are given, so those get their own. */
const searches = new Set(["MATCH", "VLOOKUP", "HLOOKUP", "SUMPRODUCT", "SUM"]);

const sumsOf: Record<string, string> = { AVERAGEIF: "SUMIF", AVERAGEIFS: "SUMIFS" };

export class UniverLibrary implements FunctionLibrary {
  private readonly functions = new Map<string, BaseFunction>();
  private readonly converted = new WeakMap<Matrix, ArrayValueObject>();

  constructor() {
    for (const [Executor, name] of ALL_IMPLEMENTED_FUNCTIONS) {
      this.functions.set(String(name), new (Executor as new (name: unknown) => BaseFunction)(name));
    }
  }

  call(name: string, args: (Operand | undefined)[], place: CallingPlace): Operand {
    const executor = this.functions.get(name);
    if (!executor) return new CellError("#NAME?");
    const { minParams, maxParams } = executor;
    if (minParams !== -1 && maxParams !== -1 && (args.length < minParams || args.length > maxParams)) {
      return new CellError("#VALUE!");
    }
    executor.setRefInfo(workbook, place.sheet, place.row, place.column);
    if (executor.needsLocale) executor.setLocale(LocaleType.ZH_CN);
    if (executor.needsSheetRowColumnCount) executor.setSheetRowColumnCount(sheetSize.rowCount, sheetSize.columnCount);
    const variants = args.map((arg) => this.variant(arg, executor.needsReferenceObject, searches.has(name), place));
    const result = operandOf(executor.calculate(...(variants as BaseValueObject[])));
    FORMULA_REF_TO_ARRAY_CACHE.clear();
    // Of an error among what is averaged Univer tells only that there was one; its sums tell which.
    const sumOf = sumsOf[name];
    if (sumOf !== undefined && result instanceof CellError && result.code === "#VALUE!") {
      const sum = this.call(sumOf, args, place);
      if (sum instanceof CellError) return sum;
    }
    // Single cells go in as arrays of one and come out as such.
    return isMatrix(result) && args.every(isSingle) ? unwrapped(result) : result;
  }

  private variant(
    operand: Operand | undefined,
    asReference: boolean,
    shared: boolean,
    place: CallingPlace,
  ): BaseValueObject | BaseReferenceObject {
    if (operand === undefined) return NullValueObject.create();
    if (!(operand instanceof Reference)) return isMatrix(operand) ? arrayObject(operand) : scalarOf(operand);
    const matrix = place.matrix(operand);
    const { sheet, row, column } = operand;
    const read = new Reference(sheet, row, column, matrix.length, widthOf(matrix));
    if (asReference) return new LiveReference(read, matrix, this.sharedArray(matrix), place.sheet);
    return shared ? this.sharedArray(matrix) : arrayObject(matrix);
  }

  /** One conversion per matrix: a column searched by 500 formulas is converted once. */
  private sharedArray(matrix: Matrix): ArrayValueObject {
    const known = this.converted.get(matrix);
    if (known) return known;
    const made = arrayObject(matrix);
    this.converted.set(matrix, made);
    return made;
  }
}

/** A reference that reads what the calculator knows, not what stands in the grid. */
class LiveReference extends RangeReferenceObject {
  constructor(
    reference: Reference,
    private readonly matrix: Matrix,
    private readonly array: ArrayValueObject,
    callingSheet: string,
  ) {
    super(
      {
        startRow: reference.row,
        startColumn: reference.column,
        endRow: reference.row + reference.rows - 1,
        endColumn: reference.column + reference.columns - 1,
      },
      reference.sheet,
      workbook,
    );
    this.setDefaultUnitId(workbook);
    this.setDefaultSheetId(callingSheet);
    this.setUnitData({ [workbook]: { [reference.sheet]: { ...sheetSize, cellData: new ObjectMatrix<ICellData>({}) } } });
  }

  override getCellData(row: number, column: number): ICellData | undefined {
    const { startRow, startColumn } = this.getRangePosition();
    const value = this.matrix[row - startRow]?.[column - startColumn];
    return value === undefined || value === null ? undefined : cellData(value);
  }

  override toArrayValueObject(): ArrayValueObject {
    return this.array;
  }

  override isCell(): boolean {
    return this.matrix.length === 1 && widthOf(this.matrix) === 1;
  }
}

function isSingle(operand: Operand | undefined): boolean {
  if (operand instanceof Reference) return operand.rows === 1 && operand.columns === 1;
  return operand === undefined || !isMatrix(operand);
}

function cellData(value: Exclude<CellValue, null>): ICellData {
  if (value instanceof CellError) return { v: value.code, t: CellValueType.STRING };
  if (typeof value === "boolean") return { v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  return { v: value, t: typeof value === "number" ? CellValueType.NUMBER : CellValueType.STRING };
}

function scalarOf(value: CellValue): BaseValueObject {
  if (value === null) return NullValueObject.create();
  if (value instanceof CellError) return ErrorValueObject.create(univerError(value.code));
  if (typeof value === "boolean") return BooleanValueObject.create(value);
  return typeof value === "number" ? NumberValueObject.create(value) : StringValueObject.create(value);
}

/** Univer hands an error on by its code, also one that its own list lacks. */
function univerError(code: string): ErrorType {
  if (!isUniverError(code)) throw new Error(`${code} is no error of a sheet.`);
  return code;
}

function isUniverError(code: string): code is ErrorType {
  return code.startsWith("#");
}

function arrayObject(matrix: Matrix): ArrayValueObject {
  return ArrayValueObject.create({
    calculateValueList: matrix.map((row) => row.map(scalarOf)),
    rowCount: matrix.length,
    columnCount: matrix[0]?.length ?? 0,
    unitId: "",
    sheetId: "",
    row: -1,
    column: -1,
  });
}

function operandOf(result: ReturnType<BaseFunction["calculate"]>): Operand {
  if (result instanceof RangeReferenceObject) {
    const { startRow, startColumn, endRow, endColumn } = result.getRangePosition();
    return new Reference(result.getSheetId(), startRow, startColumn, endRow - startRow + 1, endColumn - startColumn + 1);
  }
  if (result instanceof ArrayValueObject) {
    return result.getArrayValue().map((row) => Array.from(row, (value) => (value ? valueOf(value) : null)));
  }
  return valueOf(result as BaseValueObject);
}

function valueOf(value: BaseValueObject): CellValue {
  if (value instanceof ErrorValueObject) return new CellError(value.getErrorType());
  if (value.isNull()) return null;
  return value.getValue();
}
