/** Hostile sheets, small ones: hostile.slow.test.ts has them in full. And what is told of them. */
import { runChecks, type AnyFinding, type Rule } from "../../src/checks";
import { formulasIn } from "../../src/formulas/formulaCells";
import { parseFormula } from "../../src/formulas/parse";
import { resolve } from "../../src/formulas/resolve";
import { areaAddress } from "../../src/sheet/address";
import { requireValue } from "../../src/basics/requireValue";
import { hostileSheets } from "../support/hostile";
import { messageOf } from "./found";
import { expectSurvived } from "./survives";
import { computed, snapshotOf, type Entry } from "./snapshot-builder";

test.each(hostileSheets.map((hostile) => [hostile.name, hostile] as const))("%s", (_, { quick, book }) => {
  expectSurvived(book(quick), 20);
});

/** What is found in a hostile sheet of so many rows. */
function findingsIn(name: string, size: number): AnyFinding[] {
  const hostile = requireValue(
    hostileSheets.find((one) => one.name === name),
    name,
  );
  return runChecks(hostile.book(size)).findings;
}

describe("what a whole column shares is told once, with how many", () => {
  test("numbers over a third of the formulas", () => {
    const [finding, ...others] = findingsIn("a number over every third formula", 900);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ rule: "formula-overwritten", place: { sheet: "表", address: "D4:D901" }, params: { count: 300 } });
    // The whole column can be mended at once.
    expect(finding?.fix).toHaveLength(300);
    expect(finding?.fix?.[298]).toMatchObject({ row: 897, before: 96, after: "=B898+C898" });
  });

  test("no more cells than one fix takes are mended", () => {
    const [finding] = findingsIn("a number over every third formula", 18_000);
    expect(finding).toMatchObject({ rule: "formula-overwritten", params: { count: 6_000 } });
    expect(finding?.fix).toBeUndefined();
  });

  test("another formula in the place of a third", () => {
    const [finding, ...others] = findingsIn("another formula in the place of every third", 900);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ rule: "formula-differs", place: { address: "D4:D898" }, params: { count: 299, of: 600 } });
  });

  test("errors, each of its own", () => {
    const report = findingsIn("errors of one formula filled down", 1_000);
    // One finding for each of five kinds of errors.
    expect(report.map(({ place, alike }) => [place.address, alike])).toEqual(
      [1, 2, 3, 4, 5].map((row) => [`C${row + 1}:C${row + 996}`, 199]),
    );
    const [first] = runChecks(
      requireValue(
        hostileSheets.find(({ name }) => name === "errors that were typed"),
        "the sheet",
      ).book(1_000),
    ).findings;
    expect(messageOf(requireValue(first, "a finding"))).toMatch(/；这一列同样的还有 999 处$/);
    expect(messageOf(requireValue(first, "a finding"), "en-US")).toMatch(/; 999 more like it in this column$/);
  });

  test("a hundred are told one by one, in their order, and their fixes stay together beyond that", () => {
    const rows = (count: number, column: string) =>
      Array.from({ length: count }, (_, i): ReturnType<Rule["check"]>[number] => ({
        place: { sheet: "一", address: `${column}${i + 1}` },
        params: { problem: "x" },
        fix: [{ sheet: "一", row: i, column: 0, before: "", after: "=1" }],
      }));
    const book = snapshotOf({ 一: { cells: [[1]] } }, {});
    const rule = (found: ReturnType<Rule["check"]>): Rule => ({ id: "many", severity: "error", about: "scores", check: () => found });
    const told = (...found: ReturnType<Rule["check"]>) => runChecks(book, [rule(found)]).findings;
    expect(told(...rows(100, "A"), ...rows(100, "B"))).toHaveLength(200);
    const [first, crowd, last] = told(...rows(1, "A"), ...rows(101, "B"), ...rows(1, "C"));
    expect([first?.alike, crowd?.alike, last?.alike]).toEqual([undefined, 100, undefined]);
    expect(crowd?.place.address).toBe("B1:B101");
    expect(crowd?.fix).toHaveLength(101);
  });
});

describe("a reference to the end of the sheet reaches as far as the sheet is used", () => {
  const cells: Entry[][] = [
    ["单位", "得分"],
    ["甲", 90],
    ["乙", computed("=SUM(A1:XFD1048576)", 80)],
  ];
  const areaOf = (reference: string) => {
    const book = snapshotOf({ 表: { cells } }, {});
    const formula = requireValue(formulasIn(book).at("表", 2, 1), "the formula");
    const found = resolve(book, formula, requireValue(parseFormula(`=${reference}`), "a tree"));
    return found && areaAddress(found.area);
  };

  test.each([
    ["A1:XFD1048576", "A1:B3"],
    ["A:XFD", "A1:B3"],
    ["1:1048576", "A1:B3"],
    ["B2:B1048576", "B2:B3"],
    ["A2:XFD2", "A2:B2"],
    ["A1:Z999999", "A1:B3"],
    ["D5:XFD1048576", "D5"],
    ["A1:INDEX(A:XFD,1,1):XFD1048576", "A1:B3"],
    // What a list may still grow into stays as it is written.
    ["B2:B5000", "B2:B5000"],
    ["A1:Z2", "A1:Z2"],
  ])("%s", (reference, area) => expect(areaOf(reference)).toBe(area));
});

test("a formula is read to five hundred levels, and none is too deep to be looked at", () => {
  expect(parseFormula(`=A1${"+A1".repeat(400)}`)?.type).toBe("BinaryExpression");
  expect(parseFormula(`=A1${"+A1".repeat(600)}`)).toBeNull();
  expect(parseFormula(`=SUM(A1${",A1".repeat(2_000)})`)?.type).toBe("CallExpression");
});
