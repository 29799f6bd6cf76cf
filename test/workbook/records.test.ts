/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost/pane.html"}
 *
 * Records of schemes in the workbook's settings: a damaged one is told, and everything else is read as before.
 */
import { openExcel } from "excel-stand-in/testing/officeInJsdom";
import { templates, type Scheme } from "../../src/schemes";
import type { SchemeRecord } from "../../src/book/record";
import { runChecks } from "../../src/checks";
import { excelWorkbook } from "../../src/workbook/excel";
import { recordsIn } from "../../src/workbook/record";
import type { Watch } from "../../src/workbook/port";
import { writes } from "../support/writes";

const watch = (): Watch => ({ progress: () => undefined, signal: new AbortController().signal });
const nothing = { sheets: [], tables: [], names: [] };
const recordOf = (id: string) =>
  JSON.parse(JSON.stringify(templates.find((one) => one.id === id)!.plan({ sample: true, year: 2026 }, nothing).record)) as SchemeRecord;
const setting = (record: SchemeRecord, value: unknown = JSON.stringify(record)) => ({ key: `baton.scheme.${record.id}`, value });

test.each(templates.map(({ id }) => id))("%s: the record comes back as it was written", async (id) => {
  const record = recordOf(id);
  expect(await recordsIn([setting(record)])).toEqual({ records: [record], damaged: [] });
});

test("what clerks have written into their sheets since is no damage", async () => {
  const record = recordOf("lanzhou");
  const { scheme } = record.standing!;
  scheme.tables[0]!.rows = Array.from({ length: 600 }, () => ["有\n换行的", "很".repeat(900)]);
  scheme.tracks[0]!.word = "长".repeat(200);
  (scheme as unknown as Record<string, unknown>).later = "a key of a later version";
  (record as unknown as Record<string, unknown>).later = [1];
  expect(await recordsIn([setting(record)])).toEqual({ records: [record], damaged: [] });
});

/** Each leaves a record of the right outline with one thing wrong in it. */
const damages: [string, (record: SchemeRecord & Record<string, unknown>) => void][] = [
  ["lists that are a number", (record) => void (record.lists = 5 as never)],
  ["no fields", (record) => void delete (record as Partial<SchemeRecord>).fields],
  ["a field of an unknown kind", (record) => void (record.fields[0] = { kind: "macro" } as never)],
  ["formulas that are texts", (record) => void (record.formulas = ["=A1"] as never)],
  ["a result without columns", (record) => void delete (record.results[0] as Partial<SchemeRecord["results"][number]>).columns],
  ["a scheme without tracks", (record) => void delete (record.standing!.scheme as Partial<Scheme>).tracks],
  ["a scheme with half a digit", (record) => void (record.standing!.scheme.digits = -1)],
  ["a parameter whose name is a formula", (record) => void (record.standing!.scheme.parameters[0]!.name = 'A1&WEBSERVICE("x")')],
  ["an anchor that is no number", (record) => void (record.standing!.columns[0]!.anchor = "1" as never)],
  ["another record's id", (record) => void (record.id = "other-1")],
];

test.each(damages)("%s is damage, told with the title, and stops no other", async (_, damage) => {
  const [sound, damaged] = [recordOf("golmud"), recordOf("lanzhou")];
  const { key } = setting(damaged);
  const title = damaged.standing!.scheme.title;
  damage(damaged as never);
  expect(await recordsIn([{ key, value: JSON.stringify(damaged) }, setting(sound)])).toEqual({
    records: [sound],
    damaged: [{ key, title }],
  });
});

test.each([
  ["{", ""],
  ["null", ""],
  ["[]", ""],
  ["5", ""],
  ['"x"', ""],
  [7, ""],
  [null, ""],
  ['{"standing":{"scheme":null}}', ""],
  ['{"standing":{"scheme":{"title":"甲"}}}', "甲"],
])("%j is no record", async (value, title) => {
  expect(
    await recordsIn([
      { key: "baton.scheme.x", value },
      { key: "other", value: "{" },
    ]),
  ).toEqual({ records: [], damaged: [{ key: "baton.scheme.x", title }] });
});

test("a record of a newer version cannot be read", async () => {
  const record = { ...recordOf("lanzhou"), version: 2 };
  const { records, damaged } = await recordsIn([{ key: `baton.scheme.${record.id}`, value: JSON.stringify(record) }]);
  expect([records, damaged.length]).toEqual([[], 1]);
});

test("a workbook with a damaged record is read and checked, its other scheme too", async () => {
  const excel = await openExcel();
  const made = await writes.insert(
    (taken) => templates.find(({ id }) => id === "lanzhou")!.plan({ sample: true, year: 2026 }, taken),
    watch(),
  );
  const damaged = { ...recordOf("golmud"), lists: 5 };
  await excel.Excel.run(async (context) => {
    context.workbook.settings.add(`baton.scheme.${damaged.id}`, JSON.stringify(damaged));
    await context.sync();
  });
  const snapshot = await excelWorkbook.snapshot(watch());
  expect(snapshot.schemes.map(({ id }) => id)).toEqual([made.plan.record!.id]);
  expect(snapshot.damaged).toEqual([{ key: `baton.scheme.${damaged.id}`, title: damaged.standing!.scheme.title }]);
  expect(runChecks(snapshot).failed).toEqual([]);
  const { records, damaged: told } = await excelWorkbook.schemes();
  expect([records.length, told]).toEqual([1, snapshot.damaged]);
});
