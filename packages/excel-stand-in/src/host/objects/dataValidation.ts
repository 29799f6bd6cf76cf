/** `Excel.DataValidation` of a range. */
import type { GridArea, GridValidation } from "../../grid/grid";
import { fixedFormula, intersection } from "../addresses";
import type { Book } from "../book";
import { invalidArgument } from "../problems";
import { guardSheet } from "../protection";
import { refuseCustomFunctions } from "./customFunctionGuard";
import { asFlag, asRecord, asText, asWord, isOfficeObject, officeType, type OfficeObject } from "./model";
import { RangeRef } from "./rangeRef";

const kinds = {
  wholeNumber: "WholeNumber",
  decimal: "Decimal",
  textLength: "TextLength",
  list: "List",
  date: "Date",
  time: "Time",
  custom: "Custom",
} as const;

const operators = [
  "Between",
  "NotBetween",
  "EqualTo",
  "NotEqualTo",
  "GreaterThan",
  "LessThan",
  "GreaterThanOrEqualTo",
  "LessThanOrEqualTo",
] as const;

const noPrompt = { showPrompt: true, title: "", message: "" };
const noAlert = { showAlert: true, style: "Stop", title: "", message: "" };

function current(range: RangeRef): GridValidation | null {
  return range.book.grid.readValidation(range.book.writable(range.area));
}

function store(range: RangeRef, change: Partial<GridValidation>): void {
  guardSheet(range.book, range.area.sheet);
  const before = current(range) ?? { rule: {} };
  range.book.edit().setValidation(range.book.writable(range.area), { ...before, ...change });
}

/** A formula, a number, or a range, as text or number. */
function bound(range: RangeRef, value: unknown): string | number {
  if (isOfficeObject(value) && value.self instanceof RangeRef) return fixedFormula(range.book, value.self.area);
  if (typeof value === "number") return value;
  const text = asText(value);
  refuseCustomFunctions(range.book, text, "a data validation");
  if (text.length > 255) throw invalidArgument("A validation's formula holds at most 255 characters.");
  return text;
}

/** Exactly one kind of rule with what belongs to it, or `{}` for none. */
function checkedRule(range: RangeRef, value: unknown): Record<string, unknown> {
  const given = Object.entries(asRecord(value)).filter(([, inner]) => inner !== null && inner !== undefined);
  const [first, ...others] = given;
  if (!first) return {};
  const [kind, inner] = first;
  if (others.length > 0 || !(kind in kinds)) throw invalidArgument();
  const rule = asRecord(inner);
  if (kind === "list") return { list: { inCellDropDown: asFlag(rule.inCellDropDown), source: bound(range, rule.source) } };
  if (kind === "custom") {
    const formula = bound(range, rule.formula);
    if (typeof formula !== "string" || !formula.startsWith("=")) throw invalidArgument();
    return { custom: { formula } };
  }
  const operator = asWord(rule.operator, operators);
  const needsSecond = operator === "Between" || operator === "NotBetween";
  if (needsSecond && (rule.formula2 === undefined || rule.formula2 === null)) throw invalidArgument();
  return {
    [kind]: {
      formula1: bound(range, rule.formula1),
      ...(needsSecond ? { formula2: bound(range, rule.formula2) } : {}),
      operator,
    },
  };
}

/** Excel's dialogue holds 32 characters of title and 255 of message, and refuses more. */
function checkedWords(record: Record<string, unknown>): { title: string; message: string } {
  const title = asText(record.title ?? "");
  const message = asText(record.message ?? "");
  if (title.length > 32 || message.length > 255) {
    throw invalidArgument("A title holds at most 32 characters and a message 255.");
  }
  return { title, message };
}

/** Where not all cells of a range take the same Excel says so, and tells of no rule. */
function mixed({ book, area }: RangeRef): "Inconsistent" | "MixedCriteria" | null {
  const whole = book.writable(area);
  const parts = placed(book, whole.sheet).flatMap(({ area: other, text }) => {
    const common = intersection(other, whole);
    return common ? [{ cells: common.rows * common.columns, text }] : [];
  });
  const ruled = parts.reduce((sum, { cells }) => sum + cells, 0);
  if (ruled > 0 && ruled < whole.rows * whole.columns) return "MixedCriteria";
  return parts.some(({ text }) => text !== parts[0]?.text) ? "Inconsistent" : null;
}

const known = new WeakMap<Book, { revision: number; sheets: Map<string, { area: GridArea; text: string }[]> }>();

/** Asked for each column of a sheet as a rule, and so kept until something changes. */
function placed(book: Book, sheet: string): { area: GridArea; text: string }[] {
  let kept = known.get(book);
  if (kept?.revision !== book.revision) known.set(book, (kept = { revision: book.revision, sheets: new Map() }));
  let found = kept.sheets.get(sheet);
  if (!found)
    kept.sheets.set(
      sheet,
      (found = book.grid.validations(sheet).map(({ area, validation }) => ({ area, text: JSON.stringify(validation) }))),
    );
  return found;
}

function typeOf(range: RangeRef): string {
  const differing = mixed(range);
  if (differing) return differing;
  const kind = Object.keys(current(range)?.rule ?? {})[0];
  return kind !== undefined && kind in kinds ? kinds[kind as keyof typeof kinds] : "None";
}

export const dataValidation: (self: RangeRef) => OfficeObject = officeType<RangeRef>({
  name: "DataValidation",
  scalars: {
    errorAlert: {
      get: (self) => current(self)?.errorAlert ?? noAlert,
      set: (self, value) => {
        const record = asRecord(value);
        store(self, {
          errorAlert: {
            ...checkedWords(record),
            showAlert: asFlag(record.showAlert ?? true),
            style: asWord(record.style ?? "Stop", ["Stop", "Warning", "Information"] as const),
          },
        });
      },
    },
    ignoreBlanks: {
      get: (self) => current(self)?.ignoreBlanks ?? true,
      set: (self, value) => store(self, { ignoreBlanks: asFlag(value) }),
    },
    prompt: {
      get: (self) => current(self)?.prompt ?? noPrompt,
      set: (self, value) => {
        const record = asRecord(value);
        store(self, { prompt: { ...checkedWords(record), showPrompt: asFlag(record.showPrompt ?? true) } });
      },
    },
    rule: {
      get: (self) => current(self)?.rule ?? {},
      set: (self, value) => store(self, { rule: checkedRule(self, value) }),
    },
    type: { get: typeOf },
  },
  methods: {
    clear: (self) => {
      guardSheet(self.book, self.area.sheet);
      self.book.edit().setValidation(self.book.writable(self.area), null);
    },
  },
});
