/** What settings and what is kept say of a write, read with no Excel behind it: its mark, the list it stands in, how it is offered again. */
import type { RemovalPlan } from "../../../src/book/removal";
import { findAside } from "../../../src/workbook/journal/aside";
import type { Kept, KeptInsertion, KeptRemoval, KeptRestructuring } from "../../../src/workbook/journal/kept";
import { Mark } from "../../../src/workbook/journal/mark";
import { brokenTokens, unfinishedSchemes } from "../../../src/workbook/journal/marked";
import { markOf } from "../../../src/workbook/journal/markOf";
import { nothingRead, takenIn, unreadContents } from "../../../src/workbook/journal/presence";
import { tokensIn } from "../../../src/workbook/journal/standing";
import { writeOf, writtenOf } from "../../../src/workbook/journal/written";
import { planOf, smallInsertion } from "./smallBook";
import { sheetOf, stateOf, tableOf } from "./stateOf";

test("a mark's number is read whichever way the write goes, whatever else the mark says", () => {
  const mark = new Mark("baton-x");
  const told = (value?: unknown) => mark.readIn(new Map(value === undefined ? [["baton.writing.baton-y", "3"]] : [[mark.key, value]]));
  expect(mark.key).toBe("baton.writing.baton-x");
  expect([told("12"), told("<12"), told("<7 special"), told("0 special"), told(5), told()]).toEqual([
    { made: 12, back: false },
    { made: 12, back: true },
    { made: 7, back: true },
    { made: 0, back: false },
    { made: 5, back: false },
    null,
  ]);
  expect(new Mark().token).toMatch(/^baton-[a-z0-9]{5,10}$/);
  expect(new Mark().token).not.toBe(new Mark().token);
});

/** What a mark leaves in the settings. */
function leaving(mark: Mark, made: number, back: boolean): [string, unknown][] {
  const left: [string, unknown][] = [];
  const workbook = { settings: { add: (key: string, value: unknown) => void left.push([key, value]) } };
  mark.leave({ workbook } as unknown as Excel.RequestContext, { made, back });
  return left;
}

const before = stateOf([sheetOf("记录", [["一"]])]);
const base = { token: "baton-t", when: 1, before, sheetIds: ["#a"] };
const insertion: KeptInsertion = { ...base, kind: "insertion", plan: smallInsertion() };
const change: KeptRestructuring = { ...base, kind: "restructuring", plan: planOf([]), after: before, looks: [] };
const removal = { ...base, kind: "removal", plan: { id: "small", sheets: [] } as unknown as RemovalPlan } as KeptRemoval;
const edit: Kept = {
  kind: "edit",
  token: "baton-t",
  when: 1,
  changes: [{ sheet: "记录", row: 0, column: 0, before: 1, after: 2 }],
  cells: [],
};

test("the mark of an insertion and of a removal says which scheme is none yet, others' say none", () => {
  const says = (entry: Kept, back = false) => leaving(markOf(entry), 4, back);
  expect([
    says(insertion),
    says({ ...insertion, plan: { ...insertion.plan, record: null } }),
    says(removal, true),
    says(change),
    says(edit, true),
  ]).toEqual(["4 special", "4", "<4 small", "4", "<4"].map((value) => [["baton.writing.baton-t", value]]));
  const settings = [
    { key: "baton.writing.baton-t", value: "4 special" },
    { key: "baton.writing.baton-u", value: "<2" },
    { key: "another.add-in", value: "9 theirs" },
    { key: "baton.writing", value: "1 none" },
  ];
  expect(unfinishedSchemes(settings)).toEqual(["special"]);
  expect(brokenTokens(new Map(settings.map(({ key, value }) => [key, value])))).toEqual(["baton-t", "baton-u"]);
  expect(unfinishedSchemes([{ key: "baton.writing.x", value: 5 }])).toEqual([]);
});

test("writes are listed by their tokens; what is no list lists nothing", () => {
  const listed = (value?: unknown) => tokensIn(new Map(value === undefined ? [] : [["baton.journal", value]]));
  expect([listed('["a","b"]'), listed('["a",7,null]'), listed("{"), listed('{"a":1}'), listed('"a"'), listed(["a"]), listed()]).toEqual([
    ["a", "b"],
    ["a"],
    [],
    [],
    [],
    [],
    [],
  ]);
});

test("what was put aside is found where the mark says that its sheet has come, and not before", () => {
  const late = (sheet: string | null) => ({ ...change, late: { entries: [], sheet, number: 5 } });
  const found = (made: number, back = true, sheet: string | null = "存档") => findAside(late(sheet), { made, back });
  expect([found(5), found(6), found(4), found(5, false), found(9, true, null)]).toEqual(["存档", "存档", null, null, null]);
  expect([findAside(late("存档"), null), findAside(change, { made: 9, back: true })]).toEqual([null, null]);
});

test("a write that is kept is offered as what it was, and made again only in a workbook as it was then", () => {
  expect([insertion, change, removal, edit].map((entry) => writtenOf(entry)?.kind)).toEqual([
    "insertion",
    "restructuring",
    "removal",
    "edit",
  ]);
  expect([insertion, change, removal].map((entry) => writtenOf({ ...entry, sheetIds: null }))).toEqual([null, null, null]);
  expect(writtenOf(insertion)).toMatchObject({ token: "baton-t", plan: insertion.plan, sheetIds: ["#a"], untaken: [], wayBack: insertion });
  expect(writtenOf(change)).toMatchObject({ token: "baton-t", plan: change.plan, untaken: [], wayBack: change });
  expect(writtenOf(removal)).toMatchObject({ token: "baton-t", plan: removal.plan, wayBack: removal });
  expect(writtenOf(edit)).toEqual({ kind: "edit", token: "baton-t", changes: edit.changes, cells: [], wayBack: edit });
  const untaken = [{ kind: "page" as const, sheet: "专项" }];
  expect(writtenOf(insertion, { write: writeOf(insertion), untaken })).toMatchObject({ untaken });
  // One that was made as another kind is none.
  for (const entry of [insertion, change, removal]) expect(writtenOf(entry, { write: writeOf(edit), untaken: [] })).toBeNull();
  expect(writeOf(edit)).toEqual({ kind: "edit", changes: edit.changes });
  for (const entry of [change, removal]) {
    const write = writeOf(entry);
    if (write.kind !== "restructuring" && write.kind !== "removal") throw new Error("another kind");
    const now = (cell: string) => ({ ...nothingRead, sheets: [{ ...unreadContents("记录"), formulas: [[cell]] }] });
    expect([write.kind, write.planner(now("一"))]).toEqual([entry.kind, entry.plan]);
    expect(() => write.planner(now("二"))).toThrow(expect.objectContaining({ code: "shownChanged" }) as Error);
  }
  const again = writeOf(insertion);
  expect(again.kind === "insertion" && again.planner({ sheets: [], tables: [], names: [] })).toEqual(insertion.plan);
});

test("names in use are those of sheets, tables and cells", () => {
  const names = [{ name: "优秀线", formula: "=1", visible: true }];
  expect(takenIn(stateOf([sheetOf("记录", [])], [tableOf("成绩", "记录", [0, 0, 1, 1])], { names }))).toEqual({
    sheets: ["记录"],
    tables: ["成绩"],
    names: ["优秀线"],
  });
  expect(unreadContents("记录")).toMatchObject({
    name: "记录",
    visible: true,
    protected: false,
    row: 0,
    column: 0,
    values: [],
    formulas: [],
    spills: [],
  });
});
