/** What is counted of the traffic between add-in and workbook. */

export interface Stats {
  /** Excel.run batches answered. Office.js's own housekeeping (releasing ranges, delivering results) is not counted. */
  syncs: number;
  /** Their requests and answers together. */
  bytes: number;
  largestRequest: number;
  largestResponse: number;
  /** Calls of custom functions sent. */
  functionCalls: number;
  /** Messages they were sent in: what depends on each other costs a round each. */
  functionRounds: number;
}

/** One Excel.run batch, for a log. */
export interface RequestRecord {
  /** Counts from 1 since the host was made. */
  number: number;
  actions: number;
  /** What was done, such as `Range.values =`; at most the first twenty. */
  readonly steps: string[];
  requestBytes: number;
  responseBytes: number;
  milliseconds: number;
  error?: { code: string; message: string };
}

/** How a request fails. */
export interface RequestFailure {
  /** Execute this many actions first. */
  afterActions?: number;
  /** Execute everything, then answer failure. */
  lost?: true;
  /** Execute everything, or what `afterActions` says, and never answer: the pane waits for ever, as one that is closed meanwhile. */
  unanswered?: true;
}

export class Counters {
  private current = blank();
  private requests = 0;
  private readonly listeners = new Set<(request: RequestRecord) => void>();

  get stats(): Stats {
    return { ...this.current };
  }

  reset(): void {
    this.current = blank();
  }

  listen(listener: (request: RequestRecord) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** @param steps says what was done, to whoever asks for it: to say it takes as long as to do it */
  request(record: Omit<RequestRecord, "number" | "steps">, steps: () => string[]): void {
    this.current.syncs++;
    this.current.bytes += record.requestBytes + record.responseBytes;
    this.current.largestRequest = Math.max(this.current.largestRequest, record.requestBytes);
    this.current.largestResponse = Math.max(this.current.largestResponse, record.responseBytes);
    const numbered = {
      number: ++this.requests,
      ...record,
      get steps() {
        return steps();
      },
    };
    this.listeners.forEach((listener) => listener(numbered));
  }

  functionRound(calls: number): void {
    this.current.functionCalls += calls;
    this.current.functionRounds++;
  }
}

function blank(): Stats {
  return { syncs: 0, bytes: 0, largestRequest: 0, largestResponse: 0, functionCalls: 0, functionRounds: 0 };
}

/** Length of a text as it travels. */
export function byteLength(text: string): number {
  let bytes = text.length;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code > 0x7ff) bytes += code >= 0xd800 && code <= 0xdfff ? 1 : 2;
    else if (code > 0x7f) bytes += 1;
  }
  return bytes;
}
