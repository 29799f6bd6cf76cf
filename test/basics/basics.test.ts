import { largestOf, leastOf } from "../../src/basics/extremes";
import { addTo, groupBy } from "../../src/basics/groupBy";
import { requireValue } from "../../src/basics/requireValue";

test("a value that is there is handed on, whatever it is", () => {
  expect(["", 0, false].map((value) => requireValue(value, "a value"))).toEqual(["", 0, false]);
});

test("one that is missing is told by what it should have been", () => {
  for (const nothing of [undefined, null]) {
    expect(() => requireValue(nothing, "a header row")).toThrow("There should be a header row here, and there is none.");
  }
});

test("things are put together by their key, keys and things in the order they come", () => {
  const groups = groupBy(["乙1", "甲1", "乙2"], (unit) => unit[0]);
  addTo(groups, "丙", "丙1");
  expect([...groups]).toEqual([
    ["乙", ["乙1", "乙2"]],
    ["甲", ["甲1"]],
    ["丙", ["丙1"]],
  ]);
});

test("the least and the largest of more numbers than a call takes", () => {
  const many = Array.from({ length: 500_000 }, (_, i) => (i * 7) % 500_000);
  expect([leastOf(many), largestOf(many)]).toEqual([0, 499_999]);
  expect([leastOf(many, -3), largestOf(many, 600_000)]).toEqual([-3, 600_000]);
  expect([leastOf([], 5), largestOf([], 5), leastOf([]), largestOf([])]).toEqual([5, 5, Infinity, -Infinity]);
});
