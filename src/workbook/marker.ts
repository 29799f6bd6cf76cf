/**
 * How far requests got that broke half-way: Excel makes a request's operations in order and stops at the first that fails, so a
 * number left in the settings after each one tells the last that was made.
 */
export const MARKER_KEY = "baton.changing";

export class Marker {
  /** Tells this write's numbers from what an earlier one may have left when Excel was closed on it. */
  private readonly token = Math.random().toString(36).slice(2);

  leave({ workbook }: Excel.RequestContext, made: number): void {
    workbook.settings.add(MARKER_KEY, `${this.token} ${made}`);
  }

  /** One sync. `null` where no number of this write stands. */
  async read(context: Excel.RequestContext): Promise<number | null> {
    const setting = context.workbook.settings.getItemOrNullObject(MARKER_KEY);
    setting.load("value");
    await context.sync();
    const [token, made] = setting.isNullObject ? [] : String(setting.value).split(" ");
    return token === this.token ? Number(made) : null;
  }

  /** Where a number stands. */
  remove({ workbook }: Excel.RequestContext): void {
    workbook.settings.getItem(MARKER_KEY).delete();
  }
}
