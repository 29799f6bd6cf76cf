/** For the mode `busyFirst`: the first request that reads results of custom functions after a change finds them busy. */
export class BusyFirst {
  private calculating = false;
  private seen = false;

  /** Something changed, so functions are asked again. */
  begun(): void {
    this.calculating = true;
  }

  /** Whether a result that is read now is busy. */
  read(): boolean {
    this.seen ||= this.calculating;
    return this.calculating;
  }

  /** The request that read has been answered: the next one finds values. */
  answered(): void {
    if (this.seen) this.calculating = false;
    this.seen = false;
  }
}
