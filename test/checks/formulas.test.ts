import type { SchemeRecord } from "../../src/book/record";
import { computed, snapshotOf, type Entry } from "./snapshot-builder";
import { findingsOf, found, messageOf } from "./found";

const inTable = (row: number) => computed(`=[@分数]*2`, row);

/** 汇总: a title, a header in row 3 and one spilled formula below; 明细: a table with a calculated column. */
function book(anchor: Entry, column: Entry[], record: Partial<SchemeRecord> = {}) {
  return snapshotOf(
    {
      汇总: { at: "B1", cells: [["汇总表"], [null], ["得分"], [anchor], [180]] },
      明细: {
        at: "C2",
        cells: [["分数", "加倍"], ...column.map((cell, i): Entry[] => [i, cell])],
        tables: { 明细表: `C2:D${2 + column.length}` },
      },
    },
    {
      formulas: [
        { sheet: "汇总", address: "B4", formula: "=KAOHE.WEIGHTED(…)", label: "得分" },
        { sheet: "明细", address: "D3", formula: "=[@分数]*2", label: "加倍", table: "明细表" },
      ],
      ...record,
    },
  );
}
const anchor = computed("=KAOHE.WEIGHTED(明细表[分数],权重)", 90);

describe("formula-overwritten", () => {
  test("formulas in place pass, changed ones too", () => {
    expect(found("formula-overwritten", book(anchor, [inTable(0), inTable(2)]))).toEqual([]);
    expect(found("formula-overwritten", book(computed("=SUM(A1)", 1), [inTable(0), computed("=1", 1)]))).toEqual([]);
  });

  test("a constant and an empty cell where the formula stood", () => {
    const [constant] = findingsOf("formula-overwritten", book(95, [inTable(0)]));
    expect(constant!.place).toEqual({ sheet: "汇总", address: "B4" });
    expect(messageOf(constant!)).toBe("“得分”的公式被改成了固定的“95”");
    expect(found("formula-overwritten", book(null, [inTable(0)]))).toEqual(["汇总!B4 empty"]);
  });

  test("every row of a calculated column, rows added later included; neighbours are one finding", () => {
    const column = [inTable(0), 2, 4, inTable(6), null, 10];
    const findings = findingsOf("formula-overwritten", book(anchor, column));
    expect(findings.map(({ place, params }) => [place.address, params.problem, params.count])).toEqual([
      ["D4:D5", "constant", 2],
      ["D7", "empty", 1],
      ["D8", "constant", 1],
    ]);
    expect(messageOf(findings[0]!)).toBe("“加倍”有 2 格的公式被改成了固定的数");
  });

  test("a calculated column is found by its header where the table has moved", () => {
    const moved = snapshotOf(
      {
        明细: {
          at: "F9",
          cells: [
            ["加倍", "分数"],
            [inTable(2), 1],
            [4, 2],
          ],
          tables: { 明细表: "F9:G11" },
        },
      },
      { formulas: [{ sheet: "明细", address: "D3", formula: "=[@分数]*2", label: "加倍", table: "明细表" }] },
    );
    expect(found("formula-overwritten", moved)).toEqual(["明细!F11 constant"]);
  });

  test("rows put in above a formula do not make it lost; a constant in the moved cell does", () => {
    const shifted = (cell: Entry) => {
      const snapshot = book(anchor, [inTable(0)]);
      snapshot.sheets[0] = snapshotOf({ 汇总: { at: "B2", cells: [["汇总表"], [null], ["得分"], [cell], [180]] } }, {}).sheets[0]!;
      return snapshot;
    };
    expect(found("formula-overwritten", shifted(anchor))).toEqual([]);
    expect(found("formula-overwritten", shifted(90))).toEqual(["汇总!B4 constant"]);
  });

  test("a formula of another column under the same words does not stand in for a lost one", () => {
    const snapshot = snapshotOf(
      {
        汇总: {
          cells: [
            ["合计", "合计"],
            [anchor, 5],
          ],
        },
      },
      {
        formulas: ["A2", "B2"].map((address) => ({ sheet: "汇总", address, formula: "=KAOHE.WEIGHTED(…)", label: "合计" })),
      },
    );
    expect(found("formula-overwritten", snapshot)).toEqual(["汇总!B2 constant"]);
  });
});

describe("a spilled result typed over", () => {
  const spilled = (lines: Entry[][]) =>
    snapshotOf(
      { 等次: { at: "A4", cells: [["单位", "等次", "名次", null, "名额"], ...lines] } },
      {
        formulas: [
          { sheet: "等次", address: "A5", formula: "=单位表[单位]", label: "单位" },
          { sheet: "等次", address: "B5", formula: "=KAOHE.GRADE(…)", label: "等次" },
        ],
      },
    );
  const units = computed("=单位表[单位]", "甲");

  test("is told at the cell that stands in the way, in whichever column", () => {
    const blocked = computed("=KAOHE.GRADE(…)", "#SPILL!");
    const below = [
      [units, blocked],
      ["乙", null],
      ["丙", "优秀"],
    ];
    const [finding, ...others] = findingsOf("spill-blocked", spilled(below));
    expect(others).toEqual([]);
    expect(finding!.place.address).toBe("B7");
    expect(messageOf(finding!)).toBe("“等次”的结果展不开，被填进来的“优秀”挡住了，公式在 B5");
    expect(found("formula-overwritten", spilled(below))).toEqual([]);
    const beside = [
      [units, blocked, null, null, 3],
      ["乙", null, 2, null, 4],
    ];
    expect(found("spill-blocked", spilled(beside))).toEqual(["等次!C6 cell"]);
  });

  test("passes while it spills, its cells being constants to a reader", () => {
    const graded = [
      [units, computed("=KAOHE.GRADE(…)", "优秀"), 1],
      ["乙", "良好", 2],
    ];
    expect(found("spill-blocked", spilled(graded))).toEqual([]);
    expect(found("formula-overwritten", spilled(graded))).toEqual([]);
  });
});

test("a formula without a header is called by its address", () => {
  const snapshot = snapshotOf(
    { 参数: { cells: [["合计", 1]] } },
    { formulas: [{ sheet: "参数", address: "B1", formula: "=SUM(权重表[权重])", label: "" }] },
  );
  const [lost] = findingsOf("formula-overwritten", snapshot);
  expect(messageOf(lost!)).toBe("“B1”的公式被改成了固定的“1”");
});

describe("parts-missing", () => {
  const fields: SchemeRecord["fields"] = [{ kind: "unit", table: "明细表", column: "分数", isList: true }];

  test("a whole scheme passes", () => {
    expect(found("parts-missing", book(anchor, [inTable(0)], { fields }))).toEqual([]);
  });

  test("a sheet that is gone is told from one that is left, and its cells are not called overwritten", () => {
    const snapshot = book(anchor, [inTable(0)], { fields });
    snapshot.sheets = snapshot.sheets.filter(({ name }) => name !== "汇总");
    const [gone, ...others] = findingsOf("parts-missing", snapshot);
    expect(others).toEqual([]);
    expect(gone!.place).toEqual({ sheet: "明细", address: "A1" });
    expect(messageOf(gone!)).toBe("工作表“汇总”不在了，或者改了名，这部分没有检查");
    expect(found("formula-overwritten", snapshot)).toEqual([]);
  });

  test("a table turned back into plain cells", () => {
    const snapshot = book(anchor, [inTable(0)], { fields });
    snapshot.tables = [];
    expect(found("parts-missing", snapshot)).toEqual(["汇总!A1 table"]);
  });

  test("a renamed header, told at the table's header row", () => {
    const snapshot = book(anchor, [inTable(0)], { fields });
    snapshot.sheets[1]!.values[0]![0] = "得分";
    const [renamed] = findingsOf("parts-missing", snapshot);
    expect(renamed!.place).toEqual({ sheet: "明细", address: "C2" });
    expect(messageOf(renamed!)).toBe("表格“明细表”里找不到“分数”这一列，这部分没有检查");
  });

  test("a scheme of which nothing is left was taken out on purpose", () => {
    const snapshot = book(anchor, [inTable(0)], { fields });
    snapshot.sheets = [];
    snapshot.tables = [];
    expect(found("parts-missing", snapshot)).toEqual([]);
  });
});
