/** Cell formats in Univer's form and in the preview's. What Univer has no word for is kept in the cell's `custom`. */
import {
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  VerticalAlign,
  WrapStrategy,
  type IBorderData,
  type IBorderStyleData,
  type ICellData,
  type IStyleData,
  type Nullable,
} from "@univerjs/core";
import { requireValue } from "../../requireValue";
import type { BorderLine, CellFormat, EdgeName, GridArea } from "../grid";
import { general } from "./text";

export const defaultFont = { ff: "等线", fs: 11 };

const horizontalNames = new Map<HorizontalAlign, "Left" | "Center" | "Right">([
  [HorizontalAlign.LEFT, "Left"],
  [HorizontalAlign.CENTER, "Center"],
  [HorizontalAlign.RIGHT, "Right"],
]);
const verticalNames = new Map<VerticalAlign, "Top" | "Center" | "Bottom">([
  [VerticalAlign.TOP, "Top"],
  [VerticalAlign.MIDDLE, "Center"],
  [VerticalAlign.BOTTOM, "Bottom"],
]);

/** Facts about a cell that Univer does not know. */
export interface CellExtras {
  unlocked?: true;
  acrossSelection?: true;
  shrunk?: true;
}

/** The change of style a format asks for. `place` says where in the formatted area the cell is, for borders. */
export function styleChange(change: CellFormat, place: EdgePlace): IStyleData {
  const style: IStyleData = {};
  if (change.numberFormat !== undefined) style.n = change.numberFormat === general ? null : { pattern: change.numberFormat };
  if (change.fill !== undefined) style.bg = change.fill ? { rgb: change.fill } : null;
  if (change.color !== undefined) style.cl = { rgb: change.color };
  if (change.fontName !== undefined) style.ff = change.fontName;
  if (change.fontSize !== undefined) style.fs = change.fontSize;
  if (change.bold !== undefined) style.bl = flag(change.bold);
  if (change.italic !== undefined) style.it = flag(change.italic);
  if (change.underline !== undefined) style.ul = { s: flag(change.underline) };
  // A text that is shown smaller in Excel is cut here.
  if (change.shrink !== undefined) style.tb = change.shrink ? WrapStrategy.CLIP : WrapStrategy.OVERFLOW;
  if (change.wrap === true || (change.wrap === false && !change.shrink)) style.tb = change.wrap ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW;
  if (change.horizontal !== undefined) style.ht = horizontalOf(change.horizontal);
  if (change.vertical !== undefined) style.vt = keyOf(verticalNames, change.vertical);
  if (change.borders) style.bd = bordersAt(change.borders, place);
  return style;
}

export function extrasChange(change: CellFormat, before: CellExtras): CellExtras {
  const extras = { ...before };
  if (change.locked === false) extras.unlocked = true;
  if (change.locked === true) delete extras.unlocked;
  if (change.shrink === true) extras.shrunk = true;
  if (change.shrink === false) delete extras.shrunk;
  if (change.horizontal === "CenterAcrossSelection") extras.acrossSelection = true;
  else if (change.horizontal !== undefined) delete extras.acrossSelection;
  return extras;
}

export function extrasOf(cell: ICellData | null): CellExtras {
  return (cell?.custom ?? {}) as CellExtras;
}

export function formatOf(style: Nullable<IStyleData>, extras: CellExtras): CellFormat {
  return {
    numberFormat: style?.n?.pattern ?? general,
    fill: style?.bg?.rgb ?? null,
    color: style?.cl?.rgb ?? "#000000",
    fontName: style?.ff ?? defaultFont.ff,
    fontSize: style?.fs ?? defaultFont.fs,
    bold: style?.bl === BooleanNumber.TRUE,
    italic: style?.it === BooleanNumber.TRUE,
    underline: style?.ul?.s === BooleanNumber.TRUE,
    horizontal: extras.acrossSelection
      ? "CenterAcrossSelection"
      : (horizontalNames.get(style?.ht ?? HorizontalAlign.UNSPECIFIED) ?? "General"),
    vertical: verticalNames.get(style?.vt ?? VerticalAlign.UNSPECIFIED) ?? "Bottom",
    wrap: style?.tb === WrapStrategy.WRAP,
    shrink: extras.shrunk === true,
    locked: !extras.unlocked,
    borders: borderLines(style?.bd),
  };
}

function horizontalOf(name: NonNullable<CellFormat["horizontal"]>): HorizontalAlign | null {
  if (name === "General") return null;
  return name === "CenterAcrossSelection" ? HorizontalAlign.CENTER : requireValue(keyOf(horizontalNames, name), `the alignment ${name}`);
}

function flag(on: boolean): BooleanNumber {
  return on ? BooleanNumber.TRUE : BooleanNumber.FALSE;
}

function keyOf<Key, Value>(names: Map<Key, Value>, name: Value): Key | null {
  for (const [key, value] of names) if (value === name) return key;
  return null;
}

// Borders

export interface EdgePlace {
  top: boolean;
  bottom: boolean;
  left: boolean;
  right: boolean;
}

export function edgePlace(area: GridArea, row: number, column: number): EdgePlace {
  return {
    top: row === area.row,
    bottom: row === area.row + area.rows - 1,
    left: column === area.column,
    right: column === area.column + area.columns - 1,
  };
}

type Side = "t" | "b" | "l" | "r";

/** Which sides of a cell a line of the area falls on. */
function sidesOf(edge: EdgeName, place: EdgePlace): Side[] {
  switch (edge) {
    case "EdgeTop":
      return place.top ? ["t"] : [];
    case "EdgeBottom":
      return place.bottom ? ["b"] : [];
    case "EdgeLeft":
      return place.left ? ["l"] : [];
    case "EdgeRight":
      return place.right ? ["r"] : [];
    case "InsideHorizontal":
      return [...(place.top ? [] : (["t"] as const)), ...(place.bottom ? [] : (["b"] as const))];
    case "InsideVertical":
      return [...(place.left ? [] : (["l"] as const)), ...(place.right ? [] : (["r"] as const))];
  }
}

function bordersAt(lines: BorderLine[], place: EdgePlace): IBorderData {
  const borders: IBorderData = {};
  for (const line of lines) for (const side of sidesOf(line.edge, place)) borders[side] = borderStyle(line);
  return borders;
}

function borderStyle(line: BorderLine): IBorderStyleData | null {
  if (line.style === "None") return null;
  return { s: lineType(line), cl: { rgb: line.color } };
}

function lineType({ style, weight }: BorderLine): BorderStyleTypes {
  const heavy = weight === "Medium" || weight === "Thick";
  switch (style) {
    case "Double":
      return BorderStyleTypes.DOUBLE;
    case "Dash":
      return heavy ? BorderStyleTypes.MEDIUM_DASHED : BorderStyleTypes.DASHED;
    case "Dot":
      return BorderStyleTypes.DOTTED;
    default:
      return {
        Hairline: BorderStyleTypes.HAIR,
        Thin: BorderStyleTypes.THIN,
        Medium: BorderStyleTypes.MEDIUM,
        Thick: BorderStyleTypes.THICK,
      }[weight];
  }
}

const lineNames = new Map<BorderStyleTypes, Pick<BorderLine, "style" | "weight">>([
  [BorderStyleTypes.HAIR, { style: "Continuous", weight: "Hairline" }],
  [BorderStyleTypes.THIN, { style: "Continuous", weight: "Thin" }],
  [BorderStyleTypes.MEDIUM, { style: "Continuous", weight: "Medium" }],
  [BorderStyleTypes.THICK, { style: "Continuous", weight: "Thick" }],
  [BorderStyleTypes.DASHED, { style: "Dash", weight: "Thin" }],
  [BorderStyleTypes.MEDIUM_DASHED, { style: "Dash", weight: "Medium" }],
  [BorderStyleTypes.DOTTED, { style: "Dot", weight: "Thin" }],
  [BorderStyleTypes.DOUBLE, { style: "Double", weight: "Thick" }],
]);

function borderLines(borders: Nullable<IBorderData>): BorderLine[] {
  const sides = { t: "EdgeTop", b: "EdgeBottom", l: "EdgeLeft", r: "EdgeRight" } as const;
  return (["t", "b", "l", "r"] as const).flatMap((side) => {
    const { s: line, cl } = (borders?.[side] ?? {}) as Partial<IBorderStyleData>;
    const name = line !== undefined && lineNames.get(line);
    return name ? [{ edge: sides[side], ...name, color: cl?.rgb ?? "#000000" }] : [];
  });
}
