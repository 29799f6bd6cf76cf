import { templates } from "../../src/schemes";
import { differenceOf, rollOver, standingSchemes, yearOf } from "../../src/standing";
import { standingBook } from "./support";

const about = { when: "2026-11-26", reason: "结转" };
const book = (id: string) => standingBook(templates.find((template) => template.id === id)!, { sample: true, year: 2026 });

test("grades that wait, and error values, have to be settled first", () => {
  const { snapshot } = book("golmud");
  const [standing] = standingSchemes(snapshot);
  expect(yearOf(standing!.scheme)).toBe(2026);
  expect(rollOver(snapshot, standing!).problems).toContainEqual({ code: "pending", sheet: "结果运用", names: expect.arrayContaining(["单位16"]) as string[] });
});

test("a title without a year is refused", () => {
  const { snapshot } = book("lanzhou");
  const standing = standingSchemes(snapshot)[0]!;
  expect(rollOver(snapshot, { ...standing, scheme: { ...standing.scheme, title: "动态考核" } }).problems.map(({ code }) => code)).toEqual(["noYear"]);
});

test("without outcomes scores and entries are emptied, lists and parameters stay", () => {
  const { snapshot, plan } = book("lanzhou");
  const standing = standingSchemes(snapshot)[0]!;
  const { wanted, problems } = rollOver(snapshot, standing);
  expect(problems).toEqual([]);
  expect(wanted.scheme.title).toBe("2027年度兰州新区动态系数考核");
  const change = differenceOf(snapshot, plan.record.id, wanted, about);
  const emptied = change.steps.flatMap((step) => (step.kind === "write" ? step.cells.filter(({ after }) => after === "").map(() => step.sheet) : []));
  const scores = standing.scheme.content["月度成绩表"]!.flatMap(([, ...cells]) => cells).filter((cell) => cell !== null).length;
  expect(emptied.filter((sheet) => sheet === "月度成绩")).toHaveLength(scores);
  expect(new Set(emptied)).toEqual(new Set(["单位", "月度成绩", "加扣分台账", "副职"]));
  // Marks and contributions of the year go, names and groups do not.
  const [unit] = change.steps.flatMap((step) => (step.kind === "write" && step.sheet === "单位" ? [step.cells] : []));
  expect(unit!.filter(({ after }) => after === "").every(({ column }) => column >= 2)).toBe(true);
});

test("what seats cut off is brought forward to the list", () => {
  const { snapshot, book: sheets } = book("civil-servants");
  const standing = standingSchemes(snapshot)[0]!;
  const { wanted } = rollOver(snapshot, standing);
  const carried = wanted.filled.find(({ header }) => header === "结转小数")!;
  const places = standing.places.sheets.get(standing.scheme.tracks.find(({ personSeats }) => personSeats)!.personSeats!.sheet)!;
  const rows = sheets.read(`${places.name}!A6:Z10`);
  const column = places.columns.get("1:结转下年")!;
  rows.filter(([name]) => name !== "" && name !== null).forEach((row) => expect(carried.cells.get(String(row[0]))).toBe(row[column] === "" ? null : row[column]));
  expect(carried.cells.size).toBeGreaterThan(0);
});
