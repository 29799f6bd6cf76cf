/**
 * The self-check: tries each assumption on a sheet of its own, one after the other. A probe that throws is an outcome; what it
 * left is taken away before the next begins. The workbook ends as it was, also when a person stops.
 */
import { readPresence } from "../journal/presence";
import { WorkbookProblem } from "../port";
import { problemOf } from "../problems";
import { hostFacts } from "./hostFacts";
import { codeOf, isAbsent, messageOf, type Bench, type Probe } from "./probe";
import { allProbes } from "./probes";
import { outcome, type Outcome, type ProbeResult, type SelfCheckReport, type SelfCheckWatch } from "./report";
import { makeScratch, nameIn, settingIn, sweep, type Run } from "./scratch";

/** The functions' runtime delivers twice a second at worst; a machine at work may take its time. */
const PATIENCE = 10_000;

export interface SelfCheckOptions {
  probes?: readonly Probe[];
  patience?: number;
}

/**
 * Throws where nothing can be tried: the structure is protected, or a person is typing into a cell. Then nothing was done. It
 * also throws, with the sheets' names, where what a probe made could not be taken away.
 */
export async function selfCheck(
  watch: SelfCheckWatch,
  { probes = allProbes, patience = PATIENCE }: SelfCheckOptions = {},
): Promise<SelfCheckReport> {
  const run = await begin();
  const results: ProbeResult[] = [];
  for (const [index, probe] of probes.entries()) {
    if (watch.signal.aborted) break;
    watch.probing(probe.id, index + 1, probes.length);
    const result = await tryProbe(probe, run, patience, watch.signal);
    if (result === null) break;
    results.push(result);
    watch.found(result);
  }
  return { host: hostFacts(), results, stopped: results.length < probes.length };
}

async function begin(): Promise<Run> {
  try {
    const before = await Excel.run(readPresence);
    if (before.structureProtected) throw new WorkbookProblem("workbookProtected");
    return { id: Date.now().toString(36), home: before.activeSheet, selection: await selectedAddress() };
  } catch (error) {
    throw problemOf(error, true);
  }
}

/** Excel cannot say what is selected while a shape is, and no add-in can select several areas again. */
async function selectedAddress(): Promise<string | null> {
  try {
    return await Excel.run(async (context) => {
      const areas = context.workbook.getSelectedRanges().load("address,areaCount");
      await context.sync();
      return areas.areaCount === 1 ? areas.address.slice(areas.address.lastIndexOf("!") + 1) : null;
    });
  } catch {
    return null;
  }
}

/** `null` where the person stopped meanwhile. */
async function tryProbe(probe: Probe, run: Run, patience: number, signal: AbortSignal): Promise<ProbeResult | null> {
  const started = performance.now();
  let found: Outcome | null;
  try {
    found = await Excel.run({ delayForCellEdit: true }, async (context) => {
      const { id, name } = await makeScratch(context, run);
      const bench: Bench = {
        context,
        sheet: context.workbook.worksheets.getItem(id),
        sheetName: name,
        nameOf: (word) => nameIn(run, word),
        settingOf: (word) => settingIn(run, word),
        patience,
        signal,
      };
      return probe.attempt(bench);
    });
  } catch (error) {
    found = problemOf(error, true).code === "cancelled" ? null : failureOf(error);
  }
  const milliseconds = Math.round(performance.now() - started);
  await tidy(run);
  return found && { id: probe.id, milliseconds, ...found };
}

/** What the host does not know cannot be found out in it; anything else that is thrown is told with Excel's own words. */
function failureOf(error: unknown): Outcome {
  if (!isAbsent(error)) return outcome("differs", "threw", codeOf(error), messageOf(error));
  const { debugInfo } = error as { debugInfo?: { errorLocation?: string } };
  return outcome("unknown", "absent", debugInfo?.errorLocation || messageOf(error));
}

/** Tried twice, since the very thing that broke a probe may break the first try. */
async function tidy(run: Run): Promise<void> {
  try {
    await sweep(run);
  } catch {
    try {
      await sweep(run);
    } catch (error) {
      throw new WorkbookProblem("notRestored", { hostMessage: String(error) }, false);
    }
  }
}
