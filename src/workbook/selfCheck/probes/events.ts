/** What Excel tells of by itself, what is selected, and what it refuses. */
import { codeOf, enter, isAbsent, messageOf, until, type Bench, type Probe } from "../probe";
import { outcome, type Outcome } from "../report";

/** Registers, does something, waits to be told, and takes the registration away whatever happens. */
async function toldOf<Told>(bench: Bench, handlers: OfficeExtension.EventHandlers<Told>, act: () => void): Promise<Outcome> {
  let told = false;
  const registration = handlers.add(async () => {
    told = true;
  });
  await bench.context.sync();
  const started = performance.now();
  try {
    act();
    await bench.context.sync();
    await until(bench, async () => (told ? true : null));
  } finally {
    registration.remove();
    await bench.context.sync();
  }
  const milliseconds = Math.round(performance.now() - started);
  return told ? outcome("holds", "eventCame", milliseconds) : outcome("differs", "eventMissing", milliseconds);
}

export const eventProbes: readonly Probe[] = [
  {
    id: "selection-read",
    async attempt({ context }) {
      try {
        const areas = context.workbook.getSelectedRanges().load("areaCount");
        await context.sync();
        return outcome("holds", "shown", areas.areaCount);
      } catch (error) {
        if (isAbsent(error)) throw error;
        // A shape is selected: nothing is wrong, but there is no area to take.
        return outcome("other", "refused", codeOf(error), messageOf(error));
      }
    },
  },
  {
    id: "change-event",
    attempt: (bench) => toldOf(bench, bench.sheet.onChanged, () => enter(bench, { A1: 1 })),
  },
  {
    id: "selection-event",
    attempt: (bench) =>
      toldOf(bench, bench.sheet.onSelectionChanged, () => {
        bench.sheet.activate();
        bench.sheet.getRange("C3").select();
      }),
  },
  {
    id: "protected-write",
    async attempt(bench) {
      bench.sheet.protection.protect();
      await bench.context.sync();
      try {
        enter(bench, { A1: 1 });
        await bench.context.sync();
        return outcome("differs", "shown", "1");
      } catch (error) {
        return outcome(codeOf(error) === "AccessDenied" ? "holds" : "differs", "refused", codeOf(error), messageOf(error));
      }
    },
  },
];
