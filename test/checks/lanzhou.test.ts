/** The rules over a whole scheme as the planner writes it: what its record names is where the record says. */
import { runChecks } from "../../src/checks";
import { parseAddress } from "../../src/sheet/address";
import type { Snapshot } from "../../src/book/snapshot";
import { templates } from "../../src/schemes";
import { everyOf } from "../support/everyOf";
import { messageOf } from "./found";
import { snapshotOfPlan } from "./plan-snapshot";
import type { SnapshotValue } from "../../src/sheet/formula";

const lanzhou = templates.find(({ id }) => id === "lanzhou")!;
const free = { sheets: [], tables: [], names: [] };
const fresh = () => snapshotOfPlan(lanzhou.plan({ sample: false }, free));
const sample = () => snapshotOfPlan(lanzhou.plan({ sample: true }, free));

function told(snapshot: Snapshot): string[] {
  const report = runChecks(snapshot);
  expect(report.failed).toEqual([]);
  return report.findings.map((finding) => `${finding.severity} ${finding.rule} ${finding.place.sheet}!${finding.place.address}`);
}

/** Types a constant into a cell. */
function type(snapshot: Snapshot, sheetName: string, address: string, value: SnapshotValue): void {
  const sheet = snapshot.sheets.find(({ name }) => name === sheetName)!;
  const { row, column } = parseAddress(address)!;
  sheet.values[row - sheet.row]![column - sheet.column] = value;
  sheet.formulas[row - sheet.row]![column - sheet.column] = value;
  sheet.kinds[row - sheet.row]![column - sheet.column] = value === "" ? "Empty" : typeof value === "number" ? "Double" : "String";
}

/** Where a table's column begins: the cell below its header. */
function firstCell(snapshot: Snapshot, table: string, header: string): { sheet: string; address: string } {
  const found = snapshot.tables.find(({ name }) => name === table)!;
  const sheet = snapshot.sheets.find(({ name }) => name === found.sheet)!;
  const across = sheet.values[found.row]!.indexOf(header);
  return { sheet: found.sheet, address: `${String.fromCharCode(65 + across)}${found.row + 2}` };
}

test("a template just inserted gives one hint for each table of scores that is empty", () => {
  const findings = runChecks(fresh()).findings;
  expect(findings.map(({ rule, severity }) => [rule, severity])).toEqual(Array.from({ length: 3 }, () => ["score-missing", "hint"]));
  expect(messageOf(findings[0]!)).toBe("成绩还没开始填");
});

/** The sample leaves months of scores and of completion out on purpose; what else is told was caused by the test. */
const besides = (lines: string[]) => lines.filter((line) => !line.startsWith("warning score-missing"));

test("the sample is in order but for its missing months, under other names too", () => {
  expect(told(sample())).toHaveLength(4);
  expect(besides(told(sample()))).toEqual([]);
  const first = lanzhou.plan({ sample: true }, free);
  const names = {
    sheets: first.sheets.map(({ name }) => name),
    tables: first.sheets.flatMap(({ tables }) => tables.map(({ name }) => name)),
    names: [],
  };
  const second = snapshotOfPlan(lanzhou.plan({ sample: true }, names));
  expect(second.schemes[0]!.sheets).not.toEqual(sample().schemes[0]!.sheets);
  expect(besides(told(second))).toEqual([]);
});

test("each mistake a clerk makes in it is found at its cell", () => {
  const book = sample();
  const month = firstCell(book, "月度成绩表", "1月");
  const weight = firstCell(book, "季度权重", "权重");
  const points = firstCell(book, "台账表", "分值");
  type(book, month.sheet, month.address, "９０分");
  type(book, weight.sheet, weight.address, 0.3);
  type(book, points.sheet, points.address, 9);
  const lines = besides(told(book));
  expect(lines).toHaveLength(3);
  expect(lines[0]).toMatch(new RegExp(`^error weights-total ${weight.sheet}!${weight.address}:`));
  expect(lines.slice(1)).toEqual([
    `error number-as-text ${month.sheet}!${month.address}`,
    `error ledger-limits ${points.sheet}!${points.address}`,
  ]);
});

test("each formula the record names is missed when it is typed over", () => {
  const { formulas } = sample().schemes[0]!;
  const singles = formulas.filter(({ table }) => table === undefined);
  expect(singles.length).toBeGreaterThan(10);
  for (const { sheet, address } of everyOf(
    singles,
    singles.filter((_, i) => i % 12 === 0),
  )) {
    const book = sample();
    type(book, sheet, address, 1);
    expect(besides(told(book))).toEqual([`error formula-overwritten ${sheet}!${address}`]);
  }
});
