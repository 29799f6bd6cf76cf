/**
 * Raters and indicators typed over or pasted, in their table or in the header of their column: one finding, and one change that carries
 * them to headers, weights and texts. Scores stay in their column, and nothing is paired by order.
 */
import { runChecks, type AnyFinding } from "../../src/checks";
import { planWorkbook, type Scheme } from "../../src/schemes";
import { addPart } from "../../src/schemes/edit/parts";
import { readRoster } from "../../src/schemes/roster/readRoster";
import { rostersOf } from "../../src/schemes/roster/rosters";
import { cellAddress } from "../../src/sheet/address";
import { differenceOf, standingSchemes, unchanged } from "../../src/standing";
import { pastedTableNames, tableNamesChanges, wantedTableNames, type TableNamesChange } from "../../src/standing/tableNames";
import { bookSnapshot } from "../support/bookSnapshot";
import { PlanBook } from "../support/planBook";
import { expectAsNew } from "./asNew";
import { MemoryBook } from "./memoryBook";
import { smallScheme } from "./smallScheme";

const nothing = { sheets: [], tables: [], names: [] };
const about = { when: "2026-11-30", reason: "照名单改各表" };

/** 兰州 scores nothing by indicators of its own: an office adds such a sheet. */
function schemeOf(id: string): Scheme {
  if (id !== "lanzhou") return smallScheme(id, 6);
  const more = addPart(smallScheme(id, 6), "单位", "indicators", "重点任务");
  const items = ["重大项目开工", "固定资产投资", "招商引资到位"];
  const rows = more.content.重点任务表!.map(([name], i) => [name!, 80 + i, 90, i % 2 === 0 ? 85 : null]);
  return {
    ...more,
    tables: more.tables.map((table) =>
      table.name === "重点任务指标" ? { ...table, rows: items.map((item, i) => [item, [0.5, 0.3, 0.2][i]!]) } : table,
    ),
    content: { ...more.content, 重点任务表: rows },
  };
}

interface Heading {
  id: string;
  /** The small table, the table of the inputs, a name of it and what it shall be called. */
  table: string;
  inputs: string;
  from: string;
  to: string;
}

const headings: Heading[] = [
  { id: "ningwu", table: "县领导", inputs: "县领导表", from: "县领导02", to: "王建国（常务副县长）" },
  { id: "ningwu", table: "目标任务指标", inputs: "目标任务表", from: "项目建设", to: "重点工程建设" },
  { id: "ningwu", table: "责任单位权重", inputs: "责任单位表", from: "", to: "县发展和改革局" },
  { id: "lanzhou", table: "重点任务指标", inputs: "重点任务表", from: "固定资产投资", to: "工业固定资产投资" },
  { id: "laizhou", table: "机构编制指标", inputs: "机构编制表", from: "数据准确", to: "实名制数据准确率" },
];

function placed({ id, table, inputs, from }: Heading) {
  const scheme = schemeOf(id);
  const rows = scheme.tables.find(({ name }) => name === table)!.rows;
  const name = from === "" ? String(rows[1]![0]) : from;
  const plan = planWorkbook(scheme, nothing, "new");
  const small = plan.sheets
    .flatMap((sheet) => sheet.tables.map((one) => ({ ...one, sheet: sheet.name })))
    .find((one) => one.name === table)!;
  const row = small.area.row + 1 + rows.findIndex(([first]) => first === name);
  const sheet = plan.sheets.find(({ columns }) => columns.some(({ key }) => key === `${inputs}:${name}`))!;
  const { column } = sheet.columns.find(({ key }) => key === `${inputs}:${name}`)!;
  return {
    scheme,
    plan,
    from: name,
    inTable: { sheet: small.sheet, row, column: small.area.column },
    inHeader: { sheet: sheet.name, row: sheet.headerRow, column },
  };
}

/** With the new name in the table: headers follow from it. */
const named = (scheme: Scheme, table: string, from: string, to: string): Scheme => ({
  ...scheme,
  tables: scheme.tables.map((one) =>
    one.name === table
      ? { ...one, rows: one.rows.map((cells) => one.columns.map((_, i) => (cells[i] === from && i === 0 ? to : (cells[i] ?? null)))) }
      : { ...one, rows: one.rows.map((cells) => one.columns.map((_, i) => cells[i] ?? null)) },
  ),
});

function carried(book: MemoryBook, answers: ReadonlyMap<string, string | null> = new Map()): TableNamesChange[] {
  const snapshot = book.snapshot();
  const standing = standingSchemes(snapshot)[0]!;
  const changes = tableNamesChanges(snapshot, standing, answers);
  const wanted = wantedTableNames(unchanged(standing.scheme), changes);
  if (wanted) book.make(differenceOf(snapshot, "new", wanted, about).steps);
  return changes;
}

describe.each(headings.map((heading) => [`${heading.id} ${heading.table}`, heading] as const))("%s", (_, heading) => {
  const { scheme, plan, from, inTable, inHeader } = placed(heading);
  const { table, inputs, to } = heading;
  const kept = [`${inputs}:${to}`];

  test.each([
    ["its table", inTable],
    ["its header", inHeader],
  ])("typed over in %s: one finding, and one change that leaves every number", (_, place) => {
    const book = new PlanBook(plan);
    const findings = () =>
      runChecks(bookSnapshot(book, { sheets: plan.sheets.map(({ name }) => name), names: plan.names, schemes: [plan.record] })).findings;
    const known = new Set(findings().map(({ rule, place: { sheet, address } }) => `${rule} ${sheet}!${address}`));
    book.write(`${place.sheet}!${cellAddress(place.row, place.column)}`, to);
    // Until the name is carried, results are others: what was signed off, and how many seats a unit's grade gives, are theirs.
    const ofResults = ["changed-since-signoff", "group-without-seat"];
    const told = findings().filter(
      (one) => !known.has(`${one.rule} ${one.place.sheet}!${one.place.address}`) && !ofResults.includes(one.rule),
    );
    expect(told.map(({ rule, place: at, params }: AnyFinding) => [rule, `${at.sheet}!${at.address}`, params])).toEqual([
      ["names-changed", `${place.sheet}!${cellAddress(place.row, place.column)}`, { list: place.sheet, name: to, before: from, count: 1 }],
    ]);

    const grid = new MemoryBook(plan);
    grid.put(place.sheet, place.row, place.column, [[to]]);
    const [change] = carried(grid);
    expect([change!.asked, change!.coming, change!.gone]).toEqual([[], [], []]);
    expect([...change!.pairs, ...change!.inHeaders].map((one) => [one.from, one.to])).toEqual([[from, to]]);
    expectAsNew(grid, planWorkbook(named(scheme, table, from, to), nothing, "new"), kept);
  });

  test("a table that was sorted says nothing by its rows: what is not near is asked, and carried as it is said", () => {
    const grid = new MemoryBook(plan);
    const small = scheme.tables.find(({ name }) => name === table)!;
    const typed = [...small.rows]
      .reverse()
      .map((cells) => small.columns.map((_, i) => (i === 0 && cells[0] === from ? "丁" : (cells[i] ?? ""))));
    grid.put(inTable.sheet, grid.table(table).area.row + 1, inTable.column, typed);
    const [change] = carried(grid);
    expect([change!.pairs, change!.asked.map((one) => [one.from, one.likely])]).toEqual([[], [[from, null]]]);
    const scores = (of: MemoryBook, header: string) => {
      const { scheme: now } = standingSchemes(of.snapshot())[0]!;
      const keys = planWorkbook(now, nothing, "x")
        .sheets.flatMap(({ columns }) => columns.map(({ key }) => key))
        .filter((key) => key.startsWith(`${inputs}:`));
      return now.content[inputs]!.map((cells) => cells[keys.indexOf(`${inputs}:${header}`)]);
    };
    const before = scores(new MemoryBook(plan), from);
    expect(before.filter((score) => score !== null && score !== undefined).length).toBeGreaterThan(0);
    carried(grid, new Map([[from.toLowerCase(), "丁"]]));
    expect(scores(grid, "丁")).toEqual(before);
  });

  test("pasted anew, with what stands beside it: the near name is offered, and one more comes with a column", () => {
    const grid = new MemoryBook(plan);
    const snapshot = grid.snapshot();
    const standing = standingSchemes(snapshot)[0]!;
    const roster = rostersOf(standing.scheme).find((one) => one.table === table)!;
    const rows = scheme.tables.find(({ name }) => name === table)!.rows;
    const text = [...rows.map(([name]) => (name === from ? to : String(name))), "新增的一项"].join("\n");
    const listed = readRoster(text, roster).rows.map(({ name, cells }) => ({ name, group: null, more: cells }));
    const asked = pastedTableNames(snapshot, standing, table, listed, new Map());
    const answers = new Map(asked.asked.map((one) => [one.from.toLowerCase(), to]));
    const change = pastedTableNames(snapshot, standing, table, listed, answers);
    expect([change.pairs.map((one) => [one.from, one.to]), change.coming, change.gone]).toEqual([[[from, to]], ["新增的一项"], []]);
    const wanted = wantedTableNames(unchanged(standing.scheme), [change])!;
    grid.make(differenceOf(snapshot, "new", wanted, about).steps);
    const becomes = named(scheme, table, from, to);
    expectAsNew(
      grid,
      planWorkbook(
        {
          ...becomes,
          tables: becomes.tables.map((one) => {
            const row = one.columns.map((_, i) => (i === 0 ? "新增的一项" : null));
            // It takes a spare row where there is one.
            return one.name === table ? { ...one, rows: [...one.rows, row], ...(one.spare && { spare: one.spare - 1 }) } : one;
          }),
        },
        nothing,
        "new",
      ),
      kept,
    );
  });
});

test("a rater who is a unit is called as the unit is, in whichever of both he was typed over", () => {
  const scheme = schemeOf("ningwu");
  const rater = String(scheme.tables.find(({ name }) => name === "互评单位")!.rows[0]![0]);
  const { plan, inTable } = placed({ id: "ningwu", table: "互评单位", inputs: "互评表", from: rater, to: "" });
  const grid = new MemoryBook(plan);
  grid.put(inTable.sheet, inTable.row, inTable.column, [["凤凰镇"]]);
  const [change] = carried(grid);
  expect(change!.pairs).toEqual([{ from: rater, to: "凤凰镇", why: "row" }]);
  const { content, tables } = standingSchemes(grid.snapshot())[0]!.scheme;
  expect(tables.find(({ name }) => name === "互评单位")!.rows[0]![0]).toBe("凤凰镇");
  expect(grid.at("互评", planWorkbook(scheme, nothing, "x").sheets.find(({ name }) => name === "互评")!.headerRow, 3)).toBe("凤凰镇");
  expect(content.互评表!.map((cells) => cells.slice(1))).toEqual(scheme.content.互评表!.map((cells) => cells.slice(1)));
});
