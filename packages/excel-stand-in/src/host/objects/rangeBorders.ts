/** `Excel.RangeBorderCollection` and `Excel.RangeBorder`: the edges and inner lines of a range. */
import type { BorderLine, CellFormat, EdgeName } from "../../grid/grid";
import { notSupported } from "../problems";
import { asColor } from "./colors";
import { applyFormat } from "./formatting";
import { asWord, officeType, type OfficeObject } from "./model";
import type { RangeRef } from "./rangeRef";

const sides: readonly EdgeName[] = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideHorizontal", "InsideVertical"];
const styles = ["None", "Continuous", "Dash", "Dot", "Double"] as const;
const weights = ["Hairline", "Thin", "Medium", "Thick"] as const;

interface Border {
  range: RangeRef;
  side: EdgeName;
}

type Line = Pick<BorderLine, "style" | "weight" | "color">;
const noLine: Line = { style: "None", weight: "Thin", color: "#000000" };

/** The cells that carry the side, and the edge of each cell that does. */
function carriers({ range, side }: Border): { cells: CellFormat[]; edge: EdgeName } {
  const rows = range.formats();
  switch (side) {
    case "EdgeTop":
      return { cells: rows[0] ?? [], edge: side };
    case "EdgeBottom":
      return { cells: rows[rows.length - 1] ?? [], edge: side };
    case "EdgeLeft":
      return { cells: rows.flatMap((row) => row.slice(0, 1)), edge: side };
    case "EdgeRight":
      return { cells: rows.flatMap((row) => row.slice(-1)), edge: side };
    case "InsideHorizontal":
      return { cells: rows.slice(0, -1).flat(), edge: "EdgeBottom" };
    case "InsideVertical":
      return { cells: rows.flatMap((row) => row.slice(0, -1)), edge: "EdgeRight" };
  }
}

function lineOf(cell: CellFormat, edge: EdgeName): Line {
  return cell.borders?.find((line) => line.edge === edge) ?? noLine;
}

function read<K extends keyof Line>(border: Border, key: K): Line[K] | null {
  const { cells, edge } = carriers(border);
  const lines = cells.map((cell) => lineOf(cell, edge)[key]);
  return lines.every((one) => one === lines[0]) ? (lines[0] ?? noLine[key]) : null;
}

/** Sets one property and keeps the others. A line given a weight or a colour becomes visible. */
function write(border: Border, change: Partial<Line>): void {
  const style = read(border, "style") ?? "Continuous";
  const line: BorderLine = {
    edge: border.side,
    style: style === "None" ? "Continuous" : style,
    weight: read(border, "weight") ?? "Thin",
    color: read(border, "color") ?? noLine.color,
    ...change,
  };
  applyFormat(border.range, { borders: [line] });
}

const rangeBorder = officeType<Border>({
  name: "RangeBorder",
  identity: ({ side }) => ({ Id: side }),
  scalars: {
    color: { get: (self) => read(self, "color"), set: (self, value) => write(self, { color: asColor(value) }) },
    sideIndex: { get: ({ side }) => side },
    style: {
      get: (self) => read(self, "style"),
      set: (self, value) => {
        const style = asWord(value, [...styles, "DashDot", "DashDotDot", "SlantDashDot"] as const);
        const known = styles.find((one) => one === style);
        if (!known) throw notSupported(`border style ${style}`);
        write(self, { style: known });
      },
    },
    weight: { get: (self) => read(self, "weight"), set: (self, value) => write(self, { weight: asWord(value, weights) }) },
  },
});

function sideOf(key: unknown): EdgeName {
  const side = asWord(key, [...sides, "DiagonalDown", "DiagonalUp"] as const);
  if (side === "DiagonalDown" || side === "DiagonalUp") throw notSupported(`border ${side}`);
  return side;
}

/** The sides of one cell, by the names that cell properties have for them. */
export const cellSides = { bottom: "EdgeBottom", left: "EdgeLeft", right: "EdgeRight", top: "EdgeTop" } as const;

export function cellBorder(range: RangeRef, side: keyof typeof cellSides): OfficeObject {
  return rangeBorder({ range, side: cellSides[side] });
}

export const rangeBorders: (self: RangeRef) => OfficeObject = officeType<RangeRef>({
  name: "RangeBorderCollection",
  scalars: { count: { get: () => sides.length } },
  items: (range) => sides.map((side) => rangeBorder({ range, side })),
  item: (range, key) => rangeBorder({ range, side: sideOf(key) }),
  methods: {
    getItemAt: (range, args) => rangeBorder({ range, side: sideOf(sides[args.number(0)]) }),
  },
});
