/** What is known of a function and of each of its arguments, as the table of functions (`functionTable.ts`) says it. */
import type { Role } from "./headerRoles";
import type { TableKind } from "./headerWords";
import type { Choices } from "./optionWords";

export type FunctionGroup = "scoring" | "coefficients" | "places" | "payout";

/** Rows × columns. A letter stands for the same number wherever it stands in one function. */
export type Size = `${"1" | "n" | "m"} × ${"1" | "k" | "t"}`;

/** What a sheet suggests for an argument: columns by their headers, tables by their shape, or what is usual. */
export type Suggestion =
  /** The run of columns that are scored, and the row or list of what they weigh or are worth. */
  | "scores"
  | { weighing: "weights" | "points" }
  /** The one column that is placed or graded: the selected one, else the total. */
  | "value"
  /** The list of units that stands elsewhere. */
  | "units"
  | "everything"
  | { column: Role }
  | { columns: Role }
  | { table: TableKind }
  /** How many of the highest or lowest marks are usually left out, where the sheet does not say that all count. */
  | { dropped: string }
  /** As typed. */
  | { entry: string };

export interface Argument {
  /** Its Chinese name; its key in the table is the English one. */
  name: string;
  optional: boolean;
  /** `range`: a reference, or a constant; `choice`: one of `choices`; `number`; `text`: free words. */
  kind: "range" | "choice" | "number" | "text";
  /** None where its description alone can tell. */
  sizes: readonly Size[];
  /** A column may stand for a row: lists on parameter sheets stand upright. */
  upright?: boolean;
  /** Columns of a table. */
  columns?: number;
  /** `table`: a column of numbers beside words or other numbers; `headed`: a table with its headers. */
  holds: "numbers" | "table" | "headed" | "words" | "anything";
  /** Whole and not below zero. */
  count?: boolean;
  /** The numbers of the result have so many decimals. */
  roundsResult?: boolean;
  /** Of a table: the first of its columns that hold nothing but numbers. */
  numbersFrom?: number;
  /** Option words it takes, the default first. */
  choices?: Choices<unknown>;
  /** Scores that people fill in, what weighs them, and what each is out of. */
  role?: "scores" | "weights" | "full";
  /** Words that stand for no number in it, besides those that do everywhere. */
  saysNone?: (value: unknown) => boolean;
  /** It has a row for each of a list: a row less is another result. */
  listed?: boolean;
  /** A blank in it means something else than 0. */
  blankMatters?: boolean;
  /** The builder hands its blanks over as "". In a list beside words a blank is a mistake the function tells, which no wrapping is to hide. */
  blankKept?: boolean;
  /** Rows begin with a name, and those that are blank throughout are passed over. */
  spareRows?: boolean;
  /** A table without any row is refused. */
  refusesNone?: boolean;
  /** The first that a sheet has is proposed. */
  suggest?: readonly Suggestion[];
}

/** How large a result is, in terms of the arguments' keys. */
interface ResultSize {
  /** The argument that has as many rows; null for one row. */
  rows: string | null;
  /** So many columns, or as many as an argument has. */
  columns: number | string;
  /** Another number of columns where an argument is given, or says this option. */
  unless?: { argument: string; says?: unknown; columns: number };
}

export interface FunctionRow {
  group: FunctionGroup;
  /** Headers for its result, in Chinese as all sheets are, with 、 between them. */
  header: string;
  /** The argument whose columns each have a column of the result: their words stand before the header. */
  headerFor?: string;
  /** In order. */
  arguments: Record<string, Argument>;
  result: ResultSize;
  /** Option words it reads in tables and texts, beside those its arguments take. */
  words?: readonly Choices<unknown>[];
  /** Of the five regimes it serves; and whether formulas of other published schemes ask for it. */
  rules?: readonly string[];
  published?: boolean;
  /** Codes of what it may find wrong, beside what follows from its arguments. */
  says: readonly string[];
}

type More = Partial<Omit<Argument, "name" | "kind" | "holds" | "sizes">>;

const ONE_CELL = ["1 × 1"] as const;

/** Numbers without a row for each of a list. */
export const numbers = (name: string, sizes: readonly Size[], more: More = {}): Argument => ({
  name,
  optional: false,
  kind: "range",
  sizes,
  holds: "numbers",
  blankKept: true,
  ...more,
});

/** Numbers, a row of them for each of a list, where a blank is missing. */
export const list = (name: string, sizes: readonly Size[], more: More = {}): Argument =>
  numbers(name, sizes, { listed: true, blankMatters: true, ...more });

/** Numbers that hold for the whole call. */
export const term = (name: string, more: More = {}): Argument => numbers(name, ONE_CELL, { blankKept: false, ...more });

export const words = (name: string, sizes: readonly Size[], more: More = {}): Argument => ({
  ...numbers(name, sizes, more),
  holds: "words",
});

/** Words, one for each row of a list. */
export const listedWords = (name: string, sizes: readonly Size[], more: More = {}): Argument =>
  words(name, sizes, { listed: true, blankMatters: true, ...more });

export const table = (name: string, columns: number | undefined, more: More = {}): Argument => ({
  ...list(name, [], { refusesNone: true, ...(columns !== undefined && { columns }), ...more }),
  holds: "table",
});

export const option = (name: string, choices: Choices<unknown>): Argument => ({
  name,
  optional: true,
  kind: "choice",
  sizes: ONE_CELL,
  holds: "words",
  choices,
});

export const number = (name: string, more: More & { sizes?: readonly Size[] } = {}): Argument => ({
  name,
  optional: true,
  kind: "number",
  sizes: ONE_CELL,
  holds: "numbers",
  ...more,
});

export const text = (name: string, more: More = {}): Argument => ({
  name,
  optional: true,
  kind: "text",
  sizes: [],
  holds: "words",
  ...more,
});
