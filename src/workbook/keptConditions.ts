/** Conditional formats of a sheet that goes, in their order: those with a formula, with a comparison, and with a text. */
import { areaAddress, parseAddress, type Area } from "../sheet/address";

type Rule =
  | { type: "Custom"; formula: string }
  | { type: "CellValue"; rule: Excel.ConditionalCellValueRule }
  | { type: "ContainsText"; rule: Excel.ConditionalTextComparisonRule };

export interface KeptCondition {
  area: Area;
  rule: Rule;
  stopIfTrue: boolean;
  /** "" and `null` say nothing of themselves. */
  fill: string;
  font: { color: string; bold: boolean | null; italic: boolean | null };
  borders: { side: Excel.ConditionalRangeBorder["sideIndex"]; style: Excel.ConditionalRangeBorder["style"]; color: string }[];
}

/** Asked for with a sync of its own before: their types. @returns for after the request; other kinds, and those of several areas, are passed over */
export function askConditions(formats: readonly Excel.ConditionalFormat[]): () => KeptCondition[] {
  const asked = formats.flatMap((condition) => {
    const kind = ofType(condition);
    if (!kind) return [];
    const { fill, font, borders } = kind.format;
    fill.load("color");
    font.load("color,bold,italic");
    borders.load("items/sideIndex,items/style,items/color");
    return [{ condition, fill, font, borders, tell: kind.ask(), range: condition.getRangeOrNullObject().load("address") }];
  });
  return () =>
    asked.flatMap(({ condition, fill, font, borders, tell, range }): KeptCondition[] => {
      const area = range.isNullObject ? null : parseAddress(range.address);
      if (!area) return [];
      return [
        {
          area: { row: area.row, column: area.column, rows: area.rows, columns: area.columns },
          rule: tell(),
          stopIfTrue: condition.stopIfTrue,
          fill: fill.color ?? "",
          font: { color: font.color ?? "", bold: font.bold ?? null, italic: font.italic ?? null },
          borders: borders.items.flatMap(({ sideIndex: side, style, color }) => (style === "None" ? [] : [{ side, style, color }])),
        },
      ];
    });
}

/** Only the part of its own type may be asked for: Excel refuses the others. */
function ofType(condition: Excel.ConditionalFormat): { format: Excel.ConditionalRangeFormat; ask(): () => Rule } | null {
  const { type } = condition;
  switch (type) {
    case "Custom": {
      const { rule, format } = condition.custom;
      return { format, ask: () => tellLater(rule.load("formula"), ({ formula }) => ({ type, formula })) };
    }
    case "CellValue":
      return { format: condition.cellValue.format, ask: () => tellLater(condition.cellValue.load("rule"), ({ rule }) => ({ type, rule })) };
    case "ContainsText":
      return {
        format: condition.textComparison.format,
        ask: () => tellLater(condition.textComparison.load("rule"), ({ rule }) => ({ type, rule })),
      };
    default:
      return null;
  }
}

function tellLater<Asked>(asked: Asked, rule: (asked: Asked) => Rule): () => Rule {
  return () => rule(asked);
}

/** On a sheet that has none, or half of them from a try before: so it can be tried again. */
export function drawConditions(sheet: Excel.Worksheet, conditions: readonly KeptCondition[]): void {
  sheet.getRange().conditionalFormats.clearAll();
  // Excel puts each new conditional format on top, so the first one is added last.
  for (const { area, rule, stopIfTrue, fill, font, borders } of [...conditions].reverse()) {
    const condition = sheet.getRange(areaAddress(area)).conditionalFormats.add(rule.type);
    const format = setRule(condition, rule);
    if (stopIfTrue) condition.stopIfTrue = true;
    if (fill !== "") format.fill.color = fill;
    if (font.color !== "") format.font.color = font.color;
    if (font.bold !== null) format.font.bold = font.bold;
    if (font.italic !== null) format.font.italic = font.italic;
    for (const { side, style, color } of borders) {
      const border = format.borders.getItem(side);
      border.style = style;
      border.color = color;
    }
  }
}

function setRule(condition: Excel.ConditionalFormat, rule: Rule): Excel.ConditionalRangeFormat {
  switch (rule.type) {
    case "Custom":
      condition.custom.rule.formula = rule.formula;
      return condition.custom.format;
    case "CellValue":
      condition.cellValue.rule = rule.rule;
      return condition.cellValue.format;
    case "ContainsText":
      condition.textComparison.rule = rule.rule;
      return condition.textComparison.format;
  }
}
