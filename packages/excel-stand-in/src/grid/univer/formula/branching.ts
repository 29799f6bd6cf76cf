/** Functions that evaluate only the branch they take, so that the other branch calls nothing and waits for nothing. */
import { CellError, type CellValue } from "../../grid";
import type { Expression } from "../../../formula/syntax";
import { asBoolean, asNumber, broadcast, isMatrix, type Matrix, type Operand } from "./values";
import { applyBinary } from "./operators";

export interface Branching {
  run(tree: Expression): Operand;
  read(operand: Operand): CellValue | Matrix;
}

type Branch = Expression | null | undefined;
type BranchFunction = (args: (Expression | null)[], evaluation: Branching) => Operand;

export const branchFunctions: Record<string, BranchFunction> = {
  IF: ([condition, yes, no], evaluation) => {
    if (!condition) return new CellError("#VALUE!");
    const test = evaluation.read(evaluation.run(condition));
    if (!isMatrix(test)) {
      const chosen = truth(test);
      if (chosen instanceof CellError) return chosen;
      return chosen ? taken(yes, true, evaluation) : taken(no, false, evaluation);
    }
    return broadcast(
      [test, evaluation.read(taken(yes, true, evaluation)), evaluation.read(taken(no, false, evaluation))],
      (one, whenTrue, whenFalse) => {
        const chosen = truth(one);
        return chosen instanceof CellError ? chosen : chosen ? whenTrue : whenFalse;
      },
    );
  },
  IFS: (args, evaluation) => {
    for (let at = 0; at + 1 < args.length; at += 2) {
      const test = evaluation.read(taken(args[at], 0, evaluation));
      if (isMatrix(test)) return ifsOverArrays(args, evaluation);
      const chosen = truth(test);
      if (chosen instanceof CellError) return chosen;
      if (chosen) return taken(args[at + 1], 0, evaluation);
    }
    return new CellError("#N/A");
  },
  IFERROR: (args, evaluation) => caught(args, evaluation, () => true),
  IFNA: (args, evaluation) => caught(args, evaluation, (error) => error.code === "#N/A"),
  CHOOSE: ([which, ...choices], evaluation) => {
    const number = which ? evaluation.read(evaluation.run(which)) : null;
    if (isMatrix(number)) {
      const values = choices.map((choice) => evaluation.read(taken(choice, 0, evaluation)));
      return broadcast([number, ...values], (one, ...each) => each[Math.trunc(asNumber(one)) - 1] ?? new CellError("#VALUE!"));
    }
    if (number instanceof CellError) return number;
    const choice = choices[Math.trunc(asNumber(number)) - 1];
    return choice === undefined ? new CellError("#VALUE!") : taken(choice, 0, evaluation);
  },
  SWITCH: ([subject, ...rest], evaluation) => {
    const value = subject ? evaluation.read(evaluation.run(subject)) : null;
    if (isMatrix(value)) return switchOverArray(value, rest, evaluation);
    if (value instanceof CellError) return value;
    for (let at = 0; at + 1 < rest.length; at += 2) {
      const candidate = evaluation.read(taken(rest[at], 0, evaluation));
      if (!isMatrix(candidate) && applyBinary("=", value, candidate) === true) return taken(rest[at + 1], 0, evaluation);
    }
    return rest.length % 2 === 1 ? taken(rest[rest.length - 1], 0, evaluation) : new CellError("#N/A");
  },
};

/** `IF(a,)` gives 0, `IF(a)` gives TRUE or FALSE. */
function taken(branch: Branch, absent: CellValue, evaluation: Branching): Operand {
  if (branch) return evaluation.run(branch);
  return branch === null ? 0 : absent;
}

function truth(value: CellValue): boolean | CellError {
  if (value instanceof CellError) return value;
  try {
    return asBoolean(value);
  } catch (thrown) {
    if (thrown instanceof CellError) return thrown;
    throw thrown;
  }
}

function caught([attempt, instead]: (Expression | null)[], evaluation: Branching, catches: (error: CellError) => boolean): Operand {
  const operand = attempt ? evaluation.run(attempt) : 0;
  const value = evaluation.read(operand);
  const failed = (one: CellValue): boolean => one instanceof CellError && catches(one);
  if (!isMatrix(value)) return failed(value) ? taken(instead, 0, evaluation) : operand;
  if (!value.some((row) => row.some(failed))) return operand;
  return broadcast([value, evaluation.read(taken(instead, 0, evaluation))], (one, other) => (failed(one) ? other : one));
}

/** Values two by two; one that is left over is in no pair. */
function pairs(values: readonly CellValue[]): [CellValue, CellValue][] {
  return values.flatMap((one, at): [CellValue, CellValue][] => {
    const next = values[at + 1];
    return at % 2 === 1 || next === undefined ? [] : [[one, next]];
  });
}

function ifsOverArrays(args: (Expression | null)[], evaluation: Branching): Operand {
  const values = args.map((arg) => evaluation.read(taken(arg, 0, evaluation)));
  return broadcast(values, (...each) => {
    for (const [test, then] of pairs(each)) {
      const chosen = truth(test);
      if (chosen instanceof CellError) return chosen;
      if (chosen) return then;
    }
    return new CellError("#N/A");
  });
}

function switchOverArray(subject: Matrix, rest: (Expression | null)[], evaluation: Branching): Operand {
  const values = rest.map((arg) => evaluation.read(taken(arg, 0, evaluation)));
  return broadcast([subject, ...values], (one, ...each) => {
    const found = pairs(each).find(([candidate]) => applyBinary("=", one, candidate) === true);
    if (found) return found[1];
    const otherwise = each.length % 2 === 1 ? each[each.length - 1] : undefined;
    return otherwise === undefined ? new CellError("#N/A") : otherwise;
  });
}
