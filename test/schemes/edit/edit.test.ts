import * as fc from "fast-check";
import * as v from "valibot";
import { templates, type Scheme } from "../../../src/schemes";
import { ADDABLE, addPart, removePart } from "../../../src/schemes/edit/parts";
import { draftOf, editTable, renamesOf, schemeOf, type SchemeDraft } from "../../../src/schemes/edit/draft";
import { read, textOf } from "../../../src/schemes/edit/entry";
import { ownScheme } from "../../../src/schemes/edit/ownScheme";
import { problemsOf } from "../../../src/schemes/edit/problems";
import { dealRest, runningTotal } from "../../../src/schemes/edit/weights";
import { planWorkbook } from "../../../src/schemes/planner";
import { brokenReferences } from "../../../src/book/schema/references";
import { scheme as schema } from "../../../src/book/schema/scheme";
import { everyOf } from "../../support/everyOf";
import { PlanBook } from "../../support/planBook";

const nothing = { sheets: [], tables: [], names: [] };
const all = templates.map((template) => [template.id, template.scheme({ year: 2026 })] as const);

test.each([...all, ["own", ownScheme(2026)] as const])("%s read into fields and back is the same scheme, without problems", (_, scheme) => {
  const draft = draftOf(scheme);
  expect(problemsOf(draft)).toEqual([]);
  const back = schemeOf(draft);
  const trimmed = (of: Scheme) =>
    of.tables.map(({ name, rows }) => [name, rows.filter((row) => row.some((cell) => cell !== null && cell !== ""))]);
  expect(back.parameters).toEqual(scheme.parameters);
  expect(trimmed(back)).toEqual(trimmed(scheme));
  expect(renamesOf(draft)).toEqual([]);
});

test("a scheme from nothing can be planned, filled and calculated", () => {
  const scheme = ownScheme(2026);
  expect(v.safeParse(schema, scheme).success).toBe(true);
  expect(brokenReferences(scheme)).toEqual([]);
  const plan = planWorkbook(scheme, nothing, "own-1");
  const book = new PlanBook(plan);
  expect(book.errors()).toEqual([]);
  const table = plan.sheets.find(({ name }) => name === "指标得分")!.tables[0]!;
  const first = table.area.row + 2;
  // 90×0.5 + 80×0.3 + 70×0.2 = 83; 95×0.5 + 95×0.2 over the 0.7 that is there = 95.
  book.together(() => {
    book.write(`指标得分!D${first}`, [[90, 80, 70]]);
    book.write(`指标得分!D${first + 1}`, [
      [95, "不适用", 95],
      ["", 95, 95],
    ]);
  });
  // A blank is waited for.
  expect(book.read("汇总!D6:D8")).toEqual([[83], [95], [""]]);
});

describe("entries", () => {
  test.each([
    ["ratio", "25%", 0.25],
    ["ratio", "25", 0.25],
    ["ratio", "0.25", 0.25],
    ["ratio", "33.3％", 0.333],
    ["score", "９０．５", 90.5],
    ["score", "", null],
    ["date", "2026-3-15", 46096],
    ["word", " 去尾 ", "去尾"],
    ["word", "7", "7"],
    ["text", "7", "7"],
    ["years", "3", 3],
    ["years", "每3", "每3"],
    ["years", "007", "007"],
  ] as const)("%s %s is %s", (kind, text, value) => expect(read(kind, text)).toEqual({ value }));
  test.each([
    ["score", "九十"],
    ["ratio", "1/3"],
    ["date", "2026-2-30"],
  ] as const)("%s %s is refused", (kind, text) => expect(read(kind, text)).toHaveProperty("problem"));
  test("a ratio comes back as it was, to the last digit", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000 }), (n) =>
        expect(read("ratio", textOf("ratio", n / 10_000))).toEqual({ value: n / 10_000 }),
      ),
    );
  });
});

describe("weights", () => {
  test("what is left is dealt evenly, exactly, the first taking the odd steps", () => {
    expect(dealRest([0.4, null, null, null], [true, false, false, false], 1, 3, "evenly")).toEqual([0.4, 0.2, 0.2, 0.2]);
    expect(dealRest([null, null, null], [false, false, false], 1, 3, "evenly")).toEqual([0.334, 0.333, 0.333]);
    expect(dealRest([0.6, 0.5], [true, true], 1, 3, "evenly")).toBeNull();
    expect(dealRest([1.2, 0.5], [true, false], 1, 3, "evenly")).toBeNull();
  });
  test("in proportion: 30, 20 and 10 over a half become 25, 16.7 and 8.3", () => {
    expect(dealRest([0.5, 0.3, 0.2, 0.1], [true, false, false, false], 1, 3, "proportion")).toEqual([0.5, 0.25, 0.167, 0.083]);
  });
  test("whatever is dealt adds up exactly, and locked ones stay", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 0, max: 300 }), fc.boolean()), { minLength: 1, maxLength: 30 }),
        fc.constantFrom("evenly", "proportion"),
        (rows, way) => {
          const weights = rows.map(([n]) => n / 1000);
          const locked = rows.map(([, is]) => is);
          const dealt = dealRest(weights, locked, 1, 3, way);
          if (!dealt) return;
          expect(runningTotal(dealt, 1)).toEqual({ sum: 1, left: 0, exact: true });
          dealt.forEach((weight, i) => locked[i] && expect(weight).toBe(weights[i]));
        },
      ),
    );
  });
});

describe("problems stand beside their field", () => {
  const draft = draftOf(ownScheme(2026));
  const rows = draft.rows["指标权重"]!;
  const typed = (row: number, column: number, text: string) => editTable(draft, "指标权重", { kind: "cell", row, column, text });
  test.each<[string, SchemeDraft, string, string]>([
    ["weights that do not add up", typed(0, 1, "40%"), "t:指标权重", "total"],
    ["text for a number", typed(0, 1, "一半"), `c:指标权重:${rows[0]!.id}:1`, "number"],
    ["a ratio above one", typed(0, 1, "150%"), `c:指标权重:${rows[0]!.id}:1`, "most"],
    ["a name twice", typed(1, 0, "重点工作"), `c:指标权重:${rows[1]!.id}:0`, "twice"],
    ["a name of two lines", typed(1, 0, "党建\n一"), `c:指标权重:${rows[1]!.id}:0`, "characters"],
    ["no name", typed(1, 0, " "), `c:指标权重:${rows[1]!.id}:0`, "nameMissing"],
    ["a parameter out of its words", { ...draft, parameters: { ...draft.parameters, 名额取整: "随便" } }, "p:名额取整", "choose"],
    [
      "grades that do not fall",
      editTable(draft, "等次标准", { kind: "cell", row: 1, column: 1, text: "95" }),
      `c:等次标准:${draft.rows["等次标准"]![1]!.id}:1`,
      "descending",
    ],
  ])("%s", (_, edited, field, code) => expect(problemsOf(edited)).toContainEqual(expect.objectContaining({ field, code })));

  test("lights of tasks whose days do not rise", () => {
    const tasks = draftOf(templates.find(({ id }) => id === "golmud")!.scheme({ year: 2026 }));
    expect(problemsOf(tasks)).toEqual([]);
    const field = `c:督办灯:${tasks.rows["督办灯"]![2]!.id}:0`;
    const edited = editTable(tasks, "督办灯", { kind: "cell", row: 2, column: 0, text: "-30" });
    expect(problemsOf(edited)).toEqual([expect.objectContaining({ field, code: "ascending" })]);
  });
});

test("a renamed, a new and a removed row are told apart", () => {
  let draft = draftOf(ownScheme(2026));
  draft = editTable(draft, "指标权重", { kind: "cell", row: 0, column: 0, text: "中心工作" });
  draft = editTable(draft, "指标权重", { kind: "remove", row: 2 });
  draft = editTable(draft, "指标权重", { kind: "add" });
  draft = editTable(draft, "指标权重", { kind: "cell", row: 2, column: 0, text: "作风建设" });
  draft = editTable(draft, "指标权重", { kind: "cell", row: 2, column: 1, text: "20%" });
  expect(renamesOf(draft)).toEqual([{ table: "指标权重", from: "重点工作", to: "中心工作" }]);
  expect(schemeOf(draft).tables[0]!.rows).toEqual([
    ["中心工作", 0.5],
    ["职能工作", 0.3],
    ["作风建设", 0.2],
  ]);
});

describe("names that look like numbers", () => {
  const isNamed = ({ kind, computed }: Scheme["tables"][number]["columns"][number]) => !computed && (kind === "text" || kind === "word");

  test.each([...all, ["own", ownScheme(2026)] as const])("a word typed in %s is a text, but for running years", (_, scheme) => {
    const years = new Set(scheme.tracks.flatMap(({ outcome }) => (outcome ? [outcome.table] : [])));
    let seen = 0;
    for (const { name, columns } of scheme.tables) {
      columns.forEach((column, c) => {
        if (!isNamed(column)) return;
        const edited = schemeOf(editTable(draftOf(scheme), name, { kind: "cell", row: 0, column: c, text: "7" }));
        const [first] = edited.tables.find((table) => table.name === name)!.rows;
        expect([name, column.header, first![c]]).toEqual([name, column.header, years.has(name) && c === 1 ? 7 : "7"]);
        seen++;
      });
    }
    expect(seen).toBeGreaterThan(3);
  });

  test("an indicator that the clerk's sheet holds as a number is renamed, and left alone where nobody touches it", () => {
    const own = ownScheme(2026);
    const typed: Scheme = {
      ...own,
      tables: own.tables.map((table) => (table.name === "指标权重" ? { ...table, rows: [[7, 0.5], ...table.rows.slice(1)] } : table)),
    };
    const draft = draftOf(typed);
    expect(renamesOf(draft)).toEqual([]);
    expect(schemeOf(draft).tables).toEqual(typed.tables);
    expect(renamesOf(editTable(draft, "指标权重", { kind: "cell", row: 0, column: 0, text: "党建" }))).toEqual([
      { table: "指标权重", from: "7", to: "党建" },
    ]);
  });

  test("a bound that is changed is no rename", () => {
    const scheme = all.find(([id]) => id === "lanzhou")![1];
    const bounds = scheme.tables.find(({ columns: [first] }) => first!.kind === "score")!;
    expect(typeof bounds.rows[0]![0]).toBe("number");
    expect(renamesOf(editTable(draftOf(scheme), bounds.name, { kind: "cell", row: 0, column: 0, text: "1" }))).toEqual([]);
  });
});

const some = all.filter(([id]) => id === "lanzhou" || id === "civil-servants");
test.each([...everyOf(all, some), ["own", ownScheme(2026)] as const])("a part can come to %s and go again", (_, scheme) => {
  for (const { word, summary } of scheme.tracks) {
    if (!summary) continue;
    for (const kind of ADDABLE) {
      const more = addPart(scheme, word, kind, "专项");
      expect(v.safeParse(schema, more).success).toBe(true);
      expect(brokenReferences(more)).toEqual([]);
      expect(new PlanBook(planWorkbook(more, nothing, "x")).errors()).toEqual([]);
      const less = removePart(more, word, more.tracks.find((track) => track.word === word)!.parts.at(-1)!.name);
      expect("needed" in less ? less : brokenReferences(less)).toEqual([]);
    }
  }
});

test("a ledger of tasks that is added counts its cards off the total, and a second goes by the same lights and day", () => {
  const own = ownScheme(2026);
  const [track] = own.tracks;
  const once = addPart(own, track!.word, "tasks", "督办");
  expect(once.parameters.find(({ name }) => name === "督办统计日")).toMatchObject({ kind: "date", value: 46_387 });
  const twice = addPart(once, track!.word, "tasks", "整改");
  expect([twice.parameters.length, twice.tables.length]).toEqual([once.parameters.length, once.tables.length]);
  expect(brokenReferences(twice)).toEqual([]);
  const left = removePart(twice, track!.word, "督办") as Scheme;
  expect(left.parameters).toEqual(once.parameters);
  const last = removePart(left, track!.word, "整改") as Scheme;
  expect([last.parameters, last.tables]).toEqual([own.parameters, own.tables]);

  const unit = "甲局";
  const plan = planWorkbook(
    {
      ...once,
      parameters: once.parameters.map((one) => (one.name === "督办红牌扣分" ? { ...one, value: 1.5 } : one)),
      content: {
        ...once.content,
        [track!.list.table]: [[unit, "一组"]],
        督办表: [[unit, "逾期不办", 46_000, 46_300, null, null, null, null, null]],
      },
    },
    nothing,
    "x",
  );
  const book = new PlanBook(plan);
  expect(book.errors()).toEqual([]);
  expect(book.reader.list("督办统计", track!.word)[0]).toMatchObject({ 任务: 1, 红牌: 1, 督办扣分: -1.5 });
});

test("a part that a column is made of alone stays, and the column is named", () => {
  const lanzhou = all.find(([id]) => id === "lanzhou")![1];
  expect(removePart(lanzhou, "单位", "月度成绩")).toEqual({ needed: "加扣分台账" });
});
