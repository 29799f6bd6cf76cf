/**
 * 兰州新区 computed by hand: from the rules' words in exact fractions, not from the product's code. It reads the same
 * inputs a clerk sees in the sheets and says what every unit must get.
 */
import { Fraction } from "./fraction";

export interface Inputs {
  units: { name: string; group: string; contribution: number | null; mark: string }[];
  /** By unit name: twelve months. */
  months: Map<string, (number | null)[]>;
  ledger: { month: number; unit: string; kind: string; item: string; points: number }[];
  quarterWeights: number[];
  tiers: [number, number][];
  ratios: [number, number][];
  grades: [string, number | null][];
  parameters: Record<string, number>;
}

export interface UnitResult {
  name: string;
  group: string;
  /** Mean of each quarter to ten decimals; `null` where no month has a score. */
  quarters: (number | null)[];
  year: number;
  coefficient: number;
  ledger: number;
  total: number;
  place: number;
  grade: string;
}

export interface Results {
  units: UnitResult[];
  seats: Map<string, number>;
}

const from = (value: number) => Fraction.from(value);
const ZERO = Fraction.of(0n);

export function byHand(inputs: Inputs): Results {
  const p = (name: string) => from(inputs.parameters[name]!);
  const rows = inputs.units.map((unit) => {
    const months = inputs.months.get(unit.name)!;
    const year = yearScore(months, inputs.quarterWeights).round(2);
    const base = highest(inputs.tiers, year)!;
    const raw = from(base).plus(from(unit.contribution ?? 0).times(p("贡献系数率")));
    const coefficient = clamp(raw, p("系数下限"), p("系数上限"));
    const ledger = ledgerSum(inputs, unit.name, months);
    const total = year.times(coefficient).round(2).plus(ledger).round(2);
    const quarters = [0, 1, 2, 3].map((q) => quarterMean(months, q)?.round(10).toNumber() ?? null);
    return { unit, quarters, year, coefficient, ledger, total };
  });
  const seats = new Map<string, number>();
  const units = [...new Set(inputs.units.map((u) => u.group))].flatMap((group) => {
    const members = rows.filter((r) => r.unit.group === group);
    const mean = Fraction.sum(members.map((m) => m.year)).over(Fraction.of(BigInt(members.length)));
    const ratio = clamp(from(highest(inputs.ratios, mean.round(9))!), p("优秀比例下限"), p("优秀比例上限"));
    const limit = ratio.times(Fraction.of(BigInt(members.length))).floor();
    seats.set(group, limit);
    return gradeGroup(members, limit, inputs.grades);
  });
  const order = new Map(inputs.units.map((u, i) => [u.name, i]));
  return { units: units.sort((a, b) => order.get(a.name)! - order.get(b.name)!), seats };
}

/** Mean of the months that have a score, each weighed by its quarter (L4). */
function yearScore(months: (number | null)[], weights: number[]): Fraction {
  const present = months.flatMap((score, m) => (score === null ? [] : [{ score: from(score), weight: from(weights[Math.floor(m / 3)]!) }]));
  return Fraction.sum(present.map((x) => x.score.times(x.weight))).over(Fraction.sum(present.map((x) => x.weight)));
}

/** Each item's largest entry once, doubled by the quarter's result, rewards less deductions (L3, L6). */
function ledgerSum(inputs: Inputs, unit: string, months: (number | null)[]): Fraction {
  const largest = new Map<string, { entry: Inputs["ledger"][number]; points: Fraction }>();
  for (const entry of inputs.ledger.filter((e) => e.unit === unit)) {
    const key = `${entry.kind}|${entry.item}`;
    const points = from(entry.points);
    const known = largest.get(key);
    if (!known || points.compare(known.points) > 0) largest.set(key, { entry, points });
  }
  return Fraction.sum(
    [...largest.values()].map(({ entry, points }) => {
      const mean = quarterMean(months, Math.floor((entry.month - 1) / 3))!;
      const p = (name: string) => from(inputs.parameters[name]!);
      if (entry.kind === "奖励") return mean.compare(p("优绩线")) >= 0 ? points.times(p("优绩倍数")) : points;
      const size = mean.compare(p("差绩线")) < 0 ? points.times(p("差绩倍数")) : points;
      return ZERO.minus(size);
    }),
  );
}

function quarterMean(months: (number | null)[], quarter: number): Fraction | null {
  const scores = months.slice(quarter * 3, quarter * 3 + 3).filter((s): s is number => s !== null);
  return scores.length === 0 ? null : Fraction.sum(scores.map(from)).over(Fraction.of(BigInt(scores.length)));
}

type Row = { unit: Inputs["units"][number]; quarters: (number | null)[]; year: Fraction; coefficient: Fraction; ledger: Fraction; total: Fraction };

/** Best score first; 优秀 only with a seat, its least score and no bar; a tie across the last seat is 待定. */
function gradeGroup(members: Row[], limit: number, grades: Inputs["grades"]): UnitResult[] {
  const place = (row: Row) => 1 + members.filter((m) => m.total.compare(row.total) > 0).length;
  const reaches = (row: Row, least: number | null) => least === null || row.total.compare(from(least)) >= 0;
  const barred = (row: Row) => /一票否优|诫勉/.test(row.unit.mark);
  const [best, ...rest] = grades;
  const candidates = members.filter((m) => !barred(m) && reaches(m, best![1])).sort((a, b) => b.total.compare(a.total));
  const grade = new Map<Row, string>();
  for (let i = 0, left = limit; i < candidates.length; ) {
    const block = candidates.filter((c) => c.total.compare(candidates[i]!.total) === 0);
    if (block.length <= left) block.forEach((b) => grade.set(b, best![0]));
    else if (left > 0) block.forEach((b) => grade.set(b, "待定"));
    left = Math.max(0, left - block.length);
    i += block.length;
  }
  return members.map((row) => ({
    name: row.unit.name,
    group: row.unit.group,
    quarters: row.quarters,
    year: row.year.toNumber(),
    coefficient: row.coefficient.toNumber(),
    ledger: row.ledger.toNumber(),
    total: row.total.toNumber(),
    place: place(row),
    grade: grade.get(row) ?? rest.find(([, least]) => reaches(row, least))![0],
  }));
}

/** The result of the highest bound that is reached. */
function highest(table: [number, number][], value: Fraction): number | undefined {
  return table.filter(([bound]) => value.compare(from(bound)) >= 0).at(-1)?.[1];
}

function clamp(value: Fraction, least: Fraction, most: Fraction): Fraction {
  if (value.compare(least) < 0) return least;
  return value.compare(most) > 0 ? most : value;
}
