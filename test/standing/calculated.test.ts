/** Schemes read back out of sheets that were calculated: what formulas show and what they spill is no content of theirs. */
import { planWorkbook, templates } from "../../src/schemes";
import { differenceOf, rollOver, standingSchemes, unchanged } from "../../src/standing";
import { bookSnapshot } from "../support/bookSnapshot";
import { PlanBook } from "../support/planBook";
import { smallScheme } from "./smallScheme";

const about = { when: "2026-11-26", reason: "测试" };

function calculated(id: string, units: number) {
  const scheme = smallScheme(id, units);
  const plan = planWorkbook(scheme, { sheets: [], tables: [], names: [] }, "new");
  const book = new PlanBook(plan);
  const snapshot = bookSnapshot(book, { sheets: plan.sheets.map(({ name }) => name), names: plan.names, schemes: [plan.record] });
  return { scheme, book, snapshot, standing: standingSchemes(snapshot)[0]! };
}

test.each(templates.map(({ id }) => [id]))("a scheme read back changes nothing: %s", (id) => {
  const { scheme, snapshot, standing } = calculated(id, 6);
  expect(standing.places.missing).toEqual([]);
  expect(standing.scheme.parameters).toEqual(scheme.parameters);
  const change = differenceOf(snapshot, "new", unchanged(standing.scheme), about);
  expect(change.lines).toEqual([]);
  expect(change.steps.map(({ kind }) => kind)).toEqual(["record"]);
});

test("grades that wait are found by name", () => {
  const { snapshot, standing } = calculated("golmud", 60);
  expect(rollOver(snapshot, standing).problems).toContainEqual({
    code: "pending",
    params: { names: expect.arrayContaining(["单位16"]) as string[] },
  });
});

test("what seats cut off is brought forward as it shows", () => {
  const { snapshot, book, standing } = calculated("civil-servants", 6);
  const carried = rollOver(snapshot, standing).wanted.filled.find(({ header }) => header === "结转小数")!;
  const column = standing.places.sheets.get("优秀名额")!.columns.get("1:结转下年")!;
  const rows = book.read("优秀名额!A6:Z11");
  rows.forEach((row) => expect([row[0], carried.cells.get(String(row[0]))]).toEqual([row[0], row[column] === "" ? null : row[column]]));
  expect(carried.cells.size).toBe(6);
});
