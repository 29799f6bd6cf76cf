/** All kinds of writes, each with what has to stand before it. */
import type { OpenExcel } from "excel-stand-in/testing/officeInJsdom";
import { adoptionPlan, dropPlan, proposeAdoption } from "../../../src/adopt";
import type { Finding } from "../../../src/checks";
import { wordsOf } from "../../../src/i18n";
import type { Scheme } from "../../../src/schemes";
import { differenceOf, removalOf, rollOver, standingSchemes, unchanged, type Wanted } from "../../../src/standing";
import { columnLetters } from "../../../src/sheet/address";
import type { Snapshot } from "../../../src/book/snapshot";
import { findingsPlan } from "../../../src/taskpane/pages/checks/findingsPlan";
import { partIgnored } from "../../../src/taskpane/pages/checks/sortFindings";
import type { ArchivePlanner, Highlight } from "../../../src/workbook/port";
import { archiveHomeless } from "../../support/secondPerson";
import { placeIn, type } from "./acts";
import { planSmall } from "./office";
import { quiet, writes, type Watch, type Written } from "./port";

export interface Plan {
  name: string;
  /** Brings the office to where the write begins. @returns the write, and the writes that stand before it */
  prepare(excel: OpenExcel): Promise<{ write: (watch: Watch) => Promise<unknown>; standing: Written[] }>;
  /** Goes the ways that other writes go as well: some of its cases are enough. */
  some?: true;
  /** Takes a write back: where it breaks, recovering it does the rest. */
  undoes?: true;
  /** Sheets of ours come back as others, all of them or these: Excel knows them by other ids. */
  remakes?: true | readonly string[];
  /** Without a mark of its own, and not in the list of writes: what it says is told, it is not settled. */
  small?: true;
}

const about = { when: "2026-11-29", reason: "测试" };
const only = (snapshot: Snapshot) => standingSchemes(snapshot)[0]!;

/** A column comes and another goes, and so do a unit, a part with its sheet and a parameter; a parameter gets another value. */
function otherwise(scheme: Scheme): Wanted {
  const weights = scheme.tables.find(({ name }) => name === "指标权重")!;
  const rows = [...weights.rows.filter(([name]) => name !== "职能工作"), ["新指标", 0.3]];
  const [track] = scheme.tracks;
  const columns = track!.summary!.columns;
  const parts: Scheme["tracks"][number]["parts"] = [
    ...track!.parts,
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
      least: "指标最低分",
      most: "指标最高分",
    },
  ];
  return {
    ...unchanged({
      ...scheme,
      parameters: [
        ...scheme.parameters.map((one) => (one.name === "优秀比例" ? { ...one, value: 0.3 } : one)),
        { name: "专项缺项", kind: "word", value: "折算", meaning: "没有成绩的项", words: ["折算", "计零"] },
      ],
      tables: [
        ...scheme.tables.map((one) => (one === weights ? { ...one, rows } : one)),
        {
          name: "专项指标",
          caption: "专项指标",
          columns: [
            { header: "指标", kind: "text" },
            { header: "权重", kind: "ratio" },
          ],
          rows: [["专项一", 1]],
          total: { column: "权重", is: 1 },
        },
      ],
      tracks: [
        {
          ...track!,
          parts,
          summary: {
            ...track!.summary!,
            columns: [
              ...columns.slice(0, -1),
              { kind: "part", header: "专项得分", part: "专项" },
              { kind: "sum", header: "总分", add: ["指标分", "加扣分", "专项得分"] },
            ],
          },
        },
      ],
    }),
    members: [
      { track: track!.word, added: [{ name: "新来的单位", group: "二组" }], removed: ["乙局"], renamed: [{ from: "丙局", to: "丙中心" }] },
    ],
  };
}

export const changePlanner = (snapshot: Snapshot) => differenceOf(snapshot, "proof", otherwise(only(snapshot).scheme), about);
const rollOverPlanner = (snapshot: Snapshot) => differenceOf(snapshot, "proof", rollOver(snapshot, only(snapshot)).wanted, about);
const adoptionPlanner = (snapshot: Snapshot) => adoptionPlan(snapshot, proposeAdoption(snapshot, "打分")!, "own");
const dropPlanner = (snapshot: Snapshot) => dropPlan(snapshot, snapshot.schemes.find(({ id }) => id === "own")!);

const removalPlanner = (snapshot: Snapshot) => removalOf(snapshot, "proof")!;

const found = ["B2", "B3"].map(
  (address): Finding => ({
    rule: "score-range",
    severity: "warning",
    place: { sheet: "记录", address },
    params: { unit: "=1+1", row: 2, column: "3月", problem: "above-full", value: "102", most: "100" },
  }),
);
const listPlanner: Parameters<typeof writes.insert>[0] = (taken) => findingsPlan(wordsOf["zh-CN"], partIgnored(found, []).open, [], taken);

/** A text becomes a number, a number a formula, a formula another one; one cell is emptied, and one is a score of ours. */
function fixes({ grid }: OpenExcel) {
  const score = placeIn(grid, "指标得分表", "甲局", "党的建设")!;
  const sheet = grid.sheets().find(({ id }) => id === score.sheet)!.name;
  return [
    { sheet: "记录", row: 1, column: 1, before: 1, after: "=1+1" },
    { sheet: "记录", row: 3, column: 1, before: "=SUM(B2:B3)", after: "=SUM(B2:B9)" },
    { sheet: "记录", row: 3, column: 0, before: "三", after: "" },
    { sheet: "打分", row: 1, column: 2, before: "80", after: 80 },
    { sheet, row: score.row, column: score.column, before: 90, after: 91.5 },
  ];
}

const highlights: Highlight[] = [
  { sheet: "记录", address: "B2", look: "error" },
  { sheet: "打分", address: "A1:B2", look: "warning" },
];
const ignored = (key: string) => ({ key, reason: "按会议纪要办", who: "张三", when: "2026-11-26T01:02:03.000Z" });

/** With our scheme, a score as text in a cell of texts, and what else the writes need. */
async function inserted(excel: OpenExcel): Promise<Written> {
  const { grid } = excel;
  const scores = grid.id("打分");
  grid.format({ sheet: scores, row: 1, column: 2, rows: 1, columns: 1 }, { numberFormat: "@" });
  type(grid, { sheet: scores, row: 1, column: 2, rows: 1, columns: 1 }, { text: "80" });
  const done = await writes.insert(planSmall, quiet());
  // The clerk refers to what stays and to what goes.
  const at = { sheet: grid.id("记录"), row: 9, column: 0, rows: 1, columns: 1 };
  type(grid, at, "=单位!A7");
  type(grid, { ...at, row: 10 }, `=指标得分!${goingCell(excel)}*2`);
  await grid.calculated();
  return done;
}

function goingCell({ grid }: OpenExcel): string {
  const { row, column } = placeIn(grid, "指标得分表", "乙局", "职能工作")!;
  return `${columnLetters(column)}${row + 1}`;
}

/** Which goes the way of another one. */
const some = (plan: Plan): Plan => ({ ...plan, some: true });

const made = (
  name: string,
  before: (excel: OpenExcel) => Promise<Written[]>,
  write: (excel: OpenExcel) => (watch: Watch) => Promise<unknown>,
): Plan => ({
  name,
  prepare: async (excel) => ({ standing: await before(excel), write: write(excel) }),
});

/** @param then what happens between the write and its undo */
function undone(
  name: string,
  before: (excel: OpenExcel) => Promise<Written[]>,
  write: (excel: OpenExcel) => Promise<Written>,
  then: (excel: OpenExcel) => unknown = () => undefined,
  archives: ArchivePlanner | null = null,
): Plan {
  return {
    name: `undo of ${name}`,
    undoes: true,
    prepare: async (excel) => {
      const standing = await before(excel);
      const done = await write(excel);
      then(excel);
      await excel.grid.calculated();
      return { standing: [...standing, done], write: (watch) => writes.undo(done, archives, watch) };
    },
  };
}

const nothing = () => Promise.resolve([]);
const scheme = async (excel: OpenExcel) => [await inserted(excel)];
const adopted = async (excel: OpenExcel) => [...(await scheme(excel)), await writes.change(adoptionPlanner, quiet())];

/** Entries where there will be no place for them. */
function homeless({ grid }: OpenExcel): void {
  type(grid, placeIn(grid, "指标得分表", "甲局", "新指标"), 77);
  type(grid, placeIn(grid, "指标得分表", "新来的单位", "重点工作"), 66);
}

export const plans: Plan[] = [
  made("insertion", nothing, () => (watch) => writes.insert(planSmall, watch)),
  some(made("list of findings", nothing, () => (watch) => writes.insert(listPlanner, watch))),
  made("fix", scheme, (excel) => (watch) => writes.fix(fixes(excel), watch)),
  made("change", scheme, () => (watch) => writes.change(changePlanner, watch)),
  some(made("roll over", scheme, () => (watch) => writes.change(rollOverPlanner, watch))),
  some(made("adoption", scheme, () => (watch) => writes.change(adoptionPlanner, watch))),
  some(made("drop", adopted, () => (watch) => writes.change(dropPlanner, watch))),
  { ...made("removal", scheme, () => (watch) => writes.remove(removalPlanner, watch)), remakes: true },
  { ...undone("removal", scheme, () => writes.remove(removalPlanner, quiet())), remakes: true },
  undone("insertion", nothing, inserted, ({ grid }) =>
    ["A10", "A11"].forEach((_, i) => type(grid, { sheet: grid.id("记录"), row: 9 + i, column: 0, rows: 1, columns: 1 }, "")),
  ),
  some(
    undone(
      "insertion with an archive",
      nothing,
      inserted,
      ({ grid }) => type(grid, placeIn(grid, "指标得分表", "甲局", "党的建设"), 55),
      archiveHomeless,
    ),
  ),
  some(undone("list of findings", nothing, () => writes.insert(listPlanner, quiet()))),
  undone("fix", scheme, (excel) => writes.fix(fixes(excel), quiet())),
  undone("change", scheme, () => writes.change(changePlanner, quiet())),
  some(undone("change with an archive", scheme, () => writes.change(changePlanner, quiet()), homeless, archiveHomeless)),
  some(undone("roll over", scheme, () => writes.change(rollOverPlanner, quiet()))),
  some(undone("adoption", scheme, () => writes.change(adoptionPlanner, quiet()))),
  {
    ...made(
      "highlights",
      async (excel) => {
        const done = await scheme(excel);
        await writes.highlight(highlights.slice(1));
        return done;
      },
      () => () => writes.highlight(highlights),
    ),
    small: true,
  },
  {
    ...made(
      "highlights taken away",
      async (excel) => {
        const done = await scheme(excel);
        await writes.highlight(highlights);
        return done;
      },
      () => () => writes.clearHighlights(),
    ),
    small: true,
  },
  {
    ...made(
      "ignored finding",
      async (excel) => {
        const done = await scheme(excel);
        await writes.ignore({ add: [ignored("a")] });
        return done;
      },
      () => () => writes.ignore({ add: [ignored("b")], remove: ["a"] }),
    ),
    small: true,
  },
];
