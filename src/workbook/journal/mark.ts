/**
 * The mark a write leaves in the workbook until it stands: how many of its operations are made, and which sheets are its own.
 * Excel makes a request's operations in order and stops at the first that fails, so what a broken request has made is told by the
 * number that stands. While a write is taken back the number counts down, and so a broken undo is a broken write. Each write has a
 * mark of its own: two at once do not speak for each other, and what a pane left behind that was closed in the middle is found.
 */
import { PREFIX } from "./marked";

/** Kept with a sheet, whatever it is called by now. */
const SHEET_KEY = "baton.writing";
/** Between the token and the name that the plan has for a sheet. */
const BEFORE_NAME = " ";
/** Before the number of a write that is being taken back. */
const BACK = "<";

/** What a mark says. */
export interface Told {
  /** Operations that stand. Beyond the last one count the looks. */
  made: number;
  /** Whether the write is being taken back. */
  back: boolean;
}

/** A sheet of a write that does not stand yet. */
export interface MarkedSheet {
  id: string;
  /** What the plan calls it; `null` where it has not come so far. */
  planned: string | null;
}

export class Mark {
  /** @param scheme id of a scheme that is none before the write stands */
  constructor(
    readonly token: string = newToken(),
    private readonly scheme?: string,
  ) {}

  /** Of the setting that holds its number. */
  get key(): string {
    return PREFIX + this.token;
  }

  leave({ workbook }: Excel.RequestContext, { made, back }: Told): void {
    workbook.settings.add(this.key, `${back ? BACK : ""}${made}${this.scheme === undefined ? "" : ` ${this.scheme}`}`);
  }

  /** `null` where no number of this write stands. */
  readIn(settings: ReadonlyMap<string, unknown>): Told | null {
    return settings.has(this.key) ? readNumber(settings.get(this.key)) : null;
  }

  /** One sync. `null` where no number of this write stands. */
  async read(context: Excel.RequestContext): Promise<Told | null> {
    const setting = context.workbook.settings.getItemOrNullObject(this.key);
    setting.load("value");
    await context.sync();
    return setting.isNullObject ? null : readNumber(setting.value);
  }

  /** Where a number stands. */
  remove({ workbook }: Excel.RequestContext): void {
    workbook.settings.getItem(this.key).delete();
  }

  /**
   * Makes a sheet that is known for this write's own from the first: it comes into being under a name that nobody else gives, and
   * has its own only when it bears the mark, which says that name as well: somebody may give it another.
   */
  addSheet({ workbook }: Excel.RequestContext, number: number, name: string): void {
    const sheet = workbook.worksheets.add(`${this.token}-${number}`);
    sheet.customProperties.add(SHEET_KEY, this.token + BEFORE_NAME + name);
    sheet.name = name;
  }

  /** Two syncs at most. Sheets of this write, whatever they are called. */
  async sheetsIn(context: Excel.RequestContext): Promise<MarkedSheet[]> {
    const { worksheets } = context.workbook;
    worksheets.load("items/id,items/name");
    await context.sync();
    const asked = worksheets.items.map((sheet) => ({ sheet, mark: sheet.customProperties.getItemOrNullObject(SHEET_KEY).load("value") }));
    await context.sync();
    return asked.flatMap(({ sheet, mark }): MarkedSheet[] => {
      const says = mark.isNullObject ? "" : mark.value;
      if (says.startsWith(this.token + BEFORE_NAME)) return [{ id: sheet.id, planned: says.slice(this.token.length + BEFORE_NAME.length) }];
      return sheet.name.startsWith(`${this.token}-`) ? [{ id: sheet.id, planned: null }] : [];
    });
  }

  /** @param ids of sheets that bear it */
  unmarkSheets({ workbook }: Excel.RequestContext, ids: readonly string[]): void {
    for (const id of ids) workbook.worksheets.getItem(id).customProperties.getItem(SHEET_KEY).delete();
  }
}

function readNumber(value: unknown): Told {
  const text = String(value);
  const back = text.startsWith(BACK);
  return { made: Number.parseInt(back ? text.slice(BACK.length) : text, 10), back };
}

function newToken(): string {
  return `baton-${Math.random().toString(36).slice(2, 12)}`;
}
