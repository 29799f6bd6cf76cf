/**
 * Every rule against its fixture: the findings written beside the cells, not one more and not one less, of any rule; what
 * mends itself is mended, and then the finding is gone.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { rules, runChecks, type AnyFinding, type Finding } from "../../src/checks";
import { locales } from "../../src/i18n";
import { fixtureFrom, type Fixture } from "../support/fixtureBook";
import { messageOf } from "./found";

const folder = path.join(__dirname, "fixtures");
const files = readdirSync(folder).filter((name) => name.endsWith(".md"));
const read = (file: string) => fixtureFrom(readFileSync(path.join(folder, file), "utf8"));

/** A mark stands beside one cell: of an area, its first. */
const firstCell = (place: string) => place.replace(/:[A-Z]+\d+$/, "");
const shown = ({ rule, place, params }: AnyFinding) => ({
  place: firstCell(`${place.sheet}!${place.address}`),
  rule,
  problem: params.problem ?? null,
});
const byPlace = (a: { place: string; rule: string }, b: { place: string; rule: string }) => (a.place + a.rule < b.place + b.rule ? -1 : 1);

function findingsIn(fixture: Fixture): Finding[] {
  const report = runChecks(fixture.snapshot());
  expect(report.failed).toEqual([]);
  return report.findings;
}

describe.each(files)("%s", (file) => {
  let fixture: Fixture;
  let findings: Finding[];
  beforeAll(() => {
    fixture = read(file);
    findings = findingsIn(fixture);
  });

  test("gives the findings written beside its cells", () => {
    const found = findings.map(shown).sort(byPlace);
    const expected = fixture.expected.map((one) => ({ ...one, place: firstCell(one.place) })).sort(byPlace);
    // A fixture need not name the problem; where it does, that is compared too.
    expect(found.map((one, i) => ({ ...one, problem: expected[i]?.problem === null ? null : one.problem }))).toEqual(expected);
  });

  test("has a sentence for each finding in both languages", () => {
    for (const finding of findings) {
      for (const locale of locales) {
        const message = messageOf(finding, locale);
        expect(message).toMatch(/^[^“”]*(“[^“”]+”[^“”]*)*$/);
        expect(message).not.toMatch(/undefined|NaN|\[object/);
      }
    }
  });

  test("is mended by its fixes, and each mended finding is gone", () => {
    const mendable = findings.filter(({ fix }) => fix !== undefined);
    if (mendable.length === 0) return;
    const changes = mendable.flatMap(({ fix }) => fix!);
    const sheets = fixture.snapshot().sheets;
    for (const { sheet, row, column, before } of changes) {
      const cells = sheets.find((one) => one.name === sheet)!;
      expect([row, column, cells.formulas[row - cells.row]?.[column - cells.column] ?? ""]).toEqual([row, column, before]);
    }
    fixture.mend(changes);
    const left = findingsIn(fixture).map(shown);
    for (const finding of mendable) expect(left).not.toContainEqual(shown(finding));
  });
});

test("every rule has a fixture that it finds something in", () => {
  for (const { id } of rules) {
    expect([id, existsSync(path.join(folder, `${id}.md`))]).toEqual([id, true]);
    const text = readFileSync(path.join(folder, `${id}.md`), "utf8");
    expect([id, new RegExp(`⟵[^|]*\\b${id}\\b`).test(text)]).toEqual([id, true]);
  }
});
