/**
 * Custom functions answer later and from elsewhere. A cell that needs an answer waits, shows #BUSY!, and is calculated
 * again when the answer is there. Calls that became due together leave together; a call its cell no longer wants is not
 * sent.
 */
import { requireValue } from "../../../requireValue";
import { unwrapped } from "../../../cells";
import { CellError, type CellValue, type GridCall, type GridCallResult, type GridFunction } from "../../grid";
import { Reference, isMatrix, type Matrix, type Operand } from "./values";

/** Thrown while a formula runs: its value depends on an answer that is still out. It is no error, and carries no trace. */
export class Waiting {
  readonly isWaiting = true;
}

interface Request<Cell> {
  cell: Cell;
  call: GridCall;
  sent: boolean;
  answer?: { value: CellValue | Matrix };
}

export class CustomCalls<Cell> {
  private readonly functions = new Map<string, GridFunction>();
  private readonly byCell = new Map<Cell, Map<string, Request<Cell>>>();
  private readonly wanted = new Map<Cell, Set<string>>();
  private readonly out = new Map<number, Request<Cell>>();
  private send: ((calls: GridCall[]) => void) | null = null;
  private nextCall = 1;

  register(functions: GridFunction[]): void {
    for (const declared of functions) this.functions.set(declared.name.toUpperCase(), declared);
  }

  has(name: string): boolean {
    return this.functions.has(name);
  }

  sendTo(send: ((calls: GridCall[]) => void) | null): void {
    this.send = send;
  }

  callsOut(): number {
    return this.out.size;
  }

  /** Call before a cell's formula runs; `finish` drops what the run did not ask for again. */
  begin(cell: Cell): void {
    this.wanted.set(cell, new Set());
  }

  finish(cell: Cell, waiting: boolean): void {
    const requests = this.byCell.get(cell);
    const wanted = this.wanted.get(cell);
    this.wanted.delete(cell);
    if (!requests) return;
    for (const [key, request] of requests) {
      const mayStillBeAsked = waiting && request.sent;
      if (!wanted?.has(key) && !mayStillBeAsked) requests.delete(key);
    }
    if (requests.size === 0) this.byCell.delete(cell);
  }

  forget(cell: Cell): void {
    this.byCell.delete(cell);
  }

  forgetAll(): void {
    this.byCell.clear();
  }

  /** The remembered answer, or `Waiting` thrown after the call was put in line. */
  ask(cell: Cell, name: string, operands: (Operand | undefined)[], address: string, read: (reference: Reference) => Matrix): Operand {
    const declared = requireValue(this.functions.get(name), `the function ${name}`);
    const args = callArguments(declared, operands, read);
    if (args instanceof CellError) return args;
    const key = `${declared.id}(${JSON.stringify(args)})`;
    this.wanted.get(cell)?.add(key);
    let requests = this.byCell.get(cell);
    if (!requests) {
      requests = new Map<string, Request<Cell>>();
      this.byCell.set(cell, requests);
    }
    let request = requests.get(key);
    if (!request) {
      request = { cell, call: { call: this.nextCall++, id: declared.id, args, address }, sent: false };
      requests.set(key, request);
    }
    if (!request.answer) throw new Waiting();
    return shaped(request.answer.value, declared.resultIsMatrix);
  }

  /** Sends everything due. Without a receiver the calls stay in line. */
  flush(): void {
    if (!this.send) return;
    const due = [...this.byCell.values()].flatMap((requests) => [...requests.values()].filter((request) => !request.sent));
    if (due.length === 0) return;
    for (const request of due) {
      request.sent = true;
      this.out.set(request.call.call, request);
    }
    this.send(due.map((request) => request.call));
  }

  /** The cells whose answers arrived. */
  deliver(results: GridCallResult[]): Set<Cell> {
    const cells = new Set<Cell>();
    for (const result of results) {
      const request = this.out.get(result.call);
      if (!request) continue;
      this.out.delete(result.call);
      request.answer = { value: result.value };
      cells.add(request.cell);
    }
    return cells;
  }
}

/** Arguments as the runtime wants them: matrices where declared, `null` for what was left out, repeats as one list. */
function callArguments(
  declared: GridFunction,
  operands: (Operand | undefined)[],
  read: (reference: Reference) => Matrix,
): GridCall["args"] | CellError {
  const { parameters } = declared;
  const required = parameters.filter((parameter) => !parameter.optional && !parameter.repeating).length;
  const repeats = parameters[parameters.length - 1]?.repeating ?? false;
  if (operands.length < required || (!repeats && operands.length > parameters.length)) return new CellError("#VALUE!");
  const args: GridCall["args"] = [];
  for (const [at, parameter] of parameters.entries()) {
    const given = parameter.repeating ? operands.slice(at) : [operands[at]];
    const values = given.map((operand) => argument(operand, parameter.matrix, read));
    if (values.includes(undefined)) return new CellError("#VALUE!");
    args.push((parameter.repeating ? values : values[0]) as CellValue | Matrix);
  }
  return args;
}

/** `undefined` where several cells were given for one value. */
function argument(operand: Operand | undefined, matrix: boolean, read: (reference: Reference) => Matrix): CellValue | Matrix | undefined {
  if (operand === undefined) return null;
  const value = operand instanceof Reference ? read(operand) : operand;
  if (matrix) return isMatrix(value) ? value : [[value]];
  if (!isMatrix(value)) return value;
  const single = unwrapped(value);
  return isMatrix(single) ? undefined : single;
}

function shaped(value: CellValue | Matrix, matrix: boolean): Operand {
  if (isMatrix(value) || !matrix) return value;
  return value instanceof CellError ? value : [[value]];
}
