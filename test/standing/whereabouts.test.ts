/** Finding a sheet, a unit and a person in a scheme that stands, also where sheets and columns were called and put otherwise since. */
import { templates } from "../../src/schemes";
import { namesContaining, stagedSheets, standingSchemes, whereabouts } from "../../src/standing";
import { bookSnapshot } from "../support/bookSnapshot";
import { PlanBook } from "../support/planBook";
import { MemoryBook } from "./memoryBook";

const plan = templates.find(({ id }) => id === "ningwu")!.plan({ sample: true, year: 2026 }, { sheets: [], tables: [], names: [] });
const book = new PlanBook(plan);
const snapshot = bookSnapshot(book, { sheets: plan.sheets.map(({ name }) => name), names: plan.names, schemes: [plan.record] });
const standing = standingSchemes(snapshot)[0]!;

test("lists every sheet once, by what is to be done there", () => {
  const found = stagedSheets(standing);
  expect(found.map(({ name }) => name)).toEqual(plan.sheets.map(({ name }) => name));
  expect(found[0]).toEqual({ stage: "guide", name: "说明" });
  const stageOf = (name: string) => found.find((one) => one.name === name)?.stage;
  expect([stageOf("方案参数"), stageOf("单位"), stageOf("排名表")]).toEqual(["parameters", "entry", "result"]);
});

test("tells where a unit stands, the list first, and what became of it", () => {
  const [listed] = book.reader.list("单位等次", "单位");
  const names = namesContaining(snapshot, standing, ` ${String(listed!["单位"])} `);
  expect(names).toEqual([listed!["单位"]]);
  const [found] = whereabouts(snapshot, standing, names);
  expect(found!.places[0]!.sheet).toBe("单位");
  for (const { sheet, address } of found!.places) expect(book.read(`${sheet}!${address}`)).toEqual([[listed!["单位"]]]);
  expect(found!.places.find(({ sheet }) => sheet === "单位等次")?.result).toEqual({
    place: String(listed!["名次"]),
    grade: listed!["等次"],
  });
  expect(found!.places.find(({ sheet }) => sheet === "单位")?.result).toBeNull();
});

test("finds by a part of a name, and nothing by a blank or by what is not there", () => {
  const units = book.reader.rows("单位表").map((row) => row["单位"]);
  expect(namesContaining(snapshot, standing, "单位0")).toEqual(units.filter((name) => String(name).includes("单位0")));
  expect(namesContaining(snapshot, standing, " ")).toEqual([]);
  expect(namesContaining(snapshot, standing, "没有的局")).toEqual([]);
});

test("knows a sheet by the name it has now", () => {
  const small = new MemoryBook(plan);
  small.rename("单位", "参评单位");
  const now = small.snapshot();
  const found = standingSchemes(now)[0]!;
  expect(stagedSheets(found).map(({ name }) => name)).toContain("参评单位");
  expect(whereabouts(now, found, ["单位01"])[0]!.places[0]).toMatchObject({ sheet: "参评单位", result: null });
});
