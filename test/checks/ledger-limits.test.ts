import type { Field } from "../../src/book/record";
import { snapshotOf, type Entry } from "./snapshot-builder";
import { findingsOf, found, messageOf } from "./found";

const fields: Field[] = [
  { kind: "unit", table: "单位表", column: "单位", isList: true },
  {
    kind: "ledger",
    table: "台账",
    unitColumn: "单位",
    kindColumn: "类别",
    pointsColumn: "分值",
    limitsTable: "规则",
    limits: { kind: "类别", least: "每次最少", most: "每次最多" },
  },
];

function ledger(
  entries: Entry[][],
  rules: Entry[][] = [
    ["奖励", 2, 8],
    ["扣分", 1, 6],
    ["其他", null, null],
  ],
) {
  return snapshotOf(
    {
      单位: { cells: [["单位"], ["甲"], ["乙"]], tables: { 单位表: "A1:A3" } },
      台账: { at: "A3", cells: [["单位", "类别", "分值"], ...entries], tables: { 台账: `A3:C${3 + entries.length}` } },
      参数: { at: "C2", cells: [["类别", "每次最少", "每次最多"], ...rules], tables: { 规则: `C2:E${2 + rules.length}` } },
    },
    { fields },
  );
}

test("entries inside their kind's limits pass; 0 always does; a kind without limits takes any number", () => {
  expect(
    found(
      "ledger-limits",
      ledger([
        ["甲", "奖励", 2],
        ["甲", "奖励", 8],
        ["乙", "扣分", 0],
        ["乙", "其他", 99],
      ]),
    ),
  ).toEqual([]);
});

test("outside the limits", () => {
  const findings = findingsOf(
    "ledger-limits",
    ledger([
      ["甲", "奖励", 1.99],
      ["乙", "扣分", 6.5],
      ["乙", "扣分", -2],
    ]),
  );
  expect(findings.map(({ place, params }) => [place.address, params.problem])).toEqual([
    ["C4", "below"],
    ["C5", "above"],
    ["C6", "below"],
  ]);
  expect(messageOf(findings[1]!)).toBe("“乙”的“扣分”填了 6.5 分，每次最多 6 分");
});

test("unknown and missing names, each at its own cell", () => {
  const entries = [
    ["丙", "奖励", 3],
    ["甲", "表扬", 3],
    [null, "奖励", 3],
    ["甲", null, 3],
    ["甲", "奖励", null],
  ];
  expect(found("ledger-limits", ledger(entries))).toEqual([
    "台账!A4 unknown-unit",
    "台账!B5 unknown-kind",
    "台账!A6 no-unit",
    "台账!B7 no-kind",
    "台账!C8 no-points",
  ]);
});

test("two mistakes in one entry are two findings", () => {
  expect(found("ledger-limits", ledger([["丙", "扣分", 7]]))).toEqual(["台账!A4 unknown-unit", "台账!C4 above"]);
});

test("text and errors for points; a text that looks like a number belongs to number-as-text alone", () => {
  const book = ledger([
    ["甲", "奖励", "若干"],
    ["甲", "奖励", "#VALUE!"],
    ["甲", "奖励", "３分"],
  ]);
  expect(found("ledger-limits", book)).toEqual(["台账!C4 text", "台账!C5 error"]);
  expect(found("number-as-text", book)).toEqual(["台账!C6"]);
});

test("a limit stored as text is found where it stands", () => {
  expect(found("number-as-text", ledger([], [["奖励", "２", "8 "]]))).toEqual(["参数!D3", "参数!E3"]);
});

test("rows kept ready are no entries", () => {
  expect(
    found(
      "ledger-limits",
      ledger([
        ["甲", "奖励", 3],
        [null, null, null],
      ]),
    ),
  ).toEqual([]);
});

test("without the list of units no unit is called unknown", () => {
  const book = ledger([["丙", "奖励", 3]]);
  book.tables = book.tables.filter(({ name }) => name !== "单位表");
  expect(found("ledger-limits", book)).toEqual([]);
});
