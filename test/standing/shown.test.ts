/** What a change says of itself before it is made, line by line, where the clerk looks afterwards, and what it keeps in the archive. */
import { planWorkbook, type Scheme } from "../../src/schemes";
import type { ChangeStep } from "../../src/book/change";
import type { PlanCell } from "../../src/book/plan";
import { differenceOf, homelessSheet, standingSchemes, unchanged, type Wanted } from "../../src/standing";
import { MemoryBook } from "./memoryBook";
import { smallScheme } from "./smallScheme";

const nothing = { sheets: [], tables: [], names: [] };
const about = { when: "2026-11-29", reason: "测试" };
const [lanzhou, laizhou, golmud] = [smallScheme("lanzhou"), smallScheme("laizhou"), smallScheme("golmud")];
const bookOf = (scheme: Scheme) => new MemoryBook(planWorkbook(scheme, nothing, "new"));
const changed = (book: MemoryBook, wanted: (scheme: Scheme) => Partial<Wanted> & Pick<Wanted, "scheme">) => {
  const snapshot = book.snapshot();
  const { scheme } = standingSchemes(snapshot)[0]!;
  const asked = wanted(scheme);
  return differenceOf(snapshot, "new", { ...unchanged(asked.scheme), ...asked }, about);
};
const members = (of: Partial<Wanted["members"][number]>) => (scheme: Scheme) => ({
  scheme,
  members: [{ track: "单位", added: [], removed: [], renamed: [], ...of }],
});
const withRows = (
  scheme: Scheme,
  name: string,
  rows: (rows: Scheme["tables"][number]["rows"]) => Scheme["tables"][number]["rows"],
): Scheme => ({ ...scheme, tables: scheme.tables.map((one) => (one.name === name ? { ...one, rows: rows(one.rows) } : one)) });

/** Cells written for people to read, by the sheet they stand on. */
function archive(steps: readonly ChangeStep[]): PlanCell[][] {
  return steps.flatMap((step) => {
    if (step.kind === "addRows" && step.table.startsWith("存档")) return step.rows;
    if (step.kind !== "addSheets") return [];
    return step.plan.sheets.filter(({ name }) => name.startsWith("存档")).flatMap(rowsOf);
  });
}

function rowsOf({
  blocks,
  headerRow,
}: {
  blocks: { row: number; column: number; cells: PlanCell[][] }[];
  headerRow: number;
}): PlanCell[][] {
  const columns = blocks.filter(({ row }) => row === headerRow + 1).sort((one, other) => one.column - other.column);
  return columns[0]!.cells.map((_, i) => columns.flatMap(({ cells }) => cells[i]!));
}

describe("lines", () => {
  test("a unit that goes with its persons takes what was entered of them along", () => {
    const { lines, steps } = changed(bookOf(lanzhou), members({ removed: ["单位03"] }));
    const persons = lanzhou.content.副职表!.filter(([, unit]) => unit === "单位03");
    const entries = (rows: readonly (readonly unknown[])[]) => rows.flat().filter((cell) => cell !== null).length;
    const [unit, scores, ledger, deputies] = [
      lanzhou.content.单位表![2]!,
      lanzhou.content.月度成绩表![2]!,
      lanzhou.content.台账表![0]!,
      persons,
    ].map((rows) => entries(rows as unknown[][]));
    expect(lines.filter(({ code }) => code !== "archived")).toEqual([
      { code: "rowsRemoved", sheet: "单位", names: ["单位03"], entries: unit },
      { code: "rowsRemoved", sheet: "月度成绩", names: ["单位03"], entries: scores },
      { code: "rowsRemoved", sheet: "加扣分台账", names: ["2"], entries: ledger },
      { code: "rowsRemoved", sheet: "副职", names: persons.map(([name]) => name), entries: deputies },
    ]);
    expect(lines[lines.length - 1]).toEqual({ code: "archived", sheet: "存档", cells: unit! + scores! + ledger! + deputies! });
    expect(archive(steps)).toHaveLength(unit! + scores! + ledger! + deputies!);
    expect(archive(steps).slice(0, 3)).toEqual([
      ["2026-11-29", "单位", "单位03", "单位", "单位03", "测试"],
      ["2026-11-29", "单位", "单位03", "组别", "一组", "测试"],
      ["2026-11-29", "单位", "单位03", "贡献率", 0.74, "测试"],
    ]);
  });

  test("who comes is named on every sheet that has a row for it, and the first of these is opened", () => {
    const { lines, open } = changed(
      bookOf(lanzhou),
      members({
        added: [
          { name: "新单位", group: "一组" },
          { name: "单位01", group: null },
        ],
      }),
    );
    expect(lines).toEqual([
      { code: "rowsAdded", sheet: "单位", names: ["新单位"] },
      { code: "rowsAdded", sheet: "月度成绩", names: ["新单位"] },
    ]);
    expect(open).toEqual({ sheet: "方案参数", row: 6, column: 1 });
  });

  test("a value is told with what it belongs to, as it is shown", () => {
    const { lines, open } = changed(bookOf(lanzhou), (scheme) => ({
      scheme: withRows(
        { ...scheme, parameters: scheme.parameters.map((one) => (one.name === "优绩线" ? { ...one, value: 91 } : one)) },
        "季度权重",
        ([first, ...others]) => [[first![0]!, 0.2], ...others],
      ),
    }));
    const index = lanzhou.parameters.findIndex(({ name }) => name === "优绩线");
    expect(lines).toEqual([
      {
        code: "valueChanged",
        sheet: "方案参数",
        address: "F7",
        label: `${String(lanzhou.tables[0]!.rows[0]![0])} 权重`,
        before: "25%",
        after: "20%",
      },
      {
        code: "valueChanged",
        sheet: "方案参数",
        address: `B${7 + index}`,
        label: "优绩线",
        before: String(lanzhou.parameters[index]!.value),
        after: "91",
      },
    ]);
    expect(open).toEqual({ sheet: "方案参数", row: 6, column: 0 });
  });

  test("rows known by a bound are told by their column alone", () => {
    const { lines } = changed(bookOf(lanzhou), (scheme) => ({
      scheme: withRows(scheme, "系数档次", ([first, ...others]) => [[first![0]!, 0.5], ...others]),
    }));
    expect(lines).toEqual([
      {
        code: "valueChanged",
        sheet: "方案参数",
        address: "I7",
        label: "基准系数",
        before: String(lanzhou.tables.find(({ name }) => name === "系数档次")!.rows[0]![1]),
        after: "0.5",
      },
    ]);
  });

  test("a name of a small table that changes is told by its column", () => {
    const { lines } = changed(bookOf(lanzhou), (scheme) => ({
      scheme: withRows(scheme, "标记规则", ([first, ...others]) => [["改名", ...first!.slice(1)], ...others]),
      renames: [{ table: "标记规则", from: String(lanzhou.tables.find(({ name }) => name === "标记规则")!.rows[0]![0]), to: "改名" }],
    }));
    expect(lines).toContainEqual({
      code: "valueChanged",
      sheet: "规则参数",
      address: "G7",
      label: "标记",
      before: lanzhou.tables.find(({ name }) => name === "标记规则")!.rows[0]![0],
      after: "改名",
    });
    expect(lines.filter(({ code }) => code === "rowsRemoved" || code === "rowsAdded")).toEqual([]);
  });

  test("a column that comes and one that goes, with their entries and formulas", () => {
    const table = laizhou.tables.find(({ name }) => name === "机构编制指标")!;
    const { lines, open, steps } = changed(bookOf(laizhou), (scheme) => ({
      scheme: withRows(scheme, "机构编制指标", (rows) => [...rows.slice(1), ["新指标", ...rows[0]!.slice(1)]]),
    }));
    const scores = laizhou.content.机构编制表!.filter((cells) => cells[1] !== null);
    expect(lines[0]).toEqual({ code: "columnAdded", sheet: "机构编制", header: "新指标" });
    expect(lines).toContainEqual({ code: "rowsAdded", sheet: "共性指标", names: ["新指标"] });
    expect(lines).toContainEqual({ code: "rowsRemoved", sheet: "共性指标", names: [table.rows[0]![0]], entries: 0 });
    expect(lines).toContainEqual({ code: "columnRemoved", sheet: "机构编制", header: table.rows[0]![0], entries: scores.length });
    expect(lines).toContainEqual({ code: "archived", sheet: "存档", cells: scores.length });
    expect(lines.filter(({ code }) => code === "formulasChanged").map((line) => line.code === "formulasChanged" && line.sheet)).toContain(
      "机构编制",
    );
    expect(archive(steps)).toEqual(scores.map((cells) => ["2026-11-29", "机构编制", cells[0], table.rows[0]![0], cells[1], "测试"]));
    expect([open.sheet, open.row]).toEqual(["机构编制", 6]);
  });

  test("what is emptied is counted once, cell by cell, and not told as changed values", () => {
    const { lines } = changed(bookOf(lanzhou), (scheme) => ({
      scheme,
      emptied: [
        { table: "月度成绩表", headers: ["1月", "2月"] },
        { table: "单位表", headers: ["没有这一列"] },
      ],
    }));
    expect(lines).toEqual([{ code: "emptied", sheet: "月度成绩", entries: 8 }]);
  });

  test("what is filled in beside a name is told cell by cell", () => {
    const { lines } = changed(bookOf(lanzhou), (scheme) => ({
      scheme,
      filled: [
        {
          table: "单位表",
          header: "贡献率",
          cells: new Map([
            ["单位02", 0.5],
            ["单位09", 1],
          ]),
        },
        { table: "单位表", header: "没有这一列", cells: new Map([["单位02", 0.5]]) },
      ],
    }));
    expect(lines).toEqual([{ code: "valueChanged", sheet: "单位", address: "C7", label: "贡献率", before: "0.37", after: "0.5" }]);
  });

  test("the title stands on every sheet and is no value somebody filled in", () => {
    const { lines } = changed(bookOf(lanzhou), (scheme) => ({ scheme: { ...scheme, title: "另一个考核" } }));
    expect(lines).toEqual([]);
  });

  test("a row that goes moves nothing else, and is told alone", () => {
    const { lines, steps } = changed(bookOf(lanzhou), (scheme) => ({ scheme: withRows(scheme, "标记规则", (rows) => rows.slice(1)) }));
    expect(lines).toEqual([
      { code: "rowsRemoved", sheet: "规则参数", names: [lanzhou.tables.find(({ name }) => name === "标记规则")!.rows[0]![0]], entries: 0 },
    ]);
    expect(steps.filter(({ kind }) => kind === "write")).toEqual([]);
  });

  test("formulas that change are counted and nothing else is said of them", () => {
    const { lines } = changed(bookOf(lanzhou), (scheme) => ({
      scheme: {
        ...scheme,
        tracks: scheme.tracks.map((track) => ({
          ...track,
          summary: {
            ...track.summary!,
            columns: track.summary!.columns.map((column) =>
              column.kind === "sum" && track.word === "单位" ? { ...column, add: ["系数后得分"] } : column,
            ),
          },
        })),
      },
    }));
    expect(lines).toEqual([{ code: "formulasChanged", sheet: "汇总", cells: 1 }]);
  });

  test("words of the guide and a parameter's name and meaning are no values", () => {
    const { lines } = changed(bookOf(lanzhou), (scheme) => ({
      scheme: {
        ...scheme,
        rules: scheme.rules.map((rule) => ({ ...rule, phrase: "另一句" })),
        parameters: [
          ...scheme.parameters.slice(0, -1),
          { name: "新参数", kind: "word", value: scheme.parameters[scheme.parameters.length - 1]!.value, meaning: "另一个意思" },
        ],
      },
    }));
    expect(lines.filter(({ code }) => code !== "formulasChanged")).toEqual([]);
  });

  test("what stood under a header a clerk has changed is told as well", () => {
    const book = bookOf(lanzhou);
    book.put("单位", 4, 2, [["贡献"]]);
    const { lines } = changed(book, (scheme) => ({
      scheme,
      filled: [{ table: "单位表", header: "贡献率", cells: new Map([["单位02", 0.5]]) }],
    }));
    expect(lines).toEqual([{ code: "valueChanged", sheet: "单位", address: "C7", label: "贡献率", before: "0.37", after: "0.5" }]);
  });

  test("what is new is opened before what changed, on whichever sheet that comes first", () => {
    const { open } = changed(bookOf(laizhou), (scheme) => ({
      scheme: {
        ...withRows(scheme, "机构编制指标", (rows) => [...rows, ["新指标", ...rows[0]!.slice(1)]]),
        parameters: scheme.parameters.map((one) => (one.name === "档差" ? { ...one, value: 6 } : one)),
      },
    }));
    expect(open).toEqual({ sheet: "机构编制", row: 6, column: 15 });
  });

  test("a value taken away beside columns that are emptied is told as nothing", () => {
    const { lines } = changed(bookOf(lanzhou), (scheme) => ({
      scheme,
      emptied: [{ table: "月度成绩表", headers: ["1月"] }],
      filled: [{ table: "单位表", header: "贡献率", cells: new Map([["单位02", null]]) }],
    }));
    expect(lines).toEqual([
      { code: "emptied", sheet: "月度成绩", entries: 4 },
      { code: "valueChanged", sheet: "单位", address: "C7", label: "贡献率", before: "0.37", after: "" },
    ]);
  });

  test("a header that changes is told", () => {
    const { lines } = changed(bookOf(golmud), (scheme) => ({
      scheme: {
        ...scheme,
        tracks: scheme.tracks.map((track) => ({
          ...track,
          parts: track.parts.map((part) => (part.kind === "periods" ? { ...part, periods: ["一月", ...part.periods.slice(1)] } : part)),
        })),
      },
      renames: [{ table: "月度表", from: "1月", to: "一月" }],
    }));
    expect(lines).toContainEqual({ code: "headerChanged", sheet: "月度成绩", before: "1月", after: "一月" });
    expect(lines.filter((line) => (line.code === "columnAdded" || line.code === "columnRemoved") && line.sheet === "月度成绩")).toEqual([]);
  });
});

describe("the archive", () => {
  test("a second change goes on in the same table", () => {
    const book = bookOf(lanzhou);
    book.make(changed(book, members({ removed: ["单位03"] })).steps);
    const { steps, lines } = changed(book, members({ removed: ["单位02"] }));
    expect(archive(steps)[0]).toEqual(["2026-11-29", "单位", "单位02", "单位", "单位02", "测试"]);
    expect(steps.filter(({ kind }) => kind === "addSheets")).toEqual([]);
    expect(lines[lines.length - 1]).toMatchObject({ code: "archived", sheet: "存档" });
    expect(book.records[0]!.standing!.archive).toBe("存档表");
    book.make(steps);
    expect(book.records[0]!.standing!.archive).toBe("存档表");
  });

  test("its sheet says whose it is, takes a free name, and begins again where it was deleted", () => {
    const scheme = { ...lanzhou, office: "考核办" };
    const book = bookOf(scheme);
    book.grid.addSheet("存档");
    const { steps, lines } = changed(book, members({ removed: ["单位03"] }));
    const [added] = steps.flatMap((step) => (step.kind === "addSheets" ? step.plan.sheets : []));
    expect(added).toMatchObject({ name: "存档 (2)", tables: [{ name: "存档表", filter: true }], freeze: { columns: 1 } });
    expect(JSON.stringify(added!.blocks)).toContain(`${lanzhou.title}存档`);
    expect(JSON.stringify(added!.blocks)).toContain("考核办");
    expect(JSON.stringify(added!.blocks)).toContain("改方案时去掉的内容");
    expect(added!.widths).toEqual([14, 20, 22, 18, 16, 24]);
    const headers = added!.blocks.filter(({ row }) => row === added!.headerRow).flatMap(({ cells }) => cells.flat());
    expect(headers).toEqual(["时间", "原来的表", "行", "栏目", "内容", "原因"]);
    expect(lines[lines.length - 1]).toMatchObject({ code: "archived", sheet: "存档 (2)" });
    book.make(steps);
    book.grid.deleteSheet(book.grid.id("存档 (2)"));
    expect(changed(book, members({ removed: ["单位02"] })).steps.some(({ kind }) => kind === "addSheets")).toBe(true);
  });

  test("a column without a header is told by its place, and formulas are no entries", () => {
    const book = bookOf(lanzhou);
    const [{ area }] = [book.table("月度成绩表")];
    book.put("月度成绩", area.row, 1, [[""]]);
    book.put("月度成绩", area.row + 2, 2, [[{ formula: "=B8+1" }]]);
    const rows = archive(changed(book, members({ removed: ["单位02"] })).steps).filter(([, sheet]) => sheet === "月度成绩");
    expect(rows.map(([, , , header]) => header)).toEqual([
      "单位",
      "B8",
      "3月",
      "4月",
      "5月",
      "6月",
      "7月",
      "8月",
      "9月",
      "10月",
      "11月",
      "12月",
    ]);
  });

  test("texts that look like formulas come out as the texts they are", () => {
    const book = bookOf(lanzhou);
    book.put("单位", 6, 4, [["=1+1"]]);
    expect(archive(changed(book, members({ removed: ["单位02"] })).steps)).toContainEqual([
      "2026-11-29",
      "单位",
      "单位02",
      "备注",
      "=1+1",
      "测试",
    ]);
  });

  test("a sheet for what an undo leaves no place for says the place where there is no name", () => {
    const cell = { sheet: "单位", row: "单位02", header: "备注", value: "看过", place: "E7" };
    const { sheets, names, record, open } = homelessSheet([cell, { ...cell, row: "", header: "" }], about, {
      sheets: ["存档"],
      tables: ["存档表"],
      names: [],
    });
    expect([names, record]).toEqual([[], null]);
    expect(sheets.map(({ name, tables }) => [name, tables[0]!.name])).toEqual([["存档 (2)", "存档表_2"]]);
    expect(rowsOf(sheets[0]!)).toEqual([
      ["2026-11-29", "单位", "单位02", "备注", "看过", "测试"],
      ["2026-11-29", "单位", "E7", "E7", "看过", "测试"],
    ]);
    expect(JSON.stringify(sheets[0]!.blocks)).toContain("撤销时没有位置的内容");
    expect(open).toEqual({ sheet: "存档 (2)", row: sheets[0]!.headerRow + 1, column: 0 });
    expect(
      sheets[0]!.formats
        .filter(({ wrap, area: { row } }) => wrap && row === sheets[0]!.headerRow + 1)
        .map(({ area: { column } }) => column),
    ).toEqual([1, 2, 3, 4, 5]);
  });
});
