/** What the rules say of units in groups: each stands among the units of its own, and one without a score spoils them all. */
import * as exact from "./fraction";
import { ERROR, isNumber } from "./result";

export interface FieldUnit {
  score: unknown;
  group: string;
  /** Beside the score, where there is a column of marks. */
  mark?: string;
}

/** 不参加 and the like, in the cell of the score or as a mark. */
const isOut = ({ score, mark }: FieldUnit) => [score, mark].some((word) => word === "不参加" || word === "不定等次");

/** A column: each unit's result worked out among the scores of its group, its own included. */
export function amongMates<Unit extends FieldUnit>(
  units: readonly Unit[],
  result: (mine: exact.F, mates: exact.F[], unit: Unit) => unknown,
): unknown[][] {
  return units.map((unit) => {
    if (isOut(unit)) return [""];
    const mates = units.filter((other) => other.group === unit.group && !isOut(other)).map((other) => other.score);
    if (!mates.every(isNumber)) return [ERROR];
    return [result(exact.seen(unit.score as number), mates.map(exact.seen), unit)];
  });
}

/** The mates that are better: higher ones, or lower ones where lower is better. */
export function betterThan(mine: exact.F, mates: exact.F[], direction: string): exact.F[] {
  const sign = direction === "从高到低" ? 1 : -1;
  return mates.filter((other) => sign * exact.order(other, mine) > 0);
}
