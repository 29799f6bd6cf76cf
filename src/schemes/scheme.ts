/**
 * A Scheme is an appraisal regime as data: what is scored, how it is weighed, and every number the regime leaves open.
 * A template makes one out of the clerk's choices; the planner turns any scheme into sheets. No formula, no address here.
 */

export interface Scheme {
  /** Id of the template it came from. */
  template: string;
  /** Raised when a template's sheets change, so that a print tells which one it came from. */
  edition: number;
  title: string;
  /** Whose published rules these are, for the 说明 sheet. */
  source: string;
  /** The office that keeps the sheets (制表单位); may be empty. */
  office: string;
  units: Unit[];
  monthly: MonthlyScores;
  coefficient: DynamicCoefficient;
  quarters: QuarterEffects;
  ledger: Ledger;
  seats: SeatRule;
  grades: Grade[];
  marks: Mark[];
  /** 并列: 待定, 从严 or 从宽. */
  ties: "待定" | "从严" | "从宽";
  /** Whether a seat lost to a mark passes on to the next unit (递补). */
  passOn: boolean;
  bottom: { count: number; ties: "全列" | "待定" };
  rules: RuleNote[];
}

export interface Unit {
  name: string;
  group: string;
  /** Contribution to growth in percentage points; `null` where it is not known yet. */
  contribution: number | null;
  marks: string;
}

/** Monthly scores, weighed by quarter; a month without a score does not count (L4). */
export interface MonthlyScores {
  least: number;
  most: number;
  digits: number;
  /** Four ratios that add up to 1. */
  quarterWeights: number[];
  /** Units × 12, `null` where nothing was scored. */
  scores: (number | null)[][];
}

/** 双系数: tier by score plus contribution × rate, clamped (L1, L2). */
export interface DynamicCoefficient {
  /** Lowest score of the tier, coefficient; ascending. */
  tiers: [number, number][];
  rate: number;
  least: number;
  most: number;
}

/** 优绩 doubles the rewards of its quarter, 差绩 the deductions (L3). */
export interface QuarterEffects {
  good: number;
  goodFactor: number;
  poor: number;
  poorFactor: number;
}

export interface Ledger {
  kinds: { kind: string; direction: "加" | "减"; least: number; most: number; cap: number | null }[];
  entries: LedgerEntry[];
  /** Empty rows kept ready below the entries. */
  spareRows: number;
}

export interface LedgerEntry {
  month: number;
  unit: string;
  kind: string;
  item: string;
  points: number;
  basis: string;
  person: string;
}

/** Ratio of the top grade by the group's mean score, clamped (L5). */
export interface SeatRule {
  /** Lowest mean of the group, ratio; ascending. */
  ratios: [number, number][];
  least: number;
  most: number;
  /** The national ceiling: above it the sheet warns. */
  ceiling: number;
  rounding: "去尾" | "四舍五入" | "进一";
  leastSeats: number;
}

/** Best first; `least` is the lowest score that may hold it, `null` where there is none. */
export interface Grade {
  word: string;
  least: number | null;
}

export interface Mark {
  word: string;
  /** As GRADE reads it: 不得优秀, 最高良好, 定为一般, 不参加, 不定等次. */
  effect: string;
}

/** One line of the 说明 sheet: the published phrase, what the sheets do, and who fixed the number. */
export interface RuleNote {
  id: string;
  phrase: string;
  effect: string;
  /** Name of the parameter that holds the open number, where there is one. */
  parameters: string[];
  fixedBy: "published" | "office";
}
