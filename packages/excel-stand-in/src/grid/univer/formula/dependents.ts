/** Which formulas read a place. Rows are filed in bands so that a lookup does not walk every formula. */
import type { GridArea } from "../../grid";

const bandRows = 64;
/** An area taller than this many bands is kept aside and looked at each time. */
const tallestFiled = 64;

interface Entry<Formula> {
  formula: Formula;
  area: GridArea;
}

interface SheetIndex<Formula> {
  bands: Map<number, Set<Entry<Formula>>>;
  tall: Set<Entry<Formula>>;
}

export class Dependents<Formula> {
  private readonly sheets = new Map<string, SheetIndex<Formula>>();
  private readonly filed = new Map<Formula, Entry<Formula>[]>();

  /** Replaces what the formula reads. */
  file(formula: Formula, areas: Iterable<GridArea>): void {
    this.forget(formula);
    const entries: Entry<Formula>[] = [];
    for (const area of areas) {
      const entry = { formula, area };
      entries.push(entry);
      for (const shelf of this.shelves(area)) shelf.add(entry);
    }
    this.filed.set(formula, entries);
  }

  forget(formula: Formula): void {
    for (const entry of this.filed.get(formula) ?? []) {
      for (const shelf of this.shelves(entry.area)) shelf.delete(entry);
    }
    this.filed.delete(formula);
  }

  of(area: GridArea): Set<Formula> {
    const found = new Set<Formula>();
    const index = this.sheets.get(area.sheet);
    if (!index) return found;
    const look = (entries: Iterable<Entry<Formula>>): void => {
      for (const entry of entries) if (overlap(entry.area, area)) found.add(entry.formula);
    };
    look(index.tall);
    const last = Math.floor((area.row + area.rows - 1) / bandRows);
    if (last - area.row / bandRows > index.bands.size) {
      for (const entries of index.bands.values()) look(entries);
      return found;
    }
    for (let band = Math.floor(area.row / bandRows); band <= last; band++) look(index.bands.get(band) ?? []);
    return found;
  }

  clear(): void {
    this.sheets.clear();
    this.filed.clear();
  }

  private shelves(area: GridArea): Set<Entry<Formula>>[] {
    let index = this.sheets.get(area.sheet);
    if (!index) this.sheets.set(area.sheet, (index = { bands: new Map(), tall: new Set() }));
    const first = Math.floor(area.row / bandRows);
    const last = Math.floor((area.row + area.rows - 1) / bandRows);
    if (last - first >= tallestFiled) return [index.tall];
    const shelves: Set<Entry<Formula>>[] = [];
    for (let band = first; band <= last; band++) {
      let shelf = index.bands.get(band);
      if (!shelf) index.bands.set(band, (shelf = new Set()));
      shelves.push(shelf);
    }
    return shelves;
  }
}

export function overlap(one: GridArea, other: GridArea): boolean {
  return (
    one.sheet === other.sheet &&
    one.row < other.row + other.rows &&
    other.row < one.row + one.rows &&
    one.column < other.column + other.columns &&
    other.column < one.column + one.columns
  );
}
