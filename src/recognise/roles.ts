/**
 * What each column of a block is for, with the reason and how sure that is. Three kinds of evidence: the header, the values, the
 * neighbours. A whole header word is taken unless the values contradict it; a word within a header has to be borne out; without
 * one the values decide, and where they do not either, the column is asked about.
 */
import { addTo } from "../basics/groupBy";
import type { Role } from "../vocabulary/headerRoles";
import {
  areCodes,
  areDirections,
  areDistinct,
  areGrades,
  arePlaces,
  areRepeated,
  areShares,
  areWhole,
  countUp,
  rankThe,
  type ColumnValues,
} from "./columnValues";
import { derivedFrom, type Derived, type DerivedHow, type Figure } from "./derived";
import type { HeaderRead } from "./headers";

export type RoleReason =
  /** Its header says so. */
  | { code: "header"; word: string }
  /** What stands in it: numbers in order, codes, grades, words that come again, mostly different ones, parts of one, plain numbers. */
  | { code: "counted" | "codes" | "grades" | "repeated" | "distinct" | "shares" | "numbers" | "directions" | "words" | "empty" }
  /** Worked out from other columns, or placing them. */
  | { code: DerivedHow | "places"; of: number[] }
  /** Another column is worked out of it; it has a weight or full marks; the columns beside it under one header are scored. */
  | { code: "partOf"; of: number[] }
  | { code: "weighed" | "merged" | "beside" | "besidePerson" }
  /** A person chose it. */
  | { code: "chosen" };

export interface RoleRead {
  role: Role;
  reason: RoleReason;
  /** From 0 to 1. */
  confidence: number;
  /** Where it is not sure: what it may be, the likeliest first. */
  asked?: Role[];
  /** Worked out from these columns, as far as their values tell. */
  derived?: Derived;
}

export interface ColumnEvidence {
  column: number;
  header: HeaderRead;
  values: ColumnValues;
  /** Cells merged downwards among the data. */
  mergedDown: boolean;
  /** The row of weights or of full marks has a number for it. */
  isMeasured: boolean;
  /** In the row of weights. */
  weightInRow: number | undefined;
  /** What a person chose for it. */
  chosen: Role | undefined;
}

const WORDS: ReadonlySet<Role> = new Set(["unit", "person", "group", "item", "rule", "grade", "mark", "kind", "basis", "note", "text"]);
/** What a sum may be made of. */
const ADDENDS: ReadonlySet<Role> = new Set([
  "score",
  "bonus",
  "deduction",
  "adjustment",
  "votes",
  "total",
  "weighted",
  "mean",
  "highest",
  "lowest",
  "points",
]);
/** Numbers that stay what their header says, whatever they are. */
const FIGURES: ReadonlySet<Role> = new Set([
  ...ADDENDS,
  ...(["weight", "target", "actual", "ratio", "headcount", "seats", "coefficient", "contribution", "quantity", "place", "serial"] as const),
]);
/** What is counted or measured, and scored where it has a weight or full marks. */
const COUNTED: ReadonlySet<Role> = new Set(["quantity", "ratio", "target", "actual", "headcount", "date"]);
const WANTED: Partial<Record<Role, DerivedHow>> = { mean: "mean", highest: "highest", lowest: "lowest", weighted: "product" };
/** Columns of numbers that are tried as worked out of others, at most. */
const MOST_TRIED = 80;

/** A person's choice stands, whatever header and values say. */
function chosenRole(role: Role): RoleRead {
  return { role, reason: { code: "chosen" }, confidence: 1 };
}

export function readRoles(columns: readonly ColumnEvidence[]): RoleRead[] {
  return new RoleReader(columns).read();
}

class RoleReader {
  private readonly found = new Map<number, RoleRead>();
  private readonly figures: Figure[];
  private readonly numeric: ColumnEvidence[];
  /** Roles that headers of numbers hint at: a target asks for an actual. */
  private readonly hinted: ReadonlySet<Role | undefined>;

  constructor(private readonly columns: readonly ColumnEvidence[]) {
    this.hinted = new Set(columns.filter(({ values }) => values.isNumeric).map(({ header }) => header.meaning?.role));
    for (const one of columns) {
      const read = one.chosen === undefined ? this.saidOf(one) : chosenRole(one.chosen);
      if (read) this.found.set(one.column, read);
    }
    this.numeric = columns.filter(({ values }) => values.isNumeric);
    this.figures = this.numeric.flatMap((one) => {
      const role = this.found.get(one.column)?.role ?? null;
      if (role !== null && role !== "weight" && !ADDENDS.has(role)) return [];
      const { column, values, header } = one;
      return [{ column, values, word: header.word, weight: header.weight, rowWeight: one.weightInRow, role: figureRole(role) }];
    });
  }

  read(): RoleRead[] {
    this.derive();
    this.derive();
    this.readPlaces();
    this.readSubject();
    const neighbours = this.neighbours();
    for (const [at, one] of this.columns.entries())
      if (!this.found.has(one.column)) this.found.set(one.column, this.leftOver(one, at, neighbours));
    return this.columns.map(({ column }) => this.roleOf(column));
  }

  private roleOf(column: number): RoleRead {
    return this.found.get(column) ?? { role: "blank", reason: { code: "empty" }, confidence: 0.9 };
  }

  private set(column: number, role: Role, reason: RoleReason, confidence: number, asked?: Role[]): void {
    const before = this.found.get(column);
    if (before?.reason.code === "chosen") return;
    const derived = before?.derived;
    this.found.set(column, { role, reason, confidence, ...(asked && { asked }), ...(derived && { derived }) });
  }

  /** What the header says, where the values do not contradict it. */
  private saidOf(one: ColumnEvidence): RoleRead | null {
    const { header, values, mergedDown } = one;
    const { meaning, said } = header;
    const isWeighed = hasWeight(one);
    const reason: RoleReason = { code: "header", word: said };
    const sure = (role: Role, confidence = 0.95): RoleRead => ({ role, reason, confidence });
    if (values.filled === 0)
      return meaning?.sure
        ? sure(meaning.role, 0.9)
        : header.text === ""
          ? null
          : { role: meaning?.role ?? "blank", reason: { code: "empty" }, confidence: 0.7 };
    if (header.isGrade && values.isNumeric && (!meaning || !FIGURES.has(meaning.role)))
      return areShares(values) ? sure("ratio", 0.8) : areWhole(values) ? sure("votes", 0.85) : null;
    if (!meaning) return null;
    const { role } = meaning;
    // 课时量（20分） is scored, whatever is counted.
    if (values.isNumeric && COUNTED.has(role) && isWeighed) return { role: "score", reason: { code: "weighed" }, confidence: 0.85 };
    if (role === "group" && areDirections(values)) return { role: "kind", reason: { code: "directions" }, confidence: 0.9 };
    if (role === "unit" && mergedDown) return { role: "group", reason: { code: "merged" }, confidence: 0.85 };
    if (WORDS.has(role))
      return values.isNumeric
        ? this.wordsAsNumbers(meaning.role, meaning.sure, values, sure)
        : meaning.sure
          ? sure(role)
          : sure(role, 0.75);
    if (role === "year") return values.isNumeric ? sure("score", 0.7) : sure(role);
    if (role === "serial") return countUp(values) || !areCodes(values) ? sure(role) : { ...sure("identifier"), confidence: 0.85 };
    if (!values.isNumeric && FIGURES.has(role)) return this.numbersAsWords(role, values, sure);
    if (meaning.sure) return role === "points" && this.isStandardScore(said) ? sure("score") : sure(role);
    return this.borneOut(role, values) ? sure(role, 0.75) : null;
  }

  /** A header of names above numbers: 选手 1, 2, 3 are codes, 一组 may be 1; 教育 is scored. */
  private wordsAsNumbers(
    role: Role,
    isSure: boolean,
    values: ColumnValues,
    sure: (role: Role, confidence?: number) => RoleRead,
  ): RoleRead | null {
    if (!isSure) return null;
    if (role === "group" || role === "note" || role === "text") return sure(role, 0.8);
    if (role === "unit" || role === "person")
      return areWhole(values) && values.different === values.filled ? sure("identifier", 0.7) : null;
    return null;
  }

  /** A header of numbers above words: 第一名 is a place, 优 in a column of scores a grade. */
  private numbersAsWords(role: Role, values: ColumnValues, sure: (role: Role, confidence?: number) => RoleRead): RoleRead | null {
    if (areGrades(values)) return { role: "grade", reason: { code: "grades" }, confidence: 0.8 };
    if (role === "serial") return sure("identifier", 0.7);
    return role === "place" || role === "score" || role === "total" ? sure(role, 0.65) : null;
  }

  /** 标准分 beside 原始分 is what a raw score was turned into. */
  private isStandardScore(said: string): boolean {
    return said.startsWith("标准分") && this.columns.some(({ header }) => header.word.startsWith("原始分"));
  }

  private borneOut(role: Role, values: ColumnValues): boolean {
    switch (role) {
      case "ratio":
        return areShares(values);
      case "place":
      case "quantity":
      case "headcount":
      case "seats":
        return areWhole(values);
      case "target":
        return this.hinted.has("actual");
      case "actual":
        return this.hinted.has("target");
      case "points":
      case "coefficient":
      case "contribution":
      case "date":
        return true;
      default:
        return false;
    }
  }

  /** Sums and means, in two rounds: what is worked out in the first may be part of the second. */
  private derive(): void {
    const tried = this.figures.filter(({ role }) => role !== "weight").slice(0, MOST_TRIED);
    for (const figure of tried) {
      const known = this.found.get(figure.column);
      if (known?.derived) continue;
      const said = known?.role ?? null;
      if (said === "votes" || said === "bonus" || said === "deduction" || said === "adjustment") continue;
      const derived = derivedFrom(figure, this.figures, said === null ? null : (WANTED[said] ?? null));
      if (!derived) continue;
      if (known?.reason.code === "chosen") {
        this.found.set(figure.column, { ...known, derived });
        continue;
      }
      const role = this.derivedRole(said, derived);
      if (role === null) continue;
      const isSaid = role === said && known !== undefined;
      const confidence = isSaid ? 0.98 : derived.rows >= 3 ? 0.85 : 0.5;
      const reason: RoleReason = isSaid ? known.reason : { code: derived.how, of: derived.of };
      this.found.set(figure.column, { role, reason, confidence, derived, ...(confidence < SURE && { asked: [role, "score"] }) });
      figure.role = role === "weighted" ? "weighted" : "total";
    }
  }

  private derivedRole(said: Role | null, { how }: Derived): Role | null {
    if (how === "product") return said === null || said === "score" || said === "weighted" || said === "total" ? "weighted" : null;
    if (how === "mean") return said === "total" ? said : "mean";
    if (how === "highest" || how === "lowest") return how;
    return said === "mean" ? said : "total";
  }

  /** Numbers no header explains: 1, 2, 3 down the rows, or the order of another column. */
  private readPlaces(): void {
    const scored = this.numeric.filter(({ column }) => this.isScored(column)).slice(0, MOST_TRIED);
    for (const { column, values, header } of this.numeric) {
      if (this.found.has(column) || !arePlaces(values)) continue;
      const isFirst = column === this.columns[0]?.column;
      if (isFirst && countUp(values)) {
        this.set(column, "serial", { code: "counted" }, 0.85);
        continue;
      }
      const ranked = scored.find((other) => other.column !== column && rankThe(values, other.values) !== null);
      if (ranked)
        this.set(column, "place", { code: "places", of: [ranked.column] }, values.different > 3 || header.text === "" ? 0.8 : 0.7);
      else if (countUp(values)) this.set(column, "serial", { code: "counted" }, 0.5, ["serial", "place", "score"]);
    }
  }

  /** Has no other meaning than a figure that may be placed. */
  private isScored(column: number): boolean {
    const role = this.found.get(column)?.role ?? "score";
    return ADDENDS.has(role) || role === "actual" || role === "quantity";
  }

  /** Persons before units, units before any other names; what else has words puts the rows in groups or describes them. */
  private readSubject(): void {
    const of = (role: Role) => this.columns.filter(({ column }) => this.found.get(column)?.role === role);
    const [persons, units] = [of("person"), of("unit")];
    const person = persons.find((one) => one.chosen !== undefined) ?? persons[0];
    for (const { column } of persons.filter((one) => one !== person)) this.set(column, "text", { code: "besidePerson" }, 0.7);
    if (person) {
      for (const { column } of units) this.set(column, "group", { code: "besidePerson" }, 0.8);
      return;
    }
    if (units.length > 0) {
      const chosen = units.filter((one) => one.chosen !== undefined);
      const sure = units.filter(({ header }) => header.meaning?.sure);
      const among = [chosen, sure].find((list) => list.length > 0) ?? units;
      const most = Math.max(...among.map(({ values }) => values.different));
      const subject = among.find(({ values }) => values.different === most);
      for (const { column, values } of units.filter((one) => one !== subject)) {
        if (areRepeated(values)) this.set(column, "group", { code: "repeated" }, 0.8);
        else this.set(column, "text", { code: "words" }, 0.65);
      }
      return;
    }
    const names = this.columns.filter(({ column, values }) => !this.found.has(column) && areDistinct(values) && !areCodes(values));
    const [name, second] = names;
    const hasOwn = of("item").length > 0 || of("group").some(({ values }) => areDistinct(values));
    if (!name || hasOwn) return;
    if (second) this.set(name.column, "unit", { code: "distinct" }, 0.5, ["unit", "person", "text"]);
    else this.set(name.column, "unit", { code: "distinct" }, 0.75);
  }

  /** What the columns that have a role already say of the others. */
  private neighbours(): Neighbours {
    const partOf = new Map<number, number[]>();
    for (const [column, { derived }] of this.found) for (const part of derived?.of ?? []) addTo(partOf, part, column);
    const isScore = ({ column }: ColumnEvidence) => this.found.get(column)?.role === "score";
    const scoredUnder = new Set(this.columns.filter(isScore).map(({ header }) => header.upper));
    const subject = this.columns.find(({ column }) => ["unit", "person"].includes(this.roleOf(column).role))?.column ?? null;
    return { partOf, scoredUnder, subject };
  }

  private leftOver(one: ColumnEvidence, at: number, neighbours: Neighbours): RoleRead {
    if (one.values.filled === 0) return { role: "blank", reason: { code: "empty" }, confidence: 0.9 };
    return one.values.isNumeric ? this.number(one, at, neighbours) : this.words(one, neighbours);
  }

  private words({ column, values, mergedDown, header }: ColumnEvidence, { subject }: Neighbours): RoleRead {
    if (mergedDown) return { role: "group", reason: { code: "merged" }, confidence: 0.85 };
    if (areGrades(values)) return { role: "grade", reason: { code: "grades" }, confidence: 0.8 };
    if (areDirections(values)) return { role: "kind", reason: { code: "directions" }, confidence: 0.8 };
    if (areCodes(values)) return { role: "identifier", reason: { code: "codes" }, confidence: 0.75 };
    if (areRepeated(values) && subject !== null && column < subject)
      return { role: "group", reason: { code: "repeated" }, confidence: 0.7 };
    // Groups, grades of one's own, or what each does: the words alone do not tell.
    // The question whose names they are is one about both.
    const isAsked = subject !== null && this.roleOf(subject).asked !== undefined;
    const mayBeGroups = !isAsked && (values.different < values.words.length || values.words.length < ROWS_THAT_TELL);
    if (mayBeGroups && values.words.every((word) => word.length <= LONGEST_GROUP))
      return { role: "group", reason: { code: "repeated" }, confidence: 0.5, asked: ["group", "grade", "text"] };
    return { role: "text", reason: { code: "words" }, confidence: header.text === "" ? 0.65 : 0.6 };
  }

  private number(one: ColumnEvidence, at: number, { partOf, scoredUnder }: Neighbours): RoleRead {
    const { column, values, header } = one;
    const parts = partOf.get(column);
    if (parts) return { role: "score", reason: { code: "partOf", of: parts }, confidence: 0.9 };
    if (hasWeight(one)) return { role: "score", reason: { code: "weighed" }, confidence: 0.9 };
    if (header.unit !== undefined) return { role: "quantity", reason: { code: "header", word: header.unit }, confidence: 0.75 };
    if (areCodes(values) && Math.min(...values.numbers) >= 1000)
      return { role: "identifier", reason: { code: "codes" }, confidence: 0.5, asked: ["identifier", "quantity"] };
    const [least, most] = [Math.min(...values.numbers), Math.max(...values.numbers)];
    if (areShares(values) && most <= 1.5) return { role: "ratio", reason: { code: "shares" }, confidence: 0.5, asked: ["ratio", "score"] };
    if (most > MOST_SCORED || least < -MOST_SCORED)
      return { role: "quantity", reason: { code: "numbers" }, confidence: 0.5, asked: ["quantity", "score"] };
    if (header.text === "") return { role: "score", reason: { code: "numbers" }, confidence: 0.55, asked: ["score", "quantity"] };
    // What a total leaves out is hardly a score, and neither is what is the same for all.
    const isLeftOut = partOf.size > 0 || (values.different === 1 && values.filled > 2);
    if (isLeftOut) return { role: "score", reason: { code: "numbers" }, confidence: 0.5, asked: ["score", "quantity"] };
    if ((header.upper !== "" && scoredUnder.has(header.upper)) || this.isBesideScore(at))
      return { role: "score", reason: { code: "beside" }, confidence: 0.8 };
    return { role: "score", reason: { code: "numbers" }, confidence: 0.65 };
  }

  private isBesideScore(at: number): boolean {
    const isScore = (other: ColumnEvidence | undefined) => other !== undefined && this.found.get(other.column)?.role === "score";
    return isScore(this.columns[at - 1]) || isScore(this.columns[at + 1]);
  }
}

interface Neighbours {
  /** By column, what is worked out of it. */
  partOf: ReadonlyMap<number, number[]>;
  /** Upper headers of columns that are scored. */
  scoredUnder: ReadonlySet<string>;
  subject: number | null;
}

/** Below this a column is asked about. */
const SURE = 0.6;
/** In fewer rows groups may be different in each. */
const ROWS_THAT_TELL = 8;
/** Longer words explain. */
const LONGEST_GROUP = 8;
/** No score is higher, as people give them. */
const MOST_SCORED = 200;

/** Its header or a row says what it weighs or is out of. */
function hasWeight({ header, isMeasured }: ColumnEvidence): boolean {
  return header.weight !== undefined || header.full !== undefined || isMeasured;
}

function figureRole(role: Role | null): Figure["role"] {
  if (role === "deduction" || role === "weight" || role === "weighted") return role;
  return role === "total" || role === "mean" || role === "highest" || role === "lowest" ? "total" : "part";
}
