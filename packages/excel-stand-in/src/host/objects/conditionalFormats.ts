/** `Excel.ConditionalFormatCollection` and `Excel.ConditionalFormat` of the types custom, cellValue and containsText. */
import { cellAddress } from "../../address";
import { sameName } from "../book";
import { invalidArgument, itemNotFound, notSupported } from "../problems";
import { guardSheet } from "../protection";
import { fromR1C1, toR1C1 } from "../r1c1";
import { conditionalRangeFormat } from "./conditionalRangeFormat";
import { change, type ConditionRef } from "./conditionRef";
import type { ConditionType } from "./conditionStore";
import { refuseCustomFunctions } from "./customFunctionGuard";
import { asFlag, asNumber, asRecord, asText, asWord, officeType, type OfficeObject } from "./model";
import { rangeAt } from "./range";
import type { RangeRef } from "./rangeRef";

function formulaText(self: ConditionRef, value: unknown): string {
  const text = asText(value);
  if (!text.startsWith("=")) throw invalidArgument("A conditional format's formula begins with =.");
  refuseCustomFunctions(self.book, text, "a conditional format");
  return text;
}

const anchor = ({ condition }: ConditionRef) => ({ row: condition.area.row, column: condition.area.column });

const formulaScalar = {
  get: ({ condition }: ConditionRef) => condition.formula,
  set: (self: ConditionRef, value: unknown) =>
    change(self, (condition) => {
      condition.formula = formulaText(self, value);
    }),
};

const formulaRule = officeType<ConditionRef>({
  name: "ConditionalFormatRule",
  scalars: {
    formula: formulaScalar,
    formulaLocal: formulaScalar,
    formulaR1C1: {
      get: (self) => toR1C1(self.condition.formula, anchor(self)),
      set: (self, value) =>
        change(self, (condition) => {
          condition.formula = formulaText(self, fromR1C1(asText(value), anchor(self)));
        }),
    },
  },
});

const custom = officeType<ConditionRef>({
  name: "CustomConditionalFormat",
  objects: { format: (self) => conditionalRangeFormat(self), rule: formulaRule },
});

const comparisons = {
  EqualTo: "=",
  NotEqualTo: "<>",
  GreaterThan: ">",
  LessThan: "<",
  GreaterThanOrEqual: ">=",
  LessThanOrEqual: "<=",
} as const;

/** The rule as a formula on the area's first cell. */
function cellValueFormula(self: ConditionRef, rule: Record<string, unknown>): string {
  const cell = cellAddress(self.condition.area.row, self.condition.area.column);
  const operand = (value: unknown): string => {
    if (typeof value === "number") return String(value);
    refuseCustomFunctions(self.book, value, "a conditional format");
    return `(${asText(value).replace(/^=/, "")})`;
  };
  const operator = asWord(rule.operator, ["Between", "NotBetween", ...Object.keys(comparisons)]);
  if (operator in comparisons) {
    return `=${cell}${comparisons[operator as keyof typeof comparisons]}${operand(rule.formula1)}`;
  }
  const between = `AND(${cell}>=${operand(rule.formula1)},${cell}<=${operand(rule.formula2)})`;
  return operator === "Between" ? `=${between}` : `=NOT(${between})`;
}

function textFormula(self: ConditionRef, rule: Record<string, unknown>): string {
  const cell = cellAddress(self.condition.area.row, self.condition.area.column);
  const text = asText(rule.text);
  const quoted = `"${text.replace(/"/g, '""')}"`;
  switch (asWord(rule.operator, ["Contains", "NotContains", "BeginsWith", "EndsWith"] as const)) {
    case "Contains":
      return `=NOT(ISERROR(SEARCH(${quoted},${cell})))`;
    case "NotContains":
      return `=ISERROR(SEARCH(${quoted},${cell}))`;
    case "BeginsWith":
      return `=LEFT(${cell},${text.length})=${quoted}`;
    case "EndsWith":
      return `=RIGHT(${cell},${text.length})=${quoted}`;
  }
}

function ruled(name: string, formulaOf: (self: ConditionRef, rule: Record<string, unknown>) => string) {
  return officeType<ConditionRef>({
    name,
    scalars: {
      rule: {
        get: ({ condition }) => condition.rule,
        set: (self, value) =>
          change(self, (condition) => {
            condition.formula = formulaOf(self, asRecord(value));
            condition.rule = asRecord(value);
          }),
      },
    },
    objects: { format: (self) => conditionalRangeFormat(self) },
  });
}

const cellValue = ruled("CellValueConditionalFormat", cellValueFormula);
const textComparison = ruled("TextConditionalFormat", textFormula);

/** The part of a format that belongs to its type: asked for by another type it is null, or fails. */
function ofType(type: ConditionType, part: (self: ConditionRef) => OfficeObject) {
  return {
    orNull: (self: ConditionRef) => (self.condition.type === type ? part(self) : null),
    strict: (self: ConditionRef) => {
      if (self.condition.type !== type) throw itemNotFound();
      return part(self);
    },
  };
}

const parts = {
  custom: ofType("Custom", custom),
  cellValue: ofType("CellValue", cellValue),
  textComparison: ofType("ContainsText", textComparison),
};

const conditionalFormat = officeType<ConditionRef>({
  name: "ConditionalFormat",
  identity: ({ condition }) => ({ Id: condition.id }),
  scalars: {
    id: { get: ({ condition }) => condition.id },
    priority: {
      get: ({ condition }) => condition.priority,
      set: (self, value) =>
        change(self, (condition) => {
          condition.priority = asNumber(value);
        }),
    },
    stopIfTrue: {
      get: ({ condition }) => condition.stopIfTrue,
      set: (self, value) =>
        change(self, (condition) => {
          condition.stopIfTrue = asFlag(value);
        }),
    },
    type: { get: ({ condition }) => condition.type },
  },
  objects: {
    cellValue: parts.cellValue.strict,
    cellValueOrNullObject: parts.cellValue.orNull,
    custom: parts.custom.strict,
    customOrNullObject: parts.custom.orNull,
    textComparison: parts.textComparison.strict,
    textComparisonOrNullObject: parts.textComparison.orNull,
  },
  methods: {
    delete: ({ book, condition }) => {
      guardSheet(book, condition.area.sheet);
      book.conditions.remove(condition);
    },
    getRange: ({ book, condition }) => rangeAt(book, condition.area),
    getRangeOrNullObject: ({ book, condition }) => rangeAt(book, condition.area),
  },
});

const otherTypes = ["DataBar", "ColorScale", "IconSet", "TopBottom", "PresetCriteria"];

function find({ book, area }: RangeRef, key: unknown): OfficeObject | null {
  const condition = book.conditions.touching(area).find((one) => typeof key === "string" && sameName(one.id, key));
  return condition ? conditionalFormat({ book, condition }) : null;
}

export const conditionalFormatCollection: (self: RangeRef) => OfficeObject = officeType<RangeRef>({
  name: "ConditionalFormatCollection",
  items: ({ book, area }) => book.conditions.touching(area).map((condition) => conditionalFormat({ book, condition })),
  item: find,
  methods: {
    add: ({ book, area }, args) => {
      guardSheet(book, area.sheet);
      const type = asWord(args.raw(0), ["Custom", "CellValue", "ContainsText", ...otherTypes]);
      if (otherTypes.includes(type)) throw notSupported(`conditional format of type ${type}`);
      return conditionalFormat({ book, condition: book.conditions.add(type as ConditionType, book.writable(area)) });
    },
    clearAll: ({ book, area }) => {
      guardSheet(book, area.sheet);
      book.conditions.touching(area).forEach((condition) => book.conditions.remove(condition));
    },
    getCount: ({ book, area }) => book.conditions.touching(area).length,
    getItemAt: ({ book, area }, args) => {
      const condition = book.conditions.touching(area)[args.number(0)];
      if (!condition) throw itemNotFound();
      return conditionalFormat({ book, condition });
    },
    getItemOrNullObject: (range, args) => find(range, args.raw(0)),
  },
});
