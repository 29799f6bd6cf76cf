/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost/pane.html"}
 */
import { templates, type Scheme } from "../../src/schemes";
import { planWorkbook } from "../../src/schemes/planner";
import { differenceOf, standingSchemes, unchanged, type Wanted } from "../../src/standing";
import type { Snapshot } from "../../src/sheet/snapshot";
import { excelWorkbook } from "../../src/workbook/excel";
import type { Insertion, Watch } from "../../src/workbook/port";
import { takeSnapshot } from "../../src/workbook/takeSnapshot";
import { openExcel, type OpenExcel } from "../support/officeInJsdom";

const about = { when: "2026-11-26", reason: "测试" };
const template = (id: string) => templates.find((one) => one.id === id)!;

function watched(): Watch & { cancel(): void } {
  const controller = new AbortController();
  return { progress: () => undefined, signal: controller.signal, cancel: () => controller.abort() };
}

/** Contents of every sheet, tables, names and settings: what an undo has to bring back. */
async function everything({ grid }: OpenExcel) {
  const snapshot = await takeSnapshot(watched());
  return {
    sheets: snapshot.sheets.map(({ name, formulas, row, column }) => ({ name, row, column, formulas })),
    tables: snapshot.tables,
    names: [...snapshot.names, ...snapshot.anchors].sort((one, other) => (one.name < other.name ? -1 : 1)),
    schemes: snapshot.schemes,
    widths: grid.sheets().map(({ id, name }) => [name, Array.from({ length: 40 }, (_, column) => grid.columnWidth(id, column))]),
  };
}

let excel: OpenExcel;
let insertion: Insertion;

async function insert(id: string): Promise<void> {
  excel = await openExcel();
  insertion = await excelWorkbook.insert((taken) => template(id).plan({ sample: true, year: 2026 }, taken), watched());
}

const idOf = () => insertion.plan.record!.id;
const now = async () => takeSnapshot(watched());
const schemeNow = async (): Promise<Scheme> => standingSchemes(await now())[0]!.scheme;
const change = (wanted: (scheme: Scheme) => Wanted) =>
  excelWorkbook.restructure((snapshot: Snapshot) => differenceOf(snapshot, idOf(), wanted(standingSchemes(snapshot)[0]!.scheme), about), watched());

/** Cells of a freshly planned workbook of the scheme as it stands. */
async function expectLikeNew(): Promise<void> {
  const snapshot = await now();
  const scheme = standingSchemes(snapshot)[0]!.scheme;
  const none = <Has extends { spare?: number | undefined }>(of: Has) => (of.spare === undefined ? of : { ...of, spare: 0 });
  const alike: Scheme = {
    ...scheme,
    tracks: scheme.tracks.map((track) => ({ ...track, parts: track.parts.map((part) => none(part)) as typeof track.parts })),
    logs: scheme.logs.map(none),
  };
  const plan = planWorkbook(alike, { sheets: [], tables: [], names: [] }, idOf());
  for (const sheet of plan.sheets) {
    const found = snapshot.sheets.find(({ name }) => name === sheet.name)!;
    const wanted = new Map<string, unknown>();
    for (const { row, column, cells } of sheet.blocks) cells.forEach((line, i) => line.forEach((cell, j) => void (cell !== null && cell !== "" && wanted.set(`${row + i},${column + j}`, cell))));
    const held = new Map<string, unknown>();
    found.formulas.forEach((line, i) => line.forEach((cell, j) => void (cell !== "" && held.set(`${found.row + i},${found.column + j}`, cell))));
    expect([sheet.name, [...held].sort()]).toEqual([sheet.name, [...wanted].sort()]);
  }
}

const withTable = (scheme: Scheme, name: string, rows: (rows: Scheme["tables"][number]["rows"]) => Scheme["tables"][number]["rows"]): Scheme => ({
  ...scheme,
  tables: scheme.tables.map((table) => (table.name === name ? { ...table, rows: rows(table.rows) } : table)),
});

const byHand: [string, string, (scheme: Scheme) => Wanted][] = [
  ["a unit comes and another goes", "lanzhou", (scheme) => ({ ...unchanged(scheme), members: [{ track: "单位", added: [{ name: "新单位", group: "一组" }], removed: ["单位05"], renamed: [{ from: "单位07", to: "改名的单位" }] }] })],
  ["a parameter and a tier change", "lanzhou", (scheme) => unchanged(withTable({ ...scheme, parameters: scheme.parameters.map((p) => (p.name === "优绩线" ? { ...p, value: 91 } : p)) }, "系数档次", (rows) => [...rows, [98, 1.2]]))],
  ["a tier goes", "lanzhou", (scheme) => unchanged(withTable(scheme, "系数档次", (rows) => rows.filter((_, i) => i !== 2)))],
];

test.each(byHand)("%s", async (_, id, wanted) => {
  await insert(id);
  const before = await everything(excel);
  const done = await change(wanted);
  await expectLikeNew();
  expect(await excelWorkbook.undoRestructuring(done, false, watched())).toBe(0);
  expect(await everything(excel)).toEqual(before);
  expect(await schemeNow()).toBeDefined();
}, 60_000);
