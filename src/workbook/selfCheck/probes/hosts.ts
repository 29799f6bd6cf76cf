/** Excel itself: what it declares, how fast it answers, how much it takes, how it computes. */
import { requireValue } from "../../../basics/requireValue";
import { supports } from "../../supports";
import { highestDeclared } from "../hostFacts";
import { enter, firstValue, type Cell, type Probe } from "../probe";
import { outcome } from "../report";

/** What the manifest declares. */
const REQUIRED = [
  ["ExcelApi", "1.13"],
  ["CustomFunctionsRuntime", "1.3"],
  ["SharedRuntime", "1.1"],
] as const;

const ROUNDS = 5;
const SLOW = 1_000;

/** 100 cells of 30,000 characters: about 3 MB, of the 5 that Excel on the web takes. */
const LARGE = { cells: 100, characters: 30_000 };

async function quickestRound(context: Excel.RequestContext): Promise<number> {
  const times: number[] = [];
  const round = async () => {
    const started = performance.now();
    context.workbook.worksheets.getActiveWorksheet().load("id");
    await context.sync();
    times.push(performance.now() - started);
  };
  for (let n = 0; n < ROUNDS; n++) await round();
  return requireValue(times.sort((a, b) => a - b)[Math.floor(ROUNDS / 2)], "a time of each round");
}

export const hostProbes: readonly Probe[] = [
  {
    id: "required-sets",
    async attempt() {
      const missing = REQUIRED.filter(([set, version]) => !supports(set, version));
      const text = (sets: readonly (readonly [string, string])[]) => sets.map((set) => set.join(" ")).join(", ");
      return missing.length === 0 ? outcome("holds", "declared", text(REQUIRED)) : outcome("differs", "undeclared", text(missing));
    },
  },
  {
    id: "newer-sets",
    async attempt() {
      const highest = highestDeclared("ExcelApi") ?? "–";
      return outcome(supports("ExcelApi", "1.14") ? "holds" : "other", "declared", `ExcelApi ${highest}`);
    },
  },
  {
    id: "round-trip",
    async attempt({ context }) {
      const milliseconds = await quickestRound(context);
      return outcome(milliseconds < SLOW ? "holds" : "other", "took", Math.round(milliseconds));
    },
  },
  {
    id: "large-request",
    async attempt(bench) {
      const { context, sheet } = bench;
      const started = performance.now();
      const text = "考".repeat(LARGE.characters / 3);
      enter(bench, { [`A1:A${LARGE.cells}`]: Array.from({ length: LARGE.cells }, () => [text]) });
      const last = sheet.getRange(`A${LARGE.cells}`).load("values");
      await context.sync();
      const arrived = firstValue(last.values as Cell[][]) === text;
      return outcome(arrived ? "holds" : "differs", arrived ? "took" : "notKept", Math.round(performance.now() - started));
    },
  },
  {
    id: "batch-hints",
    async attempt(bench) {
      const { context, sheet } = bench;
      context.application.suspendApiCalculationUntilNextSync();
      context.application.suspendScreenUpdatingUntilNextSync();
      enter(bench, { A1: 2, A2: "=A1*21" });
      await context.sync();
      const range = sheet.getRange("A2").load("values");
      await context.sync();
      const value = firstValue(range.values as Cell[][]);
      return outcome(value === 42 ? "holds" : "differs", "shown", value);
    },
  },
  {
    id: "calculation-mode",
    async attempt({ context }) {
      const application = context.application.load("calculationMode");
      await context.sync();
      return outcome(application.calculationMode === "Automatic" ? "holds" : "other", "mode", application.calculationMode);
    },
  },
];
