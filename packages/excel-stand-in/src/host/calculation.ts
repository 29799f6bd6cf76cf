/** Whether the grid is calculating: what a person has just typed must be calculated before a batch reads. */
import type { Grid } from "../grid/grid";

export class Calculation {
  private running = 0;

  constructor(private readonly grid: Grid) {}

  /** Something changed, so the grid calculates. */
  begun(): void {
    this.running++;
    const ended = () => {
      this.running--;
    };
    this.grid.calculated().then(ended, ended);
  }

  get busy(): boolean {
    return this.running > 0;
  }

  async settled(): Promise<void> {
    if (this.busy) await this.grid.calculated();
  }
}
