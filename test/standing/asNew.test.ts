/**
 * A change makes of a workbook what a new insertion of the wanted scheme would be: every cell, table, name and look of ours, with
 * the entries where they belong. What is wanted is written down here by hand, rows included.
 */
import { planWorkbook, type Scheme } from "../../src/schemes";
import { addPart } from "../../src/schemes/edit/parts";
import type { Part } from "../../src/book/schema/parts";
import type { Track } from "../../src/book/schema/scheme";
import type { LookupTable } from "../../src/book/schema/tables";
import { differenceOf, standingSchemes, unchanged, type MemberChange, type Rename } from "../../src/standing";
import type { Cell } from "../../src/book/schema/words";
import { everyOf } from "../support/everyOf";
import { expectAsNew } from "./asNew";
import { MemoryBook } from "./memoryBook";
import { smallScheme } from "./smallScheme";

const nothing = { sheets: [], tables: [], names: [] };
const about = { when: "2026-11-29", reason: "测试" };

/** What is wanted, and what shall come of it. */
interface Case {
  template: string;
  /** As it shall be, with its rows. */
  becomes(scheme: Scheme): Scheme;
  renames?: Rename[];
  members?: Partial<MemberChange>;
  /** Columns that keep their width, by key. */
  kept?: string[];
}

const table = (scheme: Scheme, name: string, change: (table: LookupTable) => LookupTable): Scheme => ({
  ...scheme,
  tables: scheme.tables.map((one) => (one.name === name ? change(one) : one)),
});
const tableRows = (scheme: Scheme, name: string, change: (rows: Cell[][]) => Cell[][], spare?: number): Scheme =>
  table(scheme, name, (one) => ({ ...one, rows: change(one.rows), ...(spare !== undefined && { spare }) }));
const rows = (scheme: Scheme, name: string, change: (rows: Cell[][]) => Cell[][]): Scheme => ({
  ...scheme,
  content: { ...scheme.content, [name]: change(scheme.content[name]!) },
});
const track = (scheme: Scheme, word: string, change: (track: Track) => Track): Scheme => ({
  ...scheme,
  tracks: scheme.tracks.map((one) => (one.word === word ? change(one) : one)),
});
const part = (scheme: Scheme, name: string, change: (part: Part) => Part): Scheme => ({
  ...scheme,
  tracks: scheme.tracks.map((one) => ({ ...one, parts: one.parts.map((two) => (two.table === name ? change(two) : two)) })),
});
/** A row without its nth cell, or with one put in before it. */
const cut = (at: number) => (cells: Cell[]) => cells.filter((_, i) => i !== at);
const put =
  (at: number, value: Cell = null) =>
  (cells: Cell[]) => [...cells.slice(0, at), value, ...cells.slice(at)];
const everywhere = (scheme: Scheme, from: Cell, to: Cell): Scheme => ({
  ...scheme,
  content: Object.fromEntries(
    Object.entries(scheme.content).map(([name, lines]) => [name, lines.map((cells) => cells.map((cell) => (cell === from ? to : cell)))]),
  ),
});
const without = (scheme: Scheme, ...names: Cell[]): Scheme => ({
  ...scheme,
  content: Object.fromEntries(
    Object.entries(scheme.content).map(([name, lines]) => [name, lines.filter((cells) => !cells.some((cell) => names.includes(cell)))]),
  ),
});

const cases: Record<string, Case> = {
  "a unit goes with its persons": {
    template: "lanzhou",
    members: { removed: ["单位02"] },
    becomes: (scheme) => without(scheme, "单位02", ...scheme.content.副职表!.flatMap(([name, unit]) => (unit === "单位02" ? [name!] : []))),
  },
  "a unit has another name": {
    template: "lanzhou",
    members: { renamed: [{ from: "单位03", to: "改名的单位" }] },
    becomes: (scheme) => everywhere(scheme, "单位03", "改名的单位"),
  },
  "a unit comes": {
    template: "golmud",
    members: { added: [{ name: "新单位", group: "党群综合组" }] },
    becomes: (scheme) =>
      ["单位表", "历年表", "评价表", "月度表"].reduce(
        (one, name) =>
          rows(one, name, (lines) => [
            ...lines,
            name === "单位表" ? ["新单位", "党群综合组", null] : ["新单位", ...lines[0]!.slice(1).map(() => null)],
          ]),
        scheme,
      ),
  },
  "an indicator comes last": {
    template: "laizhou",
    becomes: (scheme) =>
      rows(
        tableRows(scheme, "机构编制指标", (lines) => [...lines, ["新指标", ...lines[0]!.slice(1)]]),
        "机构编制表",
        (lines) => lines.map(put(13)),
      ),
  },
  "an indicator comes first": {
    template: "laizhou",
    becomes: (scheme) =>
      rows(
        tableRows(scheme, "机构编制指标", (lines) => [["新指标", ...lines[0]!.slice(1)], ...lines]),
        "机构编制表",
        (lines) => lines.map(put(1)),
      ),
  },
  "an indicator goes": {
    template: "laizhou",
    becomes: (scheme) =>
      rows(
        tableRows(scheme, "机构编制指标", (lines) => lines.slice(1)),
        "机构编制表",
        (lines) => lines.map(cut(1)),
      ),
  },
  "an indicator has another name": {
    template: "ningwu",
    renames: [{ table: "目标任务指标", from: "", to: "改名的指标" }],
    kept: ["实地表:改名的指标"],
    becomes: (scheme) => tableRows(scheme, "目标任务指标", ([first, ...others]) => [["改名的指标", ...first!.slice(1)], ...others]),
  },
  "a parameter has another value": {
    template: "lanzhou",
    becomes: (scheme) => ({ ...scheme, parameters: scheme.parameters.map((one) => (one.name === "优绩线" ? { ...one, value: 91 } : one)) }),
  },
  "a parameter comes last": {
    template: "lanzhou",
    becomes: (scheme) => ({
      ...scheme,
      parameters: [...scheme.parameters, { name: "新参数", kind: "score", value: 3, meaning: "试一试" }],
    }),
  },
  // Conditional formats and validation ask for limits that all move down.
  "a parameter comes first": {
    template: "lanzhou",
    becomes: (scheme) => ({
      ...scheme,
      parameters: [{ name: "新参数", kind: "score", value: 3, meaning: "试一试" }, ...scheme.parameters],
    }),
  },
  "the first parameter goes": { template: "suqian", becomes: (scheme) => ({ ...scheme, parameters: scheme.parameters.slice(1) }) },
  "a tier comes": { template: "lanzhou", becomes: (scheme) => tableRows(scheme, "系数档次", (lines) => [...lines, [98, 1.2]]) },
  "a tier goes": { template: "lanzhou", becomes: (scheme) => tableRows(scheme, "系数档次", (lines) => lines.filter((_, i) => i !== 2)) },
  "a mark takes a spare row": {
    template: "lanzhou",
    becomes: (scheme) => tableRows(scheme, "标记规则", (lines) => [...lines, ["新标记", "不得优秀"]], 3),
  },
  "a mark goes, the spare rows stay": {
    template: "lanzhou",
    becomes: (scheme) => tableRows(scheme, "标记规则", (lines) => lines.slice(1)),
  },
  "a rater comes and another goes": {
    template: "ningwu",
    becomes: (scheme) =>
      rows(
        tableRows(scheme, "县领导", (lines) => [...lines.slice(1), ["新领导", ...lines[0]!.slice(1)]], 3),
        "县领导表",
        (lines) => lines.map((cells) => put(10)(cut(1)(cells))),
      ),
  },
  "a class of voters goes": {
    template: "suqian",
    becomes: (scheme) =>
      rows(
        tableRows(scheme, "满意度权重", (lines) => lines.slice(1)),
        "满意度表",
        (lines) => lines.map((cells) => [cells[0]!, ...cells.slice(5)]),
      ),
  },
  "a year joins the history": {
    template: "golmud",
    becomes: (scheme) =>
      rows(
        track(scheme, "单位", (one) => ({
          ...one,
          outcome: { ...one.outcome!, history: { ...one.outcome!.history, years: [...one.outcome!.history.years, "2026年"] } },
        })),
        "历年表",
        (lines) => lines.map(put(4)),
      ),
  },
  "months become half-years": {
    template: "golmud",
    becomes: (scheme) =>
      rows(
        part(scheme, "月度表", (one) => ({ ...one, periods: ["1月", "上半年", "下半年"], spans: undefined }) as unknown as Part),
        "月度表",
        (lines) => lines.map((cells) => [...cells.slice(0, 2), null, null]),
      ),
  },
  "a column of a checklist goes": {
    template: "golmud",
    becomes: (scheme) =>
      rows(
        part(scheme, "清单表", (one) => ({ ...one, stages: undefined, returned: undefined }) as unknown as Part),
        "清单表",
        (lines) => lines.map((cells) => cells.slice(0, 13)),
      ),
  },
  "a part comes with its tables and parameters": {
    template: "lanzhou",
    becomes: (scheme) => ({
      ...track(scheme, "单位", (one) => ({
        ...one,
        parts: [
          ...one.parts,
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
          ...one.summary!,
          columns: [
            ...one.summary!.columns.slice(0, -1),
            { kind: "part", header: "专项得分", part: "专项" },
            { kind: "sum", header: "总分", add: ["系数后得分", "加扣分", "专项得分"] },
          ],
        },
      })),
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
      content: { ...scheme.content, 专项表: scheme.content.单位表!.map(([name]) => [name!, null, null]) },
    }),
  },
  "a small table comes before the others": {
    template: "golmud",
    becomes: (scheme) => ({
      ...scheme,
      tables: [
        {
          name: "新表",
          caption: "新表",
          columns: [
            { header: "名称", kind: "text" },
            { header: "分值", kind: "score" },
          ],
          rows: [
            ["甲", 1],
            ["乙", 2],
          ],
          spare: 1,
        },
        ...scheme.tables,
      ],
    }),
  },
  "a small table on a sheet of its own comes": {
    template: "golmud",
    becomes: (scheme) => ({
      ...scheme,
      tables: [
        ...scheme.tables,
        { name: "新表", sheet: "新参数", caption: "新表", columns: [{ header: "名称", kind: "text" }], rows: [["甲"]] },
      ],
    }),
  },
  "a small table gets a column": {
    template: "lanzhou",
    becomes: (scheme) =>
      table(scheme, "标记规则", (one) => ({
        ...one,
        columns: [one.columns[0]!, { header: "说明", kind: "text" }, one.columns[1]!],
        rows: one.rows.map(([mark, effect]) => [mark!, "见文件", effect!]),
      })),
  },
  "a list gets a column": {
    template: "laizhou",
    becomes: (scheme) =>
      rows(
        track(scheme, "单位", (one) => ({
          ...one,
          list: { ...one.list, columns: [{ header: "地址", kind: "text" }, ...one.list.columns!] },
        })),
        "单位表",
        (lines) => lines.map(put(2)),
      ),
  },
  "a log gets a column and loses one": {
    template: "laizhou",
    becomes: (scheme) => ({
      ...scheme,
      logs: scheme.logs.map((log) =>
        log.table === "改分登记表" ? { ...log, columns: [...log.columns.slice(0, -1), { header: "复核人", kind: "text" as const }] } : log,
      ),
    }),
  },
  "a ledger comes with its spare rows": { template: "lanzhou", becomes: (scheme) => addPart(scheme, "单位", "ledger", "奖励") },
  "a log gets a column before all others": {
    template: "laizhou",
    becomes: (scheme) =>
      rows(
        {
          ...scheme,
          logs: scheme.logs.map((log) =>
            log.table === "改分登记表" ? { ...log, columns: [{ header: "编号", kind: "text" as const }, ...log.columns] } : log,
          ),
        },
        "改分登记表",
        (lines) => lines.map(put(0)),
      ),
  },
  "a row comes to a small table that reckons": {
    template: "laizhou",
    becomes: (scheme) => tableRows(scheme, "档次分差", (lines) => [...lines, ["Ⅳ"]]),
  },
  "a unit goes, and its persons go from tables that do not name it": {
    template: "civil-servants",
    members: { removed: ["单位02"] },
    becomes: (scheme) =>
      without(scheme, "单位02", ...scheme.content.公务员表!.flatMap(([name, unit]) => (unit === "单位02" ? [name!] : []))),
  },
  "a part goes": {
    template: "lanzhou",
    becomes: (scheme) => {
      const fewer = track(scheme, "单位", (one) => ({
        ...one,
        parts: one.parts.filter(({ kind }) => kind !== "ledger"),
        summary: {
          ...one.summary!,
          columns: one
            .summary!.columns.filter(({ header }) => header !== "加扣分")
            .map((column) => (column.kind === "sum" ? { ...column, add: ["系数后得分"] } : column)),
        },
      }));
      const persons = track(fewer, "姓名", (one) => ({
        ...one,
        summary: {
          ...one.summary!,
          columns: one
            .summary!.columns.filter(({ header }) => header !== "特殊奖惩")
            .map((column) => (column.kind === "sum" ? { ...column, add: ["综合得分"] } : column)),
        },
      }));
      return { ...persons, content: Object.fromEntries(Object.entries(persons.content).filter(([name]) => name !== "台账表")) };
    },
  },
};

const all = Object.entries(cases);

test.each(
  everyOf(
    all,
    all.filter((_, i) => i % 3 === 0),
  ),
)("%s", (_, { template, becomes, renames = [], members, kept }) => {
  const scheme = smallScheme(template);
  const book = new MemoryBook(planWorkbook(scheme, nothing, "new"));
  const wanted = becomes(scheme);
  const snapshot = book.snapshot();
  const named = renames.map(({ table: of, from, to }) => ({
    table: of,
    from: from === "" ? String(scheme.tables.find(({ name }) => name === of)!.rows[0]![0]) : from,
    to,
  }));
  const change = differenceOf(
    snapshot,
    "new",
    {
      ...unchanged({ ...wanted, content: {} }),
      renames: named,
      members: members ? [{ track: "单位", added: [], removed: [], renamed: [], ...members }] : [],
    },
    about,
  );
  book.make(change.steps);
  expectAsNew(book, planWorkbook(wanted, nothing, "new"), kept);
  const again = differenceOf(book.snapshot(), "new", unchanged(standingSchemes(book.snapshot())[0]!.scheme), about);
  expect([again.lines, again.steps.map(({ kind }) => kind)]).toEqual([[], ["record"]]);
});
