/**
 * Custom functions: what the grid wants calculated goes to the runtime in the frame, one message per tick, and what the
 * runtime delivers goes back. Calls wait until the runtime says that it is ready, and are sent again to a new one.
 */
import { parseAddress } from "../address";
import { CellError, type CellValue, type Grid, type GridArea, type GridCall, type GridCallResult, type GridFunction } from "../grid/grid";
import type { PushedEntry } from "./channel";
import { holdsError, receiveResult, sendArgument, type WireResult } from "./functionValues";
import type { BlankMode, FunctionsMetadata } from "./types";
import type { Unkind } from "./unkind";

const CALL_CATEGORY = 1;
const CALL = 1000;
const CANCELABLE = 1;
const STREAMING = 2;
const ALLOWS_ERRORS = 4;

type Declared = FunctionsMetadata["functions"][number];

export class FunctionCalls {
  private readonly declared = new Map<string, Declared>();
  private allowsErrors = false;
  /** Sent, by the number the runtime knows them under. */
  private readonly out = new Map<number, GridCall>();
  private waiting: GridCall[] = [];
  private timer: ReturnType<typeof setTimeout> | null = null;
  private invocations = 0;
  private ready = false;
  private readonly readyListeners: (() => void)[] = [];
  blankMode: BlankMode = "desktop";
  /** For `lateScript`. Ids associated before office.js was ready; cells ask while a workbook opens; what was refused sticks. */
  private timely = new Set<string>();
  private opening = false;
  private stuck: Place[] = [];
  private late: GridCall[] = [];

  constructor(
    private readonly grid: Grid,
    private readonly push: (entries: PushedEntry[]) => void,
    private readonly counted: (calls: number) => void,
    private readonly unkind: () => Unkind,
  ) {}

  /** Declares the functions of functions.json to the grid. Returns their full names. */
  register(metadata: FunctionsMetadata, namespace: string): string[] {
    this.allowsErrors = metadata.allowErrorForDataTypeAny === true;
    const functions = metadata.functions.map((declared): GridFunction => {
      this.declared.set(declared.id, declared);
      return {
        name: `${namespace}.${declared.name}`,
        id: declared.id,
        description: declared.description ?? "",
        parameters: declared.parameters.map((parameter) => ({
          name: parameter.name,
          description: parameter.description ?? "",
          matrix: parameter.dimensionality === "matrix",
          optional: parameter.optional === true,
          repeating: parameter.repeating === true,
        })),
        resultIsMatrix: declared.result.dimensionality === "matrix",
      };
    });
    this.grid.registerFunctions(functions);
    return functions.map((one) => one.name.toUpperCase());
  }

  /** The runtime takes calls from now on. */
  start(): void {
    this.ready = true;
    if (this.unkind().lateScript) this.openWorkbook();
    this.grid.onCalls((calls) => this.take(calls));
    this.schedule();
    this.readyListeners.splice(0).forEach((listener) => listener());
  }

  /** The runtime is gone: what it was asked is asked again when the next one is ready. */
  stop(): void {
    this.ready = false;
    this.grid.onCalls(null);
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
    this.waiting = [...this.out.values(), ...this.waiting];
    this.out.clear();
  }

  /** A saved workbook opens: all its cells ask their functions, and what is not there by now is refused. */
  private openWorkbook(): void {
    this.opening = true;
    this.take(this.waiting.splice(0));
    this.grid.recalculate();
    const opened = () => {
      this.opening = false;
    };
    this.grid.calculated().then(opened, opened);
  }

  /** The pane tells which functions were associated when office.js became ready. */
  associatedAtStart(ids: readonly string[]): void {
    this.timely = new Set(ids.map((id) => id.toUpperCase()));
  }

  /** A formula that is entered again forgets that it was refused. */
  entered(area: GridArea): void {
    this.stuck = this.stuck.filter((place) => !isInside(place, area));
  }

  whenReady(): Promise<void> {
    return this.ready ? Promise.resolve() : new Promise((resolve) => this.readyListeners.push(resolve));
  }

  get pending(): number {
    return this.out.size + this.waiting.length + this.late.length;
  }

  /** Results of `SetInvocationArrayResults`. */
  deliver(results: readonly WireResult[]): void {
    const decoded: GridCallResult[] = [];
    for (const result of results) {
      const call = this.out.get(result[0]);
      if (!call) continue;
      this.out.delete(result[0]);
      const returnsMatrix = this.declared.get(call.id)?.result.dimensionality === "matrix";
      decoded.push({ call: call.call, value: receiveResult(result, returnsMatrix, this.unkind().errorInMatrix) });
    }
    if (decoded.length > 0) this.grid.deliver(decoded);
  }

  private take(calls: GridCall[]): void {
    for (const call of calls) (this.isLate(call) ? this.late : this.waiting).push(call);
    this.schedule();
  }

  private isLate(call: GridCall): boolean {
    if (!this.unkind().lateScript) return false;
    const place = this.placeOf(call);
    if (this.stuck.some((one) => samePlace(one, place))) return true;
    if (!this.opening || this.timely.has(call.id.toUpperCase())) return false;
    this.stuck.push(place);
    return true;
  }

  private placeOf({ address }: GridCall): Place {
    const read = parseAddress(address);
    const sheet = this.grid.sheets().find(({ name }) => name === read?.sheet)?.id ?? "";
    return { sheet, row: read?.row ?? 0, column: read?.column ?? 0 };
  }

  private schedule(): void {
    if (!this.ready || this.timer !== null || this.waiting.length + this.late.length === 0) return;
    this.timer = setTimeout(() => {
      this.timer = null;
      this.send();
    }, 0);
  }

  private send(): void {
    const calls = this.waiting.splice(0);
    const refused = this.late.splice(0).map(({ call }): GridCallResult => ({ call, value: new CellError("#NAME?") }));
    const entries: PushedEntry[] = [];
    for (const call of calls) {
      const answer = this.answerWithoutCalling(call);
      if (answer) refused.push({ call: call.call, value: answer });
      else entries.push(this.entry(call));
    }
    if (entries.length > 0) {
      this.counted(entries.length);
      this.push(entries);
    }
    if (refused.length > 0) this.grid.deliver(refused);
  }

  /** Excel does not call a function that is unknown to it, nor one that takes no errors with an error. */
  private answerWithoutCalling(call: GridCall): CellError | null {
    if (!this.declared.has(call.id)) return new CellError("#NAME?");
    return !this.allowsErrors && call.args.some(holdsError) ? new CellError("#VALUE!") : null;
  }

  private entry(call: GridCall): PushedEntry {
    const invocation = ++this.invocations;
    this.out.set(invocation, call);
    const declared = this.declared.get(call.id);
    const options = declared?.options;
    const flags = (options?.cancelable ? CANCELABLE : 0) | (options?.stream ? STREAMING : 0) | (this.allowsErrors ? ALLOWS_ERRORS : 0);
    const address = options?.requiresAddress ? call.address : null;
    const message = [invocation, call.id, this.argumentsOf(call, declared), address, flags];
    return [CALL_CATEGORY, CALL, "", JSON.stringify(message), 0, false];
  }

  /** Missing optionals are null; the values of a repeating parameter go as one array. */
  private argumentsOf(call: GridCall, declared: Declared | undefined): unknown[] {
    const parameters = declared?.parameters ?? [];
    const sent = (value: CellValue | CellValue[][], index: number) =>
      sendArgument(value, this.blankMode, isOmitted(call, index, parameters[index]?.optional === true));
    const repeating = parameters.findIndex((parameter) => parameter.repeating);
    if (repeating >= 0) {
      return [...call.args.slice(0, repeating).map(sent), call.args.slice(repeating).map(sent)];
    }
    return parameters.map((_, index) => sent(call.args[index] ?? null, index));
  }
}

type Place = Pick<GridArea, "sheet" | "row" | "column">;

function samePlace(one: Place, other: Place): boolean {
  return one.sheet === other.sheet && one.row === other.row && one.column === other.column;
}

function isInside({ sheet, row, column }: Place, area: GridArea): boolean {
  const inRows = row >= area.row && row < area.row + area.rows;
  return sheet === area.sheet && inRows && column >= area.column && column < area.column + area.columns;
}

/** Where the grid does not say how many arguments the formula gives, a blank optional counts as left out. */
function isOmitted(call: GridCall, index: number, optional: boolean): boolean {
  return call.given === undefined ? optional : index >= call.given;
}
