/** Parts of a formula replaced: whatever parentheses stand around and in them, Excel takes the result and computes what was meant. */
import { parseWithPlaces } from "../../src/formulas/parse";
import { argumentNodes, calledName } from "../../src/formulas/called";
import { filledInto, withParts, withRange } from "../../src/formulas/rewrite";
import { textOfNode } from "../../src/formulas/extent";
import { walk } from "../../src/formulas/walk";
import { formulasIn } from "../../src/formulas/formulaCells";
import { requireValue } from "../../src/basics/requireValue";
import { runChecks, rules, type AnyFinding, type RuleId } from "../../src/checks";
import { computed, snapshotOf, type Entry } from "../checks/snapshot-builder";

/** Every first argument of a ROUND, in a ROUND of its own. */
function roundedFirst(text: string): string | null {
  const parts: Parameters<typeof withParts>[1][number][] = [];
  walk(parseWithPlaces(text), (node) => {
    if (node.type !== "CallExpression" || calledName(node) !== "ROUND") return;
    const [of] = argumentNodes(node);
    if (of) parts.push({ node: of, text: `ROUND(${textOfNode(text, of)},9)` });
  });
  return withParts(text, parts);
}

test.each([
  ["=ROUND((B2+C2)*0.35,2)", "=ROUND(ROUND((B2+C2)*0.35,9),2)"],
  ["=ROUND(0.35*(B2+C2),2)", "=ROUND(ROUND(0.35*(B2+C2),9),2)"],
  ["=ROUND((B2+C2)*(1-0.65),2)", "=ROUND(ROUND((B2+C2)*(1-0.65),9),2)"],
  ["=ROUND(((B2+C2)*0.7)*0.5,2)", "=ROUND(ROUND(((B2+C2)*0.7)*0.5,9),2)"],
  ["=ROUND(0.5*(0.7*(B2+C2)),2)", "=ROUND(ROUND(0.5*(0.7*(B2+C2)),9),2)"],
  ["=ROUND(((B2+C2)*0.35),2)", "=ROUND((ROUND((B2+C2)*0.35,9)),2)"],
  ["=ROUND(((B2+C2)),2)", "=ROUND(((ROUND(B2+C2,9))),2)"],
  ["=ROUND(-(B2+C2)*0.35,2)", "=ROUND(ROUND(-(B2+C2)*0.35,9),2)"],
  ["=ROUND(-(-(B2+C2)),2)", "=ROUND(ROUND(-(-(B2+C2)),9),2)"],
  ["=ROUND((B2+C2)%,2)", "=ROUND(ROUND((B2+C2)%,9),2)"],
  ["=ROUND(SUMPRODUCT((B2:C2)*{0.35,0.35}),2)", "=ROUND(ROUND(SUMPRODUCT((B2:C2)*{0.35,0.35}),9),2)"],
  ['=IF(B2="","",ROUND((B2+C2)*0.35,2))', '=IF(B2="","",ROUND(ROUND((B2+C2)*0.35,9),2))'],
  ["=(ROUND((B2+C2)*0.35,2))+(1)", "=(ROUND(ROUND((B2+C2)*0.35,9),2))+(1)"],
  ["=IFERROR(ROUND( ( B2 + C2 ) * 0.35 , 2 ),0)", "=IFERROR(ROUND( ROUND(( B2 + C2 ) * 0.35,9) , 2 ),0)"],
  ["=SUM(ROUND((A1+1)*2,0),ROUND(2*(A2+1),0))", "=SUM(ROUND(ROUND((A1+1)*2,9),0),ROUND(ROUND(2*(A2+1),9),0))"],
  ['=ROUND(LEN(")(")*(B2),2)', '=ROUND(ROUND(LEN(")(")*(B2),9),2)'],
])("%s becomes %s", (text, after) => {
  expect(roundedFirst(text)).toBe(after);
  expect(parseWithPlaces(after)).not.toBeNull();
});

test("a part within another one is not replaced twice", () => {
  expect(roundedFirst("=ROUND(ROUND((B2+C2)*0.35,9),2)")).toBeNull();
});

test("the name of what is called is a part as well", () => {
  const text = "=(KAOHE.PLACES((A1:A3)))";
  const tree = requireValue(parseWithPlaces(text), "a tree");
  const parts: Parameters<typeof withParts>[1][number][] = [];
  walk(tree, (node) => {
    if (node.type === "CallExpression") parts.push({ node: node.callee, text: "KAOHE.PLACE" });
  });
  expect(withParts(text, parts)).toBe("=(KAOHE.PLACE((A1:A3)))");
});

test("a range keeps its sheet and its dollars", () => {
  expect(withRange("'年 度'!$B2:$B$9", () => ({ bottom: 11 }))).toBe("'年 度'!$B2:$B$12");
  expect(withRange("成绩表[得分]", () => ({ bottom: 11 }))).toBeNull();
});

test("filled into another cell, relative references go along, and none falls off the sheet", () => {
  const [formula] = formulasIn(
    snapshotOf(
      {
        表: {
          cells: [
            [null, null],
            [null, computed("=(A1+$A$1)*2", 0)],
          ],
        },
      },
      {},
    ),
  ).all;
  const at = requireValue(formula, "a formula");
  expect(filledInto(at, 3, 1)).toBe("=(A3+$A$1)*2");
  expect(filledInto(at, 0, 1)).toBeNull();
});

/** What a rule puts in place of a formula. */
function mendedBy(rule: RuleId, cells: Entry[][], sheets: Record<string, { cells: Entry[][] }> = {}): unknown[] {
  const { findings } = runChecks(
    snapshotOf({ 表: { cells }, ...sheets }, {}),
    rules.filter(({ id }) => id === rule),
  );
  return findings.flatMap(({ fix = [] }: AnyFinding) => fix.map(({ after }) => after));
}

describe("every rule that cuts a formula keeps its parentheses", () => {
  test.each([
    ["=ROUND((B1+C1)*0.35,2)", "=ROUND(ROUND((B1+C1)*0.35,9),2)"],
    ["=ROUND(0.35*(B1+C1),2)", "=ROUND(ROUND(0.35*(B1+C1),9),2)"],
    ["=ROUND(((B1+C1)*0.35),2)", "=ROUND((ROUND((B1+C1)*0.35,9)),2)"],
    ['=IF(B1="","",ROUND((B1+C1)*0.35,2))', '=IF(B1="","",ROUND(ROUND((B1+C1)*0.35,9),2))'],
    ["=IFERROR(ROUND(-(-(B1+C1))*0.35,2),0)", "=IFERROR(ROUND(ROUND(-(-(B1+C1))*0.35,9),2),0)"],
  ])("naive-round: %s", (formula, after) => expect(mendedBy("naive-round", [[computed(formula, 75.77), 100.25, 116.25]])).toEqual([after]));

  test("function-unknown", () => {
    expect(
      mendedBy("function-unknown", [
        [computed("=(_xldudf_KAOHE_PLACE((B1:B2)))*(1)", "#NAME?"), 1],
        [null, 2],
      ]),
    ).toEqual(["=(KAOHE.PLACE((B1:B2)))*(1)"]);
  });

  test("blank-unwrapped", () => {
    const cells: Entry[][] = [
      [computed("=(KAOHE.PLACE((B1:B3)))+(0)", 1), 1],
      [null, null],
      [null, 3],
    ];
    expect(mendedBy("blank-unwrapped", cells)).toEqual(['=(KAOHE.PLACE((IF(B1:B3="","",B1:B3))))+(0)']);
  });

  test("range-short", () => {
    const rows: Entry[][] = Array.from({ length: 8 }, (_, i) => [`单位${i}`, 80 + i]);
    const 汇总 = { cells: [["平均", computed("=((SUM((表!B1:B6)))/(2))", 0)]] as Entry[][] };
    expect(mendedBy("range-short", rows, { 汇总 })).toEqual(["=((SUM((表!B1:B8)))/(2))"]);
  });
});
