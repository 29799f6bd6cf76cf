/** Results that spill: their shape, references to them, and what Excel tells of the cells they cover. */
import {
  codeOf,
  enter,
  firstValue,
  isError,
  listCells,
  messageOf,
  sameCells,
  awaitValues,
  until,
  valuesAt,
  type Cell,
  type Probe,
} from "../probe";
import { outcome } from "../report";
import { spillNumbers } from "./functions";

export const spillProbes: readonly Probe[] = [
  {
    id: "spill-shape",
    async attempt(bench) {
      await spillNumbers(bench, "D1", [70, 80, 90]);
      const range = bench.sheet.getRange("D1").getSpillingToRangeOrNullObject().load("address");
      await bench.context.sync();
      const address = range.isNullObject ? "–" : range.address.slice(range.address.lastIndexOf("!") + 1).replace(/\$/g, "");
      return outcome(address === "D1:D3" ? "holds" : "differs", "spilled", address);
    },
  },
  {
    id: "spill-reference",
    async attempt(bench) {
      await spillNumbers(bench, "D1", [70, 80, 90]);
      enter(bench, { F1: "=SUM(D1#)" });
      const value = firstValue(await awaitValues(bench, "F1"));
      return outcome(value === 240 ? "holds" : "differs", "shown", value);
    },
  },
  {
    id: "spill-joined",
    async attempt(bench) {
      await spillNumbers(bench, "D1", [70, 80, 90]);
      enter(bench, { E1: "=D1:D3*2", G1: "=CHOOSE({1,2},D1#,E1#)" });
      const seen = await awaitValues(bench, "G1:H3");
      return outcome(
        sameCells(seen, [
          [70, 140],
          [80, 160],
          [90, 180],
        ])
          ? "holds"
          : "differs",
        "shown",
        listCells(seen),
      );
    },
  },
  {
    id: "spill-after-colon",
    async attempt(bench) {
      // Excel reads $D$1:E1# as ($D$1:E1)#: no anchor, so an error. Whoever computes it is kinder than Excel.
      await spillNumbers(bench, "D1", [70, 80, 90]);
      enter(bench, { E1: "=D1:D3*2" });
      await bench.context.sync();
      try {
        enter(bench, { G1: "=SUM($D$1:E1#)" });
        const value = firstValue(await awaitValues(bench, "G1"));
        return outcome(isError(value) ? "holds" : "differs", "shown", value);
      } catch (error) {
        return outcome(codeOf(error) === "InvalidArgument" ? "holds" : "differs", "refused", codeOf(error), messageOf(error));
      }
    },
  },
  {
    id: "spilled-formulas",
    async attempt(bench) {
      await spillNumbers(bench, "D1", [70, 80, 90]);
      const range = bench.sheet.getRange("D1:D3").load("formulas");
      await bench.context.sync();
      const [anchor, , last] = range.formulas.map((line) => line[0] as Cell);
      if (last === 90) return outcome("holds", "spillTells", last);
      return last === anchor ? outcome("other", "spillRepeats", String(last)) : outcome("other", "spillEmpty", String(last));
    },
  },
  {
    id: "spill-blocked",
    async attempt(bench) {
      enter(bench, { D2: "x" });
      enter(bench, { "A1:A2": [[70], [80]], B1: 1, D1: "=KAOHE.WEIGHTED(A1:A2,B1)" });
      const value = await until(bench, async () => {
        const seen = firstValue(await valuesAt(bench, "D1"));
        return seen === "#SPILL!" ? seen : null;
      });
      const shown = value ?? firstValue(await valuesAt(bench, "D1"));
      return outcome(shown === "#SPILL!" ? "holds" : "differs", "shown", shown);
    },
  },
];
