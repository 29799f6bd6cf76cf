/** `Excel.Application` and `Excel.Runtime`. */
import type { Book } from "../book";
import { notSupported } from "../problems";
import { asFlag, asWord, officeType } from "./model";

export const application = officeType<Book>({
  name: "Application",
  scalars: {
    calculationEngineVersion: { get: () => 191_029 },
    calculationMode: {
      get: () => "Automatic",
      set: (_book, value) => {
        const mode = asWord(value, ["Automatic", "AutomaticExceptTables", "Manual"] as const);
        if (mode !== "Automatic") throw notSupported(`Application.calculationMode = ${mode}`);
      },
    },
    // Native formulas are finished whenever a batch runs; calls of custom functions may be out.
    calculationState: { get: (book) => (book.grid.callsOut() > 0 ? "Pending" : "Done") },
    decimalSeparator: { get: () => "." },
    thousandsSeparator: { get: () => "," },
    useSystemSeparators: { get: () => true },
  },
  methods: {
    calculate: (book, args) => {
      const type = asWord(args.raw(0), ["Recalculate", "Full", "FullRebuild"] as const);
      // "Recalculate" does what is not done yet, and the grid leaves nothing undone.
      if (type !== "Recalculate") {
        book.wrote = true;
        book.steer().recalculate();
      }
    },
    // The grid calculates and paints after the batch anyway.
    suspendApiCalculationUntilNextSync: () => null,
    suspendScreenUpdatingUntilNextSync: () => null,
  },
});

export const runtime = officeType<Book>({
  name: "Runtime",
  scalars: {
    enableEvents: {
      get: (book) => book.eventsEnabled,
      set: (book, value) => {
        book.eventsEnabled = asFlag(value);
      },
    },
  },
});
