/** Texts that Excel would take for something else as they are entered. */
import { enter, type Bench, type Probe } from "../probe";
import { outcome, type Outcome } from "../report";

const TEXTS = ["007", "1-2", "3/4", "2026-1", "50%", "(5)", "12:30", "1e5", "TRUE", "1月2日", "-5", "+x", "@x", "'x"];

async function checkKept(bench: Bench, column: string, texts: string[]): Promise<Outcome> {
  const range = bench.sheet.getRange(`${column}1:${column}${texts.length}`).load("values,valueTypes");
  await bench.context.sync();
  const wrong = texts.flatMap((text, row) => {
    const value = range.values[row]?.[0] as unknown;
    return value === text && String(range.valueTypes[row]?.[0]) === "String" ? [] : [`${text} → ${String(value)}`];
  });
  return wrong.length === 0 ? outcome("holds", "kept", texts.join(" ")) : outcome("differs", "listed", wrong.join("; "));
}

export const textProbes: readonly Probe[] = [
  {
    id: "texts-kept",
    async attempt(bench) {
      enter(bench, { [`A1:A${TEXTS.length}`]: TEXTS.map((text) => [`'${text}`]) });
      return checkKept(bench, "A", TEXTS);
    },
  },
  {
    // Apart from the others: who takes it for a formula refuses the whole request.
    id: "formula-as-text",
    async attempt(bench) {
      enter(bench, { A1: "'=1+1" });
      return checkKept(bench, "A", ["=1+1"]);
    },
  },
  {
    id: "text-format",
    async attempt(bench) {
      const texts = ["007", "1-2", "50%"];
      bench.sheet.getRange("A1:A3").numberFormat = texts.map(() => ["@"]);
      enter(bench, { "A1:A3": texts.map((text) => [text]) });
      return checkKept(bench, "A", texts);
    },
  },
];
