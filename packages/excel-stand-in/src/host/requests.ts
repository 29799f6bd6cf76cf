/** ProcessQuery requests: who may run now, how large, what fails, and what is answered. */
import type { Grid } from "../grid/grid";
import { describeActions, isHousekeeping, isService } from "./batch/describe";
import { runBatch, type Roots } from "./batch/interpreter";
import type { WireAnswer, WireRequest } from "./batch/wire";
import type { Book } from "./book";
import type { Calculation } from "./calculation";
import type { MissingSet } from "./declaredSets";
import type { Failures } from "./failures";
import { workbook } from "./objects/workbook";
import { toProblem } from "./problems";
import { Queue } from "./queue";
import { service, type Surroundings } from "./services";
import { byteLength, type Counters, type RequestFailure } from "./stats";

/** Excel on the web takes and gives no more in one message. */
const LARGEST = 5 * 1024 * 1024;

/** The request wants to wait for the end of cell editing (`delayForCellEdit`). */
const DELAY_FOR_CELL_EDIT = 64;

/** Office.js's numbers for what fails outside a batch; it makes codes of them. */
const failed = { general: 5001, cellEditing: 5004, requestTooLarge: 5103, responseTooLarge: 5104 } as const;
const codes: Record<number, string> = {
  [failed.general]: "GeneralException",
  [failed.cellEditing]: "InvalidOperationInCellEditMode",
  [failed.requestTooLarge]: "RequestPayloadSizeLimitExceeded",
  [failed.responseTooLarge]: "ResponsePayloadSizeLimitExceeded",
};

type Reply = (payload: unknown) => void;
type Outcome = { body: string; error?: WireAnswer["Error"] } | { failure: number };

export class Requests {
  private readonly queue = new Queue();
  private editing = false;
  private readonly editingEnded: (() => void)[] = [];

  constructor(
    private readonly book: Book,
    private readonly grid: Grid,
    private readonly around: Surroundings,
    private readonly calculation: Calculation,
    private readonly counters: Counters,
    private readonly failures: Failures,
    private readonly missing: MissingSet,
  ) {}

  get busy(): boolean {
    return this.queue.busy;
  }

  settled(): Promise<void> {
    return this.queue.settled();
  }

  setEditing(editing: boolean): void {
    this.editing = editing;
    if (!editing) this.editingEnded.splice(0).forEach((go) => go());
  }

  /** @param message the array office.js sends: the body is the fifth, the flags the seventh */
  take(message: readonly unknown[], reply: Reply): void {
    const body = typeof message[4] === "string" ? message[4] : "";
    const flags = typeof message[6] === "number" ? message[6] : 0;
    const requestBytes = byteLength(body);
    const request = JSON.parse(body) as WireRequest;
    const delivers = request.Actions.some((action) => action.Name === "SetInvocationArrayResults");
    const counted = !isService(request) && !isHousekeeping(request);
    const failure = counted ? this.failures.next() : null;
    const started = Date.now();
    const execute = async (): Promise<Outcome> => {
      if (requestBytes > LARGEST) return { failure: failed.requestTooLarge };
      try {
        return await this.run(request, flags, failure, delivers);
      } catch {
        // Whatever broke, the client must be answered: it would wait for ever.
        return { failure: failed.general };
      }
    };
    const run = async () => {
      const outcome = await execute();
      if (counted) this.count(request, requestBytes, outcome, Date.now() - started);
      if (failure?.unanswered) return;
      reply(
        "body" in outcome
          ? { Version: 1, Error: 0, Data: [200, ["Content-Type", "application/json"], outcome.body] }
          : { Version: 1, Error: outcome.failure },
      );
    };
    // A batch in the queue may be waiting for the very calculation these results are needed for.
    if (delivers) void run();
    else this.queue.add(run);
  }

  private async run(request: WireRequest, flags: number, failure: RequestFailure | null, delivers: boolean): Promise<Outcome> {
    if (this.editing && !delivers) {
      if ((flags & DELAY_FOR_CELL_EDIT) === 0) return { failure: failed.cellEditing };
      await new Promise<void>((go) => this.editingEnded.push(go));
    }
    const executes = failure?.afterActions ?? (!failure || failure.lost || failure.unanswered ? Infinity : 0);
    if (executes === 0) return { failure: failed.general };
    const answer = delivers ? await runBatch(request, this.roots()) : await this.execute(request, executes);
    if (failure) return { failure: failed.general };
    const body = JSON.stringify(answer);
    if (byteLength(body) > LARGEST) return { failure: failed.responseTooLarge };
    return { body, error: answer.Error };
  }

  private async execute(request: WireRequest, limit: number): Promise<WireAnswer> {
    const { book, grid } = this;
    await this.calculation.settled();
    book.beginBatch();
    let answer = await runBatch(request, this.roots(), limit);
    book.busyFirst.answered();
    try {
      book.conditions.flush();
      if (book.wrote) await grid.calculated();
    } catch (thrown) {
      const { code, message, status } = toProblem(thrown);
      const last = request.Actions.length - 1;
      const error = { Code: code, Message: message, Location: "", ActionIndex: last, HttpStatusCode: status };
      answer = { ...answer, Error: answer.Error ?? error };
    }
    return answer;
  }

  private roots(): Roots {
    const { book, grid, around } = this;
    return {
      root: () => workbook(book),
      service: (name) => service(around, name),
      missing: this.missing,
      kept: (id) => book.references.find(id),
      beforeReading: async () => {
        if (book.calculatedRevision === book.revision || !book.wrote) return;
        await grid.calculated();
        book.calculatedRevision = ++book.revision;
      },
    };
  }

  private count(request: WireRequest, requestBytes: number, outcome: Outcome, milliseconds: number): void {
    const error =
      "failure" in outcome
        ? { code: codes[outcome.failure] ?? "GeneralException", message: "" }
        : outcome.error && { code: outcome.error.Code, message: outcome.error.Message };
    const responseBytes = "body" in outcome ? byteLength(outcome.body) : 0;
    this.counters.request({ actions: request.Actions.length, requestBytes, responseBytes, milliseconds, ...(error ? { error } : {}) }, () =>
      describeActions(request),
    );
  }
}
