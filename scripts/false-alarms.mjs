/**
 * How often rules cry wolf: every rule over test/checks/ordinary and test/recognise/fixtures, in which nothing is wrong. Prints each finding and,
 * by rule, how many there are per 1,000 cells; then how many mistakes that are put into the former are found, and told once. Fails above one
 * false finding in 10,000 cells.
 *
 * node scripts/false-alarms.mjs [--missed]  (--missed prints the mistakes that are not found, or told more than once)
 */
import { load } from "./typescript.mjs";

/** @type {typeof import("../test/checks/falseAlarms")} */
const { falseAlarmsIn, layoutBooks, ordinarySnapshots, perThousandCells } = load("test/checks/falseAlarms.ts");

/** @type {typeof import("../test/checks/planted")} */
const { describePlanted, plantedMistakes } = load("test/checks/planted.ts");

const MOST = 0.1;

const parts = [
  { title: "Ordinary formulas", told: falseAlarmsIn(ordinarySnapshots()) },
  { title: "Layouts", told: falseAlarmsIn(layoutBooks()) },
];
const all = parts.map(({ told }) => told);
const findings = all.flatMap((told) => told.findings);
for (const { book, finding } of findings) {
  const { rule, severity, place, params } = finding;
  console.log(`${book}: ${severity} ${rule} ${place.sheet}!${place.address} ${JSON.stringify(params)}`);
}
const sum = (/** @type {(told: (typeof all)[number]) => number} */ of) => all.reduce((total, told) => total + of(told), 0);
const together = { books: sum((one) => one.books), cells: sum((one) => one.cells), formulas: sum((one) => one.formulas), findings };
const byRule = new Map(findings.map(({ finding: { rule } }) => [rule, 0]));
for (const { finding } of findings) byRule.set(finding.rule, (byRule.get(finding.rule) ?? 0) + 1);
for (const [rule, count] of byRule) console.log(`${rule}: ${count} (${((count * 1000) / together.cells).toFixed(2)} per 1,000 cells)`);
for (const { title, told } of [...parts, { title: "All", told: together }]) {
  const rate = perThousandCells(told).toFixed(2);
  console.log(
    `${title}: ${told.books} workbooks, ${told.cells} cells, ${told.formulas} formulas, ${told.findings.length} false (${rate} per 1,000 cells)`,
  );
}
const planted = plantedMistakes();
for (const kind of new Set(planted.map((one) => one.planted.kind))) {
  const some = planted.filter((one) => one.planted.kind === kind);
  const [found, once] = [some.filter(({ told }) => told.length > 0), some.filter(({ told }) => told.length === 1)];
  console.log(`${kind}: ${found.length} of ${some.length} found, ${once.length} told once`);
}
if (process.argv.includes("--missed")) for (const one of planted) if (one.told.length !== 1) console.log(`  ${describePlanted(one)}`);
if (perThousandCells(together) > MOST) process.exitCode = 1;
