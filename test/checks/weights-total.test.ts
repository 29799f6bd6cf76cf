import type { Entry } from "./snapshot-builder";
import { snapshotOf } from "./snapshot-builder";
import { findingsOf, found, messageOf } from "./found";

/** A table of weights at B3 of 参数, the used range starting there too. */
function weights(total: number, ...rows: [label: Entry, weight: Entry][]) {
  return snapshotOf(
    { 参数: { at: "B3", cells: [["指标", "权重"], ...rows], tables: { 权重表: `B3:C${3 + rows.length}` } } },
    { fields: [{ kind: "weight", table: "权重表", column: "权重", labelColumn: "指标", total }] },
  );
}

test("weights that add up only as decimals pass", () => {
  expect(found("weights-total", weights(1, ["甲", 0.1], ["乙", 0.2], ["丙", 0.7]))).toEqual([]);
  const tenTenths = Array.from({ length: 10 }, (_, i): [string, number] => [`第${i}项`, 0.1]);
  expect(tenTenths.reduce((sum, [, weight]) => sum + weight, 0)).not.toBe(1);
  expect(found("weights-total", weights(1, ...tenTenths))).toEqual([]);
  expect(found("weights-total", weights(100, ["甲", 33.3], ["乙", 33.3], ["丙", 33.4]))).toEqual([]);
});

test("thirds pass, a thousandth of a percent does not", () => {
  expect(found("weights-total", weights(1, ["甲", 1 / 3], ["乙", 1 / 3], ["丙", 1 / 3]))).toEqual([]);
  expect(found("weights-total", weights(1, ["甲", 0.5], ["乙", 0.50001]))).toEqual(["参数!C4:C5 total"]);
});

test("a wrong sum is told as the cells show it", () => {
  const [percent] = findingsOf("weights-total", weights(1, ["甲", 0.63], ["乙", 0.34], ["丙", 0.028]));
  expect(messageOf(percent!)).toBe("权重合计 99.8%，应为 100%");
  expect(messageOf(percent!, "en-US")).toBe("The weights add up to 99.8%; they must add up to 100%");
  const [points] = findingsOf("weights-total", weights(100, ["甲", 60], ["乙", 50.5]));
  expect(messageOf(points!)).toBe("权重合计 110.5，应为 100");
});

test("what is no weight is told at its own cell, and the sum is not judged yet", () => {
  const rows = weights(1, ["甲", null], ["乙", "一半"], ["丙", "#REF!"], ["丁", 0.1]);
  expect(found("weights-total", rows)).toEqual(["参数!C4 blank", "参数!C5 text", "参数!C6 error"]);
});

test("text that looks like a number belongs to number-as-text alone", () => {
  const rows = weights(1, ["甲", "４０％"], ["乙", 0.1]);
  expect(found("weights-total", rows)).toEqual([]);
  expect(found("number-as-text", rows)).toEqual(["参数!C4"]);
});

test("a negative weight is told even where the sum is right", () => {
  expect(found("weights-total", weights(1, ["甲", 1.2], ["乙", -0.2]))).toEqual(["参数!C5 negative"]);
});

test("spare rows count for nothing; a table without any weight is one finding", () => {
  expect(found("weights-total", weights(1, ["甲", 1], [null, null]))).toEqual([]);
  expect(found("weights-total", weights(1, ["甲", null], ["乙", null]))).toEqual(["参数!C4:C5 none"]);
  expect(found("weights-total", weights(1, [null, null]))).toEqual([]);
  expect(found("weights-total", weights(1, ["甲", 1], ["乙", "不适用"]))).toEqual([]);
});
