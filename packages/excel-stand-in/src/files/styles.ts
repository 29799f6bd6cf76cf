/** Formats of cells, in a grid's words and in a file's. Only what is not as usual is said, in one order. */
import type { BorderLineStyle as FileLine, BorderSide, CellStyle, Color } from "hucre";
import type { BorderLine, CellFormat } from "../grid/grid";

export const usualFont = { name: "等线", size: 11 };

/** What a cell looks like unless told otherwise. */
const usual: Required<Omit<CellFormat, "borders">> = {
  numberFormat: "General",
  fill: null,
  color: "#000000",
  fontName: usualFont.name,
  fontSize: usualFont.size,
  bold: false,
  italic: false,
  underline: false,
  horizontal: "General",
  vertical: "Bottom",
  wrap: false,
  shrink: false,
  locked: true,
};

const edges = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const;
type Edge = (typeof edges)[number];
const sides = { EdgeTop: "top", EdgeBottom: "bottom", EdgeLeft: "left", EdgeRight: "right" } as const;

/** Undefined where nothing is unusual. */
export function unusual(format: CellFormat): CellFormat | undefined {
  const entries = (Object.keys(usual) as (keyof typeof usual)[]).flatMap((key) => {
    const given = format[key];
    const value = typeof given === "string" && given.startsWith("#") ? given.toUpperCase() : given;
    return value === undefined || value === usual[key] ? [] : [[key, value] as const];
  });
  const borders = edges.flatMap((edge) => {
    const line = format.borders?.find((one) => one.edge === edge);
    return line && line.style !== "None" ? [sameLine(line)] : [];
  });
  if (entries.length === 0 && borders.length === 0) return undefined;
  return { ...(Object.fromEntries(entries) as CellFormat), ...(borders.length > 0 && { borders }) };
}

/** A line as it comes back from a file: not every weight has a line of its own there. */
function sameLine({ edge, style, weight, color }: BorderLine): BorderLine {
  return { edge, ...lineWords[lineName({ style, weight })], color: color.toUpperCase() };
}

const lineWords: Partial<Record<FileLine, Pick<BorderLine, "style" | "weight">>> & Record<OurLine, Pick<BorderLine, "style" | "weight">> = {
  hair: { style: "Continuous", weight: "Hairline" },
  thin: { style: "Continuous", weight: "Thin" },
  medium: { style: "Continuous", weight: "Medium" },
  thick: { style: "Continuous", weight: "Thick" },
  dashed: { style: "Dash", weight: "Thin" },
  mediumDashed: { style: "Dash", weight: "Medium" },
  dotted: { style: "Dot", weight: "Thin" },
  double: { style: "Double", weight: "Thick" },
  dashDot: { style: "Dash", weight: "Thin" },
  dashDotDot: { style: "Dash", weight: "Thin" },
  mediumDashDot: { style: "Dash", weight: "Medium" },
  mediumDashDotDot: { style: "Dash", weight: "Medium" },
  slantDashDot: { style: "Dash", weight: "Medium" },
};
type OurLine = "hair" | "thin" | "medium" | "thick" | "dashed" | "mediumDashed" | "dotted" | "double";

function lineName({ style, weight }: Pick<BorderLine, "style" | "weight">): OurLine {
  const heavy = weight === "Medium" || weight === "Thick";
  if (style === "Double") return "double";
  if (style === "Dot") return "dotted";
  if (style === "Dash") return heavy ? "mediumDashed" : "dashed";
  return ({ Hairline: "hair", Thin: "thin", Medium: "medium", Thick: "thick" } as const)[weight];
}

const horizontals = { Left: "left", Center: "center", Right: "right", CenterAcrossSelection: "centerContinuous" } as const;
const verticals = { Top: "top", Center: "center" } as const;

export function fileStyle(format: CellFormat): CellStyle {
  const style: CellStyle = {
    font: {
      name: format.fontName ?? usual.fontName,
      size: format.fontSize ?? usual.fontSize,
      ...(format.bold && { bold: true }),
      ...(format.italic && { italic: true }),
      ...(format.underline && { underline: true }),
      ...(format.color !== undefined && { color: fileColor(format.color) }),
    },
  };
  if (format.fill) style.fill = { type: "pattern", pattern: "solid", fgColor: fileColor(format.fill) };
  if (format.numberFormat !== undefined) style.numFmt = format.numberFormat;
  if (format.locked === false) style.protection = { locked: false };
  const alignment = {
    ...(format.horizontal !== undefined && format.horizontal !== "General" && { horizontal: horizontals[format.horizontal] }),
    ...(format.vertical !== undefined && format.vertical !== "Bottom" && { vertical: verticals[format.vertical] }),
    ...(format.wrap && { wrapText: true }),
    ...(format.shrink && { shrinkToFit: true }),
  };
  if (Object.keys(alignment).length > 0) style.alignment = alignment;
  for (const line of format.borders ?? []) {
    const side: BorderSide = { style: lineName(line), color: fileColor(line.color) };
    style.border = { ...style.border, [sides[line.edge as Edge]]: side };
  }
  return style;
}

/** @param palette the theme's colours, in the file's order */
export function gridFormat(style: CellStyle, palette: readonly string[]): CellFormat | undefined {
  const { font, fill, alignment, border, protection } = style;
  const color = (given: Color | undefined) => gridColor(given, palette);
  const borders = edges.flatMap((edge): BorderLine[] => {
    const side = border?.[sides[edge]];
    const words = side && lineWords[side.style];
    return words ? [{ edge, ...words, color: color(side.color) ?? "#000000" }] : [];
  });
  return unusual({
    numberFormat: style.numFmt,
    fill:
      fill?.type === "pattern"
        ? fill.pattern === "none"
          ? null
          : (color(fill.fgColor) ?? null)
        : fill
          ? (color(fill.stops[0]?.color) ?? null)
          : null,
    color: color(font?.color),
    fontName: font?.name,
    fontSize: font?.size,
    bold: font?.bold ?? false,
    italic: font?.italic ?? false,
    underline: font?.underline !== undefined && font.underline !== false,
    horizontal: horizontalOf(alignment?.horizontal),
    vertical: alignment?.vertical === "top" ? "Top" : alignment?.vertical === "center" ? "Center" : "Bottom",
    wrap: alignment?.wrapText ?? false,
    shrink: alignment?.shrinkToFit ?? false,
    locked: protection?.locked ?? true,
    borders,
  });
}

function horizontalOf(word: string | undefined): NonNullable<CellFormat["horizontal"]> {
  return (Object.keys(horizontals) as (keyof typeof horizontals)[]).find((name) => horizontals[name] === word) ?? "General";
}

// The looks of a conditional format: fills are said by their background there.

export function fileLook({ fill, color, bold, italic, borders, numberFormat }: CellFormat): CellStyle {
  return {
    ...((color !== undefined || bold || italic) && {
      font: { ...(bold && { bold }), ...(italic && { italic }), ...(color !== undefined && { color: fileColor(color) }) },
    }),
    ...(fill && { fill: { type: "pattern" as const, pattern: "solid" as const, fgColor: fileColor(fill), bgColor: fileColor(fill) } }),
    ...(numberFormat !== undefined && { numFmt: numberFormat }),
    ...(borders?.some(({ style }) => style !== "None") && {
      border: fileStyle({ borders: borders.filter(({ style }) => style !== "None") }).border,
    }),
  };
}

export function gridLook(style: CellStyle, palette: readonly string[]): CellFormat {
  const { fill, font } = style;
  const ground = fill?.type === "pattern" ? (fill.bgColor ?? fill.fgColor) : undefined;
  const { borders, numberFormat } = gridFormat({ ...style, font: undefined, fill: undefined }, palette) ?? {};
  const color = gridColor(font?.color, palette);
  const filled = gridColor(ground, palette);
  return {
    ...(filled !== undefined && { fill: filled }),
    ...(color !== undefined && { color }),
    ...(font?.bold && { bold: true }),
    ...(font?.italic && { italic: true }),
    ...(borders && { borders }),
    ...(numberFormat !== undefined && { numberFormat }),
  };
}

/** The same look, as it comes back from a file. */
export function sameLook(look: CellFormat): CellFormat {
  return gridLook(fileLook(look), []);
}

// Colours

export function fileColor(color: string): Color {
  return { rgb: color.replace(/^#/, "").toUpperCase() };
}

/** Excel's old palette from its eighth entry on, which indexed colours count from. */
const indexed =
  "000000FFFFFFFF000000FF000000FFFFFF00FF00FF00FFFF8000000080000000808080008000800080 80C0C0C08080809999FF993366FFFFCCCCFFFF660066FF80800066CCCCCCFF000080FF00FFFFFF0000FFFF8000808000000080800000FF00CCFFCCFFFFCCFFCCFFFF9999CCFFFF99CCCC99FFFFCC993366FF33CCCC99CC00FFCC00FF9900FF6600666699969696003366339966003300333300993300993366333399333333"
    .replace(/\s/g, "")
    .match(/.{6}/g) ?? [];

export function gridColor(color: Color | undefined, palette: readonly string[]): string | undefined {
  if (!color) return undefined;
  const { rgb, theme, tint = 0 } = color;
  if (rgb !== undefined) return `#${rgb.slice(-6).toUpperCase()}`;
  if (theme !== undefined) {
    const base = palette[themeOrder[theme] ?? theme];
    return base === undefined ? undefined : tinted(base.slice(-6), tint);
  }
  // 64 is the system's text colour, 65 its background.
  const old = color.indexed === undefined ? undefined : indexed[color.indexed < 8 ? color.indexed : color.indexed - 8];
  return old && `#${old}`;
}

/** Colours are counted light before dark, and the theme lists them dark before light. */
const themeOrder = [1, 0, 3, 2];

/** Lighter or darker, by the share of the way to white or black. */
function tinted(rgb: string, tint: number): string {
  const channels = (rgb.match(/../g) ?? []).map((hex) => parseInt(hex, 16));
  const moved = channels.map((value) => Math.round(tint < 0 ? value * (1 + tint) : value + (255 - value) * tint));
  return `#${moved
    .map((value) => value.toString(16).padStart(2, "0"))
    .join("")
    .toUpperCase()}`;
}
