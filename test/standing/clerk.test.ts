/**
 * What a clerk has done to the sheets since: renamed, moved, put in, deleted. A change finds its own all the same, keeps what the clerk
 * has added, and writes formulas that say where things are now.
 */
import { planWorkbook, type Scheme } from "../../src/schemes";
import type { ChangePlan } from "../../src/book/change";
import { differenceOf, standingSchemes, unchanged, type Wanted } from "../../src/standing";
import { anchorName, isAnchor } from "../../src/book/anchors";
import { expectAsNew } from "./asNew";
import { MemoryBook } from "./memoryBook";
import { smallScheme } from "./smallScheme";

const nothing = { sheets: [], tables: [], names: [] };
const about = { when: "2026-11-29", reason: "测试" };
const [lanzhou, laizhou] = [smallScheme("lanzhou"), smallScheme("laizhou")];
const bookOf = (scheme: Scheme) => new MemoryBook(planWorkbook(scheme, nothing, "new"));
const standingIn = (book: MemoryBook) => standingSchemes(book.snapshot())[0]!;

function change(
  book: MemoryBook,
  wanted: (scheme: Scheme) => Partial<Wanted> & Pick<Wanted, "scheme"> = (scheme) => ({ scheme }),
): ChangePlan {
  const asked = wanted(standingIn(book).scheme);
  const made = differenceOf(book.snapshot(), "new", { ...unchanged(asked.scheme), ...asked }, about);
  book.make(made.steps);
  return made;
}

const kinds = ({ steps }: ChangePlan) => steps.map(({ kind }) => kind);
const withItem = (scheme: Scheme): Scheme => ({
  ...scheme,
  tables: scheme.tables.map((one) =>
    one.name === "机构编制指标" ? { ...one, rows: [...one.rows, ["新指标", ...one.rows[0]!.slice(1)]] } : one,
  ),
});
const row = (book: MemoryBook, sheet: string, at: number, columns: number) =>
  Array.from({ length: columns }, (_, column) => book.at(sheet, at, column));

test("entries are read back as they stand: parameters, small tables, rows, and errors as nothing", () => {
  const book = bookOf(lanzhou);
  const index = lanzhou.parameters.findIndex(({ name }) => name === "优绩线");
  book.put("方案参数", 6 + index, 1, [[92]]);
  book.put("方案参数", 6, 5, [[0.4]]);
  book.put("规则参数", 6 + 5, 6, [["新标记", "不得优秀"]]);
  book.put("单位", 5, 2, [["#N/A"]]);
  book.put("单位", 6, 0, [["改名的单位", "二组"]]);
  const { scheme, places } = standingIn(book);
  expect(places.missing).toEqual([]);
  expect(scheme.parameters.find(({ name }) => name === "优绩线")!.value).toBe(92);
  expect(scheme.parameters.filter(({ name }) => name !== "优绩线")).toEqual(lanzhou.parameters.filter(({ name }) => name !== "优绩线"));
  expect(scheme.tables[0]!.rows[0]).toEqual([lanzhou.tables[0]!.rows[0]![0], 0.4]);
  const marks = lanzhou.tables.find(({ name }) => name === "标记规则")!;
  expect(scheme.tables.find(({ name }) => name === "标记规则")).toEqual({
    ...marks,
    rows: [...marks.rows, ["新标记", "不得优秀"]],
    spare: 3,
  });
  expect(scheme.tables.filter(({ name }) => name !== "标记规则" && name !== "季度权重")).toEqual(
    lanzhou.tables.filter(({ name }) => name !== "标记规则" && name !== "季度权重"),
  );
  expect(scheme.content.单位表!.slice(0, 2)).toEqual([
    ["单位01", "一组", null, "一票否优", null],
    ["改名的单位", "二组", 0.37, null, null],
  ]);
  expect(scheme.content.月度成绩表).toEqual(lanzhou.content.月度成绩表);
  expect(Object.keys(scheme.content).sort()).toEqual(["副职表", "单位表", "月度成绩表", "台账表"].sort());
  expect(scheme.content.台账表).toHaveLength(42);
});

test("an emptied row in the middle of a small table is a row, those at its end are spare", () => {
  const book = bookOf(lanzhou);
  book.put("规则参数", 7, 6, [["", ""]]);
  book.put("规则参数", 10, 6, [["", ""]]);
  const marks = lanzhou.tables.find(({ name }) => name === "标记规则")!.rows;
  expect(standingIn(book).scheme.tables.find(({ name }) => name === "标记规则")).toMatchObject({
    rows: [marks[0], [null, null], ...marks.slice(2, 4)],
    spare: 5,
  });
  book.put("方案参数", 10, 7, [["", ""]]);
  const tiers = lanzhou.tables.find(({ name }) => name === "系数档次")!;
  expect(standingIn(book).scheme.tables.find(({ name }) => name === "系数档次")).toEqual({
    ...tiers,
    rows: tiers.rows.map((cells, i) => (i === 4 ? [null, null] : cells)),
  });
  book.put("方案参数", 11, 7, [["", ""]]);
  expect(standingIn(book).scheme.tables.find(({ name }) => name === "系数档次")).toEqual({
    ...tiers,
    rows: tiers.rows.slice(0, 4),
    spare: 2,
  });
});

test("a renamed sheet and a renamed table are followed", () => {
  const book = bookOf(laizhou);
  book.grid.updateSheet(book.grid.id("机构编制"), { name: "编制 '新'" });
  book.grid.updateTable(book.table("机构编制表").id, { name: "编制分" });
  expect(standingIn(book).scheme.content.机构编制表).toEqual(laizhou.content.机构编制表);
  const { lines, steps } = change(book, (scheme) => ({ scheme: withItem(scheme) }));
  expect(lines[0]).toEqual({ code: "columnAdded", sheet: "编制 '新'", header: "新指标" });
  expect(steps.find(({ kind }) => kind === "resizeTable")).toMatchObject({ table: "编制分" });
  expect(book.at("编制 '新'", 5, 15)).toBe("新指标");
  expect(book.records[0]!.standing).toMatchObject({ sheets: { 机构编制: "编制 '新'" }, tables: { 机构编制表: "编制分" } });
  expect(kinds(change(book))).toEqual(["record"]);
});

test("a workbook whose names were all cleaned away is found by its sheets and headers, and gets its anchors again", () => {
  const book = bookOf(lanzhou);
  for (const { name } of book.grid.names().filter(({ visible }) => !visible)) book.grid.deleteName(name);
  expect(standingIn(book).places.missing).toEqual([]);
  expect(standingIn(book).scheme.content.月度成绩表).toEqual(lanzhou.content.月度成绩表);
  const again = change(book);
  expect(again.lines).toEqual([]);
  expect(kinds(again)).toEqual(["addNames", "record"]);
  expectAsNew(book, planWorkbook(lanzhou, nothing, "new"));
});

test("columns a clerk has put between ours move along, and formulas know", () => {
  const book = bookOf(laizhou);
  book.insertColumns("机构编制", 2, 1);
  book.put("机构编制", 5, 2, [["经办人"], ["甲"], ["乙"]]);
  expect(standingIn(book).scheme.content.机构编制表).toEqual(laizhou.content.机构编制表);
  expect(kinds(change(book))).toEqual(["record"]);
  change(book, (scheme) => ({ scheme: withItem(scheme) }));
  expect(row(book, "机构编制", 5, 17).filter((header) => header !== "")).toContain("经办人");
  expect([book.at("机构编制", 6, 2), book.at("机构编制", 7, 2), book.at("机构编制", 5, 16)]).toEqual(["甲", "乙", "新指标"]);
  const asPlanned = new MemoryBook(planWorkbook(withItem(laizhou), nothing, "new"));
  asPlanned.insertColumns("机构编制", 2, 1);
  for (const sheet of ["机构编制", "汇总"]) {
    for (const line of [3, 4, 5, 6])
      for (let column = 0; column < 24; column++)
        if (column !== 2)
          expect([sheet, line, column, book.at(sheet, line, column)]).toEqual([sheet, line, column, asPlanned.at(sheet, line, column)]);
  }
});

test("a clerk's own column at a table's end stays in the table, behind what comes", () => {
  const book = bookOf(lanzhou);
  const { id, area } = book.table("月度成绩表");
  book.insertColumns("月度成绩", 13, 1);
  book.grid.updateTable(id, { area: { ...area, columns: area.columns + 1 } });
  book.put("月度成绩", 5, 13, [["说明"], ["好"]]);
  change(book, (scheme) => ({
    scheme: {
      ...scheme,
      tracks: scheme.tracks.map((track) => ({
        ...track,
        parts: track.parts.map((part) => (part.kind === "periods" ? { ...part, periods: [...part.periods, "补考"] } : part)),
      })),
    },
  }));
  expect(row(book, "月度成绩", 5, 16).slice(12)).toEqual(["12月", "补考", "说明", ""]);
  expect(book.at("月度成绩", 6, 14)).toBe("好");
  expect(book.table("月度成绩表").area).toMatchObject({ column: 0, columns: 15 });
});

test("a header a clerk has changed stays, and formulas name it", () => {
  const book = bookOf(lanzhou);
  book.put("单位", 4, 2, [["贡献"]]);
  const again = { kind: "list" as const, header: "再看贡献", column: "贡献率" };
  const { lines } = change(book, (scheme) => ({
    scheme: {
      ...scheme,
      tracks: scheme.tracks.map((track) =>
        track.word === "单位" ? { ...track, summary: { ...track.summary!, columns: [again, ...track.summary!.columns] } } : track,
      ),
    },
  }));
  expect(book.at("单位", 4, 2)).toBe("贡献");
  expect(lines.filter(({ code }) => code === "headerChanged")).toEqual([]);
  expect([book.at("汇总", 4, 3), book.at("汇总", 5, 3)]).toEqual(["再看贡献", expect.stringMatching(/单位表\[[^\]]*贡献\]/)]);
});

test("a column deleted by hand is told as missing, its cells are nothing, and it comes again empty", () => {
  const book = bookOf(laizhou);
  book.step({
    kind: "deleteColumns",
    sheet: "机构编制",
    at: 3,
    count: 1,
    dress: { sheet: "机构编制", formats: [], validations: [], conditions: [], widths: [] },
  });
  const header = String(laizhou.tables.find(({ name }) => name === "机构编制指标")!.rows[0]![0]);
  const { places, scheme } = standingIn(book);
  expect(places.missing).toEqual([{ sheet: "机构编制", header }]);
  expect(scheme.content.机构编制表).toEqual(laizhou.content.机构编制表!.map(([name, , ...cells]) => [name, null, ...cells]));
  const { lines } = change(book);
  expect(lines).toContainEqual({ code: "columnAdded", sheet: "机构编制", header });
  expect(book.at("机构编制", 5, 3)).toBe(header);
  expect(kinds(change(book))).toEqual(["record"]);
});

test("a sheet deleted by hand comes again", () => {
  const book = bookOf(lanzhou);
  const names = book.grid.names().filter(({ name, formula }) => isAnchor(name) && formula.includes("副职名额"));
  book.grid.deleteSheet(book.grid.id("副职名额"));
  for (const { name } of names) book.grid.setName({ name, formula: "=#REF!", comment: "", visible: false });
  expect(standingIn(book).places.missing.map(({ sheet }) => sheet)).toEqual(names.map(() => "副职名额"));
  const { lines, steps } = change(book);
  expect(lines).toContainEqual({ code: "sheetAdded", sheet: "副职名额" });
  expect(steps.find(({ kind }) => kind === "removeNames")).toEqual({ kind: "removeNames", names: names.map(({ name }) => name) });
  expect(kinds(change(book))).toEqual(["record"]);
  expectAsNew(book, planWorkbook(lanzhou, nothing, "new"));
});

test("a sheet the scheme has no more stays under a free name", () => {
  const book = bookOf(lanzhou);
  book.grid.addSheet("存档 副职名额");
  const withoutSeats = (scheme: Scheme): Scheme => ({
    ...scheme,
    tracks: scheme.tracks.map((track) => (track.word === "单位" ? { ...track, personSeats: undefined } : track)),
  });
  const dependent = lanzhou.tracks[1]!.grading;
  const { lines, steps } = change(book, (scheme) => ({
    scheme: withoutSeats({
      ...scheme,
      tracks: scheme.tracks.map((track) => (track.word === "姓名" && dependent ? { ...track, grading: undefined } : track)),
    }),
  }));
  expect(lines.filter(({ code }) => code === "sheetLeft")).toEqual([
    { code: "sheetLeft", sheet: "副职名额", renamed: "存档 副职名额 (2)" },
    { code: "sheetLeft", sheet: "副职等次", renamed: "存档 副职等次" },
  ]);
  expect(steps.filter(({ kind }) => kind === "renameSheet")).toHaveLength(2);
  expect(book.records[0]!.sheets).not.toContain("副职名额");
  expect(Object.keys(book.records[0]!.standing!.sheets)).not.toContain("副职名额");
});

test("of two schemes in one workbook each has its own, and one that is not there is an error", () => {
  const book = bookOf(lanzhou);
  const { sheets, tables, names } = book.snapshot();
  book.insert(
    planWorkbook(
      laizhou,
      { sheets: sheets.map(({ name }) => name), tables: tables.map(({ name }) => name), names: names.map(({ name }) => name) },
      "other",
    ),
  );
  book.records.push({ ...book.records[0]!, id: "old", standing: undefined });
  expect(standingSchemes(book.snapshot()).map(({ id, scheme }) => [id, scheme.content.单位表])).toEqual([
    ["new", lanzhou.content.单位表!.map((cells) => [...cells, null])],
    ["other", laizhou.content.单位表!.map((cells) => [...cells, null])],
  ]);
  const made = differenceOf(book.snapshot(), "other", { ...unchanged(withItem(laizhou)) }, about);
  book.make(made.steps);
  expect(book.records.map(({ id }) => id)).toEqual(["new", "other", "old"]);
  expect(kinds(differenceOf(book.snapshot(), "new", unchanged(lanzhou), about))).toEqual(["record"]);
  expect(kinds(differenceOf(book.snapshot(), "other", unchanged(withItem(laizhou)), about))).toEqual(["record"]);
  expect(() => differenceOf(book.snapshot(), "old", unchanged(lanzhou), about)).toThrow("no scheme old stands in the workbook");
});

test("whoever is the last to go leaves an empty row", () => {
  const book = bookOf(lanzhou);
  change(book, (scheme) => ({
    scheme,
    members: [{ track: "单位", added: [], removed: ["单位01", "单位02", "单位03", "单位04"], renamed: [] }],
  }));
  expect([book.table("单位表").area.rows, book.table("副职表").area.rows]).toEqual([2, 2]);
  expect(row(book, "单位", 5, 4)).toEqual(["", "", "", ""]);
  expect(kinds(change(book))).toEqual(["record"]);
});

test("a column deleted and typed anew in its table is found by its header", () => {
  const book = bookOf(lanzhou);
  const { id, area } = book.table("单位表");
  book.step({
    kind: "deleteColumns",
    sheet: "单位",
    at: 2,
    count: 1,
    dress: { sheet: "单位", formats: [], validations: [], conditions: [], widths: [] },
  });
  book.grid.updateTable(id, { area });
  book.put("单位", 4, 4, [[" 贡献率 "], [0.1], [0.2], [0.3], [0.4]]);
  const { scheme, places } = standingIn(book);
  expect(places.missing).toEqual([{ sheet: "单位", header: "贡献率" }]);
  expect(scheme.content.单位表).toEqual(
    lanzhou.content.单位表!.map(([name, group, , mark], i) => [name, group, [0.1, 0.2, 0.3, 0.4][i], mark, null]),
  );
  const { lines } = change(book, (now) => ({
    scheme: now,
    members: [{ track: "单位", added: [], removed: [], renamed: [{ from: "单位02", to: "新名" }] }],
  }));
  expect(lines.filter(({ code }) => code === "columnAdded" || code === "columnRemoved")).toEqual([]);
  expect(book.at("单位", 6, 0)).toBe("新名");
  expect(kinds(change(book))).toEqual(["record"]);
});

test("a row of totals is no entry, and a table gone by hand has none", () => {
  const book = bookOf(lanzhou);
  const snapshot = book.snapshot();
  const total = { ...snapshot, tables: snapshot.tables.map((table) => (table.name === "单位表" ? { ...table, totals: true } : table)) };
  expect(standingSchemes(total)[0]!.scheme.content.单位表).toHaveLength(3);
  const gone = { ...snapshot, tables: snapshot.tables.filter(({ name }) => name !== "单位表" && name !== "标记规则") };
  const { scheme } = standingSchemes(gone)[0]!;
  expect(scheme.content.单位表).toEqual([]);
  expect(scheme.tables.find(({ name }) => name === "标记规则")).toEqual(lanzhou.tables.find(({ name }) => name === "标记规则"));
});

test("a parameter whose name is gone, or points to no cell, keeps the value it had", () => {
  const book = bookOf(lanzhou);
  book.put("方案参数", 6, 1, [[12]]);
  const first = lanzhou.parameters[0]!;
  const value = () => standingIn(book).scheme.parameters[0]!.value;
  expect(value()).toBe(12);
  book.grid.setName({ name: first.name, formula: "=方案参数!#REF!", comment: "", visible: true });
  expect(value()).toBe(first.value);
  book.grid.setName({ name: first.name, formula: "=没有这张表!$B$7", comment: "", visible: true });
  expect(value()).toBe(first.value);
  book.grid.deleteName(first.name);
  expect(value()).toBe(first.value);
  book.put("方案参数", 7, 1, [[""]]);
  expect(standingIn(book).scheme.parameters[1]!.value).toBe(null);
});

test("a parameter's name that was given in other letters, or after another of that name, is followed", () => {
  const scheme: Scheme = { ...lanzhou, parameters: [{ name: "Alpha", kind: "score", value: 5, meaning: "试一试" }, ...lanzhou.parameters] };
  const book = new MemoryBook(planWorkbook(scheme, { sheets: [], tables: [], names: ["alpha"] }, "new"));
  book.grid.deleteName("Alpha_2");
  book.grid.setName({ name: "ALPHA_2", formula: "=方案参数!$B$7", comment: "", visible: true });
  book.put("方案参数", 6, 1, [[6]]);
  expect(standingIn(book).scheme.parameters[0]!.value).toBe(6);
});

test("a small table behind one to which a clerk has added a column leaves that column alone", () => {
  const book = bookOf(lanzhou);
  const { id, area } = book.table("等次标准");
  book.grid.updateTable(id, { area: { ...area, columns: area.columns + 1 } });
  book.put("方案参数", 5, 15, [["说明"], ["好"]]);
  change(book, (scheme) => ({
    scheme: {
      ...scheme,
      tables: [
        ...scheme.tables,
        {
          name: "新表",
          caption: "新表",
          columns: [
            { header: "名称", kind: "text" },
            { header: "分值", kind: "score" },
          ],
          rows: [["甲", 1]],
        },
      ],
    },
  }));
  expect(row(book, "方案参数", 5, 20).slice(13)).toEqual(["等次", "最低分", "说明", "", "名称", "分值", ""]);
  expect(book.table("新表").area).toMatchObject({ row: 5, column: 17, rows: 2, columns: 2 });
  expect(book.table("等次标准").area).toMatchObject({ column: 13, columns: 3 });
  expect(book.at("方案参数", 6, 15)).toBe("好");
  expect(kinds(change(book))).toEqual(["record"]);
});

test("of two units with one name both go, and a name in a table of single events as well", () => {
  const book = bookOf(lanzhou);
  book.put("单位", 7, 0, [["单位02"]]);
  const { lines } = change(book, (scheme) => ({ scheme, members: [{ track: "单位", added: [], removed: ["单位02"], renamed: [] }] }));
  expect(lines[0]).toMatchObject({ code: "rowsRemoved", sheet: "单位", names: ["单位02", "单位02"] });
  expect(standingIn(book).scheme.content.单位表!.map(([name]) => name)).toEqual(["单位01", "单位04"]);
});

test("persons change on their own, and a unit's other name is theirs too", () => {
  const book = bookOf(lanzhou);
  const { lines } = change(book, (scheme) => ({
    scheme,
    members: [
      { track: "单位", added: [], removed: [], renamed: [{ from: "单位02", to: "新名" }] },
      { track: "姓名", added: [{ name: "新人", group: "单位03" }], removed: ["人员001"], renamed: [{ from: "人员002", to: "人员二" }] },
    ],
  }));
  const persons = standingIn(book).scheme.content.副职表!;
  const before = lanzhou.content.副职表!;
  expect(persons.map(([name, unit]) => [name, unit])).toEqual([
    ...before.slice(1).map(([name, unit]) => [name === "人员002" ? "人员二" : name, unit === "单位02" ? "新名" : unit]),
    ["新人", "单位03"],
  ]);
  expect(lines).toContainEqual({ code: "rowsAdded", sheet: "副职", names: ["新人"] });
  expect(lines).toContainEqual(expect.objectContaining({ code: "rowsRemoved", sheet: "副职", names: ["人员001"] }));
});

test("a column whose anchor was cleaned away goes without it", () => {
  const book = bookOf(laizhou);
  const header = String(laizhou.tables.find(({ name }) => name === "机构编制指标")!.rows[0]![0]);
  const { anchor } = book.records[0]!.standing!.columns.find(({ key }) => key === `机构编制表:${header}`)!;
  book.grid.deleteName(anchorName("new", anchor));
  const { lines, steps } = change(book, (scheme) => ({
    scheme: { ...scheme, tables: scheme.tables.map((one) => (one.name === "机构编制指标" ? { ...one, rows: one.rows.slice(1) } : one)) },
  }));
  expect(lines).toContainEqual(expect.objectContaining({ code: "columnRemoved", header }));
  expect(steps.flatMap((step) => (step.kind === "removeNames" ? step.names : []))).not.toContain(anchorName("new", anchor));
  expect(kinds(change(book))).toEqual(["record"]);
});

test("a small table that has more rows than the scheme asks for keeps them", () => {
  const book = bookOf(lanzhou);
  book.put("方案参数", 11, 7, [
    ["", ""],
    ["", ""],
  ]);
  const { lines } = change(book, (scheme) => ({
    scheme: { ...scheme, tables: scheme.tables.map((one) => (one.name === "系数档次" ? { ...one, spare: undefined } : one)) },
  }));
  expect(lines).toEqual([]);
  expect(book.table("系数档次").area.rows).toBe(7);
});

test("whoever has no name goes with nobody", () => {
  const civil = smallScheme("civil-servants");
  const book = bookOf(civil);
  const at = civil.content.公务员表!.findIndex(([, unit]) => unit === "单位02");
  const other = civil.content.公务员表!.findIndex(([, unit]) => unit === "单位03");
  book.put("公务员", 5 + at, 0, [[""]]);
  book.put("平时考核", 6 + other, 0, [[""]]);
  change(book, (scheme) => ({ scheme, members: [{ track: "单位", added: [], removed: ["单位02"], renamed: [] }] }));
  const { content } = standingIn(book).scheme;
  expect(content.公务员表!.some(([, unit]) => unit === "单位02")).toBe(false);
  expect(content.平时考核表!.filter(([name]) => name === null)).toEqual([[null, ...civil.content.平时考核表![other]!.slice(1)]]);
});

test("a small table whose header a clerk has changed is read all the same", () => {
  const book = bookOf(lanzhou);
  book.put("方案参数", 5, 4, [["季", "比重"]]);
  expect(standingIn(book).scheme.tables[0]).toEqual(lanzhou.tables[0]);
});
