/**
 * 兰州新区 computed by hand: from the rules' words in exact fractions, not from the product's code. It reads the same
 * inputs a clerk sees in the sheets and says what every unit must get.
 */
import { floor, order, over, plus, minus, rounded, seen, times, total, zero, type F } from "../functions/oracle/fraction";

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

/** Rounded once, where the rules say so, and exact again. */
const roundedTo = (value: F, digits: number): F => seen(rounded(value, digits));
const whole = (count: number): F => ({ n: BigInt(count), d: 1n });

export function byHand(inputs: Inputs): Results {
  const p = (name: string) => seen(inputs.parameters[name]!);
  const rows = inputs.units.map((unit) => {
    const months = inputs.months.get(unit.name)!;
    const year = roundedTo(yearScore(months, inputs.quarterWeights), 2);
    const base = highest(inputs.tiers, year)!;
    const raw = plus(seen(base), times(seen(unit.contribution ?? 0), p("贡献系数率")));
    const coefficient = clamp(raw, p("系数下限"), p("系数上限"));
    const ledger = ledgerSum(inputs, unit.name, months);
    const sum = roundedTo(plus(roundedTo(times(year, coefficient), 2), ledger), 2);
    const quarters = [0, 1, 2, 3].map((quarter) => {
      const mean = quarterMean(months, quarter);
      return mean && rounded(mean, 10);
    });
    return { unit, quarters, year, coefficient, ledger, sum };
  });
  const seats = new Map<string, number>();
  const units = [...new Set(inputs.units.map((u) => u.group))].flatMap((group) => {
    const members = rows.filter((r) => r.unit.group === group);
    const mean = over(total(members.map((m) => m.year)), whole(members.length));
    const ratio = clamp(seen(highest(inputs.ratios, roundedTo(mean, 9))!), p("优秀比例下限"), p("优秀比例上限"));
    const limit = Number(floor(times(ratio, whole(members.length))));
    seats.set(group, limit);
    return gradeGroup(members, limit, inputs.grades);
  });
  const order = new Map(inputs.units.map((u, i) => [u.name, i]));
  return { units: units.sort((a, b) => order.get(a.name)! - order.get(b.name)!), seats };
}

/** Mean of the months that have a score, each weighed by its quarter (L4). */
function yearScore(months: (number | null)[], weights: number[]): F {
  const present = months.flatMap((score, m) => (score === null ? [] : [{ score: seen(score), weight: seen(weights[Math.floor(m / 3)]!) }]));
  return over(total(present.map((x) => times(x.score, x.weight))), total(present.map((x) => x.weight)));
}

/** Each item's largest entry once, doubled by the quarter's result, rewards less deductions (L3, L6). */
function ledgerSum(inputs: Inputs, unit: string, months: (number | null)[]): F {
  const largest = new Map<string, { entry: Inputs["ledger"][number]; points: F }>();
  for (const entry of inputs.ledger.filter((e) => e.unit === unit)) {
    const key = `${entry.kind}|${entry.item}`;
    const points = seen(entry.points);
    const known = largest.get(key);
    if (!known || order(points, known.points) > 0) largest.set(key, { entry, points });
  }
  return total(
    [...largest.values()].map(({ entry, points }) => {
      const mean = quarterMean(months, Math.floor((entry.month - 1) / 3))!;
      const p = (name: string) => seen(inputs.parameters[name]!);
      if (entry.kind === "奖励") return order(mean, p("优绩线")) >= 0 ? times(points, p("优绩倍数")) : points;
      return minus(zero, order(mean, p("差绩线")) < 0 ? times(points, p("差绩倍数")) : points);
    }),
  );
}

function quarterMean(months: (number | null)[], quarter: number): F | null {
  const scores = months.slice(quarter * 3, quarter * 3 + 3).filter((s): s is number => s !== null);
  return scores.length === 0 ? null : over(total(scores.map(seen)), whole(scores.length));
}

type Row = { unit: Inputs["units"][number]; quarters: (number | null)[]; year: F; coefficient: F; ledger: F; sum: F };

/** Best score first; 优秀 only with a seat, its least score and no bar; a tie across the last seat is 待定. */
function gradeGroup(members: Row[], limit: number, grades: Inputs["grades"]): UnitResult[] {
  const place = (row: Row) => 1 + members.filter((m) => order(m.sum, row.sum) > 0).length;
  const reaches = (row: Row, least: number | null) => least === null || order(row.sum, seen(least)) >= 0;
  const barred = (row: Row) => /一票否优|诫勉/.test(row.unit.mark);
  const [best, ...rest] = grades;
  const candidates = members.filter((m) => !barred(m) && reaches(m, best![1])).sort((a, b) => order(b.sum, a.sum));
  const grade = new Map<Row, string>();
  for (let i = 0, left = limit; i < candidates.length; ) {
    const block = candidates.filter((c) => order(c.sum, candidates[i]!.sum) === 0);
    if (block.length <= left) block.forEach((b) => grade.set(b, best![0]));
    else if (left > 0) block.forEach((b) => grade.set(b, "待定"));
    left = Math.max(0, left - block.length);
    i += block.length;
  }
  return members.map((row) => ({
    name: row.unit.name,
    group: row.unit.group,
    quarters: row.quarters,
    year: rounded(row.year, 2),
    coefficient: rounded(row.coefficient, 10),
    ledger: rounded(row.ledger, 10),
    total: rounded(row.sum, 2),
    place: place(row),
    grade: grade.get(row) ?? rest.find(([, least]) => reaches(row, least))![0],
  }));
}

/** The result of the highest bound that is reached. */
function highest(table: [number, number][], value: F): number | undefined {
  return table.filter(([bound]) => order(value, seen(bound)) >= 0).at(-1)?.[1];
}

function clamp(value: F, least: F, most: F): F {
  if (order(value, least) < 0) return least;
  return order(value, most) > 0 ? most : value;
}
