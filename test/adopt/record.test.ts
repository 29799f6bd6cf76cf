/** What an adoption writes down: where everything stands, and no more than that; and what is taken away again when it is dropped. */
import { adoptedOn, adoptionPlan, dropPlan, proposeAdoption } from "../../src/adopt";
import { requireValue } from "../../src/basics/requireValue";
import { listsIn } from "../../src/book/lists";
import type { SchemeRecord } from "../../src/book/record";
import type { Snapshot } from "../../src/book/snapshot";
import { clerkBook, clerkSheet, type ClerkCell } from "../support/clerkSheet";

const rows: ClerkCell[][] = [
  ["序号", "单位", "党建", "业务", "总分"],
  [1, "甲局", 90, 80, 170],
  [2, "乙局", 85, 88, 173],
  [3, "丙局", 71, 92, 163],
];
const weighed: ClerkCell[][] = [...rows.slice(0, 1), ["权重", null, 0.4, 0.6, null], ...rows.slice(1)];
const sheetNamed = (name: string, cells = rows) => clerkSheet(name, cells, { at: "B3" });

const planOf = (book: Snapshot, sheet: string, id: string) =>
  adoptionPlan(book, requireValue(proposeAdoption(book, sheet), "an adoption"), id);

/** The workbook after such an adoption. */
function with_(book: Snapshot, sheet: string, id: string): Snapshot {
  const { steps } = planOf(book, sheet, id);
  const records = steps.flatMap((step): SchemeRecord[] => (step.kind === "record" ? [step.record] : []));
  const names = steps.flatMap((step) => (step.kind === "addNames" ? step.names : []));
  const [schemes, anchors] = [
    [...book.schemes, ...records],
    [...book.anchors, ...names.map(({ name, formula }) => ({ name, formula }))],
  ];
  return { ...book, schemes, anchors, lists: listsIn(schemes, anchors) };
}

test("the rows, and the header of each column that is used", () => {
  const plan = planOf(clerkBook([sheetNamed("得分 表")]), "得分 表", "a-1");
  expect(plan).toEqual({
    lines: [{ code: "adopted", sheet: "得分 表", columns: 4 }],
    steps: [
      {
        kind: "addNames",
        names: [
          { name: "_baton.a_1.0", formula: "='得分 表'!$B$4:$F$6", hidden: true },
          { name: "_baton.a_1.2", formula: "='得分 表'!$C$3", hidden: true },
          { name: "_baton.a_1.3", formula: "='得分 表'!$D$3", hidden: true },
          { name: "_baton.a_1.4", formula: "='得分 表'!$E$3", hidden: true },
          { name: "_baton.a_1.5", formula: "='得分 表'!$F$3", hidden: true },
        ],
      },
      {
        kind: "record",
        record: {
          ...{ version: 1, template: "adopted", id: "a-1", sheets: [], formulas: [], results: [] },
          fields: [
            { kind: "unit", table: "_a-1", column: "单位", isList: true },
            {
              ...{ kind: "score", table: "_a-1", columns: ["党建", "业务"], unitColumn: "单位", digits: 2 },
              ...{ least: { name: "", initial: 0 }, most: { name: "", initial: 100 } },
            },
          ],
          lists: [
            {
              ...{ table: "_a-1", area: 0 },
              columns: [
                { header: "单位", anchor: 2 },
                { header: "党建", anchor: 3 },
                { header: "业务", anchor: 4 },
                { header: "总分", anchor: 5 },
              ],
            },
          ],
        },
      },
    ],
    open: { sheet: "得分 表", row: 3, column: 1 },
  });
});

test("the row of weights too, where there is one", () => {
  const { steps, open } = planOf(clerkBook([sheetNamed("得分", weighed)]), "得分", "a1");
  expect(open).toMatchObject({ row: 4 });
  expect(steps[0]).toMatchObject({
    names: [{ formula: "=得分!$B$5:$F$7" }, { name: "_baton.a1.1", formula: "=得分!$B$4" }, { name: "_baton.a1.2" }, {}, {}, {}],
  });
  const [record] = steps.flatMap((step) => (step.kind === "record" ? [step.record] : []));
  expect(record?.fields[2]).toEqual({ kind: "weightRow", table: "_a1", columns: ["党建", "业务"], anchor: 1, total: 1 });
});

describe("of several sheets", () => {
  const both = [
    ["甲", "a1"],
    ["乙", "a10"],
  ] as const;
  const book = both.reduce(
    (before, [sheet, id]) => with_(before, sheet, id),
    clerkBook([sheetNamed("甲"), sheetNamed("乙"), sheetNamed("丙")]),
  );
  test("each has its own record, and one that was not adopted has none", () => {
    expect(["甲", "乙", "丙"].map((sheet) => adoptedOn(book, sheet)?.id)).toEqual(["a1", "a10", undefined]);
  });
  test("a scheme of ours is none, even with a list on the sheet, and neither is a record without lists", () => {
    const ours = book.schemes.map((record) => ({ ...record, template: "lanzhou" }));
    expect(adoptedOn({ ...book, schemes: ours }, "甲")).toBeUndefined();
    const listless = book.schemes.map((record) => {
      const copy = { ...record };
      delete copy.lists;
      return copy;
    });
    expect(adoptedOn({ ...book, schemes: listless }, "甲")).toBeUndefined();
  });
  test("one is dropped with its own names alone", () => {
    const plan = dropPlan(book, requireValue(adoptedOn(book, "甲"), "a record"));
    expect(plan.lines).toEqual([{ code: "dropped", sheet: "" }]);
    expect(plan.steps).toEqual([
      { kind: "removeNames", names: [0, 2, 3, 4, 5].map((anchor) => `_baton.a1.${anchor}`) },
      { kind: "dropRecord", id: "a1" },
    ]);
  });
  test("names are found whatever case they were brought to, and none are removed where there are none", () => {
    const record = requireValue(adoptedOn(book, "甲"), "a record");
    const shouted = book.anchors.map(({ name, formula }) => ({ name: name.toUpperCase(), formula }));
    expect(dropPlan({ ...book, anchors: shouted }, record).steps[0]).toMatchObject({
      names: [0, 2, 3, 4, 5].map((anchor) => `_BATON.A1.${anchor}`),
    });
    expect(dropPlan({ ...book, anchors: [] }, { ...record, sheets: ["甲"] })).toEqual({
      lines: [{ code: "dropped", sheet: "甲" }],
      steps: [{ kind: "dropRecord", id: "a1" }],
      open: { sheet: "甲", row: 0, column: 0 },
    });
  });
});
