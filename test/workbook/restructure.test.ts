/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost/pane.html"}
 */
import { contentOfCell } from "../../src/sheet/formula";
import { templates, type Scheme } from "../../src/schemes";
import { planWorkbook } from "../../src/schemes/planner";
import { differenceOf, standingSchemes, unchanged, type Wanted } from "../../src/standing";
import type { Snapshot } from "../../src/book/snapshot";
import { countSpareRows } from "../../src/standing/rows";
import { excelWorkbook } from "../../src/workbook/excel";
import type { Insertion } from "../../src/workbook/port";
import { takeSnapshot } from "../../src/workbook/takeSnapshot";
import { everyOf } from "../support/everyOf";
import { openExcel, type OpenExcel } from "excel-stand-in/testing/officeInJsdom";
import { writes } from "../support/writes";
import { watched } from "../support/watching";
import { earlierLanzhou } from "../support/earlierLanzhou";
import { scoredByItem } from "../support/scoredByItem";

const about = { when: "2026-11-26", reason: "测试" };
/** 兰州 of an earlier edition, 莱州 with its items in tables, and the others as they are. */
function schemeFor(id: string): Scheme {
  const template = id === "lanzhou" ? earlierLanzhou : templates.find((one) => one.id === id)!;
  const scheme = template.scheme({ sample: true, year: 2026 });
  return id === "laizhou" ? scoredByItem(scheme) : scheme;
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
  insertion = await writes.insert((taken) => planWorkbook(schemeFor(id), taken, `${id}-1`), watched());
}

const idOf = () => insertion.plan.record!.id;
const now = async () => takeSnapshot(watched());
const schemeNow = async (): Promise<Scheme> => standingSchemes(await now())[0]!.scheme;
const change = (wanted: (scheme: Scheme) => Wanted) =>
  writes.restructure(
    (snapshot: Snapshot) => differenceOf(snapshot, idOf(), wanted(standingSchemes(snapshot)[0]!.scheme), about),
    watched(),
  );

/** Cells of a freshly planned workbook of the scheme as it stands. */
async function expectLikeNew(): Promise<void> {
  const snapshot = await now();
  const scheme = standingSchemes(snapshot)[0]!.scheme;
  const plan = planWorkbook(countSpareRows(scheme), { sheets: [], tables: [], names: [] }, idOf());
  for (const sheet of plan.sheets) {
    const found = snapshot.sheets.find(({ name }) => name === sheet.name)!;
    const wanted = new Map<string, unknown>();
    for (const { row, column, cells } of sheet.blocks)
      cells.forEach((line, i) =>
        line.forEach((cell, j) => void (cell !== null && cell !== "" && wanted.set(`${row + i},${column + j}`, contentOfCell(cell)))),
      );
    const held = new Map<string, unknown>();
    found.formulas.forEach((line, i) =>
      line.forEach((cell, j) => void (cell !== "" && held.set(`${found.row + i},${found.column + j}`, cell))),
    );
    expect([sheet.name, [...held].sort()]).toEqual([sheet.name, [...wanted].sort()]);
  }
}

const withTable = (
  scheme: Scheme,
  name: string,
  rows: (rows: Scheme["tables"][number]["rows"]) => Scheme["tables"][number]["rows"],
): Scheme => ({
  ...scheme,
  tables: scheme.tables.map((table) => (table.name === name ? { ...table, rows: rows(table.rows) } : table)),
});

const byHand: [string, string, (scheme: Scheme) => Wanted][] = [
  [
    "a unit comes and another goes",
    "lanzhou",
    (scheme) => ({
      ...unchanged(scheme),
      members: [
        { track: "单位", added: [{ name: "新单位", group: "一组" }], removed: ["单位05"], renamed: [{ from: "单位07", to: "改名的单位" }] },
      ],
    }),
  ],
  [
    "a parameter and a tier change",
    "lanzhou",
    (scheme) =>
      unchanged(
        withTable(
          { ...scheme, parameters: scheme.parameters.map((p) => (p.name === "优绩线" ? { ...p, value: 91 } : p)) },
          "系数档次",
          (rows) => [...rows, [98, 1.2]],
        ),
      ),
  ],
  ["a tier goes", "lanzhou", (scheme) => unchanged(withTable(scheme, "系数档次", (rows) => rows.filter((_, i) => i !== 2)))],
  [
    "an indicator comes, another goes, one is renamed",
    "laizhou",
    (scheme) => {
      const rows = (of: Scheme["tables"][number]["rows"]) => [
        ...of.filter((_, i) => i !== 1).map((row, i) => (i === 0 ? ["改名的指标", ...row.slice(1)] : row)),
        ["新指标", ...of[0]!.slice(1)],
      ];
      const items = scheme.tables.find(({ name }) => name === "登记管理指标")!.rows;
      return {
        ...unchanged(withTable(scheme, "登记管理指标", rows)),
        renames: [{ table: "登记管理指标", from: String(items[0]![0]), to: "改名的指标" }],
      };
    },
  ],
  [
    "weights of indicators come and go",
    "ningwu",
    (scheme) => unchanged(withTable(scheme, "目标任务指标", (rows) => [...rows.slice(2), ["新的指标", ...rows[0]!.slice(1)]])),
  ],
  [
    "a rater comes and another goes",
    "ningwu",
    (scheme) => unchanged(withTable(scheme, "县领导", (rows) => [...rows.slice(1), ["新领导", ...rows[0]!.slice(1)]])),
  ],
  [
    "a class of raters goes",
    "suqian",
    (scheme) => {
      const votes = scheme.tracks[0]!.parts.find((part) => part.kind === "votes")!;
      return unchanged(withTable(scheme, (votes as { classes: string }).classes, (rows) => rows.slice(1)));
    },
  ],
  [
    "a year joins the history",
    "golmud",
    (scheme) =>
      unchanged({
        ...scheme,
        tracks: scheme.tracks.map((track) =>
          track.outcome
            ? {
                ...track,
                outcome: { ...track.outcome, history: { ...track.outcome.history, years: [...track.outcome.history.years, "2026年"] } },
              }
            : track,
        ),
      }),
  ],
  [
    "a grade comes between",
    "golmud",
    (scheme) => {
      const grades = scheme.tracks[0]!.grading!.grades;
      return unchanged(withTable(scheme, grades, (rows) => [...rows.slice(0, -1), ["较好", 65], ...rows.slice(-1)]));
    },
  ],
  [
    "a part comes with its tables",
    "lanzhou",
    (scheme) =>
      unchanged({
        ...scheme,
        parameters: [
          ...scheme.parameters,
          { name: "专项缺项", kind: "word", value: "折算", meaning: "没有成绩的项", words: ["折算", "计零"] },
        ],
        tables: [
          ...scheme.tables,
          {
            name: "专项指标",
            caption: "专项指标",
            columns: [
              { header: "指标", kind: "text" },
              { header: "权重", kind: "ratio" },
            ],
            rows: [
              ["专项一", 0.4],
              ["专项二", 0.6],
            ],
            total: { column: "权重", is: 1 },
          },
        ],
        tracks: scheme.tracks.map((track) =>
          track.word !== "单位"
            ? track
            : {
                ...track,
                parts: [
                  ...track.parts,
                  {
                    kind: "indicators",
                    name: "专项",
                    table: "专项表",
                    score: "专项得分",
                    task: "填专项得分",
                    by: "weights",
                    items: "专项指标",
                    value: "权重",
                    missing: "专项缺项",
                    least: "月度最低分",
                    most: "月度最高分",
                  },
                ],
                summary: {
                  ...track.summary!,
                  columns: [
                    ...track.summary!.columns.slice(0, -1),
                    { kind: "part", header: "专项得分", part: "专项" },
                    { kind: "sum", header: "总分", add: ["系数后得分", "加扣分", "专项得分"] },
                  ],
                },
              },
        ),
      }),
  ],
  [
    "a part goes",
    "lanzhou",
    (scheme) =>
      unchanged({
        ...scheme,
        tracks: scheme.tracks.map((track) =>
          track.word !== "单位"
            ? {
                ...track,
                summary: {
                  ...track.summary!,
                  columns: track
                    .summary!.columns.filter(({ header }) => header !== "特殊奖惩")
                    .map((column) => (column.kind === "sum" ? { ...column, add: ["综合得分"] } : column)),
                },
              }
            : {
                ...track,
                parts: track.parts.filter(({ kind }) => kind !== "ledger"),
                summary: {
                  ...track.summary!,
                  columns: track
                    .summary!.columns.filter(({ header }) => header !== "加扣分")
                    .map((column) => (column.kind === "sum" ? { ...column, add: ["系数后得分"] } : column)),
                },
              },
        ),
      }),
  ],
];

const some = ["an indicator comes, another goes, one is renamed"];

test.each(
  everyOf(
    byHand,
    byHand.filter(([what]) => some.includes(what)),
  ),
)(
  "%s",
  async (_, id, wanted) => {
    await insert(id);
    const [before, scheme] = [await everything(excel), await schemeNow()];
    const done = await change(wanted);
    await expectLikeNew();
    expect(await schemeNow()).not.toEqual(scheme);
    expect(await excelWorkbook.undo(done, null, watched())).toMatchObject({ kept: 0 });
    expect(await everything(excel)).toEqual(before);
    expect(await schemeNow()).toEqual(scheme);
  },
  60_000,
);
