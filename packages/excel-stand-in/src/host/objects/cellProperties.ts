/**
 * `getCellProperties` and its neighbours: formats of many cells in one answer, and their writing. What can be asked of a
 * single range can be asked here, cell by cell.
 */
import { fullAddress, onSheet } from "../addresses";
import { invalidArgument, notSupported } from "../problems";
import { asFlag, asNumber, asRecord, asText, type OfficeObject } from "./model";
import { cellBorder, cellSides } from "./rangeBorders";
import { rangeFormat } from "./rangeFormat";
import { RangeRef } from "./rangeRef";
import { setHidden, setSize, size } from "./rowsColumns";
import { spread } from "./rangeCells";

/** A selection such as `{ address: true, format: { fill: { color: true } } }`. */
type Selection = Record<string, unknown>;

export function readCellProperties(range: RangeRef, selection: Selection): unknown[][] {
  if (range.unbounded) throw invalidArgument();
  const formats = range.formats();
  // Most cells look alike.
  const known = new Map<string, Record<string, unknown>>();
  return formats.map((cells, row) =>
    cells.map((_, column) => {
      const { area, book } = range;
      const place = { sheet: area.sheet, row: area.row + row, column: area.column + column, rows: 1, columns: 1 };
      const cell = new KnownRange(range, place, formats[row]?.[column] ?? {});
      return select(selection, "CellProperties", {
        address: () => fullAddress(book, place),
        addressLocal: () => fullAddress(book, place),
        hidden: () => size(book, area.sheet, "row", place.row) === 0 || size(book, area.sheet, "column", place.column) === 0,
        format: (inner) => {
          const selected = asRecord(inner);
          if (sizes.some((size) => size in selected)) return describeFormat(cell, selected);
          const look = JSON.stringify(formats[row]?.[column]);
          const described = known.get(look) ?? describeFormat(cell, selected);
          known.set(look, described);
          return described;
        },
      });
    }),
  );
}

/** What is told by a cell's place, and not by its format. */
const sizes = ["columnWidth", "rowHeight"];

/** Borders are asked for once, and answered side by side. */
function describeFormat(cell: RangeRef, { borders, ...selection }: Selection): Record<string, unknown> {
  const format = describe(rangeFormat(cell), selection);
  if (borders === undefined || borders === false) return format;
  const wanted = borders === true ? { color: true, style: true, weight: true } : asRecord(borders);
  return { ...format, borders: Object.fromEntries(sidesOfCell.map((side) => [side, describe(cellBorder(cell, side), wanted)])) };
}

const sidesOfCell = Object.keys(cellSides) as (keyof typeof cellSides)[];

/** One cell whose format is known already, so that a thousand cells cost one reading. */
class KnownRange extends RangeRef {
  constructor(
    range: RangeRef,
    place: RangeRef["area"],
    private readonly format: ReturnType<RangeRef["formats"]>[number][number],
  ) {
    super(range.book, place);
  }

  override formats() {
    return [[this.format]];
  }
}

function describe(object: OfficeObject, selection: Selection): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(selection)
      .filter(([, wanted]) => wanted !== false)
      .map(([name, wanted]) => {
        if (object.isScalar(name)) return [name, object.read(name)];
        const child = object.child(name);
        const inner = wanted === true ? Object.fromEntries((child?.scalars ?? []).map((one) => [one, true])) : wanted;
        return [name, child && describe(child, asRecord(inner))];
      }),
  );
}

function select(selection: Selection, type: string, readers: Record<string, (inner: unknown) => unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(selection)
      .filter(([, wanted]) => wanted !== false)
      .map(([name, wanted]) => {
        const read = readers[name];
        if (!read) throw notSupported(`${type}.${name}`);
        return [name, read(wanted)];
      }),
  );
}

type Line = "row" | "column";
const lineNames = {
  row: { type: "RowProperties", index: "rowIndex", hidden: "rowHidden", size: "rowHeight" },
  column: { type: "ColumnProperties", index: "columnIndex", hidden: "columnHidden", size: "columnWidth" },
} as const;

function lineAt(range: RangeRef, line: Line, offset: number): RangeRef {
  const { area } = range;
  const change = line === "row" ? { row: area.row + offset, rows: 1 } : { column: area.column + offset, columns: 1 };
  return new RangeRef(range.book, onSheet(area.sheet, { ...area, ...change }));
}

function lineCount(range: RangeRef, line: Line): number {
  const area = range.book.writable(range.area);
  return line === "row" ? area.rows : area.columns;
}

export function readLineProperties(range: RangeRef, line: Line, selection: Selection): unknown[] {
  const names = lineNames[line];
  return Array.from({ length: lineCount(range, line) }, (_, offset) => {
    const part = lineAt(range, line, offset);
    const index = line === "row" ? part.area.row : part.area.column;
    return select(selection, names.type, {
      address: () => fullAddress(range.book, part.area),
      addressLocal: () => fullAddress(range.book, part.area),
      [names.index]: () => index,
      [names.hidden]: () => size(range.book, range.area.sheet, line, index) === 0,
      format: (inner) => describe(rangeFormat(part), asRecord(inner)),
    });
  });
}

export function writeCellProperties(range: RangeRef, properties: unknown): void {
  const cells = spread(range.area, Array.isArray(properties) ? properties : [[properties]]);
  for (let row = 0; row < range.area.rows; row++) {
    for (let column = 0; column < range.area.columns; column++) {
      const place = { row: range.area.row + row, column: range.area.column + column, rows: 1, columns: 1 };
      const wanted = asRecord(cells(row, column) ?? {});
      for (const [name, value] of Object.entries(wanted)) {
        if (name !== "format") throw notSupported(`SettableCellProperties.${name}`);
        const { borders, ...format } = asRecord(value);
        assign(rangeFormat(range.at(place)), format);
        for (const [side, line] of Object.entries(asRecord(borders ?? {}))) {
          const known = sidesOfCell.find((one) => one === side);
          if (!known) throw notSupported(`SettableCellProperties.format.borders.${side}`);
          assign(cellBorder(range.at(place), known), asRecord(line));
        }
      }
    }
  }
}

function assign(object: OfficeObject, values: Record<string, unknown>): void {
  for (const [name, value] of Object.entries(values)) {
    if (object.isScalar(name)) object.write(name, value);
    else if (object.items() && Array.isArray(value)) throw notSupported(`${object.typeName} in cell properties`);
    else {
      const child = object.child(name);
      if (!child) throw notSupported(asText(name));
      assign(child, asRecord(value));
    }
  }
}

export function writeLineProperties(range: RangeRef, line: Line, properties: unknown): void {
  const names = lineNames[line];
  if (!Array.isArray(properties) || properties.length !== lineCount(range, line)) throw invalidArgument();
  properties.forEach((wanted: unknown, offset) => {
    const part = lineAt(range, line, offset);
    for (const [name, value] of Object.entries(asRecord(wanted ?? {}))) {
      if (name === names.hidden) setHidden(part, line, asFlag(value));
      else if (name === "format") {
        for (const [property, inner] of Object.entries(asRecord(value))) {
          if (property === names.size) setSize(part, line, asNumber(inner));
          else assign(rangeFormat(part), { [property]: inner });
        }
      } else throw notSupported(`Settable${names.type}.${name}`);
    }
  });
}
