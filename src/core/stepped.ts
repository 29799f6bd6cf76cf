/** Points that change by full steps away from a target (每低1个百分点扣0.05分). Rule S6 and published schemes. */
import { compare, decimalOf, multiply, readAt15Digits, round, subtract, unitsAt, ZERO, type Decimal } from "./decimal";
import { figureOf, type Figure } from "./figure";
import type { Problem } from "./problem";
import { endingOf, type Bound, type Ending, type Trail } from "./trail";
import { divide } from "./whole";

export interface SteppedItem {
  column: number;
  actual: number;
  target: number;
  /** What is earned on target. */
  points: number;
  /** Above zero: steps are counted below the target. Below zero: above it, where lower is better. */
  step: number;
  /** Points each full step takes; below zero it adds. */
  change: number;
  /** Bounds of the result. */
  floor: number;
  cap: number | null;
}

export type SteppedStep =
  /** How far the actual is from the target on the side that counts, not below 0, and how many full steps that is. */
  | { code: "steps"; actual: number; target: number; step: number; gap: Figure; steps: Figure }
  /** What the steps take away from `points`; below zero it is added. */
  | { code: "change"; points: number; change: number; taken: Figure }
  | Bound<"floor" | "cap">
  | Ending;

/** points − full steps × change, held between `floor` and `cap` before the one rounding. The other side changes nothing. */
export function steppedPoints(item: SteppedItem, digits: number, trail?: Trail<SteppedStep>): number | Problem {
  const result = itemProblem(item) ?? round(held(item, trail), digits);
  trail?.push(endingOf(result));
  return result;
}

function itemProblem({ column, points, step, floor, cap }: SteppedItem): Problem | null {
  if (step === 0) return { code: "stepZero", column };
  const start = readAt15Digits(points);
  if (start < readAt15Digits(floor)) return { code: "startBelowFloor", points: start, floor };
  return cap !== null && start > readAt15Digits(cap) ? { code: "startAboveCap", points: start, cap } : null;
}

function held(item: SteppedItem, trail?: Trail<SteppedStep>): Decimal {
  const { points, change, floor, cap } = item;
  const taken = multiply(fullSteps(item, trail), decimalOf(change));
  trail?.push({ code: "change", points: readAt15Digits(points), change: readAt15Digits(change), taken: figureOf(taken) });
  const exact = subtract(decimalOf(points), taken);
  if (compare(exact, decimalOf(floor)) < 0) {
    trail?.push({ code: "bound", bound: "floor", at: readAt15Digits(floor) });
    return decimalOf(floor);
  }
  if (cap !== null && compare(exact, decimalOf(cap)) > 0) {
    trail?.push({ code: "bound", bound: "cap", at: readAt15Digits(cap) });
    return decimalOf(cap);
  }
  return exact;
}

/** How many full steps the actual is away from the target, on the side that counts. */
function fullSteps({ actual, target, step }: SteppedItem, trail?: Trail<SteppedStep>): Decimal {
  const below = subtract(decimalOf(target), decimalOf(actual));
  const short = step > 0 ? below : subtract(ZERO, below);
  const gap = compare(short, ZERO) > 0 ? short : ZERO;
  const size = decimalOf(Math.abs(step));
  const scale = Math.max(gap.scale, size.scale);
  const steps = { units: divide(unitsAt(gap, scale), unitsAt(size, scale), "down"), scale: 0 };
  trail?.push({
    code: "steps",
    actual: readAt15Digits(actual),
    target: readAt15Digits(target),
    step: readAt15Digits(step),
    gap: figureOf(gap),
    steps: figureOf(steps),
  });
  return steps;
}
