/** Who is in charge of a unit is named beside it: the name follows him when he is renamed, and the unit stays when he goes. */
import { planWorkbook } from "../../src/schemes";
import { standingSchemes } from "../../src/standing";
import { rowChanges } from "../../src/standing/rows";
import { unchanged, type MemberChange } from "../../src/standing/wanted";
import { MemoryBook } from "./memoryBook";
import { smallScheme } from "./smallScheme";

const nothing = { sheets: [], tables: [], names: [] };

/** What the list of units says of who is in charge after leaders have come, gone or changed their names. */
function chargesAfter(change: Partial<MemberChange>): unknown[][] {
  const scheme = smallScheme("golmud");
  const leaders = scheme.content.市级领导表!.map(([name]) => String(name));
  scheme.content.单位表!.forEach((row, i) => (row[2] = leaders[i % 2]!));
  const book = new MemoryBook(planWorkbook(scheme, nothing, "new"));
  const standing = standingSchemes(book.snapshot())[0]!;
  const wanted = {
    ...unchanged(standing.scheme),
    members: [{ track: "市级领导", added: [], removed: [], renamed: [], ...change }],
  };
  return rowChanges(standing, wanted).scheme.content.单位表!.map((row) => [row[0], row[2]]);
}

const [first, second] = smallScheme("golmud").content.市级领导表!.map(([name]) => String(name)) as [string, string];
const units = smallScheme("golmud").content.单位表!.map(([name]) => name);

test("a leader's new name stands beside his units", () => {
  expect(chargesAfter({ renamed: [{ from: first, to: "新名" }] })).toEqual(units.map((unit, i) => [unit, i % 2 === 0 ? "新名" : second]));
});

test("the units of a leader who goes stay", () => {
  expect(chargesAfter({ removed: [first] })).toEqual(units.map((unit, i) => [unit, i % 2 === 0 ? first : second]));
});
