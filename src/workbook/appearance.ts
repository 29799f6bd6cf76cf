/** Writes how a plan's sheets look and behave: formats, validation, conditional formats, freezing, print set-up. */
import { largestOf } from "../basics/extremes";
import { areaAddress, cellAddress } from "../sheet/address";
import type { Dress } from "../book/change";
import type { Area, ConditionPlan, FormatPlan, SheetPlan, ValidationPlan, InsertionPlan } from "../book/plan";
import type { LookPiece } from "./lookStage";
import { conditionLooks, DATA_FONT, FRAME, roleLooks, widthInPoints, type Look, tabColors } from "./looks";
import type { LookKind } from "./port";
import type { Queue } from "./sending";

const OUTER_EDGES = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const;

/**
 * How sheets of a plan look and print, in pieces that Excel may refuse one by one.
 * @param ids of the sheets by their planned names
 */
export function lookPieces(plan: InsertionPlan, ids: ReadonlyMap<string, string>): LookPiece[] {
  return plan.sheets.flatMap((sheet) => {
    const { formats, validations, conditions } = sheet;
    const worksheet = ({ workbook }: Excel.RequestContext) => workbook.worksheets.getItem(ids.get(sheet.name) ?? sheet.name);
    const piece = (kind: LookKind, bytes: number, dress: Queue<Excel.Worksheet, () => boolean>): LookPiece => ({
      kind,
      sheet: sheet.name,
      bytes,
      queue: (context) => dress(worksheet(context)),
    });
    const pieces = [
      piece("cells", 600 * formats.length, (found) => dressSheet(found, sheet)),
      piece("validation", 600 * validations.length, (found) => validate(found, validations)),
      piece("conditions", 600 * conditions.length, (found) => highlight(found, conditions)),
      piece("page", 1_500, (found) => setUpPage(found, sheet)),
      piece("freeze", 400, (found) => freeze(found, sheet)),
      piece("paper", 200, ({ pageLayout }) => {
        pageLayout.paperSize = sheet.print.paper === "a3" ? "A3" : "A4";
      }),
      piece("zoom", 200, ({ pageLayout }) => {
        pageLayout.zoom = { horizontalFitToPages: 1 };
        // Some builds drop it without a word.
        pageLayout.load("zoom");
        return () => pageLayout.zoom?.horizontalFitToPages === 1;
      }),
    ];
    return pieces.filter(({ bytes }) => bytes > 0);
  });
}

/** @param at name or id of the sheet by now */
export function dressPieces({ sheet, formats, validations, conditions, widths }: Dress, at: string): LookPiece[] {
  const worksheet = ({ workbook }: Excel.RequestContext) => workbook.worksheets.getItem(at);
  const all: LookPiece[] = [
    {
      kind: "cells",
      sheet,
      bytes: 600 * (formats.length + widths.length),
      queue: (context) => dressCells(worksheet(context), formats, widths),
    },
    { kind: "validation", sheet, bytes: 600 * validations.length, queue: (context) => validate(worksheet(context), validations) },
    { kind: "conditions", sheet, bytes: 600 * conditions.length, queue: (context) => highlight(worksheet(context), conditions) },
  ];
  return all.filter(({ bytes }) => bytes > 0);
}

function dressSheet(worksheet: Excel.Worksheet, sheet: SheetPlan): void {
  const rows = largestOf(sheet.formats.map(({ area }) => area.row + area.rows));
  const whole = worksheet.getRange(areaAddress({ row: 0, column: 0, rows, columns: sheet.widths.length }));
  whole.format.font.name = DATA_FONT.name;
  whole.format.font.size = DATA_FONT.size;
  whole.format.verticalAlignment = "Center";
  for (const { row, rows, points } of sheet.heights)
    worksheet.getRange(areaAddress({ row, column: 0, rows, columns: 1 })).format.rowHeight = points;
  dressCells(
    worksheet,
    sheet.formats,
    sheet.widths.map((characters, column) => ({ column, characters })),
  );
  worksheet.showGridlines = false;
  if (sheet.stage) worksheet.tabColor = tabColors[sheet.stage];
}

function freeze({ freezePanes }: Excel.Worksheet, { freeze: { rows, columns } }: SheetPlan): void {
  if (columns > 0) freezePanes.freezeAt(areaAddress({ row: 0, column: 0, rows, columns }));
  else freezePanes.freezeRows(rows);
}

/** Formats and widths of some cells; the rest of the sheet stays as it looks. */
function dressCells(worksheet: Excel.Worksheet, formats: FormatPlan[], widths: Dress["widths"]): void {
  const at = (area: Area) => worksheet.getRange(areaAddress(area));
  for (const { column, characters } of widths) worksheet.getRange(cellAddress(0, column)).format.columnWidth = widthInPoints(characters);
  for (const { area, look } of roleAreas(formats)) applyLook(at(area), look);
  for (const format of formats) applyFormat(at(format.area), format);
}

function validate(worksheet: Excel.Worksheet, validations: ValidationPlan[]): void {
  for (const validation of validations) applyValidation(worksheet.getRange(areaAddress(validation.area)), validation);
}

function highlight(worksheet: Excel.Worksheet, conditions: ConditionPlan[]): void {
  // Excel puts each new conditional format on top, so the first one is added last.
  for (const condition of [...conditions].reverse()) applyCondition(worksheet.getRange(areaAddress(condition.area)), condition);
}

/** Neighbouring columns of one role are dressed in one go: far fewer actions than column by column. */
function roleAreas(formats: FormatPlan[]): { area: Area; look: Look }[] {
  const merged: { area: Area; role: NonNullable<FormatPlan["role"]> }[] = [];
  for (const { area, role } of formats) {
    if (role === undefined) continue;
    const left = merged.find(
      (m) => m.role === role && m.area.row === area.row && m.area.rows === area.rows && m.area.column + m.area.columns === area.column,
    );
    if (left) left.area = { ...left.area, columns: left.area.columns + area.columns };
    else merged.push({ area, role });
  }
  return merged.map(({ area, role }) => ({ area, look: roleLooks[role] }));
}

function applyLook(range: Excel.Range, look: Look): void {
  const { format } = range;
  format.font.color = look.color;
  if (look.fill) format.fill.color = look.fill;
  if (look.font) format.font.name = look.font;
  if (look.size) format.font.size = look.size;
  if (look.bold) format.font.bold = true;
  if (look.italic) format.font.italic = true;
  if (look.align) format.horizontalAlignment = look.align;
  if (look.wrap) format.wrapText = true;
  if (!look.framed) return;
  for (const edge of [...OUTER_EDGES, "InsideHorizontal", "InsideVertical"] as const) drawLine(format.borders.getItem(edge));
}

function drawLine(border: { style: string; color: string }): void {
  border.style = "Continuous";
  border.color = FRAME;
}

function applyFormat(range: Excel.Range, { area, numberFormat, align, wrap, shrink }: FormatPlan): void {
  if (numberFormat !== undefined) range.numberFormat = numberFormats(area, numberFormat);
  if (align !== undefined) {
    range.format.horizontalAlignment = ({ left: "Left", center: "Center", right: "Right" } as const)[align];
  }
  if (wrap) range.format.wrapText = true;
  if (shrink) range.format.shrinkToFit = true;
}

/** One format for the whole range: Office.js takes a single value for all cells, its types ask for a grid. */
function numberFormats(area: Area, format: string): string[][] {
  return area.rows * area.columns === 1 ? [[format]] : (format as unknown as string[][]);
}

function applyValidation(range: Excel.Range, { rule, promptTitle, prompt, severity }: ValidationPlan): void {
  const validation = range.dataValidation;
  validation.rule = officeRule(rule);
  validation.ignoreBlanks = true;
  validation.prompt = { showPrompt: true, title: promptTitle, message: prompt };
  validation.errorAlert = {
    showAlert: severity !== "offer",
    style: severity === "stop" ? "Stop" : "Warning",
    title: promptTitle,
    message: prompt,
  };
}

function officeRule(rule: ValidationPlan["rule"]): Excel.DataValidationRule {
  switch (rule.kind) {
    case "decimal":
      return { decimal: { formula1: rule.least, formula2: rule.most, operator: "Between" } };
    case "whole":
      return { wholeNumber: { formula1: rule.least, formula2: rule.most, operator: "Between" } };
    case "atLeast":
      return { decimal: { formula1: rule.least, operator: "GreaterThanOrEqualTo" } };
    case "list":
      return { list: { inCellDropDown: true, source: rule.source } };
    case "text":
      return { textLength: { formula1: 0, formula2: 255, operator: "Between" } };
  }
}

function applyCondition(range: Excel.Range, { formula, look }: ConditionPlan): void {
  const { rule, format } = range.conditionalFormats.add("Custom").custom;
  const { color, fill, bold, italic, framed } = conditionLooks[look];
  rule.formula = formula;
  format.font.color = color;
  if (bold) format.font.bold = true;
  if (italic) format.font.italic = true;
  if (fill) format.fill.color = fill;
  if (!framed) return;
  for (const edge of OUTER_EDGES) drawLine(format.borders.getItem(edge));
}

function setUpPage({ pageLayout }: Excel.Worksheet, { print }: SheetPlan): void {
  pageLayout.orientation = print.orientation === "landscape" ? "Landscape" : "Portrait";
  pageLayout.setPrintTitleRows(`$${print.titleRows.first}:$${print.titleRows.last}`);
  // The binding edge is the top of a landscape page.
  pageLayout.setPrintMargins("Centimeters", { top: 2.8, bottom: 2, left: 1.5, right: 1.5 });
  const footer = pageLayout.headersFooters.defaultForAllPages;
  footer.leftFooter = "制表人：____________  审核人：____________";
  footer.centerFooter = "— &P —";
  footer.rightFooter = "负责人签字：____________";
}
