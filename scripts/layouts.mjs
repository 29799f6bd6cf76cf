/**
 * How well sheets are read: every fixture of test/recognise/fixtures against the right reading beside it. A column is right, asked about, or
 * wrong without a word; a row has a kind. Fixtures that were not looked at while the reader was written are counted apart.
 *
 * node scripts/layouts.mjs [--all]  (--all prints the fixtures that are read rightly too)
 */
import { load } from "./typescript.mjs";

/** @typedef {import("../test/recognise/measure").Measured} Measured */

/** @type {typeof import("../test/recognise/fixtures/index")} */
const { fixtures } = load("test/recognise/fixtures/index.ts");
/** @type {typeof import("../test/recognise/measure")} */
const { measure } = load("test/recognise/measure.ts");
/** @type {typeof import("../test/recognise/sheetOf")} */
const { sheetOf } = load("test/recognise/sheetOf.ts");

const all = fixtures.map((fixture) => measure(fixture, sheetOf(fixture)));
for (const one of all) {
  const wrong = [...one.wrong, ...one.wrongRows.map((row) => `row ${row}`), ...one.wrongMeasures.map((text) => `measure ${text}`)];
  if (wrong.length + one.asked === 0 && !process.argv.includes("--all")) continue;
  console.log(`${one.name}: ${one.right} of ${one.columns} columns right, ${one.asked} asked, ${one.wrong.length} wrong`);
  for (const text of [...one.questions.map((question) => `asked ${question}`), ...wrong]) console.log(`  ${text}`);
}
console.log(summary("Looked at", (one) => !one.unseen));
console.log(summary("Not looked at", (one) => one.unseen));
console.log(summary("All", () => true));
if (all.some(({ wrong }) => wrong.length > 0)) process.exitCode = 1;

/**
 * @param {string} title
 * @param {(one: Measured) => boolean} fits
 */
function summary(title, fits) {
  const some = all.filter(fits);
  const sum = (/** @type {(one: Measured) => number} */ of) => some.reduce((total, one) => total + of(one), 0);
  const [columns, right, asked, wrong] = [
    sum((one) => one.columns),
    sum((one) => one.right),
    sum((one) => one.asked),
    sum((one) => one.wrong.length),
  ];
  const [rows, wrongRows] = [sum((one) => one.rows), sum((one) => one.wrongRows.length)];
  const most = Math.max(0, ...some.map((one) => one.asked));
  const share = ((right * 100) / columns).toFixed(1);
  return (
    `${title}: ${some.length} sheets, ${columns} columns: ${right} right (${share} %), ${asked} asked (at most ${most} a sheet), ` +
    `${wrong} wrong without a word; ${rows} rows, ${wrongRows} wrong`
  );
}
