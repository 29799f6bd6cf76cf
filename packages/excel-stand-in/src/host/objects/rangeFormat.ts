/** `Excel.RangeFormat` with its fill, font and protection. A property reads null where the cells differ. */
import type { CellFormat } from "../../grid/grid";
import { invalidArgument, notSupported } from "../problems";
import { rangeBorders } from "./rangeBorders";
import { asColor } from "./colors";
import { applyFormat, shared } from "./formatting";
import { asFlag, asNumber, asText, asWord, officeType, type OfficeObject, type Scalar } from "./model";
import type { RangeRef } from "./rangeRef";
import { commonSize, setSize } from "./rowsColumns";

/** What Excel shows where nothing was set. */
export const defaultFont = { name: "等线", size: 11, color: "#000000" } as const;

function property(read: (format: CellFormat) => unknown, write: (value: unknown) => CellFormat): Scalar<RangeRef> {
  return { get: (self) => shared(self, read), set: (self, value) => applyFormat(self, write(value)) };
}

/** A property whose only value is the one it has: setting anything else says that it is not imitated. */
function fixed(name: string, value: unknown): Scalar<RangeRef> {
  return {
    get: () => value,
    set: (_self, wanted) => {
      if (wanted !== value) throw notSupported(`${name} = ${JSON.stringify(wanted)}`);
    },
  };
}

const otherPatterns = ["Gray50", "Gray75", "Gray25", "Horizontal", "Vertical", "Down", "Up", "Checker", "Grid", "CrissCross"] as const;

/** Fill and font belong to a range of cells, and to nothing else. */
const fill = officeType<RangeRef>({
  name: "RangeFill",
  scalars: {
    color: property(
      (cell) => cell.fill ?? "#FFFFFF",
      (value) => ({ fill: value === "" ? null : asColor(value) }),
    ),
    pattern: property(
      (cell) => (cell.fill ? "Solid" : "None"),
      (value) => {
        if (asWord(value, ["None", "Solid", ...otherPatterns]) === "None") return { fill: null };
        throw notSupported(`RangeFill.pattern = ${asText(value)}`);
      },
    ),
  },
  methods: { clear: (self) => applyFormat(self, { fill: null }) },
});

function pointSize(value: unknown): number {
  const size = asNumber(value);
  if (size < 1 || size > 409) throw invalidArgument();
  return size;
}

const font = officeType<RangeRef>({
  name: "RangeFont",
  scalars: {
    bold: property(
      (cell) => cell.bold ?? false,
      (value) => ({ bold: asFlag(value) }),
    ),
    color: property(
      (cell) => cell.color ?? defaultFont.color,
      (value) => ({ color: asColor(value) }),
    ),
    italic: property(
      (cell) => cell.italic ?? false,
      (value) => ({ italic: asFlag(value) }),
    ),
    name: property(
      (cell) => cell.fontName ?? defaultFont.name,
      (value) => ({ fontName: asText(value) }),
    ),
    size: property(
      (cell) => cell.fontSize ?? defaultFont.size,
      (value) => ({ fontSize: pointSize(value) }),
    ),
    strikethrough: fixed("RangeFont.strikethrough", false),
    underline: property(
      (cell) => (cell.underline ? "Single" : "None"),
      (value) => ({ underline: asWord(value, ["None", "Single"] as const) === "Single" }),
    ),
  },
});

const formatProtection = officeType<RangeRef>({
  name: "FormatProtection",
  scalars: {
    formulaHidden: fixed("FormatProtection.formulaHidden", false),
    locked: {
      get: (self) => shared(self, (cell) => cell.locked ?? true),
      // Excel lets no option unlock cells on a protected sheet.
      set: (self, value) => applyFormat(self, { locked: asFlag(value) }, "none"),
    },
  },
});

const horizontal = ["General", "Left", "Center", "Right", "CenterAcrossSelection"] as const;
const vertical = ["Top", "Center", "Bottom"] as const;

/** Excel knows more alignments than a grid: those are refused by name, misspellings as invalid. */
function alignment<W extends string>(value: unknown, known: readonly W[], others: readonly string[]): W {
  const word = asWord(value, [...known, ...others]);
  if (others.includes(word)) throw notSupported(`alignment ${word}`);
  return word as W;
}

function measure(value: unknown, most: number): number {
  const points = asNumber(value);
  if (points < 0 || points > most) throw invalidArgument();
  return points;
}

/** Columns keep the width they have: text is measured by a grid's own font, which tells nothing about Excel's. */
const keepsItsSize = () => null;

export const rangeFormat: (self: RangeRef) => OfficeObject = officeType<RangeRef>({
  name: "RangeFormat",
  scalars: {
    columnWidth: {
      get: (self) => commonSize(self, "column"),
      set: (self, value) => setSize(self, "column", measure(value, 1790)),
    },
    horizontalAlignment: property(
      (cell) => cell.horizontal ?? "General",
      (value) => ({ horizontal: alignment(value, horizontal, ["Fill", "Justify", "Distributed"]) }),
    ),
    indentLevel: fixed("RangeFormat.indentLevel", 0),
    rowHeight: {
      get: (self) => commonSize(self, "row"),
      set: (self, value) => setSize(self, "row", measure(value, 409.5)),
    },
    shrinkToFit: property(
      (cell) => cell.shrink ?? false,
      (value) => ({ shrink: asFlag(value) }),
    ),
    textOrientation: fixed("RangeFormat.textOrientation", 0),
    verticalAlignment: property(
      (cell) => cell.vertical ?? "Center",
      (value) => ({ vertical: alignment(value, vertical, ["Justify", "Distributed"]) }),
    ),
    wrapText: property(
      (cell) => cell.wrap ?? false,
      (value) => ({ wrap: asFlag(value) }),
    ),
  },
  objects: {
    borders: (self) => rangeBorders(self),
    fill,
    font,
    protection: formatProtection,
  },
  methods: { autofitColumns: keepsItsSize, autofitRows: keepsItsSize },
});
