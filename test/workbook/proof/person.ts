/**
 * The second person of the random walk. Each of their entries is one of its kind, so that it can be looked for; what they do on
 * sheets of their own is remembered, to be done again where none of our writes ever was.
 */
import type { OpenExcel } from "excel-stand-in/testing/officeInJsdom";
import type { GridArea } from "excel-stand-in/grid/grid";
import type { Chance } from "./chance";

type Deed = (excel: OpenExcel) => void;

const OWN_SHEETS = /^(记录|人)/;
const ARCHIVES = /^存档/;

export class Person {
  /** What they have entered and nobody has replaced since. */
  readonly entries = new Set<string | number>();
  /** What they have done on sheets of their own, in order. */
  readonly deeds: Deed[] = [];
  /** Counts with every deed, on whichever sheet. */
  acted = 0;
  private count = 0;

  constructor(private readonly chance: Chance) {}

  /** @param where they do it @returns what they did, in words */
  act(excel: OpenExcel, where: "anywhere" | "own sheets"): string {
    this.acted += 1;
    const done = this.chance.weighed<(excel: OpenExcel) => string>([
      [(one) => this.typeOnOwn(one), 4],
      [(one) => this.addSheet(one), 0.6],
      [(one) => this.renameOrMove(one), 0.6],
      [(one) => this.deleteSheet(one), 0.6],
      [(one) => this.nameOrFormat(one), 0.8],
      [(one) => this.typeInOurs(one), where === "anywhere" ? 6 : 0],
      [(one) => this.typeBesideOurs(one), where === "anywhere" ? 1.5 : 0],
    ])(excel);
    void excel.grid.calculated();
    return `person ${done}`;
  }

  /** Does again, in another workbook, what was done on sheets of their own. */
  repeat(excel: OpenExcel): void {
    for (const deed of this.deeds) deed(excel);
    void excel.grid.calculated();
  }

  /** What they have entered that is nowhere any more. */
  missing({ grid }: OpenExcel): (string | number)[] {
    const found = new Set<unknown>(
      grid.copy().sheets.flatMap(({ cells }) => [...cells.values()].map(({ value, formula }) => (formula === "" ? value : formula))),
    );
    return [...this.entries].filter((entry) => !found.has(entry));
  }

  private typeOnOwn(excel: OpenExcel): string {
    const { name } = this.chance.one(excel.grid.sheets().filter((sheet) => OWN_SHEETS.test(sheet.name)));
    const [row, column] = [12 + this.chance.below(8), this.chance.below(5)];
    return this.enter(excel, { sheet: excel.grid.id(name), row, column, rows: 1, columns: 1 }, name);
  }

  /** Into the body of a table that is filled in, but not over a name or a formula. */
  private typeInOurs(excel: OpenExcel): string {
    const { grid } = excel;
    const parameters = new Set(
      grid
        .sheets()
        .filter(({ name }) => name.startsWith("方案参数") || OWN_SHEETS.test(name) || ARCHIVES.test(name))
        .map(({ id }) => id),
    );
    const tables = grid.tables().filter(({ area }) => !parameters.has(area.sheet));
    if (tables.length === 0) return this.typeOnOwn(excel);
    const { area } = this.chance.one(tables);
    const at = {
      sheet: area.sheet,
      row: area.row + 1 + this.chance.below(area.rows - 1),
      column: area.column + 1 + this.chance.below(area.columns - 1),
      rows: 1,
      columns: 1,
    };
    return grid.read(at)[0]![0]!.formula === "" ? this.enter(excel, at, null) : this.typeOnOwn(excel);
  }

  /** A note of their own, to the right of a table or under it. */
  private typeBesideOurs(excel: OpenExcel): string {
    const { grid } = excel;
    const own = new Set(
      grid
        .sheets()
        .filter(({ name }) => OWN_SHEETS.test(name) || ARCHIVES.test(name))
        .map(({ id }) => id),
    );
    const tables = grid.tables().filter(({ area }) => !own.has(area.sheet));
    if (tables.length === 0) return this.typeOnOwn(excel);
    const { area } = this.chance.one(tables);
    const isUnder = this.chance.happens(0.5);
    const at = {
      sheet: area.sheet,
      row: area.row + (isUnder ? area.rows + 3 : 1),
      column: area.column + (isUnder ? 0 : area.columns + 12),
      rows: 1,
      columns: 1,
    };
    return this.enter(excel, at, null);
  }

  private enter({ grid }: OpenExcel, at: GridArea, own: string | null): string {
    const before = grid.read(at)[0]![0]!;
    this.entries.delete((before.formula === "" ? before.value : before.formula) as string | number);
    this.count += 1;
    const entry = this.chance.one<string | number>([1000 + this.count, `记${this.count}`, ...(own === null ? [] : [`=1+${this.count}`])]);
    this.entries.add(entry);
    const put = (to: OpenExcel, sheet: string) => to.grid.type({ ...at, sheet }, [[entry]]);
    put({ grid } as OpenExcel, at.sheet);
    if (own !== null) this.deeds.push((other) => put(other, other.grid.id(own)));
    const sheet = grid.sheets().find(({ id }) => id === at.sheet)!.name;
    return `types ${entry} into ${sheet} ${at.row},${at.column}`;
  }

  private addSheet(excel: OpenExcel): string {
    const name = `人${(this.count += 1)}`;
    this.onOwn(excel, ({ grid }) => void grid.addSheet(name));
    return `adds ${name}`;
  }

  private renameOrMove(excel: OpenExcel): string {
    const own = this.addedSheets(excel);
    if (own.length === 0) return this.addSheet(excel);
    const name = this.chance.one(own);
    if (this.chance.happens(0.5)) {
      this.onOwn(excel, ({ grid }) => grid.updateSheet(grid.id(name), { position: 0 }));
      return `puts ${name} first`;
    }
    const other = `人${(this.count += 1)}改`;
    this.onOwn(excel, ({ grid }) => grid.updateSheet(grid.id(name), { name: other }));
    return `calls ${name} ${other}`;
  }

  /** One of their own, or an archive they have read. */
  private deleteSheet(excel: OpenExcel): string {
    const { grid } = excel;
    const archives = grid.sheets().filter(({ name }) => ARCHIVES.test(name));
    const own = this.addedSheets(excel);
    if (own.length < 3) return this.addSheet(excel);
    const name = this.chance.one(own);
    this.forgetEntriesOn(excel, name);
    this.onOwn(excel, ({ grid: of }) => of.deleteSheet(of.id(name)));
    return `deletes ${name}, beside ${archives.length} archives`;
  }

  /** Archives that undone insertions have left: read and thrown away. */
  tidy(excel: OpenExcel): void {
    const { grid } = excel;
    for (const { name } of grid.sheets().filter((sheet) => ARCHIVES.test(sheet.name))) {
      this.forgetEntriesOn(excel, name);
      grid.deleteSheet(grid.id(name));
    }
    this.acted += 1;
  }

  private nameOrFormat(excel: OpenExcel): string {
    const number = (this.count += 1);
    if (this.chance.happens(0.5)) {
      this.onOwn(excel, ({ grid }) =>
        grid.setName({ name: `别人的名称${number % 5}`, formula: `=记录!$B$${number}`, comment: "", visible: true }),
      );
      return "defines a name";
    }
    this.onOwn(excel, ({ grid }) => {
      const sheet = grid.id("记录");
      grid.format(
        { sheet, row: 12 + (number % 9), column: 0, rows: 1, columns: 3 },
        { fill: `#0000${10 + (number % 90)}`, numberFormat: "0.00" },
      );
      grid.setColumnWidth(sheet, number % 6, 1, 40 + (number % 50));
    });
    return "formats cells";
  }

  private onOwn(excel: OpenExcel, deed: Deed): void {
    deed(excel);
    this.deeds.push(deed);
  }

  private addedSheets({ grid }: OpenExcel): string[] {
    return grid
      .sheets()
      .map(({ name }) => name)
      .filter((name) => name.startsWith("人"));
  }

  private forgetEntriesOn({ grid }: OpenExcel, name: string): void {
    const { cells } = grid.copy().sheets.find(({ plain }) => plain.name === name)!;
    for (const { value, formula } of cells.values()) this.entries.delete((formula === "" ? value : formula) as string | number);
  }
}
