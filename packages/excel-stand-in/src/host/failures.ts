/** Failures ordered in advance: tests let a request of their choice fail and see what the add-in makes of it. */
import type { RequestFailure } from "./stats";

export class Failures {
  private readonly due = new Map<number, RequestFailure>();
  private passed = 0;

  /** @param n 1 is the next request */
  order(n: number, failure: RequestFailure = {}): void {
    if (!Number.isInteger(n) || n < 1) throw new RangeError("failRequest counts from 1");
    this.due.set(this.passed + n, failure);
  }

  /** Called once for every request, in order of arrival. */
  next(): RequestFailure | null {
    const failure = this.due.get(++this.passed) ?? null;
    this.due.delete(this.passed);
    return failure;
  }
}
