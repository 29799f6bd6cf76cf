import { firstOf, itemAt, lastOf } from "../../src/basics/itemAt";

test("gives what is there, falsy or not", () => {
  expect([itemAt([0, "", null], 0), itemAt([0, "", null], 1), itemAt([0, "", null], 2)]).toEqual([0, "", null]);
  expect([firstOf([3, 4, 5]), lastOf([3, 4, 5]), lastOf(new Uint32Array([7]))]).toEqual([3, 5, 7]);
});

test.each([
  ["behind the last", () => itemAt([1, 2], 2)],
  ["before the first", () => itemAt([1, 2], -1)],
  ["the first of none", () => firstOf([])],
  ["the last of none", () => lastOf([])],
])("says that there is none: %s", (_, ask) => expect(ask).toThrow(/There should be an item/));
