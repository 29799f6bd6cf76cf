/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost/pane.html"}
 *
 * Names that Excel would read as something else, on every way into a workbook: as a unit, a group, an indicator, a period,
 * an entry of a ledger and a title they are there as they were given, and again after a change and its undo.
 */
import { MISREAD } from "excel-stand-in/testing/misread";
import { openExcel, type OpenExcel } from "excel-stand-in/testing/officeInJsdom";
import { adoptionPlan, proposeAdoption, schemeOf } from "../../src/adopt";
import type { Finding } from "../../src/checks";
import { locales, wordsOf } from "../../src/i18n";
import { planWorkbook, type Scheme } from "../../src/schemes";
import { ownScheme } from "../../src/schemes/edit/ownScheme";
import { differenceOf, rollOver, standingSchemes, unchanged, type Wanted } from "../../src/standing";
import { contentOf } from "../../src/sheet/formula";
import type { CellChange } from "../../src/book/cellChange";
import type { Snapshot } from "../../src/book/snapshot";
import { dateText } from "../../src/taskpane/pages/checks/dateText";
import { findingsPlan } from "../../src/taskpane/pages/checks/findingsPlan";
import { partIgnored } from "../../src/taskpane/pages/checks/sortFindings";
import { excelWorkbook } from "../../src/workbook/excel";
import { laterEntries } from "../support/laterEntries";
import { writes } from "../support/writes";
import { watched } from "../support/watching";

const about = { when: "2026-1-2", reason: "=1+1" };
/** A table cannot have two headers that differ in case or in spaces at their ends alone. */
const NAMES = MISREAD.filter((text) => text.trim() === text);

jest.setTimeout(60_000);

let excel: OpenExcel;

beforeEach(async () => {
  excel = await openExcel();
});

/** Units, groups, indicators and what is said in ledgers are all called by the names that are misread. */
function hostile(): Scheme {
  const scheme = ownScheme(2026);
  const [track] = scheme.tracks;
  const part = track!.parts.find(({ kind }) => kind === "indicators")!;
  const ledger = track!.parts.find(({ kind }) => kind === "ledger")!;
  const share = 1 / NAMES.length;
  return {
    ...scheme,
    title: "=1+1",
    office: "'x",
    tables: scheme.tables.map((table) => (table.name === "指标权重" ? { ...table, rows: NAMES.map((name) => [name, share]) } : table)),
    content: {
      ...scheme.content,
      单位表: NAMES.map((name) => [name, NAMES[0]!, name, name]),
      [part.table]: NAMES.map((name) => [name]),
      [ledger.table]: NAMES.map((name) => [null, name, null, name, null, name, name]),
    },
  };
}

/** What the cells hold, as the clerk sees it: a column of a table by its header. */
async function column(table: string, header: string): Promise<unknown[]> {
  return excel.Excel.run(async (context) => {
    const range = context.workbook.tables.getItem(table).getRange().load("values");
    await context.sync();
    const at = range.values[0]!.indexOf(header);
    return range.values.slice(1).map((line): unknown => line[at]);
  });
}

const headersOf = (table: string) =>
  excel.Excel.run(async (context) => {
    const range = context.workbook.tables.getItem(table).getHeaderRowRange().load("values");
    await context.sync();
    return range.values[0] as unknown[];
  });

const insert = (scheme: Scheme) => writes.insert((taken) => planWorkbook(scheme, taken, "texts"), watched());
const now = () => excelWorkbook.snapshot(watched());
const contents = async () => (await now()).sheets.map(({ name, row, column: left, formulas }) => ({ name, row, left, formulas }));
const change = (wanted: (scheme: Scheme) => Wanted) =>
  writes.restructure(
    (snapshot: Snapshot) => differenceOf(snapshot, "texts", wanted(standingSchemes(snapshot)[0]!.scheme), about),
    watched(),
  );

test("an insertion leaves every name as it is, and reads the scheme back as it was", async () => {
  const scheme = hostile();
  await insert(scheme);
  expect(await column("单位表", "单位")).toEqual(NAMES);
  expect(await column("单位表", "备注")).toEqual(NAMES);
  expect(await column("指标权重", "指标")).toEqual(NAMES);
  const indicators = scheme.tracks[0]!.parts.find(({ kind }) => kind === "indicators")!;
  expect(await headersOf(indicators.table)).toEqual(["单位", ...NAMES]);
  const standing = standingSchemes(await now())[0]!.scheme;
  expect(standing.content.单位表!.map(([name]) => name)).toEqual(NAMES);
  expect(standing.tables.find(({ name }) => name === "指标权重")!.rows.map(([name]) => name)).toEqual(NAMES);
});

test("nothing is different after, and an undo counts no entries", async () => {
  const insertion = await insert(hostile());
  expect(await laterEntries(insertion)).toBe(0);
  const plan = differenceOf(await now(), "texts", unchanged(standingSchemes(await now())[0]!.scheme), about);
  expect(plan.lines).toEqual([]);
  await excelWorkbook.undo(insertion, null, watched());
  expect(excel.grid.sheets()).toHaveLength(1);
});

test("members that come, indicators renamed and rows archived keep their names, and all of it is undone", async () => {
  const plain = { ...hostile(), content: {}, tables: ownScheme(2026).tables };
  const indicators = plain.tracks[0]!.parts.find(({ kind }) => kind === "indicators")!;
  await insert({
    ...plain,
    content: {
      单位表: [
        ["甲", "一组"],
        ["=1+1", "007"],
      ],
      [indicators.table]: [["甲"], ["=1+1"]],
    },
  });
  const before = await contents();
  const done = await change((scheme) => {
    const rows = NAMES.map((name) => [name, 1 / NAMES.length]);
    return {
      ...unchanged({
        ...scheme,
        title: "-5",
        tables: scheme.tables.map((table) => (table.name === "指标权重" ? { ...table, rows } : table)),
      }),
      renames: [{ table: "指标权重", from: "重点工作", to: NAMES[0]! }],
      members: [
        {
          track: "单位",
          added: NAMES.filter((name) => name !== "=1+1").map((name) => ({ name, group: name })),
          removed: ["=1+1"],
          renamed: [],
        },
      ],
    };
  });
  const members = ["甲", ...NAMES.filter((name) => name !== "=1+1")];
  expect(await column("单位表", "单位")).toEqual(members);
  expect(await column(indicators.table, "单位")).toEqual(members);
  expect(await headersOf(indicators.table)).toEqual(["单位", ...NAMES]);
  expect(await column("指标权重", "指标")).toEqual(NAMES);
  expect(await column("存档表", "行")).toEqual(["=1+1", "=1+1", "=1+1"]);
  expect(await column("存档表", "内容")).toEqual(["=1+1", "007", "=1+1"]);
  expect(await column("存档表", "时间")).toEqual(Array(3).fill("2026-1-2"));
  expect(await column("存档表", "原因")).toEqual(Array(3).fill("=1+1"));
  expect(await excelWorkbook.undo(done, null, watched())).toMatchObject({ kept: 0 });
  expect(await contents()).toEqual(before);
});

test("a part added later has the units' names as texts", async () => {
  await insert(hostile());
  await change((scheme) => {
    const [track, ...others] = scheme.tracks;
    const [least, most] = scheme.parameters.map(({ name }) => name) as [string, string];
    const added = {
      kind: "periods" as const,
      name: "3月 考评",
      table: "新成绩表",
      score: "(5)",
      task: "填成绩。",
      least,
      most,
      periods: NAMES,
    };
    return unchanged({ ...scheme, tracks: [{ ...track!, parts: [...track!.parts, added] }, ...others] });
  });
  expect(await headersOf("新成绩表")).toEqual(["单位", ...NAMES]);
  expect(await column("新成绩表", "单位")).toEqual(NAMES);
});

test("a part added later has them too as texts, where they come and where somebody gets them; a 7 that was typed is renamed everywhere", async () => {
  const plain = hostile();
  const indicators = plain.tracks[0]!.parts.find(({ kind }) => kind === "indicators")!;
  const [coming, getting] = [NAMES.slice(0, 20), NAMES.slice(20)];
  const units = [...getting.map((_, i) => `单位${i}`), "7"];
  await insert({ ...plain, content: { 单位表: units.map((unit) => [unit, "一组"]), [indicators.table]: units.map((unit) => [unit]) } });
  await excel.Excel.run(async (context) => {
    for (const table of ["单位表", indicators.table])
      context.workbook.tables.getItem(table).getDataBodyRange().getColumn(0).getLastCell().values = [[7]];
    await context.sync();
  });
  expect((await column("单位表", "单位")).at(-1)).toBe(7);
  await change((scheme) => {
    const [track, ...others] = scheme.tracks;
    const [least, most] = scheme.parameters.map(({ name }) => name) as [string, string];
    const added = {
      kind: "periods" as const,
      name: "考评",
      table: "新成绩表",
      score: "考评分",
      task: "填成绩。",
      least,
      most,
      periods: NAMES,
    };
    return unchanged({ ...scheme, tracks: [{ ...track!, parts: [...track!.parts, added] }, ...others] });
  });
  expect(await column("新成绩表", "单位")).toEqual([...units.slice(0, -1), 7]);
  await change((scheme) => ({
    ...unchanged(scheme),
    members: [
      {
        track: "单位",
        added: coming.map((name) => ({ name, group: "一组" })),
        removed: [],
        renamed: [...getting.map((to, i) => ({ from: `单位${i}`, to })), { from: "7", to: "七局" }],
      },
    ],
  }));
  for (const table of ["单位表", "新成绩表", indicators.table])
    expect(await column(table, "单位")).toEqual([...getting, "七局", ...coming]);
});

test("a year rolled over keeps the names", async () => {
  await insert(hostile());
  const standing = standingSchemes(await now())[0]!;
  const { wanted } = rollOver(await now(), standing);
  await writes.restructure((snapshot: Snapshot) => differenceOf(snapshot, "texts", wanted, about), watched());
  expect(await column("单位表", "单位")).toEqual(NAMES);
});

test("a clerk's own sheet is adopted as it is, and as sheets of ours it has the same names", async () => {
  const sheet = excel.grid.sheets()[0]!.name;
  await excel.Excel.run(async (context) => {
    const rows = NAMES.map((name, i) => [`'${name}`, i % 2 ? "一组" : "二组", 80, 90]);
    context.workbook.worksheets.getItem(sheet).getRange(`A1:D${NAMES.length + 1}`).values = [["单位", "组别", "党建", "业务"], ...rows];
    await context.sync();
  });
  const before = await now();
  expect(before.sheets[0]!.values.slice(1).map(([name]) => name)).toEqual(NAMES);
  await writes.restructure((snapshot: Snapshot) => adoptionPlan(snapshot, proposeAdoption(snapshot, sheet)!, "own"), watched());
  const adopted = await now();
  expect(adopted.sheets[0]!.formulas).toEqual(before.sheets[0]!.formulas);
  await writes.insert((taken) => planWorkbook(schemeOf(adopted, proposeAdoption(adopted, sheet)!, 2026), taken, "copy"), watched());
  expect(await column("单位表", "单位")).toEqual(NAMES);
});

test.each(locales)("the list of findings says names, reasons and people as they are (%s)", async (locale) => {
  const found = NAMES.map(
    (unit, row): Finding => ({
      rule: "score-range",
      severity: "warning",
      place: { sheet: "Sheet1", address: `B${row + 1}` },
      params: { unit, row: row + 1, column: unit, problem: "above-full", value: "102", most: "100" },
    }),
  );
  const { open } = partIgnored(found, []);
  const left = open.map((known, i) => ({
    ...known,
    entry: { key: known.key, reason: NAMES[i]!, who: NAMES[i]!, when: "2026-01-02T00:00:00.000Z" },
  }));
  const insertion = await writes.insert((taken) => findingsPlan(wordsOf[locale], [], left, taken), watched());
  const { values } = (await now()).sheets.find(({ name }) => name === insertion.plan.sheets[0]!.name)!;
  const words = wordsOf[locale].pane.checks.list;
  expect(values.slice(-NAMES.length).map((line) => line[6])).toEqual(
    NAMES.map((name) => words.ignored(name, name, dateText("2026-01-02T00:00:00.000Z"))),
  );
  expect(await laterEntries(insertion)).toBe(0);
});

test("edits write texts as texts and formulas as formulas, and are undone exactly", async () => {
  const sheet = excel.grid.sheets()[0]!;
  const write = (after: (text: string) => string): CellChange[] =>
    MISREAD.map((text, row) => ({ sheet: sheet.name, row, column: 1, before: "", after: after(text) }));
  const edit = await writes.edit(
    write((text) => contentOf(text) as string),
    watched(),
  );
  const area = { sheet: sheet.id, row: 0, column: 1, rows: MISREAD.length, columns: 1 };
  expect(excel.grid.read(area).map(([cell]) => [cell!.value, cell!.formula])).toEqual(MISREAD.map((text) => [text, ""]));
  const again = await writes.edit(
    MISREAD.map((text, row) => ({ sheet: sheet.name, row, column: 1, before: contentOf(text), after: "=1+1" })),
    watched(),
  );
  expect(excel.grid.read(area).every(([cell]) => cell!.formula === "=1+1")).toBe(true);
  expect(await excelWorkbook.undo(again, null, watched())).toMatchObject({ kept: 0 });
  expect(excel.grid.read(area).map(([cell]) => [cell!.value, cell!.formula])).toEqual(MISREAD.map((text) => [text, ""]));
  expect(await excelWorkbook.undo(edit, null, watched())).toMatchObject({ kept: 0 });
  expect(excel.grid.read(area).every(([cell]) => cell!.value === null)).toBe(true);
});
