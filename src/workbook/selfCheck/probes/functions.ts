/** Our functions in cells: whether they answer, and what reaches them. */
import { isPassing } from "../../../book/passing";
import {
  enter,
  firstColumn,
  firstValue,
  isError,
  pause,
  sameCells,
  awaitValues,
  until,
  valuesAt,
  type Bench,
  type Cell,
  type Probe,
} from "../probe";
import { outcome } from "../report";

/** 80 and 90, equally weighted: 85. */
const CALL = "=KAOHE.WEIGHTED(A1:B1,C1:D1)";
const SCORES: Cell[][] = [[80, 90, 0.5, 0.5]];

/** Time enough for any answer, in milliseconds. */
const UNWATCHED = 3_000;

/** The second row cannot be scored; the first can. */
async function twoRows(bench: Bench, second: Cell): Promise<Cell[][]> {
  enter(bench, {
    "A1:B2": [
      [80, 90],
      [80, second],
    ],
    "C1:D1": [[0.5, 0.5]],
  });
  enter(bench, { F1: "=KAOHE.WEIGHTED(A1:B2,C1:D1)" });
  return awaitValues(bench, "F1:F2");
}

export const functionProbes: readonly Probe[] = [
  {
    id: "function-answers",
    async attempt(bench) {
      const started = performance.now();
      enter(bench, { "A1:D1": SCORES, F1: CALL });
      let last: Cell | undefined;
      await until(bench, async () => {
        last = firstValue(await valuesAt(bench, "F1"));
        return last === 85 ? last : null;
      });
      const milliseconds = Math.round(performance.now() - started);
      return last === 85 ? outcome("holds", "answered", last, milliseconds) : outcome("differs", "unanswered", String(last), milliseconds);
    },
  },
  {
    id: "first-answer",
    async attempt(bench) {
      // A cell that nobody has looked at may be computed only when somebody does.
      enter(bench, { "A1:D1": SCORES, F1: CALL });
      await bench.context.sync();
      await pause(Math.min(UNWATCHED, bench.patience), bench.signal);
      const first = firstValue(await valuesAt(bench, "F1"));
      if (isPassing(first)) return outcome("other", "busyFirst", first);
      return outcome(isError(first) ? "differs" : "holds", "valueFirst", first);
    },
  },
  {
    id: "blank-argument",
    async attempt(bench) {
      // Left out of the mean, a missing score leaves nothing; a 0 is a score.
      enter(bench, { B1: 1, F1: '=KAOHE.WEIGHTED(A1,B1,"折算")' });
      const value = firstValue(await awaitValues(bench, "F1"));
      if (value === 0) return outcome("holds", "blankZero");
      return value === "" ? outcome("holds", "blankMissing") : outcome("differs", "shown", value);
    },
  },
  {
    id: "error-argument",
    async attempt(bench) {
      const [first, second] = firstColumn(await twoRows(bench, "=NA()"));
      if (first === 85) return outcome("holds", "errorPassed", String(second));
      // A host that lets one error spoil a whole result shows the same, whatever reached the function.
      enter(bench, { B2: "x" });
      const [again] = firstColumn(await awaitValues(bench, "F1:F2"));
      return again === 85 ? outcome("differs", "errorStops", String(first)) : outcome("unknown", "unclear", String(first));
    },
  },
  {
    id: "error-in-matrix",
    async attempt(bench) {
      const [first, second] = firstColumn(await twoRows(bench, "x"));
      if (first !== 85) return outcome("other", "errorSpoils", String(first));
      return isError(second) ? outcome("holds", "errorAlone", String(second)) : outcome("other", "errorAsText", String(second));
    },
  },
];

/** What a matrix of ours spills, for probes of spills: the rows of A times one. */
export async function spillNumbers(bench: Bench, at: string, numbers: number[]): Promise<boolean> {
  const rows = numbers.length;
  enter(bench, { [`A1:A${rows}`]: numbers.map((number) => [number]), B1: 1, [at]: `=KAOHE.WEIGHTED($A$1:$A$${rows},$B$1)` });
  const column = at.replace(/\d+/, "");
  const row = Number(at.replace(/\D+/, ""));
  const seen = await awaitValues(bench, `${column}${row}:${column}${row + rows - 1}`);
  return sameCells(
    seen,
    numbers.map((number) => [number]),
  );
}
