/** Requests run one at a time in the order they came, as Excel runs them. */

export class Queue {
  private last: Promise<void> = Promise.resolve();
  private waiting = 0;

  add(task: () => Promise<void>): void {
    this.waiting++;
    this.last = this.last.then(task).finally(() => {
      this.waiting--;
    });
  }

  get busy(): boolean {
    return this.waiting > 0;
  }

  /** Resolves when everything added so far has run. */
  settled(): Promise<void> {
    return this.last;
  }
}
